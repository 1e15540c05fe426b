#include "reports/golden.h"

#include <inttypes.h>
#include <string.h>

#include "reports/paper.h"

struct cs_lines cs_lines_of(struct cs_arena *arena, const char *text, size_t length)
{
    struct cs_lines lines = {0};
    size_t most = 1;
    for (size_t i = 0; i < length; i++) {
        most += text[i] == '\n';
    }
    lines.list = CS_NEW_ARRAY(arena, const char *, most);
    for (size_t at = 0; at < length;) {
        const char *end = memchr(text + at, '\n', length - at);
        size_t size = end == NULL ? length - at : (size_t)(end - text) - at;
        bool carriage = size > 0 && text[at + size - 1] == '\r';
        lines.list[lines.count++] = cs_arena_text(arena, text + at, carriage ? size - 1 : size);
        at += size + 1;
    }
    return lines;
}

/* To the microsecond: two stories that differ by less are two. */
static void put_clock(struct cs_text *out, cs_time t_us)
{
    if (t_us >= CS_DAY) {
        cs_text_printf(out, "%" PRId64 "d ", t_us / CS_DAY);
    }
    cs_time rest = t_us % CS_DAY;
    cs_text_printf(out, "%02d:%02d:%02d.%06d", (int)(rest / CS_HOUR),
                   (int)(rest % CS_HOUR / CS_MINUTE), (int)(rest % CS_MINUTE / CS_SECOND),
                   (int)(rest % CS_SECOND));
}

/* "00:10:20.478487 state node/N1: Up -> Down (membership)" */
static void put_record(struct cs_text *out, const struct cs_record *record)
{
    put_clock(out, record->t_us);
    cs_text_printf(out, " %s %s", cs_kind_info(record->kind)->wire, record->subject);
    if (record->object != NULL) {
        cs_text_printf(out, " [%s]", record->object);
    }
    cs_text_puts(out, ":");
    if (record->from != NULL || record->to != NULL) {
        cs_text_printf(out, " %s -> %s", record->from == NULL ? "-" : record->from,
                       record->to == NULL ? "-" : record->to);
    }
    if (record->what != NULL) {
        cs_text_printf(out, " (%s)", record->what);
    }
    if (record->has_value) {
        cs_text_printf(out, " = %" PRId64, record->value);
    }
}

struct cs_golden cs_golden_of(const struct cs_story *story)
{
    static const char head[] =
        "# A golden story: clustersim test compares it with the run, and --update writes it.";
    const struct cs_trace *trace = story->trace;
    struct cs_golden golden = {0};
    struct cs_text line = {0};
    struct cs_text all = {0};
    golden.lines.list = CS_NEW_ARRAY(story->arena, const char *, trace->count + 1);
    golden.seqs = CS_NEW_ARRAY(story->arena, uint64_t, trace->count + 1);
    golden.lines.list[golden.lines.count++] = head;
    cs_text_printf(&all, "%s\n", head);
    for (size_t i = 0; i < trace->count; i++) {
        const struct cs_record *record = &trace->records[i];
        if (record->kind == CS_KIND_EAGER || !cs_kind_info(record->kind)->story) {
            continue;
        }
        struct cs_text clean = {0};
        line.length = 0;
        put_record(&line, record);
        cs_paper_clean(&clean, line.bytes);
        golden.seqs[golden.lines.count] = record->seq;
        golden.lines.list[golden.lines.count++] = cs_arena_text(story->arena, clean.bytes,
                                                                clean.length);
        cs_text_printf(&all, "%s\n", clean.bytes);
        cs_text_free(&clean);
    }
    golden.text = cs_arena_text(story->arena, all.bytes, all.length);
    cs_text_free(&line);
    cs_text_free(&all);
    return golden;
}
