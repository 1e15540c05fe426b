/* tests/sim/queue_test.c: the event set, and the kernel's clock above it. */
#include <criterion/criterion.h>
#include <criterion/redirect.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>

#include "sim/base/random.h"
#include "sim/kernel/kernel.h"

static struct cs_queue *new_queue(uint32_t slots)
{
    void *memory = aligned_alloc(16, (cs_queue_bytes(slots) + 15) / 16 * 16);
    return cs_queue_init(memory, slots);
}

Test(queue, earlier_comes_first)
{
    struct cs_queue *queue = new_queue(5);
    cs_time at = 0;
    cs_queue_arm(queue, 3, 300, CS_BAND_STEP);
    cs_queue_arm(queue, 1, 100, CS_BAND_SETTLE);
    cs_queue_arm(queue, 4, 200, CS_BAND_FAULT);
    cr_assert_eq(cs_queue_next(queue), 100);
    cr_assert_eq(cs_queue_pop(queue, &at), 1);
    cr_assert_eq(at, 100);
    cr_assert_eq(cs_queue_pop(queue, &at), 4);
    cr_assert_eq(cs_queue_pop(queue, &at), 3);
    cr_assert_eq(at, 300);
    cr_assert_eq(cs_queue_next(queue), CS_NEVER);
    cr_assert_eq(cs_queue_pop(queue, &at), CS_NO_SLOT);
    cr_assert_eq(at, 300);
    free(queue);
}

Test(queue, at_one_instant_the_band_decides_and_then_the_order_of_posting)
{
    struct cs_queue *queue = new_queue(8);
    static const enum cs_band bands[] = {CS_BAND_STEP, CS_BAND_SETTLE, CS_BAND_FAULT, CS_BAND_STEP,
                                         CS_BAND_FAULT};
    static const uint32_t slots[] = {5, 0, 7, 1, 2};
    static const uint32_t order[] = {7, 2, 5, 1, 0};
    for (size_t i = 0; i < CS_LEN(slots); i++) {
        cs_queue_arm(queue, slots[i], 50, bands[i]);
    }
    for (size_t i = 0; i < CS_LEN(order); i++) {
        cs_time at = 0;
        cr_assert_eq(cs_queue_pop(queue, &at), order[i], "place %zu", i);
    }
    free(queue);
}

Test(queue, clockwork_is_ordered_by_slot_whatever_was_armed_first)
{
    struct cs_queue *queue = new_queue(16);
    cs_queue_arm(queue, 9, 50, CS_BAND_CLOCKWORK);
    cs_queue_arm(queue, 4, 50, CS_BAND_CLOCKWORK);
    cs_queue_arm(queue, 0, 50, CS_BAND_STEP);
    cs_queue_arm(queue, 12, 50, CS_BAND_CLOCKWORK);
    static const uint32_t order[] = {4, 9, 12, 0};
    for (size_t i = 0; i < CS_LEN(order); i++) {
        cs_time at = 0;
        cr_assert_eq(cs_queue_pop(queue, &at), order[i], "place %zu", i);
    }
    free(queue);
}

Test(queue, arming_again_moves_a_timer_and_cancelling_takes_it_out)
{
    struct cs_queue *queue = new_queue(3);
    cs_time at = 0;
    cs_queue_arm(queue, 0, 10, CS_BAND_STEP);
    cs_queue_arm(queue, 1, 20, CS_BAND_STEP);
    cs_queue_arm(queue, 0, 30, CS_BAND_STEP);
    cr_assert_eq(cs_queue_due(queue, 0), 30);
    cs_queue_cancel(queue, 2); /* was not armed */
    cr_assert_eq(cs_queue_pop(queue, &at), 1);
    cr_assert_eq(cs_queue_due(queue, 1), CS_NEVER);
    cs_queue_cancel(queue, 0);
    cr_assert_eq(cs_queue_pop(queue, &at), CS_NO_SLOT);
    free(queue);
}

struct naive {
    cs_time at[200];
    enum cs_band band[200];
    uint64_t order[200];
    bool armed[200];
    uint64_t posted;
};

static bool before(const struct naive *n, uint32_t a, uint32_t b)
{
    if (n->at[a] != n->at[b]) {
        return n->at[a] < n->at[b];
    }
    if (n->band[a] != n->band[b]) {
        return n->band[a] < n->band[b];
    }
    return n->band[a] == CS_BAND_CLOCKWORK ? a < b : n->order[a] < n->order[b];
}

static uint32_t naive_first(const struct naive *n, uint32_t slots)
{
    uint32_t best = CS_NO_SLOT;
    for (uint32_t s = 0; s < slots; s++) {
        if (n->armed[s] && (best == CS_NO_SLOT || before(n, s, best))) {
            best = s;
        }
    }
    return best;
}

Test(queue, random_operations_agree_with_a_plain_search)
{
    static const uint32_t sizes[] = {1, 2, 3, 17, 64, 200};
    for (size_t size = 0; size < CS_LEN(sizes); size++) {
        uint32_t slots = sizes[size];
        struct cs_queue *queue = new_queue(slots);
        struct naive naive = {.posted = 0};
        struct cs_stream stream = cs_stream_named(42, slots, "queue");
        for (int i = 0; i < 30000; i++) {
            uint32_t slot = (uint32_t)cs_stream_below(&stream, slots);
            uint64_t what = cs_stream_below(&stream, 8);
            if (what < 4) {
                naive.at[slot] = (cs_time)cs_stream_below(&stream, 40);
                naive.band[slot] = (enum cs_band)cs_stream_below(&stream, CS_BANDS);
                naive.order[slot] = naive.posted++;
                naive.armed[slot] = true;
                cs_queue_arm(queue, slot, naive.at[slot], naive.band[slot]);
            } else if (what == 4) {
                naive.armed[slot] = false;
                cs_queue_cancel(queue, slot);
            } else {
                uint32_t first = naive_first(&naive, slots);
                cs_time at = -1;
                cr_assert_eq(cs_queue_next(queue),
                             first == CS_NO_SLOT ? CS_NEVER : naive.at[first]);
                cr_assert_eq(cs_queue_pop(queue, &at), first, "operation %d of %u slots", i, slots);
                if (first != CS_NO_SLOT) {
                    cr_assert_eq(at, naive.at[first]);
                    naive.armed[first] = false;
                }
            }
            cr_assert_eq(cs_queue_due(queue, slot), naive.armed[slot] ? naive.at[slot] : CS_NEVER);
        }
        free(queue);
    }
}

Test(queue, a_time_before_zero_stops_the_program, .signal = SIGABRT, .init = cr_redirect_stderr)
{
    cs_queue_arm(new_queue(2), 0, -1, CS_BAND_STEP);
}

/* ---- The kernel ---- */

static const struct cs_named states[] = {{"Only", "the one state"}};
static const struct cs_named triggers[] = {{"a", ""}, {"b", ""}, {"c", ""}};
static const struct cs_ignored ignored[] = {{0, 0, ""}, {0, 1, ""}, {0, 2, ""}};
static struct cs_machine three = {.name = "three", .states = states, .triggers = triggers,
                                  .ignored = ignored, .n_states = 1, .n_triggers = 3,
                                  .n_ignored = 3};
static struct cs_machine two = {.name = "two", .states = states, .triggers = triggers,
                                .ignored = ignored, .n_states = 1, .n_triggers = 2, .n_ignored = 2};

struct seen {
    struct cs_record records[10];
    unsigned count;
};

static void see(void *argument, const struct cs_record *record)
{
    struct seen *seen = argument;
    seen->records[seen->count++] = *record;
}

static void set_up(struct cs_kernel *kernel, struct seen *seen)
{
    *kernel = (struct cs_kernel){.sink = seen == NULL ? NULL : see, .sink_argument = seen};
    cs_machine_prepare(&three);
    cs_machine_prepare(&two);
    cr_assert_eq(cs_kernel_cast(kernel, &three, 4), 0);
    cr_assert_eq(cs_kernel_cast(kernel, &two, 1), 1);
    cr_assert_eq(cs_kernel_cast(kernel, &two, 5), 2);
    cs_kernel_place(kernel, aligned_alloc(16, cs_kernel_bytes(kernel)));
}

Test(kernel, every_posting_comes_back_to_the_actor_it_was_made_for)
{
    struct cs_kernel kernel;
    set_up(&kernel, NULL);
    static const uint32_t actors[] = {4, 1, 5};
    for (uint32_t cast = 0; cast < 3; cast++) {
        for (uint32_t actor = 0; actor < actors[cast]; actor++) {
            for (uint8_t trigger = 0; trigger < (cast == 0 ? 3 : 2); trigger++) {
                struct cs_due_event event = {99, 99, 99};
                cs_post(&kernel, cast, actor, trigger, 5);
                cr_assert_eq(cs_due(&kernel, cast, actor, trigger), cs_now(&kernel) + 5);
                cr_assert(cs_kernel_next(&kernel, CS_TIME_MAX, &event));
                cr_assert_eq(event.cast, cast);
                cr_assert_eq(event.actor, actor);
                cr_assert_eq(event.trigger, trigger);
            }
        }
    }
    cr_assert_eq(kernel.state->events, 24);
    free(kernel.state);
}

Test(kernel, a_slot_is_traced_to_its_actor_for_every_number_of_triggers)
{
    for (unsigned n = 1; n <= UINT8_MAX; n++) {
        struct cs_machine machine = {.name = "m", .n_states = 1, .n_triggers = (uint8_t)n};
        struct cs_kernel kernel = {.sink = NULL};
        uint32_t actors = (CS_SLOTS_MAX - 6) / n / (n % 16 == 1 ? 1 : 64);
        cs_machine_prepare(&two);
        cs_machine_prepare(&machine);
        (void)cs_kernel_cast(&kernel, &two, 3);
        (void)cs_kernel_cast(&kernel, &machine, actors);
        cs_kernel_place(&kernel, aligned_alloc(16, cs_kernel_bytes(&kernel)));
        struct cs_stream stream = cs_stream_named(42, n, "slots");
        for (int i = 0; i < 200; i++) {
            struct cs_due_event event = {99, 99, 99};
            uint32_t actor = i == 0 ? actors - 1 : (uint32_t)cs_stream_below(&stream, actors);
            uint8_t trigger = i < 2 ? (uint8_t)(n - 1) : (uint8_t)cs_stream_below(&stream, n);
            cs_post(&kernel, 1, actor, trigger, 1);
            cr_assert(cs_kernel_next(&kernel, CS_NEVER, &event));
            cr_assert(event.cast == 1 && event.actor == actor && event.trigger == trigger,
                      "%u triggers, actor %u, trigger %u", n, actor, trigger);
        }
        free(kernel.state);
        free(machine.first);
    }
}

Test(kernel, the_clock_stays_when_nothing_is_due_in_time)
{
    struct cs_kernel kernel;
    struct cs_due_event event;
    set_up(&kernel, NULL);
    cs_post(&kernel, 0, 0, 0, 100);
    cr_assert_not(cs_kernel_next(&kernel, 99, &event));
    cr_assert_eq(cs_now(&kernel), 0);
    cr_assert(cs_kernel_next(&kernel, 100, &event));
    cr_assert_eq(cs_now(&kernel), 100);
    cr_assert_not(cs_kernel_next(&kernel, CS_NEVER, &event));
    cs_post(&kernel, 0, 0, 0, 100);
    cs_unpost(&kernel, 0, 0, 0);
    cr_assert_not(cs_kernel_next(&kernel, CS_NEVER, &event));
    cs_post(&kernel, 0, 0, 0, CS_TIME_MAX); /* 100 too late */
    cr_assert_eq(cs_due(&kernel, 0, 0, 0), CS_NEVER);
    free(kernel.state);
}

Test(kernel, what_an_event_emits_is_caused_by_what_posted_it)
{
    struct cs_kernel kernel;
    struct seen seen = {.count = 0};
    struct cs_due_event event;
    set_up(&kernel, &seen);
    cr_assert_eq(cs_emit(&kernel, (struct cs_record){.kind = CS_KIND_NOTE}), 1);
    cs_post(&kernel, 0, 0, 0, 10); /* caused by record 1 */
    cr_assert_eq(cs_emit(&kernel, (struct cs_record){.kind = CS_KIND_NOTE}), 2);
    cs_post(&kernel, 0, 1, 0, 10); /* caused by record 2 */
    cs_because(&kernel, 1);
    cs_post(&kernel, 0, 2, 0, 10); /* caused by record 1 */
    for (int i = 0; i < 3; i++) {
        cr_assert(cs_kernel_next(&kernel, CS_NEVER, &event));
        cs_emit(&kernel, (struct cs_record){.kind = CS_KIND_NOTE});
    }
    cs_emit(&kernel, (struct cs_record){.kind = CS_KIND_EAGER});
    cs_emit(&kernel, (struct cs_record){.kind = CS_KIND_NOTE, .cause = 1});
    static const uint64_t seqs[] = {1, 2, 3, 4, 5, 0, 6};
    static const uint64_t causes[] = {0, 1, 1, 2, 1, 5, 1};
    cr_assert_eq(seen.count, CS_LEN(causes));
    for (size_t i = 0; i < CS_LEN(causes); i++) {
        cr_assert_eq(seen.records[i].seq, seqs[i], "record %zu", i);
        cr_assert_eq(seen.records[i].cause, causes[i], "record %zu", i);
        cr_assert_eq(seen.records[i].t_us, i < 2 ? 0 : 10);
    }
    free(kernel.state);
}

Test(kernel, a_copy_of_the_state_goes_on_as_the_original_does)
{
    struct cs_kernel kernel;
    set_up(&kernel, NULL);
    for (uint32_t i = 0; i < 4; i++) {
        cs_post(&kernel, 0, i, (uint8_t)(i % 3), 10 + i % 2);
    }
    size_t size = cs_kernel_bytes(&kernel);
    void *original = kernel.state;
    void *copy = aligned_alloc(16, size);
    struct cs_due_event first;
    struct cs_due_event again;
    cr_assert(cs_kernel_next(&kernel, CS_NEVER, &first));
    memcpy(copy, original, size);
    for (int i = 0; i < 3; i++) {
        cs_kernel_bind(&kernel, original);
        cr_assert(cs_kernel_next(&kernel, CS_NEVER, &first));
        cs_kernel_bind(&kernel, copy);
        cr_assert(cs_kernel_next(&kernel, CS_NEVER, &again));
        cr_assert_eq(first.actor, again.actor);
        cr_assert_eq(first.trigger, again.trigger);
    }
    cr_assert_eq(memcmp(original, copy, size), 0);
    free(original);
    free(copy);
}

/* ---- Another order of what happens at the same instant ---- */

enum { MANY = 12 };

/* Arms timers for one instant and takes them out; `extra`: with others around and among them. */
static void order_of_timers(uint64_t permute, bool extra, uint32_t order[MANY])
{
    struct cs_queue *queue = new_queue(4 * MANY);
    cs_time at = 0;
    size_t count = 0;
    queue->permute = permute;
    for (uint32_t i = 0; i < MANY; i++) {
        if (extra) {
            cs_queue_arm(queue, MANY + i, 10 + i, CS_BAND_CLOCKWORK);
            cs_queue_arm(queue, 2 * MANY + i, 50, CS_BAND_CLOCKWORK);
        }
        cs_queue_arm(queue, i, 50, CS_BAND_STEP);
    }
    for (uint32_t slot = cs_queue_pop(queue, &at); slot != CS_NO_SLOT;
         slot = cs_queue_pop(queue, &at)) {
        if (slot < MANY) {
            cr_assert_lt(count, MANY);
            order[count++] = slot;
        }
    }
    cr_assert_eq(count, MANY);
    free(queue);
}

Test(permuted, timers_of_one_instant_come_in_another_order_and_each_of_them_once)
{
    uint32_t usual[MANY], one[MANY], again[MANY], among_others[MANY], third[MANY];
    order_of_timers(0, false, usual);
    order_of_timers(1, false, one);
    order_of_timers(1, false, again);
    order_of_timers(1, true, among_others);
    order_of_timers(2, false, third);
    uint32_t seen = 0;
    for (uint32_t i = 0; i < MANY; i++) {
        cr_assert_eq(usual[i], i);
        seen |= 1U << one[i];
    }
    cr_assert_eq(seen, (1U << MANY) - 1);
    cr_assert_neq(memcmp(one, usual, sizeof one), 0);
    cr_assert_neq(memcmp(one, third, sizeof one), 0);
    cr_assert_arr_eq(one, again, sizeof one);
    cr_assert_arr_eq(one, among_others, sizeof one);
}

Test(permuted, what_the_scenario_orders_and_what_the_bands_order_stays)
{
    struct cs_queue *queue = new_queue(3 * MANY);
    cs_time at = 0;
    queue->permute = 7;
    for (uint32_t i = 0; i < MANY; i++) {
        cs_queue_arm(queue, 2 * MANY + i, 50, CS_BAND_SETTLE);
        cs_queue_arm(queue, MANY + i, 50, CS_BAND_STEP);
        cs_queue_arm(queue, MANY - 1 - i, 50, CS_BAND_FAULT);
    }
    for (uint32_t i = 0; i < 3 * MANY; i++) {
        uint32_t slot = cs_queue_pop(queue, &at);
        cr_assert_eq(slot / MANY, i / MANY);
        cr_assert(i >= MANY || slot == MANY - 1 - i);
    }
    free(queue);
}

/* Each of three timers sends three messages for its own instant. */
Test(permuted, messages_follow_their_timer_in_the_order_in_which_they_were_sent)
{
    struct cs_queue *queue = new_queue(12);
    cs_time at = 0;
    bool other = false;
    for (uint64_t permute = 1; permute <= 20; permute++) {
        uint32_t last = 0;
        queue->permute = permute;
        for (uint32_t i = 0; i < 3; i++) {
            cs_queue_arm(queue, i, 100 * (cs_time)permute, CS_BAND_STEP);
        }
        for (int i = 0; i < 12; i++) {
            uint32_t slot = cs_queue_pop(queue, &at);
            cr_assert_eq(slot < 3, i % 4 == 0);
            if (slot < 3) {
                other = other || slot != (uint32_t)i / 4;
                last = 3 + 3 * slot;
                for (uint32_t k = 0; k < 3; k++) { /* against the numbers of their slots */
                    cs_queue_arm(queue, 5 + 3 * slot - k, at, CS_BAND_STEP);
                }
            } else {
                cr_assert_eq(slot, last + 3 - (uint32_t)i % 4);
            }
        }
    }
    cr_assert(other);
    free(queue);
}
