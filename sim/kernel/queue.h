/* sim/kernel/queue.h: the event set: a winner tree over a fixed number of timer slots.
 *
 * Every timer that can ever be armed owns a slot (a leaf). Arming, re-arming and cancelling are the
 * update of one leaf and its path to the root: no handle, no allocation, no stale entry. The order
 * of events is total and stated: time, then band, then order of posting (in the clockwork bands:
 * the slot's number, so that it does not matter when such a timer was armed).
 *
 * That order is one of many that are as good: what should not depend on it can be tried with
 * others. With `permute` other than 0, timers of a band that expire at the same instant come in an
 * order that is a hash of it, of the instant and of the slot. What an event posts for its own
 * instant is a message: messages stay in the order in which they were sent, and those that follow
 * from one timer come before those of the next. The band FAULT keeps the order of posting, which is
 * what the scenario says, and what follows from all its events of an instant has one turn. */
#ifndef CS_QUEUE_H
#define CS_QUEUE_H

#include "sim/base/base.h"

/* What comes first at one instant. */
enum cs_band {
    CS_BAND_FAULT,     /* the world breaks, or is mended; operators act */
    CS_BAND_CLOCKWORK, /* heartbeats, polls, renewals: ordered by slot, not by posting */
    CS_BAND_STEP,      /* messages and timers of the machines, in order of posting */
    CS_BAND_SETTLE,    /* what waits until everybody else at this instant has acted */
    CS_BANDS
};

/* Time, band, order, slot: compared as one number. */
__extension__ typedef unsigned __int128 cs_key;

#define CS_SLOT_BITS 20U
#define CS_SLOTS_MAX ((uint32_t)1 << CS_SLOT_BITS)
#define CS_NO_SLOT UINT32_MAX

/* A queue in memory that its owner placed; it refers to nothing by pointer and can be copied. */
struct cs_queue {
    uint64_t posted; /* how many postings there were: the order of the next one */
    uint32_t leaves; /* a power of two, at least the number of slots */
    uint32_t slots;
    uint32_t hole;   /* the leaf that was popped last and is not yet carried up; 0: none */
    uint32_t turn;   /* permuted: the place, at its instant, of the timer that was popped last */
    uint64_t
        permute;     /* 0, or which other order simultaneous events have; set before any is armed */
    cs_time instant; /* of what was popped last */
    uint64_t before; /* how many postings there were before that instant */
};

/* The bytes of a queue of `slots` slots, its tree included. */
size_t cs_queue_bytes(uint32_t slots);

/* Makes an empty queue in `memory` of cs_queue_bytes(slots), aligned to 16. */
struct cs_queue *cs_queue_init(void *memory, uint32_t slots);

/* Arms `slot` for `at`, whether or not it was armed before. */
void cs_queue_arm(struct cs_queue *queue, uint32_t slot, cs_time at, enum cs_band band);

/* Disarms `slot`, whether or not it was armed. */
void cs_queue_cancel(struct cs_queue *queue, uint32_t slot);

/* When `slot` is due; CS_NEVER when it is not armed. */
cs_time cs_queue_due(const struct cs_queue *queue, uint32_t slot);

/* When the next event is due; CS_NEVER when nothing is armed. */
cs_time cs_queue_next(struct cs_queue *queue);

/* Takes the next event out: returns its slot and stores its time; CS_NO_SLOT when empty. */
uint32_t cs_queue_pop(struct cs_queue *queue, cs_time *at);

#endif
