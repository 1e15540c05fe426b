/* tests/models/eager_lazy.c: runs many generated scenarios lazily and eagerly and tells where the
 * two differ, where a run dies, and which SAFE rules fail.
 *
 *     eager-lazy COUNT [FIRST_SEED] [--lazy] [--each] [--write FILE]
 *
 * --lazy: no eager runs, for a tenth of the time. --each: every seed that breaks a SAFE rule is
 * told. COUNT 1 tells all about one seed. --write: the first scenario that differs or dies (with
 * COUNT 1: the scenario) is written to FILE, for `clustersim run`. Each seed has a process of its
 * own, so that an assertion ends one seed. Exit status 1 when anything was found. */
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "oracle/oracle.h"
#include "scenarios/load.h"
#include "scenarios/random/generate.h"
#include "tests/models/compare.h"

enum { SHOWN = 5 };

static bool lazy_only, tell_each;

struct tally {
    uint64_t differ, died, lazy_events, eager_events;
    uint64_t failures[CS_SAFE_RULES], first[CS_SAFE_RULES];
    char sentence[CS_SAFE_RULES][256];
};

static void write_scenario(const char *file, uint64_t seed)
{
    struct cs_text text = {0};
    cs_random_scenario(&text, seed);
    FILE *to = fopen(file, "w");
    if (to == NULL || fputs(text.bytes, to) == EOF || fclose(to) != 0) {
        perror(file);
        exit(3);
    }
    cs_text_free(&text);
}

static const struct cs_scenario *generated(struct cs_arena *arena, uint64_t seed)
{
    struct cs_text text = {0};
    struct cs_diags diags;
    cs_diags_init(&diags, arena);
    cs_random_scenario(&text, seed);
    const struct cs_scenario *scenario = cs_scenario_read(arena, "random.json", text.bytes,
                                                          text.length, NULL, &diags);
    if (scenario == NULL) {
        struct cs_text messages = {0};
        cs_diags_text(&diags, &messages);
        (void)fprintf(stderr, "seed %" PRIu64 " is not valid:\n%s", seed, messages.bytes);
        abort();
    }
    cs_text_free(&text);
    return scenario;
}

/* In a child: writes the comparison to the pipe. */
static void run_child(uint64_t seed, int pipe_end)
{
    struct cs_arena *arena = cs_arena_new((size_t)1 << 28);
    static struct cs_comparison result;
    const struct cs_scenario *scenario = generated(arena, seed);
    if (lazy_only) {
        cs_run_lazily(scenario, &result);
    } else {
        cs_compare(scenario, NULL, &result);
    }
    const char *bytes = (const char *)&result;
    for (size_t written = 0; written < sizeof result;) {
        ssize_t count = write(pipe_end, bytes + written, sizeof result - written);
        if (count <= 0) {
            _exit(3);
        }
        written += (size_t)count;
    }
    _exit(0);
}

/* False when the run died. */
static bool run_seed(uint64_t seed, struct cs_comparison *result)
{
    int ends[2];
    if (pipe(ends) != 0) {
        perror("pipe");
        exit(3);
    }
    (void)fflush(NULL);
    pid_t child = fork();
    if (child == 0) {
        run_child(seed, ends[1]);
    }
    (void)close(ends[1]);
    size_t got = 0;
    ssize_t count;
    do {
        count = read(ends[0], (char *)result + got, sizeof *result - got);
        got += count > 0 ? (size_t)count : 0;
    } while (count > 0 && got < sizeof *result);
    (void)close(ends[0]);
    int status = 0;
    (void)waitpid(child, &status, 0);
    return got == sizeof *result && WIFEXITED(status) && WEXITSTATUS(status) == 0;
}

static void count_seed(struct tally *tally, uint64_t seed, const char *file)
{
    static struct cs_comparison result;
    bool lived = run_seed(seed, &result);
    bool bad = !lived || !result.equal;
    if (bad && tally->died + tally->differ == 0 && file != NULL) {
        write_scenario(file, seed);
    }
    if (!lived) {
        (void)printf("seed %" PRIu64 " died\n", seed);
        tally->died++;
        return;
    }
    if (!result.equal && tally->differ++ < SHOWN) {
        (void)printf("seed %" PRIu64 " differs:\n  lazy  %s  eager %s", seed, result.lazy,
                     result.eager);
    }
    tally->lazy_events += result.lazy_events;
    tally->eager_events += result.eager_events;
    for (int i = 0; i < CS_SAFE_RULES; i++) {
        bool failed = (result.failed_safe >> i & 1) != 0;
        if (failed && tell_each) {
            (void)printf("seed %" PRIu64 " breaks %s: %s\n", seed, cs_oracle_rule((size_t)i)->id,
                         result.sentence[i]);
        }
        if (failed && tally->failures[i]++ == 0) {
            tally->first[i] = seed;
            memcpy(tally->sentence[i], result.sentence[i], sizeof tally->sentence[i]);
        }
    }
}

int main(int argc, char **argv)
{
    static struct tally tally;
    uint64_t numbers[2] = {0, 1};
    int given = 0;
    const char *file = NULL;
    for (int i = 1; i < argc; i++) {
        if (strcmp(argv[i], "--write") == 0 && i + 1 < argc) {
            file = argv[++i];
        } else if (strcmp(argv[i], "--lazy") == 0) {
            lazy_only = true;
        } else if (strcmp(argv[i], "--each") == 0) {
            tell_each = true;
        } else if (given < 2) {
            numbers[given++] = strtoull(argv[i], NULL, 0);
        }
    }
    if (given == 0) {
        (void)fputs("eager-lazy COUNT [FIRST_SEED] [--lazy] [--each] [--write FILE]\n", stderr);
        return 2;
    }
    if (file != NULL && numbers[0] == 1) {
        write_scenario(file, numbers[1]);
    }
    bool unsafe = false;
    for (uint64_t i = 0; i < numbers[0]; i++) {
        count_seed(&tally, numbers[1] + i, file);
    }
    for (int i = 0; i < CS_SAFE_RULES; i++) {
        if (tally.failures[i] > 0) {
            unsafe = true;
            (void)printf("%s: %" PRIu64 " failures, first with seed %" PRIu64 ": %s\n",
                         cs_oracle_rule((size_t)i)->id, tally.failures[i], tally.first[i],
                         tally.sentence[i]);
        }
    }
    (void)printf("%" PRIu64 " scenarios: %" PRIu64 " differ, %" PRIu64 " died; %" PRIu64
                 " events lazily, %" PRIu64 " eagerly\n",
                 numbers[0], tally.differ, tally.died, tally.lazy_events, tally.eager_events);
    return tally.differ + tally.died > 0 || unsafe ? 1 : 0;
}
