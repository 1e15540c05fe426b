/* sim/kernel/queue.c: the winner tree. tree[1] is the root, tree[leaves + slot] a slot's leaf.
 *
 * A popped leaf stays a hole until somebody asks for the next event: most timers are armed again
 * while their own event is handled, and then one walk to the root does instead of two. Meanwhile
 * only the nodes above the hole are stale, and its own walk computes each from its children. */
#include "sim/kernel/queue.h"

#include <string.h>

#define ORDER_BITS 40U
#define TURN_BITS    16U /* of the order, when simultaneous events are permuted */
#define MESSAGE_BITS (ORDER_BITS - TURN_BITS)

static const cs_key EMPTY = ~(cs_key)0;

static cs_key *tree_of(struct cs_queue *queue)
{
    return (cs_key *)(void *)((char *)queue + sizeof(struct cs_queue));
}

static const cs_key *const_tree_of(const struct cs_queue *queue)
{
    return (const cs_key *)(const void *)((const char *)queue + sizeof(struct cs_queue));
}

static uint32_t leaves_for(uint32_t slots)
{
    uint32_t leaves = 2;
    while (leaves < slots) {
        leaves *= 2;
    }
    return leaves;
}

size_t cs_queue_bytes(uint32_t slots)
{
    _Static_assert(sizeof(struct cs_queue) % sizeof(cs_key) == 0, "the tree must stay aligned");
    CS_ASSERT(slots <= CS_SLOTS_MAX);
    return sizeof(struct cs_queue) + 2 * (size_t)leaves_for(slots) * sizeof(cs_key);
}

struct cs_queue *cs_queue_init(void *memory, uint32_t slots)
{
    struct cs_queue *queue = memory;
    CS_ASSERT(slots <= CS_SLOTS_MAX);
    *queue = (struct cs_queue){.posted = 0, .leaves = leaves_for(slots), .slots = slots};
    memset(tree_of(queue), 0xff, 2 * (size_t)queue->leaves * sizeof(cs_key));
    return queue;
}

/* Carries a leaf's new key up to the root. The winner of two is chosen without a branch. */
static void replay(cs_key *tree, uint32_t node)
{
    cs_key mine = tree[node];
    while (node > 1) {
        cs_key other = tree[node ^ 1U];
        node >>= 1;
        mine = mine < other ? mine : other;
        tree[node] = mine;
    }
}

static void settle(struct cs_queue *queue)
{
    if (queue->hole != 0) {
        replay(tree_of(queue), queue->hole);
        queue->hole = 0;
    }
}

/* The turn of a timer among those that expire at the same instant. Whoever else is armed, and when,
 * does not matter: so a run that schedules more events than another has the same order among the
 * rest. */
static uint32_t turn_of(const struct cs_queue *queue, cs_time at, uint32_t slot)
{
    uint64_t x = queue->permute ^ (uint64_t)at * UINT64_C(0x9e3779b97f4a7c15) ^
                 slot * UINT64_C(0xd1b54a32d192ed03);
    x = (x ^ x >> 30) * UINT64_C(0xbf58476d1ce4e5b9); /* the mixing steps of SplitMix64 */
    x = (x ^ x >> 27) * UINT64_C(0x94d049bb133111eb);
    return (uint32_t)(x >> (64 - TURN_BITS));
}

/* The order of a posting when simultaneous events are permuted: first the turn of the timer that it
 * is, or follows from; then, for messages, how many were sent before at this instant. */
static uint64_t permuted(const struct cs_queue *queue, cs_time at, uint32_t slot)
{
    if (at > queue->instant) {
        return (uint64_t)turn_of(queue, at, slot) << MESSAGE_BITS;
    }
    uint64_t sent = queue->posted - queue->before;
    CS_ASSERT(sent >> MESSAGE_BITS == 0);
    return (uint64_t)queue->turn << MESSAGE_BITS | sent;
}

/* An event of the order `order` is taken out: what it posts for its own instant takes its turn. The
 * actions of one instant have a turn together: each acts on what it sees, so that nothing may come
 * between that and what it does. */
static void take_turn(struct cs_queue *queue, cs_time at, enum cs_band band, uint64_t order)
{
    if (at != queue->instant) {
        queue->instant = at;
        queue->before = queue->posted;
    }
    queue->turn = band == CS_BAND_FAULT ? turn_of(queue, at, CS_NO_SLOT)
                                        : (uint32_t)(order >> MESSAGE_BITS);
}

void cs_queue_arm(struct cs_queue *queue, uint32_t slot, cs_time at, enum cs_band band)
{
    CS_ASSERT(slot < queue->slots);
    CS_ASSERT(at >= 0);
    uint64_t order = queue->posted++;
    if (band == CS_BAND_CLOCKWORK) {
        order = 0; /* the slot's number, the lowest bits of the key, decides */
    }
    CS_ASSERT(order >> ORDER_BITS == 0);
    if (queue->permute != 0 && band != CS_BAND_FAULT) {
        order = permuted(queue, at, slot);
    }
    uint64_t low = (uint64_t)band << (ORDER_BITS + CS_SLOT_BITS) | order << CS_SLOT_BITS | slot;
    cs_key *tree = tree_of(queue);
    uint32_t leaf = queue->leaves + slot;
    tree[leaf] = (cs_key)(uint64_t)at << 64 | low;
    replay(tree, leaf);
    if (queue->hole == leaf) {
        queue->hole = 0;
    }
}

void cs_queue_cancel(struct cs_queue *queue, uint32_t slot)
{
    CS_ASSERT(slot < queue->slots);
    cs_key *tree = tree_of(queue);
    uint32_t leaf = queue->leaves + slot;
    if (tree[leaf] != EMPTY) {
        tree[leaf] = EMPTY;
        replay(tree, leaf);
    }
}

static cs_time time_of(cs_key key)
{
    return key == EMPTY ? CS_NEVER : (cs_time)(uint64_t)(key >> 64);
}

cs_time cs_queue_due(const struct cs_queue *queue, uint32_t slot)
{
    CS_ASSERT(slot < queue->slots);
    return time_of(const_tree_of(queue)[queue->leaves + slot]);
}

cs_time cs_queue_next(struct cs_queue *queue)
{
    settle(queue);
    return time_of(const_tree_of(queue)[1]);
}

uint32_t cs_queue_pop(struct cs_queue *queue, cs_time *at)
{
    cs_key *tree = tree_of(queue);
    settle(queue);
    cs_key first = tree[1];
    if (first == EMPTY) {
        return CS_NO_SLOT;
    }
    uint32_t slot = (uint32_t)first & (CS_SLOTS_MAX - 1);
    *at = time_of(first);
    if (queue->permute != 0) {
        uint64_t order = (uint64_t)first >> CS_SLOT_BITS & ((UINT64_C(1) << ORDER_BITS) - 1);
        enum cs_band band = (enum cs_band)((uint64_t)first >> (ORDER_BITS + CS_SLOT_BITS));
        take_turn(queue, *at, band, order);
    }
    uint32_t leaf = queue->leaves + slot;
    tree[leaf] = EMPTY;
    queue->hole = leaf;
    return slot;
}
