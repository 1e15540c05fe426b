/* sim/kernel/kernel.h: the clock, the event set, and who caused what.
 *
 * The whole state is one block without pointers (struct cs_kernel_state and the queue behind it):
 * copying the block forks the run. What does not change in a run stands beside it in cs_kernel. */
#ifndef CS_KERNEL_H
#define CS_KERNEL_H

#include "sim/kernel/machine.h"
#include "sim/kernel/queue.h"
#include "sim/trace/record.h"

#define CS_MACHINES_MAX 16

struct cs_kernel_state {
    cs_time now_us;
    uint64_t seq;    /* records emitted so far */
    uint64_t cause;  /* what the next record follows from */
    uint64_t events; /* events executed so far */
};

/* A machine with its actors: slots base … base + actors * n_triggers - 1 are theirs. */
struct cs_cast {
    const struct cs_machine *machine;
    uint32_t actors;
    uint32_t base;
    uint64_t inverse; /* 2^32 / n_triggers, rounded up: divides without a division */
};

struct cs_kernel {
    struct cs_kernel_state *state;
    struct cs_queue *queue;
    uint64_t *causes;  /* by slot: the record under which it was armed */
    cs_sink *sink;     /* NULL: records are counted and not made */
    void *sink_argument;
    struct cs_cast casts[CS_MACHINES_MAX];
    uint32_t n_casts;
    uint32_t slots;
    uint64_t permute;   /* see struct cs_queue; cs_kernel_place hands it to the queue */
    uint64_t *row_uses; /* NULL, or a counter for each row of each machine, in order of casts */
};

/* Adds `actors` objects of `machine`; returns the number of the cast, by which they are named. */
uint32_t cs_kernel_cast(struct cs_kernel *kernel, const struct cs_machine *machine,
                        uint32_t actors);

/* The bytes of the state of all casts, and placing it (zeroed first) in `memory` of that size. */
size_t cs_kernel_bytes(const struct cs_kernel *kernel);
void cs_kernel_place(struct cs_kernel *kernel, void *memory);

/* Points the kernel to a state that was placed before and perhaps copied. */
void cs_kernel_bind(struct cs_kernel *kernel, void *memory);

static inline cs_time cs_now(const struct cs_kernel *kernel)
{
    return kernel->state->now_us;
}

/* Delivers `trigger` to an actor at `at` (not before now). One such timer exists for each pair:
 * posting again moves it. What is emitted then is caused by what is being emitted now. */
void cs_post_at(struct cs_kernel *kernel, uint32_t cast, uint32_t actor, uint8_t trigger,
                cs_time at, enum cs_band band);

/* The same for now + delay, in the band STEP; a sum beyond CS_TIME_MAX never comes. */
void cs_post(struct cs_kernel *kernel, uint32_t cast, uint32_t actor, uint8_t trigger,
             cs_time delay);

/* Takes a posting back, if there is one. */
void cs_unpost(struct cs_kernel *kernel, uint32_t cast, uint32_t actor, uint8_t trigger);

/* When a posting is due; CS_NEVER when there is none. */
cs_time cs_due(const struct cs_kernel *kernel, uint32_t cast, uint32_t actor, uint8_t trigger);

/* Emits a record: seq and t_us are filled in, and cause too unless it is given. The record becomes
 * the cause of what follows in this event. Returns its seq. */
uint64_t cs_emit(struct cs_kernel *kernel, struct cs_record record);

/* Says that what follows in this event was caused by the record `seq`. */
void cs_because(struct cs_kernel *kernel, uint64_t seq);

/* What is due next. */
struct cs_due_event {
    uint32_t cast;
    uint32_t actor;
    uint8_t trigger;
};

/* Takes the next event if it is due at `until` or before: moves the clock, sets the cause. False
 * when there is none; the clock then stays. */
bool cs_kernel_next(struct cs_kernel *kernel, cs_time until, struct cs_due_event *event);

#endif
