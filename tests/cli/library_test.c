/* Every scenario that the repository comes with holds what it expects and what is documented. */
#include <criterion/criterion.h>
#include <glob.h>
#include <stdio.h>
#include <stdlib.h>

#include "tests/cli/support.h"

static void each_holds(const char *pattern)
{
    glob_t files;
    cr_assert_eq(glob(pattern, 0, NULL, &files), 0);
    for (size_t i = 0; i < files.gl_pathc; i++) {
        char command[4096];
        (void)snprintf(command, sizeof command, "@ run '%s' --quiet", files.gl_pathv[i]);
        struct outcome *outcome = shell(command);
        cr_expect_eq(outcome->status, 0, "%s: exit status %d\n%s%s", files.gl_pathv[i],
                     outcome->status, outcome->out, outcome->err);
        free(outcome);
    }
    globfree(&files);
}

Test(library, every_scenario_holds)
{
    each_holds(CS_SOURCE_DIR "/scenarios/*.json");
}

Test(library, every_regression_holds)
{
    each_holds(CS_SOURCE_DIR "/scenarios/regressions/*.json");
}
