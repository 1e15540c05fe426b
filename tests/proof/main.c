/* tests/proof/main.c: what proves that the oracle sees.
 *
 *     proof search        the lines of proofs.def, looked for anew
 */
#include <stdio.h>
#include <string.h>

#include "tests/proof/search.h"

int main(int argc, char **argv)
{
    if (argc == 2 && strcmp(argv[1], "search") == 0) {
        return search_proofs();
    }
    (void)fputs("usage: proof search\n", stderr);
    return 2;
}
