/* models/people.c: what people do beside the cluster's own cmdlets: services, the Server
 * Configurator, installing, certificates; and the steps of procedures.def with their effects. */
#include "models/actions.h"

#define PERSON(name)                                                                       \
    static struct cs_outcome name(struct cs_world *w,                                      \
                                  const struct cs_action_spec *action                      \
                                  __attribute__((unused)),                                 \
                                  uint64_t record __attribute__((unused)))

/* ---- Telling ---- */

/* A property that somebody changed. */
static void tell_set(struct cs_world *w, const char *subject, const char *what, const char *text,
                     const char *by)
{
    uint64_t cause = w->kernel.state->cause;
    (void)cs_tell(w, (struct cs_record){.kind = CS_KIND_SET,
                                        .subject = subject,
                                        .what = what,
                                        .to = text,
                                        .rule = cs_provenance_name(CS_PROV_GIVEN),
                                        .from = by});
    cs_because(&w->kernel, cause);
}

/* ---- Which copy, which machine ---- */

static int machine_of(const struct cs_world *w, const struct cs_action_spec *action)
{
    if (action->node != CS_NONE) {
        return action->node;
    }
    if (action->computer != CS_NONE) {
        return w->design->n_nodes + action->computer;
    }
    return action->component != CS_NONE
               ? cs_copy_machine(w, w->first_copy[action->component])
               : CS_NONE;
}

/* Its process is there: one that starts has one. */
static bool is_up(const struct cs_world *w, int copy)
{
    return cs_copy_runs(w, copy) || w->copy_runs[copy].state == CS_COPY_STARTING;
}

/* The copy that is meant: on the machine that is named, the only one, or the only one that is up
 * (to be started: that is installed and is not). */
static int copy_of(const struct cs_world *w, const struct cs_action_spec *action, bool up)
{
    int first = w->first_copy[action->component];
    int end = w->first_copy[action->component + 1];
    if (action->node != CS_NONE || action->computer != CS_NONE) {
        return cs_copy_on(w, action->component, machine_of(w, action));
    }
    int found = CS_NONE;
    for (int i = first; i < end; i++) {
        bool installed = w->copy_runs[i].state != CS_COPY_ABSENT;
        if (end - first == 1 || (installed && is_up(w, i) == up)) {
            if (found != CS_NONE) {
                return CS_NONE;
            }
            found = i;
        }
    }
    return found;
}

static const char several_copies[] = "it is not clear which copy is meant: name the node";

/* ---- Services ---- */

PERSON(stop_service)
{
    int copy = copy_of(w, action, true);
    if (copy == CS_NONE) {
        return cs_refused(several_copies, 0);
    }
    return cs_copy_stop(w, copy, "stopped") ? cs_done()
                                            : cs_refused("the service does not run", 0);
}

PERSON(start_service)
{
    int copy = copy_of(w, action, false);
    if (copy == CS_NONE) {
        return cs_refused(several_copies, 0);
    }
    return cs_copy_start(w, copy)
               ? cs_done()
               : cs_refused("the service runs, or there is nothing that could start it", 0);
}

PERSON(kill_component)
{
    int copy = copy_of(w, action, true);
    if (copy == CS_NONE) {
        return cs_refused(several_copies, 0);
    }
    if (!is_up(w, copy)) {
        return cs_refused("the service does not run", 0);
    }
    (void)cs_tell_fault(w, action, w->names.copy[copy], CS_NONE);
    (void)cs_copy_stop(w, copy, "killed");
    return cs_done();
}

/* ---- Control and monitoring of a role ---- */

static struct cs_outcome set_monitoring(struct cs_world *w, const struct cs_action_spec *action,
                                        bool paused)
{
    struct cs_group_run *group = &w->groups[action->group];
    const struct cs_group *design = &w->design->groups[action->group];
    if (group->absent) {
        return cs_refused("the role does not exist", 0);
    }
    if (design->is_core) {
        return cs_refused("the cluster's own group is not a role", 0);
    }
    if (group->unmonitored == paused) {
        return cs_refused(paused ? "its monitoring is paused" : "its monitoring is not paused", 0);
    }
    group->unmonitored = paused;
    cs_tell_change(w, w->names.monitoring[action->group], paused ? "Active" : "Paused",
                   paused ? "Paused" : "Active", cs_verbs[action->verb].name, NULL);
    for (int i = 0; i < design->n_resources; i++) {
        cs_health_arm(w, design->resources[i]);
    }
    return cs_done();
}

PERSON(suspend_monitoring)
{
    return set_monitoring(w, action, true);
}

PERSON(resume_monitoring)
{
    return set_monitoring(w, action, false);
}

/* ---- Registered Services ---- */

/* A node or computer on which a Management Server works; CS_NONE. */
static int working_manager(const struct cs_world *w)
{
    int manager = cs_component_of_type(w, CS_C_MANAGEMENT_SERVER);
    for (int i = manager == CS_NONE ? 0 : w->first_copy[manager];
         manager != CS_NONE && i < w->first_copy[manager + 1]; i++) {
        if (cs_copy_works(w, i)) {
            return cs_copy_machine(w, i);
        }
    }
    return CS_NONE;
}

PERSON(set_registered_service)
{
    if (working_manager(w) == CS_NONE) {
        return cs_refused("no Management Server works", 0);
    }
    w->g->registered[action->service] = cs_target_of(&action->address);
    tell_set(w, w->names.registered[action->service], "Url", action->address.text,
             "Set-RegisteredService");
    return cs_done();
}

/* ---- Roles that are yet to be made ---- */

static int name_of_role(const struct cs_world *w, int group)
{
    const struct cs_group *design = &w->design->groups[group];
    for (int i = 0; i < design->n_resources; i++) {
        if (w->design->resources[design->resources[i]].type == CS_TYPE_NETWORK_NAME) {
            return design->resources[i];
        }
    }
    return CS_NONE;
}

/* The component that runs as a resource; CS_NONE. */
static int component_of_resource(const struct cs_world *w, int resource)
{
    for (int i = 0; i < w->design->n_components; i++) {
        if (w->design->components[i].resource == resource) {
            return i;
        }
    }
    return CS_NONE;
}

/* The cluster takes over what Windows ran on the owner; on the other nodes it goes on running. */
static void take_over_service(struct cs_world *w, int resource)
{
    int component = component_of_resource(w, resource);
    if (component == CS_NONE) {
        return;
    }
    for (int i = w->first_copy[component]; i < w->first_copy[component + 1]; i++) {
        w->copy_runs[i].by_windows = is_up(w, i);
    }
}

static void tell_made(struct cs_world *w, const char *subject, const char *what, int64_t value)
{
    uint64_t cause = w->kernel.state->cause;
    (void)cs_tell(w, (struct cs_record){.kind = CS_KIND_SET,
                                        .subject = subject,
                                        .what = what,
                                        .rule = cs_provenance_name(CS_PROV_GIVEN),
                                        .from = "a planned role is made",
                                        .value = value,
                                        .has_value = true});
    cs_because(&w->kernel, cause);
}

static void make_resource(struct cs_world *w, int resource)
{
    w->resources[resource].absent = false;
    w->resources[resource].persistent = true;
    tell_made(w, w->names.resource[resource], "IsPlanned", 0);
    tell_made(w, w->names.resource[resource], "PersistentState", 1);
    take_over_service(w, resource);
}

/* The access point, and the first service: more is added afterwards (guide, page 21). */
static int make_resources(struct cs_world *w, int group)
{
    const struct cs_group *design = &w->design->groups[group];
    int service = CS_NONE;
    for (int i = 0; i < design->n_resources; i++) {
        int r = design->resources[i];
        enum cs_class class = cs_types[w->design->resources[r].type].class;
        bool point = class == CS_CLASS_ADDRESS || class == CS_CLASS_NAME;
        if (point || (class == CS_CLASS_SERVICE && service == CS_NONE)) {
            make_resource(w, r);
            service = class == CS_CLASS_SERVICE ? r : service;
        }
    }
    return service;
}

/* The node on which the service of the new role runs already; CS_NONE: any will do. */
static int where_it_runs(const struct cs_world *w, int service)
{
    int component = service == CS_NONE ? CS_NONE : component_of_resource(w, service);
    cs_nodes fit = service == CS_NONE
                       ? 0
                       : cs_placement_candidates(w, w->design->resources[service].group, 0);
    int last = CS_NONE;
    for (int i = component == CS_NONE ? 0 : w->first_copy[component];
         component != CS_NONE && i < w->first_copy[component + 1]; i++) {
        int node = w->copies[i].node;
        if (node != CS_NONE && cs_has(fit, node) && cs_copy_runs(w, i)) {
            last = node; /* the guide makes the role on the last node installed */
        }
    }
    return last;
}

/* Whether the first service of the role is installed on a node that is up and may own it. */
static bool can_be_run(const struct cs_world *w, int group)
{
    const struct cs_group *design = &w->design->groups[group];
    for (int i = 0; i < design->n_resources; i++) {
        int r = design->resources[i];
        if (cs_types[w->design->resources[r].type].class != CS_CLASS_SERVICE) {
            continue;
        }
        CS_EACH_NODE(n, w->design->resources[r].possible_owners & w->g->authority)
        {
            if (cs_service_installed(w, r, n)) {
                return true;
            }
        }
        return false;
    }
    return true;
}

PERSON(add_generic_service_role)
{
    int g = action->group;
    struct cs_group_run *group = &w->groups[g];
    int name = name_of_role(w, g);
    const char *point = action->address.text != NULL
                            ? action->address.text
                            : name == CS_NONE ? "" : w->design->resources[name].dns_name;
    if (!group->absent) {
        return cs_refused("the role exists", 0);
    }
    if (w->g->authority == 0) {
        return cs_refused("no node runs the cluster", 0);
    }
    if (cs_same_name(point, w->design->name)) {
        return cs_refused("the access point may not have the cluster's own name", 0);
    }
    if (!can_be_run(w, g)) {
        return cs_refused("its service is installed on no node that may own the role", 0);
    }
    group->absent = false;
    group->persistent = true;
    tell_made(w, w->names.group[g], "IsPlanned", 0);
    int service = make_resources(w, g);
    group->move = CS_MOVE_MANUAL;
    group->target = (int8_t)where_it_runs(w, service);
    cs_tell_group(w, g, CS_GRP_ON_PLACE, 0);
    return cs_done();
}

/* Something runs already that is to depend on it: added now, it would run without its provider. */
static bool has_dependents_running(const struct cs_world *w, int r)
{
    const struct cs_resource *design = &w->design->resources[r];
    for (int i = 0; i < design->n_dependents; i++) {
        uint8_t state = w->resources[design->dependents[i]].state;
        if (state != CS_RES_OFFLINE && state != CS_RES_FAILED) {
            return true;
        }
    }
    return false;
}

PERSON(add_cluster_resource)
{
    int r = action->resource;
    int g = w->design->resources[r].group;
    if (!w->resources[r].absent) {
        return cs_refused("the resource exists", 0);
    }
    if (w->groups[g].absent) {
        return cs_refused("its role does not exist", 0);
    }
    if (has_dependents_running(w, r)) {
        return cs_refused("what depends on it is online: take that offline first",
                          CS_ERROR_RESOURCE_ONLINE);
    }
    make_resource(w, r);
    if (w->groups[g].owner != CS_NONE && !cs_group_is_paused(w, g)) {
        w->resources[r].want = true;
        cs_tell_resource(w, r, CS_RES_ON_BRING_ONLINE, 0);
    }
    return cs_done();
}

/* ---- Accounts and certificates ---- */

PERSON(expire_password)
{
    if (!cs_account_valid(w, action->account)) {
        return cs_refused("its password has expired", 0);
    }
    (void)cs_tell_fault(w, action, w->names.account[action->account], CS_NONE);
    cs_account_expire(w, action->account, true, cs_verbs[action->verb].name);
    return cs_done();
}

PERSON(reset_password)
{
    uint32_t entry = (uint32_t)action->account;
    bool will = cs_due(&w->kernel, CS_CAST_CALENDAR, entry, CS_CALENDAR_ON_DATE) != CS_NEVER;
    if (cs_account_valid(w, action->account) && !will) {
        return cs_refused("its password is valid, and stays so", 0);
    }
    cs_unpost(&w->kernel, CS_CAST_CALENDAR, entry, CS_CALENDAR_ON_DATE);
    (void)cs_tell_fault(w, action, w->names.account[action->account], CS_NONE);
    cs_account_expire(w, action->account, false, cs_verbs[action->verb].name);
    return cs_done();
}

/* Changes what is so of the node's certificate; refuses when it is so already. */
static struct cs_outcome set_certificate(struct cs_world *w, const struct cs_action_spec *action,
                                         struct cs_certificate_run to, const char *already)
{
    if (!w->design->xprotect.present) {
        return cs_refused("the design has no XProtect", 0);
    }
    struct cs_certificate_run *run = &w->certificates[action->node];
    if (run->installed == to.installed && run->trusted == to.trusted &&
        run->permitted == to.permitted && run->configured == to.configured &&
        run->expired == to.expired) {
        return cs_refused(already, 0);
    }
    *run = to;
    if (cs_verbs[action->verb].class != CS_VERB_OPERATOR) {
        (void)cs_tell_fault(w, action, w->names.certificate[action->node], CS_NONE);
    }
    cs_identity_look(w, cs_verbs[action->verb].name);
    return cs_done();
}

PERSON(import_certificate)
{
    struct cs_certificate_run to = w->certificates[action->node];
    to.installed = to.trusted = to.permitted = to.configured = true;
    to.expired = false;
    cs_unpost(&w->kernel, CS_CAST_CALENDAR, (uint32_t)(w->design->n_accounts + action->node),
              CS_CALENDAR_ON_DATE);
    return set_certificate(w, action, to, "the node has a certificate that is valid");
}

PERSON(remove_certificate)
{
    struct cs_certificate_run to = w->certificates[action->node];
    to.installed = false;
    return set_certificate(w, action, to, "the certificate is not there");
}

PERSON(distrust_certificate)
{
    struct cs_certificate_run to = w->certificates[action->node];
    to.trusted = false;
    return set_certificate(w, action, to, "the certificate is not trusted");
}

PERSON(deny_private_key)
{
    struct cs_certificate_run to = w->certificates[action->node];
    to.permitted = false;
    return set_certificate(w, action, to, "there is no permission");
}

PERSON(grant_private_key)
{
    struct cs_certificate_run to = w->certificates[action->node];
    to.permitted = true;
    return set_certificate(w, action, to, "the permission is there");
}

PERSON(set_external_provider)
{
    int manager = cs_component_of_type(w, CS_C_MANAGEMENT_SERVER);
    int identity = cs_component_of_type(w, CS_C_IDENTITY_PROVIDER);
    for (int n = 0; manager != CS_NONE && identity != CS_NONE && n < w->design->n_nodes; n++) {
        int server = cs_copy_on(w, manager, n);
        int provider = cs_copy_on(w, identity, n);
        if (server == CS_NONE || provider == CS_NONE || !cs_copy_works(w, server) ||
            !cs_copy_works(w, provider)) {
            continue;
        }
        if (!cs_identity_protects(w, n)) {
            cs_identity_log(w, provider);
            return cs_refused("the Identity Provider cannot protect the data", 0);
        }
        if (w->g->external_on == n && cs_identity_reads_external(w, n)) {
            return cs_refused("it is applied on this node", 0);
        }
        cs_identity_enter_external(w, n);
        return cs_done();
    }
    return cs_refused("no Management Server works beside an Identity Provider", 0);
}

/* ---- Steps ---- */

void cs_procedures_reset(struct cs_world *w, uint64_t seed, uint32_t replication)
{
    for (int i = 0; i < w->scenario->n_actions; i++) {
        w->actions[i].step = CS_NONE;
        w->actions[i].takes = cs_world_stream(seed, replication, w->names.action[i], "procedure");
    }
}

static const char *object_of(const struct cs_world *w, const struct cs_action_spec *action)
{
    if (action->database != CS_NONE) {
        return w->names.database[action->database];
    }
    if (action->component != CS_NONE) {
        return w->names.copy[w->first_copy[action->component]];
    }
    return action->computer != CS_NONE ? w->names.computer[action->computer]
                                       : w->names.node[action->node];
}

static cs_time step_takes(struct cs_world *w, uint32_t i, int step)
{
    const struct cs_action_spec *action = &w->scenario->actions[i];
    const struct cs_dist *dist = &cs_steps[step].takes;
    if (step == CS_STEP_BACKUP_DATABASE || step == CS_STEP_RESTORE_DATABASE) {
        int timing = step == CS_STEP_BACKUP_DATABASE ? CS_T_BACKUP : CS_T_RESTORE;
        dist = &w->design->sql.databases[action->database].timings[timing].dist;
    }
    return cs_dist_sample(dist, &w->actions[i].takes);
}

static void begin_step(struct cs_world *w, uint32_t i, int step)
{
    const struct cs_action_spec *action = &w->scenario->actions[i];
    bool of_database = step == CS_STEP_BACKUP_DATABASE || step == CS_STEP_RESTORE_DATABASE;
    cs_time takes = step_takes(w, i, step);
    w->actions[i].step = (int16_t)step;
    w->g->under_way++;
    (void)cs_tell(w, (struct cs_record){.kind = CS_KIND_STEP,
                                        .subject = w->names.action[i],
                                        .object = object_of(w, action),
                                        .what = cs_steps[step].what,
                                        .rule = cs_steps[step].source,
                                        .value = takes,
                                        .has_value = true});
    if (of_database) {
        (void)cs_tell(w, (struct cs_record){
                             .kind = CS_KIND_WAIT,
                             .subject = w->names.database[action->database],
                             .what = step == CS_STEP_BACKUP_DATABASE ? "backup" : "restore",
                             .value = cs_world_now(w) + takes,
                             .has_value = true});
    }
    cs_post(&w->kernel, CS_CAST_ACTION, i, CS_ACTION_ON_STEP, takes);
}

bool cs_procedure_begin(struct cs_world *w, uint32_t action)
{
    for (int step = 0; step < CS_STEPS; step++) {
        if (cs_steps[step].verb == w->scenario->actions[action].verb) {
            begin_step(w, action, step);
            return true;
        }
    }
    return false;
}

static void fail(struct cs_world *w, uint32_t i, const char *why)
{
    w->actions[i].failed = true;
    cs_action_failed(w, i, cs_refused(why, 0));
}

static void leave_step(struct cs_world *w, uint32_t i)
{
    w->actions[i].step = CS_NONE;
    w->g->under_way--;
}

void cs_procedures_end(struct cs_world *w, int machine)
{
    uint64_t cause = w->kernel.state->cause;
    for (int i = 0; w->g->under_way > 0 && i < w->scenario->n_actions; i++) {
        const struct cs_action_spec *action = &w->scenario->actions[i];
        bool there = w->actions[i].step != CS_NONE && action->database == CS_NONE &&
                     machine_of(w, action) == machine;
        if (there) {
            leave_step(w, (uint32_t)i);
            cs_unpost(&w->kernel, CS_CAST_ACTION, (uint32_t)i, CS_ACTION_ON_STEP);
            fail(w, (uint32_t)i, "the machine went down");
            cs_because(&w->kernel, cause);
        }
    }
}

void cs_procedures_disconnect(struct cs_world *w)
{
    uint64_t cause = w->kernel.state->cause;
    for (int i = 0; w->g->under_way > 0 && i < w->scenario->n_actions; i++) {
        if (w->actions[i].step != CS_NONE && w->scenario->actions[i].database != CS_NONE) {
            leave_step(w, (uint32_t)i);
            cs_unpost(&w->kernel, CS_CAST_ACTION, (uint32_t)i, CS_ACTION_ON_STEP);
            fail(w, (uint32_t)i, "the connection to SQL Server was broken");
            cs_because(&w->kernel, cause);
        }
    }
}

/* ---- The Server Configurator ---- */

/* Those with a service of Windows: what IIS hosts stops with it. */
static bool has_service(const struct cs_world *w, int copy)
{
    const struct cs_component *component = &w->design->components[w->copies[copy].component];
    return cs_component_types[component->type].service_name[0] != '\0';
}

static void stop_all(struct cs_world *w, uint32_t i)
{
    int machine = machine_of(w, &w->scenario->actions[i]);
    uint64_t cause = w->kernel.state->cause;
    for (int c = 0; c < w->n_copies; c++) {
        if (cs_copy_machine(w, c) == machine && has_service(w, c) && is_up(w, c)) {
            w->copy_runs[c].held_by = (int32_t)i + 1;
            (void)cs_copy_stop(w, c, "stopped");
            cs_because(&w->kernel, cause);
        }
    }
}

/* Whether the cluster has started again what had to stay stopped. */
static bool is_disturbed(const struct cs_world *w, uint32_t i)
{
    for (int c = 0; c < w->n_copies; c++) {
        if (w->copy_runs[c].held_by == (int32_t)i + 1 && is_up(w, c)) {
            return true;
        }
    }
    return false;
}

static void point_at(struct cs_world *w, int copy, const struct cs_address *address)
{
    w->copy_runs[copy].manager = cs_target_of(address);
    tell_set(w, w->names.copy[copy], "ManagementServerAddress", address->text, "Register");
}

static void apply(struct cs_world *w, uint32_t i)
{
    const struct cs_action_spec *action = &w->scenario->actions[i];
    if (is_disturbed(w, i)) {
        fail(w, i, "the cluster started a service that the Server Configurator had stopped");
        return;
    }
    for (int c = 0; action->address.text != NULL && c < w->n_copies; c++) {
        if (cs_copy_machine(w, c) == machine_of(w, action) &&
            w->copy_runs[c].state != CS_COPY_ABSENT) {
            point_at(w, c, &action->address);
        }
    }
}

static void start_all(struct cs_world *w, uint32_t i)
{
    uint64_t cause = w->kernel.state->cause;
    for (int c = 0; c < w->n_copies; c++) {
        if (w->copy_runs[c].held_by == (int32_t)i + 1) {
            w->copy_runs[c].held_by = 0;
            (void)cs_copy_start(w, c);
            cs_because(&w->kernel, cause);
        }
    }
}

/* ---- Installing ---- */

/* New databases for whatever is installed on the node; false when one could not be made. */
static bool renew_databases(struct cs_world *w, int node)
{
    bool made = true;
    for (int d = 0; d < w->design->sql.n_databases; d++) {
        bool used = false;
        for (int c = 0; c < w->n_copies; c++) {
            used = used || (w->copies[c].node == node &&
                            w->design->components[w->copies[c].component].database == d);
        }
        made = made && (!used || cs_database_renew(w, d));
    }
    return made;
}

static const char *choose_database(struct cs_world *w, uint32_t i)
{
    const struct cs_action_spec *action = &w->scenario->actions[i];
    const struct cs_xprotect *xprotect = &w->design->xprotect;
    int manager = cs_component_of_type(w, CS_C_MANAGEMENT_SERVER);
    int database = manager == CS_NONE ? CS_NONE : w->design->components[manager].database;
    bool renew = (action->flags & CS_A_NEW_DATABASE) != 0;
    if (!xprotect->storage_access) {
        return "the service account has no access to the shared storage";
    }
    int sql = cs_sql_machine(w);
    bool instance = sql != CS_NONE && cs_machines_talk(w, action->node, sql);
    if (database == CS_NONE || !instance ||
        (!renew && !cs_database_usable(w, database, action->node))) {
        return "the database cannot be reached";
    }
    if (xprotect->system_password && !renew && (action->flags & CS_A_PASSWORD) == 0) {
        return "the system configuration password was not given";
    }
    if (renew && !renew_databases(w, action->node)) {
        return "the new database could not be made";
    }
    if ((action->flags & CS_A_FAILS) != 0) {
        cs_database_damage(w, database);
        return "the upgrade of the database failed";
    }
    return NULL;
}

static void install_services(struct cs_world *w, uint32_t i)
{
    int node = w->scenario->actions[i].node;
    struct cs_address own = {.text = w->design->nodes[node].name,
                             .resource = CS_NONE,
                             .node = node,
                             .computer = CS_NONE};
    for (int c = 0; c < w->n_copies; c++) {
        if (w->copies[c].node == node) {
            cs_copy_install(w, c);
            point_at(w, c, &own);
        }
    }
    for (int s = 0; s < CS_COMPONENT_TYPES; s++) {
        if (w->design->xprotect.registered[s].text != NULL) {
            w->g->registered[s] = cs_target_of(&own);
            tell_set(w, w->names.registered[s], "Url", own.text, "Install-ManagementServer");
        }
    }
    w->g->login_node = (int8_t)node;
}

static void uninstall_services(struct cs_world *w, uint32_t i)
{
    int node = w->scenario->actions[i].node;
    uint64_t cause = w->kernel.state->cause;
    for (int c = 0; c < w->n_copies; c++) {
        bool iis = w->design->components[w->copies[c].component].type == CS_C_IIS;
        if (w->copies[c].node == node && !iis && w->copy_runs[c].state != CS_COPY_ABSENT) {
            cs_copy_remove(w, c);
            cs_because(&w->kernel, cause);
        }
    }
}

/* ---- What a step does when its time is over ---- */

static void restart_machine(struct cs_world *w, const struct cs_action_spec *action)
{
    struct cs_outcome outcome = cs_restart(w, action->node, action->computer);
    if (outcome.why != NULL) {
        fail(w, (uint32_t)(action - w->scenario->actions), outcome.why);
    }
}

/* Why the procedure ends here; NULL: it goes on. */
static const char *effect(struct cs_world *w, uint32_t i, enum cs_step_id step)
{
    const struct cs_action_spec *action = &w->scenario->actions[i];
    int copy = action->component == CS_NONE ? CS_NONE : w->first_copy[action->component];
    switch (step) {
    case CS_STEP_CONFIGURE_STOP:
        stop_all(w, i);
        break;
    case CS_STEP_CONFIGURE_APPLY:
        apply(w, i);
        break;
    case CS_STEP_CONFIGURE_START:
        start_all(w, i);
        break;
    case CS_STEP_SETTINGS_STOP:
        (void)cs_copy_stop(w, copy, "stopped");
        break;
    case CS_STEP_SETTINGS_APPLY:
        point_at(w, copy, &action->address);
        break;
    case CS_STEP_SETTINGS_START:
        (void)cs_copy_start(w, copy);
        break;
    case CS_STEP_INSTALL_DATABASE:
        return choose_database(w, i);
    case CS_STEP_INSTALL_SERVICES:
        install_services(w, i);
        break;
    case CS_STEP_UNINSTALL_SERVICES:
        uninstall_services(w, i);
        break;
    case CS_STEP_UPDATES_RESTART:
        restart_machine(w, action);
        break;
    case CS_STEP_BACKUP_DATABASE:
        return cs_database_backup(w, action->database) ? NULL : "the database is not ONLINE";
    case CS_STEP_RESTORE_DATABASE:
        return cs_database_restored(w, action->database) ? NULL
                                                         : "the restore could not be completed";
    case CS_STEP_INSTALL_UNPACK:
    case CS_STEP_UPDATES_INSTALL:
    case CS_STEPS:
        break;
    }
    return NULL;
}

void cs_procedure_step(struct cs_world *w, uint32_t i)
{
    int step = w->actions[i].step;
    if (step == CS_NONE) {
        return;
    }
    bool last = step + 1 == CS_STEPS || cs_steps[step + 1].verb != cs_steps[step].verb;
    leave_step(w, i);
    uint64_t cause = w->kernel.state->cause;
    const char *why = effect(w, i, (enum cs_step_id)step);
    if (why != NULL) {
        fail(w, i, why);
    } else if (!last) {
        cs_because(&w->kernel, cause);
        begin_step(w, i, step + 1);
    }
}

/* ---- How procedures begin ---- */

/* A procedure on a machine: it must run. */
static struct cs_outcome begin(struct cs_world *w, const struct cs_action_spec *action)
{
    int machine = machine_of(w, action);
    if (machine != CS_NONE && !cs_machines_talk(w, machine, machine)) {
        return cs_refused("Windows does not run on the machine", 0);
    }
    (void)cs_procedure_begin(w, (uint32_t)(action - w->scenario->actions));
    return cs_done();
}

PERSON(configure_server)
{
    int machine = machine_of(w, action);
    for (int c = 0; c < w->n_copies; c++) {
        if (cs_copy_machine(w, c) == machine && w->copy_runs[c].state != CS_COPY_ABSENT) {
            return begin(w, action);
        }
    }
    return cs_refused("nothing of XProtect is installed on the machine", 0);
}

PERSON(change_settings)
{
    return begin(w, action);
}

PERSON(install_management_server)
{
    int manager = cs_component_of_type(w, CS_C_MANAGEMENT_SERVER);
    int copy = manager == CS_NONE ? CS_NONE : cs_copy_on(w, manager, action->node);
    if (copy == CS_NONE) {
        return cs_refused("the design has no Management Server for this node", 0);
    }
    if (w->copy_runs[copy].state != CS_COPY_ABSENT) {
        return cs_refused("it is installed on the node", 0);
    }
    return begin(w, action);
}

PERSON(uninstall_management_server)
{
    int manager = cs_component_of_type(w, CS_C_MANAGEMENT_SERVER);
    int copy = manager == CS_NONE ? CS_NONE : cs_copy_on(w, manager, action->node);
    if (copy == CS_NONE || w->copy_runs[copy].state == CS_COPY_ABSENT) {
        return cs_refused("it is not installed on the node", 0);
    }
    return begin(w, action);
}

PERSON(install_updates)
{
    return begin(w, action);
}

PERSON(backup_database)
{
    if (w->databases[action->database].state != CS_DB_ONLINE) {
        return cs_refused("the database is not ONLINE", 0);
    }
    (void)cs_procedure_begin(w, (uint32_t)(action - w->scenario->actions));
    return cs_done();
}

PERSON(restore_database)
{
    if (!cs_database_restore_begin(w, action->database)) {
        return cs_refused("there is no backup, or nothing to restore it to", 0);
    }
    (void)cs_procedure_begin(w, (uint32_t)(action - w->scenario->actions));
    return cs_done();
}

cs_verb_act *const cs_people_acts[CS_VERBS] = {
    [CS_V_BACKUP_SQLDATABASE] = backup_database,
    [CS_V_RESTORE_SQLDATABASE] = restore_database,
    [CS_V_STOP_SERVICE] = stop_service,
    [CS_V_START_SERVICE] = start_service,
    [CS_V_KILL_COMPONENT] = kill_component,
    [CS_V_SUSPEND_MONITORING] = suspend_monitoring,
    [CS_V_RESUME_MONITORING] = resume_monitoring,
    [CS_V_CONFIGURE_SERVER] = configure_server,
    [CS_V_CHANGE_SETTINGS] = change_settings,
    [CS_V_SET_REGISTERED_SERVICE] = set_registered_service,
    [CS_V_INSTALL_MANAGEMENT_SERVER] = install_management_server,
    [CS_V_UNINSTALL_MANAGEMENT_SERVER] = uninstall_management_server,
    [CS_V_ADD_GENERIC_SERVICE_ROLE] = add_generic_service_role,
    [CS_V_ADD_RESOURCE] = add_cluster_resource,
    [CS_V_INSTALL_UPDATES] = install_updates,
    [CS_V_IMPORT_CERTIFICATE] = import_certificate,
    [CS_V_REMOVE_CERTIFICATE] = remove_certificate,
    [CS_V_DISTRUST_CERTIFICATE] = distrust_certificate,
    [CS_V_DENY_PRIVATE_KEY] = deny_private_key,
    [CS_V_GRANT_PRIVATE_KEY] = grant_private_key,
    [CS_V_SET_EXTERNAL_PROVIDER] = set_external_provider,
    [CS_V_EXPIRE_PASSWORD] = expire_password,
    [CS_V_RESET_PASSWORD] = reset_password,
};
