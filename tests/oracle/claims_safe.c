/* tests/oracle/claims_safe.c: the invariants. */
#include "tests/oracle/claims.h"

#define TWO {2, true, "2019", NULL}
#define FORTY_MOVE \
    "40 action action/move~group/Role~~N2~MoveRole\n" \
    "40 state resource/Event~~Online~Offline~x\n40 state resource/Svc~~Online~Offline~x\n" \
    "40 state resource/Name~~Online~Offline~x\n40 state resource/IP~~Online~Offline~x\n" \
    "40 work resource/Svc~node/N1~working~not working~stopped\n" \
    "40 work resource/IP~node/N1~working~not working~stopped\n" \
    "40 work resource/Name~node/N1~working~not working~stopped\n" \
    "40 work resource/Event~node/N1~working~not working~stopped\n" \
    "40 state group/Role~~Online~Offline~x\n"

#define THREE                                                                                      \
    {                                                                                              \
        3, false, "2019", NULL                                                                     \
    }
#define SPLIT_OFF_N3                                                                               \
    "10 fault network/Private~~~~SplitNetwork\n10 fault network/Public~~~~SplitNetwork\n"          \
    "10 view view/1~~N1, N2, N3~N1, N2~regroup~2\n10 view view/3~~N1, N2, N3~N3~regroup~3\n"       \
    "10 quorum view/3~N3~none~lost~of 3, 2 needed~1\n"
#define FORCED_N3 "30 view view/3~~~N3~form~4\n30 quorum view/3~N3~none~forced~of 3, 2 needed~1\n"

const struct claim claims_safe[] = {
    {"SAFE-ORDER", TWO, "2 note cluster/C~~~~x\n3 note cluster/C~~~~x\n", "3 note", "1 note", 5},
    {"SAFE-OWNER", TWO, FORTY_MOVE "41 owner group/Role~~node/N1~node/N2~Manual~0\n",
     "group/Role~~node/N1", "group/Role~~node/N2", 60},
    {"SAFE-ONLINE-OWNER", TWO,
     FORTY_MOVE "41 owner group/Role~~node/N1~node/N2~Manual~0\n"
                "41 state resource/IP~~Offline~Online~x\n"
                "41 work resource/IP~node/N2~not working~working~started\n",
     "41 work resource/IP~node/N2", "41 work resource/IP~node/N1", 60},
    {"SAFE-UP-OWNER", TWO,
     "30 state node/N2~~Up~Up~x\n" FORTY_MOVE "41 owner group/Role~~node/N1~node/N2~Manual~0\n",
     "Up~Up", "Up~Down", 60},
    {"SAFE-UP-OWNER", TWO, /* it leaves in the same instant, after it was given the role */
     FORTY_MOVE "41 owner group/Role~~node/N1~node/N2~Manual~0\n41 state node/N2~~Up~Down~x\n",
     "41 owner group/Role~~node/N1~node/N2~Manual~0\n41 state node/N2~~Up~Down~x\n",
     "41 state node/N2~~Up~Down~x\n41 owner group/Role~~node/N1~node/N2~Manual~0\n", 60},
    {"SAFE-PAUSED",
     {3, false, "2019", NULL},
     "30 state node/N3~~Up~Paused~x\n" FORTY_MOVE "41 owner group/Role~~node/N1~node/N2~Manual~0\n",
     "~node/N2~Manual",
     "~node/N3~Manual",
     60},
    {"SAFE-POSSIBLE-OWNER", TWO,
     FORTY_MOVE "41 owner group/Role~~node/N1~node/N2~Manual~0\n"
                "42 link resource/Svc~node/N1~~~possible-owner\n",
     "40 action", "0 link resource/Svc~node/N1~~~possible-owner\n40 action", 60},
    {"SAFE-FAILOVER-LIMIT", TWO,
     "100 owner group/Role~~node/N1~node/N2~Failover~1\n"
     "21701 owner group/Role~~node/N2~node/N1~Failover~1\n",
     "21701 owner", "21699 owner", 30000},
    {"SAFE-FAILOVER-LIMIT", TWO, /* the period begins with the attempt, not when the role arrives */
     "100 count group/Role~~1~allowed~FailoverThreshold~1\n"
     "160 owner group/Role~~node/N1~node/N2~Failover~1\n"
     "21701 count group/Role~~1~allowed~FailoverThreshold~1\n"
     "21705 owner group/Role~~node/N2~node/N1~Failover~1\n",
     "21701 count", "21699 count", 30000},
    {"SAFE-GROUP-STATE", TWO,
     "10 state resource/Event~~Online~Failed~x\n"
     "10 state group/Role~~Online~Failed~x\n",
     "~Online~Failed~x\n10 state group/Role~~Online~Failed",
     "~Online~Failed~x\n10 state group/Role~~Online~PartialOnline", 20},
    {"SAFE-WRITER", TWO,
     "10 reserve disk/Data~~node/N1~~release\n"
     "11 reserve disk/Data~~~node/N2~reserve\n",
     "10 reserve disk/Data~~node/N1~~release\n", "", 20},
    {"SAFE-WORKS-ONCE", TWO,
     "10 work resource/IP~node/N1~working~not working~stopped\n"
     "11 work resource/IP~node/N2~not working~working~started\n",
     "10 work resource/IP~node/N1~working~not working~stopped\n", "", 20},
    {"SAFE-ONE-MANAGER", TWO,
     "10 work resource/Svc~node/N1~working~not working~stopped\n"
     "11 work resource/Svc~node/N2~not working~working~started\n",
     "10 work resource/Svc~node/N1~working~not working~stopped\n", "", 20},
    {"SAFE-DEPENDENCY", TWO,
     "10 state resource/Event~~Online~OfflinePending~x\n"
     "10 state resource/Svc~~Online~Failed~x\n12 state resource/Event~~OfflinePending~Offline~x\n",
     "10 state resource/Event~~Online~OfflinePending~x\n", "", 20},
    {"SAFE-RESTART-LIMIT", TWO,
     "10 state resource/Event~~Online~Failed~x\n"
     "10.5 state resource/Event~~Failed~OnlinePending~x\n"
     "11 state resource/Event~~OnlinePending~Online~x\n910.1 state "
     "resource/Event~~Online~Failed~x\n"
     "910.6 state resource/Event~~Failed~OnlinePending~x\n",
     "910.1 state", "910.0 state", 920},
    {"SAFE-RESTART-LIMIT", TWO, /* a restart that waits for a provider is one */
     "10 state resource/Event~~Online~Failed~x\n"
     "10 count resource/Event~~1~allowed~RestartThreshold~1\n"
     "10.5 state resource/Event~~Failed~Offline~x\n"
     "12 state resource/Event~~Offline~OnlinePending~x\n"
     "13 state resource/Event~~OnlinePending~Online~x\n"
     "910.1 state resource/Event~~Online~Failed~x\n"
     "910.6 state resource/Event~~Failed~OnlinePending~x\n",
     "910.1 state", "910.0 state", 920},
    {"SAFE-PENDING", TWO,
     "10 state resource/Event~~Online~OfflinePending~x\n"
     "190 state resource/Event~~OfflinePending~Offline~x\n",
     "190 state", "190.1 state", 200},
    {"SAFE-PENDING", TWO, /* its node stands still for 30 s of it */
     "10 state resource/Event~~Online~OfflinePending~x\n"
     "20 state host/N1~~Running~Frozen~x\n50 state host/N1~~Frozen~Running~x\n"
     "220 state resource/Event~~OfflinePending~Offline~x\n",
     "220 state", "220.1 state", 230},
    {"SAFE-SPLIT-BRAIN", TWO,
     "10 view view/1~~N1, N2~N1~regroup~2\n"
     "10 view view/2~~N1, N2~N2~regroup~2\n10 quorum view/2~N2~quorum~pending~of 3, 2 needed~1\n",
     "quorum~pending~of 3, 2 needed~1", "pending~quorum~of 3, 2 needed~2", 20},
    {"SAFE-SPLIT-BRAIN", /* a forced one stands beside one with quorum while they are kept apart */
     THREE, SPLIT_OFF_N3 FORCED_N3, "10 fault network/Private", "10 note network/Private", 60},
    {"SAFE-SPLIT-BRAIN", /* who plugs in a cable unblocks nothing */
     THREE,
     "10 fault interface/N3 - Private~~~~BlockInterface\n"
     "10 fault interface/N3 - Private~~~~PullCable\n10 fault network/Public~~~~FailNetwork\n"
     "20 repair interface/N3 - Private~~~~PlugCable\n" FORCED_N3,
     "~PlugCable\n", "~PlugCable\n20 repair interface/N3 - Private~~~~UnblockInterface\n", 60},
    {"SAFE-SPLIT-BRAIN", /* and takes nothing from it */
     THREE, SPLIT_OFF_N3 FORCED_N3 "40 owner group/Data~~node/N1~node/N2~NodeDown~0\n",
     "~node/N2~NodeDown", "~node/N3~NodeDown", 60},
    {"SAFE-SPLIT-BRAIN", /* whoever takes the name of others' view, those may have quorum still */
     THREE,
     "10 fault network/Private~~~~SplitNetwork\n10 fault network/Public~~~~SplitNetwork\n"
     "30 view view/1~~~N1~form~4\n30 quorum view/1~N1~none~forced~of 3, 2 needed~1\n",
     "none~forced~of 3, 2 needed~1", "none~quorum~of 3, 2 needed~2", 60},
    {"SAFE-SERVICE", TWO,
     "10 work resource/Disk~node/N1~working~not working~host\n"
     "10 state service/N1~~Running~Stopped~x\n"
     "10 work resource/Svc~node/N1~working~not working~host\n"
     "10 work resource/IP~node/N1~working~not working~host\n"
     "10 work resource/Name~node/N1~working~not working~host\n"
     "10 work resource/Event~node/N1~working~not working~host\n"
     "10 work resource/Witness~node/N1~working~not working~host\n",
     "10 work resource/Svc~node/N1~working~not working~host\n", "", 20},
    {"SAFE-QUORUM", TWO,
     "10 state resource/Disk~~Online~Offline~x\n"
     "10 state group/Data~~Online~Offline~x\n10 state resource/Witness~~Online~Offline~x\n"
     "10 state resource/Event~~Online~Offline~x\n10 state resource/Svc~~Online~Offline~x\n"
     "10 state resource/Name~~Online~Offline~x\n10 state resource/IP~~Online~Offline~x\n"
     "10 view view/2~~N1, N2~N2~regroup~2\n10 quorum view/2~N2~pending~quorum~of 3, 2 needed~2\n"
     "10 view view/1~~N1, N2~N1~regroup~2\n10 quorum view/1~N1~quorum~lost~of 3, 2 needed~1\n",
     "10 state resource/Disk~~Online~Offline~x\n", "", 20},
    {"SAFE-QUORUM", /* a dead owner's role may wait for the end of a contest, a living one's not */
     {3, true, "2019", NULL},
     "10 work resource/Disk~node/N1~working~not working~host\n"
     "10 state host/N1~~Running~Off~power-loss\n10 state service/N1~~Running~Stopped~host-gone\n"
     "12 view view/2~~N1, N2, N3~N2~regroup~2\n12 view view/3~~N1, N2, N3~N3~regroup~3\n"
     "12 quorum view/3~N3~none~pending~of 1, 1 needed~0\n"
     "12 quorum view/2~N2~none~quorum~of 1, 1 needed~1\n",
     "10 state host/N1~~Running~Off~power-loss\n10 state service/N1~~Running~Stopped~host-gone\n",
     "",
     20},
    {"SAFE-VOTES", TWO, "10 vote resource/Witness~~1~0~failed~1\n10 vote node/N2~~1~0~even~1\n",
     "even~1", "even~2", 20},
    {"SAFE-INTERFACE", TWO,
     "10 state node/N2~~Up~Down~x\n"
     "10 state interface/N2 - Private~~Up~Unavailable~x\n"
     "10 state interface/N2 - Public~~Up~Unavailable~x\n"
     "10 state interface/N2 - Storage~~Up~Unavailable~x\n",
     "10 state interface/N2 - Public~~Up~Unavailable~x\n", "", 20},
    {"SAFE-NETWORK", TWO,
     "10 state interface/N2 - Public~~Up~Failed~x\n"
     "10 state network/Public~~Up~Partitioned~x\n",
     "10 state network/Public~~Up~Partitioned~x\n", "", 20},
};
const size_t claims_safe_count = CS_LEN(claims_safe);
