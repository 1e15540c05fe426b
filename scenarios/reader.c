#include "scenarios/reader.h"

#include <math.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

const char *cs_keep(struct cs_reader *reader, const char *text)
{
    return cs_arena_text(reader->arena, text, strlen(text));
}

const char *cs_found_text(struct cs_reader *reader, const cJSON *item)
{
    if (cJSON_IsString(item)) {
        return cs_diag_quote(reader->arena, item->valuestring, strlen(item->valuestring));
    }
    if (cJSON_IsNumber(item)) {
        double value = item->valuedouble;
        bool whole = fabs(value) <= 9007199254740992.0 && (double)(int64_t)value == value;
        return whole ? cs_arena_printf(reader->arena, "%lld", (long long)value)
                     : cs_arena_printf(reader->arena, "%.15g", value);
    }
    if (cJSON_IsObject(item)) {
        return "an object";
    }
    if (cJSON_IsArray(item)) {
        return item->child == NULL ? "an empty list" : "a list";
    }
    return cJSON_IsTrue(item) ? "true" : cJSON_IsFalse(item) ? "false" : "null";
}

static void add_mistake(struct cs_reader *reader, struct cs_place place, const cJSON *item,
                        const char *found, const char *nearest, const char *expected,
                        va_list values) CS_PRINTF(6, 0);

static void add_mistake(struct cs_reader *reader, struct cs_place place, const cJSON *item,
                        const char *found, const char *nearest, const char *expected,
                        va_list values)
{
    struct cs_diag diag = {.file = place.file, .line = place.line, .column = place.column};
    CS_ASSERT(expected != NULL);
    if (!cs_diags_full(reader->diags)) {
        va_list again;
        va_copy(again, values);
        int length = vsnprintf(NULL, 0, expected, again);
        va_end(again);
        char *text = cs_arena_take(reader->arena, (size_t)length + 1);
        vsnprintf(text, (size_t)length + 1, expected, values);
        diag.path = cs_json_path(reader->json, reader->arena, item);
        diag.found = found != NULL ? found : cs_found_text(reader, item);
        diag.expected = text;
        diag.nearest = nearest;
    }
    cs_diags_add(reader->diags, &diag);
}

void cs_mistake(struct cs_reader *reader, const cJSON *item, const char *found, const char *nearest,
                const char *expected, ...)
{
    va_list values;
    va_start(values, expected);
    add_mistake(reader, cs_json_place(reader->json, item), item, found, nearest, expected, values);
    va_end(values);
}

void cs_objection(struct cs_reader *reader, enum cs_check_id check, const cJSON *item,
                  const char *found, const char *expected, ...)
{
    va_list values;
    va_start(values, expected);
    struct cs_place place = cs_json_place(reader->json, item);
    if (reader->review == NULL) {
        add_mistake(reader, place, item, found, NULL, expected, values);
    } else {
        char text[512];
        vsnprintf(text, sizeof text, expected, values);
        cs_review_add(reader->review, check, place.file, place.line, place.column,
                      cs_json_path(reader->json, reader->arena, item),
                      cs_arena_printf(reader->arena, "found %s, expected %s",
                                      found != NULL ? found : cs_found_text(reader, item), text));
    }
    va_end(values);
}

void cs_mistake_at_key(struct cs_reader *reader, const cJSON *item, const char *found,
                       const char *nearest, const char *expected, ...)
{
    va_list values;
    va_start(values, expected);
    add_mistake(reader, cs_json_key_place(reader->json, item), item, found, nearest, expected,
                values);
    va_end(values);
}

bool cs_is_object(struct cs_reader *reader, const cJSON *item, const char *what)
{
    if (cJSON_IsObject(item)) {
        return true;
    }
    cs_mistake(reader, item, NULL, NULL, "%s as an object", what);
    return false;
}

bool cs_is_list(struct cs_reader *reader, const cJSON *item, const char *what)
{
    if (cJSON_IsArray(item)) {
        return true;
    }
    cs_mistake(reader, item, NULL, NULL, "a list of %s", what);
    return false;
}

static bool is_among(const char *name, const char *const *allowed, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        if (strcmp(name, allowed[i]) == 0) {
            return true;
        }
    }
    return false;
}

bool cs_check_members(struct cs_reader *reader, const cJSON *object, const char *what,
                      const char *const *allowed, size_t count)
{
    bool good = true;
    for (const cJSON *member = object->child; member != NULL; member = member->next) {
        bool described = strcmp(member->string, "Description") == 0;
        if (described && !cJSON_IsString(member)) {
            cs_mistake(reader, member, NULL, NULL, "a text");
            good = false;
        }
        if (described || is_among(member->string, allowed, count)) {
            continue;
        }
        good = false;
        bool full = cs_diags_full(reader->diags);
        cs_mistake_at_key(
            reader, member,
            full ? "" : cs_diag_quote(reader->arena, member->string, strlen(member->string)),
            full ? NULL : cs_nearest(member->string, allowed, count), "a member of %s (%s)", what,
            full ? "" : cs_diag_list(reader->arena, allowed, count));
    }
    return good;
}

bool cs_read_text(struct cs_reader *reader, const cJSON *item, const char *what, const char **text)
{
    if (!cJSON_IsString(item)) {
        cs_mistake(reader, item, NULL, NULL, "%s", what);
        return false;
    }
    *text = cs_keep(reader, item->valuestring);
    return true;
}

bool cs_read_text_member(struct cs_reader *reader, const cJSON *object, const char *key,
                         const char **text)
{
    const cJSON *item = cs_json_member(object, key);
    return item == NULL || cs_read_text(reader, item, "a text", text);
}

/* Characters of the text, which the scan found to be UTF-8, and whether any of them is not to be
 * seen: those are the ones that cs_text_shown escapes, quotes and backslashes apart. */
static size_t count_characters(const char *text, bool *unseen)
{
    size_t count = 0;
    for (const char *c = text; *c != '\0'; c++) {
        count += ((unsigned char)*c & 0xC0u) != 0x80u ? 1u : 0u;
    }
    *unseen = false;
    for (size_t at = 0, length = strlen(text); at < length;) {
        size_t bytes = cs_utf8_length(text + at, length - at);
        struct cs_text shown = {0};
        cs_text_shown(&shown, text + at, bytes, 1);
        *unseen = *unseen || (shown.length > 2 && shown.bytes[0] == '\\');
        cs_text_free(&shown);
        at += bytes;
    }
    return count;
}

bool cs_read_name(struct cs_reader *reader, const cJSON *item, const char **name)
{
    const char *text = cJSON_IsString(item) ? item->valuestring : NULL;
    if (text == NULL || *text == '\0' || strlen(text) > CS_NAME_MAX * (size_t)4) {
        cs_mistake(reader, item, NULL, NULL, "a name of 1 to %d characters", CS_NAME_MAX);
        return false;
    }
    bool unseen = false;
    size_t characters = count_characters(text, &unseen);
    if (characters > CS_NAME_MAX) {
        cs_mistake(reader, item, NULL, NULL, "a name of 1 to %d characters", CS_NAME_MAX);
        return false;
    }
    if (strlen(text) > CS_NAME_MAX) {
        cs_mistake(reader, item, NULL, NULL, "a name of at most %d bytes in UTF-8", CS_NAME_MAX);
        return false;
    }
    if (unseen) {
        cs_mistake(reader, item, NULL, NULL, "a name without characters that cannot be seen");
        return false;
    }
    if (text[0] == ' ' || text[strlen(text) - 1] == ' ') {
        cs_mistake(reader, item, NULL, NULL, "a name without blanks at its ends");
        return false;
    }
    *name = cs_keep(reader, text);
    return true;
}

bool cs_read_name_member(struct cs_reader *reader, const cJSON *object, const char **name)
{
    const cJSON *item = cs_json_member(object, "Name");
    if (item == NULL) {
        cs_mistake(reader, object, "no \"Name\"", NULL, "a name of 1 to %d characters",
                   CS_NAME_MAX);
        return false;
    }
    return cs_read_name(reader, item, name);
}

bool cs_read_integer(struct cs_reader *reader, const cJSON *item, int64_t least, int64_t most,
                     const char *unit, int64_t *value)
{
    double number = cJSON_IsNumber(item) ? item->valuedouble : NAN;
    if (!(fabs(number) <= 9007199254740992.0) || (double)(int64_t)number != number ||
        (int64_t)number < least || (int64_t)number > most) {
        cs_mistake(reader, item, NULL, NULL, "an integer of %lld to %lld%s%s", (long long)least,
                   (long long)most, unit != NULL ? " " : "", unit != NULL ? unit : "");
        return false;
    }
    *value = (int64_t)number;
    return true;
}

bool cs_read_bool(struct cs_reader *reader, const cJSON *item, bool *value)
{
    if (!cJSON_IsBool(item)) {
        cs_mistake(reader, item, NULL, NULL, "true or false");
        return false;
    }
    *value = cJSON_IsTrue(item);
    return true;
}

bool cs_read_duration(struct cs_reader *reader, const cJSON *item, cs_time least, cs_time most,
                      cs_time *value)
{
    cs_time duration = 0;
    if (!cJSON_IsString(item) || !cs_duration_read(item->valuestring, &duration)) {
        cs_mistake(reader, item, NULL, NULL, "a duration such as \"90s\", \"1h30m\" or \"250ms\"");
        return false;
    }
    if (duration < least || duration > most) {
        char low[32];
        char high[32];
        if (most == CS_TIME_MAX && duration < least) {
            cs_mistake(reader, item, NULL, NULL, "a duration of at least %s",
                       cs_duration_text(least, low, sizeof low));
            return false;
        }
        cs_mistake(reader, item, NULL, NULL, "a duration of %s to %s",
                   cs_duration_text(least, low, sizeof low),
                   cs_duration_text(most, high, sizeof high));
        return false;
    }
    *value = duration;
    return true;
}

bool cs_read_choice(struct cs_reader *reader, const cJSON *item, const char *what,
                    const char *const *names, size_t count, size_t *choice)
{
    for (size_t i = 0; cJSON_IsString(item) && i < count; i++) {
        if (strcmp(item->valuestring, names[i]) == 0) {
            *choice = i;
            return true;
        }
    }
    const char *nearest = cJSON_IsString(item) ? cs_nearest(item->valuestring, names, count) : NULL;
    cs_mistake(reader, item, NULL, nearest, "%s (%s)", what,
               cs_diag_list(reader->arena, names, count));
    return false;
}

const cJSON *cs_one_of(struct cs_reader *reader, const cJSON *object, const char *const *keys,
                       size_t count, bool needed, size_t *which)
{
    const cJSON *found = NULL;
    size_t given = 0;
    for (size_t i = 0; i < count; i++) {
        const cJSON *member = cs_json_member(object, keys[i]);
        if (member != NULL) {
            found = member;
            *which = i;
            given++;
        }
    }
    if (given == 1 || (given == 0 && !needed)) {
        return found;
    }
    cs_mistake(reader, object, given == 0 ? "none of them" : "more than one of them", NULL,
               "%s one of %s", needed ? "exactly" : "at most",
               cs_diag_list(reader->arena, keys, count));
    return NULL;
}

int cs_compare_names(const char *a, const char *b)
{
    for (;; a++, b++) {
        int x = *a >= 'A' && *a <= 'Z' ? *a - 'A' + 'a' : (unsigned char)*a;
        int y = *b >= 'A' && *b <= 'Z' ? *b - 'A' + 'a' : (unsigned char)*b;
        if (x != y || x == 0) {
            return x - y;
        }
    }
}

/* A name with its place, so that sorting needs no context. */
struct named {
    const char *name;
    int place;
};

static int compare_named(const void *left, const void *right)
{
    const struct named *a = left;
    const struct named *b = right;
    int order = cs_compare_names(a->name, b->name);
    return order != 0 ? order : (a->place > b->place) - (a->place < b->place);
}

void cs_names_init(struct cs_names *index, struct cs_arena *arena, const char *kind,
                   const char **names, int count)
{
    struct named *list = CS_NEW_ARRAY(arena, struct named, (size_t)count + 1);
    int n = 0;
    for (int i = 0; i < count; i++) {
        if (names[i] != NULL) {
            list[n++] = (struct named){names[i], i};
        }
    }
    if (n > 1) {
        qsort(list, (size_t)n, sizeof *list, compare_named);
    }
    index->kind = kind;
    index->names = names;
    index->sorted = CS_NEW_ARRAY(arena, int, (size_t)count + 1);
    index->count = n;
    index->total = count;
    for (int i = 0; i < n; i++) {
        index->sorted[i] = list[i].place;
    }
}

int cs_names_find(const struct cs_names *index, const char *name)
{
    int low = 0;
    int high = index->count;
    while (low < high) {
        int middle = low + (high - low) / 2;
        if (cs_compare_names(index->names[index->sorted[middle]], name) < 0) {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    if (low < index->count && cs_compare_names(index->names[index->sorted[low]], name) == 0) {
        return index->sorted[low];
    }
    return CS_NONE;
}

void cs_names_unique(struct cs_reader *reader, const struct cs_names *index,
                     const cJSON *const *items)
{
    for (int i = 1; i < index->count; i++) {
        int place = index->sorted[i];
        if (cs_compare_names(index->names[index->sorted[i - 1]], index->names[place]) != 0) {
            continue;
        }
        static const char *const keys[] = {"Name", "id", "Account"};
        const cJSON *name = NULL;
        for (size_t k = 0; k < CS_LEN(keys) && name == NULL; k++) {
            name = cs_json_member(items[place], keys[k]);
        }
        const char *text = index->names[place];
        cs_mistake(reader, name != NULL ? name : items[place],
                   cs_diags_full(reader->diags) ? ""
                                                : cs_diag_quote(reader->arena, text, strlen(text)),
                   NULL, "a name that no other %s has", index->kind);
    }
}

/* The names in the order in which they were written. */
static const char *const *listed(struct cs_reader *reader, const struct cs_names *index,
                                 size_t *count)
{
    const char **list = CS_NEW_ARRAY(reader->arena, const char *, (size_t)index->count + 1);
    *count = 0;
    for (int i = 0; i < index->total; i++) {
        if (index->names[i] != NULL) {
            list[(*count)++] = index->names[i];
        }
    }
    return list;
}

/* Whether `name` says more exactly what `text` says: "Log in, Smart Client 2" of "Log in". */
static bool is_kind_of(const char *name, const char *text)
{
    size_t length = strlen(text);
    char start[CS_NAME_MAX + 1];
    if (length == 0 || length > CS_NAME_MAX || strlen(name) <= length ||
        strncmp(name + length, ", ", 2) != 0) {
        return false;
    }
    memcpy(start, name, length);
    start[length] = '\0';
    return cs_compare_names(start, text) == 0;
}

/* The names as a message lists them: first those that say more exactly what stands there; sets
 * the nearest. */
static const char *const *by_nearness(struct cs_reader *reader, const cJSON *item,
                                      const char *const *names, size_t count, const char **nearest)
{
    const char *text = cJSON_IsString(item) ? item->valuestring : "";
    const char **list = CS_NEW_ARRAY(reader->arena, const char *, count + 1);
    size_t n = 0;
    for (int others = 0; others < 2; others++) {
        for (size_t i = 0; i < count; i++) {
            if (is_kind_of(names[i], text) == (others == 0)) {
                list[n++] = names[i];
            }
        }
    }
    *nearest = cJSON_IsString(item) ? cs_nearest(text, names, count) : NULL;
    if (count > 0 && is_kind_of(list[0], text)) {
        *nearest = list[0];
    }
    return list;
}

bool cs_read_reference(struct cs_reader *reader, const cJSON *item, const struct cs_names *index,
                       int *place)
{
    int found = cJSON_IsString(item) ? cs_names_find(index, item->valuestring) : CS_NONE;
    if (found != CS_NONE) {
        *place = found;
        return true;
    }
    const char *article = strchr("aeiou", index->kind[0]) != NULL ? "an" : "a";
    if (cs_diags_full(reader->diags)) {
        cs_mistake(reader, item, "", NULL, "%s", article);
        return false;
    }
    size_t count = 0;
    const char *const *names = listed(reader, index, &count);
    const char *nearest = NULL;
    names = by_nearness(reader, item, names, count, &nearest);
    if (count == 0) {
        cs_mistake(reader, item, NULL, NULL, "the name of %s %s, of which there is none", article,
                   index->kind);
    } else {
        cs_mistake(reader, item, NULL, nearest, "the name of %s %s (%s)", article, index->kind,
                   cs_diag_list(reader->arena, names, count));
    }
    return false;
}

bool cs_read_references(struct cs_reader *reader, const cJSON *item, const struct cs_names *index,
                        int16_t **places, int *count)
{
    *count = 0;
    const char *what = cs_arena_printf(reader->arena, "names of %ss", index->kind);
    if (!cs_is_list(reader, item, what)) {
        return false;
    }
    bool good = true;
    int16_t *list = CS_NEW_ARRAY(reader->arena, int16_t, (size_t)index->count + 1);
    bool *seen = CS_NEW_ARRAY(reader->arena, bool, (size_t)index->total + 1);
    for (const cJSON *name = item->child; name != NULL; name = name->next) {
        int place = CS_NONE;
        if (!cs_read_reference(reader, name, index, &place)) {
            good = false;
        } else if (seen[place]) {
            cs_mistake(reader, name, NULL, NULL, "each %s once", index->kind);
            good = false;
        } else {
            seen[place] = true;
            list[(*count)++] = (int16_t)place;
        }
    }
    *places = list;
    return good;
}

bool cs_read_mask(struct cs_reader *reader, const cJSON *item, const struct cs_names *index,
                  uint64_t *mask)
{
    int16_t *places = NULL;
    int count = 0;
    bool good = cs_read_references(reader, item, index, &places, &count);
    *mask = 0;
    for (int i = 0; i < count; i++) {
        *mask |= (uint64_t)1 << places[i];
    }
    return good;
}
