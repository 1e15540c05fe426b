/* tests/fuzz/fuzz.h: what the fuzz targets share. */
#ifndef CS_FUZZ_H
#define CS_FUZZ_H

#include <stddef.h>
#include <stdint.h>

#include "sim/trace/trace.h"

/* One input of the target; libFuzzer calls it, and so does the replay. Always 0. */
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

/* Lets the oracle judge a trace and every report tell it; any complaint is an assertion. `size`,
 * of the input, varies what varies in a report. */
void cs_fuzz_tell(struct cs_arena *arena, const struct cs_trace *trace, size_t size);

/* Asserts that what people will see is UTF-8 without any control character but the newline. */
void cs_fuzz_shown(const char *bytes, size_t length);

#endif
