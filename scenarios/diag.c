#include "scenarios/diag.h"

#include <string.h>

void cs_diags_init(struct cs_diags *diags, struct cs_arena *arena)
{
    memset(diags, 0, sizeof *diags);
    diags->arena = arena;
}

bool cs_diags_any(const struct cs_diags *diags)
{
    return diags->count > 0 || diags->environment != NULL;
}

int cs_diags_exit_status(const struct cs_diags *diags)
{
    if (diags->environment != NULL) {
        return 3;
    }
    return diags->count > 0 ? 2 : 0;
}

bool cs_diags_full(const struct cs_diags *diags)
{
    return diags->count >= CS_DIAGS_KEPT;
}

void cs_diags_add(struct cs_diags *diags, const struct cs_diag *diag)
{
    if (!cs_diags_full(diags)) {
        diags->kept[diags->count] = *diag;
    }
    diags->count++;
}

/* The code point of the `length` bytes at `text`, which cs_utf8_length accepted. */
static uint32_t code_point(const char *text, size_t length)
{
    unsigned char first = (unsigned char)text[0];
    if (length == 1) {
        return first;
    }
    uint32_t code = first & (0xFFu >> (length + 1));
    for (size_t i = 1; i < length; i++) {
        code = (code << 6) | ((unsigned char)text[i] & 0x3Fu);
    }
    return code;
}

/* Characters that move the cursor, change the direction of writing, or cannot be seen. */
static bool is_harmful(uint32_t code)
{
    return code < 0x20 || (code >= 0x7F && code < 0xA0) || code == 0xAD || code == 0x61C ||
           (code >= 0x200B && code <= 0x200F) || (code >= 0x2028 && code <= 0x202E) ||
           (code >= 0x2060 && code <= 0x206F) || code == 0xFEFF;
}

void cs_text_shown(struct cs_text *out, const char *text, size_t length, size_t most)
{
    size_t shown = 0;
    for (size_t at = 0; at < length; shown++) {
        if (shown == most) {
            cs_text_puts(out, "…");
            return;
        }
        size_t bytes = cs_utf8_length(text + at, length - at);
        if (bytes == 0) {
            cs_text_printf(out, "\\x%02x", (unsigned)(unsigned char)text[at]);
            at++;
            continue;
        }
        uint32_t code = code_point(text + at, bytes);
        if (is_harmful(code)) {
            cs_text_printf(out, "\\u%04x", (unsigned)code);
        } else if (code == '"' || code == '\\') {
            cs_text_printf(out, "\\%c", (int)code);
        } else {
            cs_text_add(out, text + at, bytes);
        }
        at += bytes;
    }
}

const char *cs_diag_quote(struct cs_arena *arena, const char *text, size_t length)
{
    struct cs_text shown = {0};
    cs_text_puts(&shown, "\"");
    cs_text_shown(&shown, text, length, CS_FOUND_SHOWN);
    cs_text_puts(&shown, "\"");
    const char *copy = cs_arena_text(arena, shown.bytes, shown.length);
    cs_text_free(&shown);
    return copy;
}

const char *cs_diag_list(struct cs_arena *arena, const char *const *names, size_t count)
{
    struct cs_text list = {0};
    cs_text_puts(&list, "");
    for (size_t i = 0; i < count; i++) {
        if (i == CS_NAMES_SHOWN && count > CS_NAMES_SHOWN + 1) {
            cs_text_printf(&list, ", … and %zu more", count - i);
            break;
        }
        cs_text_puts(&list, i > 0 ? ", " : "");
        cs_text_shown(&list, names[i], strlen(names[i]), CS_FOUND_SHOWN);
    }
    const char *copy = cs_arena_text(arena, list.bytes == NULL ? "" : list.bytes, list.length);
    cs_text_free(&list);
    return copy;
}

void cs_diag_text(const struct cs_diag *diag, struct cs_text *out)
{
    cs_text_shown(out, diag->file, strlen(diag->file), 1000);
    if (diag->line > 0) {
        cs_text_printf(out, ":%u:%u", (unsigned)diag->line, (unsigned)diag->column);
    }
    cs_text_puts(out, ": ");
    if (diag->path != NULL) {
        cs_text_puts(out, diag->path);
        cs_text_puts(out, ": ");
    }
    cs_text_puts(out, "found ");
    cs_text_puts(out, diag->found);
    cs_text_puts(out, ", expected ");
    cs_text_puts(out, diag->expected);
    if (diag->nearest != NULL) {
        cs_text_puts(out, "; did you mean \"");
        cs_text_shown(out, diag->nearest, strlen(diag->nearest), CS_FOUND_SHOWN);
        cs_text_puts(out, "\"?");
    }
}

/* Whether `a` is to be shown before `b`: files as they came up, then by place. */
static bool comes_before(const struct cs_diag *a, const struct cs_diag *b)
{
    if (strcmp(a->file, b->file) != 0) {
        return false;
    }
    return a->line < b->line || (a->line == b->line && a->column < b->column);
}

void cs_diags_text(const struct cs_diags *diags, struct cs_text *out)
{
    if (diags->environment != NULL) {
        cs_text_printf(out, "%s\n", diags->environment);
    }
    size_t kept = diags->count < CS_DIAGS_KEPT ? diags->count : CS_DIAGS_KEPT;
    const struct cs_diag *order[CS_DIAGS_KEPT];
    for (size_t i = 0; i < kept; i++) {
        size_t place = i;
        while (place > 0 && comes_before(&diags->kept[i], order[place - 1])) {
            order[place] = order[place - 1];
            place--;
        }
        order[place] = &diags->kept[i];
    }
    for (size_t i = 0; i < kept; i++) {
        cs_diag_text(order[i], out);
        cs_text_puts(out, "\n");
    }
    if (diags->count > kept) {
        size_t more = diags->count - kept;
        cs_text_printf(out, "and %zu more mistake%s\n", more, more == 1 ? "" : "s");
    }
}
