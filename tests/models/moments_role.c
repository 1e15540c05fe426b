/* tests/models/moments_role.c: roles that depend on another, that fail again and again, that go
 * back to whom they prefer; and what is logged of them. */
#include "sim/base/base.h"
#include "tests/models/moments.h"

/* Base's service takes 60 s to come online, Upper's 10 s, and Upper depends on Base. Of Pair,
 * "slow" and "late" take 60 s and "quick" 10 s; none depends on another. All prefer N1, then N2,
 * then N3. Nodes boot, start and join in 60, 20 and 20 s. */
#define NODE(name)                                                                                 \
    "{\"Name\": \"" name "\", \"Boot\": \"60s\", \"ServiceStart\": \"20s\", \"Join\": \"20s\"}"
#define SERVICE(name, time)                                                                        \
    "{\"Name\": \"" name "\", \"ResourceType\": \"Generic Service\", \"OnlineTime\": \"" time      \
    "\", \"OfflineTime\": \"1s\"}"
#define PREFERS "\"PreferredOwners\": [\"N1\", \"N2\", \"N3\"], "
#define FARM                                                                                       \
    "{\"Title\": \"F\", \"Cluster\": {\"Name\": \"F\", \"WindowsServer\": \"2019\"}, "             \
    "\"Nodes\": [" NODE("N1") ", " NODE("N2") ", " NODE(                                           \
        "N3") "], "                                                                                \
              "\"Networks\": [{\"Name\": \"Net\", \"Role\": 3}], "                                 \
              "\"Quorum\": {\"QuorumType\": \"NodeMajority\"}, \"Groups\": ["                      \
              "{\"Name\": \"Base\", " PREFERS "\"Resources\": [" SERVICE(                          \
                  "base",                                                                          \
                  "60s") "]}, "                                                                    \
                         "{\"Name\": \"Upper\", " PREFERS "\"DependsOn\": [\"Base\"], "            \
                         "\"Resources\": [" SERVICE(                                               \
                             "upper",                                                              \
                             "10s") "]}, "                                                         \
                                    "{\"Name\": \"Pair\", " PREFERS                                \
                                    "\"Resources\": [" SERVICE("slow", "60s") ", " SERVICE(        \
                                        "quick", "10s") ", " SERVICE("late", "60s") "]}]}"
#define AND                   ", "
#define LOSS(time, node)      AT(time, "PowerLoss", "node", node)
#define BACK(time, node)      AT(time, "PowerOn", "node", node)
#define DARK                  LOSS("300s", "N1") AND LOSS("300s", "N2") AND LOSS("300s", "N3")
#define LIGHT(time)           BACK(time, "N1") AND BACK(time, "N2") AND BACK(time, "N3")
#define RES(time, verb, name) AT(time, verb, "resource", name)
#define FAIL(time, name)      RES(time, "Test-ClusterResourceFailure", name)
#define MOVE(time, role, node)                                                                     \
    "{\"at\": \"" time "\", \"do\": \"Move-ClusterGroup\", \"group\": \"" role                     \
    "\", \"to\": \"" node "\", \"mayHaveNoEffect\": true}"
#define PAUSE(time, node) AT(time, "Suspend-ClusterNode", "node", node)
/* Fails over at once, at most so many times in an hour. */
#define FAILS_OVER(times)                                                                          \
    "\"Groups[Base].Resources[base].RestartThreshold\": 0, "                                       \
    "\"Groups[Base].FailoverThreshold\": " times ", \"Groups[Base].FailoverPeriod\": 1"
#define WINDOW(from, to)                                                                           \
    "\"Groups[Base].AutoFailbackType\": 1, \"Groups[Base].FailbackWindowStart\": " from            \
    ", \"Groups[Base].FailbackWindowEnd\": " to
#define SECOND(nodes)                                                                              \
    "\"Groups[Base].AutoFailbackType\": 1, \"Groups[Base].OwnerNode\": \"N2\", "                   \
    "\"Groups[Base].PreferredOwners\": [" nodes "]"
#define GONE_AND_BACK LOSS("300s", "N1") AND BACK("400s", "N1")

const struct tale cs_role_tales[] = {
    /* ---- one depends on another ---- */
    {"after a start it waits for the other",
     FARM,
     "20m",
     "",
     DARK AND LIGHT("600s"),
     {{"group/Base", "300 Offline @nobody 680 @node/N1 Pending 740 Online"},
      {"group/Upper", "300 Offline @nobody 740 @node/N1 Pending 750 Online"},
      {"log of group/Upper", "680 (GroupDependencyTimeout until 1280) 740 1200 750 1201"}}},
    {"after a start it waits for the other, but not for ever",
     FARM,
     "40m",
     "\"Cluster.GroupDependencyTimeout\": 120",
     RES("200s", "StallService", "base") AND DARK AND LIGHT("600s"),
     {{"group/Upper", "300 Offline @nobody 800 @node/N1 Pending 810 Online"},
      {"log of group/Upper", "680 (GroupDependencyTimeout until 800) 800 1200 810 1201"}}},
    {"its owner is lost with the other's",
     FARM,
     "20m",
     "",
     LOSS("300s", "N1"),
     {{"group/Base", "320 Offline @node/N2 Pending 380 Online"},
      {"group/Upper", "320 Offline 380 @node/N2 Pending 390 Online"},
      {"log of group/Upper", "320 (GroupDependencyTimeout until 920) 380 1641 1200 390 1201"},
      {"log of group/Base", "320 1641 1200 380 1201"}}},
    {"its owner is lost, and the other is online elsewhere",
     FARM,
     "20m",
     "",
     MOVE("200s", "Base", "N3") AND LOSS("300s", "N1"),
     {{"group/Base", "200 Pending 201 Offline @node/N3 Pending 261 Online"},
      {"group/Upper", "320 Offline @node/N2 Pending 330 Online"}}},
    {"its owner is lost, and the other is on its way elsewhere",
     FARM,
     "20m",
     "",
     MOVE("290s", "Base", "N3") AND LOSS("300s", "N1"),
     {{"group/Base", "290 Pending 291 Offline @node/N3 Pending 351 Online"},
      {"group/Upper", "320 Offline 351 @node/N2 Pending 361 Online"}}},
    {"both wait, and the one who was to come is lost",
     FARM,
     "20m",
     "",
     LOSS("300s", "N1") AND LOSS("350s", "N2"),
     {{"group/Base", "320 Offline @node/N2 Pending 369 Offline @nobody"},
      {"group/Upper", "320 Offline 369 @nobody"}}},
    {"a person starts it before the other is there",
     FARM,
     "20m",
     "",
     LOSS("300s", "N1") AND AT("340s", "Start-ClusterGroup", "group", "Upper"),
     {{"group/Base", "320 Offline @node/N2 Pending 380 Online"},
      {"group/Upper", "320 Offline 340 @node/N2 Pending 350 Online"}}},
    {"a person moves it before the other is there",
     FARM,
     "20m",
     "",
     LOSS("300s", "N1") AND MOVE("340s", "Upper", "N3"),
     {{"group/Base", "320 Offline @node/N2 Pending 380 Online"},
      {"group/Upper", "320 Offline 340 @node/N3 Pending 350 Online"}}},
    {"its owner is lost, and the other never comes",
     FARM,
     "20m",
     "\"Cluster.GroupDependencyTimeout\": 120",
     RES("200s", "StallService", "base") AND LOSS("300s", "N1"),
     {{"group/Upper", "320 Offline 440 @node/N2 Pending 450 Online"},
      {"log of group/Upper", "320 (GroupDependencyTimeout until 440) 440 1641 1200 450 1201"}}},
    {"its owner is lost, and it waits for ever",
     FARM,
     "20m",
     "\"Cluster.GroupDependencyTimeout\": 4294967295",
     RES("200s", "StallService", "base") AND LOSS("300s", "N1"),
     {{"group/Upper", "320 Offline"},
      {"log of group/Upper", "320 (GroupDependencyTimeout for ever)"}}},
    {"after a start it waits for ever",
     FARM,
     "20m",
     "\"Cluster.GroupDependencyTimeout\": 4294967295",
     RES("200s", "StallService", "base") AND DARK AND LIGHT("600s"),
     {{"group/Upper", "300 Offline @nobody"},
      {"log of group/Upper", "680 (GroupDependencyTimeout for ever)"}}},
    {"the last of all depends on the first",
     FARM,
     "20m",
     "\"Groups[Pair].DependsOn\": [\"Base\"]",
     LOSS("300s", "N1"),
     {{"group/Pair", "320 PartialOnline Offline 380 @node/N2 Pending 440 Online"},
      {"group/Upper", "320 Offline 380 @node/N2 Pending 390 Online"}}},
    {"after a start what has no priority is not started (O80)",
     FARM,
     "20m",
     "\"Groups[Pair].Priority\": 0",
     DARK AND LIGHT("600s"),
     {{"group/Pair", "300 PartialOnline Offline @nobody 680 @node/N1"},
      {"group/Base", "300 Offline @nobody 680 @node/N1 Pending 740 Online"}}},
    {"the loss of a node counts as a failover where that is assumed",
     FARM,
     "20m",
     "\"Cluster.NodeDownCountsAsFailover\": 1",
     LOSS("300s", "N1"),
     {{"log of group/Base", "320 allowed=1 1641 1200 380 1201"}}},
    /* ---- resources side by side ---- */
    {"it is there when the slowest is",
     FARM,
     "20m",
     "",
     MOVE("300s", "Pair", "N2"),
     {{"group/Pair", "300 Pending 301 Offline @node/N2 Pending 361 Online"},
      {"log of group/Pair", "301 1641 1200 361 1201"}}},
    {"one fails for good while another comes",
     FARM,
     "20m",
     "\"Groups[Pair].Resources[quick].RestartAction\": 0",
     MOVE("300s", "Pair", "N2") AND FAIL("305s", "quick"),
     {{"group/Pair", "300 Pending 301 Offline @node/N2 Pending 305 Failed"},
      {"log of group/Pair", "301 1641 1200 361 1205"},
      {"resource/quick", "300 OfflinePending 301 Offline OnlinePending 305 Failed"}}},
    {"what fails for good is told each time",
     FARM,
     "20m",
     "\"Groups[Pair].Resources[quick].RestartAction\": 0",
     MOVE("300s", "Pair", "N2") AND FAIL("305s", "quick") AND MOVE("500s", "Pair", "N3")
         AND FAIL("505s", "quick"),
     {{"log of group/Pair", "301 1641 1200 361 1205 501 1641 1200 561 1205"}}},
    {"moved while one of it waits for its restart",
     FARM,
     "20m",
     "\"Groups[Pair].Resources[quick].RestartDelay\": 100000",
     FAIL("300s", "quick") AND MOVE("310s", "Pair", "N2"),
     {{"group/Pair", "300 Failed 311 @node/N2 Offline Pending 371 Online"},
      {"resource/quick", "300 Failed 311 Offline OnlinePending 321 Online"}}},
    {"moved while one of it waits for its retry",
     FARM,
     "20m",
     "\"Groups[Pair].Resources[quick].RestartThreshold\": 0, \"Groups[Pair].FailoverThreshold\": "
     "0, "
     "\"Groups[Pair].Resources[quick].RetryPeriodOnFailure\": 300000",
     FAIL("300s", "quick") AND MOVE("310s", "Pair", "N2"),
     {{"group/Pair", "300 Failed 311 @node/N2 Offline Pending 371 Online"},
      {"resource/quick", "300 Failed 311 Offline OnlinePending 321 Online"},
      {"log of group/Pair", "300 refused=0 1254 1205 311 1641 1200 371 1201"}}},
    /* ---- failovers are counted ---- */
    {"the second failover within the period is refused",
     FARM,
     "90m",
     FAILS_OVER("1"),
     FAIL("300s", "base") AND FAIL("3899s", "base"),
     {{"group/Base", "300 Failed @node/N2 Offline Pending 360 Online 3899 Failed"},
      {"log of group/Base", "300 allowed=1 1153 1641 1200 360 1201 3899 refused=1 1254 1205"}}},
    {"at the very end of the period it is refused",
     FARM,
     "90m",
     FAILS_OVER("1"),
     FAIL("300s", "base") AND FAIL("3900s", "base"),
     {{"log of group/Base", "300 allowed=1 1153 1641 1200 360 1201 3900 refused=1 1254 1205"}}},
    {"after the period it is allowed",
     FARM,
     "90m",
     FAILS_OVER("1"),
     FAIL("300s", "base") AND FAIL("3901s", "base"),
     {{"group/Base", "300 Failed @node/N2 Offline Pending 360 Online 3901 Failed @node/N3 Offline "
                     "Pending 3961 Online"},
      {"log of group/Base",
       "300 allowed=1 1153 1641 1200 360 1201 3901 allowed=1 1153 1641 1200 3961 1201"}}},
    {"the period counts from the first",
     FARM,
     "150m",
     FAILS_OVER("2"),
     FAIL("300s", "base") AND FAIL("2000s", "base") AND FAIL("3901s", "base")
         AND FAIL("5000s", "base"),
     {{"log of group/Base",
       "300 allowed=1 1153 1641 1200 360 1201 2000 allowed=2 1153 1641 1200 2060 1201 3901 "
       "allowed=1 1153 1641 1200 3961 1201 5000 allowed=2 1153 1641 1200 5060 1201"}}},
    {"no node is left to fail over to",
     FARM,
     "20m",
     FAILS_OVER("1"),
     PAUSE("250s", "N2") AND PAUSE("251s", "N3") AND FAIL("300s", "base"),
     {{"group/Base", "300 Failed"},
      {"log of group/Base", "300 (not failed over: no other node may own it) 1205"}}},
    {"what it may not fail over with is told once",
     FARM,
     "20m",
     FAILS_OVER("0"),
     FAIL("300s", "base"),
     {{"group/Base", "300 Failed"}, {"log of group/Base", "300 refused=0 1254 1205"}}},
    /* ---- back to whom it prefers ---- */
    {"back at once",
     FARM,
     "20m",
     "\"Groups[Base].AutoFailbackType\": 1",
     GONE_AND_BACK,
     {{"group/Base", "320 Offline @node/N2 Pending 380 Online 500 Pending 501 Offline @node/N1 "
                     "Pending 561 Online"},
      {"log of group/Base", "320 1641 1200 380 1201 500 1154 501 1641 1200 561 1201"}}},
    {"back to the one that it prefers, whoever came first",
     FARM,
     "20m",
     SECOND("\"N2\", \"N1\""),
     LOSS("300s", "N2") AND BACK("400s", "N2"),
     {{"group/Base", "319 Offline @node/N1 Pending 379 Online 500 Pending 501 Offline @node/N2 "
                     "Pending 561 Online"}}},
    {"it stays with the one that it prefers",
     FARM,
     "20m",
     SECOND("\"N2\", \"N1\""),
     LOSS("300s", "N3") AND BACK("400s", "N3"),
     {{"group/Base", ""}}},
    {"who comes is not whom it prefers",
     FARM,
     "20m",
     SECOND("\"N2\""),
     MOVE("200s", "Base", "N3") AND LOSS("300s", "N2")
         AND AT("400s", "Stop-ClusterNode", "node", "N1")
             AND AT("500s", "Start-ClusterNode", "node", "N1"),
     {{"group/Base", "200 Pending 201 Offline @node/N3 Pending 261 Online"},
      {"service/N1", "400 Stopping 401 Stopped 500 Starting 520 Joining 540 Running"}}},
    {"one is restarted while another of it has failed for good",
     FARM,
     "20m",
     "\"Groups[Pair].Resources[quick].RestartAction\": 0, "
     "\"Groups[Pair].Resources[late].RestartDelay\": 50000",
     MOVE("300s", "Pair", "N2") AND FAIL("305s", "quick") AND FAIL("340s", "late"),
     {{"group/Pair", "300 Pending 301 Offline @node/N2 Pending 305 Failed"},
      {"log of group/Pair", "301 1641 1200 450 1205"},
      {"resource/late",
       "300 OfflinePending 301 Offline OnlinePending 340 Failed 390 OnlinePending 450 Online"}}},
    {"not back of itself",
     FARM,
     "20m",
     "",
     GONE_AND_BACK,
     {{"group/Base", "320 Offline @node/N2 Pending 380 Online"}}},
    {"the window is open",
     FARM,
     FROM_TO("02:10", "20m"),
     WINDOW("2", "3"),
     GONE_AND_BACK,
     {{"group/Base", "320 Offline @node/N2 Pending 380 Online 500 Pending 501 Offline @node/N1 "
                     "Pending 561 Online"},
      {"log of group/Base", "320 1641 1200 380 1201 500 1154 501 1641 1200 561 1201"}}},
    {"the window opens later",
     FARM,
     FROM_TO("00:30", "3h"),
     WINDOW("2", "3"),
     GONE_AND_BACK,
     {{"group/Base", "320 Offline @node/N2 Pending 380 Online 5400 Pending 5401 Offline @node/N1 "
                     "Pending 5461 Online"},
      {"log of group/Base", "320 1641 1200 380 1201 500 (FailbackWindow until 5400) 5400 1154 5401 "
                            "1641 1200 5461 1201"}}},
    {"the window opens later, and who it prefers is gone again",
     FARM,
     FROM_TO("00:30", "3h"),
     WINDOW("2", "3"),
     GONE_AND_BACK AND LOSS("1000s", "N1"),
     {{"group/Base", "320 Offline @node/N2 Pending 380 Online"},
      {"log of group/Base", "320 1641 1200 380 1201 500 (FailbackWindow until 5400)"}}},
    {"the window opens tomorrow",
     FARM,
     FROM_TO("03:30", "25h"),
     WINDOW("2", "3"),
     GONE_AND_BACK,
     {{"group/Base", "320 Offline @node/N2 Pending 380 Online 81000 Pending 81001 Offline @node/N1 "
                     "Pending 81061 Online"}}},
    {"the window is open over midnight: before",
     FARM,
     FROM_TO("23:10", "20m"),
     WINDOW("22", "1"),
     GONE_AND_BACK,
     {{"group/Base", "320 Offline @node/N2 Pending 380 Online 500 Pending 501 Offline @node/N1 "
                     "Pending 561 Online"}}},
    {"the window is open over midnight: after",
     FARM,
     FROM_TO("00:10", "20m"),
     WINDOW("22", "1"),
     GONE_AND_BACK,
     {{"group/Base", "320 Offline @node/N2 Pending 380 Online 500 Pending 501 Offline @node/N1 "
                     "Pending 561 Online"}}},
    {"the window over midnight is closed",
     FARM,
     FROM_TO("01:10", "23h"),
     WINDOW("22", "1"),
     GONE_AND_BACK,
     {{"group/Base", "320 Offline @node/N2 Pending 380 Online 75000 Pending 75001 Offline @node/N1 "
                     "Pending 75061 Online"}}},
    {"the window is just open",
     FARM,
     FROM_TO("01:51:40", "20m"),
     WINDOW("2", "3"),
     GONE_AND_BACK,
     {{"group/Base", "320 Offline @node/N2 Pending 380 Online 500 Pending 501 Offline @node/N1 "
                     "Pending 561 Online"}}},
    {"the window is just closed",
     FARM,
     FROM_TO("02:51:40", "20m"),
     WINDOW("2", "3"),
     GONE_AND_BACK,
     {{"group/Base", "320 Offline @node/N2 Pending 380 Online"}}},
    {"a window of no length is never open",
     FARM,
     FROM_TO("01:55", "20m"),
     WINDOW("2", "2"),
     GONE_AND_BACK,
     {{"group/Base", "320 Offline @node/N2 Pending 380 Online"}}},
};
const size_t cs_role_tale_count = CS_LEN(cs_role_tales);
