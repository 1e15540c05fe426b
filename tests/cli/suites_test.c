/* tests/cli/suites_test.c: files that say which scenarios to test, with which seeds and changes. */
#include <criterion/criterion.h>
#include <stdio.h>

#include "tests/cli/suite_support.h"

#define SUITE "cat >ci/night.json <<'E'\n"
#define BOTH                                                                                       \
    SETTING "mkdir -p ci; cp all/good.json all/sub/other.json; sed -i 's,\\.\\./,../../,' "        \
            "all/sub/other.json\n"
#define MATRIX                                                                                     \
    "\"matrix\":{\"windows\":{\"2016\":{\"Cluster.WindowsServer\":\"2016\"},\"2019\":{}},"         \
    "\"hour\":{\"one\":{},\"two\":{\"until\":\"2h\"}}}"

Test(suites, name_a_case_for_each_scenario_variant_and_seed)
{
    expect(BOTH SUITE "{\"scenarios\":[\"../all\"],\"seeds\":[7,\"0x8\"]," MATRIX "}\nE\n"
                      "@ test ci --list | wc -l",
           0, "16\n");
    expect("@ test ci --list | LC_ALL=C sort -u | wc -l", 0, "16\n");
    expect("@ test ci --list", 0, "ci/night:../all/good[2016,one]@7\n");
    expect("@ test ci --list", 0, "ci/night:../all/sub/other[2019,two]@8\n");
    expect("@ test ci", 0, "PASS: 16 cases: 16 passed");
    expect("@ test ci --jobs 1 --json >a; @ test ci --jobs 8 --json >b; cmp a b && echo same", 0,
           "same");
    expect("@ test ci --json --only 'good?2016,two??7' | jq -r '.replay // empty'", 0,
           "clustersim run ci/../all/good.json --seed 0x7 --set 'Cluster.WindowsServer=\"2016\"' "
           "--set 'until=\"2h\"'\n");
    /* Variants and seeds are other runs; and the command that is printed is this one. */
    expect("[ $(@ test ci --json | jq -r '.digestBytes // empty' | sort -u | wc -l) = 16 ] && echo "
           "all",
           0, "all");
    expect("[ \"$(@ test ci --json --only 'good?2016,two??7' | jq -r '.digestBytes // empty')\" = "
           "\"$(@ run ci/../all/good.json --seed 7 --set 'Cluster.WindowsServer=\"2016\"' --set "
           "until=2h --json | jq -r .digestBytes)\" ] && echo same",
           0, "same");
}

Test(suites, need_no_seeds_and_no_matrix)
{
    expect(BOTH SUITE "{\"scenarios\":[\"../all/good.json\",\"../all\"]}\nE\n@ test ci --verbose",
           0, "passed     ci/night:../all/good\n");
    expect("@ test ci", 0, "2 cases without a golden story\nPASS: 2 cases: 2 passed");
    expect("@ test ci/night.json all/good.json all", 0, "PASS: 4 cases");
    expect("cp ci/night.json all/sub/night.json; sed -i 's,/all,,g' all/sub/night.json;"
           "@ test all --list",
           0, "all/good\nall/sub/night:../good\n");
    expect(SUITE "{\"scenarios\":[\"../all/good.json\"],\"seeds\":3}\nE\n@ test ci --list", 0,
           "ci/night:../all/good@1\nci/night:../all/good@2\nci/night:../all/good@3\n");
    /* A golden story is of the scenario as it is. */
    expect("@ test all --update >o; sed -i '$d' all/golden/good.story; @ test ci", 0, "PASS");
}

Test(suites, give_their_tags_to_their_cases)
{
    expect(BOTH SUITE "{\"scenarios\":[\"../all/good.json\"],\"tags\":[\"night\"]}\nE\n"
                      "@ test ci all --list --tag night",
           0, "ci/night:../all/good\n");
    expect("[ $(@ test ci all --list --tag night | wc -l) = 1 ] && echo one", 0, "one");
}

Test(suites, with_mistakes_are_errors)
{
    static const char *const wrong[][2] = {
        {"{\"scenarios\":[]}", "no path in it"},
        {"{\"scenarios\":[\"nowhere\"]}",
         "ci/night.json:1:15: found \"nowhere\", expected a scenario"},
        {"{\"scenarios\":[\"../designs\"]}", "expected a scenario, or a folder with some"},
        {"{\"scenarios\":[\"../all\"],\"sceds\":1}", "expected a member of a suite"},
        {"{\"scenarios\":[\"../all\"],\"seeds\":0}", "expected an integer of 1 to 10000 seeds"},
        {"{\"scenarios\":[\"../all\"],\"seeds\":[]}", "expected 1 to 10000 seeds"},
        {"{\"scenarios\":[\"../all\"],\"seeds\":[3,3]}", "a seed that is not there yet"},
        {"{\"scenarios\":[\"../all\"],\"set\":[]}", "as an object"},
        {"{\"scenarios\":[\"../all\"],\"matrix\":{\"a\":{}}}", "at least one variant"},
        {"{\"scenarios\":[\"../all\"],\"matrix\":{\"a\":{\"x,y\":{}}}}", "without commas"},
        {"{\"scenarios\":[\"../all\"],\"set\":{\"Cluster.Nothing\":1}}",
         "--set 1:1:1: $.Cluster.Nothing"},
    };
    for (size_t i = 0; i < CS_LEN(wrong); i++) {
        char command[4096];
        (void)snprintf(command, sizeof command, BOTH SUITE "%s\nE\n@ test ci --width 300",
                       wrong[i][0]);
        expect(command, 2, wrong[i][1]);
    }
}

Test(suites, have_a_schema)
{
    expect("@ schema suite | jq -e '.properties | keys == [\"$schema\",\"description\",\"matrix\","
           "\"scenarios\",\"seeds\",\"set\",\"tags\",\"title\"]'",
           0, "true");
}
