/* scenarios/settings.h: values of properties and durations, with their provenance. */
#ifndef CS_SETTINGS_H
#define CS_SETTINGS_H

#include "scenarios/reader.h"

/* Reads a value of the property as Windows `version` has it: a plain value (provenance given,
 * source "file:line"), or {"value": …, "provenance": "measured", "source": "…"}. */
bool cs_read_setting(struct cs_reader *reader, const cJSON *item, const struct cs_prop *prop,
                     enum cs_windows version, struct cs_setting *setting);

/* Reads the value alone, for Set-Property. */
CS_MUST_USE bool cs_read_prop_value(struct cs_reader *reader, const cJSON *item,
                                    const struct cs_prop *prop, enum cs_windows version,
                                    int64_t *value);

/* Reads every member of `object` that is a property or a duration of `scope` into the arrays
 * (`timings` may be NULL). */
void cs_read_settings(struct cs_reader *reader, const cJSON *object, enum cs_scope scope,
                      enum cs_windows version, struct cs_setting *settings,
                      struct cs_duration *timings);

/* The property of this name in the scope; CS_NONE when there is none. */
int cs_prop_named(enum cs_scope scope, const char *name);

/* The type of resource that alone has the property; CS_TYPES: not one type alone. */
enum cs_type_id cs_prop_type(int prop);

/* The smallest and largest value in a Windows version. */
void cs_prop_range(const struct cs_prop *prop, enum cs_windows version, int64_t *least,
                   int64_t *most);

/* "milliseconds" …; NULL for counts, enums and flags. */
const char *cs_unit_text(enum cs_unit unit);

/* `own` and then the names of all properties and durations of the scope; sets their number. */
const char *const *cs_allowed_names(struct cs_arena *arena, const char *const *own, size_t n_own,
                                    enum cs_scope scope, size_t *count);

/* Reads "30s", "uniform(10s, 20s)", "triangular(5s, 10s, 30s)" or "exponential(20s)". NULL when it
 * worked, else what was expected. */
CS_MUST_USE const char *cs_dist_read(const char *text, struct cs_dist *dist);

#endif
