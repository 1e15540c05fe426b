/* tests/models/run_test.c: what holds for runs and machines as a whole. */
#include <criterion/criterion.h>
#include <dirent.h>
#include <string.h>

#include "models/world.h"
#include "scenarios/load.h"
#include "sim/kernel/machine.h"
#include "tests/models/support.h"

/* ---- time ---- */

#define HEALTHY                                                                           \
    "{\"title\": \"T\", \"design\": \"designs/two-node.json\", \"until\": \"%s\",\n"       \
    "\"changes\": {\"Cluster.WindowsServer\": \"%s\"}, \"actions\": [%s], \"expect\": []}\n"

static uint64_t healthy_events(const char *until)
{
    struct cs_arena *arena = cs_arena_new((size_t)1 << 28);
    struct cs_run_summary summary;
    const char *text = cs_arena_printf(arena, HEALTHY, until, "2019", "");
    (void)cs_test_run(arena, cs_test_scenario(arena, text), &summary);
    cs_arena_free(arena);
    return summary.events;
}

Test(run, a_year_in_health_takes_no_more_events_than_a_day)
{
    cr_expect_eq(healthy_events("365d"), healthy_events("1d"));
    cr_expect_leq(healthy_events("1d"), 10);
}

Test(run, a_dead_node_is_noticed_exactly_when_the_threshold_of_its_windows_is_reached)
{
    static const struct {
        const char *windows;
        cs_time after;
    } table[] = {
        {"2008 R2", 5 * CS_SECOND}, {"2016", 10 * CS_SECOND}, {"2019", 20 * CS_SECOND}};
    for (size_t i = 0; i < CS_LEN(table); i++) {
        struct cs_arena *arena = cs_arena_new((size_t)1 << 28);
        const char *text =
            cs_arena_printf(arena, HEALTHY, "20m", table[i].windows,
                            "{\"at\": \"10m\", \"do\": \"PowerLoss\", \"node\": \"Cluster1\"}");
        const struct cs_trace *trace = cs_test_run(arena, cs_test_scenario(arena, text), NULL);
        int seen = 0;
        for (size_t k = 0; k < trace->count; k++) {
            const struct cs_record *record = &trace->records[k];
            if (record->kind == CS_KIND_DETECT && strcmp(record->what, "heartbeat") == 0) {
                seen++;
                cr_expect_eq(record->t_us - record->value, table[i].after, "%s",
                             table[i].windows);
                cr_expect_leq(record->value, 600 * CS_SECOND);
                cr_expect_gt(record->value, 599 * CS_SECOND);
            }
        }
        cr_expect_eq(seen, 2, "one for each network with heartbeats");
        cs_arena_free(arena);
    }
}

Test(run, power_that_is_lost_at_the_instant_of_a_crash_is_lost)
{
    static const char text[] =
        "{\"title\": \"T\", \"design\": \"designs/two-node.json\", \"until\": \"1h\", "
        "\"actions\": [{\"at\": \"5m\", \"do\": \"Crash\", \"node\": \"Cluster1\"}, "
        "{\"at\": \"5m\", \"do\": \"PowerLoss\", \"node\": \"Cluster1\"}], \"expect\": []}";
    struct cs_arena *arena = cs_arena_new((size_t)1 << 28);
    const struct cs_trace *trace = cs_test_run(arena, cs_test_scenario(arena, text), NULL);
    cr_expect_str_eq(cs_test_last_state(trace, "host/Cluster1"), "Off");
    cs_arena_free(arena);
}

/* ---- machines ---- */

static void complain(void *argument, const char *sentence)
{
    cr_expect_fail("%s: %s", (const char *)argument, sentence);
}

Test(machines, tables_answer_every_trigger_in_every_state)
{
    cs_models_prepare();
    for (size_t i = 0; i < cs_model_machine_count; i++) {
        char name[64];
        (void)snprintf(name, sizeof name, "%s", cs_model_machines[i]->name);
        cr_expect_eq(cs_machine_lint(cs_model_machines[i], complain, name), 0);
    }
}

enum { ROWS_MOST = 1024, RANDOM_RUNS = 10000 };

static void run_and_count(struct cs_arena *arena, const struct cs_scenario *scenario,
                          uint64_t *uses)
{
    struct cs_run_options options = {.seed = scenario->seed, .row_uses = uses};
    (void)cs_run(arena, scenario, &options, NULL);
}

static void run_folder(const char *name, uint64_t *uses)
{
    DIR *folder = opendir(name);
    cr_assert_not_null(folder, "%s", name);
    for (struct dirent *entry; (entry = readdir(folder)) != NULL;) {
        size_t length = strlen(entry->d_name);
        if (length < 6 || strcmp(entry->d_name + length - 5, ".json") != 0) {
            continue;
        }
        struct cs_arena *arena = cs_arena_new((size_t)1 << 28);
        struct cs_diags diags;
        cs_diags_init(&diags, arena);
        const char *path = cs_arena_printf(arena, "%s/%s", name, entry->d_name);
        const struct cs_scenario *scenario = cs_scenario_load(arena, path, NULL, &diags);
        cr_assert_not_null(scenario, "%s", path);
        run_and_count(arena, scenario, uses);
        cs_arena_free(arena);
    }
    (void)closedir(folder);
}

/* Rows that no run here takes, and why they stand in the table. */
static const struct {
    const char *row, *reason;
} unused_for_a_reason[] = {
#define NEVER(row, why) {row, why},
#define BY_TEST(row, by)
#include "tests/models/rare_rows.def"
};

static bool has_reason(const char *row)
{
    for (size_t i = 0; i < CS_LEN(unused_for_a_reason); i++) {
        if (strcmp(unused_for_a_reason[i].row, row) == 0) {
            return true;
        }
    }
    return false;
}

/* A preferred owner comes back, and is gone again before the window for failback opens. */
static const char missed_window[] =
    "{\"title\": \"T\", \"design\": \"designs/two-node.json\", \"until\": \"4h\", "
    "\"startsAt\": \"00:00\",\n"
    "\"changes\": {\"Groups[SQL Server (SQLCLUSTER)].PreferredOwners\": [\"Cluster1\"], "
    "\"Groups[SQL Server (SQLCLUSTER)].AutoFailbackType\": 1, "
    "\"Groups[SQL Server (SQLCLUSTER)].FailbackWindowStart\": 2, "
    "\"Groups[SQL Server (SQLCLUSTER)].FailbackWindowEnd\": 3},\n"
    "\"actions\": [{\"at\": \"5m\", \"do\": \"PowerLoss\", \"node\": \"Cluster1\"}, "
    "{\"at\": \"10m\", \"do\": \"PowerOn\", \"node\": \"Cluster1\"}, "
    "{\"at\": \"1h\", \"do\": \"PowerLoss\", \"node\": \"Cluster1\"}], \"expect\": []}";

/* A node loses its power while it writes a dump; a computer while it boots, and while it goes down;
 * a database is damaged while it is recovered. */
static const char bad_moments[] =
    "{\"title\": \"T\", \"design\": \"designs/two-node.json\", \"until\": \"4h\",\n"
    "\"changes\": {\"Computers\": [{\"Name\": \"Other\", \"Network\": \"Public\"}], "
    "\"SqlServer\": {\"Resource\": \"SQL Server\", \"Edition\": \"Standard\", \"Databases\": "
    "[{\"Name\": \"One\", \"AnalysisTime\": \"1m\"}, "
    "{\"Name\": \"Two\", \"AnalysisTime\": \"1m\", \"FileShareOn\": \"Other\"}]}},\n"
    "\"actions\": [{\"at\": \"5m\", \"do\": \"PowerLoss\", \"computer\": \"Other\"}, "
    "{\"at\": \"6m\", \"do\": \"PowerOn\", \"computer\": \"Other\"}, "
    "{\"at\": \"361s\", \"do\": \"PowerLoss\", \"computer\": \"Other\"}, "
    "{\"at\": \"7m\", \"do\": \"PowerOn\", \"computer\": \"Other\"}, "
    "{\"at\": \"20m\", \"do\": \"Stop-Computer\", \"computer\": \"Other\"}, "
    "{\"at\": \"1201s\", \"do\": \"PowerLoss\", \"computer\": \"Other\"}, "
    "{\"at\": \"30m\", \"do\": \"Crash\", \"node\": \"Cluster2\"}, "
    "{\"at\": \"1801s\", \"do\": \"PowerLoss\", \"node\": \"Cluster2\"}, "
    "{\"at\": \"40m\", \"do\": \"PowerOn\", \"computer\": \"Other\"}, "
    "{\"at\": \"1h\", \"do\": \"KillService\", \"resource\": \"SQL Server\"}, "
    "{\"when\": {\"database\": \"One\", \"is\": \"RECOVERING\"}, \"delay\": \"1s\", "
    "\"do\": \"DamageDatabase\", \"database\": \"One\"}, "
    "{\"when\": {\"database\": \"Two\", \"is\": \"RECOVERING\"}, \"delay\": \"1s\", "
    "\"do\": \"PowerLoss\", \"computer\": \"Other\"}], \"expect\": []}";

/* A person starts a role that waits for its preferred owner when the cluster has formed. */
static const char impatient[] =
    "{\"title\": \"T\", \"design\": \"designs/two-node.json\", \"until\": \"1h\",\n"
    "\"changes\": {\"Groups[SQL Server (SQLCLUSTER)].PreferredOwners\": [\"Cluster1\"]},\n"
    "\"actions\": [{\"at\": \"5m\", \"do\": \"PowerLoss\", \"node\": \"Cluster1\"}, "
    "{\"at\": \"10m\", \"do\": \"PowerLoss\", \"node\": \"Cluster2\"}, "
    "{\"at\": \"15m\", \"do\": \"PowerOn\", \"node\": \"Cluster2\"}, "
    "{\"when\": {\"node\": \"Cluster2\", \"is\": \"Up\"}, \"delay\": \"30s\", "
    "\"do\": \"Start-ClusterGroup\", \"group\": \"SQL Server (SQLCLUSTER)\"}], "
    "\"expect\": []}";

/* A person starts a role of which no node is left that may have it. */
static const char nowhere_to_go[] =
    "{\"title\": \"T\", \"design\": \"designs/three-nodes.json\", \"until\": \"1h\",\n"
    "\"changes\": {\"Groups[App].Resources[App Disk].PossibleOwners\": [\"N1\"]},\n"
    "\"actions\": [{\"at\": \"10m\", \"do\": \"PowerLoss\", \"node\": \"N1\"}, "
    "{\"at\": \"20m\", \"do\": \"Start-ClusterGroup\", \"group\": \"App\"}], "
    "\"expect\": []}";

/* A service fails for good while the survivor still challenges for the witness. */
static const char during_arbitration[] =
    "{\"title\": \"T\", \"design\": \"designs/two-node.json\", \"until\": \"1h\",\n"
    "\"changes\": {\"Groups[Cluster Group].OwnerNode\": \"Cluster2\", "
    "\"Groups[Milestone XProtect Management Server].Resources[Milestone XProtect Log Server]"
    ".RestartThreshold\": 0},\n"
    "\"actions\": [{\"at\": \"10m\", \"do\": \"PowerLoss\", \"node\": \"Cluster2\"}, "
    "{\"at\": \"10m21s\", \"do\": \"KillService\", \"resource\": "
    "\"Milestone XProtect Log Server\"}], \"expect\": []}";

/* What stands in for a recording server goes down itself; the second node is installed. */
static const char second_loss[] =
    "{\"title\": \"T\", \"design\": \"designs/xprotect.json\", \"until\": \"1h\",\n"
    "\"changes\": {\"XProtect.Components[Management Server].InstalledOn\": [\"Cluster1\"]},\n"
    "\"actions\": [{\"at\": \"5m\", \"do\": \"PowerLoss\", \"computer\": \"REC1\"}, "
    "{\"at\": \"15m\", \"do\": \"PowerLoss\", \"computer\": \"FOREC1\"}, "
    "{\"at\": \"20m\", \"do\": \"Install-ManagementServer\", \"node\": \"Cluster2\"}], "
    "\"expect\": []}";

static void count_by_hand(struct cs_world *w, cs_time *at)
{
    struct cs_due_event event;
    *at += 400 * CS_SECOND;
    while (cs_kernel_next(&w->kernel, *at, &event)) {
        cs_world_step(w, &event);
    }
    w->kernel.state->now_us = *at;
}

/* What becomes of a restore, and of a new database in place of the old: whoever does it. */
static void restore_by_hand(uint64_t *uses)
{
    struct cs_arena *arena = cs_arena_new((size_t)1 << 28);
    static const char text[] =
        "{\"title\": \"T\", \"design\": \"designs/two-node.json\", \"until\": \"1d\",\n"
        "\"changes\": {\"SqlServer\": {\"Resource\": \"SQL Server\", \"Databases\": "
        "[{\"Name\": \"One\", \"BackupInterval\": \"1h\"}]}}, \"actions\": [], \"expect\": []}";
    struct cs_world *w = cs_world_new(arena, cs_test_scenario(arena, text));
    cs_time at = 0;
    w->kernel.row_uses = uses;
    cs_world_reset(w, 1, 0);
    cs_actions_place(w);
    count_by_hand(w, &at);
    cs_database_damage(w, 0);
    count_by_hand(w, &at);
    cr_expect(cs_database_restore_begin(w, 0));
    count_by_hand(w, &at);
    cr_expect(cs_database_restored(w, 0));
    count_by_hand(w, &at);
    cr_expect(cs_database_restore_begin(w, 0));
    count_by_hand(w, &at);
    cs_tell_resource(w, w->design->sql.resource, CS_RES_ON_BROKE, 0);
    count_by_hand(w, &at);
    cr_expect(cs_database_renew(w, 0));
    count_by_hand(w, &at);
    cs_database_damage(w, 0);
    count_by_hand(w, &at);
    cr_expect(cs_database_renew(w, 0));
    count_by_hand(w, &at);
    cs_arena_free(arena);
}

Test(machines, every_row_of_every_table_is_taken_by_some_run)
{
    static uint64_t uses[ROWS_MOST];
    run_folder(CS_SOURCE_DIR "/scenarios", uses);
    run_folder(CS_SOURCE_DIR "/scenarios/regressions", uses);
    restore_by_hand(uses);
    static const char *const texts[] = {missed_window, bad_moments,        impatient,
                                        nowhere_to_go, during_arbitration, second_loss};
    for (size_t i = 0; i < CS_LEN(texts); i++) {
        struct cs_arena *own = cs_arena_new((size_t)1 << 28);
        run_and_count(own, cs_test_scenario(own, texts[i]), uses);
        cs_arena_free(own);
    }
    for (uint64_t seed = 1; seed <= RANDOM_RUNS; seed++) {
        struct cs_arena *arena = cs_arena_new((size_t)1 << 28);
        run_and_count(arena, cs_test_random(arena, seed), uses);
        cs_arena_free(arena);
    }
    for (size_t i = 0; i < cs_model_row_count(); i++) {
        size_t number = 0;
        const struct cs_machine *machine = cs_model_row(i, &number);
        const struct cs_row *row = &machine->rows[number];
        char text[200];
        (void)snprintf(text, sizeof text, "%s: %s, %s%s%s -> %s", machine->name,
                       machine->states[row->from].name, machine->triggers[row->trigger].name,
                       row->guard != NULL ? ", " : "", row->guard != NULL ? row->guard_name : "",
                       machine->states[row->to].name);
        cr_expect(uses[i] > 0 || has_reason(text), "no run takes {\"%s\", \"\"},", text);
    }
}
