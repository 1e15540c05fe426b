/* tests/cli/page.c: reads the tables of a page of docs/. */
#include "tests/cli/page.h"

#include <criterion/criterion.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "tests/cli/support.h"

enum { PAGE_BYTES = 1 << 20, LISTED_MAX = 40 };

static char *trimmed(char *cell)
{
    size_t length = strlen(cell);
    while (length > 0 && cell[length - 1] == ' ') {
        cell[--length] = '\0';
    }
    return cell + strspn(cell, " ");
}

/* Splits "| a | b |" at its bars; the number of cells. */
static int split_row(char *line, char *cells[PAGE_CELLS_MAX])
{
    int count = 0;
    for (char *cell = line + 1, *bar; (bar = strchr(cell, '|')) != NULL; cell = bar + 1) {
        *bar = '\0';
        if (count < PAGE_CELLS_MAX) {
            cells[count] = trimmed(cell);
        }
        count++;
    }
    return count;
}

static char *slurp(const char *path)
{
    FILE *file = fopen(path, "rb");
    cr_assert(file != NULL, "%s", path);
    char *bytes = calloc(1, PAGE_BYTES);
    size_t length = fread(bytes, 1, PAGE_BYTES - 1, file);
    cr_assert_lt(length, (size_t)PAGE_BYTES - 1);
    (void)fclose(file);
    return bytes;
}

void page_read(struct page *page, const char *name, char letter, int cells)
{
    char path[512];
    (void)snprintf(path, sizeof path, CS_SOURCE_DIR "/docs/%s", name);
    page->n_rows = 0;
    page->text = slurp(path);
    for (char *line = page->text, *next; line != NULL; line = next) {
        next = strchr(line, '\n');
        if (next != NULL) {
            *next++ = '\0';
        }
        if (strncmp(line, "| ", 2) == 0 && line[2] == letter && line[3] >= '1' && line[3] <= '9') {
            cr_assert_lt(page->n_rows, PAGE_ROWS_MAX);
            int count = split_row(line, page->rows[page->n_rows].cell);
            cr_assert_eq(count, cells, "%s has %d cells", line, count);
            page->n_rows++;
        }
    }
}

void page_forget(struct page *page)
{
    free(page->text);
}

/* What stands before the next separator; NULL at the end. */
static char *next_part(char **rest, char separator)
{
    char *part = *rest;
    if (part == NULL || *part == '\0') {
        return NULL;
    }
    char *end = strchr(part, separator);
    *rest = end == NULL ? NULL : end + 1;
    if (end != NULL) {
        *end = '\0';
    }
    return part;
}

struct ids listed(const char *cell)
{
    struct ids ids = {0};
    char *copy = strdup(strcmp(cell, "–") == 0 ? "" : cell);
    char *rest = copy;
    for (char *id; (id = next_part(&rest, ',')) != NULL;) {
        cr_assert_lt(ids.count, LISTED_MAX);
        ids.id[ids.count++] = trimmed(id);
    }
    if (ids.count == 0) {
        free(copy);
        ids.id[0] = NULL;
    }
    return ids;
}

int known(const struct ids *ids, const char *id)
{
    for (int i = 0; i < ids->count; i++) {
        if (strcmp(ids->id[i], id) == 0) {
            return 1;
        }
    }
    return 0;
}

struct ids printed(const char *command)
{
    struct ids ids = {0};
    struct outcome *outcome = shell(command);
    cr_assert_eq(outcome->status, 0, "%s: %s", command, outcome->err);
    char *rest = outcome->out;
    for (char *id; (id = next_part(&rest, '\n')) != NULL;) {
        cr_assert_lt(ids.count, IDS_MAX);
        ids.id[ids.count++] = strdup(id);
    }
    cr_assert_gt(ids.count, 0, "%s prints nothing", command);
    free(outcome);
    return ids;
}

void forget(struct ids *ids)
{
    for (int i = 0; i < ids->count; i++) {
        free(ids->id[i]);
    }
}
