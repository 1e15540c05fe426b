/* oracle/verdict.h: what the oracle says about a trace. Plain data; all texts live in the arena
 * that was given to cs_oracle_judge, or in the trace. */
#ifndef CS_VERDICT_H
#define CS_VERDICT_H

#include "sim/trace/record.h"

enum cs_verdict {
    CS_VERDICT_PASS,
    CS_VERDICT_FAIL,
    CS_VERDICT_NOT_EXERCISED, /* the situation did not occur: nothing was proven */
    CS_VERDICT_UNDECIDED,     /* it occurred, but the trace ended before the answer */
    CS_VERDICTS
};

/* "pass", "fail", "not exercised", "undecided"; static. */
const char *cs_verdict_text(enum cs_verdict verdict);

/* A rule as people read it. All texts are static. */
struct cs_rule {
    const char *id;        /* SAFE-…, WSFC-…, GUIDE-… */
    const char *title;
    const char *source;    /* citation; says so when a fact is inferred or folklore */
    const char *when;      /* when it applies */
    const char *then;      /* what must follow and within what time */
    const char *violation; /* what a violation looks like */
};

/* The verdict on one rule. */
struct cs_rule_verdict {
    const struct cs_rule *rule;
    enum cs_verdict verdict;
    bool fail_expected;   /* the scenario expects this failure: it does not count as one */
    uint32_t exercised;   /* how many times its situation was met and decided */
    uint32_t failures;
    uint32_t open;        /* how many times the trace ended too early */
    uint64_t first_seq;   /* the first record that exercised it; 0 = none */
    uint64_t failed_seq;  /* the offending record of the first failure; 0 = none */
    cs_time failed_t_us;
    const char *sentence; /* the first failure, or what is undecided; NULL when neither */
};

/* The verdict on one of the scenario's expectations. */
struct cs_expect_verdict {
    const struct cs_record *expect; /* its record in the trace */
    const char *id;
    enum cs_verdict verdict;        /* never CS_VERDICT_NOT_EXERCISED */
    const char *expected;           /* what was required, as a clause; never NULL */
    const char *sentence;           /* expected and actual; NULL when it passed */
    uint64_t seq;                   /* the record that decided it; 0 = none */
    cs_time t_us;                   /* when it was decided */
    uint64_t before[3];             /* the records before that, oldest first; 0 = none */
};

/* An action that changed nothing although nobody allowed that. */
struct cs_no_effect_finding {
    const struct cs_record *record;
    const char *sentence;
};

/* Everything. `exit_status`: 1 when a rule, an expectation or an action failed; else 4 when an
 * expectation is undecided; else 0. */
struct cs_judgement {
    struct cs_rule_verdict *rules; /* one for each rule, in the order of the rules */
    size_t rule_count;
    struct cs_expect_verdict *expectations;
    size_t expectation_count;
    struct cs_no_effect_finding *no_effects;
    size_t no_effect_count;
    uint32_t rules_passed, rules_failed, rules_not_exercised, rules_undecided;
    int exit_status;
};

#endif
