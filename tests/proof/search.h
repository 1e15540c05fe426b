/* tests/proof/search.h: finds what stands in proofs.def. */
#ifndef CS_PROOF_SEARCH_H
#define CS_PROOF_SEARCH_H

/* Prints proofs.def: for every rule and operator the first way to make the rule fail; takes a
 * minute or two. The reasons why a rule has none are kept; where there was none it is left empty.
 */
int search_proofs(void);

#endif
