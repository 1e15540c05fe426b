/* tests/oracle/base.c: see base.h. */
#include "tests/oracle/base.h"

#include <stdlib.h>
#include <string.h>

struct base base_of_claim(struct cs_arena *arena, const struct claim *claim, unsigned number)
{
    bool software = strncmp(claim->tale, SOFTWARE, strlen(SOFTWARE)) == 0;
    const struct cs_trace *empty = tell(arena, &claim->fixture, software ? SOFTWARE : "",
                                        claim->end_s);
    struct base base = {.trace = tell(arena, &claim->fixture, claim->tale, claim->end_s),
                        .first = empty->count - 1};
    base.name = number == 1 ? cs_arena_printf(arena, "tale %s", claim->rule)
                            : cs_arena_printf(arena, "tale %s %u", claim->rule, number);
    base.judgement = cs_oracle_judge(arena, base.trace);
    return base;
}

struct base base_of_tale(struct cs_arena *arena, const char *name)
{
    const char *rule = name + strlen("tale "), *blank = strchr(rule, ' ');
    unsigned number = blank == NULL ? 1 : (unsigned)strtoul(blank, NULL, 10);
    rule = blank == NULL ? rule : cs_arena_text(arena, rule, (size_t)(blank - rule));
    const struct claim *claim = claim_about(rule, number);
    return claim == NULL ? (struct base){.name = name} : base_of_claim(arena, claim, number);
}

bool rule_notices(const struct base *base, const struct cs_judgement *doctored, size_t rule)
{
    return doctored->rules[rule].failures > base->judgement->rules[rule].failures;
}

bool expectation_notices(const struct base *base, const struct cs_judgement *doctored, size_t which)
{
    return doctored->expectations[which].verdict == CS_VERDICT_FAIL &&
           base->judgement->expectations[which].verdict != CS_VERDICT_FAIL;
}
