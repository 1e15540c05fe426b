/* scenarios/random/generate.c: see generate.h. */
#include "scenarios/random/generate.h"

#include <inttypes.h>

#include "scenarios/random/parts.h"

/* ---- What kind of scenario ---- */

static unsigned one_of(struct maker *m, const unsigned *values, size_t count)
{
    return values[below(m, count)];
}

#define ONE_OF(m, ...)                                                                             \
    one_of((m), (const unsigned[]){__VA_ARGS__}, CS_LEN(((const unsigned[]){__VA_ARGS__})))

/* Each family is left out of a third of the scenarios, and is most of what happens in some. */
static void choose_weights(struct maker *m)
{
    struct swarm *s = &m->swarm;
    unsigned sum = 0;
    for (int i = 0; i < FAMILIES; i++) {
        s->weight[i] = ONE_OF(m, 0, 0, 1, 2, 4, 16);
        bool software = i == FAMILY_SQL || i == FAMILY_PEOPLE;
        bool long_winded = i == FAMILY_PEOPLE && m->healing; /* what people do ends when it ends */
        if ((software && !m->software) || long_winded) {
            s->weight[i] = 0;
        }
        sum += s->weight[i];
    }
    if (sum == 0) {
        s->weight[FAMILY_NODE] = 1;
    }
}

static void choose_shares(struct maker *m)
{
    struct swarm *s = &m->swarm;
    choose_weights(m);
    s->repairs = ONE_OF(m, 0, 30, 60, 90, 100);
    s->repaired_within = ONE_OF(m, 1, 10, 30, 120, 600) * CS_SECOND;
    s->after = ONE_OF(m, 0, 20, 40, 80);
    s->observed = ONE_OF(m, 0, 0, 8, 30);
    s->hot = ONE_OF(m, 0, 50, 50, 90);
    s->at_once = ONE_OF(m, 0, 15, 60);
    s->delay = ONE_OF(m, 1, 15, 120, 120) * CS_SECOND;
    s->hot_for = ONE_OF(m, 0, 2, 15, 90) * CS_SECOND;
    s->focus = ONE_OF(m, 0, 0, 50, 90);
    for (int scope = 0; scope < CS_SCOPES; scope++) {
        s->properties[scope] = ONE_OF(m, 0, 5, 15, 15, 50);
    }
    if (m->healing) { /* nobody mends what the network is like */
        s->properties[CS_SCOPE_NETWORK] = 0;
    }
    s->timings = ONE_OF(m, 0, 5, 15, 60);
    unsigned most = ONE_OF(m, 2, 10, 10, 25, 25, 50);
    s->actions = 1 + (int)below(m, most);
}

/* Mostly minutes, as what is interesting happens within minutes of a fault; hours for what only
 * hours bring (thresholds and their periods, retries, failback windows, quarantine). */
static cs_time some_horizon(struct maker *m)
{
    if (chance(m, 3)) {
        cs_time hours = (cs_time)ONE_OF(m, 1, 2, 3, 7) * CS_HOUR;
        return m->nodes < 4 && chance(m, 10) ? CS_DAY : hours;
    }
    return (cs_time)ONE_OF(m, 2, 3, 5, 5, 8, 10, 10, 15, 20, 30) * CS_MINUTE;
}

static void choose_cluster(struct maker *m)
{
    m->windows = (enum cs_windows)below(m, CS_WINDOWS);
    m->nodes = (int)ONE_OF(m, 2, 2, 2, 2, 3, 3, 3, 4, 4, 5, 6, 8);
    m->beats = (int)ONE_OF(m, 1, 1, 2, 2, 3);
    m->sites = m->beats > 1 && chance(m, 20);
    m->iscsi = chance(m, 35);
    m->networks = m->beats + m->iscsi;
    m->quorum = (enum cs_quorum_type)below(m, CS_QUORUM_TYPES);
    if (m->quorum == CS_QUORUM_CLOUD && m->windows < CS_WIN_2016) {
        m->quorum = CS_QUORUM_DISK;
    }
    bool disk = m->quorum == CS_QUORUM_DISK || m->quorum == CS_QUORUM_DISK_ONLY;
    m->disks = (int)below(m, DISKS - 1) + disk;
    m->witness_disk = disk ? 0 : CS_NONE;
    m->disk_taken[0] = disk;
    m->clustered_sql = m->software && chance(m, 50);
    m->roles = (int)ONE_OF(m, 1, 1, 2, 3, 4, ROLES);
    m->address = 100;
}

static cs_time at_most(cs_time time, cs_time most)
{
    return time < most ? time : most;
}

static void choose_times(struct maker *m)
{
    struct swarm *s = &m->swarm;
    m->until = some_horizon(m);
    m->hot = cs_some_time(m, m->until / 2);
    m->starts_at = (cs_time)below(m, 24) * CS_HOUR;
    s->delay = at_most(s->delay, m->until);
    s->repaired_within = at_most(s->repaired_within, m->until);
}

/* ---- The scenario ---- */

void cs_random_scenario(struct cs_text *out, uint64_t seed)
{
    struct maker m = {.stream = cs_stream_named(seed, 0, "random"),
                      .soft = cs_stream_named(seed, 0, "random/software"),
                      .out = out};
    m.healing = chance(&m, 40);
    m.software = cs_stream_below(&m.soft, 100) < 50;
    choose_cluster(&m);
    choose_shares(&m);
    choose_times(&m);
    cs_text_printf(out, "{\"title\": \"random %" PRIu64 "\",\n\"seed\": \"0x%" PRIx64 "\",\n", seed,
                   seed);
    cs_text_printf(out, "\"startsAt\": \"%02d:00\",\n\"design\": ", (int)(m.starts_at / CS_HOUR));
    size_t design = out->length;
    put(&m, "{\"Title\": \"random\",\n");
    cs_put_cluster(&m);
    cs_put_networks(&m);
    cs_put_storage(&m);
    cs_put_roles(&m);
    cs_put_software(&m);
    put(&m, "}");
    size_t length = out->length - design;
    put(&m, ",\n");
    cs_put_actions(&m);
    if (m.healing) {
        cs_put_healing(&m, design, length);
    } else {
        put(&m, "],\n");
        cs_put_duration(&m, "until", m.until);
        put(&m, ",\n\"expect\": []}\n");
    }
}
