#include "scenarios/scenario.h"

#include <string.h>

#include "scenarios/dates.h"
#include "scenarios/override.h"

/* "08:00", "23:59:30": microseconds after midnight. */
static bool read_time_of_day(struct cs_reader *reader, const cJSON *item, cs_time *value)
{
    const char *text = cJSON_IsString(item) ? item->valuestring : "";
    size_t length = strlen(text);
    int parts[3] = {0, 0, 0};
    bool good = length == 5 || length == 8;
    for (size_t i = 0; good && i < length; i++) {
        if (i % 3 == 2) {
            good = text[i] == ':';
        } else {
            good = text[i] >= '0' && text[i] <= '9';
            parts[i / 3] = parts[i / 3] * 10 + (text[i] - '0');
        }
    }
    if (!good || parts[0] > 23 || parts[1] > 59 || parts[2] > 59) {
        cs_mistake(reader, item, NULL, NULL, "a time of day such as \"08:00\"");
        return false;
    }
    *value = parts[0] * CS_HOUR + parts[1] * CS_MINUTE + parts[2] * CS_SECOND;
    return true;
}

bool cs_read_seed(struct cs_reader *reader, const cJSON *item, uint64_t *seed)
{
    const char *text = cJSON_IsString(item) ? item->valuestring : "";
    size_t length = strlen(text);
    if (length > 2 && length <= 18 && strncmp(text, "0x", 2) == 0 &&
        strspn(text + 2, "0123456789abcdefABCDEF") == length - 2) {
        *seed = 0;
        for (const char *c = text + 2; *c != '\0'; c++) {
            unsigned digit = *c <= '9' ? (unsigned)(*c - '0') : ((unsigned)*c | 0x20u) - 'a' + 10u;
            *seed = *seed * 16 + digit;
        }
        return true;
    }
    int64_t number = 0;
    if (cJSON_IsNumber(item) && cs_read_integer(reader, item, 0, (int64_t)1 << 53, NULL, &number)) {
        *seed = (uint64_t)number;
        return true;
    }
    if (!cJSON_IsNumber(item)) {
        cs_mistake(reader, item, NULL, NULL, "a number, or a text such as \"0x1f\"");
    }
    return false;
}

/* "scenarios/power-loss.json" is called "power-loss". */
static const char *name_from_file(struct cs_arena *arena, const char *file)
{
    const char *base = file;
    for (const char *c = file; *c != '\0'; c++) {
        base = *c == '/' || *c == '\\' ? c + 1 : base;
    }
    size_t length = strlen(base);
    if (length > 5 && strcmp(base + length - 5, ".json") == 0) {
        length -= 5;
    }
    return cs_arena_text(arena, base, length);
}

static void read_cites(struct cs_reader *reader, const cJSON *root, struct cs_scenario *scenario)
{
    const cJSON *list = cs_json_member(root, "cites");
    if (list == NULL || !cs_is_list(reader, list, "texts")) {
        return;
    }
    const char **cites = CS_NEW_ARRAY(reader->arena, const char *,
                                      (size_t)cJSON_GetArraySize(list) + 1);
    for (const cJSON *item = list->child; item != NULL; item = item->next) {
        if (cs_read_text(reader, item, "a text", &cites[scenario->n_cites])) {
            scenario->n_cites++;
        }
    }
    scenario->cites = cites;
}

/* Tags choose what `clustersim test` runs (scenarios/peek.h); a run has no use for them. */
static void check_tags(struct cs_reader *reader, const cJSON *root)
{
    const cJSON *list = cs_json_member(root, "tags");
    if (list == NULL || !cs_is_list(reader, list, "tags")) {
        return;
    }
    const char *ignored = NULL;
    for (const cJSON *item = list->child; item != NULL; item = item->next) {
        (void)(cs_read_name(reader, item, &ignored) ? 0 : 1); /* what is wrong is said already */
    }
}

uint32_t cs_scenario_line(const struct cs_scenario_reader *s, const cJSON *item)
{
    struct cs_place place = cs_json_place(s->reader->json, item);
    bool here = place.file != NULL && strcmp(place.file, s->scenario->file) == 0;
    return here ? place.line : 0;
}

static void read_top(struct cs_scenario_reader *s, const cJSON *root)
{
    struct cs_reader *reader = s->reader;
    struct cs_scenario *scenario = s->scenario;
    const char *ignored = NULL;
    cs_check_members(reader, root, "a scenario", cs_scenario_members, cs_scenario_members_count);
    cs_read_text_member(reader, root, "$schema", &ignored);
    cs_read_text_member(reader, root, "title", &scenario->title);
    cs_read_text_member(reader, root, "description", &scenario->description);
    read_cites(reader, root, scenario);
    check_tags(reader, root);
    const cJSON *until = cs_json_member(root, "until");
    scenario->until = CS_TIME_MAX;
    if (until == NULL) {
        cs_mistake(reader, root, "no \"until\"", NULL, "how long to run, such as \"2h\"");
    } else if (!cs_read_duration(reader, until, 1, CS_TIME_MAX, &scenario->until)) {
        scenario->until = CS_TIME_MAX;
    }
    const cJSON *starts_at = cs_json_member(root, "startsAt");
    if (starts_at != NULL && !read_time_of_day(reader, starts_at, &scenario->starts_at)) {
        scenario->starts_at = 0;
    }
    scenario->starts_on = cs_date(2026, 1, 1);
    const cJSON *starts_on = cs_json_member(root, "startsOn");
    if (starts_on != NULL && !cs_read_date(reader, starts_on, "a date such as \"2026-11-23\"",
                                           false, &scenario->starts_on)) {
        scenario->starts_on = cs_date(2026, 1, 1);
    }
    scenario->seed = 1;
    const cJSON *seed = cs_json_member(root, "seed");
    if (seed != NULL && !cs_read_seed(reader, seed, &scenario->seed)) {
        scenario->seed = 1;
    }
}

void cs_scenario_check_top(struct cs_reader *reader, const cJSON *root)
{
    struct cs_scenario_reader s = {.reader = reader};
    s.scenario = CS_NEW(reader->arena, struct cs_scenario);
    read_top(&s, root);
    cs_scenario_check_verbs(&s, root);
}

/* What the design's users depend on: each type once for every component that sees it. */
static void name_clients(struct cs_scenario_reader *s)
{
    const struct cs_design *design = s->design;
    struct cs_arena *arena = s->reader->arena;
    size_t most = (size_t)design->n_components * CS_CLIENT_TYPES;
    const char **names = CS_NEW_ARRAY(arena, const char *, most + 1);
    int n = 0;
    for (int type = 0; type < CS_CLIENT_TYPES; type++) {
        const struct cs_client_type *client = &cs_client_types[type];
        int first = n;
        if (type == CS_CLIENT_EXTERNAL_LOG_IN && design->xprotect.external_entered_on == CS_NONE) {
            continue;
        }
        for (int i = 0; i < design->n_components; i++) {
            if (design->components[i].type == client->seen_by) {
                names[n++] = cs_arena_printf(arena, "%s, %s", client->name,
                                             design->components[i].name);
            }
        }
        if (n == first + 1) {
            names[first] = client->name;
        }
    }
    cs_names_init(&s->clients, arena, "client", names, n);
}

static cs_nodes nodes_of(const struct cs_design *design, const struct cs_component *component)
{
    cs_nodes owners = component->resource == CS_NONE
                          ? 0
                          : design->resources[component->resource].possible_owners;
    return component->nodes | owners;
}

bool cs_has_copy(const struct cs_design *design, int component, int node, int computer)
{
    const struct cs_component *it = &design->components[component];
    return computer != CS_NONE ? it->computer == computer : (nodes_of(design, it) >> node & 1) != 0;
}

const char *cs_copy_machines(struct cs_arena *arena, const struct cs_design *design, int component)
{
    const struct cs_component *it = &design->components[component];
    const char *names[CS_NODES_MAX + 1];
    size_t n = 0;
    for (int i = 0; i < design->n_nodes; i++) {
        if ((nodes_of(design, it) >> i & 1) != 0) {
            names[n++] = design->nodes[i].name;
        }
    }
    if (it->computer != CS_NONE) {
        names[n++] = design->computers[it->computer].name;
    }
    return cs_diag_list(arena, names, n);
}

struct cs_scenario *cs_scenario_from_json(struct cs_reader *reader, const cJSON *root,
                                          const char *file, const struct cs_design *design)
{
    size_t before = reader->diags->count;
    struct cs_scenario_reader s = {.reader = reader, .design = design};
    s.scenario = CS_NEW(reader->arena, struct cs_scenario);
    s.scenario->design = design;
    s.scenario->file = cs_keep(reader, file);
    s.scenario->name = name_from_file(reader->arena, file);
    cs_design_names_init(&s.names, reader->arena, design);
    name_clients(&s);
    read_top(&s, root);
    if (s.scenario->title == NULL) {
        s.scenario->title = s.scenario->name;
    }
    cs_scenario_read_actions(&s, root);
    cs_scenario_read_expectations(&s, root);
    return reader->diags->count == before ? s.scenario : NULL;
}
