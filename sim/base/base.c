/* sim/base/base.c: the two ways in which the program stops itself. */
#include "sim/base/base.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>

enum { EXIT_ENVIRONMENT = 3 };

static _Thread_local char about[128];

void cs_about(const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    (void)vsnprintf(about, sizeof about, format, arguments);
    va_end(arguments);
}

void cs_assert_failed(const char *fact, const char *file, int line)
{
    (void)fprintf(stderr, "clustersim: internal error at %s:%d: %s does not hold%s%s\n", file, line,
                  fact, about[0] != '\0' ? ", in " : "", about);
    abort();
}

static cs_death *on_death;

void cs_on_death(cs_death *death)
{
    on_death = death;
}

void cs_die(const char *format, ...)
{
    char sentence[1024]; /* memory may be what there is none of */
    va_list arguments;
    va_start(arguments, format);
    (void)vsnprintf(sentence, sizeof sentence, format, arguments);
    va_end(arguments);
    char line[sizeof sentence + 32];
    (void)snprintf(line, sizeof line, "clustersim: %s\n", sentence);
    if (on_death != NULL) {
        on_death(EXIT_ENVIRONMENT, line);
    }
    (void)fputs(line, stderr);
    exit(EXIT_ENVIRONMENT);
}
