/* scenarios/random/actions.c: faults, repairs and operators' actions, in an order of no plan. */
#include "scenarios/random/parts.h"

/* ---- What ---- */

static enum family family_of_fault(unsigned needs, enum cs_verb_id verb)
{
    bool target = verb >= CS_V_FAIL_STORAGE && verb <= CS_V_REPAIR_WITNESS;
    if (target || (needs & CS_A_DISK) != 0) {
        return FAMILY_STORAGE;
    }
    if ((needs & CS_A_NETWORK) != 0) {
        return FAMILY_NETWORK;
    }
    return (needs & CS_A_RESOURCE) != 0 ? FAMILY_SERVICE : FAMILY_NODE;
}

static enum family family_of(enum cs_verb_id verb)
{
    unsigned needs = cs_verbs[verb].needs;
    if (verb == CS_V_SET_PROPERTY) {
        return FAMILY_PROPERTY;
    }
    if ((needs & (CS_A_DIAGNOSTIC | CS_A_DATABASE)) != 0) {
        return FAMILY_SQL;
    }
    if (verb > CS_V_REMOVE_DUPLICATE) { /* the last verb of the cluster alone */
        return FAMILY_PEOPLE;
    }
    if (cs_verbs[verb].class != CS_VERB_OPERATOR) {
        return family_of_fault(needs, verb);
    }
    bool role = (needs & (CS_A_GROUP | CS_A_RESOURCE)) != 0;
    return role ? FAMILY_ROLE_OPERATOR : FAMILY_NODE_OPERATOR;
}

/* A family by its weight, then any of its verbs that the design has a use for; there always is one:
 * see choose_shares. */
static enum cs_verb_id some_verb(struct maker *m)
{
    unsigned sum = 0;
    for (int i = 0; i < FAMILIES; i++) {
        sum += m->swarm.weight[i];
    }
    unsigned draw = (unsigned)below(m, sum);
    int family = 0;
    while (draw >= m->swarm.weight[family]) {
        draw -= m->swarm.weight[family++];
    }
    for (;;) {
        enum cs_verb_id verb = (enum cs_verb_id)below(m, CS_VERBS);
        /* a hang that waits for the next call may be long in coming, and nothing mends it */
        bool latent = m->healing && verb == CS_V_HANG_MONITOR;
        if (family_of(verb) == (enum family)family && cs_can_be_done(m, verb) && !latent) {
            return verb;
        }
    }
}

static struct objects some_objects(struct maker *m)
{
    struct objects o;
    o.network = (int)below(m, (uint64_t)m->networks);
    o.node = (int)below(m, (uint64_t)m->nodes);
    o.to = (o.node + 1 + (int)below(m, (uint64_t)m->nodes - 1)) % m->nodes;
    o.disk = m->disks > 0 ? (int)below(m, (uint64_t)m->disks) : CS_NONE;
    o.group = (int)below(m, (uint64_t)m->roles);
    o.resource = (int)below(m, (uint64_t)m->resources);
    return o;
}

/* What the verb acts on: with the node on the network, or with a path to the disk. */
static struct objects objects_for(struct maker *m, enum cs_verb_id verb)
{
    unsigned needs = cs_verbs[verb].needs;
    struct objects o = some_objects(m);
    if (chance(m, m->swarm.focus)) {
        o = m->focus;
    }
    uint64_t fit = (needs & CS_A_NETWORK) != 0 ? m->on[o.network]
                   : (needs & CS_A_DISK) != 0  ? m->seen_by[o.disk]
                                               : ~UINT64_C(0);
    while ((fit >> o.node & 1) == 0) {
        o.node = (o.node + 1) % m->nodes;
    }
    if (o.to == o.node) {
        o.to = (o.node + 1) % m->nodes;
    }
    if ((needs & CS_A_DIAGNOSTIC) != 0) {
        o.resource = cs_resource_of_type(m, CS_TYPE_SQL_SERVER);
    }
    return o;
}

/* ---- How it is written ---- */

/* One to three sides; a node may be in none. */
static void put_sides(struct maker *m)
{
    int sides = 1 + (int)below(m, 3);
    bool some_in_none = sides == 1 || chance(m, 20);
    int side_of[NODES];
    for (int i = 0; i < m->nodes; i++) {
        side_of[i] = (int)below(m, (uint64_t)sides + some_in_none);
    }
    side_of[below(m, (uint64_t)m->nodes)] = 0; /* no list is empty */
    put(m, ", \"sides\": [");
    const char *open = "[";
    for (int side = 0; side < sides; side++) {
        bool any = false;
        for (int i = 0; i < m->nodes; i++) {
            if (side_of[i] == side) {
                cs_text_printf(m->out, "%s\"N%d\"", any ? ", " : open, i + 1);
                any = true;
                open = ", [";
            }
        }
        put(m, any ? "]" : "");
    }
    put(m, "]");
}

static void put_flags(struct maker *m, unsigned may, const struct objects *o)
{
    static const struct {
        unsigned flag;
        const char *text;
    } flags[] = {
        {CS_A_FORCE_QUORUM, ", \"forceQuorum\": true"},
        {CS_A_PREVENT_QUORUM, ", \"preventQuorum\": true"},
        {CS_A_CLEAR_QUARANTINE, ", \"clearQuarantine\": true"},
        {CS_A_DRAIN, ", \"drain\": true"},
        {CS_A_FORCE_DRAIN, ", \"forceDrain\": true"},
        {CS_A_FAILBACK, ", \"failback\": \"Immediate\""},
        {CS_A_FAILBACK, ", \"failback\": \"Policy\""},
        {CS_A_UNKILLABLE, ", \"unkillable\": true"},
        {CS_A_NEW_DATABASE, ", \"newDatabase\": true"},
        {CS_A_PASSWORD, ", \"password\": true"},
        {CS_A_FAILS, ", \"fails\": true"},
    };
    unsigned put_already = 0;
    for (size_t i = 0; i < CS_LEN(flags); i++) {
        unsigned drains = may & (CS_A_DRAIN | CS_A_FORCE_DRAIN);
        unsigned percent = drains != 0 ? 60 : 30;
        bool excluded = (flags[i].flag & put_already) != 0 ||
                        (flags[i].flag == CS_A_PREVENT_QUORUM &&
                         (put_already & CS_A_FORCE_QUORUM) != 0) ||
                        (flags[i].flag == CS_A_FORCE_DRAIN && (put_already & CS_A_DRAIN) == 0);
        if ((may & flags[i].flag) != 0 && !excluded && chance(m, percent)) {
            put(m, flags[i].text);
            put_already |= flags[i].flag;
        }
    }
    bool to = (may & CS_A_TO) != 0 && ((may & CS_A_DRAIN) == 0 || (put_already & CS_A_DRAIN) != 0);
    if (to && chance(m, 40)) {
        cs_put_one(m, "to", "N", o->to);
    }
    if ((may & CS_A_NODE) != 0 && chance(m, 50)) {
        cs_put_one(m, "node", "N", o->node);
    }
}

/* What an action acts on, and ends it. */
static void put_action(struct maker *m, enum cs_verb_id verb, const struct objects *o)
{
    static const int losses[] = {0, 1000, 200000, 500000, 900000, 1000000};
    unsigned needs = cs_verbs[verb].needs;
    cs_text_printf(m->out, ", \"do\": \"%s\"", cs_verbs[verb].name);
    if (verb == CS_V_SET_PROPERTY) {
        cs_put_set_property(m, o);
    } else {
        struct {
            unsigned flag;
            const char *member, *letter;
            int number;
        } members[] = {{CS_A_NODE, "node", "N", o->node},
                       {CS_A_TO, "to", "N", o->to},
                       {CS_A_NETWORK, "network", "Net", o->network},
                       {CS_A_DISK, "disk", "D", o->disk},
                       {CS_A_GROUP, "group", "G", o->group},
                       {CS_A_RESOURCE, "resource", "R", o->resource}};
        for (size_t i = 0; i < CS_LEN(members); i++) {
            if ((needs & members[i].flag) != 0) {
                cs_put_one(m, members[i].member, members[i].letter, members[i].number);
            }
        }
        if ((needs & CS_A_SIDES) != 0) {
            put_sides(m);
        }
        if ((needs & CS_A_VALUE) != 0) {
            cs_text_printf(m->out, ", \"value\": %d", losses[below(m, CS_LEN(losses))]);
        }
        cs_put_software_members(m, verb, o->node);
        put_flags(m, cs_verbs[verb].may, o);
    }
    put(m, ", \"mayHaveNoEffect\": true}");
}

/* The table has it next, if there is one. */
enum cs_verb_id cs_repair_of(enum cs_verb_id verb)
{
    enum cs_verb_id next = (enum cs_verb_id)(verb + 1);
    bool is = cs_verbs[verb].class == CS_VERB_FAULT && next < CS_VERBS &&
              cs_verbs[next].class == CS_VERB_REPAIR &&
              cs_verbs[next].needs == (cs_verbs[verb].needs & ~(unsigned)CS_A_SIDES);
    return is ? next : verb;
}

/* ---- When ---- */

static cs_time put_after(struct maker *m, int before, cs_time delay)
{
    cs_time most = m->until - m->done[before].at;
    delay = m->healing && delay > most ? most : delay;
    cs_text_printf(m->out, "\"after\": \"a%d\", ", before + 1);
    cs_put_duration(m, "delay", delay);
    return m->done[before].at + delay;
}

/* When the action is due: in what is to be mended at the end no later than `until`, and never only
 * when something is seen, which may be any time. */
static cs_time put_when(struct maker *m, int number)
{
    static const char *const seen[] = {"Online", "Offline", "Failed"};
    const struct swarm *s = &m->swarm;
    cs_text_printf(m->out, "%s{\"id\": \"a%d\", ", number > 0 ? ",\n " : "", number + 1);
    if (!m->healing && chance(m, s->observed)) {
        int role = 1 + (int)below(m, (uint64_t)m->roles);
        cs_text_printf(m->out, "\"when\": {\"group\": \"G%d\", \"is\": \"%s\"}, ", role,
                       seen[below(m, CS_LEN(seen))]);
        cs_put_duration(m, "delay", cs_some_time(m, s->delay));
        return m->until;
    }
    if (number > 0 && chance(m, s->after)) {
        int before = (int)below(m, (uint64_t)number);
        return put_after(m, before, chance(m, s->at_once) ? 0 : cs_some_time(m, s->delay));
    }
    bool hot = chance(m, s->hot);
    cs_time at = hot ? m->hot + cs_some_time(m, s->hot_for) : cs_some_time(m, m->until);
    at = at < m->until ? at : m->until;
    cs_put_duration(m, "at", at);
    return at;
}

void cs_put_actions(struct maker *m)
{
    m->unpreferred = false;
    m->focus = some_objects(m);
    put(m, "\"actions\": [");
    for (int i = 0; i < m->swarm.actions; i++) {
        enum cs_verb_id verb = some_verb(m);
        struct objects objects = objects_for(m, verb);
        int fault = m->n_done;
        CS_ASSERT(fault + 1 < ACTIONS);
        m->done[fault] = (struct done){.verb = verb, .objects = objects};
        m->done[fault].at = put_when(m, fault);
        m->n_done++;
        put_action(m, verb, &objects);
        if (cs_repair_of(verb) != verb && chance(m, m->swarm.repairs)) {
            struct done *repair = &m->done[m->n_done++];
            *repair = (struct done){.verb = cs_repair_of(verb), .objects = objects};
            cs_text_printf(m->out, ",\n {\"id\": \"a%d\", ", m->n_done);
            repair->at = put_after(m, fault, cs_some_time(m, m->swarm.repaired_within));
            put_action(m, repair->verb, &objects);
        }
    }
}
