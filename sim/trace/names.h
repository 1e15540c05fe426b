/* sim/trace/names.h: texts stored once. */
#ifndef CS_NAMES_H
#define CS_NAMES_H

#include "sim/base/arena.h"

/* A set of texts, all owned by an arena. */
struct cs_names;

struct cs_names *cs_names_new(struct cs_arena *arena);

/* The one copy of the `length` bytes at `text` (which hold no NUL), made if there was none; it
 * ends with a NUL and lives as long as the arena. */
const char *cs_names_keep(struct cs_names *names, const char *text, size_t length);

#endif
