/* Any bytes as a design, with an override taken from their first line: either it loads, or there
 * is a message. */
#include <string.h>

#include "scenarios/check.h"
#include "tests/fuzz/fuzz.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct cs_arena *arena = cs_arena_new((size_t)1 << 28);
    const char *bytes = (const char *)data;
    const char *end = size > 0 && bytes[0] != '{' ? memchr(bytes, '\n', size) : NULL;
    const char *set = end != NULL ? cs_arena_text(arena, bytes, (size_t)(end - bytes)) : "";
    size_t skipped = end != NULL ? (size_t)(end + 1 - bytes) : 0;
    struct cs_load_options options = {.sets = &set, .n_sets = end != NULL, .closed = true};
    struct cs_diags diags;
    struct cs_text messages = {0};
    cs_diags_init(&diags, arena);
    bool loaded = cs_design_read(arena, "fuzz.json", bytes + skipped, size - skipped, &options,
                                 &diags) != NULL;
    CS_ASSERT(loaded == !cs_diags_any(&diags));
    struct cs_diags again; /* what can be run can be reviewed */
    cs_diags_init(&again, arena);
    bool reviewed = cs_review_read(arena, "fuzz.json", bytes + skipped, size - skipped, &options,
                                   &again) != NULL;
    CS_ASSERT(reviewed == !cs_diags_any(&again));
    CS_ASSERT(reviewed || !loaded);
    cs_diags_text(&diags, &messages);
    cs_fuzz_shown(messages.bytes, messages.length);
    cs_text_free(&messages);
    cs_arena_free(arena);
    return 0;
}
