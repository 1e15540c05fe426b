/* cli/pool.h: many jobs that know nothing of each other, on all cores, their results in order. */
#ifndef CS_POOL_H
#define CS_POOL_H

#include "sim/base/base.h"

/* Does a job, on any thread and at the same time as others: it touches nothing that another job
 * touches. What it leaves for its `done` it keeps in the context, in a place of its own. */
typedef void cs_pool_job(void *context, size_t job);

/* Takes over a job that was done. Called on the thread of cs_pool_run for job 0, 1, 2 …, strictly
 * in this order whatever the number of threads, so that what it prints is always the same. False:
 * no further job is wanted. */
typedef bool cs_pool_done(void *context, size_t job);

/* Called about ten times a second on the thread of cs_pool_run, for a display; `taken` jobs were
 * handed over. */
typedef void cs_pool_tick(void *context, size_t taken);

/* How far the threads may be ahead of the next job to be handed over, in jobs for each thread. A
 * ring of cs_pool_window places, the job's number modulo it, is room enough for all results. */
enum { CS_POOL_AHEAD = 4, CS_POOL_THREADS_MAX = 1024 };

struct cs_pool {
    unsigned threads; /* 0: one for each processor that may be used */
    cs_pool_job *job;
    cs_pool_done *done;
    cs_pool_tick *tick; /* NULL: nobody watches */
    void *context;
};

enum cs_pool_end {
    CS_POOL_ALL,        /* all jobs were handed over */
    CS_POOL_STOPPED,    /* `done` wanted no more; jobs after that one may have been done */
    CS_POOL_INTERRUPTED /* Ctrl-C: every job that had begun was ended and handed over */
};

/* The threads that would be used, at least 1. */
unsigned cs_pool_threads(const struct cs_pool *pool, size_t jobs);

/* The most jobs that have begun and are not handed over, at any time. */
size_t cs_pool_window(const struct cs_pool *pool, size_t jobs);

/* Does the jobs 0 … jobs - 1. Whoever makes runs in them calls cs_models_prepare first. After the
 * first Ctrl-C no job begins; a second one ends the program at once. Not to be called from a job
 * or from `done`. */
enum cs_pool_end cs_pool_run(const struct cs_pool *pool, size_t jobs);

#endif
