/* reports/golden.h: the story of a run as lines that can be kept and compared. */
#ifndef CS_GOLDEN_H
#define CS_GOLDEN_H

#include "reports/story.h"

/* A text cut into lines, without their ends; "\r\n" ends a line as "\n" does. */
struct cs_lines {
    const char **list;
    size_t count;
};

struct cs_lines cs_lines_of(struct cs_arena *arena, const char *text, size_t length);

/* The golden story: a comment, then a line for each record that the story digest counts, with all
 * that the digest sees of it but the fact it rests on: a citation is no behaviour. */
struct cs_golden {
    struct cs_lines lines;
    uint64_t *seqs;   /* of the record that each line tells; 0: of none */
    const char *text; /* all lines, each with its end */
};

/* Everything is the story's arena's. */
struct cs_golden cs_golden_of(const struct cs_story *story);

/* How two texts differ. */
struct cs_diff {
    size_t removed, added;       /* lines; both 0: the texts are equal */
    size_t first_old, first_new; /* the first line that differs, from 0: may be the end */
    const char *text;            /* as `diff -u` has it without its head, cut after some lines */
};

/* Compares the lines; in `arena`. */
struct cs_diff cs_diff_lines(struct cs_arena *arena, const struct cs_lines *old,
                             const struct cs_lines *new);

#endif
