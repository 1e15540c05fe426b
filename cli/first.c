#include "cli/first.h"

#include <ctype.h>
#include <string.h>

/* ---- The texts: ' stands for ", * for the names of the nodes, ^ for that of the first ---- */

static const struct cs_choice kinds[] = {{"design", ""}, {"scenario", ""}};

/* The text is the version of SQL Server: one that runs there. */
static const struct cs_choice versions[] = {
    {"2008 R2", "2012"}, {"2012", "2014"}, {"2012 R2", "2014"},
    {"2016", "2016"},    {"2019", "2019"}, {"2022", "2019"},
};
enum { FROM_2016 = 3 /* in that table */ };

static const struct cs_choice witnesses[] = {
    {"disk", "{ 'QuorumType': 'NodeAndDiskMajority', 'Disk': 'Witness' }"},
    {"file-share", "{ 'QuorumType': 'NodeAndFileShareMajority', 'Network': 'Public' }"},
    {"cloud", "{ 'QuorumType': 'NodeAndCloudMajority', 'Network': 'Public' }"},
    {"none", "{ 'QuorumType': 'NodeMajority' }"},
};

/* The lines of the file, as they are. */
/* clang-format off */
#define ACCESS_POINT(name, last) \
    "        { 'Name': '" name " IP', 'ResourceType': 'IP Address', 'Network': 'Public', " \
    "'Address': '192.168.10." last "' },\n" \
    "        { 'Name': '" name "', 'ResourceType': 'Network Name', " \
    "'DependencyExpression': '([" name " IP])' },\n"
#define SERVICE(name, service, more, on) \
    "        { 'Name': '" name "', 'ResourceType': 'Generic Service', 'ServiceName': " \
    "'" service "', " more "'DependencyExpression': '([" on "])' }"
#define COMPUTER(name, last, purpose) \
    "    { 'Name': '" name "', 'Network': 'Public', 'Address': '192.168.10." last "', " \
    "'Domain': 'example.com', 'Purpose': '" purpose "' }"
#define ACCOUNT(user, purpose) \
    "    { 'Account': 'EXAMPLE\\\\" user "', 'Purpose': '" purpose " service account', " \
    "'PasswordExpires': 'never' }"
#define DISK(name, volume, size, purpose) \
    "      { 'Name': '" name "', 'Volume': '" volume ":\\\\', 'Size': '" size "', " \
    "'Purpose': '" purpose "' }"
#define DATABASE(name) \
    "      { 'Name': '" name "', 'Disk': 'Data', 'BackupInterval': '24h', " \
    "'BackupTarget': '\\\\\\\\BACKUP1\\\\SQL' }"
#define SQL_ROLE(more) \
    "    {\n      'Name': 'SQL Server',\n" more "      'Resources': [\n" \
    ACCESS_POINT("SQL", "51") \
    "        { 'Name': 'Data Disk', 'ResourceType': 'Physical Disk', 'Disk': 'Data' },\n" \
    "        { 'Name': 'Log Disk', 'ResourceType': 'Physical Disk', 'Disk': 'Log' },\n" \
    "        { 'Name': 'SQL Server', 'ResourceType': 'SQL Server', 'ServiceName': " \
    "'MSSQLSERVER', 'DependencyExpression': '([SQL] and [Data Disk] and [Log Disk])' },\n" \
    "        { 'Name': 'SQL Server Agent', 'ResourceType': 'SQL Server Agent', 'ServiceName': " \
    "'SQLSERVERAGENT', 'RestartAction': 1, 'DependencyExpression': '([SQL Server])' }\n" \
    "      ]\n    }"

/* A part of XProtect: run by a resource, on every node, or on another computer. */
#define PART(what)         "      { 'Component': '" what "', "
#define MANAGED            "'ManagementServer': 'http://VMS' }"
#define IN_ROLE(what)      PART(what) "'Resource': 'Milestone XProtect " what "', "
#define ON_NODES(what)     PART(what) "'Nodes': [*], "
#define ON(what, computer) PART(what) "'Name': '" what " " computer "', " \
                           "'Computer': '" computer "', "
#define REGISTERED(what, url) \
    "      { 'Service': '" what "', 'Url': 'http://VMS.example.com" url "' }"

enum { GENERIC, SQL, XPROTECT };
static const struct cs_choice templates[] = {
    [GENERIC] = {"generic",
        "    {\n      'Name': 'App',\n      'Resources': [\n"
        ACCESS_POINT("App", "52")
        SERVICE("App Service", "App", "", "App") "\n      ]\n    }"},
    [SQL] = {"sql", SQL_ROLE("")},
    [XPROTECT] = {"xprotect",
        SQL_ROLE("      'Priority': 3000,\n") ",\n"
        "    {\n      'Name': 'Management Server',\n      'FailoverThreshold': 2,\n"
        "      'FailoverPeriod': 6,\n      'Resources': [\n"
        ACCESS_POINT("VMS", "52")
        SERVICE("Milestone XProtect Management Server", "Milestone XProtect Management Server",
                "", "VMS") ",\n"
        SERVICE("Milestone XProtect Event Server", "MilestoneEventServerService",
                "", "Milestone XProtect Management Server") ",\n"
        SERVICE("Milestone XProtect Log Server", "Milestone XProtect Log Server",
                "'RestartAction': 1, ", "VMS") ",\n"
        SERVICE("Milestone XProtect Data Collector", "Milestone XProtect Data Collector Server",
                "'RestartAction': 1, ", "VMS") "\n      ]\n    }"},
};

static const char witness_disk[] = DISK("Witness", "Q", "1 GB", "Cluster Witness Disk");
static const char sql_disks[] =
    DISK("Data", "S", "20 GB", "SQL Server Disk") ",\n"
    DISK("Log", "T", "10 GB", "SQL Server logs");
static const char sql_accounts[] =
    ACCOUNT("sqlservice", "SQL Server") ",\n" ACCOUNT("sqlagent", "SQL Server Agent");
static const char xprotect_account[] = ",\n" ACCOUNT("xprotect", "XProtect");
static const char backup_computer[] = COMPUTER("BACKUP1", "60", "Backups of the databases");
static const char xprotect_computers[] =
    ",\n" COMPUTER("REC1", "61", "Recording server")
    ",\n" COMPUTER("OPS1", "62", "Control room")
    ",\n" COMPUTER("ADM1", "63", "Administration");
static const char sql_installation[] =
    "    'Edition': 'Enterprise',\n    'Resource': 'SQL Server',\n"
    "    'ServiceAccount': 'EXAMPLE\\\\sqlservice',\n"
    "    'AgentAccount': 'EXAMPLE\\\\sqlagent',\n    'Directories': [\n"
    "      { 'Usage': 'User Database Directory', 'Path': 'S:\\\\Data' },\n"
    "      { 'Usage': 'User Database Log Directory', 'Path': 'T:\\\\Log' },\n"
    "      { 'Usage': 'Backup Directory', 'Path': '\\\\\\\\BACKUP1\\\\SQL' }\n"
    "    ],\n    'Databases': [\n";
static const char sql_databases[] = DATABASE("AppData");
static const char xprotect_databases[] =
    DATABASE("Surveillance") ",\n"
    DATABASE("Surveillance_IDP") ",\n"
    DATABASE("SurveillanceLogServerV2");

static const char xprotect_text[] =
    "{\n    'Product': 'XProtect Corporate',\n    'Version': '2022 R1',\n"
    "    'ServiceAccount': 'EXAMPLE\\\\xprotect',\n    'Components': [\n"
    IN_ROLE("Management Server") "'Database': 'Surveillance', " MANAGED ",\n"
    IN_ROLE("Event Server") "'Database': 'Surveillance', " MANAGED ",\n"
    IN_ROLE("Log Server") "'Database': 'SurveillanceLogServerV2', " MANAGED ",\n"
    IN_ROLE("Data Collector") MANAGED ",\n"
    ON_NODES("IIS") MANAGED ",\n"
    ON_NODES("Identity Provider") "'Database': 'Surveillance_IDP', " MANAGED ",\n"
    ON_NODES("API Gateway") MANAGED ",\n"
    ON_NODES("Service Channel") MANAGED ",\n"
    ON("Recording Server", "REC1") MANAGED ",\n"
    ON("Smart Client", "OPS1") MANAGED ",\n"
    ON("Management Client", "ADM1") MANAGED "\n"
    "    ],\n    'RegisteredServices': [\n"
    REGISTERED("Event Server", ":22331/") ",\n"
    REGISTERED("Log Server", ":80/LogServer/soapext.dll?logserver") ",\n"
    REGISTERED("Service Channel", ":80/") ",\n"
    REGISTERED("API Gateway", ":80/API/") "\n"
    "    ],\n    'ServiceAddress': 'http://VMS/'\n  }";
/* clang-format on */

/* Each fault is mended; what is expected is that the role is back then, for whatever the design. */
static const struct cs_choice faults[] = {
    {"power-loss", "    { 'id': 'fault', 'at': '10m', 'do': 'PowerLoss', 'node': '^' },\n"
                   "    { 'id': 'mended', 'at': '30m', 'do': 'PowerOn', 'node': '^' }\n"},
    {"restart", "    { 'id': 'fault', 'at': '10m', 'do': 'Restart-Computer', 'node': '^' }\n"},
    {"public-cable",
     "    { 'id': 'fault', 'at': '10m', 'do': 'PullCable', 'node': '^', 'network': 'Public' },\n"
     "    { 'id': 'mended', 'at': '30m', 'do': 'PlugCable', 'node': '^', 'network': 'Public' }\n"},
    {"heartbeat-network",
     "    { 'id': 'fault', 'at': '10m', 'do': 'FailNetwork', 'network': 'Heartbeat' },\n"
     "    { 'id': 'mended', 'at': '30m', 'do': 'RepairNetwork', 'network': 'Heartbeat' }\n"},
};

/* ---- The answers ---- */

static const char *choose(struct cs_arena *arena, const struct cs_choice *choices, size_t n,
                          const char *wanted, const struct cs_choice **chosen)
{
    const char *all = "";
    for (size_t i = 0; i < n; i++) {
        if (strcmp(choices[i].name, wanted) == 0) {
            *chosen = &choices[i];
            return NULL;
        }
        const char *between = i == 0 ? "" : i + 1 < n ? ", " : " or ";
        all = cs_arena_printf(arena, "%s%s%s", all, between, choices[i].name);
    }
    return cs_arena_printf(arena, "'%s': expected %s", wanted, all);
}

static bool is_same(const char *a, const char *b)
{
    while (*a != '\0' && toupper((unsigned char)*a) == toupper((unsigned char)*b)) {
        a++;
        b++;
    }
    return *a == *b;
}

/* Names of computers: letters, digits and hyphens, so that they need no quotes anywhere. */
static bool is_name(const char *name)
{
    size_t length = strlen(name);
    bool fits = length > 0 && length <= CS_FIRST_NAME && name[0] != '-' && name[length - 1] != '-';
    for (const char *c = name; fits && *c != '\0'; c++) {
        fits = isalnum((unsigned char)*c) || *c == '-';
    }
    return fits;
}

static const char *take_kind(struct cs_arena *arena, struct cs_first *first, const char *answer)
{
    const struct cs_choice *kind = NULL;
    const char *wrong = choose(arena, kinds, CS_LEN(kinds), answer, &kind);
    first->scenario = kind == &kinds[1];
    return wrong;
}

static const char *take_name(struct cs_arena *arena, struct cs_first *first, const char *answer)
{
    first->name = cs_arena_printf(arena, "%s", answer);
    return is_name(answer) ? NULL
                           : cs_arena_printf(arena,
                                             "'%s' is no name of a cluster: 1 to %d letters, "
                                             "digits and hyphens",
                                             answer, CS_FIRST_NAME);
}

static const char *take_node(struct cs_arena *arena, struct cs_first *first, const char *name)
{
    if (!is_name(name)) {
        return cs_arena_printf(arena,
                               "'%s' is no name of a computer: 1 to %d letters, digits and hyphens",
                               name, CS_FIRST_NAME);
    }
    if (is_same(first->name, name)) {
        return cs_arena_printf(arena, "%s is the cluster's own name", name);
    }
    for (int i = 0; i < first->n_nodes; i++) {
        if (is_same(first->nodes[i], name)) {
            return cs_arena_printf(arena, "%s is there twice", name);
        }
    }
    if (first->n_nodes == CS_FIRST_NODES) {
        return cs_arena_printf(arena, "at most %d", CS_FIRST_NODES);
    }
    first->nodes[first->n_nodes++] = name;
    return NULL;
}

/* Splits the answer at its commas. */
static const char *take_nodes(struct cs_arena *arena, struct cs_first *first, const char *answer)
{
    char *rest = cs_arena_printf(arena, "%s", answer);
    first->n_nodes = 0;
    while (rest != NULL) {
        char *comma = strchr(rest, ',');
        if (comma != NULL) {
            *comma = '\0';
        }
        const char *wrong = take_node(arena, first, rest);
        if (wrong != NULL) {
            return wrong;
        }
        rest = comma != NULL ? comma + 1 : NULL;
    }
    return first->n_nodes >= 2 ? NULL : "a failover cluster has two nodes or more";
}

static const char *take_windows(struct cs_arena *arena, struct cs_first *first, const char *answer)
{
    return choose(arena, versions, CS_LEN(versions), answer, &first->windows);
}

static const char *take_witness(struct cs_arena *arena, struct cs_first *first, const char *answer)
{
    const char *wrong = choose(arena, witnesses, CS_LEN(witnesses), answer, &first->witness);
    bool cloud = wrong == NULL && strcmp(first->witness->name, "cloud") == 0;
    return cloud && first->windows - versions < FROM_2016
               ? "a cloud witness is there from Windows Server 2016 on"
               : wrong;
}

static const char *take_template(struct cs_arena *arena, struct cs_first *first, const char *answer)
{
    /* What else has a name in the network. */
    static const char *const taken[][6] = {
        [GENERIC] = {"App"},
        [SQL] = {"SQL", "BACKUP1"},
        [XPROTECT] = {"SQL", "BACKUP1", "VMS", "REC1", "OPS1", "ADM1"},
    };
    const char *wrong = choose(arena, templates, CS_LEN(templates), answer, &first->template);
    if (wrong != NULL) {
        return wrong;
    }
    long i = first->template - templates;
    if (i == XPROTECT && first->windows - versions < FROM_2016) {
        return "xprotect is there from Windows Server 2016 on (guide, page 7)";
    }
    for (size_t k = 0; k < CS_LEN(taken[i]) && taken[i][k] != NULL; k++) {
        bool same = is_same(taken[i][k], first->name);
        for (int n = 0; n < first->n_nodes; n++) {
            same = same || is_same(taken[i][k], first->nodes[n]);
        }
        if (same) {
            return cs_arena_printf(arena,
                                   "%s has a %s of its own; that cannot be the name of the "
                                   "cluster or a node",
                                   answer, taken[i][k]);
        }
    }
    return NULL;
}

static const char *take_fault(struct cs_arena *arena, struct cs_first *first, const char *answer)
{
    return choose(arena, faults, CS_LEN(faults), answer, &first->fault);
}

const struct cs_question cs_question_kind = {"", "Design or scenario", "design", take_kind};

const struct cs_question cs_questions[CS_QUESTIONS] = {
    {"name", "Name of the cluster", "CLUSTER", take_name},
    {"nodes", "Its nodes, with commas between", "N1,N2", take_nodes},
    {"windows", "Windows Server: 2008 R2, 2012, 2012 R2, 2016, 2019 or 2022", "2019", take_windows},
    {"witness", "Witness: disk, file-share, cloud or none", "disk", take_witness},
    {"template", "Roles: generic, sql or xprotect", "generic", take_template},
    {"fault", "Fault: power-loss, restart, public-cable or heartbeat-network", "power-loss",
     take_fault},
};

/* ---- The file ---- */

static void put_nodes(const struct cs_first *first, struct cs_text *out)
{
    for (int i = 0; i < first->n_nodes; i++) {
        cs_text_printf(out, "%s\"%s\"", i == 0 ? "" : ", ", first->nodes[i]);
    }
}

static void put(const struct cs_first *first, const char *text, struct cs_text *out)
{
    for (const char *c = text; *c != '\0'; c++) {
        if (*c == '*') {
            put_nodes(first, out);
        } else if (*c == '^') {
            cs_text_puts(out, first->nodes[0]);
        } else {
            cs_text_add(out, *c == '\'' ? "\"" : c, 1);
        }
    }
}

/* A network, on which node 0 has the address …11. */
static void put_network(const struct cs_first *first, const char *head, int subnet,
                        const char *tail, struct cs_text *out)
{
    put(first, head, out);
    for (int i = 0; i < first->n_nodes; i++) {
        cs_text_printf(out, "%s        { \"Node\": \"%s\", \"Address\": \"192.168.%d.%d\"",
                       i == 0 ? "" : ",\n", first->nodes[i], subnet, 11 + i);
        put(first, tail, out);
    }
    cs_text_puts(out, "\n      ]\n    }");
}

static void put_networks(const struct cs_first *first, struct cs_text *out)
{
    cs_text_puts(out, "  \"Networks\": [\n");
    put_network(first,
                "    {\n      'Name': 'Public',\n      'Role': 3,\n"
                "      'Address': '192.168.10.0',\n      'AddressMask': '255.255.255.0',\n"
                "      'Gateway': '192.168.10.1',\n      'Interfaces': [\n",
                10, ", 'PrimaryDNS': '192.168.10.2' }", out);
    put_network(first,
                ",\n    {\n      'Name': 'Heartbeat',\n      'Role': 1,\n"
                "      'Address': '192.168.20.0',\n      'AddressMask': '255.255.255.0',\n"
                "      'Interfaces': [\n",
                20, " }", out);
    cs_text_puts(out, "\n  ],\n");
}

static void put_storage(const struct cs_first *first, struct cs_text *out)
{
    bool witness = strcmp(first->witness->name, "disk") == 0;
    bool data = first->template != &templates[GENERIC];
    if (!witness && !data) {
        return;
    }
    put(first, "  'Storage': {\n    'Name': 'Array',\n    'Disks': [\n", out);
    put(first, witness ? witness_disk : "", out);
    put(first, witness && data ? ",\n" : "", out);
    put(first, data ? sql_disks : "", out);
    cs_text_puts(out, "\n    ]\n  },\n");
}

/* SQL Server, its accounts, and the computers beside the cluster. */
static void put_software(const struct cs_first *first, struct cs_text *out)
{
    bool xprotect = first->template == &templates[XPROTECT];
    put(first, ",\n  'ServiceAccounts': [\n", out);
    put(first, sql_accounts, out);
    put(first, xprotect ? xprotect_account : "", out);
    put(first, "\n  ],\n  'Computers': [\n", out);
    put(first, backup_computer, out);
    put(first, xprotect ? xprotect_computers : "", out);
    put(first, "\n  ],\n  'SqlServer': {\n    'InstanceName': 'MSSQLSERVER',\n    'Version': '",
        out);
    put(first, first->windows->text, out);
    put(first, "',\n", out);
    put(first, sql_installation, out);
    put(first, xprotect ? xprotect_databases : sql_databases, out);
    cs_text_puts(out, "\n    ]\n  }");
}

static void put_design(const struct cs_first *first, struct cs_text *out)
{
    cs_text_printf(out,
                   "  \"Title\": \"%s\",\n  \"Cluster\": { \"Name\": \"%s\", \"Address\": "
                   "\"192.168.10.50\", \"Domain\": \"example.com\", \"WindowsServer\": \"%s\" },\n"
                   "  \"Nodes\": [\n",
                   first->name, first->name, first->windows->name);
    for (int i = 0; i < first->n_nodes; i++) {
        cs_text_printf(out, "    { \"Name\": \"%s\", \"Domain\": \"example.com\" }%s\n",
                       first->nodes[i], i + 1 < first->n_nodes ? "," : "");
    }
    cs_text_puts(out, "  ],\n");
    put_networks(first, out);
    put_storage(first, out);
    cs_text_puts(out, "  \"Quorum\": ");
    put(first, first->witness->text, out);
    cs_text_puts(out, ",\n  \"Groups\": [\n");
    put(first, first->template->text, out);
    cs_text_puts(out, "\n  ]");
    if (first->template != &templates[GENERIC]) {
        put_software(first, out);
    }
    cs_text_puts(out, ",\n  \"XProtect\": ");
    put(first, first->template == &templates[XPROTECT] ? xprotect_text : "null", out);
    cs_text_puts(out, "\n}");
}

static void put_expectations(const struct cs_first *first, struct cs_text *out)
{
    const char *role = first->template == &templates[GENERIC] ? "App"
                       : first->template == &templates[SQL]   ? "SQL Server"
                                                              : "Management Server";
    cs_text_printf(out,
                   "  \"expect\": [\n    { \"group\": \"%s\", \"is\": \"Online\", "
                   "\"atEnd\": true },\n    { \"group\": \"%s\", \"outage\": { \"atMost\": "
                   "\"1h\" } }",
                   role, role);
    if (first->template == &templates[XPROTECT]) {
        put(first,
            ",\n    { 'client': 'Log in', 'is': 'working', 'atEnd': true },\n"
            "    { 'client': 'Log in', 'outage': { 'atMost': '1h' } }",
            out);
    }
    cs_text_puts(out, "\n  ]\n}");
}

void cs_first_write(const struct cs_first *first, const char *schema, struct cs_text *out)
{
    cs_text_puts(out, "{\n");
    if (schema != NULL) {
        cs_text_printf(out, "  \"$schema\": \"%s\",\n", schema);
    }
    if (first->scenario) {
        cs_text_printf(out, "  \"title\": \"%s: %s\",\n  \"design\": {\n", first->name,
                       first->fault->name);
    }
    put_design(first, out);
    if (first->scenario) {
        cs_text_puts(out, ",\n  \"until\": \"2h\",\n  \"actions\": [\n");
        put(first, first->fault->text, out);
        cs_text_puts(out, "  ],\n");
        put_expectations(first, out);
    }
    cs_text_puts(out, "\n");
}
