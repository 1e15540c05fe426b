/* models/run.c: see run.h. */
#include "models/run.h"

#include "models/world.h"

const struct cs_machine *const cs_model_machines[] = {
    &cs_machine_host,  &cs_machine_service,  &cs_machine_view,
    &cs_machine_route, &cs_machine_resource, &cs_machine_group,
    &cs_machine_computer, &cs_machine_database, &cs_machine_component,
};
const size_t cs_model_machine_count = CS_LEN(cs_model_machines);

/* The kernel counts in the order of the casts; those that are not here have no rows. */
static const struct cs_machine *const counted[] = {
    &cs_machine_route,    &cs_machine_resource, &cs_machine_host,
    &cs_machine_service,  &cs_machine_view,     &cs_machine_group,
    &cs_machine_computer, &cs_machine_database, &cs_machine_component,
};

size_t cs_model_row_count(void)
{
    size_t count = 0;
    for (size_t i = 0; i < CS_LEN(counted); i++) {
        count += counted[i]->n_rows;
    }
    return count;
}

const struct cs_machine *cs_model_row(size_t index, size_t *row)
{
    size_t i = 0;
    while (index >= counted[i]->n_rows) {
        index -= counted[i++]->n_rows;
        CS_ASSERT(i < CS_LEN(counted));
    }
    *row = index;
    return counted[i];
}

void cs_models_prepare(void)
{
    static struct cs_machine *const machines[] = {
        &cs_machine_host,     &cs_machine_service, &cs_machine_view, &cs_machine_route,
        &cs_machine_resource, &cs_machine_group,   &cs_machine_disk, &cs_machine_action,
        &cs_machine_computer, &cs_machine_database,  &cs_machine_component, &cs_machine_calendar,
    };
    static bool done = false;
    if (done) { /* no thread writes once they are prepared */
        return;
    }
    for (size_t i = 0; i < CS_LEN(machines); i++) {
        cs_machine_prepare(machines[i]);
    }
    done = true;
}

/* More at one instant is a circle without time: retries without delay of what takes none. */
enum { EVENTS_AT_AN_INSTANT = 100000 };

static enum cs_run_end execute(struct cs_world *w, uint64_t event_limit)
{
    struct cs_due_event event;
    cs_time instant = -1;
    uint64_t since = 0;
    while (cs_queue_next(w->kernel.queue) <= w->horizon) {
        if (cs_queue_next(w->kernel.queue) != instant) {
            instant = cs_queue_next(w->kernel.queue);
            since = w->kernel.state->events;
        }
        if (w->kernel.state->events - since >= EVENTS_AT_AN_INSTANT) {
            return CS_RUN_LIMIT;
        }
        if (event_limit != 0 && w->kernel.state->events >= event_limit) {
            return CS_RUN_LIMIT;
        }
        if (!cs_kernel_next(&w->kernel, w->horizon, &event)) {
            break;
        }
        cs_world_step(w, &event);
    }
    return CS_RUN_HORIZON;
}

enum cs_run_end cs_run(struct cs_arena *arena, const struct cs_scenario *scenario,
                       const struct cs_run_options *options, struct cs_run_summary *summary)
{
    static const char *const names[] = {"horizon", "limit"};
    cs_models_prepare();
    struct cs_world *w = cs_world_new(arena, scenario);
    w->eager = options->eager;
    w->horizon = options->until > 0 ? options->until : scenario->until;
    w->kernel.sink = options->sink;
    w->kernel.sink_argument = options->sink_argument;
    w->kernel.row_uses = options->row_uses;
    w->kernel.permute = options->permute;
    cs_world_reset(w, options->seed, options->replication);
    cs_declare(w, options->seed);
    cs_actions_place(w);
    enum cs_run_end end = execute(w, options->event_limit);
    if (end != CS_RUN_LIMIT) {
        w->kernel.state->now_us = w->horizon;
    }
    cs_because(&w->kernel, 0);
    if (w->horizon >= scenario->until) {
        cs_actions_missed(w);
        cs_because(&w->kernel, 0);
    }
    (void)cs_emit(&w->kernel, (struct cs_record){.kind = CS_KIND_RUN_END,
                                                 .subject = w->names.cluster,
                                                 .what = names[end],
                                                 .value = (int64_t)w->kernel.state->seq,
                                                 .has_value = true});
    if (summary != NULL) {
        *summary = (struct cs_run_summary){.end = end,
                                           .records = w->kernel.state->seq,
                                           .events = w->kernel.state->events,
                                           .refused = w->g->refused,
                                           .ended_at = cs_world_now(w)};
    }
    return end;
}
