/* models/network.c: who can talk to whom, and what the cluster says about its networks. */
#include "models/world.h"

/* ---- what is so ---- */

bool cs_host_runs(const struct cs_world *w, int node)
{
    return w->nodes[node].host == CS_HOST_RUNNING;
}

static const struct cs_interface_run *interface_of(const struct cs_world *w, int node, int network)
{
    return &w->interfaces[node * w->design->n_networks + network];
}

bool cs_link_up(const struct cs_world *w, int node, int network)
{
    const struct cs_interface_run *interface = interface_of(w, node, network);
    return cs_host_runs(w, node) && cs_has(w->design->networks[network].nodes, node) &&
           !interface->pulled && !interface->blocked && !w->networks[network].failed;
}

/* Whether a network carries both directions between two nodes; `through`: to another network. */
static bool network_carries(const struct cs_world *w, int network, int a, int b, bool through)
{
    const struct cs_network_run *run = &w->networks[network];
    if (run->loss_ppm >= 1000000 || cs_has(run->deaf[a], b) || cs_has(run->deaf[b], a)) {
        return false;
    }
    return !run->split || through || (run->side[a] != 0 && run->side[a] == run->side[b]);
}

/* Whether an interface of a split network is with anybody at all. */
static bool is_on_a_side(const struct cs_world *w, int node, int network)
{
    return !w->networks[network].split || w->networks[network].side[node] != 0;
}

static cs_time round_trip(const struct cs_world *w, const struct cs_route *route)
{
    const struct cs_network *networks = w->design->networks;
    cs_time one_way = networks[route->network[0]].props[CS_P_LATENCY].value;
    if (route->network[0] != route->network[1]) {
        one_way += networks[route->network[1]].props[CS_P_LATENCY].value;
    }
    return 2 * one_way;
}

bool cs_route_clear(const struct cs_world *w, int route)
{
    const struct cs_route *of = &w->routes[route];
    int a = of->node[0], b = of->node[1];
    if (!cs_link_up(w, a, of->network[0]) || !cs_link_up(w, b, of->network[1])) {
        return false;
    }
    bool through = of->network[0] != of->network[1];
    if (!network_carries(w, of->network[0], a, b, through)) {
        return false;
    }
    if (through && (!network_carries(w, of->network[1], a, b, true) ||
                    !is_on_a_side(w, a, of->network[0]) || !is_on_a_side(w, b, of->network[1]))) {
        return false;
    }
    int delay = of->cross ? CS_P_CROSS_SUBNET_DELAY : CS_P_SAME_SUBNET_DELAY;
    return round_trip(w, of) < cs_cluster_time(w, delay);
}

bool cs_nodes_talk(const struct cs_world *w, int a, int b)
{
    if (a == b) {
        return cs_host_runs(w, a);
    }
    int pair = a < b ? a * w->design->n_nodes + b : b * w->design->n_nodes + a;
    for (int route = w->route_of_pair[pair]; route < w->route_of_pair[pair + 1]; route++) {
        /* a route that was declared down carries nothing until a heartbeat is answered (1.2.b) */
        if (w->route_runs[route].state != CS_ROUTE_DOWN && cs_route_clear(w, route)) {
            return true;
        }
    }
    return false;
}

bool cs_reaches_witness(const struct cs_world *w, int node)
{
    if (w->design->witness == CS_NONE) {
        return false;
    }
    const struct cs_resource *witness = &w->design->resources[w->design->witness];
    if (witness->disk != CS_NONE) {
        return cs_path_up(w, node, witness->disk);
    }
    return !w->g->witness_failed && (witness->network != CS_NONE
                                         ? cs_link_up(w, node, witness->network)
                                         : cs_host_runs(w, node));
}

/* ---- what the cluster says about it ---- */

/* What the routes tell about each interface, and each network. */
struct survey {
    int up[CS_NODES_MAX * CS_NETWORKS_MAX];
    int down[CS_NODES_MAX * CS_NETWORKS_MAX];
    int near_up[CS_NODES_MAX * CS_NETWORKS_MAX]; /* without those to other subnets */
    int near_all[CS_NODES_MAX * CS_NETWORKS_MAX];
    int network_up[CS_NETWORKS_MAX];
    uint8_t state[CS_NODES_MAX * CS_NETWORKS_MAX];
};

static bool is_surveyed(const struct cs_world *w, int route)
{
    const struct cs_route *of = &w->routes[route];
    return w->route_runs[route].state != CS_ROUTE_IDLE && cs_has(w->g->members, of->node[0]) &&
           cs_has(w->g->members, of->node[1]);
}

static void survey_routes(const struct cs_world *w, struct survey *survey)
{
    for (int route = 0; route < w->n_routes; route++) {
        if (!is_surveyed(w, route)) {
            continue;
        }
        const struct cs_route *of = &w->routes[route];
        bool up = w->route_runs[route].state == CS_ROUTE_UP;
        for (int end = 0; end < 2; end++) {
            int place = of->node[end] * w->design->n_networks + of->network[end];
            survey->up[place] += up;
            survey->down[place] += !up;
            survey->near_up[place] += up && !of->cross;
            survey->near_all[place] += !of->cross;
        }
        survey->network_up[of->network[0]] += up && !of->cross;
    }
}

/* Whether the cluster can tell that it is this interface that is at fault (1.3.a to c). */
static bool is_located(const struct cs_world *w, const struct survey *survey, int node, int network)
{
    int place = node * w->design->n_networks + network;
    if (w->design->networks[network].has_gateway && !cs_link_up(w, node, network)) {
        return true;
    }
    return survey->network_up[network] > survey->near_up[place] || survey->near_all[place] == 0;
}

static enum cs_interface_state interface_state(const struct cs_world *w,
                                               const struct survey *survey, int node, int network)
{
    int place = node * w->design->n_networks + network;
    if (!cs_has(w->g->members, node)) {
        return CS_IF_UNAVAILABLE;
    }
    if (interface_of(w, node, network)->pulled || w->networks[network].failed) {
        return CS_IF_FAILED; /* media sense tells, without heartbeats */
    }
    if (survey->up[place] == 0 && survey->down[place] > 0 &&
        is_located(w, survey, node, network)) {
        return CS_IF_FAILED;
    }
    return CS_IF_UP;
}

/* An interface is unreachable when a route from it is down and the fault is not at the far end. */
static void mark_unreachable(const struct cs_world *w, struct survey *survey)
{
    for (int route = 0; route < w->n_routes; route++) {
        if (!is_surveyed(w, route) || w->route_runs[route].state != CS_ROUTE_DOWN) {
            continue;
        }
        const struct cs_route *of = &w->routes[route];
        uint8_t *a = &survey->state[of->node[0] * w->design->n_networks + of->network[0]];
        uint8_t *b = &survey->state[of->node[1] * w->design->n_networks + of->network[1]];
        if (*a >= CS_IF_UNREACHABLE && *b >= CS_IF_UNREACHABLE) {
            *a = CS_IF_UNREACHABLE;
            *b = CS_IF_UNREACHABLE;
        }
    }
}

static enum cs_network_state network_state(const struct cs_world *w, const struct survey *survey,
                                           int network)
{
    int present = 0, failed = 0, unreachable = 0;
    CS_EACH_NODE (node, w->design->networks[network].nodes & w->g->members) {
        uint8_t state = survey->state[node * w->design->n_networks + network];
        present++;
        failed += state == CS_IF_FAILED;
        unreachable += state == CS_IF_UNREACHABLE;
    }
    if (present == 0) {
        return CS_NET_UNAVAILABLE;
    }
    if (failed == present) {
        return CS_NET_DOWN;
    }
    return failed + unreachable > 0 ? CS_NET_PARTITIONED : CS_NET_UP;
}

static void say_state(struct cs_world *w, const char *subject, const char *what, const char *from,
                      const char *to)
{
    cs_tell(w, (struct cs_record){.kind = CS_KIND_STATE, .subject = subject, .from = from,
                                 .to = to, .what = what, .rule = "1.3"});
}

/* The member that writes what all of them know. */
static int scribe(const struct cs_world *w)
{
    CS_EACH_NODE (node, w->g->authority) {
        if (cs_host_runs(w, node)) {
            return node;
        }
    }
    return cs_lowest(w->g->authority);
}

static void show_interface(struct cs_world *w, int place, uint8_t state)
{
    static const char *const names[] = {
        [CS_IF_UNAVAILABLE] = "Unavailable", [CS_IF_FAILED] = "Failed",
        [CS_IF_UNREACHABLE] = "Unreachable", [CS_IF_UP] = "Up", [CS_IF_UNKNOWN] = "Unknown"};
    const char *subject = w->names.interface[place];
    uint8_t before = w->interfaces[place].shown;
    w->interfaces[place].shown = state;
    say_state(w, subject, "interface", names[before], names[state]);
    if (state == CS_IF_FAILED) {
        cs_event_log(w, scribe(w), 1127, subject);
    } else if (state == CS_IF_UNREACHABLE) {
        cs_event_log(w, scribe(w), 1126, subject);
    } else if (state == CS_IF_UP && (before == CS_IF_FAILED || before == CS_IF_UNREACHABLE)) {
        cs_event_log(w, scribe(w), 1125, subject);
    }
}

static void show_network(struct cs_world *w, int network, uint8_t state)
{
    static const char *const names[] = {
        [CS_NET_UNAVAILABLE] = "Unavailable", [CS_NET_DOWN] = "Down",
        [CS_NET_PARTITIONED] = "Partitioned", [CS_NET_UP] = "Up", [CS_NET_UNKNOWN] = "Unknown"};
    const char *subject = w->names.network[network];
    uint8_t before = w->networks[network].shown;
    w->networks[network].shown = state;
    say_state(w, subject, "network", names[before], names[state]);
    if (state == CS_NET_DOWN) {
        cs_event_log(w, scribe(w), 1130, subject);
    } else if (state == CS_NET_PARTITIONED) {
        cs_event_log(w, scribe(w), 1129, subject);
    } else if (state == CS_NET_UP && (before == CS_NET_DOWN || before == CS_NET_PARTITIONED)) {
        cs_event_log(w, scribe(w), 1128, subject);
    }
}

static void survey_all(const struct cs_world *w, struct survey *survey)
{
    survey_routes(w, survey);
    for (int network = 0; network < w->design->n_networks; network++) {
        CS_EACH_NODE (node, w->design->networks[network].nodes) {
            survey->state[node * w->design->n_networks + network] =
                (uint8_t)interface_state(w, survey, node, network);
        }
    }
    mark_unreachable(w, survey);
}

/* Whether it is just being found out if a network or a node is gone. */
static bool is_undecided(const struct cs_world *w)
{
    uint32_t view = w->g->authority == 0 ? 0 : (uint32_t)cs_lowest(w->g->authority);
    return w->views[view].state == CS_VIEW_REGROUPING ||
           cs_due(&w->kernel, CS_CAST_VIEW, view, CS_VIEW_ON_LOST_CONTACT) != CS_NEVER;
}

/* Everything stays as it is shown, but for what follows from who is a member. */
static void keep_all(const struct cs_world *w, struct survey *survey)
{
    for (int place = 0; place < w->design->n_nodes * w->design->n_networks; place++) {
        uint8_t shown = w->interfaces[place].shown;
        bool present = cs_has(w->g->members, place / w->design->n_networks);
        survey->state[place] = !present                      ? CS_IF_UNAVAILABLE
                               : shown == CS_IF_UNAVAILABLE ? CS_IF_UP
                                                            : shown;
    }
}

void cs_network_states(struct cs_world *w)
{
    struct survey survey;
    memset(&survey, 0, sizeof survey);
    if (is_undecided(w)) {
        keep_all(w, &survey);
    } else {
        survey_all(w, &survey);
    }
    bool changed = false;
    for (int network = 0; network < w->design->n_networks; network++) {
        CS_EACH_NODE (node, w->design->networks[network].nodes) {
            int place = node * w->design->n_networks + network;
            if (w->interfaces[place].shown != survey.state[place]) {
                show_interface(w, place, survey.state[place]);
                changed = true;
            }
        }
        uint8_t state = (uint8_t)network_state(w, &survey, network);
        if (w->networks[network].shown != state) {
            show_network(w, network, state);
        }
    }
    for (int resource = 0; changed && resource < w->design->n_resources; resource++) {
        if (cs_types[w->design->resources[resource].type].class == CS_CLASS_ADDRESS) {
            cs_health_arm(w, resource);
        }
    }
}

bool cs_address_failed(const struct cs_world *w, int resource)
{
    int network = w->design->resources[resource].network;
    int node = w->resources[resource].place;
    return network != CS_NONE && node != CS_NONE &&
           interface_of(w, node, network)->shown == CS_IF_FAILED;
}

void cs_physical_change(struct cs_world *w)
{
    cs_sessions_change(w);
    for (int route = 0; route < w->n_routes; route++) {
        cs_route_weather(w, route);
    }
    cs_work_update_all(w, NULL);
    for (int resource = 0; resource < w->design->n_resources; resource++) {
        cs_health_arm(w, resource);
    }
    w->g->changed = true;
    cs_view_find_closed(w);
    cs_look_again(w);
    cs_view_meet(w); /* no route that is open may lie between them */
}
