/* sim/kernel/machine.h: state machines as data.
 *
 * A machine is one .def file of STATE, TRIGGER, ON and IGNORE lines; enums, names, dispatch, lint,
 * coverage, documentation and diagrams come from it. The model steps a machine in one place. */
#ifndef CS_MACHINE_H
#define CS_MACHINE_H

#include "sim/base/base.h"

/* Guards look and do not touch; actions change their own object, post triggers and emit records;
 * neither steps a machine. `world` is the model's, `actor` the number of the object. */
typedef bool cs_guard(const void *world, uint32_t actor);
typedef void cs_action(void *world, uint32_t actor);

struct cs_row {
    uint8_t from, trigger, to;
    cs_guard *guard;   /* NULL: always */
    cs_action *action; /* NULL: nothing */
    const char *guard_name, *action_name;
    const char *fact;  /* the fact or assumption that the row stands on */
};

struct cs_ignored {
    uint8_t state, trigger;
    const char *reason;
};

struct cs_named {
    const char *name, *meaning;
};

struct cs_machine {
    const char *name;   /* the type in a subject: "resource" */
    const char *title;  /* one sentence for the documentation */
    const struct cs_named *states;
    const struct cs_named *triggers;
    const struct cs_row *rows;
    const struct cs_ignored *ignored;
    uint8_t n_states, n_triggers;
    uint16_t n_rows, n_ignored;
    bool silent;        /* its steps are not records of kind STATE: the model derives them */
    uint16_t *first;    /* n_states * n_triggers: where a pair's rows begin; prepare makes it */
};

#define CS_NO_ROW UINT16_MAX

/* Fills machine->first (allocates it when it is NULL, for as long as the program lives). Call once,
 * before any thread uses the machine. Rows of one pair must stand together: see lint. */
void cs_machine_prepare(struct cs_machine *machine);

/* The first row of (state, trigger) whose guard holds; NULL when the pair is ignored or no guard
 * holds. A pair that the table does not mention stops the program: lint finds it before. */
const struct cs_row *cs_machine_find(const struct cs_machine *machine, uint8_t state,
                                     uint8_t trigger, const void *world, uint32_t actor);

/* Tells `report` of every fault of the table: a pair neither handled nor ignored or both, a row
 * behind an unguarded one, a state that no row reaches from state 0, a dead end. Returns their
 * number. */
typedef void cs_lint_report(void *argument, const char *sentence);
unsigned cs_machine_lint(const struct cs_machine *machine, cs_lint_report *report, void *argument);

/* Prints the machine as a page of Markdown with a Mermaid state diagram. */
struct cs_text;
void cs_machine_document(const struct cs_machine *machine, struct cs_text *out);

#endif
