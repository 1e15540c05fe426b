#include "reports/text.h"

#include <inttypes.h>
#include <string.h>

#include "reports/timeline.h"

/* A word that a shell takes as one. */
static void shell_word(const char *word, struct cs_text *out)
{
    static const char plain[] = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789"
                                "_-./:=,+@%";
    if (word[0] != '\0' && strspn(word, plain) == strlen(word)) {
        cs_text_puts(out, word);
        return;
    }
    cs_text_puts(out, "'");
    for (const char *at = word; *at != '\0'; at++) {
        if (*at == '\'') {
            cs_text_puts(out, "'\\''");
        } else {
            cs_text_add(out, at, 1);
        }
    }
    cs_text_puts(out, "'");
}

const char *cs_report_replay(const struct cs_story *story)
{
    if (story->begin->to == NULL) {
        return "";
    }
    struct cs_text command = {0};
    cs_text_puts(&command, "clustersim run ");
    shell_word(story->begin->to, &command);
    if (cs_story_is(story->begin->object, "seed")) {
        cs_text_puts(&command, " --seed ");
        shell_word(cs_story_name(story->begin->object), &command);
    }
    const char *result = cs_arena_text(story->arena, command.bytes, command.length);
    cs_text_free(&command);
    return result;
}

static void row(struct cs_paper *paper, const char *label, const char *text)
{
    const struct cs_cell cells[] = {{label, 10, CS_INK_FAINT}, {text, 0, CS_INK_PLAIN}};
    cs_paper_row(paper, 2, cells, CS_LEN(cells));
}

static const char *set_text(const struct cs_story *story, const char *subject, const char *property)
{
    const struct cs_record *set = cs_story_set(story, subject, property, 0);
    return set == NULL ? NULL : set->to;
}

static void print_role(struct cs_paper *paper, const struct cs_story *story,
                       const struct cs_told *role)
{
    struct cs_text text = {0};
    cs_text_printf(&text, "%s", role->name);
    const struct cs_record *threshold = cs_story_set(story, role->id, "ComputedFailoverThreshold",
                                                     0);
    if (threshold == NULL) {
        threshold = cs_story_set(story, role->id, "FailoverThreshold", 0);
    }
    const struct cs_record *period = cs_story_set(story, role->id, "FailoverPeriod", 0);
    if (threshold != NULL) {
        cs_text_printf(&text, ": FailoverThreshold %" PRId64, threshold->value);
        if (period != NULL) {
            cs_text_printf(&text, " in %" PRId64 " h", period->value);
        }
        bool derived = strcmp(threshold->rule, "derived") == 0;
        const char *source = derived ? "the number of nodes minus one" : threshold->from;
        cs_text_printf(&text, " (%s%s%s)", threshold->rule, source == NULL ? "" : ": ",
                       source == NULL ? "" : source);
    }
    row(paper, "role", text.bytes);
    cs_text_free(&text);
}

static void print_named(struct cs_paper *paper, const struct cs_story *story, const char *type,
                        const char *label)
{
    static const char *const roles[] = {"no cluster use", "cluster only", NULL,
                                        "cluster and client"};
    struct cs_text text = {0};
    for (size_t i = 0; i < story->n_told; i++) {
        const struct cs_told *told = &story->told[i];
        if (strcmp(told->type, type) != 0) {
            continue;
        }
        cs_text_printf(&text, "%s%s", text.length == 0 ? "" : ", ", told->name);
        const struct cs_record *use = cs_story_set(story, told->id, "Role", 0);
        if (strcmp(type, "network") == 0 && use != NULL && use->value >= 0 && use->value <= 3 &&
            roles[use->value] != NULL) {
            cs_text_printf(&text, " (%s)", roles[use->value]);
        }
    }
    if (text.length > 0) {
        row(paper, label, text.bytes);
    }
    cs_text_free(&text);
}

/* "SQLCLUSTER, SQL Server 2016 Enterprise: Surveillance, Surveillance_IDP" */
static void print_sql(struct cs_paper *paper, const struct cs_story *story)
{
    for (size_t i = 0; i < story->n_told; i++) {
        const struct cs_told *told = &story->told[i];
        if (!cs_story_is(told->id, "instance")) {
            continue;
        }
        const char *version = set_text(story, told->id, "Version");
        const char *edition = set_text(story, told->id, "Edition");
        struct cs_text text = {0};
        cs_text_printf(&text, "SQL Server %s%s%s, instance %s", version == NULL ? "" : version,
                       edition == NULL ? "" : " ", edition == NULL ? "" : edition, told->name);
        const char *before = ": ";
        for (size_t j = 0; j < story->n_told; j++) {
            if (cs_story_is(story->told[j].id, "database")) {
                cs_text_printf(&text, "%s%s", before, story->told[j].name);
                before = ", ";
            }
        }
        row(paper, "databases", text.bytes);
        cs_text_free(&text);
    }
}

void cs_print_setting(struct cs_paper *paper, const struct cs_story *story)
{
    struct cs_text text = {0};
    cs_text_printf(&text, "%s", story->begin->what);
    cs_paper_text(paper, 0, CS_INK_BOLD, text.bytes);
    text.length = 0;
    const char *windows = set_text(story, story->cluster, "WindowsServer");
    cs_text_printf(&text, "%s", cs_story_name(story->cluster));
    if (windows != NULL) {
        cs_text_printf(&text, ", Windows Server %s", windows);
    }
    if (cs_story_is(story->begin->object, "seed")) {
        cs_text_printf(&text, ", seed %s", cs_story_name(story->begin->object));
    }
    row(paper, "cluster", text.bytes);
    print_named(paper, story, "node", "nodes");
    print_named(paper, story, "computer", "computers");
    print_named(paper, story, "network", "networks");
    const char *quorum = set_text(story, story->cluster, "QuorumType");
    text.length = 0;
    cs_text_puts(&text, quorum == NULL ? "" : quorum);
    for (size_t i = 0; i < story->n_told; i++) {
        const struct cs_record *set = cs_story_set(story, story->told[i].id, "IsWitness", 0);
        if (set != NULL && set->value == 1) {
            cs_text_printf(&text, ", witness %s", story->told[i].name);
        }
    }
    if (text.length > 0) {
        row(paper, "quorum", text.bytes);
    }
    cs_text_free(&text);
    for (size_t i = 0; i < story->n_told; i++) {
        if (strcmp(story->told[i].type, "group") == 0 && !story->told[i].is_core_group) {
            print_role(paper, story, &story->told[i]);
        }
    }
    print_sql(paper, story);
    const char *product = set_text(story, story->cluster, "Product");
    if (product != NULL) {
        row(paper, "VMS", product);
    }
}

static void print_end(struct cs_paper *paper, const struct cs_story *story, const char *replay)
{
    char bytes[80];
    cs_paper_heading(paper, "To repeat the run");
    replay = replay == NULL ? cs_report_replay(story) : replay;
    if (replay[0] != '\0') {
        /* In one piece, however long: it is there to be copied. */
        cs_text_puts(paper->out, "  ");
        cs_paper_clean(paper->out, replay);
        cs_text_puts(paper->out, "\n");
    }
    (void)snprintf(bytes, sizeof bytes,
                   "digest of all bytes %016" PRIx64 ", of the story %016" PRIx64,
                   story->trace->digests.bytes, story->trace->digests.story);
    cs_paper_text(paper, 2, CS_INK_FAINT, bytes);
}

void cs_report_text(struct cs_paper *paper, const struct cs_story *story,
                    const struct cs_judgement *judgement, const struct cs_report_options *options)
{
    static const enum cs_ink inks[] = {CS_INK_GOOD, CS_INK_BAD, CS_INK_DOUBT, CS_INK_DOUBT,
                                       CS_INK_DOUBT};
    bool quiet = options->detail == CS_DETAIL_QUIET;
    const struct cs_outages *outages = cs_outages_find(story);
    if (!quiet) {
        cs_print_setting(paper, story);
        cs_paper_heading(paper, "The answer");
    }
    struct cs_text answer = {0};
    cs_report_answer(judgement, &answer);
    CS_ASSERT(judgement->exit_status >= 0 && judgement->exit_status < (int)CS_LEN(inks));
    cs_paper_text(paper, quiet ? 0 : 2, inks[judgement->exit_status], answer.bytes);
    cs_text_free(&answer);
    cs_print_people(paper, story, outages, quiet ? 0 : 2);
    cs_print_outages(paper, story, outages, quiet);
    if (quiet) {
        return;
    }
    cs_print_phases(paper, story, outages);
    cs_print_components(paper, story, outages);
    if (!options->without_timeline) {
        cs_paper_heading(paper, "What happened");
        const struct cs_timeline *timeline = cs_timeline_make(story,
                                                              options->detail == CS_DETAIL_ALL);
        cs_timeline_print(paper, timeline, 0, timeline->count);
    }
    cs_print_verdicts(paper, story, judgement, options->detail == CS_DETAIL_ALL);
    cs_print_assumptions(paper, story);
    print_end(paper, story, options->replay);
}
