/* tests/cli/golden_test.c: golden stories: compared, shown where they differ, written on request.
 */
#include <criterion/criterion.h>

#include "tests/cli/suite_support.h"

#define LATER "sed -i 's/\"10m\"/\"11m\"/' all/good.json;"
#define MADE  SETTING "@ test all --update >o;"

Test(golden, is_created_and_then_compared)
{
    expect(SETTING "@ test all", 0, "1 case without a golden story");
    expect("ls all | grep -c golden", 1, "0\n");
    expect("@ test all --update", 0, "created all/golden/good.story");
    expect("@ test all --verbose --json | jq -r .golden | head -1", 0, "same\n");
    expect("@ test all | grep -c golden", 1, "0\n");
    expect("@ test all --update | grep -c golden", 1, "0\n");
    expect("grep -c '^00:10:00.000000 fault host/Cluster1: (PowerLoss)$' all/golden/good.story", 0,
           "1\n");
    expect("grep -c '^00:10:20.478487 state node/Cluster1: Up -> Down (membership)$' "
           "all/golden/good.story",
           0, "1\n");
    expect("sed -i 's/$/\\r/' all/golden/good.story; @ test all", 0, "PASS");
}

Test(golden, that_differs_fails_and_says_where)
{
    static const char *const texts[] = {
        "failed     all/good\n",
        "the story is not the golden one: 1 line of it went, 1 came.",
        "all/golden/good.story:",
        "\n    -00:10:27.478486 reserve disk/Quorum: ",
        "\n    +00:10:27.478487 reserve disk/Quorum: ",
        "action off: PowerLoss node Cluster1",
        "\n    @@ -",
        "clustersim run all/good.json --seed 0x1",
        "FAIL: 1 case"};
    expect(MADE "true", 0, "");
    expect("sed -i '/reserve disk.Quorum/s/^00:10:27.478487/00:10:27.478486/' all/golden/*", 0, "");
    for (size_t i = 0; i < CS_LEN(texts); i++) {
        expect("@ test all", 1, texts[i]);
    }
    expect("@ test all --github", 1, "\n::error file=all/golden/good.story,line=");
    expect("@ test all --json | jq -e -s '.[0].problems[0] | .kind == \"golden\" and .line > 1 and "
           "(.lines | length) > 5'",
           0, "true");
    expect("@ test all --junit j.xml --tap t; grep -c '^    -00:10:27.4' j.xml", 0, "1\n");
    expect("grep -c '^        - \"-00:10:27.4' t", 0, "1\n");
}

Test(golden, notices_a_line_more_or_less)
{
    expect(MADE "sed -i '$d' all/golden/good.story; @ test all", 1, "0 lines of it went, 1 came");
    expect(MADE "@ test all --update >o; echo x >>all/golden/good.story; @ test all", 1,
           "the run has: (the end)");
    expect(MADE "@ test all --update >o; : >all/golden/good.story; @ test all", 1,
           "has: (the end)");
    /* The last digit of a time, and a reason. */
    expect(MADE "sed -i 's/^00:10:20.478487 state node/00:10:20.478488 state node/' "
                "all/golden/good.story; @ test all",
           1, "1 line of it went, 1 came");
    expect(MADE "sed -i 's/(PowerLoss)/(Crash)/' all/golden/good.story; @ test all", 1, "golden");
}

Test(golden, is_updated_with_its_difference_shown)
{
    expect(MADE LATER "@ test all --update", 0, "updated all/golden/good.story");
    expect("@ test all", 0, "PASS");
    expect("sed -i 's/^00:11:27.478487 reserve/00:11:27.478486 reserve/' all/golden/*", 0, "");
    expect("@ test all --update", 0, "\n    +00:11:27.478487 reserve disk/Quorum: ");
    expect("@ test all", 0, "PASS");
}

Test(golden, is_never_written_of_a_run_that_does_not_hold)
{
    expect(SETTING FAILING UNDECIDED "@ test all --update; ls all/golden", 0, "good.story\n");
    expect("[ $(ls all/golden | wc -l) = 1 ] && echo one", 0, "one\n");
    expect("cp all/golden/good.story all/golden/failing.story; " LATER
           "sed -i 's/\"10m\"/\"11m\"/' all/failing.json; @ test all/failing.json --update",
           1, "  the story is not the golden one");
    expect("grep -c '^00:10:00.000000 fault' all/golden/failing.story", 0, "1\n");
}

Test(golden, without_a_scenario_is_counted)
{
    expect(MADE "mv all/good.json all/better.json; @ test all", 0,
           "1 golden story without a scenario");
    expect("@ test all", 0, "1 case without a golden story");
}

Test(golden, that_cannot_be_read_or_written_is_said)
{
    expect(SETTING "mkdir -p all/golden/good.story; @ test all", 3,
           "all/golden/good.story cannot be read");
    expect("rm -r all/golden; echo >all/golden; @ test all --update", 3,
           "cannot make the folder all/golden");
    expect("@ test all", 0, "PASS");
}

Test(golden, is_the_same_with_any_number_of_threads)
{
    expect("cp -r " CS_SOURCE_DIR "/scenarios a; cp -r a b; rm -rf a/golden b/golden;"
           "@ test a --update --jobs 1 >x; @ test b --update --jobs 8 >y; diff -r a b && echo same",
           0, "same");
    expect("diff -r a " CS_SOURCE_DIR "/scenarios && echo same", 0, "same");
}
