/* tests/cli/formats_test.c: what `clustersim test` writes for build servers is what they read,
 * whatever somebody has called his files, nodes and expectations. */
#include <criterion/criterion.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "tests/cli/suite_support.h"

#define XSD       CS_SOURCE_DIR "/tests/cli/data/junit.xsd"
#define VALIDATES " && xmllint --noout --schema " XSD " j.xml && echo well"

/* A name that is hard to write down (with what else JSON can hold in the title), for a role, an
 * id and a tag; and three scenarios whose file names are no better. */
#define NASTY "<N&1>\\\"%0A]]>#1\\::error::,x"
static const char nasty[] = SETTING
    "mkdir -p odd; n='" NASTY
    "'; rename='walk(if . == \"SQL Server (SQLCLUSTER)\" then $n else . end)';"
    "jq --arg n \"$n\" \"$rename\" designs/d.json >odd/d;"
    "jq --arg n \"$n\" \"$rename\"' | .design = \"d\" | .title = \"\\u0001\\ufffe\\u202e<&\""
    " | .tags = [$n] | .expect[0] = {group: $n, is: \"Failed\", id: $n, within: \"1s\"}' "
    "all/good.json >odd/x.json;"
    "cd odd; cp x.json \"$(printf 'a\\001b\\nc\\377d\\033[31m\"<&>%%#::x, y')\".json;"
    "cp x.json \"$(printf '\\357\\277\\276\\302\\205\\342\\200\\256')\".json; cd ..;";

static void in_nasty(const char *command, int status, const char *text)
{
    char whole[8192];
    (void)snprintf(whole, sizeof whole, "%s %s", nasty, command);
    expect(whole, status, text);
}

Test(formats, junit_is_what_the_schema_asks_for)
{
    expect(SETTING FAILING UNDECIDED MISTAKEN BROKEN
           "@ test all --junit j.xml; [ $? = 2 ]" VALIDATES,
           0, "well");
    expect("[ $(xmllint --xpath 'count(//testcase)' j.xml) = 5 ] && "
           "[ $(xmllint --xpath 'count(//error)' j.xml) = 2 ] && "
           "[ $(xmllint --xpath 'count(//failure)' j.xml) = 2 ] && "
           "[ $(xmllint --xpath 'sum(//attribute::failures)' j.xml) = 4 ] && "
           "[ $(xmllint --xpath 'sum(//attribute::errors)' j.xml) = 4 ] && "
           "[ $(xmllint --xpath 'string(//failure[1]/attribute::type)' j.xml) = expectation ] && "
           "[ $(xmllint --xpath 'string(//testcase[2]/attribute::name)' j.xml) = all/failing ] && "
           "echo well",
           0, "well");
    expect("@ test all --junit j.xml --fail-fast >o; [ $? = 2 ]" VALIDATES, 0, "well");
    expect("[ $(xmllint --xpath 'count(//skipped)' j.xml) = 4 ] && echo well", 0, "well");
    expect("@ test all --junit - >j.xml; [ $? = 2 ]" VALIDATES, 0, "well");
    expect("@ test " CS_SOURCE_DIR "/scenarios --junit j.xml" VALIDATES, 0, "well");
}

Test(formats, tap_counts_as_it_says)
{
    expect(SETTING FAILING UNDECIDED MISTAKEN BROKEN
           "@ test all --tap - >t; [ $? = 2 ] && head -2 t | tr '\\n' ' '",
           0, "TAP version 14 1..5 ");
    expect("grep -cE '^(not )?ok [0-9]+ - ' t", 0, "5\n");
    expect("grep -E '^(not )?ok' t | sed 's/ - .*//' | tr '\\n' ';'", 0,
           "not ok 1;not ok 2;ok 3;not ok 4;not ok 5;");
    expect("[ $(grep -c '^  ---$' t) = 4 ] && [ $(grep -c '^  \\.\\.\\.$' t) = 4 ] && echo well", 0,
           "well");
    expect("@ test all --tap t --fail-fast >o; grep -c '^ok .* # SKIP not run' t", 0, "4\n");
}

Test(formats, github_points_at_the_line)
{
    expect(SETTING FAILING UNDECIDED BROKEN "@ test all --github | grep -c '^::error file='", 0,
           "2\n");
    expect("@ test all --github", 2,
           "\n::error file=all/failing.json,line=2,title=all/failing soon"
           "::expected node/Cluster1 Down within 1s");
    expect("@ test all --github", 2, "\n::warning file=all/undecided.json,line=1,title=");
    expect("@ test all/good.json --github | grep -c ::", 1, "0\n");
}

Test(formats, hostile_names_are_valid_everywhere)
{
    in_nasty("@ test odd --junit j.xml --tap t --github >o; [ $? = 1 ]" VALIDATES, 0, "well");
    expect("[ $(xmllint --xpath 'count(//failure)' j.xml) = 3 ] && echo well", 0, "well");
    in_nasty("@ test odd --json >o; [ $? = 1 ] && jq -s length o", 0, "4\n");
    in_nasty("@ test odd --json | jq -r '.problems[0].id // empty' | sort -u | wc -l", 0, "1\n");
    /* No byte of a name ends a line, turns the writing round, or is no UTF-8. */
    in_nasty("for a in '' --json '--tap -' '--junit -' --github; do @ test odd $a >o; iconv -f "
             "UTF-8 -t UTF-8 o >/dev/null || echo no UTF-8; LC_ALL=C grep -nP "
             "'[\\x00-\\x08\\x0b-\\x1f\\x7f]|\\xe2\\x80\\xae|\\xef\\xbf\\xbe|\\xc2\\x85' o && "
             "echo raw: $a; done; echo done",
             0, "done\n");
    expect("grep -cE '^::(error|warning) file=[^,:]*,line=[0-9]+,title=[^,:]*::' o", 0, "3\n");
    expect("grep -c '^::' o", 0, "3\n");
    /* Every value in the YAML is a string of JSON, which is one of YAML. */
    expect("sed -nE 's/^ *(- )?([a-z]+: )?(\".*)$/\\3/p' t >y; [ -s y ] && jq -e type y >/dev/null "
           "&& grep -vE '^ *(- )?([a-z]+: )?\".*\"$|^(not )?ok|^TAP|^1\\.\\.3$|^  (---|\\.\\.\\.)$|"
           "^ *(problems|causes):$|^ *line: [0-9]+$' t; echo well",
           0, "well");
    expect("grep -cE '^not ok [123] - ([^#\\\\]|\\\\#|\\\\\\\\)*$' t", 0, "3\n");
}

Test(formats, the_same_bytes_on_any_number_of_threads)
{
    expect(SETTING FAILING UNDECIDED MISTAKEN BROKEN
           "for n in 1 8; do @ test all --jobs $n --junit j$n --tap t$n --github >g$n; done;"
           "cmp j1 j8 && cmp t1 t8 && cmp g1 g8 && echo same",
           0, "same");
}

Test(formats, files_are_written_whole_or_not_at_all)
{
    expect(SETTING "mkdir j; @ test all --junit j", 3, "cannot write to j");
    expect("@ test all --junit no/j.xml", 3, "cannot write to no/j.xml");
    expect("echo old >old; @ test nowhere --junit old; cat old", 0, "old\n");
    expect("@ test all --only x --tap old; cat old", 0, "old\n");
    expect("@ test all --junit old && ls -A | grep -c part; head -c 5 old", 0, "<?xml");
    expect("@ test all --junit /dev/stdout --quiet | cat | grep -c '<?xml'", 0, "1\n");
}

Test(formats, standard_output_takes_one_thing)
{
    static const char *const wrong[] = {
        "--json --github",   "--json --junit -", "--tap - --junit -", "--tap - --github",
        "--junit x --tap x", "--junit ''",       "--tap ''"};
    for (size_t i = 0; i < CS_LEN(wrong); i++) {
        char command[4096];
        (void)snprintf(command, sizeof command, SETTING "@ test all %s", wrong[i]);
        struct outcome *outcome = shell(command);
        cr_expect_eq(outcome->status, 2, "%s: %d", wrong[i], outcome->status);
        cr_expect_str_empty(outcome->out);
        free(outcome);
    }
}
