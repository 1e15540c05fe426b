/* cli/random_report.c: what many random scenarios came to, as text and as JSON. */
#include <inttypes.h>
#include <string.h>

#include "cli/cli.h"
#include "cli/random.h"
#include "models/run.h"

enum { NAMED = 20 }; /* rows that are named; more are counted */

size_t cs_random_unreached(const struct cs_random_result *result)
{
    size_t count = 0;
    for (size_t i = 0; i < CS_PROBES; i++) {
        count += result->probes[i] == 0;
    }
    return count;
}

int cs_random_status(const struct cs_random_result *result)
{
    bool must = result->tried >= CS_PROBED_FROM;
    if (result->interrupted) {
        return CS_EXIT_INTERRUPTED;
    }
    bool failed = result->failed > 0 || (must && cs_random_unreached(result) > 0);
    return failed ? CS_EXIT_FAILED : CS_EXIT_HELD;
}

void cs_random_replay(struct cs_text *out, uint64_t seed)
{
    cs_text_printf(out, "clustersim test --random 1 --seed %" PRIu64, seed);
}

/* ---- A failure ---- */

static const char *in_which_order(const struct cs_failure *failure)
{
    return failure->permuted ? " (simultaneous events in another order)" : "";
}

void cs_random_failure_text(struct cs_paper *paper, uint64_t seed, const struct cs_failure *failure)
{
    struct cs_text text = {0};
    cs_text_printf(&text, "FAILED seed %" PRIu64 ": %s%s: %s", seed, failure->what,
                   in_which_order(failure), failure->sentence);
    cs_paper_text(paper, 0, CS_INK_BAD, text.bytes);
    text.length = 0;
    cs_random_replay(&text, seed);
    cs_paper_text(paper, 2, CS_INK_FAINT, text.bytes);
    cs_text_free(&text);
}

static void failure_members(struct cs_text *out, const struct cs_failure *failure)
{
    cs_text_puts(out, "\"kind\":");
    cs_text_json(out, failure->what);
    cs_text_printf(out, ",\"permuted\":%s,\"sentence\":", failure->permuted ? "true" : "false");
    cs_text_json(out, failure->sentence);
}

void cs_random_failure_json(struct cs_text *out, uint64_t seed, const struct cs_failure *failure)
{
    struct cs_text replay = {0};
    cs_random_replay(&replay, seed);
    cs_text_printf(out, "{\"seed\":%" PRIu64 ",", seed);
    failure_members(out, failure);
    cs_text_puts(out, ",\"replay\":");
    cs_text_json(out, replay.bytes);
    cs_text_puts(out, "}\n");
    cs_text_free(&replay);
}

/* ---- All in all ---- */

static void row_name(struct cs_text *out, size_t index)
{
    size_t number = 0;
    const struct cs_machine *machine = cs_model_row(index, &number);
    const struct cs_row *row = &machine->rows[number];
    cs_text_printf(out, "%s: %s, %s%s%s -> %s", machine->name, machine->states[row->from].name,
                   machine->triggers[row->trigger].name, row->guard != NULL ? ", " : "",
                   row->guard != NULL ? row->guard_name : "", machine->states[row->to].name);
}

static void print_answer(struct cs_paper *paper, const struct cs_random_result *result)
{
    struct cs_text text = {0};
    int status = cs_random_status(result);
    const char *word = status == CS_EXIT_HELD          ? "PASS"
                       : status == CS_EXIT_INTERRUPTED ? "INTERRUPTED"
                                                       : "FAIL";
    cs_text_printf(&text,
                   "%s: %" PRIu64 " of %" PRIu64 " random scenarios failed (seeds %" PRIu64
                   " to %" PRIu64,
                   word, result->failed, result->tried, result->first_seed,
                   result->first_seed + (result->tried > 0 ? result->tried - 1 : 0));
    if (result->interrupted) {
        cs_text_printf(&text, "; %" PRIu64 " were asked for", result->asked);
    }
    cs_text_puts(&text, ")");
    cs_paper_text(paper, 0, status == CS_EXIT_HELD ? CS_INK_GOOD : CS_INK_BAD, text.bytes);
    cs_text_free(&text);
}

/* The command that shows the failure again. */
static void rerun(struct cs_text *out, const struct cs_random_kind *kind)
{
    cs_text_puts(out, "clustersim run");
    cs_add_word(out, kind->kept);
    if (kind->permute != 0) {
        cs_text_printf(out, " --permute %" PRIu64, kind->permute);
    }
}

static void print_kinds(struct cs_paper *paper, const struct cs_random_result *result)
{
    struct cs_text text = {0};
    for (size_t i = 0; i < result->n_kinds; i++) {
        const struct cs_random_kind *kind = &result->kinds[i];
        text.length = 0;
        cs_text_printf(&text, "%s%s: %" PRIu64 ", first with seed %" PRIu64, kind->first.what,
                       in_which_order(&kind->first), kind->count, kind->seed);
        cs_paper_text(paper, 2, CS_INK_PLAIN, text.bytes);
        if (kind->kept != NULL) {
            text.length = 0;
            rerun(&text, kind);
            cs_paper_text(paper, 4, CS_INK_FAINT, text.bytes);
            if (kind->actions_before > 0) {
                text.length = 0;
                cs_text_printf(&text, "(shrunk from %d actions to %d)", kind->actions_before,
                               kind->actions_after);
                cs_paper_text(paper, 4, CS_INK_FAINT, text.bytes);
            }
        }
    }
    cs_text_free(&text);
}

static void print_events(struct cs_paper *paper, const struct cs_random_result *result)
{
    struct cs_text text = {0};
    cs_text_printf(&text,
                   "%" PRIu64 " events lazily, %" PRIu64 " with simultaneous ones in another order",
                   result->lazy_events, result->permuted_events);
    if (!result->lazily) {
        cs_text_printf(&text, ", %" PRIu64 " eagerly", result->eager_events);
    }
    if (result->cut > 0) {
        cs_text_printf(&text, "; %" PRIu64 " eager runs were compared in part", result->cut);
    }
    cs_paper_text(paper, 2, CS_INK_PLAIN, text.bytes);
    cs_text_free(&text);
}

/* Which situations were reached, by area; without `all` only those that were not. */
static void print_probes(struct cs_paper *paper, const struct cs_random_result *result, bool all)
{
    const char *area = "";
    for (size_t i = 0; i < CS_PROBES; i++) {
        char count[32];
        struct cs_text number = {0};
        cs_text_printf(&number, "%12" PRIu64, result->probes[i]);
        if (all || result->probes[i] == 0) {
            if (all && strcmp(area, cs_probes[i].area) != 0) {
                area = cs_probes[i].area;
                cs_paper_heading(paper, area);
            }
            const struct cs_cell cells[] = {
                {number.bytes, 12, CS_INK_PLAIN},
                {cs_probes[i].what, 0, result->probes[i] == 0 ? CS_INK_DOUBT : CS_INK_PLAIN}};
            cs_paper_row(paper, 0, cells, CS_LEN(cells));
        }
        cs_text_free(&number);
        (void)count;
    }
}

static void print_rows(struct cs_paper *paper, const struct cs_random_result *result)
{
    struct cs_text text = {0};
    size_t unused = 0;
    for (size_t i = 0; i < result->n_rows; i++) {
        unused += result->row_uses[i] == 0;
    }
    cs_text_printf(&text, "%zu of %zu transitions of the state machines were taken",
                   result->n_rows - unused, result->n_rows);
    cs_paper_text(paper, 2, CS_INK_PLAIN, text.bytes);
    size_t named = 0;
    for (size_t i = 0; i < result->n_rows && named < NAMED; i++) {
        if (result->row_uses[i] == 0) {
            text.length = 0;
            cs_text_puts(&text, "not taken: ");
            row_name(&text, i);
            cs_paper_text(paper, 4, CS_INK_DOUBT, text.bytes);
            named++;
        }
    }
    if (unused > named) {
        text.length = 0;
        cs_text_printf(&text, "and %zu more", unused - named);
        cs_paper_text(paper, 4, CS_INK_DOUBT, text.bytes);
    }
    cs_text_free(&text);
}

void cs_random_text(struct cs_paper *paper, const struct cs_random_result *result, bool all)
{
    print_answer(paper, result);
    print_kinds(paper, result);
    print_events(paper, result);
    if (!all) {
        return;
    }
    print_rows(paper, result);
    struct cs_text text = {0};
    cs_text_printf(&text, "%zu of %d situations were reached",
                   (size_t)CS_PROBES - cs_random_unreached(result), CS_PROBES);
    cs_paper_text(paper, 2, CS_INK_PLAIN, text.bytes);
    cs_text_free(&text);
    print_probes(paper, result, all);
}

void cs_random_json(struct cs_text *out, const struct cs_random_result *result)
{
    cs_text_printf(out,
                   "{\"first_seed\":%" PRIu64 ",\"scenarios\":%" PRIu64 ",\"asked\":%" PRIu64
                   ",\"failed\":%" PRIu64 ",\"interrupted\":%s,\"lazy_events\":%" PRIu64
                   ",\"permuted_events\":%" PRIu64 ",\"eager_events\":%" PRIu64
                   ",\"eager_in_part\":%" PRIu64 ",\"failures\":[",
                   result->first_seed, result->tried, result->asked, result->failed,
                   result->interrupted ? "true" : "false", result->lazy_events,
                   result->permuted_events, result->eager_events, result->cut);
    for (size_t i = 0; i < result->n_kinds; i++) {
        const struct cs_random_kind *kind = &result->kinds[i];
        cs_text_printf(out, "%s{\"count\":%" PRIu64 ",\"seed\":%" PRIu64 ",", i > 0 ? "," : "",
                       kind->count, kind->seed);
        failure_members(out, &kind->first);
        if (kind->kept != NULL) {
            struct cs_text command = {0};
            rerun(&command, kind);
            cs_text_puts(out, ",\"file\":");
            cs_text_json(out, kind->kept);
            cs_text_puts(out, ",\"replay\":");
            cs_text_json(out, command.bytes);
            cs_text_free(&command);
        }
        cs_text_puts(out, "}");
    }
    cs_text_puts(out, "],\"probes\":[");
    for (size_t i = 0; i < CS_PROBES; i++) {
        cs_text_printf(out, "%s{\"area\":\"%s\",\"what\":", i > 0 ? "," : "", cs_probes[i].area);
        cs_text_json(out, cs_probes[i].what);
        cs_text_printf(out, ",\"count\":%" PRIu64 "}", result->probes[i]);
    }
    cs_text_puts(out, "],\"transitions_not_taken\":[");
    const char *comma = "";
    struct cs_text name = {0};
    for (size_t i = 0; i < result->n_rows; i++) {
        if (result->row_uses[i] == 0) {
            name.length = 0;
            row_name(&name, i);
            cs_text_puts(out, comma);
            cs_text_json(out, name.bytes);
            comma = ",";
        }
    }
    cs_text_free(&name);
    cs_text_printf(out, "],\"exit_status\":%d}\n", cs_random_status(result));
}
