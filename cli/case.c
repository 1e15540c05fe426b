#include "cli/case.h"

#include <inttypes.h>
#include <string.h>

#include "cli/cli.h"
#include "cli/os.h"
#include "models/run.h"
#include "reports/golden.h"
#include "scenarios/file.h"
#include "scenarios/json.h"

enum { CAUSES = 8, LINE = 4096 };

/* A case while it is run. */
struct running {
    struct cs_arena *arena;
    const struct cs_planned *planned;
    const struct cs_case_rules *rules;
    const struct cs_scenario *scenario;
    const struct cs_trace *trace;
    const struct cs_story *story;
    struct cs_suite_case *result;
    struct cs_problem *problems;
    size_t room;
};

static struct cs_problem *add_problem(struct running *run, const char *kind, const char *sentence)
{
    struct cs_suite_case *result = run->result;
    if (result->n_problems == run->room) {
        size_t room = run->room == 0 ? 8 : 2 * run->room;
        struct cs_problem *bigger = CS_NEW_ARRAY(run->arena, struct cs_problem, room);
        if (run->room > 0) {
            memcpy(bigger, run->problems, run->room * sizeof *bigger);
        }
        run->problems = bigger;
        run->room = room;
        result->problems = bigger;
    }
    struct cs_problem *problem = &run->problems[result->n_problems++];
    *problem = (struct cs_problem){.kind = kind, .sentence = sentence, .file = run->planned->file};
    return problem;
}

static void fail(struct running *run, enum cs_outcome outcome, int exit_status)
{
    run->result->outcome = outcome;
    run->result->exit_status = exit_status;
}

/* ---- Loading ---- */

static void tell_mistakes(struct running *run, const struct cs_diags *diags)
{
    size_t kept = diags->count < CS_DIAGS_KEPT ? diags->count : CS_DIAGS_KEPT;
    if (diags->environment != NULL) {
        (void)add_problem(run, "file", diags->environment);
    }
    for (size_t i = 0; i < kept; i++) {
        struct cs_text text = {0};
        cs_diag_text(&diags->kept[i], &text);
        struct cs_problem *problem = add_problem(
            run, "mistake", cs_arena_text(run->arena, text.bytes, text.length));
        if (strncmp(diags->kept[i].file, "--set", 5) != 0) { /* a suite's change is in no file */
            problem->file = diags->kept[i].file;
            problem->line = diags->kept[i].line;
        }
        cs_text_free(&text);
    }
    if (diags->count > kept) {
        (void)add_problem(
            run, "mistake",
            cs_arena_printf(run->arena, "and %zu more mistakes", diags->count - kept));
    }
    fail(run, CS_OUTCOME_ERROR, cs_diags_exit_status(diags));
}

static const struct cs_scenario *load(struct running *run, struct cs_arena *arena,
                                      struct cs_diags *diags)
{
    struct cs_load_options options = {.sets = run->planned->sets,
                                      .n_sets = run->planned->n_sets,
                                      .rules = run->rules->rules,
                                      .n_rules = run->rules->n_rules};
    cs_diags_init(diags, arena);
    return cs_scenario_load(arena, run->planned->file, &options, diags);
}

/* ---- Running ---- */

static struct cs_trace *execute(struct running *run, struct cs_arena *arena,
                                const struct cs_scenario *scenario, struct cs_run_summary *summary)
{
    struct cs_trace *trace = cs_trace_new(arena);
    struct cs_run_options options = {
        .seed = run->planned->has_seed ? run->planned->seed : scenario->seed,
        .until = scenario->until,
        .sink = cs_trace_add,
        .sink_argument = trace,
        .event_limit = run->rules->max_events,
    };
    (void)cs_run(arena, scenario, &options, summary);
    return trace;
}

static const char *line_of(struct cs_arena *arena, const struct cs_record *record, char *buffer)
{
    size_t length = cs_record_line(record, buffer, LINE);
    if (length < LINE) {
        return buffer;
    }
    char *longer = cs_arena_take(arena, length + 1);
    (void)cs_record_line(record, longer, length + 1);
    return longer;
}

const char *cs_case_compare(struct cs_arena *arena, const struct cs_trace *a,
                            const struct cs_trace *b)
{
    char first[LINE];
    char second[LINE];
    size_t both = a->count < b->count ? a->count : b->count;
    for (size_t i = 0; i < both; i++) {
        const char *x = line_of(arena, &a->records[i], first);
        const char *y = line_of(arena, &b->records[i], second);
        if (strcmp(x, y) != 0) {
            return cs_arena_printf(arena, "line %zu of the trace was %.*s and then %.*s", i + 1,
                                   (int)strcspn(x, "\n"), x, (int)strcspn(y, "\n"), y);
        }
    }
    if (a->count != b->count) {
        return cs_arena_printf(arena, "the trace had %zu lines and then %zu", a->count, b->count);
    }
    return NULL;
}

/* Loads and runs the case again: what a run is must not depend on what was run before. */
static void repeat(struct running *run)
{
    for (uint64_t i = 1; i < run->rules->repeat; i++) {
        struct cs_arena *arena = cs_arena_new(CS_ARENA_LIMIT);
        struct cs_diags diags;
        struct cs_run_summary summary;
        const struct cs_scenario *scenario = load(run, arena, &diags);
        const char *difference = "the file could not be loaded again";
        if (scenario != NULL) {
            const struct cs_trace *again = execute(run, arena, scenario, &summary);
            difference = cs_case_compare(run->arena, run->trace, again);
        }
        cs_arena_free(arena);
        if (difference != NULL) {
            (void)add_problem(run, "repeat",
                              cs_arena_printf(run->arena,
                                              "run %" PRIu64 " of %" PRIu64
                                              " with the same seed was another one: %s",
                                              i + 1, run->rules->repeat, difference));
            fail(run, CS_OUTCOME_FAILED, CS_EXIT_FAILED);
            return;
        }
    }
}

/* ---- Judging ---- */

static void add_causes(struct running *run, struct cs_problem *problem, uint64_t seq)
{
    const struct cs_record *record = seq == 0 ? NULL : cs_trace_find(run->trace, seq);
    if (record != NULL) {
        problem->causes = cs_suite_causes(run->story, record, CAUSES, &problem->n_causes);
    }
}

/* The record that best explains a failure: what decided it, unless that is only how the run began.
 * Then what came too late, or else what happened last before the decision. */
static uint64_t telling(const struct running *run, const struct cs_expect_verdict *verdict)
{
    const struct cs_record *expect = verdict->expect;
    const struct cs_record *decided = cs_trace_find(run->trace, verdict->seq);
    if (decided != NULL && !cs_story_is_setup(run->story, decided)) {
        return verdict->seq;
    }
    for (size_t i = 0; i < run->trace->count; i++) {
        const struct cs_record *late = &run->trace->records[i];
        if (late->seq > run->story->first && late->to != NULL && expect->to != NULL &&
            strcmp(late->subject, expect->subject) == 0 && strcmp(late->to, expect->to) == 0 &&
            late->t_us >= verdict->t_us) {
            return late->seq;
        }
    }
    for (size_t i = CS_LEN(verdict->before); i > 0; i--) {
        if (verdict->before[i - 1] != 0) {
            return verdict->before[i - 1];
        }
    }
    return verdict->seq;
}

static void judge_expectation(struct running *run, const struct cs_expect_verdict *verdict,
                              size_t place)
{
    const struct cs_scenario *scenario = run->scenario;
    run->result->expectations += verdict->verdict == CS_VERDICT_PASS;
    if (verdict->verdict == CS_VERDICT_PASS) {
        return;
    }
    bool undecided = verdict->verdict == CS_VERDICT_UNDECIDED;
    struct cs_problem *problem = add_problem(run, undecided ? "undecided" : "expectation",
                                             verdict->sentence == NULL ? verdict->expected
                                                                       : verdict->sentence);
    problem->id = verdict->id;
    if (place < (size_t)scenario->n_expectations) {
        problem->line = scenario->expectations[place].line;
    }
    if (!undecided) {
        add_causes(run, problem, telling(run, verdict));
    }
}

static void judge_rule(struct running *run, const struct cs_rule_verdict *verdict)
{
    bool holds = verdict->verdict == CS_VERDICT_PASS ||
                 (verdict->verdict == CS_VERDICT_FAIL && verdict->fail_expected);
    run->result->rules += holds;
    if (verdict->verdict != CS_VERDICT_FAIL || verdict->fail_expected) {
        return;
    }
    char clock[48];
    struct cs_problem *problem = add_problem(
        run, "rule",
        cs_arena_printf(run->arena, "%s: at %s %s [%s]", verdict->rule->title,
                        cs_clock_text(verdict->failed_t_us, clock, sizeof clock),
                        verdict->sentence == NULL ? "it did not hold" : verdict->sentence,
                        verdict->rule->source));
    problem->id = verdict->rule->id;
    add_causes(run, problem, verdict->failed_seq);
}

static void judge_action(struct running *run, const struct cs_no_effect_finding *finding)
{
    const char *id = cs_story_name(finding->record->subject);
    struct cs_problem *problem = add_problem(run, "action", finding->sentence);
    problem->id = id;
    for (int i = 0; i < run->scenario->n_actions; i++) {
        if (strcmp(run->scenario->actions[i].id, id) == 0) {
            problem->line = run->scenario->actions[i].line;
        }
    }
    add_causes(run, problem, finding->record->seq);
}

/* A quiet cluster keeps many rules without trying: that alone proves nothing. */
static bool checks_nothing(const struct running *run)
{
    return run->scenario->n_expectations == 0 &&
           (run->scenario->n_actions == 0 || run->result->rules == 0);
}

static void judge(struct running *run)
{
    const struct cs_judgement *judgement = cs_oracle_judge(run->arena, run->trace);
    for (size_t i = 0; i < judgement->expectation_count; i++) {
        judge_expectation(run, &judgement->expectations[i], i);
    }
    for (size_t i = 0; i < judgement->no_effect_count; i++) {
        judge_action(run, &judgement->no_effects[i]);
    }
    for (size_t i = 0; i < judgement->rule_count; i++) {
        judge_rule(run, &judgement->rules[i]);
    }
    if (judgement->exit_status == CS_EXIT_FAILED) {
        fail(run, CS_OUTCOME_FAILED, CS_EXIT_FAILED);
    } else if (judgement->exit_status != CS_EXIT_HELD) {
        fail(run, CS_OUTCOME_UNDECIDED, CS_EXIT_UNDECIDED);
    } else if (checks_nothing(run)) {
        (void)add_problem(run, "nothing-checked",
                          "nothing was checked: the scenario expects nothing, and nothing was done "
                          "that a rule could judge");
        fail(run, CS_OUTCOME_UNDECIDED, CS_EXIT_UNDECIDED);
    }
}

static bool is_too_long(struct running *run)
{
    cs_time most = run->rules->max_time;
    if (most == 0 || run->scenario->until <= most) {
        return false;
    }
    struct cs_text text = {0};
    cs_text_puts(&text, "the scenario runs for ");
    cs_text_span(&text, run->scenario->until);
    cs_text_puts(&text, ", longer than --max-time ");
    cs_text_span(&text, most);
    (void)add_problem(run, "limit", cs_arena_text(run->arena, text.bytes, text.length));
    cs_text_free(&text);
    fail(run, CS_OUTCOME_FAILED, CS_EXIT_FAILED);
    return true;
}

static void stopped_early(struct running *run, const struct cs_run_summary *summary)
{
    char clock[48];
    uint64_t most = run->rules->max_events;
    bool limit = summary->events >= most;
    (void)cs_clock_text(summary->ended_at, clock, sizeof clock);
    const char *sentence =
        limit ? cs_arena_printf(run->arena,
                                "the run was stopped at %s after %" PRIu64
                                " events (--max-events): what it expects was not looked at",
                                clock, summary->events)
              : cs_arena_printf(run->arena,
                                "the run was stopped at %s: time stood still while event followed "
                                "event; what it expects was not looked at",
                                clock);
    struct cs_problem *problem = add_problem(run, "limit", sentence);
    size_t last = run->trace->count;
    while (last > 0 && (run->trace->records[last - 1].kind == CS_KIND_NO_EFFECT ||
                        run->trace->records[last - 1].kind == CS_KIND_RUN_END)) {
        last--; /* what the end itself brought about */
    }
    if (last > 0) {
        add_causes(run, problem, run->trace->records[last - 1].seq);
    }
    fail(run, CS_OUTCOME_FAILED, CS_EXIT_FAILED);
}

/* ---- The golden story ---- */

static const char *at_line(const struct cs_lines *lines, size_t line)
{
    return line < lines->count ? lines->list[line] : "(the end)";
}

static void tell_difference(struct running *run, const struct cs_golden *golden,
                            const struct cs_lines *old, const struct cs_diff *diff)
{
    const char *file = run->result->golden_file;
    struct cs_problem *problem = add_problem(
        run, "golden",
        cs_arena_printf(run->arena,
                        "the story is not the golden one: %zu line%s of it went, %zu came. First, "
                        "%s:%zu has: %s; the run has: %s",
                        diff->removed, diff->removed == 1 ? "" : "s", diff->added, file,
                        diff->first_old + 1, at_line(old, diff->first_old),
                        at_line(&golden->lines, diff->first_new)));
    problem->file = file;
    problem->line = (uint32_t)diff->first_old + 1;
    problem->lines = diff->text;
    if (diff->first_new < golden->lines.count) {
        add_causes(run, problem, golden->seqs[diff->first_new]);
    }
    fail(run, CS_OUTCOME_FAILED, CS_EXIT_FAILED);
}

/* A golden story is of the scenario as it is, and of a run that holds. Returns the story to be
 * written; NULL: none. */
static const char *compare_golden(struct running *run)
{
    struct cs_suite_case *result = run->result;
    struct cs_text bytes = {0};
    if (run->planned->n_sets > 0 || run->planned->has_seed || !result->has_run ||
        result->stopped_early) {
        return NULL;
    }
    result->golden_file = cs_golden_path(run->arena, run->planned->file);
    bool there = cs_os_type(result->golden_file) != CS_OS_NOTHING;
    bool holds = result->outcome == CS_OUTCOME_PASSED;
    struct cs_golden golden = cs_golden_of(run->story);
    if (!there) {
        result->golden = CS_GOLDEN_MISSING;
        return run->rules->update && holds ? golden.text : NULL;
    }
    const char *fault = cs_file_read(result->golden_file, CS_JSON_BYTES, &bytes);
    if (fault != NULL) {
        (void)add_problem(
            run, "file",
            cs_arena_printf(run->arena, "%s cannot be read: %s", result->golden_file, fault));
        fail(run, CS_OUTCOME_ERROR, CS_EXIT_ENVIRONMENT);
        cs_text_free(&bytes);
        return NULL;
    }
    struct cs_lines old = cs_lines_of(run->arena, bytes.bytes, bytes.length);
    struct cs_diff diff = cs_diff_lines(run->arena, &old, &golden.lines);
    bool same = diff.removed + diff.added == 0;
    result->golden = same ? CS_GOLDEN_SAME : CS_GOLDEN_DIFFERS;
    result->golden_diff = same ? NULL : diff.text;
    bool write = !same && run->rules->update && holds;
    if (!same && !write) {
        tell_difference(run, &golden, &old, &diff);
    }
    cs_text_free(&bytes);
    return write ? golden.text : NULL;
}

/* The command that runs the case alone; the seed only where a run was possible. */
static const char *replay_of(const struct running *run)
{
    const struct cs_planned *planned = run->planned;
    struct cs_text command = {0};
    cs_text_puts(&command, "clustersim run");
    cs_add_word(&command, planned->file);
    if (run->scenario != NULL) {
        cs_text_printf(&command, " --seed 0x%" PRIx64, run->result->seed);
    }
    for (size_t i = 0; i < planned->n_sets; i++) {
        cs_text_puts(&command, " --set");
        cs_add_word(&command, planned->sets[i]);
    }
    const char *result = cs_arena_text(run->arena, command.bytes, command.length);
    cs_text_free(&command);
    return result;
}

static void run_scenario(struct running *run)
{
    struct cs_run_summary summary;
    struct cs_suite_case *result = run->result;
    struct cs_trace *trace = execute(run, run->arena, run->scenario, &summary);
    run->trace = trace;
    run->story = cs_story_new(run->arena, trace);
    result->has_run = true;
    result->simulated = summary.ended_at;
    result->events = summary.events;
    result->bytes_digest = trace->digests.bytes;
    result->story_digest = trace->digests.story;
    result->stopped_early = summary.end == CS_RUN_LIMIT;
    if (result->stopped_early) {
        stopped_early(run, &summary);
    } else {
        judge(run);
    }
    repeat(run);
}

void cs_case_run(struct cs_arena *arena, const struct cs_planned *planned,
                 const struct cs_case_rules *rules, struct cs_suite_case *result,
                 const char **golden)
{
    *golden = NULL;
    struct cs_diags diags;
    struct running run = {.arena = arena, .planned = planned, .rules = rules, .result = result};
    *result = cs_case_skipped(planned, NULL);
    result->outcome = CS_OUTCOME_PASSED;
    run.scenario = planned->mistakes != NULL ? NULL : load(&run, arena, &diags);
    if (run.scenario == NULL) {
        tell_mistakes(&run, planned->mistakes != NULL ? planned->mistakes : &diags);
    } else {
        result->title = run.scenario->title;
        result->seed = planned->has_seed ? planned->seed : run.scenario->seed;
        if (!is_too_long(&run)) {
            run_scenario(&run);
            *golden = compare_golden(&run);
        }
    }
    result->replay = planned->mistakes != NULL ? NULL : replay_of(&run);
}

struct cs_suite_case cs_case_skipped(const struct cs_planned *planned, const char *why)
{
    return (struct cs_suite_case){.name = planned->name,
                                  .file = planned->file,
                                  .title = planned->title,
                                  .tags = planned->tags,
                                  .n_tags = planned->n_tags,
                                  .outcome = CS_OUTCOME_SKIPPED,
                                  .skipped_because = why};
}

/* ---- Keeping ---- */

static const char *keep(struct cs_arena *arena, const char *text)
{
    return text == NULL ? NULL : cs_arena_text(arena, text, strlen(text));
}

void cs_case_keep(struct cs_arena *arena, struct cs_suite_case *result)
{
    struct cs_problem *problems = CS_NEW_ARRAY(arena, struct cs_problem, result->n_problems + 1);
    for (size_t i = 0; i < result->n_problems; i++) {
        struct cs_problem *problem = &problems[i];
        *problem = result->problems[i];
        problem->id = keep(arena, problem->id);
        problem->sentence = keep(arena, problem->sentence);
        problem->file = keep(arena, problem->file);
        problem->lines = keep(arena, problem->lines);
        const char **causes = CS_NEW_ARRAY(arena, const char *, problem->n_causes + 1);
        for (size_t k = 0; k < problem->n_causes; k++) {
            causes[k] = keep(arena, problem->causes[k]);
        }
        problem->causes = causes;
    }
    result->problems = problems;
    result->golden_file = keep(arena, result->golden_file);
    result->golden_diff = keep(arena, result->golden_diff);
    result->title = keep(arena, result->title);
    result->replay = keep(arena, result->replay);
}
