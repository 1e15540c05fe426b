/* tests/proof/main.c: what proves that the oracle sees.
 *
 *     proof search    prints tests/oracle/proofs.def, looked for anew
 *     proof matrix    prints docs/matrix.md
 *     proof rows      prints docs/rows.md
 */
#include <stdio.h>
#include <string.h>

#include "tests/proof/matrix.h"
#include "tests/proof/search.h"

/* Prints a page; the exit status. */
static int put_page(struct cs_text *page, bool complete)
{
    bool written = fputs(page->bytes, stdout) != EOF && fflush(stdout) == 0;
    cs_text_free(page);
    return !written ? 3 : complete ? 0 : 1;
}

int main(int argc, char **argv)
{
    if (argc == 2 && strcmp(argv[1], "search") == 0) {
        return search_proofs();
    }
    struct cs_text page = {0};
    if (argc == 2 && strcmp(argv[1], "matrix") == 0) {
        write_matrix(&page);
        return put_page(&page, true);
    }
    if (argc == 2 && strcmp(argv[1], "rows") == 0) {
        bool complete = write_rows(&page);
        return put_page(&page, complete);
    }
    (void)fputs("usage: proof search | matrix | rows\n", stderr);
    return 2;
}
