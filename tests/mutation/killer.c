/* tests/mutation/killer.c: runs the scenarios of the library with mutants of the models and tells
 * which of them anything in a scenario notices.
 *
 *     mutant-killer MUTANTS SCENARIO...
 *
 * MUTANTS is a file of numbers (mutants.pl), "-" for the standard input, each with the name of the
 * scenario to begin with, "-" for none. The output has a line for each, with tabs: number, who
 * notices it, the scenario, what it says. Who:
 *   oracle  a rule that held does no longer, an expectation does not hold, or an action has no
 *           effect any more
 *   golden  the story is another, and the oracle does not object
 *   limit   the run does not end, or the program stops itself
 *   called  nobody, though what was changed is called
 *   silent  nobody, and nothing that was changed is called
 * The first is the most telling: the search goes on for it when there is a weaker one. */
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include "models/run.h"
#include "oracle/oracle.h"
#include "scenarios/load.h"
#include "sim/trace/trace.h"
#include "tests/mutation/switch.h"

enum { SCENARIOS_MOST = 1024, ROWS_MOST = 1024, SAID = 400, SECONDS_MOST = 20 };
#define MEMORY_MOST ((size_t)1 << 28)

enum who { SILENT, CALLED, LIMIT, GOLDEN, ORACLE };
static const char *const who_names[] = {"silent", "called", "limit", "golden", "oracle"};

/* One scenario and what the models as they are make of it. */
struct library {
    const char *path;
    struct cs_arena *arena;
    const struct cs_scenario *scenario;
    uint64_t story, events;
    unsigned char *loading, *running; /* the functions that are called */
    uint64_t rows[ROWS_MOST];
};

static struct library library[SCENARIOS_MOST];
static size_t library_count;

/* What a child tells its parent, for as far as it comes. */
struct finding {
    enum who who;
    size_t scenario;
    char says[SAID];
};

static const struct cs_scenario *load(struct cs_arena *arena, const char *path)
{
    struct cs_diags diags;
    cs_diags_init(&diags, arena);
    return cs_scenario_load(arena, path, NULL, &diags);
}

static struct cs_trace *run(struct cs_arena *arena, const struct cs_scenario *scenario,
                            uint64_t event_limit, uint64_t *rows, struct cs_run_summary *summary)
{
    struct cs_trace *trace = cs_trace_new(arena);
    struct cs_run_options options = {.seed = scenario->seed,
                                     .sink = cs_trace_add,
                                     .sink_argument = trace,
                                     .event_limit = event_limit,
                                     .row_uses = rows};
    (void)cs_run(arena, scenario, &options, summary);
    return trace;
}

/* ---- The models as they are ---- */

static unsigned char *called_so_far(struct cs_arena *arena)
{
    size_t size = (size_t)cs_mutant_function_count;
    unsigned char *copy = cs_arena_take(arena, size + 1);
    memcpy(copy, cs_mutant_cover, size);
    memset(cs_mutant_cover, 0, size);
    return copy;
}

static void prepare(const char *path)
{
    struct library *it = &library[library_count++];
    struct cs_run_summary summary;
    it->path = path;
    it->arena = cs_arena_new(MEMORY_MOST);
    it->scenario = load(it->arena, path);
    if (it->scenario == NULL) {
        cs_die("%s is no scenario", path);
    }
    it->loading = called_so_far(it->arena);
    struct cs_arena *arena = cs_arena_new(MEMORY_MOST);
    const struct cs_trace *trace = run(arena, it->scenario, 0, it->rows, &summary);
    it->running = called_so_far(it->arena);
    it->story = trace->digests.story;
    it->events = summary.events;
    const struct cs_judgement *judgement = cs_oracle_judge(arena, trace);
    if (judgement->exit_status != 0) {
        cs_die("%s does not hold: its exit status is %d", path, judgement->exit_status);
    }
    cs_arena_free(arena);
}

/* The kernel counts rows in the order of the casts. */
static size_t row_number(const char *machine, int row)
{
    static const char *const order[] = {"route", "resource", "host",     "service",  "view",
                                        "group", "computer", "database", "component"};
    size_t number = 0;
    for (size_t i = 0; i < CS_LEN(order); i++) {
        if (strcmp(order[i], machine) == 0) {
            return number + (size_t)row;
        }
        for (size_t k = 0; k < cs_model_machine_count; k++) {
            number += strcmp(order[i], cs_model_machines[k]->name) == 0
                          ? cs_model_machines[k]->n_rows
                          : 0;
        }
    }
    cs_die("there is no machine %s", machine);
}

/* The rows of the pair of state and trigger that a mutant of a table is in. */
static bool takes_row(const struct library *it, const struct cs_table_mutant *mutant)
{
    for (size_t k = 0; k < cs_model_machine_count; k++) {
        const struct cs_machine *machine = cs_model_machines[k];
        if (strcmp(machine->name, mutant->machine) != 0) {
            continue;
        }
        const struct cs_row *changed = &machine->rows[mutant->row];
        for (int r = 0; r < machine->n_rows; r++) {
            const struct cs_row *row = &machine->rows[r];
            if (row->from == changed->from && row->trigger == changed->trigger &&
                it->rows[row_number(machine->name, r)] > 0) {
                return true;
            }
        }
        /* A guard that held nowhere takes no row, when it is the pair's only one. */
        return mutant->kind == CS_MUTANT_UNGUARD || mutant->kind == CS_MUTANT_NEGATE;
    }
    return false;
}

static const struct cs_table_mutant *table_mutant(int number)
{
    const struct cs_table_mutant *mutant = cs_table_mutants;
    while (mutant->number != 0 && mutant->number != number) {
        mutant++;
    }
    return mutant;
}

/* ---- One mutant ---- */

static void say(struct finding *finding, enum who who, const char *id, const char *sentence)
{
    if (who > finding->who) {
        finding->who = who;
        (void)snprintf(finding->says, sizeof finding->says, "%s: %s", id,
                       sentence == NULL ? "" : sentence);
    }
}

/* The first objection of the oracle. */
static void judge(struct cs_arena *arena, const struct cs_trace *trace, struct finding *finding)
{
    const struct cs_judgement *judgement = cs_oracle_judge(arena, trace);
    for (size_t i = 0; i < judgement->rule_count; i++) {
        const struct cs_rule_verdict *verdict = &judgement->rules[i];
        if (verdict->verdict == CS_VERDICT_FAIL && !verdict->fail_expected) {
            say(finding, ORACLE, verdict->rule->id, verdict->sentence);
        }
    }
    for (size_t i = 0; i < judgement->expectation_count; i++) {
        const struct cs_expect_verdict *verdict = &judgement->expectations[i];
        if (verdict->verdict != CS_VERDICT_PASS) {
            say(finding, ORACLE, verdict->id, verdict->sentence);
        }
    }
    for (size_t i = 0; i < judgement->no_effect_count; i++) {
        say(finding, ORACLE, "no effect", judgement->no_effects[i].sentence);
    }
}

static void try_scenario(const struct library *it, int function, struct finding *finding)
{
    struct cs_arena *arena = cs_arena_new(MEMORY_MOST);
    const struct cs_scenario *scenario = it->scenario;
    struct cs_run_summary summary;
    if (function >= 0 && it->loading[function] != 0) {
        scenario = load(arena, it->path);
    }
    if (scenario == NULL) {
        say(finding, ORACLE, "reader", "the scenario has mistakes");
        return;
    }
    const struct cs_trace *trace = run(arena, scenario, it->events * 4 + 100000, NULL, &summary);
    if (summary.end == CS_RUN_LIMIT) {
        say(finding, LIMIT, "events", "the run does not end");
    }
    if (trace->digests.story != it->story) {
        say(finding, GOLDEN, "story", "is another");
        judge(arena, trace, finding);
    }
    cs_arena_free(arena);
}

static bool is_touched(const struct library *it, int number)
{
    int function = cs_mutant_functions[number];
    if (function >= 0) {
        return it->loading[function] != 0 || it->running[function] != 0;
    }
    return takes_row(it, table_mutant(number));
}

/* The scenarios that a mutant is tried with. */
struct plan {
    size_t count, scenarios[SCENARIOS_MOST];
};

/* In a child: tells what it finds in each scenario of the plan from `first` on. */
static void be(int number, const struct plan *plan, size_t first, int pipe_end)
{
    struct rlimit seconds = {SECONDS_MOST, SECONDS_MOST};
    (void)setrlimit(RLIMIT_CPU, &seconds); /* the child's own: no other program's load counts */
    (void)fclose(stderr);
    cs_mutate(number);
    for (size_t i = 0; i < cs_model_machine_count; i++) {
        cs_machine_prepare((struct cs_machine *)(size_t)cs_model_machines[i]);
    }
    for (size_t i = first; i < plan->count; i++) {
        struct finding finding = {.who = CALLED, .scenario = plan->scenarios[i]};
        try_scenario(&library[finding.scenario], cs_mutant_functions[number], &finding);
        if (write(pipe_end, &finding, sizeof finding) != (ssize_t)sizeof finding) {
            _exit(1);
        }
        if (finding.who >= ORACLE) {
            break;
        }
    }
    _exit(0);
}

/* Runs a child from `*next` on; false when it came to the end, or one more would not. */
static bool watch(int number, const struct plan *plan, size_t *next, struct finding *best)
{
    int ends[2];
    if (pipe(ends) != 0) {
        cs_die("no pipe");
    }
    (void)fflush(NULL);
    pid_t child = fork();
    if (child < 0) {
        cs_die("no process");
    }
    if (child == 0) {
        be(number, plan, *next, ends[1]);
    }
    (void)close(ends[1]);
    struct finding finding;
    while (read(ends[0], &finding, sizeof finding) == (ssize_t)sizeof finding) {
        *best = finding.who > best->who ? finding : *best;
        (*next)++;
    }
    (void)close(ends[0]);
    int status = 0;
    (void)waitpid(child, &status, 0);
    if (WIFEXITED(status) && WEXITSTATUS(status) == 0) {
        return false;
    }
    if (*next >= plan->count) {
        cs_die("mutant %d died after its last scenario", number);
    }
    bool endless = WIFSIGNALED(status) &&
                   (WTERMSIG(status) == SIGXCPU || WTERMSIG(status) == SIGKILL);
    if (best->who < LIMIT) {
        *best = (struct finding){.who = LIMIT, .scenario = plan->scenarios[*next]};
        (void)snprintf(best->says, sizeof best->says, "%s",
                       endless ? "the program does not end" : "the program stops itself");
    }
    (*next)++;
    return !endless && *next < plan->count;
}

static const char *name_of(const struct library *it)
{
    const char *slash = strrchr(it->path, '/');
    return slash == NULL ? it->path : slash + 1;
}

static void kill_one(int number, const char *hint)
{
    static struct plan plan;
    struct finding best = {.who = SILENT};
    plan.count = 0;
    for (int turn = 0; turn < 2; turn++) { /* what found it the last time, then all others */
        for (size_t i = 0; i < library_count; i++) {
            bool hinted = strcmp(name_of(&library[i]), hint) == 0;
            if (hinted == (turn == 0) && is_touched(&library[i], number)) {
                plan.scenarios[plan.count++] = i;
            }
        }
    }
    size_t next = 0;
    while (plan.count > 0 && watch(number, &plan, &next, &best)) {
    }
    (void)printf("%d\t%s\t%s\t%s\n", number, who_names[best.who],
                 best.who > CALLED ? name_of(&library[best.scenario]) : "-", best.says);
    (void)fflush(stdout);
}

int main(int argc, char **argv)
{
    if (argc < 3 || argc - 2 > SCENARIOS_MOST) {
        (void)fputs("mutant-killer MUTANTS SCENARIO...\n", stderr);
        return 2;
    }
    FILE *numbers = strcmp(argv[1], "-") == 0 ? stdin : fopen(argv[1], "r");
    if (numbers == NULL) {
        perror(argv[1]);
        return 3;
    }
    for (int i = 2; i < argc; i++) {
        prepare(argv[i]);
    }
    int number;
    char hint[256];
    while (fscanf(numbers, "%d %255s", &number, hint) == 2) {
        if (number < 1 || number > cs_mutant_count) {
            cs_die("there is no mutant %d", number);
        }
        kill_one(number, hint);
    }
    return 0;
}
