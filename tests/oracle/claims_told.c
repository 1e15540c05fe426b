/* tests/oracle/claims_told.c: what a trace tells fits together. */
#include "tests/oracle/claims.h"

#define TWO                                                                                        \
    {                                                                                              \
        2, true, "2019", NULL                                                                      \
    }
#define ROUTE               "route/N1 - Private | N2 - Private"
#define FAILS               "10 state resource/Event~~Online~Failed~x\n"
#define FAILURE             FAILS "10 event node/N1~resource/Event~~~x~1069\n"
#define TO_N2(what)         "11 owner group/Role~~node/N1~node/N2~" what "~1\n"
#define RESTARTS(t, number) t " count resource/Event~~3~allowed~RestartThreshold~" number "\n"
#define DEPARTS(t, to, number) t " count node/N2~~3~" to "~QuarantineThreshold~" number "\n"
#define POWER_LOSS                                                                                 \
    "10 action action/loss~node/N2~~~PowerLoss\n10 fault host/N2~~~~PowerLoss\n"                   \
    "10 state host/N2~~Running~Off~x\n10 state service/N2~~Running~Stopped~x\n"
#define STOPS_AND_STARTS                                                                           \
    "10 state resource/Event~~Online~OfflinePending~x\n"                                           \
    "10 call resource/Event~node/N1~~~Offline\n"                                                   \
    "11 state resource/Event~~OfflinePending~Offline~x\n"                                          \
    "20 state resource/Event~~Offline~OnlinePending~x\n20 call resource/Event~node/N1~~~Online\n"

const struct claim claims_told[] = {
    {"SAFE-CONTINUITY", TWO, FAILS "11 state resource/Event~~Failed~OnlinePending~x\n",
     "Failed~OnlinePending", "Offline~OnlinePending", 60},
    {"SAFE-CONTINUITY", TWO, FAILS "11 state resource/Event~~Failed~OnlinePending~x\n",
     "Failed~OnlinePending", "Failed~Failed", 60},
    {"SAFE-CALLS", TWO, STOPS_AND_STARTS, "10 call resource/Event~node/N1~~~Offline\n", "", 60},
    {"SAFE-CALLS", TWO, STOPS_AND_STARTS, "~~~Online\n", "~~~Terminate\n", 60},
    {"SAFE-CALLS", TWO, STOPS_AND_STARTS, "node/N1~~~Online\n", "node/N2~~~Online\n", 60},
    {"SAFE-ROUTES", TWO,
     "10 detect node/N1~node/N2~" ROUTE "~~heartbeat~1s\n10 state " ROUTE "~~Up~Down~x\n",
     "10 state", "11 state", 60},
    {"SAFE-DEEDS", TWO, POWER_LOSS, "10 state host", "11 state host", 60},
    {"SAFE-DEEDS", TWO, POWER_LOSS, "10 action", "9 action", 60},
    {"SAFE-EVENTS", TWO, FAILURE, "10 event", "12 event", 60},
    {"SAFE-LOGGED", TWO, FAILURE, "10 event", "12 event", 60},
    {"SAFE-COUNT", TWO,
     "0 set resource/Event~~~~RestartThreshold~3~given\n" RESTARTS("10", "1") RESTARTS("20", "2"),
     "~2\n", "~3\n", 60},
    {"SAFE-COUNT", TWO,
     "0 set resource/Event~~~~RestartThreshold~3~given\n" RESTARTS("10", "1") RESTARTS("20", "2"),
     "~~3~", "~~2~", 60},
    {"SAFE-COUNT", TWO, /* the first departure is over an hour ago when the third comes */
     DEPARTS("10", "allowed", "1") DEPARTS("20", "allowed", "2") DEPARTS("3615", "allowed", "2"),
     "allowed~QuarantineThreshold~2\n3615", "allowed~QuarantineThreshold~1\n3615", 4000},
    {"SAFE-COUNT", TWO,
     DEPARTS("10", "allowed", "1") DEPARTS("20", "allowed", "2") DEPARTS("3615", "allowed", "2"),
     "3615", "3605", 4000},
    {"SAFE-COUNT", TWO, /* above a threshold that was lowered */
     DEPARTS("10", "allowed", "1")
         DEPARTS("20", "allowed", "2") "25 set cluster/C~~~~QuarantineThreshold~1~given\n30 count "
                                       "node/N2~~1~refused~QuarantineThreshold~3\n",
     "refused", "allowed", 60},
    {"SAFE-COUNT", TWO, /* counted anew after a quarantine */
     DEPARTS("10", "allowed", "1") "20 state status/N2~~Quarantined~Normal~x\n" DEPARTS(
         "30", "allowed", "1") DEPARTS("40", "allowed", "2"),
     "20 state status/N2~~Quarantined~Normal~x\n", "", 60},
    {"SAFE-VIEW", TWO, "10 view view/1~~N1, N2~N1~regroup~2\n", "~2\n", "~1\n", 60},
    {"SAFE-VIEW", TWO, "10 view view/1~~N1, N2~N1~regroup~2\n", "N1, N2~N1~", "N2~N1~", 60},
    {"SAFE-VIEW", TWO, "10 quorum view/1~N1, N2~quorum~lost~of 3, 2 needed~1\n", "N1, N2", "N1",
     60},
    {"SAFE-MACHINE", TWO, POWER_LOSS, "10 state service", "11 state service", 60},
    {"SAFE-CLUSTER", TWO,
     "0 state cluster/C~~Unknown~Up~initially\n"
     "10 quorum view/1~N1, N2~quorum~lost~of 3, 2 needed~1\n10 state cluster/C~~Up~Down~x\n",
     "10 state cluster", "11 state cluster", 60},
    {"SAFE-REASON", TWO, "10 state node/N1~~Up~Down~x\n" TO_N2("NodeDown"), "~Up~Down",
     "~Up~Paused", 60},
    {"SAFE-REASON", TWO, FAILS TO_N2("Failover"), FAILS, "", 60},
    {"SAFE-REASON", TWO, "11 state node/N1~~Up~Paused~x\n" TO_N2("Drain"), "~Up~Paused", "~Up~Up",
     60},
    {"SAFE-REASON", TWO, /* it waits, is given to a paused node, and goes on to one that is not */
     "8 state node/N1~~Up~Down~x\n8 wait group/Role~~~~candidates~-1\n"
     "8 owner group/Role~~node/N1~node/N2~NodeDown~0\n11 state node/N1~~Down~Up~x\n"
     "11 owner group/Role~~node/N2~node/N1~NodeDown~0\n"
     "20 state resource/Event~~Online~Failed~x\n20 owner group/Role~~node/N1~node/N2~Failover~1\n",
     "8 wait group/Role~~~~candidates~-1\n", "", 60},
    {"SAFE-REASON", TWO,
     "8 state node/N1~~Up~Down~x\n8 wait group/Role~~~~candidates~-1\n"
     "8 owner group/Role~~node/N1~node/N2~NodeDown~0\n11 state node/N1~~Down~Up~x\n"
     "11 owner group/Role~~node/N2~node/N1~NodeDown~0\n"
     "20 state resource/Event~~Online~Failed~x\n20 owner group/Role~~node/N1~node/N2~Failover~1\n",
     "11 state node", "9 state resource/Event~~Offline~OnlinePending~x\n11 state node", 60},
    {"SAFE-REASON", TWO, /* paused when the role came, resumed while it leaves */
     "5 state node/N1~~Up~Paused~x\n8 owner group/Role~~node/N1~node/N2~Manual~0\n"
     "9 owner group/Role~~node/N2~node/N1~Manual~0\n10 state node/N1~~Paused~Up~x\n" TO_N2("Drain"),
     "10 state node/N1", "8 state node/N1", 60},
};
const size_t claims_told_count = CS_LEN(claims_told);
