#include "scenarios/settings.h"

#include <string.h>

const char *cs_unit_text(enum cs_unit unit)
{
    switch (unit) {
    case CS_UNIT_MS:
        return "milliseconds";
    case CS_UNIT_S:
        return "seconds";
    case CS_UNIT_MIN:
        return "minutes";
    case CS_UNIT_H:
        return "hours";
    case CS_UNIT_BEATS:
        return "heartbeats";
    case CS_UNIT_PPM:
        return "in a million";
    case CS_UNIT_KB_S:
        return "kilobytes a second";
    case CS_UNIT_COUNT:
    case CS_UNIT_BOOL:
    case CS_UNIT_ENUM:
    case CS_UNIT_US:
    case CS_UNIT_HOUR_OF_DAY:
        break;
    }
    return NULL;
}

int cs_prop_named(enum cs_scope scope, const char *name)
{
    for (int i = 0; i < CS_PROPS; i++) {
        if (cs_props[i].scope == scope && strcmp(cs_props[i].name, name) == 0) {
            return i;
        }
    }
    return CS_NONE;
}

enum cs_type_id cs_prop_type(int prop)
{
    switch (prop) {
    case CS_P_DISK_ARB_INTERVAL:
        return CS_TYPE_PHYSICAL_DISK;
    case CS_P_HEALTH_CHECK_TIMEOUT:
    case CS_P_FAILURE_CONDITION_LEVEL:
        return CS_TYPE_SQL_SERVER;
    default:
        return CS_TYPES;
    }
}

void cs_prop_range(const struct cs_prop *prop, enum cs_windows version, int64_t *least,
                   int64_t *most)
{
    *least = prop->least;
    *most = prop->most;
    /* Up to 2008 R2 a threshold went to 10 (facts, section 1.1); 2012 raised the limit to 120. */
    if (prop->unit == CS_UNIT_BEATS && version == CS_WIN_2008_R2 && prop->most > 10) {
        *most = 10;
    }
}

static bool read_flag(struct cs_reader *reader, const cJSON *item, int64_t *value)
{
    if (cJSON_IsBool(item)) {
        *value = cJSON_IsTrue(item) ? 1 : 0;
        return true;
    }
    if (cJSON_IsNumber(item) && (item->valuedouble == 0.0 || item->valuedouble == 1.0)) {
        *value = item->valuedouble == 1.0 ? 1 : 0;
        return true;
    }
    cs_mistake(reader, item, NULL, NULL, "0 or 1 (false or true)");
    return false;
}

/* An hour of the day, or one of the two ways to say "at any time". */
static bool read_hour(struct cs_reader *reader, const cJSON *item, int64_t *value)
{
    double number = cJSON_IsNumber(item) ? item->valuedouble : 0.5;
    for (int hour = -1; hour < 24; hour++) {
        if (number == (double)hour) {
            *value = hour;
            return true;
        }
    }
    if (number == (double)CS_UNLIMITED) {
        *value = CS_UNLIMITED;
        return true;
    }
    cs_mistake(reader, item, NULL, NULL,
               "an hour of the day (0 to 23), or -1 or 4294967295 for any time");
    return false;
}

bool cs_read_prop_value(struct cs_reader *reader, const cJSON *item, const struct cs_prop *prop,
                        enum cs_windows version, int64_t *value)
{
    int64_t least = 0;
    int64_t most = 0;
    cs_prop_range(prop, version, &least, &most);
    if (prop->unit == CS_UNIT_US) {
        return cs_read_duration(reader, item, least, most, value);
    }
    if (prop->unit == CS_UNIT_BOOL) {
        return read_flag(reader, item, value);
    }
    if (prop->unit == CS_UNIT_HOUR_OF_DAY) {
        return read_hour(reader, item, value);
    }
    if (!cs_read_integer(reader, item, least, most, cs_unit_text(prop->unit), value)) {
        return false;
    }
    if (prop == &cs_props[CS_P_ROLE] && *value == 2) {
        cs_mistake(reader, item, NULL, NULL,
                   "0 (none), 1 (cluster only) or 3 (cluster and client)");
        return false;
    }
    return true;
}

/* What stands around a value: where it comes from, as the owner says. */
struct origin {
    const cJSON *value;
    enum cs_provenance provenance;
    const char *source;
};

static bool read_origin(struct cs_reader *reader, const cJSON *item, struct origin *origin)
{
    static const char *const allowed[] = {"value", "provenance", "source"};
    static const char *const kinds[] = {"given", "measured", "assumed"};
    static const enum cs_provenance meanings[] = {CS_PROV_GIVEN, CS_PROV_MEASURED, CS_PROV_ASSUMED};
    struct cs_place place = cs_json_place(reader->json, item);
    origin->value = item;
    origin->provenance = CS_PROV_GIVEN;
    origin->source = cs_arena_printf(reader->arena, "%s:%u", place.file, (unsigned)place.line);
    if (!cJSON_IsObject(item)) {
        return true;
    }
    bool good = cs_check_members(reader, item, "a value with its provenance", allowed,
                                 CS_LEN(allowed));
    origin->value = cs_json_member(item, "value");
    if (origin->value == NULL) {
        cs_mistake(reader, item, "no \"value\"", NULL, "a value beside its provenance");
        return false;
    }
    const cJSON *provenance = cs_json_member(item, "provenance");
    size_t kind = 0;
    if (provenance != NULL) {
        good = cs_read_choice(reader, provenance, "a provenance", kinds, CS_LEN(kinds), &kind) &&
               good;
    }
    origin->provenance = meanings[kind];
    return cs_read_text_member(reader, item, "source", &origin->source) && good;
}

bool cs_read_setting(struct cs_reader *reader, const cJSON *item, const struct cs_prop *prop,
                     enum cs_windows version, struct cs_setting *setting)
{
    if (prop->defaults[version] == CS_ABSENT) {
        int first = 0;
        while (first < CS_WINDOWS && prop->defaults[first] == CS_ABSENT) {
            first++;
        }
        cs_mistake_at_key(reader, item, cs_arena_printf(reader->arena, "\"%s\"", prop->name), NULL,
                          "a property that Windows Server %s has (this one exists from %s on)",
                          cs_windows_name(version),
                          first < CS_WINDOWS ? cs_windows_name((enum cs_windows)first)
                                             : "no version");
        return false;
    }
    struct origin origin;
    int64_t value = 0;
    if (!read_origin(reader, item, &origin) ||
        !cs_read_prop_value(reader, origin.value, prop, version, &value)) {
        return false;
    }
    *setting = (struct cs_setting){value, origin.provenance, origin.source};
    return true;
}

static const char dist_forms[] =
    "\"30s\", \"uniform(10s, 20s)\", \"triangular(5s, 10s, 30s)\" or \"exponential(20s)\"";

/* Reads up to `most` durations between commas up to the closing parenthesis; their number, or -1.
 */
static int read_arguments(const char *text, cs_time *arguments, int most)
{
    int n = 0;
    for (;;) {
        text += strspn(text, " ");
        size_t length = strcspn(text, ",)");
        char one[40];
        if (text[length] == '\0' || length == 0 || length >= sizeof one || n == most) {
            return -1;
        }
        memcpy(one, text, length);
        while (length > 0 && one[length - 1] == ' ') {
            length--;
        }
        one[length] = '\0';
        if (!cs_duration_read(one, &arguments[n++])) {
            return -1;
        }
        text += strcspn(text, ",)");
        if (*text == ')') {
            return text[1] == '\0' ? n : -1;
        }
        text++;
    }
}

const char *cs_dist_read(const char *text, struct cs_dist *dist)
{
    static const struct {
        const char *name;
        enum cs_dist_family family;
        int arguments;
    } families[] = {{"uniform(", CS_DIST_UNIFORM, 2},
                    {"triangular(", CS_DIST_TRIANGULAR, 3},
                    {"exponential(", CS_DIST_EXPONENTIAL, 1},
                    {"constant(", CS_DIST_CONSTANT, 1}};
    *dist = (struct cs_dist){.family = CS_DIST_CONSTANT};
    if (cs_duration_read(text, &dist->a)) {
        return NULL;
    }
    for (size_t i = 0; i < CS_LEN(families); i++) {
        size_t length = strlen(families[i].name);
        if (strncmp(text, families[i].name, length) != 0) {
            continue;
        }
        cs_time given[3] = {0, 0, 0};
        if (read_arguments(text + length, given, 3) != families[i].arguments) {
            return dist_forms;
        }
        for (int k = 1; k < families[i].arguments; k++) {
            if (given[k] < given[k - 1]) {
                return "durations in rising order";
            }
        }
        *dist = (struct cs_dist){families[i].family, given[0], given[1], given[2]};
        return NULL;
    }
    return dist_forms;
}

static void read_timing(struct cs_reader *reader, const cJSON *item, struct cs_duration *duration)
{
    struct origin origin;
    if (!read_origin(reader, item, &origin)) {
        return;
    }
    struct cs_dist dist = {.family = CS_DIST_CONSTANT};
    const char *fault = cJSON_IsString(origin.value)
                            ? cs_dist_read(origin.value->valuestring, &dist)
                            : dist_forms;
    if (fault != NULL) {
        cs_mistake(reader, origin.value, NULL, NULL, "%s", fault);
        return;
    }
    *duration = (struct cs_duration){dist, origin.provenance, origin.source};
}

void cs_read_settings(struct cs_reader *reader, const cJSON *object, enum cs_scope scope,
                      enum cs_windows version, struct cs_setting *settings,
                      struct cs_duration *timings)
{
    for (const cJSON *member = object->child; member != NULL; member = member->next) {
        int prop = cs_prop_named(scope, member->string);
        if (prop != CS_NONE) {
            cs_read_setting(reader, member, &cs_props[prop], version, &settings[prop]);
        }
        for (int i = 0; timings != NULL && i < CS_TIMINGS; i++) {
            if (cs_timings[i].scope == scope && strcmp(cs_timings[i].name, member->string) == 0) {
                read_timing(reader, member, &timings[i]);
            }
        }
    }
}

const char *const *cs_allowed_names(struct cs_arena *arena, const char *const *own, size_t n_own,
                                    enum cs_scope scope, size_t *count)
{
    const char **names = CS_NEW_ARRAY(arena, const char *, n_own + CS_PROPS + CS_TIMINGS);
    size_t n = 0;
    for (size_t i = 0; i < n_own; i++) {
        names[n++] = own[i];
    }
    for (int i = 0; i < CS_PROPS; i++) {
        if (cs_props[i].scope == scope) {
            names[n++] = cs_props[i].name;
        }
    }
    for (int i = 0; i < CS_TIMINGS; i++) {
        if (cs_timings[i].scope == scope) {
            names[n++] = cs_timings[i].name;
        }
    }
    *count = n;
    return names;
}
