/* tests/proof/matrix.c: docs/matrix.md. */
#include "tests/proof/matrix.h"

#include <stdio.h>
#include <string.h>

#include "tests/proof/library.h"
#include "tests/proof/sample.h"

enum { SCENARIOS_MOST = 1000, EACH = 4, NAMED_MOST = 12 };

static const struct proof {
    const char *rule, *base, *doctoring, *place;
} proofs[] = {
#define PROOF(rule, base, doctoring, place) {rule, base, doctoring, place},
#define BY_HAND(rule, why)
#include "tests/oracle/proofs.def"
};

static const struct {
    const char *rule, *why;
} by_hand[] = {
#define PROOF(rule, base, doctoring, place)
#define BY_HAND(rule, why) {rule, why},
#include "tests/oracle/proofs.def"
};

/* One letter for each operator. */
static const char letters[OPERATIONS] = {
    [OP_DROP] = 'D',   [OP_REPEAT] = 'R',   [OP_DELAY] = 'L',   [OP_HASTEN] = 'E',
    [OP_SWAP] = 'S',   [OP_REOWN] = 'O',    [OP_RESTATE] = 'W', [OP_REVALUE] = 'V',
    [OP_INVENT] = 'I', [OP_RENUMBER] = 'N',
};

/* What the library says of the rules. */
static struct library {
    const char *const *names;
    size_t count, rules;
    unsigned char exercised[SCENARIOS_MOST][SAMPLE_RULES]; /* 1: and kept, 2: and failed */
    struct sample sample;
} library;

static void run_library(struct cs_arena *kept)
{
    library.names = library_names(kept);
    library.rules = cs_oracle_rule_count();
    for (; library.names[library.count] != NULL; library.count++) {
        CS_ASSERT(library.count < SCENARIOS_MOST);
        struct cs_arena *arena = cs_arena_new((size_t)1 << 28);
        struct base base = base_of_scenario(arena, library.names[library.count], NULL);
        for (size_t i = 0; i < library.rules; i++) {
            const struct cs_rule_verdict *verdict = &base.judgement->rules[i];
            library.exercised[library.count][i] = verdict->verdict == CS_VERDICT_FAIL ? 2
                                                  : verdict->exercised > 0            ? 1
                                                                                      : 0;
        }
        sample_base(&library.sample, &base, EACH);
        cs_arena_free(arena);
    }
}

static const char *id_of(size_t rule)
{
    return cs_oracle_rule(rule)->id;
}

static unsigned scenarios_of(size_t rule, unsigned char how)
{
    unsigned count = 0;
    for (size_t s = 0; s < library.count; s++) {
        count += how == 0 ? library.exercised[s][rule] > 0 : library.exercised[s][rule] == how;
    }
    return count;
}

/* The operators that proofs.def has for a rule, as bits. */
static unsigned operators_of(size_t rule)
{
    unsigned found = 0;
    for (size_t i = 0; i < CS_LEN(proofs); i++) {
        for (int op = 0; strcmp(proofs[i].rule, id_of(rule)) == 0 && op < OPERATIONS; op++) {
            const char *name = operation_name((enum operation)op);
            bool is = strncmp(proofs[i].doctoring, name, strlen(name)) == 0;
            found |= is ? 1U << op : 0;
        }
    }
    return found;
}

/* ---- the page ---- */

/* The rules that a test picks, by name with commas; "none". */
static void rule_list(struct cs_text *out, bool (*picks)(size_t rule))
{
    bool first = true;
    for (size_t i = 0; i < library.rules; i++) {
        if (picks(i)) {
            cs_text_printf(out, "%s%s", first ? "" : ", ", id_of(i));
            first = false;
        }
    }
    cs_text_puts(out, first ? "none" : "");
}

static unsigned how_many(bool (*picks)(size_t rule))
{
    unsigned count = 0;
    for (size_t i = 0; i < library.rules; i++) {
        count += picks(i);
    }
    return count;
}

static bool is_proven(size_t rule)
{
    return operators_of(rule) != 0;
}

static bool is_exercised(size_t rule)
{
    return scenarios_of(rule, 0) > 0;
}

static bool is_not_exercised(size_t rule)
{
    return !is_exercised(rule);
}

static bool is_never_kept(size_t rule)
{
    return is_exercised(rule) && scenarios_of(rule, 1) == 0;
}

static bool fails_somewhere(size_t rule)
{
    return scenarios_of(rule, 2) > 0;
}

static void summary(struct cs_text *out)
{
    cs_text_printf(out,
                   "# What proves the rules\n\nMade by the test program `proof` (`proof matrix`; "
                   "`tools/update-docs` writes it). It says what the rules of the oracle "
                   "([rules.md](rules.md)) were shown to do: to hold in the library's scenarios, "
                   "and to fail when something is wrong with a trace.\n\n"
                   "- **%u of %zu rules fail** when one record of a good trace is doctored by an "
                   "operator",
                   how_many(is_proven), library.rules);
    for (size_t i = 0; i < CS_LEN(by_hand); i++) {
        cs_text_printf(out, "%s%s (%s)",
                       i == 0 ? "; the others by a tale doctored by hand: " : ", ", by_hand[i].rule,
                       by_hand[i].why);
    }
    cs_text_printf(out,
                   ". So all of them can fail.\n- **%u of %zu rules are exercised** by the "
                   "%zu scenarios of the library. ",
                   how_many(is_exercised), library.rules, library.count);
    cs_text_printf(out, "By none (%u; the reasons stand in [coverage.md](coverage.md)): ",
                   how_many(is_not_exercised));
    rule_list(out, is_not_exercised);
    cs_text_printf(out,
                   ".\n- **%u rules fail as a scenario expects**, because it shows a mistake: ",
                   how_many(fails_somewhere));
    rule_list(out, fails_somewhere);
    cs_text_puts(out, ".\n- Exercised, but kept by no scenario: ");
    rule_list(out, is_never_kept);
    cs_text_puts(out, ".\n");
}

static struct tally total_of(int op)
{
    struct tally total = {0};
    for (size_t sort = 0; sort < library.sample.sort_count; sort++) {
        const struct tally *it = &library.sample.tallies[sort][op];
        total.done += it->done;
        total.by_rules += it->by_rules;
        total.by_expectations += it->by_expectations;
        total.only_by_form += it->only_by_form;
    }
    return total;
}

static unsigned percent(uint32_t part, uint32_t whole)
{
    return whole == 0 ? 0 : (unsigned)((200U * part + whole) / (2U * whole));
}

static void operators(struct cs_text *out)
{
    cs_text_printf(
        out,
        "\n## What is done to a trace\n\n"
        "An operator does one thing to one record; the trace stays one that every reader takes, "
        "but "
        "for N. \"makes fail\": for how many rules tests/oracle/proofs.def names a tale, a place "
        "and a way in which this operator makes the rule fail, each of them tried by a test. "
        "\"alone\": the rules that no other operator makes fail. \"noticed\": the share of %d "
        "random doctorings of every scenario that a rule notices; besides, that only an "
        "expectation of the scenario notices.\n\n"
        "| | operator | does | makes fail | alone | noticed | by expectations |\n"
        "|---|---|---|---|---|---|---|\n",
        EACH);
    for (int op = 0; op < OPERATIONS; op++) {
        unsigned fail = 0, alone = 0;
        for (size_t rule = 0; rule < library.rules; rule++) {
            unsigned mask = operators_of(rule);
            fail += (mask >> op & 1) != 0;
            alone += mask == 1U << op;
        }
        struct tally total = total_of(op);
        cs_text_printf(out, "| %c | %s | %s | %u | %u | %u %% | %u %% |\n", letters[op],
                       operation_name((enum operation)op), operation_meaning((enum operation)op),
                       fail, alone, percent(total.by_rules, total.done),
                       percent(total.by_expectations, total.done));
    }
    for (int op = 0; op < OPERATIONS; op++) {
        bool first = true;
        for (size_t rule = 0; rule < library.rules; rule++) {
            if (operators_of(rule) == 1U << op) {
                cs_text_printf(out, "%s%s", first ? "\nAlone " : ", ", first ? "" : id_of(rule));
                if (first) {
                    cs_text_printf(out, "%c: %s", letters[op], id_of(rule));
                }
                first = false;
            }
        }
        cs_text_puts(out, first ? "" : ".\n");
    }
}

static void scenario_names(struct cs_text *out, size_t rule)
{
    bool first = true;
    for (size_t s = 0; s < library.count; s++) {
        if (library.exercised[s][rule] > 0) {
            cs_text_printf(out, "%s%s%s", first ? "" : ", ", library.names[s],
                           library.exercised[s][rule] == 2 ? " (fails)" : "");
            first = false;
        }
    }
}

static void rules(struct cs_text *out)
{
    cs_text_printf(out,
                   "\n## Rule by rule\n\n\"holds\", \"fails\": in how many scenarios the rule is "
                   "exercised and kept, or fails as expected. \"made to fail by\": the operators "
                   "of proofs.def. \"noticed\": how many of the random doctorings of the library. "
                   "Scenarios are named where they are at most %d.\n\n"
                   "| rule | holds | fails | made to fail by | noticed | scenarios |\n"
                   "|---|---|---|---|---|---|\n",
                   NAMED_MOST);
    for (size_t rule = 0; rule < library.rules; rule++) {
        unsigned mask = operators_of(rule);
        uint32_t noticed = 0;
        cs_text_printf(out, "| %s | %u | %u | ", id_of(rule), scenarios_of(rule, 1),
                       scenarios_of(rule, 2));
        for (int op = 0; op < OPERATIONS; op++) {
            noticed += library.sample.notices[rule][op];
            cs_text_printf(out, "%.*s", (int)(mask >> op & 1), &letters[op]);
        }
        cs_text_printf(out, "%s | %u | ", mask == 0 ? "by hand" : "", noticed);
        if (scenarios_of(rule, 0) <= NAMED_MOST) {
            scenario_names(out, rule);
        }
        cs_text_puts(out, " |\n");
    }
}

/* Those that nine in ten scenarios exercise. */
static bool is_usual(size_t rule)
{
    return scenarios_of(rule, 0) * 10 >= library.count * 9;
}

static void scenarios(struct cs_text *out)
{
    cs_text_printf(out,
                   "\n## Scenario by scenario\n\nThe rules that each exercises, besides the "
                   "%u that at least nine of ten scenarios exercise: ",
                   how_many(is_usual));
    rule_list(out, is_usual);
    cs_text_puts(out, ".\n\n| scenario | rules | those |\n|---|---|---|\n");
    for (size_t s = 0; s < library.count; s++) {
        unsigned count = 0;
        struct cs_text names = {0};
        for (size_t rule = 0; rule < library.rules; rule++) {
            unsigned char how = library.exercised[s][rule];
            count += how > 0;
            if (how > 0 && !is_usual(rule)) {
                cs_text_printf(&names, "%s%s%s", names.length == 0 ? "" : ", ", id_of(rule),
                               how == 2 ? " (fails)" : "");
            }
        }
        cs_text_printf(out, "| %s | %u | %s |\n", library.names[s], count,
                       names.length == 0 ? "" : names.bytes);
        cs_text_free(&names);
    }
}

/* ---- what nobody notices ---- */

/* All operators but RENUMBER, which every reader notices. */
static struct tally tally_of(size_t sort)
{
    struct tally total = {0};
    for (int op = 0; op < OP_RENUMBER; op++) {
        const struct tally *it = &library.sample.tallies[sort][op];
        total.done += it->done;
        total.by_rules += it->by_rules;
        total.by_expectations += it->by_expectations;
        total.only_by_form += it->only_by_form;
    }
    return total;
}

static unsigned unseen(size_t sort)
{
    struct tally it = tally_of(sort);
    return percent(it.done - it.by_rules - it.by_expectations, it.done);
}

static bool goes_before(size_t one, size_t other)
{
    return unseen(one) != unseen(other)
               ? unseen(one) > unseen(other)
               : strcmp(library.sample.sorts[one], library.sample.sorts[other]) < 0;
}

static void blind(struct cs_text *out)
{
    const struct sample *sample = &library.sample;
    size_t order[SAMPLE_SORTS];
    for (size_t i = 0; i < sample->sort_count; i++) {
        size_t k = i;
        for (; k > 0 && goes_before(i, order[k - 1]); k--) {
            order[k] = order[k - 1];
        }
        order[k] = i;
    }
    cs_text_puts(
        out, "\n## What nobody notices\n\nThe random doctorings by the sort of record that was "
             "doctored, the blindest first: how many there were, and how many were noticed by a "
             "rule, by a rule about the form of a trace alone (SAFE-ORDER, SAFE-CONTINUITY), "
             "by an expectation alone, by nobody. "
             "Much of the last is harmless: a note told twice, a call told a millisecond later. "
             "The letters are the operators whose doctorings nobody ever noticed.\n\n"
             "| record | doctorings | by rules | of those by form alone | by expectations | by "
             "nobody | never noticed |\n|---|---|---|---|---|---|---|\n");
    for (size_t i = 0; i < sample->sort_count; i++) {
        struct tally it = tally_of(order[i]);
        cs_text_printf(out, "| %s | %u | %u %% | %u %% | %u %% | %u %% | ", sample->sorts[order[i]],
                       it.done, percent(it.by_rules, it.done), percent(it.only_by_form, it.done),
                       percent(it.by_expectations, it.done), unseen(order[i]));
        for (int op = 0; op < OP_RENUMBER; op++) {
            const struct tally *one = &sample->tallies[order[i]][op];
            bool never = one->done > 0 && one->by_rules + one->by_expectations == 0;
            cs_text_printf(out, "%.*s", (int)never, &letters[op]);
        }
        cs_text_puts(out, " |\n");
    }
}

void write_matrix(struct cs_text *out)
{
    struct cs_arena *kept = cs_arena_new((size_t)64 << 20);
    run_library(kept);
    summary(out);
    operators(out);
    rules(out);
    blind(out);
    scenarios(out);
    cs_arena_free(kept);
}
