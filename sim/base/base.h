/* sim/base/base.h: what every file of the program may rely on. */
#ifndef CS_BASE_H
#define CS_BASE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* Simulated time: microseconds since the start of the run. Never the time of a wall clock.
 * 2^53 microseconds, the most that a trace can hold, are 285 years. */
typedef int64_t cs_time;

#define CS_MS ((cs_time)1000)
#define CS_SECOND ((cs_time)1000000)
#define CS_MINUTE (60 * CS_SECOND)
#define CS_HOUR (60 * CS_MINUTE)
#define CS_DAY (24 * CS_HOUR)
#define CS_NEVER INT64_MAX                     /* a time that does not come */
#define CS_TIME_MAX ((cs_time)1 << 53)         /* the last time that a trace can hold */

#define CS_LEN(array) (sizeof(array) / sizeof((array)[0]))

/* The result must be looked at: it says whether the call succeeded. */
#define CS_MUST_USE __attribute__((warn_unused_result))
/* The function's text argument number `position` is a printf format. */
#define CS_PRINTF(position, first) __attribute__((format(printf, position, first)))
#define CS_NORETURN __attribute__((noreturn))

/* States what our own code guarantees; never compiled out. No input may reach one: a user's
 * mistake is a cs_diag, the environment's failure a cs_die. */
#define CS_ASSERT(fact) ((fact) ? (void)0 : cs_assert_failed(#fact, __FILE__, __LINE__))
CS_NORETURN void cs_assert_failed(const char *fact, const char *file, int line);

/* Says what this thread works on, for the message of an assertion that fails: "random scenario 7".
 * An empty text when it is done with that. */
void cs_about(const char *format, ...) CS_PRINTF(1, 2);

/* Ends the program with exit status 3 after one sentence on stderr ("clustersim: " is put before
 * it). For failures of the environment that no caller can mend, such as memory used up. */
CS_NORETURN void cs_die(const char *format, ...) CS_PRINTF(1, 2);

/* What cs_die does instead of writing the sentence ("clustersim: …" and a newline) and exiting: it
 * may be called on any thread, and must not return. NULL: the usual. Set before threads start. */
typedef void cs_death(int status, const char *sentence);
void cs_on_death(cs_death *death);

#endif
