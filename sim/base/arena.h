/* sim/base/arena.h: memory that is taken piece by piece and given back as a whole. */
#ifndef CS_ARENA_H
#define CS_ARENA_H

#include "sim/base/base.h"

struct cs_arena;

/* A new arena that may grow to `limit_bytes`. Passing the limit, or the machine's memory, ends the
 * program by cs_die: so no allocation has an error path, and no error path goes untested. */
struct cs_arena *cs_arena_new(size_t limit_bytes);

/* Gives back everything that the arena ever handed out. NULL is allowed. */
void cs_arena_free(struct cs_arena *arena);

/* `bytes` zeroed bytes, aligned to 16; they live as long as the arena. Never NULL. */
void *cs_arena_take(struct cs_arena *arena, size_t bytes);

/* The bytes handed out so far. */
size_t cs_arena_used(const struct cs_arena *arena);

/* A copy of the `length` bytes at `text`, ended by a NUL, in the arena. */
char *cs_arena_text(struct cs_arena *arena, const char *text, size_t length);

/* A formatted text in the arena. */
char *cs_arena_printf(struct cs_arena *arena, const char *format, ...) CS_PRINTF(2, 3);

#define CS_NEW(arena, type) ((type *)cs_arena_take((arena), sizeof(type)))
#define CS_NEW_ARRAY(arena, type, count) \
    ((type *)cs_arena_take((arena), cs_array_bytes((count), sizeof(type))))

/* count * size; cs_die when that does not fit a size_t. */
size_t cs_array_bytes(size_t count, size_t size);

#endif
