/* scenarios/peek.h: what a file is, before anybody loads it. */
#ifndef CS_PEEK_H
#define CS_PEEK_H

#include "scenarios/diag.h"

enum cs_file_kind {
    CS_FILE_SCENARIO, /* has "design", "actions", "until" or "expect" at its top */
    CS_FILE_SUITE,    /* has "scenarios" */
    CS_FILE_DESIGN,   /* has "Cluster" or "Nodes" */
    CS_FILE_OTHER,    /* other JSON */
    CS_FILE_BAD       /* cannot be read, or is no JSON: loading it says what is wrong */
};

struct cs_peek {
    enum cs_file_kind kind;
    const char *title; /* NULL: it has none */
    const char *const *tags;
    size_t n_tags; /* of a scenario */
};

/* Looks at the file at `path`. Says nothing about mistakes: the one who loads the file does. */
struct cs_peek cs_file_peek(struct cs_arena *arena, const char *path);

#endif
