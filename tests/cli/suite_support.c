#include "tests/cli/suite_support.h"

#include <criterion/criterion.h>
#include <stdlib.h>
#include <string.h>

void expect(const char *command, int status, const char *text)
{
    struct outcome *outcome = shell(command);
    cr_expect_eq(outcome->status, status, "%s\nexit status %d\n%s%s", command, outcome->status,
                 outcome->out, outcome->err);
    cr_expect(strstr(outcome->out, text) != NULL || strstr(outcome->err, text) != NULL,
              "%s\nlacks: %s\n%s%s", command, text, outcome->out, outcome->err);
    free(outcome);
}
