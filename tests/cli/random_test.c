/* tests/cli/random_test.c: clustersim test --random. */
#include <criterion/criterion.h>
#include <stdlib.h>
#include <string.h>

#include "cli/probes.h"
#include "cli/random.h"
#include "cli/trial.h"
#include "models/run.h"
#include "scenarios/random/generate.h"
#include "tests/cli/support.h"

static void expect(const char *command, int status, const char *out, const char *err)
{
    struct outcome *outcome = shell(command);
    cr_expect_eq(outcome->status, status, "%s: exit status %d\n%s%s", command, outcome->status,
                 outcome->out, outcome->err);
    cr_expect(strstr(outcome->out, out) != NULL, "%s: no \"%s\" in\n%s", command, out,
              outcome->out);
    cr_expect(strstr(outcome->err, err) != NULL, "%s: no \"%s\" in\n%s", command, err,
              outcome->err);
    free(outcome);
}

/* ---- The command ---- */

Test(random, whatever_happens_what_must_hold_holds_and_leaving_out_idle_polls_changes_nothing)
{
    expect("@ test --random 300", 0, "PASS: 0 of 300 random scenarios failed (seeds 1 to 300)", "");
}

Test(random, the_result_is_the_same_on_any_number_of_threads)
{
    expect("@ test --random 60 --seed 1000 --jobs 1 >one; @ test --random 60 --seed 1000 --jobs 5 "
           ">five; cmp one five && grep -c . one",
           0, "\n", "");
    expect("@ test --random 40 --jobs 1 --json >one; @ test --random 40 --jobs 3 --json >three; "
           "cmp one three && jq -r .scenarios one",
           0, "40\n", "");
}

Test(random, lazily_there_is_no_eager_run)
{
    expect("@ test --random 20 --lazy --json | jq .eager_events", 0, "0\n", "");
    expect("@ test --random 20 --json | jq '.eager_events > .lazy_events'", 0, "true\n", "");
}

Test(random, what_makes_no_sense_is_refused)
{
    expect("@ test --random 0", 2, "", "--random \"0\": expected a whole number from 1 to");
    expect("@ test --random 5 scenarios", 2, "", "leave out \"scenarios\"");
    expect("@ test --random 5 --only x", 2, "", "--random has no use for --only");
    expect("@ test --random 5 --keep nowhere", 2, "", "--keep \"nowhere\": expected a folder");
    expect("@ test --random 5 --no-shrink", 2, "", "--no-shrink goes with --keep");
    expect("mkdir kept; @ test --random 20 --keep kept && ls kept | wc -l", 0, "\n0\n", "");
    expect("@ test --seed 5 .", 2, "", "--seed goes with --random");
    expect("@ test", 2, "", "test needs PATH..., or --random N");
    expect("@ test --random 5 --quiet --verbose", 2, "", "exclude each other");
}

/* ---- The verdict ---- */

Test(random, a_failure_an_interruption_and_what_was_never_reached_are_told_by_the_exit_status)
{
    struct cs_random_result result = {.asked = 20000, .tried = CS_PROBED_FROM};
    for (size_t i = 0; i < CS_PROBES; i++) {
        result.probes[i] = 1;
    }
    cr_expect_eq(cs_random_status(&result), 0);
    result.probes[3] = 0;
    cr_expect_eq(cs_random_unreached(&result), 1);
    cr_expect_eq(cs_random_status(&result), 1);
    result.tried--;
    cr_expect_eq(cs_random_status(&result), 0);
    result.failed = 1;
    cr_expect_eq(cs_random_status(&result), 1);
    result.interrupted = true;
    cr_expect_eq(cs_random_status(&result), 130);
}

/* ---- A trial ---- */

static void try_text(const char *text, struct cs_trial *trial)
{
    static const struct cs_trial_options options = {.permute = 3};
    cs_models_prepare();
    cs_trial_run(text, strlen(text), &options, trial);
}

#define TWO_NODES                                                                                  \
    "\"design\": {\"Cluster\": {\"Name\": \"C\", \"WindowsServer\": \"2019\"}, "                   \
    "\"Nodes\": [{\"Name\": \"N1\"}, {\"Name\": \"N2\"}], \"Networks\": [{\"Name\": \"Net\", "     \
    "\"Role\": 3}], \"Quorum\": {\"QuorumType\": \"NodeMajority\"}}, \"until\": \"5m\", "          \
    "\"actions\": []"

Test(trial, an_expectation_that_does_not_hold_fails_in_either_order)
{
    struct cs_trial trial;
    try_text("{" TWO_NODES ", \"expect\": [{\"node\": \"N1\", \"is\": \"Up\", \"atEnd\": true}]}",
             &trial);
    cr_expect_eq(trial.n_failures, 0);
    cr_expect_gt(trial.eager_events, 250);
    try_text("{" TWO_NODES ", \"expect\": [{\"node\": \"N1\", \"is\": \"Down\", \"atEnd\": true}]}",
             &trial);
    cr_expect_not_null(cs_trial_find(&trial, CS_FAILURE_EXPECTATION, false));
    cr_expect_not_null(cs_trial_find(&trial, CS_FAILURE_EXPECTATION, true));
}

Test(trial, what_cannot_be_loaded_is_a_failure_and_no_other_file_is_opened)
{
    struct cs_trial trial;
    try_text("{\"design\": \"designs/two-node.json\", \"until\": \"5m\"}", &trial);
    cr_assert_eq(trial.n_failures, 1);
    cr_expect_str_eq(trial.failures[0].what, CS_FAILURE_LOADER);
    try_text("{", &trial);
    cr_expect_str_eq(trial.failures[0].what, CS_FAILURE_LOADER);
}

/* What the first random scenario that did not come back was shrunk to: a node loses its power at
 * the instant at which others form a cluster. */
Test(trial, a_cluster_that_has_just_formed_is_there)
{
    struct cs_trial trial;
    try_text("{\"design\": {\"Cluster\": {\"Name\": \"C\", \"WindowsServer\": \"2019\"}, "
             "\"Nodes\": [{\"Name\": \"N1\"}, {\"Name\": \"N2\"}, {\"Name\": \"N3\"}], "
             "\"Networks\": [{\"Name\": \"Net\", \"Role\": 3}], \"Storage\": {\"Name\": \"A\", "
             "\"Disks\": [{\"Name\": \"D\"}]}, \"Quorum\": {\"QuorumType\": \"DiskOnly\", "
             "\"Disk\": \"D\"}}, \"until\": \"20m\", \"actions\": ["
             "{\"at\": \"5m\", \"do\": \"FailDisk\", \"disk\": \"D\"}, "
             "{\"at\": \"10m\", \"do\": \"RepairDisk\", \"disk\": \"D\"}, "
             "{\"at\": \"10m\", \"do\": \"PowerLoss\", \"node\": \"N2\"}], \"expect\": ["
             "{\"node\": \"N1\", \"is\": \"Up\", \"atEnd\": true}, "
             "{\"node\": \"N3\", \"is\": \"Up\", \"atEnd\": true}]}",
             &trial);
    cr_expect_eq(trial.n_failures, 0, "%s", trial.failures[0].sentence);
}

/* ---- The generator ---- */

Test(generator, a_number_is_one_scenario_and_another_number_another_one)
{
    struct cs_text one = {0}, again = {0}, other = {0};
    cs_random_scenario(&one, 7);
    cs_random_scenario(&again, 7);
    cs_random_scenario(&other, 8);
    cr_expect_str_eq(one.bytes, again.bytes);
    cr_expect_str_neq(one.bytes, other.bytes);
    cs_text_free(&one);
    cs_text_free(&again);
    cs_text_free(&other);
}
