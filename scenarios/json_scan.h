/* scenarios/json_scan.h: the pass over a JSON text before cJSON; see scenarios/json.h. */
#ifndef CS_JSON_SCAN_H
#define CS_JSON_SCAN_H

#include "scenarios/diag.h"

/* Where one value and its key stand, in the order of the document. */
struct cs_spot {
    uint32_t line, column;
    uint32_t key_line, key_column; /* 0 when it has no key */
};

/* A growing list of spots. */
struct cs_spots {
    struct cs_spot *list;
    size_t count, room;
};

/* Appends the spots of all values of the text, and adds to `diags` (may be NULL) what is wrong: the
 * first mistake of grammar and all repeated keys. False when there is any. */
CS_MUST_USE bool cs_json_scan(const char *file, const char *bytes, size_t length, uint32_t column,
                              struct cs_spots *spots, struct cs_diags *diags);

#endif
