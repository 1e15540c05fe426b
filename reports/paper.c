#include "reports/paper.h"

#include <string.h>

enum { CELLS_MAX = 8, LAST_CELL_LEAST = 18, GAP = 2 };

/* The code point of the UTF-8 character of `length` bytes. */
static uint32_t code_point(const char *bytes, size_t length)
{
    const unsigned char *byte = (const unsigned char *)bytes;
    static const unsigned char masks[] = {0, 0x7F, 0x1F, 0x0F, 0x07};
    uint32_t point = byte[0] & masks[length];
    for (size_t i = 1; i < length; i++) {
        point = (point << 6) | (byte[i] & 0x3FU);
    }
    return point;
}

static bool is_in(uint32_t point, const uint32_t ranges[][2], size_t count)
{
    for (size_t i = 0; i < count; i++) {
        if (point >= ranges[i][0] && point <= ranges[i][1]) {
            return true;
        }
    }
    return false;
}

/* Control characters, and marks that turn the direction of writing round: either can make a
 * terminal show something else than what is there. */
static bool is_dangerous(uint32_t point)
{
    static const uint32_t ranges[][2] =
        {
            {0x00, 0x1F},     {0x7F, 0x9F},     {0x061C, 0x061C}, {0x200E, 0x200F},
            {0x2028, 0x202E}, {0x2066, 0x2069}, {0xFEFF, 0xFEFF}, {0xFFF9, 0xFFFB},
            {0xFFFE, 0xFFFF}, /* no characters: XML refuses them */
        };
    return is_in(point, ranges, CS_LEN(ranges));
}

static unsigned columns_of(uint32_t point)
{
    static const uint32_t none[][2] = {
        {0x0300, 0x036F}, {0x0483, 0x0489}, {0x0591, 0x05BD}, {0x064B, 0x065F},
        {0x200B, 0x200D}, {0x20D0, 0x20FF}, {0xFE00, 0xFE0F}, {0xFE20, 0xFE2F},
    };
    static const uint32_t two[][2] = {
        {0x1100, 0x115F},   {0x2E80, 0x303E},   {0x3041, 0xA4CF},   {0xAC00, 0xD7A3},
        {0xF900, 0xFAFF},   {0xFE30, 0xFE6F},   {0xFF00, 0xFF60},   {0xFFE0, 0xFFE6},
        {0x1F300, 0x1F64F}, {0x1F900, 0x1F9FF}, {0x20000, 0x3FFFD},
    };
    if (is_in(point, none, CS_LEN(none))) {
        return 0;
    }
    return is_in(point, two, CS_LEN(two)) ? 2 : 1;
}

void cs_paper_clean(struct cs_text *out, const char *string)
{
    size_t left = strlen(string);
    while (left > 0) {
        size_t length = cs_utf8_length(string, left);
        uint32_t point = length == 0 ? (unsigned char)string[0] : code_point(string, length);
        if (length == 0 || is_dangerous(point)) {
            cs_text_printf(out, "<%02X>", (unsigned)point);
        } else {
            cs_text_add(out, string, length);
        }
        length = length == 0 ? 1 : length;
        string += length;
        left -= length;
    }
}

/* The columns of `length` clean bytes. */
static unsigned clean_columns(const char *bytes, size_t length)
{
    unsigned columns = 0;
    for (size_t at = 0; at < length;) {
        size_t step = cs_utf8_length(bytes + at, length - at);
        CS_ASSERT(step > 0);
        columns += columns_of(code_point(bytes + at, step));
        at += step;
    }
    return columns;
}

unsigned cs_paper_columns(const char *string)
{
    struct cs_text clean = {0};
    cs_paper_clean(&clean, string);
    unsigned columns = clean_columns(clean.bytes, clean.length);
    cs_text_free(&clean);
    return columns;
}

/* Takes the next line of at most `width` columns from the clean bytes between *at and `length`:
 * returns its bytes, and moves *at past it and the blanks behind it. A word that is wider than a
 * line is broken, after a hyphen if it has one. */
static size_t next_line(const char *bytes, size_t length, unsigned width, size_t *at)
{
    size_t start = *at;
    size_t end = start;
    size_t blank = 0;
    size_t after_hyphen = 0;
    bool has_blank = false;
    unsigned columns = 0;
    while (end < length) {
        size_t step = cs_utf8_length(bytes + end, length - end);
        CS_ASSERT(step > 0);
        unsigned wide = columns_of(code_point(bytes + end, step));
        if (bytes[end] == ' ' && end > start) {
            blank = end;
            has_blank = true;
        }
        if (columns + wide > width && end > start) {
            break;
        }
        columns += wide;
        end += step;
        after_hyphen = bytes[end - 1] == '-' ? end : after_hyphen;
    }
    if (end < length && has_blank) {
        end = blank;
    } else if (end < length && after_hyphen > start && bytes[end] != ' ') {
        end = after_hyphen;
    }
    *at = end;
    while (*at < length && bytes[*at] == ' ') {
        (*at)++;
    }
    return end - start;
}

static void blanks(struct cs_text *out, unsigned count)
{
    for (unsigned i = 0; i < count; i++) {
        cs_text_add(out, " ", 1);
    }
}

static void inked(struct cs_paper *paper, enum cs_ink ink, const char *bytes, size_t length)
{
    static const char *const codes[CS_INKS] = {"",         "\033[1m",  "\033[32m",
                                               "\033[31m", "\033[33m", "\033[2m"};
    bool colours = paper->colour && ink != CS_INK_PLAIN && length > 0;
    if (colours) {
        cs_text_puts(paper->out, codes[ink]);
    }
    cs_text_add(paper->out, bytes, length);
    if (colours) {
        cs_text_puts(paper->out, "\033[0m");
    }
}

/* No line ends in blanks, so that goldens and copies of the text are clean. */
static void end_line(struct cs_paper *paper)
{
    struct cs_text *out = paper->out;
    while (out->length > 0 && out->bytes[out->length - 1] == ' ') {
        out->length--;
    }
    cs_text_add(out, "\n", 1);
}

void cs_paper_gap(struct cs_paper *paper)
{
    cs_text_puts(paper->out, "\n");
}

void cs_paper_heading(struct cs_paper *paper, const char *text)
{
    cs_paper_gap(paper);
    cs_paper_text(paper, 0, CS_INK_BOLD, text);
}

void cs_paper_text(struct cs_paper *paper, unsigned indent, enum cs_ink ink, const char *text)
{
    struct cs_text clean = {0};
    cs_paper_clean(&clean, text);
    unsigned width = paper->width < CS_PAPER_NARROWEST ? CS_PAPER_NARROWEST : paper->width;
    indent = indent + GAP + 8 > width ? 0 : indent;
    bool first = true;
    for (size_t at = 0; at < clean.length;) {
        unsigned margin = first ? indent : indent + GAP;
        const char *start = clean.bytes + at;
        size_t length = next_line(clean.bytes, clean.length, width - margin, &at);
        blanks(paper->out, margin);
        inked(paper, ink, start, length);
        end_line(paper);
        first = false;
    }
    cs_text_free(&clean);
}

/* A row that is too narrow for columns. */
static void run_together(struct cs_paper *paper, unsigned indent, const struct cs_cell *cells,
                         size_t count)
{
    struct cs_text all = {0};
    for (size_t i = 0; i < count; i++) {
        if (cells[i].text[0] != '\0') {
            cs_text_printf(&all, "%s%s", all.length == 0 ? "" : " ", cells[i].text);
        }
    }
    if (all.length > 0) {
        cs_paper_text(paper, indent, CS_INK_PLAIN, all.bytes);
    }
    cs_text_free(&all);
}

/* One line of the row; true when any cell has more to say. */
static bool row_line(struct cs_paper *paper, unsigned indent, const struct cs_cell *cells,
                     size_t count, const struct cs_text *clean, const unsigned *widths, size_t *at)
{
    bool more = false;
    blanks(paper->out, indent);
    for (size_t i = 0; i < count; i++) {
        size_t length = 0;
        const char *start = clean[i].bytes == NULL ? "" : clean[i].bytes + at[i];
        if (at[i] < clean[i].length) {
            length = next_line(clean[i].bytes, clean[i].length, widths[i], &at[i]);
        }
        inked(paper, cells[i].ink, start, length);
        if (i + 1 < count) {
            unsigned used = clean_columns(start, length);
            blanks(paper->out, (used < widths[i] ? widths[i] - used : 0) + GAP);
        }
        more = more || at[i] < clean[i].length;
    }
    end_line(paper);
    return more;
}

void cs_paper_row(struct cs_paper *paper, unsigned indent, const struct cs_cell *cells,
                  size_t count)
{
    CS_ASSERT(count > 0 && count <= CELLS_MAX);
    unsigned widths[CELLS_MAX];
    unsigned taken = indent;
    for (size_t i = 0; i + 1 < count; i++) {
        widths[i] = cells[i].width;
        taken += widths[i] + GAP;
    }
    if (taken + LAST_CELL_LEAST > paper->width) {
        run_together(paper, indent, cells, count);
        return;
    }
    widths[count - 1] = paper->width - taken;
    struct cs_text clean[CELLS_MAX];
    size_t at[CELLS_MAX] = {0};
    for (size_t i = 0; i < count; i++) {
        clean[i] = (struct cs_text){0};
        cs_paper_clean(&clean[i], cells[i].text);
    }
    while (row_line(paper, indent, cells, count, clean, widths, at)) {
    }
    for (size_t i = 0; i < count; i++) {
        cs_text_free(&clean[i]);
    }
}
