/* tests/oracle/rules_test.c: every rule can be kept and can be broken. */
#include "tests/oracle/claims.h"

#include <criterion/criterion.h>
#include <string.h>

#define MOST(who, what) "0 set " who "~~~~" what "~9007199254740992~given\n"

static void prove(const struct claim *claim)
{
    struct cs_arena *arena = cs_arena_new((size_t)64 << 20);
    struct cs_judgement *kept =
        cs_oracle_judge(arena, tell(arena, &claim->fixture, claim->tale, claim->end_s));
    const struct cs_rule_verdict *verdict = verdict_on(kept, claim->rule);
    cr_expect(verdict->verdict == CS_VERDICT_PASS && verdict->exercised >= 1,
              "%s should pass: %s: %s", claim->rule, cs_verdict_text(verdict->verdict),
              verdict->sentence == NULL ? "" : verdict->sentence);
    const char *wrong = doctored(arena, claim->tale, claim->old, claim->new);
    struct cs_judgement *broken =
        cs_oracle_judge(arena, tell(arena, &claim->fixture, wrong, claim->end_s));
    verdict = verdict_on(broken, claim->rule);
    cr_expect(verdict->verdict == CS_VERDICT_FAIL && verdict->failed_seq > 0,
              "%s should fail: %s", claim->rule, cs_verdict_text(verdict->verdict));
    cr_expect(broken->exit_status == 1, "%s: a failed rule fails the run", claim->rule);
    cs_arena_free(arena);
}

Test(rules, each_passes_its_tale_and_fails_the_doctored_one)
{
    for (size_t i = 0; claim_at(i) != NULL; i++) {
        prove(claim_at(i));
    }
}

Test(rules, none_is_without_proof)
{
    for (size_t rule = 0; rule < cs_oracle_rule_count(); rule++) {
        const char *id = cs_oracle_rule(rule)->id;
        cr_expect(claim_about(id, 1) != NULL, "%s has no tale", id);
    }
}

Test(rules, have_ids_of_their_own_and_say_all_there_is_to_say)
{
    for (size_t i = 0; i < cs_oracle_rule_count(); i++) {
        const struct cs_rule *rule = cs_oracle_rule(i);
        cr_expect(rule->title && rule->source && rule->when && rule->then && rule->violation);
        for (size_t k = 0; k < i; k++) {
            cr_expect(strcmp(rule->id, cs_oracle_rule(k)->id) != 0, "%s twice", rule->id);
        }
    }
    cr_expect(cs_oracle_rule(cs_oracle_rule_count()) == NULL);
}

/* With -DCS_SANITIZE=ON this finds what is written beside an array, and what overflows. */
Test(rules, bear_a_trace_that_no_run_can_have_written)
{
    static const char tale[] = SOFTWARE MOST("cluster/C", "SameSubnetDelay")
        MOST("cluster/C", "SameSubnetThreshold") MOST("cluster/C", "ClusSvcHangTimeout")
        MOST("cluster/C", "StartOfDay") MOST("group/Data", "FailoverPeriod")
        MOST("group/Data", "FailbackWindowStart") MOST("resource/Sql", "RestartPeriod")
        MOST("database/Db", "TargetRecoveryTime") "1 set group/Data~~~~FailbackWindowEnd~5~given\n"
        "1 quorum resource/Agent~N1~none~quorum~x~1\n1 view component/Event Server on N2~~~N1~x~9\n"
        "2 fault network/Public~~~~CutNetwork\n3 repair network/Public~~~~MendNetwork\n"
        "4 state resource/Sql~~Online~Offline~x\n4 owner group/Data~~node/N1~~NodeDown\n"
        "5 state resource/Sql~~OnlinePending~Online~x\n5 owner group/Data~~~node/N2~Failover\n"
        "6 wait database/Db~~~~redo~-9007199254740992\n";
    struct cs_arena *arena = cs_arena_new((size_t)64 << 20);
    struct fixture fixture = {2, true, "2019", NULL};
    struct cs_judgement *judgement = cs_oracle_judge(arena, tell(arena, &fixture, tale, 60));
    cr_expect_eq(judgement->exit_status, 1);
    cs_arena_free(arena);
}

Test(rules, take_quorum_and_views_from_views_alone)
{
    struct cs_arena *arena = cs_arena_new((size_t)64 << 20);
    struct fixture fixture = {2, true, "2019", NULL};
    static const char *const tales[] = {"5 quorum network/Private~~quorum~lost~x~0\n",
                                        "5 view network/Private~~~N1~x~2\n"};
    for (size_t i = 0; i < CS_LEN(tales); i++) {
        struct cs_judgement *judgement =
            cs_oracle_judge(arena, tell(arena, &fixture, tales[i], 3600));
        for (size_t k = 0; k < judgement->rule_count; k++) {
            cr_expect(judgement->rules[k].verdict != CS_VERDICT_FAIL, "%s: %s",
                      judgement->rules[k].rule->id, judgement->rules[k].sentence);
        }
    }
    cs_arena_free(arena);
}

/* The action comes before the failure of the same instant; only its record is the cause. */
Test(rules, take_a_start_by_hand_for_no_restart)
{
    static const char tale[] = "10 state resource/Event~~Online~Failed~x\n"
                               "10.5 state resource/Event~~Failed~OnlinePending~x\n"
                               "11 state resource/Event~~OnlinePending~Online~x\n"
                               "20 action action/start~group/Role~~~Start-ClusterGroup\n"
                               "20 state resource/Event~~Online~Failed~x\n"
                               "20 state resource/Event~~Failed~OnlinePending~x\n"
                               "21 state resource/Event~~OnlinePending~Online~x\n";
    struct cs_arena *arena = cs_arena_new((size_t)64 << 20);
    struct fixture fixture = {2, true, "2019", NULL};
    for (int by_hand = 0; by_hand < 2; by_hand++) {
        struct cs_trace *trace = tell(arena, &fixture, tale, 60);
        uint64_t action = 0;
        for (size_t i = 0; i < trace->count; i++) {
            struct cs_record *record = &trace->records[i];
            action = record->kind == CS_KIND_ACTION ? record->seq : action;
            bool starts = record->to != NULL && strcmp(record->to, "OnlinePending") == 0;
            record->cause = by_hand && action > 0 && starts ? action : record->cause;
        }
        cr_expect_eq(verdict_on(cs_oracle_judge(arena, trace), "SAFE-RESTART-LIMIT")->verdict,
                     by_hand ? CS_VERDICT_PASS : CS_VERDICT_FAIL);
    }
    cs_arena_free(arena);
}

/* Stopped by hand as it fails: whether it should be restarted depends on which came first. */
Test(rules, leave_open_what_somebody_did_at_the_instant_of_a_failure)
{
    static const char *const tales[] = {
        "20 state resource/Event~~Online~Failed~x\n80 note cluster/C~~~~x\n",
        "20 action action/stop~resource/Event~~~Stop-ClusterResource\n"
        "20 state resource/Event~~Online~Failed~x\n80 note cluster/C~~~~x\n"};
    struct cs_arena *arena = cs_arena_new((size_t)64 << 20);
    struct fixture fixture = {2, true, "2019", NULL};
    for (size_t i = 0; i < CS_LEN(tales); i++) {
        struct cs_judgement *judgement = cs_oracle_judge(arena,
                                                         tell(arena, &fixture, tales[i], 100));
        cr_expect_eq(verdict_on(judgement, "WSFC-5.4.a")->verdict,
                     i == 0 ? CS_VERDICT_FAIL : CS_VERDICT_NOT_EXERCISED);
    }
    cs_arena_free(arena);
}

/* Its owner left and is back while the role still waits: for a role that it depends on, say. */
Test(rules, know_that_a_role_may_wait_longer_than_its_node_is_down)
{
    static const char tale[] = "10 state node/N1~~Up~Down~x\n"
                               "10 wait group/Role~~~~GroupDependencyTimeout~610s\n"
                               "20 state node/N1~~Down~Up~x\n"
                               "30 owner group/Role~~node/N1~node/N2~NodeDown~0\n";
    static const char *const waits[] = {"GroupDependencyTimeout", "FailbackWindow"};
    struct cs_arena *arena = cs_arena_new((size_t)64 << 20);
    struct fixture fixture = {2, true, "2019", NULL};
    for (size_t i = 0; i < CS_LEN(waits); i++) {
        struct cs_judgement *judgement = cs_oracle_judge(
            arena, tell(arena, &fixture, doctored(arena, tale, waits[0], waits[i]), 60));
        cr_expect_eq(verdict_on(judgement, "SAFE-REASON")->verdict,
                     i == 0 ? CS_VERDICT_NOT_EXERCISED : CS_VERDICT_FAIL);
    }
    cs_arena_free(arena);
}

Test(rules, say_nothing_about_a_healthy_cluster)
{
    struct cs_arena *arena = cs_arena_new((size_t)64 << 20);
    for (int nodes = 2; nodes <= 5; nodes++) {
        struct fixture fixture = {nodes, nodes % 2 == 0, "2019", NULL};
        struct cs_judgement *judgement =
            cs_oracle_judge(arena, tell(arena, &fixture, nodes == 3 ? SOFTWARE : "", 86400));
        for (size_t i = 0; i < judgement->rule_count; i++) {
            cr_expect(judgement->rules[i].verdict != CS_VERDICT_FAIL, "%d nodes: %s: %s", nodes,
                      judgement->rules[i].rule->id, judgement->rules[i].sentence);
        }
        cr_expect_eq(judgement->exit_status, 0);
    }
    cs_arena_free(arena);
}
