/* tests/oracle/mistakes_test.c: what the documents do not promise is not asked for: people's own
 * mistakes, and words that change while nothing happens, break no rule and keep none. */
#include "tests/oracle/tale.h"

#include <criterion/criterion.h>

#define TO(copy, address) \
    "0 set component/" copy "~~~" address "~ManagementServerAddress~~given\n"
#define WAITS(copy) "10 state component/" copy "~~Running~Waiting~x\n"
#define RECORDER(address) \
    "0 set component/Recording Server~~~Management Server~Needs~~given\n" \
    TO("Recording Server on Rec", address) WAITS("Recording Server on Rec")
#define EVENTS(address) TO("Event Server on N1", address) WAITS("Event Server on N1")
#define SERVER(t, n, from, to) \
    t " state component/Management Server on N" n "~~" from "~" to "~x\n"
#define LOGIN(t, from, to) t " work client/Log in~~" from "~" to "~x\n"
#define AGAIN(t) LOGIN(t, "not working", "not working")
#define OUT(t) LOGIN(t, "working", "not working")
#define MOVES SERVER("10", "1", "Running", "Stopped") \
    SERVER("20", "2", "Stopped", "Running") "20 owner group/Role~~node/N1~node/N2~Manual\n"
#define N1_DIES \
    "10 fault host/N1~~~~PowerLoss\n10 state host/N1~~Running~Off~x\n" \
    "10 state service/N1~~Running~Stopped~x\n"
#define ROLE_AT(address) "0 set resource/IP~~~" address "~Address~~given\n"

static const struct {
    const char *name, *rule, *tale;
    enum cs_verdict verdict;
    uint64_t exercised;
} cases[] = {
    {"the role's name", "GUIDE-P18-REGISTER", RECORDER("http://Name"), CS_VERDICT_FAIL, 1},
    {"in full", "GUIDE-P18-REGISTER", RECORDER("http://NAME.local:80/"), CS_VERDICT_FAIL, 1},
    {"its IP address", "GUIDE-P18-REGISTER", ROLE_AT("10.20.30.9") RECORDER("http://10.20.30.9:80"),
     CS_VERDICT_FAIL, 1},
    {"an IP address like it", "GUIDE-P18-REGISTER",
     ROLE_AT("10.20.30.9") RECORDER("http://10.20.30.99"), CS_VERDICT_NOT_EXERCISED, 0},
    {"a name that nobody has", "GUIDE-P18-REGISTER", RECORDER("http://KLINVMZ"),
     CS_VERDICT_NOT_EXERCISED, 0},
    {"a computer without one", "GUIDE-P18-REGISTER", RECORDER("http://Rec"),
     CS_VERDICT_NOT_EXERCISED, 0},
    {"another role's name", "GUIDE-P18-REGISTER", RECORDER("http://SqlName"),
     CS_VERDICT_NOT_EXERCISED, 0},
    {"the role's name", "SQL-O77", EVENTS("http://Name"), CS_VERDICT_FAIL, 1},
    {"a name that nobody has", "SQL-O77", EVENTS("http://KLINVMZ"), CS_VERDICT_NOT_EXERCISED, 0},
    {"a computer without one", "SQL-O77", EVENTS("http://Rec"), CS_VERDICT_NOT_EXERCISED, 0},
    {"a node without one", "SQL-O77", EVENTS("http://N2"), CS_VERDICT_NOT_EXERCISED, 0},
    {"the role's name", "GUIDE-P7-SEAMLESS", OUT("10") MOVES, CS_VERDICT_FAIL, 1},
    {"who looks elsewhere", "GUIDE-P7-SEAMLESS",
     TO("Recording Server on Rec", "http://KLINVMZ") OUT("10") MOVES, CS_VERDICT_NOT_EXERCISED, 0},
    {"who looks at the node, and finds it", "GUIDE-P7-SEAMLESS",
     TO("Recording Server on Rec", "http://N2") OUT("10") MOVES
     LOGIN("60", "not working", "working"), CS_VERDICT_NOT_EXERCISED, 0},
    {"another's address", "GUIDE-P7-SEAMLESS",
     TO("Event Server on N1", "http://KLINVMZ") OUT("10") MOVES, CS_VERDICT_FAIL, 1},
    {"another's address", "GUIDE-P7-MITIGATED",
     TO("Event Server on N1", "http://KLINVMZ") N1_DIES OUT("10"), CS_VERDICT_FAIL, 1},
    {"who looks elsewhere", "GUIDE-P7-MITIGATED",
     TO("Recording Server on Rec", "http://KLINVMZ") N1_DIES OUT("10"),
     CS_VERDICT_NOT_EXERCISED, 0},
    {"whose address does not matter", "GUIDE-P5-TAKEOVER",
     TO("Recording Server on Rec", "http://N1") N1_DIES, CS_VERDICT_FAIL, 1},
    {"two at once, one at the address", "GUIDE-P18-ADDRESS",
     TO("Recording Server on Rec", "http://N2") OUT("0") SERVER("20", "2", "Stopped", "Running")
     LOGIN("30", "not working", "working"), CS_VERDICT_PASS, 1},
    {"a reason told anew is no end", "GUIDE-P7-MITIGATED", OUT("5") AGAIN("10") N1_DIES,
     CS_VERDICT_NOT_EXERCISED, 0},
    {"a reason told anew is no second end", "GUIDE-P7-LOGIN",
     SERVER("10", "1", "Running", "Stopped") OUT("10") AGAIN("20") AGAIN("30"), CS_VERDICT_PASS,
     1},
};

Test(mistakes, are_not_held_against_the_cluster)
{
    for (size_t i = 0; i < CS_LEN(cases); i++) {
        struct cs_arena *arena = cs_arena_new((size_t)64 << 20);
        struct fixture two = {2, true, "2019", NULL};
        const char *tale = cs_arena_printf(arena, SOFTWARE "%s", cases[i].tale);
        const struct cs_rule_verdict *it =
            verdict_on(cs_oracle_judge(arena, tell(arena, &two, tale, 1000)), cases[i].rule);
        cr_expect(it->verdict == cases[i].verdict && it->exercised == cases[i].exercised,
                  "%s, %s: %s, %llu times: %s", cases[i].rule, cases[i].name,
                  cs_verdict_text(it->verdict), (unsigned long long)it->exercised,
                  it->sentence == NULL ? "" : it->sentence);
        cs_arena_free(arena);
    }
}
