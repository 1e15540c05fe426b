#include "scenarios/schema.h"

#include <string.h>

#include "scenarios/scenario.h"
#include "scenarios/settings.h"
#include "scenarios/suite.h"
#include "sim/trace/record.h"

static const char duration[] = "{\"type\":\"string\",\"pattern\":\"^([0-9]+(\\\\.[0-9]+)?(us|ms|s|"
                               "m|h|d))+$\",\"examples\":[\"90s\",\"1h30m\"]}";
static const char text_schema[] = "{\"type\":\"string\"}";
static const char name_schema[] = "{\"type\":\"string\",\"minLength\":1,\"maxLength\":128}";
static const char flag_schema[] = "{\"type\":\"boolean\"}";
static const char names_schema[] = "{\"type\":\"array\",\"items\":{\"type\":\"string\"}}";
/* What a scenario is chosen by: `clustersim test --tag`. */
static const char tags_schema[] =
    "{\"type\":\"array\",\"items\":{\"type\":\"string\",\"minLength\":1,\"maxLength\":128}}";
static const char address_schema[] =
    "{\"type\":\"string\",\"pattern\":\"^[0-9]{1,3}(\\\\.[0-9]{1,3}){3}$\"}";

/* Where an address leads to: cs_read_url. */
static const char url_schema[] = "{\"type\":\"string\",\"pattern\":\"^[!-~]{1,256}$\",\"examples\":"
                                 "[\"http://MILESTONE.TESTDOMAIN.local:80/\",\"MILESTONE\"]}";
/* The months, days and hours that there are, though not how many days a month has. */
#define DATE_PATTERN "(19[7-9][0-9]|[2-9][0-9]{3})-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])"
static const char date_schema[] = "{\"type\":\"string\",\"pattern\":\"^" DATE_PATTERN "$\"}";
static const char expiry_schema[] = "{\"type\":\"string\",\"pattern\":\"^(never|" DATE_PATTERN
                                    "( ([01][0-9]|2[0-3]):[0-5][0-9])?)$\"}";
static const char host_schema[] = "{\"type\":\"string\",\"pattern\":\"^[A-Za-z0-9_.-]{1,128}$\"}";

/* A schema of an object under construction: members follow one another with commas. */
struct object {
    struct cs_text *out;
    bool any;
};

static struct object begin(struct cs_text *out, const char *description)
{
    cs_text_puts(out, "{\"type\":\"object\",\"additionalProperties\":false,\"description\":");
    cs_text_json(out, description);
    cs_text_puts(out, ",\"properties\":{\"Description\":{\"type\":\"string\"}");
    return (struct object){out, true};
}

/* Begins a member whose schema the caller writes. */
static void key(struct object *object, const char *name)
{
    cs_text_puts(object->out, object->any ? ",\n" : "");
    cs_text_json(object->out, name);
    cs_text_puts(object->out, ":");
    object->any = true;
}

static void member(struct object *object, const char *name, const char *schema)
{
    key(object, name);
    cs_text_puts(object->out, schema);
}

/* Ends the object; `required` is a list in JSON, or NULL, and `more` are further members of its
 * schema, each after a comma. */
static void finish_with(struct object *object, const char *required, const char *more)
{
    cs_text_puts(object->out, "}");
    if (required != NULL) {
        cs_text_printf(object->out, ",\"required\":%s", required);
    }
    cs_text_printf(object->out, "%s}", more);
}

static void finish(struct object *object, const char *required)
{
    finish_with(object, required, "");
}

static void add_enum(struct cs_text *out, const char *const *names, size_t count)
{
    cs_text_puts(out, "{\"enum\":[");
    for (size_t i = 0; i < count; i++) {
        cs_text_puts(out, i > 0 ? "," : "");
        cs_text_json(out, names[i]);
    }
    cs_text_puts(out, "]}");
}

/* "Meaning. Unit: milliseconds. Default: 5 (2008 R2, 2012), 10 (2016). Source." */
static void add_meaning(struct cs_text *out, const struct cs_prop *prop)
{
    struct cs_text words = {0};
    char buffer[32];
    cs_text_printf(&words, "%s.", prop->meaning);
    if (cs_unit_text(prop->unit) != NULL) {
        cs_text_printf(&words, " Unit: %s.", cs_unit_text(prop->unit));
    }
    cs_text_puts(&words, " Default: ");
    for (size_t i = 0; i < CS_WINDOWS; i++) {
        int64_t value = prop->defaults[i];
        if (value == CS_ABSENT) {
            cs_text_puts(&words, "absent");
        } else if (prop->unit == CS_UNIT_US) {
            cs_text_puts(&words, cs_duration_text(value, buffer, sizeof buffer));
        } else {
            cs_text_printf(&words, "%lld", (long long)value);
        }
        cs_text_printf(&words, " (%s", cs_windows_name((enum cs_windows)i));
        while (i + 1 < CS_WINDOWS && prop->defaults[i + 1] == value) {
            i++;
            cs_text_printf(&words, ", %s", cs_windows_name((enum cs_windows)i));
        }
        cs_text_puts(&words, i + 1 < CS_WINDOWS ? "), " : "). ");
    }
    cs_text_printf(&words, "%s: %s.", cs_provenance_name(prop->provenance), prop->source);
    cs_text_json(out, words.bytes);
    cs_text_free(&words);
}

static void add_value(struct cs_text *out, const struct cs_prop *prop)
{
    if (prop->unit == CS_UNIT_US) {
        cs_text_puts(out, "{\"$ref\":\"#/$defs/duration\"}");
    } else if (prop->unit == CS_UNIT_BOOL) {
        cs_text_puts(out, "{\"enum\":[0,1,false,true]}");
    } else {
        cs_text_printf(out, "{\"type\":\"integer\",\"minimum\":%lld,\"maximum\":%lld}",
                       (long long)prop->least, (long long)prop->most);
    }
}

/* A plain value, or one with its provenance. */
static void add_property(struct object *object, const struct cs_prop *prop)
{
    struct cs_text *out = object->out;
    key(object, prop->name);
    cs_text_puts(out, "{\"description\":");
    add_meaning(out, prop);
    /* 2019 is the version that the guide is based on. */
    int64_t value = prop->defaults[CS_WIN_2019];
    if (value != CS_ABSENT && prop->unit == CS_UNIT_US) {
        char buffer[32];
        cs_text_printf(out, ",\"default\":\"%s\"", cs_duration_text(value, buffer, sizeof buffer));
    } else if (value != CS_ABSENT) {
        cs_text_printf(out, ",\"default\":%lld", (long long)value);
    }
    cs_text_puts(out, ",\"anyOf\":[");
    add_value(out, prop);
    cs_text_puts(out,
                 ",{\"type\":\"object\",\"additionalProperties\":false,\"required\":[\"value\"],"
                 "\"properties\":{\"value\":");
    add_value(out, prop);
    cs_text_puts(
        out, ",\"provenance\":{\"$ref\":\"#/$defs/provenance\"},\"source\":{\"type\":\"string\"},"
             "\"Description\":{\"type\":\"string\"}}}]}");
}

static void add_settings(struct object *object, enum cs_scope scope)
{
    for (int i = 0; i < CS_PROPS; i++) {
        if (cs_props[i].scope == scope) {
            add_property(object, &cs_props[i]);
        }
    }
    for (int i = 0; i < CS_TIMINGS; i++) {
        if (cs_timings[i].scope != scope) {
            continue;
        }
        key(object, cs_timings[i].name);
        cs_text_puts(object->out, "{\"$ref\":\"#/$defs/timing\",\"description\":");
        struct cs_text words = {0};
        cs_text_printf(&words, "%s. Assumed: %s.", cs_timings[i].meaning, cs_timings[i].source);
        cs_text_json(object->out, words.bytes);
        cs_text_free(&words);
        cs_text_puts(object->out, "}");
    }
}

static void add_head(struct cs_text *out, const char *title)
{
    cs_text_puts(out, "{\"$schema\":\"https://json-schema.org/draft/2020-12/schema\",\n\"title\":");
    cs_text_json(out, title);
    cs_text_puts(out, ",\n\"$defs\":{\n\"duration\":");
    cs_text_puts(out, duration);
    cs_text_puts(
        out,
        ",\n\"provenance\":{\"enum\":[\"given\",\"measured\",\"assumed\"],\"default\":\"given\"},\n"
        "\"timing\":{\"anyOf\":[{\"type\":\"string\"},{\"type\":\"object\","
        "\"additionalProperties\":"
        "false,\"required\":[\"value\"],\"properties\":{\"value\":{\"type\":\"string\"},"
        "\"provenance\":"
        "{\"$ref\":\"#/$defs/provenance\"},\"source\":{\"type\":\"string\"},\"Description\":"
        "{\"type\":\"string\"}}}],\"examples\":[\"30s\",\"uniform(10s, 20s)\","
        "\"triangular(5s, 10s, 30s)\",\"exponential(20s)\"]}");
}

static void add_versions(struct object *object)
{
    const char *versions[CS_WINDOWS];
    for (size_t i = 0; i < CS_WINDOWS; i++) {
        versions[i] = cs_windows_name((enum cs_windows)i);
    }
    key(object, "WindowsServer");
    cs_text_puts(object->out, "{\"anyOf\":[");
    add_enum(object->out, versions, CS_WINDOWS);
    cs_text_puts(object->out, ",{\"enum\":[");
    const char *comma = "";
    for (size_t i = 0; i < CS_WINDOWS; i++) { /* those that are a number may be written as one */
        if (strchr(versions[i], ' ') == NULL) {
            cs_text_printf(object->out, "%s%s", comma, versions[i]);
            comma = ",";
        }
    }
    cs_text_puts(object->out, "]}]}");
}

static void add_cluster(struct cs_text *out)
{
    cs_text_puts(out, ",\n\"cluster\":");
    struct object object = begin(out, "the cluster itself, as Get-Cluster shows it");
    member(&object, "Name", name_schema);
    member(&object, "Domain", text_schema);
    add_versions(&object);
    member(&object, "Validated", flag_schema);
    member(&object, "Address", address_schema);
    add_settings(&object, CS_SCOPE_CLUSTER);
    finish(&object, "[\"Name\",\"WindowsServer\"]");
}

static void add_node(struct cs_text *out)
{
    static const char *const texts[] = {"Edition", "Hardware", "CPU",
                                        "RAM",     "Domain",   "FullDomainName"};
    cs_text_puts(out, ",\n\"node\":");
    struct object object = begin(out, "a server of the cluster");
    member(&object, "Name", name_schema);
    member(&object, "StartsOff", flag_schema);
    member(&object, "LocalAdministrator", flag_schema);
    add_versions(&object);
    for (size_t i = 0; i < CS_LEN(texts); i++) {
        member(&object, texts[i], text_schema);
    }
    add_settings(&object, CS_SCOPE_NODE);
    finish(&object, "[\"Name\"]");
}

static void add_network(struct cs_text *out)
{
    cs_text_puts(out, ",\n\"network\":");
    struct object object = begin(
        out, "a cluster network; without \"Interfaces\" every node has one on it");
    member(&object, "Name", name_schema);
    member(&object, "Address", address_schema);
    member(&object, "AddressMask", address_schema);
    member(&object, "Gateway", address_schema);
    member(&object, "RoutedTo", names_schema);
    member(&object, "Interfaces",
           "{\"type\":\"array\",\"items\":{\"$ref\":\"#/$defs/interface\"}}");
    add_settings(&object, CS_SCOPE_NETWORK);
    finish(&object, "[\"Name\"]");
    cs_text_puts(out, ",\n\"interface\":");
    object = begin(out, "a node's interface on the network");
    member(&object, "Node", name_schema);
    member(&object, "Address", address_schema);
    member(&object, "AddressMask", address_schema);
    member(&object, "Gateway", address_schema);
    member(&object, "PrimaryDNS", address_schema);
    member(&object, "SecondaryDNS", address_schema);
    finish(&object, "[\"Node\"]");
}

static void add_storage(struct cs_text *out)
{
    cs_text_puts(out, ",\n\"storage\":");
    struct object object = begin(out, "the storage target with its disks");
    member(&object, "Name", name_schema);
    member(&object, "Type",
           "{\"enum\":[\"iSCSI\",\"Fibre Channel\",\"Serial attached SCSI\",\"SAS\",\"SMB\"]}");
    member(&object, "Addresses",
           "{\"type\":\"array\",\"items\":{\"$ref\":\"#/$defs/storageAddress\"}}");
    member(&object, "Networks", names_schema);
    member(&object, "Disks", "{\"type\":\"array\",\"items\":{\"$ref\":\"#/$defs/disk\"}}");
    finish(&object, "[\"Name\"]");
    cs_text_puts(out, ",\n\"storageAddress\":");
    object = begin(out, "an address of the storage; documentation only");
    member(&object, "Network", name_schema);
    member(&object, "Address", address_schema);
    finish(&object, "[\"Network\",\"Address\"]");
    cs_text_puts(out, ",\n\"disk\":");
    object = begin(out,
                   "a shared disk; without \"SeenBy\" every node that reaches the storage sees it");
    member(&object, "Name", name_schema);
    member(&object, "Volume", text_schema);
    member(&object, "Size", text_schema);
    member(&object, "Purpose", text_schema);
    member(&object, "SeenBy", names_schema);
    finish(&object, "[\"Name\"]");
}

static void add_quorum(struct cs_text *out)
{
    const char *types[CS_QUORUM_TYPES];
    for (size_t i = 0; i < CS_QUORUM_TYPES; i++) {
        types[i] = cs_quorum_type_name((enum cs_quorum_type)i);
    }
    cs_text_puts(out, ",\n\"quorum\":");
    struct object object = begin(
        out,
        "the quorum, and its witness: a resource, or a disk, or the network that leads to a share");
    key(&object, "QuorumType");
    add_enum(out, types, CS_QUORUM_TYPES);
    member(&object, "QuorumResource", name_schema);
    member(&object, "Disk", name_schema);
    member(&object, "Network", name_schema);
    finish(&object, "[\"QuorumType\"]");
}

static void add_roles(struct cs_text *out)
{
    const char *types[CS_TYPES];
    for (size_t i = 0; i < CS_TYPES; i++) {
        types[i] = cs_types[i].name;
    }
    cs_text_puts(out, ",\n\"group\":");
    struct object object = begin(out, "a role, as Get-ClusterGroup shows it");
    member(&object, "Name", name_schema);
    member(&object, "PreferredOwners", names_schema);
    member(&object, "OwnerNode", name_schema);
    member(&object, "AntiAffinityClassNames", names_schema);
    member(&object, "DependsOn", names_schema);
    member(&object, "IsCoreGroup", flag_schema);
    member(&object, "Planned", flag_schema);
    member(&object, "Resources", "{\"type\":\"array\",\"items\":{\"$ref\":\"#/$defs/resource\"}}");
    add_settings(&object, CS_SCOPE_GROUP);
    finish(&object, "[\"Name\"]");
    cs_text_puts(out, ",\n\"resource\":");
    object = begin(out, "a resource, as Get-ClusterResource shows it");
    member(&object, "Name", name_schema);
    key(&object, "ResourceType");
    add_enum(out, types, CS_TYPES);
    member(&object, "Disk", name_schema);
    member(&object, "Network", name_schema);
    member(&object, "Address", address_schema);
    member(
        &object, "DependencyExpression",
        "{\"type\":\"string\",\"examples\":[\"([SQL IP Address 1])\",\"([A] or [B]) and [C]\"]}");
    member(&object, "PossibleOwners", names_schema);
    member(&object, "ServiceName", text_schema);
    member(&object, "DnsName", host_schema);
    add_settings(&object, CS_SCOPE_RESOURCE);
    finish(&object, "[\"Name\",\"ResourceType\"]");
}

static void add_documentation(struct cs_text *out)
{
    cs_text_puts(out, ",\n\"service\":");
    struct object object = begin(out, "a cluster service; documentation only");
    member(&object, "Application", text_schema);
    member(&object, "Software", text_schema);
    member(&object, "VirtualServerName", text_schema);
    member(&object, "VirtualAddress", text_schema);
    finish(&object, NULL);
}

static void add_computers(struct cs_text *out)
{
    cs_text_puts(out, ",\n\"computer\":");
    struct object object = begin(
        out, "a computer that is no node; without \"Network\" it is on the first one with Role 3");
    member(&object, "Name", host_schema);
    member(&object, "Network", name_schema);
    member(&object, "Address", address_schema);
    member(&object, "Domain", text_schema);
    member(&object, "Edition", text_schema);
    member(&object, "Purpose", text_schema);
    add_versions(&object);
    add_settings(&object, CS_SCOPE_COMPUTER);
    finish(&object, "[\"Name\"]");
    cs_text_puts(out, ",\n\"account\":");
    object = begin(out, "a service account; true: its password expires on an unknown date");
    member(&object, "Account", name_schema);
    member(&object, "Purpose", text_schema);
    key(&object, "PasswordExpires");
    cs_text_printf(out, "{\"anyOf\":[%s,%s]}", flag_schema, expiry_schema);
    finish(&object, "[\"Account\"]");
}

static void add_sql(struct cs_text *out)
{
    const char *editions[CS_EDITIONS];
    for (size_t i = 0; i < CS_EDITIONS; i++) {
        editions[i] = cs_edition_name((enum cs_edition)i);
    }
    cs_text_puts(out, ",\n\"sqlServer\":");
    struct object object = begin(out, "the instance of SQL Server that XProtect uses: a failover "
                                      "cluster instance, or one on a computer");
    member(&object, "InstanceName", name_schema);
    member(&object, "Version", text_schema);
    key(&object, "Edition");
    add_enum(out, editions, CS_EDITIONS);
    member(&object, "Port",
           "{\"type\":\"integer\",\"minimum\":1,\"maximum\":65535,\"default\":1433}");
    member(&object, "Resource", name_schema);
    member(&object, "Computer", name_schema);
    member(&object, "ServiceAccount", name_schema);
    member(&object, "AgentAccount", name_schema);
    member(&object, "Databases",
           "{\"type\":\"array\",\"maxItems\":64,\"items\":{\"$ref\":\"#/$defs/database\"}}");
    member(&object, "Directories",
           "{\"type\":\"array\",\"items\":{\"$ref\":\"#/$defs/directory\"}}");
    finish_with(&object, NULL,
                ",\"oneOf\":[{\"required\":[\"Resource\"]},{\"required\":[\"Computer\"]}]");
    cs_text_puts(out, ",\n\"directory\":");
    object = begin(out, "a directory that the setup of SQL Server is told");
    member(&object, "Usage", text_schema);
    member(&object, "Path", text_schema);
    finish(&object, NULL);
    cs_text_puts(out, ",\n\"database\":");
    object = begin(out, "a database; without \"Disk\", \"LocalTo\" and \"FileShareOn\" its files "
                        "are on the disk that SQL Server depends on");
    member(&object, "Name", name_schema);
    member(&object, "Disk", name_schema);
    member(&object, "LocalTo", name_schema);
    member(&object, "FileShareOn", name_schema);
    member(&object, "BackupTarget", text_schema);
    add_settings(&object, CS_SCOPE_DATABASE);
    finish_with(&object, "[\"Name\"]",
                ",\"not\":{\"anyOf\":[{\"required\":[\"Disk\",\"LocalTo\"]},"
                "{\"required\":[\"Disk\",\"FileShareOn\"]},"
                "{\"required\":[\"LocalTo\",\"FileShareOn\"]}]}");
}

static void add_component_types(struct cs_text *out)
{
    const char *names[CS_COMPONENT_TYPES];
    for (size_t i = 0; i < CS_COMPONENT_TYPES; i++) {
        names[i] = cs_component_types[i].name;
    }
    add_enum(out, names, CS_COMPONENT_TYPES);
}

static void add_components(struct cs_text *out)
{
    cs_text_puts(out, ",\n\"component\":");
    struct object object = begin(out, "a part of XProtect: run by a resource, or by Windows on the "
                                      "nodes, or by Windows on a computer");
    key(&object, "Component");
    add_component_types(out);
    member(&object, "Name", name_schema);
    member(&object, "Resource", name_schema);
    member(&object, "InstalledOn", names_schema);
    member(&object, "Nodes", "{\"type\":\"array\",\"minItems\":1,\"items\":{\"type\":\"string\"}}");
    member(&object, "Computer", name_schema);
    member(&object, "ManagementServer", url_schema);
    member(&object, "Database", name_schema);
    member(&object, "StandsInFor", name_schema);
    add_settings(&object, CS_SCOPE_COMPONENT);
    finish_with(&object, "[\"Component\"]",
                ",\"oneOf\":[{\"required\":[\"Resource\"]},{\"required\":[\"Nodes\"]},"
                "{\"required\":[\"Computer\"]}],"
                "\"dependentRequired\":{\"InstalledOn\":[\"Resource\"]}");
    cs_text_puts(out, ",\n\"registeredService\":");
    object = begin(out, "an address that the Management Server tells clients");
    key(&object, "Service");
    add_component_types(out);
    member(&object, "Url", url_schema);
    finish(&object, "[\"Service\",\"Url\"]");
}

static void add_identity(struct cs_text *out)
{
    cs_text_puts(out, ",\n\"certificate\":");
    struct object object = begin(out, "the certificate of the Identity Provider on a node; a node "
                                      "without one in the list has none");
    member(&object, "Node", name_schema);
    member(&object, "Installed", flag_schema);
    member(&object, "Trusted", flag_schema);
    member(&object, "PrivateKeyPermission", flag_schema);
    member(&object, "ThumbprintSet", flag_schema);
    member(&object, "Expires", expiry_schema);
    finish(&object, "[\"Node\"]");
    cs_text_puts(out, ",\n\"externalProvider\":");
    object = begin(out,
                   "an external identity provider, and the node on which the Management Server "
                   "ran when its configuration was entered");
    member(&object, "Name", name_schema);
    member(&object, "EnteredOn", name_schema);
    finish(&object, "[\"Name\",\"EnteredOn\"]");
}

static void add_xprotect(struct cs_text *out)
{
    add_components(out);
    add_identity(out);
    cs_text_puts(out, ",\n\"xprotect\":");
    struct object object = begin(out, "the XProtect installation");
    member(&object, "Product", text_schema);
    member(&object, "Version", text_schema);
    member(&object, "ServiceAccount", text_schema);
    member(&object, "StorageAccess", flag_schema);
    member(&object, "SystemConfigurationPassword", flag_schema);
    member(&object, "Components",
           "{\"type\":\"array\",\"maxItems\":512,\"items\":{\"$ref\":\"#/$defs/component\"}}");
    member(&object, "RegisteredServices",
           "{\"type\":\"array\",\"items\":{\"$ref\":\"#/$defs/registeredService\"}}");
    member(&object, "ServiceAddress", url_schema);
    member(&object, "DataProtection", "{\"enum\":[\"DPAPI\",\"Certificate\"]}");
    member(&object, "ExternalProvider", "{\"$ref\":\"#/$defs/externalProvider\"}");
    member(&object, "Certificates",
           "{\"type\":\"array\",\"maxItems\":64,\"items\":{\"$ref\":\"#/$defs/certificate\"}}");
    add_settings(&object, CS_SCOPE_XPROTECT);
    finish(&object, NULL);
}

static void add_design_defs(struct cs_text *out)
{
    add_cluster(out);
    add_node(out);
    add_network(out);
    add_storage(out);
    add_quorum(out);
    add_roles(out);
    add_computers(out);
    add_sql(out);
    add_xprotect(out);
    add_documentation(out);
    cs_text_puts(out, ",\n\"design\":");
    struct object object = begin(out, "a cluster as its owner knows it");
    member(&object, "$schema", text_schema);
    member(&object, "Title", text_schema);
    member(&object, "Cluster", "{\"$ref\":\"#/$defs/cluster\"}");
    member(&object, "Nodes",
           "{\"type\":\"array\",\"minItems\":1,\"maxItems\":64,\"items\":{\"$ref\":\"#/$defs/"
           "node\"}}");
    member(&object, "Networks",
           "{\"type\":\"array\",\"maxItems\":16,\"items\":{\"$ref\":\"#/$defs/network\"}}");
    member(&object, "Storage", "{\"$ref\":\"#/$defs/storage\"}");
    member(&object, "Quorum", "{\"$ref\":\"#/$defs/quorum\"}");
    member(&object, "Groups",
           "{\"type\":\"array\",\"maxItems\":512,\"items\":{\"$ref\":\"#/$defs/group\"}}");
    member(&object, "Computers",
           "{\"type\":\"array\",\"maxItems\":256,\"items\":{\"$ref\":\"#/$defs/computer\"}}");
    member(&object, "SqlServer", "{\"$ref\":\"#/$defs/sqlServer\"}");
    member(&object, "XProtect",
           "{\"description\":\"null: none is planned\",\"anyOf\":[{\"$ref\":\"#/$defs/xprotect\"},"
           "{\"type\":\"null\"}]}");
    member(&object, "ServiceAccounts",
           "{\"type\":\"array\",\"maxItems\":64,\"items\":{\"$ref\":\"#/$defs/account\"}}");
    member(&object, "ClusterServices",
           "{\"type\":\"array\",\"items\":{\"$ref\":\"#/$defs/service\"}}");
    finish(&object, "[\"Cluster\",\"Nodes\",\"Networks\",\"Quorum\"]");
}

/* The names of the numbers from `first` up to but not `last`. */
static void add_named(struct cs_text *out, const char *(*name)(int), int first, int last)
{
    cs_text_puts(out, "{\"enum\":[");
    for (int i = first; i < last; i++) {
        cs_text_puts(out, i > first ? "," : "");
        cs_text_json(out, name(i));
    }
    cs_text_puts(out, "]}");
}

static void add_action(struct cs_text *out)
{
    static const char *const names[] = {"node",     "network",   "disk",     "group",
                                        "resource", "to",        "after",    "id",
                                        "computer", "component", "database", "account"};
    static const char *const flags[] = {
        "forceQuorum", "preventQuorum",   "clearQuarantine", "drain",    "forceDrain",
        "unkillable",  "mayHaveNoEffect", "newDatabase",     "password", "fails"};
    cs_text_puts(out, ",\n\"action\":");
    struct object object = begin(
        out, "something done at \"at\", \"delay\" after the action \"after\", or \"delay\" "
             "after \"when\" is seen");
    key(&object, "do");
    cs_text_puts(out, "{\"anyOf\":[");
    for (size_t i = 0; i < CS_VERBS; i++) {
        cs_text_puts(out, i > 0 ? ",\n{\"const\":" : "{\"const\":");
        cs_text_json(out, cs_verbs[i].name);
        cs_text_puts(out, ",\"description\":");
        cs_text_json(out, cs_verbs[i].meaning);
        cs_text_puts(out, "}");
    }
    cs_text_puts(out, "]}");
    for (size_t i = 0; i < CS_LEN(names); i++) {
        member(&object, names[i], name_schema);
    }
    for (size_t i = 0; i < CS_LEN(flags); i++) {
        member(&object, flags[i], flag_schema);
    }
    member(&object, "at", "{\"$ref\":\"#/$defs/duration\"}");
    member(&object, "delay", "{\"$ref\":\"#/$defs/duration\"}");
    member(&object, "when", "{\"$ref\":\"#/$defs/when\"}");
    member(&object, "sides",
           "{\"type\":\"array\",\"items\":{\"type\":\"array\",\"items\":{\"type\":\"string\"}}}");
    member(&object, "value", "{\"type\":[\"integer\",\"boolean\",\"string\"]}");
    member(&object, "property", text_schema);
    member(&object, "address", url_schema);
    key(&object, "service");
    add_component_types(out);
    key(&object, "diagnostic");
    add_named(out, cs_diagnostic_name, 0, CS_DIAGNOSTICS);
    key(&object, "state");
    add_named(out, cs_diagnosis_name, CS_DIAGNOSIS_CLEAN, CS_DIAGNOSES);
    member(&object, "failback", "{\"enum\":[\"NoFailback\",\"Immediate\",\"Policy\"]}");
    finish(&object, "[\"do\"]");
    cs_text_puts(out, ",\n\"when\":");
    object = begin(out, "a state to wait for");
    static const char *const kinds[] = {"node", "group", "resource", "network", "database", "on"};
    for (size_t i = 0; i < CS_LEN(kinds); i++) {
        member(&object, kinds[i], name_schema);
    }
    member(&object, "is", text_schema);
    finish(&object, "[\"is\"]");
}

/* All states of all subjects, each once. */
static void add_states(struct cs_text *out)
{
    const char *states[128];
    size_t n = 0;
    for (size_t i = 0; i < CS_SUBJECTS; i++) {
        size_t count = 0;
        const char *const *own = cs_subject_states((enum cs_subject)i, &count);
        for (size_t k = 0; k < count; k++) {
            bool known = false;
            for (size_t j = 0; j < n; j++) {
                known = known || strcmp(states[j], own[k]) == 0;
            }
            if (!known && n < CS_LEN(states)) {
                states[n++] = own[k];
            }
        }
    }
    cs_text_puts(out, "{\"anyOf\":[");
    add_enum(out, states, n);
    cs_text_puts(out, ",{\"enum\":[0,1]}]}");
}

static void add_expectation(struct cs_text *out)
{
    static const char *const names[] = {
        "id",       "cites",    "host",     "service", "node",     "drain",      "status",
        "network",  "group",    "resource", "vote",    "rule",     "on",         "after",
        "database", "computer", "client",   "account", "external", "monitoring", "certificate"};
    cs_text_puts(out, ",\n\"expectation\":");
    struct object object = begin(out,
                                 "what must hold: a subject, what is expected of it, and when");
    for (size_t i = 0; i < CS_LEN(names); i++) {
        member(&object, names[i], text_schema);
    }
    member(&object, "cluster", "{\"const\":true}");
    member(&object, "interface", "{\"$ref\":\"#/$defs/reference\"}");
    member(&object, "copy", "{\"$ref\":\"#/$defs/copy\"}");
    member(&object, "about", "{\"$ref\":\"#/$defs/reference\"}");
    key(&object, "is");
    add_states(out);
    member(&object, "within", "{\"$ref\":\"#/$defs/duration\"}");
    member(&object, "at", "{\"$ref\":\"#/$defs/duration\"}");
    member(&object, "for", "{\"$ref\":\"#/$defs/duration\"}");
    member(&object, "always", "{\"const\":true}");
    member(&object, "never", "{\"const\":true}");
    member(&object, "atEnd", "{\"const\":true}");
    member(&object, "event", "{\"type\":\"integer\",\"minimum\":1,\"maximum\":65535}");
    member(&object, "exactly", "{\"type\":\"integer\",\"minimum\":0}");
    member(&object, "atLeast", "{\"type\":\"integer\",\"minimum\":0}");
    member(&object, "atMost", "{\"type\":\"integer\",\"minimum\":0}");
    member(&object, "verdict", "{\"enum\":[\"pass\",\"fail\",\"not exercised\"]}");
    member(&object, "outage", "{\"$ref\":\"#/$defs/outage\"}");
    finish(&object, NULL);
    cs_text_puts(out, ",\n\"outage\":");
    object = begin(out, "how long the subject did not work, in all");
    member(&object, "atMost", "{\"$ref\":\"#/$defs/duration\"}");
    member(&object, "atLeast", "{\"$ref\":\"#/$defs/duration\"}");
    finish(&object, NULL);
    cs_text_puts(out, ",\n\"copy\":");
    object = begin(out, "a component on one machine");
    member(&object, "component", name_schema);
    member(&object, "node", name_schema);
    member(&object, "computer", name_schema);
    finish_with(&object, "[\"component\"]",
                ",\"oneOf\":[{\"required\":[\"node\"]},{\"required\":[\"computer\"]}]");
    cs_text_puts(out, ",\n\"reference\":");
    object = begin(out, "one entity; an interface by its node and its network");
    member(&object, "node", name_schema);
    member(&object, "network", name_schema);
    member(&object, "group", name_schema);
    member(&object, "resource", name_schema);
    member(&object, "interface", "{\"$ref\":\"#/$defs/reference\"}");
    finish(&object, NULL);
}

static void write_scenario(struct cs_text *out)
{
    add_head(out, "clustersim scenario");
    add_design_defs(out);
    add_action(out);
    add_expectation(out);
    cs_text_puts(out, ",\n\"scenario\":");
    struct object object = begin(out, "what happens to a cluster, and what is expected");
    member(&object, "$schema", text_schema);
    member(&object, "title", text_schema);
    member(&object, "description", text_schema);
    member(&object, "cites", names_schema);
    member(&object, "tags", tags_schema);
    member(&object, "design", "{\"anyOf\":[{\"type\":\"string\"},{\"$ref\":\"#/$defs/design\"}]}");
    member(&object, "changes", "{\"type\":\"object\"}");
    member(&object, "until", "{\"$ref\":\"#/$defs/duration\"}");
    member(&object, "startsAt",
           "{\"type\":\"string\",\"pattern\":\"^[0-2][0-9]:[0-5][0-9](:[0-5][0-9])?$\","
           "\"default\":\"00:00\"}");
    member(&object, "startsOn", date_schema);
    member(&object, "seed", "{\"type\":[\"integer\",\"string\"],\"default\":1}");
    member(&object, "actions", "{\"type\":\"array\",\"items\":{\"$ref\":\"#/$defs/action\"}}");
    member(&object, "expect", "{\"type\":\"array\",\"items\":{\"$ref\":\"#/$defs/expectation\"}}");
    finish(&object, "[\"design\",\"until\"]");
    cs_text_puts(out, "},\n\"$ref\":\"#/$defs/scenario\"}\n");
}

static void write_design(struct cs_text *out)
{
    add_head(out, "clustersim design");
    add_design_defs(out);
    cs_text_puts(out, "},\n\"$ref\":\"#/$defs/design\"}\n");
}

/* What `clustersim test` runs: scenarios/suite.h. */
static void write_suite(struct cs_text *out)
{
    static const char changes[] = "{\"type\":\"object\",\"description\":\"paths into the design or "
                                  "the scenario, and their values\"}";
    cs_text_puts(out, "{\"$schema\":\"https://json-schema.org/draft/2020-12/schema\",\n"
                      "\"title\":\"clustersim suite\",\n\"type\":\"object\","
                      "\"additionalProperties\":false,\n\"required\":[\"scenarios\"],\n"
                      "\"description\":\"scenarios to be tested together, and their variants\",\n"
                      "\"properties\":{");
    struct object object = {out, false};
    member(&object, "$schema", text_schema);
    member(&object, "title", text_schema);
    member(&object, "description", text_schema);
    member(&object, "scenarios",
           "{\"type\":\"array\",\"minItems\":1,\"items\":{\"type\":\"string\"},\"description\":"
           "\"scenarios and folders, as seen from the suite's folder\"}");
    member(&object, "tags", tags_schema);
    key(&object, "seeds");
    cs_text_printf(out,
                   "{\"anyOf\":[{\"type\":\"integer\",\"minimum\":1,\"maximum\":%d},{\"type\":"
                   "\"array\",\"minItems\":1,\"maxItems\":%d,\"items\":{\"type\":[\"integer\","
                   "\"string\"]}}],\"description\":\"the seeds of each case: a list, or how many "
                   "from 1 on\"}",
                   CS_SEEDS_MAX, CS_SEEDS_MAX);
    member(&object, "set", changes);
    key(&object, "matrix");
    cs_text_printf(out,
                   "{\"type\":\"object\",\"description\":\"dimensions, each with named variants; "
                   "every combination is a case\",\"additionalProperties\":{\"type\":\"object\","
                   "\"minProperties\":1,\"additionalProperties\":%s}}",
                   changes);
    cs_text_puts(out, "}}\n");
}

static void write_trace(struct cs_text *out)
{
    static const char integer[] = "{\"type\":\"integer\",\"minimum\":0}";
    static const char *const texts[] = {"object", "from", "to", "what", "rule"};
    cs_text_puts(out, "{\"$schema\":\"https://json-schema.org/draft/2020-12/schema\",\n"
                      "\"title\":\"one line of a clustersim trace\",\n\"type\":\"object\","
                      "\"additionalProperties\":false,\n\"required\":[\"seq\",\"t_us\",\"kind\","
                      "\"cause\",\"subject\"],\n"
                      "\"properties\":{");
    struct object object = {out, false};
    member(&object, "seq", integer);
    member(&object, "t_us", integer);
    key(&object, "kind");
    cs_text_puts(out, "{\"anyOf\":[");
    for (size_t i = 0; i < CS_KINDS; i++) {
        const struct cs_kind_info *info = cs_kind_info((enum cs_kind)i);
        cs_text_puts(out, i > 0 ? ",\n{\"const\":" : "{\"const\":");
        cs_text_json(out, info->wire);
        cs_text_puts(out, ",\"description\":");
        cs_text_json(out, info->meaning);
        cs_text_puts(out, "}");
    }
    cs_text_puts(out, "]}");
    member(&object, "cause", integer);
    member(&object, "subject", text_schema);
    for (size_t i = 0; i < CS_LEN(texts); i++) {
        member(&object, texts[i], text_schema);
    }
    member(&object, "value", "{\"type\":\"integer\"}");
    cs_text_puts(out, "}}\n");
}

bool cs_schema_write(const char *name, struct cs_text *out)
{
    static const struct {
        const char *name;
        void (*write)(struct cs_text *out);
    } schemas[] = {{"design", write_design},
                   {"scenario", write_scenario},
                   {"trace", write_trace},
                   {"suite", write_suite}};
    for (size_t i = 0; i < CS_LEN(schemas); i++) {
        if (strcmp(schemas[i].name, name) == 0) {
            schemas[i].write(out);
            return true;
        }
    }
    return false;
}
