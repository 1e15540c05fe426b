#include "scenarios/suite.h"

#include <string.h>

#include "scenarios/file.h"
#include "scenarios/scenario.h"

/* Reads the changes of an object, {"Cluster.SameSubnetThreshold": 10, …}, behind those of `before`.
 */
static struct cs_variant read_changes(struct cs_reader *reader, const cJSON *object,
                                      const struct cs_variant *before)
{
    struct cs_variant variant = *before;
    if (object == NULL || !cs_is_object(reader, object, "changes, a path and a value each,")) {
        return variant;
    }
    size_t most = before->n_sets + (size_t)cJSON_GetArraySize(object) + 1;
    const char **sets = CS_NEW_ARRAY(reader->arena, const char *, most);
    for (size_t i = 0; i < before->n_sets; i++) {
        sets[i] = before->sets[i];
    }
    for (const cJSON *change = object->child; change != NULL; change = change->next) {
        char *value = cJSON_PrintUnformatted(change);
        if (value == NULL) {
            cs_die("out of memory");
        }
        sets[variant.n_sets++] = cs_arena_printf(reader->arena, "%s=%s", change->string, value);
        cJSON_free(value);
    }
    variant.sets = sets;
    return variant;
}

/* Crosses the variants so far with those of one dimension, {"guide": {…}, "default": {…}}. */
static void cross(struct cs_reader *reader, const cJSON *dimension, struct cs_suite_file *suite)
{
    size_t count = (size_t)cJSON_GetArraySize(dimension);
    if (!cs_is_object(reader, dimension, "variants, a name and its changes each,")) {
        return;
    }
    if (count == 0 || suite->n_variants * count > CS_VARIANTS_MAX) {
        cs_mistake(reader, dimension, NULL, NULL,
                   "at least one variant, and at most %d in all combinations", CS_VARIANTS_MAX);
        return;
    }
    struct cs_variant *crossed = CS_NEW_ARRAY(reader->arena, struct cs_variant,
                                              suite->n_variants * count);
    size_t n = 0;
    for (size_t i = 0; i < suite->n_variants; i++) {
        const struct cs_variant *before = &suite->variants[i];
        for (const cJSON *one = dimension->child; one != NULL; one = one->next) {
            const char *comma = before->name == NULL ? "" : ",";
            if (one->string[0] == '\0' || strpbrk(one->string, ",[]\n") != NULL) {
                cs_mistake_at_key(reader, one, NULL, NULL,
                                  "a name of a variant, without commas and brackets");
            }
            crossed[n] = read_changes(reader, one, before);
            crossed[n++].name = cs_arena_printf(reader->arena, "%s%s%s",
                                                before->name == NULL ? "" : before->name, comma,
                                                one->string);
        }
    }
    suite->variants = crossed;
    suite->n_variants = n;
}

static void read_matrix(struct cs_reader *reader, const cJSON *root, struct cs_suite_file *suite)
{
    struct cs_variant *plain = CS_NEW(reader->arena, struct cs_variant);
    static const struct cs_variant none;
    *plain = read_changes(reader, cs_json_member(root, "set"), &none);
    suite->variants = plain;
    suite->n_variants = 1;
    const cJSON *matrix = cs_json_member(root, "matrix");
    if (matrix == NULL || !cs_is_object(reader, matrix, "dimensions, a name and variants each,")) {
        return;
    }
    for (const cJSON *dimension = matrix->child; dimension != NULL; dimension = dimension->next) {
        cross(reader, dimension, suite);
    }
}

/* A number N is the seeds 1 … N. */
static void read_seeds(struct cs_reader *reader, const cJSON *item, struct cs_suite_file *suite)
{
    int64_t count = 0;
    bool is_list = cJSON_IsArray(item);
    if (is_list && cJSON_GetArraySize(item) > 0 && cJSON_GetArraySize(item) <= CS_SEEDS_MAX) {
        count = cJSON_GetArraySize(item);
    } else if (is_list) {
        cs_mistake(reader, item, NULL, NULL, "1 to %d seeds", CS_SEEDS_MAX);
        return;
    } else if (!cs_read_integer(reader, item, 1, CS_SEEDS_MAX, "seeds", &count)) {
        return;
    }
    uint64_t *seeds = CS_NEW_ARRAY(reader->arena, uint64_t, (size_t)count);
    const cJSON *one = is_list ? item->child : NULL;
    for (int64_t i = 0; i < count; i++, one = one == NULL ? NULL : one->next) {
        seeds[i] = (uint64_t)i + 1;
        if (one != NULL && !cs_read_seed(reader, one, &seeds[i])) {
            continue;
        }
        for (int64_t k = 0; k < i && one != NULL; k++) {
            if (seeds[k] == seeds[i]) {
                cs_mistake(reader, one, NULL, NULL, "a seed that is not there yet");
                break;
            }
        }
    }
    suite->seeds = seeds;
    suite->n_seeds = (size_t)count;
}

static void read_tags(struct cs_reader *reader, const cJSON *list, struct cs_suite_file *suite)
{
    if (!cs_is_list(reader, list, "tags")) {
        return;
    }
    const char **tags = CS_NEW_ARRAY(reader->arena, const char *,
                                     (size_t)cJSON_GetArraySize(list) + 1);
    for (const cJSON *item = list->child; item != NULL; item = item->next) {
        if (cs_read_name(reader, item, &tags[suite->n_tags])) {
            suite->n_tags++;
        }
    }
    suite->tags = tags;
}

static void read_paths(struct cs_reader *reader, const cJSON *root, struct cs_suite_file *suite)
{
    const cJSON *list = cs_json_member(root, "scenarios");
    if (list == NULL || !cs_is_list(reader, list, "scenarios and folders") || list->child == NULL) {
        cs_mistake(reader, list == NULL ? root : list,
                   list == NULL ? "no \"scenarios\"" : "no path in it", NULL,
                   "a list of scenarios and folders, as seen from the suite's folder");
        return;
    }
    struct cs_suite_path *paths = CS_NEW_ARRAY(reader->arena, struct cs_suite_path,
                                               (size_t)cJSON_GetArraySize(list) + 1);
    for (const cJSON *item = list->child; item != NULL; item = item->next) {
        struct cs_place place = cs_json_place(reader->json, item);
        struct cs_suite_path *path = &paths[suite->n_paths++];
        if (!cs_read_text(reader, item, "a scenario or a folder", &path->path)) {
            path->path = ".";
        }
        path->line = place.line;
        path->column = place.column;
    }
    suite->paths = paths;
}

static const struct cs_suite_file *read_suite(struct cs_reader *reader, const cJSON *root)
{
    static const char *const members[] = {"$schema", "title", "description", "scenarios",
                                          "tags",    "seeds", "set",         "matrix"};
    struct cs_suite_file *suite = CS_NEW(reader->arena, struct cs_suite_file);
    const char *ignored = NULL;
    if (!cs_is_object(reader, root, "a suite")) {
        return NULL;
    }
    cs_check_members(reader, root, "a suite", members, CS_LEN(members));
    cs_read_text_member(reader, root, "$schema", &ignored);
    cs_read_text_member(reader, root, "title", &suite->title);
    cs_read_text_member(reader, root, "description", &ignored);
    read_paths(reader, root, suite);
    if (cs_json_member(root, "tags") != NULL) {
        read_tags(reader, cs_json_member(root, "tags"), suite);
    }
    if (cs_json_member(root, "seeds") != NULL) {
        read_seeds(reader, cs_json_member(root, "seeds"), suite);
    }
    read_matrix(reader, root, suite);
    return suite;
}

const struct cs_suite_file *cs_suite_load(struct cs_arena *arena, const char *path,
                                          struct cs_diags *diags)
{
    struct cs_reader reader = {.arena = arena, .json = cs_json_new(arena), .diags = diags};
    const struct cs_suite_file *suite = NULL;
    struct cs_text bytes = {0};
    const char *fault = cs_file_read(path, CS_JSON_BYTES, &bytes);
    if (fault != NULL) {
        diags->environment = cs_arena_printf(arena, "%s cannot be read: %s", path, fault);
    } else {
        const cJSON *root = cs_json_read(reader.json, path, bytes.bytes, bytes.length, 1, diags);
        suite = root == NULL ? NULL : read_suite(&reader, root);
    }
    cs_json_free(reader.json);
    cs_text_free(&bytes);
    return cs_diags_any(diags) ? NULL : suite;
}
