#include "cli/cli.h"

#define WIDTH_OPTION                                                                               \
    {                                                                                              \
        "width", "N", "lay the text out for N columns (the terminal's, else 80)"                   \
    }
#define JSON_OPTION                                                                                \
    {                                                                                              \
        "json", NULL, "print the result as one JSON object a line instead of text"                 \
    }
#define HELP_OPTION                                                                                \
    {                                                                                              \
        "help", NULL, "show this help"                                                             \
    }

static const struct cs_option run_options[] = {
    {"seed", "N", "the seed of all chance, decimal or 0x… (the scenario's, else 1)"},
    {"until", "DURATION", "end the run at this time, such as 90s, 20m or 1h30m (the scenario's)"},
    {"set", "PATH=VALUE", "change a value of the scenario or its design; may be repeated"},
    {"trace", "FILE", "write the trace as JSON Lines; - prints it instead of the text"},
    JSON_OPTION,
    {"eager", NULL,
     "schedule every heartbeat, poll and renewal as an event: slower, the same trace"},
    {"permute", "N", "another order of what happens at the same instant (0: the usual one)"},
    {"pace", "FACTOR", "watch it happen: 1 in real time, 60 a minute each second"},
    {"quiet", NULL, "the answer alone"},
    {"verbose", NULL, "every record, and the rules that were not exercised"},
    WIDTH_OPTION,
    HELP_OPTION,
    {NULL, NULL, NULL},
};

static const struct cs_option judge_options[] = {
    JSON_OPTION,
    {"quiet", NULL, "the answer alone"},
    {"verbose", NULL, "every record, and the rules that were not exercised"},
    WIDTH_OPTION,
    HELP_OPTION,
    {NULL, NULL, NULL},
};

static const struct cs_option explain_options[] = {
    {"seed", "N", "of a scenario: the seed of all chance, decimal or 0x…"},
    {"until", "DURATION", "of a scenario: end the run at this time"},
    {"set", "PATH=VALUE", "of a scenario: change a value; may be repeated"},
    {"eager", NULL, "of a scenario: schedule every heartbeat, poll and renewal as an event"},
    {"json", NULL, "print the chain as a JSON object"},
    WIDTH_OPTION,
    HELP_OPTION,
    {NULL, NULL, NULL},
};

static const struct cs_option rules_options[] = {
    {"json", NULL, "print the rules as a JSON array"},
    {"markdown", NULL, "print the page docs/rules.md"},
    WIDTH_OPTION,
    HELP_OPTION,
    {NULL, NULL, NULL},
};

static const struct cs_option check_options[] = {
    {"set", "PATH=VALUE", "change a value of the design first; may be repeated"},
    {"only", "ID", "only this check; may be repeated"},
    {"list", NULL, "list the checks"},
    {"json", NULL, "print one JSON object for each file, or the list as a JSON array"},
    WIDTH_OPTION,
    HELP_OPTION,
    {NULL, NULL, NULL},
};

static const struct cs_option test_options[] = {
    {"only", "PATTERN", "only cases of this name, with * and ?; may be repeated"},
    {"skip", "PATTERN", "no case of this name; may be repeated"},
    {"tag", "TAG", "only scenarios with this tag; may be repeated"},
    {"skip-tag", "TAG", "no scenario with this tag; may be repeated"},
    {"shard", "K/N", "the Kth of N parts of what is left, for N machines"},
    {"list", NULL, "list the names of the cases and run none"},
    {"random", "N", "instead of files, N scenarios that nobody wrote"},
    {"seed", "N", "with --random: the number of the first of them (1)"},
    {"keep", "FOLDER", "with --random: write a scenario for each kind of failure, shrunk"},
    {"no-shrink", NULL, "with --keep: as it was made"},
    {"lazy", NULL, "with --random: without the eager runs, which take most of the time"},
    {"jobs", "N", "run N cases at a time (0, as without it: one for each processor)"},
    {"fail-fast", NULL, "skip the rest after the first case that fails"},
    {"repeat", "N", "run each case N times; traces that differ are a failure"},
    {"update", NULL, "write the golden stories that are missing or differ, of cases that hold"},
    {"max-time", "DURATION", "a scenario that runs longer, simulated, fails"},
    {"max-events", "N", "a run with more events is stopped and fails (1000000)"},
    {"junit", "FILE", "write JUnit XML, for Jenkins, GitLab and others; - prints it"},
    {"tap", "FILE", "write TAP version 14; - prints it instead of the text"},
    {"github", NULL, "print annotations for GitHub's pages after the text"},
    {"json", NULL, "print one JSON object for each case, and one for the summary"},
    {"quiet", NULL, "one line: the verdict and the counts"},
    {"verbose", NULL, "name the cases that passed, too"},
    WIDTH_OPTION,
    HELP_OPTION,
    {NULL, NULL, NULL},
};

static const struct cs_option init_options[] = {
    {"name", "NAME", "the cluster's name (CLUSTER)"},
    {"nodes", "A,B", "the names of its nodes, 2 to 16 (N1,N2)"},
    {"windows", "VERSION", "2008 R2, 2012, 2012 R2, 2016, 2019 or 2022 (2019)"},
    {"witness", "KIND", "disk, file-share, cloud or none (disk)"},
    {"template", "KIND", "the roles: generic, sql or xprotect (generic)"},
    {"fault", "KIND",
     "of a scenario: power-loss, restart, public-cable or heartbeat-network (power-loss)"},
    {"schema", "PATH", "what $schema says; no schema is written then"},
    {"force", NULL, "write FILE even when it is there already"},
    HELP_OPTION,
    {NULL, NULL, NULL},
};

static const struct cs_option no_options[] = {HELP_OPTION, {NULL, NULL, NULL}};

static const char *const run_examples[] = {
    "clustersim run scenarios/owner-power-loss.json",
    "what happens, who is out for how long, is it right",
    "clustersim run a.json b.json --quiet",
    "the answers of two scenarios; the worse one exits",
    "clustersim run a.json --seed 7 --until 2h --trace a.jsonl",
    "other chance, longer, keep the trace",
    "clustersim run a.json --pace 60",
    "watch it, a minute each second",
    NULL,
};
static const char *const judge_examples[] = {
    "clustersim judge a.jsonl",
    "the report of a stored trace",
    "clustersim run a.json --trace - | clustersim judge -",
    "the same through a pipe",
    NULL,
};
static const char *const explain_examples[] = {
    "clustersim explain scenarios/owner-power-loss.json node/Cluster1=Down",
    "why the others took the node Cluster1 for lost",
    "clustersim explain scenarios/owner-power-loss.json e3",
    "what decided the expectation e3",
    "clustersim explain scenarios/xp-owner-power-loss.json 'client/Log in=working'",
    "what brought the log-in back",
    "clustersim explain a.jsonl 118",
    "what led to record 118 of a stored trace",
    NULL,
};
static const char *const rules_examples[] = {
    "clustersim rules",
    "what is judged",
    "clustersim rules SAFE-OWNER",
    "one rule in full, with its source",
    "clustersim rules --markdown >docs/rules.md",
    "the page of the documentation",
    NULL,
};
static const char *const check_examples[] = {
    "clustersim check scenarios/designs/checklist-printed.json",
    "what is wrong with the guide's own example",
    "clustersim check plan.json --only CHK-NET-ADDRESS-TWICE",
    "one check",
    "clustersim check --list",
    "all checks",
    NULL,
};
static const char *const test_examples[] = {
    "clustersim test scenarios/",
    "every scenario below the folder, on all processors",
    "clustersim test scenarios/ --only 'quorum-*' --verbose",
    "some of them, each named",
    "clustersim test scenarios/ --junit junit.xml",
    "the same with a report for a build server",
    "clustersim test scenarios/ --shard 2/5",
    "the second of five machines",
    "clustersim test scenarios/ --repeat 3",
    "does the same scenario always give the same trace?",
    "clustersim test --random 10000",
    "clusters, faults and operators of no plan: does what must always hold?",
    NULL,
};
static const char *const init_examples[] = {
    "clustersim init",
    "ask for all of it, at a terminal",
    "clustersim init design plan.json --nodes A,B --template sql",
    "a cluster of two nodes with SQL Server and a witness disk",
    "clustersim init scenario loss.json --fault power-loss",
    "what happens when its first node loses its power",
    "clustersim init scenario --witness none | clustersim run -",
    "the same without a witness, and run at once",
    NULL,
};
static const char *const schema_examples[] = {
    "clustersim schema scenario >scenario.schema.json",
    "for an editor that completes and checks",
    NULL,
};
static const char *const docs_examples[] = {
    "clustersim docs properties",
    "every property, its default in each Windows version, its source",
    NULL,
};
static const char *const version_examples[] = {
    "clustersim version",
    "the version of the program and of the trace format",
    NULL,
};

const struct cs_command cs_commands[] = {
    {"run", "SCENARIO...", "replay scenarios: timeline, outages, verdicts",
     "Runs each scenario and prints the answer, the outages and what the time went\n"
     "into, the timeline, the verdicts and the assumed numbers that the result rests\n"
     "on. - is standard input. With several scenarios the exit status is the worst of\n"
     "theirs.\n",
     run_examples, run_options, 1, CS_ARGUMENTS_MAX, cs_command_run_},
    {"judge", "TRACE", "judge a stored trace by the documents",
     "Judges a trace (JSON Lines, from a run or made from a real cluster's log) and\n"
     "prints what run prints. - is standard input.\n",
     judge_examples, judge_options, 1, 1, cs_command_judge},
    {"explain", "SCENARIO|TRACE EVENT", "the chain of causes that led to an event",
     "Prints every record from the root, usually a fault, to the event, oldest first,\n"
     "with the fact that each step rests on. EVENT is the number of a record; a\n"
     "subject and a state, such as node/N1=Down or 'resource/SQL Server=Online', for\n"
     "the last time it came into that state; or the id of an expectation or rule, for\n"
     "the record that decided it.\n",
     explain_examples, explain_options, 2, 2, cs_command_explain},
    {"test", "PATH...|--random N",
     "regression suite: every scenario below some folders, in parallel",
     "Runs every scenario that is a PATH or below one (files *.json; names that begin\n"
     "with a point, and links to folders, are left out), and the cases of every suite\n"
     "there, and says which did not hold, why, and how to run it alone. What it prints\n"
     "is the same on any number of processors.\n"
     "A case is passed; failed: an expectation or a documented outcome did not hold,\n"
     "an action had no effect, its golden story differs (golden/NAME.story beside it,\n"
     "where there is one), two runs differed, or a limit was hit; undecided: the run\n"
     "ended too early, or nothing was checked; error: the file has mistakes or is\n"
     "not there; skipped. The exit status is the worst of the cases': 1 failed,\n"
     "2 mistakes in a file (or nothing to test), 3 a file cannot be read, 4 undecided.\n"
     "A folder without scenarios, and a choice that no case matches, is status 2.\n"
     "With --random it makes scenarios of its own, each from its number, and runs each\n"
     "lazily, eagerly and with simultaneous events in another order: the rules SAFE-...\n"
     "and the scenario's expectations must hold, and the eager run must tell the same\n"
     "story. A run of 10000 or more must also reach every situation that it counts.\n",
     test_examples, test_options, 0, CS_ARGUMENTS_MAX, cs_command_test},
    {"check", "FILE...", "review a planned installation before anybody builds it",
     "Reviews designs, or the designs of scenarios with their changes, by what the\n"
     "guide requires, what Microsoft's validation tests, and what a consultant would\n"
     "ask. An error is what is required otherwise or cannot work, a warning is likely\n"
     "to hurt, advice is worth knowing; each names its source and what to do. Exit\n"
     "status 1 when there is an error.\n",
     check_examples, check_options, 0, CS_ARGUMENTS_MAX, cs_command_check},
    {"init", "design|scenario [FILE]", "a first design or scenario, to be changed",
     "Writes a design, or a scenario with its design in it, that loads and runs as it\n"
     "is and in which check finds no error, to FILE, or prints it without one or with\n"
     "-. A file that is there stays as it is (exit status 2) but for --force. Beside\n"
     "FILE goes its schema, design.schema.json or scenario.schema.json, if it is not\n"
     "there, so that an editor completes and checks; --schema names another one.\n"
     "At a terminal, without FILE and options, it asks; Enter takes what is in\n"
     "brackets, Ctrl-D or Ctrl-C ends it and nothing is written.\n",
     init_examples, init_options, 0, 2, cs_command_init},
    {"rules", "[ID]", "the documented outcomes that traces are judged by",
     "Lists the rules, or prints one in full: when it applies, what must follow, its\n"
     "source.\n",
     rules_examples, rules_options, 0, 1, cs_command_rules},
    {"schema", "design|scenario|trace|suite", "the JSON Schema of a kind of file",
     "Prints the JSON Schema (draft 2020-12) of designs, scenarios, the lines of a\n"
     "trace, or suites.\n",
     schema_examples, no_options, 1, 1, cs_command_schema},
    {"docs", "machines|properties|components|rules|checks|scenarios|trace|man|completion",
     "reference pages made from the program's own tables",
     "Prints a page: the state machines; the properties with their defaults, sources\n"
     "and timings; the parts of XProtect; the rules; the checks; the actions of a\n"
     "scenario; the kinds of record in a trace; the manual page; the completion for\n"
     "bash.\n",
     docs_examples, no_options, 1, 1, cs_command_docs},
    {"version", "", "the version of the program",
     "Prints the version of the program and of the trace format.\n", version_examples, no_options,
     0, 0, cs_command_version},
};
const size_t cs_command_count = CS_LEN(cs_commands);
