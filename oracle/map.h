/* oracle/map.h: numbers looked up by text. */
#ifndef CS_ORACLE_MAP_H
#define CS_ORACLE_MAP_H

#include "sim/base/arena.h"

struct cs_ow_map;

/* An empty map in `arena`. */
struct cs_ow_map *cs_ow_map_new(struct cs_arena *arena);

/* The number of the first `length` bytes of `text`; `missing` when there is none. */
int64_t cs_ow_map_get(const struct cs_ow_map *map, const char *text, size_t length,
                      int64_t missing);

/* Gives a text (kept by reference, NUL-terminated) a number, or another one. */
void cs_ow_map_put(struct cs_ow_map *map, const char *text, int64_t number);

#endif
