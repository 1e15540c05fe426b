/* tests/fuzz/mutate.h: changes JSON so that it stays JSON, for libFuzzer: mistakes of grammar hide
 * whatever lies behind the parser. */
#ifndef CS_FUZZ_MUTATE_H
#define CS_FUZZ_MUTATE_H

#include <stddef.h>
#include <stdint.h>

/* Called by libFuzzer: changes one document, or one line of JSON Lines, in place; returns the new
 * size, at most `most`. Bytes that are no JSON, and a third of all others, go to
 * LLVMFuzzerMutate. */
size_t LLVMFuzzerCustomMutator(uint8_t *data, size_t size, size_t most, unsigned seed);

/* Called by libFuzzer: puts a part of the second document into the first. */
size_t LLVMFuzzerCustomCrossOver(const uint8_t *first, size_t first_size, const uint8_t *second,
                                 size_t second_size, uint8_t *out, size_t most, unsigned seed);

/* libFuzzer's own change of bytes. */
size_t LLVMFuzzerMutate(uint8_t *data, size_t size, size_t most);

#endif
