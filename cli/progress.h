/* cli/progress.h: a line on the terminal that says how far a long command is. */
#ifndef CS_PROGRESS_H
#define CS_PROGRESS_H

#include "sim/base/base.h"

/* Start with cs_progress_new. */
struct cs_progress {
    bool shows;   /* standard error is a terminal */
    size_t width; /* columns of what stands on its line now */
};

struct cs_progress cs_progress_new(void);

/* Shows `line` in place of the one before; nothing where nobody watches. */
void cs_progress_show(struct cs_progress *progress, const char *line);

/* Clears the line. To be called before anything else is printed. */
void cs_progress_clear(struct cs_progress *progress);

#endif
