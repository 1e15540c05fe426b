/* scenarios/random/shrink.c: see shrink.h. Every step makes a copy of the tree, changes it, and
 * keeps the copy if it still fails. */
#include "scenarios/random/shrink.h"

#include <cjson/cJSON.h>
#include <stdlib.h>
#include <string.h>

struct shrinking {
    struct cs_shrink *shrink;
    cJSON *tree; /* the smallest so far that fails */
};

/* ---- Trying ---- */

static bool fails(struct shrinking *s, const cJSON *tree)
{
    if (s->shrink->tries >= s->shrink->most_tries) {
        return false;
    }
    char *text = cJSON_PrintUnformatted(tree);
    if (text == NULL) {
        cs_die("not enough memory to shrink a scenario");
    }
    s->shrink->tries++;
    bool result = s->shrink->fails(s->shrink->context, text, strlen(text));
    cJSON_free(text);
    return result;
}

/* Keeps `changed` instead of the tree if it still fails; else forgets it. */
static bool keep(struct shrinking *s, cJSON *changed)
{
    bool good = fails(s, changed);
    cJSON_Delete(good ? s->tree : changed);
    s->tree = good ? changed : s->tree;
    return good;
}

static cJSON *copy_of(const cJSON *tree)
{
    cJSON *copy = cJSON_Duplicate(tree, true);
    if (copy == NULL) {
        cs_die("not enough memory to shrink a scenario");
    }
    return copy;
}

/* ---- Lists ---- */

/* The list at a place of the tree: "design/Nodes"; NULL when it is not there. */
static cJSON *list_at(cJSON *tree, const char *path)
{
    cJSON *item = tree;
    while (item != NULL && *path != '\0') {
        char name[64] = "";
        size_t length = strcspn(path, "/");
        CS_ASSERT(length < sizeof name);
        memcpy(name, path, length);
        item = cJSON_GetObjectItemCaseSensitive(item, name);
        path += length + (path[length] == '/' ? 1 : 0);
    }
    return cJSON_IsArray(item) ? item : NULL;
}

/* Whether an action mends something in the end (scenarios/random/healing.c). */
static bool is_mending(const cJSON *action)
{
    const cJSON *id = cJSON_GetObjectItemCaseSensitive(action, "id");
    return cJSON_IsString(id) && id->valuestring[0] == 'h';
}

/* Cuts some elements out of a list but for those that must stay; returns how many went. */
static int cut(cJSON *list, int first, int count, bool mended)
{
    int gone = 0;
    for (int i = 0; i < count; i++) {
        int at = first + i - gone;
        if (!mended || !is_mending(cJSON_GetArrayItem(list, at))) {
            cJSON_DeleteItemFromArray(list, at);
            gone++;
        }
    }
    return gone;
}

/* Takes out as much as can be, in halves, quarters … and one by one. */
static bool thin_out(struct shrinking *s, const char *path)
{
    bool any = false;
    const cJSON *list = list_at(s->tree, path);
    for (int size = list == NULL ? 0 : cJSON_GetArraySize(list); size > 0; size /= 2) {
        for (int at = 0; at < cJSON_GetArraySize(list_at(s->tree, path));) {
            int left = cJSON_GetArraySize(list_at(s->tree, path)) - at;
            int count = size < left ? size : left;
            cJSON *copy = copy_of(s->tree);
            int gone = cut(list_at(copy, path), at, count, s->shrink->mended);
            if (gone == 0) {
                cJSON_Delete(copy);
                at += count;
            } else if (keep(s, copy)) {
                any = true;
                at += count - gone;
            } else {
                at += count;
            }
        }
    }
    return any;
}

/* ---- Things with names ---- */

static bool is_name(const cJSON *item, const char *name)
{
    return cJSON_IsString(item) && strcmp(item->valuestring, name) == 0;
}

/* Whether the object names it, directly or one level below ("about": {"node": …}). */
static bool mentions(const cJSON *object, const char *name)
{
    for (const cJSON *member = object->child; member != NULL; member = member->next) {
        if (is_name(member, name)) {
            return true;
        }
        for (const cJSON *below = member->child; below != NULL && cJSON_IsObject(member);
             below = below->next) {
            if (is_name(below, name)) {
                return true;
            }
        }
    }
    return false;
}

static bool is_in_expression(const cJSON *item, const char *name)
{
    const char *found = cJSON_IsString(item) ? strstr(item->valuestring, name) : NULL;
    return found != NULL && found > item->valuestring && found[-1] == '[' &&
           found[strlen(name)] == ']';
}

/* Takes the name out of all that refers to it: elements of lists and members of objects. */
static void purge(cJSON *item, const char *name)
{
    cJSON *next = NULL;
    for (cJSON *child = item->child; child != NULL; child = next) {
        next = child->next;
        bool element = cJSON_IsArray(item) &&
                       (is_name(child, name) || (cJSON_IsObject(child) && mentions(child, name)));
        bool member = cJSON_IsObject(item) &&
                      (is_name(child, name) || is_in_expression(child, name));
        if (element || member) {
            cJSON_Delete(cJSON_DetachItemViaPointer(item, child));
        } else {
            purge(child, name);
        }
    }
}

/* Tries to do without each thing of a list; it and what is about it go together. */
static bool drop_things(struct shrinking *s, const char *path)
{
    bool any = false;
    for (int i = cJSON_GetArraySize(list_at(s->tree, path)) - 1; i >= 0; i--) {
        const cJSON *thing = cJSON_GetArrayItem(list_at(s->tree, path), i);
        const cJSON *name = cJSON_GetObjectItemCaseSensitive(thing, "Name");
        name = name != NULL ? name : cJSON_GetObjectItemCaseSensitive(thing, "Account");
        if (!cJSON_IsString(name)) {
            continue;
        }
        char known[128] = "";
        size_t length = strlen(name->valuestring);
        if (length >= sizeof known) {
            continue;
        }
        memcpy(known, name->valuestring, length);
        cJSON *copy = copy_of(s->tree);
        purge(copy, known);
        any = keep(s, copy) || any;
    }
    return any;
}

static bool drop_all_things(struct shrinking *s)
{
    static const char *const paths[] = {
        "design/Groups",    "design/XProtect/Components", "design/SqlServer/Databases",
        "design/Computers", "design/ServiceAccounts",     "design/Nodes",
        "design/Networks",  "design/Storage/Disks"};
    bool any = false;
    for (size_t i = 0; i < CS_LEN(paths); i++) {
        /* what must come back must be there, and be able to talk */
        bool needed = s->shrink->mended && (strcmp(paths[i], "design/Nodes") == 0 ||
                                            strcmp(paths[i], "design/Networks") == 0);
        any = (!needed && drop_things(s, paths[i])) || any;
    }
    for (int i = 0; i < cJSON_GetArraySize(list_at(s->tree, "design/Groups")); i++) {
        cJSON *group = cJSON_GetArrayItem(list_at(s->tree, "design/Groups"), i);
        cJSON *resources = cJSON_GetObjectItemCaseSensitive(group, "Resources");
        for (int k = cJSON_GetArraySize(resources) - 1; k >= 0; k--) {
            group = cJSON_GetArrayItem(list_at(s->tree, "design/Groups"), i);
            resources = cJSON_GetObjectItemCaseSensitive(group, "Resources");
            const cJSON *resource = cJSON_GetArrayItem(resources, k);
            const cJSON *name = cJSON_GetObjectItemCaseSensitive(resource, "Name");
            if (cJSON_IsString(name)) {
                cJSON *copy = copy_of(s->tree);
                purge(copy, name->valuestring);
                any = keep(s, copy) || any;
            }
        }
    }
    return any;
}

/* ---- Members ---- */

/* What a scenario stays itself by, or would fail otherwise without. */
static bool must_stay(const cJSON *item)
{
    static const char *const names[] = {"seed", "title", "mayHaveNoEffect", "design", "until"};
    for (size_t i = 0; i < CS_LEN(names); i++) {
        if (item->string != NULL && strcmp(item->string, names[i]) == 0) {
            return true;
        }
    }
    return false;
}

/* The item number `number` of the tree, parents before children; counts `number` down. */
static cJSON *item_number(cJSON *item, int *number, cJSON **parent)
{
    for (cJSON *child = item->child; child != NULL; child = child->next) {
        *parent = item;
        if ((*number)-- == 0) {
            return child;
        }
        cJSON *found = item_number(child, number, parent);
        if (found != NULL) {
            return found;
        }
    }
    return NULL;
}

/* Tries to do without each member of each object, and each element of each list. */
static bool drop_members(struct shrinking *s)
{
    bool any = false;
    for (int at = 0;;) {
        cJSON *copy = copy_of(s->tree);
        cJSON *parent = NULL;
        int number = at;
        cJSON *item = item_number(copy, &number, &parent);
        if (item == NULL || s->shrink->tries >= s->shrink->most_tries) {
            cJSON_Delete(copy);
            return any;
        }
        if (must_stay(item)) {
            cJSON_Delete(copy);
            at++;
            continue;
        }
        cJSON_Delete(cJSON_DetachItemViaPointer(parent, item));
        if (keep(s, copy)) {
            any = true;
        } else {
            at++;
        }
    }
}

/* ---- Times ---- */

static bool set_time(struct shrinking *s, int at, cs_time time)
{
    char text[32];
    cJSON *copy = copy_of(s->tree);
    cJSON *parent = NULL;
    int number = at;
    cJSON *item = item_number(copy, &number, &parent);
    CS_ASSERT(item != NULL);
    cJSON *round = cJSON_CreateString(cs_duration_text(time, text, sizeof text));
    (void)cJSON_ReplaceItemInObjectCaseSensitive(parent, item->string, round);
    return keep(s, copy);
}

/* Makes a duration as round as it can be. */
static void round_time(struct shrinking *s, int at, cs_time time)
{
    static const cs_time grains[] = {CS_HOUR,   10 * CS_MINUTE, CS_MINUTE, 10 * CS_SECOND,
                                     CS_SECOND, 100 * CS_MS,    CS_MS};
    for (size_t i = 0; i < CS_LEN(grains); i++) {
        cs_time down = time / grains[i] * grains[i];
        if (down == time || set_time(s, at, down) || set_time(s, at, down + grains[i])) {
            return;
        }
    }
}

static void round_times(struct shrinking *s)
{
    static const char *const names[] = {"at", "delay", "until", "within"};
    for (int at = 0;; at++) {
        cJSON *parent = NULL;
        int number = at;
        const cJSON *item = item_number(s->tree, &number, &parent);
        if (item == NULL) {
            return;
        }
        bool is_time = false;
        for (size_t i = 0; i < CS_LEN(names); i++) {
            is_time = is_time || (item->string != NULL && strcmp(item->string, names[i]) == 0);
        }
        cs_time time = 0;
        if (is_time && cJSON_IsString(item) && cs_duration_read(item->valuestring, &time)) {
            round_time(s, at, time);
        }
    }
}

/* Actions that follow others get times of their own, so that each can go alone. */
static void make_absolute(struct shrinking *s)
{
    cJSON *copy = copy_of(s->tree);
    cJSON *actions = list_at(copy, "actions");
    for (cJSON *action = actions == NULL ? NULL : actions->child; action != NULL;
         action = action->next) {
        const cJSON *after = cJSON_GetObjectItemCaseSensitive(action, "after");
        const cJSON *delay = cJSON_GetObjectItemCaseSensitive(action, "delay");
        for (const cJSON *other = actions->child; other != NULL && cJSON_IsString(after);
             other = other->next) {
            const cJSON *id = cJSON_GetObjectItemCaseSensitive(other, "id");
            const cJSON *at = cJSON_GetObjectItemCaseSensitive(other, "at");
            cs_time start = 0, wait = 0;
            if (!is_name(id, after->valuestring) || !cJSON_IsString(at) ||
                !cs_duration_read(at->valuestring, &start) ||
                (cJSON_IsString(delay) && !cs_duration_read(delay->valuestring, &wait))) {
                continue;
            }
            char text[32];
            cJSON_DeleteItemFromObjectCaseSensitive(action, "after");
            cJSON_DeleteItemFromObjectCaseSensitive(action, "delay");
            (void)cJSON_AddStringToObject(action, "at",
                                          cs_duration_text(start + wait, text, sizeof text));
            break;
        }
    }
    (void)keep(s, copy);
}

/* ---- All of it ---- */

/* Two blanks a level instead of cJSON's tabs. */
static void lay_out(const cJSON *tree, struct cs_text *out)
{
    char *text = cJSON_Print(tree);
    if (text == NULL) {
        cs_die("not enough memory to shrink a scenario");
    }
    out->length = 0;
    for (const char *c = text; *c != '\0'; c++) {
        if (*c == '\t') {
            cs_text_puts(out, c > text && c[-1] == ':' ? " " : "  ");
        } else {
            cs_text_add(out, c, 1);
        }
    }
    cs_text_puts(out, "\n");
    cJSON_free(text);
}

static int count_actions(cJSON *tree)
{
    return cJSON_GetArraySize(list_at(tree, "actions"));
}

bool cs_random_shrink(struct cs_text *text, struct cs_shrink *shrink)
{
    struct shrinking s = {.shrink = shrink,
                          .tree = cJSON_ParseWithLength(text->bytes, text->length)};
    shrink->tries = 0;
    if (s.tree == NULL || !fails(&s, s.tree)) {
        cJSON_Delete(s.tree);
        return false;
    }
    shrink->actions_before = count_actions(s.tree);
    make_absolute(&s);
    bool more = true;
    while (more && shrink->tries < shrink->most_tries) {
        more = thin_out(&s, "actions");
        more = thin_out(&s, "expect") || more;
        more = drop_all_things(&s) || more;
        more = (!shrink->mended && drop_members(&s)) || more;
    }
    if (!shrink->mended) {
        round_times(&s);
    }
    shrink->actions_after = count_actions(s.tree);
    if (shrink->title != NULL) {
        cJSON_DeleteItemFromObjectCaseSensitive(s.tree, "title");
        (void)cJSON_AddStringToObject(s.tree, "title", shrink->title);
    }
    lay_out(s.tree, text);
    cJSON_Delete(s.tree);
    return true;
}
