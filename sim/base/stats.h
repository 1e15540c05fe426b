/* sim/base/stats.h: statistics in integers, which merge exactly.
 *
 * Everything kept is a sum, a count, a least or a most of integers, so merging is commutative and
 * associative to the last bit: the result does not depend on threads or on the order of runs.
 * Only the last step, cs_stats_mean and the like, makes doubles. */
#ifndef CS_STATS_H
#define CS_STATS_H

#include "sim/base/base.h"

__extension__ typedef __int128 cs_wide;
__extension__ typedef unsigned __int128 cs_uwide;

/* Buckets are 1/32 of a power of two wide: a quantile is known to within 3.2 %. Values below 64
 * have buckets of their own. */
#define CS_STATS_BUCKETS 1920

struct cs_stats {
    uint64_t count;
    cs_wide sum;
    cs_uwide squares;
    int64_t least, most; /* INT64_MAX and INT64_MIN when nothing was added */
};

/* The same with a histogram, for quantiles. Values below 0 are not allowed. */
struct cs_histogram {
    struct cs_stats stats;
    uint64_t buckets[CS_STATS_BUCKETS];
};

void cs_stats_init(struct cs_stats *stats);
void cs_stats_add(struct cs_stats *stats, int64_t value);

/* Adds what `other` has seen. A sum of squares that would not fit 128 bits stops the program:
 * four million values of CS_TIME_MAX fit, and 2^64 values of an hour. */
void cs_stats_merge(struct cs_stats *stats, const struct cs_stats *other);

/* 0 when there is nothing to say: no value, or (variance) fewer than two. */
double cs_stats_mean(const struct cs_stats *stats);
double cs_stats_variance(const struct cs_stats *stats); /* of the sample: n - 1 below */

void cs_histogram_init(struct cs_histogram *histogram);
void cs_histogram_add(struct cs_histogram *histogram, int64_t value);
void cs_histogram_merge(struct cs_histogram *histogram, const struct cs_histogram *other);

/* Where the value lies that `ppm` millionths of all values do not exceed (the one of rank
 * ceil(count * ppm / 10^6), at least the first): *low <= it <= *high, both values that can be
 * printed. False when there are no values. */
CS_MUST_USE bool cs_histogram_quantile(const struct cs_histogram *histogram, uint32_t ppm,
                                       int64_t *low, int64_t *high);

#endif
