/* scenarios/diag.h: the mistakes found in what somebody wrote, all of them at once. */
#ifndef CS_DIAG_H
#define CS_DIAG_H

#include "sim/base/arena.h"
#include "sim/base/text.h"

enum {
    CS_DIAGS_KEPT = 20,  /* more are only counted */
    CS_FOUND_SHOWN = 60, /* characters of a text that a message shows */
    CS_NAMES_SHOWN = 8   /* names in a list of what would have been right */
};

/* One mistake. The texts are ready to be shown: nothing in them can harm a terminal. */
struct cs_diag {
    const char *file;      /* as named on the command line; "--set 1" for the first override */
    uint32_t line, column; /* from 1, the column in characters; 0: the file as a whole */
    const char *path;      /* "$.Nodes[1].Name"; NULL when there is none */
    const char *found;     /* what stands there, with its quotes; NULL for unreadable files */
    const char *expected;  /* what should stand there */
    const char *nearest;   /* a name that may have been meant; NULL when none is near */
};

/* All mistakes of a load. Start with cs_diags_init. */
struct cs_diags {
    struct cs_arena *arena; /* owns the texts */
    struct cs_diag kept[CS_DIAGS_KEPT];
    size_t count; /* found; only the first CS_DIAGS_KEPT are kept */
    const char
        *environment; /* one sentence when a file cannot be read (exit status 3), else NULL */
};

void cs_diags_init(struct cs_diags *diags, struct cs_arena *arena);

/* True when a load has failed, for whichever reason. */
bool cs_diags_any(const struct cs_diags *diags);

/* 0 nothing wrong, 2 the input is wrong, 3 the environment failed. */
int cs_diags_exit_status(const struct cs_diags *diags);

/* Keeps a copy of the mistake (its texts must outlive `diags`), or counts it when there are too
 * many. */
void cs_diags_add(struct cs_diags *diags, const struct cs_diag *diag);

/* True when another mistake would only be counted, so that its texts need not be made. */
bool cs_diags_full(const struct cs_diags *diags);

/* `text` in quotes, as a message shows it: control and direction-changing characters escaped, cut
 * after CS_FOUND_SHOWN characters. Bytes that are no UTF-8 are shown as \xNN. */
const char *cs_diag_quote(struct cs_arena *arena, const char *text, size_t length);

/* Adds `length` bytes of `text` so that a terminal is safe, after at most `most` characters "…". */
void cs_text_shown(struct cs_text *out, const char *text, size_t length, size_t most);

/* "Cluster1, Cluster2": the first CS_NAMES_SHOWN names and how many more there are. */
const char *cs_diag_list(struct cs_arena *arena, const char *const *names, size_t count);

/* The message of one mistake, without a newline:
 * FILE:LINE:COLUMN: PATH: found FOUND, expected EXPECTED; did you mean "NEAREST"? */
void cs_diag_text(const struct cs_diag *diag, struct cs_text *out);

/* Every message on a line of its own, in the order of the files, then "and N more mistakes". */
void cs_diags_text(const struct cs_diags *diags, struct cs_text *out);

#endif
