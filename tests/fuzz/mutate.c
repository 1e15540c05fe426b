#include "tests/fuzz/mutate.h"

#include <cjson/cJSON.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { NODES = 8192, LINES = 4096 };

/* All values of a document, the root first. */
struct nodes {
    cJSON *list[NODES];
    cJSON *parent[NODES];
    size_t count;
};

static uint32_t draw(uint32_t *state, size_t below)
{
    *state += 2654435769U;
    uint32_t mixed = *state;
    mixed = (mixed ^ mixed >> 16) * 2246822507U;
    mixed = (mixed ^ mixed >> 13) * 3266489909U;
    mixed ^= mixed >> 16;
    return below == 0 ? 0 : mixed % (uint32_t)below;
}

static void collect(struct nodes *nodes, cJSON *item, cJSON *parent)
{
    if (nodes->count < NODES) {
        nodes->list[nodes->count] = item;
        nodes->parent[nodes->count++] = parent;
        for (cJSON *child = item->child; child != NULL; child = child->next) {
            collect(nodes, child, item);
        }
    }
}

/* A value that is often a mistake, or at an edge. */
static cJSON *edge(uint32_t *state)
{
    static const char *const values[] = {
        "0",         "1",           "-1",      "2",      "64",       "65",     "4294967296",
        "1e15",      "0.5",         "null",    "true",   "false",    "[]",     "{}",
        "\"\"",      "\"0s\"",      "\"1us\"", "\"1h\"", "\"7d\"",   "\"1y\"", "9007199254740992",
        "\"never\"", "\"1s..2s\"",  "\"N1\"",  "\"-\"",  "\"[A]\"",  "1000",   "-9007199254740993",
        "\"\\n\"",   "\"\\u202e\"", "\"é\"",   "3600",   "\"10s\"",  "600000", "\"10.0.0.1\"",
        "\"2.5s\"",  "\"1h30m\"",   "[0]",     "[[]]",   "{\"a\":1}"};
    return cJSON_Parse(values[draw(state, sizeof values / sizeof *values)]);
}

/* Puts `value` where `nodes->list[at]` stands; takes both. */
static void replace(struct nodes *nodes, size_t at, cJSON *value)
{
    cJSON *old = nodes->list[at];
    cJSON *parent = nodes->parent[at];
    if (value == NULL || parent == NULL) {
        cJSON_Delete(value);
        return;
    }
    bool done = false;
    if (cJSON_IsObject(parent)) { /* a copy in a list can have a key too */
        char *key = strdup(old->string);
        done = cJSON_ReplaceItemInObjectCaseSensitive(parent, key, value);
        free(key);
    } else {
        done = cJSON_ReplaceItemViaPointer(parent, old, value);
    }
    if (!done) {
        cJSON_Delete(value);
    }
}

static void add(cJSON *parent, const cJSON *value)
{
    cJSON *copy = cJSON_Duplicate(value, 1);
    if (cJSON_IsArray(parent)) {
        cJSON_AddItemToArray(parent, copy);
    } else if (cJSON_IsObject(parent) && value->string != NULL &&
               cJSON_GetObjectItemCaseSensitive(parent, value->string) == NULL) {
        cJSON_AddItemToObject(parent, value->string, copy);
    } else {
        cJSON_Delete(copy);
    }
}

static void change_text(cJSON *item, uint32_t *state)
{
    char text[256];
    size_t length = strlen(item->valuestring);
    if (length < sizeof text / 2) {
        memcpy(text, item->valuestring, length + 1);
        length = LLVMFuzzerMutate((uint8_t *)text, length, sizeof text - 1);
        text[length] = '\0';
        /* Most of what is no UTF-8 ends in the scanner. */
        for (size_t i = 0; i < length && draw(state, 8) != 0; i++) {
            text[i] = (char)((unsigned char)text[i] < 0x80 ? text[i] : text[i] & 0x7f);
        }
        cJSON_SetValuestring(item, text);
    }
}

/* A number near the one that was there, a text like it, or else a value at an edge. */
static void change_value(struct nodes *nodes, size_t at, uint32_t *state)
{
    static const double steps[] = {1, -1, 10, -10, 1000, 1e6, -1e6, 0.25};
    cJSON *item = nodes->list[at];
    if (cJSON_IsNumber(item)) {
        cJSON_SetNumberValue(item, item->valuedouble + steps[draw(state, 8)]);
    } else if (cJSON_IsString(item)) {
        change_text(item, state);
    } else {
        replace(nodes, at, edge(state));
    }
}

/* One change somewhere below the root. */
static void change(struct nodes *nodes, uint32_t *state)
{
    size_t at = 1 + draw(state, nodes->count - 1);
    size_t other = 1 + draw(state, nodes->count - 1);
    cJSON *item = nodes->list[at];
    switch (draw(state, 8)) {
    case 0:
        cJSON_Delete(cJSON_DetachItemViaPointer(nodes->parent[at], item));
        break;
    case 1:
        add(nodes->parent[at], item);
        break;
    case 2:
        replace(nodes, at, cJSON_Duplicate(nodes->list[other], 1));
        break;
    case 3:
        add(item, nodes->list[other]);
        break;
    case 4:
    case 5:
        change_value(nodes, at, state);
        break;
    case 6:
        replace(nodes, at, edge(state));
        break;
    default: /* a value of the same kind, so that names find one another */
        for (size_t i = 0; i < 20 && nodes->list[other]->type != item->type; i++) {
            other = 1 + draw(state, nodes->count - 1);
        }
        replace(nodes, at, cJSON_Duplicate(nodes->list[other], 1));
        break;
    }
}

/* The document; NULL when the bytes are no JSON, or something follows it. */
static cJSON *parse(const uint8_t *data, size_t size)
{
    const char *bytes = (const char *)data;
    const char *end = bytes;
    cJSON *root = cJSON_ParseWithLengthOpts(bytes, size, &end, 0);
    while (root != NULL && end < bytes + size && *end != '\0' && strchr(" \t\r\n", *end) != NULL) {
        end++;
    }
    if (root != NULL && end < bytes + size) {
        cJSON_Delete(root);
        root = NULL;
    }
    return root;
}

/* Changes the document of `size` bytes a little; the new text, or NULL. The caller frees it. */
static char *changed(const uint8_t *data, size_t size, const cJSON *part, uint32_t *state)
{
    static struct nodes nodes;
    cJSON *root = parse(data, size);
    char *text = NULL;
    if (root != NULL && (cJSON_IsObject(root) || cJSON_IsArray(root))) {
        for (uint32_t times = 1 + draw(state, 3); times > 0; times--) {
            nodes.count = 0;
            collect(&nodes, root, NULL);
            if (nodes.count > 1 && part == NULL) {
                change(&nodes, state);
            } else if (nodes.count > 1) {
                size_t at = 1 + draw(state, nodes.count - 1);
                if (draw(state, 2) == 0) {
                    add(nodes.list[at], part);
                } else {
                    replace(&nodes, at, cJSON_Duplicate(part, 1));
                }
                part = NULL;
                times = 1;
            }
        }
        text = cJSON_PrintUnformatted(root);
    }
    cJSON_Delete(root);
    return text;
}

/* A line drawn from the text, without its newline. */
static void draw_line(const uint8_t *data, size_t size, uint32_t *state, size_t *begin, size_t *end)
{
    size_t starts[LINES] = {0};
    size_t count = 1;
    for (size_t i = 0; i + 1 < size && count < LINES; i++) {
        if (data[i] == '\n') {
            starts[count++] = i + 1;
        }
    }
    *begin = starts[draw(state, count)];
    *end = *begin;
    while (*end < size && data[*end] != '\n') {
        (*end)++;
    }
}

/* Puts `text` in the place of data[begin … end); the new size, 0 when there is no room. */
static size_t splice(uint8_t *data, size_t size, size_t most, size_t begin, size_t end,
                     const char *text)
{
    size_t length = strlen(text);
    if (length > most || size - (end - begin) > most - length) {
        return 0;
    }
    memmove(data + begin + length, data + end, size - end);
    memcpy(data + begin, text, length);
    return size - (end - begin) + length;
}

/* ---- Traces ---- */

/* The lines of a trace in a new order. Numbers of records count from 1, in the old order and in the
 * new one. */
struct records {
    size_t starts[LINES + 1]; /* of the old lines in the bytes, and their end */
    size_t count;
    size_t order[2 * LINES]; /* the old line of each new one, from 0 */
    size_t n_order;
    size_t now_at[LINES + 1]; /* the new number of each old one; 0: left out */
};

static void split(struct records *records, const uint8_t *data, size_t size)
{
    records->count = 0;
    for (size_t at = 0; at < size && records->count < LINES; records->count++) {
        records->starts[records->count] = at;
        while (at < size && data[at++] != '\n') {
        }
        records->starts[records->count + 1] = at;
    }
}

/* Leaves out some records that follow each other, or tells one again at another place. */
static void reorder(struct records *records, uint32_t *state)
{
    size_t first = draw(state, records->count);
    size_t place = draw(state, 3) == 0 ? draw(state, records->count) : first;
    size_t left_out = draw(state, 2) == 0 ? 1 + draw(state, draw(state, 2) == 0 ? 1 : 20) : 0;
    records->n_order = 0;
    memset(records->now_at, 0, sizeof records->now_at);
    for (size_t i = 0; i < records->count; i++) {
        if (i >= first && i < first + left_out) {
            continue;
        }
        if (i == place && left_out == 0) {
            records->order[records->n_order++] = first;
        }
        records->order[records->n_order++] = i;
        records->now_at[i + 1] = records->n_order;
    }
}

/* The length of `key` when the bytes begin with it and a digit follows, else 0. */
static size_t begins(const char *key, const uint8_t *bytes, size_t length)
{
    size_t size = strlen(key);
    return size < length && memcmp(key, bytes, size) == 0 && bytes[size] >= '0' &&
                   bytes[size] <= '9'
               ? size
               : 0;
}

/* Adds an old line as the new one `number`, with the number, cause and time that it has there. */
static size_t retell(const struct records *records, const uint8_t *line, size_t length,
                     size_t number, unsigned long long *time, char *out)
{
    size_t wrote = 0;
    for (size_t i = 0; i < length;) {
        size_t seq = begins("\"seq\":", line + i, length - i);
        size_t cause = begins("\"cause\":", line + i, length - i);
        size_t when = begins("\"t_us\":", line + i, length - i);
        size_t key = seq + cause + when;
        memcpy(out + wrote, line + i, key == 0 ? 1 : key);
        wrote += key == 0 ? 1 : key;
        i += key == 0 ? 1 : key;
        if (key == 0) {
            continue;
        }
        unsigned long long value = 0;
        while (i < length && line[i] >= '0' && line[i] <= '9') {
            value = value * 10 + (unsigned long long)(line[i++] - '0');
        }
        if (when > 0) {
            *time = value > *time ? value : *time;
            value = *time;
        } else if (seq > 0) {
            value = number;
        } else {
            value = value <= LINES ? records->now_at[value] : 0;
            value = value < number ? value : number - 1;
        }
        wrote += (size_t)snprintf(out + wrote, 24, "%llu", value);
    }
    return wrote;
}

/* Changes which records a trace has, so that their numbers and times are still in order; the new
 * size, 0 when there is no room. */
static size_t edit_records(uint8_t *data, size_t size, size_t most, uint32_t *state)
{
    static struct records records;
    unsigned long long time = 0;
    size_t length = 0;
    split(&records, data, size);
    if (records.count < 3) {
        return 0;
    }
    reorder(&records, state);
    char *text = malloc(4 * size + 1024); /* a number takes at most 20 places of 9 with its key */
    for (size_t i = 0; text != NULL && i < records.n_order && length <= most; i++) {
        size_t line = records.order[i];
        length += retell(&records, data + records.starts[line],
                         records.starts[line + 1] - records.starts[line], i + 1, &time,
                         text + length);
    }
    if (text != NULL && length <= most) {
        memcpy(data, text, length);
    } else {
        length = 0;
    }
    free(text);
    return length;
}

/* Gives a text or a number of one line to another one, where it has the same key. */
static char *borrowed(const uint8_t *data, size_t size, const uint8_t *line, size_t length,
                      uint32_t *state)
{
    size_t begin, end;
    draw_line(data, size, state, &begin, &end);
    cJSON *to = parse(line, length);
    cJSON *from = parse(data + begin, end - begin);
    const cJSON *value = cJSON_GetArrayItem(from, (int)(3 + draw(state, 7)));
    char *text = NULL;
    if (cJSON_IsObject(to) && cJSON_IsObject(from) && value != NULL) {
        cJSON_DeleteItemFromObjectCaseSensitive(to, value->string);
        cJSON_AddItemToObject(to, value->string, cJSON_Duplicate(value, 1));
        text = cJSON_PrintUnformatted(to);
    }
    cJSON_Delete(to);
    cJSON_Delete(from);
    return text;
}

/* ---- What libFuzzer calls ---- */

size_t LLVMFuzzerCustomMutator(uint8_t *data, size_t size, size_t most, unsigned seed)
{
    uint32_t state = seed;
    size_t result = 0;
    if (draw(&state, 3) != 0) {
        size_t begin = 0;
        size_t end = size;
        char *text = changed(data, size, NULL, &state);
        if (text == NULL && draw(&state, 3) == 0) {
            result = edit_records(data, size, most, &state);
        } else if (text == NULL) {
            draw_line(data, size, &state, &begin, &end);
            text = draw(&state, 2) == 0 ? borrowed(data, size, data + begin, end - begin, &state)
                                        : changed(data + begin, end - begin, NULL, &state);
        }
        result = text == NULL ? result : splice(data, size, most, begin, end, text);
        free(text);
    }
    return result > 0 ? result : LLVMFuzzerMutate(data, size, most);
}

size_t LLVMFuzzerCustomCrossOver(const uint8_t *first, size_t first_size, const uint8_t *second,
                                 size_t second_size, uint8_t *out, size_t most, unsigned seed)
{
    static struct nodes nodes;
    uint32_t state = seed;
    size_t result = 0;
    cJSON *other = parse(second, second_size);
    nodes.count = 0;
    if (other != NULL) {
        collect(&nodes, other, NULL);
        const cJSON *part = nodes.list[draw(&state, nodes.count)];
        char *text = changed(first, first_size, part, &state);
        result = text == NULL ? 0 : splice(out, 0, most, 0, 0, text);
        free(text);
        cJSON_Delete(other);
    } else if (first_size > 0 && second_size > 0) { /* a line of one into the other */
        size_t begin, end, at, unused;
        draw_line(second, second_size, &state, &begin, &end);
        draw_line(first, first_size, &state, &at, &unused);
        end += end < second_size ? 1 : 0;
        if (first_size + (end - begin) <= most) {
            memcpy(out, first, at);
            memcpy(out + at, second + begin, end - begin);
            memcpy(out + at + (end - begin), first + at, first_size - at);
            result = first_size + (end - begin);
        }
    }
    return result;
}
