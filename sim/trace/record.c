/* sim/trace/record.c: what the kinds are called and what they must carry. */
#include "sim/trace/record.h"

#include <string.h>

enum {
    F_OBJECT = CS_F_OBJECT,
    F_FROM = CS_F_FROM,
    F_TO = CS_F_TO,
    F_WHAT = CS_F_WHAT,
    F_RULE = CS_F_RULE,
    F_VALUE = CS_F_VALUE
};

static const struct cs_kind_info kinds[] = {
#define KIND(symbol, wire, fields, story, meaning) {#symbol, wire, meaning, fields, (story) != 0},
#include "sim/trace/kinds.def"
};

const struct cs_kind_info *cs_kind_info(enum cs_kind kind)
{
    CS_ASSERT(kind < CS_KINDS);
    return &kinds[kind];
}

enum cs_kind cs_kind_named(const char *wire)
{
    for (size_t i = 0; i < CS_LEN(kinds); i++) {
        if (strcmp(kinds[i].wire, wire) == 0) {
            return (enum cs_kind)i;
        }
    }
    return CS_KINDS;
}

const char *cs_record_fault(const struct cs_record *record)
{
    if (record->kind >= CS_KINDS) {
        return "its kind is not known";
    }
    unsigned fields = kinds[record->kind].fields;
    if (record->subject == NULL) {
        return "it has no \"subject\"";
    }
    if ((fields & CS_F_OBJECT) != 0 && record->object == NULL) {
        return "its kind needs an \"object\"";
    }
    if ((fields & CS_F_FROM) != 0 && record->from == NULL) {
        return "its kind needs a \"from\"";
    }
    if ((fields & CS_F_TO) != 0 && record->to == NULL) {
        return "its kind needs a \"to\"";
    }
    if ((fields & CS_F_WHAT) != 0 && record->what == NULL) {
        return "its kind needs a \"what\"";
    }
    if ((fields & CS_F_RULE) != 0 && record->rule == NULL) {
        return "its kind needs a \"rule\"";
    }
    if ((fields & CS_F_VALUE) != 0 && !record->has_value) {
        return "its kind needs a \"value\"";
    }
    if (record->t_us < 0 || record->t_us > CS_TIME_MAX) {
        return "its time is out of range";
    }
    if (record->value > CS_TIME_MAX || record->value < -CS_TIME_MAX) {
        return "its value is out of range";
    }
    return NULL;
}
