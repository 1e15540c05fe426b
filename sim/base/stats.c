/* sim/base/stats.c: see stats.h. */
#include "sim/base/stats.h"

#include <string.h>

enum { FINE_BITS = 5, MILLION = 1000000 };

void cs_stats_init(struct cs_stats *stats)
{
    *stats = (struct cs_stats){.least = INT64_MAX, .most = INT64_MIN};
}

void cs_stats_add(struct cs_stats *stats, int64_t value)
{
    uint64_t size = value < 0 ? 0 - (uint64_t)value : (uint64_t)value;
    struct cs_stats one = {1, value, (cs_uwide)size * size, value, value};
    cs_stats_merge(stats, &one);
}

void cs_stats_merge(struct cs_stats *stats, const struct cs_stats *other)
{
    uint64_t count = stats->count + other->count;
    cs_uwide squares = stats->squares + other->squares;
    CS_ASSERT(count >= stats->count);
    CS_ASSERT(squares >= stats->squares);
    stats->count = count;
    stats->squares = squares;
    stats->sum += other->sum; /* below 2^64 values of 2^63 at most: always fits */
    stats->least = other->least < stats->least ? other->least : stats->least;
    stats->most = other->most > stats->most ? other->most : stats->most;
}

double cs_stats_mean(const struct cs_stats *stats)
{
    return stats->count == 0 ? 0.0 : (double)stats->sum / (double)stats->count;
}

double cs_stats_variance(const struct cs_stats *stats)
{
    if (stats->count < 2) {
        return 0.0;
    }
    /* Sum of squares minus count * mean^2, in integers as far as they reach: with sum = q n + r,
     * the part around the whole mean q is exact, and only r^2 / n is rounded. */
    cs_wide n = (cs_wide)stats->count;
    cs_wide q = stats->sum / n;
    cs_wide r = stats->sum % n;
    cs_uwide around = stats->squares - (cs_uwide)q * (cs_uwide)(stats->sum + r);
    double left = (double)around - (double)r * (double)r / (double)n;
    return left <= 0.0 ? 0.0 : left / (double)(stats->count - 1);
}

/* Below 64 the value itself; above, 32 buckets for each power of two. */
static unsigned bucket_of(uint64_t value)
{
    unsigned shift = 0;
    while (value >> shift >= (uint64_t)2 << FINE_BITS) {
        shift++;
    }
    return (shift << FINE_BITS) + (unsigned)(value >> shift);
}

static uint64_t bucket_begin(unsigned bucket)
{
    unsigned fine = 1U << FINE_BITS;
    if (bucket < 2 * fine) {
        return bucket;
    }
    unsigned shift = (bucket >> FINE_BITS) - 1;
    return (uint64_t)(fine + (bucket & (fine - 1))) << shift;
}

void cs_histogram_init(struct cs_histogram *histogram)
{
    memset(histogram->buckets, 0, sizeof histogram->buckets);
    cs_stats_init(&histogram->stats);
}

void cs_histogram_add(struct cs_histogram *histogram, int64_t value)
{
    CS_ASSERT(value >= 0);
    cs_stats_add(&histogram->stats, value);
    unsigned bucket = bucket_of((uint64_t)value);
    CS_ASSERT(bucket < CS_STATS_BUCKETS);
    histogram->buckets[bucket]++;
}

void cs_histogram_merge(struct cs_histogram *histogram, const struct cs_histogram *other)
{
    cs_stats_merge(&histogram->stats, &other->stats);
    for (size_t i = 0; i < CS_STATS_BUCKETS; i++) {
        histogram->buckets[i] += other->buckets[i];
    }
}

bool cs_histogram_quantile(const struct cs_histogram *histogram, uint32_t ppm, int64_t *low,
                           int64_t *high)
{
    CS_ASSERT(ppm <= MILLION);
    if (histogram->stats.count == 0) {
        return false;
    }
    cs_uwide scaled = (cs_uwide)histogram->stats.count * ppm;
    uint64_t rank = (uint64_t)((scaled + MILLION - 1) / MILLION);
    uint64_t passed = 0;
    unsigned bucket = 0;
    rank = rank == 0 ? 1 : rank;
    while (passed + histogram->buckets[bucket] < rank) {
        passed += histogram->buckets[bucket++];
        CS_ASSERT(bucket < CS_STATS_BUCKETS);
    }
    uint64_t last = bucket + 1 < CS_STATS_BUCKETS ? bucket_begin(bucket + 1) - 1 : INT64_MAX;
    *low = (int64_t)bucket_begin(bucket);
    *high = last > INT64_MAX ? INT64_MAX : (int64_t)last;
    /* No value lies outside of the least and the most. */
    *low = *low < histogram->stats.least ? histogram->stats.least : *low;
    *high = *high > histogram->stats.most ? histogram->stats.most : *high;
    return true;
}
