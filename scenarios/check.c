#include "scenarios/check.h"

const struct cs_check cs_checks[CS_CHECKS] = {
#define CHECK(id, name, severity, title, source, what_to_do)                                       \
    {name, CS_SEVERITY_##severity, title, source, what_to_do},
#include "scenarios/checks.def"
};

const char *cs_severity_name(enum cs_severity severity)
{
    static const char *const names[CS_SEVERITIES] = {"error", "warning", "advice"};
    return names[severity];
}

void cs_review_add(struct cs_review *review, enum cs_check_id check, const char *file,
                   uint32_t line, uint32_t column, const char *path, const char *found)
{
    struct cs_finding *finding = CS_NEW(review->arena, struct cs_finding);
    *finding = (struct cs_finding){check, file, line, column, path, found, NULL};
    review->applied[check] = true;
    review->of[cs_checks[check].severity]++;
    review->n_findings++;
    if (review->end == NULL) {
        review->findings = finding;
    } else {
        *review->end = finding;
    }
    review->end = &finding->next;
}
