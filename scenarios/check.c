#include "scenarios/check.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "scenarios/checking.h"
#include "scenarios/reader.h"

const struct cs_check cs_checks[CS_CHECKS] = {
#define CHECK(id, name, severity, title, source, what_to_do)                                       \
    {name, CS_SEVERITY_##severity, title, source, what_to_do},
#include "scenarios/checks.def"
};

const char *cs_severity_name(enum cs_severity severity)
{
    static const char *const names[CS_SEVERITIES] = {"error", "warning", "advice"};
    return names[severity];
}

/* ---- Findings ---- */

/* The loader and a check may see the same mistake. */
static bool is_known(const struct cs_review *review, enum cs_check_id check, const char *file,
                     uint32_t line, uint32_t column)
{
    for (const struct cs_finding *f = review->findings; f != NULL; f = f->next) {
        if (f->check == check && f->line == line && f->column == column &&
            strcmp(f->file, file) == 0) {
            return true;
        }
    }
    return false;
}

void cs_review_add(struct cs_review *review, enum cs_check_id check, const char *file,
                   uint32_t line, uint32_t column, const char *path, const char *found)
{
    review->applied[check] = true;
    if (is_known(review, check, file, line, column)) {
        return;
    }
    struct cs_finding *finding = CS_NEW(review->arena, struct cs_finding);
    *finding = (struct cs_finding){check, file, line, column, path, found, NULL};
    review->of[cs_checks[check].severity]++;
    review->n_findings++;
    if (review->end == NULL) {
        review->findings = finding;
    } else {
        *review->end = finding;
    }
    review->end = &finding->next;
}

static int compare_findings(const void *left, const void *right)
{
    const struct cs_finding *a = *(const struct cs_finding *const *)left;
    const struct cs_finding *b = *(const struct cs_finding *const *)right;
    int order = (int)cs_checks[a->check].severity - (int)cs_checks[b->check].severity;
    order = order != 0 ? order : strcmp(a->file, b->file);
    order = order != 0 ? order : (a->line > b->line) - (a->line < b->line);
    order = order != 0 ? order : (a->column > b->column) - (a->column < b->column);
    return order != 0 ? order : (a->check > b->check) - (a->check < b->check);
}

static void sort(struct cs_review *review)
{
    review->sorted = CS_NEW_ARRAY(review->arena, const struct cs_finding *, review->n_findings + 1);
    size_t n = 0;
    for (const struct cs_finding *f = review->findings; f != NULL; f = f->next) {
        review->sorted[n++] = f;
    }
    if (n > 1) {
        qsort(review->sorted, n, sizeof *review->sorted, compare_findings);
    }
}

/* What the guide requires for XProtect and Windows for nothing else. */
static const enum cs_check_id for_xprotect[] = {CS_K_SERVER_WINDOWS, CS_K_SERVER_BASIS,
                                                CS_K_STORAGE_TWO,    CS_K_SQL_MISSING,
                                                CS_K_XP_ROLE,        CS_K_ACCOUNT_XPROTECT};

static bool is_left_out(const struct cs_checking *c, enum cs_check_id check)
{
    bool found = false;
    for (size_t i = 0; i < CS_LEN(for_xprotect); i++) {
        found = found || for_xprotect[i] == check;
    }
    return found && c->without_xprotect;
}

void cs_applies(struct cs_checking *c, enum cs_check_id check)
{
    c->review->applied[check] = c->review->applied[check] || !is_left_out(c, check);
}

void cs_find(struct cs_checking *c, enum cs_check_id check, const cJSON *item, const char *found,
             ...)
{
    if (is_left_out(c, check)) {
        return;
    }
    char text[1024]; /* a longer sentence is cut, between two characters */
    va_list values;
    va_start(values, found);
    vsnprintf(text, sizeof text, found, values);
    va_end(values);
    size_t length = 0;
    size_t most = strlen(text);
    for (size_t next = 1; next > 0 && length < most; length += next) {
        next = cs_utf8_length(text + length, most - length);
    }
    struct cs_place place = cs_json_place(c->json, item != NULL ? item : c->root);
    cs_review_add(c->review, check, place.file, place.line, place.column,
                  cs_json_path(c->json, c->arena, item != NULL ? item : c->root),
                  cs_arena_text(c->arena, text, length));
}

/* ---- What the checks share ---- */

const char *cs_text_of(const cJSON *object, const char *key)
{
    const cJSON *member = object == NULL ? NULL : cs_json_member(object, key);
    return cJSON_IsString(member) ? member->valuestring : NULL;
}

const cJSON *cs_place_of(const cJSON *object, const char *key)
{
    const cJSON *member = object == NULL ? NULL : cs_json_member(object, key);
    return member != NULL ? member : object;
}

const cJSON *cs_first(const cJSON *object, const char *key)
{
    const cJSON *list = object == NULL ? NULL : cs_json_member(object, key);
    return cJSON_IsArray(list) ? list->child : NULL;
}

static char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? (char)(c - 'A' + 'a') : c;
}

bool cs_mentions(const char *text, const char *part)
{
    for (; text != NULL && *text != '\0'; text++) {
        size_t i = 0;
        while (part[i] != '\0' && lower(text[i]) == lower(part[i])) {
            i++;
        }
        if (part[i] == '\0') {
            return true;
        }
    }
    return false;
}

cs_nodes cs_every_node(const struct cs_design *design)
{
    return design->n_nodes >= 64 ? ~(cs_nodes)0 : ((cs_nodes)1 << design->n_nodes) - 1;
}

cs_nodes cs_owners_of(const struct cs_design *design, int group)
{
    cs_nodes owners = cs_every_node(design);
    for (int i = 0; i < design->n_resources; i++) {
        if (design->resources[i].group == group) {
            owners &= design->resources[i].possible_owners;
        }
    }
    return owners;
}

static int resource_named(const struct cs_design *design, const char *name)
{
    for (int i = 0; name != NULL && i < design->n_resources; i++) {
        if (cs_same_name(design->resources[i].name, name)) {
            return i;
        }
    }
    return CS_NONE;
}

static int find_component(const struct cs_checking *c, enum cs_component_id type)
{
    const struct cs_component_type *wanted = &cs_component_types[type];
    const cJSON *item = cs_first(c->xprotect, "Components");
    for (; item != NULL; item = item->next) {
        if (cs_same_name(cs_text_of(item, "Component"), wanted->name) &&
            cs_text_of(item, "Resource") != NULL) {
            return resource_named(c->design, cs_text_of(item, "Resource"));
        }
    }
    const char *full = cs_arena_printf(c->arena, "Milestone XProtect %s", wanted->name);
    for (int i = 0; i < c->design->n_resources && wanted->service_name[0] != '\0'; i++) {
        const struct cs_resource *resource = &c->design->resources[i];
        if (cs_types[resource->type].class == CS_CLASS_SERVICE &&
            (cs_same_name(resource->service, wanted->service_name) ||
             cs_same_name(resource->name, wanted->service_name) ||
             cs_same_name(resource->name, full))) {
            return i;
        }
    }
    return CS_NONE;
}

int cs_resource_of_component(const struct cs_checking *c, enum cs_component_id type)
{
    return c->resource_of[type];
}

int cs_sql_resource(const struct cs_checking *c)
{
    int named = resource_named(c->design, cs_text_of(c->sql, "Resource"));
    for (int i = 0; named == CS_NONE && i < c->design->n_resources; i++) {
        if (c->design->resources[i].type == CS_TYPE_SQL_SERVER) {
            return i;
        }
    }
    return named;
}

static bool leads_to(const struct cs_design *design, int from, int provider, bool *seen)
{
    const struct cs_resource *resource = &design->resources[from];
    for (int i = 0; i < resource->n_providers; i++) {
        int next = resource->providers[i];
        if (next == provider) {
            return true;
        }
        if (!seen[next]) {
            seen[next] = true;
            if (leads_to(design, next, provider, seen)) {
                return true;
            }
        }
    }
    return false;
}

bool cs_depends_on(const struct cs_checking *c, int resource, int provider)
{
    bool *seen = CS_NEW_ARRAY(c->arena, bool, (size_t)c->design->n_resources + 1);
    return leads_to(c->design, resource, provider, seen);
}

char cs_drive_letter(const char *path)
{
    char first = path == NULL ? '\0' : lower(path[0]);
    return first >= 'a' && first <= 'z' && path[1] == ':' ? (char)(first - 'a' + 'A') : '\0';
}

int cs_disk_of_path(const struct cs_design *design, const char *path)
{
    char letter = cs_drive_letter(path);
    for (int i = 0; letter != '\0' && i < design->n_disks; i++) {
        if (cs_drive_letter(design->disks[i].volume) == letter) {
            return i;
        }
    }
    return CS_NONE;
}

/* ---- The review ---- */

/* The elements of a list, by place, with room for `count` of them. */
static const cJSON **elements(struct cs_arena *arena, const cJSON *object, const char *key,
                              int count)
{
    const cJSON **items = CS_NEW_ARRAY(arena, const cJSON *, (size_t)count + 1);
    const cJSON *item = cs_first(object, key);
    for (int i = 0; item != NULL && i < count; item = item->next) {
        items[i++] = item;
    }
    return items;
}

static const cJSON **resource_items(const struct cs_checking *c)
{
    int count = c->design->n_resources;
    int n = 0;
    const cJSON **items = CS_NEW_ARRAY(c->arena, const cJSON *, (size_t)count + 1);
    for (int g = 0; g < c->design->n_groups; g++) {
        const cJSON *item = c->groups[g] != NULL ? cs_first(c->groups[g], "Resources") : NULL;
        for (; item != NULL && n < count; item = item->next) {
            items[n++] = item;
        }
    }
    return items;
}

void cs_review_design(struct cs_review *review, const struct cs_json *json, const cJSON *root,
                      const struct cs_design *design, const char *today)
{
    struct cs_checking c = {.review = review,
                            .arena = review->arena,
                            .json = json,
                            .root = root,
                            .cluster = cs_json_member(root, "Cluster"),
                            .storage = cs_json_member(root, "Storage"),
                            .sql = cs_json_member(root, "SqlServer"),
                            .xprotect = cs_json_member(root, "XProtect"),
                            .design = design,
                            .today = today};
    review->file = design->file;
    c.nodes = elements(c.arena, root, "Nodes", design->n_nodes);
    c.networks = elements(c.arena, root, "Networks", design->n_networks);
    c.disks = elements(c.arena, c.storage, "Disks", design->n_disks);
    c.groups = elements(c.arena, root, "Groups", design->n_groups);
    c.resources = resource_items(&c);
    for (int i = 0; i < CS_COMPONENT_TYPES; i++) {
        c.resource_of[i] = find_component(&c, (enum cs_component_id)i);
    }
    if (cJSON_IsNull(c.xprotect)) { /* a resource of XProtect's gives the lie to that */
        c.xprotect = NULL;
        c.without_xprotect = true;
        for (int i = 0; i < CS_COMPONENT_TYPES; i++) {
            c.without_xprotect = c.without_xprotect && c.resource_of[i] == CS_NONE;
        }
    }
    cs_check_servers(&c);
    cs_check_networks(&c);
    cs_check_storage(&c);
    cs_check_quorum(&c);
    cs_check_policies(&c);
    cs_check_sql(&c);
    cs_check_xprotect(&c);
    cs_check_registration(&c);
    cs_check_accounts(&c);
    cs_check_names(&c);
    cs_check_assumed(&c);
    sort(review);
}

static struct cs_review *begin(struct cs_arena *arena, const struct cs_load_options *from,
                               struct cs_load_options *options)
{
    struct cs_review *review = CS_NEW(arena, struct cs_review);
    review->arena = arena;
    *options = from != NULL ? *from : (struct cs_load_options){0};
    options->review = review;
    return review;
}

const struct cs_review *cs_review_load(struct cs_arena *arena, const char *path,
                                       const struct cs_load_options *options,
                                       struct cs_diags *diags)
{
    struct cs_load_options own;
    struct cs_review *review = begin(arena, options, &own);
    const struct cs_scenario *scenario = NULL;
    const struct cs_design *design = NULL;
    return cs_any_load(arena, path, &own, diags, &scenario, &design) ? review : NULL;
}

const struct cs_review *cs_review_read(struct cs_arena *arena, const char *file, const char *bytes,
                                       size_t length, const struct cs_load_options *options,
                                       struct cs_diags *diags)
{
    struct cs_load_options own;
    struct cs_review *review = begin(arena, options, &own);
    return cs_design_read(arena, file, bytes, length, &own, diags) != NULL ? review : NULL;
}

/* ---- The page of the documentation ---- */

void cs_check_document(struct cs_text *out)
{
    cs_text_printf(
        out,
        "# Checks\n\nWhat `clustersim check` looks at, made from the program's table by "
        "`clustersim docs checks`: %d checks. An error is what the guide or Microsoft "
        "requires otherwise, or what cannot work; a warning is likely to hurt; advice "
        "is worth knowing. X… are facts of [xprotect-facts.md](xprotect-facts.md), N… and "
        "other numbers of [facts.md](facts.md).\n\n"
        "A design that says `\"XProtect\": null`, and has no resource that runs a part of it, "
        "plans none; what the guide asks for XProtect alone does then not apply: ",
        (int)CS_CHECKS);
    for (size_t i = 0; i < CS_LEN(for_xprotect); i++) {
        cs_text_printf(out, "%s`%s`", i == 0 ? "" : ", ", cs_checks[for_xprotect[i]].id);
    }
    cs_text_puts(out, ".\n\n| id | severity | what should be | source | what to do |\n"
                      "|---|---|---|---|---|\n");
    for (int i = 0; i < CS_CHECKS; i++) {
        const struct cs_check *check = &cs_checks[i];
        cs_text_printf(out, "| `%s` ", check->id);
        cs_text_cell(out, cs_severity_name(check->severity));
        cs_text_cell(out, check->title);
        cs_text_cell(out, check->source);
        cs_text_cell(out, check->what_to_do);
        cs_text_puts(out, "|\n");
    }
}
