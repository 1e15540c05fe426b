#include <stdlib.h>
#include <string.h>

#include "oracle/oracle.h"
#include "reports/explain.h"
#include "reports/text.h"
#include "scenarios/json_scan.h"
#include "tests/fuzz/fuzz.h"

void cs_fuzz_shown(const char *bytes, size_t length)
{
    for (size_t at = 0; at < length;) {
        size_t size = cs_utf8_length(bytes + at, length - at);
        CS_ASSERT(size > 0);
        CS_ASSERT(size > 1 || bytes[at] == '\n' ||
                  ((unsigned char)bytes[at] >= 0x20 && bytes[at] != 0x7f));
        at += size;
    }
}

/* A JSON report is one line that is JSON. */
static void check_json(const struct cs_text *text)
{
    struct cs_spots spots = {0};
    CS_ASSERT(text->length > 1 && strchr(text->bytes, '\n') == text->bytes + text->length - 1);
    CS_ASSERT(cs_json_scan("report", text->bytes, text->length, 1, &spots, NULL));
    free(spots.list);
}

void cs_fuzz_tell(struct cs_arena *arena, const struct cs_trace *trace, size_t size)
{
    const struct cs_judgement *judgement = cs_oracle_judge(arena, trace);
    const struct cs_story *story = cs_story_new(arena, trace);
    struct cs_text text = {0};
    struct cs_paper paper = {.out = &text, .width = CS_PAPER_NARROWEST + (unsigned)(size % 100)};
    struct cs_report_options options = {.detail = (enum cs_detail)(size % 3)};
    CS_ASSERT(judgement->exit_status == 0 || judgement->exit_status == 1 ||
              judgement->exit_status == 4);
    cs_report_text(&paper, story, judgement, &options);
    cs_explain_text(&paper, story, &trace->records[trace->count - 1]);
    cs_fuzz_shown(text.bytes, text.length);
    text.length = 0;
    cs_report_json(&text, story, judgement, &options);
    check_json(&text);
    text.length = 0;
    cs_explain_json(&text, story, &trace->records[trace->count - 1]);
    check_json(&text);
    cs_text_free(&text);
}
