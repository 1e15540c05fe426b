/* cli/init.c: writes a first design or scenario, which loads and runs as it is. */
#include <ctype.h>
#include <string.h>

#include "cli/cli.h"
#include "cli/os.h"
#include "scenarios/schema.h"

enum { NODES_MOST = 16, NAME_MOST = 15 /* as NetBIOS has it */ };

/* A choice of an option, and what the file says for it. */
struct choice {
    const char *name, *text;
};

static const struct choice versions[] = {
    {"2008 R2", ""}, {"2012", ""}, {"2012 R2", ""}, {"2016", ""}, {"2019", ""}, {"2022", ""},
};
static const struct choice witnesses[] = {
    {"disk", "{ \"QuorumType\": \"NodeAndDiskMajority\", \"Disk\": \"Witness\" }"},
    {"file-share", "{ \"QuorumType\": \"NodeAndFileShareMajority\", \"Network\": \"Public\" }"},
    {"cloud", "{ \"QuorumType\": \"NodeAndCloudMajority\", \"Network\": \"Public\" }"},
    {"none", "{ \"QuorumType\": \"NodeMajority\" }"},
};
#define ACCESS_POINT(name, last)                                                                   \
    "        { \"Name\": \"" name " IP\", \"ResourceType\": \"IP Address\", \"Network\": "         \
    "\"Public\", \"Address\": \"192.168.10." last "\" },\n"                                        \
    "        { \"Name\": \"" name "\", \"ResourceType\": \"Network Name\", "                       \
    "\"DependencyExpression\": \"([" name " IP])\" },\n"
#define SQL_ROLE                                                                                   \
    "    {\n      \"Name\": \"SQL Server\",\n      \"Resources\": [\n" ACCESS_POINT(               \
        "SQL", "202") "        { \"Name\": \"SQL Disk\", \"ResourceType\": \"Physical Disk\", "    \
                      "\"Disk\": \"Data\" "                                                        \
                      "},\n"                                                                       \
                      "        { \"Name\": \"SQL Server\", \"ResourceType\": \"SQL Server\", "     \
                      "\"ServiceName\": \"MSSQLSERVER\", \"DependencyExpression\": \"([SQL] and "  \
                      "[SQL Disk])\" },\n"                                                         \
                      "        { \"Name\": \"SQL Server Agent\", \"ResourceType\": \"SQL Server "  \
                      "Agent\", "                                                                  \
                      "\"ServiceName\": \"SQLSERVERAGENT\", \"RestartAction\": 1, "                \
                      "\"DependencyExpression\": \"([SQL Server])\" }\n      ]\n    }"
#define SERVICE(name, on)                                                                          \
    "        { \"Name\": \"" name "\", \"ResourceType\": \"Generic Service\", "                    \
    "\"ServiceName\": \"" name "\", \"DependencyExpression\": \"([" on "])\" }"

static const struct choice templates[] = {
    {"generic", "    {\n      \"Name\": \"App\",\n      \"Resources\": [\n" ACCESS_POINT(
                    "App", "203") SERVICE("App Service", "App") "\n      ]\n    }"},
    {"sql", SQL_ROLE},
    {"xprotect", SQL_ROLE
     ",\n    {\n      \"Name\": \"Management Server\",\n      \"FailoverThreshold\": 2,\n"
     "      \"FailoverPeriod\": 6,\n      \"Resources\": [\n" ACCESS_POINT("VMS", "203")
         SERVICE("Milestone XProtect Management Server", "VMS") ",\n" SERVICE(
             "Milestone XProtect Event Server",
             "Milestone XProtect Management Server") ",\n" SERVICE("Milestone XProtect Log Server",
                                                                   "VMS") "\n      ]\n    }"},
};
/* Each fault is mended; what is expected is that the role is back then, for whatever the design. */
static const struct choice faults[] = {
    {"power-loss", "    { \"id\": \"fault\", \"at\": \"10m\", \"do\": \"PowerLoss\", \"node\": "
                   "\"%s\" },\n    { \"id\": \"mended\", \"at\": \"30m\", \"do\": \"PowerOn\", "
                   "\"node\": \"%s\" }\n"},
    {"restart", "    { \"id\": \"fault\", \"at\": \"10m\", \"do\": \"Restart-Computer\", \"node\": "
                "\"%s\" }\n"},
    {"public-cable", "    { \"id\": \"fault\", \"at\": \"10m\", \"do\": \"PullCable\", \"node\": "
                     "\"%s\", \"network\": \"Public\" },\n    { \"id\": \"mended\", \"at\": "
                     "\"30m\", \"do\": \"PlugCable\", \"node\": \"%s\", \"network\": \"Public\" "
                     "}\n"},
    {"heartbeat-network", "    { \"id\": \"fault\", \"at\": \"10m\", \"do\": \"FailNetwork\", "
                          "\"network\": \"Heartbeat\" },\n    { \"id\": \"mended\", \"at\": "
                          "\"30m\", \"do\": \"RepairNetwork\", \"network\": \"Heartbeat\" }\n"},
};

struct plan {
    const char *name, *nodes[NODES_MOST];
    int n_nodes;
    const struct choice *windows, *witness, *template, *fault;
};

/* ---- What is asked for ---- */

static const struct choice *chosen(const struct cs_args *args, const char *option,
                                   const struct choice *choices, size_t n, const char *usual)
{
    const char *given = cs_args_value(args, option);
    const char *wanted = given == NULL ? usual : given;
    struct cs_text all = {0};
    for (size_t i = 0; i < n; i++) {
        if (strcmp(choices[i].name, wanted) == 0) {
            cs_text_free(&all);
            return &choices[i];
        }
        cs_text_printf(&all, "%s%s", i == 0 ? "" : i + 1 < n ? ", " : " or ", choices[i].name);
    }
    (void)cs_usage_error(args, "--%s %s: expected %s", option, wanted, all.bytes);
    cs_text_free(&all);
    return NULL;
}

/* Names of computers: letters, digits and hyphens, so that they need no quotes anywhere. */
static bool is_name(const char *name)
{
    size_t length = strlen(name);
    bool fits = length > 0 && length <= NAME_MOST && name[0] != '-' && name[length - 1] != '-';
    for (const char *c = name; fits && *c != '\0'; c++) {
        fits = isalnum((unsigned char)*c) || *c == '-';
    }
    return fits;
}

static bool is_same(const char *a, const char *b)
{
    while (*a != '\0' && toupper((unsigned char)*a) == toupper((unsigned char)*b)) {
        a++;
        b++;
    }
    return *a == *b;
}

/* Splits --nodes at its commas. */
static bool read_nodes(const struct cs_args *args, struct plan *plan)
{
    const char *given = cs_args_value(args, "nodes");
    char *rest = cs_arena_printf(args->arena, "%s", given == NULL ? "N1,N2" : given);
    for (char *comma = rest; comma != NULL; rest = comma + 1) {
        comma = strchr(rest, ',');
        if (comma != NULL) {
            *comma = '\0';
        }
        if (!is_name(rest)) {
            (void)cs_usage_error(args,
                                 "--nodes: '%s' is no name of a computer: 1 to %d letters, "
                                 "digits and hyphens",
                                 rest, NAME_MOST);
            return false;
        }
        for (int i = 0; i < plan->n_nodes; i++) {
            if (is_same(plan->nodes[i], rest)) {
                (void)cs_usage_error(args, "--nodes: %s is there twice", rest);
                return false;
            }
        }
        if (plan->n_nodes == NODES_MOST) {
            (void)cs_usage_error(args, "--nodes: at most %d", NODES_MOST);
            return false;
        }
        plan->nodes[plan->n_nodes++] = rest;
        if (comma == NULL) {
            break;
        }
    }
    if (plan->n_nodes < 2) {
        (void)cs_usage_error(args, "--nodes: a failover cluster has two nodes or more");
        return false;
    }
    return true;
}

static bool read_plan(const struct cs_args *args, bool scenario, struct plan *plan)
{
    const char *name = cs_args_value(args, "name");
    plan->name = name == NULL ? "CLUSTER" : name;
    if (!is_name(plan->name)) {
        (void)cs_usage_error(args,
                             "--name: '%s' is no name of a cluster: 1 to %d letters, digits "
                             "and hyphens",
                             plan->name, NAME_MOST);
        return false;
    }
    if (!scenario && cs_args_has(args, "fault")) {
        (void)cs_usage_error(args, "--fault is for a scenario");
        return false;
    }
    const char *schema = cs_args_value(args, "schema");
    if (schema != NULL && strpbrk(schema, "\"\\\n") != NULL) {
        (void)cs_usage_error(args,
                             "--schema '%s': expected a path or URL without quotes and "
                             "backslashes",
                             schema);
        return false;
    }
    plan->windows = chosen(args, "windows", versions, CS_LEN(versions), "2019");
    plan->witness = plan->windows == NULL
                        ? NULL
                        : chosen(args, "witness", witnesses, CS_LEN(witnesses), "disk");
    plan->template = plan->witness == NULL
                         ? NULL
                         : chosen(args, "template", templates, CS_LEN(templates), "generic");
    plan->fault = plan->template == NULL
                      ? NULL
                      : chosen(args, "fault", faults, CS_LEN(faults), "power-loss");
    if (plan->fault == NULL || !read_nodes(args, plan)) {
        return false;
    }
    if (strcmp(plan->witness->name, "cloud") == 0 && plan->windows - versions < 3) {
        (void)cs_usage_error(args, "--witness cloud: from Windows Server 2016 on");
        return false;
    }
    if (strcmp(plan->template->name, "xprotect") == 0 && plan->windows - versions < 3) {
        (void)cs_usage_error(args, "--template xprotect: from Windows Server 2016 on (guide, "
                                   "page 7)");
        return false;
    }
    return true;
}

/* ---- What is written ---- */

static void put_design(const struct plan *plan, const char *schema, struct cs_text *out)
{
    bool witness = strcmp(plan->witness->name, "disk") == 0;
    bool data = strcmp(plan->template->name, "generic") != 0;
    cs_text_puts(out, "{\n");
    if (schema != NULL) {
        cs_text_printf(out, "  \"$schema\": \"%s\",\n", schema);
    }
    cs_text_printf(out,
                   "  \"Title\": \"%s\",\n  \"Cluster\": { \"Name\": \"%s\", "
                   "\"WindowsServer\": \"%s\" },\n  \"Nodes\": [",
                   plan->name, plan->name, plan->windows->name);
    for (int i = 0; i < plan->n_nodes; i++) {
        cs_text_printf(out, "%s{ \"Name\": \"%s\" }", i == 0 ? "" : ", ", plan->nodes[i]);
    }
    cs_text_puts(out, "],\n  \"Networks\": [\n    { \"Name\": \"Public\", \"Role\": 3, "
                      "\"Address\": \"192.168.10.0\", \"AddressMask\": \"255.255.255.0\", "
                      "\"Gateway\": \"192.168.10.1\" },\n    { \"Name\": \"Heartbeat\", "
                      "\"Role\": 1, \"Address\": \"192.168.20.0\", \"AddressMask\": "
                      "\"255.255.255.0\" }\n  ],\n");
    if (witness || data) {
        cs_text_printf(out, "  \"Storage\": { \"Name\": \"Array\", \"Disks\": [%s%s%s] },\n",
                       witness ? "{ \"Name\": \"Witness\" }" : "", witness && data ? ", " : "",
                       data ? "{ \"Name\": \"Data\" }" : "");
    }
    cs_text_printf(out, "  \"Quorum\": %s,\n  \"Groups\": [\n%s\n  ]\n}", plan->witness->text,
                   plan->template->text);
}

static void put_scenario(const struct plan *plan, const char *schema, struct cs_text *out)
{
    struct cs_text design = {0};
    put_design(plan, NULL, &design);
    const char *role = strcmp(plan->template->name, "generic") == 0 ? "App"
                       : strcmp(plan->template->name, "sql") == 0   ? "SQL Server"
                                                                    : "Management Server";
    cs_text_puts(out, "{\n");
    if (schema != NULL) {
        cs_text_printf(out, "  \"$schema\": \"%s\",\n", schema);
    }
    cs_text_printf(out,
                   "  \"title\": \"%s: %s\",\n  \"design\": %s,\n  \"until\": \"2h\",\n"
                   "  \"actions\": [\n",
                   plan->name, plan->fault->name, design.bytes);
    for (const char *c = plan->fault->text; *c != '\0'; c++) { /* every "%s" is the first node */
        if (c[0] == '%' && c[1] == 's') {
            cs_text_puts(out, plan->nodes[0]);
            c++;
        } else {
            cs_text_add(out, c, 1);
        }
    }
    cs_text_printf(out,
                   "  ],\n  \"expect\": [\n    { \"group\": \"%s\", \"is\": \"Online\", "
                   "\"atEnd\": true },\n    { \"group\": \"%s\", \"outage\": { \"atMost\": "
                   "\"1h\" } }\n  ]\n}",
                   role, role);
    cs_text_free(&design);
}

/* Writes a file that must not be there yet, but for --force. */
static int write_new(const struct cs_args *args, const char *path, const struct cs_text *bytes)
{
    struct cs_text why = {0};
    int status = CS_EXIT_HELD;
    if (cs_os_type(path) != CS_OS_NOTHING && !cs_args_has(args, "force")) {
        cs_say("%s is there already; --force writes it anew", path);
        status = CS_EXIT_USAGE;
    } else if (!cs_os_replace(path, bytes->bytes, bytes->length, &why)) {
        cs_say("%s", why.bytes);
        status = CS_EXIT_ENVIRONMENT;
    }
    cs_text_free(&why);
    return status;
}

int cs_command_init(const struct cs_args *args)
{
    bool scenario = strcmp(args->operands[0], "scenario") == 0;
    const char *path = args->n_operands > 1 ? args->operands[1] : "-";
    struct plan plan = {0};
    if (!scenario && strcmp(args->operands[0], "design") != 0) {
        return cs_usage_error(args, "what is %s? expected design or scenario", args->operands[0]);
    }
    if (!read_plan(args, scenario, &plan)) {
        return CS_EXIT_USAGE;
    }
    struct cs_text out = {0};
    (scenario ? put_scenario : put_design)(&plan, cs_args_value(args, "schema"), &out);
    cs_text_puts(&out, "\n");
    int status = strcmp(path, "-") == 0 ? cs_put(&out, CS_EXIT_HELD) : write_new(args, path, &out);
    cs_text_free(&out);
    return status;
}
