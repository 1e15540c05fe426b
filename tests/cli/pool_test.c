/* The threads that do many jobs: all of them once, results in order, few ahead, ends in time. */
#include "cli/pool.h"

#include <criterion/criterion.h>
#include <signal.h>
#include <stdatomic.h>
#include <unistd.h>

#include "cli/os.h"

enum { JOBS = 500, NEVER = 1 << 20 };

struct work {
    atomic_uint done[JOBS]; /* how many times each job was done */
    atomic_size_t begun;
    size_t taken, most_ahead;
    size_t last_wanted;    /* `done` returns false after this one */
    size_t interrupted_by; /* this job presses Ctrl-C */
    size_t waits;          /* job 0 goes on when so many have begun */
    unsigned wrong;        /* handed over in another order, or not done */
};

static struct work work;

static void job(void *context, size_t number)
{
    struct work *w = context;
    size_t begun = atomic_fetch_add(&w->begun, 1) + 1;
    cr_assert_leq(begun, (size_t)JOBS);
    if (number == w->interrupted_by) {
        (void)kill(getpid(), SIGINT);
        (void)usleep(1000000); /* the others cannot get past the window while this one lasts */
    }
    while (number == 0 && atomic_load(&w->begun) < w->waits) {
        (void)usleep(100);
    }
    atomic_fetch_add(&w->done[number], 1);
}

static bool done(void *context, size_t number)
{
    struct work *w = context;
    size_t ahead = atomic_load(&w->begun) - number;
    w->most_ahead = ahead > w->most_ahead ? ahead : w->most_ahead;
    w->wrong += number != w->taken || atomic_load(&w->done[number]) != 1;
    w->taken++;
    return number < w->last_wanted;
}

static enum cs_pool_end run(unsigned threads)
{
    struct cs_pool pool = {.threads = threads, .job = job, .done = done, .context = &work};
    if (work.last_wanted == 0) {
        work.last_wanted = NEVER;
    }
    if (work.interrupted_by == 0) {
        work.interrupted_by = NEVER;
    }
    cs_os_init();
    return cs_pool_run(&pool, JOBS);
}

Test(pool, does_every_job_once_and_hands_over_in_order)
{
    static const unsigned threads[] = {1, 2, 8, 0};
    for (size_t i = 0; i < CS_LEN(threads); i++) {
        work = (struct work){0};
        cr_expect_eq(run(threads[i]), CS_POOL_ALL);
        cr_expect_eq(work.wrong, 0U);
        cr_expect_eq(work.taken, (size_t)JOBS);
        cr_expect_eq(atomic_load(&work.begun), (size_t)JOBS);
    }
}

Test(pool, is_never_further_ahead_than_it_says)
{
    struct cs_pool pool = {.threads = 3};
    size_t window = cs_pool_window(&pool, JOBS);
    cr_expect_eq(window, (size_t)3 * CS_POOL_AHEAD);
    work.waits = window; /* the others fill the window while the first one waits */
    cr_expect_eq(run(3), CS_POOL_ALL);
    cr_expect_eq(work.most_ahead, window);
    cr_expect_eq(work.taken, (size_t)JOBS);
}

Test(pool, stops_when_no_more_is_wanted)
{
    work.last_wanted = 20;
    cr_expect_eq(run(4), CS_POOL_STOPPED);
    cr_expect_eq(work.taken, (size_t)21);
    cr_expect_eq(work.wrong, 0U);
    cr_expect_leq(atomic_load(&work.begun), (size_t)21 + 4 * CS_POOL_AHEAD);
}

Test(pool, hands_over_what_had_begun_when_it_is_interrupted)
{
    work.interrupted_by = 30;
    cr_expect_eq(run(4), CS_POOL_INTERRUPTED);
    cr_expect_eq(work.taken, atomic_load(&work.begun));
    cr_expect_gt(work.taken, (size_t)30);
    cr_expect_lt(work.taken, (size_t)JOBS);
    cr_expect_eq(work.wrong, 0U);
}

/* On a machine that is busy the thread that waits for signals may hear of a Ctrl-C when its taker
 * has done with it: it is still his. Here it has yet to be sent. */
Test(pool, an_interruption_that_was_heeded_does_not_end_the_program_later, .exit_code = 7)
{
    cs_os_init();
    cs_os_take_interrupts();
    cr_assert(cs_os_give_interrupts(true));
    (void)kill(getpid(), SIGINT);
    (void)usleep(100000);
    _exit(7);
}

Test(pool, the_next_interruption_ends_the_program, .exit_code = 130)
{
    cs_os_init();
    cs_os_take_interrupts();
    cr_assert_not(cs_os_give_interrupts(false));
    (void)kill(getpid(), SIGINT);
    (void)usleep(10000000);
    _exit(7);
}

static void tick(void *context, size_t taken)
{
    struct work *w = context;
    w->wrong += taken != w->taken;
    w->waits = 0; /* what job 0 waits for */
}

static void wait_for_tick(void *context, size_t number)
{
    struct work *w = context;
    (void)number;
    while (*(volatile size_t *)&w->waits != 0) {
        (void)usleep(100);
    }
    atomic_fetch_add(&w->done[number], 1);
    atomic_fetch_add(&w->begun, 1);
}

Test(pool, ticks_while_jobs_are_done)
{
    work.waits = 1;
    work.last_wanted = NEVER;
    struct cs_pool pool = {
        .threads = 2, .job = wait_for_tick, .done = done, .tick = tick, .context = &work};
    cs_os_init();
    cr_expect_eq(cs_pool_run(&pool, 3), CS_POOL_ALL);
    cr_expect_eq(work.taken, (size_t)3);
    cr_expect_eq(work.wrong, 0U);
}

Test(pool, of_no_jobs_is_done_at_once)
{
    struct cs_pool pool = {.threads = 0, .job = job, .done = done, .context = &work};
    cs_os_init();
    cr_expect_eq(cs_pool_run(&pool, 0), CS_POOL_ALL);
    cr_expect_eq(work.taken, (size_t)0);
    cr_expect_eq(cs_pool_threads(&pool, 1), 1U);
}
