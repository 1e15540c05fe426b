#include <string.h>

#include "cli/cli.h"
#include "cli/os.h"

/* A width that somebody typed: digits alone, from CS_PAPER_NARROWEST to 1000. */
static bool read_width(const char *text, unsigned *width)
{
    enum { WIDEST = 1000 };
    *width = 0;
    for (const char *at = text; *at != '\0'; at++) {
        if (*at < '0' || *at > '9' || *width > WIDEST) {
            return false;
        }
        *width = *width * 10 + (unsigned)(*at - '0');
    }
    return *width >= CS_PAPER_NARROWEST && *width <= WIDEST;
}

bool cs_paper_for(const struct cs_args *args, struct cs_text *out, struct cs_paper *paper)
{
    const char *width = cs_args_value(args, "width");
    bool terminal = cs_os_is_terminal(CS_OS_STDOUT);
    *paper = (struct cs_paper){.out = out, .width = cs_os_width(CS_OS_STDOUT)};
    paper->colour = terminal && !cs_os_is_set("NO_COLOR");
    if (width != NULL && !read_width(width, &paper->width)) {
        (void)cs_usage_error(args, "--width \"%s\": expected a number of columns from %d to 1000",
                             width, CS_PAPER_NARROWEST);
        return false;
    }
    return true;
}

enum cs_detail cs_detail_of(const struct cs_args *args)
{
    if (cs_args_has(args, "quiet")) {
        return CS_DETAIL_QUIET;
    }
    return cs_args_has(args, "verbose") ? CS_DETAIL_ALL : CS_DETAIL_NORMAL;
}

void cs_report_to(const struct cs_args *args, struct cs_paper *paper, const struct cs_trace *trace,
                  const struct cs_judgement *judgement, const struct cs_report_options *options)
{
    const struct cs_story *story = cs_story_new(trace->arena, trace);
    if (cs_args_has(args, "json")) {
        cs_report_json(paper->out, story, judgement, options);
    } else {
        cs_report_text(paper, story, judgement, options);
    }
}

/* Whether bytes that are no trace have a member that only scenarios and designs have. */
static bool looks_like_scenario(const char *bytes, size_t length)
{
    static const char *const marks[] = {"\"design\"", "\"actions\"", "\"Nodes\"", "\"Cluster\""};
    for (size_t i = 0; i < length; i++) {
        for (size_t m = 0; bytes[i] == '"' && m < CS_LEN(marks); m++) {
            size_t size = strlen(marks[m]);
            if (size <= length - i && memcmp(bytes + i, marks[m], size) == 0) {
                return true;
            }
        }
    }
    return false;
}

struct cs_trace *cs_load_trace(struct cs_arena *arena, const char *path,
                               const struct cs_text *bytes, int *status)
{
    struct cs_text own = {0};
    struct cs_text why = {0};
    struct cs_trace *trace = NULL;
    struct cs_trace_error error = {0};
    if (bytes == NULL && !cs_os_read(path, &own, &why)) {
        cs_say("%s", why.bytes);
        *status = CS_EXIT_ENVIRONMENT;
    } else {
        const struct cs_text *source = bytes == NULL ? &own : bytes;
        const char *start = source->bytes == NULL ? "" : source->bytes;
        const char *name = strcmp(path, "-") == 0 ? "standard input" : path;
        trace = cs_trace_read(arena, start, source->length, &error);
        if (trace == NULL && error.line <= 1 && looks_like_scenario(start, source->length)) {
            cs_say("%s: this looks like a scenario or a design, not a trace; `clustersim run` "
                   "takes a scenario", name);
        } else if (trace == NULL && error.line == 0) {
            cs_say("%s: %s", name, error.text);
        } else if (trace == NULL && error.column == 0) {
            cs_say("%s:%zu: %s", name, error.line, error.text);
        } else if (trace == NULL) {
            cs_say("%s:%zu:%zu: %s", name, error.line, error.column, error.text);
        }
        *status = trace == NULL ? CS_EXIT_USAGE : *status;
    }
    cs_text_free(&own);
    cs_text_free(&why);
    return trace;
}

void cs_trace_text(const struct cs_trace *trace, struct cs_text *out)
{
    size_t room = 4096;
    char *line = cs_arena_take(trace->arena, room);
    for (size_t i = 0; i < trace->count; i++) {
        size_t length = cs_record_line(&trace->records[i], line, room);
        if (length >= room) {
            room = 2 * length;
            line = cs_arena_take(trace->arena, room);
            length = cs_record_line(&trace->records[i], line, room);
        }
        cs_text_add(out, line, length);
    }
}
