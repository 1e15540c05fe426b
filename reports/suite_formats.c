#include <inttypes.h>
#include <string.h>

#include "reports/suite.h"

/* ---- JUnit XML ---- */

static void put_xml(struct cs_text *out, const char *string)
{
    struct cs_text clean = {0};
    cs_text_add(&clean, "", 0);
    cs_paper_clean(&clean, string);
    for (const char *at = clean.bytes; *at != '\0'; at++) {
        switch (*at) {
        case '&':
            cs_text_puts(out, "&amp;");
            break;
        case '<':
            cs_text_puts(out, "&lt;");
            break;
        case '>':
            cs_text_puts(out, "&gt;");
            break;
        case '"':
            cs_text_puts(out, "&quot;");
            break;
        default:
            cs_text_add(out, at, 1);
            break;
        }
    }
    cs_text_free(&clean);
}

/* Adds each of the lines of `lines`, `before` it, ended by a newline. */
static void each_line(struct cs_text *out, const char *before, const char *lines,
                      void put(struct cs_text *out, const char *string))
{
    struct cs_text line = {0};
    while (lines != NULL && *lines != '\0') {
        size_t length = strcspn(lines, "\n");
        line.length = 0;
        cs_text_add(&line, lines, length);
        cs_text_puts(out, before);
        put(out, line.bytes);
        cs_text_puts(out, "\n");
        lines += length + (lines[length] == '\n' ? 1 : 0);
    }
    cs_text_free(&line);
}

static void put_attribute(struct cs_text *out, const char *name, const char *value)
{
    cs_text_printf(out, " %s=\"", name);
    put_xml(out, value);
    cs_text_puts(out, "\"");
}

/* Where a problem is, and what it is: "a.json:12: expectation e3: …". */
static void name_problem(struct cs_text *out, const struct cs_problem *problem)
{
    if (problem->line > 0 && problem->id != NULL) {
        cs_text_printf(out, "%s:%u: ", problem->file, (unsigned)problem->line);
    }
    if (problem->id != NULL && strcmp(problem->kind, "action") != 0) {
        cs_text_printf(out, "%s %s: ", problem->kind, problem->id);
    }
    cs_text_puts(out, problem->sentence);
}

static void junit_problem(struct cs_text *out, const struct cs_problem *problem)
{
    struct cs_text text = {0};
    name_problem(&text, problem);
    put_xml(out, text.bytes);
    cs_text_puts(out, "\n");
    for (size_t i = 0; i < problem->n_causes; i++) {
        cs_text_puts(out, "    ");
        put_xml(out, problem->causes[i]);
        cs_text_puts(out, "\n");
    }
    each_line(out, "    ", problem->lines, put_xml);
    cs_text_free(&text);
}

/* Readers take the first failure of a case: so there is one, and it holds all. */
static void junit_problems(struct cs_text *out, const struct cs_suite_case *test)
{
    bool error = test->outcome == CS_OUTCOME_ERROR;
    const char *element = error ? "error" : "failure";
    struct cs_text message = {0};
    cs_text_puts(&message, test->n_problems == 0 ? "" : test->problems[0].sentence);
    if (test->n_problems > 1) {
        cs_text_printf(&message, " (and %zu more)", test->n_problems - 1);
    }
    cs_text_printf(out, "      <%s", element);
    put_attribute(out, "type",
                  test->outcome == CS_OUTCOME_UNDECIDED || test->n_problems == 0
                      ? cs_outcome_text(test->outcome)
                      : test->problems[0].kind);
    put_attribute(out, "message", message.bytes);
    cs_text_puts(out, ">");
    for (size_t i = 0; i < test->n_problems; i++) {
        junit_problem(out, &test->problems[i]);
    }
    if (test->replay != NULL) {
        put_xml(out, test->replay);
        cs_text_puts(out, "\n");
    }
    cs_text_printf(out, "</%s>\n", element);
    cs_text_free(&message);
}

/* The folder of the case, with points: what build servers group by. */
static void put_class(struct cs_text *out, const char *name)
{
    const char *slash = strrchr(name, '/');
    struct cs_text text = {0};
    for (const char *at = name; slash != NULL && at < slash; at++) {
        if (*at != '/' || at > name) {
            cs_text_add(&text, *at == '/' ? "." : at, 1);
        }
    }
    put_attribute(out, "classname", text.length == 0 ? "clustersim" : text.bytes);
    cs_text_free(&text);
}

static void junit_case(struct cs_text *out, const struct cs_suite_case *test)
{
    cs_text_puts(out, "    <testcase");
    put_class(out, test->name);
    put_attribute(out, "name", test->name);
    if (test->outcome == CS_OUTCOME_PASSED) {
        cs_text_puts(out, "/>\n");
        return;
    }
    cs_text_puts(out, ">\n");
    if (test->outcome == CS_OUTCOME_SKIPPED) {
        cs_text_puts(out, "      <skipped");
        put_attribute(out, "message", test->skipped_because);
        cs_text_puts(out, "/>\n");
    } else {
        junit_problems(out, test);
    }
    cs_text_puts(out, "    </testcase>\n");
}

static void put_property(struct cs_text *out, const char *name, const char *value)
{
    cs_text_puts(out, "      <property");
    put_attribute(out, "name", name);
    put_attribute(out, "value", value);
    cs_text_puts(out, "/>\n");
}

static void junit_properties(struct cs_text *out, const struct cs_suite *suite)
{
    struct cs_text text = {0};
    cs_text_puts(out, "    <properties>\n");
    cs_text_span(&text, suite->simulated);
    put_property(out, "simulated", text.bytes);
    text.length = 0;
    cs_text_printf(&text, "%" PRIu64, suite->events);
    put_property(out, "events", text.bytes);
    if (suite->shard != NULL) {
        put_property(out, "shard", suite->shard);
    }
    put_property(out, "partial", suite->interrupted ? "true" : "false");
    cs_text_puts(out, "    </properties>\n");
    cs_text_free(&text);
}

void cs_suite_junit(struct cs_text *out, const struct cs_suite *suite)
{
    size_t failures = suite->of[CS_OUTCOME_FAILED] + suite->of[CS_OUTCOME_UNDECIDED];
    size_t errors = suite->of[CS_OUTCOME_ERROR];
    cs_text_printf(out,
                   "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                   "<testsuites name=\"clustersim\" tests=\"%zu\" failures=\"%zu\" "
                   "errors=\"%zu\">\n  <testsuite",
                   suite->count, failures, errors);
    put_attribute(out, "name", suite->title == NULL ? "clustersim test" : suite->title);
    cs_text_printf(out, " tests=\"%zu\" failures=\"%zu\" errors=\"%zu\" skipped=\"%zu\">\n",
                   suite->count, failures, errors, suite->of[CS_OUTCOME_SKIPPED]);
    junit_properties(out, suite);
    for (size_t i = 0; i < suite->count; i++) {
        junit_case(out, &suite->cases[i]);
    }
    cs_text_puts(out, "  </testsuite>\n</testsuites>\n");
}

/* ---- TAP ---- */

/* A description: what would begin a directive, or an escape, is escaped. */
static void put_description(struct cs_text *out, const char *string)
{
    struct cs_text clean = {0};
    cs_text_add(&clean, "", 0);
    cs_paper_clean(&clean, string);
    for (const char *at = clean.bytes; *at != '\0'; at++) {
        if (*at == '#' || *at == '\\') {
            cs_text_puts(out, "\\");
        }
        cs_text_add(out, at, 1);
    }
    cs_text_free(&clean);
}

/* A string of JSON is one of YAML. */
static void put_yaml(struct cs_text *out, const char *string)
{
    struct cs_text clean = {0};
    cs_text_add(&clean, "", 0);
    cs_paper_clean(&clean, string == NULL ? "" : string);
    cs_text_json(out, clean.bytes);
    cs_text_free(&clean);
}

static void put_entry(struct cs_text *out, const char *indent, const char *key, const char *value)
{
    cs_text_printf(out, "%s%s: ", indent, key);
    put_yaml(out, value);
    cs_text_puts(out, "\n");
}

static void tap_problem(struct cs_text *out, const struct cs_problem *problem)
{
    put_entry(out, "    - ", "kind", problem->kind);
    if (problem->id != NULL) {
        put_entry(out, "      ", "id", problem->id);
    }
    put_entry(out, "      ", "message", problem->sentence);
    if (problem->file != NULL) {
        put_entry(out, "      ", "file", problem->file);
    }
    if (problem->line > 0) {
        cs_text_printf(out, "      line: %u\n", (unsigned)problem->line);
    }
    cs_text_puts(out, problem->n_causes > 0 ? "      causes:\n" : "");
    for (size_t i = 0; i < problem->n_causes; i++) {
        cs_text_puts(out, "        - ");
        put_yaml(out, problem->causes[i]);
        cs_text_puts(out, "\n");
    }
    if (problem->lines != NULL && problem->lines[0] != '\0') {
        cs_text_puts(out, "      lines:\n");
        each_line(out, "        - ", problem->lines, put_yaml);
    }
}

static void tap_case(struct cs_text *out, const struct cs_suite_case *test, size_t number)
{
    bool good = test->outcome == CS_OUTCOME_PASSED || test->outcome == CS_OUTCOME_SKIPPED;
    cs_text_printf(out, "%sok %zu - ", good ? "" : "not ", number);
    put_description(out, test->name);
    if (test->outcome == CS_OUTCOME_SKIPPED) {
        cs_text_puts(out, " # SKIP ");
        put_description(out, test->skipped_because);
    }
    cs_text_puts(out, "\n");
    if (good) {
        return;
    }
    cs_text_puts(out, "  ---\n");
    put_entry(out, "  ", "outcome", cs_outcome_text(test->outcome));
    put_entry(out, "  ", "file", test->file);
    cs_text_puts(out, "  problems:\n");
    for (size_t i = 0; i < test->n_problems; i++) {
        tap_problem(out, &test->problems[i]);
    }
    if (test->replay != NULL) {
        put_entry(out, "  ", "replay", test->replay);
    }
    cs_text_puts(out, "  ...\n");
}

void cs_suite_tap(struct cs_text *out, const struct cs_suite *suite)
{
    cs_text_printf(out, "TAP version 14\n1..%zu\n", suite->count);
    for (size_t i = 0; i < suite->count; i++) {
        tap_case(out, &suite->cases[i], i + 1);
    }
    if (suite->interrupted) {
        cs_text_puts(out, "Bail out! interrupted: not every case was run\n");
    }
}

/* ---- GitHub ---- */

/* The escapes of a workflow command's message, and of its properties (actions/toolkit,
 * packages/core/src/command.ts). */
static void put_escaped(struct cs_text *out, const char *string, bool property)
{
    for (const char *at = string; *at != '\0'; at++) {
        bool escaped = *at == '%' || *at == '\r' || *at == '\n' ||
                       (property && (*at == ':' || *at == ','));
        if (escaped) {
            cs_text_printf(out, "%%%02X", (unsigned)*at);
        } else {
            cs_text_add(out, at, 1);
        }
    }
}

static void put_github(struct cs_text *out, const char *string, bool property)
{
    struct cs_text clean = {0};
    cs_text_add(&clean, "", 0);
    cs_paper_clean(&clean, string);
    put_escaped(out, clean.bytes, property);
    cs_text_free(&clean);
}

static void github_problem(struct cs_text *out, const struct cs_suite_case *test,
                           const struct cs_problem *problem)
{
    cs_text_puts(out, test->outcome == CS_OUTCOME_UNDECIDED ? "::warning file=" : "::error file=");
    put_github(out, problem->file == NULL ? test->file : problem->file, true);
    if (problem->line > 0) {
        cs_text_printf(out, ",line=%u", (unsigned)problem->line);
    }
    cs_text_puts(out, ",title=");
    put_github(out, test->name, true);
    if (problem->id != NULL) {
        cs_text_puts(out, " ");
        put_github(out, problem->id, true);
    }
    cs_text_puts(out, "::");
    put_github(out, problem->sentence, false);
    for (size_t i = 0; i < problem->n_causes; i++) {
        cs_text_puts(out, "%0A");
        put_github(out, problem->causes[i], false);
    }
    if (test->replay != NULL) {
        cs_text_puts(out, "%0A");
        put_github(out, test->replay, false);
    }
    cs_text_puts(out, "\n");
}

void cs_suite_github(struct cs_text *out, const struct cs_suite *suite)
{
    for (size_t i = 0; i < suite->count; i++) {
        for (size_t k = 0; k < suite->cases[i].n_problems; k++) {
            github_problem(out, &suite->cases[i], &suite->cases[i].problems[k]);
        }
    }
}
