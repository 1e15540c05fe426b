/* scenarios/file.h: reads whole files; the only place of this layer that touches the machine. */
#ifndef CS_FILE_H
#define CS_FILE_H

#include "sim/base/text.h"

/* Appends the bytes of the file at `path` ("-": standard input) to `bytes`, at most `limit`+1 of
 * them, so that the caller sees when there are more. NULL when it worked, else why not, in words
 * that follow "cannot be read: "; they live until the next call. */
CS_MUST_USE const char *cs_file_read(const char *path, size_t limit, struct cs_text *bytes);

#endif
