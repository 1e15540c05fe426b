#include <inttypes.h>
#include <stdio.h>
#include <string.h>

#include "cli/cli.h"
#include "models/design.h"
#include "models/run.h"
#include "scenarios/check.h"
#include "scenarios/schema.h"
#include "sim/kernel/machine.h"

static const char *scope_name(enum cs_scope scope)
{
    static const char *const names[CS_SCOPES] = {
        [CS_SCOPE_CLUSTER] = "Cluster",    [CS_SCOPE_NODE] = "Nodes",
        [CS_SCOPE_NETWORK] = "Networks",   [CS_SCOPE_GROUP] = "Roles",
        [CS_SCOPE_RESOURCE] = "Resources", [CS_SCOPE_COMPUTER] = "Computers",
        [CS_SCOPE_DATABASE] = "Databases", [CS_SCOPE_COMPONENT] = "Components",
        [CS_SCOPE_XPROTECT] = "XProtect",
    };
    return names[scope];
}

static const char *unit_name(enum cs_unit unit)
{
    switch (unit) {
    case CS_UNIT_COUNT:
        return "count";
    case CS_UNIT_BOOL:
        return "0 or 1";
    case CS_UNIT_ENUM:
        return "code";
    case CS_UNIT_US:
        return "duration";
    case CS_UNIT_MS:
        return "ms";
    case CS_UNIT_S:
        return "s";
    case CS_UNIT_MIN:
        return "min";
    case CS_UNIT_H:
        return "h";
    case CS_UNIT_HOUR_OF_DAY:
        return "hour of the day";
    case CS_UNIT_BEATS:
        return "heartbeats";
    case CS_UNIT_PPM:
        return "in a million";
    case CS_UNIT_KB_S:
        return "KB/s";
    }
    return "";
}

static void value_text(const struct cs_prop *prop, int64_t value, char *buffer, size_t size)
{
    if (value == CS_ABSENT) {
        (void)snprintf(buffer, size, "none");
    } else if (prop->unit == CS_UNIT_US) {
        (void)cs_duration_text(value, buffer, size);
    } else {
        (void)snprintf(buffer, size, "%" PRId64, value);
    }
}

static void property_row(const struct cs_prop *prop, struct cs_text *out)
{
    char buffer[64];
    char least[32];
    cs_text_cell(out, prop->name);
    cs_text_cell(out, unit_name(prop->unit));
    value_text(prop, prop->least, least, sizeof least);
    cs_text_printf(out, "| %s to ", least);
    value_text(prop, prop->most, buffer, sizeof buffer);
    cs_text_printf(out, "%s ", buffer);
    for (int i = 0; i < CS_WINDOWS; i++) {
        value_text(prop, prop->defaults[i], buffer, sizeof buffer);
        cs_text_cell(out, buffer);
    }
    cs_text_cell(out, cs_provenance_name(prop->provenance));
    cs_text_cell(out, prop->meaning);
    cs_text_cell(out, prop->source);
    cs_text_puts(out, "|\n");
}

/* A distribution as designs write it. */
static void distribution(const struct cs_dist *dist, struct cs_text *out)
{
    char a[32];
    char b[32];
    char c[32];
    (void)cs_duration_text(dist->a, a, sizeof a);
    (void)cs_duration_text(dist->b, b, sizeof b);
    (void)cs_duration_text(dist->c, c, sizeof c);
    switch (dist->family) {
    case CS_DIST_CONSTANT:
        cs_text_printf(out, "| %s ", a);
        break;
    case CS_DIST_UNIFORM:
        cs_text_printf(out, "| uniform(%s, %s) ", a, b);
        break;
    case CS_DIST_TRIANGULAR:
        cs_text_printf(out, "| triangular(%s, %s, %s) ", a, b, c);
        break;
    case CS_DIST_EXPONENTIAL:
        cs_text_printf(out, "| exponential(%s) ", a);
        break;
    case CS_DIST_FAMILIES:
        break;
    }
}

static void timings(struct cs_text *out)
{
    cs_text_puts(out,
                 "\n## Durations that no document gives\n\nAll are assumed: measure them on the "
                 "machines in question and put them into the design.\n\n"
                 "| name | of | default | why this default | meaning |\n|---|---|---|---|---|\n");
    for (int i = 0; i < CS_TIMINGS; i++) {
        const struct cs_timing *timing = &cs_timings[i];
        cs_text_cell(out, timing->name);
        cs_text_cell(out, scope_name(timing->scope));
        if (timing->by_type) {
            bool component = timing->scope == CS_SCOPE_COMPONENT;
            cs_text_cell(out, component ? "by type, see [components.md](components.md)"
                                        : "by type, see below");
        } else {
            distribution(&timing->fallback, out);
        }
        cs_text_cell(out, timing->source);
        cs_text_cell(out, timing->meaning);
        cs_text_puts(out, "|\n");
    }
    cs_text_puts(out, "\n## Resource types\n\n| type | OnlineTime | OfflineTime | meaning |\n"
                      "|---|---|---|---|\n");
    for (int i = 0; i < CS_TYPES; i++) {
        cs_text_cell(out, cs_types[i].name);
        distribution(&cs_types[i].online, out);
        distribution(&cs_types[i].offline, out);
        cs_text_cell(out, cs_types[i].meaning);
        cs_text_puts(out, "|\n");
    }
}

void cs_document_properties(struct cs_text *out)
{
    cs_text_puts(out, "# Properties\n\nWhat can be configured, made from the program's tables by "
                      "`clustersim docs properties`. The defaults are those of the Windows Server "
                      "version named; none: the version does not have the property.\n");
    for (int scope = 0; scope < CS_SCOPES; scope++) {
        cs_text_printf(out, "\n## %s\n\n| name | unit | range ", scope_name((enum cs_scope)scope));
        for (int i = 0; i < CS_WINDOWS; i++) {
            cs_text_cell(out, cs_windows_name((enum cs_windows)i));
        }
        cs_text_puts(out, "| provenance | meaning | source |\n|---|---|---");
        for (int i = 0; i < CS_WINDOWS; i++) {
            cs_text_puts(out, "|---");
        }
        cs_text_puts(out, "|---|---|---|\n");
        for (int i = 0; i < CS_PROPS; i++) {
            if ((int)cs_props[i].scope == scope) {
                property_row(&cs_props[i], out);
            }
        }
    }
    timings(out);
}

static void needs(unsigned mask, struct cs_text *out)
{
    static const struct {
        unsigned flag;
        const char *name;
    } names[] = {{CS_NEEDS_DATABASE, "its database"},
                 {CS_NEEDS_MANAGER, "the Management Server"},
                 {CS_NEEDS_IIS, "IIS"}};
    bool first = true;
    cs_text_puts(out, "| ");
    for (size_t i = 0; i < CS_LEN(names); i++) {
        if ((mask & names[i].flag) != 0) {
            cs_text_printf(out, "%s%s", first ? "" : ", ", names[i].name);
            first = false;
        }
    }
    cs_text_puts(out, first ? "nothing of these " : " ");
}

static void component_table(struct cs_text *out)
{
    cs_text_puts(
        out, "\n## Components\n\n| component | Windows service | runs | does | needs | when that "
             "goes away, and returns | a person notices | StartTime | ReconnectTime | source |\n"
             "|---|---|---|---|---|---|---|---|---|---|\n");
    for (int i = 0; i < CS_COMPONENT_TYPES; i++) {
        const struct cs_component_type *type = &cs_component_types[i];
        bool hosted = (type->needs & CS_NEEDS_IIS) != 0;
        cs_text_cell(out, type->name);
        cs_text_cell(out, type->service_name[0] != '\0' ? type->service_name
                          : hosted                      ? "none: in IIS"
                                                        : "none: a program");
        cs_text_cell(out, type->where);
        cs_text_cell(out, type->does);
        needs(type->needs, out);
        cs_text_cell(out, type->without);
        cs_text_cell(out, type->notices);
        distribution(&type->start, out);
        distribution(&type->reconnect, out);
        cs_text_cell(out, type->source);
        cs_text_puts(out, "|\n");
    }
}

static void client_table(struct cs_text *out)
{
    cs_text_puts(
        out, "\n## What people depend on\n\nA trace tells each as `client/<name>`, once for every "
             "component that sees it.\n\n| what | seen by | works while | source |\n"
             "|---|---|---|---|\n");
    for (int i = 0; i < CS_CLIENT_TYPES; i++) {
        const struct cs_client_type *type = &cs_client_types[i];
        cs_text_cell(out, type->name);
        cs_text_cell(out, cs_component_types[type->seen_by].name);
        cs_text_cell(out, type->needs);
        cs_text_cell(out, type->source);
        cs_text_puts(out, "|\n");
    }
}

static void step_table(struct cs_text *out)
{
    cs_text_puts(out,
                 "\n## What people do, step by step\n\nHow long a step takes is assumed: it is a "
                 "person's time, or a program's on a machine that nobody has measured.\n\n"
                 "| action | step | what is done | takes | source |\n|---|---|---|---|---|\n");
    int number = 0;
    for (int i = 0; i < CS_STEPS; i++) {
        const struct cs_step *step = &cs_steps[i];
        bool timed = step->takes.family != CS_DIST_CONSTANT || step->takes.a != 0;
        bool by_database = step->verb == CS_V_BACKUP_SQLDATABASE ||
                           step->verb == CS_V_RESTORE_SQLDATABASE;
        number = i > 0 && cs_steps[i - 1].verb == step->verb ? number + 1 : 1;
        cs_text_cell(out, cs_verbs[step->verb].name);
        cs_text_printf(out, "| %d ", number);
        cs_text_cell(out, step->what);
        if (by_database) {
            cs_text_cell(out, "as the database has it");
        } else if (timed) {
            distribution(&step->takes, out);
        } else {
            cs_text_cell(out, "as the machine has it");
        }
        cs_text_cell(out, step->source);
        cs_text_puts(out, "|\n");
    }
}

void cs_document_components(struct cs_text *out)
{
    cs_text_puts(
        out,
        "# The parts of XProtect\n\nMade from the program's tables by `clustersim docs "
        "components`. Guide: the vendor's failover clustering guide; X… are rows of "
        "[xprotect-facts.md](xprotect-facts.md), which say how sure they are. All "
        "durations are assumed: StartTime is from the process running until it can do its work, "
        "ReconnectTime from when what it needs is back until it does its work again. "
        "Measure yours, and put them into the design.\n");
    component_table(out);
    client_table(out);
    step_table(out);
}

static void members(unsigned mask, struct cs_text *out)
{
    bool first = true;
    cs_text_puts(out, "| ");
    for (size_t i = 0; i < cs_member_count; i++) {
        if ((mask & cs_members[i].flag) != 0) {
            cs_text_printf(out, "%s`%s`", first ? "" : ", ", cs_members[i].name);
            first = false;
        }
    }
    cs_text_puts(out, " ");
}

void cs_document_actions(struct cs_text *out)
{
    static const char *const classes[] = {
        [CS_VERB_FAULT] = "fault", [CS_VERB_REPAIR] = "repair", [CS_VERB_OPERATOR] = "operator"};
    cs_text_puts(out, "# Actions of a scenario\n\nEverything that `do` can say, made from the "
                      "program's table by `clustersim docs scenarios`.\n\n"
                      "| do | is | needs | may have | meaning |\n|---|---|---|---|---|\n");
    for (int i = 0; i < CS_VERBS; i++) {
        cs_text_cell(out, cs_verbs[i].name);
        cs_text_cell(out, classes[cs_verbs[i].class]);
        members(cs_verbs[i].needs, out);
        members(cs_verbs[i].may, out);
        cs_text_cell(out, cs_verbs[i].meaning);
        cs_text_puts(out, "|\n");
    }
}

void cs_document_kinds(struct cs_text *out)
{
    static const char *const fields[] = {"object", "from", "to", "what", "rule", "value"};
    cs_text_puts(out,
                 "# The kinds of record in a trace\n\nMade from the program's table by "
                 "`clustersim docs trace`. Every record has `seq`, `t_us`, `kind`, `cause` and "
                 "`subject`; the story digest counts the kinds of the story.\n\n"
                 "| kind | must carry | story | meaning |\n|---|---|---|---|\n");
    for (int i = 0; i < CS_KINDS; i++) {
        const struct cs_kind_info *info = cs_kind_info((enum cs_kind)i);
        cs_text_printf(out, "| `%s` | ", info->wire);
        bool first = true;
        for (unsigned bit = 0; bit < CS_LEN(fields); bit++) {
            if ((info->fields & (1U << bit)) != 0) {
                cs_text_printf(out, "%s%s", first ? "" : ", ", fields[bit]);
                first = false;
            }
        }
        cs_text_printf(out, " | %s ", info->story ? "yes" : "no");
        cs_text_cell(out, info->meaning);
        cs_text_puts(out, "|\n");
    }
}

void cs_document_machines(struct cs_text *out)
{
    cs_text_puts(out, "# State machines\n\nMade from the tables of transitions by "
                      "`clustersim docs machines`.\n");
    for (size_t i = 0; i < cs_model_machine_count; i++) {
        cs_text_puts(out, "\n");
        cs_machine_document(cs_model_machines[i], out);
    }
}

static int put_and_free(struct cs_text *out)
{
    int status = cs_put(out, CS_EXIT_HELD);
    cs_text_free(out);
    return status;
}

int cs_command_docs(const struct cs_args *args)
{
    typedef void document(struct cs_text * out);
    static const struct {
        const char *name;
        document *write;
    } pages[] = {
        {"machines", cs_document_machines},     {"properties", cs_document_properties},
        {"rules", cs_oracle_document},          {"checks", cs_check_document},
        {"scenarios", cs_document_actions},
        {"trace", cs_document_kinds},           {"man", cs_document_man},
        {"completion", cs_document_completion}, {"components", cs_document_components},
    };
    const char *names[CS_LEN(pages)];
    struct cs_text out = {0};
    for (size_t i = 0; i < CS_LEN(pages); i++) {
        names[i] = pages[i].name;
        if (strcmp(pages[i].name, args->operands[0]) == 0) {
            pages[i].write(&out);
            return put_and_free(&out);
        }
    }
    const char *nearest = cs_nearest(args->operands[0], names, CS_LEN(names));
    return cs_usage_error(args, "there is no page %s%s%s%s", args->operands[0],
                          nearest == NULL ? "" : "; did you mean ", nearest == NULL ? "" : nearest,
                          nearest == NULL ? "" : "?");
}

int cs_command_schema(const struct cs_args *args)
{
    static const char *const names[] = {"design", "scenario", "trace", "suite"};
    struct cs_text out = {0};
    if (cs_schema_write(args->operands[0], &out)) {
        return put_and_free(&out);
    }
    const char *nearest = cs_nearest(args->operands[0], names, CS_LEN(names));
    return cs_usage_error(args, "there is no schema of %s%s%s%s", args->operands[0],
                          nearest == NULL ? ": expected design, scenario, trace or suite"
                                          : "; did you mean ",
                          nearest == NULL ? "" : nearest, nearest == NULL ? "" : "?");
}

int cs_command_version(const struct cs_args *args)
{
    struct cs_text out = {0};
    (void)args;
    cs_text_printf(&out, "clustersim %s (trace format %d)\n", CS_VERSION, CS_TRACE_VERSION);
    return put_and_free(&out);
}
