/* tests/proof/search.h: finds what stands in proofs.def. */
#ifndef CS_PROOF_SEARCH_H
#define CS_PROOF_SEARCH_H

/* Prints for every rule and operator the first way to make the rule fail; minutes of work. */
int search_proofs(void);

#endif
