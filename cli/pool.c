#include "cli/pool.h"

#include <signal.h>
#include <stdlib.h>
#include <uv.h>

#include "cli/os.h"

enum { TICK_MS = 100 };

struct state {
    const struct cs_pool *pool;
    size_t jobs, window;
    uv_mutex_t lock; /* of the members up to the empty line */
    uv_cond_t room;  /* a job was handed over, or no more are to begin */
    size_t next;     /* the next job to begin */
    size_t taken;    /* how many were handed over */
    unsigned working;
    bool ending; /* no further job begins */
    bool *ready; /* done and not handed over: a ring of `window` places */

    uv_async_t wake; /* a job was done, or a thread has ended */
    uv_timer_t tick;
    uv_signal_t interrupt;
    uv_thread_t *threads;
    unsigned n_threads;
    bool stopped, interrupted;
};

unsigned cs_pool_threads(const struct cs_pool *pool, size_t jobs)
{
    unsigned wanted = pool->threads == 0 ? uv_available_parallelism() : pool->threads;
    wanted = wanted > CS_POOL_THREADS_MAX ? CS_POOL_THREADS_MAX : wanted;
    wanted = wanted > jobs ? (unsigned)jobs : wanted;
    return wanted == 0 ? 1 : wanted;
}

size_t cs_pool_window(const struct cs_pool *pool, size_t jobs)
{
    return (size_t)cs_pool_threads(pool, jobs) * CS_POOL_AHEAD;
}

/* ---- On the threads ---- */

/* Waits until a job may begin, and takes it; false when none will. With the lock held. */
static bool begin(struct state *state, size_t *job)
{
    while (!state->ending && state->next < state->jobs &&
           state->next >= state->taken + state->window) {
        uv_cond_wait(&state->room, &state->lock);
    }
    if (state->ending || state->next >= state->jobs) {
        return false;
    }
    *job = state->next++;
    return true;
}

static void work(void *argument)
{
    struct state *state = argument;
    size_t job = 0;
    uv_mutex_lock(&state->lock);
    while (begin(state, &job)) {
        uv_mutex_unlock(&state->lock);
        state->pool->job(state->pool->context, job);
        uv_mutex_lock(&state->lock);
        state->ready[job % state->window] = true;
        (void)uv_async_send(&state->wake);
    }
    state->working--;
    (void)uv_async_send(&state->wake);
    uv_mutex_unlock(&state->lock);
}

/* ---- On the thread of cs_pool_run ---- */

static void end_all(struct state *state)
{
    uv_mutex_lock(&state->lock);
    state->ending = true;
    uv_cond_broadcast(&state->room);
    uv_mutex_unlock(&state->lock);
}

/* Hands over the next job; false when it is not done yet, or no more are wanted. */
static bool hand_over(struct state *state)
{
    uv_mutex_lock(&state->lock);
    size_t job = state->taken;
    bool is_ready = !state->stopped && state->ready[job % state->window];
    uv_mutex_unlock(&state->lock);
    if (!is_ready) {
        return false;
    }
    state->stopped = !state->pool->done(state->pool->context, job);
    /* Only now is there room for another: `done` still used the place of this one. */
    uv_mutex_lock(&state->lock);
    state->ready[job % state->window] = false;
    state->taken++;
    uv_cond_broadcast(&state->room);
    uv_mutex_unlock(&state->lock);
    return true;
}

/* Whether nothing will happen any more. */
static bool is_over(struct state *state)
{
    uv_mutex_lock(&state->lock);
    bool over = state->working == 0;
    uv_mutex_unlock(&state->lock);
    return over;
}

static void on_wake(uv_async_t *handle)
{
    struct state *state = handle->data;
    /* Asked first: what the last thread has done is then handed over below. */
    bool over = is_over(state);
    size_t most = over ? state->jobs : state->window;
    size_t count = 0;
    while (count < most && hand_over(state)) {
        count++;
    }
    if (count == most && !over) { /* the display and Ctrl-C have their turn in between */
        (void)uv_async_send(&state->wake);
    }
    if (state->stopped) {
        end_all(state);
    }
    if (over) {
        uv_close((uv_handle_t *)&state->wake, NULL);
        uv_close((uv_handle_t *)&state->tick, NULL);
        uv_close((uv_handle_t *)&state->interrupt, NULL);
    }
}

static void on_tick(uv_timer_t *handle)
{
    struct state *state = handle->data;
    state->pool->tick(state->pool->context, state->taken);
}

static void on_interrupt(uv_signal_t *handle, int number)
{
    struct state *state = handle->data;
    (void)number;
    state->interrupted = true;
    (void)uv_signal_stop(handle); /* the next one ends the program */
    end_all(state);
}

static void open_state(struct state *state)
{
    uv_loop_t *loop = uv_default_loop();
    uint64_t repeat = TICK_MS;
    if (uv_mutex_init(&state->lock) != 0 || uv_cond_init(&state->room) != 0 ||
        uv_async_init(loop, &state->wake, on_wake) != 0 || uv_timer_init(loop, &state->tick) != 0 ||
        uv_signal_init(loop, &state->interrupt) != 0 ||
        uv_signal_start(&state->interrupt, on_interrupt, SIGINT) != 0 ||
        (state->pool->tick != NULL && uv_timer_start(&state->tick, on_tick, repeat, repeat) != 0)) {
        cs_die("the threads' event loop cannot be set up");
    }
    state->wake.data = state;
    state->tick.data = state;
    state->interrupt.data = state;
}

/* Starts the threads. The system may refuse some of them; one is enough. */
static void start(struct state *state, unsigned wanted)
{
    state->working = wanted;
    while (state->n_threads < wanted &&
           uv_thread_create(&state->threads[state->n_threads], work, state) == 0) {
        state->n_threads++;
    }
    if (state->n_threads == 0) {
        cs_die("the system refuses to start a thread");
    }
    uv_mutex_lock(&state->lock);
    state->working -= wanted - state->n_threads;
    uv_mutex_unlock(&state->lock);
    (void)uv_async_send(&state->wake);
}

enum cs_pool_end cs_pool_run(const struct cs_pool *pool, size_t jobs)
{
    unsigned wanted = cs_pool_threads(pool, jobs);
    struct state state = {.pool = pool, .jobs = jobs, .window = cs_pool_window(pool, jobs)};
    if (jobs == 0) {
        return CS_POOL_ALL;
    }
    state.ready = calloc(state.window, sizeof *state.ready);
    state.threads = calloc(wanted, sizeof *state.threads);
    if (state.ready == NULL || state.threads == NULL) {
        cs_die("out of memory");
    }
    cs_os_take_interrupts();
    open_state(&state);
    start(&state, wanted);
    (void)uv_run(uv_default_loop(), UV_RUN_DEFAULT);
    for (unsigned i = 0; i < state.n_threads; i++) {
        (void)uv_thread_join(&state.threads[i]);
    }
    state.interrupted = cs_os_give_interrupts(state.interrupted);
    uv_cond_destroy(&state.room);
    uv_mutex_destroy(&state.lock);
    free(state.threads);
    free(state.ready);
    if (state.taken == jobs) {
        return CS_POOL_ALL;
    }
    return state.interrupted ? CS_POOL_INTERRUPTED : CS_POOL_STOPPED;
}
