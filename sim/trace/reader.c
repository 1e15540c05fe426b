/* sim/trace/reader.c: a strict reader of JSON Lines. One pass, no recursion: records are flat. */
#include <inttypes.h>
#include <stdarg.h>
#include <string.h>

#include "sim/base/text.h"
#include "sim/trace/names.h"
#include "sim/trace/trace.h"

enum { SHOWN_MOST = 40 };

enum key { SEQ, T_US, KIND_NAME, CAUSE, SUBJECT, OBJECT, FROM, TO, WHAT, RULE, VALUE, KEYS };

static const char *const key_names[KEYS] = {"seq",  "t_us", "kind", "cause", "subject", "object",
                                            "from", "to",   "what", "rule",  "value"};

struct reader {
    const char *at;    /* what is looked at */
    const char *begin; /* of the line */
    const char *end;   /* of the line, without its newline */
    size_t line;
    struct cs_trace *trace;
    struct cs_text decoded; /* the string read last */
    uint64_t last_seq;
    cs_time last_t_us;
    bool ended;
    struct cs_trace_error *error;
};

CS_PRINTF(3, 4) static bool fail(struct reader *r, const char *at, const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    r->error->line = r->line;
    r->error->column = at == NULL ? 0 : (size_t)(at - r->begin) + 1;
    (void)vsnprintf(r->error->text, sizeof r->error->text, format, arguments);
    va_end(arguments);
    return false;
}

static void skip_blanks(struct reader *r)
{
    while (r->at < r->end && (*r->at == ' ' || *r->at == '\t' || *r->at == '\r')) {
        r->at++;
    }
}

static bool expect(struct reader *r, char c, const char *place)
{
    skip_blanks(r);
    if (r->at == r->end || *r->at != c) {
        return fail(r, r->at, "expected '%c' %s", c, place);
    }
    r->at++;
    return true;
}

/* Four hexadecimal digits; -1 when there are none. */
static int32_t read_hex(struct reader *r)
{
    int32_t number = 0;
    if (r->end - r->at < 4) {
        return -1;
    }
    for (int i = 0; i < 4; i++, r->at++) {
        char c = *r->at;
        int digit = c >= '0' && c <= '9'   ? c - '0'
                    : c >= 'a' && c <= 'f' ? c - 'a' + 10
                    : c >= 'A' && c <= 'F' ? c - 'A' + 10
                                           : -1;
        if (digit < 0) {
            return -1;
        }
        number = number * 16 + digit;
    }
    return number;
}

static void add_code_point(struct cs_text *text, uint32_t c)
{
    char bytes[4];
    size_t length = 0;
    if (c < 0x80) {
        bytes[length++] = (char)c;
    } else if (c < 0x800) {
        bytes[length++] = (char)(0xc0 | c >> 6);
    } else if (c < 0x10000) {
        bytes[length++] = (char)(0xe0 | c >> 12);
        bytes[length++] = (char)(0x80 | (c >> 6 & 63));
    } else {
        bytes[length++] = (char)(0xf0 | c >> 18);
        bytes[length++] = (char)(0x80 | (c >> 12 & 63));
        bytes[length++] = (char)(0x80 | (c >> 6 & 63));
    }
    if (c >= 0x80) {
        bytes[length++] = (char)(0x80 | (c & 63));
    }
    cs_text_add(text, bytes, length);
}

/* What follows "\u": a code point of its own, or the first of two surrogates and the second. */
static bool read_unicode(struct reader *r, const char *escape)
{
    int32_t first = read_hex(r);
    if (first < 0) {
        return fail(r, escape, "\\u needs four hexadecimal digits");
    }
    if (first == 0) {
        return fail(r, escape, "\\u0000 cannot stand in a text");
    }
    uint32_t c = (uint32_t)first;
    if (c >= 0xd800 && c <= 0xdfff) {
        int32_t second = -1;
        if (c <= 0xdbff && r->end - r->at >= 6 && r->at[0] == '\\' && r->at[1] == 'u') {
            r->at += 2;
            second = read_hex(r);
        }
        if (second < 0xdc00 || second > 0xdfff) {
            return fail(r, escape, "a surrogate without its other half");
        }
        c = 0x10000 + ((c - 0xd800) << 10) + ((uint32_t)second - 0xdc00);
    }
    add_code_point(&r->decoded, c);
    return true;
}

static bool read_escape(struct reader *r)
{
    static const char letters[] = "\"\\/bfnrt";
    static const char meanings[] = "\"\\/\b\f\n\r\t";
    const char *escape = r->at++;
    char c = r->at < r->end ? *r->at++ : '\0';
    if (c == 'u') {
        return read_unicode(r, escape);
    }
    const char *letter = c == '\0' ? NULL : strchr(letters, c);
    if (letter == NULL) {
        return fail(r, escape, "a backslash before a character that JSON does not escape");
    }
    cs_text_add(&r->decoded, &meanings[letter - letters], 1);
    return true;
}

/* Reads a string into r->decoded. */
static bool read_string(struct reader *r)
{
    r->decoded.length = 0;
    cs_text_add(&r->decoded, "", 0);
    const char *open = r->at++;
    const char *plain = r->at;
    while (r->at < r->end && *r->at != '"') {
        unsigned char c = (unsigned char)*r->at;
        if (c < 0x20) {
            return fail(r, r->at, "a control character must be written as an escape");
        }
        if (c == '\\') {
            cs_text_add(&r->decoded, plain, (size_t)(r->at - plain));
            if (!read_escape(r)) {
                return false;
            }
            plain = r->at;
            continue;
        }
        size_t length = cs_utf8_length(r->at, (size_t)(r->end - r->at));
        if (length == 0) {
            return fail(r, r->at, "this is not UTF-8");
        }
        r->at += length;
    }
    if (r->at == r->end) {
        return fail(r, open, "a string without its closing quote");
    }
    cs_text_add(&r->decoded, plain, (size_t)(r->at - plain));
    r->at++;
    return true;
}

static bool read_integer(struct reader *r, const char *key, int64_t least, int64_t *number)
{
    const char *start = r->at;
    bool negative = r->at < r->end && *r->at == '-';
    r->at += negative;
    const char *digits = r->at;
    int64_t amount = 0;
    bool fits = true;
    for (; r->at < r->end && *r->at >= '0' && *r->at <= '9'; r->at++) {
        amount = amount * 10 + (*r->at - '0');
        if (amount > CS_TIME_MAX) {
            fits = false;
            amount = 0; /* go on to the end of the digits */
        }
    }
    if (r->at == digits) {
        return fail(r, start, "\"%s\" must be an integer", key);
    }
    if (*digits == '0' && r->at - digits > 1) {
        return fail(r, start, "a number may not begin with a superfluous 0");
    }
    if (r->at < r->end && strchr(".eE", *r->at) != NULL && *r->at != '\0') {
        return fail(r, start, "\"%s\" must be an integer", key);
    }
    *number = negative ? -amount : amount;
    if (!fits || *number < least || (negative && amount == 0)) {
        return fail(r, start, "\"%s\" is out of range", key);
    }
    return true;
}

/* As much of the decoded string as fits a message, cut between characters. */
static int shown_length(const struct reader *r)
{
    size_t shown = 0;
    while (shown < r->decoded.length) {
        size_t length = cs_utf8_length(r->decoded.bytes + shown, r->decoded.length - shown);
        if (shown + length > SHOWN_MOST) {
            break;
        }
        shown += length;
    }
    return (int)shown;
}

static bool read_key(struct reader *r, unsigned *seen, enum key *key)
{
    skip_blanks(r);
    const char *start = r->at;
    if (r->at == r->end || *r->at != '"') {
        return fail(r, r->at, "expected a key in quotes");
    }
    if (!read_string(r)) {
        return false;
    }
    unsigned k = 0;
    while (k < KEYS && strcmp(key_names[k], r->decoded.bytes) != 0) {
        k++;
    }
    if (k == KEYS) {
        int shown = shown_length(r);
        const char *near = cs_nearest(r->decoded.bytes, key_names, KEYS);
        return fail(r, start, "the key \"%.*s\" is not known%s%s%s", shown, r->decoded.bytes,
                    near == NULL ? "" : "; perhaps \"", near == NULL ? "" : near,
                    near == NULL ? "" : "\" was meant");
    }
    if ((*seen >> k & 1) != 0) {
        return fail(r, start, "the key \"%s\" stands there twice", key_names[k]);
    }
    *seen |= 1U << k;
    *key = (enum key)k;
    return expect(r, ':', "after a key");
}

static bool read_number(struct reader *r, enum key key, struct cs_record *record)
{
    int64_t number = 0;
    if (!read_integer(r, key_names[key], key == VALUE ? -CS_TIME_MAX : 0, &number)) {
        return false;
    }
    if (key == SEQ) {
        record->seq = (uint64_t)number;
    } else if (key == T_US) {
        record->t_us = number;
    } else if (key == CAUSE) {
        record->cause = (uint64_t)number;
    } else {
        record->value = number;
        record->has_value = true;
    }
    return true;
}

static bool read_text(struct reader *r, enum key key, struct cs_record *record)
{
    const char *start = r->at;
    if (r->at == r->end || *r->at != '"') {
        return fail(r, r->at, "\"%s\" must be a string", key_names[key]);
    }
    if (!read_string(r)) {
        return false;
    }
    if (key == KIND_NAME) {
        record->kind = cs_kind_named(r->decoded.bytes);
        if (record->kind == CS_KINDS) {
            return fail(r, start, "the kind \"%.*s\" is not known", shown_length(r),
                        r->decoded.bytes);
        }
        return true;
    }
    const char **const fields[KEYS] = {
        [SUBJECT] = &record->subject, [OBJECT] = &record->object, [FROM] = &record->from,
        [TO] = &record->to,           [WHAT] = &record->what,     [RULE] = &record->rule};
    *fields[key] = cs_names_keep(r->trace->names, r->decoded.bytes, r->decoded.length);
    return true;
}

static bool read_object(struct reader *r, struct cs_record *record)
{
    unsigned seen = 0;
    if (!expect(r, '{', "at the start of a record")) {
        return false;
    }
    skip_blanks(r);
    bool more = r->at == r->end || *r->at != '}';
    while (more) {
        enum key key = KEYS;
        if (!read_key(r, &seen, &key)) {
            return false;
        }
        skip_blanks(r);
        bool is_number = key == SEQ || key == T_US || key == CAUSE || key == VALUE;
        if (!(is_number ? read_number(r, key, record) : read_text(r, key, record))) {
            return false;
        }
        skip_blanks(r);
        more = r->at < r->end && *r->at == ',';
        r->at += more;
    }
    if (!expect(r, '}', "or ',' after a value")) {
        return false;
    }
    skip_blanks(r);
    if (r->at != r->end) {
        return fail(r, r->at, "nothing may follow the record on its line");
    }
    for (unsigned k = SEQ; k <= CAUSE; k++) {
        if ((seen >> k & 1) == 0) {
            return fail(r, NULL, "it has no \"%s\"", key_names[k]);
        }
    }
    return true;
}

/* What the records before demand of this one. */
static bool check_order(struct reader *r, const struct cs_record *record)
{
    bool eager = record->kind == CS_KIND_EAGER;
    uint64_t expected = eager ? 0 : r->last_seq + 1;
    if (r->ended) {
        return fail(r, NULL, "nothing may follow run.end");
    }
    if (r->last_seq == 0 && record->kind != CS_KIND_RUN_BEGIN) {
        return fail(r, NULL, "the first record must be run.begin");
    }
    if (r->last_seq != 0 && record->kind == CS_KIND_RUN_BEGIN) {
        return fail(r, NULL, "run.begin can only be the first record");
    }
    if (record->seq != expected) {
        return fail(r, NULL, "\"seq\" is %" PRIu64 " and should be %" PRIu64, record->seq,
                    expected);
    }
    if (record->t_us < r->last_t_us) {
        return fail(r, NULL, "time goes back from %" PRId64 " to %" PRId64, r->last_t_us,
                    record->t_us);
    }
    if (record->cause > r->last_seq) {
        return fail(r, NULL, "its cause %" PRIu64 " does not come before it", record->cause);
    }
    return true;
}

static bool check_frame(struct reader *r, const struct cs_record *record)
{
    if (record->kind == CS_KIND_RUN_BEGIN && record->value != CS_TRACE_VERSION) {
        return fail(r, NULL, "version %" PRId64 " of the trace format is not known; this program"
                    " knows version %d", record->value, CS_TRACE_VERSION);
    }
    if (record->kind == CS_KIND_RUN_END) {
        r->ended = true;
        if ((uint64_t)record->value != record->seq - 1) {
            return fail(r, NULL, "run.end counts %" PRId64 " records before it; there are %" PRIu64,
                        record->value, record->seq - 1);
        }
    }
    return true;
}

static bool read_line(struct reader *r)
{
    struct cs_record record = {.kind = CS_KINDS};
    r->at = r->begin;
    if (r->ended) {
        return fail(r, NULL, "nothing may follow run.end");
    }
    skip_blanks(r);
    if (r->at == r->end) {
        return fail(r, NULL, "an empty line");
    }
    if (!read_object(r, &record)) {
        return false;
    }
    const char *fault = cs_record_fault(&record);
    if (fault != NULL) {
        return fail(r, NULL, "%s", fault);
    }
    if (!check_order(r, &record) || !check_frame(r, &record)) {
        return false;
    }
    if (record.kind != CS_KIND_EAGER) {
        r->last_seq = record.seq;
    }
    r->last_t_us = record.t_us;
    cs_trace_add(r->trace, &record);
    return true;
}

static bool read_lines(struct reader *r, const char *bytes, size_t length)
{
    const char *next = bytes;
    const char *end = bytes + length;
    while (next < end) {
        const char *newline = memchr(next, '\n', (size_t)(end - next));
        r->begin = next;
        r->end = newline == NULL ? end : newline;
        r->line++;
        if (!read_line(r)) {
            return false;
        }
        next = newline == NULL ? end : newline + 1;
    }
    r->line = 0;
    if (r->trace->count == 0) {
        return fail(r, NULL, "the trace is empty");
    }
    return r->ended || fail(r, NULL, "the trace breaks off: its last record is not run.end");
}

/* What other programs make of UTF-8, told as what it is; NULL when it looks like neither. */
static const char *encoding_fault(const char *bytes, size_t length)
{
    if (length >= 3 && memcmp(bytes, "\xEF\xBB\xBF", 3) == 0) {
        return "a byte order mark: a trace is UTF-8 without one";
    }
    if (length >= 2 && (memcmp(bytes, "\xFF\xFE", 2) == 0 || memcmp(bytes, "\xFE\xFF", 2) == 0 ||
                        (bytes[0] == '\0') != (bytes[1] == '\0'))) {
        return "UTF-16: a trace is UTF-8";
    }
    return NULL;
}

struct cs_trace *cs_trace_read(struct cs_arena *arena, const char *bytes, size_t length,
                               struct cs_trace_error *error)
{
    *error = (struct cs_trace_error){0};
    struct reader reader = {.trace = cs_trace_new(arena), .error = error};
    const char *fault = encoding_fault(bytes, length);
    bool good = length == 0     ? fail(&reader, NULL, "the trace is empty")
                : fault != NULL ? fail(&reader, NULL, "%s", fault)
                                : read_lines(&reader, bytes, length);
    cs_text_free(&reader.decoded);
    return good ? reader.trace : NULL;
}
