/* reports/suite.h: the results of many test cases, as text, JSON and what build servers read. */
#ifndef CS_REPORT_SUITE_H
#define CS_REPORT_SUITE_H

#include "reports/paper.h"
#include "reports/story.h"

enum cs_outcome {
    CS_OUTCOME_PASSED,
    CS_OUTCOME_FAILED,
    CS_OUTCOME_UNDECIDED, /* nothing failed; something expected could not be decided */
    CS_OUTCOME_ERROR,     /* could not be run: a mistake in a file, or a file that is not there */
    CS_OUTCOME_SKIPPED,   /* selected, but not run any more: --fail-fast, or Ctrl-C */
    CS_OUTCOMES
};

/* "passed" …; static. */
const char *cs_outcome_text(enum cs_outcome outcome);

/* One reason why a case did not pass. Texts may be NULL where that is said. */
struct cs_problem {
    const char *kind;          /* "expectation", "rule", "action", "undecided", "nothing-checked",
                                  "golden", "repeat", "limit", "mistake", "file" */
    const char *id;            /* of the expectation, rule or action; NULL */
    const char *sentence;      /* what was expected, and what happened instead */
    const char *file;          /* where it is written; NULL: unknown */
    uint32_t line;             /* 0: the file as a whole */
    const char *const *causes; /* what led to it, from the root, a line each */
    size_t n_causes;
    const char *lines; /* to be shown as it is, such as a difference; NULL */
};

/* How a case stands to its golden story. */
enum cs_golden_state {
    CS_GOLDEN_NONE,    /* not compared: the run is another one than the story's, or did not hold */
    CS_GOLDEN_MISSING, /* there is none */
    CS_GOLDEN_SAME,
    CS_GOLDEN_DIFFERS,
    CS_GOLDEN_CREATED, /* by --update */
    CS_GOLDEN_UPDATED, /* by --update */
    CS_GOLDEN_STATES
};

/* "not compared", "missing", "same", "differs", "created", "updated"; static. */
const char *cs_golden_state_text(enum cs_golden_state state);

struct cs_suite_case {
    const char *name; /* unique in the suite, and the same in every run of it */
    const char *file; /* the scenario's */
    const char *title;
    const char *const *tags;
    size_t n_tags;
    enum cs_outcome outcome;
    int exit_status;             /* what the case alone would have ended with */
    const char *skipped_because; /* NULL: it was not skipped */
    const struct cs_problem *problems;
    size_t n_problems;
    const char *replay; /* the command that runs it alone; NULL: none does */
    uint64_t seed;
    bool stopped_early; /* by the limit of events */
    bool has_run;       /* the numbers below are known */
    cs_time simulated;
    uint64_t events;
    uint64_t bytes_digest, story_digest;
    size_t expectations, rules; /* that held */
    enum cs_golden_state golden;
    const char *golden_file; /* NULL: not compared */
    const char *golden_diff; /* of one that was updated; NULL */
};

struct cs_suite {
    const char *title;
    const struct cs_suite_case *cases;
    size_t count;
    size_t of[CS_OUTCOMES];
    cs_time simulated;
    uint64_t events;
    size_t found;                  /* cases before anything was chosen among them */
    const char *shard;             /* "2/5"; NULL: all */
    size_t designs, others, links; /* met in folders: designs, other JSON, links to folders */
    size_t golden[CS_GOLDEN_STATES];
    size_t goldens_alone; /* golden stories whose scenario is not there */
    bool interrupted;
    int exit_status;
};

/* Counts the outcomes and adds up what the cases did. */
void cs_suite_count(struct cs_suite *suite);

/* A case that did not pass (or, with `all`, any): its outcome, problems and replay. */
void cs_suite_case_text(struct cs_paper *paper, const struct cs_suite_case *test, bool all);

/* The last lines: what was run, what was not, and the verdict; or (`brief`) the verdict alone. */
void cs_suite_summary_text(struct cs_paper *paper, const struct cs_suite *suite, bool brief);

/* The same as JSON, one object and a newline each. */
void cs_suite_case_json(struct cs_text *out, const struct cs_suite_case *test);
void cs_suite_summary_json(struct cs_text *out, const struct cs_suite *suite);

/* The whole suite for build servers. Whatever is in a name, what comes out is valid: bytes that are
 * no UTF-8 and characters that XML and terminals refuse are shown as numbers. No wall time, so that
 * the same suite gives the same bytes.
 *
 * JUnit XML, as the Jenkins xUnit plugin's junit-10.xsd has it: failed and undecided cases have a
 * failure, those that could not be run an error. */
void cs_suite_junit(struct cs_text *out, const struct cs_suite *suite);

/* TAP version 14 (testanything.org); what is wrong stands in YAML below the test. */
void cs_suite_tap(struct cs_text *out, const struct cs_suite *suite);

/* GitHub workflow commands that put each problem beside the line that it is about: errors, and
 * warnings for what is undecided. */
void cs_suite_github(struct cs_text *out, const struct cs_suite *suite);

/* What each outcome counts as: "3 failed, 1 undecided, 102 passed". */
void cs_suite_tally(const struct cs_suite *suite, struct cs_text *out);

/* Steps of a chain of causes, from the root to the record, a line each, at most `most` (3 or more):
 * of a longer chain the root and the last ones, with how many are between. The story's arena. */
const char *const *cs_suite_causes(const struct cs_story *story, const struct cs_record *record,
                                   size_t most, size_t *count);

#endif
