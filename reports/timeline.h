/* reports/timeline.h: what happened, line by line. */
#ifndef CS_TIMELINE_H
#define CS_TIMELINE_H

#include "reports/paper.h"
#include "reports/story.h"

/* One line: a record, or several alike of one instant. */
struct cs_line {
    const struct cs_record *record;
    const struct cs_record *because; /* shown as the cause; NULL when it is the line above */
    const char *who, *what;
};

struct cs_timeline {
    struct cs_line *lines;
    size_t count;
    unsigned time_width, who_width; /* columns of the widest */
};

/* The lines of the story; with `all`, of every record. Everything is the story's arena's. */
struct cs_timeline *cs_timeline_make(const struct cs_story *story, bool all);

/* Prints the lines numbered first … last - 1. */
void cs_timeline_print(struct cs_paper *paper, const struct cs_timeline *timeline, size_t first,
                       size_t last);

#endif
