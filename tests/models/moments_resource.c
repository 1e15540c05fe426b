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

const struct tale cs_resource_tales[] = {
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
      {"group/App", "300 Pending 330 Failed @node/N2 Offline Pending 331 PartialOnline Pending 332 "
                    "PartialOnline Pending 392 Online"}}},
    {"its monitor dies while it goes offline",
     "quorum-3",
     "10m",
     APP,
     MOVE AND DO("305s", "HangMonitor", "IP"),
     {{SERVICE, "300 OfflinePending 329 Offline 331 OnlinePending 391 Online"},
      {NAME, "329 Failed Offline 330 OnlinePending 331 Online"},
      {ADDRESS, "329 Failed Offline OnlinePending 330 Online"},
      {"group/App", "300 Pending 329 Failed @node/N2 Offline Pending 330 PartialOnline Pending 331 "
                    "PartialOnline Pending 391 Online"}}},
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
      {"group/App",
       "300 Pending 360 PartialOnline Pending 361 PartialOnline Pending 362 Offline @node/N2 "
       "Pending 363 PartialOnline Pending 364 PartialOnline Pending 400 Failed Pending 401 "
       "PartialOnline Pending 402 PartialOnline Pending 462 Online"}}},
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
      {"group/App",
       "300 Pending 360 PartialOnline Pending 361 PartialOnline Pending 362 Offline @node/N2 "
       "Pending 363 PartialOnline Pending 364 PartialOnline Pending 393 Failed Pending 394 "
       "PartialOnline Pending 395 PartialOnline Pending 455 Online"}}},
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
