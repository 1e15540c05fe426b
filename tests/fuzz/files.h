/* tests/fuzz/files.h: the only files that a fuzz target sees, in memory. */
#ifndef CS_FUZZ_FILES_H
#define CS_FUZZ_FILES_H

#include "sim/base/text.h"

/* The bytes of tests/fuzz/files/NAME, read once; NULL when there is no such file. */
const struct cs_text *cs_fuzz_file(const char *name);

#endif
