/* sim/trace/digest.c: fingerprints of what went by. Eight bytes at a time, in a stated byte order,
 * so that every machine computes the same number. */
#include <stdlib.h>
#include <string.h>

#include "sim/trace/trace.h"

enum { LINE_USUAL = 2048 };

static const uint64_t ODD = 0x9e3779b97f4a7c15U;

static uint64_t mix(uint64_t digest, uint64_t word)
{
    digest = (digest ^ word) * ODD;
    return digest ^ (digest >> 29);
}

static uint64_t load(const unsigned char *b, size_t length)
{
    uint64_t word = 0;
    for (size_t i = 0; i < length; i++) {
        word |= (uint64_t)b[i] << (8 * i);
    }
    return word;
}

/* Compilers make one instruction of this. */
static uint64_t load_eight(const unsigned char *b)
{
    return (uint64_t)b[0] | (uint64_t)b[1] << 8 | (uint64_t)b[2] << 16 | (uint64_t)b[3] << 24 |
           (uint64_t)b[4] << 32 | (uint64_t)b[5] << 40 | (uint64_t)b[6] << 48 |
           (uint64_t)b[7] << 56;
}

static uint64_t mix_bytes(uint64_t digest, const char *bytes, size_t length)
{
    const unsigned char *b = (const unsigned char *)bytes;
    size_t left = length;
    for (; left >= 8; left -= 8, b += 8) {
        digest = mix(digest, load_eight(b));
    }
    /* The length goes in last, so that no two ways of cutting the same bytes look alike. */
    return mix(mix(digest, load(b, left)), length);
}

static uint64_t mix_text(uint64_t digest, const char *text)
{
    return text == NULL ? mix(digest, UINT64_MAX) : mix_bytes(digest, text, strlen(text));
}

void cs_digests_init(struct cs_digests *digests)
{
    *digests = (struct cs_digests){.bytes = 0x636c7573746572U, .story = 0x73746f7279U};
}

static uint64_t mix_line(uint64_t digest, const struct cs_record *record)
{
    char line[LINE_USUAL];
    size_t length = cs_record_line(record, line, sizeof line);
    if (length < sizeof line) {
        return mix_bytes(digest, line, length);
    }
    char *longer = malloc(length + 1);
    if (longer == NULL) {
        cs_die("not enough memory for a line of %zu bytes", length);
    }
    (void)cs_record_line(record, longer, length + 1);
    digest = mix_bytes(digest, longer, length);
    free(longer);
    return digest;
}

void cs_digests_add(struct cs_digests *digests, const struct cs_record *record)
{
    if (record->kind == CS_KIND_EAGER) {
        return;
    }
    digests->bytes = mix_line(digests->bytes, record);
    if (!cs_kind_info(record->kind)->story) {
        return;
    }
    uint64_t story = mix(digests->story, (uint64_t)record->t_us);
    /* The wire name, not the number of the kind: the list of kinds grows. */
    story = mix_text(story, cs_kind_info(record->kind)->wire);
    story = mix_text(story, record->subject);
    story = mix_text(story, record->object);
    story = mix_text(story, record->from);
    story = mix_text(story, record->to);
    story = mix_text(story, record->what);
    story = mix_text(story, record->rule);
    story = mix(story, record->has_value);
    digests->story = mix(story, record->has_value ? (uint64_t)record->value : 0);
}
