/* tests/oracle/claims_nodes.c: nodes, resources, roles, the guide. */
#include "tests/oracle/claims.h"

#define TWO {2, true, "2019", NULL}
#define THREE {3, false, "2019", NULL}
#define STOP_N1 "10 action action/stop~node/N1~~~StopNode\n"
#define MISSED(t) t " event node/N1~node/N2~~~x~1135\n" t " state node/N2~~Up~Down~x\n"
#define COMES_BACK(t) t " state node/N2~~Down~Joining~x\n" t " state node/N2~~Joining~Up~x\n"
#define NOTHING "20 note cluster/C~~~~x\n"
#define FAILS(t) t " state resource/Event~~Online~Failed~x\n"
#define PENDS(t) t " state resource/Event~~Failed~OnlinePending~x\n"
#define RESTARTED_ONCE FAILS("10") PENDS("10.5") "11 state resource/Event~~OnlinePending~Online~x\n"
#define ROLE_FAILED(t) t " state group/Role~~Online~Failed~x\n"
#define TO_N2(t, why) t " owner group/Role~~node/N1~node/N2~" why "\n"
#define LEFT_FAILED \
    "0 set group/Role~~~~FailoverThreshold~0~given\n" RESTARTED_ONCE FAILS("100") \
    ROLE_FAILED("100") "100 event node/N1~group/Role~~~x~1254\n"

const struct claim claims_nodes[] = {
    {"WSFC-O33", TWO,
     "10 action action/stop~node/N2~~~StopNode\n"
     "10 no-effect action/stop~node/N2~~~quorum~5925\n",
     "10 no-effect action/stop~node/N2~~~quorum~5925",
     "10 quorum view/1~N1, N2~quorum~lost~of 3, 2 needed~1", 100},
    {"WSFC-O33", TWO, /* another side, which lost what it contested, had none to lose */
     "5 view view/1~~N1, N2~N1~regroup~2\n5 view view/2~~N1, N2~N2~regroup~3\n"
     "5 quorum view/2~N2~none~pending~of 3, 2 needed~1\n"
     "5 quorum view/1~N1~none~quorum~of 3, 2 needed~2\n"
     "10 action action/stop~node/N1~~~StopNode\n10 no-effect action/stop~node/N1~~~quorum~5925\n"
     "10 action action/more~node/N1~~~StopNode\n"
     "12 quorum view/2~N2~pending~lost~of 3, 2 needed~1\n",
     "12 quorum view/2~N2~pending~", "12 quorum view/1~N1~quorum~", 100},
    {"WSFC-O34", TWO,
     STOP_N1 "10 state service/N1~~Running~Stopping~x\n" TO_N2(
         "12", "Drain~0") "12 owner group/Data~~node/N1~node/N2~Drain~0\n20 state "
                          "service/N1~~Stopping~Stopped~x\n",
     "12 owner group/Data~~node/N1~node/N2~Drain~0\n", "", 100},
    {"WSFC-O34", TWO,
     STOP_N1 "10 state service/N1~~Running~Stopping~x\n" TO_N2(
         "12", "Drain~0") "12 owner group/Data~~node/N1~node/N2~Drain~0\n20 state "
                          "service/N1~~Stopping~Stopped~x\n"
                          "40 note cluster/C~~~~x\n",
     "40 note cluster/C~~~~x", "40 detect node/N2~node/N1~~~heartbeat~20s", 100},
    {"WSFC-O35", TWO,
     STOP_N1 "10 state drain/N1~~Not Initiated~In Progress~x\n"
             "10 state service/N1~~Running~Stopping~x\n15 state drain/N1~~In Progress~Completed~x\n"
             "20 state service/N1~~Stopping~Stopped~x\n",
     "15 state drain/N1~~In Progress~Completed~x\n", "", 100},
    {"WSFC-2.5.g", TWO,
     "0 set group/Role~~~~Priority~3000~given\n"
     "10 state drain/N1~~Not Initiated~In Progress~x\n11 state "
     "group/Role~~Online~Pending~x\n" TO_N2("20",
                                            "Drain~0") "21 state group/Data~~Online~Pending~x\n",
     "~3000~", "~1000~", 100},
    {"WSFC-O36", TWO,
     "10 state drain/N1~~Not Initiated~In Progress~x\n"
     "11 event node/N1~group/Role~~~x~1137\n12 state node/N1~~Up~Paused~x\n"
     "12 state drain/N1~~In Progress~Failed~x\n12 event node/N1~node/N1~~~x~1677\n",
     "11 event node/N1~group/Role~~~x~1137\n", "", 100},
    {"WSFC-O37", TWO, "10 state node/N1~~Up~Paused~x\n" NOTHING, NOTHING, TO_N2("20", "Drain~0"),
     100},
    {"WSFC-O38", TWO,
     "10 state node/N2~~Up~Paused~x\n" TO_N2("20", "NodeDown~0") "30 note cluster/C~~~~x\n",
     "30 note cluster/C~~~~x\n", "30 state resource/IP~~Offline~OnlinePending~x\n", 100},
    {"WSFC-O39", THREE,
     "10 state node/N2~~Up~Paused~x\n"
     "20 owner group/Role~~node/N1~node/N3~NodeDown~0\n",
     "node/N3", "node/N2", 100},
    {"WSFC-O40", TWO,
     MISSED("10") COMES_BACK("100") MISSED("600") COMES_BACK("700")
         MISSED("1200") "1200 state status/N2~~Normal~Quarantined~x\n"
                        "1200 event node/N1~node/N2~~~x~1672\n",
     "1200 state status/N2~~Normal~Quarantined~x\n", "", 1300},
    {"WSFC-O41", TWO,
     "10 event node/N2~node/N1~~~x~1135\n" TO_N2(
         "20", "NodeDown~0") "20 owner group/Data~~node/N1~node/N2~NodeDown~0\n",
     "20 owner group/Data~~node/N1~node/N2~NodeDown~0\n", "", 100},
    {"WSFC-O65", TWO, "10 state service/N1~~Running~Hung~x\n70 state service/N1~~Hung~Stopped~x\n",
     "70 state", "50 state", 200},
    {"WSFC-O79", TWO, "10 event node/N2~~~~x~1561\n11 state service/N2~~Running~Stopped~x\n",
     "11 state service/N2~~Running~Stopped~x\n", "", 100},
    {"WSFC-O84", TWO, "10 state node/N2~~Down~Up~x\n" NOTHING, NOTHING, TO_N2("20", "Failback~0"),
     100},
    {"WSFC-O42", TWO,
     "10 work resource/Svc~node/N1~working~not working~killed\n"
     "13 state resource/Svc~~Online~Failed~x\n13 event node/N1~resource/Svc~~~x~1042\n"
     "13 event node/N1~resource/Svc~~~x~1069\n",
     "13 event node/N1~resource/Svc~~~x~1042\n", "", 60},
    {"WSFC-O42", TWO,
     "10 work resource/Svc~node/N1~working~not working~killed\n"
     "15 state resource/Svc~~Online~Failed~x\n15 event node/N1~resource/Svc~~~x~1042\n"
     "15 event node/N1~resource/Svc~~~x~1069\n",
     "15 state", "15.001 state", 60},
    {"WSFC-5.4.a", TWO, FAILS("10") PENDS("10.5"), "10.5", "10.4", 60},
    {"WSFC-5.4.a", TWO, FAILS("10") PENDS("10.5"), "10.5", "10.6", 60},
    {"WSFC-O43", TWO, RESTARTED_ONCE FAILS("100") TO_N2("101", "Failover~1"),
     TO_N2("101", "Failover~1"), PENDS("100.5"), 900},
    {"WSFC-O43", TWO, /* the rest of the role may take its own time to go offline */
     "0 set resource/Event~~~~PendingTimeout~1000~given\n" RESTARTED_ONCE FAILS("100")
         TO_N2("110", "Failover~1"),
     TO_N2("110", "Failover~1"), PENDS("100.5"), 900},
    {"WSFC-O44", TWO, RESTARTED_ONCE FAILS("1000") PENDS("1000.5"), PENDS("1000.5"), "", 1100},
    {"WSFC-O45", TWO,
     "0 set resource/Event~~~~RestartAction~1~given\n" RESTARTED_ONCE FAILS("100")
         ROLE_FAILED("100") "130 note cluster/C~~~~x\n",
     "130 note cluster/C~~~~x\n", TO_N2("130", "Failover~1"), 200},
    {"WSFC-O45", TWO, /* it stays Failed until it is tried again, which may be soon */
     "0 set resource/Event~~~~RestartAction~1~given\n"
     "0 set resource/Event~~~~RetryPeriodOnFailure~30000~given\n" RESTARTED_ONCE FAILS("100")
         ROLE_FAILED("100") PENDS("130"),
     PENDS("130"), PENDS("129"), 200},
    {"WSFC-O46", TWO,
     "0 set resource/Event~~~~RestartAction~0~given\n" FAILS("10") ROLE_FAILED("10") NOTHING,
     NOTHING, PENDS("20"), 200},
    {"WSFC-O47", TWO, LEFT_FAILED, "100 event node/N1~group/Role~~~x~1254\n", "", 200},
    {"WSFC-O48", TWO, LEFT_FAILED PENDS("3700"), "3700 state", "3000 state", 4000},
    {"WSFC-O48", TWO, LEFT_FAILED PENDS("3700"), PENDS("3700"), "", 4000},
    {"WSFC-O49", TWO,
     "0 set resource/Event~~~~RetryPeriodOnFailure~4294967295~given\n" LEFT_FAILED
     "3000 note cluster/C~~~~x\n",
     "3000 note cluster/C~~~~x\n", PENDS("3000"), 4000},
    {"WSFC-O52", TWO,
     "0 set group/Role~~~~FailoverThreshold~3~given\n" TO_N2("5", "Failover~1")
         RESTARTED_ONCE FAILS("100") "101 owner group/Role~~node/N2~node/N1~Failover~2\n",
     "101 owner group/Role~~node/N2~node/N1~Failover~2\n", "", 900},
    {"WSFC-O62", TWO,
     "10 state resource/Event~~Online~OfflinePending~x\n"
     "10 call resource/Event~node/N1~~~Offline~-1\n190 call resource/Event~node/N1~~~Terminate~0\n",
     "190 call", "191 call", 300},
    {"WSFC-O63", TWO,
     "10 call resource/Disk~node/N1~~~LooksAlive~-1\n"
     "310 event node/N1~resource/Disk~~~x~1230\n310 event node/N1~~~~x~1146\n"
     "310 state resource/Disk~~Online~Failed~x\n310 set "
     "resource/Disk~~~~SeparateMonitor~1~derived\n",
     "310 set resource/Disk~~~~SeparateMonitor~1~derived\n", "", 400},
    {"WSFC-O63", TWO,
     "0 set resource/Disk~~~~SeparateMonitor~1~given\n"
     "10 call resource/Disk~node/N1~~~LooksAlive~-1\n"
     "310 event node/N1~resource/Disk~~~x~1230\n310 event node/N1~~~~x~1146\n"
     "310 state resource/Disk~~Online~Failed~x\n",
     "310 event node/N1~resource/Disk~~~x~1230\n", "", 400},
    {"WSFC-O64", TWO,
     "10 event node/N1~resource/Disk~~~x~1230\n"
     "1210 state host/N1~~Running~Dumping~x\n",
     "1210 state", "1211 state", 1300},
    {"WSFC-O64", TWO,
     "10 event node/N1~resource/Disk~~~x~1230\n"
     "1210 state host/N1~~Running~Dumping~x\n",
     "1210 state", "910 state", 1300},
    {"WSFC-O66", TWO,
     "10 fault disk/Data~node/N1~~~FailPath\n"
     "60 owner group/Data~~node/N1~node/N2~Failover~1\n"
     "61 work resource/Disk~node/N1~working~not working~path\n"
     "62 work resource/Disk~node/N2~not working~working~started\n",
     "60 owner group/Data~~node/N1~node/N2~Failover~1\n", "", 900},
    {"WSFC-O67", TWO, "10 fault disk/Data~~~~FailDisk\n60 state group/Data~~Online~Failed~x\n",
     "60 state group/Data~~Online~Failed~x\n", "", 1500},
    {"WSFC-O68", TWO,
     "10 state resource/Witness~~Online~Failed~x\n11 event node/N1~~~~x~1558\n"
     "12 wait resource/Witness~~~~WitnessRestartInterval~912s\n"
     "912 state resource/Witness~~Failed~OnlinePending~x\n",
     "11 event node/N1~~~~x~1558\n", "", 1000},
    {"WSFC-O68", TWO,
     "10 state resource/Witness~~Online~Failed~x\n11 event node/N1~~~~x~1558\n"
     "12 wait resource/Witness~~~~WitnessRestartInterval~912s\n"
     "912 state resource/Witness~~Failed~OnlinePending~x\n",
     "912 state resource/Witness~~Failed~OnlinePending~x\n", "", 1000},
    {"WSFC-O69", TWO,
     "0 set resource/Disk~~~~MaintenanceMode~1~given\n"
     "10 work resource/Disk~node/N1~working~not working~x\n" NOTHING,
     NOTHING, "20 detect resource/Disk~~~~LooksAlive~0\n", 200},
    {"WSFC-O70", TWO,
     "10 state resource/IP~~OnlinePending~Failed~x\n"
     "10 event node/N1~resource/IP~~~x~1049\n",
     "OnlinePending~Failed", "OnlinePending~Online", 60},
    {"WSFC-O83", TWO, "10 work resource/Event~node/N1~working~not working~hung\n" NOTHING, NOTHING,
     FAILS("20"), 200},
    {"WSFC-O53", TWO, FAILS("10") ROLE_FAILED("10"), ROLE_FAILED("10"), "", 60},
    {"WSFC-O54", TWO,
     "0 declare resource/Log~group/Role~~~Generic Service\n"
     "0 state resource/Log~~Unknown~Online~initially\n10 state resource/Log~~Online~Offline~x\n"
     "10 state group/Role~~Online~PartialOnline~x\n",
     "10 state group/Role~~Online~PartialOnline~x\n", "", 60},
    {"WSFC-O55", TWO,
     "10 state resource/Event~~Online~Offline~x\n"
     "11 state resource/Svc~~Online~OfflinePending~x\n",
     "10 state resource/Event~~Online~Offline~x\n", "", 60},
    {"WSFC-O55", TWO,
     "10 state resource/Event~~Online~Offline~x\n"
     "11 call resource/Event~node/N1~~~Online~1s\n",
     "10 state", "10 state resource/Svc~~Online~Offline~x\n10 state", 60},
    {"WSFC-O56", TWO,
     "0 declare resource/IP2~group/Role~~~IP Address\n"
     "0 state resource/IP2~~Unknown~Online~initially\n"
     "0 set resource/Name~~~[IP] or [IP2]~DependencyExpression~~given\n"
     "10 state resource/IP2~~Online~Offline~x\n",
     " or ", " and ", 60},
    {"WSFC-O50", TWO,
     "0 set group/Role~~~~FailoverThreshold~0~given\n" FAILS("10")
         ROLE_FAILED("10") "50 action action/on~group/Role~~~StartGroup\n" PENDS("51"),
     PENDS("51"), "50 no-effect action/on~group/Role~~~refused\n", 100},
    {"WSFC-O51", TWO, TO_N2("10", "Manual~0"), "Manual~0", "Manual~1", 60},
    {"WSFC-O57", TWO,
     "10 action action/m~group/Role~~node=N1~MoveGroup\n"
     "10 no-effect action/m~group/Role~success~~already there\n",
     "~success~", "~~", 60},
    {"WSFC-O58", TWO,
     "10 action action/off~resource/Event~~~TakeOffline\n"
     "11 state resource/Event~~Online~Offline~x\n" TO_N2("20",
                                                         "Manual~0") "30 note cluster/C~~~~x\n",
     "30 note cluster/C~~~~x\n", "30 state resource/Event~~Offline~OnlinePending~x\n", 100},
    {"WSFC-O59", TWO,
     FAILS("9") "10 action action/off~resource/Event~~~TakeOffline\n"
                "10 no-effect action/off~resource/Event~~~failed~5038\n",
     "5038", "5023", 60},
    {"WSFC-O59", TWO,
     FAILS("9") "10 action action/off~resource/Event~~~Stop-ClusterResource\n"
                "10 no-effect action/off~resource/Event~~~failed~5038\n",
     "10 no-effect action/off~resource/Event~~~failed~5038\n", "", 60},
    {"WSFC-O60", THREE,
     "0 link group/Role~node/N1~~~preferred-owner~1\n"
     "0 link group/Role~node/N3~~~preferred-owner~2\n"
     "10 owner group/Role~~node/N1~node/N3~Failover~1\n",
     "~node/N3~Failover", "~node/N2~Failover", 60},
    {"WSFC-O61", TWO,
     "0 set group/Role~~~~AutoFailbackType~1~given\n"
     "0 link group/Role~node/N2~~~preferred-owner~1\n10 state node/N2~~Down~Up~x\n" TO_N2(
         "20", "Failback~0"),
     TO_N2("20", "Failback~0"), "", 800},
    {"WSFC-O61", TWO,
     "0 set group/Role~~~~AutoFailbackType~1~given\n"
     "0 set group/Role~~~~FailbackWindowStart~1~given\n0 set "
     "group/Role~~~~FailbackWindowEnd~3~given\n" TO_N2("7200", "Failback~0"),
     "7200 owner", "18000 owner", 20000},
    {"WSFC-O71", TWO,
     "10 work resource/IP~node/N1~working~not working~stopped\n" TO_N2(
         "10", "Manual~0") "11 state resource/IP~~Offline~OnlinePending~x\n"
                           "12 state resource/IP~~OnlinePending~Online~x\n"
                           "12 work resource/IP~node/N2~not working~working~started\n",
     "12 work resource/IP~node/N2~not working~working~started\n", "", 60},
    {"WSFC-O80", TWO,
     "0 set group/Role~~~~Priority~0~given\n10 view view/1~~~N1, N2~form~2\n" NOTHING, NOTHING,
     "20 state resource/IP~~Offline~OnlinePending~x\n", 400},
    {"WSFC-O81", TWO,
     "10 wait group/Role~~~~ClusterGroupWaitDelay~130s\n"
     "130 state resource/IP~~Offline~OnlinePending~x\n",
     "130 state", "140 state", 200},
    {"WSFC-O82", TWO,
     "10 wait group/Role~~~~GroupDependencyTimeout~610s\n"
     "610 state resource/IP~~Offline~OnlinePending~x\n",
     "610s", "700s", 800},
    {"GUIDE-P5-LIMIT", TWO,
     TO_N2("100", "Failover~1") "200 owner group/Role~~node/N2~node/N1~Failover~2\n300 note "
                                "cluster/C~~~~x\n",
     "300 note cluster/C~~~~x\n", TO_N2("300", "Failover~3"), 400},
    {"GUIDE-P5-LIMIT", TWO,
     "0 set resource/Svc~~~~RestartThreshold~0~given\n10 state resource/Svc~~Online~Failed~x\n"
     "10 count group/Role~~2~refused~FailoverThreshold~2\n20 note cluster/C~~~~x\n",
     "20 note cluster/C~~~~x\n", "20 state resource/Svc~~Failed~OnlinePending~x\n", 100},
    {"GUIDE-P25-VERIFY", TWO,
     "10 state host/N1~~Running~ShuttingDown~x\n" TO_N2(
         "40", "Drain~0") "60 state resource/Svc~~OnlinePending~Online~x\n",
     "60 state resource/Svc~~OnlinePending~Online~x\n", "", 800},
    {"GUIDE-P21-EVENT", TWO,
     "10 state resource/Event~~Online~Offline~x\n"
     "11 state resource/Svc~~Online~Offline~x\n",
     "10 state resource/Event~~Online~Offline~x\n", "", 60},
};
const size_t claims_nodes_count = CS_LEN(claims_nodes);
