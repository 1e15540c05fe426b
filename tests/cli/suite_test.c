/* tests/cli/suite_test.c: what `clustersim test` says, of which files, and what it ends with. */
#include <criterion/criterion.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "tests/cli/suite_support.h"

Test(suite, every_outcome_has_its_status)
{
    expect(SETTING "@ test all", 0, "PASS: 1 case: 1 passed");
    expect(FAILING "@ test all", 1, "FAIL: 2 cases: 1 failed, 1 passed");
    expect("rm all/failing.json;" UNDECIDED "@ test all", 4,
           "UNDECIDED: 2 cases: 1 undecided, 1 passed");
    expect(FAILING "@ test all", 1, "FAIL: 3 cases: 1 failed, 1 undecided, 1 passed");
    expect(MISTAKEN "@ test all", 2, "1 could not be run, 1 failed, 1 undecided, 1 passed");
    expect("rm all/*;" SETTING BROKEN "@ test all", 2, "all/broken.json:2:1");
    expect("rm all/broken.json; ln -s nowhere all/gone.json; @ test all", 3,
           "all/gone.json cannot be read");
}

Test(suite, what_tests_nothing_is_no_success)
{
    expect(SETTING "mkdir empty; @ test empty", 2, "no scenario was found");
    expect("@ test designs", 2, "no scenario was found (1 design, 0 other JSON files)");
    expect("@ test designs/d.json", 2, "designs/d.json is a design, not a scenario");
    expect("echo '{}' >x.json; @ test x.json", 2, "x.json is no scenario");
    expect("@ test all nowhere", 3, "there is no nowhere");
    expect("@ test all ''", 3, "there is no file with an empty name");
    expect("@ test /dev/null", 2, "/dev/null is neither a file nor a folder");
    expect("@ test all --only nothing", 2, "--only \"nothing\" matches none of the 1 case");
    expect("@ test all --only good --only nothing", 2, "--only \"nothing\" matches none");
    expect("@ test all --tag nothing", 2, "--tag \"nothing\" matches none");
    expect("@ test all --skip '*'", 2, "none of the 1 cases is left");
    expect("@ test all --shard 2/2", 2, "--shard 2/2 has no case: there are only 1");
    expect("echo '{\"design\":\"designs/d.json\",\"until\":\"1h\"}' >idle.json; @ test idle.json",
           4, "nothing was checked");
    expect("@ test", 2, "test needs PATH...");
}

Test(suite, a_failure_says_what_happened_instead_and_how_to_see_it_alone)
{
    static const char *const texts[] = {"failed     all/failing\n",
                                        "  expectation soon: expected node/Cluster1 Down within 1s",
                                        "[all/failing.json:2]", "action off: PowerLoss",
                                        "clustersim run all/failing.json --seed 0x1"};
    for (size_t i = 0; i < CS_LEN(texts); i++) {
        expect(SETTING FAILING "@ test all", 1, texts[i]);
    }
    /* The command that is printed repeats it. */
    expect("$(@ test all | grep '^  clustersim run' | sed 's,clustersim,@,')", 1,
           "1 of 2 expectations did not hold");
}

Test(suite, actions_without_effect_and_limits_fail_a_case)
{
    expect(SETTING "sed 's/PowerLoss/PowerOn/; s/Down/Up/' all/good.json >all/idle.json;"
                   "@ test all/idle.json",
           1, "action off: ");
    expect("@ test all/good.json --max-events 5", 1, "after 5 events (--max-events)");
    expect("@ test all/good.json --max-events 100000", 0, "PASS");
    expect("@ test all/good.json --max-time 30m", 1,
           "runs for 1h 0m 0s, longer than --max-time 30m");
    expect("@ test all/good.json --max-time 1h", 0, "PASS");
    expect("@ test all/good.json --repeat 3", 0, "PASS");
}

Test(suite, takes_what_is_asked_for)
{
    expect(SETTING
           "sed 's/\"until\"/\"tags\":[\"slow\",\"disk\"],\"until\"/' all/good.json "
           ">all/sub/tagged.json; sed -i 's,../designs,../../designs,' all/sub/tagged.json;"
           "mkdir all/.git; echo no >all/.git/x.json; ln -s sub all/link; @ test all -- all",
           0, "PASS: 2 cases: 2 passed");
    expect("@ test all", 0, "1 link to a folder, not followed");
    expect("@ test all --list", 0, "all/good\nall/sub/tagged\n");
    expect("@ test ./all//sub/ all/sub --list", 0, "all/sub/tagged\n");
    expect("[ \"$(@ test all/ --list --only tag*)\" = all/sub/tagged ]", 0, "");
    expect("[ \"$(@ test all/ --list --only all/g?od)\" = all/good ]", 0, "");
    expect("[ \"$(@ test all/ --list --skip tagged)\" = all/good ]", 0, "");
    expect("[ \"$(@ test all/ --list --tag disk)\" = all/sub/tagged ]", 0, "");
    expect("[ \"$(@ test all/ --list --skip-tag slow)\" = all/good ]", 0, "");
    expect("[ \"$(cd all/sub && @ test . --list)\" = tagged ]", 0, "");
    expect("@ test all --tag slow", 0, "chosen from 2 cases");
    expect("sed -i 's/\"slow\"/7/' all/sub/tagged.json; @ test all", 2, "tags[0]: found 7");
}

Test(suite, fail_fast_skips_the_rest)
{
    expect(SETTING FAILING "@ test all --fail-fast", 1, "FAIL: 2 cases: 1 failed, 1 skipped");
    expect("@ test all --fail-fast --verbose", 1, "not run: --fail-fast");
    expect("@ test all --fail-fast --skip failing", 0, "PASS: 1 case");
}

Test(suite, shards_cover_all_and_overlap_nowhere)
{
    expect("@ test " CS_SOURCE_DIR "/scenarios --list >whole; for n in 1 2 3 7 50; do "
           "for k in $(seq $n); do @ test " CS_SOURCE_DIR "/scenarios --list --shard $k/$n || "
           "echo fails; done | LC_ALL=C sort | cmp - whole || exit 1; done; wc -l <whole",
           0, "\n");
    static const char *const wrong[] = {"0/2", "3/2", "1",    "/",  "1/2/3",
                                        "a/2", "1/",  "-1/2", "1/0"};
    for (size_t i = 0; i < CS_LEN(wrong); i++) {
        char command[4096];
        (void)snprintf(command, sizeof command, SETTING "@ test all --shard %s", wrong[i]);
        expect(command, 2, "expected K/N");
    }
}

Test(suite, says_the_same_on_any_number_of_threads)
{
    static const char *const ways[] = {"", "--json", "--verbose", "--fail-fast --verbose"};
    for (size_t i = 0; i < CS_LEN(ways); i++) {
        char command[4096];
        (void)snprintf(command, sizeof command,
                       SETTING FAILING UNDECIDED MISTAKEN BROKEN
                       "@ test all %s >one --jobs 1; @ test all %s >eight --jobs 8; "
                       "cmp one eight && [ -s one ]",
                       ways[i], ways[i]);
        expect(command, 0, "");
    }
    expect("@ test " CS_SOURCE_DIR "/scenarios --json --jobs 1 >one; @ test " CS_SOURCE_DIR
           "/scenarios --json --jobs 8 >eight; cmp one eight && wc -l <one",
           0, "\n");
}

Test(suite, json_has_an_object_for_each_case)
{
    expect(SETTING FAILING BROKEN "@ test all --json | jq -e -s 'map(.case // \"-\") == "
                                  "[\"all/broken\",\"all/failing\",\"all/good\",\"-\"]'",
           0, "true");
    expect("@ test all --json | jq -e -s '.[1].problems[0] | .kind == \"expectation\" and .id == "
           "\"soon\" and .line == 2 and (.causes | length) > 1'",
           0, "true");
    expect("@ test all --json | jq -e -s '.[3].summary | .cases == 3 and .failed == 1 and .error "
           "== 1 and .passed == 1 and .exit_status == 2 and .partial == false'",
           0, "true");
    expect(
        "[ $(@ test all/good.json --json | jq -r .digestBytes | head -1) = $(@ test all/good.json "
        "--json --repeat 2 | jq -r .digestBytes | head -1) ]",
        0, "");
}

Test(suite, options_that_are_wrong_are_refused)
{
    static const char *const wrong[] = {
        "--repeat 0",    "--repeat x",      "--jobs -1",         "--jobs 5000", "--max-events 0",
        "--max-time 0s", "--max-time soon", "--quiet --verbose", "--only",      "--width 3"};
    for (size_t i = 0; i < CS_LEN(wrong); i++) {
        char command[4096];
        (void)snprintf(command, sizeof command, SETTING "@ test all %s", wrong[i]);
        struct outcome *outcome = shell(command);
        cr_expect_eq(outcome->status, 2, "%s: %d", wrong[i], outcome->status);
        cr_expect_str_empty(outcome->out);
        free(outcome);
    }
}

Test(suite, a_closed_pipe_is_no_success)
{
    expect(SETTING FAILING "{ @ test all 3>&1 >&- ; } 2>&1", 3, "cannot write");
    expect("{ @ test all --verbose >/dev/full; } 2>&1 | grep -c cannot", 0, "1\n");
    expect("@ test all --verbose --junit j.xml >/dev/full; grep -c 'not run: a file' j.xml", 0,
           "1\n");
}

Test(suite, output_fits_the_width)
{
    expect(SETTING FAILING "@ test all --width 60 | grep -v 'clustersim run' | awk "
                           "'{ if (length($0) > 60) exit 1 }' && echo fits",
           0, "fits");
    expect("@ test all --quiet | wc -l", 0, "1\n");
}
