#include "scenarios/load.h"

#include <string.h>

#include "scenarios/checking.h"
#include "scenarios/file.h"
#include "scenarios/override.h"
#include "scenarios/scenario.h"

/* One load from its beginning to its end. */
struct load {
    struct cs_reader reader;
    const struct cs_load_options *options;
    struct cs_override *sets;
    size_t n_sets;
    const cJSON *design; /* its tree */
};

static void begin(struct load *load, struct cs_arena *arena, const struct cs_load_options *options,
                  struct cs_diags *diags)
{
    static const struct cs_load_options none = {0};
    memset(load, 0, sizeof *load);
    load->options = options != NULL ? options : &none;
    load->reader = (struct cs_reader){.arena = arena, .json = cs_json_new(arena), .diags = diags,
                                       .rules = load->options->rules,
                                       .n_rules = load->options->n_rules,
                                       .review = load->options->review};
    load->sets = CS_NEW_ARRAY(arena, struct cs_override, load->options->n_sets + 1);
    for (size_t i = 0; i < load->options->n_sets; i++) {
        if (cs_override_read(&load->reader, load->options->sets[i], i + 1,
                             &load->sets[load->n_sets])) {
            load->n_sets++;
        }
    }
}

static void end(struct load *load)
{
    cs_json_free(load->reader.json);
}

/* Makes the changes that --set asks for in a scenario's or in a design's tree. */
static void apply_sets(struct load *load, cJSON *root, bool both, bool scenarios)
{
    for (size_t i = 0; i < load->n_sets; i++) {
        bool here = both || cs_override_is_scenarios(&load->sets[i]) == scenarios;
        if (here && cs_override_has_root(&load->reader, &load->sets[i])) {
            cs_override_apply(&load->reader, root, &load->sets[i]);
        }
    }
}

/* Makes the changes that the scenario asks for in the design. */
static void apply_changes(struct load *load, const cJSON *scenario, cJSON *design)
{
    struct cs_reader *reader = &load->reader;
    const cJSON *changes = cs_json_member(scenario, "changes");
    if (changes == NULL || !cs_is_object(reader, changes, "changes to the design")) {
        return;
    }
    for (const cJSON *change = changes->child; change != NULL; change = change->next) {
        struct cs_place place = cs_json_key_place(reader->json, change);
        place.column++; /* the path begins after the quote */
        struct cs_override override = {cs_keep(reader, change->string), place, NULL};
        override.value = cs_json_copy(reader->json, change);
        cs_override_apply(reader, design, &override);
    }
}

/* `path` as seen from the folder of `from`. */
static const char *beside(struct cs_arena *arena, const char *from, const char *path)
{
    const char *end = NULL;
    for (const char *c = from; *c != '\0'; c++) {
        end = *c == '/' || *c == '\\' ? c : end;
    }
    bool absolute = path[0] == '/' || path[0] == '\\' || (path[0] != '\0' && path[1] == ':');
    if (end == NULL || absolute) {
        return cs_arena_text(arena, path, strlen(path));
    }
    return cs_arena_printf(arena, "%.*s/%s", (int)(end - from), from, path);
}

/* The design's tree that the scenario names or holds; sets the file that messages name. */
static cJSON *design_of(struct load *load, const cJSON *scenario, const char *file,
                        const char **design_file)
{
    struct cs_reader *reader = &load->reader;
    cJSON *design = cs_json_member(scenario, "design");
    *design_file = file;
    if (design == NULL) {
        cs_mistake(reader, scenario, "no \"design\"", NULL,
                   "the file of a design, or a design as an object");
        return NULL;
    }
    if (cJSON_IsObject(design)) {
        return design;
    }
    if (!cJSON_IsString(design) || design->valuestring[0] == '\0') {
        cs_mistake(reader, design, NULL, NULL, "the file of a design, or a design as an object");
        return NULL;
    }
    if (load->options->closed) {
        cs_mistake(reader, design, NULL, NULL,
                   "a design as an object: no other file may be opened here");
        return NULL;
    }
    *design_file = beside(reader->arena, file, design->valuestring);
    struct cs_text bytes = {0};
    const char *fault = cs_file_read(*design_file, CS_JSON_BYTES, &bytes);
    cJSON *root = NULL;
    if (fault != NULL) {
        cs_mistake(reader, design, NULL, NULL, "a file that can be read (%s: %s)", *design_file,
                   fault);
    } else {
        root = cs_json_read(reader->json, *design_file, bytes.bytes, bytes.length, 1,
                            reader->diags);
    }
    cs_text_free(&bytes);
    return root;
}

static const struct cs_scenario *load_scenario(struct load *load, cJSON *root, const char *file)
{
    struct cs_reader *reader = &load->reader;
    if (!cs_is_object(reader, root, "a scenario")) {
        return NULL;
    }
    apply_sets(load, root, false, true);
    const char *design_file = NULL;
    cJSON *design_root = design_of(load, root, file, &design_file);
    struct cs_design *design = NULL;
    if (cJSON_IsObject(design_root)) {
        apply_changes(load, root, design_root);
        apply_sets(load, design_root, false, false);
    }
    if (design_root != NULL) {
        design = cs_design_from_json(reader, design_root, design_file);
    }
    if (design == NULL) {
        cs_scenario_check_top(reader, root);
        return NULL;
    }
    cs_design_complete(design, reader->arena);
    load->design = design_root;
    return cs_scenario_from_json(reader, root, file, design);
}

static const struct cs_design *load_design(struct load *load, cJSON *root, const char *file)
{
    if (cJSON_IsObject(root)) {
        apply_sets(load, root, true, false);
    }
    struct cs_design *design = cs_design_from_json(&load->reader, root, file);
    if (design == NULL || load->reader.diags->count > 0) {
        return NULL;
    }
    cs_design_complete(design, load->reader.arena);
    load->design = root;
    return design;
}

static bool is_scenario(const cJSON *root)
{
    static const char *const marks[] = {"design", "actions", "until", "expect"};
    for (size_t i = 0; i < CS_LEN(marks); i++) {
        if (cs_json_member(root, marks[i]) != NULL) {
            return true;
        }
    }
    return false;
}

/* A trace's first line is a run.begin; a scenario has no such thing near its start. */
static bool looks_like_trace(const char *bytes, size_t length)
{
    static const char mark[] = "\"kind\":\"run.begin\"";
    for (size_t i = 0; i + sizeof mark - 1 <= length && bytes[i] != '\n'; i++) {
        if (memcmp(bytes + i, mark, sizeof mark - 1) == 0) {
            return true;
        }
    }
    return false;
}

/* Reviews the design as of the day on which the run, or else any run, begins. */
static void review(struct load *load, const cJSON *root, const struct cs_design *design)
{
    const cJSON *starts_on = cs_json_member(root, "startsOn");
    cs_review_design(load->options->review, load->reader.json, load->design, design,
                     cJSON_IsString(starts_on) ? starts_on->valuestring : "2026-01-01");
}

enum wanted { WANT_SCENARIO, WANT_DESIGN, WANT_EITHER };

/* What every entry point does once it has the bytes. */
static bool load_bytes(struct cs_arena *arena, enum wanted wanted, const char *file,
                       const char *bytes, size_t length, const struct cs_load_options *options,
                       struct cs_diags *diags, const struct cs_scenario **scenario,
                       const struct cs_design **design)
{
    struct load load;
    begin(&load, arena, options, diags);
    *scenario = NULL;
    *design = NULL;
    cJSON *root = NULL;
    if (looks_like_trace(bytes, length)) {
        cs_diags_add(diags, &(struct cs_diag){.file = file, .line = 1, .column = 1,
                                              .found = "what looks like a trace",
                                              .expected = "a scenario; `clustersim judge` takes a "
                                                          "trace"});
    } else {
        root = cs_json_read(load.reader.json, file, bytes, length, 1, diags);
    }
    if (root == NULL) {
        /* said already */
    } else if (wanted == WANT_SCENARIO || (wanted == WANT_EITHER && is_scenario(root))) {
        *scenario = load_scenario(&load, root, file);
        *design = *scenario != NULL ? (*scenario)->design : NULL;
    } else {
        *design = load_design(&load, root, file);
    }
    if (load.options->review != NULL && *design != NULL && !cs_diags_any(diags)) {
        review(&load, root, *design);
    }
    end(&load);
    if (cs_diags_any(diags)) {
        *scenario = NULL;
        *design = NULL;
    }
    return *design != NULL;
}

static bool load_path(struct cs_arena *arena, enum wanted wanted, const char *path,
                      const struct cs_load_options *options, struct cs_diags *diags,
                      const struct cs_scenario **scenario, const struct cs_design **design)
{
    struct cs_text bytes = {0};
    const char *fault = cs_file_read(path, CS_JSON_BYTES, &bytes);
    const char *file = strcmp(path, "-") == 0 ? "stdin" : path;
    bool good = false;
    if (fault != NULL) {
        struct cs_text shown = {0};
        cs_text_shown(&shown, file, strlen(file), 1000);
        diags->environment = cs_arena_printf(arena, "%s cannot be read: %s",
                                             shown.bytes != NULL ? shown.bytes : "\"\"", fault);
        cs_text_free(&shown);
        *scenario = NULL;
        *design = NULL;
    } else {
        good = load_bytes(arena, wanted, file, bytes.bytes, bytes.length, options, diags, scenario,
                          design);
    }
    cs_text_free(&bytes);
    return good;
}

const struct cs_scenario *cs_scenario_load(struct cs_arena *arena, const char *path,
                                           const struct cs_load_options *options,
                                           struct cs_diags *diags)
{
    const struct cs_scenario *scenario = NULL;
    const struct cs_design *design = NULL;
    return load_path(arena, WANT_SCENARIO, path, options, diags, &scenario, &design) ? scenario
                                                                                     : NULL;
}

const struct cs_design *cs_design_load(struct cs_arena *arena, const char *path,
                                       const struct cs_load_options *options,
                                       struct cs_diags *diags)
{
    const struct cs_scenario *scenario = NULL;
    const struct cs_design *design = NULL;
    return load_path(arena, WANT_DESIGN, path, options, diags, &scenario, &design) ? design : NULL;
}

bool cs_any_load(struct cs_arena *arena, const char *path, const struct cs_load_options *options,
                 struct cs_diags *diags, const struct cs_scenario **scenario,
                 const struct cs_design **design)
{
    return load_path(arena, WANT_EITHER, path, options, diags, scenario, design);
}

const struct cs_scenario *cs_scenario_read(struct cs_arena *arena, const char *file,
                                           const char *bytes, size_t length,
                                           const struct cs_load_options *options,
                                           struct cs_diags *diags)
{
    const struct cs_scenario *scenario = NULL;
    const struct cs_design *design = NULL;
    return load_bytes(arena, WANT_SCENARIO, file, bytes, length, options, diags, &scenario, &design)
               ? scenario
               : NULL;
}

const struct cs_design *cs_design_read(struct cs_arena *arena, const char *file, const char *bytes,
                                       size_t length, const struct cs_load_options *options,
                                       struct cs_diags *diags)
{
    const struct cs_scenario *scenario = NULL;
    const struct cs_design *design = NULL;
    return load_bytes(arena, WANT_DESIGN, file, bytes, length, options, diags, &scenario, &design)
               ? design
               : NULL;
}
