/* Any bytes as a scenario: either it loads, or there is a message; and no other file is opened. */
#include <stddef.h>
#include <stdint.h>

#include "scenarios/load.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct cs_arena *arena = cs_arena_new((size_t)1 << 28);
    struct cs_load_options options = {.closed = true};
    struct cs_diags diags;
    struct cs_text messages = {0};
    cs_diags_init(&diags, arena);
    bool loaded = cs_scenario_read(arena, "fuzz.json", (const char *)data, size, &options,
                                   &diags) != NULL;
    CS_ASSERT(loaded == !cs_diags_any(&diags));
    cs_diags_text(&diags, &messages);
    cs_text_free(&messages);
    cs_arena_free(arena);
    return 0;
}
