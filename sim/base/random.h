/* sim/base/random.h: named, independent, counter-based streams of random numbers.
 *
 * A draw is a pure function of (seed, replication, stream name, number of the draw), computed by
 * Philox4x32-10 of Random123. So what one component draws does not depend on what any other
 * component did before, and replication 99 can be run alone. No draw uses libm, whose last bits
 * differ between machines. */
#ifndef CS_RANDOM_H
#define CS_RANDOM_H

#include "sim/base/base.h"

/* One stream. A plain value: copying it copies its position. */
struct cs_stream {
    uint64_t key;      /* the seed of the run */
    uint64_t name;     /* hash of the stream's name */
    uint32_t replication;
    uint32_t drawn;    /* how many draws were taken */
};

/* The stream called `name` ("<component>/<purpose>") of one replication of a run. */
struct cs_stream cs_stream_named(uint64_t seed, uint32_t replication, const char *name);

/* The `index`th draw of the stream, whatever was drawn before: 64 random bits. */
uint64_t cs_stream_at(const struct cs_stream *stream, uint64_t index);

/* The next draw: 64 random bits. */
uint64_t cs_stream_next(struct cs_stream *stream);

/* Uniform on 0 … bound-1, without bias. `bound` must not be 0. */
uint64_t cs_stream_below(struct cs_stream *stream, uint64_t bound);

/* FNV-1a hash of a text; names a stream, never orders anything. */
uint64_t cs_hash_text(const char *text);

/* Families of distributions for durations. All parameters are microseconds. */
enum cs_dist_family {
    CS_DIST_CONSTANT,    /* a */
    CS_DIST_UNIFORM,     /* a … b */
    CS_DIST_TRIANGULAR,  /* a … c with mode b */
    CS_DIST_EXPONENTIAL, /* mean a */
    CS_DIST_FAMILIES
};

struct cs_dist {
    enum cs_dist_family family;
    cs_time a, b, c;
};

/* One duration: exactly one draw of the stream for every family, so that changing the parameters
 * of one component does not move the later draws. Never negative, never above CS_TIME_MAX. */
cs_time cs_dist_sample(const struct cs_dist *dist, struct cs_stream *stream);

/* The mean, rounded down to a microsecond. */
cs_time cs_dist_mean(const struct cs_dist *dist);

/* Natural logarithm of x in (0, 1], made of IEEE additions, multiplications and divisions alone:
 * the same bits on every machine and with every compiler. */
double cs_log_unit(double x);

#endif
