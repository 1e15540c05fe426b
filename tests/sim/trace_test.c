/* tests/sim/trace_test.c: records, their bytes, reading them back, and their digests. */
#include <criterion/criterion.h>
#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

#include "sim/base/random.h"
#include "sim/base/text.h"
#include "sim/trace/trace.h"

#define BEGIN \
    "{\"seq\":1,\"t_us\":0,\"kind\":\"run.begin\",\"cause\":0,\"subject\":\"cluster/c\"," \
    "\"object\":\"seed/0x2a\",\"what\":\"demo\",\"value\":1}\n"
#define NOTE \
    "{\"seq\":2,\"t_us\":5,\"kind\":\"note\",\"cause\":1,\"subject\":\"node/a\",\"what\":\"x\"}\n"
#define END(seq) \
    "{\"seq\":" #seq ",\"t_us\":9,\"kind\":\"run.end\",\"cause\":0,\"subject\":\"cluster/c\"," \
    "\"what\":\"horizon\",\"value\":"

static struct cs_arena *new_arena(void)
{
    return cs_arena_new((size_t)256 << 20);
}

static struct cs_record whole_record(void)
{
    return (struct cs_record){.seq = 7, .t_us = 1500000, .kind = CS_KIND_STATE, .cause = 6,
                              .subject = "resource/SQL \"x\"", .object = "node/a", .from = "Online",
                              .to = "Failed", .what = "back\\slash", .rule = "O12",
                              .has_value = true, .value = -1};
}

Test(trace, the_canonical_line_of_a_record_is_fixed)
{
    static const char expected[] =
        "{\"seq\":7,\"t_us\":1500000,\"kind\":\"state\",\"cause\":6,"
        "\"subject\":\"resource/SQL \\\"x\\\"\",\"object\":\"node/a\",\"from\":\"Online\","
        "\"to\":\"Failed\",\"what\":\"back\\\\slash\",\"rule\":\"O12\",\"value\":-1}\n";
    struct cs_record record = whole_record();
    char buffer[400];
    cr_assert_eq(cs_record_line(&record, buffer, sizeof buffer), strlen(expected));
    cr_assert_str_eq(buffer, expected);
}

Test(trace, absent_fields_are_absent)
{
    struct cs_record record = {.seq = 1, .kind = CS_KIND_NOTE, .subject = "", .value = 5};
    char buffer[400];
    (void)cs_record_line(&record, buffer, sizeof buffer);
    cr_assert_str_eq(buffer,
                     "{\"seq\":1,\"t_us\":0,\"kind\":\"note\",\"cause\":0,\"subject\":\"\"}\n");
}

Test(trace, a_line_that_does_not_fit_is_measured_and_nothing_is_overrun)
{
    struct cs_record record = whole_record();
    char whole[400];
    size_t length = cs_record_line(&record, whole, sizeof whole);
    for (size_t size = 0; size <= length + 1; size++) {
        char *buffer = malloc(size + 1);
        buffer[size] = '#';
        cr_assert_eq(cs_record_line(&record, buffer, size), length);
        cr_assert_eq(buffer[size], '#');
        if (size > 0) {
            cr_assert(memchr(buffer, '\0', size) != NULL, "size %zu", size);
        }
        free(buffer);
    }
}

static char *printed(const struct cs_trace *trace)
{
    struct cs_text text = {0};
    FILE *file = tmpfile();
    cr_assert(cs_trace_write(trace, file));
    rewind(file);
    for (int c = fgetc(file); c != EOF; c = fgetc(file)) {
        char byte = (char)c;
        cs_text_add(&text, &byte, 1);
    }
    (void)fclose(file);
    return text.bytes;
}

Test(trace, what_was_written_is_read_back_byte_for_byte_with_the_same_digests)
{
    static const char *const texts[] = {"Online", "a \"quoted\" name", "tab\there", "\x01\x1f",
                                        "\xc3\xa9\xe2\x82\xac\xf0\x9f\x98\x80", "back\\", ""};
    struct cs_arena *arena = new_arena();
    struct cs_trace *trace = cs_trace_new(arena);
    struct cs_stream stream = cs_stream_named(42, 0, "trace");
    struct cs_record record = {.seq = 1, .kind = CS_KIND_RUN_BEGIN, .subject = "cluster/c",
                               .object = "seed/0x1", .what = "x", .has_value = true, .value = 1};
    cs_trace_add(trace, &record);
    uint64_t seq = 1;
    for (int i = 0; i < 5000; i++) {
        enum cs_kind kind = i % 50 == 7 ? CS_KIND_EAGER : CS_KIND_STATE;
        record = (struct cs_record){.kind = kind, .subject = texts[i % 7], .from = texts[i / 7 % 7],
                                    .to = texts[i / 49 % 7], .what = "trigger",
                                    .t_us = i * CS_SECOND};
        record.seq = kind == CS_KIND_EAGER ? 0 : ++seq;
        record.cause = cs_stream_below(&stream, seq);
        record.has_value = i % 3 == 0;
        /* Also without has_value: what is not written must not count. */
        record.value = (int64_t)(cs_stream_next(&stream) >> 11) - (1LL << 52);
        record.rule = i % 5 == 0 ? "N7" : NULL;
        cs_trace_add(trace, &record);
    }
    record = (struct cs_record){.seq = seq + 1, .kind = CS_KIND_RUN_END, .subject = "cluster/c",
                                .t_us = 5000 * CS_SECOND, .what = "horizon", .has_value = true,
                                .value = (int64_t)seq};
    cs_trace_add(trace, &record);
    char *bytes = printed(trace);
    struct cs_trace_error error;
    struct cs_trace *again = cs_trace_read(arena, bytes, strlen(bytes), &error);
    cr_assert_not_null(again, "line %zu column %zu: %s", error.line, error.column, error.text);
    cr_assert_eq(again->count, trace->count);
    cr_assert_eq(again->digests.bytes, trace->digests.bytes);
    cr_assert_eq(again->digests.story, trace->digests.story);
    char *twice = printed(again);
    cr_assert_str_eq(twice, bytes);
    for (uint64_t s = 1; s <= seq + 1; s++) {
        const struct cs_record *found = cs_trace_find(again, s);
        cr_assert_not_null(found);
        cr_assert_eq(found->seq, s);
    }
    cr_assert_null(cs_trace_find(again, 0));
    cr_assert_null(cs_trace_find(again, seq + 2));
    free(bytes);
    free(twice);
    cs_arena_free(arena);
}

Test(trace, equal_texts_are_one_text)
{
    struct cs_arena *arena = new_arena();
    struct cs_trace *trace = cs_trace_new(arena);
    char changing[32];
    for (uint64_t i = 0; i < 5000; i++) {
        (void)snprintf(changing, sizeof changing, "resource/r%u", (unsigned)(i % 1000));
        struct cs_record record = {.seq = i + 1, .kind = CS_KIND_NOTE, .subject = changing,
                                   .object = changing, .what = "w"};
        cs_trace_add(trace, &record);
    }
    for (size_t i = 0; i < 5000; i++) {
        cr_assert_eq(trace->records[i].subject, trace->records[i % 1000].subject);
        cr_assert_eq(trace->records[i].object, trace->records[i].subject);
        (void)snprintf(changing, sizeof changing, "resource/r%u", (unsigned)(i % 1000));
        cr_assert_str_eq(trace->records[i].subject, changing);
    }
    cs_arena_free(arena);
}

Test(trace, a_write_that_fails_is_reported)
{
    struct cs_arena *arena = new_arena();
    struct cs_trace *trace = cs_trace_new(arena);
    struct cs_record record = whole_record();
    for (int i = 0; i < 2000; i++) {
        cs_trace_add(trace, &record);
    }
    FILE *full = fopen("/dev/full", "w");
    cr_assert_not_null(full);
    cr_assert_not(cs_trace_write(trace, full) && fflush(full) == 0);
    (void)fclose(full);
    cs_arena_free(arena);
}

Test(trace, a_line_longer_than_any_buffer_is_written_whole)
{
    struct cs_arena *arena = new_arena();
    struct cs_trace *trace = cs_trace_new(arena);
    size_t length = 300000;
    char *name = malloc(length + 1);
    memset(name, 'n', length);
    name[length] = '\0';
    struct cs_record record = {.seq = 1, .kind = CS_KIND_NOTE, .subject = "s", .what = "w"};
    cs_trace_add(trace, &record);
    record.subject = name;
    cs_trace_add(trace, &record);
    record.subject = "s";
    cs_trace_add(trace, &record);
    char *bytes = printed(trace);
    cr_assert_eq(strlen(bytes), length + 3 * strlen("{\"seq\":1,\"t_us\":0,\"kind\":\"note\","
                 "\"cause\":0,\"subject\":\"\",\"what\":\"w\"}\n") + 2);
    free(bytes);
    free(name);
    cs_arena_free(arena);
}

/* ---- Strictness ---- */

struct refusal {
    const char *bytes;
    size_t line, column;
    const char *text;
};

static void check_refusals(const struct refusal *cases, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        struct cs_arena *arena = new_arena();
        struct cs_trace_error error;
        struct cs_trace *trace =
            cs_trace_read(arena, cases[i].bytes, strlen(cases[i].bytes), &error);
        cr_assert_null(trace, "case %zu (%s) is accepted", i, cases[i].text);
        cr_expect_str_eq(error.text, cases[i].text, "case %zu: \"%s\" and not \"%s\"", i,
                         error.text, cases[i].text);
        cr_expect_eq(error.line, cases[i].line, "case %zu: line %zu", i, error.line);
        cr_expect_eq(error.column, cases[i].column, "case %zu: column %zu", i, error.column);
        cs_arena_free(arena);
    }
}

Test(reader, what_is_no_record_is_refused_with_its_place)
{
    static const struct refusal cases[] = {
        {"", 0, 0, "the trace is empty"},
        {"\n", 1, 0, "an empty line"},
        {"  \t\r\n", 1, 0, "an empty line"},
        {"[]\n", 1, 1, "expected '{' at the start of a record"},
        {"\xef\xbb\xbf{}\n", 0, 0, "a byte order mark: a trace is UTF-8 without one"},
        {"\xff\xfe{", 0, 0, "UTF-16: a trace is UTF-8"},
        {"\xfe\xff{", 0, 0, "UTF-16: a trace is UTF-8"},
        {"{}\n", 1, 0, "it has no \"seq\""},
        {"{\"seq\":1}\n", 1, 0, "it has no \"t_us\""},
        {"{\"seq\":1,\"t_us\":0}\n", 1, 0, "it has no \"kind\""},
        {"{\"seq\":1,\"t_us\":0,\"kind\":\"note\"}\n", 1, 0, "it has no \"cause\""},
        {"{\"seq\":1", 1, 9, "expected '}' or ',' after a value"},
        {"{\"seq\":1 \"t_us\":0}\n", 1, 10, "expected '}' or ',' after a value"},
        {"{\"seq\" 1}\n", 1, 8, "expected ':' after a key"},
        {"{\"seq\":1,}\n", 1, 10, "expected a key in quotes"},
        {"{seq:1}\n", 1, 2, "expected a key in quotes"},
        {"{", 1, 2, "expected a key in quotes"},
        {"{\"seq\":1} x\n", 1, 11, "nothing may follow the record on its line"},
        {"{\"seq\":1}{}\n", 1, 10, "nothing may follow the record on its line"},
        {"{\"Seq\":1}\n", 1, 2, "the key \"Seq\" is not known; perhaps \"seq\" was meant"},
        {"{\"qqqqqqq\":1}\n", 1, 2, "the key \"qqqqqqq\" is not known"},
        {"{\"seq\":1,\"seq\":1}\n", 1, 10, "the key \"seq\" stands there twice"},
        {"{\"seq\":1,\"\\u0073eq\":1}\n", 1, 10, "the key \"seq\" stands there twice"},
    };
    check_refusals(cases, CS_LEN(cases));
}

Test(reader, a_value_of_the_wrong_form_is_refused_with_its_place)
{
    static const struct refusal cases[] = {
        {"{\"seq\":\"1\"}\n", 1, 8, "\"seq\" must be an integer"},
        {"{\"seq\":1.0}\n", 1, 8, "\"seq\" must be an integer"},
        {"{\"seq\":1e3}\n", 1, 8, "\"seq\" must be an integer"},
        {"{\"seq\":null}\n", 1, 8, "\"seq\" must be an integer"},
        {"{\"seq\":-}\n", 1, 8, "\"seq\" must be an integer"},
        {"{\"seq\":{\"seq\":1}}\n", 1, 8, "\"seq\" must be an integer"},
        {"{\"seq\":01}\n", 1, 8, "a number may not begin with a superfluous 0"},
        {"{\"seq\":-1}\n", 1, 8, "\"seq\" is out of range"},
        {"{\"value\":-0}\n", 1, 10, "\"value\" is out of range"},
        {"{\"value\":9007199254740993}\n", 1, 10, "\"value\" is out of range"},
        {"{\"value\":-9007199254740993}\n", 1, 10, "\"value\" is out of range"},
        {"{\"value\":99999999999999999999999999999999999}\n", 1, 10, "\"value\" is out of range"},
        {"{\"t_us\":-5}\n", 1, 9, "\"t_us\" is out of range"},
        {"{\"cause\":-5}\n", 1, 10, "\"cause\" is out of range"},
        {"{\"what\":5}\n", 1, 9, "\"what\" must be a string"},
        {"{\"what\":null}\n", 1, 9, "\"what\" must be a string"},
        {"{\"what\":[[[[\n", 1, 9, "\"what\" must be a string"},
        {"{\"what\":", 1, 9, "\"what\" must be a string"},
        {"{\"kind\":\"nonsense\"}\n", 1, 9, "the kind \"nonsense\" is not known"},
        {"{\"kind\":\"........................................!\"}\n", 1, 9,
         "the kind \"........................................\" is not known"},
        {"{\"kind\":\".......................................\xc3\xa9\"}\n", 1, 9,
         "the kind \".......................................\" is not known"},
        {"{\"kind\":\"State\"}\n", 1, 9, "the kind \"State\" is not known"},
    };
    check_refusals(cases, CS_LEN(cases));
}

Test(reader, a_broken_string_is_refused_with_its_place)
{
    static const struct refusal cases[] = {
        {"{\"what\":\"x", 1, 9, "a string without its closing quote"},
        {"{\"what\":\"x\n\"}", 1, 9, "a string without its closing quote"},
        {"{\"what\":\"x\\\"}\n", 1, 9, "a string without its closing quote"},
        {"{\"what\":\"a\tb\"}\n", 1, 11, "a control character must be written as an escape"},
        {"{\"what\":\"a\x80\"}\n", 1, 11, "this is not UTF-8"},
        {"{\"what\":\"\xc0\xaf\"}\n", 1, 10, "this is not UTF-8"},
        {"{\"what\":\"\xed\xa0\x80\"}\n", 1, 10, "this is not UTF-8"},
        {"{\"what\":\"a\\x\"}\n", 1, 11,
         "a backslash before a character that JSON does not escape"},
        {"{\"what\":\"a\\", 1, 11, "a backslash before a character that JSON does not escape"},
        {"{\"what\":\"\\u12\"}\n", 1, 10, "\\u needs four hexadecimal digits"},
        {"{\"what\":\"\\uzzzz\"}\n", 1, 10, "\\u needs four hexadecimal digits"},
        {"{\"what\":\"\\u0000\"}\n", 1, 10, "\\u0000 cannot stand in a text"},
        {"{\"what\":\"\\ud800\"}\n", 1, 10, "a surrogate without its other half"},
        {"{\"what\":\"\\ud800\\u0041\"}\n", 1, 10, "a surrogate without its other half"},
        {"{\"what\":\"\\ud800\\ud800\"}\n", 1, 10, "a surrogate without its other half"},
        {"{\"what\":\"\\udc00\\ud800\"}\n", 1, 10, "a surrogate without its other half"},
    };
    check_refusals(cases, CS_LEN(cases));
}

#define LINE(seq, t_us, kind, cause, rest) \
    "{\"seq\":" #seq ",\"t_us\":" #t_us ",\"kind\":\"" kind "\",\"cause\":" #cause rest "}\n"
#define SUBJ ",\"subject\":\"s\""
#define OBJ ",\"object\":\"o\""
#define WH ",\"what\":\"w\""

Test(reader, records_that_do_not_follow_from_one_another_are_refused)
{
    static const struct refusal cases[] = {
        {LINE(1, 0, "note", 0, SUBJ WH), 1, 0, "the first record must be run.begin"},
        {LINE(1, 0, "run.begin", 0, SUBJ OBJ WH ",\"value\":2"), 1, 0,
         "version 2 of the trace format is not known; this program knows version 1"},
        {LINE(1, 0, "run.begin", 0, SUBJ OBJ WH), 1, 0, "its kind needs a \"value\""},
        {BEGIN BEGIN, 2, 0, "run.begin can only be the first record"},
        {BEGIN LINE(3, 0, "note", 1, SUBJ WH), 2, 0, "\"seq\" is 3 and should be 2"},
        {BEGIN LINE(2, 0, "note", 2, SUBJ WH), 2, 0, "its cause 2 does not come before it"},
        {BEGIN LINE(2, 0, "eager", 1, SUBJ WH), 2, 0, "\"seq\" is 2 and should be 0"},
        {BEGIN NOTE LINE(3, 4, "note", 1, SUBJ WH), 3, 0, "time goes back from 5 to 4"},
        {BEGIN LINE(2, 0, "note", 1, WH), 2, 0, "it has no \"subject\""},
        {BEGIN LINE(2, 0, "note", 1, SUBJ), 2, 0, "its kind needs a \"what\""},
        {BEGIN LINE(2, 0, "state", 1, SUBJ WH ",\"to\":\"t\""), 2, 0,
         "its kind needs a \"from\""},
        {BEGIN LINE(2, 0, "state", 1, SUBJ WH ",\"from\":\"t\""), 2, 0,
         "its kind needs a \"to\""},
        {BEGIN LINE(2, 0, "link", 1, SUBJ WH), 2, 0, "its kind needs an \"object\""},
        {BEGIN LINE(2, 0, "set", 1, SUBJ WH), 2, 0, "its kind needs a \"rule\""},
    };
    check_refusals(cases, CS_LEN(cases));
}

Test(reader, a_trace_that_does_not_end_as_it_should_is_refused)
{
    static const struct refusal cases[] = {
        {BEGIN, 0, 0, "the trace breaks off: its last record is not run.end"},
        {BEGIN NOTE, 0, 0, "the trace breaks off: its last record is not run.end"},
        {BEGIN NOTE END(3) "1}\n", 3, 0, "run.end counts 1 records before it; there are 2"},
        {BEGIN NOTE END(3) "2}\n" NOTE, 4, 0, "nothing may follow run.end"},
        {BEGIN NOTE END(3) "2}\n\n", 4, 0, "nothing may follow run.end"},
    };
    check_refusals(cases, CS_LEN(cases));
}

Test(reader, another_order_of_keys_blanks_and_escapes_are_the_same_trace)
{
    static const char canonical[] = BEGIN NOTE END(3) "2}\n";
    static const char other[] =
        BEGIN " { \"what\" : \"\\u0078\" ,\t\"subject\":\"n\\u006fde\\/a\",\"seq\":2,\"cause\":1,"
              "\"kind\":\"no\\u0074e\",\"t_us\":5 }\r\n" END(3) "2}";
    struct cs_arena *arena = new_arena();
    struct cs_trace_error error;
    struct cs_trace *first = cs_trace_read(arena, canonical, strlen(canonical), &error);
    cr_assert_not_null(first, "line %zu column %zu: %s", error.line, error.column, error.text);
    struct cs_trace *second = cs_trace_read(arena, other, strlen(other), &error);
    cr_assert_not_null(second, "line %zu column %zu: %s", error.line, error.column, error.text);
    cr_assert_eq(first->digests.bytes, second->digests.bytes);
    cr_assert_eq(first->digests.story, second->digests.story);
    cs_arena_free(arena);
}

Test(reader, escapes_of_every_length_are_decoded)
{
    static const char bytes[] =
        BEGIN LINE(2, 5, "note", 1, ",\"subject\":\"\\u00e9\\u20AC\\uD83D\\uDE00\""
                   ",\"what\":\"\\\"\\\\\\/\\b\\f\\n\\r\\t\"") END(3) "2}\n";
    struct cs_arena *arena = new_arena();
    struct cs_trace_error error;
    struct cs_trace *trace = cs_trace_read(arena, bytes, strlen(bytes), &error);
    cr_assert_not_null(trace, "line %zu column %zu: %s", error.line, error.column, error.text);
    cr_assert_str_eq(trace->records[1].subject, "\xc3\xa9\xe2\x82\xac\xf0\x9f\x98\x80");
    cr_assert_str_eq(trace->records[1].what, "\"\\/\b\f\n\r\t");
    cs_arena_free(arena);
}

Test(reader, no_damage_makes_it_read_beyond_the_end_or_accept_a_broken_trace)
{
    static const char good[] = BEGIN NOTE END(3) "2}\n";
    struct cs_stream stream = cs_stream_named(42, 0, "damage");
    size_t accepted = 0;
    for (int i = 0; i < 60000; i++) {
        size_t length = cs_stream_below(&stream, 4) == 0
                            ? (size_t)cs_stream_below(&stream, sizeof good)
                            : sizeof good - 1;
        char *bytes = malloc(length + 1); /* of the exact size: a sanitizer sees more */
        memcpy(bytes, good, length);
        uint64_t edits = cs_stream_below(&stream, 4);
        for (uint64_t e = 0; e < edits && length > 0; e++) {
            bytes[cs_stream_below(&stream, length)] = (char)cs_stream_next(&stream);
        }
        char *exact = realloc(bytes, length > 0 ? length : 1);
        struct cs_arena *arena = new_arena();
        struct cs_trace_error error;
        struct cs_trace *trace = cs_trace_read(arena, exact, length, &error);
        accepted += trace != NULL;
        cr_assert(trace == NULL || trace->count == 3);
        cr_assert(trace != NULL || error.text[0] != '\0');
        cs_arena_free(arena);
        free(exact);
    }
    cr_assert(accepted > 1000 && accepted < 40000, "%zu", accepted);
}

/* ---- Digests ---- */

static struct cs_digests digests_of(struct cs_record first, struct cs_record second)
{
    struct cs_digests digests;
    cs_digests_init(&digests);
    cs_digests_add(&digests, &first);
    cs_digests_add(&digests, &second);
    return digests;
}

/* Changes field number `field` of a record. */
static bool change(struct cs_record *record, unsigned field)
{
    const char **const texts[] = {&record->subject, &record->object, &record->from,
                                  &record->to,      &record->what,   &record->rule};
    if (field < 6) {
        *texts[field] = "other";
    } else if (field < 11) {
        *texts[field - 5] = NULL;
    } else if (field == 11) {
        record->t_us++;
    } else if (field == 12) {
        record->value++;
    } else if (field == 13) {
        record->has_value = false;
    } else if (field == 14) {
        record->kind = CS_KIND_OWNER;
    } else {
        return false;
    }
    return true;
}

Test(digests, any_field_changes_both_digests_but_seq_and_cause_only_that_of_the_bytes)
{
    struct cs_record record = whole_record();
    struct cs_digests base = digests_of(record, record);
    for (unsigned field = 0;; field++) {
        struct cs_record other = record;
        if (!change(&other, field)) {
            break;
        }
        struct cs_digests digests = digests_of(other, record);
        cr_assert_neq(digests.bytes, base.bytes, "field %u", field);
        cr_assert_neq(digests.story, base.story, "field %u", field);
    }
    struct cs_record other = record;
    other.seq++;
    other.cause--;
    struct cs_digests digests = digests_of(other, record);
    cr_assert_neq(digests.bytes, base.bytes);
    cr_assert_eq(digests.story, base.story);
}

Test(digests, the_order_of_records_and_a_text_in_another_field_show)
{
    struct cs_record a = whole_record();
    struct cs_record b = whole_record();
    b.what = "else";
    cr_assert_neq(digests_of(a, b).bytes, digests_of(b, a).bytes);
    cr_assert_neq(digests_of(a, b).story, digests_of(b, a).story);
    struct cs_record c = a;
    a.from = NULL;
    c.object = NULL; /* the next field has the text */
    c.from = a.object;
    cr_assert_neq(digests_of(a, a).story, digests_of(c, c).story);
}

Test(digests, kinds_outside_of_the_story_count_for_the_bytes_alone_and_eager_for_nothing)
{
    struct cs_record record = whole_record();
    struct cs_digests base;
    cs_digests_init(&base);
    for (unsigned kind = 0; kind < CS_KINDS; kind++) {
        struct cs_digests digests = base;
        record.kind = (enum cs_kind)kind;
        cs_digests_add(&digests, &record);
        cr_assert_eq(digests.bytes != base.bytes, kind != CS_KIND_EAGER, "kind %u", kind);
        cr_assert_eq(digests.story != base.story, cs_kind_info(record.kind)->story, "kind %u",
                     kind);
    }
}

Test(digests, their_values_are_fixed_for_all_machines)
{
    struct cs_record record = whole_record();
    struct cs_digests digests = digests_of(record, record);
    cr_assert_eq(digests.bytes, UINT64_C(0xc27543595099618a), "%016" PRIx64, digests.bytes);
    cr_assert_eq(digests.story, UINT64_C(0x2597cec3350a58f5), "%016" PRIx64, digests.story);
}
