#include "scenarios/json_scan.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "scenarios/json.h"

/* A key of an object that is being read. Its bytes are in the text, or decoded in the arena. */
struct key {
    const char *bytes;
    size_t length;
    size_t order; /* of appearance */
    uint32_t line, column;
};

/* One list or object around the present place. */
struct frame {
    bool is_object;
    size_t index;     /* of the present element of a list */
    struct key key;   /* of the present member of an object */
    size_t first_key; /* its keys on the stack of keys */
};

struct scan {
    const char *file;
    const char *bytes;
    size_t length, at;
    uint32_t line, column;
    struct cs_spots *spots;
    struct cs_diags *diags;
    struct cs_arena *decoded; /* keys with escapes; made when first needed */
    struct key *keys;
    size_t n_keys, keys_room;
    struct frame frames[CS_JSON_DEPTH];
    size_t depth;
    size_t values;
    bool repeated;
};

static bool scan_value(struct scan *s);

/* The present byte; -1 at the end of the text. */
static int peek(const struct scan *s)
{
    return s->at < s->length ? (int)(unsigned char)s->bytes[s->at] : -1;
}

/* Passes one byte. Columns count characters: the later bytes of a character count nothing. */
static void step(struct scan *s)
{
    unsigned char byte = (unsigned char)s->bytes[s->at++];
    if (byte == '\n') {
        s->line++;
        s->column = 1;
    } else if ((byte & 0xC0u) != 0x80u) {
        s->column++;
    }
}

static void add_path(const struct scan *s, struct cs_text *path)
{
    cs_text_puts(path, "$");
    for (size_t i = 0; i < s->depth; i++) {
        const struct frame *frame = &s->frames[i];
        if (!frame->is_object) {
            cs_text_printf(path, "[%zu]", frame->index);
        } else if (frame->key.bytes != NULL) {
            cs_text_puts(path, ".");
            cs_text_shown(path, frame->key.bytes, frame->key.length, CS_FOUND_SHOWN);
        }
    }
}

/* Adds a mistake at a place; the texts are copied. */
static void report(struct scan *s, uint32_t line, uint32_t column, const char *found,
                   const char *expected)
{
    if (s->diags == NULL) {
        return;
    }
    struct cs_diag diag = {.file = s->file, .line = line, .column = column, .expected = expected};
    if (!cs_diags_full(s->diags)) {
        struct cs_text path = {0};
        add_path(s, &path);
        diag.path = cs_arena_text(s->diags->arena, path.bytes, path.length);
        diag.found = cs_arena_text(s->diags->arena, found, strlen(found));
        cs_text_free(&path);
    }
    cs_diags_add(s->diags, &diag);
}

/* Reports what stands at the present place; returns false for the caller to hand on. */
static bool refuse_as(struct scan *s, const char *found, const char *expected)
{
    report(s, s->line, s->column, found, expected);
    return false;
}

/* The same, where the present character itself is what was found. */
static bool refuse(struct scan *s, const char *expected)
{
    int c = peek(s);
    if (c < 0) {
        return refuse_as(s, "the end of the text", expected);
    }
    size_t bytes = cs_utf8_length(s->bytes + s->at, s->length - s->at);
    struct cs_text found = {0};
    cs_text_puts(&found, "\"");
    cs_text_shown(&found, s->bytes + s->at, bytes == 0 ? 1 : bytes, 1);
    cs_text_puts(&found, "\"");
    refuse_as(s, found.bytes, expected);
    cs_text_free(&found);
    return false;
}

static bool skip_blanks(struct scan *s)
{
    for (;;) {
        int c = peek(s);
        if (c == '/') {
            return refuse_as(s, "a comment", "JSON, which has no comments (use \"Description\")");
        }
        if (c != ' ' && c != '\t' && c != '\n' && c != '\r') {
            return true;
        }
        step(s);
    }
}

/* The value of four hexadecimal digits at `at`; -1 when they are none. */
static int hex4(const struct scan *s, size_t at)
{
    if (at > s->length || s->length - at < 4) {
        return -1;
    }
    int code = 0;
    for (size_t i = 0; i < 4; i++) {
        char c = s->bytes[at + i];
        int digit = c >= '0' && c <= '9'   ? c - '0'
                    : c >= 'a' && c <= 'f' ? c - 'a' + 10
                    : c >= 'A' && c <= 'F' ? c - 'A' + 10
                                           : -1;
        if (digit < 0) {
            return -1;
        }
        code = code * 16 + digit;
    }
    return code;
}

/* The code point of the escape \u…  at the present place and its length in the text (6 or 12); 0
 * when it is malformed or half of a pair. */
static size_t unicode_escape(const struct scan *s, size_t at, uint32_t *code)
{
    int high = hex4(s, at + 2);
    if (high < 0 || (high >= 0xDC00 && high <= 0xDFFF)) {
        return 0;
    }
    *code = (uint32_t)high;
    if (high < 0xD800 || high > 0xDBFF) {
        return 6;
    }
    if (s->length - at < 12 || s->bytes[at + 6] != '\\' || s->bytes[at + 7] != 'u') {
        return 0;
    }
    int low = hex4(s, at + 8);
    if (low < 0xDC00 || low > 0xDFFF) {
        return 0;
    }
    *code = 0x10000u + (((uint32_t)high - 0xD800u) << 10) + ((uint32_t)low - 0xDC00u);
    return 12;
}

static bool scan_escape(struct scan *s)
{
    size_t length = 2;
    char kind = s->at + 1 < s->length ? s->bytes[s->at + 1] : '\0';
    if (kind == 'u') {
        uint32_t code = 0;
        length = unicode_escape(s, s->at, &code);
        if (length == 0) {
            return refuse_as(s, "a broken \\u escape",
                             "\\u with four hexadecimal digits, surrogates in pairs");
        }
        if (code == 0) {
            return refuse_as(s, "\\u0000", "text without NUL characters");
        }
    } else if (kind == '\0' || strchr("\"\\/bfnrt", kind) == NULL) {
        return refuse_as(s, "an unknown escape",
                         "one of \\\" \\\\ \\/ \\b \\f \\n \\r \\t \\uXXXX");
    }
    for (size_t i = 0; i < length; i++) {
        step(s);
    }
    return true;
}

/* Passes a string; sets its bytes between the quotes and whether escapes are among them. */
static bool scan_string(struct scan *s, size_t *first, size_t *length, bool *escapes)
{
    *escapes = false;
    step(s);
    *first = s->at;
    for (;;) {
        int c = peek(s);
        if (c < 0) {
            return refuse_as(s, "the end of the text", "a closing quote");
        }
        if (c == '"') {
            *length = s->at - *first;
            step(s);
            return true;
        }
        if (c == '\\') {
            *escapes = true;
            if (!scan_escape(s)) {
                return false;
            }
            continue;
        }
        if (c < 0x20) {
            return refuse(s, c == '\n' || c == '\r' ? "a closing quote before the end of the line"
                                                    : "control characters written as escapes");
        }
        size_t bytes = cs_utf8_length(s->bytes + s->at, s->length - s->at);
        if (bytes == 0) {
            return refuse(s, "text in UTF-8");
        }
        for (size_t i = 0; i < bytes; i++) {
            step(s);
        }
    }
}

static size_t put_utf8(char *out, uint32_t code)
{
    if (code < 0x80) {
        out[0] = (char)code;
        return 1;
    }
    size_t length = code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
    for (size_t i = length - 1; i > 0; i--) {
        out[i] = (char)(0x80u | (code & 0x3Fu));
        code >>= 6;
    }
    out[0] = (char)((0xF00u >> length) | code);
    return length;
}

/* Makes the decoded bytes of a key that has escapes, so that "a" and "\u0061" are one key. */
static void decode_key(struct scan *s, struct key *key, size_t first, size_t length)
{
    if (s->decoded == NULL) {
        s->decoded = cs_arena_new((size_t)1 << 30);
    }
    char *out = cs_arena_take(s->decoded, length + 1);
    size_t n = 0;
    for (size_t at = first; at < first + length;) {
        char c = s->bytes[at];
        if (c != '\\') {
            out[n++] = c;
            at++;
            continue;
        }
        char kind = s->bytes[at + 1];
        if (kind == 'u') {
            uint32_t code = 0;
            at += unicode_escape(s, at, &code);
            n += put_utf8(out + n, code);
            continue;
        }
        static const char from[] = "bfnrt";
        static const char to[] = "\b\f\n\r\t";
        const char *place = strchr(from, kind);
        out[n++] = place != NULL ? to[place - from] : kind;
        at += 2;
    }
    key->bytes = out;
    key->length = n;
}

static void push_key(struct scan *s, const struct key *key)
{
    if (s->n_keys == s->keys_room) {
        s->keys_room = s->keys_room == 0 ? 64 : s->keys_room * 2;
        struct key *keys = realloc(s->keys, cs_array_bytes(s->keys_room, sizeof *keys));
        if (keys == NULL) {
            cs_die("out of memory while reading %s", s->file);
        }
        s->keys = keys;
    }
    s->keys[s->n_keys++] = *key;
}

static int compare_bytes(const struct key *a, const struct key *b)
{
    if (a->length != b->length) {
        return a->length < b->length ? -1 : 1;
    }
    return memcmp(a->bytes, b->bytes, a->length);
}

static int compare_keys(const void *left, const void *right)
{
    const struct key *a = left;
    const struct key *b = right;
    int order = compare_bytes(a, b);
    return order != 0 ? order : (a->order > b->order) - (a->order < b->order);
}

/* Sorts the keys of the object that ends here and reports each that was there before. */
static void find_repeated(struct scan *s)
{
    struct frame *frame = &s->frames[s->depth - 1];
    size_t n = s->n_keys - frame->first_key;
    struct key *keys = s->keys + frame->first_key;
    if (n > 1) {
        qsort(keys, n, sizeof *keys, compare_keys);
    }
    for (size_t i = 1; i < n; i++) {
        if (compare_bytes(&keys[i - 1], &keys[i]) == 0) {
            frame->key = keys[i];
            s->repeated = true;
            report(s, keys[i].line, keys[i].column, "the member a second time", "each member once");
        }
    }
    s->n_keys = frame->first_key;
}

static bool scan_number(struct scan *s)
{
    size_t start = s->at;
    size_t at = start + (s->bytes[start] == '-' ? 1 : 0);
    size_t digits = at;
    while (at < s->length && s->bytes[at] >= '0' && s->bytes[at] <= '9') {
        at++;
    }
    if (at == digits) {
        return refuse(s, "a number with a digit after the minus sign");
    }
    if (s->bytes[digits] == '0' && at - digits > 1) {
        return refuse_as(s, "a leading zero", "a number without leading zeros");
    }
    size_t whole = at;
    if (at < s->length && s->bytes[at] == '.') {
        size_t point = ++at;
        while (at < s->length && s->bytes[at] >= '0' && s->bytes[at] <= '9') {
            at++;
        }
        if (at == point) {
            return refuse_as(s, "a number that ends in a point", "a digit after the point");
        }
    }
    if (at < s->length && (s->bytes[at] == 'e' || s->bytes[at] == 'E')) {
        at++;
        at += at < s->length && (s->bytes[at] == '+' || s->bytes[at] == '-') ? 1 : 0;
        size_t exponent = at;
        while (at < s->length && s->bytes[at] >= '0' && s->bytes[at] <= '9') {
            at++;
        }
        if (at == exponent) {
            return refuse_as(s, "a number that ends in an exponent sign",
                             "a digit after the exponent sign");
        }
    }
    if (at - start > CS_JSON_NUMBER) {
        return refuse_as(s, "a number of more than 60 characters",
                         "a number of at most 60 characters");
    }
    char number[CS_JSON_NUMBER + 1];
    memcpy(number, s->bytes + start, at - start);
    number[at - start] = '\0';
    double value = strtod(number, NULL);
    if (!isfinite(value)) {
        return refuse_as(s, number, "a number that fits 64 bits (IEEE 754)");
    }
    if (at == whole && fabs(value) > 9007199254740992.0) {
        return refuse_as(s, number, "an integer of at most 9007199254740992 (2^53), or a text");
    }
    /* 2^53 + 1 rounds to 2^53, so the digits themselves decide. */
    if (at == whole && at - digits == 16 && memcmp(s->bytes + digits, "9007199254740992", 16) > 0) {
        return refuse_as(s, number, "an integer of at most 9007199254740992 (2^53), or a text");
    }
    s->column += (uint32_t)(at - start);
    s->at = at;
    return true;
}

static bool scan_word(struct scan *s)
{
    static const char *const words[] = {"true", "false", "null"};
    for (size_t i = 0; i < CS_LEN(words); i++) {
        size_t length = strlen(words[i]);
        if (s->length - s->at >= length && memcmp(s->bytes + s->at, words[i], length) == 0) {
            s->at += length;
            s->column += (uint32_t)length;
            return true;
        }
    }
    return refuse(s, "a JSON value");
}

static bool enter(struct scan *s, bool is_object)
{
    if (s->depth == CS_JSON_DEPTH) {
        return refuse_as(s, "a 65th level of nesting", "at most 64 levels of lists and objects");
    }
    s->frames[s->depth++] = (struct frame){.is_object = is_object, .first_key = s->n_keys};
    step(s);
    return skip_blanks(s);
}

static bool scan_list(struct scan *s)
{
    if (!enter(s, false)) {
        return false;
    }
    if (peek(s) == ']') {
        step(s);
        s->depth--;
        return true;
    }
    for (;;) {
        if (!scan_value(s) || !skip_blanks(s)) {
            return false;
        }
        if (peek(s) == ']') {
            break;
        }
        if (peek(s) != ',') {
            return refuse(s, "a comma or a closing bracket");
        }
        step(s);
        s->frames[s->depth - 1].index++;
        if (!skip_blanks(s)) {
            return false;
        }
        if (peek(s) == ']') {
            return refuse(s, "a value after the comma");
        }
    }
    step(s);
    s->depth--;
    return true;
}

static bool scan_member(struct scan *s)
{
    struct frame *frame = &s->frames[s->depth - 1];
    frame->key.bytes = NULL;
    if (peek(s) != '"') {
        return refuse(s, "a member's name in quotes");
    }
    struct key key = {.line = s->line, .column = s->column, .order = s->at};
    size_t first = 0;
    bool escapes = false;
    if (!scan_string(s, &first, &key.length, &escapes)) {
        return false;
    }
    key.bytes = s->bytes + first;
    if (escapes) {
        decode_key(s, &key, first, key.length);
    }
    push_key(s, &key);
    frame->key = key;
    if (!skip_blanks(s)) {
        return false;
    }
    if (peek(s) != ':') {
        return refuse(s, "a colon after the member's name");
    }
    step(s);
    return skip_blanks(s) && scan_value(s) && skip_blanks(s);
}

static bool scan_object(struct scan *s)
{
    if (!enter(s, true)) {
        return false;
    }
    if (peek(s) == '}') {
        step(s);
        s->depth--;
        return true;
    }
    for (;;) {
        if (!scan_member(s)) {
            return false;
        }
        if (peek(s) == '}') {
            break;
        }
        if (peek(s) != ',') {
            return refuse(s, "a comma or a closing brace");
        }
        step(s);
        s->frames[s->depth - 1].key.bytes = NULL;
        if (!skip_blanks(s)) {
            return false;
        }
        if (peek(s) == '}') {
            return refuse(s, "a member after the comma");
        }
    }
    find_repeated(s);
    step(s);
    s->depth--;
    return true;
}

static void push_spot(struct scan *s)
{
    struct cs_spots *spots = s->spots;
    if (spots->count == spots->room) {
        spots->room = spots->room == 0 ? 256 : spots->room * 2;
        struct cs_spot *list = realloc(spots->list, cs_array_bytes(spots->room, sizeof *list));
        if (list == NULL) {
            cs_die("out of memory while reading %s", s->file);
        }
        spots->list = list;
    }
    struct cs_spot spot = {.line = s->line, .column = s->column};
    if (s->depth > 0 && s->frames[s->depth - 1].is_object) {
        spot.key_line = s->frames[s->depth - 1].key.line;
        spot.key_column = s->frames[s->depth - 1].key.column;
    }
    spots->list[spots->count++] = spot;
}

static bool scan_value(struct scan *s)
{
    if (++s->values > CS_JSON_VALUES) {
        return refuse_as(s, "more than 4000000 values", "at most 4000000 values in a document");
    }
    push_spot(s);
    int c = peek(s);
    if (c == '{') {
        return scan_object(s);
    }
    if (c == '[') {
        return scan_list(s);
    }
    if (c == '"') {
        size_t first = 0;
        size_t length = 0;
        bool escapes = false;
        return scan_string(s, &first, &length, &escapes);
    }
    if (c == '-' || (c >= '0' && c <= '9')) {
        return scan_number(s);
    }
    return scan_word(s);
}

/* UTF-16 in either order of bytes, with its mark, or without but for ASCII at the beginning. */
static bool is_utf16(const char *bytes, size_t length)
{
    return length >= 2 && (memcmp(bytes, "\xFF\xFE", 2) == 0 || memcmp(bytes, "\xFE\xFF", 2) == 0 ||
                           (bytes[0] == '\0') != (bytes[1] == '\0'));
}

static bool scan_document(struct scan *s)
{
    if (s->length > CS_JSON_BYTES) {
        s->line = 0;
        return refuse_as(s, "more than 64 MiB", "a document of at most 64 MiB");
    }
    if (s->length >= 3 && memcmp(s->bytes, "\xEF\xBB\xBF", 3) == 0) {
        return refuse_as(s, "a byte order mark", "UTF-8 without a byte order mark");
    }
    if (is_utf16(s->bytes, s->length)) { /* what > writes in Windows PowerShell */
        return refuse_as(s, "UTF-16", "UTF-8 without a byte order mark");
    }
    if (!skip_blanks(s)) {
        return false;
    }
    if (peek(s) < 0) {
        return refuse_as(s, "nothing", "a JSON document");
    }
    if (!scan_value(s) || !skip_blanks(s)) {
        return false;
    }
    if (peek(s) >= 0) {
        return refuse(s, "nothing after the end of the document");
    }
    return !s->repeated;
}

bool cs_json_scan(const char *file, const char *bytes, size_t length, uint32_t column,
                  struct cs_spots *spots, struct cs_diags *diags)
{
    struct scan s = {.file = file,
                     .bytes = bytes,
                     .length = length,
                     .line = 1,
                     .column = column,
                     .spots = spots,
                     .diags = diags};
    bool good = scan_document(&s);
    free(s.keys);
    cs_arena_free(s.decoded);
    return good;
}
