/* Any text as a duration or a distribution: what is read can be written and read again. */

#include "scenarios/settings.h"
#include "tests/fuzz/fuzz.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct cs_arena *arena = cs_arena_new((size_t)1 << 26);
    const char *text = cs_arena_text(arena, (const char *)data, size);
    cs_time duration = 0;
    if (cs_duration_read(text, &duration)) {
        char buffer[32];
        cs_time again = -1;
        CS_ASSERT(duration >= 0 && duration <= CS_TIME_MAX);
        bool read = cs_duration_read(cs_duration_text(duration, buffer, sizeof buffer), &again);
        CS_ASSERT(read && again == duration);
    }
    struct cs_dist dist;
    if (cs_dist_read(text, &dist) == NULL) {
        CS_ASSERT(dist.a >= 0 && dist.family < CS_DIST_FAMILIES);
        CS_ASSERT(dist.family != CS_DIST_UNIFORM || dist.a <= dist.b);
        CS_ASSERT(dist.family != CS_DIST_TRIANGULAR || (dist.a <= dist.b && dist.b <= dist.c));
    }
    cs_arena_free(arena);
    return 0;
}
