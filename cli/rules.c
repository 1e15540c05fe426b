#include <stdio.h>
#include <string.h>

#include "cli/cli.h"

static void rule_json(const struct cs_rule *rule, struct cs_text *out)
{
    const char *const fields[][2] = {
        {"id", rule->id},     {"title", rule->title}, {"source", rule->source},
        {"when", rule->when}, {"then", rule->then},   {"violation", rule->violation},
    };
    cs_text_puts(out, "{");
    for (size_t i = 0; i < CS_LEN(fields); i++) {
        cs_text_printf(out, "%s\"%s\":", i == 0 ? "" : ",", fields[i][0]);
        cs_text_json(out, fields[i][1]);
    }
    cs_text_puts(out, "}");
}

static void rule_text(const struct cs_rule *rule, struct cs_paper *paper)
{
    const char *const fields[][2] = {
        {"when", rule->when},
        {"then", rule->then},
        {"violation", rule->violation},
        {"source", rule->source},
    };
    const struct cs_cell head[] = {{rule->id, cs_paper_columns(rule->id), CS_INK_BOLD},
                                   {rule->title, 0, CS_INK_BOLD}};
    cs_paper_row(paper, 0, head, CS_LEN(head));
    for (size_t i = 0; i < CS_LEN(fields); i++) {
        const struct cs_cell cells[] = {{fields[i][0], 9, CS_INK_FAINT},
                                        {fields[i][1], 0, CS_INK_PLAIN}};
        cs_paper_row(paper, 2, cells, CS_LEN(cells));
    }
}

static const struct cs_rule *find(const struct cs_args *args, const char *id)
{
    size_t count = cs_oracle_rule_count();
    const char **ids = CS_NEW_ARRAY(args->arena, const char *, count + 1);
    for (size_t i = 0; i < count; i++) {
        const struct cs_rule *rule = cs_oracle_rule(i);
        if (strcmp(rule->id, id) == 0) {
            return rule;
        }
        ids[i] = rule->id;
    }
    const char *nearest = cs_nearest(id, ids, count);
    if (nearest != NULL) {
        (void)cs_usage_error(args, "there is no rule %s; did you mean %s?", id, nearest);
    } else {
        (void)cs_usage_error(args, "there is no rule %s", id);
    }
    return NULL;
}

static void list(struct cs_paper *paper)
{
    unsigned width = 0;
    for (size_t i = 0; i < cs_oracle_rule_count(); i++) {
        unsigned columns = cs_paper_columns(cs_oracle_rule(i)->id);
        width = columns > width ? columns : width;
    }
    for (size_t i = 0; i < cs_oracle_rule_count(); i++) {
        const struct cs_rule *rule = cs_oracle_rule(i);
        const struct cs_cell cells[] = {{rule->id, width, CS_INK_BOLD},
                                        {rule->title, 0, CS_INK_PLAIN}};
        cs_paper_row(paper, 0, cells, CS_LEN(cells));
    }
}

int cs_command_rules(const struct cs_args *args)
{
    struct cs_text out = {0};
    struct cs_paper paper;
    bool json = cs_args_has(args, "json");
    bool markdown = cs_args_has(args, "markdown");
    if (markdown && (json || args->n_operands > 0)) {
        return cs_usage_error(args, "--markdown prints the whole page: leave out %s",
                              json ? "--json" : "the id");
    }
    if (!cs_paper_for(args, &out, &paper)) {
        return CS_EXIT_USAGE;
    }
    const struct cs_rule *one = args->n_operands == 0 ? NULL : find(args, args->operands[0]);
    if (args->n_operands > 0 && one == NULL) {
        return CS_EXIT_USAGE;
    }
    if (markdown) {
        cs_oracle_document(&out);
    } else if (json && one != NULL) {
        rule_json(one, &out);
        cs_text_puts(&out, "\n");
    } else if (json) {
        for (size_t i = 0; i < cs_oracle_rule_count(); i++) {
            cs_text_puts(&out, i == 0 ? "[" : ",\n");
            rule_json(cs_oracle_rule(i), &out);
        }
        cs_text_puts(&out, "]\n");
    } else if (one != NULL) {
        rule_text(one, &paper);
    } else {
        list(&paper);
    }
    int status = cs_put(&out, CS_EXIT_HELD);
    cs_text_free(&out);
    return status;
}
