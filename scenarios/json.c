#include "scenarios/json.h"

#include <stdlib.h>
#include <string.h>

#include "scenarios/json_scan.h"

/* What is known of a value besides cJSON's node. The node's own number is kept in its valueint,
 * which cJSON fills with a clamped copy of valuedouble that nobody here wants. */
struct value {
    const cJSON *item;
    const char *file;
    struct cs_spot spot;
    int32_t parent; /* number of the value that holds this one; -1 for a root */
    uint32_t index; /* place in a list */
};

struct cs_json {
    struct cs_arena *arena;
    struct value *values;
    size_t count, room;
    cJSON **roots; /* trees that cs_json_read made; one that was put elsewhere is no more here */
    size_t n_roots, roots_room;
};

struct cs_json *cs_json_new(struct cs_arena *arena)
{
    struct cs_json *json = calloc(1, sizeof *json);
    if (json == NULL) {
        cs_die("out of memory");
    }
    json->arena = arena;
    return json;
}

void cs_json_free(struct cs_json *json)
{
    if (json == NULL) {
        return;
    }
    for (size_t i = 0; i < json->n_roots; i++) {
        cJSON_Delete(json->roots[i]);
    }
    free(json->roots);
    free(json->values);
    free(json);
}

static void *grown(void *memory, size_t *room, size_t needed, size_t size)
{
    if (needed <= *room) {
        return memory;
    }
    while (*room < needed) {
        *room = *room == 0 ? 64 : *room * 2;
    }
    memory = realloc(memory, cs_array_bytes(*room, size));
    if (memory == NULL) {
        cs_die("out of memory");
    }
    return memory;
}

static void add_root(struct cs_json *json, cJSON *root)
{
    json->roots = grown(json->roots, &json->roots_room, json->n_roots + 1, sizeof *json->roots);
    json->roots[json->n_roots++] = root;
}

static void forget_root(struct cs_json *json, const cJSON *root)
{
    for (size_t i = 0; i < json->n_roots; i++) {
        if (json->roots[i] == root) {
            json->roots[i] = json->roots[--json->n_roots];
            return;
        }
    }
}

static void add_value(struct cs_json *json, cJSON *item, const struct value *value)
{
    json->values = grown(json->values, &json->room, json->count + 1, sizeof *json->values);
    CS_ASSERT(json->count < INT32_MAX);
    item->valueint = (int)json->count;
    json->values[json->count] = *value;
    json->values[json->count++].item = item;
}

/* Gives the tree its places: cJSON keeps the order of the document, so both lists run in step. */
static void attach(struct cs_json *json, cJSON *item, const char *file, int32_t parent,
                   uint32_t index, const struct cs_spots *spots, size_t *next)
{
    CS_ASSERT(*next < spots->count);
    struct value value = {
        .file = file, .spot = spots->list[*next], .parent = parent, .index = index};
    (*next)++;
    add_value(json, item, &value);
    int32_t self = item->valueint;
    uint32_t place = 0;
    for (cJSON *child = item->child; child != NULL; child = child->next) {
        attach(json, child, file, self, place++, spots, next);
    }
}

cJSON *cs_json_read(struct cs_json *json, const char *file, const char *bytes, size_t length,
                    uint32_t column, struct cs_diags *diags)
{
    struct cs_spots spots = {0};
    cJSON *root = NULL;
    const char *kept = cs_arena_text(json->arena, file, strlen(file));
    if (cs_json_scan(kept, bytes, length, column, &spots, diags)) {
        root = cJSON_ParseWithLengthOpts(bytes, length, NULL, 0);
        if (root == NULL) {
            cs_die("out of memory while reading %s", file);
        }
        size_t next = 0;
        attach(json, root, kept, -1, 0, &spots, &next);
        CS_ASSERT(next == spots.count);
        add_root(json, root);
    }
    free(spots.list);
    return root;
}

static void add_placed(struct cs_json *json, cJSON *item, struct cs_place place)
{
    if (item == NULL) {
        cs_die("out of memory");
    }
    struct value value = {.file = place.file, .parent = -1};
    value.spot = (struct cs_spot){place.line, place.column, place.line, place.column};
    add_value(json, item, &value);
    add_root(json, item);
}

cJSON *cs_json_string(struct cs_json *json, struct cs_place place, const char *string)
{
    cJSON *item = cJSON_CreateString(string);
    add_placed(json, item, place);
    return item;
}

cJSON *cs_json_object(struct cs_json *json, struct cs_place place)
{
    cJSON *item = cJSON_CreateObject();
    add_placed(json, item, place);
    return item;
}

static void copy_places(struct cs_json *json, const cJSON *from, cJSON *to, int32_t parent)
{
    struct value value = json->values[from->valueint];
    value.parent = parent;
    add_value(json, to, &value);
    int32_t self = to->valueint;
    const cJSON *source = from->child;
    for (cJSON *child = to->child; child != NULL; child = child->next) {
        copy_places(json, source, child, self);
        source = source->next;
    }
}

cJSON *cs_json_copy(struct cs_json *json, const cJSON *value)
{
    cJSON *copy = cJSON_Duplicate(value, 1);
    if (copy == NULL) {
        cs_die("out of memory");
    }
    copy_places(json, value, copy, -1);
    add_root(json, copy);
    return copy;
}

void cs_json_put(struct cs_json *json, cJSON *object, const char *key, struct cs_place key_place,
                 cJSON *value)
{
    forget_root(json, value);
    struct value *known = &json->values[value->valueint];
    known->parent = object->valueint;
    known->spot.key_line = key_place.line;
    known->spot.key_column = key_place.column;
    cJSON *old = cs_json_member(object, key);
    bool done = old == NULL ? cJSON_AddItemToObject(object, key, value)
                            : cJSON_ReplaceItemInObjectCaseSensitive(object, key, value);
    if (!done) {
        cs_die("out of memory");
    }
}

struct cs_place cs_json_place(const struct cs_json *json, const cJSON *item)
{
    const struct value *value = &json->values[item->valueint];
    return (struct cs_place){value->file, value->spot.line, value->spot.column};
}

struct cs_place cs_json_key_place(const struct cs_json *json, const cJSON *item)
{
    const struct value *value = &json->values[item->valueint];
    if (value->spot.key_line == 0) {
        return cs_json_place(json, item);
    }
    return (struct cs_place){value->file, value->spot.key_line, value->spot.key_column};
}

static bool is_plain(const char *key)
{
    for (const char *c = key; *c != '\0'; c++) {
        bool letter = (*c >= 'a' && *c <= 'z') || (*c >= 'A' && *c <= 'Z') ||
                      (*c >= '0' && *c <= '9');
        if (!letter && *c != '_' && *c != '$') {
            return false;
        }
    }
    return *key != '\0';
}

const char *cs_json_path(const struct cs_json *json, struct cs_arena *arena, const cJSON *item)
{
    const struct value *chain[2 * CS_JSON_DEPTH];
    size_t n = 0;
    for (int32_t at = item->valueint; at >= 0 && n < CS_LEN(chain); at = json->values[at].parent) {
        chain[n++] = &json->values[at];
    }
    struct cs_text path = {0};
    cs_text_puts(&path, "$");
    while (n-- > 0) {
        const char *key = chain[n]->item->string;
        if (chain[n]->parent < 0) {
            continue;
        }
        if (key == NULL) {
            cs_text_printf(&path, "[%u]", (unsigned)chain[n]->index);
        } else if (is_plain(key)) {
            cs_text_puts(&path, ".");
            cs_text_shown(&path, key, strlen(key), CS_FOUND_SHOWN);
        } else {
            cs_text_puts(&path, "[\"");
            cs_text_shown(&path, key, strlen(key), CS_FOUND_SHOWN);
            cs_text_puts(&path, "\"]");
        }
    }
    const char *copy = cs_arena_text(arena, path.bytes, path.length);
    cs_text_free(&path);
    return copy;
}

cJSON *cs_json_member(const cJSON *object, const char *key)
{
    if (!cJSON_IsObject(object)) {
        return NULL;
    }
    for (cJSON *child = object->child; child != NULL; child = child->next) {
        if (strcmp(child->string, key) == 0) {
            return child;
        }
    }
    return NULL;
}
