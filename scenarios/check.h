/* scenarios/check.h: the review that a planned installation gets before anybody builds it. */
#ifndef CS_CHECK_H
#define CS_CHECK_H

#include "scenarios/load.h"

enum cs_severity { CS_SEVERITY_ERROR, CS_SEVERITY_WARNING, CS_SEVERITY_ADVICE, CS_SEVERITIES };

/* "error", "warning", "advice". */
const char *cs_severity_name(enum cs_severity severity);

enum cs_check_id {
#define CHECK(id, ...) CS_K_##id,
#include "scenarios/checks.def"
    CS_CHECKS
};

/* One line of checks.def. */
struct cs_check {
    const char *id; /* "CHK-SERVER-TWO" */
    enum cs_severity severity;
    const char *title, *source, *what_to_do;
};
extern const struct cs_check cs_checks[CS_CHECKS];

/* What a check objects to. */
struct cs_finding {
    enum cs_check_id check;
    const char *file;
    uint32_t line, column;
    const char *path;  /* "$.Nodes[1].Name" */
    const char *found; /* a sentence without its point */
    struct cs_finding *next;
};

/* A number of the design that nobody documents and that the design does not give. */
struct cs_assumed_number {
    const char *subject, *name, *value, *source;
};

/* All that a review found. Start with cs_review_init; cs_review_load fills it. */
struct cs_review {
    struct cs_arena *arena;
    const char *file; /* the design's */
    struct cs_finding *findings, **end;
    const struct cs_finding **sorted; /* by severity, then by place */
    size_t n_findings;
    size_t of[CS_SEVERITIES];
    bool applied[CS_CHECKS]; /* there was something that the check could look at */
    struct cs_assumed_number *assumed;
    size_t n_assumed;
};

/* Reads the design, or the scenario's design with its changes, at `path` and reviews it. What the
 * loader objects to in a design that can be read is a finding. NULL after a mistake, as `diags`
 * says. */
CS_MUST_USE const struct cs_review *cs_review_load(struct cs_arena *arena, const char *path,
                                                   const struct cs_load_options *options,
                                                   struct cs_diags *diags);

/* The same from bytes in memory. */
CS_MUST_USE const struct cs_review *cs_review_read(struct cs_arena *arena, const char *file,
                                                   const char *bytes, size_t length,
                                                   const struct cs_load_options *options,
                                                   struct cs_diags *diags);

/* Adds a finding; its texts must live as long as the review. */
void cs_review_add(struct cs_review *review, enum cs_check_id check, const char *file,
                   uint32_t line, uint32_t column, const char *path, const char *found);

/* The page docs/checks.md. */
void cs_check_document(struct cs_text *out);

#endif
