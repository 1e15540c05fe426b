/* models/computer.c: computers beside the cluster, and who reaches whom as a client. */
#include "models/world.h"

void cs_computers_reset(struct cs_world *w, uint64_t seed, uint32_t replication)
{
    for (int i = 0; i < w->design->n_computers; i++) {
        const char *name = w->names.computer[i];
        w->computers[i] = (struct cs_computer_run){
            .state = CS_CPU_RUNNING,
            .boot = cs_world_stream(seed, replication, name, "boot"),
            .down = cs_world_stream(seed, replication, name, "shutdown"),
        };
    }
}

bool cs_computer_runs(const struct cs_world *w, int computer)
{
    return w->computers[computer].state == CS_CPU_RUNNING;
}

static bool machine_runs(const struct cs_world *w, int machine)
{
    int nodes = w->design->n_nodes;
    return machine < nodes ? cs_host_runs(w, machine) : cs_computer_runs(w, machine - nodes);
}

/* The networks that the machine is on and that carry what it sends, as a mask. */
static uint32_t networks_of(const struct cs_world *w, int machine)
{
    int nodes = w->design->n_nodes;
    uint32_t on = 0;
    if (machine >= nodes) {
        int network = w->design->computers[machine - nodes].network;
        return network == CS_NONE || w->networks[network].failed ? 0 : 1U << network;
    }
    for (int k = 0; k < w->design->n_networks; k++) {
        on |= cs_link_up(w, machine, k) ? 1U << k : 0;
    }
    return on;
}

static bool same_side(const struct cs_world *w, int a, int b, int network)
{
    const struct cs_network_run *run = &w->networks[network];
    int nodes = w->design->n_nodes;
    if (a >= nodes || b >= nodes) { /* computers stay in reach of every side: assumed */
        return true;
    }
    bool deaf = cs_has(run->deaf[a], b) || cs_has(run->deaf[b], a);
    return !deaf && (!run->split || (run->side[a] != 0 && run->side[a] == run->side[b]));
}

bool cs_machines_talk(const struct cs_world *w, int a, int b)
{
    const struct cs_design *design = w->design;
    if (!machine_runs(w, a) || !machine_runs(w, b)) {
        return false;
    }
    if (a == b) {
        return true;
    }
    uint32_t of_a = networks_of(w, a);
    uint32_t of_b = networks_of(w, b);
    for (int k = 0; k < design->n_networks && of_a >> k != 0; k++) {
        uint32_t own = 1U << k;
        if ((of_a & own) == 0 || design->networks[k].props[CS_P_ROLE].value != 3 ||
            w->networks[k].loss_ppm >= 1000000) {
            continue;
        }
        if ((design->networks[k].routed_to & ~own & of_b) != 0 ||
            ((of_b & own) != 0 && same_side(w, a, b, k))) {
            return true;
        }
    }
    return false;
}

struct cs_target cs_target_of(const struct cs_address *address)
{
    return (struct cs_target){.resource = (int16_t)address->resource,
                              .node = (int16_t)address->node,
                              .computer = (int16_t)address->computer};
}

/* A network name answers only while an address of it does. */
static bool answers(const struct cs_world *w, int resource)
{
    const struct cs_resource *design = &w->design->resources[resource];
    if (!w->resources[resource].works) {
        return false;
    }
    bool has_address = false;
    for (int i = 0; i < design->n_providers; i++) {
        int provider = design->providers[i];
        bool address = cs_types[w->design->resources[provider].type].class == CS_CLASS_ADDRESS;
        has_address = has_address || address;
        if (address && w->resources[provider].works) {
            return true;
        }
    }
    return !has_address;
}

int cs_target_machine(const struct cs_world *w, struct cs_target target, int from)
{
    int machine = CS_NONE;
    if (target.resource != CS_NONE) {
        machine = answers(w, target.resource) ? w->resources[target.resource].place : CS_NONE;
    } else if (target.node != CS_NONE) {
        machine = target.node;
    } else if (target.computer != CS_NONE) {
        machine = w->design->n_nodes + target.computer;
    }
    return machine != CS_NONE && cs_machines_talk(w, from, machine) ? machine : CS_NONE;
}

/* ---- The machine of a computer ---- */

static bool boots_again(const void *v, uint32_t c)
{
    const struct cs_world *w = v;
    return w->computers[c].boot_again;
}

static void forget_timers(void *v, uint32_t c)
{
    struct cs_world *w = v;
    for (uint8_t trigger = 0; trigger < CS_CPU_TRIGGERS; trigger++) {
        cs_unpost(&w->kernel, CS_CAST_COMPUTER, c, trigger);
    }
    w->computers[c].boot_again = false;
    cs_procedures_end(w, w->design->n_nodes + (int)c);
}

static void begin_boot(void *v, uint32_t c)
{
    struct cs_world *w = v;
    const struct cs_dist *takes =
        &w->design->computers[c].timings[CS_T_COMPUTER_BOOT].dist;
    w->computers[c].boot_again = false;
    cs_post(&w->kernel, CS_CAST_COMPUTER, c, CS_CPU_ON_BOOTED,
            cs_dist_sample(takes, &w->computers[c].boot));
}

static void begin_down(void *v, uint32_t c)
{
    struct cs_world *w = v;
    const struct cs_dist *takes =
        &w->design->computers[c].timings[CS_T_COMPUTER_DOWN].dist;
    cs_post(&w->kernel, CS_CAST_COMPUTER, c, CS_CPU_ON_WENT_DOWN,
            cs_dist_sample(takes, &w->computers[c].down));
    cs_procedures_end(w, w->design->n_nodes + (int)c);
}

#define MACHINE_DEF "models/computer.def"
#define MACHINE_OBJECT cs_machine_computer
#define MACHINE_NAME "computer"
#define MACHINE_TITLE "A computer that is no node of the cluster."
#define MACHINE_SILENT false
#define MACHINE_S(id) CS_CPU_##id
#define MACHINE_T(id) CS_CPU_ON_##id
#include "models/machine_table.h"
