/* tests/proof/sample.h: operators at random places of the library's traces, and who notices. */
#ifndef CS_PROOF_SAMPLE_H
#define CS_PROOF_SAMPLE_H

#include "tests/oracle/base.h"
#include "tests/oracle/doctor.h"

enum { SAMPLE_RULES = 400, SAMPLE_SORTS = 200 };

/* What was done to one sort of record ("state host", "owner group") by one operator. */
struct tally {
    uint32_t done;
    uint32_t by_rules;        /* noticed by some rule */
    uint32_t by_expectations; /* by an expectation, and by no rule */
    uint32_t only_by_form;    /* by rules about the form of traces alone, and by no expectation */
};

struct sample {
    const char *sorts[SAMPLE_SORTS];
    size_t sort_count;
    struct tally tallies[SAMPLE_SORTS][OPERATIONS];
    uint32_t notices[SAMPLE_RULES][OPERATIONS]; /* for each rule, how many doctorings it noticed */
};

/* Does `each` doctorings with every operator to `base`: the sort of record is drawn first, then a
 * record of it, then a way of doing it. A pure function of the base and its name. */
void sample_base(struct sample *sample, const struct base *base, unsigned each);

/* Whether a rule asks for no more than a well-formed trace. */
bool is_about_form(const char *rule);

#endif
