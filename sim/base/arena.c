/* sim/base/arena.c: a list of growing blocks. */
#include "sim/base/arena.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define ALIGNMENT 16U
#define FIRST_BLOCK ((size_t)16 * 1024)
#define LARGEST_BLOCK ((size_t)4 * 1024 * 1024)

struct block {
    struct block *before;
    size_t size;
    size_t used;
    size_t pad; /* keeps what follows aligned to 16 */
};

struct cs_arena {
    struct block *last;
    size_t limit;
    size_t used;
    size_t next_size;
};

struct cs_arena *cs_arena_new(size_t limit_bytes)
{
    struct cs_arena *arena = calloc(1, sizeof *arena);
    if (arena == NULL) {
        cs_die("not enough memory to start");
    }
    arena->limit = limit_bytes;
    arena->next_size = FIRST_BLOCK;
    return arena;
}

void cs_arena_free(struct cs_arena *arena)
{
    if (arena == NULL) {
        return;
    }
    struct block *block = arena->last;
    while (block != NULL) {
        struct block *before = block->before;
        free(block);
        block = before;
    }
    free(arena);
}

static struct block *add_block(struct cs_arena *arena, size_t at_least)
{
    size_t size = arena->next_size > at_least ? arena->next_size : at_least;
    struct block *block = calloc(1, sizeof *block + size);
    if (block == NULL) {
        cs_die("not enough memory: %zu bytes more were refused", size);
    }
    block->before = arena->last;
    block->size = size;
    arena->last = block;
    if (arena->next_size < LARGEST_BLOCK) {
        arena->next_size *= 2;
    }
    return block;
}

void *cs_arena_take(struct cs_arena *arena, size_t bytes)
{
    if (bytes > arena->limit || arena->used > arena->limit - bytes) {
        cs_die("this needs more memory than the %zu MiB allowed for it", arena->limit >> 20);
    }
    size_t rounded = (bytes + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT;
    struct block *block = arena->last;
    if (block == NULL || block->size - block->used < rounded) {
        block = add_block(arena, rounded);
    }
    void *memory = (char *)(block + 1) + block->used;
    block->used += rounded;
    arena->used += rounded;
    return memory;
}

size_t cs_arena_used(const struct cs_arena *arena)
{
    return arena->used;
}

char *cs_arena_text(struct cs_arena *arena, const char *text, size_t length)
{
    char *copy = cs_arena_take(arena, length + 1);
    memcpy(copy, text, length);
    return copy;
}

char *cs_arena_printf(struct cs_arena *arena, const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    int length = vsnprintf(NULL, 0, format, arguments);
    va_end(arguments);
    CS_ASSERT(length >= 0);
    char *text = cs_arena_take(arena, (size_t)length + 1);
    va_start(arguments, format);
    (void)vsnprintf(text, (size_t)length + 1, format, arguments);
    va_end(arguments);
    return text;
}

size_t cs_array_bytes(size_t count, size_t size)
{
    if (size != 0 && count > SIZE_MAX / size) {
        cs_die("this needs more memory than any machine has");
    }
    return count * size;
}
