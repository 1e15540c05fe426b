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

void cs_die(const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    (void)fputs("clustersim: ", stderr);
    (void)vfprintf(stderr, format, arguments);
    (void)fputc('\n', stderr);
    va_end(arguments);
    exit(EXIT_ENVIRONMENT);
}
