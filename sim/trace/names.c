/* sim/trace/names.c: an open-addressing hash table in an arena. Its order is never looked at. */
#include "sim/trace/names.h"

#include <string.h>

enum { FIRST_ROOM = 256 };

struct entry {
    const char *text; /* NULL: free */
    size_t length;
    uint64_t hash;
};

struct cs_names {
    struct cs_arena *arena;
    struct entry *entries;
    size_t room; /* a power of two */
    size_t count;
};

struct cs_names *cs_names_new(struct cs_arena *arena)
{
    struct cs_names *names = CS_NEW(arena, struct cs_names);
    names->arena = arena;
    names->room = FIRST_ROOM;
    names->entries = CS_NEW_ARRAY(arena, struct entry, FIRST_ROOM);
    return names;
}

static uint64_t hash_of(const char *text, size_t length)
{
    uint64_t hash = 14695981039346656037U;
    for (size_t i = 0; i < length; i++) {
        hash = (hash ^ (unsigned char)text[i]) * 1099511628211U;
    }
    return hash ^ (hash >> 32);
}

static struct entry *place_of(struct cs_names *names, const char *text, size_t length,
                              uint64_t hash)
{
    for (size_t i = hash & (names->room - 1);; i = (i + 1) & (names->room - 1)) {
        struct entry *entry = &names->entries[i];
        if (entry->text == NULL || (entry->hash == hash && entry->length == length &&
                                    memcmp(entry->text, text, length) == 0)) {
            return entry;
        }
    }
}

static void grow(struct cs_names *names)
{
    struct entry *before = names->entries;
    size_t room = names->room;
    names->room = room * 2;
    names->entries = CS_NEW_ARRAY(names->arena, struct entry, names->room);
    for (size_t i = 0; i < room; i++) {
        if (before[i].text != NULL) {
            *place_of(names, before[i].text, before[i].length, before[i].hash) = before[i];
        }
    }
}

const char *cs_names_keep(struct cs_names *names, const char *text, size_t length)
{
    uint64_t hash = hash_of(text, length);
    struct entry *entry = place_of(names, text, length, hash);
    if (entry->text == NULL) {
        *entry = (struct entry){cs_arena_text(names->arena, text, length), length, hash};
        names->count++;
        const char *kept = entry->text;
        if (names->count * 2 > names->room) {
            grow(names);
        }
        return kept;
    }
    return entry->text;
}
