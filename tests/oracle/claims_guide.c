/* tests/oracle/claims_guide.c: what the vendor's guide promises, with software on the cluster. */
#include "tests/oracle/claims.h"

#define TWO {2, true, "2019", NULL}
#define NOTHING(t) t " note cluster/C~~~~x\n"
#define N1_DIES \
    "10 fault host/N1~~~~PowerLoss\n10 state host/N1~~Running~Off~x\n" \
    "10 state service/N1~~Running~Stopped~x\n"
#define OWNER(t, role, why) t " owner group/" role "~~node/N1~node/N2~" why "\n"
#define SERVER(t, n, from, to) \
    t " state component/Management Server on N" n "~~" from "~" to "~x\n"
#define RECORDER(t, from, to) t " state component/Recording Server on Rec~~" from "~" to "~x\n"
#define PROVIDER(t, n, from, to) \
    t " state component/Identity Provider on N" n "~~" from "~" to "~x\n"
#define LOGIN(t, on, from, to) t " work client/Log in~" on "~" from "~" to "~x\n"
#define ENDS(t, client) t " work client/" client "~computer/Rec~working~not working~x\n"
#define DB(t, from, to) t " state database/Db~~" from "~" to "~x\n"
#define SQL(t, from, to) t " state resource/Sql~~" from "~" to "~x\n"
#define WORK(t, what, on, from, to) \
    t " work resource/" what "~node/" on "~" from "~" to "~stopped\n"
#define SQL_LEAVES SQL("10", "Online", "Offline") DB("10", "ONLINE", "OFFLINE") \
    OWNER("12", "Data", "NodeDown")
#define PROTECTED(t, by) t " set cluster/C~~~" by "~DataProtection~~given\n"
#define EXTERNAL(t, n) t " state external/N" n "~~Readable~Unreadable~x\n"
#define CERTIFICATE(to) "5 state certificate/N2~~Valid~" to "~x\n"
#define SAYS(words) "12 log component/Identity Provider on N2~~Idp.log~~" words "\n"
#define LOSES(t, what, value) t " loss database/Db~~~~" what "~" value "\n"
#define INSTALLS(t, how) t " action action/install~node/N1~~" how "~Install-ManagementServer\n"
#define REPLACED(t) \
    LOSES(t, "everything", "-1") t " set database/Db~~a new, empty database~new~Content~~derived\n"
#define RESTARTS(to) \
    PROVIDER("10", "2", "Running", "Stopped") PROVIDER("11", "2", "Stopped", "Starting") \
    PROVIDER("12", "2", "Starting", to)
#define NODE_ADDRESS \
    "0 set component/Recording Server on Rec~~~http://n1.local:80~ManagementServerAddress~~given\n"
#define ALARMS \
    "0 declare client/Events and alarms~component/Recording Server~~~client\n" \
    "0 work client/Events and alarms~computer/Rec~not working~working~initially\n"
#define CLIENT(what) \
    "0 declare client/" what "~component/Recording Server~~~client\n" \
    "0 work client/" what "~computer/Rec~not working~working~initially\n"
#define TURNS(t, what, how) t " work client/" what "~~" how "~x\n"
#define MOVES SERVER("10", "1", "Running", "Stopped") SERVER("20", "2", "Stopped", "Running")
#define DISK(n) "0 declare disk/" n "~~~~disk\n"
#define DISKS(n) \
    DISK(n "1") DISK(n "2") DISK(n "3") DISK(n "4") DISK(n "5") DISK(n "6") DISK(n "7") DISK(n "8")
#define MANY_DISKS \
    DISKS("a") DISKS("b") DISKS("c") DISKS("d") DISKS("e") DISKS("f") DISKS("g") DISKS("h")
#define STOPPED "10 work resource/Svc~node/N1~working~not working~stopped\n"

const struct claim claims_guide[] = {
    {"GUIDE-P5-ONE-ACTIVE", TWO, SOFTWARE MOVES, SERVER("10", "1", "Running", "Stopped"), "", 60},
    {"GUIDE-P5-ONE-ACTIVE", TWO, SOFTWARE SERVER("10", "1", "Running", "Waiting") NOTHING("20"),
     NOTHING("20"), SERVER("20", "2", "Stopped", "Starting"), 60},
    {"GUIDE-P5-TAKEOVER", TWO, SOFTWARE N1_DIES OWNER("30", "Role", "NodeDown"),
     OWNER("30", "Role", "NodeDown"), "", 700},
    {"GUIDE-P11-FAILOVER", TWO, SOFTWARE N1_DIES OWNER("30", "Data", "NodeDown"),
     OWNER("30", "Data", "NodeDown"), "", 700},
    {"GUIDE-P7-RECORDING", TWO, SOFTWARE N1_DIES NOTHING("20"), NOTHING("20"),
     ENDS("20", "Recording"), 700},
    {"GUIDE-P7-VIDEO", TWO, SOFTWARE N1_DIES NOTHING("600"), NOTHING("600"),
     ENDS("600", "Live and playback"), 700},
    {"GUIDE-P7-LOGIN", TWO,
     SOFTWARE SERVER("10", "1", "Running", "Stopped") LOGIN("10", "", "working", "not working"),
     "10 work", "11 work", 60},
    {"GUIDE-P7-LOGIN", TWO,
     SOFTWARE CLIENT("Configuration") SERVER("10", "1", "Running", "Stopped")
     LOGIN("10", "", "working", "not working")
     TURNS("10", "Configuration", "working~not working"),
     TURNS("10", "Configuration", "working~not working"), "", 60},
    {"GUIDE-P7-MITIGATED", TWO,
     SOFTWARE N1_DIES LOGIN("10", "", "working", "not working")
     LOGIN("100", "node/N2", "not working", "working"),
     LOGIN("100", "node/N2", "not working", "working"), "", 3000},
    {"GUIDE-P7-MANUAL", TWO,
     SOFTWARE "10 action action/move~group/Role~~N2~MoveRole\n"
     "10 state group/Role~~Online~Pending~x\n" OWNER("12", "Role", "Manual")
     "20 state group/Role~~Pending~Online~x\n",
     "20 state group/Role~~Pending~Online~x\n", "", 1000},
    {"GUIDE-P7-PATCH", TWO,
     SOFTWARE "10 state drain/N1~~Not Initiated~In Progress~x\n" OWNER("20", "Role", "Drain")
     OWNER("20", "Data", "Drain"), OWNER("20", "Data", "Drain"), "", 1000},
    {"GUIDE-P7-PATCH", TWO,
     SOFTWARE "10 state drain/N2~~In Progress~Completed~x\n"
     "20 state host/N2~~Running~ShuttingDown~x\n" NOTHING("30"), NOTHING("30"),
     WORK("30", "Sql", "N1", "working", "not working"), 1000},
    {"GUIDE-P7-SEAMLESS", TWO,
     SOFTWARE MOVES OWNER("20", "Role", "Manual") LOGIN("10", "", "working", "not working")
     LOGIN("60", "node/N2", "not working", "working"),
     LOGIN("60", "node/N2", "not working", "working"), "", 600},
    {"GUIDE-P7-SEAMLESS", TWO,
     SOFTWARE PROTECTED("0", "Certificate") CLIENT("Log in by external provider")
     MOVES OWNER("20", "Role", "Manual")
     TURNS("10", "Log in by external provider", "working~not working")
     TURNS("60", "Log in by external provider", "not working~working"),
     TURNS("60", "Log in by external provider", "not working~working"), "", 600},
    {"GUIDE-P11-SHARED", TWO,
     SOFTWARE SQL_LEAVES SQL("20", "OnlinePending", "Online") DB("25", "RECOVERING", "ONLINE"),
     DB("25", "RECOVERING", "ONLINE"), "", 1000},
    {"GUIDE-P11-LOCAL", TWO,
     SOFTWARE "0 set database/Db~~~N1~LocalTo~~given\n" SQL_LEAVES
     WORK("10", "Sql", "N1", "working", "not working")
     WORK("20", "Sql", "N2", "not working", "working") DB("20", "OFFLINE", "RECOVERY_PENDING"),
     "OFFLINE~RECOVERY_PENDING", "RECOVERING~ONLINE", 60},
    {"GUIDE-P11-STORAGE", TWO,
     SOFTWARE "10 fault disk/Data~~~~FailDisk\n" DB("30", "ONLINE", "SUSPECT"),
     DB("30", "ONLINE", "SUSPECT"), "", 700},
    {"GUIDE-P11-STORAGE", TWO,
     SOFTWARE MANY_DISKS "0 declare disk/Far~~~~disk\n0 link database/Db~disk/Far~~~lies-on\n"
     "10 fault disk/Far~~~~FailDisk\n" DB("30", "ONLINE", "SUSPECT"),
     DB("30", "ONLINE", "SUSPECT"), "", 700},
    {"GUIDE-P11-ONE-COPY", TWO,
     SOFTWARE SQL_LEAVES NOTHING("20") DB("25", "RECOVERING", "ONLINE"), NOTHING("20"),
     LOSES("20", "since the last backup", "30s"), 60},
    {"GUIDE-P11-ONE-COPY", TWO,
     SOFTWARE SQL_LEAVES DB("25", "RECOVERING", "ONLINE") "30 wait database/Db~~~~restore~40s\n"
     LOSES("40", "since the last backup", "30s") NOTHING("50"), NOTHING("50"),
     LOSES("50", "since the last backup", "10s"), 60},
    {"GUIDE-P11-SAME-NAME", TWO,
     SOFTWARE SQL_LEAVES WORK("10", "SqlName", "N1", "working", "not working")
     WORK("18", "SqlName", "N2", "not working", "working")
     SQL("20", "OnlinePending", "Online"),
     WORK("18", "SqlName", "N2", "not working", "working"), "", 60},
    {"GUIDE-P16-PASSWORD", TWO,
     SOFTWARE "5 state account/Xp~~Valid~Expired~x\n10 state resource/Svc~~Online~Failed~x\n"
     "10.5 call resource/Svc~node/N1~~~Online~5s\n"
     "10.5 state resource/Svc~~Failed~OnlinePending~x\n"
     "11 state resource/Svc~~OnlinePending~Failed~x\n",
     "OnlinePending~Failed", "OnlinePending~Online", 60},
    {"GUIDE-P17-REGISTERED", TWO,
     SOFTWARE ALARMS "10 work client/Events and alarms~~working~not working~x\n"
     "30 work client/Events and alarms~~not working~working~x\n", "30 work", "330 work", 400},
    {"GUIDE-P17-REGISTERED", TWO,
     SOFTWARE ALARMS "0 set registered/Event Server~~~http://N2:22331/~Url~~given\n"
     "0 work client/Events and alarms~~working~not working~x\n" NOTHING("30"), NOTHING("30"),
     "30 work client/Events and alarms~~not working~working~x\n", 60},
    {"GUIDE-P17-REGISTERED", TWO,
     SOFTWARE CLIENT("Logging") "0 declare registered/Log Server~cluster/C~~~registered\n"
     "0 set registered/Log Server~~~http://Name:80/~Url~~given\n"
     "0 declare component/Log Server~cluster/C~~~component\n"
     "0 declare component/Log Server on N1~component/Log Server~~~copy\n"
     "0 link component/Log Server on N1~node/N1~~~on\n"
     "0 set component/Log Server on N1~~~http://Name~ManagementServerAddress~~given\n"
     "0 state component/Log Server on N1~~Unknown~Running~initially\n"
     TURNS("10", "Logging", "working~not working") TURNS("30", "Logging", "not working~working"),
     TURNS("30", "Logging", "not working~working"), "", 400},
    {"GUIDE-P5-SERVED", TWO,
     SOFTWARE CLIENT("Mobile and web") TURNS("10", "Mobile and web", "working~not working")
     TURNS("30", "Mobile and web", "not working~working"),
     TURNS("30", "Mobile and web", "not working~working"), "", 400},
    {"GUIDE-P5-SERVED", TWO,
     SOFTWARE CLIENT("System monitor") TURNS("10", "System monitor", "working~not working")
     TURNS("20", "System monitor", "not working~working") NOTHING("40")
     TURNS("60", "System monitor", "working~not working") RECORDER("60", "Running", "Stopped"),
     TURNS("60", "System monitor", "working~not working"), "", 100},
    {"GUIDE-P20-NAME", TWO,
     SOFTWARE "10 action action/make~node/N1~~Name=C~Add-ClusterGenericServiceRole\n"
     "10 no-effect action/make~node/N1~~~the name is in use\n",
     "10 no-effect action/make~node/N1~~~the name is in use\n", "", 4000},
    {"GUIDE-P20-NAME", TWO,
     SOFTWARE "10 action action/make~node/N1~~Name=c~Add-ClusterGenericServiceRole\n"
     "10 no-effect action/make~node/N1~~~the name is in use\n",
     "10 no-effect action/make~node/N1~~~the name is in use\n", "", 20},
    {"GUIDE-P18-ADDRESS", TWO,
     SOFTWARE NODE_ADDRESS
     MOVES LOGIN("10", "", "working", "not working") NOTHING("30"), NOTHING("30"),
     LOGIN("30", "node/N2", "not working", "working"), 60},
    {"GUIDE-P18-REGISTER", TWO,
     SOFTWARE "0 set component/Recording Server~~~Management Server~Needs~~given\n"
     RECORDER("10", "Running", "Waiting") RECORDER("30", "Waiting", "Running"),
     RECORDER("30", "Waiting", "Running"), "", 400},
    {"GUIDE-P18-STOPPED", TWO,
     SOFTWARE RECORDER("10", "Running", "Stopped")
     "20 set component/Recording Server on Rec~~~http://New~ManagementServerAddress~~given\n",
     RECORDER("10", "Running", "Stopped"), "", 60},
    {"GUIDE-P18-PAUSED", TWO,
     SOFTWARE "5 state monitoring/Role~~Active~Paused~x\n" STOPPED NOTHING("22")
     "30 state monitoring/Role~~Paused~Active~x\n", NOTHING("22"),
     "22 detect resource/Svc~node/N1~~~LooksAlive~15s\n", 60},
    {"GUIDE-P18-PAUSED", TWO,
     SOFTWARE "5 state monitoring/Role~~Active~Paused~x\n" STOPPED NOTHING("22"), NOTHING("22"),
     "22 count resource/Svc~~1~allowed~RestartThreshold~1\n", 300},
    {"GUIDE-P18-MONITORED", TWO, SOFTWARE STOPPED "14 state resource/Svc~~Online~Failed~x\n",
     "14 state resource/Svc~~Online~Failed~x\n", "", 60},
    {"GUIDE-P22-DPAPI", TWO, SOFTWARE PROTECTED("0", "DPAPI") EXTERNAL("0", "2") MOVES,
     EXTERNAL("0", "2"), "", 60},
    {"GUIDE-P22-DPAPI", TWO,
     SOFTWARE PROTECTED("0", "DPAPI") EXTERNAL("0", "2") MOVES
     "20 state external/N1~~Readable~Unreadable~x\n" NOTHING("20"), NOTHING("20"),
     "20 state external/N2~~Unreadable~Readable~x\n", 60},
    {"GUIDE-P22-DPAPI", TWO,
     SOFTWARE PROTECTED("0", "DPAPI") EXTERNAL("0", "2") MOVES
     "20 state external/N1~~Readable~Unreadable~x\n"
     "30 action action/apply~cluster/C~~~Set-ExternalProvider\n"
     "30 state external/N2~~Unreadable~Readable~x\n", "30 state", "31 state", 60},
    {"GUIDE-P22-CERTIFICATE", TWO,
     SOFTWARE PROTECTED("0", "Certificate") NOTHING("9") MOVES, NOTHING("9"), EXTERNAL("9", "2"),
     60},
    {"GUIDE-P22-SECRET", TWO,
     SOFTWARE PROTECTED("0", "DPAPI") PROTECTED("10", "Certificate") EXTERNAL("10", "1")
     EXTERNAL("10", "2"), EXTERNAL("10", "1"), "", 60},
    {"GUIDE-P23-INVALID", TWO,
     SOFTWARE PROTECTED("0", "Certificate") CERTIFICATE("Expired") RESTARTS("Failed")
     SAYS("certificate is not valid"), SAYS("certificate is not valid"), "", 60},
    {"GUIDE-P23-INVALID", TWO,
     SOFTWARE PROTECTED("0", "Certificate") CERTIFICATE("Untrusted")
     PROVIDER("11", "2", "Running", "Starting") SAYS("certificate is not valid")
     PROVIDER("12", "2", "Starting", "Failed"), "~Starting~Failed", "~Starting~Running", 60},
    {"GUIDE-P23-INVALID", TWO,
     SOFTWARE PROTECTED("0", "Certificate") CERTIFICATE("Missing") RESTARTS("Failed")
     SAYS("certificate is not valid"), "~Starting~Failed", "~Starting~Running", 60},
    {"GUIDE-P23-KEYSET", TWO,
     SOFTWARE PROTECTED("0", "Certificate") CERTIFICATE("NoPermission") EXTERNAL("5", "2")
     RESTARTS("Running") SAYS("Keyset does not exist"), SAYS("Keyset does not exist"), "", 60},
    {"GUIDE-P23-KEYSET", TWO,
     SOFTWARE PROTECTED("0", "Certificate") CERTIFICATE("NoPermission") EXTERNAL("5", "2")
     RESTARTS("Running") SAYS("Keyset does not exist"), EXTERNAL("5", "2"), "", 60},
    {"GUIDE-P24-REUSE", TWO,
     SOFTWARE SERVER("10", "1", "Running", "NotInstalled") NOTHING("20")
     SERVER("30", "1", "NotInstalled", "Stopped") SERVER("40", "1", "Stopped", "Running"),
     NOTHING("20"), LOSES("20", "everything", "-1"), 60},
    {"GUIDE-P24-REUSE", TWO,
     SOFTWARE SERVER("10", "1", "Running", "NotInstalled") INSTALLS("20", "") NOTHING("25")
     SERVER("30", "1", "NotInstalled", "Stopped") SERVER("40", "1", "Stopped", "Running"),
     NOTHING("25"), REPLACED("25"), 60},
    {"GUIDE-P24-REUSE", TWO,
     SOFTWARE SERVER("10", "1", "Running", "NotInstalled") INSTALLS("20", "newDatabase")
     REPLACED("25") "26 set database/Db~~~configuration~Content~~given\n"
     SERVER("30", "1", "NotInstalled", "Stopped") SERVER("40", "1", "Stopped", "Running"),
     "~newDatabase~", "~password~", 60},
    {"GUIDE-P24-NEW", TWO,
     SOFTWARE "10 set database/Db~~~new~Content~~given\n" LOSES("10", "everything", "-1"),
     LOSES("10", "everything", "-1"), "", 60},
    {"GUIDE-P24-BACKUP", TWO,
     SOFTWARE "10 wait database/Db~~~~backup~20s\n100 wait database/Db~~~~restore~200s\n"
     LOSES("200", "since the last backup", "80s"), "last backup~80s", "last backup~185s", 300},
    {"GUIDE-P24-BACKUP", TWO,
     SOFTWARE "10 wait database/Db~~~~backup~20s\n"
     "30 action action/again~database/Db~~~Backup-SqlDatabase\n"
     "30 wait database/Db~~~~backup~60s\n40 no-effect action/again~database/Db~~~broken off\n"
     "100 wait database/Db~~~~restore~200s\n" LOSES("200", "since the last backup", "175s"),
     "40 no-effect action/again~database/Db~~~broken off\n", "", 300},
};
const size_t claims_guide_count = CS_LEN(claims_guide);
