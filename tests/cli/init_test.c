/* tests/cli/init_test.c: what init writes loads and runs; nothing that is there is overwritten. */
#include <criterion/criterion.h>
#include <stdio.h>
#include <stdlib.h>

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
                                         "--windows '%s' >s.json && @ run s.json --quiet",
                               templates[t], witnesses[w], faults[(t + w + v) % 4],
                               versions[v].name);
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
