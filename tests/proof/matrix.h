/* tests/proof/matrix.h: docs/matrix.md and docs/rows.md. */
#ifndef CS_PROOF_MATRIX_H
#define CS_PROOF_MATRIX_H

#include "sim/base/text.h"

/* Adds docs/matrix.md: which scenario exercises which rule, what makes each rule fail, and what
 * nobody notices. */
void write_matrix(struct cs_text *out);

/* Adds docs/rows.md: how often the library and a fixed set of random scenarios use each row of each
 * machine. False, and a line to stderr for each, when a row is used by nothing and nothing says
 * why. */
bool write_rows(struct cs_text *out);

#endif
