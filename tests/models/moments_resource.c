/* tests/models/moments_resource.c: bad moments of a resource that comes or goes. */
#include "sim/base/base.h"
#include "tests/models/moments.h"

/* App moves from N1 to N2 at 300 s: its service goes offline until 360 s, its name until 361 s, its
 * address until 362 s; then the address is online at 363 s, the name at 364 s, the service at 424
 * s. Its monitor gives a call 20 s. */
#define APP                                                                                        \
    SLOW_APP ", \"Groups[App].PreferredOwners\": [\"N1\", \"N2\", \"N3\"], "                       \
             "\"Groups[App].Resources[App IP].DeadlockTimeout\": 20000"
#define AND  ", "
#define MOVE "{\"at\": \"300s\", \"do\": \"Move-ClusterGroup\", \"group\": \"App\", \"to\": \"N2\"}"
#define DO(time, verb, name)                                                                       \
    "{\"at\": \"" time "\", \"do\": \"" verb "\", \"resource\": \"App " name                       \
    "\", \"mayHaveNoEffect\": true}"
#define FAIL(time, name) DO(time, "Test-ClusterResourceFailure", name)
#define THERE            ", \"Groups[App].Resources[App Service].RestartThreshold\": 0"
/* No failover, and a retry after ten minutes. */
#define RETRY                                                                                      \
    ", \"Groups[App].FailoverThreshold\": 0, "                                                     \
    "\"Groups[App].Resources[App Service].RetryPeriodOnFailure\": 600000"
#define SERVICE "resource/App Service"
#define NAME    "resource/App Name"
#define ADDRESS "resource/App IP"

/* "top" needs "left" or "right"; each takes a minute to come online and a minute to go offline. All
 * prefer N1, then N2. */
#define MINUTE(name, needs)                                                                        \
    "{\"Name\": \"" name "\", \"ResourceType\": \"Generic Service\", \"OnlineTime\": \"60s\", "    \
    "\"OfflineTime\": \"60s\"" needs "}"
#define EITHER                                                                                     \
    "{\"Title\": \"E\", \"Cluster\": {\"Name\": \"E\", \"WindowsServer\": \"2019\"}, \"Nodes\": "  \
    "[{\"Name\": \"N1\"}, {\"Name\": \"N2\"}], \"Networks\": [{\"Name\": \"Net\", \"Role\": 3}], " \
    "\"Quorum\": {\"QuorumType\": \"NodeMajority\"}, \"Groups\": [{\"Name\": \"App\", "            \
    "\"PreferredOwners\": [\"N1\", \"N2\"], \"Resources\": [" MINUTE("App Left", "") ", " MINUTE(  \
        "App Right", "") ", " MINUTE("App Top", ", \"DependencyExpression\": "                     \
                                                "\"([App Left] or [App Right])\"") "]}]}"

const struct tale cs_resource_tales[] = {
    /* ---- one of two is enough (6.8.b) ---- */
    {"one of two that it depends on fails",
     EITHER,
     "10m",
     "",
     FAIL("300s", "Left"),
     {{"resource/App Top", ""}, {"resource/App Left", "300 Failed OnlinePending 360 Online"}}},
    {"both that it depends on fail",
     EITHER,
     "10m",
     "",
     FAIL("300s", "Left") AND FAIL("310s", "Right"),
     {{"resource/App Top", "310 Offline 360 OnlinePending 420 Online"},
      {"resource/App Left", "300 Failed OnlinePending 360 Online"},
      {"resource/App Right", "310 Failed OnlinePending 370 Online"}}},
    {"one of two fails while it goes offline",
     EITHER,
     "10m",
     "",
     MOVE AND FAIL("310s", "Left"),
     {{"resource/App Top", "300 OfflinePending 360 Offline 480 OnlinePending 540 Online"},
      {"resource/App Left", "310 Failed 420 Offline OnlinePending 480 Online"}}},
    {"one of two fails while it comes online",
     EITHER,
     "15m",
     "",
     MOVE AND FAIL("490s", "Left"),
     {{"resource/App Top", "300 OfflinePending 360 Offline 480 OnlinePending 540 Online"},
      {"resource/App Left", "360 OfflinePending 420 Offline OnlinePending 480 Online 490 Failed "
                            "OnlinePending 550 Online"}}},
    {"one of two comes online while the role goes: it goes after what needs it",
     EITHER,
     "15m",
     "",
     FAIL("290s", "Left") AND MOVE,
     {{"resource/App Top", "300 OfflinePending 360 Offline 480 OnlinePending 540 Online"},
      {"resource/App Left", "290 Failed OnlinePending 350 Online 360 OfflinePending 420 Offline "
                            "OnlinePending 480 Online"},
      {"resource/App Right", "360 OfflinePending 420 Offline OnlinePending 480 Online"}}},
    /* ---- going offline ---- */
    {"its process ends while it goes offline",
     "quorum-3",
     "10m",
     APP,
     MOVE AND DO("330s", "KillService", "Service"),
     {{SERVICE, "300 OfflinePending 360 Offline 364 OnlinePending 424 Online"},
      {"group/App",
       "300 Pending 360 PartialOnline Pending 361 PartialOnline Pending 362 Offline @node/N2 "
       "Pending 363 PartialOnline Pending 364 PartialOnline Pending 424 Online"}}},
    {"it fails while it goes offline",
     "quorum-3",
     "10m",
     APP,
     MOVE AND FAIL("330s", "Service"),
     {{SERVICE, "300 OfflinePending 330 Failed 332 Offline 334 OnlinePending 394 Online"},
      {"group/App", "300 Pending 330 Failed 332 @node/N2 Offline Pending 333 PartialOnline Pending "
                    "334 PartialOnline Pending 394 Online"}}},
    {"what it depends on fails while it goes offline",
     "quorum-3",
     "10m",
     APP,
     MOVE AND FAIL("330s", "IP"),
     {{SERVICE, "300 OfflinePending 330 Offline 332 OnlinePending 392 Online"},
      {NAME, "330 Offline 331 OnlinePending 332 Online"},
      {ADDRESS, "330 Failed Offline OnlinePending 331 Online"},
      {"why of resource/App Service",
       "300 OfflinePending/take-offline Offline 330 Offline/provider-lost Terminate 332 "
       "OnlinePending/bring-online Online 392 Online/call-done"}}},
    {"its monitor dies while it goes offline",
     "quorum-3",
     "10m",
     APP,
     MOVE AND DO("305s", "HangMonitor", "IP"),
     {{SERVICE, "300 OfflinePending 329 Offline 331 OnlinePending 391 Online"},
      {NAME, "329 Failed Offline 330 OnlinePending 331 Online"},
      {ADDRESS, "329 Failed Offline OnlinePending 330 Online"},
      {"why of resource/App Service",
       "300 OfflinePending/take-offline Offline 329 Offline/monitor-died Terminate 331 "
       "OnlinePending/bring-online Online 391 Online/call-done"}}},
    {"it does not stop: it is stopped by force",
     "quorum-3",
     "10m",
     APP,
     DO("290s", "StallStop", "Service") AND MOVE,
     {{SERVICE, "300 OfflinePending 480 Offline 484 OnlinePending 544 Online"},
      {"group/App",
       "300 Pending 480 PartialOnline Pending 481 PartialOnline Pending 482 Offline @node/N2 "
       "Pending 483 PartialOnline Pending 484 PartialOnline Pending 544 Online"}}},
    {"a second stop changes nothing",
     "quorum-3",
     "10m",
     APP,
     DO("300s", "Stop-ClusterResource", "Service")
         AND DO("330s", "Stop-ClusterResource", "Service"),
     {{SERVICE, "300 OfflinePending 360 Offline"}, {"group/App", "300 Pending 360 PartialOnline"}}},
    {"what it depends on is stopped: it goes first",
     "quorum-3",
     "10m",
     APP,
     DO("300s", "Stop-ClusterResource", "IP"),
     {{SERVICE, "300 OfflinePending 360 Offline"},
      {NAME, "360 OfflinePending 361 Offline"},
      {ADDRESS, "361 OfflinePending 362 Offline"}}},
    {"started again while it goes offline",
     "quorum-3",
     "10m",
     APP,
     DO("300s", "Stop-ClusterResource", "IP") AND DO("330s", "Start-ClusterResource", "Service"),
     {{SERVICE, "300 OfflinePending 360 Offline"},
      {NAME, "360 OfflinePending 361 Offline"},
      {ADDRESS, "361 OfflinePending 362 Offline"}}},
    /* ---- coming online ---- */
    {"its process ends while it comes online",
     "quorum-3",
     "10m",
     APP,
     MOVE AND DO("400s", "KillService", "Service"),
     {{SERVICE, "300 OfflinePending 360 Offline 364 OnlinePending 424 Online"},
      {"group/App",
       "300 Pending 360 PartialOnline Pending 361 PartialOnline Pending 362 Offline @node/N2 "
       "Pending 363 PartialOnline Pending 364 PartialOnline Pending 424 Online"}}},
    {"it fails while it comes online",
     "quorum-3",
     "10m",
     APP,
     MOVE AND FAIL("400s", "Service"),
     {{SERVICE,
       "300 OfflinePending 360 Offline 364 OnlinePending 400 Failed OnlinePending 460 Online"},
      {"group/App", "300 Pending 360 PartialOnline Pending 361 PartialOnline Pending 362 Offline "
                    "@node/N2 Pending 363 PartialOnline Pending 364 PartialOnline Pending 400 "
                    "Failed Pending 460 Online"}}},
    {"what it depends on fails while it comes online",
     "quorum-3",
     "10m",
     APP,
     MOVE AND FAIL("400s", "IP"),
     {{SERVICE,
       "300 OfflinePending 360 Offline 364 OnlinePending 400 Offline 402 OnlinePending 462 Online"},
      {NAME, "360 OfflinePending 361 Offline 363 OnlinePending 364 Online 400 Offline 401 "
             "OnlinePending 402 Online"},
      {ADDRESS, "361 OfflinePending 362 Offline OnlinePending 363 Online 400 Failed OnlinePending "
                "401 Online"},
      {"why of resource/App Service",
       "300 OfflinePending/take-offline Offline 360 Offline/call-done 364 "
       "OnlinePending/bring-online Online 400 Offline/provider-lost Terminate 402 "
       "OnlinePending/bring-online Online 462 Online/call-done"}}},
    {"its monitor dies while it comes online",
     "quorum-3",
     "10m",
     APP,
     MOVE AND DO("370s", "HangMonitor", "IP"),
     {{SERVICE, "300 OfflinePending 360 Offline 364 OnlinePending 393 Failed Offline 395 "
                "OnlinePending 455 Online"},
      {NAME, "360 OfflinePending 361 Offline 363 OnlinePending 364 Online 393 Failed Offline 394 "
             "OnlinePending 395 Online"},
      {ADDRESS, "361 OfflinePending 362 Offline OnlinePending 363 Online 393 Failed OnlinePending "
                "394 Online"},
      {"why of resource/App Service",
       "300 OfflinePending/take-offline Offline 360 Offline/call-done 364 "
       "OnlinePending/bring-online Online 393 Failed/monitor-died Terminate Offline/restart 395 "
       "OnlinePending/bring-online Online 455 Online/call-done"}}},
    {"it does not start: the call is given up",
     "quorum-3",
     "20m",
     APP,
     DO("290s", "StallService", "Service") AND MOVE,
     {{SERVICE, "300 OfflinePending 360 Offline 364 OnlinePending 544 Failed OnlinePending 724 "
                "Failed 726 Offline 728 OnlinePending 908 Failed 909 OnlinePending 1089 Failed "
                "1091 Offline 1093 OnlinePending"},
      {"group/App",
       "300 Pending 360 PartialOnline Pending 361 PartialOnline Pending 362 Offline @node/N2 "
       "Pending 363 PartialOnline Pending 364 PartialOnline Pending 544 Failed Pending 724 Failed "
       "726 @node/N3 Offline Pending 727 PartialOnline Pending 728 PartialOnline Pending 908 "
       "Failed 909 Pending 1089 Failed 1091 @node/N1 Offline Pending 1092 PartialOnline Pending "
       "1093 PartialOnline Pending"}}},
    {"stopped while it comes online",
     "quorum-3",
     "10m",
     APP,
     MOVE AND DO("400s", "Stop-ClusterResource", "Name"),
     {{SERVICE, "300 OfflinePending 360 Offline 364 OnlinePending 400 OfflinePending 460 Offline"},
      {NAME, "360 OfflinePending 361 Offline 363 OnlinePending 364 Online 460 OfflinePending 461 "
             "Offline"},
      {ADDRESS, "361 OfflinePending 362 Offline OnlinePending 363 Online"}}},
    /* ---- failed ---- */
    {"it is restarted where it runs",
     "quorum-3",
     "10m",
     APP,
     FAIL("300s", "Service"),
     {{SERVICE, "300 Failed OnlinePending 360 Online"},
      {"group/App", "300 Failed Pending 360 Online"}}},
    {"what it depends on is restarted, and it goes with it",
     "quorum-3",
     "10m",
     APP,
     FAIL("300s", "Name"),
     {{SERVICE, "300 Offline 301 OnlinePending 361 Online"},
      {NAME, "300 Failed OnlinePending 301 Online"},
      {ADDRESS, ""},
      {"group/App", "300 Failed Pending 301 PartialOnline Pending 361 Online"}}},
    {"it may not be restarted: the role moves",
     "quorum-3",
     "10m",
     APP THERE,
     FAIL("300s", "Service"),
     {{SERVICE, "300 Failed 302 Offline 304 OnlinePending 364 Online"},
      {NAME, "300 OfflinePending 301 Offline 303 OnlinePending 304 Online"},
      {ADDRESS, "301 OfflinePending 302 Offline OnlinePending 303 Online"},
      {"group/App", "300 Failed 302 @node/N2 Offline Pending 303 PartialOnline Pending 304 "
                    "PartialOnline Pending 364 Online"}}},
    {"left failed, somebody starts it",
     "quorum-3",
     "10m",
     APP ", \"Groups[App].Resources[App Service].RestartAction\": 0",
     FAIL("300s", "Service") AND DO("360s", "Start-ClusterResource", "Service"),
     {{SERVICE, "300 Failed 360 OnlinePending 420 Online"},
      {"group/App", "300 Failed 360 Pending 420 Online"}}},
    {"left failed, its address is gone, and somebody starts it",
     "quorum-3",
     "10m",
     APP ", \"Groups[App].Resources[App Service].RestartAction\": 0",
     FAIL("300s", "Service") AND DO("310s", "Stop-ClusterResource", "IP")
         AND DO("360s", "Start-ClusterResource", "Service"),
     {{SERVICE, "300 Failed 360 Offline 362 OnlinePending 422 Online"},
      {NAME, "310 OfflinePending 311 Offline 361 OnlinePending 362 Online"},
      {ADDRESS, "311 OfflinePending 312 Offline 360 OnlinePending 361 Online"},
      {"group/App",
       "300 Failed 360 Pending 361 PartialOnline Pending 362 PartialOnline Pending 422 Online"}}},
    {"left failed, the role moves and it with it",
     "quorum-3",
     "10m",
     APP ", \"Groups[App].Resources[App Service].RestartAction\": 0",
     FAIL("250s", "Service") AND MOVE,
     {{SERVICE, "250 Failed 302 Offline 304 OnlinePending 364 Online"},
      {"group/App", "250 Failed 302 @node/N2 Offline Pending 303 PartialOnline Pending 304 "
                    "PartialOnline Pending 364 Online"}}},
    {"left failed, its owner is lost",
     "quorum-3",
     "10m",
     APP ", \"Groups[App].Resources[App Service].RestartAction\": 0",
     FAIL("250s", "Service") AND AT("300s", "PowerLoss", "node", "N1"),
     {{SERVICE, "250 Failed 320 Offline 322 OnlinePending 382 Online"},
      {"group/App", "250 Failed 320 Offline @node/N2 Pending 321 PartialOnline Pending 322 "
                    "PartialOnline Pending 382 Online"}}},
    {"left failed, it is tried again later",
     "quorum-3",
     "20m",
     APP THERE RETRY,
     FAIL("300s", "Service"),
     {{SERVICE, "300 Failed 900 OnlinePending 960 Online"},
      {"group/App", "300 Failed 900 Pending 960 Online"}}},
    {"left failed, it is tried again later, and its address is gone",
     "quorum-3",
     "20m",
     APP THERE RETRY,
     FAIL("300s", "Service") AND DO("400s", "Stop-ClusterResource", "IP"),
     {{SERVICE, "300 Failed 900 Offline"},
      {NAME, "400 OfflinePending 401 Offline"},
      {ADDRESS, "401 OfflinePending 402 Offline"},
      {"group/App", "300 Failed 900 Offline"}}},
};
const size_t cs_resource_tale_count = CS_LEN(cs_resource_tales);
