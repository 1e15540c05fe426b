#include "scenarios/peek.h"

#include <string.h>

#include "scenarios/file.h"
#include "scenarios/json.h"

static bool has_any(const cJSON *root, const char *const *names, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        if (cs_json_member(root, names[i]) != NULL) {
            return true;
        }
    }
    return false;
}

static enum cs_file_kind kind_of(const cJSON *root)
{
    static const char *const scenario[] = {"design", "actions", "until", "expect"};
    static const char *const suite[] = {"scenarios"};
    static const char *const design[] = {"Cluster", "Nodes"};
    if (root == NULL) {
        return CS_FILE_BAD;
    }
    if (has_any(root, scenario, CS_LEN(scenario))) {
        return CS_FILE_SCENARIO;
    }
    if (has_any(root, suite, CS_LEN(suite))) {
        return CS_FILE_SUITE;
    }
    return has_any(root, design, CS_LEN(design)) ? CS_FILE_DESIGN : CS_FILE_OTHER;
}

static const char *copy(struct cs_arena *arena, const cJSON *item)
{
    return cJSON_IsString(item) ? cs_arena_text(arena, item->valuestring, strlen(item->valuestring))
                                : NULL;
}

/* Tags that are no texts are left to the loader's message. */
static void take_tags(struct cs_arena *arena, const cJSON *root, struct cs_peek *peek)
{
    const cJSON *list = cs_json_member(root, "tags");
    if (!cJSON_IsArray(list)) {
        return;
    }
    const char **tags = CS_NEW_ARRAY(arena, const char *, (size_t)cJSON_GetArraySize(list) + 1);
    for (const cJSON *item = list->child; item != NULL; item = item->next) {
        if (cJSON_IsString(item)) {
            tags[peek->n_tags++] = copy(arena, item);
        }
    }
    peek->tags = tags;
}

struct cs_peek cs_file_peek(struct cs_arena *arena, const char *path)
{
    struct cs_text bytes = {0};
    struct cs_peek peek = {.kind = CS_FILE_BAD};
    if (cs_file_read(path, CS_JSON_BYTES, &bytes) == NULL) {
        struct cs_json *json = cs_json_new(arena);
        const cJSON *root = cs_json_read(json, path, bytes.bytes, bytes.length, 1, NULL);
        peek.kind = kind_of(root);
        peek.title = root == NULL ? NULL : copy(arena, cs_json_member(root, "title"));
        if (peek.kind == CS_FILE_SCENARIO) {
            take_tags(arena, root, &peek);
        }
        cs_json_free(json);
    }
    cs_text_free(&bytes);
    return peek;
}
