#include <stdio.h>
#include <string.h>

#include "cli/cli.h"

void cs_help_program(struct cs_text *out)
{
    cs_text_puts(
        out, "clustersim simulates Windows Server Failover Clusters and judges what happens by\n"
             "what the documents say.\n\n"
             "Examples:\n"
             "  clustersim run scenarios/owner-power-loss.json\n"
             "  clustersim explain scenarios/owner-power-loss.json e3\n"
             "  clustersim judge trace.jsonl\n\n"
             "Commands:\n");
    for (size_t i = 0; i < cs_command_count; i++) {
        cs_text_printf(out, "  %-9s %s\n", cs_commands[i].name, cs_commands[i].summary);
    }
    cs_text_puts(out,
                 "\nclustersim COMMAND --help says more. --version prints the version.\n\n"
                 "Exit status: 0 all held, 1 something did not, 2 the command line or an input is\n"
                 "wrong, 3 the environment failed, 4 undecided, 130 interrupted.\n");
}

void cs_help_command(const struct cs_command *command, struct cs_text *out)
{
    struct cs_paper paper = {.out = out, .width = 79};
    cs_text_puts(out, "Examples:\n");
    for (size_t i = 0; command->examples[i] != NULL; i += 2) {
        cs_text_printf(out, "  %s\n      %s\n", command->examples[i], command->examples[i + 1]);
    }
    cs_text_printf(out, "\nUsage: clustersim %s%s%s [options]\n\n%s\nOptions:\n", command->name,
                   command->operands[0] == '\0' ? "" : " ", command->operands, command->text);
    for (const struct cs_option *option = command->options; option->name != NULL; option++) {
        char head[64];
        (void)snprintf(head, sizeof head, "--%s%s%s", option->name,
                       option->value == NULL ? "" : " ",
                       option->value == NULL ? "" : option->value);
        const struct cs_cell cells[] = {{head, 18, CS_INK_PLAIN},
                                        {option->help, 0, CS_INK_PLAIN}};
        cs_paper_row(&paper, 2, cells, CS_LEN(cells));
    }
}

/* Text for roff: a backslash, and a dot or quote at the start of a line, would be commands. */
static void roff(const char *text, struct cs_text *out)
{
    for (bool start = true; *text != '\0'; text++) {
        if (start && (*text == '.' || *text == '\'')) {
            cs_text_puts(out, "\\&");
        }
        if (*text == '\\') {
            cs_text_puts(out, "\\e");
        } else if (*text == '-') {
            cs_text_puts(out, "\\-");
        } else {
            cs_text_add(out, text, 1);
        }
        start = *text == '\n';
    }
}

static void man_command(const struct cs_command *command, struct cs_text *out)
{
    cs_text_puts(out, ".SS \"clustersim ");
    roff(command->name, out);
    cs_text_puts(out, command->operands[0] == '\0' ? "" : " ");
    roff(command->operands, out);
    cs_text_puts(out, "\"\n");
    roff(command->text, out);
    for (const struct cs_option *option = command->options; option->name != NULL; option++) {
        cs_text_puts(out, ".TP\n\\fB\\-\\-");
        roff(option->name, out);
        cs_text_puts(out, "\\fR");
        if (option->value != NULL) {
            cs_text_printf(out, " \\fI%s\\fR", option->value);
        }
        cs_text_puts(out, "\n");
        roff(option->help, out);
        cs_text_puts(out, "\n");
    }
}

static void man_examples(const struct cs_command *command, struct cs_text *out)
{
    for (size_t i = 0; command->examples[i] != NULL; i += 2) {
        cs_text_puts(out, ".TP\n\\fB");
        roff(command->examples[i], out);
        cs_text_puts(out, "\\fR\n");
        roff(command->examples[i + 1], out);
        cs_text_puts(out, "\n");
    }
}

void cs_document_man(struct cs_text *out)
{
    cs_text_puts(out,
                 ".TH CLUSTERSIM 1 \"\" \"clustersim " CS_VERSION "\" \"User Commands\"\n"
                 ".SH NAME\nclustersim \\- simulate Windows Server Failover Clusters and judge "
                 "what happens\n.SH SYNOPSIS\n\\fBclustersim\\fR \\fICOMMAND\\fR "
                 "[\\fIoptions\\fR] \\fIoperands\\fR\n.SH DESCRIPTION\n"
                 "Replays a scenario on the model of a cluster, and judges the trace of what "
                 "happened by rules that restate the documents. Results go to standard output, "
                 "messages to standard error.\n.SH EXAMPLES\n");
    for (size_t i = 0; i < cs_command_count; i++) {
        man_examples(&cs_commands[i], out);
    }
    cs_text_puts(out, ".SH COMMANDS\n");
    for (size_t i = 0; i < cs_command_count; i++) {
        man_command(&cs_commands[i], out);
    }
    static const char *const exits[][2] = {
        {"0", "everything that was expected and documented held"},
        {"1", "an expectation or a documented outcome did not hold"},
        {"2", "the command line or an input is wrong; nothing was written"},
        {"3", "the environment failed: a file, memory, a closed pipe"},
        {"4", "nothing failed, but something expected could not be decided"},
        {"130", "interrupted; what was printed is marked as partial"},
    };
    cs_text_puts(out, ".SH EXIT STATUS\n");
    for (size_t i = 0; i < CS_LEN(exits); i++) {
        cs_text_printf(out, ".TP\n%s\n%s\n", exits[i][0], exits[i][1]);
    }
    cs_text_puts(out, ".SH ENVIRONMENT\n.TP\nNO_COLOR\nwhen set, nothing is coloured\n");
}

static void words_of(const char *operands, struct cs_text *out)
{
    /* "design|scenario|trace" are words to complete; SCENARIO and TRACE are files. */
    if (operands[0] < 'a' || operands[0] > 'z') {
        return;
    }
    for (; *operands != '\0'; operands++) {
        cs_text_printf(out, "%c", *operands == '|' ? ' ' : *operands);
    }
    cs_text_puts(out, " ");
}

void cs_document_completion(struct cs_text *out)
{
    cs_text_puts(out, "# bash completion for clustersim; made by clustersim docs completion\n"
                      "_clustersim()\n{\n"
                      "    local word=${COMP_WORDS[COMP_CWORD]} words=\n"
                      "    COMPREPLY=()\n"
                      "    if [ \"$COMP_CWORD\" -eq 1 ]; then\n"
                      "        words=\"--help --version");
    for (size_t i = 0; i < cs_command_count; i++) {
        cs_text_printf(out, " %s", cs_commands[i].name);
    }
    cs_text_puts(out, "\"\n    else\n        case ${COMP_WORDS[1]} in\n");
    for (size_t i = 0; i < cs_command_count; i++) {
        cs_text_printf(out, "        %s) words=\"", cs_commands[i].name);
        words_of(cs_commands[i].operands, out);
        for (const struct cs_option *option = cs_commands[i].options; option->name != NULL;
             option++) {
            cs_text_printf(out, "%s--%s", option == cs_commands[i].options ? "" : " ",
                           option->name);
        }
        cs_text_puts(out, "\" ;;\n");
    }
    cs_text_puts(out, "        esac\n    fi\n"
                      "    mapfile -t COMPREPLY < <(compgen -W \"$words\" -- \"$word\")\n"
                      "    if [ \"${#COMPREPLY[@]}\" -eq 0 ]; then\n"
                      "        mapfile -t COMPREPLY < <(compgen -f -- \"$word\")\n"
                      "    fi\n}\n"
                      "complete -o filenames -F _clustersim clustersim\n");
}
