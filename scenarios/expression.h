/* scenarios/expression.h: dependency expressions such as ([IP 1] or [IP 2]) and [Disk]. */
#ifndef CS_EXPRESSION_H
#define CS_EXPRESSION_H

#include "sim/base/arena.h"

enum {
    CS_EXPR_DEPTH = 64,  /* parentheses inside one another */
    CS_EXPR_NAMES = 4096 /* providers named in one expression */
};

/* Finds the number of the resource called `name`; CS_NONE (-1) when there is none. */
typedef int cs_expression_find(void *context, const char *name);

/* What an expression was read into, or what is wrong with it. */
struct cs_expression {
    const int16_t *postfix; /* numbers of resources, CS_EXPR_AND, CS_EXPR_OR */
    int length;             /* 0 for an empty expression */
    const char *unknown;    /* on failure: the name that no resource has, or NULL */
    const char *expected;   /* on failure: what should stand there */
    size_t character;       /* on failure: where, in characters from 1 */
};

/* Reads `text`. "and" binds stronger than "or", both in any case. Names stand in brackets. All
 * texts are `arena`'s. False when it is refused. */
CS_MUST_USE bool cs_expression_read(struct cs_arena *arena, const char *text,
                                    cs_expression_find *find, void *context,
                                    struct cs_expression *expression);

#endif
