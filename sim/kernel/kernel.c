/* sim/kernel/kernel.c: see kernel.h. */
#include "sim/kernel/kernel.h"

#include <string.h>

uint32_t cs_kernel_cast(struct cs_kernel *kernel, const struct cs_machine *machine, uint32_t actors)
{
    CS_ASSERT(kernel->n_casts < CS_MACHINES_MAX);
    CS_ASSERT(machine->first != NULL); /* prepared */
    CS_ASSERT(actors <= (CS_SLOTS_MAX - kernel->slots) / machine->n_triggers);
    uint32_t number = kernel->n_casts++;
    uint64_t inverse = (((uint64_t)1 << 32) + machine->n_triggers - 1) / machine->n_triggers;
    kernel->casts[number] = (struct cs_cast){
        .machine = machine, .actors = actors, .base = kernel->slots, .inverse = inverse};
    kernel->slots += actors * machine->n_triggers;
    return number;
}

static size_t causes_offset(const struct cs_kernel *kernel)
{
    _Static_assert(sizeof(struct cs_kernel_state) % 16 == 0, "the queue must be aligned");
    return sizeof(struct cs_kernel_state) + cs_queue_bytes(kernel->slots);
}

size_t cs_kernel_bytes(const struct cs_kernel *kernel)
{
    size_t bytes = causes_offset(kernel) + kernel->slots * sizeof(uint64_t);
    return (bytes + 15) / 16 * 16;
}

void cs_kernel_place(struct cs_kernel *kernel, void *memory)
{
    memset(memory, 0, cs_kernel_bytes(kernel));
    cs_queue_init((char *)memory + sizeof(struct cs_kernel_state), kernel->slots);
    cs_kernel_bind(kernel, memory);
    kernel->queue->permute = kernel->permute;
}

void cs_kernel_bind(struct cs_kernel *kernel, void *memory)
{
    char *bytes = memory;
    kernel->state = memory;
    kernel->queue = (struct cs_queue *)(void *)(bytes + sizeof(struct cs_kernel_state));
    kernel->causes = (uint64_t *)(void *)(bytes + causes_offset(kernel));
}

static uint32_t slot_of(const struct cs_kernel *kernel, uint32_t cast, uint32_t actor,
                        uint8_t trigger)
{
    CS_ASSERT(cast < kernel->n_casts);
    const struct cs_cast *c = &kernel->casts[cast];
    CS_ASSERT(actor < c->actors);
    CS_ASSERT(trigger < c->machine->n_triggers);
    return c->base + actor * c->machine->n_triggers + trigger;
}

void cs_post_at(struct cs_kernel *kernel, uint32_t cast, uint32_t actor, uint8_t trigger,
                cs_time at, enum cs_band band)
{
    uint32_t slot = slot_of(kernel, cast, actor, trigger);
    CS_ASSERT(at >= kernel->state->now_us);
    kernel->causes[slot] = kernel->state->cause;
    cs_queue_arm(kernel->queue, slot, at, band);
}

void cs_post(struct cs_kernel *kernel, uint32_t cast, uint32_t actor, uint8_t trigger,
             cs_time delay)
{
    CS_ASSERT(delay >= 0);
    cs_time now = kernel->state->now_us;
    if (delay > CS_TIME_MAX - now) {
        cs_unpost(kernel, cast, actor, trigger);
        return;
    }
    cs_post_at(kernel, cast, actor, trigger, now + delay, CS_BAND_STEP);
}

void cs_unpost(struct cs_kernel *kernel, uint32_t cast, uint32_t actor, uint8_t trigger)
{
    cs_queue_cancel(kernel->queue, slot_of(kernel, cast, actor, trigger));
}

cs_time cs_due(const struct cs_kernel *kernel, uint32_t cast, uint32_t actor, uint8_t trigger)
{
    return cs_queue_due(kernel->queue, slot_of(kernel, cast, actor, trigger));
}

uint64_t cs_emit(struct cs_kernel *kernel, struct cs_record record)
{
    struct cs_kernel_state *state = kernel->state;
    bool eager = record.kind == CS_KIND_EAGER;
    uint64_t seq = eager ? 0 : ++state->seq;
    if (kernel->sink != NULL) {
        record.seq = seq;
        record.t_us = state->now_us;
        if (record.cause == 0) {
            record.cause = state->cause;
        }
        kernel->sink(kernel->sink_argument, &record);
    }
    if (!eager) {
        state->cause = seq;
    }
    return seq;
}

void cs_because(struct cs_kernel *kernel, uint64_t seq)
{
    CS_ASSERT(seq <= kernel->state->seq);
    kernel->state->cause = seq;
}

static struct cs_due_event owner_of(const struct cs_kernel *kernel, uint32_t slot)
{
    uint32_t number = kernel->n_casts - 1;
    while (slot < kernel->casts[number].base) {
        number--;
    }
    /* The inverse is at most 254 / 2^32 too large, and an offset is below 2^20: exact. */
    const struct cs_cast *cast = &kernel->casts[number];
    uint32_t offset = slot - cast->base;
    uint32_t actor = (uint32_t)(offset * cast->inverse >> 32);
    uint32_t trigger = offset - actor * cast->machine->n_triggers;
    return (struct cs_due_event){.cast = number, .actor = actor, .trigger = (uint8_t)trigger};
}

bool cs_kernel_next(struct cs_kernel *kernel, cs_time until, struct cs_due_event *event)
{
    if (cs_queue_next(kernel->queue) > until) {
        return false;
    }
    cs_time at = 0;
    uint32_t slot = cs_queue_pop(kernel->queue, &at);
    if (slot == CS_NO_SLOT) {
        return false;
    }
    kernel->state->now_us = at;
    kernel->state->cause = kernel->causes[slot];
    kernel->state->events++;
    *event = owner_of(kernel, slot);
    return true;
}
