/* tests/oracle/tale.h: small traces written by hand.
 *
 * A tale is a text of lines "seconds kind subject~object~from~to~what~value~rule"; empty fields
 * are absent, as are missing ones at the end; a value may end in "s" for seconds. It is told
 * after the declarations and first states of a cluster of a given size. When it begins with the
 * line "software" (SOFTWARE), that cluster has SQL Server, XProtect and people on it. */
#ifndef CS_TALE_H
#define CS_TALE_H

#include "oracle/oracle.h"

/* A cluster with nodes N1 …, networks Private (role 1), Public (3) and Storage (0), and the roles
 * Core (on N1: Witness when there is one), Role (on N1: IP <- Name <- Svc <- Event) and Data (on
 * N1: Disk). Everything is Online, nothing is broken. */
#define SOFTWARE "software\n"

/* With SOFTWARE: Data has SqlIP <- SqlName <- Sql <- Agent besides; instance Inst runs as Sql and
 * has the database Db on disk Data; Management Server runs as Svc, Event Server as Event, both on
 * N1 and logging on as account Xp; Identity Provider runs on N1 and N2; Recording Server and people
 * are at computer Rec. */
struct fixture {
    int nodes;
    bool witness;
    const char *server; /* "2019" */
    const char *quorum_type;
};

/* The trace of a fixture and a tale, ended by run.end ("horizon") at `end_s` seconds. */
struct cs_trace *tell(struct cs_arena *arena, const struct fixture *fixture, const char *tale,
                      double end_s);

/* A copy of `text` in which the first `old` became `new`; the test fails when there is none. */
char *doctored(struct cs_arena *arena, const char *text, const char *old, const char *new);

/* The verdict on one rule. */
const struct cs_rule_verdict *verdict_on(const struct cs_judgement *judgement, const char *id);

/* A claim about one rule: the tale keeps it, the doctored tale breaks it. */
struct claim {
    const char *rule;
    struct fixture fixture;
    const char *tale;
    const char *old, *new;
    double end_s;
};

#endif
