#include <string.h>

#include "cli/cli.h"
#include "cli/os.h"
#include "reports/explain.h"

int cs_command_judge(const struct cs_args *args)
{
    int status = CS_EXIT_HELD;
    struct cs_text out = {0};
    struct cs_paper paper;
    if (cs_args_has(args, "quiet") && cs_args_has(args, "verbose")) {
        return cs_usage_error(args, "--quiet and --verbose exclude each other");
    }
    if (!cs_paper_for(args, &out, &paper)) {
        return CS_EXIT_USAGE;
    }
    struct cs_trace *trace = cs_load_trace(args->arena, args->operands[0], NULL, &status);
    if (trace != NULL) {
        struct cs_report_options options = {.detail = cs_detail_of(args)};
        const struct cs_judgement *judgement = cs_oracle_judge(args->arena, trace);
        cs_report_to(args, &paper, trace, judgement, &options);
        status = cs_put(&out, judgement->exit_status);
    }
    cs_text_free(&out);
    return status;
}

/* A trace's first line is a run.begin; a scenario has no such thing near its start. */
static bool looks_like_trace(const struct cs_text *bytes)
{
    static const char mark[] = "\"run.begin\"";
    size_t line = 0;
    while (line < bytes->length && bytes->bytes[line] != '\n') {
        line++;
    }
    for (size_t i = 0; i + sizeof mark - 1 <= line; i++) {
        if (memcmp(bytes->bytes + i, mark, sizeof mark - 1) == 0) {
            return true;
        }
    }
    return false;
}

static struct cs_trace *load_either(const struct cs_args *args, int *status)
{
    const char *path = args->operands[0];
    struct cs_text bytes = {0};
    struct cs_text why = {0};
    struct cs_trace *trace = NULL;
    const char *replay = NULL;
    if (!cs_os_read(path, &bytes, &why)) {
        cs_say("%s", why.bytes);
        *status = CS_EXIT_ENVIRONMENT;
    } else if (looks_like_trace(&bytes)) {
        trace = cs_load_trace(args->arena, path, &bytes, status);
    } else {
        trace = cs_run_scenario(args, args->arena, path, &bytes, &replay, status);
    }
    cs_text_free(&bytes);
    cs_text_free(&why);
    return trace;
}

int cs_command_explain(const struct cs_args *args)
{
    int status = CS_EXIT_HELD;
    struct cs_text out = {0};
    struct cs_text why = {0};
    struct cs_paper paper;
    if (!cs_paper_for(args, &out, &paper)) {
        return CS_EXIT_USAGE;
    }
    struct cs_trace *trace = load_either(args, &status);
    if (trace != NULL) {
        const struct cs_story *story = cs_story_new(args->arena, trace);
        const struct cs_judgement *judgement = cs_oracle_judge(args->arena, trace);
        const struct cs_record *record = cs_explain_find(story, judgement, args->operands[1], &why);
        if (record == NULL) {
            status = cs_usage_error(args, "%s", why.bytes);
        } else if (cs_args_has(args, "json")) {
            cs_explain_json(&out, story, record);
        } else {
            cs_explain_text(&paper, story, record);
        }
        status = cs_put(&out, status);
    }
    cs_text_free(&out);
    cs_text_free(&why);
    return status;
}
