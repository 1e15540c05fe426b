/* Any bytes as a trace: what is read has canonical bytes that are read as the same trace, and the
 * oracle and the reports bear it, however little sense it makes. */
#include "sim/base/text.h"
#include "tests/fuzz/fuzz.h"

static void write_trace(const struct cs_trace *trace, struct cs_text *bytes)
{
    for (size_t i = 0; i < trace->count; i++) {
        size_t length = cs_record_line(&trace->records[i], NULL, 0);
        char *line = cs_arena_take(trace->arena, length + 1);
        cs_record_line(&trace->records[i], line, length + 1);
        cs_text_add(bytes, line, length);
    }
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct cs_arena *arena = cs_arena_new((size_t)1 << 30);
    struct cs_trace_error error = {0};
    struct cs_trace *trace = cs_trace_read(arena, (const char *)data, size, &error);
    if (trace != NULL) {
        struct cs_text bytes = {0};
        write_trace(trace, &bytes);
        struct cs_trace *again = cs_trace_read(arena, bytes.bytes, bytes.length, &error);
        CS_ASSERT(again != NULL);
        CS_ASSERT(again->count == trace->count);
        CS_ASSERT(again->digests.bytes == trace->digests.bytes);
        CS_ASSERT(again->digests.story == trace->digests.story);
        cs_text_free(&bytes);
        cs_fuzz_tell(arena, trace, size);
    } else {
        CS_ASSERT(error.text[0] != '\0');
    }
    cs_arena_free(arena);
    return 0;
}
