/* oracle/rule.h: how a rule is written. A rule is a fold: it sees the records of the kinds that
 * it asked for, after the world has taken them in; it is told when an instant is over; and it may
 * open duties, things that must have happened by a certain time. */
#ifndef CS_ORACLE_RULE_H
#define CS_ORACLE_RULE_H

#include "oracle/verdict.h"
#include "oracle/world.h"

struct cs_case;

/* Something that must be decided by a time. */
struct cs_duty {
    int who, whom;  /* entities, as the rule likes */
    cs_time since, due;
    uint64_t seq;   /* the record that began it */
    int64_t number; /* as the rule likes */
    bool fragile;   /* any later fault, repair, action or changed property makes it void */
};

struct cs_rule_code {
    struct cs_rule text;
    uint32_t kinds; /* CS_SEES(…) of the kinds that it wants to see */
    size_t memory;  /* bytes of its own, zeroed */
    void (*see)(struct cs_case *of, const struct cs_record *record);
    void (*settle)(struct cs_case *of); /* at the end of an instant in which anything changed */
    /* The time of a duty has passed: the world is as it was at the end of that instant. The duty
     * is gone afterwards. NULL: the duty was kept. */
    void (*due)(struct cs_case *of, const struct cs_duty *duty);
};

#define CS_SEES(kind) (UINT32_C(1) << CS_KIND_##kind)
#define CS_SEES_ALL (~UINT32_C(0))

/* One rule on one trace. */
struct cs_case {
    const struct cs_rule_code *code;
    void *memory;
    struct cs_told *world;
    struct cs_rule_verdict *verdict;
    struct cs_duty *duties;
    int duty_count, duty_room;
};

/* A rule's memory about entities of which there may be any number: a cell for each index, zeroed
 * at first. */
struct cs_cells {
    void *cells;
    int room;
};

/* The cell of an index; valid until another one is asked for. */
void *cs_case_cell(const struct cs_case *of, struct cs_cells *cells, int index, size_t size);

/* The rule was met and held: by the record `seq`. */
void cs_case_kept(struct cs_case *of, uint64_t seq);

/* The rule was met and did not hold: the offending record, and a sentence with names, times and
 * numbers (without full stop). Only the first failure's sentence is kept. */
void cs_case_broken(struct cs_case *of, uint64_t seq, cs_time t_us, const char *format, ...)
    CS_PRINTF(4, 5);

/* Opens a duty; at most one for the same (who, whom): a second one replaces it. */
void cs_duty_open(struct cs_case *of, struct cs_duty duty);

/* The open duty of (who, whom); NULL when there is none. Valid until the next open or end. */
struct cs_duty *cs_duty_find(struct cs_case *of, int who, int whom);

/* Ends a duty: void, kept, or broken by cs_case_broken before. NULL does nothing. */
void cs_duty_drop(struct cs_case *of, struct cs_duty *duty);
void cs_duty_kept(struct cs_case *of, struct cs_duty *duty);

/* A time of the run, and a duration, as texts in the arena. */
const char *cs_case_clock(const struct cs_case *of, cs_time t_us);
const char *cs_case_span(const struct cs_case *of, cs_time duration);

/* The families. */
extern const struct cs_rule_code cs_rules_safe[];
extern const size_t cs_rules_safe_count;
extern const struct cs_rule_code cs_rules_told[];
extern const size_t cs_rules_told_count;
extern const struct cs_rule_code cs_rules_network[];
extern const size_t cs_rules_network_count;
extern const struct cs_rule_code cs_rules_quorum[];
extern const size_t cs_rules_quorum_count;
extern const struct cs_rule_code cs_rules_node[];
extern const size_t cs_rules_node_count;
extern const struct cs_rule_code cs_rules_resource[];
extern const size_t cs_rules_resource_count;
extern const struct cs_rule_code cs_rules_group[];
extern const size_t cs_rules_group_count;
extern const struct cs_rule_code cs_rules_sql[];
extern const size_t cs_rules_sql_count;
extern const struct cs_rule_code cs_rules_guide[];
extern const size_t cs_rules_guide_count;
extern const struct cs_rule_code cs_rules_guide_system[];
extern const size_t cs_rules_guide_system_count;
extern const struct cs_rule_code cs_rules_guide_setup[];
extern const size_t cs_rules_guide_setup_count;

#endif
