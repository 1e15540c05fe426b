/* tests/models/database_test.c: what is left of a database's log when it has been opened, asked of
 * a world that is moved by hand; each way of opening it ends with a checkpoint (X172). */
#include <criterion/criterion.h>

#include "models/world.h"
#include "tests/models/support.h"

static const char one_database[] =
    "{\"title\": \"T\", \"design\": \"designs/two-node.json\", \"until\": \"1d\", \"changes\": "
    "{\"SqlServer\": {\"Resource\": \"SQL Server\", \"Edition\": \"Standard\", \"Databases\": "
    "[{\"Name\": \"One\", \"BackupInterval\": \"1h\"}, "
    "{\"Name\": \"Busy\", \"RedoRate\": 100}, "
    "{\"Name\": \"Usual\", \"RedoRate\": 100, \"TargetRecoveryTime\": 0}, "
    "{\"Name\": \"Quiet\", \"LogRate\": 0}, "
    "{\"Name\": \"Little\", \"LogRate\": 1, \"RedoRate\": 1, \"TargetRecoveryTime\": 5}, "
    "{\"Name\": \"Second\", \"RedoRate\": 5000, \"TargetRecoveryTime\": 1}, "
    "{\"Name\": \"Flood\", \"LogRate\": 10000000, \"RedoRate\": 1, "
    "\"TargetRecoveryTime\": 1}]}}, "
    "\"actions\": [], \"expect\": []}";

static struct cs_arena *arena;
static struct cs_world *w;

static void go_on_for(cs_time time)
{
    struct cs_due_event event;
    cs_time until = w->kernel.state->now_us + time;
    while (cs_kernel_next(&w->kernel, until, &event)) {
        cs_world_step(w, &event);
    }
    w->kernel.state->now_us = until;
}

static void begin(void)
{
    cs_models_prepare();
    arena = cs_arena_new((size_t)1 << 28);
    w = cs_world_new(arena, cs_test_scenario(arena, one_database));
    cs_world_reset(w, 1, 0);
    cs_actions_place(w);
    go_on_for(10 * CS_MINUTE);
}

static void end(void)
{
    cs_arena_free(arena);
}

/* In `state`, with log that nobody has checkpointed; then `trigger`. */
static void expect_opened_by(enum cs_database_states state, enum cs_database_triggers trigger)
{
    struct cs_database_run *run = &w->databases[0];
    run->state = (uint8_t)state;
    run->dirty = trigger != CS_DB_ON_ANALYSED;
    run->log_kb = 77;
    run->opened_at = 0;
    cs_time now = w->kernel.state->now_us;
    cs_post(&w->kernel, CS_CAST_DATABASE, 0, (uint8_t)trigger, 0);
    go_on_for(CS_SECOND);
    cr_expect_eq(run->state, CS_DB_ONLINE, "%d by %d", (int)state, (int)trigger);
    cr_expect_eq(run->log_kb, 0);
    cr_expect_not(run->dirty);
    cr_expect_eq(run->opened_at, now);
}

Test(database, opened_it_has_no_log, .init = begin, .fini = end)
{
    expect_opened_by(CS_DB_RECOVERING, CS_DB_ON_ANALYSED);
    expect_opened_by(CS_DB_RECOVERING, CS_DB_ON_UNDONE);
    expect_opened_by(CS_DB_RESTORING, CS_DB_ON_RESTORED);
    expect_opened_by(CS_DB_RESTORING, CS_DB_ON_RENEWED);
    expect_opened_by(CS_DB_SUSPECT, CS_DB_ON_RENEWED);
}

/* A restore that was broken off goes before files that are away (X171). */
Test(database, half_restored_it_is_restoring_whatever_its_files_are, .init = begin, .fini = end)
{
    struct cs_database_run *run = &w->databases[0];
    for (int half = 0; half < 2; half++) {
        run->state = CS_DB_OFFLINE;
        run->half_restored = half != 0;
        w->disks[w->design->sql.databases[0].disk].failed = true;
        cs_post(&w->kernel, CS_CAST_DATABASE, 0, CS_DB_ON_STARTED, 0);
        go_on_for(CS_SECOND);
        cr_expect_eq(run->state, half != 0 ? CS_DB_RESTORING : CS_DB_RECOVERY_PENDING);
    }
}

/* What is to be redone when it ends at 601 s, having been opened and checkpointed so. */
static void expect_log(uint32_t d, int opened_s, int checkpoint_s, int64_t kilobytes)
{
    struct cs_database_run *run = &w->databases[d];
    struct cs_due_event event;
    go_on_for(601 * CS_SECOND - w->kernel.state->now_us); /* what else is due then */
    run->state = CS_DB_ONLINE;
    run->opened_at = opened_s * CS_SECOND;
    run->checkpoint_phase = checkpoint_s * CS_SECOND;
    run->log_kb = -1;
    cs_post(&w->kernel, CS_CAST_DATABASE, d, CS_DB_ON_FILES_LOST, 0);
    cr_assert(cs_kernel_next(&w->kernel, 601 * CS_SECOND, &event));
    cs_world_step(w, &event);
    cr_expect_eq(run->log_kb, kilobytes, "%u: %lld, not %lld", d, (long long)run->log_kb,
                 (long long)kilobytes);
}

/* Its checkpoints do not fall on whole seconds, nor on each second microsecond. */
static void expect_flood(void)
{
    struct cs_database_run *run = &w->databases[6];
    struct cs_due_event event;
    run->state = CS_DB_ONLINE;
    run->opened_at = 0;
    run->checkpoint_phase = 1;
    cs_post(&w->kernel, CS_CAST_DATABASE, 6, CS_DB_ON_FILES_LOST, 0);
    cr_assert(cs_kernel_next(&w->kernel, w->kernel.state->now_us, &event));
    cs_world_step(w, &event);
    cr_expect_eq(run->log_kb, 0);
}

/* 500 KB/s are written, and a checkpoint comes each minute, or as often as it takes to redo what is
 * between two of them within the target: each 60 s * 100 / 500 = 12 s (N48, N49). */
Test(database, what_was_written_since_the_last_checkpoint_is_redone, .init = begin, .fini = end)
{
    expect_log(0, 0, 0, 500);
    expect_log(0, 0, 5, 56 * 500);
    expect_log(0, 0, 700, 21 * 500); /* the phase may lie in the future */
    expect_log(0, 0, 601, 0);
    expect_log(0, 0, 661, 0);
    expect_log(0, 599, 5, 2 * 500);
    expect_log(1, 0, 0, 500);
    expect_log(1, 0, 5, 8 * 500);
    expect_log(2, 0, 0, 500); /* a target of 0 is a minute */
    expect_log(2, 0, 5, 8 * 500);
    expect_log(3, 0, 5, 0);
    expect_log(4, 0, 0, 1);
    expect_log(4, 0, 3, 3);
    expect_log(5, 0, 0, 500); /* a target of a second is one: each 10 s */
    expect_log(5, 0, 5, 6 * 500);
    expect_log(6, 0, 0, 0); /* without a pause, where even a microsecond is too long */
    expect_flood();
}

/* Which backup is restored at 601 s, and what was written since, in seconds; "One" makes one of its
 * own accord each hour, here at 300 s. */
static void expect_restored(int by_hand_s, int renewed_s, enum cs_content content, int lost_s)
{
    struct cs_database_run *run = &w->databases[0];
    go_on_for(601 * CS_SECOND - w->kernel.state->now_us);
    run->state = CS_DB_ONLINE;
    run->half_restored = false;
    run->backup_phase = 300 * CS_SECOND;
    run->backed_up = by_hand_s < 0 ? -1 : by_hand_s * CS_SECOND;
    run->backup_content = CS_CONTENT_NEW;
    run->content = renewed_s < 0 ? CS_CONTENT_CONFIGURATION : CS_CONTENT_NEW;
    run->renewed_at = renewed_s * CS_SECOND;
    cr_assert(cs_database_restore_begin(w, 0));
    cr_expect_eq(run->restored_content, content, "%d %d", by_hand_s, renewed_s);
    cr_expect_eq(run->lost, lost_s * CS_SECOND, "%d %d", by_hand_s, renewed_s);
    cs_unpost(&w->kernel, CS_CAST_DATABASE, 0, CS_DB_ON_RESTORE);
}

/* Those made of its own accord after a new database took its place hold nothing of use. */
Test(database, the_last_backup_that_holds_something_is_restored, .init = begin, .fini = end)
{
    expect_restored(-1, -1, CS_CONTENT_CONFIGURATION, 301);
    expect_restored(200, -1, CS_CONTENT_CONFIGURATION, 301);
    expect_restored(400, -1, CS_CONTENT_NEW, 201);
    expect_restored(300, -1, CS_CONTENT_NEW, 301); /* by hand, at the same time */
    expect_restored(601, -1, CS_CONTENT_NEW, 0);   /* just made */
    expect_restored(-1, 400, CS_CONTENT_CONFIGURATION, 301);
    expect_restored(-1, 200, CS_CONTENT_CONFIGURATION, 3901); /* the one before */
}
