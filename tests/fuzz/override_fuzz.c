/* Any lines as --set options of a scenario with everything in it: either it loads, or each message
 * can be shown; and what loads says the same of itself a second time. */
#include <string.h>

#include "scenarios/load.h"
#include "tests/fuzz/files.h"
#include "tests/fuzz/fuzz.h"

enum { SETS = 16 };

static bool load(const char *const *sets, size_t count)
{
    const struct cs_text *file = cs_fuzz_file("xprotect.json");
    struct cs_arena *arena = cs_arena_new((size_t)1 << 28);
    struct cs_load_options options = {.sets = sets, .n_sets = count, .closed = true};
    struct cs_diags diags;
    struct cs_text messages = {0};
    cs_diags_init(&diags, arena);
    const struct cs_scenario *scenario = cs_scenario_read(arena, "xprotect.json", file->bytes,
                                                          file->length, &options, &diags);
    CS_ASSERT((scenario != NULL) == !cs_diags_any(&diags));
    CS_ASSERT(count > 0 || scenario != NULL);
    cs_diags_text(&diags, &messages);
    cs_fuzz_shown(messages.bytes, messages.length);
    cs_text_free(&messages);
    cs_arena_free(arena);
    return scenario != NULL;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct cs_arena *arena = cs_arena_new((size_t)1 << 26);
    const char *sets[SETS];
    size_t count = 0;
    const char *line = cs_arena_text(arena, (const char *)data, size);
    for (char *end; count < SETS && *line != '\0'; line = end) {
        end = (char *)(uintptr_t)line + strcspn(line, "\n");
        sets[count++] = line;
        if (*end == '\n') {
            *end++ = '\0';
        }
    }
    bool loaded = load(sets, count);
    CS_ASSERT(load(sets, count) == loaded);
    cs_arena_free(arena);
    return 0;
}
