/* tests/models/people_test.c: what people do, and what runs out on a date. */
#include <criterion/criterion.h>
#include <string.h>

#include "sim/base/text.h"
#include "tests/models/compare.h"
#include "tests/models/support.h"

enum { MUCH = 1 << 28 };

#define MS     "Milestone XProtect Management Server"
#define ROLE   "group/" MS
#define SERVER "resource/" MS
#define MOVE   "{\"at\": \"20m\", \"do\": \"Move-ClusterGroup\", \"group\": \"" MS "\"}"

/* Runs it for an hour, and holds the eager run to the lazy one. */
static const struct cs_trace *run(struct cs_arena *arena, const char *changes, const char *actions)
{
    struct cs_text text = {0};
    cs_text_printf(&text,
                   "{\"design\": \"designs/xprotect.json\", \"until\": \"1h\", \"changes\": {%s}, "
                   "\"actions\": [%s], \"expect\": []}",
                   changes, actions);
    const struct cs_scenario *scenario = cs_test_scenario(arena, text.bytes);
    cs_text_free(&text);
    static struct cs_comparison comparison;
    cs_compare(scenario, NULL, &comparison);
    cr_assert(comparison.equal, "eagerly another trace: %s", actions);
    return cs_test_run(arena, scenario, NULL);
}

/* How many records of a kind a subject has after the start, with this `what` if it is given. */
static int count(const struct cs_trace *trace, enum cs_kind kind, const char *subject,
                 const char *what)
{
    int n = 0;
    for (size_t i = 0; i < trace->count; i++) {
        const struct cs_record *record = &trace->records[i];
        n += record->kind == kind && record->t_us > 0 &&
             (subject == NULL || strcmp(record->subject, subject) == 0) &&
             (what == NULL || strcmp(record->what, what) == 0);
    }
    return n;
}

static int events(const struct cs_trace *trace, int id)
{
    int n = 0;
    for (size_t i = 0; i < trace->count; i++) {
        n += trace->records[i].kind == CS_KIND_EVENT && trace->records[i].value == id;
    }
    return n;
}

#define CONFIGURE "{\"at\": \"10m\", \"do\": \"Configure-Server\", \"node\": \"Cluster1\"}"

Test(people, with_monitoring_paused_the_configurator_causes_no_restart_and_no_count)
{
    struct cs_arena *arena = cs_arena_new(MUCH);
    const struct cs_trace *trace = run(
        arena, "",
        "{\"at\": \"5m\", \"do\": \"Suspend-Monitoring\", \"group\": \"" MS "\"}, " CONFIGURE
        ", {\"at\": \"20m\", \"do\": \"Resume-Monitoring\", \"group\": \"" MS "\"}");
    cr_expect_eq(count(trace, CS_KIND_STEP, NULL, NULL), 3);
    cr_expect_eq(count(trace, CS_KIND_NO_EFFECT, NULL, NULL), 0);
    cr_expect_eq(events(trace, 1069), 0);
    cr_expect_eq(events(trace, 1042), 0);
    cr_expect_eq(count(trace, CS_KIND_COUNT, NULL, NULL), 0);
    cr_expect_eq(count(trace, CS_KIND_OWNER, NULL, NULL), 0);
    cr_expect_eq(count(trace, CS_KIND_STATE, SERVER, NULL), 0);
    cr_expect_str_eq(cs_test_at(trace, "monitoring/" MS, 15 * CS_MINUTE), "Paused");
    cr_expect_str_eq(cs_test_at(trace, "monitoring/" MS, CS_HOUR), "Active");
    cr_expect(count(trace, CS_KIND_WORK, "client/Log in", NULL) == 2, "out once, back once");
    cr_expect_str_eq(cs_test_at(trace, "client/Log in", CS_HOUR), "working");
    cs_arena_free(arena);
}

/* Pausing the node is another thing: the cluster interferes all the same. */
Test(people, without_that_the_cluster_interferes_even_when_the_node_is_paused)
{
    static const char *const before[] = {
        "", "{\"at\": \"5m\", \"do\": \"Suspend-ClusterNode\", \"node\": \"Cluster1\"}, "};
    for (size_t i = 0; i < CS_LEN(before); i++) {
        struct cs_arena *arena = cs_arena_new(MUCH);
        struct cs_text actions = {0};
        cs_text_printf(&actions, "%s%s", before[i], CONFIGURE);
        const struct cs_trace *trace = run(arena, "", actions.bytes);
        cr_expect(events(trace, 1069) > 0, "case %zu", i);
        cr_expect(count(trace, CS_KIND_COUNT, SERVER, "RestartThreshold") > 0, "case %zu", i);
        cr_expect_eq(
            count(trace, CS_KIND_NO_EFFECT, NULL,
                  "the cluster started a service that the Server Configurator had stopped"),
            1, "case %zu", i);
        cs_text_free(&actions);
        cs_arena_free(arena);
    }
}

Test(people, the_second_time_within_the_period_makes_two_management_servers_active)
{
    struct cs_arena *arena = cs_arena_new(MUCH);
    const struct cs_trace *trace =
        run(arena, "",
            CONFIGURE ", {\"at\": \"17m\", \"do\": \"Configure-Server\", \"node\": \"Cluster1\"}");
    cr_expect_eq(count(trace, CS_KIND_OWNER, ROLE, "Failover"), 1);
    cr_expect_str_eq(cs_test_at(trace, "component/Management Server on Cluster1", CS_HOUR),
                     "Running");
    cr_expect_str_eq(cs_test_at(trace, "component/Management Server on Cluster2", CS_HOUR),
                     "Running");
    cs_arena_free(arena);
}

Test(people, a_registration_changes_the_address_of_all_on_the_machine)
{
    struct cs_arena *arena = cs_arena_new(MUCH);
    const struct cs_trace *trace = run(
        arena, "\"XProtect.Components[Mobile Server MOB1].ManagementServer\": \"http://Cluster1\"",
        "{\"at\": \"10m\", \"do\": \"Configure-Server\", \"computer\": \"MOB1\", \"address\": "
        "\"http://MILESTONE\"}, " MOVE);
    cr_expect_str_eq(cs_test_at(trace, "client/Mobile and web", CS_HOUR), "working");
    trace = run(arena,
                "\"XProtect.Components[Recording Server REC1].ManagementServer\": "
                "\"http://Cluster1\"",
                "{\"at\": \"10m\", \"do\": \"Change-Settings\", \"component\": "
                "\"Recording Server REC1\", \"address\": \"http://MILESTONE\"}, " MOVE);
    cr_expect_str_eq(cs_test_at(trace, "component/Recording Server REC1 on REC1", CS_HOUR),
                     "Running");
    trace = run(arena, "\"XProtect.RegisteredServices[0].Url\": \"http://Cluster1:22331/\"",
                "{\"at\": \"10m\", \"do\": \"Set-RegisteredService\", \"service\": "
                "\"Event Server\", \"address\": \"http://MILESTONE:22331/\"}, " MOVE);
    cr_expect_str_eq(cs_test_at(trace, "client/Events and alarms", CS_HOUR), "working");
    cs_arena_free(arena);
}

Test(people, an_expired_password_disturbs_nothing_until_the_next_start)
{
    static const char *const ways[] = {
        "{\"at\": \"10m\", \"do\": \"ExpirePassword\", \"account\": \"TESTDOMAIN\\\\xprotect\"}",
        "{\"at\": \"11m\", \"do\": \"RemoveDuplicate\", \"resource\": \"Milestone IP Address\", "
        "\"mayHaveNoEffect\": true}"};
    static const char *const changes[] = {
        "", "\"ServiceAccounts[2].PasswordExpires\": \"2026-01-01 00:10\""};
    for (size_t i = 0; i < CS_LEN(ways); i++) {
        struct cs_arena *arena = cs_arena_new(MUCH);
        struct cs_text actions = {0};
        cs_text_printf(&actions, "%s, " MOVE, ways[i]);
        const struct cs_trace *trace = run(arena, changes[i], actions.bytes);
        cr_expect_str_eq(cs_test_at(trace, "account/TESTDOMAIN\\xprotect", 9 * CS_MINUTE), "Valid");
        cr_expect_str_eq(cs_test_at(trace, "account/TESTDOMAIN\\xprotect", 10 * CS_MINUTE),
                         "Expired");
        cr_expect_str_eq(cs_test_at(trace, SERVER, 19 * CS_MINUTE), "Online", "it runs on");
        cr_expect_str_eq(cs_test_at(trace, SERVER, CS_HOUR), "Failed", "and cannot start");
        cr_expect(events(trace, 7038) >= 2 && events(trace, 7000) == events(trace, 7038));
        cr_expect(events(trace, 1041) >= 2);
        cs_text_free(&actions);
        cs_arena_free(arena);
    }
}

Test(people, the_identity_provider_answers_to_its_certificate_as_documented)
{
    static const struct {
        const char *verb, *certificate, *provider, *log_in, *external, *log;
    } cases[] = {
        {NULL, "Valid", "Running", "working", "working", NULL},
        {"RemoveCertificate", "Missing", "Failed", "not working", "not working",
         "certificate is not valid"},
        {"DistrustCertificate", "Untrusted", "Failed", "not working", "not working",
         "certificate is not valid"},
        {"DenyPrivateKey", "NoPermission", "Running", "working", "not working",
         "Keyset does not exist"},
    };
    for (size_t i = 0; i < CS_LEN(cases); i++) {
        struct cs_arena *arena = cs_arena_new(MUCH);
        struct cs_text actions = {0};
        if (cases[i].verb != NULL) {
            cs_text_printf(&actions, "{\"at\": \"5m\", \"do\": \"%s\", \"node\": \"Cluster2\"}, ",
                           cases[i].verb);
        }
        cs_text_puts(&actions,
                     "{\"at\": \"6m\", \"do\": \"Stop-Service\", \"component\": \"IIS\", \"node\": "
                     "\"Cluster2\"}, {\"at\": \"8m\", \"do\": \"Start-Service\", \"component\": "
                     "\"IIS\", \"node\": \"Cluster2\"}, " MOVE);
        const struct cs_trace *trace = run(arena, "", actions.bytes);
        cr_expect_str_eq(cs_test_at(trace, "certificate/Cluster2", CS_HOUR), cases[i].certificate);
        cr_expect_str_eq(cs_test_at(trace, "component/Identity Provider on Cluster2", CS_HOUR),
                         cases[i].provider, "%s", cases[i].certificate);
        cr_expect_str_eq(cs_test_at(trace, "client/Log in", CS_HOUR), cases[i].log_in, "%s",
                         cases[i].certificate);
        cr_expect_str_eq(cs_test_at(trace, "client/Log in by external provider", CS_HOUR),
                         cases[i].external, "%s", cases[i].certificate);
        cr_expect_eq(count(trace, CS_KIND_LOG, NULL, cases[i].log) > 0, cases[i].log != NULL, "%s",
                     cases[i].certificate);
        cs_text_free(&actions);
        cs_arena_free(arena);
    }
}

Test(people, a_certificate_that_expires_stops_the_provider_when_iis_recycles_it)
{
    struct cs_arena *arena = cs_arena_new(MUCH);
    const struct cs_trace *trace =
        run(arena,
            "\"XProtect.Certificates[0].Expires\": \"2026-01-01 00:10\", "
            "\"XProtect.AppPoolRecycle\": \"20m\"",
            "");
    const char *provider = "component/Identity Provider on Cluster1";
    cr_expect_str_eq(cs_test_at(trace, "certificate/Cluster1", 10 * CS_MINUTE), "Expired");
    cr_expect_str_eq(cs_test_at(trace, provider, 10 * CS_MINUTE), "Running");
    cr_expect_str_eq(cs_test_at(trace, provider, 31 * CS_MINUTE), "Failed");
    cr_expect_str_eq(cs_test_at(trace, "client/Log in", CS_HOUR), "not working");
    cs_arena_free(arena);
}

Test(people, with_dpapi_the_external_provider_is_lost_on_the_other_node_until_it_is_applied_again)
{
    struct cs_arena *arena = cs_arena_new(MUCH);
    const struct cs_trace *trace =
        run(arena, "\"XProtect.DataProtection\": \"DPAPI\"",
            MOVE ", {\"at\": \"40m\", \"do\": \"Set-ExternalProvider\"}");
    const char *client = "client/Log in by external provider";
    cr_expect_str_eq(cs_test_at(trace, client, 19 * CS_MINUTE), "working");
    cr_expect_str_eq(cs_test_at(trace, client, 39 * CS_MINUTE), "not working");
    cr_expect_str_eq(cs_test_at(trace, "client/Log in", 39 * CS_MINUTE), "working");
    cr_expect_str_eq(cs_test_at(trace, client, CS_HOUR), "working");
    cr_expect_str_eq(cs_test_at(trace, "external/Cluster1", CS_HOUR), "Unreadable");
    cr_expect_str_eq(cs_test_at(trace, "external/Cluster2", CS_HOUR), "Readable");
    cs_arena_free(arena);
}

#define INSTALL(time, node, options) \
    "{\"at\": \"" time "\", \"do\": \"Install-ManagementServer\", \"node\": \"" node "\"" options \
    "}"
#define PLANNED \
    "\"Groups[" MS "].Planned\": true, \"XProtect.Components[Management Server].InstalledOn\": " \
    "[], \"XProtect.Components[Event Server].InstalledOn\": [], " \
    "\"XProtect.Components[Log Server].InstalledOn\": [], " \
    "\"XProtect.Components[Data Collector].InstalledOn\": []"
#define STOP_NODE_1 \
    ", {\"at\": \"22m\", \"do\": \"Stop-Service\", \"component\": \"Management Server\", " \
    "\"node\": \"Cluster1\"}, {\"at\": \"22m\", \"do\": \"Stop-Service\", " \
    "\"component\": \"IIS\", \"node\": \"Cluster1\"}"
#define MAKE(options) \
    ", {\"at\": \"50m\", \"do\": \"Add-ClusterGenericServiceRole\", \"group\": \"" MS "\"" options \
    "}"

Test(people, a_planned_role_is_there_once_somebody_has_made_it)
{
    struct cs_arena *arena = cs_arena_new(MUCH);
    const struct cs_trace *trace =
        run(arena, PLANNED,
            INSTALL("1m", "Cluster1", ", \"newDatabase\": true") STOP_NODE_1 ", "
                INSTALL("24m", "Cluster2", "") MAKE("") ", {\"at\": \"53m\", \"do\": "
            "\"Add-ClusterResource\", \"resource\": \"Milestone XProtect Event Server\"}");
    cr_expect_str_eq(cs_test_at(trace, ROLE, 49 * CS_MINUTE), "Offline");
    cr_expect_str_eq(cs_test_at(trace, "component/Management Server on Cluster1", 21 * CS_MINUTE),
                     "Running");
    cr_expect_str_eq(cs_test_at(trace, "component/Management Server on Cluster1", 23 * CS_MINUTE),
                     "Stopped");
    cr_expect_str_eq(cs_test_at(trace, "component/Management Server on Cluster2", 49 * CS_MINUTE),
                     "Running");
    cr_expect_str_eq(cs_test_at(trace, SERVER, CS_HOUR), "Online");
    cr_expect_str_eq(cs_test_at(trace, "resource/Milestone XProtect Event Server", CS_HOUR),
                     "Online");
    cr_expect_str_eq(cs_test_at(trace, "resource/Milestone XProtect Log Server", CS_HOUR),
                     "Offline");
    cr_expect_str_eq(cs_test_at(trace, "component/Management Server on Cluster2", CS_HOUR),
                     "Running");
    cs_arena_free(arena);
}

Test(people, the_access_point_may_not_have_the_clusters_name)
{
    struct cs_arena *arena = cs_arena_new(MUCH);
    const struct cs_trace *trace =
        run(arena, PLANNED,
            INSTALL("1m", "Cluster1", "") MAKE(", \"address\": \"xprotectCLUSTER\""));
    cr_expect_eq(count(trace, CS_KIND_NO_EFFECT, NULL,
                       "the access point may not have the cluster's own name"),
                 1);
    cr_expect_eq(count(trace, CS_KIND_OWNER, ROLE, NULL), 0);
    cs_arena_free(arena);
}

Test(people, two_are_active_when_node_1_is_left_running)
{
    struct cs_arena *arena = cs_arena_new(MUCH);
    const struct cs_trace *trace =
        run(arena, PLANNED,
            INSTALL("1m", "Cluster1", ", \"newDatabase\": true") ", "
                INSTALL("24m", "Cluster2", ""));
    cr_expect_str_eq(cs_test_at(trace, "component/Management Server on Cluster1", CS_HOUR),
                     "Running");
    cr_expect_str_eq(cs_test_at(trace, "component/Management Server on Cluster2", CS_HOUR),
                     "Running");
    cs_arena_free(arena);
}

/* What runs is stopped first, then removed, and the cluster cannot start it there again. */
Test(people, what_runs_can_be_uninstalled)
{
    struct cs_arena *arena = cs_arena_new(MUCH);
    const struct cs_trace *trace =
        run(arena, "",
            "{\"at\": \"5m\", \"do\": \"Uninstall-ManagementServer\", \"node\": \"Cluster1\"}");
    cr_expect_str_eq(cs_test_at(trace, "component/Management Server on Cluster1", CS_HOUR),
                     "NotInstalled");
    cr_expect_str_eq(cs_test_at(trace, "component/Identity Provider on Cluster1", CS_HOUR),
                     "NotInstalled");
    cr_expect_str_eq(cs_test_at(trace, "component/Management Server on Cluster2", CS_HOUR),
                     "Running");
    cr_expect(events(trace, 1041) > 0, "the cluster tried to start it on Cluster1");
    cs_arena_free(arena);
}

Test(people, a_role_is_online_when_all_that_was_made_of_it_is)
{
    struct cs_arena *arena = cs_arena_new(MUCH);
    const struct cs_trace *trace =
        run(arena, PLANNED, INSTALL("1m", "Cluster1", ", \"newDatabase\": true") MAKE(""));
    cr_expect_str_eq(cs_test_at(trace, ROLE, CS_HOUR), "Online");
    cr_expect_eq(count(trace, CS_KIND_SET, SERVER, "IsPlanned"), 1);
    cs_arena_free(arena);
}

Test(people, nothing_that_fails_is_acted_on_while_the_monitoring_is_paused)
{
    struct cs_arena *arena = cs_arena_new(MUCH);
    const struct cs_trace *trace =
        run(arena, "",
            "{\"at\": \"5m\", \"do\": \"Suspend-Monitoring\", \"group\": \"" MS "\"}, "
            "{\"at\": \"6m\", \"do\": \"Test-ClusterResourceFailure\", \"resource\": \"" MS "\"}, "
            "{\"at\": \"7m\", \"do\": \"Suspend-Monitoring\", \"group\": \"Cluster Group\"}");
    cr_expect_eq(events(trace, 1069), 0);
    cr_expect_eq(count(trace, CS_KIND_NO_EFFECT, NULL, NULL), 2);
    cs_arena_free(arena);
}

Test(people, a_password_that_is_reset_in_time_does_not_expire)
{
    struct cs_arena *arena = cs_arena_new(MUCH);
    const struct cs_trace *trace =
        run(arena, "\"ServiceAccounts[2].PasswordExpires\": \"2026-01-01 00:10\"",
            "{\"at\": \"5m\", \"do\": \"ResetPassword\", \"account\": "
            "\"TESTDOMAIN\\\\xprotect\"}, " MOVE);
    cr_expect_eq(count(trace, CS_KIND_STATE, "account/TESTDOMAIN\\xprotect", NULL), 0);
    cr_expect_str_eq(cs_test_at(trace, SERVER, CS_HOUR), "Online");
    cs_arena_free(arena);
}

Test(people, an_identity_provider_that_could_not_start_does_with_a_new_certificate)
{
    struct cs_arena *arena = cs_arena_new(MUCH);
    const struct cs_trace *trace =
        run(arena, "\"XProtect.Certificates[1].Trusted\": false",
            MOVE ", {\"at\": \"40m\", \"do\": \"Import-Certificate\", \"node\": \"Cluster2\"}");
    cr_expect_str_eq(cs_test_at(trace, "client/Log in", 39 * CS_MINUTE), "not working");
    cr_expect_str_eq(cs_test_at(trace, "client/Log in", CS_HOUR), "working");
    cs_arena_free(arena);
}

/* 5.7.d: the cluster stops an instance that runs before it brings the resource online. */
Test(people, what_windows_runs_is_stopped_before_the_cluster_starts_it)
{
    struct cs_arena *arena = cs_arena_new(MUCH);
    const struct cs_trace *trace =
        run(arena, "",
            "{\"at\": \"5m\", \"do\": \"Start-Service\", \"component\": \"Management Server\", "
            "\"node\": \"Cluster2\"}, " MOVE);
    const char *copy = "component/Management Server on Cluster2";
    cr_expect_str_eq(cs_test_at(trace, copy, 19 * CS_MINUTE), "Running");
    cr_expect_eq(count(trace, CS_KIND_STATE, copy, "stop"), 1);
    cr_expect_eq(count(trace, CS_KIND_STATE, copy, "started"), 2);
    cr_expect_str_eq(cs_test_at(trace, copy, CS_HOUR), "Running");
    cs_arena_free(arena);
}

#define UNINSTALL \
    "{\"at\": \"1m\", \"do\": \"Stop-ClusterGroup\", \"group\": \"" MS "\"}, " \
    "{\"at\": \"3m\", \"do\": \"Uninstall-ManagementServer\", \"node\": \"Cluster1\"}, "

Test(people, an_upgrade_keeps_the_configuration_only_with_the_existing_database)
{
    static const struct {
        const char *changes, *options, *no_effect, *content;
        int losses;
    } cases[] = {
        {"", "", NULL, "", 0},
        {"", ", \"newDatabase\": true", NULL, "new", 3},
        {"", ", \"fails\": true", "the upgrade of the database failed", "", 0},
        {"\"XProtect.SystemConfigurationPassword\": true", "",
         "the system configuration password was not given", "", 0},
        {"\"XProtect.SystemConfigurationPassword\": true", ", \"password\": true", NULL, "", 0},
        {"\"XProtect.StorageAccess\": false", "",
         "the service account has no access to the shared storage", "", 0},
        {"\"SqlServer.Databases[0].LocalTo\": \"Cluster2\"", "", "the database cannot be reached",
         "", 0},
    };
    for (size_t i = 0; i < CS_LEN(cases); i++) {
        struct cs_arena *arena = cs_arena_new(MUCH);
        struct cs_text actions = {0};
        cs_text_printf(&actions,
                       UNINSTALL "{\"at\": \"12m\", \"do\": \"Install-ManagementServer\", "
                                 "\"node\": \"Cluster1\"%s}",
                       cases[i].options);
        const struct cs_trace *trace = run(arena, cases[i].changes, actions.bytes);
        cr_expect_str_eq(
            cs_test_at(trace, "component/Management Server on Cluster1", 11 * CS_MINUTE),
            "NotInstalled", "case %zu", i);
        cr_expect_eq(count(trace, CS_KIND_NO_EFFECT, NULL, cases[i].no_effect) > 0,
                     cases[i].no_effect != NULL, "case %zu", i);
        cr_expect_eq(count(trace, CS_KIND_LOSS, NULL, "everything"), cases[i].losses, "case %zu",
                     i);
        cr_expect_str_eq(cs_test_at(trace, "component/Management Server on Cluster1", CS_HOUR),
                         cases[i].no_effect != NULL ? "NotInstalled" : "Stopped", "case %zu", i);
        cs_text_free(&actions);
        cs_arena_free(arena);
    }
}

/* A new database knows the parts that come with the Management Server, and no others. */
Test(people, a_recording_server_unknown_to_a_new_database_is_turned_away)
{
    static const char *const options[] = {"", ", \"newDatabase\": true"};
    for (size_t i = 0; i < CS_LEN(options); i++) {
        struct cs_arena *arena = cs_arena_new(MUCH);
        struct cs_text actions = {0};
        cs_text_printf(&actions,
                       UNINSTALL "{\"at\": \"12m\", \"do\": \"Install-ManagementServer\", "
                                 "\"node\": \"Cluster1\"%s}, {\"at\": \"40m\", \"do\": "
                                 "\"Start-ClusterGroup\", \"group\": \"" MS "\"}",
                       options[i]);
        const struct cs_trace *trace = run(arena, "", actions.bytes);
        const char *becomes = i == 0 ? "Running" : "Waiting";
        cr_expect_str_eq(cs_test_at(trace, "component/Recording Server REC1 on REC1", CS_HOUR),
                         becomes);
        cr_expect_str_eq(cs_test_at(trace, "component/Mobile Server MOB1 on MOB1", CS_HOUR),
                         becomes);
        cr_expect_str_eq(cs_test_at(trace, "component/Management Client ADM1 on ADM1", CS_HOUR),
                         "Running");
        cs_text_free(&actions);
        cs_arena_free(arena);
    }
}

Test(people, a_restore_loses_what_was_written_since_the_backup)
{
    struct cs_arena *arena = cs_arena_new(MUCH);
    const struct cs_trace *trace =
        run(arena, "\"SqlServer.Databases[0].BackupInterval\": \"0s\"",
            "{\"at\": \"5m\", \"do\": \"Backup-SqlDatabase\", \"database\": \"Surveillance\"}, "
            "{\"at\": \"20m\", \"do\": \"DamageDatabase\", \"database\": \"Surveillance\"}, "
            "{\"at\": \"25m\", \"do\": \"Restore-SqlDatabase\", \"database\": \"Surveillance\"}");
    cr_expect_eq(count(trace, CS_KIND_LOSS, "database/Surveillance", "since the last backup"), 1);
    cr_expect_str_eq(cs_test_at(trace, "client/Log in", 24 * CS_MINUTE), "not working");
    cr_expect_str_eq(cs_test_at(trace, "client/Log in", CS_HOUR), "working");
    cr_expect_eq(count(trace, CS_KIND_STEP, NULL, NULL), 2);
    cs_arena_free(arena);
}

Test(people, what_is_done_on_a_machine_ends_when_it_goes_down)
{
    struct cs_arena *arena = cs_arena_new(MUCH);
    const struct cs_trace *trace =
        run(arena, "",
            CONFIGURE ", {\"at\": \"10m2s\", \"do\": \"PowerLoss\", \"node\": \"Cluster1\"}");
    cr_expect_eq(count(trace, CS_KIND_NO_EFFECT, NULL, "the machine went down"), 1);
    cr_expect_eq(count(trace, CS_KIND_STEP, NULL, NULL), 1);
    cs_arena_free(arena);
}

Test(people, updates_restart_the_machine)
{
    struct cs_arena *arena = cs_arena_new(MUCH);
    const struct cs_trace *trace =
        run(arena, "", "{\"at\": \"1m\", \"do\": \"Install-Updates\", \"computer\": \"REC1\"}");
    cr_expect_eq(count(trace, CS_KIND_STATE, "computer/REC1", "go-down"), 1);
    cr_expect_str_eq(cs_test_at(trace, "computer/REC1", CS_HOUR), "Running");
    cr_expect_str_eq(cs_test_at(trace, "client/Recording, Recording Server REC1", CS_HOUR),
                     "working");
    cs_arena_free(arena);
}

Test(people, a_backup_or_restore_does_not_survive_its_instance)
{
    static const struct {
        const char *action;
        int losses;
        const char *state;
    } cases[] = {
        {"{\"at\": \"5m\", \"do\": \"Backup-SqlDatabase\", \"database\": \"Surveillance\"}", 0,
         "ONLINE"},
        {"{\"at\": \"4m\", \"do\": \"DamageDatabase\", \"database\": \"Surveillance\"}, "
         "{\"at\": \"5m\", \"do\": \"Restore-SqlDatabase\", \"database\": \"Surveillance\"}",
         0, "RESTORING"},
    };
    for (size_t i = 0; i < CS_LEN(cases); i++) {
        struct cs_arena *arena = cs_arena_new(MUCH);
        struct cs_text actions = {0};
        cs_text_printf(&actions,
                       "%s, {\"at\": \"5m10s\", \"do\": \"PowerLoss\", \"node\": \"Cluster1\"}",
                       cases[i].action);
        const struct cs_trace *trace = run(arena, "", actions.bytes);
        cr_expect_eq(count(trace, CS_KIND_NO_EFFECT, NULL,
                           "the connection to SQL Server was broken"),
                     1, "case %zu", i);
        cr_expect_eq(count(trace, CS_KIND_LOSS, NULL, NULL), cases[i].losses, "case %zu", i);
        cr_expect_str_eq(cs_test_at(trace, "database/Surveillance", CS_HOUR), cases[i].state);
        cs_text_free(&actions);
        cs_arena_free(arena);
    }
}

/* Nobody but Windows starts it on the node that does not own the role. */
Test(people, a_service_that_windows_starts_cannot_log_on_with_an_expired_account)
{
    struct cs_arena *arena = cs_arena_new(MUCH);
    const struct cs_trace *trace =
        run(arena, "",
            "{\"at\": \"5m\", \"do\": \"ExpirePassword\", \"account\": "
            "\"TESTDOMAIN\\\\xprotect\"}, {\"at\": \"6m\", \"do\": \"Start-Service\", "
            "\"component\": \"Event Server\", \"node\": \"Cluster2\"}");
    cr_expect_str_eq(cs_test_at(trace, "component/Event Server on Cluster2", CS_HOUR), "Failed");
    cr_expect_eq(events(trace, 7038), 1);
    cr_expect_eq(events(trace, 7000), 1);
    cr_expect_str_eq(cs_test_at(trace, "component/Event Server on Cluster1", CS_HOUR), "Running");
    cs_arena_free(arena);
}

Test(people, what_was_killed_while_the_monitoring_was_paused_is_noticed_once_it_goes_on)
{
    struct cs_arena *arena = cs_arena_new(MUCH);
    const struct cs_trace *trace =
        run(arena, "",
            "{\"at\": \"5m\", \"do\": \"Suspend-Monitoring\", \"group\": \"" MS "\"}, "
            "{\"at\": \"6m\", \"do\": \"KillComponent\", \"component\": \"Event Server\"}, "
            "{\"at\": \"10m\", \"do\": \"Resume-Monitoring\", \"group\": \"" MS "\"}");
    cs_time noticed = -1;
    for (size_t i = 0; i < trace->count && noticed < 0; i++) {
        const struct cs_record *record = &trace->records[i];
        noticed = record->kind == CS_KIND_EVENT && record->value == 1069 ? record->t_us : -1;
    }
    cr_expect_geq(noticed, 10 * CS_MINUTE);
    cr_expect_leq(noticed, 10 * CS_MINUTE + 6 * CS_SECOND, "a LooksAlivePollInterval of 5 s");
    cr_expect_str_eq(cs_test_at(trace, "component/Event Server on Cluster1", CS_HOUR), "Running");
    cs_arena_free(arena);
}

Test(people, what_a_person_stopped_runs_again_after_a_restart_of_the_machine)
{
    static const struct {
        const char *component, *machine, *copy;
    } cases[] = {
        {"Mobile Server MOB1", "\"computer\": \"MOB1\"", "component/Mobile Server MOB1 on MOB1"},
        {"IIS", "\"node\": \"Cluster2\"", "component/IIS on Cluster2"},
    };
    for (size_t i = 0; i < CS_LEN(cases); i++) {
        struct cs_arena *arena = cs_arena_new(MUCH);
        struct cs_text actions = {0};
        cs_text_printf(&actions,
                       "{\"at\": \"5m\", \"do\": \"Stop-Service\", \"component\": \"%s\", %s}, "
                       "{\"at\": \"20m\", \"do\": \"Restart-Computer\", %s}",
                       cases[i].component, cases[i].machine, cases[i].machine);
        const struct cs_trace *trace = run(arena, "", actions.bytes);
        cr_expect_str_eq(cs_test_at(trace, cases[i].copy, 19 * CS_MINUTE), "Stopped");
        cr_expect_str_eq(cs_test_at(trace, cases[i].copy, CS_HOUR), "Running");
        cs_text_free(&actions);
        cs_arena_free(arena);
    }
}

/* One that starts has a process. */
Test(people, what_starts_can_be_killed_and_what_is_not_installed_is_not_meant)
{
    struct cs_arena *arena = cs_arena_new(MUCH);
    const struct cs_trace *trace =
        run(arena, "",
            "{\"at\": \"5m\", \"do\": \"Stop-Service\", \"component\": \"Mobile Server MOB1\"}, "
            "{\"at\": \"6m\", \"do\": \"Start-Service\", \"component\": \"Mobile Server MOB1\"}, "
            "{\"at\": \"6m1s\", \"do\": \"KillComponent\", \"component\": \"Mobile Server "
            "MOB1\"}");
    cr_expect_eq(count(trace, CS_KIND_NO_EFFECT, NULL, NULL), 0);
    cr_expect_str_eq(cs_test_at(trace, "component/Mobile Server MOB1 on MOB1", CS_HOUR), "Stopped");
    trace = run(arena, "",
                "{\"at\": \"1m\", \"do\": \"Uninstall-ManagementServer\", \"node\": "
                "\"Cluster2\"}, {\"at\": \"15m\", \"do\": \"Suspend-Monitoring\", \"group\": "
                "\"" MS "\"}, {\"at\": \"16m\", \"do\": \"Stop-Service\", \"component\": "
                "\"Event Server\"}, {\"at\": \"20m\", \"do\": \"Start-Service\", "
                "\"component\": \"Event Server\"}");
    cr_expect_eq(count(trace, CS_KIND_NO_EFFECT, NULL, NULL), 0, "one copy can be meant");
    cr_expect_str_eq(cs_test_at(trace, "component/Event Server on Cluster1", CS_HOUR), "Running");
    cs_arena_free(arena);
}
