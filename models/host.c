/* models/host.c: a node's hardware and operating system. */
#include "models/world.h"

static struct cs_world *world(void *w)
{
    return w;
}

static bool boots_again(const void *w, uint32_t n)
{
    return ((const struct cs_world *)w)->nodes[n].boot_again;
}

static bool auto_reboot(const void *w, uint32_t n)
{
    return ((const struct cs_world *)w)->node_props[n * CS_PROPS + CS_P_AUTO_REBOOT] != 0;
}

static cs_time draw(struct cs_world *w, uint32_t n, int timing, struct cs_stream *stream)
{
    return cs_dist_sample(&w->design->nodes[n].timings[timing].dist, stream);
}

static void start_boot(void *v, uint32_t n)
{
    struct cs_world *w = world(v);
    w->nodes[n].boot_again = false;
    cs_tell_node(w, CS_CAST_HOST, (int)n, CS_HOST_ON_BOOTED,
                 draw(w, n, CS_T_BOOT, &w->nodes[n].boot));
}

static void start_windows(void *v, uint32_t n)
{
    struct cs_world *w = world(v);
    cs_time wait = 0;
    if (w->nodes[n].quarantined && w->nodes[n].quarantined_until > cs_world_now(w)) {
        wait = w->nodes[n].quarantined_until - cs_world_now(w);
    }
    cs_tell_node(w, CS_CAST_SERVICE, (int)n, CS_SVC_ON_START, wait);
    cs_physical_change(w);
}

/* All that ran on the node is gone; nobody else knows yet. */
static void fall_silent(struct cs_world *w, uint32_t n)
{
    for (uint8_t trigger = 0; trigger < CS_HOST_TRIGGERS; trigger++) {
        if (trigger != CS_HOST_ON_POWER_LOSS) { /* which may strike at this very instant */
            cs_unpost(&w->kernel, CS_CAST_HOST, n, trigger);
        }
    }
    w->nodes[n].broken_by = w->kernel.state->cause;
    cs_processes_end(w, (int)n, "host");
    cs_tell_node(w, CS_CAST_SERVICE, (int)n, CS_SVC_ON_HOST_GONE, 0);
    cs_physical_change(w);
    cs_procedures_end(w, (int)n);
}

static void lose_power(void *v, uint32_t n)
{
    world(v)->nodes[n].boot_again = false;
    fall_silent(v, n);
}

static void start_dump(void *v, uint32_t n)
{
    struct cs_world *w = world(v);
    fall_silent(w, n);
    cs_tell_node(w, CS_CAST_HOST, (int)n, CS_HOST_ON_DUMPED,
                 draw(w, n, CS_T_CRASH_DUMP, &w->nodes[n].dump));
}

static void start_down(void *v, uint32_t n)
{
    struct cs_world *w = world(v);
    cs_processes_end(w, (int)n, "host");
    cs_tell_node(w, CS_CAST_SERVICE, (int)n, CS_SVC_ON_HOST_GONE, 0);
    cs_tell_node(w, CS_CAST_HOST, (int)n, CS_HOST_ON_WENT_DOWN,
                 draw(w, n, CS_T_SHUTDOWN, &w->nodes[n].down));
    cs_physical_change(w);
    cs_procedures_end(w, (int)n);
}

static void stand_still(void *v, uint32_t n)
{
    struct cs_world *w = world(v);
    w->nodes[n].broken_by = w->kernel.state->cause;
    cs_node_frozen(w, (int)n);
    cs_physical_change(w);
}

static void go_on(void *v, uint32_t n)
{
    struct cs_world *w = world(v);
    cs_node_thawed(w, (int)n);
    cs_physical_change(w);
}

#define MACHINE_DEF "models/host.def"
#define MACHINE_OBJECT cs_machine_host
#define MACHINE_NAME "host"
#define MACHINE_TITLE "A node's hardware and operating system."
#define MACHINE_SILENT false
#define MACHINE_S(id) CS_HOST_##id
#define MACHINE_T(id) CS_HOST_ON_##id
#include "models/machine_table.h"
