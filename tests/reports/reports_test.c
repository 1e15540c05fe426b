#include <criterion/criterion.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "reports/explain.h"
#include "reports/text.h"
#include "reports/timeline.h"

#define DATA CS_SOURCE_DIR "/tests/reports/data/"

static char *file_text(const char *path, size_t *length)
{
    FILE *file = fopen(path, "rb");
    cr_assert(file != NULL, "%s", path);
    char *bytes = calloc(1, 1 << 20);
    *length = fread(bytes, 1, (1 << 20) - 1, file);
    (void)fclose(file);
    return bytes;
}

static struct cs_story *story_of(struct cs_arena *arena, const char *bytes, size_t length)
{
    struct cs_trace_error error;
    struct cs_trace *trace = cs_trace_read(arena, bytes, length, &error);
    cr_assert(trace != NULL, "%zu:%zu %s", error.line, error.column, error.text);
    return cs_story_new(arena, trace);
}

static struct cs_story *power_loss(struct cs_arena *arena)
{
    size_t length = 0;
    char *bytes = file_text(DATA "power-loss.jsonl", &length);
    struct cs_story *story = story_of(arena, bytes, length);
    free(bytes);
    return story;
}

/* A judgement made by hand, so that these tests do not change when a rule does. */
static struct cs_judgement *judgement_of(const struct cs_story *story)
{
    static const struct cs_rule kept = {.id = "WSFC-1",
                                        .title = "A survivor takes over",
                                        .source = "facts 6.3",
                                        .when = "a node leaves",
                                        .then = "its roles move",
                                        .violation = "one stays"};
    static const struct cs_rule broken = {.id = "SAFE-9",
                                          .title = "Nothing is lost",
                                          .source = "common sense",
                                          .when = "always",
                                          .then = "nothing is lost",
                                          .violation = "a loss"};
    static const struct cs_rule idle = {.id = "WSFC-2", .title = "Quarantine", .source = "N17"};
    static struct cs_rule_verdict rules[] = {
        {.rule = &kept, .verdict = CS_VERDICT_PASS, .exercised = 1},
        {.rule = &idle, .verdict = CS_VERDICT_NOT_EXERCISED},
        {.rule = &broken,
         .verdict = CS_VERDICT_FAIL,
         .failures = 1,
         .failed_seq = 60,
         .failed_t_us = 619700000,
         .sentence = "disk Q was lost"},
    };
    static struct cs_expect_verdict expectations[2];
    static struct cs_judgement judgement;
    expectations[0] = (struct cs_expect_verdict){
        .id = "e1", .verdict = CS_VERDICT_PASS, .expected = "the role is Online", .seq = 89};
    expectations[1] = (struct cs_expect_verdict){.id = "e2",
                                                 .verdict = CS_VERDICT_FAIL,
                                                 .expected = "out for at most 20s",
                                                 .sentence = "expected 20s; it was 37.650125s",
                                                 .before = {0, 53, 54},
                                                 .seq = 61};
    (void)story;
    judgement = (struct cs_judgement){.rules = rules,
                                      .rule_count = 3,
                                      .expectations = expectations,
                                      .expectation_count = 2,
                                      .exit_status = 1};
    return &judgement;
}

static void render(struct cs_text *out, const struct cs_story *story, unsigned width)
{
    struct cs_paper paper = {.out = out, .width = width};
    struct cs_report_options options = {.detail = CS_DETAIL_NORMAL};
    cs_report_text(&paper, story, judgement_of(story), &options);
}

Test(reports, the_text_of_a_power_loss_is_the_golden_one)
{
    struct cs_arena *arena = cs_arena_new(1 << 26);
    struct cs_text out = {0};
    size_t length = 0;
    render(&out, power_loss(arena), 80);
    char *want = file_text(DATA "power-loss-80.txt", &length);
    cr_expect(strcmp(out.bytes, want) == 0, "the text is now:\n%s", out.bytes);
    free(want);
    cs_text_free(&out);
    cs_arena_free(arena);
}

Test(reports, a_broken_rule_names_its_time_once)
{
    struct cs_arena *arena = cs_arena_new(1 << 26);
    struct cs_story *story = power_loss(arena);
    struct cs_paper paper = {.out = &(struct cs_text){0}, .width = 200};
    struct cs_report_options options = {.detail = CS_DETAIL_NORMAL};
    struct cs_judgement judgement = *judgement_of(story);
    judgement.rules[2].sentence = "disk Q was lost at 00:10:19.700";
    cs_report_text(&paper, story, &judgement, &options);
    const char *said = strstr(paper.out->bytes, "disk Q was lost at 00:10:19.700");
    cr_assert(said != NULL);
    cr_expect(strncmp(said - 2, ": ", 2) == 0, "before it: %.20s", said - 20);
    judgement.rules[2].sentence = "disk Q was lost";
    cs_text_free(paper.out);
    cs_report_text(&paper, story, &judgement, &options);
    cr_expect(strstr(paper.out->bytes, ": at 00:10:19.700 disk Q was lost") != NULL);
    cs_text_free(paper.out);
    cs_arena_free(arena);
}

Test(reports, no_line_is_wider_than_asked_for_or_ends_in_a_blank)
{
    static const unsigned widths[] = {20, 40, 60, 80, 200};
    struct cs_arena *arena = cs_arena_new(1 << 26);
    struct cs_story *story = power_loss(arena);
    for (size_t i = 0; i < CS_LEN(widths); i++) {
        struct cs_text out = {0};
        render(&out, story, widths[i]);
        char *rest = out.bytes;
        for (char *line = strsep(&rest, "\n"); line != NULL; line = strsep(&rest, "\n")) {
            bool command = strncmp(line, "  clustersim run ", 17) == 0; /* is to be copied */
            cr_expect(command || cs_paper_columns(line) <= widths[i], "%u: \"%s\"", widths[i],
                      line);
            size_t end = strlen(line);
            cr_expect(end == 0 || line[end - 1] != ' ', "%u: \"%s\"", widths[i], line);
        }
        cs_text_free(&out);
    }
    cs_arena_free(arena);
}

Test(reports, a_role_is_out_from_its_fault_until_its_last_resource_works)
{
    struct cs_arena *arena = cs_arena_new(1 << 26);
    const struct cs_outages *outages = cs_outages_find(power_loss(arena));
    cr_assert_eq(outages->count, 2);
    cr_expect_str_eq(outages->served[0].told->name, "Milestone XProtect Management Server");
    cr_expect_str_eq(outages->served[1].told->name, "Management Server");
    cr_assert_eq(outages->served[0].n_outages, 1);
    const struct cs_outage *outage = &outages->served[0].outages[0];
    cr_expect_eq(outage->from, 600 * CS_SECOND);
    cr_expect_eq(outage->to, 637650125);
    cr_expect_not(outage->lasts);
    cr_expect_eq(outage->root->kind, CS_KIND_FAULT);
    cr_expect_eq(outages->served[0].total, 37650125);
    cs_arena_free(arena);
}

Test(reports, the_phases_of_an_outage_follow_one_another_and_add_up_to_it)
{
    static const char *const labels[] = {"detection", "regroup", "address online", "name online",
                                         "coming online"};
    struct cs_arena *arena = cs_arena_new(1 << 26);
    struct cs_story *story = power_loss(arena);
    const struct cs_served *served = &cs_outages_find(story)->served[0];
    const struct cs_phases *phases = cs_phases_find(story, served, &served->outages[0]);
    cr_assert_eq(phases->count, 6);
    cs_time at = served->outages[0].from;
    for (size_t i = 0; i < CS_LEN(labels); i++) {
        cr_expect_str_eq(phases->list[i].label, labels[i]);
        cr_expect_eq(phases->list[i].from, at, "phase %zu", i);
        at = phases->list[i].to;
    }
    cr_expect_eq(at, served->outages[0].to);
    cr_expect(phases->list[5].parallel);
    cr_expect(strstr(phases->list[0].basis, "SameSubnetThreshold 20 (default: HADR; N2)") != NULL);
    cs_arena_free(arena);
}

/* A run of one resource; %s: what happens to it. */
static const char small[] =
    "{\"seq\":1,\"t_us\":0,\"kind\":\"run.begin\",\"cause\":0,\"subject\":\"cluster/C\","
    "\"object\":\"seed/0x1\",\"what\":\"small\",\"value\":1}\n"
    "{\"seq\":2,\"t_us\":0,\"kind\":\"declare\",\"cause\":0,\"subject\":\"group/"
    "G\",\"what\":\"group\"}\n"
    "{\"seq\":3,\"t_us\":0,\"kind\":\"declare\",\"cause\":0,\"subject\":\"resource/%s\","
    "\"object\":\"group/G\",\"what\":\"Generic Service\"}\n"
    "%s"
    "{\"seq\":%d,\"t_us\":9000000,\"kind\":\"run.end\",\"cause\":0,\"subject\":\"cluster/C\","
    "\"what\":\"horizon\",\"value\":%d}\n";

static const char work[] =
    "{\"seq\":%d,\"t_us\":%d,\"kind\":\"work\",\"cause\":0,\"subject\":"
    "\"resource/S\",\"from\":\"working\",\"to\":\"%s\",\"what\":\"killed\"}\n";

static struct cs_story *small_story(struct cs_arena *arena, const char *name, const char *lines,
                                    int count)
{
    char bytes[4096];
    int length = snprintf(bytes, sizeof bytes, small, name, lines, 4 + count, 3 + count);
    return story_of(arena, bytes, (size_t)length);
}

Test(reports, an_outage_that_is_not_over_when_the_run_ends_is_said_to_last)
{
    char lines[1024];
    int at = snprintf(lines, sizeof lines, work, 4, 0, "working");
    (void)snprintf(lines + at, sizeof lines - (size_t)at, work, 5, 4000000, "not working");
    struct cs_arena *arena = cs_arena_new(1 << 26);
    const struct cs_outages *outages = cs_outages_find(small_story(arena, "S", lines, 2));
    cr_assert_eq(outages->served[0].n_outages, 1);
    cr_expect(outages->served[0].outages[0].lasts);
    cr_expect_eq(outages->served[0].total, 5 * CS_SECOND);
    cs_arena_free(arena);
}

Test(reports, a_service_that_stops_and_starts_within_an_instant_was_never_out)
{
    char lines[1024];
    int at = snprintf(lines, sizeof lines, work, 4, 0, "working");
    at += snprintf(lines + at, sizeof lines - (size_t)at, work, 5, 4000000, "not working");
    (void)snprintf(lines + at, sizeof lines - (size_t)at, work, 6, 4000000, "working");
    struct cs_arena *arena = cs_arena_new(1 << 26);
    const struct cs_outages *outages = cs_outages_find(small_story(arena, "S", lines, 3));
    cr_expect_eq(outages->served[0].n_outages, 0);
    cr_expect_eq(outages->served[1].n_outages, 0);
    cs_arena_free(arena);
}

Test(reports, a_service_that_never_worked_is_out_from_the_start)
{
    char lines[1024];
    (void)snprintf(lines, sizeof lines, work, 4, 0, "not working");
    struct cs_arena *arena = cs_arena_new(1 << 26);
    const struct cs_outages *outages = cs_outages_find(small_story(arena, "S", lines, 1));
    cr_assert_eq(outages->served[0].n_outages, 1);
    cr_expect_eq(outages->served[0].outages[0].from, 0);
    cr_expect_null(outages->served[0].outages[0].root);
    cs_arena_free(arena);
}

/* Two actions, the second "after" the first; each stops two resources that stand in one line. */
static const char after_action[] =
    "{\"seq\":4,\"t_us\":1000000,\"kind\":\"action\",\"cause\":0,\"subject\":\"action/one\","
    "\"what\":\"FailDisk\"}\n"
    "{\"seq\":5,\"t_us\":1000000,\"kind\":\"fault\",\"cause\":4,\"subject\":\"disk/D\","
    "\"what\":\"FailDisk\"}\n"
    "{\"seq\":6,\"t_us\":2000000,\"kind\":\"action\",\"cause\":4,\"subject\":\"action/two\","
    "\"what\":\"KillService\"}\n"
    "{\"seq\":7,\"t_us\":2000000,\"kind\":\"fault\",\"cause\":6,\"subject\":\"resource/S\","
    "\"what\":\"KillService\"}\n"
    "{\"seq\":8,\"t_us\":2000000,\"kind\":\"state\",\"cause\":7,\"subject\":\"resource/R\","
    "\"from\":\"Online\",\"to\":\"Failed\",\"what\":\"poll\"}\n"
    "{\"seq\":9,\"t_us\":2000000,\"kind\":\"state\",\"cause\":7,\"subject\":\"resource/S\","
    "\"from\":\"Online\",\"to\":\"Failed\",\"what\":\"poll\"}\n"
    "{\"seq\":10,\"t_us\":2000000,\"kind\":\"repair\",\"cause\":0,\"subject\":\"disk/D\","
    "\"what\":\"RepairDisk\"}\n"
    "{\"seq\":11,\"t_us\":3000000,\"kind\":\"state\",\"cause\":9,\"subject\":\"group/G\","
    "\"from\":\"Online\",\"to\":\"Failed\",\"what\":\"resources\"}\n";

Test(reports, what_an_action_waited_for_is_not_the_cause_of_what_it_did)
{
    struct cs_arena *arena = cs_arena_new(1 << 26);
    struct cs_story *story = small_story(arena, "S", after_action, 8);
    const struct cs_record *root = cs_story_root(story, cs_trace_find(story->trace, 9));
    cr_expect_eq(root->seq, 7, "%llu", (unsigned long long)root->seq);
    struct cs_text out = {0};
    struct cs_paper paper = {.out = &out, .width = 200};
    cs_explain_text(&paper, story, cs_trace_find(story->trace, 9));
    cr_expect_not_null(strstr(out.bytes, "KillService, after action one\n"), "%s", out.bytes);
    cs_text_free(&out);
    cs_arena_free(arena);
}

Test(reports, a_cause_that_shares_its_line_is_named_itself)
{
    struct cs_arena *arena = cs_arena_new(1 << 26);
    struct cs_story *story = small_story(arena, "S", after_action, 8);
    const struct cs_timeline *timeline = cs_timeline_make(story, false);
    const struct cs_line *last = &timeline->lines[timeline->count - 2];
    cr_expect_str_eq(last->what,
                     "Online -> Failed (resources) <- 00:00:02.000 S Online -> Failed (poll)");
    cs_arena_free(arena);
}

Test(words, a_budget_is_told_in_words)
{
    static const struct {
        const char *limit, *of, *to;
        int64_t used;
        const char *text;
    } cases[] = {
        {"RestartThreshold", "1", "allowed", 1, "restart 1 of 1 in the period"},
        {"FailoverThreshold", "2", "allowed", 1, "failover 1 of 2 in the period"},
        {"FailoverThreshold", "2", "refused", 2, "failover refused: 2 of 2 used"},
        {"QuarantineThreshold", "3", "refused", 3, "departure 3 of 3 in the hour: too many"},
    };
    for (size_t i = 0; i < CS_LEN(cases); i++) {
        struct cs_text out = {0};
        struct cs_record record = {.kind = CS_KIND_COUNT,
                                   .what = cases[i].limit,
                                   .from = cases[i].of,
                                   .to = cases[i].to,
                                   .value = cases[i].used,
                                   .has_value = true};
        cs_story_what(&record, &out);
        cr_expect_str_eq(out.bytes, cases[i].text);
        cs_text_free(&out);
    }
}

Test(reports, control_characters_of_a_name_never_reach_the_terminal)
{
    static const char *const names[] = {"a\\u001b[31mb", "a\\u0007b", "a\\u009bb", "a\\u202eb",
                                        "a\\nb"};
    for (size_t i = 0; i < CS_LEN(names); i++) {
        struct cs_arena *arena = cs_arena_new(1 << 26);
        struct cs_text out = {0};
        render(&out, small_story(arena, names[i], "", 0), 80);
        cr_expect_null(strchr(out.bytes, '\033'), "%s", names[i]);
        cr_expect_null(strchr(out.bytes, '\007'), "%s", names[i]);
        cr_expect_null(strstr(out.bytes, "\xC2\x9B"), "%s", names[i]);
        cr_expect_null(strstr(out.bytes, "\xE2\x80\xAE"), "%s", names[i]);
        cr_expect_null(strstr(out.bytes, "a\nb"), "%s", names[i]);
        cr_expect_not_null(strchr(out.bytes, '<'), "%s", names[i]);
        cs_text_free(&out);
        cs_arena_free(arena);
    }
}

Test(paper, columns_count_what_a_terminal_shows)
{
    static const struct {
        const char *text;
        unsigned columns;
    } cases[] = {{"", 0},     {"abc", 3},    {"Überwachung", 11}, {"e\xCC\x81", 1},
                 {"監視", 4}, {"a\033b", 6}, {"\xFF", 4}};
    for (size_t i = 0; i < CS_LEN(cases); i++) {
        cr_expect_eq(cs_paper_columns(cases[i].text), cases[i].columns, "case %zu", i);
    }
}

Test(paper, colours_stand_around_words_and_only_where_allowed)
{
    struct cs_text out = {0};
    struct cs_paper paper = {.out = &out, .width = 80};
    cs_paper_text(&paper, 0, CS_INK_BAD, "no");
    cr_expect_str_eq(out.bytes, "no\n");
    out.length = 0;
    paper.colour = true;
    cs_paper_text(&paper, 0, CS_INK_BAD, "no");
    cr_expect_str_eq(out.bytes, "\033[31mno\033[0m\n");
    cs_text_free(&out);
}

Test(words, spans_are_exact)
{
    static const struct {
        cs_time span;
        const char *text;
    } cases[] = {{0, "0s"},
                 {1, "0.000001s"},
                 {500000, "0.5s"},
                 {112300000, "1m 52.3s"},
                 {7205 * CS_SECOND, "2h 0m 5s"}};
    for (size_t i = 0; i < CS_LEN(cases); i++) {
        struct cs_text out = {0};
        cs_story_span(cases[i].span, &out);
        cr_expect_str_eq(out.bytes, cases[i].text);
        cs_text_free(&out);
    }
}

Test(explain, an_event_is_found_by_number_by_state_and_by_what_was_decided)
{
    struct cs_arena *arena = cs_arena_new(1 << 26);
    struct cs_story *story = power_loss(arena);
    const struct cs_judgement *judgement = judgement_of(story);
    static const struct {
        const char *event;
        uint64_t seq;
        const char *why;
    } cases[] = {
        {"54", 54, ""},
        {"host/Cluster1=Off", 55, ""},
        {"e2", 61, ""},
        {"SAFE-9", 60, ""},
        {"WSFC-1", 0, "WSFC-1 was not decided by any record"},
        {"host/Cluster1=Frozen", 0, "host/Cluster1 was never Frozen in this run"},
        {"node/Cluster3=Up", 0, "the trace has no node/Cluster3; did you mean node/Cluster1?"},
        {"", 0,
         "\"\" is no event: expected the number of a record, a subject and a state such as "
         "group/SQL=Failed, or the id of an expectation or rule"},
    };
    for (size_t i = 0; i < CS_LEN(cases); i++) {
        struct cs_text why = {0};
        const struct cs_record *record = cs_explain_find(story, judgement, cases[i].event, &why);
        cr_expect_eq(record == NULL ? 0 : record->seq, cases[i].seq, "%s", cases[i].event);
        cr_expect_str_eq(why.bytes == NULL ? "" : why.bytes, cases[i].why);
        cs_text_free(&why);
    }
    cs_arena_free(arena);
}

Test(explain, the_chain_begins_with_the_action_and_ends_with_the_event)
{
    struct cs_arena *arena = cs_arena_new(1 << 26);
    struct cs_story *story = power_loss(arena);
    struct cs_text out = {0};
    struct cs_paper paper = {.out = &out, .width = 120};
    cs_explain_text(&paper, story, cs_trace_find(story->trace, 55));
    cr_expect_str_eq(
        out.bytes,
        "00:10:00.000  #53     action a1           PowerLoss node Cluster1\n"
        "00:10:00.000  #54     Cluster1 (Windows)  PowerLoss\n"
        "00:10:00.000  #55     Cluster1 (Windows)  Running -> Off (power-loss) [physics]\n");
    cs_text_free(&out);
    cs_arena_free(arena);
}

Test(assumptions, only_numbers_that_took_part_are_named_and_the_others_counted)
{
    struct cs_arena *arena = cs_arena_new(1 << 26);
    const struct cs_assumptions *found = cs_assumptions_find(power_loss(arena));
    bool online = false;
    for (size_t i = 0; i < found->count; i++) {
        cr_expect_str_neq(found->list[i].set->what, "Boot", "no node booted");
        online = online || strcmp(found->list[i].set->what, "OnlineTime") == 0;
    }
    cr_expect(online);
    cr_expect_eq(found->unused, 3); /* Boot of two nodes, ServiceRestartDelay */
    cs_arena_free(arena);
}

Test(json, the_result_has_the_same_bytes_every_time_and_no_raw_control_character)
{
    struct cs_arena *arena = cs_arena_new(1 << 26);
    struct cs_story *story = power_loss(arena);
    struct cs_report_options options = {.detail = CS_DETAIL_NORMAL};
    struct cs_text once = {0};
    struct cs_text again = {0};
    cs_report_json(&once, story, judgement_of(story), &options);
    cs_report_json(&again, story, judgement_of(story), &options);
    cr_expect_str_eq(once.bytes, again.bytes);
    cr_expect(strncmp(once.bytes, "{\"scenario\":\"power-loss\",\"file\":", 32) == 0);
    for (size_t i = 0; i + 1 < once.length; i++) {
        cr_assert((unsigned char)once.bytes[i] >= 0x20);
    }
    cs_text_free(&once);
    cs_text_free(&again);
    cs_arena_free(arena);
}
