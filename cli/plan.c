#include "cli/plan.h"

#include <stdlib.h>
#include <string.h>

#include "cli/cli.h"
#include "cli/os.h"
#include "scenarios/peek.h"
#include "scenarios/suite.h"

enum { DEPTH = 64 }; /* folders in folders */

static bool ends_with(const char *text, const char *end)
{
    size_t length = strlen(text);
    size_t tail = strlen(end);
    return length > tail && strcmp(text + length - tail, end) == 0;
}

/* ---- Names ---- */

/* The path without "./", doubled slashes, and a slash at its end. */
static const char *tidy(struct cs_arena *arena, const char *path)
{
    struct cs_text out = {0};
    cs_text_add(&out, "", 0);
    for (const char *at = path; *at != '\0';) {
        size_t length = strcspn(at, "/");
        bool nothing = (length == 0 && at != path) || (length == 1 && at[0] == '.');
        if (!nothing) {
            cs_text_add(&out, at, length);
            cs_text_puts(&out, at[length] == '/' ? "/" : "");
        }
        at += length + (at[length] == '/' ? 1 : 0);
    }
    if (out.length > 1 && out.bytes[out.length - 1] == '/') {
        out.length--;
    }
    const char *result = out.length == 0 ? "." : cs_arena_text(arena, out.bytes, out.length);
    cs_text_free(&out);
    return result;
}

static const char *join(struct cs_arena *arena, const char *folder, const char *name)
{
    bool here = strcmp(folder, ".") == 0;
    bool root = ends_with(folder, "/") || strcmp(folder, "/") == 0;
    return cs_arena_printf(arena, "%s%s%s", here ? "" : folder, here || root ? "" : "/", name);
}

/* "scenarios/a.json" is the case "scenarios/a". */
static const char *name_of(struct cs_arena *arena, const char *file)
{
    size_t length = strlen(file);
    return cs_arena_text(arena, file, ends_with(file, ".json") ? length - 5 : length);
}

const char *cs_golden_path(struct cs_arena *arena, const char *file)
{
    const char *slash = strrchr(file, '/');
    const char *base = slash == NULL ? file : slash + 1;
    return cs_arena_printf(arena, "%.*sgolden/%s.story", (int)(base - file), file,
                           name_of(arena, base));
}

/* ---- Finding ---- */

static struct cs_planned *new_case(struct cs_plan *plan)
{
    if (plan->count == plan->room) {
        size_t room = plan->room == 0 ? 64 : 2 * plan->room;
        struct cs_planned *bigger = CS_NEW_ARRAY(plan->arena, struct cs_planned, room);
        if (plan->count > 0) {
            memcpy(bigger, plan->cases, plan->count * sizeof *bigger);
        }
        plan->cases = bigger;
        plan->room = room;
    }
    return &plan->cases[plan->count++];
}

static void add_scenario(struct cs_plan *plan, const char *file, const struct cs_peek *peek)
{
    *new_case(plan) = (struct cs_planned){.name = name_of(plan->arena, file),
                                          .file = file,
                                          .title = peek->title,
                                          .tags = peek->tags,
                                          .n_tags = peek->n_tags};
}

static void add_found(struct cs_plan *plan, const char *file);
static int walk(struct cs_plan *plan, const char *folder, unsigned depth, struct cs_text *why);

/* ---- Suites ---- */

/* A suite with mistakes is a case that cannot be run. */
static void add_mistaken(struct cs_plan *plan, const char *file, const struct cs_diags *diags)
{
    *new_case(plan) = (struct cs_planned){
        .name = name_of(plan->arena, file), .file = file, .mistakes = diags};
}

/* The scenarios at a path of the suite, in a plan of their own. False after a mistake. */
static bool find_in_suite(struct cs_plan *found, const char *file, const struct cs_suite_path *path,
                          struct cs_diags *diags)
{
    struct cs_text why = {0};
    const char *slash = strrchr(file, '/');
    int length = slash == NULL || path->path[0] == '/' ? 0 : (int)(slash + 1 - file);
    const char *whole = tidy(found->arena,
                             cs_arena_printf(found->arena, "%.*s%s", length, file, path->path));
    size_t before = found->count;
    bool is_folder = cs_os_type(whole) == CS_OS_FOLDER;
    if (is_folder && walk(found, whole, 0, &why) != CS_EXIT_HELD) {
        diags->environment = cs_arena_text(found->arena, why.bytes, why.length);
    } else if (!is_folder && cs_os_type(whole) == CS_OS_FILE) {
        struct cs_peek peek = cs_file_peek(found->arena, whole);
        if (peek.kind == CS_FILE_SCENARIO || peek.kind == CS_FILE_BAD) {
            add_scenario(found, whole, &peek);
        }
    }
    for (size_t i = before; i < found->count && length > 0; i++) { /* named from the suite */
        bool below = strncmp(found->cases[i].name, file, (size_t)length) == 0;
        found->cases[i].name += below ? length : 0;
    }
    if (found->count == before && diags->environment == NULL) {
        cs_diags_add(diags, &(struct cs_diag){.file = file,
                                              .line = path->line,
                                              .column = path->column,
                                              .found = cs_diag_quote(found->arena, path->path,
                                                                     strlen(path->path)),
                                              .expected = "a scenario, or a folder with some"});
    }
    cs_text_free(&why);
    return found->count > before;
}

/* One case of a suite: a scenario in a variant, with a seed or its own. */
static void add_variant(struct cs_plan *plan, const char *suite_name,
                        const struct cs_suite_file *suite, const struct cs_planned *scenario,
                        const struct cs_variant *variant, const uint64_t *seed)
{
    struct cs_arena *arena = plan->arena;
    struct cs_planned *test = new_case(plan);
    const char **tags = CS_NEW_ARRAY(arena, const char *, suite->n_tags + scenario->n_tags + 1);
    *test = *scenario;
    test->n_tags = 0;
    for (size_t i = 0; i < suite->n_tags + scenario->n_tags; i++) {
        tags[test->n_tags++] = i < suite->n_tags ? suite->tags[i]
                                                 : scenario->tags[i - suite->n_tags];
    }
    test->tags = tags;
    test->sets = variant->sets;
    test->n_sets = variant->n_sets;
    test->has_seed = seed != NULL;
    test->seed = seed == NULL ? 0 : *seed;
    bool named = variant->name != NULL;
    test->name = cs_arena_printf(arena, "%s:%s%s%s%s", suite_name, scenario->name, named ? "[" : "",
                                 named ? variant->name : "", named ? "]" : "");
    if (seed != NULL) {
        test->name = cs_arena_printf(arena, "%s@%llu", test->name, (unsigned long long)*seed);
    }
}

static void add_suite(struct cs_plan *plan, const char *file)
{
    struct cs_arena *arena = plan->arena;
    struct cs_diags *diags = CS_NEW(arena, struct cs_diags);
    struct cs_plan found = {.arena = arena, .in_suite = true};
    const char *name = name_of(arena, file);
    cs_diags_init(diags, arena);
    const struct cs_suite_file *suite = cs_suite_load(arena, file, diags);
    for (size_t i = 0; suite != NULL && i < suite->n_paths; i++) {
        (void)(find_in_suite(&found, file, &suite->paths[i], diags) ? 0 : 1); /* told below */
    }
    if (cs_diags_any(diags)) {
        add_mistaken(plan, file, diags);
        return;
    }
    cs_plan_sort(&found);
    for (size_t i = 0; i < found.count; i++) {
        for (size_t v = 0; v < suite->n_variants; v++) {
            for (size_t s = 0; s < suite->n_seeds || (s == 0 && suite->n_seeds == 0); s++) {
                add_variant(plan, name, suite, &found.cases[i], &suite->variants[v],
                            suite->n_seeds == 0 ? NULL : &suite->seeds[s]);
            }
        }
    }
}

/* ---- Folders ---- */

static void add_found(struct cs_plan *plan, const char *file)
{
    struct cs_peek peek = cs_file_peek(plan->arena, file);
    switch (peek.kind) {
    case CS_FILE_DESIGN:
        plan->designs++;
        break;
    case CS_FILE_SUITE:
        if (!plan->in_suite) { /* a suite's folders are searched for scenarios alone */
            add_suite(plan, file);
        }
        break;
    case CS_FILE_OTHER:
        plan->others++;
        break;
    case CS_FILE_SCENARIO:
    case CS_FILE_BAD:
        add_scenario(plan, file, &peek);
        break;
    }
}

/* A golden story whose scenario was removed or has another name now compares with nothing. */
static void look_at_golden(struct cs_plan *plan, const char *folder, const char *name)
{
    const char *slash = strrchr(folder, '/');
    const char *last = slash == NULL ? folder : slash + 1;
    if (strcmp(last, "golden") == 0 && ends_with(name, ".story")) {
        const char *scenario = cs_arena_printf(plan->arena, "%.*s%.*s.json", (int)(last - folder),
                                               folder, (int)(strlen(name) - 6), name);
        plan->goldens_alone += cs_os_type(scenario) == CS_OS_NOTHING;
    }
}

static int walk(struct cs_plan *plan, const char *folder, unsigned depth, struct cs_text *why)
{
    struct cs_os_entry *entries = NULL;
    size_t count = 0;
    if (depth > DEPTH) {
        cs_text_printf(why, "%s: more than %d folders in one another", folder, DEPTH);
        return CS_EXIT_USAGE;
    }
    if (!cs_os_list(plan->arena, folder, &entries, &count, why)) {
        return CS_EXIT_ENVIRONMENT;
    }
    for (size_t i = 0; i < count; i++) {
        const char *name = entries[i].name;
        if (name[0] == '.') {
            continue;
        }
        const char *path = join(plan->arena, folder, name);
        if (entries[i].type == CS_OS_FOLDER && entries[i].is_link) {
            plan->links++;
        } else if (entries[i].type == CS_OS_FOLDER) {
            int status = walk(plan, path, depth + 1, why);
            if (status != CS_EXIT_HELD) {
                return status;
            }
        } else if (ends_with(name, ".json")) {
            add_found(plan, path);
        } else {
            look_at_golden(plan, folder, name);
        }
    }
    return CS_EXIT_HELD;
}

int cs_plan_add(struct cs_plan *plan, const char *path, struct cs_text *why)
{
    const char *file = tidy(plan->arena, path);
    struct cs_peek peek;
    switch (path[0] == '\0' ? CS_OS_NOTHING : cs_os_type(file)) {
    case CS_OS_FOLDER:
        return walk(plan, file, 0, why);
    case CS_OS_FILE:
        peek = cs_file_peek(plan->arena, file);
        if (peek.kind == CS_FILE_DESIGN || peek.kind == CS_FILE_OTHER) {
            cs_text_printf(why, "%s is %s", file,
                           peek.kind == CS_FILE_DESIGN ? "a design, not a scenario"
                                                       : "no scenario");
            return CS_EXIT_USAGE;
        }
        if (peek.kind == CS_FILE_SUITE) {
            add_suite(plan, file);
        } else {
            add_scenario(plan, file, &peek);
        }
        return CS_EXIT_HELD;
    case CS_OS_OTHER:
        cs_text_printf(why, "%s is neither a file nor a folder", file);
        return CS_EXIT_USAGE;
    case CS_OS_NOTHING:
        break;
    }
    cs_text_printf(why, "there is no %s", path[0] == '\0' ? "file with an empty name" : file);
    return CS_EXIT_ENVIRONMENT;
}

/* ---- Order ---- */

static int by_name(const void *a, const void *b)
{
    const struct cs_planned *x = a;
    const struct cs_planned *y = b;
    int order = strcmp(x->name, y->name);
    return order != 0 ? order : strcmp(x->file, y->file);
}

void cs_plan_sort(struct cs_plan *plan)
{
    size_t kept = 0;
    if (plan->count == 0) {
        return;
    }
    qsort(plan->cases, plan->count, sizeof *plan->cases, by_name);
    for (size_t i = 0; i < plan->count; i++) {
        struct cs_planned *test = &plan->cases[i];
        struct cs_planned *before = kept == 0 ? NULL : &plan->cases[kept - 1];
        bool same = before != NULL && strcmp(before->name, test->name) == 0;
        if (same && strcmp(before->file, test->file) == 0) {
            continue; /* named by two of the paths */
        }
        if (same) { /* "a" and "a.json" */
            test->name = test->file;
        }
        plan->cases[kept++] = *test;
    }
    plan->count = kept;
}

/* ---- Choosing ---- */

bool cs_glob(const char *pattern, const char *text)
{
    const char *star = NULL; /* the last * so far, and where it began to match */
    const char *from = NULL;
    while (*text != '\0') {
        size_t step = cs_utf8_length(text, strlen(text));
        if (*pattern == '*') {
            star = pattern++;
            from = text;
        } else if (*pattern == '?') {
            pattern++;
            text += step == 0 ? 1 : step;
        } else if (*pattern == *text) {
            pattern++;
            text++;
        } else if (star != NULL) {
            pattern = star + 1;
            text = ++from;
        } else {
            return false;
        }
    }
    while (*pattern == '*') {
        pattern++;
    }
    return *pattern == '\0';
}

static bool is_named(const struct cs_planned *test, const char *pattern)
{
    const char *slash = strrchr(test->name, '/');
    return cs_glob(pattern, test->name) || (slash != NULL && cs_glob(pattern, slash + 1));
}

static bool is_tagged(const struct cs_planned *test, const char *tag)
{
    for (size_t i = 0; i < test->n_tags; i++) {
        if (strcmp(test->tags[i], tag) == 0) {
            return true;
        }
    }
    return false;
}

typedef bool matcher(const struct cs_planned *test, const char *what);

static bool any(const struct cs_planned *test, matcher *matches, const char *const *list,
                size_t count)
{
    for (size_t i = 0; i < count; i++) {
        if (matches(test, list[i])) {
            return true;
        }
    }
    return false;
}

/* Whether each of the list matches some case; else says which one does not. */
static bool all_match(const struct cs_plan *plan, matcher *matches, const char *const *list,
                      size_t count, const char *option, struct cs_text *why)
{
    for (size_t i = 0; i < count; i++) {
        bool found = false;
        for (size_t c = 0; c < plan->count && !found; c++) {
            found = matches(&plan->cases[c], list[i]);
        }
        if (!found) {
            cs_text_printf(why, "--%s \"%s\" matches none of the %zu cases", option, list[i],
                           plan->count);
            return false;
        }
    }
    return true;
}

bool cs_plan_choose(struct cs_plan *plan, const struct cs_choice *choice, struct cs_text *why)
{
    size_t kept = 0;
    if (!all_match(plan, is_named, choice->only, choice->n_only, "only", why) ||
        !all_match(plan, is_tagged, choice->tags, choice->n_tags, "tag", why)) {
        return false;
    }
    size_t wanted = 0;
    for (size_t i = 0; i < plan->count; i++) {
        const struct cs_planned *test = &plan->cases[i];
        bool chosen = (choice->n_only == 0 || any(test, is_named, choice->only, choice->n_only)) &&
                      (choice->n_tags == 0 || any(test, is_tagged, choice->tags, choice->n_tags)) &&
                      !any(test, is_named, choice->skip, choice->n_skip) &&
                      !any(test, is_tagged, choice->skip_tags, choice->n_skip_tags);
        if (chosen && (choice->shards == 0 || wanted % choice->shards == choice->shard - 1)) {
            plan->cases[kept++] = *test;
        }
        wanted += chosen;
    }
    if (wanted == 0) {
        cs_text_printf(why, "none of the %zu cases is left to be tested", plan->count);
    } else if (kept == 0) {
        cs_text_printf(why, "--shard %llu/%llu has no case: there are only %zu",
                       (unsigned long long)choice->shard, (unsigned long long)choice->shards,
                       wanted);
    }
    plan->count = kept;
    return kept > 0;
}
