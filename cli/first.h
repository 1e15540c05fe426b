/* cli/first.h: the first design or scenario that `clustersim init` writes: what can be chosen, and
 * the text. */
#ifndef CS_FIRST_H
#define CS_FIRST_H

#include "sim/base/text.h"

enum { CS_FIRST_NODES = 16, CS_FIRST_NAME = 15 /* letters, as NetBIOS has it */ };

/* A choice of a question, and what the file says for it. */
struct cs_choice {
    const char *name, *text;
};

/* What is to be written. */
struct cs_first {
    bool scenario;
    const char *name, *nodes[CS_FIRST_NODES];
    int n_nodes;
    const struct cs_choice *windows, *witness, *template, *fault;
};

/* A question of the dialogue, which is an option too. */
struct cs_question {
    const char *option, *question, *usual;
    /* Takes an answer, given the answers to the questions before; NULL, or the sentence without a
     * full stop that says what is wrong with it. */
    const char *(*take)(struct cs_arena *arena, struct cs_first *first, const char *answer);
};

/* The questions, in the order in which they depend on one another; `kind` before them. */
enum { CS_QUESTIONS = 6 };
extern const struct cs_question cs_question_kind, cs_questions[CS_QUESTIONS];

/* Adds the file. `schema`: what its $schema says; NULL: nothing. */
void cs_first_write(const struct cs_first *first, const char *schema, struct cs_text *out);

#endif
