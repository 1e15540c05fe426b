/* tests/cli/support.h: runs the program as a shell would. */
#ifndef CS_TEST_CLI_SUPPORT_H
#define CS_TEST_CLI_SUPPORT_H

#define TRACE    CS_SOURCE_DIR "/tests/reports/data/power-loss.jsonl"
#define SCENARIO CS_SOURCE_DIR "/tests/cli/data/power-loss.json"

struct outcome {
    int status;
    char out[1 << 20];
    char err[8192];
};

/* Runs a shell command in which "@" is the program, in an empty folder of the test's own that
 * stays for the test's next commands and goes with the test. The caller frees the outcome. */
struct outcome *shell(const char *command);

#endif
