#include "scenarios/check.h"

#include <stdio.h>
#include <string.h>

#include "cli/cli.h"

/* ---- Which checks ---- */

/* Marks the checks that --only names, or all. False after a message. */
static bool choose(const struct cs_args *args, bool chosen[CS_CHECKS])
{
    const char *ids[CS_CHECKS];
    bool any = cs_args_has(args, "only");
    for (int i = 0; i < CS_CHECKS; i++) {
        ids[i] = cs_checks[i].id;
        chosen[i] = !any;
    }
    for (size_t g = 0; g < args->n_given; g++) {
        const char *id = args->given[g].value;
        bool known = strcmp(args->given[g].option->name, "only") != 0;
        for (int i = 0; i < CS_CHECKS && !known; i++) {
            if (strcmp(ids[i], id) == 0) {
                chosen[i] = true;
                known = true;
            }
        }
        if (!known) {
            const char *nearest = cs_nearest(id, ids, CS_CHECKS);
            (void)cs_usage_error(args, "there is no check %s%s%s%s", id,
                                 nearest == NULL ? "" : "; did you mean ",
                                 nearest == NULL ? "" : nearest, nearest == NULL ? "" : "?");
            return false;
        }
    }
    return true;
}

struct counts {
    size_t of[CS_SEVERITIES], silent, absent;
};

static struct counts count(const struct cs_review *review, const bool chosen[CS_CHECKS])
{
    struct counts counts = {0};
    bool found[CS_CHECKS] = {false};
    for (size_t i = 0; i < review->n_findings; i++) {
        enum cs_check_id check = review->sorted[i]->check;
        found[check] = true;
        counts.of[cs_checks[check].severity] += chosen[check] ? 1 : 0;
    }
    for (int i = 0; i < CS_CHECKS; i++) {
        counts.silent += chosen[i] && review->applied[i] && !found[i] ? 1 : 0;
        counts.absent += chosen[i] && !review->applied[i] ? 1 : 0;
    }
    return counts;
}

/* ---- Text ---- */

static const char *plural(size_t n)
{
    return n == 1 ? "" : "s";
}

static enum cs_ink ink_of(enum cs_severity severity)
{
    static const enum cs_ink inks[CS_SEVERITIES] = {CS_INK_BAD, CS_INK_DOUBT, CS_INK_PLAIN};
    return inks[severity];
}

static void review_text(const struct cs_review *review, const struct counts *counts,
                        const bool chosen[CS_CHECKS], struct cs_paper *paper)
{
    struct cs_text line = {0};
    cs_text_printf(&line, "%s: %zu error%s, %zu warning%s, %zu piece%s of advice", review->file,
                   counts->of[0], plural(counts->of[0]), counts->of[1], plural(counts->of[1]),
                   counts->of[2], plural(counts->of[2]));
    cs_paper_text(paper, 0, CS_INK_BOLD, line.bytes);
    for (size_t i = 0; i < review->n_findings; i++) {
        const struct cs_finding *finding = review->sorted[i];
        const struct cs_check *check = &cs_checks[finding->check];
        if (!chosen[finding->check]) {
            continue;
        }
        line.length = 0;
        cs_text_printf(&line, "%s:%u:%u: %s %s: %s; %s [%s]", finding->file,
                       (unsigned)finding->line, (unsigned)finding->column,
                       cs_severity_name(check->severity), check->id, finding->found,
                       check->what_to_do, check->source);
        cs_paper_text(paper, 0, ink_of(check->severity), line.bytes);
    }
    line.length = 0;
    cs_text_printf(&line,
                   "%zu check%s had nothing to object, %zu did not apply; %zu number%s assumed",
                   counts->silent, plural(counts->silent), counts->absent, review->n_assumed,
                   review->n_assumed == 1 ? " is" : "s are");
    cs_paper_text(paper, 0, CS_INK_FAINT, line.bytes);
    cs_text_free(&line);
}

/* ---- JSON ---- */

static void put_member(struct cs_text *out, const char *name, const char *value)
{
    cs_text_printf(out, "%s\"%s\":", out->bytes[out->length - 1] == '{' ? "" : ",", name);
    cs_text_json(out, value);
}

static void finding_json(const struct cs_finding *finding, struct cs_text *out)
{
    const struct cs_check *check = &cs_checks[finding->check];
    cs_text_puts(out, "{");
    put_member(out, "check", check->id);
    put_member(out, "severity", cs_severity_name(check->severity));
    put_member(out, "file", finding->file);
    cs_text_printf(out, ",\"line\":%u,\"column\":%u", (unsigned)finding->line,
                   (unsigned)finding->column);
    put_member(out, "path", finding->path);
    put_member(out, "found", finding->found);
    put_member(out, "what_to_do", check->what_to_do);
    put_member(out, "source", check->source);
    cs_text_puts(out, "}");
}

static void review_json(const struct cs_review *review, const struct counts *counts,
                        const bool chosen[CS_CHECKS], struct cs_text *out)
{
    cs_text_puts(out, "{");
    put_member(out, "file", review->file);
    cs_text_printf(out, ",\"errors\":%zu,\"warnings\":%zu,\"advice\":%zu", counts->of[0],
                   counts->of[1], counts->of[2]);
    cs_text_printf(out, ",\"nothing_to_object\":%zu,\"did_not_apply\":%zu,\"findings\":[",
                   counts->silent, counts->absent);
    bool first = true;
    for (size_t i = 0; i < review->n_findings; i++) {
        if (chosen[review->sorted[i]->check]) {
            cs_text_puts(out, first ? "" : ",");
            finding_json(review->sorted[i], out);
            first = false;
        }
    }
    cs_text_puts(out, "],\"assumed\":[");
    for (size_t i = 0; i < review->n_assumed; i++) {
        const struct cs_assumed_number *number = &review->assumed[i];
        cs_text_puts(out, i == 0 ? "{" : ",{");
        put_member(out, "subject", number->subject);
        put_member(out, "name", number->name);
        put_member(out, "value", number->value);
        put_member(out, "source", number->source);
        cs_text_puts(out, "}");
    }
    cs_text_puts(out, "]}\n");
}

/* ---- The list ---- */

static void list_json(const bool chosen[CS_CHECKS], struct cs_text *out)
{
    bool first = true;
    for (int i = 0; i < CS_CHECKS; i++) {
        if (!chosen[i]) {
            continue;
        }
        cs_text_puts(out, first ? "[{" : ",\n{");
        put_member(out, "id", cs_checks[i].id);
        put_member(out, "severity", cs_severity_name(cs_checks[i].severity));
        put_member(out, "title", cs_checks[i].title);
        put_member(out, "source", cs_checks[i].source);
        put_member(out, "what_to_do", cs_checks[i].what_to_do);
        cs_text_puts(out, "}");
        first = false;
    }
    cs_text_puts(out, "]\n");
}

static void list_text(const bool chosen[CS_CHECKS], struct cs_paper *paper)
{
    unsigned width = 0;
    for (int i = 0; i < CS_CHECKS; i++) {
        unsigned columns = cs_paper_columns(cs_checks[i].id);
        width = chosen[i] && columns > width ? columns : width;
    }
    for (int i = 0; i < CS_CHECKS; i++) {
        const struct cs_cell cells[] = {{cs_checks[i].id, width, CS_INK_BOLD},
                                        {cs_severity_name(cs_checks[i].severity), 7, CS_INK_FAINT},
                                        {cs_checks[i].title, 0, CS_INK_PLAIN}};
        if (chosen[i]) {
            cs_paper_row(paper, 0, cells, CS_LEN(cells));
        }
    }
}

/* ---- The command ---- */

static int check_file(const struct cs_args *args, const char *path, const bool chosen[CS_CHECKS],
                      struct cs_paper *paper)
{
    struct cs_diags diags;
    struct cs_load_options options = cs_load_options_of(args);
    cs_diags_init(&diags, args->arena);
    const struct cs_review *review = cs_review_load(args->arena, path, &options, &diags);
    if (review == NULL) {
        return cs_say_diags(&diags);
    }
    struct counts counts = count(review, chosen);
    if (cs_args_has(args, "json")) {
        review_json(review, &counts, chosen, paper->out);
    } else {
        review_text(review, &counts, chosen, paper);
    }
    return counts.of[CS_SEVERITY_ERROR] > 0 ? CS_EXIT_FAILED : CS_EXIT_HELD;
}

int cs_command_check(const struct cs_args *args)
{
    bool chosen[CS_CHECKS];
    bool json = cs_args_has(args, "json");
    struct cs_text out = {0};
    struct cs_paper paper;
    if (!choose(args, chosen) || !cs_paper_for(args, &out, &paper)) {
        return CS_EXIT_USAGE;
    }
    int status = CS_EXIT_HELD;
    if (cs_args_has(args, "list") && args->n_operands > 0) {
        return cs_usage_error(args, "--list reads no file: leave out %s", args->operands[0]);
    }
    if (cs_args_has(args, "list") && json) {
        list_json(chosen, &out);
    } else if (cs_args_has(args, "list")) {
        list_text(chosen, &paper);
    } else if (args->n_operands == 0) {
        return cs_usage_error(args, "check needs %s", args->command->operands);
    }
    for (size_t i = 0; i < args->n_operands; i++) {
        if (i > 0 && !json) {
            cs_paper_gap(&paper);
        }
        status = cs_worse(status, check_file(args, args->operands[i], chosen, &paper));
    }
    status = cs_put(&out, status);
    cs_text_free(&out);
    return status;
}
