/* tests/models/moments_software.c: bad moments of databases and of what uses them. */
#include "sim/base/base.h"
#include "tests/models/moments.h"

/* Two databases: on the instance's disk, and on a share of the computer Other. SQL Server comes
 * online in 20 s; then the analysis takes 60 s, undo 60 s, with hardly any redo in between; a
 * restore takes 60 s. */
#define DATABASES(edition)                                                                         \
    "\"Computers\": [{\"Name\": \"Other\", \"Network\": \"Public\", \"Boot\": \"60s\"}], "         \
    "\"Groups[SQL Server (SQLCLUSTER)].Resources[SQL Server].OnlineTime\": \"20s\", "              \
    "\"SqlServer\": {\"Resource\": \"SQL Server\", \"Edition\": \"" edition "\", \"Databases\": [" \
    "{\"Name\": \"One\", \"AnalysisTime\": \"1m\", \"UndoTime\": \"1m\", \"RestoreTime\": "        \
    "\"1m\"}, "                                                                                    \
    "{\"Name\": \"Two\", \"AnalysisTime\": \"1m\", \"UndoTime\": \"1m\", \"FileShareOn\": "        \
    "\"Other\"}]}"
#define SQL_ROLE      "Groups[SQL Server (SQLCLUSTER)]"
#define TRIES         ", \"" SQL_ROLE ".Resources[SQL Server].RestartThreshold\": 5"
#define AND           ", "
#define CRASH(time)   AT(time, "Test-ClusterResourceFailure", "resource", "SQL Server")
#define STOP(time)    AT(time, "Stop-ClusterResource", "resource", "SQL Server")
#define START(time)   AT(time, "Start-ClusterResource", "resource", "SQL Server")
#define DAMAGE(time)  AT(time, "DamageDatabase", "database", "One")
#define RESTORE(time) AT(time, "Restore-SqlDatabase", "database", "One")
#define BACKUP        AT("4m", "Backup-SqlDatabase", "database", "One")
#define OFF(time)     AT(time, "PowerLoss", "computer", "Other")
#define BACK(time)    AT(time, "PowerOn", "computer", "Other")
#define ONE           "database/One"
#define TWO           "database/Two"
/* A recording server and an operator's client start for 60 s and reconnect for 60 s; a token holds
 * for 5 min. The Management Server goes away by a stop and is back about a minute after a start. */
#define STEADY FIXED(REC) ", " FIXED(OPS) ", " FIXED(FOR) ", " FIXED("Management Server")
#define PARTS                                                                                      \
    "\"Computers[OPS1].Boot\": \"60s\", \"Computers[REC1].Boot\": \"60s\", "                       \
    "\"XProtect.TokenLifetime\": \"5m\", "                                                         \
    "\"XProtect.Components[" FOR "].TakeoverTime\": \"30s\", " STEADY
#define FIXED(name)                                                                                \
    "\"XProtect.Components[" name "].StartTime\": \"60s\", "                                       \
    "\"XProtect.Components[" name "].ReconnectTime\": \"60s\""
#define MS                 "Milestone XProtect Management Server"
#define AWAY(time)         AT(time, "Stop-ClusterResource", "resource", MS)
#define HERE(time)         AT(time, "Start-ClusterResource", "resource", MS)
#define RECORDER           "component/Recording Server REC1 on REC1"
#define CLIENT             "component/Smart Client OPS1 on OPS1"
#define STANDBY            "component/Failover Recording Server FOREC1 on FOREC1"
#define HALT(time, name)   AT(time, "Stop-Service", "component", name)
#define GO(time, name)     AT(time, "Start-Service", "component", name)
#define KILL(time, name)   AT(time, "KillComponent", "component", name)
#define REC                "Recording Server REC1"
#define FOR                "Failover Recording Server FOREC1"
#define OPS                "Smart Client OPS1"
#define PC_OFF(time, name) AT(time, "PowerLoss", "computer", name)
#define PC_ON(time, name)  AT(time, "PowerOn", "computer", name)

const struct tale cs_software_tales[] = {
    {"after a crash: analysis, redo, undo",
     "two-node",
     "20m",
     DATABASES("Standard"),
     CRASH("10m"),
     {{ONE, "600 OFFLINE 620 RECOVERING 740 ONLINE"},
      {TWO, "600 OFFLINE 620 RECOVERING 740 ONLINE"}}},
    {"with fast recovery it is there before the undo",
     "two-node",
     "20m",
     DATABASES("Enterprise"),
     CRASH("10m"),
     {{ONE, "600 OFFLINE 620 RECOVERING 680 ONLINE"},
      {TWO, "600 OFFLINE 620 RECOVERING 680 ONLINE"}}},
    {"after an orderly stop: analysis alone",
     "two-node",
     "20m",
     DATABASES("Standard"),
     STOP("10m") AND START("11m"),
     {{ONE, "605 OFFLINE 680 RECOVERING 740 ONLINE"},
      {TWO, "605 OFFLINE 680 RECOVERING 740 ONLINE"}}},
    {"a second crash during the analysis",
     "two-node",
     "20m",
     DATABASES("Standard") ", \"Groups[SQL Server (SQLCLUSTER)].Resources[SQL Server]"
                           ".RestartThreshold\": 5",
     CRASH("10m") AND CRASH("650s"),
     {{ONE, "600 OFFLINE 620 RECOVERING 650 OFFLINE 670 RECOVERING 790 ONLINE"},
      {TWO, "600 OFFLINE 620 RECOVERING 650 OFFLINE 670 RECOVERING 790 ONLINE"}}},
    {"a second crash during the undo",
     "two-node",
     "20m",
     DATABASES("Standard") ", \"Groups[SQL Server (SQLCLUSTER)].Resources[SQL Server]"
                           ".RestartThreshold\": 5",
     CRASH("10m") AND CRASH("700s"),
     {{ONE, "600 OFFLINE 620 RECOVERING 700 OFFLINE 720 RECOVERING 840 ONLINE"},
      {TWO, "600 OFFLINE 620 RECOVERING 700 OFFLINE 720 RECOVERING 840 ONLINE"}}},
    {"damaged during the recovery",
     "two-node",
     "20m",
     DATABASES("Standard"),
     CRASH("10m") AND DAMAGE("650s"),
     {{ONE, "600 OFFLINE 620 RECOVERING 650 SUSPECT"}}},
    {"damaged, and the instance starts anew",
     "two-node",
     "20m",
     DATABASES("Standard"),
     DAMAGE("10m") AND CRASH("11m"),
     {{ONE, "600 SUSPECT 660 OFFLINE 680 RECOVERING 740 SUSPECT"}}},
    {"the files go during the recovery and come back",
     "two-node",
     "20m",
     DATABASES("Standard"),
     CRASH("10m") AND OFF("650s") AND BACK("660s"),
     {{ONE, "600 OFFLINE 620 RECOVERING 740 ONLINE"},
      {TWO, "600 OFFLINE 620 RECOVERING 650 RECOVERY_PENDING 720 RECOVERING 840 ONLINE"}}},
    {"the files go during the undo and come back",
     "two-node",
     "20m",
     DATABASES("Standard"),
     CRASH("10m") AND OFF("700s") AND BACK("710s"),
     {{ONE, "600 OFFLINE 620 RECOVERING 740 ONLINE"},
      {TWO, "600 OFFLINE 620 RECOVERING 700 RECOVERY_PENDING 770 RECOVERING 890 ONLINE"}}},
    {"the instance starts without the files",
     "two-node",
     "20m",
     DATABASES("Standard"),
     OFF("9m") AND CRASH("10m") AND BACK("700s"),
     {{ONE, "600 OFFLINE 620 RECOVERING 740 ONLINE"},
      {TWO, "540 RECOVERY_PENDING 600 OFFLINE 620 RECOVERY_PENDING 760 RECOVERING 880 ONLINE"}}},
    {"the files go, and the instance after them",
     "two-node",
     "20m",
     DATABASES("Standard"),
     OFF("10m") AND CRASH("11m"),
     {{ONE, "660 OFFLINE 680 RECOVERING 800 ONLINE"},
      {TWO, "600 RECOVERY_PENDING 660 OFFLINE 680 RECOVERY_PENDING"}}},
    {"the files go during the undo and are soon back",
     "two-node",
     "20m",
     DATABASES("Standard") ", \"Computers[Other].Boot\": \"5s\"",
     CRASH("10m") AND OFF("700s") AND BACK("701s"),
     {{TWO, "600 OFFLINE 620 RECOVERING 700 RECOVERY_PENDING 706 RECOVERING 826 ONLINE"}}},
    {"damaged during the undo, and the instance starts anew",
     "two-node",
     "20m",
     DATABASES("Standard") TRIES,
     CRASH("10m") AND DAMAGE("700s") AND CRASH("701s"),
     {{ONE, "600 OFFLINE 620 RECOVERING 700 SUSPECT 701 OFFLINE 721 RECOVERING 781 SUSPECT"}}},
    {"restored while it is used",
     "two-node",
     "20m",
     DATABASES("Standard"),
     BACKUP AND RESTORE("10m"),
     {{ONE, "600 RESTORING 660 ONLINE"}}},
    {"restored when it is damaged",
     "two-node",
     "20m",
     DATABASES("Standard"),
     BACKUP AND DAMAGE("10m") AND RESTORE("11m"),
     {{ONE, "600 SUSPECT 660 RESTORING 720 ONLINE"}}},
    {"a crash during a restore: it stays half restored",
     "two-node",
     "20m",
     DATABASES("Standard"),
     BACKUP AND DAMAGE("10m") AND RESTORE("11m") AND CRASH("680s"),
     {{ONE, "600 SUSPECT 660 RESTORING 680 OFFLINE 700 RESTORING"}}},
    {"half restored, it is restored again",
     "two-node",
     "20m",
     DATABASES("Standard"),
     BACKUP AND DAMAGE("10m") AND RESTORE("11m") AND CRASH("680s") AND RESTORE("900s"),
     {{ONE, "600 SUSPECT 660 RESTORING 680 OFFLINE 700 RESTORING 960 ONLINE"}}},
    /* ---- components ---- */
    {"stopped while it starts, it starts anew",
     "xprotect",
     "20m",
     PARTS,
     HALT("5m", REC) AND GO("6m", REC) AND HALT("390s", REC) AND GO("400s", REC),
     {{RECORDER, "300 Stopped 360 Starting 390 Stopped 400 Starting 460 Running"}}},
    {"killed while it starts",
     "xprotect",
     "20m",
     PARTS,
     HALT("5m", REC) AND GO("6m", REC) AND KILL("390s", REC),
     {{RECORDER, "300 Stopped 360 Starting 390 Stopped"}}},
    {"stopped while it waits, it starts anew",
     "xprotect",
     "20m",
     PARTS,
     AWAY("5m") AND HALT("400s", REC) AND GO("401s", REC),
     {{RECORDER, "304 Waiting 400 Stopped 401 Starting 461 Waiting"}}},
    {"what it needs comes back, goes, and comes back",
     "xprotect",
     "20m",
     PARTS,
     AWAY("5m") AND HERE("6m") AND AWAY("480s") AND HERE("500s"),
     {{RECORDER, "304 Waiting 627 Running"}, {CLIENT, "304 Waiting 596 LoggedOut 627 Running"}}},
    {"it starts while what it needs is away",
     "xprotect",
     "20m",
     PARTS,
     AWAY("5m") AND HALT("6m", REC) AND GO("370s", REC) AND HERE("10m"),
     {{RECORDER, "304 Waiting 360 Stopped 370 Starting 430 Waiting 731 Running"}}},
    {"the token runs out, and the operator logs in again",
     "xprotect",
     "20m",
     PARTS,
     AWAY("5m") AND HERE("700s"),
     {{CLIENT, "304 Waiting 596 LoggedOut 831 Running"}}},
    {"the token runs out, and logging in takes two attempts",
     "xprotect",
     "30m",
     PARTS,
     AWAY("5m") AND HERE("700s") AND AWAY("820s") AND HERE("850s"),
     {{CLIENT, "304 Waiting 596 LoggedOut 977 Running"}}},
    {"logged out, the computer is switched off and on",
     "xprotect",
     "20m",
     PARTS,
     AWAY("5m") AND PC_OFF("700s", "OPS1") AND HERE("710s") AND PC_ON("720s", "OPS1"),
     {{CLIENT, "304 Waiting 596 LoggedOut 700 Stopped 780 Starting 840 Running"}}},
    {"started without what it needs, a client's token runs out",
     "xprotect",
     "20m",
     PARTS,
     PC_OFF("290s", "OPS1") AND AWAY("5m") AND PC_ON("320s", "OPS1"),
     {{CLIENT, "290 Stopped 380 Starting 440 Waiting 609 LoggedOut"}}},
    {"the recording server is lost, and then the Management Server for a while",
     "xprotect",
     "20m",
     PARTS,
     PC_OFF("301s", "REC1") AND AWAY("5m") AND HERE("6m"),
     {{STANDBY, "304 Waiting 491 Running 521 StandingIn"}}},
    {"what it needs is away for no time",
     "xprotect",
     "20m",
     PARTS,
     "{\"at\": \"5m\", \"do\": \"FailNetwork\", \"network\": \"Public\"}" AND
     "{\"at\": \"5m\", \"do\": \"RepairNetwork\", \"network\": \"Public\"}",
     {{RECORDER, ""}, {CLIENT, ""}}},
    {"what it needs is back for no time",
     "xprotect",
     "20m",
     PARTS,
     "{\"at\": \"5m\", \"do\": \"FailNetwork\", \"network\": \"Public\"}" AND
     "{\"at\": \"305s\", \"do\": \"RepairNetwork\", \"network\": \"Public\"}" AND
     "{\"at\": \"305s\", \"do\": \"FailNetwork\", \"network\": \"Public\"}",
     {{RECORDER, "300 Waiting"}, {CLIENT, "300 Waiting 591 LoggedOut"}}},
    {"settings are changed while the power of the computer fails",
     "xprotect",
     "20m",
     PARTS,
     "{\"at\": \"5m\", \"do\": \"Change-Settings\", \"component\": \"" REC "\", "
     "\"address\": \"http://MILESTONE\"}" AND PC_OFF("301s", "REC1") AND PC_ON("302s", "REC1"),
     {{RECORDER, "301 Stopped 362 Starting 422 Running"},
      {"computer/REC1", "301 Off 302 Booting 362 Running"}}},
    {"a standby steps in and out",
     "xprotect",
     "20m",
     PARTS,
     PC_OFF("5m", "REC1") AND PC_ON("10m", "REC1"),
     {{RECORDER, "300 Stopped 660 Starting 720 Running"}, {STANDBY, "330 StandingIn 720 Running"}}},
    {"a standby is stopped while it stands in",
     "xprotect",
     "20m",
     PARTS,
     PC_OFF("5m", "REC1") AND HALT("400s", FOR) AND GO("410s", FOR),
     {{STANDBY, "330 StandingIn 400 Stopped 410 Starting 470 Running 500 StandingIn"}}},
    {"a standby is stopped before it steps in",
     "xprotect",
     "20m",
     PARTS,
     PC_OFF("5m", "REC1") AND HALT("310s", FOR) AND GO("311s", FOR),
     {{STANDBY, "310 Stopped 311 Starting 371 Running 401 StandingIn"}}},
    {"the recording server is back before the standby steps in",
     "xprotect",
     "20m",
     PARTS,
     HALT("5m", REC) AND GO("301s", REC),
     {{RECORDER, "300 Stopped 301 Starting 361 Running"}, {STANDBY, "330 StandingIn 361 Running"}}},
    {"a client's computer boots anew while the client starts",
     "xprotect",
     "20m",
     PARTS,
     PC_OFF("5m", "OPS1") AND PC_ON("310s", "OPS1") AND PC_OFF("450s", "OPS1")
         AND PC_ON("451s", "OPS1"),
     {{CLIENT, "300 Stopped 370 Starting 430 Running 450 Stopped 511 Starting 571 Running"}}},
};
const size_t cs_software_tale_count = CS_LEN(cs_software_tales);
