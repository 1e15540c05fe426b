/* models/database.c: the databases of the instance of SQL Server: when they can be used.
 *
 * They follow from what the instance's process and the files do, which is looked at after every
 * event that told anything. Checkpoints and backups of their own accord are no events: when one is
 * needed, the last of them is computed. */
#include "models/world.h"

#include <inttypes.h>
#include <stdio.h>

static const struct cs_database *design_of(const struct cs_world *w, uint32_t d)
{
    return &w->design->sql.databases[d];
}

static int64_t prop(const struct cs_world *w, uint32_t d, int property)
{
    return design_of(w, d)->props[property].value;
}

/* ---- The instance ---- */

/* The machine that has its process, whether or not that does anything; CS_NONE. */
static int process_on(const struct cs_world *w)
{
    const struct cs_sql *sql = &w->design->sql;
    if (sql->resource == CS_NONE) {
        bool runs = sql->computer != CS_NONE && cs_computer_runs(w, sql->computer);
        return runs ? w->design->n_nodes + sql->computer : CS_NONE;
    }
    const struct cs_resource_run *res = &w->resources[sql->resource];
    bool there = res->process == CS_PROC_WELL || res->process == CS_PROC_HUNG;
    return there ? res->place : CS_NONE;
}

int cs_sql_machine(const struct cs_world *w)
{
    const struct cs_sql *sql = &w->design->sql;
    if (!sql->present || (sql->resource != CS_NONE && !w->resources[sql->resource].works)) {
        return CS_NONE;
    }
    return process_on(w);
}

/* It is being stopped as it should be, and does what that takes. */
static bool stops_in_order(const struct cs_world *w)
{
    const struct cs_sql *sql = &w->design->sql;
    if (sql->resource == CS_NONE) {
        return w->computers[sql->computer].state == CS_CPU_SHUTTING_DOWN;
    }
    return w->g->sql_well && w->resources[sql->resource].state == CS_RES_OFFLINE_PENDING;
}

/* ---- The files ---- */

/* From when on they cannot be read from the machine: now or before, later (the iSCSI initiator
 * still holds requests), or CS_NEVER. */
static cs_time files_fail_from(const struct cs_world *w, uint32_t d, int machine)
{
    const struct cs_database *design = design_of(w, d);
    bool there = true;
    if (design->disk != CS_NONE) {
        return cs_disk_fails_from(w, design->disk, machine);
    }
    if (design->local_to != CS_NONE) {
        there = design->local_to == machine;
    } else if (design->share_on != CS_NONE) {
        there = cs_machines_talk(w, machine, w->design->n_nodes + design->share_on);
    }
    return there ? CS_NEVER : cs_world_now(w);
}

static bool has_files(const struct cs_world *w, uint32_t d)
{
    int machine = cs_sql_machine(w);
    return machine != CS_NONE && files_fail_from(w, d, machine) > cs_world_now(w);
}

/* ---- The log ---- */

/* The last instant of {phase + k * interval}, k of any sign, at `t` or before. */
static cs_time last_tick(cs_time phase, cs_time interval, cs_time t)
{
    cs_time ticks = (t - phase) / interval;
    ticks -= t < phase && (t - phase) % interval != 0 ? 1 : 0;
    return phase + ticks * interval;
}

/* Checkpoints come so often that what is written between two of them is redone in time. */
static cs_time checkpoint_interval(const struct cs_world *w, uint32_t d)
{
    int64_t target = prop(w, d, CS_P_TARGET_RECOVERY_TIME);
    int64_t log = prop(w, d, CS_P_LOG_RATE);
    target = target > 0 ? target : 60; /* the recovery interval (N49) */
    cs_time interval = log > 0 ? target * CS_SECOND * prop(w, d, CS_P_REDO_RATE) / log : CS_DAY;
    interval = interval < CS_MINUTE ? interval : CS_MINUTE; /* it is in use: one a minute (N49) */
    return interval > 0 ? interval : 1;
}

/* Kilobytes of log since the last checkpoint, and since it was opened. */
static int64_t log_now(const struct cs_world *w, uint32_t d)
{
    const struct cs_database_run *run = &w->databases[d];
    cs_time now = cs_world_now(w);
    cs_time since = last_tick(run->checkpoint_phase, checkpoint_interval(w, d), now);
    since = since > run->opened_at ? since : run->opened_at;
    return (now - since) * prop(w, d, CS_P_LOG_RATE) / CS_SECOND;
}

static cs_time redo_time(const struct cs_world *w, uint32_t d)
{
    return w->databases[d].log_kb * CS_SECOND / prop(w, d, CS_P_REDO_RATE);
}

/* What was ONLINE ends without a checkpoint. */
static void break_log_off(struct cs_world *w, uint32_t d)
{
    w->databases[d].dirty = true;
    w->databases[d].log_kb = log_now(w, d);
}

/* ---- What follows from the instance and the files ---- */

static void tell_database(struct cs_world *w, uint32_t d, int trigger, cs_time delay)
{
    cs_post(&w->kernel, CS_CAST_DATABASE, d, (uint8_t)trigger, delay);
}

static bool is_told(const struct cs_world *w, uint32_t d, int trigger)
{
    return cs_due(&w->kernel, CS_CAST_DATABASE, d, (uint8_t)trigger) != CS_NEVER;
}

static void instance_ended(struct cs_world *w)
{
    bool in_order = stops_in_order(w);
    cs_procedures_disconnect(w);
    for (uint32_t d = 0; d < (uint32_t)w->design->sql.n_databases; d++) {
        struct cs_database_run *run = &w->databases[d];
        cs_unpost(&w->kernel, CS_CAST_DATABASE, d, CS_DB_ON_STARTED);
        cs_unpost(&w->kernel, CS_CAST_DATABASE, d, CS_DB_ON_FILES_LOST);
        if (run->state == CS_DB_OFFLINE || is_told(w, d, CS_DB_ON_ENDED)) {
            continue;
        }
        run->closing = in_order && run->state == CS_DB_ONLINE;
        if (run->state == CS_DB_ONLINE && w->g->sql_well) {
            break_log_off(w, d);
        }
        tell_database(w, d, CS_DB_ON_ENDED, 0);
    }
    if (in_order && w->design->sql.resource == CS_NONE) {
        cs_sql_stopped(w); /* the first thing that an orderly shutdown does */
    }
}

void cs_sql_stopped(struct cs_world *w)
{
    for (uint32_t d = 0; d < (uint32_t)w->design->sql.n_databases; d++) {
        struct cs_database_run *run = &w->databases[d];
        int disk = design_of(w, d)->disk;
        if (!run->closing) {
            continue; /* also of an instance that was never started, and so on no node */
        }
        run->closing = false;
        if (disk == CS_NONE || cs_disk_fails_from(w, disk, w->g->sql_was_on) > cs_world_now(w)) {
            run->dirty = false;
            run->log_kb = 0;
        }
    }
}

static void instance_started(struct cs_world *w)
{
    for (uint32_t d = 0; d < (uint32_t)w->design->sql.n_databases; d++) {
        w->databases[d].closing = false;
        tell_database(w, d, CS_DB_ON_STARTED, 0);
    }
}

static void tell_phase(struct cs_world *w, uint32_t d, uint8_t ends_with, cs_time takes);

static const uint8_t phase_ends[] = {CS_DB_ON_ANALYSED, CS_DB_ON_REDONE, CS_DB_ON_UNDONE};

/* The process is there and does nothing: it hangs, or its node stands still. */
static void stall(struct cs_world *w, uint32_t d)
{
    struct cs_database_run *run = &w->databases[d];
    cs_unpost(&w->kernel, CS_CAST_DATABASE, d, CS_DB_ON_FILES_LOST);
    if (run->state == CS_DB_ONLINE) { /* writes no more: what there is is what there will be */
        break_log_off(w, d);
    }
    for (size_t i = 0; i < CS_LEN(phase_ends); i++) {
        cs_time due = cs_due(&w->kernel, CS_CAST_DATABASE, d, phase_ends[i]);
        if (due != CS_NEVER) {
            run->left = due - cs_world_now(w);
            run->stalled = phase_ends[i];
            cs_unpost(&w->kernel, CS_CAST_DATABASE, d, phase_ends[i]);
        }
    }
}

/* Its node goes on where it stood. */
static void go_on(struct cs_world *w, uint32_t d)
{
    struct cs_database_run *run = &w->databases[d];
    if (run->state == CS_DB_RECOVERING && run->stalled != CS_DB_TRIGGERS) {
        tell_phase(w, d, run->stalled, run->left);
        tell_database(w, d, run->stalled, run->left);
    }
    if (run->state == CS_DB_ONLINE) {
        run->dirty = false;
    }
    run->stalled = CS_DB_TRIGGERS;
}

static void look_at_files(struct cs_world *w, uint32_t d, int machine)
{
    uint8_t state = w->databases[d].state;
    cs_time now = cs_world_now(w);
    cs_time from = files_fail_from(w, d, machine);
    bool has_them_open = state == CS_DB_ONLINE || state == CS_DB_RECOVERING;
    if (!has_them_open || from == CS_NEVER) {
        cs_unpost(&w->kernel, CS_CAST_DATABASE, d, CS_DB_ON_FILES_LOST);
    } else {
        from = from > now ? from : now;
        if (cs_due(&w->kernel, CS_CAST_DATABASE, d, CS_DB_ON_FILES_LOST) != from) {
            tell_database(w, d, CS_DB_ON_FILES_LOST, from - now);
        }
    }
    bool back = state == CS_DB_RECOVERY_PENDING && from > now;
    if (back && !is_told(w, d, CS_DB_ON_FILES_BACK)) {
        tell_database(w, d, CS_DB_ON_FILES_BACK, 0);
    }
}

void cs_databases_look(struct cs_world *w)
{
    if (w->design->sql.n_databases == 0) {
        return;
    }
    int process = process_on(w);
    int machine = cs_sql_machine(w);
    if (process != w->g->sql_on) {
        if (w->g->sql_on != CS_NONE) {
            w->g->sql_was_on = w->g->sql_on;
            instance_ended(w);
        }
        if (process != CS_NONE) {
            instance_started(w);
        }
        w->g->sql_on = (int16_t)process;
    }
    bool was_well = w->g->sql_well;
    w->g->sql_well = machine != CS_NONE;
    for (uint32_t d = 0; d < (uint32_t)w->design->sql.n_databases; d++) {
        if (machine != CS_NONE) {
            if (!was_well) {
                go_on(w, d);
            }
            look_at_files(w, d, machine);
        } else if (was_well && process != CS_NONE) {
            stall(w, d);
        }
    }
}

/* ---- Time 0 ---- */

static cs_time phase_of(struct cs_stream *chance, cs_time interval)
{
    uint64_t bits = cs_stream_next(chance);
    return interval <= 0 ? 0 : (cs_time)(bits % (uint64_t)interval);
}

void cs_databases_reset(struct cs_world *w, uint64_t seed, uint32_t replication)
{
    w->g->sql_on = (int16_t)(w->design->sql.present ? process_on(w) : CS_NONE);
    w->g->sql_was_on = w->g->sql_on;
    w->g->sql_well = w->g->sql_on != CS_NONE;
    for (int i = 0; i < CS_DIAGNOSTICS; i++) {
        w->g->diagnosis[i] = w->g->sql_well ? CS_DIAGNOSIS_CLEAN : CS_DIAGNOSIS_UNKNOWN;
    }
    for (uint32_t d = 0; d < (uint32_t)w->design->sql.n_databases; d++) {
        struct cs_database_run *run = &w->databases[d];
        const char *name = w->names.database[d];
        struct cs_stream phase = cs_world_stream(seed, replication, name, "phase");
        uint8_t open = has_files(w, d) ? CS_DB_ONLINE : CS_DB_RECOVERY_PENDING;
        run->state = w->g->sql_on == CS_NONE ? CS_DB_OFFLINE : open;
        run->content = CS_CONTENT_CONFIGURATION;
        run->backup_content = CS_CONTENT_CONFIGURATION;
        run->backed_up = -1;
        run->stalled = CS_DB_TRIGGERS;
        run->renewed_at = -1;
        run->checkpoint_phase = phase_of(&phase, checkpoint_interval(w, d));
        run->backup_phase = phase_of(&phase, prop(w, d, CS_P_BACKUP_INTERVAL));
        run->opened_at = -CS_TIME_MAX; /* long ago */
        run->recovery = cs_world_stream(seed, replication, name, "recovery");
    }
}

/* ---- Use ---- */

bool cs_database_usable(const struct cs_world *w, int database, int from)
{
    const struct cs_sql *sql = &w->design->sql;
    int machine = cs_sql_machine(w);
    if (machine == CS_NONE || w->databases[database].state != CS_DB_ONLINE) {
        return false;
    }
    if (sql->network_name == CS_NONE) {
        return cs_machines_talk(w, from, machine);
    }
    struct cs_target name = {
        .resource = (int16_t)sql->network_name, .node = CS_NONE, .computer = CS_NONE};
    return cs_target_machine(w, name, from) == machine;
}

enum cs_content cs_database_content(const struct cs_world *w, int database)
{
    return (enum cs_content)w->databases[database].content;
}

/* ---- Damage, backups, restores, and a new database in place of the old ---- */

/* The backup that a restore takes: the last one before the database was damaged. */
struct backup {
    bool exists;
    cs_time at;
    uint8_t content;
};

static struct backup last_backup(const struct cs_world *w, uint32_t d, cs_time until)
{
    const struct cs_database_run *run = &w->databases[d];
    struct backup last = {.exists = run->backed_up >= 0 && run->backed_up <= until,
                          .at = run->backed_up,
                          .content = run->backup_content};
    cs_time interval = prop(w, d, CS_P_BACKUP_INTERVAL);
    if (interval <= 0) {
        return last;
    }
    /* those made of their own accord since a new database took its place hold nothing of use */
    bool replaced = run->content == CS_CONTENT_NEW && run->renewed_at < until;
    cs_time tick = last_tick(run->backup_phase, interval, replaced ? run->renewed_at : until);
    if (!last.exists || tick > last.at) {
        last = (struct backup){.exists = true, .at = tick, .content = CS_CONTENT_CONFIGURATION};
    }
    return last;
}

/* Up to when what was written counts as lost. */
static cs_time written_until(const struct cs_world *w, uint32_t d)
{
    const struct cs_database_run *run = &w->databases[d];
    return run->damaged ? run->damaged_at : cs_world_now(w);
}

static void set_content(struct cs_world *w, uint32_t d, enum cs_content content, const char *by)
{
    static const char *const names[] = {"configuration", "new", "nothing"};
    if (w->databases[d].content == content) {
        return;
    }
    w->databases[d].content = (uint8_t)content;
    (void)cs_tell(w, (struct cs_record){.kind = CS_KIND_SET,
                                        .subject = w->names.database[d],
                                        .what = "Content",
                                        .to = names[content],
                                        .rule = cs_provenance_name(CS_PROV_DERIVED),
                                        .from = by});
}

static void tell_loss(struct cs_world *w, uint32_t d, const char *what, cs_time value)
{
    (void)cs_tell(w, (struct cs_record){.kind = CS_KIND_LOSS,
                                        .subject = w->names.database[d],
                                        .what = what,
                                        .value = value,
                                        .has_value = true});
}

void cs_database_damage(struct cs_world *w, int database)
{
    struct cs_database_run *run = &w->databases[database];
    run->damaged = true;
    run->damaged_at = cs_world_now(w);
    tell_database(w, (uint32_t)database, CS_DB_ON_DAMAGED, 0);
}

bool cs_database_backup(struct cs_world *w, int database)
{
    struct cs_database_run *run = &w->databases[database];
    if (run->state != CS_DB_ONLINE || cs_sql_machine(w) == CS_NONE) {
        return false;
    }
    run->backed_up = cs_world_now(w);
    run->backup_content = run->content;
    return true;
}

bool cs_database_restore_begin(struct cs_world *w, int database)
{
    uint32_t d = (uint32_t)database;
    struct cs_database_run *run = &w->databases[d];
    bool can = run->state == CS_DB_ONLINE || run->state == CS_DB_SUSPECT ||
               run->state == CS_DB_RESTORING;
    struct backup backup = last_backup(w, d, written_until(w, d));
    if (!can || !has_files(w, d) || !backup.exists) {
        return false;
    }
    if (!run->half_restored) {
        run->lost = written_until(w, d) - backup.at;
        run->restored_content = backup.content;
    }
    run->half_restored = true;
    tell_database(w, d, CS_DB_ON_RESTORE, 0);
    return true;
}

bool cs_database_restored(struct cs_world *w, int database)
{
    uint32_t d = (uint32_t)database;
    struct cs_database_run *run = &w->databases[d];
    if (run->state != CS_DB_RESTORING || !has_files(w, d)) {
        return false;
    }
    tell_loss(w, d, "since the last backup", run->lost);
    set_content(w, d, (enum cs_content)run->restored_content, "the last backup");
    run->damaged = run->half_restored = false;
    tell_database(w, d, CS_DB_ON_RESTORED, 0);
    return true;
}

bool cs_database_renew(struct cs_world *w, int database)
{
    uint32_t d = (uint32_t)database;
    struct cs_database_run *run = &w->databases[d];
    bool can = run->state == CS_DB_ONLINE || run->state == CS_DB_SUSPECT ||
               run->state == CS_DB_RESTORING;
    if (!can || !has_files(w, d)) {
        return false;
    }
    if (run->content == CS_CONTENT_CONFIGURATION) {
        tell_loss(w, d, "everything", -1);
    }
    bool first = run->content == CS_CONTENT_NOTHING; /* an installation makes a configuration */
    set_content(w, d, first ? CS_CONTENT_CONFIGURATION : CS_CONTENT_NEW, "a new, empty database");
    run->damaged = run->half_restored = false;
    run->renewed_at = cs_world_now(w);
    tell_database(w, d, CS_DB_ON_RENEWED, 0);
    return true;
}

/* ---- Recovery: the rows ---- */

static bool half_restored(const void *v, uint32_t d)
{
    return ((const struct cs_world *)v)->databases[d].half_restored;
}

static bool lacks_files(const void *v, uint32_t d)
{
    return !has_files(v, d);
}

static bool is_damaged(const void *v, uint32_t d)
{
    return ((const struct cs_world *)v)->databases[d].damaged;
}

static bool is_clean(const void *v, uint32_t d)
{
    return !((const struct cs_world *)v)->databases[d].dirty;
}

static bool is_fast(const void *v, uint32_t d)
{
    (void)d;
    enum cs_edition edition = ((const struct cs_world *)v)->design->sql.edition;
    return edition == CS_EDITION_ENTERPRISE || edition == CS_EDITION_DEVELOPER;
}

/* Tells the phase of recovery that ends with a trigger. Redo of nothing is not told. */
static void tell_phase(struct cs_world *w, uint32_t d, uint8_t ends_with, cs_time takes)
{
    bool redo = ends_with == CS_DB_ON_REDONE;
    char kilobytes[24];
    (void)snprintf(kilobytes, sizeof kilobytes, "%" PRId64, w->databases[d].log_kb);
    if (redo && w->databases[d].log_kb == 0) {
        return;
    }
    uint64_t cause = w->kernel.state->cause;
    (void)cs_tell(w, (struct cs_record){.kind = CS_KIND_WAIT,
                                        .subject = w->names.database[d],
                                        .from = redo ? kilobytes : NULL,
                                        .what = redo                             ? "redo"
                                                : ends_with == CS_DB_ON_ANALYSED ? "analysis"
                                                                                 : "undo",
                                        .value = cs_world_now(w) + takes,
                                        .has_value = true});
    cs_because(&w->kernel, cause);
}

static void begin_phase(struct cs_world *w, uint32_t d, uint8_t ends_with, cs_time takes)
{
    tell_phase(w, d, ends_with, takes);
    tell_database(w, d, ends_with, takes);
}

static cs_time draw(struct cs_world *w, uint32_t d, int timing)
{
    return cs_dist_sample(&design_of(w, d)->timings[timing].dist, &w->databases[d].recovery);
}

static void begin_analysis(void *v, uint32_t d)
{
    begin_phase(v, d, CS_DB_ON_ANALYSED, draw(v, d, CS_T_ANALYSIS));
}

static void begin_redo(void *v, uint32_t d)
{
    begin_phase(v, d, CS_DB_ON_REDONE, redo_time(v, d));
}

static void begin_undo(void *v, uint32_t d)
{
    begin_phase(v, d, CS_DB_ON_UNDONE, draw(v, d, CS_T_UNDO));
}

/* Recovery ends with a checkpoint. */
static void open_it(void *v, uint32_t d)
{
    struct cs_world *w = v;
    struct cs_database_run *run = &w->databases[d];
    run->dirty = false;
    run->log_kb = 0;
    run->opened_at = cs_world_now(w);
}

/* Fast recovery: the database is used while it goes on. */
static void undo_behind(void *v, uint32_t d)
{
    open_it(v, d);
    tell_phase(v, d, CS_DB_ON_UNDONE, draw(v, d, CS_T_UNDO));
}

static void forget_timers(void *v, uint32_t d)
{
    struct cs_world *w = v;
    for (size_t i = 0; i < CS_LEN(phase_ends); i++) {
        cs_unpost(&w->kernel, CS_CAST_DATABASE, d, phase_ends[i]);
    }
    w->databases[d].stalled = CS_DB_TRIGGERS;
}

static void break_off(void *v, uint32_t d)
{
    break_log_off(v, d);
}

#define MACHINE_DEF "models/database.def"
#define MACHINE_OBJECT cs_machine_database
#define MACHINE_NAME "database"
#define MACHINE_TITLE "A database of the instance of SQL Server, with the states of sys.databases."
#define MACHINE_SILENT false
#define MACHINE_S(id) CS_DB_##id
#define MACHINE_T(id) CS_DB_ON_##id
#include "models/machine_table.h"
