/* reports/text.h: the result of a run as text, for a terminal or a file. */
#ifndef CS_REPORT_TEXT_H
#define CS_REPORT_TEXT_H

#include "oracle/verdict.h"
#include "reports/paper.h"
#include "reports/story.h"

enum cs_detail {
    CS_DETAIL_QUIET, /* the answer alone */
    CS_DETAIL_NORMAL,
    CS_DETAIL_ALL /* every record in the timeline, every rule */
};

struct cs_report_options {
    enum cs_detail detail;
    bool without_timeline; /* it was shown already */
    const char *replay;    /* the command that repeats the run; NULL: made from the trace */
};

/* The whole report. */
void cs_report_text(struct cs_paper *paper, const struct cs_story *story,
                    const struct cs_judgement *judgement, const struct cs_report_options *options);

/* The same content as one JSON object and a newline; the order of the keys never changes. */
void cs_report_json(struct cs_text *out, const struct cs_story *story,
                    const struct cs_judgement *judgement, const struct cs_report_options *options);

/* The command that repeats the run, from the trace; the arena is the story's. */
const char *cs_report_replay(const struct cs_story *story);

/* One sentence: whether everything held. */
void cs_report_answer(const struct cs_judgement *judgement, struct cs_text *out);

/* Parts of the text report. */
void cs_print_setting(struct cs_paper *paper, const struct cs_story *story);
/* What people went without, the databases that were away, what was lost, and what logs say. */
void cs_print_people(struct cs_paper *paper, const struct cs_story *story,
                     const struct cs_outages *outages, unsigned indent);
void cs_print_outages(struct cs_paper *paper, const struct cs_story *story,
                      const struct cs_outages *outages, bool roles_only);
/* The parts of XProtect of which no copy did its work for some time. */
void cs_print_components(struct cs_paper *paper, const struct cs_story *story,
                         const struct cs_outages *outages);
void cs_print_phases(struct cs_paper *paper, const struct cs_story *story,
                     const struct cs_outages *outages);
void cs_print_verdicts(struct cs_paper *paper, const struct cs_story *story,
                       const struct cs_judgement *judgement, bool all);
void cs_print_assumptions(struct cs_paper *paper, const struct cs_story *story);

#endif
