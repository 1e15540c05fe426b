/* tests/proof/search.c: looks for what makes each rule fail, and prints it as lines of proofs.def.
 *
 * Every tale is doctored in every way at every place, and every rule is asked. A rule's own tale
 * comes first, then the tales of other rules. */
#include "tests/proof/search.h"

#include <stdio.h>
#include <string.h>

#include "tests/oracle/base.h"
#include "tests/oracle/doctor.h"

enum { RULES_MOST = 400 };

/* The first way found in which an operator makes a rule fail. */
static struct find {
    char *line;
    bool own; /* on the rule's own tale */
} finds[RULES_MOST][OPERATIONS];

static struct cs_arena *kept;

/* Why there is none, where it was said before. */
static const struct {
    const char *rule, *why;
} by_hand[] = {
#define PROOF(rule, base, doctoring, place)
#define BY_HAND(rule, why) {rule, why},
#include "tests/oracle/proofs.def"
};

static const char head[] =
    "/* tests/oracle/proofs.def: what makes each rule fail.\n *\n"
    " * PROOF(rule, base, doctoring, place): the base trace (a rule's tale) breaks no such rule; "
    "after\n * the doctoring (doctor.h) at this place the rule fails. One line for a rule and an "
    "operator, on\n * the rule's own tale where that can be. `proof search` finds them anew.\n"
    " * BY_HAND(rule, why): no operator makes it fail; the doctored tale of its claim does. */\n";

static const char *reason(const char *rule)
{
    for (size_t i = 0; i < CS_LEN(by_hand); i++) {
        if (strcmp(by_hand[i].rule, rule) == 0) {
            return by_hand[i].why;
        }
    }
    return "";
}

static bool is_own(const struct base *base, const char *rule)
{
    size_t length = strlen(rule);
    const char *name = base->name + strlen("tale ");
    return strncmp(name, rule, length) == 0 && (name[length] == '\0' || name[length] == ' ');
}

static void note_finds(struct cs_arena *arena, const struct base *base,
                       const struct doctoring *doctoring, const struct cs_judgement *judgement)
{
    for (size_t i = 0; i < judgement->rule_count; i++) {
        struct find *find = &finds[i][doctoring->operation];
        const char *id = judgement->rules[i].rule->id;
        bool own = is_own(base, id);
        if (find->own || (find->line != NULL && !own) ||
            base->judgement->rules[i].verdict == CS_VERDICT_FAIL ||
            judgement->rules[i].verdict != CS_VERDICT_FAIL) {
            continue;
        }
        find->own = own;
        find->line = cs_arena_printf(kept, "PROOF(\"%s\", \"%s\", \"%s\", \"%s\")", id, base->name,
                                     doctoring->text,
                                     place_text(arena, base->trace, base->first, doctoring->place));
    }
}

static void try_base(const struct base *base)
{
    for (int op = 0; op < OPERATIONS; op++) {
        for (unsigned variant = 0; variant < doctoring_ways(base->trace, (enum operation)op);
             variant++) {
            for (size_t place = base->first; place + 1 < base->trace->count; place++) {
                struct cs_arena *arena = cs_arena_new((size_t)64 << 20);
                struct doctoring doctoring;
                if (doctoring_at(arena, base->trace, place, (enum operation)op, variant,
                                 &doctoring)) {
                    note_finds(
                        arena, base, &doctoring,
                        cs_oracle_judge(arena, doctored_trace(arena, base->trace, &doctoring)));
                }
                cs_arena_free(arena);
            }
        }
    }
}

int search_proofs(void)
{
    kept = cs_arena_new((size_t)64 << 20);
    CS_ASSERT(cs_oracle_rule_count() <= RULES_MOST);
    const struct claim *claim, *before = NULL;
    unsigned number = 1;
    for (size_t i = 0; (claim = claim_at(i)) != NULL; i++, before = claim) {
        bool again = before != NULL && strcmp(before->rule, claim->rule) == 0;
        number = again ? number + 1 : 1;
        struct cs_arena *arena = cs_arena_new((size_t)64 << 20);
        struct base base = base_of_claim(arena, claim_about(claim->rule, number), number);
        try_base(&base);
        cs_arena_free(arena);
    }
    (void)fputs(head, stdout);
    for (size_t rule = 0; rule < cs_oracle_rule_count(); rule++) {
        const char *id = cs_oracle_rule(rule)->id;
        bool proven = false;
        for (int op = 0; op < OPERATIONS; op++) {
            if (finds[rule][op].line != NULL) {
                (void)puts(finds[rule][op].line);
                proven = true;
            }
        }
        if (!proven) {
            (void)printf("BY_HAND(\"%s\", \"%s\")\n", id, reason(id));
        }
    }
    (void)fputs("#undef PROOF\n#undef BY_HAND\n", stdout);
    cs_arena_free(kept);
    return 0;
}
