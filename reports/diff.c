#include <string.h>

#include "reports/golden.h"

/* The shortest edit between two lists of lines (E. W. Myers, An O(ND) Difference Algorithm and Its
 * Variations, Algorithmica 1, 1986), and its hunks. Stories that have next to nothing in common are
 * not searched for it: everything old goes, everything new comes. */

enum { CONTEXT = 3, SHOWN = 60, EDITS_MOST = 1000 };

struct edit {
    char kind; /* ' ', '-' or '+' */
    size_t old, new;
};

struct edits {
    struct cs_arena *arena;
    const struct cs_lines *old, *new;
    size_t begin;            /* lines that are equal at the beginning */
    size_t old_end, new_end; /* where the equal lines at the end begin */
    struct edit *list;
    size_t count;
};

static bool same(const struct edits *edits, size_t old, size_t new)
{
    return strcmp(edits->old->list[old], edits->new->list[new]) == 0;
}

static void trim(struct edits *edits)
{
    edits->old_end = edits->old->count;
    edits->new_end = edits->new->count;
    while (edits->begin < edits->old_end && edits->begin < edits->new_end &&
           same(edits, edits->begin, edits->begin)) {
        edits->begin++;
    }
    while (edits->old_end > edits->begin && edits->new_end > edits->begin &&
           same(edits, edits->old_end - 1, edits->new_end - 1)) {
        edits->old_end--;
        edits->new_end--;
    }
}

static void add(struct edits *edits, char kind, size_t old, size_t new)
{
    edits->list[edits->count++] = (struct edit){kind, old, new};
}

/* How far each diagonal reaches with d edits: from diagonal -d to d, in ints at `reach` + d. */
static bool walk_diagonals(const struct edits *edits, int d, const int *before, int *reach)
{
    int n = (int)(edits->old_end - edits->begin);
    int m = (int)(edits->new_end - edits->begin);
    for (int k = -d; k <= d; k += 2) {
        bool down = d > 0 && (k == -d || (k != d && before[k - 1] < before[k + 1]));
        int x = d == 0 ? 0 : down ? before[k + 1] : before[k - 1] + 1;
        while (x < n && x - k < m && x - k >= 0 &&
               same(edits, edits->begin + (size_t)x, edits->begin + (size_t)(x - k))) {
            x++;
        }
        reach[k] = x;
        if (x >= n && x - k >= m) {
            return true;
        }
    }
    return false;
}

/* Writes the edits of the middle, last first, and then turns them round. */
static void trace_back(struct edits *edits, int **reaches, int d)
{
    size_t first = edits->count;
    int x = (int)(edits->old_end - edits->begin);
    int y = (int)(edits->new_end - edits->begin);
    for (; d >= 0; d--) {
        int k = x - y;
        const int *before = d == 0 ? NULL : reaches[d - 1];
        bool down = d > 0 && (k == -d || (k != d && before[k - 1] < before[k + 1]));
        int from_k = down ? k + 1 : k - 1;
        int from_x = d == 0 ? 0 : before[from_k];
        int from_y = d == 0 ? 0 : from_x - from_k;
        while (x > from_x && y > from_y) {
            x--;
            y--;
            add(edits, ' ', edits->begin + (size_t)x, edits->begin + (size_t)y);
        }
        if (d > 0) {
            x = from_x;
            y = from_y;
            add(edits, down ? '+' : '-', edits->begin + (size_t)x, edits->begin + (size_t)y);
        }
    }
    for (size_t i = first, j = edits->count; i + 1 < j; i++) {
        struct edit swapped = edits->list[--j];
        edits->list[j] = edits->list[i];
        edits->list[i] = swapped;
    }
}

static void find_middle(struct edits *edits)
{
    int **reaches = CS_NEW_ARRAY(edits->arena, int *, EDITS_MOST + 1);
    for (int d = 0; d <= EDITS_MOST; d++) {
        reaches[d] = CS_NEW_ARRAY(edits->arena, int, 2 * (size_t)d + 1) + d;
        if (walk_diagonals(edits, d, d == 0 ? NULL : reaches[d - 1], reaches[d])) {
            trace_back(edits, reaches, d);
            return;
        }
    }
    for (size_t i = edits->begin; i < edits->old_end; i++) {
        add(edits, '-', i, edits->begin);
    }
    for (size_t i = edits->begin; i < edits->new_end; i++) {
        add(edits, '+', edits->old_end, i);
    }
}

static void find_edits(struct edits *edits)
{
    edits->list = CS_NEW_ARRAY(edits->arena, struct edit,
                               edits->old->count + edits->new->count + 1);
    trim(edits);
    for (size_t i = 0; i < edits->begin; i++) {
        add(edits, ' ', i, i);
    }
    find_middle(edits);
    for (size_t i = 0; i < edits->old->count - edits->old_end; i++) {
        add(edits, ' ', edits->old_end + i, edits->new_end + i);
    }
}

/* The end of the hunk that begins at `at`: CONTEXT equal lines after its last change. */
static size_t hunk_end(const struct edits *edits, size_t at)
{
    size_t last = at;
    for (size_t i = at; i < edits->count && i <= last + 2 * CONTEXT + 1; i++) {
        last = edits->list[i].kind == ' ' ? last : i;
    }
    last += CONTEXT + 1;
    return last > edits->count ? edits->count : last;
}

static void put_hunk(const struct edits *edits, size_t from, size_t to, struct cs_text *out,
                     size_t *shown)
{
    size_t counts[2] = {0, 0};
    for (size_t i = from; i < to; i++) {
        counts[0] += edits->list[i].kind != '+';
        counts[1] += edits->list[i].kind != '-';
    }
    cs_text_printf(out, "@@ -%zu,%zu +%zu,%zu @@\n", edits->list[from].old + (counts[0] > 0),
                   counts[0], edits->list[from].new + (counts[1] > 0), counts[1]);
    for (size_t i = from; i < to && *shown < SHOWN; i++, ++*shown) {
        const struct edit *edit = &edits->list[i];
        cs_text_printf(out, "%c%s\n", edit->kind,
                       edit->kind == '+' ? edits->new->list[edit->new]
                                         : edits->old->list[edit->old]);
    }
}

static const char *hunks(const struct edits *edits, const struct cs_diff *diff)
{
    struct cs_text out = {0};
    size_t shown = 0;
    cs_text_add(&out, "", 0);
    for (size_t i = 0; i < edits->count && shown < SHOWN; i++) {
        if (edits->list[i].kind == ' ') {
            continue;
        }
        size_t from = i > CONTEXT ? i - CONTEXT : 0;
        size_t end = hunk_end(edits, i);
        put_hunk(edits, from, end, &out, &shown);
        i = end - 1;
    }
    if (shown >= SHOWN) {
        cs_text_printf(&out, "… in all %zu lines removed, %zu added\n", diff->removed, diff->added);
    }
    const char *result = cs_arena_text(edits->arena, out.bytes, out.length);
    cs_text_free(&out);
    return result;
}

struct cs_diff cs_diff_lines(struct cs_arena *arena, const struct cs_lines *old,
                             const struct cs_lines *new)
{
    struct edits edits = {.arena = arena, .old = old, .new = new};
    struct cs_diff diff = {0};
    find_edits(&edits);
    diff.first_old = edits.begin;
    diff.first_new = edits.begin;
    for (size_t i = 0; i < edits.count; i++) {
        diff.removed += edits.list[i].kind == '-';
        diff.added += edits.list[i].kind == '+';
    }
    diff.text = diff.removed + diff.added == 0 ? "" : hunks(&edits, &diff);
    return diff;
}
