/* tests/oracle/claims_more.c: networks, membership, votes, quorum. */
#include "tests/oracle/claims.h"

#define TWO {2, true, "2019", NULL}
#define BARE {2, false, "2019", NULL}
#define ROUTE_PRIVATE "route/N1 - Private | N2 - Private"
#define ROUTE_PUBLIC "route/N1 - Public | N2 - Public"
#define OFF(t, n) \
    t " fault host/" n "~~~~PowerLoss\n" t " state host/" n "~~Running~Off~x\n" \
    t " state service/" n "~~Running~Stopped~x\n"
#define SERVICE_STOPS(t, n) t " state service/" n "~~Running~Stopped~x\n"
#define LOG(t, n, id) t " event node/" n "~node/" n "~~~x~" id "\n"
#define CRASH_OF_ONE \
    OFF("10", "N1") "30 view view/2~~N1, N2~N2~regroup~2\n30 state node/N1~~Up~Down~x\n" \
    "30 quorum view/2~N2~quorum~pending~of 3, 2 needed~1\n" \
    "36 quorum view/2~N2~pending~quorum~of 3, 2 needed~2\n" \
    "36 owner group/Role~~node/N1~node/N2~NodeDown~0\n" \
    "36 owner group/Data~~node/N1~node/N2~NodeDown~0\n" \
    "36 owner group/Core~~node/N1~node/N2~Arbitration\n"
#define WITNESS_GOES \
    "10 fault disk/Quorum~~~~FailDisk\n13 state resource/Witness~~Online~Failed~x\n" \
    "13 vote resource/Witness~~1~0~failed~1\n13 vote node/N2~~1~0~even~1\n"
#define SPLIT \
    "10 fault network/Private~~~~x\n10 fault network/Public~~~~x\n" \
    "30 state " ROUTE_PRIVATE "~~Up~Down~x\n30 state " ROUTE_PUBLIC "~~Up~Down~x\n" \
    "31 view view/1~~N1, N2~N1~regroup~2\n31 view view/2~~N1, N2~N2~regroup~2\n"
#define SPLIT_LOST \
    "37 quorum view/2~N2~quorum~lost~of 3, 2 needed~0\n" LOG("37", "N2", "1177") \
    SERVICE_STOPS("38", "N2")
#define WORK_ENDS(t, r) t " work resource/" r "~node/N1~working~not working~service\n"
#define GOES_OFFLINE(t, r) t " state resource/" r "~~Online~Offline~x\n"

const struct claim claims_more[] = {
    {"WSFC-DEFAULTS", TWO, "0 set cluster/C~~~~SameSubnetThreshold~20~default\n", "~20~", "~10~",
     9},
    {"WSFC-1.1.a", TWO,
     "0 set cluster/C~~~~SameSubnetThreshold~20~default\n"
     "30 detect node/N1~node/N2~" ROUTE_PRIVATE "~~heartbeat~10s\n",
     "~10s", "~11s", 60},
    {"WSFC-O4", TWO,
     "0 set cluster/C~~~~SameSubnetThreshold~20~default\n"
     "50 set cluster/C~~~~SameSubnetThreshold~10~given\n"
     "100 detect node/N1~node/N2~" ROUTE_PRIVATE "~~heartbeat~90s\n",
     "~90s", "~80s", 110},
    {"WSFC-O5",
     {2, true, "2016", NULL},
     "0 set cluster/C~~~~SameSubnetThreshold~10~default\n"
     "30 detect node/N1~node/N2~" ROUTE_PRIVATE "~~heartbeat~20s\n",
     "~20s",
     "~10s",
     60},
    {"WSFC-O1", TWO, "10 state " ROUTE_PRIVATE "~~Up~Down~x\n20 note cluster/C~~~~x\n",
     "20 note cluster/C~~~~x", "20 event node/N1~node/N2~~~x~1135", 60},
    {"WSFC-O2", TWO,
     "10 state " ROUTE_PRIVATE "~~Up~Down~x\n10 state " ROUTE_PUBLIC
     "~~Up~Down~x\n11 view view/1~~N1, N2~N1~regroup~2\n",
     "11 view view/1~~N1, N2~N1~regroup~2\n", "", 60},
    {"WSFC-1.2.c", TWO,
     "10 view view/1~~N1, N2~N1~regroup~2\n"
     "10 event node/N1~node/N2~~~x~1135\n",
     "10 event node/N1~node/N2~~~x~1135\n", "", 60},
    {"WSFC-O3", TWO, "10 fault network/Private~~~~x\n15 repair network/Private~~~~x\n", "15 repair",
     "14 state " ROUTE_PRIVATE "~~Up~Down~x\n15 repair", 60},
    {"WSFC-O6", TWO,
     "10 view view/1~~N1, N2~N1~regroup~2\n" SERVICE_STOPS(
         "12", "N2") "20 state service/N2~~Stopped~Starting~x\n",
     SERVICE_STOPS("12", "N2") "20 state service/N2~~Stopped~Starting~x\n", "", 200},
    {"WSFC-2.2.c", TWO, "10 state service/N2~~Joining~Running~x\n" LOG("10", "N2", "1062"),
     LOG("10", "N2", "1062"), "", 60},
    {"WSFC-1.5.a", TWO,
     "10 state interface/N1 - Public~~Up~Failed~x\n"
     "13 state resource/IP~~Online~Failed~x\n",
     "13 state", "16 state", 60},
    {"WSFC-O7", TWO,
     "10 state interface/N1 - Public~~Up~Failed~x\n"
     "13 state resource/IP~~Online~Failed~x\n30 owner group/Role~~node/N1~node/N2~Failover~1\n",
     "30 owner group/Role~~node/N1~node/N2~Failover~1\n", "", 400},
    {"WSFC-O8", TWO,
     "0 declare network/B~cluster/C~~~network~3\n"
     "0 declare interface/N2 - B~node/N2~~~interface\n0 link interface/N2 - B~network/B~~~on\n"
     "0 declare resource/IP2~group/Role~~~IP Address\n0 link resource/IP2~network/B~~~runs-on\n"
     "10 state interface/N2 - Public~~Up~Failed~x\n10 state interface/N1 - Public~~Up~Failed~x\n"
     "10 state interface/N2 - B~~Up~Failed~x\n14 state group/Role~~Online~Failed~x\n",
     "Online~Failed", "Online~Offline", 1000},
    {"WSFC-O9", TWO,
     "10 state interface/N1 - Public~~Up~Failed~x\n"
     "10 state interface/N2 - Public~~Up~Failed~x\n10 state network/Public~~Up~Down~x\n"
     "10 event node/N1~network/Public~~~x~1130\n14 state group/Role~~Online~Failed~x\n",
     "10 event node/N1~network/Public~~~x~1130\n", "", 1000},
    {"WSFC-O9", TWO,
     "10 state interface/N1 - Public~~Up~Failed~x\n"
     "10 state interface/N2 - Public~~Up~Failed~x\n10 state network/Public~~Up~Down~x\n"
     "10 event node/N1~network/Public~~~x~1130\n14 state group/Role~~Online~Failed~x\n",
     "14 state group/Role~~Online~Failed~x\n", "", 1000},
    {"WSFC-O10", TWO, "10 fault interface/N1 - Storage~~~~x\n20 note cluster/C~~~~x\n",
     "20 note cluster/C~~~~x", "20 state node/N1~~Up~Down~x", 100},
    {"WSFC-3.2.a", TWO, CRASH_OF_ONE, "N2~pending~quorum", "N2~pending~lost", 200},
    {"WSFC-O11", TWO, CRASH_OF_ONE, "N2~pending~quorum", "N2~pending~lost", 200},
    {"WSFC-O11", TWO, CRASH_OF_ONE, "36 owner group/Role~~node/N1~node/N2~NodeDown~0\n", "", 200},
    {"WSFC-O12", TWO,
     "10 fault disk/Quorum~~~~FailDisk\n13 state resource/Witness~~Online~Failed~x\n"
     "13 event node/N1~resource/Witness~~~x~1069\n13 event node/N1~~~~x~1558\n",
     "13 event node/N1~~~~x~1558\n", "", 300},
    {"WSFC-O13", TWO, WITNESS_GOES OFF("100", "N2") "120 view view/1~~N1, N2~N1~regroup~2\n",
     "120 view", "120 quorum view/1~N1, N2~quorum~lost~of 1, 1 needed~0\n120 view", 400},
    {"WSFC-O14", TWO,
     WITNESS_GOES OFF("100", "N1") "120 view view/2~~N1, N2~N2~regroup~2\n"
                                   "120 quorum view/2~N2~quorum~lost~of 1, 1 needed~0\n" LOG(
                                       "120", "N2", "1177") SERVICE_STOPS("121", "N2"),
     LOG("120", "N2", "1177"), "", 500},
    {"WSFC-O15", TWO,
     WITNESS_GOES
     "100 state service/N1~~Running~Stopping~x\n"
     "120 vote node/N1~~1~0~leaves~1\n120 vote node/N2~~0~1~leaves~1\n"
     "120 view view/2~~N1, N2~N2~leave~2\n120 quorum view/2~N2~none~quorum~of 1, 1 needed~1\n"
     "120 state service/N1~~Stopping~Stopped~x\n",
     "N2~none~quorum", "N2~none~lost", 2000},
    {"WSFC-O16", TWO,
     OFF("10",
         "N2") "30 view view/1~~N1, N2~N1~regroup~2\n"
               "100 fault disk/Quorum~~~~FailDisk\n110 state resource/Witness~~Online~Failed~x\n"
               "110 quorum view/1~N1~quorum~lost~of 3, 2 needed~1\n" LOG("110", "N1", "1177")
                   SERVICE_STOPS("111", "N1"),
     LOG("110", "N1", "1177"), "", 900},
    {"WSFC-O17", TWO,
     "10 fault disk/Quorum~~~~FailDisk\n" OFF(
         "11", "N2") "31 view view/1~~N1, N2~N1~regroup~2\n31 quorum view/1~N1~quorum~lost~of 3, 2 "
                     "needed~1\n" LOG("31", "N1", "1177") SERVICE_STOPS("32", "N1"),
     LOG("31", "N1", "1177"), "", 500},
    {"WSFC-O18", TWO, SPLIT SPLIT_LOST, SERVICE_STOPS("38", "N2"),
     "38 quorum view/2~N2~lost~quorum~of 3, 2 needed~2\n", 300},
    {"WSFC-O85", TWO,
     "1 state " ROUTE_PRIVATE "~~Up~Down~x\n100 state " ROUTE_PUBLIC
     "~~Up~Down~x\n101 view view/1~~N1, N2~N1~regroup~2\n101 view view/2~~N1, N2~N2~regroup~2\n"
     "107 quorum view/2~N2~quorum~lost~of 3, 2 needed~1\n" LOG("107", "N2", "1177")
         SERVICE_STOPS("108", "N2"),
     LOG("107", "N2", "1177"), "", 400},
    {"WSFC-O20", BARE, SPLIT SPLIT_LOST, LOG("37", "N2", "1177"), "", 300},
    {"WSFC-O21", BARE, "0 set cluster/C~~~~LowerQuorumPriorityNodeID~2~given\n" SPLIT SPLIT_LOST,
     "NodeID~2", "NodeID~1", 300},
    {"WSFC-O22",
     {2, false, "2008 R2", NULL},
     SPLIT "31 quorum view/1~N1~quorum~lost~of 2, 2 needed~1\n"
           "31 quorum view/2~N2~quorum~lost~of 2, 2 needed~1\n",
     "31 quorum view/1~N1~quorum~lost~of 2, 2 needed~1\n",
     "",
     300},
    {"WSFC-Q20", BARE, OFF("10", "N2") "30 view view/1~~N1, N2~N1~regroup~2\n", "30 view",
     "30 quorum view/1~N1, N2~quorum~lost~of 1, 1 needed~0\n30 view", 200},
    {"WSFC-O23",
     {3, true, "2019", NULL},
     OFF("10", "N3") "30 view view/1~~N1, N2, N3~N1, N2~regroup~2\n30 vote node/N3~~1~0~gone~3\n"
                     "30 vote resource/Witness~~0~1~even~3\n" OFF(
                         "200", "N2") "220 view view/1~~N1, N2~N1~regroup~3\n",
     "220 view",
     "220 quorum view/1~N1, N2~quorum~lost~of 3, 2 needed~1\n220 view",
     400},
    {"WSFC-O24",
     {4, true, "2019", NULL},
     OFF("10", "N3") OFF("10", "N4") "30 view view/1~~N1, N2, N3, N4~N1, N2~regroup~2\n",
     "30 view",
     "30 quorum view/1~N1, N2~quorum~lost~of 5, 3 needed~2\n30 view",
     200},
    {"WSFC-O25",
     {5, false, "2019", NULL},
     OFF("10", "N4") OFF("10", "N5") "30 view view/1~~N1, N2, N3, N4, N5~N1, N2, N3~regroup~2\n",
     "30 view",
     "30 quorum view/1~N1, N2, N3~quorum~lost~of 5, 3 needed~2\n30 view",
     200},
    {"WSFC-O26",
     {2, true, "2019", "DiskOnly"},
     "10 fault disk/Quorum~~~~FailDisk\n"
     "20 quorum view/1~N1, N2~quorum~lost~of 1, 1 needed~0\n" LOG("20", "N1", "1177")
         LOG("20", "N2", "1177") SERVICE_STOPS("21", "N1") SERVICE_STOPS("21", "N2"),
     LOG("20", "N2", "1177"),
     "",
     900},
    {"WSFC-O27",
     {2, true, "2019", "DiskOnly"},
     "10 quorum view/1~N1, N2~quorum~pending~of 1, 1 needed~0\n" LOG("100", "N1", "7024"),
     "100 event",
     "102 event",
     200},
    {"WSFC-O27",
     {2, true, "2019", "DiskOnly"},
     "10 quorum view/2~N2~none~pending~of 1, 1 needed~0\n" LOG("100", "N2", "7024"),
     "100 event",
     "102 event",
     200},
    {"WSFC-O28", TWO,
     "10 quorum view/1~N1, N2~quorum~lost~of 3, 2 needed~1\n" LOG("10", "N1", "1177")
         LOG("10", "N2", "1177") SERVICE_STOPS("11", "N1") SERVICE_STOPS("11", "N2")
             WORK_ENDS("11", "IP") WORK_ENDS("11", "Name") WORK_ENDS("11", "Svc")
                 WORK_ENDS("11", "Event") WORK_ENDS("11", "Disk") WORK_ENDS("11", "Witness"),
     LOG("10", "N2", "1177"), "", 60},
    {"WSFC-O29", TWO,
     "10 quorum view/1~N1, N2~quorum~lost~of 3, 2 needed~1\n" GOES_OFFLINE("11", "IP")
         GOES_OFFLINE("11", "Name") GOES_OFFLINE("11", "Svc") GOES_OFFLINE("11", "Event")
             GOES_OFFLINE("11", "Disk") GOES_OFFLINE("11", "Witness"),
     GOES_OFFLINE("11", "Disk"), "", 100},
    {"WSFC-O30", TWO,
     "10 action action/a~node/N2~~PreventQuorum~StartNode\n"
     "20 view view/2~~~N1, N2~join~2\n",
     "~N1, N2~join", "~N2~form", 60},
    {"WSFC-O31", TWO,
     "5 state " ROUTE_PRIVATE "~~Up~Down~x\n5 state " ROUTE_PUBLIC
     "~~Up~Down~x\n10 view view/1~~N1, N2~N1~regroup~2\n10 view view/2~~N1, N2~N2~regroup~2\n"
     "10 quorum view/1~N1~lost~forced~of 3, 2 needed~1\n"
     "10 quorum view/2~N2~quorum~quorum~of 3, 2 needed~2\n20 state " ROUTE_PRIVATE
     "~~Down~Up~x\n" LOG("21", "N2", "5396"),
     LOG("21", "N2", "5396"), "", 100},
    {"WSFC-O31", TWO,
     "5 fault network/Public~~~~FailNetwork\n5 fault network/Private~~~~FailNetwork\n"
     "10 view view/1~~N1, N2~N1~regroup~2\n10 view view/2~~N1, N2~N2~regroup~2\n"
     "10 quorum view/1~N1~lost~forced~of 3, 2 needed~1\n"
     "10 quorum view/2~N2~quorum~quorum~of 3, 2 needed~2\n"
     "20 repair network/Private~~~~RepairNetwork\n" LOG("21", "N2", "5396"),
     LOG("21", "N2", "5396"), "", 100},
    {"WSFC-O32", TWO,
     "10 quorum view/1~N1~lost~forced~of 3, 2 needed~1\n"
     "20 view view/1~~N1~N1, N2~join~3\n21 quorum view/1~N1, N2~forced~quorum~of 3, 2 needed~2\n",
     "21 quorum view/1~N1, N2~forced~quorum~of 3, 2 needed~2\n", "", 100},
    {"WSFC-3.2.c", TWO, "10 vote resource/Witness~~1~0~failed~1\n10 vote node/N2~~1~0~even~1\n",
     "10 vote node/N2~~1~0~even~1\n", "", 20},
    {"WSFC-3.2.d", TWO, "10 vote resource/Witness~~1~0~failed~1\n10 vote node/N2~~1~0~even~1\n",
     "10 vote node/N2~~1~0~even~1\n", "", 20},
    {"WSFC-O19", TWO,
     OFF("9", "N1") "10 arbitrate node/N2~resource/Witness~~~challenge~6s\n"
                    "16 arbitrate node/N2~resource/Witness~~~won\n",
     "~won", "~lost", 60},
    {"WSFC-O19", TWO,
     OFF("9", "N1") "10 arbitrate node/N2~resource/Witness~~~challenge~6s\n"
                    "16 arbitrate node/N2~resource/Witness~~~won\n",
     "~6s", "~3s", 60},
    {"WSFC-O19", TWO, /* a wait that is longer than arbitration may take */
     "0 set cluster/C~~~~QuorumArbitrationTimeMax~2~given\n" OFF(
         "9", "N1") "10 arbitrate node/N2~resource/Witness~~~challenge~6s\n"
                    "12 arbitrate node/N2~resource/Witness~~~lost\n",
     "~lost", "~won", 60},
};
const size_t claims_more_count = CS_LEN(claims_more);
