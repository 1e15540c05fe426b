/* cli/cli.h: what the subcommands share: their table, their arguments, and where results go. */
#ifndef CS_CLI_H
#define CS_CLI_H

#include "oracle/oracle.h"
#include "reports/text.h"
#include "scenarios/load.h"
#include "sim/base/text.h"

/* Exit statuses of the program. */
enum cs_exit {
    CS_EXIT_HELD = 0,        /* what was expected and documented held */
    CS_EXIT_FAILED = 1,      /* something did not hold */
    CS_EXIT_USAGE = 2,       /* the command line or an input is wrong */
    CS_EXIT_ENVIRONMENT = 3, /* a file, memory, a closed pipe */
    CS_EXIT_UNDECIDED = 4,   /* nothing failed, something could not be decided */
    CS_EXIT_INTERRUPTED = 130
};

/* An option "--name" of a subcommand. */
struct cs_option {
    const char *name;
    const char *value; /* what its value is called in the help; NULL: it takes none */
    const char *help;
};

enum { CS_OPTIONS_MAX = 40, CS_ARGUMENTS_MAX = 4096 };

struct cs_args;
typedef int cs_command_run(const struct cs_args *args);

struct cs_command {
    const char *name;
    const char *operands;            /* as the usage line has them */
    const char *summary;             /* one clause */
    const char *text;                /* what there is to know; paragraphs end in a newline */
    const char *const *examples;     /* "command line\0" pairs: the line, what it does; NULL ends */
    const struct cs_option *options; /* a name of NULL ends */
    size_t least, most;              /* operands */
    cs_command_run *run;
};

/* The commands, in the order of the help. */
extern const struct cs_command cs_commands[];
extern const size_t cs_command_count;

/* A command line, split. */
struct cs_args {
    const struct cs_command *command;
    const char **operands;
    size_t n_operands;
    struct {
        const struct cs_option *option;
        const char *value; /* NULL when it takes none */
    } * given;
    size_t n_given;
    struct cs_arena *arena; /* lives as long as the command */
};

/* The whole program but for main itself. */
int cs_cli_main(int argc, char **argv);

/* The last value of an option; NULL when it was not given. */
const char *cs_args_value(const struct cs_args *args, const char *name);
bool cs_args_has(const struct cs_args *args, const char *name);

/* Says on stderr what is wrong with the command line; returns CS_EXIT_USAGE. */
int cs_usage_error(const struct cs_args *args, const char *format, ...) CS_PRINTF(2, 3);

/* "clustersim: " and the sentence on stderr. */
void cs_say(const char *format, ...) CS_PRINTF(1, 2);

/* Writes `text` to stdout. Returns `status`; when the write failed, says so and returns
 * CS_EXIT_ENVIRONMENT: a result that nobody got is no success. */
int cs_put(const struct cs_text *text, int status);

/* The worse of two exit statuses: interruption, environment, usage, failure, undecided, success. */
int cs_worse(int a, int b);

/* A paper on `out` for what is printed to stdout: --width, else the terminal's, else 80; colour on
 * a terminal unless NO_COLOR is set. False after a message when --width is no number. */
CS_MUST_USE bool cs_paper_for(const struct cs_args *args, struct cs_text *out,
                              struct cs_paper *paper);

/* The detail that --quiet and --verbose ask for. */
enum cs_detail cs_detail_of(const struct cs_args *args);

/* Prints the report, or with --json its JSON, to `out`. */
void cs_report_to(const struct cs_args *args, struct cs_paper *paper, const struct cs_trace *trace,
                  const struct cs_judgement *judgement, const struct cs_report_options *options);

/* Runs the scenario (from `bytes` when not NULL) with the options --seed, --until, --set and
 * --eager. NULL after messages; then *status is the exit status. *replay is the command that
 * repeats the run. */
struct cs_trace;
struct cs_trace *cs_run_scenario(const struct cs_args *args, struct cs_arena *arena,
                                 const char *path, const struct cs_text *bytes, const char **replay,
                                 int *status);

/* The options --set, and the rules that an expectation may name. */
struct cs_load_options cs_load_options_of(const struct cs_args *args);

/* Adds a blank and a word of a command line, in single quotes where a shell would not take it as
 * one. */
void cs_add_word(struct cs_text *out, const char *word);

/* The ids of the oracle's rules, and how many. */
const char *const *cs_rule_ids(struct cs_arena *arena, size_t *count);

/* The values of an option that may be given again and again, and how many. */
const char *const *cs_args_values(const struct cs_args *args, const char *name, size_t *count);

/* Reads the value of an option that is a whole number of least … most; true when it was not given.
 * False after a message. */
CS_MUST_USE bool cs_args_number(const struct cs_args *args, const char *name, uint64_t least,
                                uint64_t most, uint64_t *number);

/* Prints the mistakes of a load on stderr; returns the exit status that they mean. */
int cs_say_diags(const struct cs_diags *diags);

/* Reads a trace; NULL after messages. */
struct cs_trace *cs_load_trace(struct cs_arena *arena, const char *path,
                               const struct cs_text *bytes, int *status);

/* Adds the canonical bytes of the trace. */
void cs_trace_text(const struct cs_trace *trace, struct cs_text *out);

/* cs_command_test with --random. */
int cs_command_random(const struct cs_args *args);

/* Pages of the documentation that are made from tables. */
void cs_document_machines(struct cs_text *out);
void cs_document_properties(struct cs_text *out);
void cs_document_actions(struct cs_text *out);
void cs_document_components(struct cs_text *out);
void cs_document_kinds(struct cs_text *out);
void cs_document_man(struct cs_text *out);
void cs_document_completion(struct cs_text *out);

/* Help. */
void cs_help_program(struct cs_text *out);
void cs_help_command(const struct cs_command *command, struct cs_text *out);

cs_command_run cs_command_run_, cs_command_judge, cs_command_explain, cs_command_rules,
    cs_command_schema, cs_command_docs, cs_command_version, cs_command_check, cs_command_test,
    cs_command_init;

#define CS_ARENA_LIMIT ((size_t)4 << 30) /* of memory, for one run and its report */

#endif
