/* tests/proof/rows.c: docs/rows.md. */
#include <stdio.h>
#include <string.h>

#include "models/run.h"
#include "scenarios/load.h"
#include "scenarios/random/generate.h"
#include "tests/proof/library.h"
#include "tests/proof/matrix.h"

enum { ROWS_MOST = 1024, RANDOM_RUNS = 3000 };

/* In how many scenarios each row is used. */
static uint32_t by_library[ROWS_MOST], by_random[ROWS_MOST];
static const char *last_user[ROWS_MOST]; /* of the library */

static const struct {
    const char *row, *why;
} rare[] = {
#define NEVER(row, why)  {row, why},
#define BY_TEST(row, by) {row, by},
#include "tests/models/rare_rows.def"
};

static void add_uses(const uint64_t *uses, uint32_t *counts, const char *user)
{
    for (size_t i = 0; i < ROWS_MOST; i++) {
        counts[i] += uses[i] > 0;
        last_user[i] = user != NULL && uses[i] > 0 ? user : last_user[i];
    }
}

static void use_library(struct cs_arena *kept)
{
    for (const char *const *name = library_names(kept); *name != NULL; name++) {
        uint64_t uses[ROWS_MOST] = {0};
        struct cs_arena *arena = cs_arena_new((size_t)1 << 28);
        (void)base_of_scenario(arena, *name, uses);
        add_uses(uses, by_library, *name);
        cs_arena_free(arena);
    }
}

static void use_random(uint64_t seed)
{
    uint64_t uses[ROWS_MOST] = {0};
    struct cs_arena *arena = cs_arena_new((size_t)1 << 28);
    struct cs_text text = {0};
    cs_random_scenario(&text, seed);
    struct cs_diags diags;
    cs_diags_init(&diags, arena);
    struct cs_load_options closed = {.closed = true};
    const struct cs_scenario *scenario = cs_scenario_read(arena, "random", text.bytes, text.length,
                                                          &closed, &diags);
    CS_ASSERT(scenario != NULL);
    struct cs_run_options options = {.seed = scenario->seed, .row_uses = uses};
    (void)cs_run(arena, scenario, &options, NULL);
    add_uses(uses, by_random, NULL);
    cs_text_free(&text);
    cs_arena_free(arena);
}

static const struct cs_machine *machine_named(const char *name)
{
    size_t i = 0;
    while (i < cs_model_machine_count && strcmp(cs_model_machines[i]->name, name) != 0) {
        i++;
    }
    CS_ASSERT(i < cs_model_machine_count);
    return cs_model_machines[i];
}

static const char *row_name(char *buffer, size_t size, const struct cs_machine *machine, int number)
{
    const struct cs_row *row = &machine->rows[number];
    (void)snprintf(buffer, size, "%s: %s, %s%s%s -> %s", machine->name,
                   machine->states[row->from].name, machine->triggers[row->trigger].name,
                   row->guard != NULL ? ", " : "", row->guard != NULL ? row->guard_name : "",
                   machine->states[row->to].name);
    return buffer;
}

static const char *reason(const char *row)
{
    for (size_t i = 0; i < CS_LEN(rare); i++) {
        if (strcmp(rare[i].row, row) == 0) {
            return rare[i].why;
        }
    }
    return NULL;
}

/* In words that stay the same when a model changes a little. */
static const char *share(uint32_t runs)
{
    return runs == 0                      ? "none"
           : runs * 1000 < RANDOM_RUNS    ? "fewer than one in 1000"
           : runs * 100 < RANDOM_RUNS     ? "fewer than one in 100"
           : runs * 10 < RANDOM_RUNS      ? "fewer than one in 10"
           : runs * 10 < RANDOM_RUNS * 4U ? "up to four in 10"
                                          : "more";
}

/* The rows of one machine, whose counters begin at `first`. */
static bool machine_rows(struct cs_text *out, const struct cs_machine *machine, size_t first)
{
    bool all = true;
    cs_text_printf(out, "\n## %s\n\n| row | library | random | |\n|---|---|---|---|\n",
                   machine->name);
    for (int i = 0; i < machine->n_rows; i++) {
        char name[200];
        (void)row_name(name, sizeof name, machine, i);
        size_t at = first + (size_t)i;
        bool used = by_library[at] + by_random[at] > 0;
        const char *remark = used ? by_library[at] == 1 ? last_user[at] : "" : reason(name);
        if (remark == NULL) {
            all = false;
            (void)fprintf(stderr, "no run takes \"%s\", and rare_rows.def does not say why\n",
                          name);
        }
        cs_text_printf(out, "| %s | %u | %s | %s |\n", strchr(name, ' ') + 1, by_library[at],
                       share(by_random[at]), remark == NULL ? "" : remark);
    }
    return all;
}

static void head(struct cs_text *out, size_t scenarios)
{
    unsigned rows = 0, library = 0, any = 0;
    for (size_t i = 0; i < cs_model_machine_count; i++) {
        rows += cs_model_machines[i]->n_rows;
    }
    for (size_t i = 0; i < rows; i++) {
        library += by_library[i] > 0;
        any += by_library[i] + by_random[i] > 0;
    }
    cs_text_printf(
        out,
        "# Who uses the rows of the machines\n\nMade by the test program `proof` "
        "(`proof rows`; `tools/update-docs` writes it). The machines themselves stand "
        "in [machines.md](machines.md).\n\n"
        "For each row in how many scenarios of the library's %zu it is used, and in which "
        "share of the random scenarios 1 to %d (`scenarios/random`). A row that only one "
        "scenario of the library uses names it. Of %u rows the library uses %u, the two "
        "together %u; each of the others says why it stands in its table, or which test "
        "takes it.\n",
        scenarios, RANDOM_RUNS, rows, library, any);
}

bool write_rows(struct cs_text *out)
{
    /* The kernel counts in the order of the casts. */
    static const char *const order[] = {"route", "resource", "host",     "service",  "view",
                                        "group", "computer", "database", "component"};
    struct cs_arena *kept = cs_arena_new((size_t)64 << 20);
    size_t scenarios = 0, first = 0;
    use_library(kept);
    for (const char *const *name = library_names(kept); *name != NULL; name++) {
        scenarios++;
    }
    for (uint64_t seed = 1; seed <= RANDOM_RUNS; seed++) {
        use_random(seed);
    }
    head(out, scenarios);
    CS_ASSERT(CS_LEN(order) == cs_model_machine_count);
    bool all = true;
    for (size_t i = 0; i < CS_LEN(order); i++) {
        const struct cs_machine *machine = machine_named(order[i]);
        all = machine_rows(out, machine, first) && all;
        first += machine->n_rows;
    }
    cs_arena_free(kept);
    return all;
}
