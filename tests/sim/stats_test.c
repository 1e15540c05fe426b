/* tests/sim/stats_test.c: statistics that merge exactly. */
#include <criterion/criterion.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "sim/base/random.h"
#include "sim/base/stats.h"

Test(stats, the_order_of_merging_does_not_show)
{
    enum { PARTS = 16, EACH = 500 };
    struct cs_histogram parts[PARTS];
    struct cs_histogram whole;
    struct cs_stream stream = cs_stream_named(42, 0, "stats");
    cs_histogram_init(&whole);
    for (int p = 0; p < PARTS; p++) {
        cs_histogram_init(&parts[p]);
        for (int i = 0; i < EACH; i++) {
            int64_t value = (int64_t)(cs_stream_next(&stream) >> (11 + i % 50));
            cs_histogram_add(&parts[p], value);
            cs_histogram_add(&whole, value);
        }
    }
    for (int step = 1; step < PARTS; step += 2) { /* odd steps visit every part */
        struct cs_histogram merged;
        cs_histogram_init(&merged);
        for (int p = 0; p < PARTS; p++) {
            cs_histogram_merge(&merged, &parts[p * step % PARTS]);
        }
        cr_assert_eq(memcmp(&merged.stats, &whole.stats, sizeof merged.stats), 0, "step %d", step);
        cr_assert_eq(memcmp(merged.buckets, whole.buckets, sizeof merged.buckets), 0);
    }
}

Test(stats, mean_and_variance_are_those_of_the_sample)
{
    struct cs_stats stats;
    cs_stats_init(&stats);
    cr_assert_eq(cs_stats_mean(&stats), 0.0);
    cr_assert_eq(cs_stats_variance(&stats), 0.0);
    static const int64_t values[] = {2, 4, 4, 4, 5, 5, 7, 9};
    for (size_t i = 0; i < CS_LEN(values); i++) {
        cs_stats_add(&stats, values[i]);
    }
    cr_assert_eq(cs_stats_mean(&stats), 5.0);
    cr_assert_float_eq(cs_stats_variance(&stats), 32.0 / 7.0, 1e-12);
    cr_assert_eq(stats.least, 2);
    cr_assert_eq(stats.most, 9);
}

Test(stats, a_small_spread_around_a_large_mean_is_not_lost)
{
    struct cs_stats stats;
    cs_stats_init(&stats);
    for (int i = 0; i < 1000; i++) {
        cs_stats_add(&stats, (int64_t)9007199254740992 - 5000 + i % 3);
    }
    /* 334, 333, 333 of three neighbours. */
    double mean = (333.0 + 2.0 * 333.0) / 1000.0;
    double squares = 333.0 + 4.0 * 333.0;
    double expected = (squares - 1000.0 * mean * mean) / 999.0;
    cr_assert_float_eq(cs_stats_variance(&stats), expected, 1e-9);
}

Test(stats, values_below_zero_count_as_they_are)
{
    struct cs_stats stats;
    cs_stats_init(&stats);
    cs_stats_add(&stats, INT64_MIN);
    cs_stats_add(&stats, INT64_MAX);
    cr_assert_eq(stats.sum, -1);
    cs_stats_init(&stats);
    cs_stats_add(&stats, -3);
    cs_stats_add(&stats, -7);
    cr_assert_eq(cs_stats_mean(&stats), -5.0);
    cr_assert_eq(cs_stats_variance(&stats), 8.0);
}

static int ascending(const void *a, const void *b)
{
    int64_t x = *(const int64_t *)a;
    int64_t y = *(const int64_t *)b;
    return (x > y) - (x < y);
}

Test(stats, a_quantile_lies_between_its_bounds_and_they_are_close)
{
    enum { COUNT = 4001 };
    int64_t values[COUNT];
    struct cs_histogram histogram;
    struct cs_stream stream = cs_stream_named(42, 0, "quantiles");
    cs_histogram_init(&histogram);
    for (int i = 0; i < COUNT; i++) {
        values[i] = (int64_t)(cs_stream_next(&stream) >> (11 + i % 52));
        cs_histogram_add(&histogram, values[i]);
    }
    qsort(values, COUNT, sizeof values[0], ascending);
    for (uint32_t ppm = 0; ppm <= 1000000; ppm += 12500) {
        int64_t low = 0;
        int64_t high = 0;
        size_t rank = ((size_t)COUNT * ppm + 999999) / 1000000;
        int64_t value = values[rank == 0 ? 0 : rank - 1];
        cr_assert(cs_histogram_quantile(&histogram, ppm, &low, &high));
        cr_assert(low <= value && value <= high, "%u ppm: %lld not in %lld..%lld", ppm,
                  (long long)value, (long long)low, (long long)high);
        cr_assert((double)(high - low) <= (double)low / 32.0 + 1e-9, "%u ppm: %lld..%lld", ppm,
                  (long long)low, (long long)high);
    }
}

Test(stats, the_bounds_of_the_largest_value_do_not_overflow)
{
    struct cs_histogram histogram;
    int64_t low = 0;
    int64_t high = 0;
    cs_histogram_init(&histogram);
    cr_assert_not(cs_histogram_quantile(&histogram, 500000, &low, &high));
    cs_histogram_add(&histogram, INT64_MAX);
    cr_assert(cs_histogram_quantile(&histogram, 1000000, &low, &high));
    cr_assert_eq(high, INT64_MAX);
    cr_assert_eq(low, INT64_MAX);
}
