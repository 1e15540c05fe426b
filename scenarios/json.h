/* scenarios/json.h: strict JSON with positions. The one place where cJSON's gaps are closed.
 *
 * Before cJSON sees a text, a pass of our own refuses what cJSON would let through (invalid UTF-8,
 * repeated keys, raw control characters, leading zeros, \u0000, numbers out of range, trailing
 * text, a byte order mark) and records where every value and key stands. Time is linear in the
 * text (keys of one object are sorted), memory bounded by the limits below. */
#ifndef CS_JSON_H
#define CS_JSON_H

#include <cjson/cJSON.h>

#include "scenarios/diag.h"

enum {
    CS_JSON_DEPTH = 64, /* nested lists and objects */
    CS_JSON_BYTES = 64 * 1024 * 1024,
    CS_JSON_VALUES = 4000000,
    CS_JSON_NUMBER = 60 /* characters of a number: cJSON reads 63 */
};

/* Where something stands, line and column from 1, the column in characters. */
struct cs_place {
    const char *file;
    uint32_t line, column;
};

/* All documents of one load: their trees, and the places of all values in them. */
struct cs_json;

/* `arena` owns the names of files only; trees and places are freed by cs_json_free. */
struct cs_json *cs_json_new(struct cs_arena *arena);
void cs_json_free(struct cs_json *json);

/* Reads one document. `column` (usually 1) is where its first character stands in its first line.
 * NULL when it is refused, with at least one mistake added to `diags`; `diags` may be NULL. The
 * tree belongs to `json`. */
CS_MUST_USE cJSON *cs_json_read(struct cs_json *json, const char *file, const char *bytes,
                                size_t length, uint32_t column, struct cs_diags *diags);

/* A new string, or an empty object, that stands at `place` though no document has it there. Not
 * yet in a tree: hand it to cs_json_put. */
cJSON *cs_json_string(struct cs_json *json, struct cs_place place, const char *string);
cJSON *cs_json_object(struct cs_json *json, struct cs_place place);

/* Makes `value` (a root) the member `key` of `object`, in place of any other of this name; from
 * then on its path is that of the member, and its key stands at `key_place`. */
void cs_json_put(struct cs_json *json, cJSON *object, const char *key, struct cs_place key_place,
                 cJSON *value);

/* A copy of `value` with the places of the original; it belongs to nobody until it is put. */
cJSON *cs_json_copy(struct cs_json *json, const cJSON *value);

/* Where a value, or its key, stands. */
struct cs_place cs_json_place(const struct cs_json *json, const cJSON *item);
struct cs_place cs_json_key_place(const struct cs_json *json, const cJSON *item);

/* "$.Nodes[1].Name", ready to be shown. */
const char *cs_json_path(const struct cs_json *json, struct cs_arena *arena, const cJSON *item);

/* The member of exactly this name; NULL when there is none. */
cJSON *cs_json_member(const cJSON *object, const char *key);

#endif
