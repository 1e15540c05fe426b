/* scenarios/random/shrink.h: makes a scenario that shows a failure as small as it can be. */
#ifndef CS_RANDOM_SHRINK_H
#define CS_RANDOM_SHRINK_H

#include "sim/base/text.h"

/* Whether a scenario is one that the loader takes and that fails in the same way as the first. */
typedef bool cs_shrink_fails(void *context, const char *text, size_t length);

struct cs_shrink {
    cs_shrink_fails *fails;
    void *context;
    unsigned most_tries; /* the effort: how many scenarios may be tried */
    const char *title;   /* that the result gets; NULL: its own */
    bool mended;         /* what fails is expected because everything was mended in the end: the
                    actions that mend it, the nodes, the networks and all numbers stay */
    unsigned tries;      /* out: how many were */
    int actions_before, actions_after; /* out */
};

/* Leaves out of the scenario in `text` (its design inside) all that it fails without: actions,
 * expectations, roles, resources, nodes, networks, disks, software, members that have defaults; and
 * makes its times round. The seed stays. Replaces the text by the smaller one, laid out for people.
 * False, and nothing is changed, when the text does not fail to begin with. */
CS_MUST_USE bool cs_random_shrink(struct cs_text *text, struct cs_shrink *shrink);

#endif
