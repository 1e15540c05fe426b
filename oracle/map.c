/* oracle/map.c: open addressing; the room doubles when half is used. */
#include "oracle/map.h"

#include <string.h>

struct slot {
    const char *text;
    size_t length;
    uint64_t hash;
    int64_t number;
};

struct cs_ow_map {
    struct cs_arena *arena;
    struct slot *slots;
    size_t room, used;
};

struct cs_ow_map *cs_ow_map_new(struct cs_arena *arena)
{
    struct cs_ow_map *map = CS_NEW(arena, struct cs_ow_map);
    map->arena = arena;
    map->room = 128;
    map->slots = CS_NEW_ARRAY(arena, struct slot, map->room);
    return map;
}

static uint64_t hash_of(const char *text, size_t length)
{
    uint64_t hash = 14695981039346656037U;
    for (size_t i = 0; i < length; i++) {
        hash = (hash ^ (unsigned char)text[i]) * 1099511628211U;
    }
    return hash ^ (hash >> 29);
}

static struct slot *slot_of(struct slot *slots, size_t room, const char *text, size_t length,
                            uint64_t hash)
{
    size_t at = (size_t)hash & (room - 1);
    while (slots[at].text != NULL &&
           (slots[at].hash != hash || slots[at].length != length ||
            memcmp(slots[at].text, text, length) != 0)) {
        at = (at + 1) & (room - 1);
    }
    return &slots[at];
}

int64_t cs_ow_map_get(const struct cs_ow_map *map, const char *text, size_t length, int64_t missing)
{
    const struct slot *slot = slot_of(map->slots, map->room, text, length, hash_of(text, length));
    return slot->text == NULL ? missing : slot->number;
}

static void grow(struct cs_ow_map *map)
{
    size_t room = map->room * 2;
    struct slot *slots = CS_NEW_ARRAY(map->arena, struct slot, room);
    for (size_t i = 0; i < map->room; i++) {
        const struct slot *old = &map->slots[i];
        if (old->text != NULL) {
            *slot_of(slots, room, old->text, old->length, old->hash) = *old;
        }
    }
    map->slots = slots;
    map->room = room;
}

void cs_ow_map_put(struct cs_ow_map *map, const char *text, int64_t number)
{
    if (map->used * 2 >= map->room) {
        grow(map);
    }
    size_t length = strlen(text);
    uint64_t hash = hash_of(text, length);
    struct slot *slot = slot_of(map->slots, map->room, text, length, hash);
    if (slot->text == NULL) {
        map->used++;
    }
    *slot = (struct slot){text, length, hash, number};
}
