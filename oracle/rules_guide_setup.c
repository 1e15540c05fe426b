/* oracle/rules_guide_setup.c: accounts, addresses, control and monitoring, certificates and
 * upgrade, pages 16 to 24 of the guide. */
#include "oracle/guide.h"

#include <string.h>

/* ---- GUIDE-P16-PASSWORD ---- */

static void see_password(struct cs_case *of, const struct cs_record *record)
{
    struct cs_told *world = of->world;
    if (world->subject.type != CS_OW_RESOURCE || world->from != CS_OWS_ONLINE_PENDING) {
        return;
    }
    int account = world->resources[world->subject.index].account;
    if (account < 0 || world->things[CS_OW_ACCOUNT][account].state != CS_OWS_EXPIRED ||
        world->things[CS_OW_ACCOUNT][account].since >=
            world->resources[world->subject.index].call_at) {
        return;
    }
    if (world->to == CS_OWS_ONLINE) {
        cs_case_broken(of, record->seq, record->t_us,
                       "%s comes Online at %s although the password of %s expired at %s",
                       record->subject, cs_case_clock(of, record->t_us),
                       world->things[CS_OW_ACCOUNT][account].name,
                       cs_case_clock(of, world->things[CS_OW_ACCOUNT][account].since));
    } else {
        cs_case_kept(of, record->seq);
    }
}

/* ---- GUIDE-P18-ADDRESS ---- */

/* The node that all copies of the components that see a client have as the management server's
 * address; -1 when none, or when they differ. */
static int address_of(const struct cs_told *world, const struct cs_ow_thing *client)
{
    int node = -1;
    bool any = false;
    for (int i = 0; i < world->counts[CS_OW_COPY]; i++) {
        const struct cs_ow_copy *it = &world->copies[i];
        if (it->address == NULL || !cs_ow_set_has(&client->seen_by, it->component)) {
            continue;
        }
        int named = cs_told_names_node(world, it->address);
        if (any && named != node) {
            return -1;
        }
        node = named;
        any = true;
    }
    return node;
}

static void settle_address(struct cs_case *of)
{
    const struct cs_told *world = of->world;
    int copy = world->software_dirty ? cs_guide_running(world, "Management Server", -1) : -1;
    if (copy < 0 || world->copies[copy].machine.type != CS_OW_NODE) {
        return;
    }
    for (int i = 0; i < world->counts[CS_OW_CLIENT]; i++) {
        const struct cs_ow_thing *it = &world->things[CS_OW_CLIENT][i];
        int node = cs_guide_client(world, i, "Log in") ? address_of(world, it) : -1;
        if (node < 0 || cs_guide_running(world, "Management Server", node) >= 0) {
            continue;
        }
        if (it->state == CS_OWS_WORKING) {
            cs_case_broken(of, it->seq, world->now,
                           "%s works at %s with the address of %s although %s", it->name,
                           cs_case_clock(of, world->now), cs_told_node_name(world, node),
                           "the Management Server runs elsewhere");
        } else {
            cs_case_kept(of, world->copies[copy].seq);
        }
    }
}

/* ---- GUIDE-P17-REGISTERED ---- */

/* The registered service by which a client finds what serves it. */
static const char *service_for(const struct cs_told *world, int client)
{
    static const struct {
        const char *client, *service;
    } services[] = {{"Events and alarms", "Event Server"}, {"API", "API Gateway"},
                    {"Logging", "Log Server"}, {"Reports", "Report Server"}};
    for (size_t i = 0; i < CS_LEN(services); i++) {
        if (cs_guide_client(world, client, services[i].client)) {
            return services[i].service;
        }
    }
    return NULL;
}

/* Its Url; NULL when it is not registered. */
static const char *url_of(const struct cs_told *world, const char *service)
{
    for (int i = 0; i < world->counts[CS_OW_REGISTERED]; i++) {
        if (cs_ow_alike(world->things[CS_OW_REGISTERED][i].name, service)) {
            return world->things[CS_OW_REGISTERED][i].text;
        }
    }
    return NULL;
}

static bool people_log_in(const struct cs_told *world)
{
    bool any = false;
    for (int i = 0; i < world->counts[CS_OW_CLIENT]; i++) {
        if (cs_guide_client(world, i, "Log in")) {
            any = true;
            if (world->things[CS_OW_CLIENT][i].state != CS_OWS_WORKING) {
                return false;
            }
        }
    }
    return any;
}

/* The node of the copy that the role's name leads to; -1 when none runs. */
static int behind_name(const struct cs_told *world, const char *service)
{
    int manager = cs_guide_running(world, "Management Server", -1);
    int node = manager < 0 || world->copies[manager].machine.type != CS_OW_NODE
                   ? -1 : world->copies[manager].machine.index;
    return node >= 0 && cs_guide_running(world, service, node) >= 0 ? node : -1;
}

/* A client that is served well (`ready`) works at once, or within five minutes. */
static void settle_promise(struct cs_case *of, int client, bool ready)
{
    const struct cs_told *world = of->world;
    const struct cs_ow_thing *it = &world->things[CS_OW_CLIENT][client];
    struct cs_duty *duty = cs_duty_find(of, client, 0);
    bool works = it->state == CS_OWS_WORKING;
    if (works && duty == NULL && ready && it->since == world->now && it->since > 0) {
        cs_case_kept(of, it->seq); /* at once */
    } else if (works) {
        cs_duty_kept(of, duty);
    } else if (!ready) {
        cs_duty_drop(of, duty);
    } else if (duty == NULL) {
        cs_duty_open(of, (struct cs_duty){.who = client, .since = world->now, .seq = it->seq,
            .due = world->now + 5 * CS_MINUTE});
    }
}

static void settle_registered(struct cs_case *of)
{
    const struct cs_told *world = of->world;
    for (int i = 0; i < world->counts[CS_OW_CLIENT]; i++) {
        const struct cs_ow_thing *it = &world->things[CS_OW_CLIENT][i];
        const char *service = service_for(world, i);
        const char *url = service == NULL ? NULL : url_of(world, service);
        if (url == NULL) {
            continue;
        }
        int named = cs_told_names_node(world, url);
        bool works = it->state == CS_OWS_WORKING;
        if (named >= 0 && cs_guide_running(world, service, named) < 0) {
            if (works) {
                cs_case_broken(of, it->seq, world->now,
                               "%s works at %s although %s is registered at %s, where none runs",
                               it->name, cs_case_clock(of, world->now), service,
                               cs_told_node_name(world, named));
            } else if (it->since == world->now) {
                cs_case_kept(of, it->seq);
            }
        }
        bool ready = behind_name(world, service) >= 0 && people_log_in(world) &&
                     cs_guide_followed(world, CS_GUIDE_ANY_NODE);
        settle_promise(of, i, ready);
    }
}

static void due_registered(struct cs_case *of, const struct cs_duty *duty)
{
    const struct cs_ow_thing *it = &of->world->things[CS_OW_CLIENT][duty->who];
    cs_case_broken(of, duty->seq, duty->due,
                   "what serves %s runs since %s and is registered at the role's name, but it does "
                   "not work at %s", it->name, cs_case_clock(of, duty->since),
                   cs_case_clock(of, duty->due));
}

/* ---- GUIDE-P5-SERVED: what is not registered, or stands on a computer of its own ---- */

/* A running copy of a component that sees a client, in the cluster beside the Management Server;
 * `any`: whether one runs anywhere. */
static bool served(const struct cs_told *world, int client, bool *any)
{
    int manager = cs_guide_running(world, "Management Server", -1);
    bool beside = false;
    *any = false;
    for (int i = 0; i < world->counts[CS_OW_COPY]; i++) {
        const struct cs_ow_copy *it = &world->copies[i];
        if (it->state == CS_OWS_RUNNING && cs_told_machine_runs(world, it->machine) &&
            cs_ow_set_has(&world->things[CS_OW_CLIENT][client].seen_by, it->component)) {
            *any = true;
            beside |= it->machine.type != CS_OW_NODE ||
                      (manager >= 0 && it->machine.type == world->copies[manager].machine.type &&
                       it->machine.index == world->copies[manager].machine.index);
        }
    }
    return beside;
}

static void settle_served(struct cs_case *of)
{
    const struct cs_told *world = of->world;
    for (int i = 0; i < world->counts[CS_OW_CLIENT] && world->software_dirty; i++) {
        const struct cs_ow_thing *it = &world->things[CS_OW_CLIENT][i];
        if (!cs_guide_client(world, i, "System monitor") &&
            !cs_guide_client(world, i, "Mobile and web")) {
            continue;
        }
        bool any = false, works = it->state == CS_OWS_WORKING;
        bool ready = served(world, i, &any) && people_log_in(world) &&
                     cs_guide_followed(world, CS_GUIDE_ANY_NODE);
        if (works && !any) {
            cs_case_broken(of, it->seq, world->now,
                           "%s works at %s although nothing that serves it runs", it->name,
                           cs_case_clock(of, world->now));
        } else {
            settle_promise(of, i, ready);
        }
    }
}

static void due_served(struct cs_case *of, const struct cs_duty *duty)
{
    cs_case_broken(of, duty->seq, duty->due,
                   "what serves %s runs since %s and people can log in, but it does not work at %s",
                   of->world->things[CS_OW_CLIENT][duty->who].name,
                   cs_case_clock(of, duty->since), cs_case_clock(of, duty->due));
}

/* ---- GUIDE-P20-NAME ---- */

static int lower(char letter)
{
    return letter >= 'A' && letter <= 'Z' ? letter + ('a' - 'A') : letter;
}

/* Names of computers have no case. */
static bool begins(const char *text, const char *name, size_t length)
{
    size_t k = 0;
    while (k < length && text[k] != '\0' && lower(text[k]) == lower(name[k])) {
        k++;
    }
    return k == length;
}

/* Whether a text holds a name that is not part of a longer one. */
static bool mentions(const char *text, const char *name)
{
    static const char joined[] =
        "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_";
    size_t length = name == NULL ? 0 : strlen(name);
    for (const char *at = text; at != NULL && length > 0 && *at != '\0'; at++) {
        bool before = at > text && strchr(joined, at[-1]) != NULL;
        if (!before && begins(at, name, length) &&
            (at[length] == '\0' || strchr(joined, at[length]) == NULL)) {
            return true;
        }
    }
    return false;
}

static void see_name(struct cs_case *of, const struct cs_record *record)
{
    const struct cs_told *world = of->world;
    if (world->subject.type != CS_OW_ACTION) {
        return;
    }
    int who = world->subject.index;
    if (record->kind == CS_KIND_NO_EFFECT) {
        cs_duty_kept(of, cs_duty_find(of, who, 0));
    } else if ((cs_ow_has(record->what, "GenericService") ||
                cs_ow_has(record->what, "HighAvailability")) &&
               mentions(record->to, world->cluster_name)) {
        cs_duty_open(of, (struct cs_duty){.who = who, .since = record->t_us, .seq = record->seq,
            .due = record->t_us});
    }
}

static void due_name(struct cs_case *of, const struct cs_duty *duty)
{
    cs_case_broken(of, duty->seq, duty->due,
                   "a role was to have the cluster's name %s at %s, and nothing refused it",
                   of->world->cluster_name, cs_case_clock(of, duty->since));
}

/* ---- GUIDE-P18-REGISTER ---- */

static bool uses_manager(const struct cs_told *world, const struct cs_ow_copy *copy)
{
    return copy->component >= 0 && world->components[copy->component].databases.room == 0 &&
           cs_ow_has(world->components[copy->component].needs, "Management Server");
}

static void settle_register(struct cs_case *of)
{
    const struct cs_told *world = of->world;
    for (int i = 0; i < world->counts[CS_OW_COPY]; i++) {
        const struct cs_ow_copy *it = &world->copies[i];
        if (uses_manager(world, it)) {
            cs_guide_reconnects(of, i, cs_told_names_role(world, it->address) &&
                                           cs_guide_configured(world));
        }
    }
}

static void due_register(struct cs_case *of, const struct cs_duty *duty)
{
    const struct cs_ow_copy *it = &of->world->copies[duty->who];
    cs_case_broken(of, duty->seq, duty->due,
                   "component %s has the role's address and the Management Server runs since %s, "
                   "but it is %s at %s", it->name, cs_case_clock(of, duty->since),
                   cs_ow_state_text(it->state), cs_case_clock(of, duty->due));
}

/* ---- GUIDE-P18-STOPPED ---- */

static void see_stopped(struct cs_case *of, const struct cs_record *record)
{
    const struct cs_told *world = of->world;
    if (record->t_us == 0 || world->subject.type != CS_OW_COPY ||
        !cs_ow_same(record->what, "ManagementServerAddress")) {
        return;
    }
    const struct cs_ow_copy *it = &world->copies[world->subject.index];
    if (!cs_told_is_a(world, it->component, "Recording Server")) {
        return;
    }
    if (cs_told_copy_lives(it)) {
        cs_case_broken(of, record->seq, record->t_us,
                       "the address of %s is changed at %s while it is %s", it->name,
                       cs_case_clock(of, record->t_us), cs_ow_state_text(it->state));
    } else {
        cs_case_kept(of, record->seq);
    }
}

/* ---- GUIDE-P18-PAUSED: the cluster does nothing about a role whose monitoring is paused ---- */

static int group_of(const struct cs_told *world)
{
    return world->subject.type == CS_OW_GROUP ? world->subject.index
           : world->subject.type == CS_OW_RESOURCE ? world->resources[world->subject.index].group
                                                   : -1;
}

/* Whether the present record is the cluster's answer to a failure. */
static const char *interference(const struct cs_told *world, const struct cs_record *record)
{
    switch ((int)record->kind) {
    case CS_KIND_DETECT:
        return cs_ow_has(record->what, "Alive") ||
               cs_ow_same(record->what, "sp_server_diagnostics") ? "a poll found a failure" : NULL;
    case CS_KIND_COUNT: return "a restart or failover was counted";
    case CS_KIND_OWNER:
        return cs_ow_same(record->what, "Failover") ? "the role failed over" : NULL;
    case CS_KIND_STATE:
        return world->subject.type == CS_OW_RESOURCE && world->from == CS_OWS_ONLINE &&
               world->to == CS_OWS_FAILED ? "a resource failed" : NULL;
    default: return NULL;
    }
}

static void see_paused(struct cs_case *of, const struct cs_record *record)
{
    struct cs_told *world = of->world;
    if (world->subject.type == CS_OW_MONITORING) {
        int group = world->things[CS_OW_MONITORING][world->subject.index].in.index;
        cs_duty_kept(of, cs_duty_find(of, group, 0)); /* it was stopped, and nothing came of it */
        return;
    }
    int group = group_of(world);
    if (group < 0 || cs_told_monitored(world, group)) {
        return;
    }
    int owner = world->groups[group].owner;
    const char *why = interference(world, record);
    if (why != NULL && owner >= 0 && world->nodes[owner].host == CS_OWS_RUNNING) {
        cs_case_broken(of, record->seq, record->t_us,
                       "%s (%s) at %s although its monitoring is paused", why, record->subject,
                       cs_case_clock(of, record->t_us));
    } else if (record->kind == CS_KIND_WORK && world->to == CS_OWS_NOT_WORKING &&
               world->subject.type == CS_OW_RESOURCE &&
               world->resources[world->subject.index].state == CS_OWS_ONLINE &&
               cs_duty_find(of, group, 0) == NULL) {
        cs_duty_open(of, (struct cs_duty){.who = group, .since = record->t_us,
            .seq = record->seq, .due = record->t_us + 2 * CS_MINUTE});
    }
}

/* ---- GUIDE-P18-MONITORED: without the pause the cluster interferes ---- */

static void see_monitored(struct cs_case *of, const struct cs_record *record)
{
    struct cs_told *world = of->world;
    int who = world->subject.index;
    if (world->subject.type != CS_OW_RESOURCE ||
        !cs_ow_has(world->resources[who].type, "Generic Service")) {
        return;
    }
    const struct cs_ow_resource *it = &world->resources[who];
    struct cs_duty *duty = cs_duty_find(of, who, 0);
    if (record->kind == CS_KIND_WORK) {
        cs_duty_drop(of, duty);
        int owner = it->group < 0 ? -1 : world->groups[it->group].owner;
        if (world->to == CS_OWS_NOT_WORKING && it->state == CS_OWS_ONLINE && owner >= 0 &&
            (cs_ow_same(record->what, "stopped") || cs_ow_has(record->what, "kill")) &&
            world->nodes[owner].host == CS_OWS_RUNNING &&
            world->nodes[owner].service == CS_OWS_RUNNING &&
            cs_told_monitored(world, it->group) &&
            cs_told_prop(world, &it->props, CS_OWP_MaintenanceMode) == 0 &&
            cs_told_prop(world, &it->props, CS_OWP_RestartAction) != 0) {
            cs_duty_open(of, (struct cs_duty){.who = who, .since = record->t_us,
                .seq = record->seq, .fragile = true, .due = record->t_us +
                CS_MS * cs_told_poll(world, who, CS_OWP_LooksAlivePollInterval)});
        }
    } else if (duty != NULL && world->to == CS_OWS_FAILED) {
        cs_duty_kept(of, duty);
    } else if (duty != NULL && world->to != CS_OWS_ONLINE) {
        cs_duty_drop(of, duty);
    }
}

static void due_monitored(struct cs_case *of, const struct cs_duty *duty)
{
    const struct cs_told *world = of->world;
    const struct cs_ow_resource *it = &world->resources[duty->who];
    if (it->state == CS_OWS_ONLINE && cs_told_monitored(world, it->group)) {
        cs_case_broken(of, duty->seq, duty->due,
                       "%s was stopped behind the cluster's back at %s and the cluster has not "
                       "noticed at %s", it->name, cs_case_clock(of, duty->since),
                       cs_case_clock(of, duty->due));
    }
}

/* ---- the external identity provider's data: GUIDE-P22-… ---- */

static const struct cs_ow_thing *external_on(const struct cs_told *world, int node)
{
    return cs_told_thing_of(world, CS_OW_EXTERNAL, (struct cs_ow_ref){CS_OW_NODE, node});
}

static enum cs_ow_state certificate_on(const struct cs_told *world, int node)
{
    const struct cs_ow_thing *it =
        cs_told_thing_of(world, CS_OW_CERTIFICATE, (struct cs_ow_ref){CS_OW_NODE, node});
    return it == NULL ? CS_OWS_UNKNOWN : it->state;
}

/* The node of the Identity Provider that serves the active Management Server; -1. */
static int served_from(const struct cs_told *world)
{
    int copy = cs_guide_running(world, "Management Server", -1);
    int node = copy < 0 || world->copies[copy].machine.type != CS_OW_NODE
                   ? -1 : world->copies[copy].machine.index;
    return node;
}

/* Where DPAPI protected the data: the node whose external/… became Readable. */
struct dpapi {
    int node;             /* 1 + its index; 0 = none yet */
    cs_time applied_at; /* 1 + when somebody last applied the external provider anew */
};

static void see_dpapi(struct cs_case *of, const struct cs_record *record)
{
    const struct cs_told *world = of->world;
    struct dpapi *memory = of->memory;
    if (record->kind == CS_KIND_ACTION) {
        if (cs_ow_same(record->what, "Set-ExternalProvider")) {
            memory->applied_at = record->t_us + 1;
        }
        return;
    }
    if (world->subject.type != CS_OW_EXTERNAL || world->to != CS_OWS_READABLE) {
        return;
    }
    int node = world->things[CS_OW_EXTERNAL][world->subject.index].in.index;
    bool moved = memory->node != 0 && memory->node != node + 1 &&
                 cs_ow_alike(world->data_protection, "DPAPI");
    if (moved && memory->applied_at != record->t_us + 1) {
        cs_case_broken(of, record->seq, record->t_us,
                       "the external provider's data become readable on %s at %s although DPAPI "
                       "protected them on %s and nobody applied them anew",
                       cs_told_node_name(world, node), cs_case_clock(of, record->t_us),
                       cs_told_node_name(world, memory->node - 1));
    }
}

static void settle_dpapi(struct cs_case *of)
{
    const struct cs_told *world = of->world;
    if (!world->software_dirty || !cs_ow_alike(world->data_protection, "DPAPI")) {
        return;
    }
    int readable = 0, on = served_from(world), where = -1;
    uint64_t seq = 0;
    for (int i = 0; i < world->counts[CS_OW_EXTERNAL]; i++) {
        const struct cs_ow_thing *it = &world->things[CS_OW_EXTERNAL][i];
        if (it->state == CS_OWS_READABLE) {
            readable++;
            where = it->in.index;
        }
        seq = it->seq > seq ? it->seq : seq;
    }
    struct dpapi *memory = of->memory;
    memory->node = readable == 1 ? where + 1 : memory->node;
    if (readable > 1) {
        cs_case_broken(of, seq, world->now,
                       "the external provider's data are readable on %d nodes at %s although DPAPI "
                       "protects them", readable, cs_case_clock(of, world->now));
    } else if (on >= 0 && external_on(world, on) != NULL &&
               external_on(world, on)->state == CS_OWS_UNREADABLE) {
        cs_case_kept(of, seq);
    }
}

static void settle_certificate(struct cs_case *of)
{
    const struct cs_told *world = of->world;
    if (!world->software_dirty || !cs_ow_alike(world->data_protection, "Certificate") ||
        world->data_protection_since > 0) {
        return;
    }
    for (int i = 0; i < world->counts[CS_OW_CERTIFICATE]; i++) {
        if (world->things[CS_OW_CERTIFICATE][i].state != CS_OWS_VALID ||
            world->things[CS_OW_CERTIFICATE][i].since > 0) {
            return;
        }
    }
    int on = served_from(world);
    const struct cs_ow_thing *it = on < 0 ? NULL : external_on(world, on);
    int provider = on < 0 ? -1 : cs_guide_running(world, "Identity Provider", on);
    if (it == NULL || provider < 0) {
        return;
    }
    if (it->state != CS_OWS_READABLE) {
        cs_case_broken(of, it->seq, world->now,
                       "the external provider's data are %s on %s at %s although a valid "
                       "certificate protects them on all nodes", cs_ow_state_text(it->state),
                       cs_told_node_name(world, on), cs_case_clock(of, world->now));
    } else {
        cs_case_kept(of, world->copies[provider].seq);
    }
}

static void settle_secret(struct cs_case *of)
{
    const struct cs_told *world = of->world;
    if (world->data_protection_since == 0 || world->data_protection_since != world->now ||
        !cs_ow_alike(world->data_protection, "Certificate")) {
        return;
    }
    for (int i = 0; i < world->counts[CS_OW_EXTERNAL]; i++) {
        const struct cs_ow_thing *it = &world->things[CS_OW_EXTERNAL][i];
        if (it->state == CS_OWS_READABLE) {
            cs_case_broken(of, it->seq, world->now,
                           "the protection changes at %s, but the external provider's data stay "
                           "readable on %s without the client secret being entered",
                           cs_case_clock(of, world->now), it->name);
        } else {
            cs_case_kept(of, it->seq);
        }
    }
}

/* ---- GUIDE-P23-INVALID, GUIDE-P23-KEYSET ---- */

struct logged {
    struct cs_cells at;  /* cs_time: 1 + when each copy logged the line */
    struct cs_cells was; /* bool: certificates that were there once: their thumbprint is set */
};

/* A copy of the Identity Provider on a node whose certificate is in that state ends its start by
 * the present record, the certificate having been so before it began. */
static bool provider_starts(const struct cs_told *world, enum cs_ow_state a, enum cs_ow_state b)
{
    if (world->subject.type != CS_OW_COPY || world->from != CS_OWS_STARTING ||
        cs_ow_alike(world->data_protection, "DPAPI")) {
        return false;
    }
    const struct cs_ow_copy *it = &world->copies[world->subject.index];
    if (!cs_told_is_a(world, it->component, "Identity Provider") ||
        it->machine.type != CS_OW_NODE) {
        return false;
    }
    enum cs_ow_state state = certificate_on(world, it->machine.index);
    return state == a || state == b;
}

static cs_time *line_at(struct cs_case *of, int copy)
{
    struct logged *logged = of->memory;
    return cs_case_cell(of, &logged->at, copy, sizeof(cs_time));
}

static void expect_line(struct cs_case *of, const struct cs_record *record)
{
    int who = of->world->subject.index;
    if (*line_at(of, who) == record->t_us + 1) {
        cs_case_kept(of, record->seq);
    } else {
        cs_duty_open(of, (struct cs_duty){.who = who, .since = record->t_us, .seq = record->seq,
            .due = record->t_us + CS_SECOND});
    }
}

static void see_line(struct cs_case *of, const struct cs_record *record, const char *words)
{
    int who = of->world->subject.index;
    if (of->world->subject.type == CS_OW_COPY && cs_ow_has(record->what, words)) {
        *line_at(of, who) = record->t_us + 1;
        cs_duty_kept(of, cs_duty_find(of, who, 0));
    }
}

static bool *was_there(struct cs_case *of, int certificate)
{
    struct logged *logged = of->memory;
    return cs_case_cell(of, &logged->was, certificate, sizeof(bool));
}

/* The provider starts where the certificate was removed. A node that never had one may have no
 * thumbprint either: there DPAPI protects, and it works. */
static bool starts_without(struct cs_case *of)
{
    const struct cs_told *world = of->world;
    if (!provider_starts(world, CS_OWS_MISSING, CS_OWS_MISSING)) {
        return false;
    }
    const struct cs_ow_thing *it = cs_told_thing_of(
        world, CS_OW_CERTIFICATE, world->copies[world->subject.index].machine);
    return *was_there(of, (int)(it - world->things[CS_OW_CERTIFICATE]));
}

static void see_invalid(struct cs_case *of, const struct cs_record *record)
{
    struct cs_told *world = of->world;
    if (record->kind == CS_KIND_LOG) {
        see_line(of, record, "not valid");
    } else if (world->subject.type == CS_OW_CERTIFICATE) {
        *was_there(of, world->subject.index) |= world->to != CS_OWS_MISSING;
    } else if (provider_starts(world, CS_OWS_UNTRUSTED, CS_OWS_EXPIRED) || starts_without(of)) {
        if (world->to == CS_OWS_RUNNING || world->to == CS_OWS_WAITING) {
            cs_case_broken(of, record->seq, record->t_us,
                           "%s starts at %s although the certificate on its node is %s",
                           record->subject, cs_case_clock(of, record->t_us),
                           cs_ow_state_text(certificate_on(world,
                               world->copies[world->subject.index].machine.index)));
        } else if (world->to == CS_OWS_FAILED) {
            expect_line(of, record);
        }
    }
}

static void see_keyset(struct cs_case *of, const struct cs_record *record)
{
    struct cs_told *world = of->world;
    if (record->kind == CS_KIND_LOG) {
        see_line(of, record, "Keyset does not exist");
    } else if (provider_starts(world, CS_OWS_NO_PERMISSION, CS_OWS_NO_PERMISSION) &&
               world->to != CS_OWS_STOPPED && world->to != CS_OWS_WAITING) {
        int node = world->copies[world->subject.index].machine.index;
        const struct cs_ow_thing *external = external_on(world, node);
        if (external != NULL && external->state == CS_OWS_READABLE && world->to == CS_OWS_RUNNING) {
            cs_case_broken(of, record->seq, record->t_us,
                           "%s may not read the private key, but the external provider's data are "
                           "Readable at %s", record->subject, cs_case_clock(of, record->t_us));
        } else {
            expect_line(of, record);
        }
    }
}

static void due_line(struct cs_case *of, const struct cs_duty *duty)
{
    cs_case_broken(of, duty->seq, duty->due,
                   "%s is hindered by its certificate at %s, but its log does not say so",
                   of->world->copies[duty->who].name, cs_case_clock(of, duty->since));
}

/* ---- upgrade: GUIDE-P24-… ---- */

/* An installation that is to use the database again; at most one a node is looked at. */
struct installing {
    int reusing[CS_OW_NODES];   /* 1 + the action, while it goes on */
    int replacing[CS_OW_NODES]; /* likewise of one that makes a new database */
};

struct contents {
    struct installing installing;
    struct cs_cells databases; /* struct content */
    struct cs_cells installed; /* bool: copies that were not installed, and were then */
};

struct content {
    bool configuration; /* what a database held until now */
    cs_time lost;       /* 1 + when all of it was last lost */
};

static struct content *content_of(struct cs_case *of, int database)
{
    struct contents *memory = of->memory;
    return cs_case_cell(of, &memory->databases, database, sizeof(struct content));
}

/* Notes when an installation begins, and when it ends: refused, or its node has the service. */
static void note_installing(struct cs_case *of, const struct cs_record *record)
{
    const struct cs_told *world = of->world;
    struct installing *it = &((struct contents *)of->memory)->installing;
    int who = world->subject.index;
    if (record->kind == CS_KIND_ACTION && world->object.type == CS_OW_NODE &&
        cs_ow_same(record->what, "Install-ManagementServer")) {
        bool replaces = cs_ow_has(record->to, "newDatabase");
        it->reusing[world->object.index] = replaces ? 0 : who + 1;
        it->replacing[world->object.index] = replaces ? who + 1 : 0;
    }
    for (int i = 0; i < CS_OW_NODES && record->kind == CS_KIND_NO_EFFECT; i++) {
        it->reusing[i] = it->reusing[i] == who + 1 ? 0 : it->reusing[i];
        it->replacing[i] = it->replacing[i] == who + 1 ? 0 : it->replacing[i];
    }
    if (world->subject.type == CS_OW_COPY && world->from == CS_OWS_NOT_INSTALLED &&
        world->copies[who].machine.type == CS_OW_NODE &&
        cs_told_is_a(world, world->copies[who].component, "Management Server")) {
        it->reusing[world->copies[who].machine.index] = 0;
        it->replacing[world->copies[who].machine.index] = 0;
    }
}

/* Whether the only installations that go on are to use the databases again. */
static bool reuses(const struct installing *it)
{
    int reusing = 0, replacing = 0;
    for (int i = 0; i < CS_OW_NODES; i++) {
        reusing += it->reusing[i] != 0;
        replacing += it->replacing[i] != 0;
    }
    return reusing > 0 && replacing == 0;
}

/* What the configuration was in is replaced, or lost, by the present record. */
static bool see_emptied(struct cs_case *of, const struct cs_record *record)
{
    const struct cs_told *world = of->world;
    struct contents *memory = of->memory;
    int who = world->subject.index;
    if (world->subject.type != CS_OW_DATABASE) {
        return false;
    }
    bool held = content_of(of, who)->configuration;
    if (cs_ow_same(record->what, "Content")) {
        content_of(of, who)->configuration = cs_ow_same(record->to, "configuration");
    }
    bool emptied = record->kind == CS_KIND_LOSS
                       ? cs_ow_same(record->what, "everything")
                       : cs_ow_same(record->what, "Content") && cs_ow_same(record->to, "new");
    if (!held || !emptied || !reuses(&memory->installing)) {
        return false;
    }
    cs_case_broken(of, record->seq, record->t_us,
                   "%s loses its configuration at %s while an installation is to use it again",
                   record->subject, cs_case_clock(of, record->t_us));
    return true;
}

static void see_reuse(struct cs_case *of, const struct cs_record *record)
{
    struct cs_told *world = of->world;
    struct contents *memory = of->memory;
    int who = world->subject.index;
    note_installing(of, record);
    if (see_emptied(of, record)) {
        return;
    }
    if (record->kind == CS_KIND_LOSS) {
        if (world->subject.type == CS_OW_DATABASE && cs_ow_same(record->what, "everything")) {
            cs_duty_open(of, (struct cs_duty){.who = who, .since = record->t_us,
                .seq = record->seq, .due = record->t_us});
        }
        return;
    }
    if (record->kind != CS_KIND_STATE || world->subject.type != CS_OW_COPY ||
        !cs_told_is_a(world, world->copies[who].component, "Management Server")) {
        return;
    }
    bool *installed = cs_case_cell(of, &memory->installed, who, sizeof *installed);
    *installed |= world->from == CS_OWS_NOT_INSTALLED;
    if (world->to != CS_OWS_RUNNING || !*installed) {
        return;
    }
    *installed = false;
    for (int i = 0; i < world->counts[CS_OW_DATABASE]; i++) {
        if (cs_ow_set_has(&world->components[world->copies[who].component].databases, i) &&
            cs_ow_same(world->databases[i].content, "configuration")) {
            cs_case_kept(of, record->seq);
        }
    }
}

static void due_reuse(struct cs_case *of, const struct cs_duty *duty)
{
    const struct cs_ow_database *it = &of->world->databases[duty->who];
    if (cs_ow_same(it->content, "configuration") && it->restore_at < 0) {
        cs_case_broken(of, duty->seq, duty->due,
                       "%s loses everything at %s although it was used again", it->name,
                       cs_case_clock(of, duty->since));
    }
}

static void see_new(struct cs_case *of, const struct cs_record *record)
{
    struct cs_told *world = of->world;
    int who = world->subject.index;
    if (world->subject.type != CS_OW_DATABASE) {
        return;
    }
    struct content *content = content_of(of, who);
    if (record->kind == CS_KIND_LOSS) {
        if (cs_ow_same(record->what, "everything")) {
            content->lost = record->t_us + 1;
            cs_duty_kept(of, cs_duty_find(of, who, 0));
        }
    } else if (cs_ow_same(record->what, "Content")) {
        if (cs_ow_same(record->to, "new") && content->configuration &&
            content->lost == record->t_us + 1) {
            cs_case_kept(of, record->seq);
        } else if (cs_ow_same(record->to, "new") && content->configuration) {
            cs_duty_open(of, (struct cs_duty){.who = who, .since = record->t_us,
                .seq = record->seq, .due = record->t_us});
        }
        content->configuration = cs_ow_same(record->to, "configuration");
    }
}

static void due_new(struct cs_case *of, const struct cs_duty *duty)
{
    cs_case_broken(of, duty->seq, duty->due,
                   "a new database takes the place of %s at %s, but no loss is told",
                   of->world->databases[duty->who].name, cs_case_clock(of, duty->since));
}

static void see_backup(struct cs_case *of, const struct cs_record *record)
{
    const struct cs_told *world = of->world;
    if (world->subject.type != CS_OW_DATABASE) {
        return;
    }
    const struct cs_ow_database *it = &world->databases[world->subject.index];
    cs_time backup_at = cs_told_backed_up(world, world->subject.index);
    if (it->restore_at < 0 || backup_at < 0 || cs_ow_same(it->content, "new")) {
        return;
    }
    if (!cs_ow_same(record->what, "since the last backup")) {
        cs_case_broken(of, record->seq, record->t_us,
                       "%s loses %s at %s although it was backed up at %s and is restored",
                       record->subject, record->what, cs_case_clock(of, record->t_us),
                       cs_case_clock(of, backup_at));
    } else if (record->value < 0 || record->value > record->t_us - backup_at) {
        cs_case_broken(of, record->seq, record->t_us,
                       "%s loses %s of work at %s, more than was done since its backup at %s",
                       record->subject, cs_case_span(of, record->value),
                       cs_case_clock(of, record->t_us), cs_case_clock(of, backup_at));
    } else {
        cs_case_kept(of, record->seq);
    }
}

#define BEHIND \
    (CS_SEES(STATE) | CS_SEES(WORK) | CS_SEES(DETECT) | CS_SEES(COUNT) | CS_SEES(OWNER))

const struct cs_rule_code cs_rules_guide_setup[] = {
    {{"GUIDE-P16-PASSWORD", "After its password expired a service does not start again",
      "GUIDE p.16 (preferably a non-expiry password); xprotect-facts X160 to X162",
      "a resource that logs on as an account is brought online after its password expired",
      "it does not come Online", "it does"},
     .kinds = CS_SEES(STATE), .see = see_password},
    {{"GUIDE-P17-REGISTERED", "Services registered at the role's name are found after a failover",
      "GUIDE p.17, Registered Services; xprotect-facts X30, X32; the 5 min are ours",
      "the Event, Log or Report Server or API Gateway runs where the Management Server runs, "
      "is registered at the role's name, and people can log in; or it is registered at a "
      "node where none runs",
      "its clients work within 5 min; or they do not work", "the other way round"},
     .settle = settle_registered, .due = due_registered},
    {{"GUIDE-P5-SERVED", "The system monitor, mobile and web clients come back with their servers",
      "GUIDE p.5, p.7, Seamless connection; xprotect-facts X18, X66, X75; the 5 min are ours",
      "the Data Collector runs beside the Management Server, or a Mobile Server on its computer, "
      "and people can log in; or none of them runs",
      "its clients work within 5 min; or they do not work", "the other way round"},
     .settle = settle_served, .due = due_served},
    {{"GUIDE-P18-ADDRESS", "A node's address in place of the role's does not survive a failover",
      "GUIDE p.18, Postrequisite (the address should point to the cluster role); xprotect-facts "
      "X31, X32",
      "the Management Server runs on another node than the one that a client's components have as "
      "its address",
      "these clients cannot log in", "they can"},
     .settle = settle_address},
    {{"GUIDE-P18-REGISTER", "Components registered at the role's address connect again",
      "GUIDE p.17 Registered Services, p.18 Postrequisite, p.21 Update the cluster URL; "
      "xprotect-facts X50; the time is two minutes and twice the declared reconnect and start "
      "times (ours)",
      "a component that uses the Management Server at the role's address waits or starts although "
      "all that it needs runs, on whichever node",
      "it runs in that time, nobody needing to act", "it does not"},
     .settle = settle_register, .due = due_register},
    {{"GUIDE-P18-STOPPED", "A recording server's address is changed while it is stopped",
      "GUIDE p.18, Postrequisite; xprotect-facts X146",
      "the Management Server's address of a recording server is changed", "it is stopped",
      "it runs"},
     .kinds = CS_SEES(SET), .see = see_stopped},
    {{"GUIDE-P20-NAME", "A role cannot have the cluster's name",
      "GUIDE p.20, step 5 (the host name must be different from the name of the cluster); "
      "xprotect-facts X203",
      "somebody makes a Generic Service role with the cluster's name as its access point",
      "it is refused at once, whatever the case of its letters", "it is not"},
     .kinds = CS_SEES(ACTION) | CS_SEES(NO_EFFECT), .see = see_name, .due = due_name},
    {{"GUIDE-P18-PAUSED", "With control and monitoring paused a service can be stopped",
      "GUIDE p.7, p.18, p.21 (pause the control and monitoring of the service so the Server "
      "Configurator can stop and start it). Windows knows no such pause for a Generic Service: "
      "xprotect-facts X180 to X183",
      "monitoring of a role is paused, and a service of it stops",
      "until it is resumed: no poll, failure, restart, failover or count for the role, its node "
      "running", "one of these"},
     .kinds = BEHIND, .see = see_paused},
    {{"GUIDE-P18-MONITORED", "Without the pause the cluster interferes",
      "GUIDE p.7 (the failover cluster environment may interfere with this operation), p.18; facts "
      "O42; xprotect-facts X185",
      "a Generic Service of a monitored role is stopped behind the cluster's back and not started "
      "again",
      "the resource is Failed within LooksAlivePollInterval (the restart after it is WSFC-5.4.a)",
      "it is still Online then"},
     .kinds = CS_SEES(STATE) | CS_SEES(WORK), .see = see_monitored, .due = due_monitored},
    {{"GUIDE-P22-DPAPI", "With DPAPI the external provider's data can be read on one node only",
      "GUIDE p.22, Use a certificate for an external IDP (single-server environment: DPAPI); "
      "xprotect-facts X126, X130",
      "DPAPI protects the data, and the Management Server runs where they were not protected",
      "they cannot be read there; at no time on two nodes, and on another one only when the "
      "external provider is applied anew", "readable on two nodes, or on another of itself"},
     .kinds = CS_SEES(STATE) | CS_SEES(ACTION), .memory = sizeof(struct dpapi), .see = see_dpapi,
     .settle = settle_dpapi},
    {{"GUIDE-P22-CERTIFICATE", "With a valid certificate on all nodes the data can be read on each",
      "GUIDE p.22 (protected with a certificate to ensure fluent node failover)",
      "a certificate protects the data and is valid on all nodes from the start; the Management "
      "Server and the Identity Provider run on a node",
      "the external provider's data can be read there", "they cannot"},
     .settle = settle_certificate},
    {{"GUIDE-P22-SECRET", "After a change to a certificate the client secret must be entered again",
      "GUIDE p.22, step 6; xprotect-facts X129",
      "the protection is changed to a certificate while the system runs",
      "the data of the external provider cannot be read at the end of that instant",
      "they can"},
     .settle = settle_secret},
    {{"GUIDE-P23-INVALID", "With an invalid certificate the Identity Provider cannot start",
      "GUIDE p.23, Invalid certificate/expired certificate; xprotect-facts X127",
      "the Identity Provider starts on a node whose certificate is Untrusted or Expired, or "
      "Missing and was there before (its thumbprint is set)",
      "it fails, and its log says within 1 s that the certificate is not valid",
      "it runs, or its log is silent"},
     .kinds = CS_SEES(STATE) | CS_SEES(LOG), .memory = sizeof(struct logged), .see = see_invalid,
     .due = due_line},
    {{"GUIDE-P23-KEYSET", "Without permission to the private key it cannot protect data",
      "GUIDE p.23, Missing permissions to certificate private keys; xprotect-facts X128",
      "the Identity Provider starts on a node where it may not read the certificate's private key",
      "its log says within 1 s that the keyset does not exist, and the external provider's data "
      "are not Readable there",
      "they are, or its log is silent"},
     .kinds = CS_SEES(STATE) | CS_SEES(LOG), .memory = sizeof(struct logged), .see = see_keyset,
     .due = due_line},
    {{"GUIDE-P24-REUSE", "An upgrade that uses the database again keeps the configuration",
      "GUIDE p.24, Upgrade in a cluster",
      "a Management Server is installed without a new database being asked for; or one that was "
      "not installed runs again, its database still holding the configuration",
      "nothing of that database is lost", "everything is, or a new one takes its place"},
     .kinds = CS_SEES(STATE) | CS_SEES(LOSS) | CS_SEES(SET) | CS_SEES(ACTION) |
              CS_SEES(NO_EFFECT), .memory = sizeof(struct contents),
     .see = see_reuse, .due = due_reuse},
    {{"GUIDE-P24-NEW", "A new database in place of the existing one loses the configuration",
      "GUIDE p.24 (make sure to reuse the existing database); p.17 step 5 contradicts it: "
      "xprotect-facts X150",
      "a new database takes the place of one that held the configuration",
      "the loss of everything is told in the same instant", "none is told"},
     .kinds = CS_SEES(SET) | CS_SEES(LOSS), .memory = sizeof(struct contents), .see = see_new,
     .due = due_new},
    {{"GUIDE-P24-BACKUP", "With a backup only what was done since is lost",
      "GUIDE p.24 (make sure to have a backup of the database), p.11",
      "a database that was backed up is restored",
      "what is lost is the work since the last backup, not more than the time since it",
      "more is lost, or everything"},
     .kinds = CS_SEES(LOSS), .see = see_backup},
};
const size_t cs_rules_guide_setup_count = CS_LEN(cs_rules_guide_setup);
