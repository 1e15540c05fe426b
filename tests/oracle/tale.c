/* tests/oracle/tale.c: lines to records. */
#include "tests/oracle/tale.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct teller {
    struct cs_arena *arena;
    struct cs_trace *trace;
    uint64_t seq;
};

/* A tale with a mistake in it ends the program: nothing that follows would mean anything. */
static void must(bool fact, const char *format, ...)
{
    if (!fact) {
        va_list arguments;
        va_start(arguments, format);
        (void)vfprintf(stderr, format, arguments);
        va_end(arguments);
        (void)fputc('\n', stderr);
        abort();
    }
}

static int64_t number(const char *text)
{
    char *end = NULL;
    double value = strtod(text, &end);
    return (int64_t)(*end == 's' ? value * 1e6 + 0.5 : value);
}

static void line(struct teller *teller, const char *text, size_t length)
{
    char *copy = cs_arena_text(teller->arena, text, length);
    char *rest = NULL;
    double seconds = strtod(copy, &rest);
    char *kind = rest + strspn(rest, " ");
    char *subject = kind + strcspn(kind, " ");
    must(*subject == ' ', "a tale's line needs kind and subject: %s", copy);
    *subject++ = '\0';
    const char *fields[7] = {subject};
    int count = 1;
    for (char *at = subject; *at != '\0' && count < 7; at++) {
        if (*at == '~') {
            *at = '\0';
            fields[count++] = at + 1;
        }
    }
    for (int i = 0; i < 7; i++) {
        fields[i] = fields[i] != NULL && *fields[i] != '\0' ? fields[i] : NULL;
    }
    struct cs_record record = {
        .seq = ++teller->seq, .t_us = (cs_time)(seconds * 1e6 + 0.5),
        .kind = cs_kind_named(kind), .subject = fields[0], .object = fields[1],
        .from = fields[2], .to = fields[3], .what = fields[4] == NULL ? "x" : fields[4],
        .rule = fields[6], .has_value = fields[5] != NULL,
        .value = fields[5] != NULL ? number(fields[5]) : 0};
    must(record.kind < CS_KINDS, "unknown kind %s", kind);
    cs_trace_add(teller->trace, &record);
}

static void lines(struct teller *teller, const char *text)
{
    while (*text != '\0') {
        size_t length = strcspn(text, "\n");
        if (strspn(text, " ") < length) {
            line(teller, text, length);
        }
        text += length + (text[length] == '\n');
    }
}

static void tell_nodes(struct teller *teller, const struct fixture *fixture)
{
    static const char *const networks[] = {"Private", "Public", "Storage"};
    struct cs_arena *arena = teller->arena;
    lines(teller, "0 declare network/Private~cluster/C~~~network~1\n"
                  "0 declare network/Public~cluster/C~~~network~3\n"
                  "0 declare network/Storage~cluster/C~~~network~0\n");
    for (int i = 1; i <= fixture->nodes; i++) {
        lines(teller, cs_arena_printf(arena, "0 declare node/N%d~cluster/C~~~node~%d\n", i, i));
        for (int k = 0; k < 3; k++) {
            lines(teller, cs_arena_printf(arena,
                "0 declare interface/N%d - %s~node/N%d~~~interface\n"
                "0 link interface/N%d - %s~network/%s~~~on\n", i, networks[k], i, i, networks[k],
                networks[k]));
        }
    }
}

static void tell_roles(struct teller *teller, const struct fixture *fixture)
{
    lines(teller,
          "0 declare group/Core~cluster/C~~~group\n0 set group/Core~~~~IsCoreGroup~1~given\n"
          "0 declare group/Role~cluster/C~~~group\n0 declare group/Data~cluster/C~~~group\n"
          "0 declare disk/Quorum~~~~disk\n0 declare disk/Data~~~~disk\n"
          "0 declare resource/IP~group/Role~~~IP Address\n"
          "0 declare resource/Name~group/Role~~~Network Name\n"
          "0 declare resource/Svc~group/Role~~~Generic Service\n"
          "0 declare resource/Event~group/Role~~~Generic Service\n"
          "0 declare resource/Disk~group/Data~~~Physical Disk\n"
          "0 set resource/Svc~~~Milestone XProtect Management Server~ServiceName~~given\n"
          "0 set resource/Event~~~Milestone XProtect Event Server~ServiceName~~given\n"
          "0 set resource/Name~~~[IP]~DependencyExpression~~given\n"
          "0 set resource/Svc~~~[Name]~DependencyExpression~~given\n"
          "0 set resource/Event~~~[Svc]~DependencyExpression~~given\n"
          "0 link resource/IP~network/Public~~~runs-on\n"
          "0 link resource/Disk~disk/Data~~~holds\n"
          "0 link disk/Data~network/Storage~~~reached-by\n"
          "0 link disk/Quorum~network/Storage~~~reached-by\n");
    if (fixture->witness) {
        lines(teller, "0 declare resource/Witness~group/Core~~~Physical Disk\n"
                      "0 set resource/Witness~~~~IsWitness~1~given\n"
                      "0 link resource/Witness~disk/Quorum~~~holds\n");
    }
    for (int i = 1; i <= fixture->nodes; i++) {
        lines(teller, cs_arena_printf(teller->arena,
            "0 link disk/Data~node/N%d~~~seen-by\n0 link disk/Quorum~node/N%d~~~seen-by\n"
            "0 link resource/IP~node/N%d~~~possible-owner\n"
            "0 link resource/Disk~node/N%d~~~possible-owner\n", i, i, i, i));
    }
}

static void tell_software(struct teller *teller)
{
    lines(teller,
          "0 declare computer/Rec~cluster/C~~~computer\n"
          "0 declare resource/SqlIP~group/Data~~~IP Address\n"
          "0 declare resource/SqlName~group/Data~~~Network Name\n"
          "0 declare resource/Sql~group/Data~~~SQL Server\n"
          "0 declare resource/Agent~group/Data~~~SQL Server Agent\n"
          "0 set resource/SqlName~~~[SqlIP]~DependencyExpression~~given\n"
          "0 set resource/Sql~~~([SqlName] and [Disk])~DependencyExpression~~given\n"
          "0 set resource/Agent~~~[Sql]~DependencyExpression~~given\n"
          "0 set resource/Agent~~~~RestartAction~1~given\n"
          "0 declare account/Xp~cluster/C~~~account\n"
          "0 link resource/Svc~account/Xp~~~logs-on-as\n"
          "0 link resource/Event~account/Xp~~~logs-on-as\n"
          "0 declare instance/Inst~resource/Sql~~~instance\n"
          "0 link instance/Inst~resource/Sql~~~runs-as\n"
          "0 link instance/Inst~resource/SqlName~~~known-as\n"
          "0 declare database/Db~instance/Inst~~~database\n"
          "0 link database/Db~disk/Data~~~lies-on\n"
          "0 set database/Db~~~~TargetRecoveryTime~60~default\n"
          "0 set database/Db~~~configuration~Content~~given\n"
          "0 declare component/Management Server~cluster/C~~~component\n"
          "0 set component/Management Server~~~Management Server~ComponentType~~given\n"
          "0 set component/Management Server~~~database~Needs~~given\n"
          "0 link component/Management Server~resource/Svc~~~runs-as\n"
          "0 link component/Management Server~database/Db~~~uses\n"
          "0 declare component/Event Server~cluster/C~~~component\n"
          "0 set component/Event Server~~~Event Server~ComponentType~~given\n"
          "0 set component/Event Server~~~database, Management Server~Needs~~given\n"
          "0 link component/Event Server~resource/Event~~~runs-as\n"
          "0 link component/Event Server~database/Db~~~uses\n"
          "0 declare component/Identity Provider~cluster/C~~~component\n"
          "0 set component/Identity Provider~~~Identity Provider~ComponentType~~given\n"
          "0 link component/Identity Provider~database/Db~~~uses\n"
          "0 declare component/Recording Server~cluster/C~~~component\n"
          "0 set component/Recording Server~~~Recording Server~ComponentType~~given\n"
          "0 set component/Recording Server~~~triangular(1s, 5s, 10s)~ReconnectTime~~assumed\n"
          "0 declare component/Recording Server on Rec~component/Recording Server~~~copy\n"
          "0 link component/Recording Server on Rec~computer/Rec~~~on\n"
          "0 set component/Recording Server on Rec~~~http://Name~ManagementServerAddress~~given\n"
          "0 declare registered/Event Server~cluster/C~~~registered\n"
          "0 set registered/Event Server~~~http://Name:22331/~Url~~given\n"
          "0 declare client/Log in~component/Recording Server~~~client\n"
          "0 declare client/Recording~component/Recording Server~~~client\n"
          "0 declare client/Live and playback~component/Recording Server~~~client\n");
    static const char *const copied[] = {"Management Server", "Event Server", "Identity Provider"};
    for (int i = 0; i < 6; i++) {
        lines(teller, cs_arena_printf(teller->arena,
            "0 declare component/%s on N%d~component/%s~~~copy\n"
            "0 link component/%s on N%d~node/N%d~~~on\n"
            "0 set component/%s on N%d~~~http://Name~ManagementServerAddress~~given\n",
            copied[i / 2], i % 2 + 1, copied[i / 2], copied[i / 2], i % 2 + 1, i % 2 + 1,
            copied[i / 2], i % 2 + 1));
    }
}

static void first_software(struct teller *teller)
{
    static const char *const resources[] = {"SqlIP", "SqlName", "Sql", "Agent"};
    static const char *const components[] = {"system", "resource", "query_processing",
                                             "io_subsystem", "events"};
    struct cs_arena *arena = teller->arena;
    for (size_t i = 0; i < CS_LEN(resources); i++) {
        lines(teller, cs_arena_printf(arena, "0 state resource/%s~~Unknown~Online~initially\n"
            "0 work resource/%s~node/N1~not working~working~initially\n", resources[i],
            resources[i]));
    }
    for (size_t i = 0; i < CS_LEN(components); i++) {
        lines(teller, cs_arena_printf(arena,
            "0 state diagnostics/%s~~Unknown~clean~initially\n", components[i]));
    }
    for (int i = 1; i <= 2; i++) {
        lines(teller, cs_arena_printf(arena,
            "0 state component/Management Server on N%d~~Unknown~%s~initially\n"
            "0 state component/Event Server on N%d~~Unknown~%s~initially\n"
            "0 state component/Identity Provider on N%d~~Unknown~Running~initially\n"
            "0 state certificate/N%d~~Unknown~Valid~initially\n"
            "0 state external/N%d~~Unknown~Readable~initially\n", i,
            i == 1 ? "Running" : "Stopped", i, i == 1 ? "Running" : "Stopped", i, i, i));
    }
    lines(teller, "0 state computer/Rec~~Unknown~Running~initially\n"
                  "0 state database/Db~~Unknown~ONLINE~initially\n"
                  "0 state account/Xp~~Unknown~Valid~initially\n"
                  "0 state monitoring/Role~~Unknown~Active~initially\n"
                  "0 state component/Recording Server on Rec~~Unknown~Running~initially\n"
                  "0 work client/Log in~node/N1~not working~working~initially\n"
                  "0 work client/Recording~computer/Rec~not working~working~initially\n"
                  "0 work client/Live and playback~computer/Rec~not working~working~initially\n");
}

static void first_votes(struct teller *teller, const struct fixture *fixture)
{
    bool dynamic = strncmp(fixture->server, "2008", 4) != 0;
    bool even = fixture->nodes % 2 == 0;
    bool witness_votes = fixture->witness && (even || !dynamic);
    bool one_less = even && !fixture->witness && dynamic;
    int total = fixture->nodes + witness_votes - one_less;
    for (int i = 1; i <= fixture->nodes; i++) {
        lines(teller, cs_arena_printf(teller->arena, "0 vote node/N%d~~none~%d~initially~%d\n", i,
                                      one_less && i == fixture->nodes ? 0 : 1, total));
    }
    if (fixture->witness) {
        lines(teller,
              cs_arena_printf(teller->arena, "0 vote resource/Witness~~none~%d~initially~%d\n",
                              witness_votes, total));
    }
    const char *names = "N1";
    for (int i = 2; i <= fixture->nodes; i++) {
        names = cs_arena_printf(teller->arena, "%s, N%d", names, i);
    }
    lines(teller, cs_arena_printf(teller->arena,
        "0 view view/1~~~%s~initially~1\n0 quorum view/1~%s~none~quorum~of %d, %d needed~%d\n",
        names, names, total, total / 2 + 1, total));
}

static void first_states(struct teller *teller, const struct fixture *fixture)
{
    static const char *const networks[] = {"Private", "Public", "Storage"};
    static const char *const roles[] = {"Core", "Role", "Data"};
    static const char *const resources[] = {"IP", "Name", "Svc", "Event", "Disk", "Witness"};
    struct cs_arena *arena = teller->arena;
    for (int i = 1; i <= fixture->nodes; i++) {
        lines(teller, cs_arena_printf(arena,
            "0 state host/N%d~~Unknown~Running~initially\n"
            "0 state service/N%d~~Unknown~Running~initially\n"
            "0 state node/N%d~~Unknown~Up~initially\n", i, i, i));
        for (int k = 0; k < 3; k++) {
            lines(teller,
                  cs_arena_printf(arena, "0 state interface/N%d - %s~~Unknown~Up~initially\n", i,
                                  networks[k]));
        }
        for (int j = i + 1; j <= fixture->nodes; j++) {
            for (int k = 0; k < 2; k++) {
                lines(teller, cs_arena_printf(arena,
                    "0 state route/N%d - %s | N%d - %s~~Unknown~Up~initially\n", i, networks[k], j,
                    networks[k]));
            }
        }
    }
    lines(teller, "0 state network/Private~~Unknown~Up~initially\n"
                  "0 state network/Public~~Unknown~Up~initially\n"
                  "0 state network/Storage~~Unknown~Up~initially\n"
                  "0 reserve disk/Data~~~node/N1~initially\n"
                  "0 reserve disk/Quorum~~~node/N1~initially\n");
    for (size_t i = 0; i < CS_LEN(roles); i++) {
        lines(teller, cs_arena_printf(arena, "0 owner group/%s~~~node/N1~initially\n"
            "0 state group/%s~~Unknown~%s~initially\n", roles[i], roles[i],
            i == 0 && !fixture->witness ? "Offline" : "Online"));
    }
    for (size_t i = 0; i < CS_LEN(resources) - !fixture->witness; i++) {
        lines(teller, cs_arena_printf(arena, "0 state resource/%s~~Unknown~Online~initially\n"
            "0 work resource/%s~node/N1~not working~working~initially\n", resources[i],
            resources[i]));
    }
}

struct cs_trace *tell(struct cs_arena *arena, const struct fixture *fixture, const char *tale,
                      double end_s)
{
    struct teller teller = {arena, cs_trace_new(arena), 0};
    lines(&teller, "0 run.begin cluster/C~seed/0x1~~~tale~1\n0 declare cluster/C~~~~cluster\n");
    lines(&teller, cs_arena_printf(arena, "0 set cluster/C~~~%s~WindowsServer~~given\n"
        "0 set cluster/C~~~%s~QuorumType~~given\n", fixture->server,
        fixture->quorum_type == NULL ? "Majority" : fixture->quorum_type));
    tell_nodes(&teller, fixture);
    tell_roles(&teller, fixture);
    bool software = strncmp(tale, SOFTWARE, strlen(SOFTWARE)) == 0;
    if (software) {
        tell_software(&teller);
        tale += strlen(SOFTWARE);
    }
    first_votes(&teller, fixture);
    first_states(&teller, fixture);
    if (software) {
        first_software(&teller);
    }
    lines(&teller, tale);
    lines(&teller, cs_arena_printf(arena, "%f run.end cluster/C~~~~horizon~%llu\n", end_s,
                                   (unsigned long long)teller.seq));
    return teller.trace;
}

char *doctored(struct cs_arena *arena, const char *text, const char *old, const char *new)
{
    const char *at = strstr(text, old);
    must(at != NULL, "the tale does not say %s", old);
    return cs_arena_printf(arena, "%.*s%s%s", (int)(at - text), text, new, at + strlen(old));
}

const struct cs_rule_verdict *verdict_on(const struct cs_judgement *judgement, const char *id)
{
    for (size_t i = 0; i < judgement->rule_count; i++) {
        if (strcmp(judgement->rules[i].rule->id, id) == 0) {
            return &judgement->rules[i];
        }
    }
    must(false, "there is no rule %s", id);
    return NULL;
}
