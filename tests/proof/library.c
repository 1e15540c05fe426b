/* tests/proof/library.c: see library.h. */
#include "tests/proof/library.h"

#include <dirent.h>
#include <stdlib.h>
#include <string.h>

#include "models/run.h"
#include "scenarios/load.h"
#include "tests/oracle/doctor.h"

enum { NAMES_MOST = 1000 };

#define LIBRARY CS_SOURCE_DIR "/scenarios/"

struct base base_of_scenario(struct cs_arena *arena, const char *name, uint64_t *row_uses)
{
    struct cs_diags diags;
    cs_diags_init(&diags, arena);
    const struct cs_scenario *scenario = cs_scenario_load(
        arena, cs_arena_printf(arena, LIBRARY "%s.json", name), NULL, &diags);
    if (scenario == NULL) {
        struct cs_text text = {0};
        cs_diags_text(&diags, &text);
        cs_die("%s", text.bytes);
    }
    struct cs_trace *trace = cs_trace_new(arena);
    struct cs_run_options options = {
        .seed = scenario->seed, .sink = cs_trace_add, .sink_argument = trace, .row_uses = row_uses};
    (void)cs_run(arena, scenario, &options, NULL);
    return (struct base){name, trace, first_happening(trace), cs_oracle_judge(arena, trace)};
}

static int by_name(const void *one, const void *other)
{
    return strcmp(*(const char *const *)one, *(const char *const *)other);
}

static size_t add_folder(struct cs_arena *arena, const char *prefix, const char **names,
                         size_t count)
{
    DIR *folder = opendir(cs_arena_printf(arena, LIBRARY "%s", prefix));
    for (struct dirent *entry; folder != NULL && (entry = readdir(folder)) != NULL;) {
        size_t length = strlen(entry->d_name);
        if (length > 5 && strcmp(entry->d_name + length - 5, ".json") == 0) {
            CS_ASSERT(count < NAMES_MOST);
            names[count++] = cs_arena_printf(arena, "%s%.*s", prefix, (int)(length - 5),
                                             entry->d_name);
        }
    }
    if (folder != NULL) {
        (void)closedir(folder);
    }
    return count;
}

const char *const *library_names(struct cs_arena *arena)
{
    const char **names = CS_NEW_ARRAY(arena, const char *, NAMES_MOST + 1);
    size_t count = add_folder(arena, "", names, 0);
    count = add_folder(arena, "regressions/", names, count);
    if (count == 0) {
        cs_die("there are no scenarios in %s", LIBRARY);
    }
    qsort(names, count, sizeof *names, by_name);
    return names;
}
