/* Computers, accounts, SQL Server and XProtect in designs, and what scenarios do with them. */
#include <criterion/criterion.h>
#include <string.h>

#include "scenarios/dates.h"
#include "scenarios/schema.h"
#include "tests/scenarios/support.h"

static const struct cs_scenario *scenario_of(struct cs_arena *arena, const char *text)
{
    struct cs_diags diags;
    struct cs_text out = {0};
    cs_diags_init(&diags, arena);
    const struct cs_scenario *scenario = cs_scenario_read(arena, "s.json", text, strlen(text), NULL,
                                                          &diags);
    cs_diags_text(&diags, &out);
    cr_assert_not_null(scenario, "%s", out.bytes);
    cs_text_free(&out);
    return scenario;
}

static const struct cs_design *design_of(struct cs_arena *arena, const char *text,
                                         const char *const *sets, size_t n_sets)
{
    struct cs_diags diags;
    struct cs_text out = {0};
    cs_diags_init(&diags, arena);
    struct cs_load_options options = {.sets = sets, .n_sets = n_sets};
    const struct cs_design *design = cs_design_read(arena, "d.json", text, strlen(text), &options,
                                                    &diags);
    cs_diags_text(&diags, &out);
    cr_assert_not_null(design, "%s", out.bytes);
    cs_text_free(&out);
    return design;
}

static int resource_named(const struct cs_design *design, const char *name)
{
    for (int i = 0; i < design->n_resources; i++) {
        if (strcmp(design->resources[i].name, name) == 0) {
            return i;
        }
    }
    cr_assert_fail("no resource %s", name);
    return CS_NONE;
}

Test(software, computers_and_accounts_are_read)
{
    struct cs_arena *arena = cs_arena_new((size_t)1 << 26);
    const struct cs_design *d = design_of(arena, cs_software_design_text, NULL, 0);
    cr_assert_eq(d->n_computers, 2);
    cr_expect_eq(d->computers[0].network, 1, "the first network with Role 3");
    cr_expect_str_eq(d->computers[0].address, "10.0.0.31");
    cr_expect_eq(d->computers[0].timings[CS_T_COMPUTER_BOOT].dist.a, 30 * CS_SECOND);
    cr_expect_eq(d->computers[1].network, 0);
    cr_expect_str_eq(d->computers[1].domain, "d");
    cr_expect_eq(d->computers[1].timings[CS_T_COMPUTER_DOWN].provenance, CS_PROV_ASSUMED);
    cr_assert_eq(d->n_accounts, 3);
    cr_expect_str_eq(d->accounts[0].name, "D\\sql");
    cr_expect_eq(d->accounts[0].expires, cs_date(2026, 3, 1) + 14 * CS_HOUR + 30 * CS_MINUTE);
    cr_expect_eq(d->accounts[1].expires, CS_MOMENT_NEVER);
    cr_expect_eq(d->accounts[2].expires, CS_MOMENT_NEVER, "nobody knows on which day");
    cr_expect_str_eq(d->accounts[2].purpose, "all");
    cr_expect(d->groups[1].planned);
    cr_expect_not(d->groups[0].planned);
    cr_expect_str_eq(d->resources[resource_named(d, "XpName")].dns_name, "vms");
    const struct cs_resource *sql = &d->resources[resource_named(d, "Sql")];
    cr_expect_eq(sql->props[CS_P_HEALTH_CHECK_TIMEOUT].value, 60000);
    cs_arena_free(arena);
}

Test(software, sql_server_is_read_with_its_databases)
{
    struct cs_arena *arena = cs_arena_new((size_t)1 << 26);
    const struct cs_design *d = design_of(arena, cs_software_design_text, NULL, 0);
    cr_expect(d->sql.present);
    cr_expect_str_eq(d->sql.instance, "I");
    cr_expect_str_eq(d->sql.version, "2016");
    cr_expect_eq(d->sql.edition, CS_EDITION_ENTERPRISE);
    cr_expect_eq(d->sql.port, 1434);
    cr_expect_eq(d->sql.resource, resource_named(d, "Sql"));
    cr_expect_eq(d->sql.computer, CS_NONE);
    cr_expect_eq(d->sql.network_name, resource_named(d, "SqlName"));
    cr_expect_eq(d->resources[resource_named(d, "Sql")].account, 0);
    cr_expect_eq(d->resources[resource_named(d, "Agent")].account, 1);
    cr_assert_eq(d->sql.n_databases, 4);
    static const struct {
        const char *name;
        int disk, local_to, share_on;
    } rows[] = {{"Main", 1, CS_NONE, CS_NONE},
                {"Local", CS_NONE, 0, CS_NONE},
                {"Share", CS_NONE, CS_NONE, 0},
                {"Own", 2, CS_NONE, CS_NONE}};
    for (size_t i = 0; i < CS_LEN(rows); i++) {
        const struct cs_database *database = &d->sql.databases[i];
        cr_expect_str_eq(database->name, rows[i].name);
        cr_expect_eq(database->disk, rows[i].disk, "%s", rows[i].name);
        cr_expect_eq(database->local_to, rows[i].local_to, "%s", rows[i].name);
        cr_expect_eq(database->share_on, rows[i].share_on, "%s", rows[i].name);
    }
    cr_expect_eq(d->sql.databases[0].props[CS_P_TARGET_RECOVERY_TIME].value, 30);
    cr_expect_eq(d->sql.databases[1].props[CS_P_TARGET_RECOVERY_TIME].value, 60);
    cr_expect_eq(d->sql.databases[0].timings[CS_T_UNDO].dist.a, CS_SECOND);
    cs_arena_free(arena);
}

Test(software, xprotect_is_read_with_its_components)
{
    struct cs_arena *arena = cs_arena_new((size_t)1 << 26);
    const struct cs_design *d = design_of(arena, cs_software_design_text, NULL, 0);
    static const struct {
        const char *name;
        enum cs_component_id type;
        const char *resource;
        cs_nodes nodes;
        int computer, database, stands_in_for;
    } rows[] = {
        {"Management Server", CS_C_MANAGEMENT_SERVER, "Ms", 1, CS_NONE, 0, CS_NONE},
        {"Event Server", CS_C_EVENT_SERVER, "Es", 2, CS_NONE, 2, CS_NONE},
        {"IIS", CS_C_IIS, NULL, 3, CS_NONE, CS_NONE, CS_NONE},
        {"Failover Recording Server", CS_C_FAILOVER_RECORDING_SERVER, NULL, 0, 0, CS_NONE, 5},
        {"Recording Server R1", CS_C_RECORDING_SERVER, NULL, 0, 0, CS_NONE, CS_NONE},
        {"Recording Server R2", CS_C_RECORDING_SERVER, NULL, 0, 1, CS_NONE, CS_NONE},
        {"Control", CS_C_SMART_CLIENT, NULL, 0, 0, CS_NONE, CS_NONE},
    };
    cr_assert_eq(d->n_components, (int)CS_LEN(rows));
    for (size_t i = 0; i < CS_LEN(rows); i++) {
        const struct cs_component *c = &d->components[i];
        cr_expect_str_eq(c->name, rows[i].name);
        cr_expect_eq(c->type, rows[i].type, "%s", c->name);
        cr_expect_eq(c->resource,
                     rows[i].resource == NULL ? CS_NONE : resource_named(d, rows[i].resource), "%s",
                     c->name);
        cr_expect_eq(c->nodes, rows[i].nodes, "%s", c->name);
        cr_expect_eq(c->computer, rows[i].computer, "%s", c->name);
        cr_expect_eq(c->database, rows[i].database, "%s", c->name);
        cr_expect_eq(c->stands_in_for, rows[i].stands_in_for, "%s", c->name);
    }
    cr_expect_eq(d->components[0].manager.resource, resource_named(d, "XpName"));
    cr_expect_eq(d->components[5].manager.computer, 0);
    cr_expect_null(d->components[2].manager.text);
    cr_expect_eq(d->components[2].manager.node, CS_NONE);
    cr_expect_eq(d->components[4].timings[CS_T_START_TIME].dist.a, CS_SECOND);
    cr_expect_eq(d->components[5].timings[CS_T_START_TIME].dist.b, 20 * CS_SECOND);
    cr_expect_eq(d->resources[resource_named(d, "Ms")].account, 2);
    cr_expect_eq(d->resources[resource_named(d, "SqlDisk")].account, CS_NONE);
    cs_arena_free(arena);
}

Test(software, the_rest_of_the_installation_is_read)
{
    struct cs_arena *arena = cs_arena_new((size_t)1 << 26);
    const struct cs_design *d = design_of(arena, cs_software_design_text, NULL, 0);
    const struct cs_xprotect *x = &d->xprotect;
    cr_expect(x->present);
    cr_expect_str_eq(x->product, "XProtect Corporate");
    cr_expect_str_eq(x->version, "2022 R1");
    cr_expect_eq(x->account, 2);
    cr_expect_not(x->storage_access);
    cr_expect(x->system_password);
    cr_expect_eq(x->protection, CS_PROTECTION_CERTIFICATE);
    cr_expect_eq(x->external_entered_on, 1);
    cr_expect_eq(x->props[CS_P_TOKEN_LIFETIME].value, CS_HOUR);
    cr_expect_eq(x->registered[CS_C_EVENT_SERVER].resource, resource_named(d, "XpIp"));
    cr_expect_null(x->registered[CS_C_LOG_SERVER].text);
    cr_expect_eq(x->registered[CS_C_LOG_SERVER].resource, CS_NONE);
    cr_expect_str_eq(x->service_address.text, "http://gone/");
    cr_expect_eq(x->service_address.computer, CS_NONE);
    cr_expect_not(x->certificates[0].installed);
    cr_expect(x->certificates[1].installed);
    cr_expect_not(x->certificates[1].trusted);
    cr_expect(x->certificates[1].permitted);
    cr_expect(x->certificates[1].configured);
    cr_expect_eq(x->certificates[1].expires, cs_date(2030, 1, 1));
    cs_arena_free(arena);
}

Test(software, a_design_without_any_has_none)
{
    struct cs_arena *arena = cs_arena_new((size_t)1 << 26);
    const struct cs_design *d = design_of(arena, cs_design_text, NULL, 0);
    cr_expect_not(d->sql.present);
    cr_expect_eq(d->sql.resource, CS_NONE);
    cr_expect_eq(d->sql.computer, CS_NONE);
    cr_expect_not(d->xprotect.present);
    cr_expect_eq(d->xprotect.account, CS_NONE);
    cr_expect_eq(d->xprotect.external_entered_on, CS_NONE);
    cr_expect_eq(d->xprotect.registered[0].resource, CS_NONE);
    cr_expect_eq(d->xprotect.certificates[1].expires, CS_MOMENT_NEVER);
    cr_expect_eq(d->n_computers + d->n_accounts + d->n_components + d->sql.n_databases, 0);
    cs_arena_free(arena);
}

Test(software, defaults_are_those_of_the_documentation)
{
    struct cs_arena *arena = cs_arena_new((size_t)1 << 26);
    const char *text = cs_edited(arena, cs_software_design_text,
                                 "\"InstanceName\": \"I\", \"Version\": \"2016\", \"Edition\": "
                                 "\"Enterprise\",\n  \"Port\": 1434, \"Resource\": \"sql\"",
                                 "\"Computer\": \"R2\"");
    text = cs_edited(arena, text, ", \"LocalTo\": \"N1\"", "");
    text = cs_edited(arena, text, ", \"FileShareOn\": \"R1\"", "");
    text = cs_edited(arena, text, ", \"Disk\": \"D3\"}]}", "}]}");
    text = cs_edited(arena, text, "\"ServiceAccount\": \"D\\\\xp\", \"StorageAccess\": false",
                     "\"ServiceAccount\": \"nt authority\\\\network service\"");
    text = cs_edited(arena, text, "\"DataProtection\": \"Certificate\",", "");
    const struct cs_design *d = design_of(arena, text, NULL, 0);
    cr_expect_str_eq(d->sql.instance, "MSSQLSERVER");
    cr_expect_eq(d->sql.edition, CS_EDITION_STANDARD);
    cr_expect_eq(d->sql.port, 1433);
    cr_expect_eq(d->sql.computer, 1);
    cr_expect_eq(d->sql.resource, CS_NONE);
    cr_expect_eq(d->sql.network_name, CS_NONE);
    cr_expect_eq(d->sql.databases[0].disk, CS_NONE, "the files lie on the computer");
    cr_expect_eq(d->xprotect.account, CS_NONE);
    cr_expect_eq(d->resources[resource_named(d, "Ms")].account, CS_NONE);
    cr_expect(d->xprotect.storage_access);
    cr_expect_eq(d->xprotect.protection, CS_PROTECTION_DPAPI);
    cs_arena_free(arena);
}

Test(software, overrides_find_databases_and_components_by_name)
{
    struct cs_arena *arena = cs_arena_new((size_t)1 << 26);
    static const char *const sets[] = {
        "XProtect.Components[recording server R2].ManagementServer=http://X",
        "XProtect.Components[Event Server].ManagementServer=http://Y",
        "XProtect.Components[Control].ManagementServer=N2",
        "XProtect.RegisteredServices[Event Server].Url=http://Z",
        "XProtect.Certificates[N2].Installed=false",
        "SqlServer.Databases[Main].LocalTo=N2",
        "SqlServer.Edition=Express",
        "ServiceAccounts[D\\sql].PasswordExpires=2027-01-01",
        "Computers[R1].Boot=10s"};
    const struct cs_design *d = design_of(arena, cs_software_design_text, sets, CS_LEN(sets));
    cr_expect_str_eq(d->components[5].manager.text, "http://X");
    cr_expect_str_eq(d->components[1].manager.text, "http://Y");
    cr_expect_eq(d->components[6].manager.node, 1);
    cr_expect_null(d->components[4].manager.text);
    cr_expect_str_eq(d->xprotect.registered[CS_C_EVENT_SERVER].text, "http://Z");
    cr_expect_not(d->xprotect.certificates[1].installed);
    cr_expect_eq(d->sql.databases[0].local_to, 1);
    cr_expect_eq(d->sql.databases[0].disk, CS_NONE);
    cr_expect_eq(d->sql.edition, CS_EDITION_EXPRESS);
    cr_expect_eq(d->accounts[0].expires, cs_date(2027, 1, 1));
    cr_expect_eq(d->computers[0].timings[CS_T_COMPUTER_BOOT].dist.a, 10 * CS_SECOND);
    cs_arena_free(arena);
}

Test(software, each_new_member_of_an_action_is_read)
{
    static const struct {
        const char *text;
        size_t member;
        int value;
    } rows[] = {
#define MEMBER(name) offsetof(struct cs_action_spec, name)
        {"\"do\": \"PowerLoss\", \"computer\": \"R2\"", MEMBER(computer), 1},
        {"\"do\": \"PowerLoss\", \"node\": \"N2\"", MEMBER(node), 1},
        {"\"do\": \"KillComponent\", \"component\": \"control\"", MEMBER(component), 6},
        {"\"do\": \"KillComponent\", \"component\": \"control\"", MEMBER(node), CS_NONE},
        {"\"do\": \"Stop-Service\", \"component\": \"Management Server\", \"node\": \"N2\"",
         MEMBER(node), 1},
        {"\"do\": \"DamageDatabase\", \"database\": \"own\"", MEMBER(database), 3},
        {"\"do\": \"ExpirePassword\", \"account\": \"D\\\\AGENT\"", MEMBER(account), 1},
        {"\"do\": \"Set-RegisteredService\", \"service\": \"API Gateway\", \"address\": \"x\"",
         MEMBER(service), CS_C_API_GATEWAY},
        {"\"do\": \"Configure-Server\", \"node\": \"N1\", \"address\": \"http://n2/\"",
         MEMBER(address.node), 1},
        {"\"do\": \"SetDiagnostics\", \"resource\": \"Sql\", \"diagnostic\": \"events\", "
         "\"state\": \"clean\"",
         MEMBER(diagnostic), CS_DIAG_EVENTS},
        {"\"do\": \"SetDiagnostics\", \"resource\": \"Sql\", \"diagnostic\": \"events\", "
         "\"state\": \"error\"",
         MEMBER(state), CS_DIAGNOSIS_ERROR},
        {"\"do\": \"Install-ManagementServer\", \"node\": \"N2\", \"newDatabase\": true, "
         "\"password\": false, \"fails\": true",
         MEMBER(flags), CS_A_NEW_DATABASE | CS_A_FAILS},
        {"\"do\": \"Install-ManagementServer\", \"node\": \"N2\", \"password\": true",
         MEMBER(flags), CS_A_PASSWORD},
    };
    for (size_t i = 0; i < CS_LEN(rows); i++) {
        struct cs_arena *arena = cs_arena_new((size_t)1 << 26);
        const struct cs_scenario *s = scenario_of(
            arena, cs_edited(arena, cs_software_scenario_text(arena),
                             "\"do\": \"PowerLoss\", \"computer\": \"R1\"", rows[i].text));
        int value = 0;
        memcpy(&value, (const char *)&s->actions[0] + rows[i].member, sizeof value);
        cr_expect_eq(value, rows[i].value, "%s: %d", rows[i].text, value);
        cs_arena_free(arena);
    }
}

Test(software, an_action_can_wait_for_a_database)
{
    struct cs_arena *arena = cs_arena_new((size_t)1 << 26);
    const char *text = cs_edited(arena, cs_software_scenario_text(arena), "\"at\": \"1m\"",
                                 "\"when\": {\"database\": \"own\", \"is\": \"RECOVERING\"}");
    const struct cs_scenario *s = scenario_of(arena, text);
    cr_expect_eq(s->actions[0].observed_kind, CS_ENTITY_DATABASE);
    cr_expect_eq(s->actions[0].observed, 3);
    cr_expect_str_eq(s->actions[0].observed_state, "RECOVERING");
    cr_expect_eq(s->starts_on, cs_date(2026, 11, 23));
    text = cs_edited(arena, text, "\"startsOn\": \"2026-11-23\", ", "");
    cr_expect_eq(scenario_of(arena, text)->starts_on, cs_date(2026, 1, 1));
    cs_arena_free(arena);
}

Test(software, each_new_subject_is_named_as_in_the_trace)
{
    static const struct {
        const char *text, *subject, *to;
    } rows[] = {
        {"\"database\": \"main\", \"is\": \"SUSPECT\"", "database/Main", "SUSPECT"},
        {"\"computer\": \"r2\", \"is\": \"ShuttingDown\"", "computer/R2", "ShuttingDown"},
        {"\"copy\": {\"component\": \"control\", \"computer\": \"R1\"}, \"is\": \"LoggedOut\"",
         "component/Control on R1", "LoggedOut"},
        {"\"copy\": {\"component\": \"Management Server\", \"node\": \"N2\"}, \"is\": "
         "\"NotInstalled\"",
         "component/Management Server on N2", "NotInstalled"},
        {"\"client\": \"Log in by external provider\", \"is\": \"not working\"",
         "client/Log in by external provider", "not working"},
        {"\"client\": \"Recording, Recording Server R2\", \"is\": \"working\"",
         "client/Recording, Recording Server R2", "working"},
        {"\"account\": \"D\\\\xp\", \"is\": \"Expired\"", "account/D\\xp", "Expired"},
        {"\"certificate\": \"N2\", \"is\": \"NoPermission\"", "certificate/N2", "NoPermission"},
        {"\"external\": \"N1\", \"is\": \"Unreadable\"", "external/N1", "Unreadable"},
        {"\"monitoring\": \"XP\", \"is\": \"Paused\"", "monitoring/XP", "Paused"},
    };
    for (size_t i = 0; i < CS_LEN(rows); i++) {
        struct cs_arena *arena = cs_arena_new((size_t)1 << 26);
        const char *text = cs_edited(arena, cs_software_scenario_text(arena),
                                     "\"client\": \"Log in\", \"is\": \"working\"", rows[i].text);
        const struct cs_expectation *e = &scenario_of(arena, text)->expectations[0];
        cr_expect_str_eq(e->subject, rows[i].subject, "%s", rows[i].text);
        cr_expect_str_eq(e->to, rows[i].to, "%s", rows[i].text);
        cs_arena_free(arena);
    }
    struct cs_arena *arena = cs_arena_new((size_t)1 << 26);
    const char *text = cs_edited(arena, cs_software_scenario_text(arena),
                                 "\"is\": \"working\", \"atEnd\": true",
                                 "\"outage\": {\"atMost\": \"5m\"}");
    const struct cs_expectation *e = &scenario_of(arena, text)->expectations[0];
    cr_expect_str_eq(e->form, "outage-at-most");
    cr_expect_str_eq(e->subject, "client/Log in");
    cr_expect_eq(e->value, 5 * CS_MINUTE);
    cs_arena_free(arena);
}

Test(software, the_whole_installation_loads_from_its_file)
{
    struct cs_arena *arena = cs_arena_new((size_t)1 << 26);
    struct cs_diags diags;
    cs_diags_init(&diags, arena);
    const struct cs_design *d = cs_design_load(
        arena, CS_SOURCE_DIR "/scenarios/designs/xprotect.json", NULL, &diags);
    cr_assert_not_null(d);
    int name = resource_named(d, "MILESTONE");
    cr_expect_eq(d->n_computers, 6);
    cr_expect_eq(d->n_components, 15);
    for (int i = 0; i < d->n_components; i++) {
        cr_expect_eq(d->components[i].manager.resource, name, "%s", d->components[i].name);
    }
    int registered = 0;
    for (int i = 0; i < CS_COMPONENT_TYPES; i++) {
        registered += d->xprotect.registered[i].text != NULL;
        cr_expect(d->xprotect.registered[i].text == NULL ||
                      d->xprotect.registered[i].resource == name,
                  "%s", cs_component_types[i].name);
    }
    cr_expect_eq(registered, 5, "guide, page 17");
    cr_expect_eq(d->xprotect.service_address.resource, name);
    cr_assert_eq(d->sql.n_databases, 3);
    for (int i = 0; i < d->sql.n_databases; i++) {
        cr_expect_str_eq(d->disks[d->sql.databases[i].disk].name, "Data");
        cr_expect_eq(d->sql.databases[i].props[CS_P_BACKUP_INTERVAL].value, 24 * CS_HOUR);
    }
    cr_expect_str_eq(d->resources[d->sql.network_name].dns_name, "SQL2016Cluster");
    cs_arena_free(arena);
}

Test(dates, days_count_from_the_first_of_1970)
{
    static const struct {
        int year, month, day;
        cs_time days;
    } rows[] = {{1970, 1, 1, 0},      {1970, 3, 1, 59},       {1972, 3, 1, 790},
                {2000, 2, 29, 11016}, {2000, 3, 1, 11017},    {2026, 1, 1, 20454},
                {2100, 3, 1, 47541},  {9999, 12, 31, 2932896}};
    for (size_t i = 0; i < CS_LEN(rows); i++) {
        cr_expect_eq(cs_date(rows[i].year, rows[i].month, rows[i].day), rows[i].days * 24 * CS_HOUR,
                     "%d-%d-%d", rows[i].year, rows[i].month, rows[i].day);
    }
}
