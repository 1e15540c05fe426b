/* tests/models/components_test.c: the parts of XProtect and what people live through. */
#include <criterion/criterion.h>
#include <string.h>

#include "sim/base/text.h"
#include "tests/models/compare.h"
#include "tests/models/support.h"

#define MOVE                                                                                      \
    "{\"at\": \"5m\", \"do\": \"Move-ClusterGroup\", \"group\": "                                  \
    "\"Milestone XProtect Management Server\"}"
#define POWER_LOSS "{\"at\": \"5m\", \"do\": \"PowerLoss\", \"node\": \"Cluster1\"}"
#define SQL_OFF                                                                                    \
    "{\"at\": \"5m\", \"do\": \"Stop-ClusterGroup\", \"group\": \"SQL Server (SQLCLUSTER)\"}"
#define SQL_ON                                                                                     \
    ", {\"at\": \"15m\", \"do\": \"Start-ClusterGroup\", \"group\": \"SQL Server (SQLCLUSTER)\"}"

static const struct cs_scenario *scenario(struct cs_arena *arena, const char *changes,
                                          const char *actions)
{
    struct cs_text text = {0};
    cs_text_printf(&text,
                   "{\"design\": \"designs/xprotect.json\", \"until\": \"40m\", \"changes\": {%s}, "
                   "\"actions\": [%s], \"expect\": []}",
                   changes, actions);
    const struct cs_scenario *made = cs_test_scenario(arena, text.bytes);
    cs_text_free(&text);
    return made;
}

/* Runs it, and holds the eager run to the lazy one. */
static const struct cs_trace *run(struct cs_arena *arena, const char *changes, const char *actions)
{
    const struct cs_scenario *made = scenario(arena, changes, actions);
    static struct cs_comparison comparison;
    cs_compare(made, NULL, &comparison);
    cr_assert(comparison.equal, "eagerly another trace: %s", actions);
    return cs_test_run(arena, made, NULL);
}

/* Why it did not work, the first time that it did not. */
static const char *why(const struct cs_trace *trace, const char *client)
{
    for (size_t i = 0; i < trace->count; i++) {
        const struct cs_record *record = &trace->records[i];
        if (record->kind == CS_KIND_WORK && strcmp(record->subject, client) == 0 &&
            strcmp(record->to, "not working") == 0) {
            return record->what;
        }
    }
    return "";
}

static cs_time outage(const struct cs_trace *trace, const char *client)
{
    cs_time since = -1, total = 0;
    for (size_t i = 0; i < trace->count; i++) {
        const struct cs_record *record = &trace->records[i];
        if (record->kind != CS_KIND_WORK || strcmp(record->subject, client) != 0) {
            continue;
        }
        bool works = strcmp(record->to, "working") == 0;
        total += works && since >= 0 ? record->t_us - since : 0;
        since = works ? -1 : record->t_us;
    }
    return total + (since >= 0 ? 40 * CS_MINUTE - since : 0);
}

enum { MUCH = 1 << 28 };

static const char *const clients[] = {
    "client/Log in",         "client/Log in by external provider",
    "client/Live and playback", "client/Events and alarms",
    "client/Configuration",  "client/Logging",
    "client/System monitor", "client/Reports",
    "client/API",            "client/Mobile and web",
    "client/Recording, Recording Server REC1", "client/Recording, Recording Server REC2"};

Test(components, everything_works_while_nothing_happens)
{
    struct cs_arena *arena = cs_arena_new(MUCH);
    const struct cs_trace *trace = run(arena, "", "");
    for (size_t i = 0; i < CS_LEN(clients); i++) {
        cr_expect_str_eq(cs_test_at(trace, clients[i], 40 * CS_MINUTE), "working", "%s",
                         clients[i]);
        cr_expect_eq(outage(trace, clients[i]), 0, "%s", clients[i]);
    }
    cs_arena_free(arena);
}

Test(components, when_the_owner_loses_power_all_is_out_but_video_and_recording)
{
    struct cs_arena *arena = cs_arena_new(MUCH);
    const struct cs_trace *trace = run(arena, "", POWER_LOSS);
    for (size_t i = 0; i < CS_LEN(clients); i++) {
        bool untouched = strstr(clients[i], "Recording") != NULL ||
                         strstr(clients[i], "Live") != NULL;
        cr_expect_eq(outage(trace, clients[i]) == 0, untouched, "%s", clients[i]);
        cr_expect_str_eq(cs_test_at(trace, clients[i], 40 * CS_MINUTE), "working", "%s",
                         clients[i]);
    }
    cr_expect_str_eq(cs_test_at(trace, "component/Smart Client OPS1 on OPS1", 6 * CS_MINUTE),
                     "Waiting");
    cr_expect_str_eq(cs_test_at(trace, "component/Smart Client OPS1 on OPS1", 40 * CS_MINUTE),
                     "Running");
    cs_arena_free(arena);
}

Test(components, a_management_server_without_its_database_runs_and_serves_nobody)
{
    struct cs_arena *arena = cs_arena_new(MUCH);
    const struct cs_trace *trace = run(arena, "", SQL_OFF SQL_ON);
    cs_time out = 10 * CS_MINUTE;
    cr_expect_str_eq(cs_test_at(trace, "component/Management Server on Cluster1", out), "Waiting");
    cr_expect_str_eq(cs_test_at(trace, "group/Milestone XProtect Management Server", out),
                     "Online");
    cr_expect_str_eq(cs_test_at(trace, "client/Log in", out), "not working");
    cr_expect_str_eq(cs_test_at(trace, "client/Live and playback", out), "working");
    cr_expect_str_eq(cs_test_at(trace, "component/Management Server on Cluster1", 40 * CS_MINUTE),
                     "Running");
    cr_expect_str_eq(cs_test_at(trace, "client/Log in", 40 * CS_MINUTE), "working");
    cs_arena_free(arena);
}

Test(components, an_address_is_followed_for_what_it_is)
{
    static const struct {
        const char *changes, *client, *after;
    } cases[] = {
        {"", "client/Log in", "working"},
        {"\"XProtect.Components[Smart Client OPS1].ManagementServer\": \"http://Cluster1\"",
         "client/Log in", "not working"},
        {"\"XProtect.Components[Smart Client OPS1].ManagementServer\": \"http://Cluster2\"",
         "client/Log in", "working"},
        {"\"XProtect.Components[Smart Client OPS1].ManagementServer\": \"http://nobody\"",
         "client/Log in", "not working"},
        {"\"XProtect.Components[Smart Client OPS1].ManagementServer\": \"http://177.16.0.218\"",
         "client/Log in", "working"},
        {"\"XProtect.Components[Mobile Server MOB1].ManagementServer\": \"http://Cluster1.x.y/\"",
         "client/Mobile and web", "not working"},
        {"\"XProtect.RegisteredServices[0].Url\": \"http://Cluster1:22331/\"",
         "client/Events and alarms", "not working"},
        {"\"XProtect.Components[Recording Server REC1].ManagementServer\": \"http://Cluster1\"",
         "client/Recording, Recording Server REC1", "working"},
    };
    for (size_t i = 0; i < CS_LEN(cases); i++) {
        struct cs_arena *arena = cs_arena_new(MUCH);
        const struct cs_trace *trace = run(arena, cases[i].changes, MOVE);
        cr_expect_str_eq(cs_test_at(trace, cases[i].client, 40 * CS_MINUTE), cases[i].after,
                         "%s, %s", cases[i].client, cases[i].changes);
        cs_arena_free(arena);
    }
}

Test(components, a_token_that_runs_out_ends_the_video)
{
    struct cs_arena *arena = cs_arena_new(MUCH);
    const struct cs_trace *trace = run(arena, "\"XProtect.TokenLifetime\": \"2m\"", SQL_OFF SQL_ON);
    cr_expect_str_eq(cs_test_at(trace, "component/Smart Client OPS1 on OPS1", 10 * CS_MINUTE),
                     "LoggedOut");
    cr_expect_str_eq(cs_test_at(trace, "client/Live and playback", 10 * CS_MINUTE), "not working");
    cr_expect_str_eq(why(trace, "client/Live and playback"), "the operator is not logged in");
    cr_expect_str_eq(cs_test_at(trace, "client/Live and playback", 40 * CS_MINUTE), "working");
    cr_expect_eq(outage(trace, "client/Recording, Recording Server REC1"), 0);
    cs_arena_free(arena);
}

Test(components, without_iis_nobody_logs_in_although_the_role_is_online)
{
    struct cs_arena *arena = cs_arena_new(MUCH);
    const struct cs_trace *trace =
        run(arena, "",
            "{\"at\": \"5m\", \"do\": \"Stop-Service\", \"component\": \"IIS\", \"node\": "
            "\"Cluster1\"}, {\"at\": \"15m\", \"do\": \"Start-Service\", \"component\": \"IIS\", "
            "\"node\": \"Cluster1\"}");
    cr_expect_str_eq(cs_test_at(trace, "component/Identity Provider on Cluster1", 10 * CS_MINUTE),
                     "Stopped");
    cr_expect_str_eq(cs_test_at(trace, "client/Log in", 10 * CS_MINUTE), "not working");
    cr_expect_str_eq(why(trace, "client/Log in"), "the Identity Provider does not work");
    cr_expect_str_eq(
        cs_test_at(trace, "group/Milestone XProtect Management Server", 10 * CS_MINUTE), "Online");
    cr_expect_str_eq(cs_test_at(trace, "client/Log in", 40 * CS_MINUTE), "working");
    cs_arena_free(arena);
}

Test(components, a_failover_recording_server_steps_in_if_it_reaches_the_management_server)
{
    static const char lost[] =
        ", {\"at\": \"8m\", \"do\": \"PowerLoss\", \"computer\": \"REC1\"}";
    static const char recording[] = "client/Recording, Recording Server REC1";
    struct cs_arena *arena = cs_arena_new(MUCH);
    struct cs_text actions = {0};
    cs_text_printf(&actions, "%s%s", MOVE, lost);
    const struct cs_trace *trace = run(arena, "", actions.bytes);
    cr_expect(outage(trace, recording) > 0 && outage(trace, recording) < 2 * CS_MINUTE);
    const char *standby = "component/Failover Recording Server FOREC1 on FOREC1";
    cr_expect_str_eq(cs_test_at(trace, standby, 40 * CS_MINUTE), "StandingIn");
    actions.length = 0;
    cs_text_printf(&actions, "%s%s", SQL_OFF, lost);
    trace = run(arena, "", actions.bytes);
    cr_expect_str_eq(cs_test_at(trace, recording, 40 * CS_MINUTE), "not working");
    cr_expect_str_eq(cs_test_at(trace, "client/Recording, Recording Server REC2", 40 * CS_MINUTE),
                     "working");
    cs_text_free(&actions);
    cs_arena_free(arena);
}

Test(components, a_service_that_hangs_is_online_and_does_nothing)
{
    struct cs_arena *arena = cs_arena_new(MUCH);
    const struct cs_trace *trace =
        run(arena, "",
            "{\"at\": \"5m\", \"do\": \"HangService\", \"resource\": "
            "\"Milestone XProtect Management Server\"}");
    cr_expect_str_eq(
        cs_test_at(trace, "resource/Milestone XProtect Management Server", 40 * CS_MINUTE),
        "Online");
    cr_expect_str_eq(cs_test_at(trace, "component/Management Server on Cluster1", 40 * CS_MINUTE),
                     "Waiting");
    cr_expect_str_eq(cs_test_at(trace, "client/Log in", 40 * CS_MINUTE), "not working");
    cs_arena_free(arena);
}

Test(components, what_is_missing_is_told_anew_when_it_changes)
{
    struct cs_arena *arena = cs_arena_new(MUCH);
    const struct cs_trace *trace =
        run(arena, "\"XProtect.RegisteredServices[0].Url\": \"http://Cluster1:22331/\"", MOVE);
    const char *last = "";
    int told = 0;
    for (size_t i = 0; i < trace->count; i++) {
        const struct cs_record *record = &trace->records[i];
        if (record->kind == CS_KIND_WORK && record->t_us > 0 &&
            strcmp(record->subject, "client/Events and alarms") == 0) {
            last = record->what;
            told++;
        }
    }
    cr_expect_str_eq(last, "its registered address does not lead to it");
    cr_expect(told > 1, "at first the service did not work");
    cs_arena_free(arena);
}

/* The first time that a subject was told to be so. */
static cs_time first(const struct cs_trace *trace, const char *subject, const char *state)
{
    for (size_t i = 0; i < trace->count; i++) {
        const struct cs_record *record = &trace->records[i];
        if (record->kind == CS_KIND_STATE && strcmp(record->subject, subject) == 0 &&
            strcmp(record->to, state) == 0) {
            return record->t_us;
        }
    }
    return -1;
}

/* It is renewed when half of it is over; so between half of it and all of it is left. */
Test(components, what_is_left_of_a_token_differs)
{
    static const char client[] = "component/Smart Client OPS1 on OPS1";
    cs_time shortest = CS_HOUR, longest = 0;
    for (uint64_t seed = 1; seed <= 8; seed++) {
        struct cs_arena *arena = cs_arena_new(MUCH);
        struct cs_trace *trace = cs_trace_new(arena);
        struct cs_run_options options = {
            .seed = seed, .sink = cs_trace_add, .sink_argument = trace};
        (void)cs_run(arena, scenario(arena, "\"XProtect.TokenLifetime\": \"4m\"", SQL_OFF),
                     &options, NULL);
        cs_time left = first(trace, client, "LoggedOut") - first(trace, client, "Waiting");
        cr_expect(left >= 2 * CS_MINUTE && left <= 4 * CS_MINUTE, "seed %d",
                  (int)seed);
        shortest = left < shortest ? left : shortest;
        longest = left > longest ? left : longest;
        cs_arena_free(arena);
    }
    cr_expect_lt(shortest, 3 * CS_MINUTE);
    cr_expect_gt(longest, 3 * CS_MINUTE);
}

Test(components, a_network_that_fails_carries_no_computers_either)
{
    static const char *const gone[] = {"client/Log in", "client/Live and playback",
                                       "client/Configuration"};
    struct cs_arena *arena = cs_arena_new(MUCH);
    const struct cs_trace *trace =
        run(arena, "",
            "{\"at\": \"5m\", \"do\": \"FailNetwork\", \"network\": \"Public\"}, "
            "{\"at\": \"10m\", \"do\": \"RepairNetwork\", \"network\": \"Public\"}, "
            "{\"at\": \"12m\", \"do\": \"Start-ClusterGroup\", \"group\": "
            "\"Milestone XProtect Management Server\"}" SQL_ON);
    for (size_t i = 0; i < CS_LEN(gone); i++) {
        cr_expect_str_eq(cs_test_at(trace, gone[i], 5 * CS_MINUTE), "not working", "%s", gone[i]);
        cr_expect_str_eq(cs_test_at(trace, gone[i], 40 * CS_MINUTE), "working", "%s", gone[i]);
    }
    cr_expect_eq(outage(trace, "client/Recording, Recording Server REC1"), 0);
    cs_arena_free(arena);
}
