/* tests/fuzz/trace_fuzz.c: no bytes break the reader of traces, and what it accepts it can write
 * and read again as the same trace. */
#include <stdio.h>
#include <stdlib.h>

#include "sim/base/text.h"
#include "sim/trace/trace.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void write_and_read_again(struct cs_arena *arena, const struct cs_trace *trace)
{
    struct cs_text bytes = {0};
    struct cs_trace_error error;
    for (size_t i = 0; i < trace->count; i++) {
        size_t length = cs_record_line(&trace->records[i], NULL, 0);
        char *line = malloc(length + 1);
        CS_ASSERT(line != NULL);
        CS_ASSERT(cs_record_line(&trace->records[i], line, length + 1) == length);
        cs_text_add(&bytes, line, length);
        free(line);
    }
    struct cs_trace *again = cs_trace_read(arena, bytes.bytes, bytes.length, &error);
    CS_ASSERT(again != NULL);
    CS_ASSERT(again->digests.bytes == trace->digests.bytes);
    CS_ASSERT(again->digests.story == trace->digests.story);
    cs_text_free(&bytes);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct cs_arena *arena = cs_arena_new((size_t)256 << 20);
    struct cs_trace_error error;
    struct cs_trace *trace = cs_trace_read(arena, (const char *)data, size, &error);
    CS_ASSERT(trace != NULL || error.text[0] != '\0');
    if (trace != NULL) {
        write_and_read_again(arena, trace);
    }
    cs_arena_free(arena);
    return 0;
}
