/* models/nodes.h: sets of nodes as bit masks. */
#ifndef CS_NODES_H
#define CS_NODES_H

#include "models/design.h"

static inline cs_nodes cs_one(int node)
{
    return (cs_nodes)1 << node;
}

static inline bool cs_has(cs_nodes set, int node)
{
    return (set >> node & 1U) != 0;
}

static inline int cs_count(cs_nodes set)
{
    int count = 0;
    for (; set != 0; set &= set - 1) {
        count++;
    }
    return count;
}

/* The lowest node of a set, CS_NONE of the empty one. */
static inline int cs_lowest(cs_nodes set)
{
    if (set == 0) {
        return CS_NONE;
    }
    int node = 0;
    while (!cs_has(set, node)) {
        node++;
    }
    return node;
}

/* The first `count` nodes. */
static inline cs_nodes cs_first_nodes(int count)
{
    return count >= CS_NODES_MAX ? ~(cs_nodes)0 : cs_one(count) - 1;
}

#define CS_EACH_NODE(node, set)                                                 \
    for (int node = 0; node < CS_NODES_MAX && ((set) >> node) != 0; node++)     \
        if (cs_has((set), node))

#endif
