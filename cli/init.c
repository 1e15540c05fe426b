/* cli/init.c: writes a first design or scenario, which loads and runs as it is. */
#include <string.h>

#include "cli/cli.h"
#include "cli/first.h"
#include "cli/os.h"
#include "scenarios/schema.h"

/* ---- What is asked for on the command line ---- */

static bool read_options(const struct cs_args *args, struct cs_first *first)
{
    if (!first->scenario && cs_args_has(args, "fault")) {
        (void)cs_usage_error(args, "--fault is for a scenario");
        return false;
    }
    const char *schema = cs_args_value(args, "schema");
    if (schema != NULL && strpbrk(schema, "\"\\\n") != NULL) {
        (void)cs_usage_error(args,
                             "--schema '%s': expected a path or URL without quotes and "
                             "backslashes",
                             schema);
        return false;
    }
    for (size_t i = 0; i < CS_QUESTIONS; i++) {
        const struct cs_question *question = &cs_questions[i];
        const char *given = cs_args_value(args, question->option);
        const char *wrong = question->take(args->arena, first,
                                           given != NULL ? given : question->usual);
        if (wrong != NULL) {
            (void)cs_usage_error(args, "--%s: %s", question->option, wrong);
            return false;
        }
    }
    return true;
}

/* ---- The file, and its schema beside it ---- */

static int replace(const char *path, const struct cs_text *bytes)
{
    struct cs_text why = {0};
    bool written = cs_os_replace(path, bytes->bytes, bytes->length, &why);
    if (!written) {
        cs_say("%s", why.bytes);
    }
    cs_text_free(&why);
    return written ? CS_EXIT_HELD : CS_EXIT_ENVIRONMENT;
}

static const char *kind_of(const struct cs_first *first)
{
    return first->scenario ? "scenario" : "design";
}

/* Where the schema of the file at `path` is kept: beside it. */
static const char *schema_beside(struct cs_arena *arena, const struct cs_first *first,
                                 const char *path)
{
    const char *slash = strrchr(path, '/');
    int folder = slash == NULL ? 0 : (int)(slash - path) + 1;
    return cs_arena_printf(arena, "%.*s%s.schema.json", folder, path, kind_of(first));
}

static int write_schema(const struct cs_first *first, const char *path)
{
    struct cs_text schema = {0};
    int status = CS_EXIT_HELD;
    if (cs_os_type(path) == CS_OS_NOTHING) {
        bool known = cs_schema_write(kind_of(first), &schema);
        CS_ASSERT(known);
        status = replace(path, &schema);
    }
    cs_text_free(&schema);
    return status;
}

/* What keeps a new file from being written to `path`; NULL: nothing. */
static const char *obstacle(const struct cs_args *args, const struct cs_first *first,
                            const char *path)
{
    if (strcmp(path, "-") == 0) {
        return NULL;
    }
    if (strcmp(path, schema_beside(args->arena, first, path)) == 0) {
        return cs_arena_printf(args->arena, "%s is where the schema goes", path);
    }
    if (cs_os_type(path) != CS_OS_NOTHING && !cs_args_has(args, "force")) {
        return cs_arena_printf(args->arena, "%s is there already; --force writes it anew", path);
    }
    return NULL;
}

static int write_all(const struct cs_args *args, const struct cs_first *first, const char *path)
{
    const char *schema = cs_args_value(args, "schema");
    bool to_file = strcmp(path, "-") != 0;
    bool beside = schema == NULL && to_file && cs_os_type(path) != CS_OS_OTHER;
    if (beside) {
        schema = cs_arena_printf(args->arena, "./%s.schema.json", kind_of(first));
    }
    struct cs_text out = {0};
    cs_first_write(first, schema, &out);
    int status = to_file ? replace(path, &out) : cs_put(&out, CS_EXIT_HELD);
    if (status == CS_EXIT_HELD && beside) {
        status = write_schema(first, schema_beside(args->arena, first, path));
    }
    cs_text_free(&out);
    return status;
}

/* ---- The dialogue ---- */

/* The answer in a line; `usual` when there is none. */
static const char *answer_in(const struct cs_args *args, const char *line, const char *usual)
{
    line += strspn(line, " \t");
    size_t length = strlen(line);
    while (length > 0 && strchr(" \t\r", line[length - 1]) != NULL) {
        length--;
    }
    return length == 0 ? usual : cs_arena_text(args->arena, line, length);
}

/* Asks one question; NULL after a message when there is no answer any more. */
static const char *ask(const struct cs_args *args, const char *question, const char *usual)
{
    struct cs_text text = {0};
    struct cs_text why = {0};
    const char *answer = NULL;
    cs_text_printf(&text, "%s [%s]: ", question, usual);
    if (cs_put(&text, CS_EXIT_HELD) == CS_EXIT_HELD) {
        text.length = 0;
        text.bytes[0] = '\0';
        if (cs_os_read_line(&text, &why)) {
            answer = answer_in(args, text.bytes, usual);
        } else {
            text.length = 0;
            cs_text_puts(&text, "\n"); /* what is said is no part of the question */
            (void)cs_put(&text, CS_EXIT_HELD);
            cs_say("%s", why.length > 0 ? why.bytes : "the answers ended: nothing was written");
        }
    }
    cs_text_free(&text);
    cs_text_free(&why);
    return answer;
}

/* Asks until the answer is good. False when there is no answer any more. */
static bool settle(const struct cs_args *args, const struct cs_question *question,
                   struct cs_first *first)
{
    for (;;) {
        const char *answer = ask(args, question->question, question->usual);
        if (answer == NULL) {
            return false;
        }
        const char *wrong = question->take(args->arena, first, answer);
        if (wrong == NULL) {
            return true;
        }
        cs_say("%s", wrong);
    }
}

static const char *settle_path(const struct cs_args *args, const struct cs_first *first)
{
    for (;;) {
        const char *path = ask(args, "File; - prints it",
                               first->scenario ? "scenario.json" : "plan.json");
        const char *wrong = path == NULL ? NULL : obstacle(args, first, path);
        if (wrong == NULL) {
            return path;
        }
        cs_say("%s", wrong);
    }
}

static int converse(const struct cs_args *args, struct cs_first *first, bool kind_is_known)
{
    bool good = kind_is_known || settle(args, &cs_question_kind, first);
    for (size_t i = 0; good && i < CS_QUESTIONS; i++) {
        bool of_scenario = strcmp(cs_questions[i].option, "fault") == 0;
        good = (of_scenario && !first->scenario) || settle(args, &cs_questions[i], first);
    }
    const char *path = good ? settle_path(args, first) : NULL;
    if (path == NULL) {
        return CS_EXIT_USAGE;
    }
    int status = write_all(args, first, path);
    if (status == CS_EXIT_HELD && strcmp(path, "-") != 0) {
        struct cs_text next = {0};
        cs_text_printf(&next, "Written; now: clustersim %s", first->scenario ? "run" : "check");
        cs_add_word(&next, path);
        cs_text_puts(&next, "\n");
        status = cs_put(&next, status);
        cs_text_free(&next);
    }
    return status;
}

int cs_command_init(const struct cs_args *args)
{
    struct cs_first first = {0};
    bool known = args->n_operands > 0;
    if (known && cs_question_kind.take(args->arena, &first, args->operands[0]) != NULL) {
        return cs_usage_error(args, "what is %s? expected design or scenario", args->operands[0]);
    }
    if (args->n_operands < 2 && args->n_given == 0 && cs_os_is_terminal(0) &&
        cs_os_is_terminal(CS_OS_STDOUT)) {
        return converse(args, &first, known);
    }
    if (!known) {
        return cs_usage_error(args, "%s needs %s", args->command->name, args->command->operands);
    }
    const char *path = args->n_operands > 1 ? args->operands[1] : "-";
    if (!read_options(args, &first)) {
        return CS_EXIT_USAGE;
    }
    const char *wrong = obstacle(args, &first, path);
    if (wrong != NULL) {
        cs_say("%s", wrong);
        return CS_EXIT_USAGE;
    }
    return write_all(args, &first, path);
}
