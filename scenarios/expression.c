#include "scenarios/expression.h"

#include <string.h>

#include "models/design.h"

enum { OPEN = -3 }; /* an open parenthesis on the stack of operators */

struct parse {
    struct cs_arena *arena;
    const char *text, *at;
    cs_expression_find *find;
    void *context;
    int16_t *out;
    int n_out, names;
    int16_t
        stack[3 * CS_EXPR_DEPTH + 3]; /* at most one "or" and one "and" beside each parenthesis */
    int n_stack, depth;
    struct cs_expression *result;
};

static bool fail(struct parse *p, const char *expected)
{
    size_t character = 1;
    for (const char *c = p->text; c < p->at; c++) {
        character += ((unsigned char)*c & 0xC0u) != 0x80u ? 1u : 0u;
    }
    p->result->expected = expected;
    p->result->character = character;
    return false;
}

static void skip_blanks(struct parse *p)
{
    p->at += strspn(p->at, " \t");
}

/* Whether the word stands here, in any case and ended by something that is no letter. */
static bool takes_word(struct parse *p, const char *word)
{
    size_t length = strlen(word);
    for (size_t i = 0; i < length; i++) {
        char c = p->at[i];
        if (c != word[i] && c != word[i] - 'a' + 'A') {
            return false;
        }
    }
    char next = p->at[length];
    if ((next >= 'a' && next <= 'z') || (next >= 'A' && next <= 'Z')) {
        return false;
    }
    p->at += length;
    return true;
}

static bool read_name(struct parse *p)
{
    const char *end = strchr(p->at, ']');
    if (end == NULL) {
        return fail(p, "a closing bracket after the name");
    }
    const char *name = cs_arena_text(p->arena, p->at + 1, (size_t)(end - p->at - 1));
    int found = p->find(p->context, name);
    if (found < 0) {
        p->result->unknown = name;
        return fail(p, "the name of a resource");
    }
    if (++p->names > CS_EXPR_NAMES) {
        return fail(p, "at most 4096 names");
    }
    p->out[p->n_out++] = (int16_t)found;
    p->at = end + 1;
    return true;
}

/* Puts out the operators above the innermost parenthesis that bind at least as strongly. */
static void put_out(struct parse *p, int16_t than)
{
    while (p->n_stack > 0 && p->stack[p->n_stack - 1] != OPEN &&
           (than != CS_EXPR_AND || p->stack[p->n_stack - 1] == CS_EXPR_AND)) {
        p->out[p->n_out++] = p->stack[--p->n_stack];
    }
}

/* Reads what may stand before an operand: parentheses, then the operand. */
static bool read_operand(struct parse *p)
{
    skip_blanks(p);
    while (*p->at == '(') {
        if (++p->depth > CS_EXPR_DEPTH) {
            return fail(p, "at most 64 parentheses inside one another");
        }
        p->stack[p->n_stack++] = OPEN;
        p->at++;
        skip_blanks(p);
    }
    return *p->at == '[' ? read_name(p)
                         : fail(p, "a resource's name in brackets, such as [Cluster Disk 1]");
}

/* Reads what may stand after an operand: closing parentheses, then an operator or the end. */
static bool read_operator(struct parse *p, bool *done)
{
    skip_blanks(p);
    while (*p->at == ')') {
        if (p->depth == 0) {
            return fail(p, "no closing parenthesis without an opening one");
        }
        put_out(p, 0);
        p->n_stack--;
        p->depth--;
        p->at++;
        skip_blanks(p);
    }
    if (*p->at == '\0') {
        *done = true;
        return p->depth == 0 || fail(p, "a closing parenthesis");
    }
    int16_t joined = takes_word(p, "and") ? CS_EXPR_AND : takes_word(p, "or") ? CS_EXPR_OR : 0;
    if (joined == 0) {
        return fail(p, "\"and\" or \"or\"");
    }
    put_out(p, joined);
    CS_ASSERT((size_t)p->n_stack < CS_LEN(p->stack));
    p->stack[p->n_stack++] = joined;
    return true;
}

bool cs_expression_read(struct cs_arena *arena, const char *text, cs_expression_find *find,
                        void *context, struct cs_expression *expression)
{
    *expression = (struct cs_expression){0};
    struct parse p = {.arena = arena,
                      .text = text,
                      .at = text,
                      .find = find,
                      .context = context,
                      .result = expression};
    skip_blanks(&p);
    if (*p.at == '\0') {
        return true;
    }
    /* Each name takes two characters at least, and brings at most one operator with it. */
    size_t most = strlen(text) < 2 * (size_t)CS_EXPR_NAMES ? strlen(text) + 2
                                                           : 2 * (size_t)CS_EXPR_NAMES + 2;
    p.out = CS_NEW_ARRAY(arena, int16_t, most);
    for (bool done = false; !done;) {
        if (!read_operand(&p) || !read_operator(&p, &done)) {
            return false;
        }
    }
    put_out(&p, 0);
    expression->postfix = p.out;
    expression->length = p.n_out;
    return true;
}
