/* Any bytes as a trace: what is read has canonical bytes that are read as the same trace. */
#include <stddef.h>
#include <stdint.h>

#include "sim/base/text.h"
#include "sim/trace/trace.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct cs_arena *arena = cs_arena_new((size_t)1 << 28);
    struct cs_trace_error error;
    struct cs_trace *trace = cs_trace_read(arena, (const char *)data, size, &error);
    if (trace != NULL) {
        struct cs_text bytes = {0};
        for (size_t i = 0; i < trace->count; i++) {
            size_t length = cs_record_line(&trace->records[i], NULL, 0);
            char *line = cs_arena_take(arena, length + 1);
            cs_record_line(&trace->records[i], line, length + 1);
            cs_text_add(&bytes, line, length);
        }
        struct cs_trace *again = cs_trace_read(arena, bytes.bytes, bytes.length, &error);
        CS_ASSERT(again != NULL);
        CS_ASSERT(again->count == trace->count);
        CS_ASSERT(again->digests.bytes == trace->digests.bytes);
        CS_ASSERT(again->digests.story == trace->digests.story);
        cs_text_free(&bytes);
    }
    cs_arena_free(arena);
    return 0;
}
