/* tests/oracle/expect_test.c: each form of expectation is kept, broken and left open. */
#include "tests/oracle/tale.h"

#include <criterion/criterion.h>
#include <string.h>

#define EXPECT(subject, object, from, to, form, value) \
    "0 expect " subject "~" object "~" from "~" to "~" form "~" value "~e\n"
#define ACT "10 action action/go~group/Role~~~x\n"
#define FAILED(t) t " state group/Role~~Online~Failed~x\n"
#define BACK(t) t " state group/Role~~Failed~Online~x\n"
#define LOGGED(t) t " event node/N1~group/Role~~~x~1069\n"
#define OUT(t) t " work resource/Svc~node/N1~working~not working~killed\n"
#define CLIENT_OUT(t) t " work client/Log in~node/N1~working~not working~x\n"
#define IN(t) t " work resource/Svc~node/N1~not working~working~started\n"

static const struct {
    const char *name, *tale;
    double end_s;
    enum cs_verdict verdict;
    const char *says; /* part of the sentence */
} cases[] = {
    {"within, in time", EXPECT("group/Role", "", "action/go", "Failed", "within", "5s") ACT
     FAILED("15"), 60, CS_VERDICT_PASS, NULL},
    {"within, late", EXPECT("group/Role", "node/N1", "action/go", "Failed", "within", "5s") ACT
     FAILED("16"), 60, CS_VERDICT_FAIL,
     "expected group/Role Failed on node/N1 within 5s of action go (00:00:10.000); it was Online "
     "on node/N1 since 00:00:00.000 until 00:00:16.000"},
    {"within, other owner", EXPECT("group/Role", "node/N2", "action/go", "Failed", "within", "5s")
     ACT FAILED("12"), 60, CS_VERDICT_FAIL, "did not become so later"},
    {"within, run too short", EXPECT("group/Role", "", "action/go", "Failed", "within", "5s") ACT,
     14, CS_VERDICT_UNDECIDED, "the run ended at 00:00:14.000"},
    {"within, action never came", EXPECT("group/Role", "", "action/go", "Failed", "within", "5s"),
     60, CS_VERDICT_UNDECIDED, "that action never happened"},
    {"at, so", EXPECT("group/Role", "", "", "Failed", "at", "20s") FAILED("20"), 60,
     CS_VERDICT_PASS, NULL},
    {"at, not yet", EXPECT("group/Role", "", "", "Failed", "at", "20s") FAILED("20.1"), 60,
     CS_VERDICT_FAIL, "at 00:00:20.000 it was Online"},
    {"at, no more", EXPECT("group/Role", "", "", "Failed", "at", "20s") FAILED("10") BACK("20"), 60,
     CS_VERDICT_FAIL, "Online"},
    {"at, run too short", EXPECT("group/Role", "", "", "Failed", "at", "20s"), 15,
     CS_VERDICT_UNDECIDED, "ended"},
    {"always, kept", EXPECT("group/Role", "node/N1", "", "Online", "always", ""), 60,
     CS_VERDICT_PASS, NULL},
    {"always, broken", EXPECT("group/Role", "", "action/go", "Online", "always", "9s") ACT
     FAILED("19"), 60, CS_VERDICT_FAIL, "it was Failed"},
    {"always, broken after its time", EXPECT("group/Role", "", "action/go", "Online", "always",
     "8s") ACT FAILED("19"), 60, CS_VERDICT_PASS, NULL},
    {"always, run too short", EXPECT("group/Role", "", "", "Online", "always", "90s"), 60,
     CS_VERDICT_UNDECIDED, "ended"},
    {"never, kept", EXPECT("group/Role", "", "", "Failed", "never", ""), 60, CS_VERDICT_PASS, NULL},
    {"never, broken", EXPECT("group/Role", "", "", "Failed", "never", "") FAILED("10") BACK("11"),
     60, CS_VERDICT_FAIL, "at 00:00:10.000 it was Failed"},
    {"never, gone at the end of the instant", EXPECT("group/Role", "", "", "Failed", "never", "")
     FAILED("10") BACK("10"), 60, CS_VERDICT_PASS, NULL},
    {"never, run too short", EXPECT("group/Role", "", "", "Failed", "never", "90s"), 60,
     CS_VERDICT_UNDECIDED, "ended"},
    {"at-end, so", EXPECT("group/Role", "", "", "Failed", "at-end", "") FAILED("10"), 60,
     CS_VERDICT_PASS, NULL},
    {"at-end, not", EXPECT("group/Role", "", "", "Failed", "at-end", ""), 60, CS_VERDICT_FAIL,
     "Online"},
    {"at-end, action never came", EXPECT("group/Role", "", "action/go", "Online", "at-end", ""), 60,
     CS_VERDICT_UNDECIDED, "never"},
    {"event-exactly, as many", EXPECT("cluster/C", "", "", "1069", "event-exactly", "2")
     LOGGED("10") LOGGED("11"), 60, CS_VERDICT_PASS, NULL},
    {"event-exactly, fewer", EXPECT("node/N1", "", "", "1069", "event-exactly", "2") LOGGED("10"),
     60, CS_VERDICT_FAIL, "logged 1 times"},
    {"event-exactly, more", EXPECT("node/N1", "group/Role", "", "1069", "event-exactly", "1")
     LOGGED("10") LOGGED("11"), 60, CS_VERDICT_FAIL, "logged 2 times"},
    {"event-exactly, not counted before the action",
     EXPECT("node/N1", "", "action/go", "1069", "event-exactly", "1") LOGGED("9") ACT LOGGED("11"),
     60, CS_VERDICT_PASS, NULL},
    {"event-exactly, action never came", EXPECT("node/N1", "", "action/go", "1069", "event-exactly",
     "1"), 60, CS_VERDICT_UNDECIDED, "never"},
    {"event-at-least, enough", EXPECT("node/N1", "", "", "1069", "event-at-least", "1")
     LOGGED("10") LOGGED("11"), 60, CS_VERDICT_PASS, NULL},
    {"event-at-least, by another node", EXPECT("node/N2", "", "", "1069", "event-at-least", "1")
     LOGGED("10"), 60, CS_VERDICT_FAIL, "logged 0 times"},
    {"event-at-least, action never came", EXPECT("node/N1", "", "action/go", "1069",
     "event-at-least", "1"), 60, CS_VERDICT_UNDECIDED, "never"},
    {"event-at-most, few", EXPECT("node/N1", "", "", "1069", "event-at-most", "1") LOGGED("10"),
     60, CS_VERDICT_PASS, NULL},
    {"event-at-most, many", EXPECT("node/N1", "", "", "1069", "event-at-most", "1") LOGGED("10")
     LOGGED("11"), 60, CS_VERDICT_FAIL, "logged 2 times"},
    {"event-at-most, action never came", EXPECT("node/N1", "", "action/go", "1069", "event-at-most",
     "1"), 60, CS_VERDICT_UNDECIDED, "never"},
    {"outage-at-most, short", EXPECT("group/Role", "", "", "", "outage-at-most", "3s") OUT("10")
     IN("12") OUT("20") IN("21"), 60, CS_VERDICT_PASS, NULL},
    {"outage-at-most, long", EXPECT("group/Role", "", "", "", "outage-at-most", "2s") OUT("10")
     IN("12") OUT("20") IN("21"), 60, CS_VERDICT_FAIL, "it was out for 3s"},
    {"outage-at-most, still out", EXPECT("resource/Svc", "", "", "", "outage-at-most", "2s")
     OUT("10"), 60, CS_VERDICT_FAIL, "it was out for 50s"},
    {"outage-at-most, in hours and minutes", EXPECT("resource/Svc", "", "", "", "outage-at-most",
     "2s") OUT("10"), 4140, CS_VERDICT_FAIL, "it was out for 1h 8m 50s"},
    {"outage-at-most, action never came", EXPECT("resource/Svc", "", "action/go", "",
     "outage-at-most", "2s"), 60, CS_VERDICT_UNDECIDED, "never"},
    {"outage-at-least, long", EXPECT("resource/Svc", "", "", "", "outage-at-least", "2s") OUT("10")
     IN("12"), 60, CS_VERDICT_PASS, NULL},
    {"outage-at-least, short", EXPECT("resource/Svc", "", "", "", "outage-at-least", "3s")
     OUT("10") IN("12"), 60, CS_VERDICT_FAIL, "it was out for 2s"},
    {"outage-at-least, action never came", EXPECT("resource/Svc", "", "action/go", "",
     "outage-at-least", "2s"), 60, CS_VERDICT_UNDECIDED, "never"},
    {"work of a role", EXPECT("group/Role", "", "", "not working", "within", "15s") OUT("10"), 60,
     CS_VERDICT_PASS, NULL},
    {"vote of a node", EXPECT("vote/N2", "", "", "1", "at-end", ""), 60, CS_VERDICT_PASS, NULL},
    {"verdict, as expected", EXPECT("rule/SAFE-ORDER", "", "", "pass", "verdict", ""), 60,
     CS_VERDICT_PASS, NULL},
    {"verdict, another", EXPECT("rule/SAFE-ORDER", "", "", "fail", "verdict", ""), 60,
     CS_VERDICT_FAIL, "to have the verdict fail"},
    {"verdict, not exercised", EXPECT("rule/WSFC-O11", "", "", "not exercised", "verdict", ""), 60,
     CS_VERDICT_PASS, NULL},
    {"verdict, of a rule left open", EXPECT("rule/WSFC-O37", "", "", "pass", "verdict", "")
     "50 state node/N1~~Up~Paused~x\n", 60, CS_VERDICT_UNDECIDED, "ended"},
    {"verdict, no such rule", EXPECT("rule/NONE", "", "", "pass", "verdict", ""), 60,
     CS_VERDICT_FAIL, "no such rule"},
    {"state of a database", SOFTWARE EXPECT("database/Db", "", "", "OFFLINE", "within", "15s")
     "10 state database/Db~~ONLINE~OFFLINE~x\n", 60, CS_VERDICT_PASS, NULL},
    {"state of a computer", SOFTWARE EXPECT("computer/Rec", "", "", "Off", "never", "")
     "10 state computer/Rec~~Running~Off~x\n", 60, CS_VERDICT_FAIL, "it was Off"},
    {"state of a copy", SOFTWARE EXPECT("component/Management Server on N1", "", "", "Waiting",
     "at-end", "") "10 state component/Management Server on N1~~Running~Waiting~x\n", 60,
     CS_VERDICT_PASS, NULL},
    {"state of an account", SOFTWARE EXPECT("account/Xp", "", "", "Valid", "always", "")
     "10 state account/Xp~~Valid~Expired~x\n", 60, CS_VERDICT_FAIL, "it was Expired"},
    {"state of a certificate", SOFTWARE EXPECT("certificate/N1", "", "", "Expired", "at", "10s")
     "10 state certificate/N1~~Valid~Expired~x\n", 60, CS_VERDICT_PASS, NULL},
    {"state of external data", SOFTWARE EXPECT("external/N2", "", "", "Readable", "at-end", "")
     "10 state external/N2~~Readable~Unreadable~x\n", 60, CS_VERDICT_FAIL, "Unreadable"},
    {"state of monitoring", SOFTWARE EXPECT("monitoring/Role", "", "", "Active", "at-end", ""), 60,
     CS_VERDICT_PASS, NULL},
    {"work of a client", SOFTWARE EXPECT("client/Log in", "", "", "not working", "within", "15s")
     CLIENT_OUT("10"), 60, CS_VERDICT_PASS, NULL},
    {"work of a client, served by another machine", SOFTWARE EXPECT("client/Log in", "node/N2", "",
     "working", "within", "15s") CLIENT_OUT("10"), 60, CS_VERDICT_FAIL, "not working"},
    {"outage of a client", SOFTWARE EXPECT("client/Log in", "", "", "", "outage-at-most", "20s")
     CLIENT_OUT("10"), 60, CS_VERDICT_FAIL, "it was out for 50s"},
    {"outage of a database", SOFTWARE EXPECT("database/Db", "", "", "", "outage-at-least", "50s")
     "10 state database/Db~~ONLINE~OFFLINE~x\n", 60, CS_VERDICT_PASS, NULL},
    {"outage of all copies", SOFTWARE EXPECT("component/Management Server", "", "", "",
     "outage-at-most", "5s") "10 state component/Management Server on N1~~Running~Stopped~x\n"
     "15 state component/Management Server on N2~~Stopped~Running~x\n", 60, CS_VERDICT_PASS, NULL},
};

static const struct fixture two = {2, true, "2019", NULL};

Test(expectations, every_form_is_kept_broken_and_left_open)
{
    for (size_t i = 0; i < CS_LEN(cases); i++) {
        struct cs_arena *arena = cs_arena_new((size_t)64 << 20);
        struct cs_judgement *judgement =
            cs_oracle_judge(arena, tell(arena, &two, cases[i].tale, cases[i].end_s));
        cr_assert_eq(judgement->expectation_count, 1);
        const struct cs_expect_verdict *verdict = &judgement->expectations[0];
        const char *sentence = verdict->sentence == NULL ? "" : verdict->sentence;
        cr_expect_eq(verdict->verdict, cases[i].verdict, "%s: %s: %s", cases[i].name,
                     cs_verdict_text(verdict->verdict), sentence);
        if (cases[i].says != NULL) {
            cr_expect(strstr(sentence, cases[i].says) != NULL, "%s: %s", cases[i].name, sentence);
        }
        cs_arena_free(arena);
    }
}

Test(expectations, name_the_three_records_before)
{
    struct cs_arena *arena = cs_arena_new((size_t)64 << 20);
    struct cs_trace *trace = tell(arena, &two, EXPECT("group/Role", "", "", "Failed", "never", "")
                                  "9 note cluster/C~~~~x\n" FAILED("10"), 60);
    const struct cs_expect_verdict *verdict = &cs_oracle_judge(arena, trace)->expectations[0];
    cr_expect_eq(verdict->seq, trace->count - 1);
    for (uint64_t i = 0; i < 3; i++) {
        cr_expect_eq(verdict->before[i], verdict->seq - 3 + i);
    }
    cs_arena_free(arena);
}

static int status_of(const char *tale, double end_s)
{
    struct cs_arena *arena = cs_arena_new((size_t)64 << 20);
    int status = cs_oracle_judge(arena, tell(arena, &two, tale, end_s))->exit_status;
    cs_arena_free(arena);
    return status;
}

Test(judgement, sums_up_as_exit_status)
{
    cr_expect_eq(status_of("", 60), 0);
    cr_expect_eq(status_of(EXPECT("group/Role", "", "", "Failed", "at-end", ""), 60), 1);
    cr_expect_eq(status_of(EXPECT("group/Role", "", "", "Failed", "at", "90s"), 60), 4);
    cr_expect_eq(status_of(EXPECT("group/Role", "", "", "Failed", "at", "90s")
                           EXPECT("group/Role", "", "", "Failed", "at-end", ""), 60), 1);
}

Test(judgement, forgives_a_failure_that_is_expected)
{
    const char *wrong = "10 owner group/Role~~node/N2~node/N2~Manual~0\n";
    cr_expect_eq(status_of(wrong, 60), 1);
    const char *parts = EXPECT("rule/SAFE-OWNER", "", "", "fail", "verdict", "")
                        EXPECT("rule/SAFE-ONLINE-OWNER", "", "", "fail", "verdict", "")
                        "10 owner group/Role~~node/N2~node/N2~Manual~0\n";
    cr_expect_eq(status_of(parts, 60), 0);
}

Test(judgement, reports_an_action_without_effect_unless_it_is_allowed_or_a_success)
{
    struct cs_arena *arena = cs_arena_new((size_t)64 << 20);
    struct cs_judgement *judgement = cs_oracle_judge(
        arena,
        tell(arena, &two, ACT "10 no-effect action/go~group/Role~~~it is there already\n", 60));
    cr_assert_eq(judgement->no_effect_count, 1);
    cr_expect_str_eq(judgement->no_effects[0].sentence,
                     "action go had no effect: it is there already");
    cr_expect_eq(judgement->exit_status, 1);
    cs_arena_free(arena);
    cr_expect_eq(status_of(ACT "10 no-effect action/go~group/Role~success~~x\n", 60), 0);
    cr_expect_eq(status_of(ACT "10 no-effect action/go~group/Role~~allowed~x\n", 60), 0);
}

Test(judgement, leaves_a_rule_undecided_when_the_trace_ends_too_early)
{
    struct cs_arena *arena = cs_arena_new((size_t)64 << 20);
    struct cs_judgement *judgement =
        cs_oracle_judge(arena, tell(arena, &two, "50 state node/N1~~Up~Paused~x\n", 60));
    const struct cs_rule_verdict *verdict = verdict_on(judgement, "WSFC-O37");
    cr_expect_eq(verdict->verdict, CS_VERDICT_UNDECIDED);
    cr_expect_eq(verdict->open, 1);
    cr_expect_not_null(verdict->sentence);
    cr_expect_eq(judgement->exit_status, 0);
    cs_arena_free(arena);
}

Test(judgement, tells_a_failure_with_names_times_and_numbers)
{
    struct cs_arena *arena = cs_arena_new((size_t)64 << 20);
    struct cs_trace *trace = tell(arena, &two, "100 owner group/Role~~node/N1~node/N2~Failover~1\n"
                                  "723.1 owner group/Role~~node/N2~node/N1~Failover~2\n", 800);
    const struct cs_rule_verdict *verdict =
        verdict_on(cs_oracle_judge(arena, trace), "SAFE-FAILOVER-LIMIT");
    const char *says = cs_arena_printf(arena,
                                       "group Role was moved at 00:12:03.100 although 1 of 1 "
                                       "failovers in 6 h were used (seq %llu)",
                                       (unsigned long long)trace->count - 1);
    cr_assert_not_null(verdict->sentence);
    cr_expect_str_eq(verdict->sentence, says);
    cr_expect_eq(verdict->failed_seq, trace->count - 1);
    cr_expect_eq(verdict->exercised, 2);
    cs_arena_free(arena);
}

Test(document, tells_every_rule)
{
    struct cs_text text = {0};
    cs_oracle_document(&text);
    for (size_t i = 0; i < cs_oracle_rule_count(); i++) {
        cr_expect(strstr(text.bytes, cs_oracle_rule(i)->id) != NULL);
    }
    cs_text_free(&text);
}
