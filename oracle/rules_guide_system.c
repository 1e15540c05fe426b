/* oracle/rules_guide_system.c: what the guide promises of the whole system, pages 5 to 11. */
#include "oracle/guide.h"

/* ---- GUIDE-P5-ONE-ACTIVE ---- */

static void settle_one_active(struct cs_case *of)
{
    const struct cs_told *world = of->world;
    int active = 0;
    bool now = false;
    uint64_t seq = 0;
    for (int i = 0; i < world->counts[CS_OW_COPY] && world->software_dirty; i++) {
        const struct cs_ow_copy *it = &world->copies[i];
        if (cs_told_is_a(world, it->component, "Management Server") && cs_told_copy_lives(it) &&
            cs_told_machine_runs(world, it->machine)) {
            active++;
            now |= it->since == world->now;
            seq = it->seq > seq ? it->seq : seq;
        }
    }
    if (active > 1 && now) {
        cs_case_broken(of, seq, world->now, "%d management servers are active at %s", active,
                       cs_case_clock(of, world->now));
    } else if (active == 1 && now) {
        cs_case_kept(of, seq);
    }
}

/* ---- GUIDE-P5-TAKEOVER, GUIDE-P11-FAILOVER ---- */

/* The role of an open duty is Online, on the node that the duty names, or on any other one. */
static void came_online(struct cs_case *of, bool there)
{
    const struct cs_told *world = of->world;
    struct cs_duty *duty = world->subject.type == CS_OW_GROUP && world->to == CS_OWS_ONLINE
                               ? cs_duty_find(of, world->subject.index, 0) : NULL;
    if (duty != NULL && world->groups[duty->who].owner >= 0 &&
        (world->groups[duty->who].owner == duty->number) == there) {
        cs_duty_kept(of, duty);
    }
}

static void see_takeover(struct cs_case *of, int (*resource)(const struct cs_told *, int))
{
    const struct cs_told *world = of->world;
    int node = world->subject.index;
    came_online(of, false);
    bool fell = world->subject.type == CS_OW_HOST && world->from == CS_OWS_RUNNING &&
                (world->to == CS_OWS_OFF || world->to == CS_OWS_DUMPING);
    for (int i = 0; fell && i < world->counts[CS_OW_GROUP]; i++) {
        if (resource(world, i) >= 0 && cs_guide_can_take_over(world, i, node) &&
            cs_guide_sound(world, node)) {
            cs_duty_open(of, (struct cs_duty){.who = i, .since = world->now, .number = node,
                .seq = world->nodes[node].host_seq, .fragile = true,
                .due = world->now + 10 * CS_MINUTE});
        }
    }
}

static void see_manager_node(struct cs_case *of, const struct cs_record *record)
{
    (void)record;
    see_takeover(of, cs_guide_manager_of);
}

static void see_server_node(struct cs_case *of, const struct cs_record *record)
{
    (void)record;
    see_takeover(of, cs_guide_server_of);
}

static void due_takeover(struct cs_case *of, const struct cs_duty *duty)
{
    const struct cs_told *world = of->world;
    const struct cs_ow_group *group = &world->groups[duty->who];
    if (cs_told_quorate(world) == 0) {
        return;
    }
    if (group->state == CS_OWS_ONLINE && group->owner >= 0 && group->owner != duty->number) {
        cs_case_kept(of, duty->seq);
    } else {
        cs_case_broken(of, duty->seq, duty->due,
                       "%s failed at %s, but at %s its role %s is %s under %s",
                       cs_told_node_name(world, (int)duty->number),
                       cs_case_clock(of, duty->since), cs_case_clock(of, duty->due), group->name,
                       cs_ow_state_text(group->state), cs_told_node_name(world, group->owner));
    }
}

/* ---- GUIDE-P7-RECORDING, GUIDE-P7-VIDEO ---- */

static bool recorders_stand_apart(const struct cs_told *world, struct cs_ow_ref fallen)
{
    for (int i = 0; i < world->counts[CS_OW_COPY]; i++) {
        const struct cs_ow_copy *it = &world->copies[i];
        if (cs_told_is_a(world, it->component, "Recording Server") &&
            (!cs_told_machine_runs(world, it->machine) ||
             (it->machine.type == CS_OW_NODE && fallen.type == CS_OW_HOST &&
              it->machine.index == fallen.index))) {
            return false;
        }
    }
    return true;
}

/* What may touch recorders themselves: their computers, their programs, networks. */
static bool near_recorders(struct cs_ow_ref who)
{
    return who.type == CS_OW_COMPUTER || who.type == CS_OW_COMPONENT || who.type == CS_OW_COPY ||
           who.type == CS_OW_NETWORK;
}

static void drop_all(struct cs_case *of)
{
    while (of->duty_count > 0) {
        cs_duty_drop(of, &of->duties[0]);
    }
}

static bool anybody_logs_in(const struct cs_told *world)
{
    for (int i = 0; i < world->counts[CS_OW_CLIENT]; i++) {
        const struct cs_ow_thing *it = &world->things[CS_OW_CLIENT][i];
        if (cs_guide_client(world, i, "Log in") &&
            (it->state == CS_OWS_WORKING || it->since == world->now)) {
            return true;
        }
    }
    return false;
}

static void open_unaffected(struct cs_case *of, const struct cs_record *record, const char *what,
                            cs_time during)
{
    const struct cs_told *world = of->world;
    for (int i = 0; i < world->fault_count; i++) {
        struct cs_ow_ref who = world->faults[i].subject;
        bool itself = who.type == world->subject.type && who.index == world->subject.index;
        if (near_recorders(who) && !itself) {
            return;
        }
    }
    for (int i = 0; i < world->counts[CS_OW_CLIENT]; i++) {
        if (cs_guide_client(world, i, what) &&
            world->things[CS_OW_CLIENT][i].state == CS_OWS_WORKING) {
            cs_duty_open(of, (struct cs_duty){.who = i, .since = record->t_us, .seq = record->seq,
                .due = record->t_us + during});
        }
    }
}

static void see_unaffected(struct cs_case *of, const struct cs_record *record, const char *what,
                           cs_time during, bool begin)
{
    struct cs_told *world = of->world;
    if (record->kind == CS_KIND_WORK) {
        struct cs_duty *duty = world->subject.type == CS_OW_CLIENT &&
                               world->to == CS_OWS_NOT_WORKING
                                   ? cs_duty_find(of, world->subject.index, 0) : NULL;
        if (duty != NULL) {
            cs_case_broken(of, record->seq, record->t_us,
                           "%s ends at %s, after the failure of a machine of the Management Server "
                           "or SQL Server at %s", record->subject,
                           cs_case_clock(of, record->t_us), cs_case_clock(of, duty->since));
            cs_duty_drop(of, duty);
        }
    } else if (record->kind != CS_KIND_STATE) {
        if (near_recorders(world->subject) || near_recorders(world->object)) {
            drop_all(of);
        }
    } else if (cs_guide_machine_fell(world)) {
        if (begin && recorders_stand_apart(world, world->subject)) {
            open_unaffected(of, record, what, during);
        }
    } else if (world->subject.type == CS_OW_COMPUTER && world->from == CS_OWS_RUNNING) {
        drop_all(of);
    }
}

static void see_recording(struct cs_case *of, const struct cs_record *record)
{
    see_unaffected(of, record, "Recording", 10 * CS_MINUTE, true);
}

static void see_video(struct cs_case *of, const struct cs_record *record)
{
    const struct cs_ow_props *cluster = &of->world->cluster;
    cs_time half = cluster->set[CS_OWP_TokenLifetime]
                       ? cluster->value[CS_OWP_TokenLifetime] / 2 : CS_HOUR;
    see_unaffected(of, record, "Live and playback", half < 10 * CS_MINUTE ? half : 10 * CS_MINUTE,
                   anybody_logs_in(of->world));
}

/* ---- GUIDE-P7-LOGIN ---- */

/* Whether a client is of those who must get past the Management Server first. */
static bool enters(const struct cs_told *world, int client)
{
    return cs_guide_client(world, client, "Log in") ||
           cs_guide_client(world, client, "Log in by external provider") ||
           cs_guide_client(world, client, "Configuration");
}

static void settle_login(struct cs_case *of)
{
    const struct cs_told *world = of->world;
    if (!world->software_dirty || world->counts[CS_OW_COMPONENT] == 0) {
        return;
    }
    bool active = cs_guide_running(world, "Management Server", -1) >= 0;
    for (int i = 0; i < world->counts[CS_OW_CLIENT]; i++) {
        const struct cs_ow_thing *it = &world->things[CS_OW_CLIENT][i];
        if (active || !enters(world, i)) {
            continue;
        }
        if (it->state == CS_OWS_WORKING) {
            cs_case_broken(of, it->seq, world->now,
                           "%s works at %s although no Management Server runs", it->name,
                           cs_case_clock(of, world->now));
        } else if (it->since == world->now) {
            cs_case_kept(of, it->seq);
        }
    }
}

/* ---- GUIDE-P7-MITIGATED ---- */

static void see_mitigated(struct cs_case *of, const struct cs_record *record)
{
    struct cs_told *world = of->world;
    int who = world->subject.index;
    if (record->kind == CS_KIND_WORK) {
        if (world->subject.type == CS_OW_CLIENT && world->to == CS_OWS_WORKING) {
            cs_duty_kept(of, cs_duty_find(of, who, 0));
        }
        return;
    }
    if (world->subject.type != CS_OW_HOST || !cs_guide_machine_fell(world)) {
        return;
    }
    for (int i = 0; i < world->counts[CS_OW_GROUP]; i++) {
        bool vital = cs_guide_manager_of(world, i) >= 0 || cs_guide_server_of(world, i) >= 0;
        if (vital && world->groups[i].owner == who && !cs_guide_can_take_over(world, i, who)) {
            return;
        }
    }
    for (int i = 0; i < world->counts[CS_OW_CLIENT]; i++) {
        const struct cs_ow_thing *it = &world->things[CS_OW_CLIENT][i];
        if (cs_guide_client(world, i, "Log in") && cs_guide_followed_for(world, i, who) &&
            (it->state == CS_OWS_WORKING || it->since == world->now)) {
            cs_duty_open(of, (struct cs_duty){.who = i, .since = record->t_us, .seq = record->seq,
                .fragile = true, .due = record->t_us + 10 * CS_MINUTE});
        }
    }
}

static void due_mitigated(struct cs_case *of, const struct cs_duty *duty)
{
    const struct cs_told *world = of->world;
    const struct cs_ow_thing *it = &world->things[CS_OW_CLIENT][duty->who];
    if (it->state == CS_OWS_WORKING) {
        cs_case_kept(of, duty->seq);
    } else if (cs_told_quorate(world) != 0) {
        cs_case_broken(of, duty->seq, duty->due,
                       "a node failed at %s, and %s does not work at %s although another node "
                       "could take over", cs_case_clock(of, duty->since), it->name,
                       cs_case_clock(of, duty->due));
    }
}

/* ---- GUIDE-P7-MANUAL ---- */

/* When each role was last seen to leave Online. */
struct left {
    struct cs_cells seq; /* uint64_t */
};

static void see_manual(struct cs_case *of, const struct cs_record *record)
{
    struct cs_told *world = of->world;
    struct left *left = of->memory;
    int group = world->subject.index;
    if (world->subject.type != CS_OW_GROUP) {
        return;
    }
    uint64_t *left_seq = cs_case_cell(of, &left->seq, group, sizeof *left_seq);
    if (record->kind == CS_KIND_STATE) {
        came_online(of, true);
        *left_seq = world->from == CS_OWS_ONLINE ? record->seq : *left_seq;
        return;
    }
    bool vital = cs_guide_manager_of(world, group) >= 0 || cs_guide_server_of(world, group) >= 0;
    if (vital && cs_ow_same(record->what, "Manual") && world->to_node >= 0 &&
        *left_seq > world->disturbed_seq && cs_guide_sound(world, CS_GUIDE_NO_NODE) &&
        world->nodes[world->to_node].state == CS_OWS_UP) {
        cs_duty_open(of, (struct cs_duty){.who = group, .since = record->t_us, .seq = record->seq,
            .number = world->to_node, .fragile = true, .due = record->t_us + 10 * CS_MINUTE});
    }
}

static void due_manual(struct cs_case *of, const struct cs_duty *duty)
{
    const struct cs_told *world = of->world;
    const struct cs_ow_group *group = &world->groups[duty->who];
    if (group->state == CS_OWS_ONLINE && group->owner == duty->number) {
        cs_case_kept(of, duty->seq);
    } else {
        cs_case_broken(of, duty->seq, duty->due, "%s was moved to %s at %s, but is %s at %s",
                       group->name, cs_told_node_name(world, (int)duty->number),
                       cs_case_clock(of, duty->since), cs_ow_state_text(group->state),
                       cs_case_clock(of, duty->due));
    }
}

/* ---- GUIDE-P7-PATCH ---- */

#define PATCHED 1 /* whom, of a duty about a resource elsewhere */

static bool vital_resource(const struct cs_told *world, int resource)
{
    int group = world->resources[resource].group;
    return group >= 0 && (cs_guide_manager_of(world, group) == resource ||
                          cs_guide_server_of(world, group) == resource);
}

static void patch_begins(struct cs_case *of, const struct cs_record *record)
{
    struct cs_told *world = of->world;
    int node = world->subject.index;
    if (world->subject.type == CS_OW_DRAIN && world->to == CS_OWS_IN_PROGRESS) {
        for (int i = 0; i < world->counts[CS_OW_GROUP]; i++) {
            bool vital = cs_guide_manager_of(world, i) >= 0 || cs_guide_server_of(world, i) >= 0;
            if (vital && cs_guide_can_take_over(world, i, node) &&
                cs_guide_sound(world, CS_GUIDE_NO_NODE)) {
                cs_duty_open(of, (struct cs_duty){.who = i, .since = record->t_us,
                    .seq = record->seq, .number = node, .fragile = true,
                    .due = record->t_us + 10 * CS_MINUTE});
            }
        }
    } else if ((world->subject.type == CS_OW_HOST || world->subject.type == CS_OW_SERVICE) &&
               world->from == CS_OWS_RUNNING && world->nodes[node].drain == CS_OWS_COMPLETED) {
        for (int i = 0; i < world->counts[CS_OW_RESOURCE]; i++) {
            const struct cs_ow_resource *it = &world->resources[i];
            if (vital_resource(world, i) && it->work == CS_OWS_WORKING &&
                it->works_on != UINT64_C(1) << node) {
                cs_duty_open(of, (struct cs_duty){.who = i, .whom = PATCHED, .number = node,
                    .since = record->t_us, .seq = record->seq, .fragile = true,
                    .due = record->t_us + CS_MINUTE});
            }
        }
    }
}

static void see_patch(struct cs_case *of, const struct cs_record *record)
{
    struct cs_told *world = of->world;
    if (record->kind == CS_KIND_STATE) {
        came_online(of, false);
        patch_begins(of, record);
        return;
    }
    struct cs_duty *duty = world->subject.type == CS_OW_RESOURCE &&
                           world->to == CS_OWS_NOT_WORKING
                               ? cs_duty_find(of, world->subject.index, PATCHED) : NULL;
    if (duty != NULL) {
        cs_case_broken(of, record->seq, record->t_us,
                       "%s stops working at %s although only %s, which was drained, is taken down",
                       record->subject, cs_case_clock(of, record->t_us),
                       cs_told_node_name(world, (int)duty->number));
        cs_duty_drop(of, duty);
    }
}

static void due_patch(struct cs_case *of, const struct cs_duty *duty)
{
    const struct cs_told *world = of->world;
    if (duty->whom == PATCHED) {
        cs_case_kept(of, duty->seq);
        return;
    }
    const struct cs_ow_group *group = &world->groups[duty->who];
    if (group->state == CS_OWS_ONLINE && group->owner != duty->number) {
        cs_case_kept(of, duty->seq);
    } else {
        cs_case_broken(of, duty->seq, duty->due,
                       "%s is drained since %s, but %s is %s under %s at %s",
                       cs_told_node_name(world, (int)duty->number),
                       cs_case_clock(of, duty->since), group->name,
                       cs_ow_state_text(group->state), cs_told_node_name(world, group->owner),
                       cs_case_clock(of, duty->due));
    }
}

/* ---- GUIDE-P7-SEAMLESS ---- */

struct seamless {
    struct cs_ow_ref last; /* where the Management Server ran last */
    bool known;
};

/* Whether a Management Server is to be found with its Identity Provider at the role's name by
 * those whom a duty is about. */
static bool at_the_name(const struct cs_told *world, const struct cs_duty *duty)
{
    const struct cs_ow_copy *it = &world->copies[duty->number];
    int node = it->machine.type == CS_OW_NODE ? it->machine.index : -1;
    int resource = it->component < 0 ? -1 : world->components[it->component].resource;
    bool in_role = resource >= 0 && world->resources[resource].state == CS_OWS_ONLINE &&
                   world->resources[resource].group >= 0 &&
                   world->groups[world->resources[resource].group].owner == node;
    return it->state == CS_OWS_RUNNING && node >= 0 && in_role &&
           cs_guide_running(world, "Identity Provider", node) >= 0 &&
           cs_guide_followed_for(world, duty->who, CS_GUIDE_ANY_NODE);
}

static void see_seamless(struct cs_case *of, const struct cs_record *record)
{
    struct cs_told *world = of->world;
    struct seamless *memory = of->memory;
    if (record->kind == CS_KIND_WORK) {
        struct cs_duty *duty = world->subject.type == CS_OW_CLIENT &&
                               world->to == CS_OWS_WORKING
                                   ? cs_duty_find(of, world->subject.index, 0) : NULL;
        if (duty != NULL && at_the_name(world, duty)) {
            cs_duty_kept(of, duty);
        }
        return;
    }
    if (world->subject.type != CS_OW_COPY || world->to != CS_OWS_RUNNING) {
        return;
    }
    const struct cs_ow_copy *copy = &world->copies[world->subject.index];
    if (!cs_told_is_a(world, copy->component, "Management Server")) {
        return;
    }
    bool moved = memory->known && (memory->last.type != copy->machine.type ||
                                   memory->last.index != copy->machine.index);
    *memory = (struct seamless){copy->machine, true};
    for (int i = 0; moved && i < world->counts[CS_OW_CLIENT]; i++) {
        if (enters(world, i)) {
            cs_duty_open(of, (struct cs_duty){.who = i, .number = world->subject.index,
                .since = record->t_us, .seq = record->seq, .fragile = true,
                .due = record->t_us + 5 * CS_MINUTE});
        }
    }
}

/* Who logs in by the external provider needs its data too, where the Management Server runs. */
static bool external_good(const struct cs_told *world, const struct cs_duty *duty)
{
    if (!cs_guide_client(world, duty->who, "Log in by external provider")) {
        return true;
    }
    const struct cs_ow_thing *it =
        cs_told_thing_of(world, CS_OW_EXTERNAL, world->copies[duty->number].machine);
    return cs_ow_alike(world->data_protection, "Certificate") && it != NULL &&
           it->state == CS_OWS_READABLE;
}

static void due_seamless(struct cs_case *of, const struct cs_duty *duty)
{
    const struct cs_told *world = of->world;
    const struct cs_ow_copy *copy = &world->copies[duty->number];
    const struct cs_ow_thing *it = &world->things[CS_OW_CLIENT][duty->who];
    bool found = copy->seq == duty->seq && at_the_name(world, duty) && external_good(world, duty);
    if (found && it->state == CS_OWS_WORKING) {
        cs_case_kept(of, duty->seq);
    } else if (found) {
        cs_case_broken(of, duty->seq, duty->due,
                       "%s runs since %s, at the same name, but %s does not work at %s",
                       copy->name, cs_case_clock(of, duty->since), it->name,
                       cs_case_clock(of, duty->due));
    }
}

/* ---- databases after a failover: GUIDE-P11-SHARED, -SAME-NAME, -ONE-COPY ---- */

struct where {
    struct cs_cells online;  /* int: 1 + the node on which a resource was Online last, or a
                              * database ONLINE */
    struct cs_cells excused; /* cs_time: 1 + when the restore began that excused a database's
                              * last loss */
};

static int *online_last(struct cs_case *of, int who)
{
    struct where *where = of->memory;
    return cs_case_cell(of, &where->online, who, sizeof(int));
}

/* SQL Server came Online on another node than before, by the present record: its instance. */
static int came_elsewhere(struct cs_case *of)
{
    const struct cs_told *world = of->world;
    int who = world->subject.index;
    if (world->subject.type != CS_OW_RESOURCE || world->to != CS_OWS_ONLINE ||
        cs_told_instance_of(world, who) < 0 || world->resources[who].group < 0) {
        return -1;
    }
    int node = world->groups[world->resources[who].group].owner;
    int before = *online_last(of, who);
    *online_last(of, who) = node + 1;
    return before != 0 && before != node + 1 ? cs_told_instance_of(world, who) : -1;
}

/* Whether the database itself, or what it lies on, is broken. */
static bool damaged(const struct cs_told *world, int database)
{
    const struct cs_ow_database *it = &world->databases[database];
    for (int i = 0; i < world->fault_count; i++) {
        struct cs_ow_ref who = world->faults[i].subject;
        if ((who.type == CS_OW_DATABASE && who.index == database) || who.type == CS_OW_DISK ||
            who.type == CS_OW_TARGET) {
            return true;
        }
    }
    return it->state == CS_OWS_DB_SUSPECT || it->state == CS_OWS_DB_RESTORING ||
           cs_ow_same(it->content, "nothing");
}

static void see_shared(struct cs_case *of, const struct cs_record *record)
{
    struct cs_told *world = of->world;
    if (world->subject.type == CS_OW_DATABASE) {
        if (world->to == CS_OWS_DB_ONLINE) {
            cs_duty_kept(of, cs_duty_find(of, world->subject.index, 0));
        }
        return;
    }
    int instance = came_elsewhere(of);
    for (int i = 0; instance >= 0 && i < world->counts[CS_OW_DATABASE]; i++) {
        const struct cs_ow_database *it = &world->databases[i];
        if (it->instance == instance && it->local_to < 0 && it->disks.room > 0 &&
            !damaged(world, i)) {
            if (it->state == CS_OWS_DB_ONLINE) {
                cs_case_kept(of, record->seq);
                continue;
            }
            cs_duty_open(of, (struct cs_duty){.who = i, .since = record->t_us, .seq = record->seq,
                .number = world->subject.index, .fragile = true,
                .due = record->t_us + 15 * CS_MINUTE});
        }
    }
}

static void due_shared(struct cs_case *of, const struct cs_duty *duty)
{
    const struct cs_told *world = of->world;
    const struct cs_ow_database *it = &world->databases[duty->who];
    const struct cs_ow_resource *server = &world->resources[duty->number];
    if (server->state == CS_OWS_ONLINE && server->state_seq == duty->seq) {
        cs_case_broken(of, duty->seq, duty->due,
                       "%s is Online on %s since %s, but database %s is %s at %s", server->name,
                       cs_told_node_name(world, world->groups[server->group].owner),
                       cs_case_clock(of, duty->since), it->name, cs_ow_state_text(it->state),
                       cs_case_clock(of, duty->due));
    }
}

static void see_same_name(struct cs_case *of, const struct cs_record *record)
{
    struct cs_told *world = of->world;
    int instance = came_elsewhere(of);
    int name = instance < 0 ? -1 : world->instances[instance].network_name;
    if (name < 0) {
        return;
    }
    int owner = world->groups[world->resources[world->subject.index].group].owner;
    const struct cs_ow_resource *it = &world->resources[name];
    if (it->state != CS_OWS_ONLINE || owner < 0 || (it->works_on >> owner & 1) == 0) {
        cs_case_broken(of, record->seq, record->t_us,
                       "%s is Online on %s at %s, but its name %s does not answer there",
                       record->subject, cs_told_node_name(world, owner),
                       cs_case_clock(of, record->t_us), it->name);
    } else {
        cs_case_kept(of, record->seq);
    }
}

static void see_one_copy(struct cs_case *of, const struct cs_record *record)
{
    struct cs_told *world = of->world;
    int who = world->subject.index;
    if (world->subject.type != CS_OW_DATABASE) {
        return;
    }
    const struct cs_ow_database *it = &world->databases[who];
    if (record->kind == CS_KIND_LOSS) { /* what it is for is said in the same instant */
        cs_duty_open(of, (struct cs_duty){.who = who, .since = record->t_us, .seq = record->seq,
            .due = record->t_us});
        return;
    }
    int resource = it->instance < 0 ? -1 : world->instances[it->instance].resource;
    if (world->to == CS_OWS_DB_ONLINE && resource >= 0 &&
        world->resources[resource].group >= 0) {
        int node = world->groups[world->resources[resource].group].owner;
        int *last = online_last(of, who);
        if (*last != 0 && *last != node + 1) {
            cs_case_kept(of, record->seq);
        }
        *last = node + 1;
    }
}

static void due_one_copy(struct cs_case *of, const struct cs_duty *duty)
{
    const struct cs_ow_database *it = &of->world->databases[duty->who];
    struct where *where = of->memory;
    cs_time *excused = cs_case_cell(of, &where->excused, duty->who, sizeof *excused);
    bool restored = it->restore_at >= 0 && *excused != it->restore_at + 1;
    *excused = it->restore_at + 1;
    bool meant = restored || cs_ow_same(it->content, "new") ||
                 cs_ow_same(it->content, "nothing");
    if (!meant) {
        cs_case_broken(of, duty->seq, duty->due,
                       "something of %s is lost at %s although nobody restored or replaced it",
                       it->name, cs_case_clock(of, duty->since));
    }
}

/* ---- GUIDE-P11-LOCAL ---- */

static void settle_local(struct cs_case *of)
{
    const struct cs_told *world = of->world;
    for (int i = 0; i < world->counts[CS_OW_DATABASE]; i++) {
        const struct cs_ow_database *it = &world->databases[i];
        int resource = it->instance < 0 ? -1 : world->instances[it->instance].resource;
        if (it->local_to < 0 || resource < 0 ||
            world->resources[resource].works_on == 0 ||
            (world->resources[resource].works_on >> it->local_to & 1) != 0) {
            continue;
        }
        if (it->state == CS_OWS_DB_ONLINE) {
            cs_case_broken(of, it->seq, world->now,
                           "database %s is ONLINE at %s although its files are on %s, where its "
                           "instance does not run", it->name, cs_case_clock(of, world->now),
                           cs_told_node_name(world, it->local_to));
        } else if (world->resources[resource].work_since == world->now) {
            cs_case_kept(of, world->resources[resource].work_seq);
        }
    }
}

/* ---- GUIDE-P11-STORAGE ---- */

static void see_storage(struct cs_case *of, const struct cs_record *record)
{
    struct cs_told *world = of->world;
    struct cs_ow_ref who = world->subject;
    bool disk = who.type == CS_OW_DISK;
    bool box = who.type == CS_OW_TARGET && world->counts[CS_OW_TARGET] == 1;
    if (record->object != NULL || (!disk && !box)) {
        return;
    }
    for (int i = 0; i < world->counts[CS_OW_DATABASE]; i++) {
        const struct cs_ow_database *it = &world->databases[i];
        if (it->disks.room == 0 || (disk && !cs_ow_set_has(&it->disks, who.index))) {
            continue;
        }
        if (record->kind == CS_KIND_REPAIR) {
            cs_duty_drop(of, cs_duty_find(of, i, 0));
        } else {
            cs_duty_open(of, (struct cs_duty){.who = i, .since = record->t_us, .seq = record->seq,
                .due = record->t_us + 10 * CS_MINUTE});
        }
    }
}

static void due_storage(struct cs_case *of, const struct cs_duty *duty)
{
    const struct cs_ow_database *it = &of->world->databases[duty->who];
    if (it->state == CS_OWS_DB_ONLINE) {
        cs_case_broken(of, duty->seq, duty->due,
                       "the storage of database %s failed at %s, but it is ONLINE at %s", it->name,
                       cs_case_clock(of, duty->since), cs_case_clock(of, duty->due));
    } else {
        cs_case_kept(of, duty->seq);
    }
}

#define OUTSIDE \
    (CS_SEES(WORK) | CS_SEES(STATE) | CS_SEES(FAULT) | CS_SEES(REPAIR) | CS_SEES(ACTION))

const struct cs_rule_code cs_rules_guide_system[] = {
    {{"GUIDE-P5-ONE-ACTIVE", "Only one management server is active at a time",
      "GUIDE p.5: one active management server per surveillance setup, others may be set up to "
      "take over; xprotect-facts X14, X186",
      "a copy of the Management Server starts, runs or waits on a machine that runs",
      "no other copy does, wherever it is installed and whoever started it", "two at once"},
     .settle = settle_one_active},
    {{"GUIDE-P5-TAKEOVER", "When its node fails, another takes over the management server's job",
      "GUIDE p.5, About Windows Server Failover Clustering; the 10 min are ours",
      "the node of an Online Management Server role loses power or crashes, all else being well",
      "10 min later the role is Online on another node while quorum holds", "it is not"},
     .kinds = CS_SEES(STATE), .see = see_manager_node, .due = due_takeover},
    {{"GUIDE-P7-RECORDING", "Recordings do not depend on the management server's machines",
      "GUIDE p.7, System setup: hardware failures of the server that runs the management server "
      "and SQL Server do not affect recordings or the recording server; xprotect-facts X40, X17; "
      "the 10 min are ours",
      "a machine that runs the Management Server or SQL Server fails, the recording servers being "
      "on others",
      "recording goes on for 10 min, nothing happening to recorders, their computers or networks",
      "it ends"},
     .kinds = OUTSIDE, .see = see_recording},
    {{"GUIDE-P7-VIDEO", "Operators who are logged in are not affected",
      "GUIDE p.7, System setup (downtime for operators that are not already logged in); "
      "xprotect-facts X41 to X44 (I/A); the 10 min are ours",
      "as GUIDE-P7-RECORDING, people having been able to log in until then",
      "video goes on for 10 min (or half of TokenLifetime)", "it ends"},
     .kinds = OUTSIDE, .see = see_video},
    {{"GUIDE-P7-LOGIN", "Who is not logged in cannot log in while no management server runs",
      "GUIDE p.7, System setup; xprotect-facts X40, X15, X45",
      "no copy of the Management Server runs on a machine that runs",
      "nobody can log in, by the external provider neither, nor change the configuration",
      "log-in or configuration works"},
     .settle = settle_login},
    {{"GUIDE-P7-MITIGATED", "The cluster ends the downtime of those who are not logged in",
      "GUIDE p.7, System setup (a WSFC environment will mitigate this downtime); the 10 min are "
      "ours",
      "a node that runs the Management Server or SQL Server fails, people having the role's "
      "address and all else being well",
      "log-in works again within 10 min while quorum holds", "it does not"},
     .kinds = CS_SEES(STATE) | CS_SEES(WORK), .see = see_mitigated, .due = due_mitigated},
    {{"GUIDE-P7-MANUAL", "Management server and SQL Server can be run from another node by hand",
      "GUIDE p.5 (automatically or manually transferred), p.7 Server failure, p.11; the 10 min are "
      "ours",
      "an Online role of the Management Server or SQL Server is moved by hand to a node that is "
      "Up, all else being well",
      "10 min later it is Online there, nobody acting", "it is not"},
     .kinds = CS_SEES(STATE) | CS_SEES(OWNER), .memory = sizeof(struct left), .see = see_manual,
     .due = due_manual},
    {{"GUIDE-P7-PATCH", "A node can be patched at the price of a move",
      "GUIDE p.7, System updates and security patches: with minimal downtime; the times are ours",
      "a node with the role of the Management Server or SQL Server is drained, all else being "
      "well; or a drained node is taken down",
      "10 min later the role is Online on another node; nothing that works elsewhere stops within "
      "a minute", "the role is still there, not Online, or interrupted a second time"},
     .kinds = CS_SEES(STATE) | CS_SEES(WORK), .see = see_patch, .due = due_patch},
    {{"GUIDE-P7-SEAMLESS", "Clients find the management server at the same name after a failover",
      "GUIDE p.7, Seamless connection; p.16 to 18, addresses at the role's name; the time is ours",
      "the Management Server's role runs it on another machine than before with its Identity "
      "Provider, the addresses that people use being the role's, and all else being well",
      "people can log in and administrators change the configuration within 5 min, nobody acting "
      "and no address being changed; by the external provider too where a certificate protects its "
      "data and they are Readable there",
      "they cannot"},
     .kinds = CS_SEES(STATE) | CS_SEES(WORK), .memory = sizeof(struct seamless),
     .see = see_seamless, .due = due_seamless},
    {{"GUIDE-P11-FAILOVER", "When its node fails, SQL Server runs on another",
      "GUIDE p.11, SQL Server Always On Failover Cluster Instances; the 10 min are ours",
      "as GUIDE-P5-TAKEOVER, of the role of SQL Server",
      "10 min later the role is Online on another node while quorum holds", "it is not"},
     .kinds = CS_SEES(STATE), .see = see_server_node, .due = due_takeover},
    {{"GUIDE-P11-SHARED", "Databases on shared storage are there on the other node too",
      "GUIDE p.11 (shared storage allows the cluster to move the instance to any node); facts 7.3; "
      "the 15 min are ours",
      "SQL Server comes Online on another node than before; its database lies on shared disks and "
      "is not damaged",
      "it is ONLINE within 15 min, nobody acting, while SQL Server stays Online", "it is not"},
     .kinds = CS_SEES(STATE), .memory = sizeof(struct where), .see = see_shared,
     .due = due_shared},
    {{"GUIDE-P11-LOCAL", "A database on a node's own disk is not there on the other node",
      "GUIDE p.11 (databases are required to be on the shared storage); xprotect-facts X171, X176",
      "SQL Server works on another node than the one on whose own disk a database lies",
      "that database is not ONLINE", "it is"},
     .settle = settle_local},
    {{"GUIDE-P11-STORAGE", "The shared storage is a single point of failure",
      "GUIDE p.11; the 10 min are ours",
      "the storage on which a database lies fails for all nodes and is not mended",
      "10 min later the database is not ONLINE, whatever the nodes do", "it is"},
     .kinds = CS_SEES(FAULT) | CS_SEES(REPAIR), .see = see_storage, .due = due_storage},
    {{"GUIDE-P11-ONE-COPY", "There is one copy of the data: a failover loses nothing",
      "GUIDE p.11 (only one copy of the data, active from any node)",
      "a database comes ONLINE on another node than before, or something of it is lost",
      "nothing is lost unless somebody restores or replaces the database", "a loss all the same"},
     .kinds = CS_SEES(STATE) | CS_SEES(LOSS), .memory = sizeof(struct where),
     .see = see_one_copy, .due = due_one_copy},
    {{"GUIDE-P11-SAME-NAME", "SQL Server keeps its name and address on every node",
      "GUIDE p.11 (always the same instance name, IP address, port and logins); facts 7.4.a",
      "SQL Server comes Online on another node than before",
      "its Network Name is Online and answers there (who uses it reconnects: SQL-O77)",
      "the name does not answer there"},
     .kinds = CS_SEES(STATE), .memory = sizeof(struct where), .see = see_same_name},
};
const size_t cs_rules_guide_system_count = CS_LEN(cs_rules_guide_system);
