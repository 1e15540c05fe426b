/* tests/cli/init_test.c: what init writes loads, runs and passes the checks; nothing that is there
 * is overwritten; at a terminal it asks. */
#include <criterion/criterion.h>
#include <pty.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "tests/cli/support.h"

static void expect(const char *command, int status)
{
    struct outcome *outcome = shell(command);
    cr_expect_eq(outcome->status, status, "%s: exit status %d\n%s%s", command, outcome->status,
                 outcome->out, outcome->err);
    free(outcome);
}

static const char *const templates[] = {"generic", "sql", "xprotect"};
static const char *const witnesses[] = {"disk", "file-share", "cloud", "none"};
static const char *const faults[] = {"power-loss", "restart", "public-cable", "heartbeat-network"};
static const struct {
    const char *name;
    int year;
} versions[] = {{"2008 R2", 2008}, {"2012", 2012}, {"2012 R2", 2012},
                {"2016", 2016},    {"2019", 2019}, {"2022", 2022}};

Test(init, every_choice_runs_or_is_refused_with_a_reason)
{
    for (int t = 0; t < 3; t++) {
        for (int w = 0; w < 4; w++) {
            for (int v = 0; v < 6; v++) {
                char command[512];
                int refused = versions[v].year < 2016 && (t == 2 || w == 2);
                (void)snprintf(command, sizeof command,
                               refused ? "@ init scenario --template %s --witness %s --fault %s "
                                         "--windows '%s' 2>&1 >/dev/null | grep -q 'from Windows "
                                         "Server 2016 on'"
                                       : "@ init scenario --template %s --witness %s --fault %s "
                                         "--windows '%s' >s.json && @ run s.json --quiet && "
                                         "@ check s.json --json >c.json && jq -e '.errors == 0 "
                                         "and .warnings == %d' c.json",
                               templates[t], witnesses[w], faults[(t + w + v) % 4],
                               versions[v].name, w == 3 ? 2 : 0 /* two votes, no witness */);
                expect(command, 0);
            }
        }
    }
}

Test(init, a_design_of_any_size_serves_a_scenario)
{
    expect("@ init design plan.json --name SITE-1 --nodes A,B,C --template sql && "
           "echo '{ \"title\": \"t\", \"design\": \"plan.json\", \"until\": \"1h\", \"expect\": "
           "[{ \"node\": \"C\", \"is\": \"Up\", \"atEnd\": true }] }' >s.json && "
           "@ run s.json --quiet",
           0);
}

Test(init, sixteen_nodes_have_an_address_each)
{
    for (int t = 0; t < 3; t++) {
        char command[512];
        (void)snprintf(command, sizeof command,
                       "@ init scenario --template %s --nodes a,b,c,d,e,f,g,h,i,j,k,l,m,n,o,p "
                       ">s.json && @ run s.json --quiet && @ check s.json",
                       templates[t]);
        expect(command, 0);
    }
}

Test(init, what_xprotect_alone_asks_is_not_asked_of_a_plan_without)
{
    expect("@ init design plan.json && @ check plan.json", 0);
    expect("jq 'del(.XProtect)' plan.json | @ check -", 1);
    expect("jq '.Groups[0].Resources[2].ServiceName = \"Milestone XProtect Management Server\"' "
           "plan.json | @ check -",
           1);
}

Test(init, clients_of_xprotect_are_seen)
{
    expect("@ init scenario s.json --template xprotect && @ run s.json >report && "
           "grep -qE '^ +Log in +[0-9]+m' report && grep -q 'never out: .*Recording' report",
           0);
}

Test(init, the_schema_goes_beside_the_file)
{
    expect("mkdir sub && @ init design sub/plan.json && @ init scenario s.json --template sql", 0);
    expect("@ schema design | cmp - sub/design.schema.json && "
           "@ schema scenario | cmp - scenario.schema.json && [ ! -e design.schema.json ]",
           0);
    expect("jq -e '.[\"$schema\"] == \"./design.schema.json\"' sub/plan.json && "
           "jq -e '.[\"$schema\"] == \"./scenario.schema.json\"' s.json",
           0);
    expect("@ check sub/plan.json && @ test . | grep -q 'PASS: 1 case'", 0);
    expect("echo mine >sub/design.schema.json && @ init design sub/b.json && "
           "grep -qx mine sub/design.schema.json && [ -e sub/b.json ]",
           0);
}

Test(init, no_schema_where_none_is_wanted)
{
    expect("@ init design >p.json && @ init design - >q.json && cmp p.json q.json && "
           "jq -e 'has(\"$schema\") | not' p.json && [ $(ls | wc -l) = 2 ]",
           0);
    expect("@ init design r.json --schema ../x.json && [ $(ls | wc -l) = 3 ] && "
           "jq -e '.[\"$schema\"] == \"../x.json\"' r.json",
           0);
    expect("@ init design /dev/null --force && [ ! -e /dev/design.schema.json ]", 0);
    expect("@ init design ./design.schema.json --force", 2);
    expect("[ $(ls | wc -l) = 3 ]", 0);
}

Test(init, the_schema_that_is_named_is_kept)
{
    expect("@ init scenario - --schema s.schema.json | tee s.json | jq -e "
           "'.[\"$schema\"] == \"s.schema.json\"' && @ run s.json --quiet",
           0);
}

Test(init, a_file_that_is_there_stays_but_for_force)
{
    expect("echo mine >f.json; @ init design f.json", 2);
    expect("grep -qx mine f.json && [ $(ls | wc -l) = 1 ]", 0);
    expect("@ init design f.json --force && grep -q WindowsServer f.json", 0);
}

Test(init, what_cannot_be_is_one_clear_error)
{
    static const char *const wrong[] = {
        "@ init plan f.json",
        "@ init design f.json --windows 2003",
        "@ init design f.json --witness floppy",
        "@ init design f.json --template mail",
        "@ init scenario f.json --fault fire",
        "@ init design f.json --fault restart",
        "@ init design f.json --name 'a\"b'",
        "@ init design f.json --nodes A",
        "@ init design f.json --nodes A,a",
        "@ init design f.json --nodes A,cluster",
        "@ init design f.json --nodes A,rec1 --template xprotect",
        "@ init design f.json --name APP",
        "@ init",
        "@ init design f.json --nodes A,,B",
        "@ init design f.json --nodes 'A B,C'",
        "@ init design f.json --nodes -A,C",
        "@ init design f.json --nodes A,B --nodes C",
        "@ init design f.json --nodes a,b,c,d,e,f,g,h,i,j,k,l,m,n,o,p,q",
        "@ init design f.json --windows 2012 --witness cloud",
        "@ init scenario --schema 'a\"b'",
    };
    for (size_t i = 0; i < sizeof wrong / sizeof wrong[0]; i++) {
        expect(wrong[i], 2);
        expect("[ ! -e f.json ]", 0);
    }
    expect("@ init design f.json --nodes A,a 2>&1 | grep -c 'there twice' | grep -qx 1", 0);
    expect("@ init design no-folder/f.json", 3);
}

/* ---- At a terminal ---- */

enum { CTRL_C = 3, CTRL_D = 4 };

/* Runs `init` and perhaps `kind` at a terminal, in the folder of the test, and gives an answer to
 * each question; `seen` is the terminal then. Returns the exit status, or -1. */
static int talk(const char *kind, const char *const *answers, char *seen, size_t size)
{
    struct outcome *here = shell("pwd");
    here->out[strcspn(here->out, "\n")] = '\0';
    int terminal = -1;
    pid_t child = forkpty(&terminal, NULL, NULL, NULL);
    cr_assert_geq(child, 0);
    if (child == 0) {
        (void)alarm(60); /* asks more than it should: ended by a signal */
        if (chdir(here->out) == 0) {
            (void)execl(CS_BINARY, "clustersim", "init", kind, (char *)NULL);
        }
        _exit(99);
    }
    free(here);
    size_t length = 0;
    const char *from = seen; /* before it every question has its answer */
    seen[0] = '\0';
    for (ssize_t got; (got = read(terminal, seen + length, size - 1 - length)) > 0;) {
        length += (size_t)got;
        seen[length] = '\0';
        for (const char *end; *answers != NULL && (end = strstr(from, "]: ")) != NULL;) {
            cr_assert_eq(write(terminal, *answers, strlen(*answers)), (ssize_t)strlen(*answers));
            answers++;
            from = end + 3;
        }
    }
    int status = 0;
    cr_assert_eq(waitpid(child, &status, 0), child);
    (void)close(terminal);
    cr_expect_null(*answers, "never asked for: %s", *answers);
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

static char seen[1 << 16];

static void expect_talk(const char *kind, const char *const *answers, int status)
{
    int found = talk(kind, answers, seen, sizeof seen);
    cr_expect_eq(found, status, "exit status %d\n%s", found, seen);
}

Test(init, at_a_terminal_enter_takes_what_is_in_brackets)
{
    static const char *const answers[] = {"\n", "\n", "\n", "\n", "\n", "\n", "\n", NULL};
    expect_talk(NULL, answers, 0);
    expect("@ init design flags.json && cmp plan.json flags.json", 0);
    cr_expect_not_null(strstr(seen, "Written; now: clustersim check plan.json"), "%s", seen);
    cr_expect_null(strstr(seen, "Fault"), "%s", seen);
}

Test(init, at_a_terminal_all_can_be_chosen)
{
    static const char *const answers[] = {"scenario\n", "SITE\n",   " A,B,C \n",
                                          "2016\n",     "none\n",   "xprotect\n",
                                          "restart\n",  "s.json\n", NULL};
    expect_talk(NULL, answers, 0);
    expect("@ init scenario flags.json --name SITE --nodes A,B,C --windows 2016 --witness none "
           "--template xprotect --fault restart && cmp s.json flags.json && @ run s.json --quiet",
           0);
}

Test(init, at_a_terminal_a_bad_answer_is_asked_again)
{
    static const char *const answers[] = {"a_b\n",     "\n",      "A\n",    "A,B\n",  "2003\n",
                                          "2012\n",    "cloud\n", "disk\n", "mail\n", "xprotect\n",
                                          "generic\n", "old\n",   "-\n",    NULL};
    static const char *const said[] = {
        "'a_b' is no name of a cluster", "two nodes or more",        "'2003': expected 2008 R2",
        "a cloud witness is there from", "'mail': expected generic", "(guide, page 7)",
        "old is there already",
    };
    expect("echo mine >old", 0);
    expect_talk("design", answers, 0);
    for (size_t i = 0; i < sizeof said / sizeof said[0]; i++) {
        const char *first = strstr(seen, said[i]);
        cr_expect(first != NULL && strstr(first + 1, said[i]) == NULL, "%s once:\n%s", said[i],
                  seen);
    }
    cr_expect_not_null(strstr(seen, "\"XProtect\": null"));
    expect("grep -qx mine old && [ $(ls | wc -l) = 1 ]", 0);
}

Test(init, at_a_terminal_the_end_of_the_answers_writes_nothing)
{
    static const struct {
        char key;
        int status;
        const char *said;
    } ends[] = {{CTRL_D, 2, "\nclustersim: the answers ended: nothing was written\r\n"},
                {CTRL_C, 130, "clustersim: interrupted\r\n"}};
    for (size_t e = 0; e < 2; e++) {
        for (size_t at = 0; at < 7; at++) {
            const char key[] = {ends[e].key, '\0'};
            const char *answers[] = {NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL};
            for (size_t i = 0; i < at; i++) {
                answers[i] = "\n";
            }
            answers[at] = key;
            expect_talk(NULL, answers, ends[e].status);
            cr_expect_not_null(strstr(seen, ends[e].said), "%s", seen);
            expect("[ $(ls | wc -l) = 0 ]", 0);
        }
    }
}

Test(init, at_a_terminal_flags_or_a_file_ask_nothing)
{
    static const char *const nothing[] = {NULL};
    static const char *const kinds[] = {"--name=X", "plan"};
    for (size_t i = 0; i < 2; i++) {
        expect_talk(kinds[i], nothing, 2);
        cr_expect_null(strstr(seen, "]: "), "%s", seen);
    }
}
