/* bench/models.h: what whole runs of the models cost. */
#ifndef CS_BENCH_MODELS_H
#define CS_BENCH_MODELS_H

#include <stdbool.h>

/* Prints the table; `repeats` runs of each, of which the median counts. False when a run or the
 * program itself failed. */
bool cs_bench_models(int repeats);

#endif
