/* models/declare.c: the head of a trace: what there is, and how it stands at time 0. */
#include "models/declare.h"
#include "sim/base/text.h"

#include <inttypes.h>
#include <stdio.h>

/* Emits a record that follows from nothing but the design and the scenario. */
static void tell(struct cs_world *w, struct cs_record record)
{
    cs_because(&w->kernel, 0);
    (void)cs_emit(&w->kernel, record);
}

/* ---- Durations ---- */

enum { DURATION_TEXT = 48, DIST_TEXT = 4 * DURATION_TEXT };

const char *cs_dist_text(const struct cs_dist *dist, char *buffer, size_t size)
{
    char a[DURATION_TEXT];
    char b[DURATION_TEXT];
    char c[DURATION_TEXT];
    (void)cs_duration_text(dist->a, a, sizeof a);
    (void)cs_duration_text(dist->b, b, sizeof b);
    (void)cs_duration_text(dist->c, c, sizeof c);
    switch (dist->family) {
    case CS_DIST_UNIFORM:
        (void)snprintf(buffer, size, "uniform(%s, %s)", a, b);
        break;
    case CS_DIST_TRIANGULAR:
        (void)snprintf(buffer, size, "triangular(%s, %s, %s)", a, b, c);
        break;
    case CS_DIST_EXPONENTIAL:
        (void)snprintf(buffer, size, "exponential(%s)", a);
        break;
    case CS_DIST_CONSTANT:
    case CS_DIST_FAMILIES:
        (void)snprintf(buffer, size, "%s", a);
        break;
    }
    return buffer;
}

/* ---- What there is ---- */

static const char *interface_name(const struct cs_world *w, int node, int network)
{
    return w->names.interface[node * w->design->n_networks + network];
}

void cs_declare_one(struct cs_world *w, const char *subject, const char *in, const char *what)
{
    tell(w, (struct cs_record){.kind = CS_KIND_DECLARE,
                               .subject = subject,
                               .object = in,
                               .what = what});
}

static void declare_numbered(struct cs_world *w, const char *subject, const char *in,
                             const char *what, int64_t number)
{
    tell(w, (struct cs_record){.kind = CS_KIND_DECLARE,
                               .subject = subject,
                               .object = in,
                               .what = what,
                               .value = number,
                               .has_value = true});
}

static void declare_all(struct cs_world *w)
{
    const struct cs_design *design = w->design;
    const struct cs_subjects *names = &w->names;
    cs_declare_one(w, names->cluster, NULL, "cluster");
    for (int n = 0; n < design->n_nodes; n++) {
        declare_numbered(w, names->node[n], names->cluster, "node", n + 1);
    }
    for (int net = 0; net < design->n_networks; net++) {
        declare_numbered(w, names->network[net], names->cluster, "network",
                         design->networks[net].props[CS_P_ROLE].value);
    }
    for (int n = 0; n < design->n_nodes; n++) {
        for (int net = 0; net < design->n_networks; net++) {
            if (cs_has(design->networks[net].nodes, n)) {
                cs_declare_one(w, interface_name(w, n, net), names->node[n], "interface");
            }
        }
    }
    if (design->storage != NULL) {
        cs_declare_one(w, names->target, names->cluster, "target");
    }
    for (int d = 0; d < design->n_disks; d++) {
        cs_declare_one(w, names->disk[d], design->storage != NULL ? names->target : names->cluster,
                "disk");
    }
    for (int g = 0; g < design->n_groups; g++) {
        cs_declare_one(w, names->group[g], names->cluster, "group");
    }
    for (int r = 0; r < design->n_resources; r++) {
        const struct cs_resource *resource = &design->resources[r];
        cs_declare_one(w, names->resource[r], names->group[resource->group],
                cs_types[resource->type].name);
    }
}

/* ---- Properties ---- */

void cs_set_value(struct cs_world *w, const char *subject, const char *name, int64_t value,
                      enum cs_provenance provenance, const char *source)
{
    tell(w, (struct cs_record){.kind = CS_KIND_SET,
                               .subject = subject,
                               .what = name,
                               .value = value,
                               .has_value = true,
                               .rule = cs_provenance_name(provenance),
                               .from = source});
}

void cs_set_text(struct cs_world *w, const char *subject, const char *name, const char *text,
                     enum cs_provenance provenance, const char *source)
{
    if (text == NULL) {
        return;
    }
    tell(w, (struct cs_record){.kind = CS_KIND_SET,
                               .subject = subject,
                               .what = name,
                               .to = text,
                               .rule = cs_provenance_name(provenance),
                               .from = source});
}

void cs_set_props(struct cs_world *w, const char *subject, enum cs_scope scope,
                      const struct cs_setting *settings)
{
    for (int p = 0; p < CS_PROPS; p++) {
        if (cs_props[p].scope == scope && settings[p].value != CS_ABSENT) {
            cs_set_value(w, subject, cs_props[p].name, settings[p].value, settings[p].provenance,
                      settings[p].source);
        }
    }
}

void cs_set_timings(struct cs_world *w, const char *subject, enum cs_scope scope,
                        const struct cs_duration *timings)
{
    for (int t = 0; t < CS_TIMINGS; t++) {
        if (cs_timings[t].scope == scope) {
            char text[DIST_TEXT];
            cs_set_text(w, subject, cs_timings[t].name,
                     cs_dist_text(&timings[t].dist, text, sizeof text), timings[t].provenance,
                     timings[t].source);
        }
    }
}

static void set_cluster(struct cs_world *w)
{
    const struct cs_design *design = w->design;
    const char *cluster = w->names.cluster;
    cs_set_text(w, cluster, "WindowsServer", cs_windows_name(design->windows), CS_PROV_GIVEN,
             design->file);
    cs_set_text(w, cluster, "QuorumType", cs_quorum_type_name(design->quorum_type), CS_PROV_GIVEN,
             design->file);
    cs_set_value(w, cluster, "NodeCount", design->n_nodes, CS_PROV_DERIVED, design->file);
    cs_set_value(w, cluster, "StartOfDay", w->scenario->starts_at, CS_PROV_GIVEN,
                 w->scenario->file);
    cs_set_props(w, cluster, CS_SCOPE_CLUSTER, design->props);
}

static void set_group(struct cs_world *w, int g)
{
    const struct cs_group *group = &w->design->groups[g];
    const struct cs_setting *threshold = &group->props[CS_P_FAILOVER_THRESHOLD];
    bool derived = threshold->value == CS_UNLIMITED;
    const char *name = w->names.group[g];
    cs_set_props(w, name, CS_SCOPE_GROUP, group->props);
    cs_set_value(w, name, "ComputedFailoverThreshold", cs_failover_threshold(w, g),
              derived ? CS_PROV_DERIVED : threshold->provenance, threshold->source);
    if (group->planned) {
        cs_set_value(w, name, "IsPlanned", 1, CS_PROV_GIVEN, w->design->file);
    }
    cs_set_value(w, name, "IsCoreGroup", group->is_core ? 1 : 0, CS_PROV_GIVEN, w->design->file);
    for (int i = 0; i < group->n_anti_affinity; i++) {
        cs_set_text(w, name, "AntiAffinityClassNames", group->anti_affinity[i], CS_PROV_GIVEN,
                 w->design->file);
    }
}

static void set_resource_props(struct cs_world *w, int r)
{
    const struct cs_resource *resource = &w->design->resources[r];
    for (int p = 0; p < CS_PROPS; p++) {
        const struct cs_setting *setting = &resource->props[p];
        if (cs_props[p].scope == CS_SCOPE_RESOURCE && setting->value != CS_ABSENT &&
            cs_prop_fits(p, resource->type)) {
            cs_set_value(w, w->names.resource[r], cs_props[p].name, setting->value,
                         setting->provenance, setting->source);
        }
    }
}

static void set_resource(struct cs_world *w, int r)
{
    const struct cs_resource *resource = &w->design->resources[r];
    const char *name = w->names.resource[r];
    const char *file = w->design->file;
    set_resource_props(w, r);
    if (w->design->groups[resource->group].planned) {
        cs_set_value(w, name, "IsPlanned", 1, CS_PROV_GIVEN, file);
        cs_set_value(w, name, "PersistentState", 0, CS_PROV_DERIVED, "of a planned role");
    }
    cs_set_text(w, name, "DependencyExpression", resource->expression, CS_PROV_GIVEN, file);
    cs_set_text(w, name, "Address", resource->address, CS_PROV_GIVEN, file);
    cs_set_text(w, name, "ServiceName", resource->service, CS_PROV_GIVEN, file);
    if (r == w->design->witness) {
        cs_set_value(w, name, "IsWitness", 1, CS_PROV_GIVEN, file);
    }
    cs_set_timings(w, name, CS_SCOPE_RESOURCE, resource->timings);
}

static void set_all(struct cs_world *w)
{
    const struct cs_design *design = w->design;
    set_cluster(w);
    for (int n = 0; n < design->n_nodes; n++) {
        cs_set_props(w, w->names.node[n], CS_SCOPE_NODE, design->nodes[n].props);
        cs_set_timings(w, w->names.node[n], CS_SCOPE_NODE, design->nodes[n].timings);
    }
    for (int net = 0; net < design->n_networks; net++) {
        cs_set_props(w, w->names.network[net], CS_SCOPE_NETWORK, design->networks[net].props);
        cs_set_value(w, w->names.network[net], "HasGateway",
                  design->networks[net].has_gateway ? 1 : 0, CS_PROV_GIVEN, design->file);
    }
    for (int g = 0; g < design->n_groups; g++) {
        set_group(w, g);
    }
    for (int r = 0; r < design->n_resources; r++) {
        set_resource(w, r);
    }
}

/* ---- What belongs together ---- */

void cs_link(struct cs_world *w, const char *subject, const char *how, const char *object)
{
    tell(w, (struct cs_record){.kind = CS_KIND_LINK,
                               .subject = subject,
                               .object = object,
                               .what = how});
}

static void link_resource(struct cs_world *w, int r)
{
    const struct cs_resource *resource = &w->design->resources[r];
    const char *name = w->names.resource[r];
    for (int i = 0; i < resource->n_providers; i++) {
        cs_link(w, name, "depends-on", w->names.resource[resource->providers[i]]);
    }
    CS_EACH_NODE(n, resource->possible_owners) {
        cs_link(w, name, "possible-owner", w->names.node[n]);
    }
    if (resource->disk != CS_NONE) {
        cs_link(w, name, "holds", w->names.disk[resource->disk]);
    }
    if (resource->network != CS_NONE) {
        cs_link(w, name, "runs-on", w->names.network[resource->network]);
    }
}

static void link_group(struct cs_world *w, int g)
{
    const struct cs_group *group = &w->design->groups[g];
    for (int i = 0; i < group->n_preferred; i++) {
        tell(w, (struct cs_record){.kind = CS_KIND_LINK,
                                   .subject = w->names.group[g],
                                   .object =
                                       w->names.node[group->preferred[i]],
                                   .what = "preferred-owner",
                                   .value = i + 1,
                                   .has_value = true});
    }
    for (int i = 0; i < group->n_depends_on; i++) {
        cs_link(w, w->names.group[g], "depends-on", w->names.group[group->depends_on[i]]);
    }
}

static void link_networks_and_disks(struct cs_world *w)
{
    const struct cs_design *design = w->design;
    for (int n = 0; n < design->n_nodes; n++) {
        for (int net = 0; net < design->n_networks; net++) {
            if (cs_has(design->networks[net].nodes, n)) {
                cs_link(w, interface_name(w, n, net), "on", w->names.network[net]);
            }
        }
    }
    for (int net = 0; net < design->n_networks; net++) {
        for (int other = 0; other < design->n_networks; other++) {
            if ((design->networks[net].routed_to >> other & 1U) != 0) {
                cs_link(w, w->names.network[net], "routed-to", w->names.network[other]);
            }
        }
    }
    for (int d = 0; d < design->n_disks; d++) {
        CS_EACH_NODE(n, design->disks[d].seen_by) {
            cs_link(w, w->names.disk[d], "seen-by", w->names.node[n]);
        }
        for (int net = 0; net < design->n_networks; net++) {
            if ((design->disks[d].networks >> net & 1U) != 0) {
                cs_link(w, w->names.disk[d], "reached-by", w->names.network[net]);
            }
        }
    }
}

static void link_all(struct cs_world *w)
{
    link_networks_and_disks(w);
    for (int g = 0; g < w->design->n_groups; g++) {
        link_group(w, g);
    }
    for (int r = 0; r < w->design->n_resources; r++) {
        link_resource(w, r);
    }
}

static void expect_all(struct cs_world *w)
{
    for (int i = 0; i < w->scenario->n_expectations; i++) {
        const struct cs_expectation *expectation = &w->scenario->expectations[i];
        tell(w, (struct cs_record){.kind = CS_KIND_EXPECT,
                                   .subject = expectation->subject,
                                   .object = expectation->object,
                                   .from = expectation->after,
                                   .to = expectation->to,
                                   .what = expectation->form,
                                   .rule = expectation->id,
                                   .value = expectation->value,
                                   .has_value = expectation->has_value});
    }
}

/* ---- How it stands at time 0 ---- */

void cs_starts(struct cs_world *w, const char *subject, const char *state)
{
    tell(w, (struct cs_record){.kind = CS_KIND_STATE,
                               .subject = subject,
                               .from = "Unknown",
                               .to = state,
                               .what = "initially"});
}

static void node_states(struct cs_world *w)
{
    for (int n = 0; n < w->design->n_nodes; n++) {
        const struct cs_node_run *node = &w->nodes[n];
        cs_starts(w, w->names.host[n], cs_machine_host.states[node->host].name);
        cs_starts(w, w->names.service[n], cs_machine_service.states[node->service].name);
        cs_starts(w, w->names.node[n], cs_node_state_name(node->shown));
        if (w->design->windows >= CS_WIN_2012) { /* 2008 R2 drains nothing */
            cs_starts(w, w->names.drain[n], "Not Initiated");
        }
        if (cs_cluster_prop(w, CS_P_QUARANTINE_THRESHOLD) != CS_ABSENT) {
            cs_starts(w, w->names.status[n], "Normal");
        }
    }
}

static void network_states(struct cs_world *w)
{
    const struct cs_design *design = w->design;
    for (int n = 0; n < design->n_nodes; n++) {
        for (int net = 0; net < design->n_networks; net++) {
            int shown = w->interfaces[n * design->n_networks + net].shown;
            if (cs_has(design->networks[net].nodes, n) && shown != CS_IF_UNKNOWN) {
                cs_starts(w, interface_name(w, n, net), cs_interface_state_name(shown));
            }
        }
    }
    for (int net = 0; net < design->n_networks; net++) {
        if (w->networks[net].shown != CS_NET_UNKNOWN) {
            cs_starts(w, w->names.network[net], cs_network_state_name(w->networks[net].shown));
        }
    }
    for (int route = 0; route < w->n_routes; route++) {
        if (w->route_runs[route].state == CS_ROUTE_UP) {
            cs_starts(w, w->names.route[route], cs_machine_route.states[CS_ROUTE_UP].name);
        }
    }
}

static void vote_of(struct cs_world *w, const char *subject, bool has_vote, int total)
{
    tell(w, (struct cs_record){.kind = CS_KIND_VOTE,
                               .subject = subject,
                               .from = "0",
                               .to = has_vote ? "1" : "0",
                               .what = "initially",
                               .value = total,
                               .has_value = true});
}

/* The view, the votes that it counts with, and whether they suffice. Nobody may be up. */
static void membership(struct cs_world *w)
{
    cs_nodes members = w->g->members;
    if (members == 0) {
        return;
    }
    int lowest = cs_lowest(members);
    const struct cs_votes votes = w->nodes[lowest].config.votes;
    int total = cs_votes_total(votes);
    char nodes[CS_NODES_TEXT];
    cs_nodes_text(w, members, nodes, sizeof nodes);
    tell(w,
         (struct cs_record){.kind = CS_KIND_VIEW,
                            .subject = w->names.view[lowest],
                            .from = "none",
                            .to = nodes,
                            .what = "initially",
                            .value = (int64_t)w->nodes[lowest].view_number,
                            .has_value = true});
    for (int n = 0; n < w->design->n_nodes; n++) {
        vote_of(w, w->names.node[n], cs_has(votes.nodes, n), total);
    }
    if (w->design->witness != CS_NONE) {
        vote_of(w, w->names.resource[w->design->witness], votes.witness, total);
    }
    int present = cs_votes_present(votes, members) + (votes.witness && w->g->witness_usable);
    char of[64];
    (void)snprintf(of, sizeof of, "of %d, %d needed", total, cs_votes_needed(votes));
    tell(w, (struct cs_record){.kind = CS_KIND_QUORUM,
                               .subject = w->names.view[lowest],
                               .object = nodes,
                               .from = "none",
                               .to = w->g->authority != 0 ? "quorum" : "none",
                               .what = of,
                               .value = present,
                               .has_value = true});
}

static void role_states(struct cs_world *w)
{
    const struct cs_design *design = w->design;
    for (int g = 0; g < design->n_groups; g++) {
        if (w->groups[g].owner != CS_NONE) {
            tell(w,
                 (struct cs_record){.kind = CS_KIND_OWNER,
                                    .subject = w->names.group[g],
                                    .to = w->names.node[w->groups[g].owner],
                                    .what = "initially",
                                    .value = w->groups[g].failovers,
                                    .has_value = true});
        }
    }
    for (int r = 0; r < design->n_resources; r++) {
        cs_starts(w, w->names.resource[r], cs_machine_resource.states[w->resources[r].state].name);
    }
    for (int g = 0; g < design->n_groups; g++) {
        cs_starts(w, w->names.group[g], cs_group_state_name(w->groups[g].shown));
    }
}

static void physical_states(struct cs_world *w)
{
    for (int d = 0; d < w->design->n_disks; d++) {
        if (w->disks[d].holder != CS_NONE) {
            tell(w,
                 (struct cs_record){.kind = CS_KIND_RESERVE,
                                    .subject = w->names.disk[d],
                                    .to = w->names.node[w->disks[d].holder],
                                    .what = "initially"});
        }
    }
    for (int r = 0; r < w->design->n_resources; r++) {
        const struct cs_resource_run *run = &w->resources[r];
        tell(w,
             (struct cs_record){
                 .kind = CS_KIND_WORK,
                 .subject = w->names.resource[r],
                 .object = run->place == CS_NONE ? NULL : w->names.node[run->place],
                 .from = "Unknown",
                 .to = run->works ? "working" : "not working",
                 .what = "initially"});
    }
}

void cs_declare(struct cs_world *w, uint64_t seed)
{
    char text[32];
    (void)snprintf(text, sizeof text, "seed/0x%" PRIx64, seed);
    tell(w, (struct cs_record){.kind = CS_KIND_RUN_BEGIN,
                               .subject = w->names.cluster,
                               .object = text,
                               .to = w->scenario->file,
                               .what = w->scenario->name,
                               .value = CS_TRACE_VERSION,
                               .has_value = true});
    declare_all(w);
    cs_declare_software(w);
    cs_declare_sql(w);
    set_all(w);
    cs_set_software(w);
    cs_set_sql(w);
    link_all(w);
    cs_link_software(w);
    cs_link_sql(w);
    expect_all(w);
    cs_starts(w, w->names.cluster, w->g->up ? "Up" : "Down");
    node_states(w);
    network_states(w);
    membership(w);
    role_states(w);
    physical_states(w);
    cs_software_states(w);
    cs_sql_states(w);
    cs_because(&w->kernel, 0);
}
