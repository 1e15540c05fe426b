/* models/route.c: heartbeats.
 *
 * While nothing breaks no beat is an event. A route knows from which beat on its air is what it is,
 * and how many were missed before: from these follows the beat at which the threshold is reached,
 * or an answer comes again, and that alone is posted. With --eager every beat is an event, looks
 * for itself whether it gets through, and counts. */
#include "models/world.h"

/* A route with loss is looked at so many beats ahead. */
#define SCAN_BEATS 4096

/* ---- the routes of a design ---- */

static bool has_heartbeats(const struct cs_design *design, int network)
{
    int64_t role = design->networks[network].props[CS_P_ROLE].value;
    return role == 1 || role == 3;
}

static bool joins(const struct cs_design *design, int from, int to)
{
    const struct cs_network *networks = design->networks;
    return from == to || (networks[from].routed_to >> to & 1U) != 0 ||
           (networks[to].routed_to >> from & 1U) != 0;
}

/* Counts the routes between two nodes; writes them to `out` unless it is NULL. */
static int routes_of_pair(const struct cs_design *design, int a, int b, struct cs_route *out)
{
    int count = 0;
    for (int from = 0; from < design->n_networks; from++) {
        if (!has_heartbeats(design, from) || !cs_has(design->networks[from].nodes, a)) {
            continue;
        }
        for (int to = 0; to < design->n_networks; to++) {
            if (!has_heartbeats(design, to) || !cs_has(design->networks[to].nodes, b) ||
                !joins(design, from, to)) {
                continue;
            }
            if (out != NULL) {
                out[count] = (struct cs_route){
                    .node = {a, b}, .network = {from, to}, .cross = from != to};
            }
            count++;
        }
    }
    return count;
}

void cs_route_index(struct cs_world *w, struct cs_arena *arena)
{
    int n = w->design->n_nodes;
    w->route_of_pair = CS_NEW_ARRAY(arena, int, (size_t)(n * n + 1));
    int total = 0;
    for (int pair = 0; pair < n * n; pair++) {
        w->route_of_pair[pair] = total;
        int a = pair / n, b = pair % n;
        total += a < b ? routes_of_pair(w->design, a, b, NULL) : 0;
    }
    w->route_of_pair[n * n] = total;
    w->n_routes = total;
    w->routes = CS_NEW_ARRAY(arena, struct cs_route, (size_t)total + 1);
    for (int pair = 0; pair < n * n; pair++) {
        if (pair / n < pair % n) {
            (void)routes_of_pair(w->design, pair / n, pair % n,
                                 &w->routes[w->route_of_pair[pair]]);
        }
    }
}

/* ---- beats ---- */

static cs_time delay_of(const struct cs_world *w, int route)
{
    return cs_cluster_time(w, w->routes[route].cross ? CS_P_CROSS_SUBNET_DELAY
                                                     : CS_P_SAME_SUBNET_DELAY);
}

static int64_t threshold_of(const struct cs_world *w, int route)
{
    return cs_cluster_prop(w, w->routes[route].cross ? CS_P_CROSS_SUBNET_THRESHOLD
                                                     : CS_P_SAME_SUBNET_THRESHOLD);
}

static cs_time phase_of(const struct cs_world *w, int route)
{
    return (cs_time)(w->route_runs[route].phase_draw % (uint64_t)delay_of(w, route));
}

static cs_time beat_time(const struct cs_world *w, int route, int64_t beat)
{
    return phase_of(w, route) + beat * delay_of(w, route);
}

/* The beat that is at this very instant. */
static int64_t beat_now(const struct cs_world *w, int route)
{
    return (cs_world_now(w) - phase_of(w, route)) / delay_of(w, route);
}

/* The next beat that is still to come. */
static int64_t beat_next(const struct cs_world *w, int route)
{
    cs_time from = cs_world_now(w) + (cs_clockwork_passed(w) ? 1 : 0) - phase_of(w, route);
    cs_time delay = delay_of(w, route);
    return from <= 0 ? 0 : (from + delay - 1) / delay;
}

static bool is_lost(const struct cs_route_run *run, int64_t beat)
{
    return cs_stream_at(&run->loss, (uint64_t)beat) % 1000000 < run->ppm;
}

/* The consecutive misses just before `beat`, which is in the present period or the first after. */
static int64_t streak(const struct cs_route_run *run, int64_t beat)
{
    if (run->air == CS_AIR_DEAD) {
        return run->carry + (beat - run->since);
    }
    if (run->air == CS_AIR_CLEAR) {
        return beat > run->since ? 0 : run->carry;
    }
    int64_t missed = 0;
    for (int64_t k = beat - 1; k >= run->since; k--) {
        if (!is_lost(run, k)) {
            return missed;
        }
        missed++;
    }
    return run->carry + missed;
}

/* ---- what is posted ---- */

static void post_beat(struct cs_world *w, int route, uint8_t trigger, int64_t beat)
{
    cs_post_at(&w->kernel, CS_CAST_ROUTE, (uint32_t)route, trigger, beat_time(w, route, beat),
               CS_BAND_CLOCKWORK);
}

static void cancel(struct cs_world *w, int route)
{
    cs_unpost(&w->kernel, CS_CAST_ROUTE, (uint32_t)route, CS_ROUTE_ON_THRESHOLD);
    cs_unpost(&w->kernel, CS_CAST_ROUTE, (uint32_t)route, CS_ROUTE_ON_ANSWERED);
    cs_unpost(&w->kernel, CS_CAST_ROUTE, (uint32_t)route, CS_ROUTE_ON_SCAN);
    cs_unpost(&w->kernel, CS_CAST_ROUTE, (uint32_t)route, CS_ROUTE_ON_BEAT);
}

/* Looks ahead for the beat that changes the state of a route with loss. */
static void arm_lossy(struct cs_world *w, int route, int64_t from)
{
    const struct cs_route_run *run = &w->route_runs[route];
    bool up = run->state == CS_ROUTE_UP;
    int64_t threshold = threshold_of(w, route);
    int64_t missed = up ? streak(run, from) : 0;
    for (int64_t beat = from; beat < from + SCAN_BEATS; beat++) {
        bool lost = is_lost(run, beat);
        missed = lost ? missed + 1 : 0;
        if (up && lost && missed >= threshold) {
            post_beat(w, route, CS_ROUTE_ON_THRESHOLD, beat);
            return;
        }
        if (!up && !lost) {
            post_beat(w, route, CS_ROUTE_ON_ANSWERED, beat);
            return;
        }
    }
    post_beat(w, route, CS_ROUTE_ON_SCAN, from + SCAN_BEATS - 1);
}

/* Posts what comes of the present air; `from` is the next beat to come. */
static void arm(struct cs_world *w, int route, int64_t from)
{
    const struct cs_route_run *run = &w->route_runs[route];
    cancel(w, route);
    if (run->state == CS_ROUTE_IDLE) {
        return;
    }
    if (w->eager) {
        post_beat(w, route, CS_ROUTE_ON_BEAT, from);
        return;
    }
    if (run->air == CS_AIR_LOSSY) {
        arm_lossy(w, route, from);
    } else if (run->state == CS_ROUTE_UP && run->air == CS_AIR_DEAD) {
        int64_t left = threshold_of(w, route) - run->carry;
        int64_t beat = run->since + (left > 1 ? left : 1) - 1;
        post_beat(w, route, CS_ROUTE_ON_THRESHOLD, beat > from ? beat : from);
    } else if (run->state == CS_ROUTE_DOWN && run->air == CS_AIR_CLEAR) {
        post_beat(w, route, CS_ROUTE_ON_ANSWERED, from);
    }
}

/* ---- air ---- */

/* Exchanges lost in a million on the way: the losses of two networks are independent. */
static uint32_t loss_of(const struct cs_world *w, int route)
{
    const struct cs_route *of = &w->routes[route];
    uint64_t a = w->networks[of->network[0]].loss_ppm;
    uint64_t b = of->cross ? w->networks[of->network[1]].loss_ppm : 0;
    return (uint32_t)(a + b - a * b / 1000000);
}

static enum cs_air air_of(const struct cs_world *w, int route, uint32_t ppm)
{
    if (!cs_route_clear(w, route)) {
        return CS_AIR_DEAD;
    }
    return ppm == 0 ? CS_AIR_CLEAR : CS_AIR_LOSSY;
}

/* Whether a route with this air is waited for by nobody although its threshold was reached: its
 * ends could not notice then. */
static bool is_unnoticed(const struct cs_world *w, int route)
{
    return !w->eager && w->route_runs[route].state == CS_ROUTE_UP &&
           w->route_runs[route].air == CS_AIR_DEAD &&
           cs_due(&w->kernel, CS_CAST_ROUTE, (uint32_t)route, CS_ROUTE_ON_THRESHOLD) == CS_NEVER;
}

static bool all_down(const struct cs_world *w, int a, int b)
{
    int pair = a * w->design->n_nodes + b;
    for (int route = w->route_of_pair[pair]; route < w->route_of_pair[pair + 1]; route++) {
        if (w->route_runs[route].state != CS_ROUTE_DOWN) {
            return false;
        }
    }
    return true;
}

static bool observes(const struct cs_world *w, int node)
{
    return cs_host_runs(w, node) && cs_is_member(w, node);
}

/* Tells both ends, as far as they live, when the last route between them is gone. */
static void tell_loss(struct cs_world *w, int route)
{
    const struct cs_route *of = &w->routes[route];
    if (!all_down(w, of->node[0], of->node[1])) {
        return;
    }
    for (int end = 0; end < 2; end++) {
        if (observes(w, of->node[end])) {
            cs_view_lost_contact(w, of->node[end]);
        }
    }
}

/* Whether a route that was down has lost its hope again before a beat came through, and its two
 * nodes are still in each other's view. */
static bool is_lost_again(const struct cs_world *w, int route)
{
    const struct cs_route *of = &w->routes[route];
    return w->route_runs[route].state == CS_ROUTE_DOWN &&
           cs_has(w->nodes[of->node[0]].view, of->node[1]) &&
           cs_has(w->nodes[of->node[1]].view, of->node[0]);
}

void cs_route_weather(struct cs_world *w, int route)
{
    struct cs_route_run *run = &w->route_runs[route];
    if (run->state == CS_ROUTE_IDLE) {
        return; /* looked at when it is opened */
    }
    uint32_t ppm = loss_of(w, route);
    enum cs_air air = air_of(w, route, ppm);
    if (air == run->air && (air != CS_AIR_LOSSY || ppm == run->ppm)) {
        if (is_unnoticed(w, route)) {
            arm(w, route, beat_next(w, route));
        }
        return;
    }
    int64_t next = beat_next(w, route);
    run->carry = streak(run, next);
    run->since = next;
    run->air = (uint8_t)air;
    run->ppm = ppm;
    run->broken_by = w->kernel.state->cause;
    if (!w->eager) {
        arm(w, route, next);
    }
    if (air == CS_AIR_DEAD && is_lost_again(w, route)) {
        tell_loss(w, route);
    }
}

/* ---- opening, closing, changing pace ---- */

static void begin(struct cs_world *w, int route, int64_t beat)
{
    struct cs_route_run *run = &w->route_runs[route];
    run->since = beat;
    run->carry = 0;
    run->misses = 0;
    run->last_answered = beat - 1;
    run->ppm = loss_of(w, route);
    run->air = (uint8_t)air_of(w, route, run->ppm);
    run->broken_by = w->kernel.state->cause;
}

void cs_route_place(struct cs_world *w)
{
    for (int route = 0; route < w->n_routes; route++) {
        begin(w, route, 0);
        arm(w, route, 0);
    }
}

void cs_route_open(struct cs_world *w, cs_nodes members)
{
    for (int route = 0; route < w->n_routes; route++) {
        const struct cs_route *of = &w->routes[route];
        if (cs_has(members, of->node[0]) != cs_has(members, of->node[1])) {
            /* Left from an earlier membership, when neither end could close it. */
            cs_route_close(w, of->node[0], of->node[1]);
            continue;
        }
        if (!cs_has(members, of->node[0])) {
            continue;
        }
        if (w->route_runs[route].state == CS_ROUTE_IDLE) {
            int64_t next = beat_next(w, route);
            begin(w, route, next);
            cs_route_step(w, route, CS_ROUTE_ON_OPEN);
            arm(w, route, next);
        } else if (is_unnoticed(w, route)) {
            arm(w, route, beat_next(w, route));
        }
    }
}

void cs_route_close(struct cs_world *w, int a, int b)
{
    if (a == b) {
        return;
    }
    int pair = a < b ? a * w->design->n_nodes + b : b * w->design->n_nodes + a;
    for (int route = w->route_of_pair[pair]; route < w->route_of_pair[pair + 1]; route++) {
        if (w->route_runs[route].state != CS_ROUTE_IDLE) {
            cancel(w, route);
            cs_route_step(w, route, CS_ROUTE_ON_CLOSE);
        }
    }
}

void cs_route_retime(struct cs_world *w)
{
    for (int route = 0; route < w->n_routes; route++) {
        struct cs_route_run *run = &w->route_runs[route];
        if (run->state != CS_ROUTE_IDLE) {
            int64_t next = beat_next(w, route);
            run->carry = streak(run, next);
            run->since = next;
        }
    }
}

/* The misses stay counted; the beats go on, on the new grid. */
void cs_route_retimed(struct cs_world *w)
{
    for (int route = 0; route < w->n_routes; route++) {
        struct cs_route_run *run = &w->route_runs[route];
        if (run->state == CS_ROUTE_IDLE) {
            continue;
        }
        int64_t next = beat_next(w, route);
        run->since = next;
        run->last_answered = next - 1 - run->misses;
        enum cs_air air = air_of(w, route, run->ppm); /* a round trip may have become too long */
        if (air != run->air) {
            run->air = (uint8_t)air;
            run->broken_by = w->kernel.state->cause;
        }
        arm(w, route, next);
    }
}

/* ---- a beat changes something ---- */

/* The threshold is reached at this instant; `answered` is the last beat that got through. */
static void threshold_reached(struct cs_world *w, int route, int64_t answered)
{
    const struct cs_route *of = &w->routes[route];
    bool noticed = false;
    for (int end = 0; end < 2; end++) {
        int observer = of->node[end], other = of->node[1 - end];
        if (!observes(w, observer)) {
            continue;
        }
        noticed = true;
        cs_because(&w->kernel, w->route_runs[route].broken_by);
        cs_tell(w, (struct cs_record){.kind = CS_KIND_DETECT, .subject = w->names.node[observer],
                                     .object = w->names.node[other],
                                     .from = w->names.route[route], .what = "heartbeat",
                                     .rule = "1.1.d", .has_value = true,
                                     .value = beat_time(w, route, answered)});
    }
    if (noticed) {
        cs_route_step(w, route, CS_ROUTE_ON_THRESHOLD);
    }
}

static void answer_came(struct cs_world *w, int route)
{
    cs_because(&w->kernel, w->route_runs[route].broken_by);
    cs_route_step(w, route, CS_ROUTE_ON_ANSWERED);
}

/* One beat of --eager: asks the world, not the bookkeeping above. */
static void beat(struct cs_world *w, int route)
{
    struct cs_route_run *run = &w->route_runs[route];
    int64_t number = beat_now(w, route);
    uint32_t ppm = loss_of(w, route);
    bool answered = cs_route_clear(w, route) &&
                    cs_stream_at(&run->loss, (uint64_t)number) % 1000000 >= ppm;
    run->misses = answered ? 0 : run->misses + 1;
    run->last_answered = answered ? number : run->last_answered;
    cs_tell(w, (struct cs_record){.kind = CS_KIND_EAGER, .subject = w->names.route[route],
                                 .what = answered ? "answered" : "missed", .has_value = true,
                                 .value = number});
    if (run->state == CS_ROUTE_UP && run->misses >= threshold_of(w, route)) {
        threshold_reached(w, route, run->last_answered);
    } else if (run->state == CS_ROUTE_DOWN && answered) {
        answer_came(w, route);
    }
    arm(w, route, number + 1);
}

void cs_route_clock(struct cs_world *w, uint32_t route, uint8_t trigger)
{
    int place = (int)route;
    const struct cs_route_run *run = &w->route_runs[place];
    if (run->state == CS_ROUTE_IDLE) {
        return;
    }
    if (trigger == CS_ROUTE_ON_BEAT) {
        beat(w, place);
        return;
    }
    int64_t number = beat_now(w, place);
    if (trigger == CS_ROUTE_ON_THRESHOLD && run->state == CS_ROUTE_UP) {
        threshold_reached(w, place, number - streak(run, number + 1));
    } else if (trigger == CS_ROUTE_ON_ANSWERED && run->state == CS_ROUTE_DOWN) {
        answer_came(w, place);
    }
    /* A silence that nobody could notice is looked at again when something changes. */
    if (run->state != CS_ROUTE_UP || run->air != CS_AIR_DEAD) {
        arm(w, place, number + 1);
    }
}

/* ---- the machine ---- */

static void lose_route(void *world, uint32_t actor)
{
    struct cs_world *w = world;
    tell_loss(w, (int)actor);
    w->g->changed = true;
}

static void regain_route(void *world, uint32_t actor)
{
    struct cs_world *w = world;
    (void)actor;
    w->g->changed = true;
    cs_look_again(w);
    cs_view_meet(w);
}

#define MACHINE_DEF "models/route.def"
#define MACHINE_OBJECT cs_machine_route
#define MACHINE_NAME "route"
#define MACHINE_TITLE "A pair of interfaces that exchange heartbeats."
#define MACHINE_SILENT false
#define MACHINE_S(id) CS_ROUTE_##id
#define MACHINE_T(id) CS_ROUTE_ON_##id
#include "models/machine_table.h"
