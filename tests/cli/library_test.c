/* Every scenario that the repository comes with holds what it expects and what is documented, and
 * its story is its golden one. When a change is meant: clustersim test scenarios --update */
#include <criterion/criterion.h>
#include <stdlib.h>
#include <string.h>

#include "tests/cli/support.h"

Test(library, every_scenario_holds)
{
    struct outcome *outcome = shell("@ test " CS_SOURCE_DIR "/scenarios");
    cr_expect_eq(outcome->status, 0, "exit status %d\n%s%s", outcome->status, outcome->out,
                 outcome->err);
    cr_expect(
        strstr(outcome->out, "golden") == NULL,
        "a golden story is missing, or its scenario (clustersim test scenarios --update):\n%s",
        outcome->out);
    free(outcome);
}
