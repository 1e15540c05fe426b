/* tests/cli/page.h: the tables of a page of docs/, and lists of ids. */
#ifndef CS_TEST_CLI_PAGE_H
#define CS_TEST_CLI_PAGE_H

enum { PAGE_ROWS_MAX = 400, PAGE_CELLS_MAX = 9, IDS_MAX = 1000 };

/* Ids that stand in one cell, or that the program prints. */
struct ids {
    int count;
    char *id[IDS_MAX];
};

struct page_row {
    char *cell[PAGE_CELLS_MAX];
};

/* The rows of a page whose first cell is a letter and a number ("| O17 |"); each must have so many
 * cells. */
struct page {
    char *text;
    int n_rows;
    struct page_row rows[PAGE_ROWS_MAX];
};

void page_read(struct page *page, const char *name, char letter, int cells);
void page_forget(struct page *page);

/* The ids between the commas of a cell, or none where the cell is a dash. The caller frees id[0].
 */
struct ids listed(const char *cell);

int known(const struct ids *ids, const char *id);

/* What a command prints, a line an id; "@" is the program. */
struct ids printed(const char *command);
void forget(struct ids *ids);

#endif
