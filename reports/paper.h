/* reports/paper.h: lines of text for a terminal or a file of a given width.
 *
 * Everything that is printed goes through here, and so no name or reason from a trace reaches a
 * terminal with a control character in it. */
#ifndef CS_PAPER_H
#define CS_PAPER_H

#include "sim/base/text.h"

enum cs_ink {
    CS_INK_PLAIN,
    CS_INK_BOLD,
    CS_INK_GOOD,
    CS_INK_BAD,
    CS_INK_DOUBT,
    CS_INK_FAINT,
    CS_INKS
};

enum { CS_PAPER_NARROWEST = 20 };

/* Where lines go. `width` is in terminal columns, at least CS_PAPER_NARROWEST; `colour` allows
 * ANSI colours. */
struct cs_paper {
    struct cs_text *out;
    unsigned width;
    bool colour;
};

/* One cell of a row. A width of 0 is for the last cell: whatever is left of the line. */
struct cs_cell {
    const char *text;
    unsigned width;
    enum cs_ink ink;
};

/* Adds `string` with every control character, format override of writing direction and byte that
 * is no UTF-8 replaced by its number in angle brackets, such as <1B>. */
void cs_paper_clean(struct cs_text *out, const char *string);

/* The terminal columns that `string` takes once it is clean: 2 for wide East Asian characters, 0
 * for combining ones. */
unsigned cs_paper_columns(const char *string);

/* A heading with an empty line before it. */
void cs_paper_heading(struct cs_paper *paper, const char *text);

/* A paragraph, wrapped at blanks; every line starts with `indent` blanks, those after the first
 * with two more. */
void cs_paper_text(struct cs_paper *paper, unsigned indent, enum cs_ink ink, const char *text);

/* A row of cells, two blanks between them, each wrapped inside its width. Where too little would be
 * left for the last cell, the cells are run together as a paragraph instead. */
void cs_paper_row(struct cs_paper *paper, unsigned indent, const struct cs_cell *cells,
                  size_t count);

/* An empty line. */
void cs_paper_gap(struct cs_paper *paper);

#endif
