#include <inttypes.h>

#include "reports/suite.h"

/* Whatever is in the name of a file, JSON is UTF-8. */
static void put_string(struct cs_text *out, const char *value)
{
    struct cs_text clean = {0};
    cs_text_add(&clean, "", 0);
    if (value == NULL) {
        cs_text_puts(out, "null");
    } else {
        cs_paper_clean(&clean, value);
        cs_text_json(out, clean.bytes);
    }
    cs_text_free(&clean);
}

static void put_member(struct cs_text *out, const char *name, const char *value)
{
    cs_text_printf(out, "%s\"%s\":", out->bytes[out->length - 1] == '{' ? "" : ",", name);
    put_string(out, value);
}

static void put_strings(struct cs_text *out, const char *name, const char *const *values,
                        size_t count)
{
    cs_text_printf(out, ",\"%s\":[", name);
    for (size_t i = 0; i < count; i++) {
        cs_text_puts(out, i == 0 ? "" : ",");
        put_string(out, values[i]);
    }
    cs_text_puts(out, "]");
}

/* The lines of a difference, each a string. */
static void put_lines(struct cs_text *out, const char *name, const char *lines)
{
    struct cs_text line = {0};
    const char *comma = "";
    cs_text_printf(out, ",\"%s\":[", name);
    for (const char *at = lines; at != NULL && *at != '\0';) {
        line.length = 0;
        cs_text_add(&line, "", 0);
        while (*at != '\0' && *at != '\n') {
            cs_text_add(&line, at++, 1);
        }
        at += *at == '\n' ? 1 : 0;
        cs_text_puts(out, comma);
        put_string(out, line.length == 0 ? "" : line.bytes);
        comma = ",";
    }
    cs_text_puts(out, "]");
    cs_text_free(&line);
}

static void put_problem(struct cs_text *out, const struct cs_problem *problem)
{
    cs_text_puts(out, "{");
    put_member(out, "kind", problem->kind);
    put_member(out, "id", problem->id);
    put_member(out, "sentence", problem->sentence);
    put_member(out, "file", problem->file);
    cs_text_printf(out, ",\"line\":%u", (unsigned)problem->line);
    put_strings(out, "causes", problem->causes, problem->n_causes);
    put_lines(out, "lines", problem->lines);
    cs_text_puts(out, "}");
}

void cs_suite_case_json(struct cs_text *out, const struct cs_suite_case *test)
{
    cs_text_puts(out, "{");
    put_member(out, "case", test->name);
    put_member(out, "outcome", cs_outcome_text(test->outcome));
    cs_text_printf(out, ",\"exit_status\":%d", test->exit_status);
    put_member(out, "file", test->file);
    put_member(out, "title", test->title);
    put_strings(out, "tags", test->tags, test->n_tags);
    if (test->skipped_because != NULL) {
        put_member(out, "skipped_because", test->skipped_because);
    }
    if (test->has_run) {
        cs_text_printf(out,
                       ",\"seed\":\"0x%" PRIx64 "\",\"simulated_us\":%" PRId64
                       ",\"events\":%" PRIu64 ",\"digestBytes\":\"%016" PRIx64
                       "\",\"digestStory\":\"%016" PRIx64
                       "\",\"expectations_held\":%zu,\"rules_held\":%zu",
                       test->seed, test->simulated, test->events, test->bytes_digest,
                       test->story_digest, test->expectations, test->rules);
    }
    put_member(out, "golden", cs_golden_state_text(test->golden));
    cs_text_puts(out, ",\"problems\":[");
    for (size_t i = 0; i < test->n_problems; i++) {
        cs_text_puts(out, i == 0 ? "" : ",");
        put_problem(out, &test->problems[i]);
    }
    cs_text_puts(out, "]");
    put_member(out, "replay", test->replay);
    cs_text_puts(out, "}\n");
}

void cs_suite_summary_json(struct cs_text *out, const struct cs_suite *suite)
{
    cs_text_printf(out, "{\"summary\":{\"cases\":%zu", suite->count);
    for (int i = 0; i < CS_OUTCOMES; i++) {
        cs_text_printf(out, ",\"%s\":%zu", cs_outcome_text((enum cs_outcome)i), suite->of[i]);
    }
    cs_text_printf(out, ",\"found\":%zu", suite->found);
    put_member(out, "shard", suite->shard);
    cs_text_printf(out,
                   ",\"simulated_us\":%" PRId64 ",\"events\":%" PRIu64
                   ",\"designs\":%zu,\"other_json\":%zu,\"links\":%zu,\"without_golden\":%zu,"
                   "\"goldens_without_scenario\":%zu,\"partial\":%s,\"exit_status\":%d}}\n",
                   suite->simulated, suite->events, suite->designs, suite->others, suite->links,
                   suite->golden[CS_GOLDEN_MISSING], suite->goldens_alone,
                   suite->interrupted ? "true" : "false", suite->exit_status);
}
