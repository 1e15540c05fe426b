/* tests/sim/arena_test.c: memory that is given back as a whole. */
#include <criterion/criterion.h>
#include <criterion/redirect.h>
#include <string.h>

#include "sim/base/arena.h"

Test(arena, pieces_are_zeroed_aligned_and_apart)
{
    struct cs_arena *arena = cs_arena_new((size_t)64 << 20);
    unsigned char *before = NULL;
    for (size_t size = 0; size < 3000; size += 7) {
        unsigned char *piece = cs_arena_take(arena, size);
        cr_assert_eq((uintptr_t)piece % 16, 0);
        for (size_t i = 0; i < size; i++) {
            cr_assert_eq(piece[i], 0);
        }
        memset(piece, 0xff, size);
        if (before != NULL && size > 7) {
            cr_assert_eq(before[size - 8], 0xff);
        }
        before = piece;
    }
    cr_assert(cs_arena_used(arena) >= (size_t)3000 * 3000 / 14);
    cs_arena_free(arena);
    cs_arena_free(NULL);
}

Test(arena, passing_the_limit_ends_the_program_with_status_3, .exit_code = 3,
     .init = cr_redirect_stderr)
{
    struct cs_arena *arena = cs_arena_new((size_t)1 << 20);
    for (int i = 0; i < 1000; i++) {
        cr_assert_not_null(cs_arena_take(arena, 2000));
    }
    cr_assert_fail("the limit was passed unnoticed");
}

Test(arena, a_size_that_no_machine_has_ends_the_program_with_status_3, .exit_code = 3,
     .init = cr_redirect_stderr)
{
    (void)cs_array_bytes(SIZE_MAX / 2, 3);
    cr_assert_fail("an overflow was passed on");
}

Test(arena, the_limit_itself_can_be_used)
{
    struct cs_arena *arena = cs_arena_new(1024);
    cr_assert_not_null(cs_arena_take(arena, 1024));
    cs_arena_free(arena);
}

Test(arena, texts_are_copied_and_ended)
{
    struct cs_arena *arena = cs_arena_new((size_t)1 << 20);
    cr_assert_str_eq(cs_arena_text(arena, "abcdef", 3), "abc");
    cr_assert_str_eq(cs_arena_printf(arena, "%s-%d", "node", 7), "node-7");
    cs_arena_free(arena);
}
