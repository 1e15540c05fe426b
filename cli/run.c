#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "cli/cli.h"
#include "cli/os.h"
#include "models/run.h"
#include "reports/timeline.h"
#include "scenarios/load.h"

/* A seed as people write it: decimal, or hexadecimal after 0x. */
static bool read_seed(const char *text, uint64_t *seed)
{
    bool is_hex = text[0] == '0' && (text[1] == 'x' || text[1] == 'X');
    const char *at = is_hex ? text + 2 : text;
    uint64_t base = is_hex ? 16 : 10;
    *seed = 0;
    if (*at == '\0') {
        return false;
    }
    for (; *at != '\0'; at++) {
        static const char digits[] = "0123456789abcdef";
        char lower = *at >= 'A' && *at <= 'F' ? (char)(*at - 'A' + 'a') : *at;
        const char *digit = strchr(digits, lower);
        uint64_t value = digit == NULL ? base : (uint64_t)(digit - digits);
        if (value >= base || *seed > (UINT64_MAX - value) / base) {
            return false;
        }
        *seed = *seed * base + value;
    }
    return true;
}

static bool run_options(const struct cs_args *args, struct cs_run_options *options)
{
    const char *seed = cs_args_value(args, "seed");
    const char *until = cs_args_value(args, "until");
    if (seed != NULL && !read_seed(seed, &options->seed)) {
        (void)cs_usage_error(
            args, "--seed \"%s\": expected a number from 0 to 2^64 - 1, decimal or 0x…", seed);
        return false;
    }
    if (until != NULL && (!cs_duration_read(until, &options->until) || options->until <= 0)) {
        (void)cs_usage_error(args, "--until \"%s\": expected a duration such as 90s, 20m or 1h30m",
                             until);
        return false;
    }
    const char *permute = cs_args_value(args, "permute");
    if (permute != NULL && !read_seed(permute, &options->permute)) {
        (void)cs_usage_error(
            args, "--permute \"%s\": expected a number from 0 to 2^64 - 1, decimal or 0x…",
            permute);
        return false;
    }
    options->eager = cs_args_has(args, "eager");
    return true;
}

struct cs_load_options cs_load_options_of(const struct cs_args *args)
{
    struct cs_load_options options = {0};
    options.sets = cs_args_values(args, "set", &options.n_sets);
    options.rules = cs_rule_ids(args->arena, &options.n_rules);
    return options;
}

const char *const *cs_rule_ids(struct cs_arena *arena, size_t *count)
{
    *count = cs_oracle_rule_count();
    const char **rules = CS_NEW_ARRAY(arena, const char *, *count + 1);
    for (size_t i = 0; i < *count; i++) {
        rules[i] = cs_oracle_rule(i)->id;
    }
    return rules;
}

void cs_add_word(struct cs_text *out, const char *word)
{
    static const char plain[] = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789"
                                "_-./:=,+@%";
    cs_text_puts(out, " ");
    if (word[0] != '\0' && strspn(word, plain) == strlen(word)) {
        cs_text_puts(out, word);
        return;
    }
    cs_text_puts(out, "'");
    for (; *word != '\0'; word++) {
        if (*word == '\'') {
            cs_text_puts(out, "'\\''");
        } else {
            cs_text_add(out, word, 1);
        }
    }
    cs_text_puts(out, "'");
}

static const char *replay_command(const struct cs_args *args, struct cs_arena *arena,
                                  const char *path, uint64_t seed)
{
    struct cs_text command = {0};
    cs_text_puts(&command, "clustersim run");
    cs_add_word(&command, path);
    cs_text_printf(&command, " --seed 0x%" PRIx64, seed);
    for (size_t i = 0; i < args->n_given; i++) {
        const char *name = args->given[i].option->name;
        if (strcmp(name, "until") == 0 || strcmp(name, "set") == 0 ||
            strcmp(name, "permute") == 0) {
            cs_text_printf(&command, " --%s", name);
            cs_add_word(&command, args->given[i].value);
        }
    }
    const char *result = cs_arena_text(arena, command.bytes, command.length);
    cs_text_free(&command);
    return result;
}

int cs_say_diags(const struct cs_diags *diags)
{
    struct cs_text messages = {0};
    struct cs_text why = {0};
    cs_diags_text(diags, &messages);
    if (!cs_os_write(CS_OS_STDERR, "standard error", messages.bytes, messages.length, &why)) {
        cs_text_free(&why); /* nobody is left to be told */
    }
    cs_text_free(&messages);
    return cs_diags_exit_status(diags);
}

static const struct cs_scenario *load(const struct cs_args *args, struct cs_arena *arena,
                                      const char *path, const struct cs_text *bytes, int *status)
{
    struct cs_diags diags;
    struct cs_load_options options = cs_load_options_of(args);
    cs_diags_init(&diags, arena);
    const struct cs_scenario *scenario = bytes == NULL
                                             ? cs_scenario_load(arena, path, &options, &diags)
                                             : cs_scenario_read(
                                                   arena, strcmp(path, "-") == 0 ? "stdin" : path,
                                                   bytes->bytes == NULL ? "" : bytes->bytes,
                                                   bytes->length, &options, &diags);
    if (scenario == NULL) {
        *status = cs_say_diags(&diags);
    }
    return scenario;
}

struct cs_trace *cs_run_scenario(const struct cs_args *args, struct cs_arena *arena,
                                 const char *path, const struct cs_text *bytes, const char **replay,
                                 int *status)
{
    struct cs_run_options options = {0};
    if (!run_options(args, &options)) {
        *status = CS_EXIT_USAGE;
        return NULL;
    }
    const struct cs_scenario *scenario = load(args, arena, path, bytes, status);
    if (scenario == NULL) {
        return NULL;
    }
    struct cs_trace *trace = cs_trace_new(arena);
    if (cs_args_value(args, "seed") == NULL) {
        options.seed = scenario->seed;
    }
    if (cs_args_value(args, "until") == NULL) {
        options.until = scenario->until;
    }
    options.sink = cs_trace_add;
    options.sink_argument = trace;
    struct cs_run_summary summary;
    (void)cs_run(arena, scenario, &options, &summary);
    *replay = replay_command(args, arena, path, options.seed);
    return trace;
}

/* ---- Watching it happen ---- */

struct watch {
    const struct cs_timeline *timeline;
    struct cs_paper paper;
    struct cs_text text;
    size_t next;
    uint64_t factor_ppm; /* simulated microseconds in a million of real ones */
    int status;
};

/* Prints the lines of the present instant; says how long to wait for the next ones. */
static cs_time watch_step(void *argument)
{
    struct watch *watch = argument;
    const struct cs_timeline *timeline = watch->timeline;
    if (watch->next >= timeline->count) {
        return -1;
    }
    cs_time now = timeline->lines[watch->next].record->t_us;
    size_t first = watch->next;
    while (watch->next < timeline->count && timeline->lines[watch->next].record->t_us == now) {
        watch->next++;
    }
    watch->text.length = 0;
    cs_timeline_print(&watch->paper, timeline, first, watch->next);
    watch->status = cs_put(&watch->text, watch->status);
    if (watch->status != CS_EXIT_HELD || watch->next >= timeline->count) {
        return -1;
    }
    cs_time wait = timeline->lines[watch->next].record->t_us - now;
    __extension__ typedef unsigned __int128 wide;
    return (cs_time)((wide)(uint64_t)wait * 1000000U / watch->factor_ppm);
}

/* "60", "0.5": at most six decimals, from 0.001 to a million. */
static bool read_factor(const char *text, uint64_t *ppm)
{
    uint64_t scale = 1000000;
    bool fraction = false;
    bool any = false;
    *ppm = 0;
    for (; *text != '\0'; text++) {
        if (*text == '.' && !fraction) {
            fraction = true;
            continue;
        }
        if (*text < '0' || *text > '9' || *ppm > 1000000000000U || (fraction && scale == 1)) {
            return false;
        }
        any = true;
        if (fraction) {
            scale /= 10;
            *ppm += (uint64_t)(*text - '0') * scale;
        } else {
            *ppm = *ppm * 10 + (uint64_t)(*text - '0') * scale;
        }
    }
    return any && *ppm >= 1000 && *ppm <= 1000000000000U;
}

static int watch(const struct cs_args *args, const struct cs_trace *trace, uint64_t factor_ppm)
{
    struct watch watch = {.factor_ppm = factor_ppm};
    if (!cs_paper_for(args, &watch.text, &watch.paper)) {
        return CS_EXIT_USAGE;
    }
    const struct cs_story *story = cs_story_new(trace->arena, trace);
    watch.timeline = cs_timeline_make(story, cs_detail_of(args) == CS_DETAIL_ALL);
    if (!cs_os_pace(watch_step, &watch)) {
        watch.text.length = 0;
        cs_text_puts(&watch.text, "(interrupted: this is not all that happens)\n");
        (void)cs_put(&watch.text, CS_EXIT_HELD);
        watch.status = CS_EXIT_INTERRUPTED;
    }
    cs_text_free(&watch.text);
    return watch.status;
}

/* ---- The command ---- */

static int keep_trace(const struct cs_args *args, const struct cs_trace *trace)
{
    const char *file = cs_args_value(args, "trace");
    if (file == NULL) {
        return CS_EXIT_HELD;
    }
    struct cs_text bytes = {0};
    struct cs_text why = {0};
    int status = CS_EXIT_HELD;
    cs_trace_text(trace, &bytes);
    if (strcmp(file, "-") == 0) {
        status = cs_put(&bytes, CS_EXIT_HELD);
    } else if (!cs_os_replace(file, bytes.bytes, bytes.length, &why)) {
        cs_say("%s", why.bytes);
        status = CS_EXIT_ENVIRONMENT;
    }
    cs_text_free(&bytes);
    cs_text_free(&why);
    return status;
}

static int run_one(const struct cs_args *args, struct cs_arena *arena, const char *path,
                   uint64_t factor_ppm, bool first)
{
    int status = CS_EXIT_HELD;
    struct cs_report_options options = {.detail = cs_detail_of(args)};
    struct cs_trace *trace = cs_run_scenario(args, arena, path, NULL, &options.replay, &status);
    if (trace == NULL) {
        return status;
    }
    status = keep_trace(args, trace);
    if (status == CS_EXIT_HELD && factor_ppm > 0) {
        status = watch(args, trace, factor_ppm);
        options.without_timeline = true;
    }
    if (status != CS_EXIT_HELD) {
        return status;
    }
    const struct cs_judgement *judgement = cs_oracle_judge(arena, trace);
    const char *file = cs_args_value(args, "trace");
    if (file != NULL && strcmp(file, "-") == 0) {
        return judgement->exit_status;
    }
    struct cs_text out = {0};
    struct cs_paper paper;
    if (!cs_paper_for(args, &out, &paper)) {
        return CS_EXIT_USAGE;
    }
    bool json = cs_args_has(args, "json");
    if ((!first || factor_ppm > 0) && !json) {
        cs_paper_gap(&paper);
    }
    if (args->n_operands > 1 && !json && options.detail == CS_DETAIL_QUIET) {
        cs_paper_text(&paper, 0, CS_INK_BOLD, path);
    }
    cs_report_to(args, &paper, trace, judgement, &options);
    status = cs_put(&out, judgement->exit_status);
    cs_text_free(&out);
    return status;
}

/* What can be said of the command line before anything runs. */
static int check(const struct cs_args *args, uint64_t *factor_ppm)
{
    struct cs_run_options options = {0};
    struct cs_text out = {0};
    struct cs_paper paper;
    const char *file = cs_args_value(args, "trace");
    const char *pace = cs_args_value(args, "pace");
    bool to_stdout = file != NULL && strcmp(file, "-") == 0;
    bool json = cs_args_has(args, "json");
    if (!run_options(args, &options) || !cs_paper_for(args, &out, &paper)) {
        return CS_EXIT_USAGE;
    }
    if (pace != NULL && !read_factor(pace, factor_ppm)) {
        return cs_usage_error(args, "--pace \"%s\": expected a factor from 0.001 to 1000000", pace);
    }
    if (file != NULL && file[0] == '\0') {
        return cs_usage_error(args, "--trace needs the name of a file, or -");
    }
    if (file != NULL && args->n_operands > 1) {
        return cs_usage_error(args, "--trace keeps one trace: give one scenario");
    }
    if (to_stdout && (json || pace != NULL)) {
        return cs_usage_error(args,
                              "--trace - prints the trace instead of all else: leave out --%s",
                              json ? "json" : "pace");
    }
    if (json && pace != NULL) {
        return cs_usage_error(args, "--pace is for people, --json for programs: leave out one");
    }
    if (cs_args_has(args, "quiet") && cs_args_has(args, "verbose")) {
        return cs_usage_error(args, "--quiet and --verbose exclude each other");
    }
    return CS_EXIT_HELD;
}

int cs_command_run_(const struct cs_args *args)
{
    uint64_t factor_ppm = 0;
    int status = check(args, &factor_ppm);
    bool checked = status == CS_EXIT_HELD;
    for (size_t i = 0; checked && i < args->n_operands; i++) {
        struct cs_arena *arena = cs_arena_new(CS_ARENA_LIMIT);
        int one = run_one(args, arena, args->operands[i], factor_ppm, i == 0);
        cs_arena_free(arena);
        status = cs_worse(status, one);
        if (one == CS_EXIT_INTERRUPTED || one == CS_EXIT_ENVIRONMENT) {
            break;
        }
    }
    return status;
}
