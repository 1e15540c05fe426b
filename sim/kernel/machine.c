/* sim/kernel/machine.c: finding rows, finding faults, and telling the table to a reader. */
#include "sim/kernel/machine.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "sim/base/text.h"

enum { UNMENTIONED = UINT16_MAX - 1, STATES_MOST = 256 };

static size_t pair_of(const struct cs_machine *machine, unsigned state, unsigned trigger)
{
    return (size_t)state * machine->n_triggers + trigger;
}

static bool same_pair(const struct cs_row *a, const struct cs_row *b)
{
    return a->from == b->from && a->trigger == b->trigger;
}

void cs_machine_prepare(struct cs_machine *machine)
{
    CS_ASSERT(machine->n_states > 0 && machine->n_triggers > 0);
    CS_ASSERT(machine->n_rows < UNMENTIONED);
    size_t pairs = (size_t)machine->n_states * machine->n_triggers;
    if (machine->first == NULL) {
        machine->first = calloc(pairs, sizeof *machine->first);
        if (machine->first == NULL) {
            cs_die("not enough memory to start");
        }
    }
    for (size_t i = 0; i < pairs; i++) {
        machine->first[i] = UNMENTIONED;
    }
    for (uint16_t i = 0; i < machine->n_ignored; i++) {
        const struct cs_ignored *ignored = &machine->ignored[i];
        CS_ASSERT(ignored->state < machine->n_states && ignored->trigger < machine->n_triggers);
        machine->first[pair_of(machine, ignored->state, ignored->trigger)] = CS_NO_ROW;
    }
    for (uint16_t i = 0; i < machine->n_rows; i++) {
        const struct cs_row *row = &machine->rows[i];
        CS_ASSERT(row->from < machine->n_states && row->to < machine->n_states);
        CS_ASSERT(row->trigger < machine->n_triggers);
        uint16_t *first = &machine->first[pair_of(machine, row->from, row->trigger)];
        if (*first >= UNMENTIONED) {
            *first = i;
        }
    }
}

const struct cs_row *cs_machine_find(const struct cs_machine *machine, uint8_t state,
                                     uint8_t trigger, const void *world, uint32_t actor)
{
    CS_ASSERT(state < machine->n_states && trigger < machine->n_triggers);
    uint16_t first = machine->first[pair_of(machine, state, trigger)];
    if (first == CS_NO_ROW) {
        return NULL;
    }
    bool is_in_the_table = first != UNMENTIONED;
    CS_ASSERT(is_in_the_table);
    const struct cs_row *end = machine->rows + machine->n_rows;
    const struct cs_row *top = machine->rows + first;
    for (const struct cs_row *row = top; row < end && same_pair(row, top); row++) {
        if (row->guard == NULL || row->guard(world, actor)) {
            return row;
        }
    }
    return NULL;
}

/* ---- Lint ---- */

struct lint {
    const struct cs_machine *machine;
    cs_lint_report *report;
    void *argument;
    unsigned faults;
};

static void object(struct lint *lint, const char *state, const char *trigger, const char *fault)
{
    char sentence[256];
    const char *on = trigger == NULL ? "" : " on ";
    (void)snprintf(sentence, sizeof sentence, "%s: %s%s%s: %s", lint->machine->name, state, on,
                   trigger == NULL ? "" : trigger, fault);
    lint->faults++;
    if (lint->report != NULL) {
        lint->report(lint->argument, sentence);
    }
}

/* One pair of state and trigger: its rows must stand together, the unguarded one last. */
static void lint_pair(struct lint *lint, uint8_t state, uint8_t trigger)
{
    const struct cs_machine *machine = lint->machine;
    const char *name = machine->states[state].name;
    const char *on = machine->triggers[trigger].name;
    const struct cs_row *before = NULL;
    unsigned ignored = 0;
    for (uint16_t i = 0; i < machine->n_rows; i++) {
        const struct cs_row *row = &machine->rows[i];
        if (row->from != state || row->trigger != trigger) {
            continue;
        }
        if (before != NULL && before->guard == NULL) {
            object(lint, name, on, "a row stands behind one without a guard and is never reached");
        }
        if (before != NULL && row != before + 1) {
            object(lint, name, on, "its rows do not stand together");
        }
        before = row;
    }
    for (uint16_t i = 0; i < machine->n_ignored; i++) {
        ignored += machine->ignored[i].state == state && machine->ignored[i].trigger == trigger;
    }
    if (before == NULL && ignored == 0) {
        object(lint, name, on, "neither handled nor ignored");
    }
    if (before != NULL && ignored > 0) {
        object(lint, name, on, "both handled and ignored");
    }
    if (ignored > 1) {
        object(lint, name, on, "ignored twice");
    }
}

static void lint_reach(struct lint *lint)
{
    const struct cs_machine *machine = lint->machine;
    bool reached[STATES_MOST] = {true};
    bool leaves[STATES_MOST] = {false};
    bool grew = true;
    while (grew) {
        grew = false;
        for (uint16_t i = 0; i < machine->n_rows; i++) {
            const struct cs_row *row = &machine->rows[i];
            leaves[row->from] = leaves[row->from] || row->from != row->to;
            if (reached[row->from] && !reached[row->to]) {
                reached[row->to] = true;
                grew = true;
            }
        }
    }
    for (uint8_t s = 0; s < machine->n_states; s++) {
        if (!reached[s]) {
            object(lint, machine->states[s].name, NULL, "no row leads here from the first state");
        }
        if (!leaves[s] && machine->n_states > 1) {
            object(lint, machine->states[s].name, NULL, "a dead end: no row leads out of it");
        }
    }
}

unsigned cs_machine_lint(const struct cs_machine *machine, cs_lint_report *report, void *argument)
{
    struct lint lint = {machine, report, argument, 0};
    for (uint8_t state = 0; state < machine->n_states; state++) {
        for (uint8_t trigger = 0; trigger < machine->n_triggers; trigger++) {
            lint_pair(&lint, state, trigger);
        }
    }
    lint_reach(&lint);
    return lint.faults;
}

/* ---- Documentation ---- */

static void put_names(struct cs_text *out, const char *title, const struct cs_named *names,
                      unsigned count)
{
    cs_text_printf(out, "\n| %s | meaning |\n|---|---|\n", title);
    for (unsigned i = 0; i < count; i++) {
        cs_text_cell(out, names[i].name);
        cs_text_cell(out, names[i].meaning);
        cs_text_puts(out, "|\n");
    }
}

static void put_diagram(const struct cs_machine *machine, struct cs_text *out)
{
    cs_text_puts(out, "```mermaid\nstateDiagram-v2\n");
    for (unsigned s = 0; s < machine->n_states; s++) {
        cs_text_printf(out, "    state \"%s\" as s%u\n", machine->states[s].name, s);
    }
    cs_text_puts(out, "    [*] --> s0\n");
    for (unsigned i = 0; i < machine->n_rows; i++) {
        const struct cs_row *row = &machine->rows[i];
        cs_text_printf(out, "    s%u --> s%u : %s", row->from, row->to,
                       machine->triggers[row->trigger].name);
        if (row->guard != NULL) {
            cs_text_printf(out, " [%s]", row->guard_name);
        }
        cs_text_puts(out, "\n");
    }
    cs_text_puts(out, "```\n");
}

void cs_machine_document(const struct cs_machine *machine, struct cs_text *out)
{
    cs_text_printf(out, "## %s\n\n%s\n\n", machine->name, machine->title);
    put_diagram(machine, out);
    put_names(out, "state", machine->states, machine->n_states);
    put_names(out, "trigger", machine->triggers, machine->n_triggers);
    cs_text_puts(out, "\n| in state | on | if | goes to | does | stands on |\n"
                      "|---|---|---|---|---|---|\n");
    for (unsigned i = 0; i < machine->n_rows; i++) {
        const struct cs_row *row = &machine->rows[i];
        cs_text_cell(out, machine->states[row->from].name);
        cs_text_cell(out, machine->triggers[row->trigger].name);
        cs_text_cell(out, row->guard == NULL ? "" : row->guard_name);
        cs_text_cell(out, machine->states[row->to].name);
        cs_text_cell(out, row->action == NULL ? "" : row->action_name);
        cs_text_cell(out, row->fact);
        cs_text_puts(out, "|\n");
    }
    if (machine->n_ignored > 0) {
        cs_text_puts(out, "\n| in state | ignored | because |\n|---|---|---|\n");
    }
    for (unsigned i = 0; i < machine->n_ignored; i++) {
        cs_text_cell(out, machine->states[machine->ignored[i].state].name);
        cs_text_cell(out, machine->triggers[machine->ignored[i].trigger].name);
        cs_text_cell(out, machine->ignored[i].reason);
        cs_text_puts(out, "|\n");
    }
}
