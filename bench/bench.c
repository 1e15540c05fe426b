/* bench/bench.c: what an event costs, beside bare loops in the same run. See README.md. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "bench/models.h"
#include "sim/base/random.h"
#include "sim/kernel/kernel.h"

/* ---- Allocations are counted: the linker sends malloc and its kin through here ---- */

static uint64_t allocations;

void *__real_malloc(size_t size);
void *__wrap_malloc(size_t size);
void *__real_calloc(size_t count, size_t size);
void *__wrap_calloc(size_t count, size_t size);
void *__real_realloc(void *memory, size_t size);
void *__wrap_realloc(void *memory, size_t size);

void *__wrap_malloc(size_t size)
{
    allocations++;
    return __real_malloc(size);
}

void *__wrap_calloc(size_t count, size_t size)
{
    allocations++;
    return __real_calloc(count, size);
}

void *__wrap_realloc(void *memory, size_t size)
{
    allocations++;
    return __real_realloc(memory, size);
}

/* ---- Clock and increments ---- */

enum { INCREMENTS = 1 << 16, PENDING_MOST = 4096, REPEATS = 5 };

static cs_time increments[INCREMENTS]; /* exponential, mean one second: the same for all */
static volatile uint64_t sink;         /* keeps the loops from being left out */

static double now_ns(void)
{
    struct timespec at;
    if (clock_gettime(CLOCK_MONOTONIC, &at) != 0) {
        return 0.0;
    }
    return (double)at.tv_sec * 1e9 + (double)at.tv_nsec;
}

static void draw_increments(void)
{
    struct cs_stream stream = cs_stream_named(42, 0, "bench");
    struct cs_dist dist = {CS_DIST_EXPONENTIAL, CS_SECOND, 0, 0};
    for (size_t i = 0; i < INCREMENTS; i++) {
        increments[i] = cs_dist_sample(&dist, &stream) + 1;
    }
}

/* ---- Hold model, four ways: take the earliest, put it back later ---- */

static const struct cs_named states[] = {{"Only", "the one state"}};
static const struct cs_named triggers[] = {{"tick", "again"}};
static const struct cs_row rows[] = {{0, 0, 0, NULL, NULL, "", "", ""}};
static struct cs_machine ticking = {.name = "ticking", .title = "It ticks.", .states = states,
                                    .triggers = triggers, .rows = rows, .n_states = 1,
                                    .n_triggers = 1, .n_rows = 1};

static double hold_kernel(uint32_t pending, uint64_t events)
{
    struct cs_kernel kernel = {.sink = NULL};
    cs_machine_prepare(&ticking);
    uint32_t cast = cs_kernel_cast(&kernel, &ticking, pending);
    cs_kernel_place(&kernel, aligned_alloc(64, (cs_kernel_bytes(&kernel) + 63) / 64 * 64));
    for (uint32_t i = 0; i < pending; i++) {
        cs_post(&kernel, cast, i, 0, increments[i]);
    }
    uint64_t allocations_before = allocations;
    double begin = now_ns();
    for (uint64_t i = 0; i < events; i++) {
        struct cs_due_event event;
        if (!cs_kernel_next(&kernel, CS_TIME_MAX, &event)) {
            break;
        }
        cs_post(&kernel, event.cast, event.actor, event.trigger, increments[i % INCREMENTS]);
    }
    double spent = now_ns() - begin;
    if (kernel.state->events != events || allocations != allocations_before) {
        (void)fprintf(stderr, "clustersim-bench: the kernel lost events or allocated memory\n");
        exit(1);
    }
    sink = (uint64_t)cs_now(&kernel);
    free(kernel.state);
    return spent / (double)events;
}

struct entry {
    cs_time at;
    uint32_t order, slot;
};

static bool earlier(const struct entry *a, const struct entry *b)
{
    return a->at != b->at ? a->at < b->at : a->order < b->order;
}

static void heap_down(struct entry *heap, uint32_t count, struct entry moved)
{
    uint32_t at = 0;
    for (;;) {
        uint32_t child = 2 * at + 1;
        if (child >= count) {
            break;
        }
        child += child + 1 < count && earlier(&heap[child + 1], &heap[child]);
        if (!earlier(&heap[child], &moved)) {
            break;
        }
        heap[at] = heap[child];
        at = child;
    }
    heap[at] = moved;
}

static void heap_up(struct entry *heap, uint32_t at, struct entry moved)
{
    while (at > 0 && earlier(&moved, &heap[(at - 1) / 2])) {
        heap[at] = heap[(at - 1) / 2];
        at = (at - 1) / 2;
    }
    heap[at] = moved;
}

static double hold_binary_heap(uint32_t pending, uint64_t events)
{
    static struct entry heap[PENDING_MOST];
    uint32_t order = 0;
    for (uint32_t i = 0; i < pending; i++) {
        heap_up(heap, i, (struct entry){increments[i], order++, i});
    }
    double begin = now_ns();
    for (uint64_t i = 0; i < events; i++) {
        struct entry first = heap[0];
        heap_down(heap, pending - 1, heap[pending - 1]);
        first.at += increments[i % INCREMENTS];
        first.order = order++;
        heap_up(heap, pending - 1, first);
    }
    double spent = now_ns() - begin;
    sink = (uint64_t)heap[0].at;
    return spent / (double)events;
}

static cs_key key_of(cs_time at, uint64_t order, uint32_t slot)
{
    return (cs_key)(uint64_t)at << 64 | order << CS_SLOT_BITS | slot;
}

/* Four children a node, absent ones padded with the largest key; the root lies before a border of
 * 64 bytes, so that siblings share a line. The earliest is replaced, not taken and put. */
static double hold_four_heap(uint32_t pending, uint64_t events)
{
    static _Alignas(64) cs_key memory[4 * PENDING_MOST + 8];
    cs_key *heap = memory + 3;
    memset(memory, 0xff, sizeof memory);
    uint64_t order = 0;
    for (uint32_t i = 0; i < pending; i++) {
        cs_key key = key_of(increments[i], order++, i);
        uint32_t at = i;
        while (at > 0 && key < heap[(at - 1) / 4]) {
            heap[at] = heap[(at - 1) / 4];
            at = (at - 1) / 4;
        }
        heap[at] = key;
    }
    double begin = now_ns();
    for (uint64_t i = 0; i < events; i++) {
        cs_key first = heap[0];
        cs_time later = (cs_time)(uint64_t)(first >> 64) + increments[i % INCREMENTS];
        cs_key moved = key_of(later, order++, (uint32_t)first & (CS_SLOTS_MAX - 1));
        uint32_t at = 0;
        for (;;) {
            const cs_key *c = &heap[4 * at + 1];
            uint32_t low = c[1] < c[0];
            uint32_t high = 2 + (c[3] < c[2]);
            uint32_t least = c[high] < c[low] ? high : low;
            if (moved <= c[least]) {
                break;
            }
            heap[at] = c[least];
            at = 4 * at + 1 + least;
        }
        heap[at] = moved;
    }
    double spent = now_ns() - begin;
    sink = (uint64_t)(heap[0] >> 64);
    return spent / (double)events;
}

static double hold_winner_tree(uint32_t pending, uint64_t events)
{
    static _Alignas(64) cs_key tree[2 * PENDING_MOST];
    uint32_t leaves = 2;
    while (leaves < pending) {
        leaves *= 2;
    }
    memset(tree, 0xff, sizeof tree);
    uint64_t order = 0;
    for (uint32_t i = 0; i < pending; i++) {
        tree[leaves + i] = key_of(increments[i], order++, i);
    }
    for (uint32_t i = leaves - 1; i >= 1; i--) {
        tree[i] = tree[2 * i] < tree[2 * i + 1] ? tree[2 * i] : tree[2 * i + 1];
    }
    double begin = now_ns();
    for (uint64_t i = 0; i < events; i++) {
        cs_key first = tree[1];
        uint32_t slot = (uint32_t)first & (CS_SLOTS_MAX - 1);
        cs_time later = (cs_time)(uint64_t)(first >> 64) + increments[i % INCREMENTS];
        cs_key mine = key_of(later, order++, slot);
        uint32_t node = leaves + slot;
        tree[node] = mine;
        while (node > 1) {
            cs_key other = tree[node ^ 1U];
            node >>= 1;
            mine = mine < other ? mine : other;
            tree[node] = mine;
        }
    }
    double spent = now_ns() - begin;
    sink = (uint64_t)(tree[1] >> 64);
    return spent / (double)events;
}

typedef double hold(uint32_t pending, uint64_t events);

static double best_of(hold *run, uint32_t pending, uint64_t events)
{
    double best = run(pending, events);
    for (int i = 1; i < REPEATS; i++) {
        double again = run(pending, events);
        best = again < best ? again : best;
    }
    return best;
}

static void bench_hold(uint64_t events)
{
    static const uint32_t sizes[] = {16, 64, 256, PENDING_MOST};
    printf("Hold model, ns per event, best of %d\n", REPEATS);
    printf("%8s %12s %12s %12s %12s %14s\n", "pending", "kernel", "binary heap", "4-ary heap",
           "winner tree", "kernel / best");
    for (size_t i = 0; i < CS_LEN(sizes); i++) {
        double kernel = best_of(hold_kernel, sizes[i], events);
        double binary = best_of(hold_binary_heap, sizes[i], events);
        double four = best_of(hold_four_heap, sizes[i], events);
        double tree = best_of(hold_winner_tree, sizes[i], events);
        double least = binary < four ? binary : four;
        least = tree < least ? tree : least;
        printf("%8u %12.1f %12.1f %12.1f %12.1f %14.2f\n", sizes[i], kernel, binary, four, tree,
               kernel / least);
    }
    printf("allocations during the kernel's events: 0 (checked)\n\n");
}

/* ---- M/M/1: one server, one queue; 90 % busy ---- */

struct shop {
    struct cs_kernel kernel;
    uint32_t cast;
    uint8_t state;
    uint64_t waiting, served;
    struct cs_stream arrivals, services;
};

enum { IDLE, BUSY };
enum { ARRIVE, DONE };

static const struct cs_dist between = {CS_DIST_EXPONENTIAL, 1000000, 0, 0};
static const struct cs_dist serving = {CS_DIST_EXPONENTIAL, 900000, 0, 0};

static void next_arrival(struct shop *shop)
{
    cs_post(&shop->kernel, shop->cast, 0, ARRIVE, cs_dist_sample(&between, &shop->arrivals));
}

static void next_service(struct shop *shop)
{
    cs_post(&shop->kernel, shop->cast, 0, DONE, cs_dist_sample(&serving, &shop->services));
}

static void begin_serving(void *world, uint32_t actor)
{
    (void)actor;
    next_service(world);
    next_arrival(world);
}

static void join_queue(void *world, uint32_t actor)
{
    struct shop *shop = world;
    (void)actor;
    shop->waiting++;
    next_arrival(shop);
}

static bool somebody_waits(const void *world, uint32_t actor)
{
    (void)actor;
    return ((const struct shop *)world)->waiting > 0;
}

static void serve_next(void *world, uint32_t actor)
{
    struct shop *shop = world;
    (void)actor;
    shop->waiting--;
    shop->served++;
    next_service(shop);
}

static void leave(void *world, uint32_t actor)
{
    (void)actor;
    ((struct shop *)world)->served++;
}

static const struct cs_named shop_states[] = {{"Idle", ""}, {"Busy", ""}};
static const struct cs_named shop_triggers[] = {{"arrive", ""}, {"done", ""}};
static const struct cs_row shop_rows[] = {
    {IDLE, ARRIVE, BUSY, NULL, begin_serving, "", "begin_serving", ""},
    {BUSY, ARRIVE, BUSY, NULL, join_queue, "", "join_queue", ""},
    {BUSY, DONE, BUSY, somebody_waits, serve_next, "somebody_waits", "serve_next", ""},
    {BUSY, DONE, IDLE, NULL, leave, "", "leave", ""},
};
static const struct cs_ignored shop_ignored[] = {{IDLE, DONE, "nobody is served"}};
static struct cs_machine shop_machine = {.name = "shop", .title = "One server.",
                                         .states = shop_states, .triggers = shop_triggers,
                                         .rows = shop_rows, .ignored = shop_ignored,
                                         .n_states = 2, .n_triggers = 2, .n_rows = 4,
                                         .n_ignored = 1};

static double queue_on_kernel(uint64_t customers, uint64_t *events)
{
    struct shop shop = {.state = IDLE, .arrivals = cs_stream_named(42, 0, "arrivals"),
                        .services = cs_stream_named(42, 0, "services")};
    cs_machine_prepare(&shop_machine);
    shop.cast = cs_kernel_cast(&shop.kernel, &shop_machine, 1);
    cs_kernel_place(&shop.kernel,
                    aligned_alloc(64, (cs_kernel_bytes(&shop.kernel) + 63) / 64 * 64));
    double begin = now_ns();
    next_arrival(&shop);
    struct cs_due_event event;
    while (shop.served < customers && cs_kernel_next(&shop.kernel, CS_TIME_MAX, &event)) {
        const struct cs_row *row =
            cs_machine_find(&shop_machine, shop.state, event.trigger, &shop, event.actor);
        if (row != NULL) {
            shop.state = row->to;
            row->action(&shop, event.actor);
        }
    }
    double spent = now_ns() - begin;
    *events = shop.kernel.state->events;
    sink = (uint64_t)cs_now(&shop.kernel);
    free(shop.kernel.state);
    return spent;
}

static double queue_bare(uint64_t customers, cs_time *end)
{
    struct cs_stream arrivals = cs_stream_named(42, 0, "arrivals");
    struct cs_stream services = cs_stream_named(42, 0, "services");
    uint64_t present = 0;
    uint64_t served = 0;
    cs_time now = 0;
    double begin = now_ns();
    cs_time arrive = cs_dist_sample(&between, &arrivals);
    cs_time done = CS_NEVER;
    while (served < customers) {
        if (arrive <= done) {
            now = arrive;
            if (present++ == 0) {
                done = now + cs_dist_sample(&serving, &services);
            }
            arrive = now + cs_dist_sample(&between, &arrivals);
        } else {
            now = done;
            served++;
            done = --present > 0 ? now + cs_dist_sample(&serving, &services) : CS_NEVER;
        }
    }
    double spent = now_ns() - begin;
    *end = now;
    return spent;
}

static void bench_queue(uint64_t customers)
{
    uint64_t events = 0;
    cs_time end = 0;
    double kernel = queue_on_kernel(customers, &events);
    uint64_t kernel_end = sink;
    double bare = queue_bare(customers, &end);
    for (int i = 1; i < REPEATS; i++) {
        double again = queue_on_kernel(customers, &events);
        kernel = again < kernel ? again : kernel;
        again = queue_bare(customers, &end);
        bare = again < bare ? again : bare;
    }
    printf("M/M/1, %llu customers, the same draws in both\n", (unsigned long long)customers);
    printf("kernel %.3f s (%.1f ns per event), bare loop of two timers %.3f s, ratio %.2f\n",
           kernel / 1e9, kernel / (double)events, bare / 1e9, kernel / bare);
    if (kernel_end != (uint64_t)end) {
        (void)fprintf(stderr, "clustersim-bench: the two end at different times\n");
        exit(1);
    }
}

int main(int argc, char **argv)
{
    bool tiny = argc == 2 && strcmp(argv[1], "--tiny") == 0;
    if (argc > 1 && !tiny) {
        (void)fprintf(stderr, "usage: clustersim-bench [--tiny]\n");
        return 2;
    }
    draw_increments();
    bench_hold(tiny ? 10000 : 3000000);
    bench_queue(tiny ? 10000 : 1000000);
    return cs_bench_models(tiny ? 3 : 50) ? 0 : 1;
}
