#include "scenarios/override.h"

#include <string.h>

const char *const cs_scenario_members[] = {"$schema", "title",  "description", "cites",    "design",
                                           "changes", "until",  "startsAt",    "startsOn", "seed",
                                           "actions", "expect", "tags"};
const size_t cs_scenario_members_count = CS_LEN(cs_scenario_members);

/* A mistake in a path, `at` being the place in it. */
static void path_mistake(struct cs_reader *reader, const struct cs_override *override,
                         const char *at, const char *found, const char *nearest,
                         const char *expected)
{
    struct cs_diag diag = {.file = override->place.file,
                           .line = override->place.line,
                           .found = found,
                           .expected = expected};
    diag.nearest = nearest != NULL ? cs_keep(reader, nearest) : NULL; /* the tree goes first */
    diag.column = override->place.column;
    for (const char *c = override->path; c < at; c++) {
        diag.column += ((unsigned char)*c & 0xC0u) != 0x80u ? 1u : 0u;
    }
    cs_diags_add(reader->diags, &diag);
}

static bool is_utf8(const char *text)
{
    for (size_t at = 0, length = strlen(text); at < length;) {
        size_t bytes = cs_utf8_length(text + at, length - at);
        if (bytes == 0) {
            return false;
        }
        at += bytes;
    }
    return true;
}

bool cs_override_read(struct cs_reader *reader, const char *set, size_t number,
                      struct cs_override *override)
{
    override->place = (struct cs_place){cs_arena_printf(reader->arena, "--set %zu", number), 1, 1};
    override->path = set;
    const char *end = set;
    for (bool inside = false; *end != '\0' && (inside || *end != '='); end++) {
        inside = *end == '[' || (inside && *end != ']');
    }
    if (!is_utf8(set)) {
        path_mistake(reader, override, set, cs_diag_quote(reader->arena, set, strlen(set)), NULL,
                     "text in UTF-8");
        return false;
    }
    if (*end == '\0' || end == set) {
        path_mistake(reader, override, set, cs_diag_quote(reader->arena, set, strlen(set)), NULL,
                     "PATH=VALUE such as Cluster.SameSubnetThreshold=10");
        return false;
    }
    override->path = cs_arena_text(reader->arena, set, (size_t)(end - set));
    struct cs_place place = override->place;
    for (const char *c = set; c <= end; c++) {
        place.column += ((unsigned char)*c & 0xC0u) != 0x80u ? 1u : 0u;
    }
    const char *value = end + 1;
    override->value = cs_json_read(reader->json, place.file, value, strlen(value), place.column,
                                   NULL);
    if (override->value == NULL) {
        override->value = cs_json_string(reader->json, place, value);
    }
    return true;
}

bool cs_override_is_scenarios(const struct cs_override *override)
{
    size_t length = strcspn(override->path, ".[");
    for (size_t i = 0; i < cs_scenario_members_count; i++) {
        if (strlen(cs_scenario_members[i]) == length &&
            strncmp(override->path, cs_scenario_members[i], length) == 0) {
            return true;
        }
    }
    return false;
}

bool cs_override_has_root(struct cs_reader *reader, const struct cs_override *override)
{
    static const char *const roots[] = {
        "Cluster", "Nodes",     "Networks",   "Storage",  "Quorum",          "Groups",
        "Title",   "until",     "seed",       "startsAt", "actions",         "expect",
        "design",  "Computers", "SqlServer",  "XProtect", "ServiceAccounts", "ClusterServices",
        "title",   "startsOn",  "description"};
    const char *name = cs_arena_text(reader->arena, override->path, strcspn(override->path, ".["));
    for (size_t i = 0; i < CS_LEN(roots); i++) {
        if (strcmp(name, roots[i]) == 0) {
            return true;
        }
    }
    path_mistake(reader, override, override->path, cs_diag_quote(reader->arena, name, strlen(name)),
                 cs_nearest(name, roots, CS_LEN(roots)),
                 cs_arena_printf(reader->arena, "a path into the design or the scenario (%s)",
                                 cs_diag_list(reader->arena, roots, CS_LEN(roots))));
    return false;
}

/* The name of an element of a list; NULL when it has none. A component without one is also found
 * by its type, and by its type and computer as one (as scenarios/design_xprotect.c names it). */
static const char *name_of(const cJSON *element)
{
    static const char *const keys[] = {"Name", "id", "Node", "Account", "Service", "Component"};
    for (size_t i = 0; i < CS_LEN(keys); i++) {
        const cJSON *name = cs_json_member(element, keys[i]);
        if (cJSON_IsString(name)) {
            return name->valuestring;
        }
    }
    return NULL;
}

static bool has_made_name(struct cs_reader *reader, const cJSON *element, const char *selector)
{
    const cJSON *type = cs_json_member(element, "Component");
    const cJSON *computer = cs_json_member(element, "Computer");
    if (!cJSON_IsString(type) || !cJSON_IsString(computer) ||
        cs_json_member(element, "Name") != NULL ||
        strlen(selector) != strlen(type->valuestring) + 1 + strlen(computer->valuestring)) {
        return false;
    }
    return cs_compare_names(selector, cs_arena_printf(reader->arena, "%s %s", type->valuestring,
                                                      computer->valuestring)) == 0;
}

/* The element that `selector` names, or counts from 0. */
static cJSON *select_element(struct cs_reader *reader, const struct cs_override *override,
                             const cJSON *list, const char *selector, const char *at)
{
    size_t count = 0;
    size_t most = (size_t)cJSON_GetArraySize(list);
    const char **names = CS_NEW_ARRAY(reader->arena, const char *, most + 1);
    for (cJSON *element = list->child; element != NULL; element = element->next) {
        const char *name = name_of(element);
        if ((name != NULL && cs_compare_names(name, selector) == 0) ||
            has_made_name(reader, element, selector)) {
            return element;
        }
        if (name != NULL) {
            names[count++] = name;
        }
    }
    size_t digits = strspn(selector, "0123456789");
    if (digits > 0 && digits < 8 && selector[digits] == '\0') {
        size_t number = 0;
        for (const char *c = selector; *c != '\0'; c++) {
            number = number * 10 + (size_t)(*c - '0');
        }
        if (number < most) {
            return cJSON_GetArrayItem(list, (int)number);
        }
    }
    const char *expected = count == 0
                               ? "a list with named elements"
                               : cs_arena_printf(reader->arena, "the name of an element (%s)",
                                                 cs_diag_list(reader->arena, names, count));
    path_mistake(reader, override, at, cs_diag_quote(reader->arena, selector, strlen(selector)),
                 cs_nearest(selector, names, count), expected);
    return NULL;
}

/* One step of a path: a member, and which element of it. */
struct segment {
    const char *name;
    const char *selector; /* NULL when there is none */
    const char *name_at, *selector_at;
    bool last;
};

/* Reads the segment at *at and moves on. */
static bool next_segment(struct cs_reader *reader, const struct cs_override *override,
                         const char **at, struct segment *segment)
{
    size_t length = strcspn(*at, ".[]");
    segment->name_at = *at;
    segment->name = cs_arena_text(reader->arena, *at, length);
    segment->selector = NULL;
    *at += length;
    const char *end = *at;
    if (length > 0 && *end == '[') {
        segment->selector_at = end + 1;
        end = strchr(end, ']');
        if (end != NULL) {
            segment->selector = cs_arena_text(reader->arena, *at + 1, (size_t)(end - *at - 1));
            end++;
        }
    }
    if (length == 0 || end == NULL || (*end != '\0' && *end != '.') ||
        (*end == '.' && end[1] == '\0')) {
        path_mistake(reader, override, *at,
                     cs_diag_quote(reader->arena, override->path, strlen(override->path)), NULL,
                     "a path such as Groups[SQL].Resources[Agent].RestartThreshold");
        return false;
    }
    segment->last = *end == '\0';
    *at = segment->last ? end : end + 1;
    return true;
}

static void no_member(struct cs_reader *reader, const struct cs_override *override,
                      const cJSON *object, const struct segment *segment)
{
    if (!cJSON_IsObject(object) || object->child == NULL) {
        path_mistake(reader, override, segment->name_at,
                     cs_diag_quote(reader->arena, segment->name, strlen(segment->name)), NULL,
                     "no further: what stands here has no members");
        return;
    }
    size_t count = 0;
    const char **names = CS_NEW_ARRAY(reader->arena, const char *,
                                      (size_t)cJSON_GetArraySize(object) + 1);
    for (const cJSON *child = object->child; child != NULL; child = child->next) {
        names[count++] = child->string;
    }
    path_mistake(reader, override, segment->name_at,
                 cs_diag_quote(reader->arena, segment->name, strlen(segment->name)),
                 cs_nearest(segment->name, names, count),
                 cs_arena_printf(reader->arena, "a member that is there (%s)",
                                 cs_diag_list(reader->arena, names, count)));
}

/* Makes the change at the end of the path: `object` has, or gets, the member. */
static void change_member(struct cs_reader *reader, const struct cs_override *override,
                          cJSON *object, const struct segment *segment)
{
    if (!cJSON_IsNull(override->value)) {
        cs_json_put(reader->json, object, segment->name, override->place, override->value);
    } else if (cs_json_member(object, segment->name) == NULL) {
        no_member(reader, override, object, segment);
    } else {
        cJSON_DeleteItemFromObjectCaseSensitive(object, segment->name);
    }
}

void cs_override_apply(struct cs_reader *reader, cJSON *root, const struct cs_override *override)
{
    cJSON *object = root;
    struct segment segment = {0};
    for (const char *at = override->path; !segment.last;) {
        if (!next_segment(reader, override, &at, &segment)) {
            return;
        }
        if (segment.last && segment.selector == NULL && cJSON_IsObject(object)) {
            change_member(reader, override, object, &segment);
            return;
        }
        cJSON *member = cs_json_member(object, segment.name);
        if (member == NULL) {
            no_member(reader, override, object, &segment);
            return;
        }
        cJSON *list = member;
        if (segment.selector != NULL) {
            member = select_element(reader, override, list, segment.selector, segment.selector_at);
        }
        if (member == NULL) {
            return;
        }
        if (segment.last && cJSON_IsNull(override->value)) {
            cJSON_Delete(cJSON_DetachItemViaPointer(list, member));
        } else if (segment.last) {
            path_mistake(reader, override, segment.name_at,
                         cs_diag_quote(reader->arena, override->path, strlen(override->path)), NULL,
                         "a path that ends in a member, or the value null to remove the element");
        }
        object = member;
    }
}
