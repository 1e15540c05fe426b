/* models/components.c: the parts of XProtect: their copies on nodes and computers. */
#include "models/world.h"

/* ---- What there is ---- */

static int count_copies(const struct cs_component *component)
{
    return component->computer != CS_NONE ? 1 : cs_count(component->nodes);
}

void cs_components_index(struct cs_world *w, struct cs_arena *arena)
{
    const struct cs_design *design = w->design;
    int copies = 0, clients = 0;
    for (int i = 0; i < design->n_components; i++) {
        copies += count_copies(&design->components[i]);
    }
    w->copies = CS_NEW_ARRAY(arena, struct cs_copy, (size_t)copies + 1);
    w->first_copy = CS_NEW_ARRAY(arena, int, (size_t)design->n_components + 1);
    w->clients = CS_NEW_ARRAY(arena, struct cs_client,
                              (size_t)design->n_components * CS_CLIENT_TYPES + 1);
    copies = 0;
    for (int i = 0; i < design->n_components; i++) {
        const struct cs_component *component = &design->components[i];
        w->first_copy[i] = copies;
        if (component->computer != CS_NONE) {
            w->copies[copies++] = (struct cs_copy){i, CS_NONE, component->computer};
            continue;
        }
        CS_EACH_NODE(n, component->nodes)
        {
            w->copies[copies++] = (struct cs_copy){i, n, CS_NONE};
        }
    }
    w->first_copy[design->n_components] = copies;
    w->n_copies = copies;
    for (int type = 0; type < CS_CLIENT_TYPES; type++) {
        bool external = type == CS_CLIENT_EXTERNAL_LOG_IN;
        for (int i = 0; i < design->n_components; i++) {
            bool sees = design->components[i].type == cs_client_types[type].seen_by;
            if (sees && (!external || design->xprotect.external_entered_on != CS_NONE)) {
                w->clients[clients++] = (struct cs_client){(enum cs_client_id)type, i};
            }
        }
    }
    w->n_clients = clients;
}

int cs_copy_on(const struct cs_world *w, int component, int machine)
{
    for (int i = w->first_copy[component]; i < w->first_copy[component + 1]; i++) {
        if (cs_copy_machine(w, i) == machine) {
            return i;
        }
    }
    return CS_NONE;
}

int cs_copy_machine(const struct cs_world *w, int copy)
{
    const struct cs_copy *it = &w->copies[copy];
    return it->node != CS_NONE ? it->node : w->design->n_nodes + it->computer;
}

void cs_components_reset(struct cs_world *w, uint64_t seed, uint32_t replication)
{
    (void)w;
    (void)seed;
    (void)replication;
}

void cs_components_look(struct cs_world *w)
{
    (void)w;
}

static bool should_run(const void *v, uint32_t c)
{
    (void)v;
    (void)c;
    return true;
}

static bool is_refused(const void *v, uint32_t c)
{
    (void)v;
    (void)c;
    return false;
}

static bool has_needs(const void *v, uint32_t c)
{
    (void)v;
    (void)c;
    return true;
}

static bool lacks_needs(const void *v, uint32_t c)
{
    return !has_needs(v, c);
}

static bool may_step_in(const void *v, uint32_t c)
{
    (void)v;
    (void)c;
    return true;
}

static void nothing(void *v, uint32_t c)
{
    (void)v;
    (void)c;
}

#define begin_start nothing
#define say_why nothing
#define begin_work nothing
#define begin_wait nothing
#define forget_timers nothing
#define begin_reconnect nothing
#define end_reconnect nothing

#define MACHINE_DEF "models/component.def"
#define MACHINE_OBJECT cs_machine_component
#define MACHINE_NAME "component"
#define MACHINE_TITLE "One copy of a part of XProtect, on one node or computer."
#define MACHINE_SILENT false
#define MACHINE_S(id) CS_COPY_##id
#define MACHINE_T(id) CS_COPY_ON_##id
#include "models/machine_table.h"
