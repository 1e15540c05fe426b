/* tests/cli/readme_test.c: what the README shows is what the program says. A block of commands is
 * run, and each line of the blocks that follow it must be a line of their output ("…" stands for
 * what was left out). */
#include <criterion/criterion.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "sim/base/text.h"
#include "tests/cli/support.h"

static char *read_readme(void)
{
    FILE *file = fopen(CS_SOURCE_DIR "/README.md", "rb");
    cr_assert_not_null(file);
    char *text = calloc(1, 1 << 20);
    cr_assert(fread(text, 1, (1 << 20) - 1, file) > 0);
    (void)fclose(file);
    return text;
}

/* A command of the README as the test's shell takes it, at the end of `out`. */
static void add_command(struct cs_text *out, const char *line)
{
    for (const char *c = line; *c != '\0'; c++) {
        bool word = c == line || c[-1] == ' ' || c[-1] == '\'';
        if (word && strncmp(c, "./clustersim", 12) == 0) {
            cs_text_puts(out, "@");
            c += 11;
        } else {
            cs_text_add(out, c, 1);
        }
    }
}

static bool has_line(const char *output, const char *line)
{
    size_t length = strlen(line);
    for (const char *at = output; (at = strstr(at, line)) != NULL; at++) {
        if ((at == output || at[-1] == '\n') && (at[length] == '\n' || at[length] == '\0')) {
            return true;
        }
    }
    return false;
}

static bool is_command(const char *line)
{
    return strncmp(line, "./clustersim ", 13) == 0;
}

struct reading {
    struct cs_text output;
    struct cs_text pipe; /* the lines so far of a pipe that goes on */
    bool in_block, of_commands, first;
    int compared;
};

static void run_line(struct reading *reading, const char *line)
{
    struct cs_text command = {0};
    add_command(&command, line);
    struct outcome *outcome = shell(command.bytes);
    cs_text_puts(&reading->output, outcome->out);
    free(outcome);
    cs_text_free(&command);
}

/* A line of a block of commands; a line that ends in "|" goes on in the next. */
static void take_command(struct reading *reading, const char *line)
{
    if (reading->pipe.length == 0 && !is_command(line)) {
        reading->output.length = 0; /* of something else: nothing to compare */
        return;
    }
    cs_text_puts(&reading->pipe, line);
    if (line[0] != '\0' && line[strlen(line) - 1] == '|') {
        return;
    }
    run_line(reading, reading->pipe.bytes);
    reading->pipe.length = 0;
}

static void take_line(struct reading *reading, const char *line)
{
    if (strncmp(line, "```", 3) == 0) {
        reading->in_block = !reading->in_block;
        reading->first = true;
        return;
    }
    if (!reading->in_block) {
        if (strncmp(line, "## ", 3) == 0) {
            reading->output.length = 0;
        }
        return;
    }
    if (reading->first) {
        reading->of_commands = is_command(line);
        reading->output.length = reading->of_commands ? 0 : reading->output.length;
        reading->first = false;
    }
    if (reading->of_commands) {
        take_command(reading, line);
    } else if (reading->output.length > 0 && line[0] != '\0' && strstr(line, "…") == NULL) {
        cr_expect(has_line(reading->output.bytes, line), "the program does not say: %s", line);
        reading->compared++;
    }
}

Test(readme, shows_what_the_program_says)
{
    struct reading reading = {0};
    char *text = read_readme();
    free(shell("ln -s " CS_SOURCE_DIR "/scenarios scenarios")); /* names as the reader has them */
    for (char *line = text; line != NULL && *line != '\0';) {
        char *end = strchr(line, '\n');
        if (end != NULL) {
            *end = '\0';
        }
        bool of_setup = strstr(line, "./run-tests") != NULL ||
                        strstr(line, "/node-restart") != NULL;
        if (!of_setup) {
            take_line(&reading, line);
        }
        line = end == NULL ? NULL : end + 1;
    }
    cr_expect(reading.compared > 100, "only %d lines were compared", reading.compared);
    cs_text_free(&reading.output);
    cs_text_free(&reading.pipe);
    free(text);
}
