#include "tests/cli/support.h"

#include <criterion/criterion.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>

static void slurp(const char *path, char *buffer, size_t size)
{
    FILE *file = fopen(path, "rb");
    cr_assert(file != NULL, "%s", path);
    size_t length = fread(buffer, 1, size - 1, file);
    buffer[length] = '\0';
    (void)fclose(file);
}

static char folder[64];

static void remove_folder(void)
{
    char line[128];
    (void)snprintf(line, sizeof line, "rm -rf %s", folder);
    if (system(line) != 0) {
        (void)fprintf(stderr, "%s stays\n", folder);
    }
}

struct outcome *shell(const char *command)
{
    struct outcome *outcome = calloc(1, sizeof *outcome);
    char line[8192] = "";
    char path[128];
    if (folder[0] == '\0') {
        (void)snprintf(folder, sizeof folder, "/tmp/clustersim-cli-XXXXXX");
        cr_assert(mkdtemp(folder) != NULL);
        cr_assert_eq(atexit(remove_folder), 0);
    }
    size_t at = (size_t)snprintf(line, sizeof line, "cd %s && { ", folder);
    for (; *command != '\0'; command++) {
        if (*command == '@') {
            at += (size_t)snprintf(line + at, sizeof line - at, "%s", CS_BINARY);
        } else {
            line[at++] = *command;
        }
    }
    (void)snprintf(line + at, sizeof line - at, "; } >%s/.out 2>%s/.err </dev/null", folder,
                   folder);
    int result = system(line);
    outcome->status = WIFEXITED(result) ? WEXITSTATUS(result) : -1;
    (void)snprintf(path, sizeof path, "%s/.out", folder);
    slurp(path, outcome->out, sizeof outcome->out);
    (void)snprintf(path, sizeof path, "%s/.err", folder);
    slurp(path, outcome->err, sizeof outcome->err);
    return outcome;
}
