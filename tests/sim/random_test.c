/* tests/sim/random_test.c: streams and samplers. */
#include <Random123/philox.h>
#include <criterion/criterion.h>
#include <math.h>
#include <string.h>

#include "sim/base/random.h"

Test(random, philox_gives_the_published_answers)
{
    /* Random123's kat_vectors, philox4x32 with 10 rounds: counter, key, result. */
    static const uint32_t cases[][10] = {
        {0, 0, 0, 0, 0, 0, 0x6627e8d5, 0xe169c58d, 0xbc57ac4c, 0x9b00dbd8},
        {0xffffffff, 0xffffffff, 0xffffffff, 0xffffffff, 0xffffffff, 0xffffffff, 0x408f276d,
         0x41c83b0e, 0xa20bc7c6, 0x6d5451fd},
        {0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344, 0xa4093822, 0x299f31d0, 0xd16cfe09,
         0x94fdcceb, 0x5001e420, 0x24126ea1},
    };
    for (size_t i = 0; i < CS_LEN(cases); i++) {
        philox4x32_ctr_t counter = {{cases[i][0], cases[i][1], cases[i][2], cases[i][3]}};
        philox4x32_key_t key = {{cases[i][4], cases[i][5]}};
        philox4x32_ctr_t out = philox4x32(counter, key);
        for (size_t w = 0; w < 4; w++) {
            cr_assert_eq(out.v[w], cases[i][6 + w], "case %zu, word %zu", i, w);
        }
    }
}

Test(random, a_stream_is_philox_at_the_name_the_replication_and_the_number_of_the_draw)
{
    struct cs_stream zero = {0};
    cr_assert_eq(cs_stream_at(&zero, 0), UINT64_C(0xe169c58d6627e8d5));
    struct cs_stream ones = {UINT64_MAX, UINT64_MAX, UINT32_MAX, 0};
    cr_assert_eq(cs_stream_at(&ones, UINT32_MAX), UINT64_C(0x41c83b0e408f276d));
    struct cs_stream pi = {UINT64_C(0x299f31d0a4093822), UINT64_C(0x85a308d3243f6a88),
                           0x13198a2e, 0};
    cr_assert_eq(cs_stream_at(&pi, 0x03707344), UINT64_C(0x94fdccebd16cfe09));
}

Test(random, what_one_stream_draws_does_not_depend_on_another)
{
    struct cs_stream a = cs_stream_named(42, 3, "node-a/boot");
    struct cs_stream b = cs_stream_named(42, 3, "node-b/boot");
    uint64_t alone[100];
    for (int i = 0; i < 100; i++) {
        alone[i] = cs_stream_next(&a);
    }
    a = cs_stream_named(42, 3, "node-a/boot");
    for (int i = 0; i < 100; i++) {
        (void)cs_stream_next(&b);
        cr_assert_eq(cs_stream_next(&a), alone[i]);
        (void)cs_stream_below(&b, 7);
        cr_assert_eq(cs_stream_at(&a, (uint64_t)i), alone[i]);
    }
}

Test(random, another_seed_name_replication_or_draw_gives_other_numbers)
{
    struct cs_stream streams[] = {
        cs_stream_named(1, 0, "x"),  cs_stream_named(2, 0, "x"), cs_stream_named(1, 1, "x"),
        cs_stream_named(1, 0, "y"),  cs_stream_named(1, 0, "x/"),
        cs_stream_named(UINT64_C(1) << 32, 0, "x"),
    };
    uint64_t drawn[CS_LEN(streams) * 50];
    for (size_t i = 0; i < CS_LEN(drawn); i++) {
        drawn[i] = cs_stream_next(&streams[i / 50]);
        for (size_t j = 0; j < i; j++) {
            cr_assert_neq(drawn[i], drawn[j], "draws %zu and %zu", i, j);
        }
    }
}

Test(random, streams_with_neighbouring_names_are_not_correlated)
{
    struct cs_stream a = cs_stream_named(42, 0, "resource-1/online");
    struct cs_stream b = cs_stream_named(42, 0, "resource-2/online");
    unsigned equal = 0;
    for (int i = 0; i < 100000; i++) {
        equal += (unsigned)__builtin_popcountll(cs_stream_next(&a) ^ ~cs_stream_next(&b));
    }
    /* 6.4 million fair bits: 3.2 million equal, standard deviation 1265. */
    cr_assert(equal > 3200000 - 6 * 1265 && equal < 3200000 + 6 * 1265, "%u", equal);
}

Test(random, a_bounded_draw_is_unbiased_and_below_its_bound)
{
    struct cs_stream stream = cs_stream_named(42, 0, "below");
    /* A bound just above 2^63 makes plain modulo give the lower half twice as often. */
    uint64_t bound = (UINT64_C(1) << 63) + (UINT64_C(1) << 62);
    unsigned low = 0;
    for (int i = 0; i < 30000; i++) {
        uint64_t drawn = cs_stream_below(&stream, bound);
        cr_assert(drawn < bound);
        low += drawn < bound / 3;
    }
    cr_assert(low > 10000 - 6 * 82 && low < 10000 + 6 * 82, "%u", low);
    unsigned counts[7] = {0};
    for (int i = 0; i < 70000; i++) {
        counts[cs_stream_below(&stream, 7)]++;
    }
    for (int i = 0; i < 7; i++) {
        cr_assert(counts[i] > 10000 - 6 * 93 && counts[i] < 10000 + 6 * 93, "%u", counts[i]);
    }
    cr_assert_eq(cs_stream_below(&stream, 1), 0);
}

static int64_t ordinal(double x)
{
    int64_t bits = 0;
    memcpy(&bits, &x, sizeof bits);
    return bits < 0 ? INT64_MIN - bits : bits;
}

Test(random, the_logarithm_is_within_2_ulp_of_libm)
{
    struct cs_stream stream = cs_stream_named(42, 0, "log");
    int64_t worst = 0;
    for (int i = 0; i < 300000; i++) {
        double x = ((double)(cs_stream_next(&stream) >> 11) + 0.5) / 9007199254740992.0;
        if (i % 3 == 1) {
            x = ldexp(x, -(i % 60));
        } else if (i % 3 == 2) {
            x = 1.0 - ldexp(x, -(i % 50) - 1);
        }
        int64_t off = ordinal(cs_log_unit(x)) - ordinal(log(x));
        off = off < 0 ? -off : off;
        worst = off > worst ? off : worst;
        cr_assert(off <= 2, "log(%a) is %lld ulp off", x, (long long)off);
    }
    cr_assert_eq(cs_log_unit(1.0), 0.0);
}

Test(random, samples_have_the_mean_and_the_range_of_their_family)
{
    static const struct {
        struct cs_dist dist;
        double deviation; /* of one sample, in units of the mean */
        cs_time least, most;
    } cases[] = {
        {{CS_DIST_CONSTANT, 5000000, 0, 0}, 0.0, 5000000, 5000000},
        {{CS_DIST_UNIFORM, 1000000, 3000000, 0}, 0.289, 1000000, 3000000},
        {{CS_DIST_TRIANGULAR, 5000000, 10000000, 30000000}, 0.36, 5000000, 30000000},
        {{CS_DIST_TRIANGULAR, 5000000, 5000000, 30000000}, 0.45, 5000000, 30000000},
        {{CS_DIST_TRIANGULAR, 5000000, 30000000, 30000000}, 0.28, 5000000, 30000000},
        {{CS_DIST_TRIANGULAR, 7, 7, 7}, 0.0, 7, 7},
        {{CS_DIST_UNIFORM, 7, 7, 0}, 0.0, 7, 7},
        {{CS_DIST_EXPONENTIAL, 60000000, 0, 0}, 1.0, 0, CS_TIME_MAX},
    };
    enum { DRAWS = 100000 };
    for (size_t i = 0; i < CS_LEN(cases); i++) {
        struct cs_stream stream = cs_stream_named(42, (uint32_t)i, "samples");
        double sum = 0.0;
        for (int n = 0; n < DRAWS; n++) {
            cs_time sample = cs_dist_sample(&cases[i].dist, &stream);
            cr_assert(sample >= cases[i].least && sample <= cases[i].most, "case %zu", i);
            sum += (double)sample;
        }
        double mean = (double)cs_dist_mean(&cases[i].dist);
        double off = fabs(sum / DRAWS - mean);
        cr_assert(off <= 5.0 * cases[i].deviation * mean / sqrt(DRAWS) + 1.0,
                  "case %zu: mean %f instead of %f", i, sum / DRAWS, mean);
        cr_assert_eq(stream.drawn, DRAWS, "one draw a sample, whatever the family");
    }
}

Test(random, the_median_of_exponential_samples_is_log_2_of_the_mean)
{
    struct cs_stream stream = cs_stream_named(42, 0, "median");
    struct cs_dist dist = {CS_DIST_EXPONENTIAL, 1000000, 0, 0};
    int below = 0;
    for (int i = 0; i < 100000; i++) {
        below += cs_dist_sample(&dist, &stream) < 693147;
    }
    cr_assert(below > 50000 - 6 * 158 && below < 50000 + 6 * 158, "%d", below);
}
