/* Two golden stories, the second after a line "--": their difference is none exactly when their
 * lines are equal, and it accounts for every line. */
#include <string.h>

#include "reports/golden.h"
#include "tests/fuzz/fuzz.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct cs_arena *arena = cs_arena_new((size_t)1 << 30);
    const char *text = cs_arena_text(arena, (const char *)data, size);
    const char *cut = strstr(text, "\n--\n");
    size_t first = cut == NULL ? size : (size_t)(cut + 1 - text);
    size_t second = cut == NULL ? size : first + 3;
    struct cs_lines old = cs_lines_of(arena, text, first);
    struct cs_lines new = cs_lines_of(arena, text + second, size - second);
    struct cs_diff diff = cs_diff_lines(arena, &old, &new);
    bool equal = old.count == new.count;
    for (size_t i = 0; equal && i < old.count; i++) {
        equal = strcmp(old.list[i], new.list[i]) == 0;
    }
    CS_ASSERT(equal == (diff.removed == 0 && diff.added == 0));
    CS_ASSERT(diff.removed <= old.count && diff.added <= new.count);
    CS_ASSERT(old.count - diff.removed == new.count - diff.added);
    CS_ASSERT(diff.first_old <= old.count && diff.first_new <= new.count);
    cs_arena_free(arena);
    return 0;
}
