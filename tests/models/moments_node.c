/* tests/models/moments_node.c: bad moments of nodes, their Cluster services and computers. */
#include "sim/base/base.h"
#include "tests/models/moments.h"

/* Node N3 of three. Booting takes 60 s, then the Cluster service starts for 20 s and joins for 20 s;
 * a shutdown takes 60 s after the service has left, a dump 60 s. */
#define THIRD                                                                       \
    "\"Nodes[N3].Boot\": \"60s\", \"Nodes[N3].ServiceStart\": \"20s\", "            \
    "\"Nodes[N3].Join\": \"20s\", \"Nodes[N3].Shutdown\": \"60s\", "                \
    "\"Nodes[N3].CrashDump\": \"60s\""
#define LOSS(time, node) AT(time, "PowerLoss", "node", node)
#define ON(time, node)   AT(time, "PowerOn", "node", node)
#define AND              ", "

/* Beside two nodes; booting takes 60 s, a shutdown 60 s. */
#define COMPUTER                                                                   \
    "\"Computers\": [{\"Name\": \"PC\", \"Network\": \"Public\", \"Boot\": \"60s\", " \
    "\"Shutdown\": \"60s\"}]"
#define OFF(time)  AT(time, "PowerLoss", "computer", "PC")
#define BACK(time) AT(time, "PowerOn", "computer", "PC")

/* N1 and N2 are gone, and N3 comes back alone: it reaches no member. */
#define ALONE LOSS("5m", "N3") AND LOSS("6m", "N1") AND LOSS("7m", "N2") AND ON("10m", "N3")

const struct tale cs_node_tales[] = {
    {"it boots, starts and joins", "quorum-3-witness", "20m", THIRD,
     LOSS("5m", "N3") AND ON("10m", "N3"),
     {{"host/N3", "300 Off 600 Booting 660 Running"}, {"service/N3", "300 Stopped 660 Starting 680 Joining 700 Running"}}},
    {"its power fails while it boots: the boot begins anew", "quorum-3-witness", "20m", THIRD,
     LOSS("5m", "N3") AND ON("10m", "N3") AND LOSS("630s", "N3") AND ON("640s", "N3"),
     {{"host/N3", "300 Off 600 Booting 630 Off 640 Booting 700 Running"}, {"service/N3", "300 Stopped 700 Starting 720 Joining 740 Running"}}},
    {"its power fails while it shuts down", "quorum-3-witness", "20m", THIRD,
     AT("5m", "Restart-Computer", "node", "N3") AND LOSS("310s", "N3"),
     {{"host/N3", "300 ShuttingDown 310 Off"}, {"service/N3", "300 Stopping Stopped"}}},
    {"its power fails while it shuts down, and is soon back", "quorum-3-witness", "20m", THIRD,
     AT("5m", "Stop-Computer", "node", "N3") AND LOSS("310s", "N3") AND ON("320s", "N3"),
     {{"host/N3", "300 ShuttingDown 310 Off 320 Booting 380 Running"}, {"service/N3", "300 Stopping Stopped 380 Starting 400 Joining 420 Running"}}},
    {"shut down, it stays down", "quorum-3-witness", "20m", THIRD,
     AT("5m", "Stop-Computer", "node", "N3"), {{"host/N3", "300 ShuttingDown 360 Off"}, {"service/N3", "300 Stopping Stopped"}}},
    {"it restarts after a dump", "quorum-3-witness", "20m", THIRD, AT("5m", "Crash", "node", "N3"),
     {{"host/N3", "300 Dumping 360 Booting 420 Running"}, {"service/N3", "300 Stopped 420 Starting 440 Joining 460 Running"}}},
    {"it does not restart after a dump when it is not to", "quorum-3-witness", "20m",
     THIRD ", \"Nodes[N3].AutoReboot\": 0",
     AT("5m", "Crash", "node", "N3") AND ON("10m", "N3"), {{"host/N3", "300 Dumping 360 Off 600 Booting 660 Running"}, {"service/N3", "300 Stopped 660 Starting 680 Joining 700 Running"}}},
    {"its power fails while it writes a dump", "quorum-3-witness", "20m", THIRD,
     AT("5m", "Crash", "node", "N3") AND LOSS("310s", "N3"),
     {{"host/N3", "300 Dumping 310 Off"}, {"service/N3", "300 Stopped"}}},
    {"its power fails while it writes a dump, and is soon back", "quorum-3-witness", "20m", THIRD,
     AT("5m", "Crash", "node", "N3") AND LOSS("310s", "N3") AND ON("315s", "N3"),
     {{"host/N3", "300 Dumping 310 Off 315 Booting 375 Running"}, {"service/N3", "300 Stopped 375 Starting 395 Joining 415 Running"}}},
    {"its power fails while it stands still", "quorum-3-witness", "20m", THIRD,
     AT("5m", "Freeze", "node", "N3") AND LOSS("6m", "N3") AND AT("7m", "Thaw", "node", "N3"),
     {{"host/N3", "300 Frozen 360 Off"}, {"service/N3", "360 Stopped"}}},
    {"it stood still, and its power comes back", "quorum-3-witness", "20m", THIRD,
     AT("5m", "Freeze", "node", "N3") AND LOSS("6m", "N3") AND ON("8m", "N3"),
     {{"host/N3", "300 Frozen 360 Off 480 Booting 540 Running"}, {"service/N3", "360 Stopped 540 Starting 560 Joining 580 Running"}}},
    /* ---- the Cluster service starts ---- */
    {"its power fails while the service starts", "quorum-3-witness", "20m", THIRD,
     LOSS("5m", "N3") AND ON("10m", "N3") AND LOSS("670s", "N3") AND ON("671s", "N3"),
     {{"host/N3", "300 Off 600 Booting 660 Running 670 Off 671 Booting 731 Running"}, {"service/N3", "300 Stopped 660 Starting 670 Stopped 731 Starting 751 Joining 771 Running"}}},
    {"its power fails while the service joins", "quorum-3-witness", "20m", THIRD,
     LOSS("5m", "N3") AND ON("10m", "N3") AND LOSS("690s", "N3") AND ON("691s", "N3"),
     {{"host/N3", "300 Off 600 Booting 660 Running 690 Off 691 Booting 751 Running"}, {"service/N3", "300 Stopped 660 Starting 680 Joining 690 Stopped 751 Starting 771 Joining 791 Running"}}},
    {"the service ends while it starts", "quorum-3-witness", "20m", THIRD,
     LOSS("5m", "N3") AND ON("10m", "N3") AND AT("670s", "KillClusterService", "node", "N3"),
     {{"service/N3", "300 Stopped 660 Starting 670 RestartWait 730 Starting 750 Joining 770 Running"}}},
    {"the service ends while it joins", "quorum-3-witness", "20m", THIRD,
     LOSS("5m", "N3") AND ON("10m", "N3") AND AT("690s", "KillClusterService", "node", "N3"),
     {{"service/N3", "300 Stopped 660 Starting 680 Joining 690 RestartWait 750 Starting 770 Joining 790 Running"}}},
    {"the cmdlet stops members alone", "quorum-3-witness", "20m", THIRD,
     LOSS("5m", "N3") AND ON("10m", "N3") AND AT("670s", "Stop-ClusterNode", "node", "N3"),
     {{"service/N3", "300 Stopped 660 Starting 680 Joining 700 Running"}}},
    {"Windows goes down while the service starts", "quorum-3-witness", "20m", THIRD,
     LOSS("5m", "N3") AND ON("10m", "N3") AND AT("670s", "Stop-Computer", "node", "N3"),
     {{"host/N3", "300 Off 600 Booting 660 Running 670 ShuttingDown 730 Off"}, {"service/N3", "300 Stopped 660 Starting 670 Stopped"}}},
    {"Windows restarts while the service joins", "quorum-3-witness", "20m", THIRD,
     LOSS("5m", "N3") AND ON("10m", "N3") AND AT("690s", "Restart-Computer", "node", "N3"),
     {{"host/N3", "300 Off 600 Booting 660 Running 690 ShuttingDown 750 Booting 810 Running"}, {"service/N3", "300 Stopped 660 Starting 680 Joining 690 Stopped 810 Starting 830 Joining 850 Running"}}},
    {"the others go while it joins: it can only wait", "quorum-3-witness", "20m", THIRD,
     LOSS("5m", "N3") AND ON("10m", "N3") AND LOSS("690s", "N1") AND LOSS("691s", "N2"),
     {{"service/N3", "300 Stopped 660 Starting 680 Joining 700 Forming"}}},
    /* ---- alone ---- */
    {"alone it waits, until one that it can join is there", "quorum-3-witness", "30m",
     THIRD ", \"Nodes[N2].Boot\": \"60s\", \"Nodes[N2].ServiceStart\": \"20s\"",
     ALONE AND ON("15m", "N2"), {{"service/N3", "300 Stopped 660 Starting 680 Forming 980 Running"}, {"service/N2", "420 Stopped 960 Starting 980 Forming Running"}}},
    {"its power fails while it waits", "quorum-3-witness", "20m", THIRD,
     ALONE AND LOSS("700s", "N3"), {{"service/N3", "300 Stopped 660 Starting 680 Forming 700 Stopped"}}},
    {"Windows goes down while it waits", "quorum-3-witness", "20m", THIRD,
     ALONE AND AT("700s", "Stop-Computer", "node", "N3"), {{"host/N3", "300 Off 600 Booting 660 Running 700 ShuttingDown 760 Off"}, {"service/N3", "300 Stopped 660 Starting 680 Forming 700 Stopped"}}},
    {"its service ends while it waits", "quorum-3-witness", "20m", THIRD,
     ALONE AND AT("700s", "KillClusterService", "node", "N3"), {{"service/N3", "300 Stopped 660 Starting 680 Forming 700 RestartWait 760 Starting 780 Forming"}}},
    /* ---- the service ended and is to be restarted ---- */
    {"the service is restarted after a minute", "quorum-3-witness", "20m", THIRD,
     AT("5m", "KillClusterService", "node", "N3"), {{"service/N3", "300 RestartWait 360 Starting 380 Joining 400 Running"}}},
    {"its power fails before the restart", "quorum-3-witness", "20m", THIRD,
     AT("5m", "KillClusterService", "node", "N3") AND LOSS("330s", "N3"), {{"service/N3", "300 RestartWait 330 Stopped"}}},
    {"Windows goes down before the restart", "quorum-3-witness", "20m", THIRD,
     AT("5m", "KillClusterService", "node", "N3") AND AT("350s", "Stop-Computer", "node", "N3"),
     {{"host/N3", "350 ShuttingDown 410 Off"}, {"service/N3", "300 RestartWait 350 Stopped"}}},
    /* ---- hung ---- */
    {"hung, the service is ended and restarted", "quorum-3-witness", "20m", THIRD,
     AT("5m", "HangClusterService", "node", "N3"), {{"host/N3", ""}, {"service/N3", "300 Hung 360 RestartWait 420 Starting 440 Joining 460 Running"}}},
    {"hung, the event is all", "quorum-3-witness", "20m",
     THIRD ", \"Cluster.HangRecoveryAction\": 1",
     AT("5m", "HangClusterService", "node", "N3"), {{"host/N3", ""}, {"service/N3", "300 Hung"}}},
    {"hung, the node bugchecks", "quorum-3-witness", "20m",
     THIRD ", \"Cluster.HangRecoveryAction\": 3",
     AT("5m", "HangClusterService", "node", "N3"), {{"host/N3", "360 Dumping 420 Booting 480 Running"}, {"service/N3", "300 Hung 360 Stopped 480 Starting 500 Joining 520 Running"}}},
    {"its power fails while the service hangs", "quorum-3-witness", "20m", THIRD,
     AT("5m", "HangClusterService", "node", "N3") AND LOSS("310s", "N3"), {{"service/N3", "300 Hung 310 Stopped"}}},
    {"the hung service is killed", "quorum-3-witness", "20m", THIRD,
     AT("5m", "HangClusterService", "node", "N3") AND
         AT("310s", "KillClusterService", "node", "N3"), {{"service/N3", "300 Hung 310 RestartWait 370 Starting 390 Joining 410 Running"}}},
    /* ---- the service is being stopped, and a role takes a minute to go ---- */
    {"a node leaves when its roles have", "quorum-3-witness", "20m", SLOW_APP,
     AT("5m", "Stop-ClusterNode", "node", "N1"), {{"service/N1", "300 Stopping 362 Stopped"}, {"group/App", "300 Pending 360 PartialOnline Pending 361 PartialOnline Pending 362 Offline @node/N2 Pending 363 PartialOnline Pending 364 PartialOnline Pending 424 Online"}}},
    {"its power fails while it leaves", "quorum-3-witness", "20m", SLOW_APP,
     AT("5m", "Stop-ClusterNode", "node", "N1") AND LOSS("330s", "N1"),
     {{"service/N1", "300 Stopping 330 Stopped"}, {"group/App", "300 Pending 350 Offline @node/N2 Pending 351 PartialOnline Pending 352 PartialOnline Pending 412 Online"}}},
    {"its service ends while it leaves", "quorum-3-witness", "391s", SLOW_APP,
     AT("5m", "Stop-ClusterNode", "node", "N1") AND
         AT("330s", "KillClusterService", "node", "N1"),
     {{"service/N1", "300 Stopping 330 RestartWait 390 Starting"}, {"group/App", "300 Pending 330 Offline @node/N2 Pending 331 PartialOnline Pending 332 PartialOnline Pending"}}},
    /* ---- a computer that is no node ---- */
    {"a computer's power fails while it boots", "quorum-2", "20m", COMPUTER,
     OFF("5m") AND BACK("6m") AND OFF("390s") AND BACK("400s"), {{"computer/PC", "300 Off 360 Booting 390 Off 400 Booting 460 Running"}}},
    {"a computer's power fails while it goes down", "quorum-2", "20m", COMPUTER,
     AT("5m", "Restart-Computer", "computer", "PC") AND OFF("310s"), {{"computer/PC", "300 ShuttingDown 310 Off"}}},
    {"a computer's power fails while it goes down, and is soon back", "quorum-2", "20m", COMPUTER,
     AT("5m", "Restart-Computer", "computer", "PC") AND OFF("310s") AND BACK("311s"),
     {{"computer/PC", "300 ShuttingDown 310 Off 311 Booting 371 Running"}}},
    {"a computer restarts", "quorum-2", "20m", COMPUTER,
     AT("5m", "Restart-Computer", "computer", "PC"), {{"computer/PC", "300 ShuttingDown 360 Booting 420 Running"}}},
    {"a computer that is shut down stays down", "quorum-2", "20m", COMPUTER,
     AT("5m", "Stop-Computer", "computer", "PC"), {{"computer/PC", "300 ShuttingDown 360 Off"}}},
};
const size_t cs_node_tale_count = CS_LEN(cs_node_tales);
