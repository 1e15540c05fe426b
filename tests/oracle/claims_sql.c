/* tests/oracle/claims_sql.c: SQL Server. */
#include "tests/oracle/claims.h"

#define TWO {2, true, "2019", NULL}
#define ENDS(why) "10 work resource/Sql~node/N1~working~not working~" why "\n"
#define FAILS(t) t " state resource/Sql~~Online~Failed~x\n"
#define LEVEL(level) "0 set resource/Sql~~~~FailureConditionLevel~" level "~given\n"
#define ERROR(component) "10 state diagnostics/" component "~~clean~error~x\n"
#define NOTHING(t) t " note cluster/C~~~~x\n"
#define DB(t, from, to) t " state database/Db~~" from "~" to "~x\n"
#define SERVER(t, from, to) t " state component/Management Server on N1~~" from "~" to "~x\n"
#define EVENTS(t, from, to) t " state component/Event Server on N1~~" from "~" to "~x\n"
#define PROVIDER(t, n, from, to) \
    t " state component/Identity Provider on N" n "~~" from "~" to "~x\n"
#define ALL_WAIT \
    SERVER("12", "Running", "Waiting") EVENTS("12", "Running", "Waiting") \
    PROVIDER("12", "1", "Running", "Waiting") PROVIDER("12", "2", "Running", "Waiting")
#define REDO(seconds) "20 wait database/Db~~100000~~redo~" seconds "\n"
#define UNDO "20 wait database/Db~~~~undo~30s\n"
#define ORDERLY \
    "10 state resource/Sql~~Online~OfflinePending~x\n" \
    "12 work resource/Sql~node/N1~working~not working~stopped\n" DB("12", "ONLINE", "OFFLINE") \
    "12 state resource/Sql~~OfflinePending~Offline~x\n"

const struct claim claims_sql[] = {
    {"SQL-O72", TWO,
     SOFTWARE ENDS("killed") FAILS("14.9") "14.9 event node/N1~resource/Sql~~~x~1069\n",
     "14.9 event node/N1~resource/Sql~~~x~1069\n", "", 60},
    {"SQL-O72", TWO,
     SOFTWARE ENDS("killed") FAILS("14.9") "14.9 event node/N1~resource/Sql~~~x~1069\n",
     "14.9 state", "14.9 note", 60},
    {"SQL-7.2-ZERO", TWO, SOFTWARE LEVEL("0") ENDS("killed") NOTHING("20"), NOTHING("20"),
     "20 state resource/Sql~~Failed~OnlinePending~x\n", 300},
    {"SQL-7.2-ZERO", TWO, SOFTWARE LEVEL("0") ENDS("hung") NOTHING("20"), NOTHING("20"),
     "20 owner group/Data~~node/N1~node/N2~Failover~1\n", 300},
    {"SQL-O73", TWO,
     SOFTWARE ENDS("hung") "38 detect resource/Sql~node/N1~~~sp_server_diagnostics~8s\n"
     FAILS("38"), "diagnostics~8s", "diagnostics~9s", 300},
    {"SQL-O73", TWO, SOFTWARE ENDS("hung") FAILS("38"), "38 state", "29.9 state", 300},
    {"SQL-O73", TWO, SOFTWARE ENDS("hung") FAILS("38"), FAILS("38"), "", 300},
    {"SQL-7.2-LOW", TWO, SOFTWARE LEVEL("1") ENDS("hung") NOTHING("38"), NOTHING("38"),
     FAILS("38"), 300},
    {"SQL-O74", TWO, SOFTWARE ERROR("resource") NOTHING("20"), NOTHING("20"), FAILS("20"), 300},
    {"SQL-O74", TWO, SOFTWARE LEVEL("4") ERROR("query_processing") NOTHING("20"), NOTHING("20"),
     FAILS("20"), 300},
    {"SQL-7.2-LEVEL", TWO, SOFTWARE ERROR("system") FAILS("20"), FAILS("20"), "", 300},
    {"SQL-7.2-LEVEL", TWO, SOFTWARE LEVEL("5") ERROR("query_processing") FAILS("20"), FAILS("20"),
     "", 300},
    {"SQL-O75", TWO, SOFTWARE LEVEL("5") ERROR("io_subsystem") NOTHING("20"), NOTHING("20"),
     FAILS("20"), 300},
    {"SQL-O76", TWO, SOFTWARE "10 state resource/Agent~~Online~Failed~x\n" NOTHING("20"),
     NOTHING("20"), "20 owner group/Data~~node/N1~node/N2~Failover~1\n", 400},
    {"SQL-DATABASE", TWO, SOFTWARE ENDS("killed") DB("10", "ONLINE", "OFFLINE"), "10 state",
     "11 state", 60},
    {"SQL-DATABASE", TWO,
     SOFTWARE ENDS("killed") DB("10", "ONLINE", "OFFLINE") NOTHING("20"), NOTHING("20"),
     DB("20", "OFFLINE", "ONLINE"), 60},
    {"SQL-DATABASE", TWO,
     SOFTWARE "0 declare instance/Own~computer/Rec~~~instance\n"
     "0 link instance/Own~computer/Rec~~~on\n0 declare database/There~instance/Own~~~database\n"
     "0 state database/There~~Unknown~ONLINE~initially\n"
     "10 state computer/Rec~~Running~Off~x\n10 state database/There~~ONLINE~OFFLINE~x\n",
     "10 state database/There~~ONLINE~OFFLINE~x\n", "", 60},
    {"SQL-O77-AWAY", TWO, SOFTWARE ENDS("killed") DB("10", "ONLINE", "OFFLINE") ALL_WAIT,
     EVENTS("12", "Running", "Waiting"), "", 300},
    {"SQL-O77", TWO,
     SOFTWARE DB("10", "ONLINE", "RECOVERING") ALL_WAIT DB("15", "RECOVERING", "ONLINE")
     SERVER("30", "Waiting", "Running") PROVIDER("30", "1", "Waiting", "Running")
     PROVIDER("30", "2", "Waiting", "Running") EVENTS("40", "Waiting", "Running"),
     EVENTS("40", "Waiting", "Running"), "", 300},
    {"SQL-O78", TWO, SOFTWARE REDO("80s") DB("81", "RECOVERING", "ONLINE"), "81 state", "82 state",
     300},
    {"SQL-O78", TWO, SOFTWARE "0 set database/Db~~~~TargetRecoveryTime~0~given\n" REDO("80s")
     "80 wait database/Db~~~~undo~90s\n" DB("90", "RECOVERING", "ONLINE"), "80 wait", "82 wait",
     300},
    {"SQL-7.3-UNDO", TWO,
     SOFTWARE "0 set instance/Inst~~~Enterprise~Edition~~given\n" DB("10", "ONLINE", "RECOVERING")
     DB("20", "RECOVERING", "ONLINE") UNDO, DB("20", "RECOVERING", "ONLINE"), "", 60},
    {"SQL-7.3-UNDO", TWO,
     SOFTWARE "0 set instance/Inst~~~Standard~Edition~~given\n" DB("10", "ONLINE", "RECOVERING")
     UNDO DB("30", "RECOVERING", "ONLINE"), "30 state", "29 state", 60},
    {"SQL-7.3-UNDO", TWO,
     SOFTWARE "0 set instance/Inst~~~Developer~Edition~~given\n" DB("10", "ONLINE", "RECOVERING")
     DB("20", "RECOVERING", "ONLINE") UNDO, DB("20", "RECOVERING", "ONLINE"), "", 60},
    {"SQL-7.3.a", TWO, SOFTWARE ORDERLY NOTHING("20") DB("30", "RECOVERING", "ONLINE"),
     NOTHING("20"), REDO("25s"), 300},
};
const size_t claims_sql_count = CS_LEN(claims_sql);
