/* tests/models/sql_test.c: the instance of SQL Server: what is noticed at which level and when, and
 * how its databases come back (facts 7; O72 to O78). Every run here is made eagerly too, and must
 * give the same trace. */
#include <criterion/criterion.h>
#include <stdlib.h>
#include <string.h>

#include "models/world.h"
#include "tests/models/compare.h"
#include "tests/models/support.h"

static const cs_time hang_at = 600 * CS_SECOND;

#define ONE_DATABASE "\"SqlServer\": {\"Resource\": \"SQL Server\", \"Edition\": \"%s\", " \
                     "\"Databases\": [{\"Name\": \"Surveillance\"%s}]}"

static const struct cs_trace *run_text(struct cs_arena *arena, const char *text)
{
    static struct cs_comparison result;
    const struct cs_scenario *scenario = cs_test_scenario(arena, text);
    cs_compare(scenario, NULL, &result);
    cr_expect(result.equal, "lazy:  %s\neager: %s\n%s", result.lazy, result.eager, text);
    return cs_test_run(arena, scenario, NULL);
}

/* The two-node cluster with these changes, for an hour. */
static const struct cs_trace *run_with(struct cs_arena *arena, const char *changes,
                                       const char *actions)
{
    return run_text(arena,
                    cs_arena_printf(arena,
                                    "{\"title\": \"T\", \"design\": \"designs/two-node.json\", "
                                    "\"until\": \"1h\",\n\"changes\": {%s},\n\"actions\": [%s], "
                                    "\"expect\": []}",
                                    changes, actions));
}

/* The same, where the instance has one database. */
static const struct cs_trace *run_sql(struct cs_arena *arena, const char *edition,
                                      const char *database, const char *more, const char *actions)
{
    const char *sql = cs_arena_printf(arena, ONE_DATABASE, edition, database);
    return run_with(arena, cs_arena_printf(arena, "%s%s", sql, more), actions);
}

static bool is(const char *text, const char *wanted)
{
    return wanted == NULL || (text != NULL && strcmp(text, wanted) == 0);
}

/* The first record of the kind at `since` or later, and not at time 0; NULL texts match any. */
static const struct cs_record *find(const struct cs_trace *trace, cs_time since,
                                    enum cs_kind kind, const char *subject, const char *what,
                                    const char *to)
{
    for (size_t i = 0; i < trace->count; i++) {
        const struct cs_record *record = &trace->records[i];
        if (record->kind == kind && record->t_us >= since && record->t_us > 0 &&
            is(record->subject, subject) && is(record->what, what) && is(record->to, to)) {
            return record;
        }
    }
    return NULL;
}

#define DATABASE "database/Surveillance"
#define SQL "resource/SQL Server"
#define ROLE "group/SQL Server (SQLCLUSTER)"

static const struct cs_record *in_state(const struct cs_trace *trace, cs_time since,
                                        const char *subject, const char *state)
{
    const struct cs_record *record = find(trace, since, CS_KIND_STATE, subject, NULL, state);
    cr_assert_not_null(record, "%s never becomes %s", subject, state);
    return record;
}

static const struct cs_record *phase(const struct cs_trace *trace, cs_time since,
                                     const char *what)
{
    return find(trace, since, CS_KIND_WAIT, DATABASE, what, NULL);
}

static const char level[] = "\"Groups[SQL Server (SQLCLUSTER)].Resources[SQL Server]."
                            "FailureConditionLevel\": %d";

#define HANG "{\"at\": \"10m\", \"do\": \"HangService\", \"resource\": \"SQL Server\"}"
#define KILL "{\"at\": \"10m\", \"do\": \"KillService\", \"resource\": \"SQL Server\"}"
#define MOVE                                                                              \
    "{\"at\": \"10m\", \"do\": \"Move-ClusterGroup\", \"group\": \"SQL Server (SQLCLUSTER)\", " \
    "\"to\": \"Cluster2\"}"

/* ---- What is noticed ---- */

Test(sql, o72_a_killed_instance_is_noticed_within_five_seconds_unless_the_level_is_zero)
{
    for (int at_level = 0; at_level <= 5; at_level++) {
        struct cs_arena *arena = cs_arena_new((size_t)1 << 28);
        const struct cs_trace *trace =
            run_with(arena, cs_arena_printf(arena, level, at_level), KILL);
        const struct cs_record *seen = find(trace, 1, CS_KIND_DETECT, SQL, NULL, NULL);
        cr_expect_eq(seen != NULL, at_level > 0, "level %d", at_level);
        if (seen != NULL) {
            cr_expect_str_eq(seen->what, "LooksAlive");
            cr_expect_leq(seen->t_us, hang_at + 5 * CS_SECOND);
            (void)in_state(trace, seen->t_us, SQL, "Online");
        } else {
            cr_expect_str_eq(cs_test_last_state(trace, SQL), "Online");
        }
        cs_arena_free(arena);
    }
}

Test(sql, o73_a_hung_instance_is_noticed_from_level_two_on_a_timeout_after_its_last_result)
{
    for (int at_level = 0; at_level <= 5; at_level++) {
        struct cs_arena *arena = cs_arena_new((size_t)1 << 28);
        const struct cs_trace *trace =
            run_with(arena, cs_arena_printf(arena, level, at_level), HANG);
        const struct cs_record *seen =
            find(trace, 1, CS_KIND_DETECT, SQL, "sp_server_diagnostics", NULL);
        cr_expect_eq(seen != NULL, at_level >= 2, "level %d", at_level);
        if (seen != NULL) {
            cr_expect_eq(seen->t_us, seen->value + 30 * CS_SECOND);
            cr_expect_leq(seen->value, hang_at);
            cr_expect_gt(seen->value, hang_at - 10 * CS_SECOND);
            cr_expect_null(seen->from);
        } else {
            cr_expect_null(find(trace, 1, CS_KIND_STATE, SQL, NULL, NULL));
        }
        cs_arena_free(arena);
    }
}

Test(sql, a_hung_service_of_another_type_stays_online)
{
    struct cs_arena *arena = cs_arena_new((size_t)1 << 28);
    const struct cs_trace *trace =
        run_with(arena, "",
                 "{\"at\": \"10m\", \"do\": \"HangService\", \"resource\": "
                 "\"SQL Server Agent\"}");
    cr_expect_null(find(trace, 1, CS_KIND_STATE, "resource/SQL Server Agent", NULL, NULL));
    cs_arena_free(arena);
}

Test(sql, results_come_each_third_of_the_timeout_and_at_least_five_seconds_apart)
{
    static const struct {
        int timeout;
        cs_time interval;
    } table[] = {{15000, 5 * CS_SECOND}, {60000, 20 * CS_SECOND}, {90000, 30 * CS_SECOND}};
    for (size_t i = 0; i < CS_LEN(table); i++) {
        struct cs_arena *arena = cs_arena_new((size_t)1 << 28);
        const char *text = cs_arena_printf(
            arena,
            "{\"title\": \"T\", \"design\": \"designs/two-node.json\", \"until\": \"10m\",\n"
            "\"changes\": {\"Groups[SQL Server (SQLCLUSTER)].Resources[SQL Server]."
            "HealthCheckTimeout\": %d}, \"actions\": [], \"expect\": []}",
            table[i].timeout);
        struct cs_trace *trace = cs_trace_new(arena);
        struct cs_run_options options = {
            .seed = 1, .eager = true, .sink = cs_trace_add, .sink_argument = trace};
        (void)cs_run(arena, cs_test_scenario(arena, text), &options, NULL);
        cs_time last = -1;
        int seen = 0;
        for (size_t k = 0; k < trace->count; k++) {
            const struct cs_record *record = &trace->records[k];
            if (record->kind != CS_KIND_EAGER || !is(record->what, "sp_server_diagnostics")) {
                continue;
            }
            if (last >= 0) {
                cr_expect_eq(record->t_us - last, table[i].interval);
            }
            last = record->t_us;
            seen++;
        }
        cr_expect_geq(seen, (int)(600 * CS_SECOND / table[i].interval) - 1);
        cs_arena_free(arena);
    }
}

/* The least level at which an error of a component counts; 6: at none. */
static const struct {
    const char *name;
    int counts_from;
} components[] = {{"system", 3},
                  {"resource", 4},
                  {"query_processing", 5},
                  {"io_subsystem", 6},
                  {"events", 6}};

Test(sql, o74_o75_an_error_of_a_component_counts_from_its_level_on)
{
    for (int at_level = 0; at_level <= 5; at_level++) {
        for (size_t i = 0; i < CS_LEN(components); i++) {
            struct cs_arena *arena = cs_arena_new((size_t)1 << 28);
            const char *name = components[i].name;
            const char *action =
                cs_arena_printf(arena,
                                "{\"at\": \"10m\", \"do\": \"SetDiagnostics\", \"resource\": "
                                "\"SQL Server\", \"diagnostic\": \"%s\", \"state\": \"error\"}",
                                name);
            const char *more = cs_arena_printf(arena, level, at_level);
            const struct cs_trace *trace = run_sql(arena, "Enterprise", "",
                                                   cs_arena_printf(arena, ", %s", more), action);
            const char *subject = cs_arena_printf(arena, "diagnostics/%s", name);
            cr_expect_eq(in_state(trace, 1, subject, "error")->t_us, hang_at);
            const struct cs_record *seen = find(trace, 1, CS_KIND_DETECT, SQL, NULL, NULL);
            bool counts = at_level >= components[i].counts_from;
            cr_expect_eq(seen != NULL, counts, "level %d, %s", at_level, name);
            if (seen != NULL) {
                cr_expect_str_eq(seen->what, "sp_server_diagnostics");
                cr_expect_str_eq(seen->from, name);
                cr_expect_leq(seen->t_us, hang_at + 10 * CS_SECOND);
                cr_expect_eq(seen->value, seen->t_us);
                cr_expect_eq(in_state(trace, seen->t_us, subject, "clean")->t_us,
                             in_state(trace, seen->t_us, SQL, "Online")->t_us);
            }
            cs_arena_free(arena);
        }
    }
}

Test(sql, a_warning_is_no_error)
{
    struct cs_arena *arena = cs_arena_new((size_t)1 << 28);
    const struct cs_trace *trace =
        run_sql(arena, "Enterprise", "", "",
                "{\"at\": \"10m\", \"do\": \"SetDiagnostics\", \"resource\": \"SQL Server\", "
                "\"diagnostic\": \"system\", \"state\": \"warning\"}");
    (void)in_state(trace, 1, "diagnostics/system", "warning");
    cr_expect_null(find(trace, 1, CS_KIND_STATE, SQL, NULL, NULL));
    cs_arena_free(arena);
}

#define SET(at, property, value)                                                       \
    "{\"at\": \"" at "\", \"do\": \"Set-Property\", \"resource\": \"SQL Server\", "    \
    "\"property\": \"" property "\", \"value\": " value "}"

Test(sql, both_settings_act_at_once)
{
    struct cs_arena *arena = cs_arena_new((size_t)1 << 28);
    const struct cs_trace *trace = run_sql(
        arena, "Enterprise", "", "",
        "{\"at\": \"10m\", \"do\": \"SetDiagnostics\", \"resource\": \"SQL Server\", "
        "\"diagnostic\": \"query_processing\", \"state\": \"error\"}, " SET(
            "20m", "FailureConditionLevel", "5"));
    const struct cs_record *seen = find(trace, 1, CS_KIND_DETECT, SQL, NULL, NULL);
    cr_assert_not_null(seen);
    cr_expect_geq(seen->t_us, 1200 * CS_SECOND);
    cr_expect_leq(seen->t_us, 1210 * CS_SECOND);

    trace = run_with(arena, "", HANG ", " SET("610s", "FailureConditionLevel", "1"));
    cr_expect_null(find(trace, 1, CS_KIND_DETECT, SQL, NULL, NULL));

    trace = run_with(arena, "", SET("1s", "HealthCheckTimeout", "600000") ", " HANG ", " SET(
                                    "15m", "HealthCheckTimeout", "15000"));
    seen = find(trace, 1, CS_KIND_DETECT, SQL, NULL, NULL);
    cr_assert_not_null(seen);
    cr_expect_eq(seen->t_us, 900 * CS_SECOND);
    cr_expect_eq(seen->value, 401 * CS_SECOND, "reported at 1 s and each 200 s from then on");
    cs_arena_free(arena);
}

Test(sql, its_properties_are_declared_for_its_own_type_alone)
{
    struct cs_arena *arena = cs_arena_new((size_t)1 << 28);
    const struct cs_trace *trace = run_with(arena, "", "");
    int health = 0, disks = 0;
    for (size_t i = 0; i < trace->count; i++) {
        const struct cs_record *record = &trace->records[i];
        if (record->kind != CS_KIND_SET) {
            continue;
        }
        if (is(record->what, "HealthCheckTimeout") || is(record->what, "FailureConditionLevel")) {
            cr_expect_str_eq(record->subject, SQL);
            health++;
        }
        disks += is(record->what, "DiskArbInterval") ? 1 : 0;
    }
    cr_expect_eq(health, 2);
    cr_expect_eq(disks, 2, "one for each disk resource");
    cs_arena_free(arena);
}

Test(sql, o76_a_failing_agent_takes_nothing_with_it)
{
    struct cs_arena *arena = cs_arena_new((size_t)1 << 28);
    const struct cs_trace *trace = run_sql(
        arena, "Enterprise", "", "",
        "{\"at\": \"10m\", \"do\": \"KillService\", \"resource\": \"SQL Server Agent\"}, "
        "{\"at\": \"12m\", \"do\": \"KillService\", \"resource\": \"SQL Server Agent\"}");
    cr_expect_str_eq(cs_test_last_state(trace, "resource/SQL Server Agent"), "Failed");
    cr_expect_null(find(trace, 1, CS_KIND_OWNER, ROLE, NULL, NULL));
    cr_expect_null(find(trace, 1, CS_KIND_STATE, DATABASE, NULL, NULL));
    cs_arena_free(arena);
}

/* ---- How databases come back ---- */

Test(sql, o78_a_planned_move_needs_no_redo_and_a_crash_does)
{
    struct cs_arena *arena = cs_arena_new((size_t)1 << 28);
    const struct cs_trace *moved = run_sql(arena, "Standard", "", "", MOVE);
    cr_expect_eq(in_state(moved, 1, DATABASE, "OFFLINE")->cause,
                 in_state(moved, 1, SQL, "OfflinePending")->seq, "at once");
    (void)in_state(moved, 1, DATABASE, "ONLINE");
    cr_expect_not_null(phase(moved, 1, "analysis"));
    cr_expect_null(phase(moved, 1, "redo"));
    cr_expect_null(phase(moved, 1, "undo"));

    static const char *const crashes[] = {
        KILL,
        HANG,
        "{\"at\": \"10m\", \"do\": \"PowerLoss\", \"node\": \"Cluster1\"}",
        "{\"at\": \"10m\", \"do\": \"Crash\", \"node\": \"Cluster1\"}",
        "{\"at\": \"10m\", \"do\": \"FailPath\", \"disk\": \"Data\", \"node\": \"Cluster1\"}",
        "{\"at\": \"10m\", \"do\": \"KillClusterService\", \"node\": \"Cluster1\"}",
        "{\"at\": \"1m\", \"do\": \"StallStop\", \"resource\": \"SQL Server\"}, " MOVE,
        "{\"at\": \"595s\", \"do\": \"HangService\", \"resource\": \"SQL Server\"}, " MOVE,
    };
    for (size_t i = 0; i < CS_LEN(crashes); i++) {
        const struct cs_trace *trace = run_sql(arena, "Standard", "", "", crashes[i]);
        const struct cs_record *redo = phase(trace, 1, "redo");
        cr_assert_not_null(redo, "%s", crashes[i]);
        cr_expect_eq(redo->value - redo->t_us, atoll(redo->from) * CS_SECOND / 50000);
        cr_expect_not_null(phase(trace, redo->t_us, "undo"));
        cr_expect_str_eq(cs_test_last_state(trace, DATABASE), "ONLINE");
    }
    cs_arena_free(arena);
}

Test(sql, a_checkpoint_that_cannot_be_written_is_none)
{
    struct cs_arena *arena = cs_arena_new((size_t)1 << 28);
    static const char stops_soon[] = ", \"Groups[SQL Server (SQLCLUSTER)].Resources[SQL Server]."
                                     "OfflineTime\": \"1s\", \"Groups[SQL Server (SQLCLUSTER)]."
                                     "Resources[SQL Server Agent].OfflineTime\": \"0s\"";
    const struct cs_trace *trace =
        run_sql(arena, "Enterprise", "", stops_soon,
                MOVE ", {\"at\": \"600900ms\", \"do\": \"FailPath\", \"disk\": \"Data\", "
                     "\"node\": \"Cluster1\"}");
    cr_expect_eq(in_state(trace, hang_at, SQL, "Offline")->t_us, hang_at + CS_SECOND);
    cr_expect_not_null(phase(trace, 1, "redo"));
    cs_arena_free(arena);
}

Test(sql, o78_redo_is_bounded_by_the_target_and_grows_since_the_last_checkpoint)
{
    cs_time longest = 0;
    for (int at = 100; at < 200; at += 7) {
        struct cs_arena *arena = cs_arena_new((size_t)1 << 28);
        const char *kill = cs_arena_printf(
            arena, "{\"at\": \"%ds\", \"do\": \"KillService\", \"resource\": \"SQL Server\"}", at);
        const struct cs_trace *trace =
            run_sql(arena, "Enterprise",
                    ", \"TargetRecoveryTime\": 10, \"LogRate\": 10000, \"RedoRate\": 50000", "",
                    kill);
        const struct cs_record *redo = phase(trace, 1, "redo");
        cr_assert_not_null(redo);
        cs_time takes = redo->value - redo->t_us;
        cr_expect_leq(takes, 10 * CS_SECOND);
        longest = takes > longest ? takes : longest;
        cs_arena_free(arena);
    }
    cr_expect_gt(longest, 8 * CS_SECOND, "a checkpoint each 50 s, crashes all over it");
}

Test(sql, a_target_of_zero_means_a_minute)
{
    struct cs_arena *arena = cs_arena_new((size_t)1 << 28);
    const struct cs_trace *trace =
        run_sql(arena, "Enterprise",
                ", \"TargetRecoveryTime\": 0, \"LogRate\": 9000000, \"RedoRate\": 1000", "", KILL);
    const struct cs_record *redo = phase(trace, 1, "redo");
    cr_assert_not_null(redo);
    cr_expect_leq(redo->value - redo->t_us, 60 * CS_SECOND);
    cs_arena_free(arena);
}

Test(sql, nothing_is_logged_while_the_database_is_away)
{
    struct cs_arena *arena = cs_arena_new((size_t)1 << 28);
    const struct cs_trace *trace = run_sql(
        arena, "Enterprise", "", "",
        KILL ", {\"at\": \"20m\", \"do\": \"KillService\", \"resource\": \"SQL Server\"}");
    cs_time open = in_state(trace, hang_at, DATABASE, "ONLINE")->t_us;
    const struct cs_record *redo = phase(trace, 1200 * CS_SECOND, "redo");
    cr_assert_not_null(redo);
    cr_expect_leq(atoll(redo->from), (1200 * CS_SECOND - open) * 500 / CS_SECOND);
    cs_arena_free(arena);
}

Test(sql, fast_recovery_opens_the_database_after_redo_and_standard_after_undo)
{
    struct cs_arena *arena = cs_arena_new((size_t)1 << 28);
    static const char *const editions[] = {"Enterprise", "Developer", "Standard"};
    for (size_t i = 0; i < CS_LEN(editions); i++) {
        const struct cs_trace *trace =
            run_sql(arena, editions[i], ", \"UndoTime\": \"1m\"", "", KILL);
        const struct cs_record *redo = phase(trace, 1, "redo");
        const struct cs_record *undo = phase(trace, 1, "undo");
        cr_assert(redo != NULL && undo != NULL);
        cs_time open = in_state(trace, 1, DATABASE, "ONLINE")->t_us;
        cr_expect_eq(undo->value, redo->value + CS_MINUTE);
        cr_expect_eq(open, i < 2 ? redo->value : undo->value, "%s", editions[i]);
        cr_expect_lt(in_state(trace, 1, SQL, "Online")->t_us, open, "7.2.d");
    }
    cs_arena_free(arena);
}

Test(sql, a_crash_during_recovery_leaves_the_redo_to_be_done)
{
    struct cs_arena *arena = cs_arena_new((size_t)1 << 28);
    const char *again =
        KILL ", {\"when\": {\"database\": \"Surveillance\", \"is\": \"RECOVERING\"}, "
             "\"do\": \"KillService\", \"resource\": \"SQL Server\"}";
    const struct cs_trace *trace =
        run_sql(arena, "Enterprise", ", \"AnalysisTime\": \"1m\"", "", again);
    const struct cs_record *redo = phase(trace, 1, "redo");
    cr_assert_not_null(redo);
    int analyses = 0;
    for (size_t i = 0; i < trace->count; i++) {
        const struct cs_record *record = &trace->records[i];
        analyses += record->kind == CS_KIND_WAIT && is(record->what, "analysis");
    }
    cr_expect_eq(analyses, 2);
    cs_arena_free(arena);
}

Test(sql, a_frozen_node_goes_on_with_the_recovery_where_it_stood)
{
    struct cs_arena *arena = cs_arena_new((size_t)1 << 28);
    const struct cs_trace *trace = run_sql(
        arena, "Enterprise", ", \"AnalysisTime\": \"1m\"", "",
        KILL ", {\"id\": \"still\", \"delay\": \"20s\", \"when\": {\"database\": "
             "\"Surveillance\", \"is\": \"RECOVERING\"}, \"do\": \"Freeze\", "
             "\"node\": \"Cluster1\"}, {\"delay\": \"10s\", \"after\": \"still\", "
             "\"do\": \"Thaw\", \"node\": \"Cluster1\"}");
    cs_time began = in_state(trace, 1, DATABASE, "RECOVERING")->t_us;
    const struct cs_record *redo = phase(trace, 1, "redo");
    cr_assert_not_null(redo);
    cr_expect_eq(redo->t_us, began + 70 * CS_SECOND);
    cs_arena_free(arena);
}

/* ---- Files ---- */

Test(sql, a_local_database_is_pending_on_the_other_node_and_the_cluster_does_not_see_it)
{
    struct cs_arena *arena = cs_arena_new((size_t)1 << 28);
    const struct cs_trace *trace =
        run_sql(arena, "Enterprise", ", \"LocalTo\": \"Cluster1\"", "",
                MOVE ", {\"at\": \"30m\", \"do\": \"Move-ClusterGroup\", \"group\": \"SQL Server "
                     "(SQLCLUSTER)\", \"to\": \"Cluster1\"}");
    cs_time pending = in_state(trace, 1, DATABASE, "RECOVERY_PENDING")->t_us;
    cr_expect_eq(pending, in_state(trace, 1, SQL, "Online")->t_us);
    cr_expect_null(find(trace, 1, CS_KIND_STATE, SQL, NULL, "Failed"));
    cr_expect_null(find(trace, 1, CS_KIND_EVENT, NULL, "a resource of a role failed", NULL));
    cr_expect_str_eq(cs_test_last_state(trace, DATABASE), "ONLINE");
    cr_expect_geq(in_state(trace, pending, DATABASE, "ONLINE")->t_us, 1800 * CS_SECOND);
    cs_arena_free(arena);
}

#define SHARE ", \"Computers\": [{\"Name\": \"FileServer\", \"Network\": \"Public\"}]"

Test(sql, a_database_on_a_share_comes_and_goes_with_the_share)
{
    struct cs_arena *arena = cs_arena_new((size_t)1 << 28);
    const struct cs_trace *trace =
        run_sql(arena, "Standard", ", \"FileShareOn\": \"FileServer\"", SHARE,
                "{\"at\": \"10m\", \"do\": \"PowerLoss\", \"computer\": \"FileServer\"}, "
                "{\"at\": \"20m\", \"do\": \"PowerOn\", \"computer\": \"FileServer\"}");
    cr_expect_eq(in_state(trace, 1, DATABASE, "RECOVERY_PENDING")->t_us, hang_at);
    cs_time runs = in_state(trace, hang_at, "computer/FileServer", "Running")->t_us;
    cr_expect_eq(in_state(trace, hang_at, DATABASE, "RECOVERING")->t_us, runs);
    cr_expect_not_null(phase(trace, runs, "redo"));
    cr_expect_not_null(phase(trace, runs, "undo"));
    cr_expect_str_eq(cs_test_last_state(trace, DATABASE), "ONLINE");
    cr_expect_null(find(trace, 1, CS_KIND_STATE, SQL, NULL, NULL));
    cs_arena_free(arena);
}

#define CABLE(at, verb) \
    "{\"at\": \"" at "\", \"do\": \"" verb "\", \"node\": \"Cluster1\", \"network\": \"iSCSI\"}"

Test(sql, a_session_that_is_soon_back_costs_a_database_nothing)
{
    struct cs_arena *arena = cs_arena_new((size_t)1 << 28);
    const struct cs_trace *trace = run_sql(arena, "Enterprise", "", "",
                                           CABLE("10m", "PullCable") ", " CABLE("650s",
                                                                                "PlugCable"));
    cr_expect_null(find(trace, 1, CS_KIND_STATE, DATABASE, NULL, NULL));
    trace = run_sql(arena, "Enterprise", "", "", CABLE("10m", "PullCable"));
    cr_expect_eq(in_state(trace, 1, DATABASE, "RECOVERY_PENDING")->t_us, 660 * CS_SECOND);
    cr_expect_str_eq(cs_test_last_state(trace, DATABASE), "ONLINE", "on the other node");
    cs_arena_free(arena);
}

Test(sql, a_damaged_database_is_suspect_until_it_is_restored)
{
    struct cs_arena *arena = cs_arena_new((size_t)1 << 28);
    const struct cs_trace *trace =
        run_sql(arena, "Enterprise", "", "",
                "{\"at\": \"5m\", \"do\": \"DamageDatabase\", \"database\": "
                "\"Surveillance\"}, " MOVE);
    cr_expect_eq(in_state(trace, 1, DATABASE, "SUSPECT")->t_us, 300 * CS_SECOND);
    (void)in_state(trace, hang_at, DATABASE, "RECOVERING");
    cr_expect_str_eq(cs_test_last_state(trace, DATABASE), "SUSPECT");
    cr_expect_null(find(trace, 1, CS_KIND_STATE, DATABASE, NULL, "ONLINE"));
    cs_arena_free(arena);
}

/* ---- Outside the cluster ---- */

Test(sql, an_instance_outside_the_cluster_follows_its_computer)
{
    struct cs_arena *arena = cs_arena_new((size_t)1 << 28);
    static const char changes[] =
        "\"Computers\": [{\"Name\": \"Database\", \"Network\": \"Public\"}], \"SqlServer\": "
        "{\"Computer\": \"Database\", \"Edition\": \"Express\", \"Databases\": "
        "[{\"Name\": \"Surveillance\"}]}";
    const struct cs_trace *trace =
        run_with(arena, changes,
                 "{\"at\": \"10m\", \"do\": \"Restart-Computer\", \"computer\": \"Database\"}");
    cr_expect_eq(in_state(trace, 1, DATABASE, "OFFLINE")->t_us, hang_at);
    cr_expect_str_eq(cs_test_last_state(trace, DATABASE), "ONLINE");
    cr_expect_null(phase(trace, 1, "redo"));
    cr_expect_null(phase(trace, 1, "undo"));

    trace = run_with(arena, changes,
                     "{\"at\": \"10m\", \"do\": \"PowerLoss\", \"computer\": \"Database\"}, "
                     "{\"at\": \"11m\", \"do\": \"PowerOn\", \"computer\": \"Database\"}");
    const struct cs_record *undo = phase(trace, 1, "undo");
    cr_assert_not_null(undo);
    cr_expect_not_null(phase(trace, 1, "redo"));
    cr_expect_eq(in_state(trace, 1, DATABASE, "ONLINE")->t_us, undo->value);
    cs_arena_free(arena);
}

/* ---- Backups, restores, new databases: what people.c calls ---- */

static struct cs_world *begin(struct cs_arena *arena, const char *database,
                              struct cs_trace **trace)
{
    const char *text = cs_arena_printf(
        arena,
        "{\"title\": \"T\", \"design\": \"designs/two-node.json\", \"until\": \"100d\",\n"
        "\"changes\": {" ONE_DATABASE "}, \"actions\": [], \"expect\": []}",
        "Enterprise", database);
    const struct cs_scenario *scenario = cs_test_scenario(arena, text);
    cs_models_prepare();
    struct cs_world *w = cs_world_new(arena, scenario);
    *trace = cs_trace_new(arena);
    w->horizon = scenario->until;
    w->kernel.sink = cs_trace_add;
    w->kernel.sink_argument = *trace;
    cs_world_reset(w, 1, 0);
    cs_declare(w, 1);
    cs_actions_place(w);
    return w;
}

static void go_to(struct cs_world *w, cs_time t)
{
    struct cs_due_event event;
    while (cs_kernel_next(&w->kernel, t, &event)) {
        cs_world_step(w, &event);
    }
    w->kernel.state->now_us = t;
}

static void expect_loss(const struct cs_trace *trace, cs_time since, const char *what,
                        cs_time value)
{
    const struct cs_record *loss = find(trace, since, CS_KIND_LOSS, DATABASE, NULL, NULL);
    cr_assert_not_null(loss);
    cr_expect_str_eq(loss->what, what);
    cr_expect_eq(loss->value, value);
}

static int state_of(const struct cs_world *w)
{
    return w->databases[0].state;
}

Test(sql, a_restore_brings_back_what_the_last_backup_had)
{
    struct cs_arena *arena = cs_arena_new((size_t)1 << 28);
    struct cs_trace *trace;
    struct cs_world *w = begin(arena, "", &trace);
    go_to(w, 100 * CS_SECOND);
    cr_expect_not(cs_database_restore_begin(w, 0), "there is no backup");
    cr_expect(cs_database_backup(w, 0));
    go_to(w, 400 * CS_SECOND);
    cs_database_damage(w, 0);
    go_to(w, 500 * CS_SECOND);
    cr_expect_eq(state_of(w), CS_DB_SUSPECT);
    cr_expect_not(cs_database_backup(w, 0), "what cannot be read cannot be backed up");
    cr_expect_not(cs_database_restored(w, 0), "none has begun");
    cr_expect(cs_database_restore_begin(w, 0));
    go_to(w, 600 * CS_SECOND);
    cr_expect_eq(state_of(w), CS_DB_RESTORING);
    cr_expect(cs_database_restored(w, 0));
    go_to(w, 601 * CS_SECOND);
    cr_expect_eq(state_of(w), CS_DB_ONLINE);
    cr_expect_eq(cs_database_content(w, 0), CS_CONTENT_CONFIGURATION);
    expect_loss(trace, 0, "since the last backup", 300 * CS_SECOND);
    cs_arena_free(arena);
}

Test(sql, backups_of_their_own_accord_bound_the_loss)
{
    struct cs_arena *arena = cs_arena_new((size_t)1 << 28);
    struct cs_trace *trace;
    struct cs_world *w = begin(arena, ", \"BackupInterval\": \"1h\"", &trace);
    cs_time lost[2];
    for (int i = 0; i < 2; i++) {
        cs_time at = 36000 * CS_SECOND + i * (CS_HOUR + 60 * CS_SECOND);
        go_to(w, at);
        cs_database_damage(w, 0);
        go_to(w, at + CS_SECOND);
        cr_expect(cs_database_restore_begin(w, 0));
        go_to(w, at + 2 * CS_SECOND);
        cr_expect(cs_database_restored(w, 0));
        go_to(w, at + 3 * CS_SECOND);
        const struct cs_record *loss = find(trace, at, CS_KIND_LOSS, DATABASE, NULL, NULL);
        cr_assert_not_null(loss);
        lost[i] = loss->value;
        cr_expect_geq(lost[i], 0);
        cr_expect_lt(lost[i], CS_HOUR);
    }
    cr_expect_eq((lost[1] - lost[0] + CS_HOUR) % CS_HOUR, 60 * CS_SECOND);
    cs_arena_free(arena);
}

Test(sql, a_new_database_in_place_of_the_old_loses_everything_until_a_restore)
{
    struct cs_arena *arena = cs_arena_new((size_t)1 << 28);
    struct cs_trace *trace;
    struct cs_world *w = begin(arena, "", &trace);
    go_to(w, 100 * CS_SECOND);
    cr_expect(cs_database_backup(w, 0));
    go_to(w, 200 * CS_SECOND);
    cr_expect(cs_database_renew(w, 0));
    go_to(w, 201 * CS_SECOND);
    cr_expect_eq(state_of(w), CS_DB_ONLINE);
    cr_expect_eq(cs_database_content(w, 0), CS_CONTENT_NEW);
    expect_loss(trace, 0, "everything", -1);
    cr_expect_not_null(find(trace, 0, CS_KIND_SET, DATABASE, "Content", "new"));
    cr_expect(cs_database_restore_begin(w, 0));
    go_to(w, 300 * CS_SECOND);
    cr_expect(cs_database_restored(w, 0));
    cr_expect_eq(cs_database_content(w, 0), CS_CONTENT_CONFIGURATION);
    cr_expect_not_null(find(trace, 0, CS_KIND_SET, DATABASE, "Content", "configuration"));
    cs_arena_free(arena);
}

Test(sql, a_restore_that_the_instance_does_not_survive_begins_anew)
{
    struct cs_arena *arena = cs_arena_new((size_t)1 << 28);
    struct cs_trace *trace;
    struct cs_world *w = begin(arena, ", \"BackupInterval\": \"1h\"", &trace);
    go_to(w, 100 * CS_SECOND);
    cs_database_damage(w, 0);
    go_to(w, 101 * CS_SECOND);
    cr_expect(cs_database_restore_begin(w, 0));
    go_to(w, 102 * CS_SECOND);
    cs_tell_resource(w, w->design->sql.resource, CS_RES_ON_BROKE, 0);
    go_to(w, 103 * CS_SECOND);
    cr_expect_eq(state_of(w), CS_DB_OFFLINE);
    cr_expect_not(cs_database_restored(w, 0));
    go_to(w, 400 * CS_SECOND);
    cr_expect_eq(state_of(w), CS_DB_RESTORING);
    cr_expect(cs_database_restore_begin(w, 0));
    go_to(w, 401 * CS_SECOND);
    cr_expect(cs_database_restored(w, 0));
    go_to(w, 402 * CS_SECOND);
    cr_expect_eq(state_of(w), CS_DB_ONLINE);
    cs_arena_free(arena);
}

Test(sql, who_uses_a_database_finds_it_under_the_name_of_its_instance)
{
    struct cs_arena *arena = cs_arena_new((size_t)1 << 28);
    struct cs_trace *trace;
    struct cs_world *w = begin(arena, "", &trace);
    cr_expect(cs_database_usable(w, 0, 0));
    cr_expect(cs_database_usable(w, 0, 1));
    cs_tell_resource(w, w->design->sql.resource, CS_RES_ON_BROKE, 0);
    go_to(w, CS_SECOND / 10);
    cr_expect_not(cs_database_usable(w, 0, 0));
    cr_expect_eq(cs_sql_machine(w), CS_NONE);
    go_to(w, 1000 * CS_SECOND);
    cr_expect(cs_database_usable(w, 0, 0));
    w->resources[w->design->sql.network_name].works = false;
    cr_expect_not(cs_database_usable(w, 0, 0), "the name does not answer");
    cs_arena_free(arena);
}
