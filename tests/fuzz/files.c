#include "tests/fuzz/files.h"

#include <stdio.h>
#include <string.h>

static const char *const names[] = {"xprotect.json", "scenario.json", "design.json", "trace.jsonl"};
static struct cs_text texts[CS_LEN(names)]; /* kept for the next inputs */

static bool slurp(const char *name, struct cs_text *text)
{
    char path[1024];
    char chunk[4096];
    (void)snprintf(path, sizeof path, "%s/tests/fuzz/files/%s", CS_SOURCE_DIR, name);
    FILE *file = fopen(path, "rb");
    if (file == NULL) {
        return false;
    }
    for (size_t got; (got = fread(chunk, 1, sizeof chunk, file)) > 0;) {
        cs_text_add(text, chunk, got);
    }
    (void)fclose(file);
    return text->length > 0;
}

const struct cs_text *cs_fuzz_file(const char *name)
{
    for (size_t i = 0; i < CS_LEN(names); i++) {
        if (strcmp(names[i], name) == 0) {
            CS_ASSERT(texts[i].length > 0 || slurp(name, &texts[i]));
            return &texts[i];
        }
    }
    return NULL;
}
