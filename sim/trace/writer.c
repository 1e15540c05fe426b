/* sim/trace/writer.c: the canonical bytes of a record, formatted by hand: a run prints thousands of
 * lines, and snprintf would cost more than the simulation. */
#include <stdlib.h>
#include <string.h>

#include "sim/base/text.h"
#include "sim/trace/trace.h"

/* What does not fit is counted and not written, as snprintf does. */
struct out {
    char *buffer;
    size_t size;
    size_t at;
};

static void put(struct out *out, const char *bytes, size_t length)
{
    if (out->at < out->size && length <= out->size - out->at) {
        memcpy(out->buffer + out->at, bytes, length);
    }
    out->at += length;
}

#define PUT(out, literal) put((out), (literal), sizeof(literal) - 1)

static void put_number(struct out *out, int64_t number)
{
    char digits[24];
    size_t at = sizeof digits;
    uint64_t rest = number < 0 ? 0 - (uint64_t)number : (uint64_t)number;
    do {
        digits[--at] = (char)('0' + rest % 10);
        rest /= 10;
    } while (rest != 0);
    if (number < 0) {
        digits[--at] = '-';
    }
    put(out, digits + at, sizeof digits - at);
}

static void put_string(struct out *out, const char *string)
{
    PUT(out, "\"");
    const char *plain = string;
    for (;; string++) {
        unsigned char c = (unsigned char)*string;
        if (c >= 0x20 && c != '"' && c != '\\') {
            continue;
        }
        put(out, plain, (size_t)(string - plain));
        if (c == '\0') {
            break;
        }
        char escape[6];
        put(out, escape, cs_json_escape(c, escape));
        plain = string + 1;
    }
    PUT(out, "\"");
}

size_t cs_record_line(const struct cs_record *record, char *buffer, size_t size)
{
    struct out out = {buffer, size, 0};
    const char *wire = cs_kind_info(record->kind)->wire;
    PUT(&out, "{\"seq\":");
    put_number(&out, (int64_t)record->seq);
    PUT(&out, ",\"t_us\":");
    put_number(&out, record->t_us);
    PUT(&out, ",\"kind\":\"");
    put(&out, wire, strlen(wire));
    PUT(&out, "\",\"cause\":");
    put_number(&out, (int64_t)record->cause);
    if (record->subject != NULL) {
        PUT(&out, ",\"subject\":");
        put_string(&out, record->subject);
    }
    if (record->object != NULL) {
        PUT(&out, ",\"object\":");
        put_string(&out, record->object);
    }
    if (record->from != NULL) {
        PUT(&out, ",\"from\":");
        put_string(&out, record->from);
    }
    if (record->to != NULL) {
        PUT(&out, ",\"to\":");
        put_string(&out, record->to);
    }
    if (record->what != NULL) {
        PUT(&out, ",\"what\":");
        put_string(&out, record->what);
    }
    if (record->rule != NULL) {
        PUT(&out, ",\"rule\":");
        put_string(&out, record->rule);
    }
    if (record->has_value) {
        PUT(&out, ",\"value\":");
        put_number(&out, record->value);
    }
    PUT(&out, "}\n");
    if (size > 0) {
        buffer[out.at < size ? out.at : size - 1] = '\0';
    }
    return out.at;
}

bool cs_trace_write(const struct cs_trace *trace, FILE *file)
{
    size_t size = (size_t)64 * 1024;
    size_t used = 0;
    char *buffer = malloc(size);
    bool written = true;
    for (size_t i = 0; buffer != NULL && written && i < trace->count; i++) {
        size_t length = cs_record_line(&trace->records[i], buffer + used, size - used);
        if (length < size - used) {
            used += length;
            continue;
        }
        written = fwrite(buffer, 1, used, file) == used;
        used = 0;
        if (length >= size) { /* one line longer than the buffer */
            free(buffer);
            size = length + 1;
            buffer = malloc(size);
        }
        i--; /* once more, with the buffer empty */
    }
    if (buffer == NULL) {
        cs_die("not enough memory for a line of %zu bytes", size);
    }
    written = written && fwrite(buffer, 1, used, file) == used;
    free(buffer);
    return written && ferror(file) == 0;
}
