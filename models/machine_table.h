/* models/machine_table.h: makes a struct cs_machine of a .def file. Included at the end of the file
 * that holds the guards and actions, which defines before:
 *   MACHINE_DEF      "models/host.def"
 *   MACHINE_OBJECT   cs_machine_host
 *   MACHINE_NAME     "host"
 *   MACHINE_TITLE    one sentence
 *   MACHINE_SILENT   true or false
 *   MACHINE_S(id)    the enumerator of a state
 *   MACHINE_T(id)    the enumerator of a trigger */

#define STATE(id, name, meaning) {name, meaning},
#define TRIGGER(id, name)
#define ON(from, on, when, to, act, fact)
#define IGNORE(from, on, why)
static const struct cs_named machine_states[] = {
#include MACHINE_DEF
};
#undef STATE
#undef TRIGGER
#define STATE(id, name, meaning)
#define TRIGGER(id, name) {name, NULL},
static const struct cs_named machine_triggers[] = {
#include MACHINE_DEF
};
#undef TRIGGER
#undef ON
#undef IGNORE
#define TRIGGER(id, name)
#define ON(from, on, when, to, act, fact) \
    {MACHINE_S(from), MACHINE_T(on), MACHINE_S(to), when, act, #when, #act, fact},
#define IGNORE(from, on, why)
static const struct cs_row machine_rows[] = {
#include MACHINE_DEF
};
#undef ON
#undef IGNORE
#define ON(from, on, when, to, act, fact)
#define IGNORE(from, on, why) {MACHINE_S(from), MACHINE_T(on), why},
static const struct cs_ignored machine_ignored[] = {
#include MACHINE_DEF
};
#undef STATE
#undef TRIGGER
#undef ON
#undef IGNORE

static uint16_t machine_first[CS_LEN(machine_states) * CS_LEN(machine_triggers)];

struct cs_machine MACHINE_OBJECT = {
    .name = MACHINE_NAME,
    .title = MACHINE_TITLE,
    .states = machine_states,
    .triggers = machine_triggers,
    .rows = machine_rows,
    .ignored = machine_ignored,
    .n_states = CS_LEN(machine_states),
    .n_triggers = CS_LEN(machine_triggers),
    .n_rows = CS_LEN(machine_rows),
    .n_ignored = CS_LEN(machine_ignored),
    .silent = MACHINE_SILENT,
    .first = machine_first,
};
