/* tests/models/moments_group.c: bad moments of a role that comes, goes or waits. */
#include "sim/base/base.h"
#include "tests/models/moments.h"

/* App on three nodes: moved from N1 to N2 at 300 s it goes offline until 362 s, and is online there
 * at 424 s. A node that goes silent is noticed 20 s later. It prefers N1, then N2, then N3. */
#define APP SLOW_APP ", \"Groups[App].PreferredOwners\": [\"N1\", \"N2\", \"N3\"]"
#define AND ", "
#define MOVE(time, node)                                                                           \
    "{\"at\": \"" time "\", \"do\": \"Move-ClusterGroup\", \"group\": \"App\", \"to\": \"" node    \
    "\", \"mayHaveNoEffect\": true}"
#define LOSS(time, node)   AT(time, "PowerLoss", "node", node)
#define BACK(time, node)   AT(time, "PowerOn", "node", node)
#define PAUSE(time, node)  AT(time, "Suspend-ClusterNode", "node", node)
#define RESUME(time, node) AT(time, "Resume-ClusterNode", "node", node)
#define STOP(time)         AT(time, "Stop-ClusterGroup", "group", "App")
#define START(time)        AT(time, "Start-ClusterGroup", "group", "App")
/* N2 and N3 are lost at once: N1 is no majority of three. */
#define MAJORITY(time) LOSS(time, "N2") AND LOSS(time, "N3")
/* Nobody but its owner N1 can have it, who is lost. */
#define STRANDED PAUSE("250s", "N2") AND PAUSE("251s", "N3") AND LOSS("300s", "N1")
/* All lose their power; N2 and N3 come back at 600 s and form the cluster at 680 s. App waits. */
#define ON_TIME(node)                                                                              \
    ", \"Nodes[" node "].Boot\": \"60s\", \"Nodes[" node "].ServiceStart\": \"20s\", "             \
    "\"Nodes[" node "].Join\": \"20s\""
#define COLD APP ON_TIME("N1") ON_TIME("N2") ON_TIME("N3")
#define COLD_START                                                                                 \
    LOSS("300s", "N1")                                                                             \
    AND LOSS("300s", "N2") AND LOSS("300s", "N3") AND BACK("600s", "N2") AND BACK("600s", "N3")
/* The witness is with Cluster2: Cluster1 has to challenge for it when Cluster2 is lost. */
#define ARBITRATING                                                                                \
    "\"Groups[Cluster Group].OwnerNode\": \"Cluster2\", "                                          \
    "\"Groups[Milestone XProtect Management Server].Resources[Milestone XProtect Log Server]"      \
    ".RestartThreshold\": 0, "                                                                     \
    "\"Groups[Milestone XProtect Management Server].Resources[Milestone IP Address]"               \
    ".RestartThreshold\": 0"

const struct tale cs_group_tales[] = {
    {"it moves",
     "quorum-3",
     "10m",
     APP,
     MOVE("300s", "N2"),
     {{"group/App",
       "300 Pending 360 PartialOnline Pending 361 PartialOnline Pending 362 Offline @node/N2 "
       "Pending 363 PartialOnline Pending 364 PartialOnline Pending 424 Online"}}},
    /* ---- it is leaving N1 ---- */
    {"leaving, its owner is lost",
     "quorum-3",
     "10m",
     APP,
     MOVE("300s", "N2") AND LOSS("330s", "N1"),
     {{"group/App", "300 Pending 350 Offline @node/N2 Pending 351 PartialOnline Pending 352 "
                    "PartialOnline Pending 412 Online"},
      {"log of group/App", "350 1641 1200 412 1201"}}},
    {"leaving, its owner is lost, and nobody else can have it",
     "quorum-3",
     "10m",
     APP,
     MOVE("300s", "N2") AND PAUSE("310s", "N2") AND PAUSE("311s", "N3") AND LOSS("330s", "N1")
         AND RESUME("400s", "N3"),
     {{"group/App", "300 Pending 350 Offline @node/N2 400 @node/N3 Pending 401 PartialOnline "
                    "Pending 402 PartialOnline Pending 462 Online"}}},
    {"leaving, it is stopped",
     "quorum-3",
     "10m",
     APP,
     MOVE("300s", "N2") AND STOP("330s"),
     {{"group/App", "300 Pending 360 PartialOnline Pending 361 PartialOnline Pending 362 Offline"},
      {"log of group/App", "330 1203 362 1204"}}},
    {"leaving, the cluster goes down",
     "quorum-3",
     "391s",
     APP,
     MOVE("300s", "N2") AND MAJORITY("310s"),
     {{"group/App", "300 Pending 330 Offline @nobody"},
      {"service/N1", "330 RestartWait 390 Starting"}}},
    {"leaving, its target is paused: it goes elsewhere",
     "quorum-3",
     "10m",
     APP,
     MOVE("300s", "N2") AND PAUSE("330s", "N2"),
     {{"group/App",
       "300 Pending 360 PartialOnline Pending 361 PartialOnline Pending 362 Offline @node/N3 "
       "Pending 363 PartialOnline Pending 364 PartialOnline Pending 424 Online"}}},
    {"leaving, a second move changes nothing",
     "quorum-3",
     "10m",
     APP,
     MOVE("300s", "N2") AND MOVE("330s", "N3"),
     {{"group/App",
       "300 Pending 360 PartialOnline Pending 361 PartialOnline Pending 362 Offline @node/N2 "
       "Pending 363 PartialOnline Pending 364 PartialOnline Pending 424 Online"}}},
    /* ---- it is arriving on N2 ---- */
    {"arriving, its owner is lost",
     "quorum-3",
     "10m",
     APP,
     MOVE("300s", "N2") AND LOSS("380s", "N2"),
     {{"group/App",
       "300 Pending 360 PartialOnline Pending 361 PartialOnline Pending 362 Offline @node/N2 "
       "Pending 363 PartialOnline Pending 364 PartialOnline Pending 400 Offline @node/N3 Pending "
       "401 PartialOnline Pending 402 PartialOnline Pending 462 Online"},
      {"log of group/App", "362 1641 1200 400 1641 1200 462 1201"}}},
    {"arriving, its owner is lost, and nobody else can have it",
     "quorum-3",
     "15m",
     APP,
     MOVE("300s", "N2") AND PAUSE("370s", "N1") AND PAUSE("371s", "N3") AND LOSS("380s", "N2")
         AND RESUME("500s", "N1"),
     {{"group/App",
       "300 Pending 360 PartialOnline Pending 361 PartialOnline Pending 362 Offline @node/N2 "
       "Pending 363 PartialOnline Pending 364 PartialOnline Pending 400 Offline @node/N1 500 "
       "Pending 501 PartialOnline Pending 502 PartialOnline Pending 562 Online"}}},
    {"arriving, it is stopped",
     "quorum-3",
     "10m",
     APP,
     MOVE("300s", "N2") AND STOP("380s"),
     {{"group/App", "300 Pending 360 PartialOnline Pending 361 PartialOnline Pending 362 Offline "
                    "@node/N2 Pending 363 PartialOnline Pending 364 PartialOnline Pending 440 "
                    "PartialOnline Pending 441 PartialOnline Pending 442 Offline"},
      {"log of group/App", "362 1641 1200 380 1203 442 1204"}}},
    {"arriving, it is started",
     "quorum-3",
     "10m",
     APP,
     MOVE("300s", "N2") AND START("380s"),
     {{"group/App",
       "300 Pending 360 PartialOnline Pending 361 PartialOnline Pending 362 Offline @node/N2 "
       "Pending 363 PartialOnline Pending 364 PartialOnline Pending 424 Online"},
      {"log of group/App", "362 1641 1200 380 1200 424 1201"}}},
    {"arriving, what was stopped of it is started with it",
     "quorum-3",
     "10m",
     APP,
     MOVE("300s", "N2") AND AT("370s", "Stop-ClusterResource", "resource", "App Service")
         AND START("400s"),
     {{"group/App",
       "300 Pending 360 PartialOnline Pending 361 PartialOnline Pending 362 Offline @node/N2 "
       "Pending 363 PartialOnline Pending 364 PartialOnline Pending 424 Online"},
      {"resource/App Service", "300 OfflinePending 360 Offline 364 OnlinePending 424 Online"},
      {"log of group/App", "362 1641 1200 400 1200 424 1201"}}},
    {"arriving, it is moved on",
     "quorum-3",
     "10m",
     APP,
     MOVE("300s", "N2") AND MOVE("380s", "N3"),
     {{"group/App", "300 Pending 360 PartialOnline Pending 361 PartialOnline Pending 362 Offline "
                    "@node/N2 Pending 363 PartialOnline Pending 364 PartialOnline Pending 440 "
                    "PartialOnline Pending 441 PartialOnline Pending 442 Offline @node/N3 Pending "
                    "443 PartialOnline Pending 444 PartialOnline Pending 504 Online"}}},
    {"arriving, it is moved on, but not there",
     "quorum-3",
     "10m",
     APP,
     MOVE("300s", "N2") AND MOVE("380s", "N3") AND PAUSE("380s", "N3"),
     {{"group/App",
       "300 Pending 360 PartialOnline Pending 361 PartialOnline Pending 362 Offline @node/N2 "
       "Pending 363 PartialOnline Pending 364 PartialOnline Pending 424 Online"},
      {"log of group/App",
       "362 1641 1200 380 (the move was given up: its target is no longer fit) 424 1201"}}},
    {"a move that was missed is forgotten",
     "quorum-3",
     "20m",
     APP,
     MOVE("300s", "N3") AND PAUSE("300s", "N3") AND RESUME("400s", "N3") AND LOSS("500s", "N1"),
     {{"group/App", "520 Offline @node/N2 Pending 521 PartialOnline Pending 522 PartialOnline "
                    "Pending 582 Online"},
      {"log of group/App",
       "300 (the move was given up: its target is no longer fit) 520 1641 1200 582 1201"}}},
    {"leaving, its target is paused, and its owner is the one that it prefers",
     "quorum-3",
     "10m",
     SLOW_APP ", \"Groups[App].PreferredOwners\": [\"N1\"]",
     MOVE("300s", "N2") AND PAUSE("330s", "N2"),
     {{"group/App",
       "300 Pending 360 PartialOnline Pending 361 PartialOnline Pending 362 Offline @node/N3 "
       "Pending 363 PartialOnline Pending 364 PartialOnline Pending 424 Online"}}},
    {"it fails over to whom it chose when it failed",
     "quorum-3",
     "10m",
     APP ", \"Groups[App].Resources[App Service].RestartThreshold\": 0",
     PAUSE("250s", "N2") AND AT("300s", "Test-ClusterResourceFailure", "resource", "App Service")
         AND RESUME("301s", "N2"),
     {{"group/App", "300 Failed 302 @node/N3 Offline Pending 303 PartialOnline Pending 304 "
                    "PartialOnline Pending 364 Online"}}},
    {"its failover waits for the arbitration, and comes once",
     "quorum-4-witness",
     "20m",
     APP ", \"Groups[App].Resources[App Service].RestartThreshold\": 0, "
         "\"Groups[Cluster Group].OwnerNode\": \"N4\"",
     LOSS("300s", "N3") AND LOSS("300s", "N4")
         AND AT("323s", "Test-ClusterResourceFailure", "resource", "App Service")
             AND BACK("400s", "N3") AND LOSS("900s", "N3"),
     {{"group/App", "323 Failed 328 @node/N2 Offline Pending 329 PartialOnline Pending 330 "
                    "PartialOnline Pending 390 Online"},
      {"log of group/App", "326 allowed=1 1153 328 1641 1200 390 1201"}}},
    {"arriving, the cluster goes down",
     "quorum-3",
     "451s",
     APP,
     MOVE("200s", "N2") AND MOVE("300s", "N1") AND MAJORITY("370s"),
     {{"group/App", "200 Pending 260 PartialOnline Pending 261 PartialOnline Pending 262 Offline "
                    "@node/N2 Pending 263 PartialOnline Pending 264 PartialOnline Pending 360 "
                    "PartialOnline Pending 361 PartialOnline Pending 362 Offline @node/N1 Pending "
                    "363 PartialOnline Pending 364 PartialOnline Pending 390 Offline @nobody"},
      {"service/N1", "390 RestartWait 450 Starting"}}},
    /* ---- it is stopping on N1 ---- */
    {"it is stopped",
     "quorum-3",
     "10m",
     APP,
     STOP("300s"),
     {{"group/App", "300 Pending 360 PartialOnline Pending 361 PartialOnline Pending 362 Offline"},
      {"log of group/App", "300 1203 362 1204"}}},
    {"stopping, it is started again",
     "quorum-3",
     "10m",
     APP,
     STOP("300s") AND START("330s"),
     {{"group/App", "300 Pending 360 PartialOnline Pending 420 Online"}}},
    {"stopping, its owner is lost",
     "quorum-3",
     "10m",
     APP,
     STOP("300s") AND LOSS("310s", "N1"),
     {{"group/App", "300 Pending 330 Offline @node/N2"},
      {"log of group/App", "300 1203 330 1641"}}},
    {"stopping, its owner is lost, and nobody else can have it",
     "quorum-3",
     "10m",
     APP,
     PAUSE("250s", "N2") AND PAUSE("251s", "N3") AND STOP("300s") AND LOSS("310s", "N1")
         AND RESUME("400s", "N3"),
     {{"group/App", "300 Pending 330 Offline @node/N2 400 @node/N3"}}},
    {"a move was missed, and the next one goes",
     "quorum-3",
     "10m",
     APP,
     MOVE("300s", "N3") AND PAUSE("300s", "N3") AND MOVE("400s", "N2"),
     {{"group/App",
       "400 Pending 460 PartialOnline Pending 461 PartialOnline Pending 462 Offline @node/N2 "
       "Pending 463 PartialOnline Pending 464 PartialOnline Pending 524 Online"}}},
    {"leaving, the cluster goes down, and comes back",
     "quorum-3",
     "20m",
     COLD,
     MOVE("300s", "N2") AND MAJORITY("310s") AND BACK("500s", "N2") AND BACK("500s", "N3"),
     {{"group/App", "300 Pending 330 Offline @nobody 580 @node/N1 Pending 581 PartialOnline "
                    "Pending 582 PartialOnline Pending 642 Online"},
      {"log of group/App", "580 1200 642 1201"}}},
    {"arriving, the cluster goes down, and comes back",
     "quorum-3",
     "20m",
     COLD,
     MOVE("200s", "N2") AND MOVE("300s", "N1") AND MAJORITY("370s") AND BACK("500s", "N2")
         AND BACK("500s", "N3"),
     {{"group/App",
       "200 Pending 260 PartialOnline Pending 261 PartialOnline Pending 262 Offline @node/N2 "
       "Pending 263 PartialOnline Pending 264 PartialOnline Pending 360 PartialOnline Pending 361 "
       "PartialOnline Pending 362 Offline @node/N1 Pending 363 PartialOnline Pending 364 "
       "PartialOnline Pending 390 Offline @nobody 580 @node/N1 Pending 581 PartialOnline Pending "
       "582 PartialOnline Pending 642 Online"},
      {"log of group/App", "262 1641 1200 362 1641 1200 580 1200 642 1201"}}},
    {"stopping, the cluster goes down, and comes back",
     "quorum-3",
     "20m",
     COLD,
     STOP("300s") AND MAJORITY("310s") AND BACK("500s", "N2") AND BACK("500s", "N3")
         AND START("900s"),
     {{"group/App", "300 Pending 330 Offline @nobody 580 @node/N1 900 Pending 901 PartialOnline "
                    "Pending 902 PartialOnline Pending 962 Online"},
      {"log of group/App", "300 1203 900 1200 962 1201"}}},
    {"arriving, it fails while the cluster arbitrates: its failover waits",
     "quorum-4-witness",
     "20m",
     APP ", \"Groups[App].Resources[App IP].RestartThreshold\": 0, "
         "\"Groups[Cluster Group].OwnerNode\": \"N4\"",
     MOVE("200s", "N2") AND LOSS("300s", "N3") AND LOSS("300s", "N4")
         AND AT("323s", "Test-ClusterResourceFailure", "resource", "App IP"),
     {{"group/App",
       "200 Pending 260 PartialOnline Pending 261 PartialOnline Pending 262 Offline @node/N2 "
       "Pending 263 PartialOnline Pending 264 PartialOnline Pending 323 Failed 326 @node/N1 "
       "Offline Pending 327 PartialOnline Pending 328 PartialOnline Pending 388 Online"},
      {"log of group/App", "262 1641 1200 326 allowed=1 1153 1641 1200 388 1201"}}},
    {"stopping, its owner is lost: it is offline elsewhere, and goes back",
     "quorum-3",
     "20m",
     COLD ", \"Groups[App].AutoFailbackType\": 1",
     STOP("300s") AND LOSS("310s", "N1") AND BACK("400s", "N1"),
     {{"group/App", "300 Pending 330 Offline @node/N2 500 @node/N1"},
      {"log of group/App", "300 1203 330 1641 500 1154 1641"}}},
    {"stopping, the cluster goes down",
     "quorum-3",
     "391s",
     APP,
     STOP("300s") AND MAJORITY("310s"),
     {{"group/App", "300 Pending 330 Offline @nobody"},
      {"service/N1", "330 RestartWait 390 Starting"}}},
    /* ---- it has nowhere to run ---- */
    {"stranded, it runs as soon as somebody can have it",
     "quorum-3",
     "15m",
     APP,
     STRANDED AND RESUME("400s", "N3"),
     {{"group/App", "320 Offline @node/N2 400 @node/N3 Pending 401 PartialOnline Pending 402 "
                    "PartialOnline Pending 462 Online"}}},
    {"stranded, starting it does nothing as long as nobody can",
     "quorum-3",
     "15m",
     APP,
     STRANDED AND START("400s") AND RESUME("500s", "N3"),
     {{"group/App", "320 Offline @node/N2 500 @node/N3 Pending 501 PartialOnline Pending 502 "
                    "PartialOnline Pending 562 Online"}}},
    {"stranded, it cannot be moved where it cannot run",
     "quorum-3",
     "15m",
     APP,
     STRANDED AND MOVE("400s", "N2"),
     {{"group/App", "320 Offline @node/N2"},
      {"log of group/App", "320 1641 1205 (candidates for ever)"}}},
    {"stranded, the cluster goes down",
     "quorum-3",
     "480s",
     APP ", \"Cluster.LowerQuorumPriorityNodeID\": 3",
     STRANDED AND LOSS("400s", "N2"),
     {{"group/App", "320 Offline @node/N2 420 @nobody"}, {"service/N3", "420 RestartWait"}}},
    {"stranded and stopped, it stays so",
     "quorum-3",
     "15m",
     APP,
     STRANDED AND STOP("400s") AND RESUME("500s", "N3"),
     {{"group/App", "320 Offline @node/N2 500 @node/N3"}}},
    /* ---- the cluster starts without the node that it prefers ---- */
    {"after a start it waits for who it prefers, but not for ever",
     "quorum-3",
     "20m",
     COLD,
     COLD_START,
     {{"group/App", "300 Offline @nobody 800 @node/N2 Pending 801 PartialOnline Pending 802 "
                    "PartialOnline Pending 862 Online"}}},
    {"after a start it waits for the only one that it prefers",
     "quorum-3",
     "20m",
     SLOW_APP ON_TIME("N2") ON_TIME("N3") ", \"Groups[App].PreferredOwners\": [\"N1\"]",
     COLD_START,
     {{"group/App", "300 Offline @nobody 800 @node/N2 Pending 801 PartialOnline Pending 802 "
                    "PartialOnline Pending 862 Online"}}},
    {"who it prefers comes in time",
     "quorum-3",
     "20m",
     COLD,
     COLD_START AND BACK("630s", "N1"),
     {{"group/App", "300 Offline @nobody 730 @node/N1 Pending 731 PartialOnline Pending 732 "
                    "PartialOnline Pending 792 Online"}}},
    {"somebody starts it before",
     "quorum-3",
     "20m",
     COLD,
     COLD_START AND START("720s"),
     {{"group/App", "300 Offline @nobody 720 @node/N2 Pending 721 PartialOnline Pending 722 "
                    "PartialOnline Pending 782 Online"}}},
    {"somebody starts it before, and then its owner is lost",
     "quorum-3",
     "20m",
     COLD ", \"Cluster.LowerQuorumPriorityNodeID\": 2",
     COLD_START AND START("720s") AND LOSS("900s", "N2"),
     {{"group/App", "300 Offline @nobody 720 @node/N2 Pending 721 PartialOnline Pending 722 "
                    "PartialOnline Pending 782 Online 920 Offline @node/N3 Pending 921 "
                    "PartialOnline Pending 922 PartialOnline Pending 982 Online"},
      {"log of group/App",
       "680 (ClusterGroupWaitDelay until 800) 720 1200 782 1201 920 1641 1200 982 1201"}}},
    {"it is not to wait",
     "quorum-3",
     "20m",
     COLD ", \"Cluster.ClusterGroupWaitDelay\": 0",
     COLD_START,
     {{"group/App", "300 Offline @nobody 680 @node/N2 Pending 681 PartialOnline Pending 682 "
                    "PartialOnline Pending 742 Online"},
      {"log of group/App", "680 1200 742 1201"}}},
    {"stranded, it goes to a paused node that could have it",
     "quorum-3",
     "15m",
     APP ", \"Groups[App].Resources[App Service].PossibleOwners\": [\"N1\", \"N3\"]",
     STRANDED AND RESUME("400s", "N2") AND RESUME("500s", "N3"),
     {{"group/App", "320 Offline @node/N3 500 Pending 501 PartialOnline Pending 502 PartialOnline "
                    "Pending 562 Online"},
      {"log of group/App", "320 1641 1205 (candidates for ever) 500 1200 562 1201"}}},
    {"somebody starts it before, but no node takes it",
     "quorum-3",
     "20m",
     COLD,
     COLD_START AND PAUSE("700s", "N2") AND PAUSE("701s", "N3") AND START("720s")
         AND RESUME("730s", "N3"),
     {{"group/App", "300 Offline @nobody 730 @node/N3 Pending 731 PartialOnline Pending 732 "
                    "PartialOnline Pending 792 Online"}}},
    {"somebody moves it before",
     "quorum-3",
     "20m",
     COLD,
     COLD_START AND MOVE("720s", "N3"),
     {{"group/App", "300 Offline @nobody 720 @node/N3 Pending 721 PartialOnline Pending 722 "
                    "PartialOnline Pending 782 Online"}}},
    {"somebody moves it before, to a node that is just paused",
     "quorum-3",
     "20m",
     COLD,
     COLD_START AND MOVE("720s", "N3") AND PAUSE("720s", "N3"),
     {{"group/App", "300 Offline @nobody 800 @node/N2 Pending 801 PartialOnline Pending 802 "
                    "PartialOnline Pending 862 Online"},
      {"log of group/App", "680 (ClusterGroupWaitDelay until 800) 720 (the move was given up: its "
                           "target is no longer fit) 800 1200 862 1201"}}},
    {"somebody stops it before",
     "quorum-3",
     "20m",
     COLD,
     COLD_START AND STOP("720s"),
     {{"group/App", "300 Offline @nobody 800 @node/N2"}}},
    {"when the wait is over no node takes it",
     "quorum-3",
     "20m",
     COLD,
     COLD_START AND PAUSE("700s", "N2") AND PAUSE("701s", "N3") AND RESUME("900s", "N3"),
     {{"group/App", "300 Offline @nobody 900 @node/N3 Pending 901 PartialOnline Pending 902 "
                    "PartialOnline Pending 962 Online"}}},
    {"the cluster goes down again before",
     "quorum-3",
     "740s",
     COLD,
     COLD_START AND LOSS("710s", "N3"),
     {{"group/App", "300 Offline @nobody"},
      {"service/N2", "300 Stopped 660 Starting 680 Forming Running 730 RestartWait"}}},
    {"its owner is lost before",
     "quorum-3",
     "20m",
     COLD,
     COLD_START AND LOSS("710s", "N2"),
     {{"group/App", "300 Offline @nobody 800 @node/N3 Pending 801 PartialOnline Pending 802 "
                    "PartialOnline Pending 862 Online"},
      {"service/N3", "300 Stopped 660 Starting 680 Forming Running"}}},
    {"it fails while the cluster arbitrates: its failover waits",
     "two-node",
     "20m",
     ARBITRATING,
     LOSS("10m", "Cluster2") AND
     "{\"at\": \"10m21s\", \"do\": \"KillService\", \"resource\": \"Milestone XProtect Log "
     "Server\"}",
     {{"group/Milestone XProtect Management Server", "621 Failed"},
      {"log of group/Milestone XProtect Management Server",
       "627 (not failed over: no other node may own it) 1205"}}},
    {"coming, it fails while the cluster arbitrates",
     "two-node",
     "20m",
     ARBITRATING,
     AT("575s", "Stop-ClusterGroup", "group", "Milestone XProtect Management Server")
         AND AT("590s", "Start-ClusterGroup", "group", "Milestone XProtect Management Server")
             AND LOSS("10m", "Cluster2")
                 AND AT("622s", "Test-ClusterResourceFailure", "resource", "Milestone IP Address"),
     {{"group/Milestone XProtect Management Server", "575 Pending 613 Online 622 Failed"},
      {"log of group/Milestone XProtect Management Server",
       "575 1203 590 1200 613 1201 627 (not failed over: no other node may own it) 1205"}}},
    /* ---- a service of it fails ---- */
    {"it fails over when its service cannot start",
     "quorum-3",
     "20m",
     APP,
     "{\"at\": \"250s\", \"do\": \"BreakService\", \"resource\": \"App Service\", \"node\": "
     "\"N2\"}" AND MOVE("300s", "N2"),
     {{"group/App", "300 Pending 360 PartialOnline Pending 361 PartialOnline Pending 362 Offline "
                    "@node/N2 Pending 363 PartialOnline Pending 364 PartialOnline Pending 424 "
                    "Failed Pending 484 Failed 486 @node/N3 Offline Pending 487 PartialOnline "
                    "Pending 488 PartialOnline Pending 548 Online"},
      {"resource/App Service",
       "300 OfflinePending 360 Offline 364 OnlinePending 424 Failed OnlinePending 484 Failed 486 "
       "Offline 488 OnlinePending 548 Online"}}},
    {"it may not fail over",
     "quorum-3",
     "20m",
     APP ", \"Groups[App].FailoverThreshold\": 0",
     "{\"at\": \"250s\", \"do\": \"BreakService\", \"resource\": \"App Service\", \"node\": "
     "\"N2\"}" AND MOVE("300s", "N2"),
     {{"group/App",
       "300 Pending 360 PartialOnline Pending 361 PartialOnline Pending 362 Offline @node/N2 "
       "Pending 363 PartialOnline Pending 364 PartialOnline Pending 424 Failed Pending 484 Failed"},
      {"resource/App Service",
       "300 OfflinePending 360 Offline 364 OnlinePending 424 Failed OnlinePending 484 Failed"}}},
    {"it cannot move when all others are paused",
     "quorum-3",
     "10m",
     APP,
     MOVE("300s", "N2") AND PAUSE("300s", "N2"),
     {{"group/App", ""}}},
};
const size_t cs_group_tale_count = CS_LEN(cs_group_tales);
