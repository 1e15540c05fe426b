/* Any text as a dependency expression: what is read is a postfix expression that leaves one value.
 */

#include "models/design.h"
#include "scenarios/expression.h"
#include "tests/fuzz/fuzz.h"

static int find(void *context, const char *name)
{
    (void)context;
    return name[0] >= 'A' && name[0] <= 'Z' ? name[0] - 'A' : CS_NONE;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct cs_arena *arena = cs_arena_new((size_t)1 << 26);
    const char *text = cs_arena_text(arena, (const char *)data, size);
    struct cs_expression expression;
    if (cs_expression_read(arena, text, find, NULL, &expression)) {
        int depth = 0;
        for (int i = 0; i < expression.length; i++) {
            CS_ASSERT(expression.postfix[i] >= 0 || depth >= 2);
            depth += expression.postfix[i] >= 0 ? 1 : -1;
        }
        CS_ASSERT(depth == (expression.length > 0 ? 1 : 0));
    } else {
        CS_ASSERT(expression.expected != NULL && expression.character > 0);
    }
    cs_arena_free(arena);
    return 0;
}
