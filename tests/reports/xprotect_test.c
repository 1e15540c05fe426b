/* What a trace tells about databases, the parts of XProtect and the people who depend on them. */
#include <criterion/criterion.h>
#include <string.h>

#include "reports/explain.h"
#include "reports/text.h"
#include "reports/timeline.h"

/* The traces here are records in a row. `cause` is how many records before is what led to it; 0:
 * nothing did. Times are in milliseconds. */
static struct cs_story *story_of(struct cs_arena *arena, const struct cs_record *records,
                                 size_t count)
{
    struct cs_trace *trace = cs_trace_new(arena);
    for (size_t i = 0; i < count; i++) {
        struct cs_record record = records[i];
        record.seq = i + 1;
        record.t_us *= CS_MS;
        record.cause = record.cause == 0 ? 0 : record.seq - record.cause;
        cs_trace_add(trace, &record);
    }
    return cs_story_new(arena, trace);
}

#define BEGIN()                                                                                    \
    {                                                                                              \
        .kind = CS_KIND_RUN_BEGIN, .subject = "cluster/C", .object = "seed/0x1", .what = "t",      \
        .value = 1, .has_value = true                                                              \
    }
#define END(at)                                                                                    \
    {                                                                                              \
        .t_us = (at), .kind = CS_KIND_RUN_END, .subject = "cluster/C", .what = "horizon"           \
    }
#define DECLARE(id, in, type)                                                                      \
    {                                                                                              \
        .kind = CS_KIND_DECLARE, .subject = (id), .object = (in), .what = (type)                   \
    }
#define SET_TEXT(id, name, text)                                                                   \
    {                                                                                              \
        .kind = CS_KIND_SET, .subject = (id), .what = (name), .to = (text), .rule = "assumed",     \
        .from = "X0"                                                                               \
    }
#define SET_VALUE(id, name, number)                                                                \
    {                                                                                              \
        .kind = CS_KIND_SET, .subject = (id), .what = (name), .value = (number),                   \
        .has_value = true, .rule = "assumed", .from = "X0"                                         \
    }
#define FIRST(id, state)                                                                           \
    {                                                                                              \
        .kind = CS_KIND_STATE, .subject = (id), .from = "Unknown", .to = (state),                  \
        .what = "initially"                                                                        \
    }
#define WORKS(id, on)                                                                              \
    {                                                                                              \
        .kind = CS_KIND_WORK, .subject = (id), .object = (on), .from = "not working",              \
        .to = "working", .what = "initially"                                                       \
    }
#define STATE(at, because, id, before, after, why)                                                 \
    {                                                                                              \
        .t_us = (at), .cause = (because), .kind = CS_KIND_STATE, .subject = (id),                  \
        .from = (before), .to = (after), .what = (why)                                             \
    }
#define STOPS(at, because, id, why)                                                                \
    {                                                                                              \
        .t_us = (at), .cause = (because), .kind = CS_KIND_WORK, .subject = (id),                   \
        .from = "working", .to = "not working", .what = (why)                                      \
    }
#define STILL(at, because, id, why)                                                                \
    {                                                                                              \
        .t_us = (at), .cause = (because), .kind = CS_KIND_WORK, .subject = (id),                   \
        .from = "not working", .to = "not working", .what = (why)                                  \
    }
#define SERVES(at, because, id, on)                                                                \
    {                                                                                              \
        .t_us = (at), .cause = (because), .kind = CS_KIND_WORK, .subject = (id), .object = (on),   \
        .from = "not working", .to = "working", .what = "all is there"                             \
    }
#define WAIT(at, because, id, why, log, until)                                                     \
    {                                                                                              \
        .t_us = (at), .cause = (because), .kind = CS_KIND_WAIT, .subject = (id), .from = (log),    \
        .what = (why), .value = (until)*CS_MS, .has_value = true                                   \
    }
#define ACTION(at, id, verb, of)                                                                   \
    {                                                                                              \
        .t_us = (at), .kind = CS_KIND_ACTION, .subject = (id), .object = (of), .what = (verb)      \
    }
#define STEP(at, because, id, words, takes)                                                        \
    {                                                                                              \
        .t_us = (at), .cause = (because), .kind = CS_KIND_STEP, .subject = (id), .what = (words),  \
        .value = (takes)*CS_MS, .has_value = true, .rule = "guide, page 18"                        \
    }

/* A node that runs SQL Server and the Management Server loses its power. */
static const struct cs_record failover[] = {
    BEGIN(),
    DECLARE("cluster/C", NULL, "cluster"),
    DECLARE("group/SQL", "cluster/C", "group"),
    DECLARE("resource/SQL Server", "group/SQL", "SQL Server"),
    DECLARE("database/Surveillance", "instance/S", "database"),
    DECLARE("component/Management Server", "cluster/C", "component"),
    DECLARE("component/Management Server on N1", "component/Management Server", "copy"),
    DECLARE("component/Management Server on N2", "component/Management Server", "copy"),
    DECLARE("component/Smart Client OPS1", "cluster/C", "component"),
    DECLARE("component/Smart Client OPS1 on OPS1", "component/Smart Client OPS1", "copy"),
    DECLARE("client/Log in", "component/Smart Client OPS1", "client"),
    DECLARE("client/Live and playback", "component/Smart Client OPS1", "client"),
    DECLARE("client/Recording, REC1", "cluster/C", "client"),
    DECLARE("client/Reports", "cluster/C", "client"), /* of which the trace says nothing */
    SET_TEXT("resource/SQL Server", "OnlineTime", "triangular(1s, 2s, 9s)"),
    SET_TEXT("database/Surveillance", "AnalysisTime", "triangular(1s, 2s, 3s)"),
    SET_VALUE("database/Surveillance", "RedoRate", 50000),
    SET_VALUE("database/Surveillance", "LogRate", 500),
    SET_TEXT("database/Surveillance", "UndoTime", "1s"),
    SET_TEXT("component/Management Server", "StartTime", "1m"),
    SET_TEXT("component/Management Server", "ReconnectTime", "triangular(1s, 2s, 3s)"),
    SET_TEXT("component/Management Server", "Notices", "nobody can log in"),
    SET_TEXT("component/Smart Client OPS1", "ReconnectTime", "5s"),
    SET_TEXT("component/Smart Client OPS1", "ComponentType", "Smart Client"),
    SET_VALUE("cluster/C", "TokenLifetime", 14400000000),
    FIRST("database/Surveillance", "ONLINE"),
    FIRST("component/Management Server on N1", "Running"),
    FIRST("component/Management Server on N2", "Stopped"),
    FIRST("component/Smart Client OPS1 on OPS1", "Running"),
    WORKS("resource/SQL Server", "node/N1"),
    WORKS("client/Log in", "node/N1"),
    WORKS("client/Live and playback", NULL),
    WORKS("client/Recording, REC1", NULL),
    ACTION(10000, "action/a", "PowerLoss", "node/N1"),
    {.t_us = 10000, .cause = 1, .kind = CS_KIND_FAULT, .subject = "host/N1", .what = "PowerLoss"},
    STOPS(10000, 1, "resource/SQL Server", "host"),
    /* As models do: what is looked at after an action has the action as its cause. */
    STOPS(10000, 3, "client/Log in", "no Management Server that works answers at its address"),
    STATE(10000, 3, "database/Surveillance", "ONLINE", "OFFLINE", "instance-ended"),
    STATE(10000, 4, "component/Management Server on N1", "Running", "Stopped", "stop"),
    STATE(10000, 5, "component/Smart Client OPS1 on OPS1", "Running", "Waiting", "need-lost"),
    {.t_us = 29500,
     .cause = 6,
     .kind = CS_KIND_DETECT,
     .subject = "node/N2",
     .object = "node/N1",
     .what = "connection"},
    STATE(29500, 1, "component/Management Server on N2", "Stopped", "Starting", "start"),
    STATE(29500, 2, "resource/SQL Server", "Offline", "OnlinePending", "bring-online"),
    STATE(35000, 1, "resource/SQL Server", "OnlinePending", "Online", "call-done"),
    SERVES(35000, 1, "resource/SQL Server", "node/N2"),
    STATE(35000, 2, "database/Surveillance", "OFFLINE", "RECOVERING", "instance-started"),
    WAIT(35000, 1, "database/Surveillance", "analysis", NULL, 36250),
    STATE(35500, 6, "component/Management Server on N2", "Starting", "Waiting", "started"),
    WAIT(36250, 3, "database/Surveillance", "redo", "100000", 38250),
    STATE(38250, 4, "database/Surveillance", "RECOVERING", "ONLINE", "redone"),
    STATE(40000, 1, "component/Management Server on N2", "Waiting", "Running", "reconnected"),
    SERVES(40000, 1, "client/Log in", "node/N2"),
    STATE(44000, 2, "component/Smart Client OPS1 on OPS1", "Waiting", "Running", "reconnected"),
    END(60000),
};

static struct cs_paper paper_of(struct cs_text *out, unsigned width)
{
    return (struct cs_paper){.out = out, .width = width};
}

static const struct cs_served *served_of(const struct cs_outages *outages, const char *id)
{
    for (size_t i = 0; i < outages->count; i++) {
        if (strcmp(outages->served[i].told->id, id) == 0) {
            return &outages->served[i];
        }
    }
    return NULL;
}

/* ---- Outages ---- */

Test(people, a_client_a_database_and_a_component_are_out_for_as_long_as_the_trace_says)
{
    static const struct {
        const char *id;
        size_t outages;
        cs_time total;
    } cases[] = {
        {"client/Log in", 1, 30000 * CS_MS},
        {"client/Live and playback", 0, 0},
        {"database/Surveillance", 1, 28250 * CS_MS},
        {"component/Management Server", 1, 30000 * CS_MS},
        {"component/Smart Client OPS1", 1, 34000 * CS_MS},
    };
    struct cs_arena *arena = cs_arena_new(1 << 26);
    const struct cs_outages *outages = cs_outages_find(story_of(arena, failover, CS_LEN(failover)));
    for (size_t i = 0; i < CS_LEN(cases); i++) {
        const struct cs_served *served = served_of(outages, cases[i].id);
        cr_assert_not_null(served, "%s", cases[i].id);
        cr_expect(served->known, "%s", cases[i].id);
        cr_expect_eq(served->n_outages, cases[i].outages, "%s", cases[i].id);
        cr_expect_eq(served->total, cases[i].total, "%s", cases[i].id);
    }
    cr_expect_not(served_of(outages, "client/Reports")->known);
    cs_arena_free(arena);
}

Test(people, the_answer_says_who_went_without_what_and_what_was_never_out)
{
    struct cs_arena *arena = cs_arena_new(1 << 26);
    struct cs_story *story = story_of(arena, failover, CS_LEN(failover));
    struct cs_text out = {0};
    struct cs_paper paper = paper_of(&out, 80);
    cs_print_people(&paper, story, cs_outages_find(story), 2);
    cr_expect_str_eq(out.bytes, "  What people went without: PowerLoss of N1\n"
                                "    Log in        30s     00:00:10.000-00:00:40.000\n"
                                "  never out: Live and playback, Recording (REC1)\n"
                                "  Databases that were not ONLINE: PowerLoss of N1\n"
                                "    Surveillance  28.25s  00:00:10.000-00:00:38.250\n");
    cs_text_free(&out);
    cs_arena_free(arena);
}

/* Two causes; the second outage lasts. What was lost, and what a log says of it. */
static const struct cs_record twice[] = {
    BEGIN(),
    DECLARE("client/Log in", "cluster/C", "client"),
    DECLARE("client/API", "cluster/C", "client"),
    DECLARE("database/Surveillance", "instance/S", "database"),
    WORKS("client/Log in", NULL),
    {.kind = CS_KIND_WORK,
     .subject = "client/API",
     .from = "working",
     .to = "not working",
     .what = "initially"},
    FIRST("database/Surveillance", "ONLINE"),
    SERVES(400, 0, "client/API", NULL),
    {.t_us = 500,
     .kind = CS_KIND_LOG,
     .subject = "component/Identity Provider on N1",
     .from = "Idp.log",
     .what = "before anybody went without"},
    ACTION(1000, "action/a", "RemoveCertificate", "node/N2"),
    STOPS(1000, 1, "client/Log in", "the Identity Provider does not work"),
    {.t_us = 1500,
     .cause = 2,
     .kind = CS_KIND_LOG,
     .subject = "component/Identity Provider on N2",
     .from = "Idp.log",
     .what = "Keyset does not exist",
     .rule = "guide, page 23"},
    {.t_us = 1600,
     .cause = 3,
     .kind = CS_KIND_LOG,
     .subject = "component/Identity Provider on N2",
     .from = "Idp.log",
     .what = "Keyset does not exist",
     .rule = "guide, page 23"},
    SERVES(2000, 4, "client/Log in", "node/N2"),
    ACTION(5000, "action/b", "Restore-SqlDatabase", "database/Surveillance"),
    STATE(5000, 1, "database/Surveillance", "ONLINE", "RESTORING", "restore"),
    STOPS(5000, 2, "client/Log in", "no Management Server that works answers at its address"),
    {.t_us = 6000,
     .cause = 3,
     .kind = CS_KIND_LOSS,
     .subject = "database/Surveillance",
     .what = "since the last backup",
     .value = 192 * CS_MINUTE,
     .has_value = true},
    {.t_us = 6000,
     .cause = 4,
     .kind = CS_KIND_LOSS,
     .subject = "database/Surveillance",
     .what = "everything",
     .value = -1,
     .has_value = true},
    END(9000),
};

Test(people, each_cause_is_told_once_and_what_was_lost_or_logged_stands_in_the_answer)
{
    struct cs_arena *arena = cs_arena_new(1 << 26);
    struct cs_story *story = story_of(arena, twice, CS_LEN(twice));
    struct cs_text out = {0};
    struct cs_paper paper = paper_of(&out, 100);
    cs_print_people(&paper, story, cs_outages_find(story), 0);
    cr_expect_str_eq(
        out.bytes,
        "(1) 00:00:01.000 RemoveCertificate N2\n"
        "(2) 00:00:05.000 Restore-SqlDatabase Surveillance\n"
        "What people went without\n"
        "  Log in        5s    2 outages, the longest 4s: 00:00:01.000-00:00:02.000 (1);\n"
        "                      00:00:05.000-00:00:09.000 (2), still out when the run ended\n"
        "  API           0.4s  00:00:00.000-00:00:00.400, from the start\n"
        "Databases that were not ONLINE\n"
        "  Surveillance  4s    00:00:05.000-00:00:09.000 (2), still out when the run ended\n"
        "00:00:01.500 Idp.log on N2: Keyset does not exist [guide, page 23]\n"
        "00:00:06.000 lost: 3h 12m 0s of Surveillance, since the last backup\n"
        "00:00:06.000 lost: all of Surveillance\n");
    cs_text_free(&out);
    cs_arena_free(arena);
}

Test(people, a_component_is_away_while_none_of_its_copies_does_its_work)
{
    struct cs_arena *arena = cs_arena_new(1 << 26);
    struct cs_story *story = story_of(arena, failover, CS_LEN(failover));
    struct cs_text out = {0};
    struct cs_paper paper = paper_of(&out, 80);
    cs_print_components(&paper, story, cs_outages_find(story));
    cr_expect_str_eq(out.bytes, "\nParts of XProtect\n"
                                "  Away, or without what they need: PowerLoss of N1\n"
                                "    Management Server  30s  00:00:10.000-00:00:40.000\n"
                                "    Smart Client OPS1  34s  00:00:10.000-00:00:44.000\n");
    cs_text_free(&out);
    cs_arena_free(arena);
}

Test(people, the_answer_is_told_to_the_millisecond_and_json_to_the_microsecond)
{
    static const struct {
        cs_time span;
        const char *text;
    } cases[] = {{0, "0s"},
                 {999, "less than 1ms"},
                 {76015640, "1m 16.015s"},
                 {76015000, "1m 16.015s"},
                 {3 * CS_SECOND, "3s"}};
    for (size_t i = 0; i < CS_LEN(cases); i++) {
        struct cs_text out = {0};
        cs_story_short_span(cases[i].span, &out);
        cr_expect_str_eq(out.bytes, cases[i].text);
        cs_text_free(&out);
    }
}

/* ---- Phases ---- */

Test(people, the_time_without_a_service_falls_into_what_it_rests_on)
{
    struct cs_arena *arena = cs_arena_new(1 << 26);
    struct cs_story *story = story_of(arena, failover, CS_LEN(failover));
    struct cs_text out = {0};
    struct cs_paper paper = paper_of(&out, 100);
    cs_print_phases(&paper, story, cs_outages_find(story));
    cr_expect_str_eq(
        out.bytes,
        "\nWhat the time went into\n"
        "  Log in, 00:00:10.000-00:00:40.000, then served by N2\n"
        "    19.5s        detection        node N2 notices by connection about node N1\n"
        "    5.5s         SQL start        SQL Server (SQL Server) [OnlineTime triangular(1s, 2s, "
        "9s)\n"
        "                                  (assumed: X0)]\n"
        "    1.25s        analysis         database Surveillance [AnalysisTime triangular(1s, 2s, "
        "3s)\n"
        "                                  (assumed: X0)]\n"
        "    2s           redo             database Surveillance, 100000 KB of log [RedoRate 50000 "
        "KB/s\n"
        "                                  (assumed: X0); LogRate 500 KB/s (assumed: X0)]\n"
        "    1.75s        reconnect        Management Server on N2 [ReconnectTime triangular(1s, "
        "2s, 3s)\n"
        "                                  (assumed: X0)]\n"
        "    30s          in all\n"
        "  SQL, 00:00:10.000-00:00:35.000, brought back in place\n"
        "    25s                           as Log in until 00:00:35.000\n"
        "    25s          in all\n");
    cs_text_free(&out);
    cs_arena_free(arena);
}

/* What a person does stops a service for as long as it takes him. */
static const struct cs_record by_hand[] = {
    BEGIN(),
    DECLARE("component/Mobile Server", "cluster/C", "component"),
    DECLARE("component/Mobile Server on MOB1", "component/Mobile Server", "copy"),
    DECLARE("client/Mobile and web", "component/Mobile Server", "client"),
    SET_TEXT("component/Mobile Server", "StartTime", "4s"),
    FIRST("component/Mobile Server on MOB1", "Running"),
    WORKS("client/Mobile and web", "computer/MOB1"),
    ACTION(10000, "action/a", "Configure-Server", "computer/MOB1"),
    STEP(10000, 1, "action/a", "the Server Configurator stops the services on the machine", 8000),
    STATE(18000, 1, "component/Mobile Server on MOB1", "Running", "Stopped", "stop"),
    STOPS(18000, 1, "client/Mobile and web", "the service does not work"),
    STEP(18000, 3, "action/a", "the Server Configurator applies the change", 20000),
    STATE(38000, 1, "component/Mobile Server on MOB1", "Stopped", "Starting", "start"),
    STATE(42000, 1, "component/Mobile Server on MOB1", "Starting", "Running", "started"),
    SERVES(42000, 1, "client/Mobile and web", "computer/MOB1"),
    {.t_us = 42000, .cause = 8, .kind = CS_KIND_NO_EFFECT, .subject = "action/a", .what = "late"},
    END(60000),
};

Test(people, steps_by_hand_are_pieces_of_an_outage)
{
    struct cs_arena *arena = cs_arena_new(1 << 26);
    struct cs_story *story = story_of(arena, by_hand, CS_LEN(by_hand));
    struct cs_text out = {0};
    struct cs_paper paper = paper_of(&out, 100);
    cs_print_phases(&paper, story, cs_outages_find(story));
    cr_expect_str_eq(
        out.bytes,
        "\nWhat the time went into\n"
        "  Mobile and web, 00:00:18.000-00:00:42.000, then served by MOB1\n"
        "    20s          by hand          the Server Configurator applies the change [takes 20s "
        "(assumed:\n"
        "                                  guide, page 18)]\n"
        "    4s           start            Mobile Server on MOB1 [StartTime 4s (assumed: X0)]\n"
        "    24s          in all\n");
    cs_text_free(&out);
    cs_arena_free(arena);
}

/* ---- Timeline and words ---- */

static void expect_timeline(const struct cs_record *records, size_t count, bool all,
                            size_t from_line, const char *want)
{
    struct cs_arena *arena = cs_arena_new(1 << 26);
    const struct cs_timeline *timeline = cs_timeline_make(story_of(arena, records, count), all);
    struct cs_text out = {0};
    struct cs_paper paper = paper_of(&out, 200);
    cs_timeline_print(&paper, timeline, from_line, timeline->count - 1);
    cr_expect_str_eq(out.bytes, want);
    cs_text_free(&out);
    cs_arena_free(arena);
}

Test(people, an_action_with_steps_reads_as_one_story)
{
    expect_timeline(by_hand, CS_LEN(by_hand), false, 0,
                    "00:00:10.000  action a               Configure-Server MOB1 (Windows)\n"
                    "00:00:10.000  action a               step 1: the Server Configurator stops "
                    "the services on the machine, takes 8s\n"
                    "00:00:18.000  Mobile and web         not working: the service does not work\n"
                    "00:00:18.000  action a               step 2: the Server Configurator applies "
                    "the change, takes 20s\n"
                    "00:00:42.000  Mobile Server on MOB1  Starting -> Running (started)\n"
                    "00:00:42.000  Mobile and web         working, served by MOB1\n"
                    "00:00:42.000  action a               has no effect: late\n");
}

Test(people, what_becomes_of_databases_and_components_is_told_in_plain_words)
{
    expect_timeline(
        failover, CS_LEN(failover), false, 0,
        "00:00:10.000  N1 (Windows)             PowerLoss\n"
        "00:00:10.000  SQL Server               does not work any more (host)\n"
        "00:00:10.000  Log in                   not working: no Management Server that works "
        "answers at its address\n"
        "00:00:10.000  database Surveillance    ONLINE -> OFFLINE (instance-ended)\n"
        "00:00:10.000  Smart Client OPS1        Running -> Waiting (what it needs is away)\n"
        "00:00:29.500  node N2                  notices by connection about node N1 <- "
        "00:00:10.000 PowerLoss of N1\n"
        "00:00:29.500  SQL Server               Offline -> OnlinePending (bring-online)\n"
        "00:00:35.000  SQL Server               OnlinePending -> Online (call-done)\n"
        "00:00:35.000  database Surveillance    OFFLINE -> RECOVERING (instance-started)\n"
        "00:00:35.000  database Surveillance    recovery: analysis of the log, until "
        "00:00:36.250\n"
        "00:00:35.500  Management Server on N2  Starting -> Waiting (started without what it "
        "needs) <- 00:00:29.500 node N2 notices by connection about node N1\n"
        "00:00:36.250  database Surveillance    recovery: redoes 100000 KB of log, until "
        "00:00:38.250 <- 00:00:35.000\n"
        "00:00:38.250  database Surveillance    RECOVERING -> ONLINE (redone)\n"
        "00:00:40.000  Management Server on N2  Waiting -> Running (reconnected)\n"
        "00:00:40.000  Log in                   working, served by N2\n"
        "00:00:44.000  Smart Client OPS1        Waiting -> Running (reconnected) <- "
        "00:00:40.000 Management Server on N2 Waiting -> Running (reconnected)\n");
}

Test(people, copies_that_stop_and_start_are_told_on_request)
{
    static const struct cs_record records[] = {
        BEGIN(),
        DECLARE("component/M", "cluster/C", "component"),
        DECLARE("component/M on N1", "component/M", "copy"),
        FIRST("component/M on N1", "Running"),
        STATE(1, 0, "component/M on N1", "Running", "Stopped", "stop"),
        STATE(2, 1, "component/M on N1", "Stopped", "Starting", "start"),
        STATE(3, 1, "component/M on N1", "Starting", "Failed", "started"),
        {.t_us = 3,
         .cause = 1,
         .kind = CS_KIND_LOG,
         .subject = "component/M on N1",
         .from = "Idp.log",
         .what = "certificate is not valid",
         .rule = "guide, page 23"},
        END(9),
    };
    expect_timeline(records, CS_LEN(records), false, 0,
                    "00:00:00.003  M on N1        Starting -> Failed (started)\n"
                    "00:00:00.003  Idp.log on N1  certificate is not valid [guide, page 23]\n");
    expect_timeline(records, CS_LEN(records), true, 4,
                    "00:00:00.001  M on N1        Running -> Stopped (stop)\n"
                    "00:00:00.002  M on N1        Stopped -> Starting (start)\n"
                    "00:00:00.003  M on N1        Starting -> Failed (started)\n"
                    "00:00:00.003  Idp.log on N1  certificate is not valid [guide, page 23]\n");
}

Test(people, names_are_as_short_as_they_can_be)
{
    static const struct {
        const char *subject, *who;
    } cases[] = {
        {"component/Smart Client OPS1 on OPS1", "Smart Client OPS1"},
        {"component/Management Server on Cluster2", "Management Server on Cluster2"},
        {"component/Event Server", "Event Server"},
        {"client/Log in", "Log in"},
        {"client/Recording, Recording Server REC1", "Recording (Recording Server REC1)"},
        {"database/Surveillance", "database Surveillance"},
        {"computer/REC1", "REC1 (Windows)"},
        {"certificate/Cluster1", "certificate on Cluster1"},
        {"external/Cluster1", "external provider's data on Cluster1"},
        {"account/D\\sql", "account D\\sql"},
        {"monitoring/XProtect", "monitoring of XProtect"},
        {"registered/Event Server", "Registered Services, Event Server"},
        {"instance/S", "instance S"},
        {"diagnostics/system", "sp_server_diagnostics system"},
    };
    for (size_t i = 0; i < CS_LEN(cases); i++) {
        struct cs_text out = {0};
        cs_story_who(cases[i].subject, &out);
        cr_expect_str_eq(out.bytes, cases[i].who);
        cs_text_free(&out);
    }
}

/* ---- Assumptions ---- */

static void expect_assumptions(const struct cs_record *records, size_t count, const char *want)
{
    struct cs_arena *arena = cs_arena_new(1 << 26);
    struct cs_text out = {0};
    struct cs_paper paper = paper_of(&out, 100);
    cs_print_assumptions(&paper, story_of(arena, records, count));
    cr_expect_str_eq(out.bytes, want);
    cs_text_free(&out);
    cs_arena_free(arena);
}

Test(people, the_assumed_numbers_that_took_part_are_named_those_of_software_too)
{
    expect_assumptions(failover, CS_LEN(failover),
                       "\nAssumed: nobody documents these numbers, and the result rests on them\n"
                       "  OnlineTime     triangular(1s, 2s, 9s), X0 (SQL Server)\n"
                       "  AnalysisTime   triangular(1s, 2s, 3s), X0 (database Surveillance)\n"
                       "  RedoRate       50000 KB/s, X0 (database Surveillance)\n"
                       "  LogRate        500 KB/s, X0 (database Surveillance)\n"
                       "  StartTime      1m, X0 (Management Server)\n"
                       "  ReconnectTime  triangular(1s, 2s, 3s), X0 (Management Server)\n"
                       "  ReconnectTime  5s, X0 (Smart Client OPS1)\n"
                       "  ComponentType  Smart Client, X0 (Smart Client OPS1)\n"
                       "  TokenLifetime  4h 0m 0s, X0 (cluster C)\n"
                       "  1 other assumed numbers took no part in this run\n");
}

Test(people, how_long_a_step_takes_is_assumed)
{
    expect_assumptions(
        by_hand, CS_LEN(by_hand),
        "\nAssumed: nobody documents these numbers, and the result rests on them\n"
        "  StartTime  4s, X0 (Mobile Server)\n"
        "  step       the Server Configurator stops the services on the machine: 8s, guide, page "
        "18 (action\n"
        "             a)\n"
        "  step       the Server Configurator applies the change: 20s, guide, page 18 (action a)\n"
        "  0 other assumed numbers took no part in this run\n");
}

Test(people, a_step_that_takes_what_the_database_says_is_not_listed_beside_it)
{
    static const struct cs_record records[] = {
        BEGIN(),
        DECLARE("database/D", "instance/S", "database"),
        SET_TEXT("database/D", "BackupTime", "1m"),
        ACTION(1000, "action/a", "Backup-SqlDatabase", "database/D"),
        {.t_us = 1000,
         .cause = 1,
         .kind = CS_KIND_STEP,
         .subject = "action/a",
         .what = "the backup is written",
         .value = 60 * CS_SECOND,
         .has_value = true,
         .rule = "BackupTime of the database; guide, pages 11, 24"},
        WAIT(1000, 2, "database/D", "backup", NULL, 61000),
        END(70000),
    };
    expect_assumptions(records, CS_LEN(records),
                       "\nAssumed: nobody documents these numbers, and the result rests on them\n"
                       "  BackupTime  1m, X0 (database D)\n"
                       "  0 other assumed numbers took no part in this run\n");
}

/* ---- The whole report ---- */

Test(people, no_line_of_the_report_is_wider_than_asked_for)
{
    static const unsigned widths[] = {20, 40, 60, 80, 200};
    static const struct {
        const struct cs_record *records;
        size_t count;
    } tales[] = {{failover, CS_LEN(failover)}, {twice, CS_LEN(twice)}, {by_hand, CS_LEN(by_hand)}};
    const struct cs_judgement judgement = {0};
    for (size_t i = 0; i < CS_LEN(tales) * CS_LEN(widths); i++) {
        unsigned width = widths[i % CS_LEN(widths)];
        struct cs_arena *arena = cs_arena_new(1 << 26);
        struct cs_text out = {0};
        struct cs_paper paper = paper_of(&out, width);
        const struct cs_report_options options = {.detail = CS_DETAIL_NORMAL};
        cs_report_text(
            &paper,
            story_of(arena, tales[i / CS_LEN(widths)].records, tales[i / CS_LEN(widths)].count),
            &judgement, &options);
        char *rest = out.bytes;
        for (char *line = strsep(&rest, "\n"); line != NULL; line = strsep(&rest, "\n")) {
            size_t end = strlen(line);
            cr_expect(cs_paper_columns(line) <= width, "%u: \"%s\"", width, line);
            cr_expect(end == 0 || line[end - 1] != ' ', "%u: \"%s\"", width, line);
        }
        cs_text_free(&out);
        cs_arena_free(arena);
    }
}

Test(people, the_report_begins_with_what_there_is)
{
    static const struct cs_record records[] = {
        BEGIN(),
        DECLARE("cluster/C", NULL, "cluster"),
        DECLARE("node/N1", "cluster/C", "node"),
        DECLARE("computer/REC1", "cluster/C", "computer"),
        DECLARE("instance/S", "computer/REC1", "instance"),
        DECLARE("database/Surveillance", "instance/S", "database"),
        DECLARE("database/Logs", "instance/S", "database"),
        SET_TEXT("instance/S", "Edition", "Standard"),
        SET_TEXT("instance/S", "Version", "2016"),
        SET_TEXT("cluster/C", "Product", "XProtect Corporate 2022 R1"),
        END(9),
    };
    struct cs_arena *arena = cs_arena_new(1 << 26);
    struct cs_text out = {0};
    struct cs_paper paper = paper_of(&out, 100);
    cs_print_setting(&paper, story_of(arena, records, CS_LEN(records)));
    cr_expect_str_eq(out.bytes,
                     "t\n"
                     "  cluster     C, seed 0x1\n"
                     "  nodes       N1\n"
                     "  computers   REC1\n"
                     "  databases   SQL Server 2016 Standard, instance S: Surveillance, Logs\n"
                     "  VMS         XProtect Corporate 2022 R1\n");
    cs_text_free(&out);
    cs_arena_free(arena);
}

/* ---- Explanations ---- */

Test(people, what_a_client_or_a_database_came_to_is_explained)
{
    struct cs_arena *arena = cs_arena_new(1 << 26);
    struct cs_story *story = story_of(arena, failover, CS_LEN(failover));
    const struct cs_judgement judgement = {0};
    struct cs_text why = {0};
    struct cs_text out = {0};
    struct cs_paper paper = paper_of(&out, 120);
    const struct cs_record *event = cs_explain_find(story, &judgement, "client/Log in=not working",
                                                    &why);
    cr_assert_not_null(event, "%s", why.bytes);
    cs_explain_text(&paper, story, event);
    cr_expect_str_eq(out.bytes, "00:00:10.000  #34     action a  PowerLoss node N1\n"
                                "00:00:10.000  #37     Log in    not working: no Management "
                                "Server that works answers at its address\n");
    event = cs_explain_find(story, &judgement, "database/Surveillance=RECOVERING", &why);
    cr_assert_not_null(event, "%s", why.bytes);
    cr_expect_eq(event->seq, 46);
    event = cs_explain_find(story, &judgement, "component/Management Server=Running", &why);
    cr_assert_not_null(event, "%s", why.bytes);
    cr_expect_str_eq(event->subject, "component/Management Server on N2");
    cr_expect_null(cs_explain_find(story, &judgement, "database/Surveillance=SUSPECT", &why));
    cr_expect_str_eq(why.bytes, "database/Surveillance was never SUSPECT in this run");
    cs_text_free(&why);
    cs_text_free(&out);
    cs_arena_free(arena);
}

/* ---- What IIS hosts ---- */

#define LINK(id, how, other)                                                                       \
    {                                                                                              \
        .kind = CS_KIND_LINK, .subject = (id), .what = (how), .object = (other)                    \
    }

/* IIS stops on the node that serves, and later on the other one; then the node that serves loses
 * its power. L runs as a resource: any copy of it will do. */
static const struct cs_record hosted[] = {
    BEGIN(),
    DECLARE("component/M", "cluster/C", "component"),
    DECLARE("component/IIS", "cluster/C", "component"),
    DECLARE("component/L", "cluster/C", "component"),
    DECLARE("component/M on N1", "component/M", "copy"),
    DECLARE("component/M on N2", "component/M", "copy"),
    DECLARE("component/IIS on N1", "component/IIS", "copy"),
    DECLARE("component/IIS on N2", "component/IIS", "copy"),
    DECLARE("component/L on N1", "component/L", "copy"),
    DECLARE("component/L on N2", "component/L", "copy"),
    SET_TEXT("component/M", "ComponentType", "Management Server"),
    LINK("component/M", "runs-as", "resource/M"),
    LINK("component/L", "runs-as", "resource/L"),
    LINK("component/M on N1", "on", "node/N1"),
    LINK("component/M on N2", "on", "node/N2"),
    LINK("component/IIS on N1", "on", "node/N1"),
    LINK("component/IIS on N2", "on", "node/N2"),
    LINK("component/L on N1", "on", "node/N1"),
    LINK("component/L on N2", "on", "node/N2"),
    FIRST("component/M on N1", "Running"),
    FIRST("component/M on N2", "Stopped"),
    FIRST("component/IIS on N1", "Running"),
    FIRST("component/IIS on N2", "Running"),
    FIRST("component/L on N1", "Running"),
    FIRST("component/L on N2", "Running"),
    ACTION(10000, "action/a", "Stop-Service", "component/IIS on N1"),
    STATE(10000, 1, "component/IIS on N1", "Running", "Stopped", "stop"),
    STATE(20000, 0, "component/IIS on N1", "Stopped", "Running", "started"),
    ACTION(30000, "action/b", "Stop-Service", "component/IIS on N2"),
    STATE(30000, 1, "component/IIS on N2", "Running", "Stopped", "stop"),
    STATE(40000, 0, "component/IIS on N2", "Stopped", "Running", "started"),
    ACTION(50000, "action/c", "PowerLoss", "node/N1"),
    {.t_us = 50000, .cause = 1, .kind = CS_KIND_FAULT, .subject = "host/N1", .what = "PowerLoss"},
    STATE(50000, 1, "component/M on N1", "Running", "Stopped", "stop"),
    STATE(50000, 2, "component/IIS on N1", "Running", "Stopped", "stop"),
    STATE(50000, 3, "component/L on N1", "Running", "Stopped", "stop"),
    STATE(60000, 4, "component/M on N2", "Stopped", "Starting", "start"),
    STATE(65000, 1, "component/M on N2", "Starting", "Running", "started"),
    END(90000),
};

Test(hosted, what_iis_hosts_is_away_when_it_is_on_the_node_that_serves)
{
    struct cs_arena *arena = cs_arena_new(1 << 26);
    struct cs_story *story = story_of(arena, hosted, CS_LEN(hosted));
    struct cs_text out = {0};
    struct cs_paper paper = paper_of(&out, 100);
    cs_print_components(&paper, story, cs_outages_find(story));
    cr_expect_str_eq(out.bytes, "\nParts of XProtect\n"
                                "  (1) 00:00:10.000 Stop-Service IIS on N1\n"
                                "  (2) 00:00:50.000 PowerLoss of N1\n"
                                "  Away, or without what they need\n"
                                "    M    15s  00:00:50.000-00:01:05.000 (2)\n"
                                "    IIS  20s  2 outages, the longest 10s: "
                                "00:00:10.000-00:00:20.000 (1); "
                                "00:00:50.000-00:01:00.000\n"
                                "              (2)\n");
    cs_text_free(&out);
    cs_arena_free(arena);
}

Test(hosted, that_it_stops_is_told_where_the_node_goes_on_and_people_notice)
{
    expect_timeline(hosted, CS_LEN(hosted), false, 0,
                    "00:00:10.000  action a      Stop-Service IIS on N1\n"
                    "00:00:10.000  IIS on N1     Running -> Stopped (stop)\n"
                    "00:00:20.000  IIS on N1     Stopped -> Running (started)\n"
                    "00:00:30.000  action b      Stop-Service IIS on N2\n"
                    "00:00:40.000  IIS on N2     Stopped -> Running (started)\n"
                    "00:00:50.000  N1 (Windows)  PowerLoss\n"
                    "00:01:05.000  M on N2       Starting -> Running (started)\n");
}

/* ---- What an answer must not leave out ---- */

static void expect_people(const struct cs_record *records, size_t count, const char *want)
{
    struct cs_arena *arena = cs_arena_new(1 << 26);
    struct cs_story *story = story_of(arena, records, count);
    struct cs_text out = {0};
    struct cs_paper paper = paper_of(&out, 200);
    cs_print_people(&paper, story, cs_outages_find(story), 0);
    cr_expect_str_eq(out.bytes, want);
    cs_text_free(&out);
    cs_arena_free(arena);
}

Test(answer, of_many_outages_the_longest_and_the_one_that_lasts_are_shown)
{
    static const struct cs_record records[] = {
        BEGIN(),
        DECLARE("client/Log in", "cluster/C", "client"),
        WORKS("client/Log in", NULL),
        ACTION(900, "action/a", "KillService", "resource/M"),
        STOPS(1000, 1, "client/Log in", "away"),
        SERVES(1100, 0, "client/Log in", NULL),
        STOPS(2000, 3, "client/Log in", "away"),
        SERVES(2100, 0, "client/Log in", NULL),
        STOPS(3000, 5, "client/Log in", "away"),
        SERVES(3100, 0, "client/Log in", NULL),
        STOPS(4000, 7, "client/Log in", "away"),
        SERVES(4500, 0, "client/Log in", NULL),
        STOPS(5000, 9, "client/Log in", "away"),
        END(5200),
    };
    expect_people(records, CS_LEN(records),
                  "What people went without: KillService M\n"
                  "  Log in  1s  5 outages, the longest 0.5s: 00:00:01.000-00:00:01.100; "
                  "00:00:04.000-00:00:04.500; 00:00:05.000-00:00:05.200, still out when the run "
                  "ended; and 2 more\n");
}

/* What is missing changes while it is out; one outage is mended, one lasts, one was so at once. */
static const struct cs_record reasons[] = {
    BEGIN(),
    DECLARE("client/Events", "cluster/C", "client"),
    DECLARE("client/API", "cluster/C", "client"),
    DECLARE("client/Logging", "cluster/C", "client"),
    WORKS("client/Events", NULL),
    WORKS("client/API", NULL),
    WORKS("client/Logging", NULL),
    ACTION(10000, "action/a", "Move-ClusterGroup", "group/M"),
    STOPS(10000, 1, "client/Events", "the service does not work"),
    STOPS(10000, 2, "client/API", "the service does not work"),
    STOPS(10000, 3, "client/Logging", "the service does not work"),
    STILL(70000, 0, "client/Events", "its address does not lead to it"),
    STILL(70000, 0, "client/API", "its address does not lead to it"),
    ACTION(800000, "action/b", "Set-RegisteredService", "component/Event Server"),
    SERVES(800000, 1, "client/Events", "node/N2"),
    END(900000),
};

Test(answer, the_last_reason_is_told_where_it_is_not_the_first)
{
    expect_people(reasons, CS_LEN(reasons),
                  "What people went without: Move-ClusterGroup M\n"
                  "  Events   13m 10s  00:00:10.000-00:13:20.000, at last: its address does not "
                  "lead to it\n"
                  "  API      14m 50s  00:00:10.000-00:15:00.000, still out when the run ended: "
                  "its address does not lead to it\n"
                  "  Logging  14m 50s  00:00:10.000-00:15:00.000, still out when the run ended\n");
}

Test(people, a_reason_that_changes_neither_opens_nor_closes_an_outage)
{
    struct cs_arena *arena = cs_arena_new(1 << 26);
    struct cs_story *story = story_of(arena, reasons, CS_LEN(reasons));
    const struct cs_outages *outages = cs_outages_find(story);
    const struct cs_served *events = served_of(outages, "client/Events");
    cr_assert_eq(events->n_outages, 1);
    cr_expect_eq(events->outages[0].from, 10 * CS_SECOND);
    cr_expect_eq(events->outages[0].to, 800 * CS_SECOND);
    cr_expect_eq(events->outages[0].began->seq, 9);
    cr_expect_eq(events->outages[0].ended->seq, 15);
    cr_expect(served_of(outages, "client/API")->outages[0].lasts);
    cs_arena_free(arena);
}

Test(people, a_reason_that_changes_is_told_and_explained)
{
    expect_timeline(reasons, CS_LEN(reasons), false, 0,
                    "00:00:10.000  action a              Move-ClusterGroup role M\n"
                    "00:00:10.000  Events, API, Logging  not working: the service does not work\n"
                    "00:01:10.000  Events, API           still not working: its address does not "
                    "lead to it\n"
                    "00:13:20.000  action b              Set-RegisteredService Event Server\n"
                    "00:13:20.000  Events                working, served by N2\n");
    struct cs_arena *arena = cs_arena_new(1 << 26);
    struct cs_story *story = story_of(arena, reasons, CS_LEN(reasons));
    const struct cs_judgement judgement = {0};
    struct cs_text why = {0};
    const struct cs_record *last = cs_explain_find(story, &judgement, "client/API=not working",
                                                   &why);
    cr_assert_not_null(last, "%s", why.bytes);
    cr_expect_eq(last->seq, 13);
    cs_text_free(&why);
    cs_arena_free(arena);
}

Test(people, time_that_nothing_else_explains_went_into_what_was_missing)
{
    struct cs_arena *arena = cs_arena_new(1 << 26);
    struct cs_story *story = story_of(arena, reasons, CS_LEN(reasons));
    struct cs_text out = {0};
    struct cs_paper paper = paper_of(&out, 120);
    cs_print_phases(&paper, story, cs_outages_find(story));
    cr_expect_str_eq(out.bytes,
                     "\nWhat the time went into\n"
                     "  Events, 00:00:10.000-00:13:20.000, then served by N2\n"
                     "    1m 0s        waiting          the service does not work\n"
                     "    12m 10s      waiting          its address does not lead to it, until "
                     "Set-RegisteredService Event Server\n"
                     "    13m 10s      in all\n");
    cs_text_free(&out);
    cs_arena_free(arena);
}

/* Nobody paused the cluster's monitoring: it started what the Server Configurator had stopped, and
 * then the other node did. */
static const struct cs_record two_managers[] = {
    BEGIN(),
    DECLARE("component/M", "cluster/C", "component"),
    DECLARE("component/M on N1", "component/M", "copy"),
    DECLARE("component/M on N2", "component/M", "copy"),
    SET_TEXT("component/M", "ComponentType", "Management Server"),
    FIRST("component/M on N1", "Running"),
    FIRST("component/M on N2", "Stopped"),
    {.t_us = 1000,
     .kind = CS_KIND_ACTION,
     .subject = "action/a",
     .object = "node/N1",
     .what = "Configure-Server",
     .to = "http://M"},
    STATE(1000, 1, "component/M on N1", "Running", "Stopped", "stop"),
    STATE(1000, 2, "component/M on N2", "Stopped", "Starting", "start"),
    {.t_us = 1500,
     .cause = 3,
     .kind = CS_KIND_NO_EFFECT,
     .subject = "action/a",
     .object = "node/N1",
     .to = "allowed",
     .what = "the cluster started a service that the Server Configurator had stopped"},
    STATE(2000, 4, "component/M on N1", "Stopped", "Waiting", "start"),
    STATE(2500, 3, "component/M on N2", "Starting", "Running", "started"),
    STATE(3000, 4, "component/M on N2", "Running", "Stopped", "stop"),
    STATE(4000, 5, "component/M on N2", "Stopped", "Starting", "start"),
    END(9000),
};

Test(answer, two_management_servers_and_actions_that_changed_nothing_are_told)
{
    expect_people(two_managers, CS_LEN(two_managers),
                  "two Management Servers ran from 00:00:02.000 to 00:00:03.000\n"
                  "two Management Servers ran from 00:00:04.000 to 00:00:09.000, and still did "
                  "when the run ended\n"
                  "Configure-Server node N1 changed nothing: the cluster started a service that "
                  "the Server Configurator had stopped\n");
}

Test(answer, a_role_that_was_never_out_is_so_in_the_clusters_view)
{
    static const struct cs_record records[] = {
        BEGIN(),
        DECLARE("cluster/C", NULL, "cluster"),
        DECLARE("group/G", "cluster/C", "group"),
        DECLARE("resource/S", "group/G", "Generic Service"),
        DECLARE("client/Log in", "cluster/C", "client"),
        WORKS("resource/S", "node/N1"),
        WORKS("client/Log in", "node/N1"),
        STOPS(1000, 0, "client/Log in", "away"),
        END(2000),
    };
    static const char *const wants[] = {"  G was never out\n    S  0 outages   0s\n",
                                        "  In the cluster's view\n    G was never out\n"
                                        "      S  0 outages   0s\n"};
    for (size_t i = 0; i < CS_LEN(wants); i++) {
        struct cs_arena *arena = cs_arena_new(1 << 26);
        struct cs_story *story = story_of(arena, records, CS_LEN(records) - 2 + i);
        struct cs_text out = {0};
        struct cs_paper paper = paper_of(&out, 80);
        cs_print_outages(&paper, story, cs_outages_find(story), false);
        cr_expect_str_eq(out.bytes, wants[i]);
        cs_text_free(&out);
        cs_arena_free(arena);
    }
}

Test(verdicts, a_time_is_told_once_and_an_id_in_one_piece)
{
    static const struct cs_rule rule = {
        .id = "GUIDE-1", .title = "One is active", .source = "guide, page 5"};
    struct cs_rule_verdict rules[] = {{.rule = &rule,
                                       .verdict = CS_VERDICT_FAIL,
                                       .failed_t_us = 90 * CS_SECOND,
                                       .sentence = "2 are active at 00:01:30.000 (seq 7)"},
                                      {.rule = &rule,
                                       .verdict = CS_VERDICT_FAIL,
                                       .failed_t_us = 90 * CS_SECOND,
                                       .sentence = "2 are active (seq 7)"}};
    static const struct cs_record idle = {.kind = CS_KIND_NO_EFFECT,
                                          .subject = "action/start-the-management-server"};
    struct cs_no_effect_finding finding = {&idle, "it had no effect"};
    const struct cs_judgement judgement = {
        .rules = rules, .rule_count = 2, .no_effects = &finding, .no_effect_count = 1};
    struct cs_arena *arena = cs_arena_new(1 << 26);
    struct cs_story *story = story_of(arena, twice, CS_LEN(twice));
    struct cs_text out = {0};
    struct cs_paper paper = paper_of(&out, 80);
    cs_print_verdicts(&paper, story, &judgement, false);
    cr_expect_str_eq(out.bytes,
                     "\nExpected by the scenario\n"
                     "  fail       start-the-management-server  it had no effect\n"
                     "\nWhat the documents say\n"
                     "  fail       GUIDE-1  One is active: 2 are active at 00:01:30.000 (seq 7)\n"
                     "                      [guide, page 5]\n"
                     "  fail       GUIDE-1  One is active: at 00:01:30.000 2 are active (seq 7)\n"
                     "                      [guide, page 5]\n");
    cs_text_free(&out);
    cs_arena_free(arena);
}

Test(paper, a_word_that_is_too_wide_is_broken_after_a_hyphen)
{
    struct cs_text out = {0};
    struct cs_paper paper = paper_of(&out, 40);
    const struct cs_cell cells[] = {{"action start-the-server", 12, CS_INK_PLAIN},
                                    {"has no effect", 0, CS_INK_PLAIN}};
    cs_paper_row(&paper, 0, cells, CS_LEN(cells));
    cr_expect_str_eq(out.bytes, "action        has no effect\nstart-the-\nserver\n");
    cs_text_free(&out);
}

/* ---- JSON ---- */

Test(people, json_has_clients_losses_logs_and_steps)
{
    static const struct {
        const struct cs_record *records;
        size_t count;
        const char *text;
    } cases[] = {
        {failover, CS_LEN(failover),
         "{\"id\":\"client/Log in\",\"type\":\"client\",\"total_us\":30000000,\"longest_us\":"
         "30000000,\"outages\":[{\"from_us\":10000000,\"to_us\":40000000,\"lasts\":false,\"cause\":"
         "\"PowerLoss of N1\",\"cause_seq\":35,"},
        {reasons, CS_LEN(reasons),
         "\"cause\":\"Move-ClusterGroup M\",\"cause_seq\":8,\"lastReason\":\"its address does not "
         "lead to it\","},
        {failover, CS_LEN(failover),
         "{\"from_us\":36250000,\"to_us\":38250000,\"phase\":\"redo\",\"text\":\"database "
         "Surveillance, 100000 KB of log\",\"basis\":\"RedoRate 50000 KB/s (assumed: X0); LogRate "
         "500 KB/s (assumed: X0)\",\"parallel\":false}"},
        {twice, CS_LEN(twice),
         "\"losses\":[{\"t_us\":6000000,\"seq\":18,\"subject\":\"database/"
         "Surveillance\",\"what\":\"since the last backup\",\"lost_us\":11520000000,\"source\":"
         "null}"},
        {twice, CS_LEN(twice),
         "{\"t_us\":1500000,\"seq\":12,\"subject\":\"component/Identity Provider on "
         "N2\",\"log\":\"Idp.log\",\"what\":\"Keyset does not exist\",\"source\":\"guide, page "
         "23\"}"},
        {by_hand, CS_LEN(by_hand),
         "{\"property\":\"the Server Configurator applies the change\",\"step\":true,\"value\":"
         "20000000,\"source\":\"guide, page 18\",\"subjects\":[\"action/a\"]}"},
    };
    const struct cs_judgement judgement = {0};
    const struct cs_report_options options = {.detail = CS_DETAIL_NORMAL};
    for (size_t i = 0; i < CS_LEN(cases); i++) {
        struct cs_arena *arena = cs_arena_new(1 << 26);
        struct cs_text out = {0};
        cs_report_json(&out, story_of(arena, cases[i].records, cases[i].count), &judgement,
                       &options);
        cr_expect_not_null(strstr(out.bytes, cases[i].text), "case %zu: %s", i, out.bytes);
        cr_expect_null(strstr(out.bytes, "client/Reports\",\"type"));
        cs_text_free(&out);
        cs_arena_free(arena);
    }
}
