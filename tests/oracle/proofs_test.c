/* tests/oracle/proofs_test.c: every rule fails when a trace is doctored, as proofs.def says. */
#include <criterion/criterion.h>
#include <stdio.h>
#include <string.h>

#include "tests/oracle/base.h"
#include "tests/oracle/doctor.h"

static const struct proof {
    const char *rule, *base, *doctoring, *place;
} proofs[] = {
#define PROOF(rule, base, doctoring, place) {rule, base, doctoring, place},
#define BY_HAND(rule, why)
#include "tests/oracle/proofs.def"
};

static const struct {
    const char *rule, *why;
} by_hand[] = {
#define PROOF(rule, base, doctoring, place)
#define BY_HAND(rule, why) {rule, why},
#include "tests/oracle/proofs.def"
};

static void prove(const struct proof *proof)
{
    struct cs_arena *arena = cs_arena_new((size_t)64 << 20);
    struct base base = base_of_tale(arena, proof->base);
    cr_assert(base.trace != NULL, "there is no %s", proof->base);
    size_t place = place_named(base.trace, base.first, proof->place);
    struct doctoring doctoring;
    bool found = place < base.trace->count &&
                 doctoring_named(arena, base.trace, place, proof->doctoring, &doctoring);
    cr_expect(found, "%s: %s, %s: nothing to doctor", proof->rule, proof->base, proof->place);
    if (found) {
        cr_expect_neq(verdict_on(base.judgement, proof->rule)->verdict, CS_VERDICT_FAIL,
                      "%s fails in %s as it is", proof->rule, proof->base);
        const struct cs_judgement *judgement = cs_oracle_judge(
            arena, doctored_trace(arena, base.trace, &doctoring));
        const struct cs_rule_verdict *verdict = verdict_on(judgement, proof->rule);
        cr_expect(verdict->verdict == CS_VERDICT_FAIL && judgement->exit_status == 1,
                  "%s should fail: %s, %s at %s: %s", proof->rule, proof->base, proof->doctoring,
                  proof->place, cs_verdict_text(verdict->verdict));
    }
    cs_arena_free(arena);
}

Test(proofs, each_makes_its_rule_fail)
{
    for (size_t i = 0; i < CS_LEN(proofs); i++) {
        prove(&proofs[i]);
    }
}

Test(proofs, every_rule_has_one_or_a_reason)
{
    for (size_t rule = 0; rule < cs_oracle_rule_count(); rule++) {
        const char *id = cs_oracle_rule(rule)->id;
        unsigned proven = 0, excused = 0;
        for (size_t i = 0; i < CS_LEN(proofs); i++) {
            proven += strcmp(proofs[i].rule, id) == 0;
        }
        for (size_t i = 0; i < CS_LEN(by_hand); i++) {
            excused += strcmp(by_hand[i].rule, id) == 0 && strlen(by_hand[i].why) > 20;
        }
        cr_expect((proven > 0) != (excused > 0), "%s: %u proofs, %u reasons to have none", id,
                  proven, excused);
    }
}

/* ---- the operators themselves ---- */

#define LITTLE                                                                                     \
    "1 state host/N1~~Running~Off~x\n2 state node/N1~~Up~Down~x\n"                                 \
    "2 owner group/Role~~node/N1~node/N2~NodeDown~1\n70 note cluster/C~~~~x\n"

/* The happenings of a trace, a line each: seconds, kind, subject, `to` or value. */
static char *told(struct cs_arena *arena, const struct cs_trace *trace, size_t first)
{
    char *text = cs_arena_printf(arena, "%s", "");
    for (size_t i = first; i + 1 < trace->count; i++) {
        const struct cs_record *record = &trace->records[i];
        text = cs_arena_printf(arena, "%s%g %s %s %s %lld\n", text, (double)record->t_us / 1e6,
                               cs_kind_info(record->kind)->wire, record->subject,
                               record->to == NULL ? "-" : record->to, (long long)record->value);
    }
    return text;
}

#define OFF   "1 state host/N1 Off 0\n"
#define DOWN  "2 state node/N1 Down 0\n"
#define OWNER "2 owner group/Role node/N2 1\n"
#define NOTE  "70 note cluster/C - 0\n"

static const struct {
    const char *doctoring, *place, *told;
} examples[] = {
    {"drop", "state node/N1 #1", OFF OWNER NOTE},
    {"repeat at once", "state host/N1 #1", OFF OFF DOWN OWNER NOTE},
    {"repeat 1s", "state host/N1 #1", OFF DOWN OWNER "2 state host/N1 Off 0\n" NOTE},
    {"repeat -10s", "note cluster/C #1", OFF DOWN OWNER "60 note cluster/C - 0\n" NOTE},
    {"delay 1m", "state host/N1 #1", DOWN OWNER "61 state host/N1 Off 0\n" NOTE},
    {"hasten 1s", "state node/N1 #1", OFF "1 state node/N1 Down 0\n" OWNER NOTE},
    {"swap with the next", "state host/N1 #1",
     "1 state node/N1 Down 0\n2 state host/N1 Off 0\n" OWNER NOTE},
    {"swap with the next of a later time", "state node/N1 #1",
     OFF "2 note cluster/C - 0\n" OWNER "70 state node/N1 Down 0\n"},
    {"reown to=N1", "owner group/Role #1", OFF DOWN "2 owner group/Role node/N1 1\n" NOTE},
    {"reown subject=N2", "state host/N1 #1", "1 state host/N2 Off 0\n" DOWN OWNER NOTE},
    {"restate Paused", "state node/N1 #1", OFF "2 state node/N1 Paused 0\n" OWNER NOTE},
    {"revalue x2", "owner group/Role #1", OFF DOWN "2 owner group/Role node/N2 2\n" NOTE},
    {"invent state resource/Svc=Failed", "state host/N1 #1",
     OFF "1 state resource/Svc Failed 0\n" DOWN OWNER NOTE},
    {"invent owner group/Role=node/N1 Failover", "note cluster/C #1",
     OFF DOWN OWNER NOTE "70 owner group/Role node/N1 1\n"},
};

Test(doctor, does_what_it_says)
{
    struct fixture fixture = {2, true, "2019", NULL};
    struct claim claim = {"X", fixture, LITTLE, NULL, NULL, 600};
    for (size_t i = 0; i < CS_LEN(examples); i++) {
        struct cs_arena *arena = cs_arena_new((size_t)64 << 20);
        struct base base = base_of_claim(arena, &claim, 1);
        size_t place = place_named(base.trace, base.first, examples[i].place);
        struct doctoring doctoring;
        cr_assert_lt(place, base.trace->count, "%s", examples[i].place);
        cr_assert(doctoring_named(arena, base.trace, place, examples[i].doctoring, &doctoring),
                  "%s", examples[i].doctoring);
        cr_expect_str_eq(told(arena, doctored_trace(arena, base.trace, &doctoring), base.first),
                         examples[i].told, "%s", examples[i].doctoring);
        cs_arena_free(arena);
    }
}

/* Reads the trace as any reader would; the reader's sentence when it does not take it. */
static const char *refusal(struct cs_arena *arena, const struct cs_trace *trace)
{
    static char line[1 << 16];
    struct cs_text text = {0};
    for (size_t i = 0; i < trace->count; i++) {
        cs_text_add(&text, line, cs_record_line(&trace->records[i], line, sizeof line));
    }
    struct cs_trace_error error;
    bool taken = cs_trace_read(arena, text.bytes, text.length, &error) != NULL;
    cs_text_free(&text);
    return taken ? NULL : cs_arena_printf(arena, "%s", error.text);
}

/* A rule must notice what was done, and not that it was done badly. */
Test(doctor, leaves_a_trace_that_every_reader_takes_but_for_numbers)
{
    struct cs_arena *kept = cs_arena_new((size_t)64 << 20);
    struct fixture fixture = {3, false, "2019", NULL};
    struct claim claim = {"X", fixture, SOFTWARE LITTLE, NULL, NULL, 600};
    struct base base = base_of_claim(kept, &claim, 1);
    for (int op = 0; op < OPERATIONS; op++) {
        unsigned done = 0;
        for (unsigned way = 0; way < doctoring_ways(base.trace, (enum operation)op); way++) {
            for (size_t place = base.first; place + 1 < base.trace->count; place++) {
                struct cs_arena *arena = cs_arena_new((size_t)64 << 20);
                struct doctoring doctoring;
                if (doctoring_at(arena, base.trace, place, (enum operation)op, way, &doctoring)) {
                    const char *why = refusal(arena, doctored_trace(arena, base.trace, &doctoring));
                    cr_expect((why == NULL) == (op != OP_RENUMBER), "%s: %s", doctoring.text,
                              why == NULL ? "taken" : why);
                    done++;
                }
                cs_arena_free(arena);
            }
        }
        cr_expect_gt(done, 0, "%s was never done", operation_name((enum operation)op));
    }
    cs_arena_free(kept);
}
