/* models/faults.c: what breaks, and what mends it. */
#include "models/actions.h"

#include <string.h>

#define FAULT(name)                                                                        \
    static struct cs_outcome name(struct cs_world *w, const struct cs_action_spec *action, \
                                  uint64_t record __attribute__((unused)))

uint64_t cs_tell_fault(struct cs_world *w, const struct cs_action_spec *action,
                       const char *subject, int node)
{
    bool repair = cs_verbs[action->verb].class == CS_VERB_REPAIR;
    return cs_emit(&w->kernel,
                   (struct cs_record){.kind = repair ? CS_KIND_REPAIR : CS_KIND_FAULT,
                                      .subject = subject,
                                      .object = node == CS_NONE ? NULL : w->names.node[node],
                                      .what = cs_verbs[action->verb].name});
}

/* ---- Hosts and their Cluster services ---- */

static struct cs_outcome to_host(struct cs_world *w, const struct cs_action_spec *action,
                                 int trigger)
{
    uint64_t seq = cs_tell_fault(w, action, w->names.host[action->node], CS_NONE);
    if (cs_verbs[action->verb].class == CS_VERB_FAULT) {
        w->nodes[action->node].broken_by = seq;
    }
    cs_tell_node(w, CS_CAST_HOST, action->node, trigger, 0);
    return cs_done();
}

/* The same for a computer beside the cluster. */
static struct cs_outcome to_computer(struct cs_world *w, const struct cs_action_spec *action,
                                     int trigger)
{
    (void)cs_tell_fault(w, action, w->names.computer[action->computer], CS_NONE);
    cs_post(&w->kernel, CS_CAST_COMPUTER, (uint32_t)action->computer, (uint8_t)trigger, 0);
    return cs_done();
}

static bool is_off(const struct cs_world *w, const struct cs_action_spec *action)
{
    return action->computer != CS_NONE ? w->computers[action->computer].state == CS_CPU_OFF
                                       : w->nodes[action->node].host == CS_HOST_OFF;
}

FAULT(power_loss)
{
    if (action->computer != CS_NONE) {
        return is_off(w, action) ? cs_refused("the computer has no power", 0)
                                 : to_computer(w, action, CS_CPU_ON_POWER_LOSS);
    }
    return is_off(w, action)
               ? cs_refused("the node has no power", 0)
               : to_host(w, action, CS_HOST_ON_POWER_LOSS);
}

FAULT(power_on)
{
    if (action->computer != CS_NONE) {
        return is_off(w, action) ? to_computer(w, action, CS_CPU_ON_POWER_ON)
                                 : cs_refused("the computer is on", 0);
    }
    return is_off(w, action) ? to_host(w, action, CS_HOST_ON_POWER_ON)
                             : cs_refused("the node is on", 0);
}

FAULT(crash)
{
    return w->nodes[action->node].host != CS_HOST_RUNNING
               ? cs_refused("Windows does not run on the node", 0)
               : to_host(w, action, CS_HOST_ON_BUGCHECK);
}

FAULT(freeze)
{
    return w->nodes[action->node].host != CS_HOST_RUNNING
               ? cs_refused("Windows does not run on the node", 0)
               : to_host(w, action, CS_HOST_ON_FREEZE);
}

FAULT(thaw)
{
    return w->nodes[action->node].host != CS_HOST_FROZEN
               ? cs_refused("the node does not stand still", 0)
               : to_host(w, action, CS_HOST_ON_THAW);
}

static struct cs_outcome to_service(struct cs_world *w, const struct cs_action_spec *action,
                                    int trigger)
{
    int n = action->node;
    w->nodes[n].broken_by = cs_tell_fault(w, action, w->names.service[n], CS_NONE);
    cs_tell_node(w, CS_CAST_SERVICE, n, trigger, 0);
    return cs_done();
}

FAULT(kill_cluster_service)
{
    const struct cs_node_run *node = &w->nodes[action->node];
    bool runs = node->service != CS_SVC_STOPPED && node->service != CS_SVC_RESTART_WAIT;
    if (!runs || !cs_host_runs(w, action->node)) {
        return cs_refused("the Cluster service does not run", 0);
    }
    return to_service(w, action, CS_SVC_ON_TERMINATE);
}

FAULT(hang_cluster_service)
{
    if (w->nodes[action->node].service != CS_SVC_RUNNING || !cs_host_runs(w, action->node)) {
        return cs_refused("the Cluster service does not run as a member", 0);
    }
    return to_service(w, action, CS_SVC_ON_HANG);
}

/* ---- Networks ---- */

/* Sets one of an interface's flags. */
static struct cs_outcome set_interface(struct cs_world *w, const struct cs_action_spec *action,
                                       bool *flag, bool value, const char *why)
{
    if (*flag == value) {
        return cs_refused(why, 0);
    }
    int place = action->node * w->design->n_networks + action->network;
    w->networks[action->network].broken_by =
        cs_tell_fault(w, action, w->names.interface[place], CS_NONE);
    *flag = value;
    cs_physical_change(w);
    return cs_done();
}

static struct cs_interface_run *interface_of(struct cs_world *w,
                                             const struct cs_action_spec *action)
{
    return &w->interfaces[action->node * w->design->n_networks + action->network];
}

FAULT(pull_cable)
{
    return set_interface(w, action, &interface_of(w, action)->pulled, true, "the cable is out");
}

FAULT(plug_cable)
{
    return set_interface(w, action, &interface_of(w, action)->pulled, false, "the cable is in");
}

FAULT(block_interface)
{
    return set_interface(w, action, &interface_of(w, action)->blocked, true,
                         "the interface passes nothing");
}

FAULT(unblock_interface)
{
    return set_interface(w, action, &interface_of(w, action)->blocked, false,
                         "the interface is not blocked");
}

/* Tells what happens to a network; whoever calls then changes it. */
static struct cs_network_run *change_network(struct cs_world *w,
                                             const struct cs_action_spec *action)
{
    struct cs_network_run *network = &w->networks[action->network];
    network->broken_by = cs_tell_fault(w, action, w->names.network[action->network], action->to);
    return network;
}

static struct cs_outcome changed(struct cs_world *w)
{
    cs_physical_change(w);
    return cs_done();
}

FAULT(fail_network)
{
    if (w->networks[action->network].failed) {
        return cs_refused("the network carries nothing", 0);
    }
    change_network(w, action)->failed = true;
    return changed(w);
}

FAULT(repair_network)
{
    if (!w->networks[action->network].failed) {
        return cs_refused("the network is not broken", 0);
    }
    change_network(w, action)->failed = false;
    return changed(w);
}

FAULT(split_network)
{
    struct cs_network_run *network = change_network(w, action);
    memset(network->side, 0, sizeof network->side);
    for (int side = 0; side < action->n_sides; side++) {
        CS_EACH_NODE(n, action->sides[side]) {
            network->side[n] = (uint8_t)(side + 1);
        }
    }
    network->split = true;
    return changed(w);
}

FAULT(mend_network)
{
    if (!w->networks[action->network].split) {
        return cs_refused("the network is in one piece", 0);
    }
    change_network(w, action)->split = false;
    return changed(w);
}

FAULT(lose_one_way)
{
    if (cs_has(w->networks[action->network].deaf[action->node], action->to)) {
        return cs_refused("what the one sends to the other is lost", 0);
    }
    change_network(w, action)->deaf[action->node] |= cs_one(action->to);
    return changed(w);
}

FAULT(mend_one_way)
{
    if (!cs_has(w->networks[action->network].deaf[action->node], action->to)) {
        return cs_refused("what the one sends to the other arrives", 0);
    }
    change_network(w, action)->deaf[action->node] &= ~cs_one(action->to);
    return changed(w);
}

/* The one fault that mends itself by its value: no loss is a repair. */
FAULT(lose_packets)
{
    struct cs_network_run *network = &w->networks[action->network];
    if (network->loss_ppm == (uint32_t)action->value) {
        return cs_refused("the network loses just as much", 0);
    }
    network->broken_by = cs_emit(
        &w->kernel,
        (struct cs_record){.kind = action->value == 0 ? CS_KIND_REPAIR : CS_KIND_FAULT,
                           .subject = w->names.network[action->network],
                           .what = cs_verbs[action->verb].name,
                           .value = action->value,
                           .has_value = true});
    network->loss_ppm = (uint32_t)action->value;
    return changed(w);
}

/* ---- Storage ---- */

static struct cs_outcome set_disk(struct cs_world *w, const struct cs_action_spec *action,
                                  bool *flag, bool value, const char *why)
{
    if (*flag == value) {
        return cs_refused(why, 0);
    }
    w->disks[action->disk].broken_by =
        cs_tell_fault(w, action, w->names.disk[action->disk], CS_NONE);
    *flag = value;
    return changed(w);
}

FAULT(fail_disk)
{
    return set_disk(w, action, &w->disks[action->disk].failed, true, "the disk is gone");
}

FAULT(repair_disk)
{
    return set_disk(w, action, &w->disks[action->disk].failed, false, "the disk is not broken");
}

FAULT(corrupt_volume)
{
    return set_disk(w, action, &w->disks[action->disk].corrupt, true, "the volume is corrupt");
}

FAULT(repair_volume)
{
    return set_disk(w, action, &w->disks[action->disk].corrupt, false, "the volume is whole");
}

FAULT(fail_path)
{
    struct cs_disk_run *disk = &w->disks[action->disk];
    if (cs_has(disk->path_failed, action->node)) {
        return cs_refused("the node does not see the disk", 0);
    }
    disk->broken_by = cs_tell_fault(w, action, w->names.disk[action->disk], action->node);
    disk->path_failed |= cs_one(action->node);
    return changed(w);
}

FAULT(repair_path)
{
    struct cs_disk_run *disk = &w->disks[action->disk];
    if (!cs_has(disk->path_failed, action->node)) {
        return cs_refused("the path is not broken", 0);
    }
    disk->broken_by = cs_tell_fault(w, action, w->names.disk[action->disk], action->node);
    disk->path_failed &= ~cs_one(action->node);
    return changed(w);
}

static struct cs_outcome set_storage(struct cs_world *w, const struct cs_action_spec *action,
                                     bool failed, const char *why)
{
    if (w->design->storage == NULL) {
        return cs_refused("the cluster has no storage target", 0);
    }
    if (w->g->target_failed == failed) {
        return cs_refused(why, 0);
    }
    w->g->target_broken_by = cs_tell_fault(w, action, w->names.target, CS_NONE);
    w->g->target_failed = failed;
    return changed(w);
}

FAULT(fail_storage)
{
    return set_storage(w, action, true, "the storage target does not run");
}

FAULT(repair_storage)
{
    return set_storage(w, action, false, "the storage target runs");
}

static struct cs_outcome set_witness(struct cs_world *w, const struct cs_action_spec *action,
                                     bool failed, const char *why)
{
    int witness = w->design->witness;
    bool elsewhere = w->design->quorum_type == CS_QUORUM_FILE_SHARE ||
                     w->design->quorum_type == CS_QUORUM_CLOUD;
    if (witness == CS_NONE || !elsewhere) {
        return cs_refused("the cluster has no share or blob for a witness", 0);
    }
    if (w->g->witness_failed == failed) {
        return cs_refused(why, 0);
    }
    w->resources[witness].broken_by = cs_tell_fault(w, action, w->names.resource[witness], CS_NONE);
    w->g->witness_failed = failed;
    return changed(w);
}

FAULT(fail_witness)
{
    return set_witness(w, action, true, "the witness is gone");
}

FAULT(repair_witness)
{
    return set_witness(w, action, false, "the witness is there");
}

/* ---- What the resources stand for ---- */

static bool is_of_class(const struct cs_world *w, int resource, enum cs_class class)
{
    return cs_types[w->design->resources[resource].type].class == class;
}

static const char not_a_service[] = "the resource is not a service";
static const char no_process[] = "the process does not run";

/* Tells what happens to a resource; whoever calls then changes it. */
static struct cs_resource_run *change_resource(struct cs_world *w,
                                               const struct cs_action_spec *action)
{
    struct cs_resource_run *run = &w->resources[action->resource];
    run->broken_by = cs_tell_fault(w, action, w->names.resource[action->resource], action->node);
    return run;
}

static struct cs_outcome set_process(struct cs_world *w, const struct cs_action_spec *action,
                                     enum cs_process process, const char *why)
{
    change_resource(w, action)->process = (uint8_t)process;
    cs_work_update(w, action->resource, why);
    cs_health_arm(w, action->resource);
    return cs_done();
}

FAULT(kill_service)
{
    uint8_t process = w->resources[action->resource].process;
    if (!is_of_class(w, action->resource, CS_CLASS_SERVICE)) {
        return cs_refused(not_a_service, 0);
    }
    return process == CS_PROC_WELL || process == CS_PROC_HUNG
               ? set_process(w, action, CS_PROC_KILLED, "killed")
               : cs_refused(no_process, 0);
}

FAULT(hang_service)
{
    if (!is_of_class(w, action->resource, CS_CLASS_SERVICE)) {
        return cs_refused(not_a_service, 0);
    }
    return w->resources[action->resource].process == CS_PROC_WELL
               ? set_process(w, action, CS_PROC_HUNG, "hung")
               : cs_refused(no_process, 0);
}

/* The nodes that a fault of starting is about: the one named, or all. */
static cs_nodes nodes_of(const struct cs_world *w, const struct cs_action_spec *action)
{
    return action->node == CS_NONE ? cs_first_nodes(w->design->n_nodes) : cs_one(action->node);
}

FAULT(break_service)
{
    cs_nodes nodes = nodes_of(w, action);
    if (!is_of_class(w, action->resource, CS_CLASS_SERVICE)) {
        return cs_refused(not_a_service, 0);
    }
    if ((nodes & ~w->resources[action->resource].start_broken) == 0) {
        return cs_refused("starting it fails there", 0);
    }
    change_resource(w, action)->start_broken |= nodes;
    return cs_done();
}

FAULT(stall_service)
{
    cs_nodes nodes = nodes_of(w, action);
    if (!is_of_class(w, action->resource, CS_CLASS_SERVICE)) {
        return cs_refused(not_a_service, 0);
    }
    if ((nodes & ~w->resources[action->resource].start_stalled) == 0) {
        return cs_refused("starting it never ends there", 0);
    }
    change_resource(w, action)->start_stalled |= nodes;
    return cs_done();
}

FAULT(stall_stop)
{
    if (!is_of_class(w, action->resource, CS_CLASS_SERVICE)) {
        return cs_refused(not_a_service, 0);
    }
    if (w->resources[action->resource].stall_stop) {
        return cs_refused("stopping it never ends", 0);
    }
    change_resource(w, action)->stall_stop = true;
    return cs_done();
}

FAULT(repair_service)
{
    struct cs_resource_run *run = &w->resources[action->resource];
    if (run->start_broken == 0 && run->start_stalled == 0 && !run->stall_stop) {
        return cs_refused("nothing keeps it from starting or stopping", 0);
    }
    (void)change_resource(w, action);
    run->start_broken = run->start_stalled = 0;
    run->stall_stop = false;
    return cs_done();
}

FAULT(hang_monitor)
{
    struct cs_resource_run *run = &w->resources[action->resource];
    if (run->state != CS_RES_ONLINE) {
        return cs_refused("the resource is not online", 0);
    }
    if (run->hung) {
        return cs_refused("a call into the resource hangs", 0);
    }
    run->hung_by = cs_tell_fault(w, action, w->names.resource[action->resource], CS_NONE);
    run->hung = true;
    run->unkillable = (action->flags & CS_A_UNKILLABLE) != 0;
    cs_health_arm(w, action->resource);
    return cs_done();
}

static struct cs_outcome set_duplicate(struct cs_world *w, const struct cs_action_spec *action,
                                       bool duplicate, const char *why)
{
    if (!is_of_class(w, action->resource, CS_CLASS_ADDRESS)) {
        return cs_refused("the resource is not an address", 0);
    }
    if (w->resources[action->resource].duplicate == duplicate) {
        return cs_refused(why, 0);
    }
    change_resource(w, action)->duplicate = duplicate;
    cs_work_update(w, action->resource, duplicate ? "duplicate" : "repaired");
    return cs_done();
}

FAULT(duplicate_address)
{
    return set_duplicate(w, action, true, "another machine answers for the address");
}

FAULT(remove_duplicate)
{
    return set_duplicate(w, action, false, "nobody else answers for the address");
}

cs_verb_act *const cs_fault_acts[CS_VERBS] = {
    [CS_V_POWER_LOSS] = power_loss,
    [CS_V_POWER_ON] = power_on,
    [CS_V_CRASH] = crash,
    [CS_V_FREEZE] = freeze,
    [CS_V_THAW] = thaw,
    [CS_V_KILL_CLUSTER_SERVICE] = kill_cluster_service,
    [CS_V_HANG_CLUSTER_SERVICE] = hang_cluster_service,
    [CS_V_PULL_CABLE] = pull_cable,
    [CS_V_PLUG_CABLE] = plug_cable,
    [CS_V_BLOCK_INTERFACE] = block_interface,
    [CS_V_UNBLOCK_INTERFACE] = unblock_interface,
    [CS_V_FAIL_NETWORK] = fail_network,
    [CS_V_REPAIR_NETWORK] = repair_network,
    [CS_V_SPLIT_NETWORK] = split_network,
    [CS_V_MEND_NETWORK] = mend_network,
    [CS_V_LOSE_ONE_WAY] = lose_one_way,
    [CS_V_MEND_ONE_WAY] = mend_one_way,
    [CS_V_LOSE_PACKETS] = lose_packets,
    [CS_V_FAIL_DISK] = fail_disk,
    [CS_V_REPAIR_DISK] = repair_disk,
    [CS_V_FAIL_PATH] = fail_path,
    [CS_V_REPAIR_PATH] = repair_path,
    [CS_V_FAIL_STORAGE] = fail_storage,
    [CS_V_REPAIR_STORAGE] = repair_storage,
    [CS_V_CORRUPT_VOLUME] = corrupt_volume,
    [CS_V_REPAIR_VOLUME] = repair_volume,
    [CS_V_FAIL_WITNESS] = fail_witness,
    [CS_V_REPAIR_WITNESS] = repair_witness,
    [CS_V_KILL_SERVICE] = kill_service,
    [CS_V_HANG_SERVICE] = hang_service,
    [CS_V_BREAK_SERVICE] = break_service,
    [CS_V_STALL_SERVICE] = stall_service,
    [CS_V_STALL_STOP] = stall_stop,
    [CS_V_REPAIR_SERVICE] = repair_service,
    [CS_V_HANG_MONITOR] = hang_monitor,
    [CS_V_DUPLICATE_ADDRESS] = duplicate_address,
    [CS_V_REMOVE_DUPLICATE] = remove_duplicate,
};
