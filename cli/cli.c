#include "cli/cli.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include "cli/os.h"

static void put_error(const struct cs_text *text)
{
    /* When stderr is gone too, nobody is left to be told. */
    struct cs_text why = {0};
    (void)(cs_os_write(CS_OS_STDERR, "standard error", text->bytes, text->length, &why) ? 0 : 1);
    cs_text_free(&why);
}

static void say_list(const char *format, va_list list)
{
    char sentence[2048];
    (void)vsnprintf(sentence, sizeof sentence, format, list);
    struct cs_text text = {0};
    cs_text_puts(&text, "clustersim: ");
    cs_paper_clean(&text, sentence);
    cs_text_puts(&text, "\n");
    put_error(&text);
    cs_text_free(&text);
}

void cs_say(const char *format, ...)
{
    va_list list;
    va_start(list, format);
    say_list(format, list);
    va_end(list);
}

int cs_usage_error(const struct cs_args *args, const char *format, ...)
{
    va_list list;
    va_start(list, format);
    say_list(format, list);
    va_end(list);
    if (args == NULL) {
        cs_say("see clustersim --help");
    } else {
        cs_say("see clustersim %s --help", args->command->name);
    }
    return CS_EXIT_USAGE;
}

int cs_put(const struct cs_text *text, int status)
{
    struct cs_text why = {0};
    if (text->length > 0 &&
        !cs_os_write(CS_OS_STDOUT, "standard output", text->bytes, text->length, &why)) {
        cs_say("%s", why.bytes);
        status = CS_EXIT_ENVIRONMENT;
    }
    cs_text_free(&why);
    return status;
}

int cs_worse(int a, int b)
{
    static const int order[] = {CS_EXIT_HELD,  CS_EXIT_UNDECIDED,   CS_EXIT_FAILED,
                                CS_EXIT_USAGE, CS_EXIT_ENVIRONMENT, CS_EXIT_INTERRUPTED};
    size_t place_a = 0;
    size_t place_b = 0;
    for (size_t i = 0; i < CS_LEN(order); i++) {
        place_a = order[i] == a ? i : place_a;
        place_b = order[i] == b ? i : place_b;
    }
    return place_a > place_b ? a : b;
}

const char *cs_args_value(const struct cs_args *args, const char *name)
{
    const char *value = NULL;
    for (size_t i = 0; i < args->n_given; i++) {
        if (strcmp(args->given[i].option->name, name) == 0) {
            value = args->given[i].value;
        }
    }
    return value;
}

bool cs_args_has(const struct cs_args *args, const char *name)
{
    for (size_t i = 0; i < args->n_given; i++) {
        if (strcmp(args->given[i].option->name, name) == 0) {
            return true;
        }
    }
    return false;
}

const char *const *cs_args_values(const struct cs_args *args, const char *name, size_t *count)
{
    const char **values = CS_NEW_ARRAY(args->arena, const char *, args->n_given + 1);
    *count = 0;
    for (size_t i = 0; i < args->n_given; i++) {
        if (strcmp(args->given[i].option->name, name) == 0) {
            values[(*count)++] = args->given[i].value;
        }
    }
    return values;
}

bool cs_args_number(const struct cs_args *args, const char *name, uint64_t least, uint64_t most,
                    uint64_t *number)
{
    const char *text = cs_args_value(args, name);
    if (text == NULL) {
        return true;
    }
    uint64_t value = 0;
    bool good = text[0] != '\0';
    for (const char *at = text; good && *at != '\0'; at++) {
        good = *at >= '0' && *at <= '9' && value <= most / 10;
        value = good ? value * 10 + (uint64_t)(*at - '0') : value;
    }
    if (!good || value < least || value > most) {
        (void)cs_usage_error(args, "--%s \"%s\": expected a whole number from %llu to %llu", name,
                             text, (unsigned long long)least, (unsigned long long)most);
        return false;
    }
    *number = value;
    return true;
}

static const struct cs_option *find_option(const struct cs_command *command, const char *name,
                                           size_t length)
{
    for (const struct cs_option *option = command->options; option->name != NULL; option++) {
        if (strlen(option->name) == length && strncmp(option->name, name, length) == 0) {
            return option;
        }
    }
    return NULL;
}

static int unknown_option(const struct cs_args *args, const char *name, size_t length)
{
    const char *names[CS_OPTIONS_MAX];
    size_t count = 0;
    for (const struct cs_option *option = args->command->options; option->name != NULL; option++) {
        CS_ASSERT(count < CS_OPTIONS_MAX);
        names[count++] = option->name;
    }
    char *found = cs_arena_text(args->arena, name, length);
    const char *nearest = cs_nearest(found, names, count);
    if (nearest != NULL) {
        return cs_usage_error(args, "%s has no option --%s; did you mean --%s?",
                              args->command->name, found, nearest);
    }
    return cs_usage_error(args, "%s has no option --%s", args->command->name, found);
}

/* Takes argv[*at], an option, and its value. */
static int take_option(struct cs_args *args, int argc, char **argv, int *at)
{
    const char *word = argv[*at];
    if (strcmp(word, "-h") == 0) {
        word = "--help";
    }
    if (word[1] != '-') {
        return cs_usage_error(args, "options are written in full, with two dashes: %s is none",
                              word);
    }
    const char *name = word + 2;
    const char *equals = strchr(name, '=');
    size_t length = equals == NULL ? strlen(name) : (size_t)(equals - name);
    const struct cs_option *option = find_option(args->command, name, length);
    if (option == NULL) {
        return unknown_option(args, name, length);
    }
    const char *value = equals == NULL ? NULL : equals + 1;
    if (option->value == NULL && value != NULL) {
        return cs_usage_error(args, "--%s takes no value", option->name);
    }
    if (option->value != NULL && value == NULL) {
        if (*at + 1 >= argc) {
            return cs_usage_error(args, "--%s needs a value: --%s %s", option->name, option->name,
                                  option->value);
        }
        value = argv[++*at];
    }
    args->given[args->n_given].option = option;
    args->given[args->n_given].value = value;
    args->n_given++;
    return 0;
}

static int parse(struct cs_args *args, int argc, char **argv)
{
    args->operands = CS_NEW_ARRAY(args->arena, const char *, (size_t)argc + 1);
    args->given = cs_arena_take(args->arena, cs_array_bytes((size_t)argc + 1, sizeof *args->given));
    bool only_operands = false;
    for (int i = 0; i < argc; i++) {
        if (!only_operands && strcmp(argv[i], "--") == 0) {
            only_operands = true;
        } else if (!only_operands && argv[i][0] == '-' && argv[i][1] != '\0') {
            int status = take_option(args, argc, argv, &i);
            if (status != 0) {
                return status;
            }
        } else {
            args->operands[args->n_operands++] = argv[i];
        }
    }
    return 0;
}

static int run_command(const struct cs_command *command, int argc, char **argv)
{
    struct cs_args args = {.command = command, .arena = cs_arena_new(CS_ARENA_LIMIT)};
    int status = parse(&args, argc, argv);
    if (status == 0 && cs_args_has(&args, "help")) {
        struct cs_text help = {0};
        cs_help_command(command, &help);
        status = cs_put(&help, CS_EXIT_HELD);
        cs_text_free(&help);
    } else if (status == 0 && args.n_operands < command->least) {
        status = cs_usage_error(&args, "%s needs %s", command->name, command->operands);
    } else if (status == 0 && args.n_operands > command->most) {
        status = cs_usage_error(&args, "%s does not take \"%s\"", command->name,
                                args.operands[command->most]);
    } else if (status == 0) {
        status = command->run(&args);
    }
    cs_arena_free(args.arena);
    return status;
}

static int unknown_command(const char *name)
{
    const char *names[64];
    CS_ASSERT(cs_command_count < CS_LEN(names));
    for (size_t i = 0; i < cs_command_count; i++) {
        names[i] = cs_commands[i].name;
    }
    if (name[0] == '-') {
        return cs_usage_error(NULL, "expected a command before the option %s", name);
    }
    const char *nearest = cs_nearest(name, names, cs_command_count);
    if (nearest != NULL) {
        return cs_usage_error(NULL, "there is no command %s; did you mean %s?", name, nearest);
    }
    return cs_usage_error(NULL, "there is no command %s", name);
}

int cs_cli_main(int argc, char **argv)
{
    cs_os_init();
    if (argc < 2) {
        return cs_usage_error(NULL, "expected a command");
    }
    if (strcmp(argv[1], "--help") == 0 || strcmp(argv[1], "-h") == 0) {
        struct cs_text help = {0};
        cs_help_program(&help);
        int status = cs_put(&help, CS_EXIT_HELD);
        cs_text_free(&help);
        return status;
    }
    const char *name = strcmp(argv[1], "--version") == 0 ? "version" : argv[1];
    for (size_t i = 0; i < cs_command_count; i++) {
        if (strcmp(cs_commands[i].name, name) == 0) {
            return run_command(&cs_commands[i], argc - 2, argv + 2);
        }
    }
    return unknown_command(argv[1]);
}
