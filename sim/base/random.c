/* sim/base/random.c: Philox by counter, and the samplers of durations. */
#include "sim/base/random.h"

#include <Random123/philox.h>

static const double UNIT_53 = 1.0 / 9007199254740992.0; /* 2^-53 */

struct cs_stream cs_stream_named(uint64_t seed, uint32_t replication, const char *name)
{
    return (struct cs_stream){
        .key = seed, .name = cs_hash_text(name), .replication = replication, .drawn = 0};
}

uint64_t cs_stream_at(const struct cs_stream *stream, uint64_t index)
{
    /* The counter holds the name, the replication and the number of the draw; an index above
     * 2^32 goes into the key's second word, which the seed's upper half leaves distinct. */
    philox4x32_ctr_t counter = {{(uint32_t)stream->name, (uint32_t)(stream->name >> 32),
                                 stream->replication, (uint32_t)index}};
    philox4x32_key_t key = {{(uint32_t)stream->key,
                             (uint32_t)(stream->key >> 32) ^ (uint32_t)(index >> 32)}};
    philox4x32_ctr_t out = philox4x32(counter, key);
    return (uint64_t)out.v[0] | (uint64_t)out.v[1] << 32;
}

uint64_t cs_stream_next(struct cs_stream *stream)
{
    uint64_t bits = cs_stream_at(stream, stream->drawn);
    stream->drawn++;
    return bits;
}

uint64_t cs_stream_below(struct cs_stream *stream, uint64_t bound)
{
    CS_ASSERT(bound > 0);
    uint64_t unfair = (0U - bound) % bound; /* 2^64 mod bound: the draws to take again */
    uint64_t bits = cs_stream_next(stream);
    while (bits < unfair) {
        bits = cs_stream_next(stream);
    }
    return bits % bound;
}

uint64_t cs_hash_text(const char *text)
{
    uint64_t hash = 14695981039346656037U;
    for (; *text != '\0'; text++) {
        hash = (hash ^ (unsigned char)*text) * 1099511628211U;
    }
    return hash;
}

double cs_log_unit(double x)
{
    CS_ASSERT(x > 0.0 && x <= 1.0);
    int exponent = 0;
    while (x < 0.70710678118654752440) { /* into [sqrt(1/2), sqrt 2): exact doublings */
        x *= 2.0;
        exponent--;
    }
    /* log x = 2 atanh(s), s = (x - 1) / (x + 1), |s| < 0.172: eleven odd terms leave 2^-55. */
    double s = (x - 1.0) / (x + 1.0);
    double square = s * s;
    double sum = 0.0;
    for (int odd = 21; odd >= 1; odd -= 2) {
        sum = sum * square + 1.0 / (double)odd;
    }
    return 2.0 * s * sum + (double)exponent * 0.69314718055994530942;
}

/* Square root by Newton's steps: IEEE operations alone, so that no libm decides a bit. */
static double square_root(double x)
{
    if (x <= 0.0) {
        return 0.0;
    }
    double root = x < 1.0 ? 1.0 : x;
    for (int i = 0; i < 64; i++) {
        double next = 0.5 * (root + x / root);
        if (next >= root) {
            break;
        }
        root = next;
    }
    return root;
}

static cs_time clamp(double microseconds)
{
    if (microseconds <= 0.0) {
        return 0;
    }
    if (microseconds >= (double)CS_TIME_MAX) {
        return CS_TIME_MAX;
    }
    return (cs_time)microseconds;
}

cs_time cs_dist_sample(const struct cs_dist *dist, struct cs_stream *stream)
{
    double u = ((double)(cs_stream_next(stream) >> 11) + 0.5) * UNIT_53; /* 0 < u < 1 */
    switch (dist->family) {
    case CS_DIST_CONSTANT:
        return dist->a;
    case CS_DIST_UNIFORM:
        return dist->a + clamp(u * (double)(dist->b - dist->a));
    case CS_DIST_TRIANGULAR: {
        double width = (double)(dist->c - dist->a);
        double left = (double)(dist->b - dist->a);
        double right = (double)(dist->c - dist->b);
        if (u * width < left) {
            return dist->a + clamp(square_root(u * width * left));
        }
        return dist->c - clamp(square_root((1.0 - u) * width * right));
    }
    case CS_DIST_EXPONENTIAL:
        return clamp(-cs_log_unit(u) * (double)dist->a);
    case CS_DIST_FAMILIES:
        break;
    }
    CS_ASSERT(dist->family < CS_DIST_FAMILIES);
    return 0;
}

cs_time cs_dist_mean(const struct cs_dist *dist)
{
    switch (dist->family) {
    case CS_DIST_UNIFORM:
        return dist->a + (dist->b - dist->a) / 2;
    case CS_DIST_TRIANGULAR:
        return (dist->a + dist->b + dist->c) / 3;
    case CS_DIST_CONSTANT:
    case CS_DIST_EXPONENTIAL:
    case CS_DIST_FAMILIES:
        break;
    }
    return dist->a;
}
