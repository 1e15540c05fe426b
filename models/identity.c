/* models/identity.c: service accounts and their passwords, the certificate of the external identity
 * provider on each node, and the dates on which they run out. */
#include "models/world.h"

#include <stdio.h>

/* ---- Certificates ---- */

enum standing { VALID, UNTRUSTED, EXPIRED, MISSING, NO_PERMISSION };

static const char *const standings[] = {"Valid", "Untrusted", "Expired", "Missing",
                                        "NoPermission"};

static enum standing standing(const struct cs_world *w, int node)
{
    const struct cs_certificate_run *run = &w->certificates[node];
    if (!run->installed || !run->configured) {
        return MISSING;
    }
    if (!run->trusted) {
        return UNTRUSTED;
    }
    if (run->expired) {
        return EXPIRED;
    }
    return run->permitted ? VALID : NO_PERMISSION;
}

const char *cs_certificate_state(const struct cs_world *w, int node)
{
    return standings[standing(w, node)];
}

/* A thumbprint that is not set leaves the node with DPAPI (X130). */
static bool by_certificate(const struct cs_world *w, int node)
{
    return w->certificates[node].configured;
}

/* Once the thumbprint is set on every node, a certificate protects the installation, though it
 * began with DPAPI (guide, page 22, steps 3 and 4). */
static void look_at_protection(struct cs_world *w)
{
    bool all = w->g->protection == CS_PROTECTION_DPAPI && w->design->n_nodes > 0;
    for (int n = 0; n < w->design->n_nodes; n++) {
        all = all && by_certificate(w, n);
    }
    if (!all) {
        return;
    }
    w->g->protection = CS_PROTECTION_CERTIFICATE;
    uint64_t cause = w->kernel.state->cause;
    (void)cs_tell(w, (struct cs_record){.kind = CS_KIND_SET,
                                        .subject = w->names.cluster,
                                        .what = "DataProtection",
                                        .to = "Certificate",
                                        .rule = cs_provenance_name(CS_PROV_DERIVED),
                                        .from = "the thumbprint is set on every node"});
    cs_because(&w->kernel, cause);
}

bool cs_identity_can_start(const struct cs_world *w, int node)
{
    const struct cs_certificate_run *run = &w->certificates[node];
    return !by_certificate(w, node) || (run->installed && run->trusted && !run->expired);
}

bool cs_identity_reads_external(const struct cs_world *w, int node)
{
    if (w->g->external_on == CS_NONE) {
        return false;
    }
    if (w->g->external_shared) {
        return by_certificate(w, node) && standing(w, node) == VALID;
    }
    return w->g->external_on == node && !by_certificate(w, node);
}

bool cs_identity_protects(const struct cs_world *w, int node)
{
    return !by_certificate(w, node) || standing(w, node) == VALID;
}

void cs_identity_enter_external(struct cs_world *w, int node)
{
    w->g->external_on = (int8_t)node;
    w->g->external_shared = by_certificate(w, node);
    cs_identity_look(w, "Set-ExternalProvider");
}

/* IIS recycles the pool at its interval (X94). That an Identity Provider whose certificate is no
 * longer good does not come back from it is ours: X94 says nothing of a start that fails. */
static void plan_recycle(struct cs_world *w, int node)
{
    uint32_t entry = (uint32_t)(w->design->n_accounts + node);
    cs_time interval = w->design->xprotect.props[CS_P_APP_POOL_RECYCLE].value;
    if (cs_identity_can_start(w, node) || interval <= 0) {
        cs_unpost(&w->kernel, CS_CAST_CALENDAR, entry, CS_CALENDAR_ON_RECYCLE);
        return;
    }
    if (cs_due(&w->kernel, CS_CAST_CALENDAR, entry, CS_CALENDAR_ON_RECYCLE) == CS_NEVER) {
        cs_time now = cs_world_now(w);
        cs_time phase = w->certificates[node].recycle_phase % interval;
        cs_time next = now < phase ? phase : phase + ((now - phase) / interval + 1) * interval;
        cs_post_at(&w->kernel, CS_CAST_CALENDAR, entry, CS_CALENDAR_ON_RECYCLE, next,
                   CS_BAND_STEP);
    }
}

void cs_identity_look(struct cs_world *w, const char *why)
{
    if (!w->design->xprotect.present) {
        return;
    }
    look_at_protection(w);
    for (int n = 0; n < w->design->n_nodes; n++) {
        struct cs_certificate_run *run = &w->certificates[n];
        const char *now = cs_certificate_state(w, n);
        if (run->shown != (uint8_t)standing(w, n)) {
            cs_tell_change(w, w->names.certificate[n], standings[run->shown], now, why,
                           "guide, pages 22, 23");
            run->shown = (uint8_t)standing(w, n);
        }
        bool readable = cs_identity_reads_external(w, n);
        if (readable != run->readable) {
            run->readable = readable;
            cs_tell_change(w, w->names.external[n], readable ? "Unreadable" : "Readable",
                           readable ? "Readable" : "Unreadable", why, "guide, page 22");
        }
        plan_recycle(w, n);
    }
}

void cs_identity_log(struct cs_world *w, int copy)
{
    int node = w->copies[copy].node;
    if (node == CS_NONE || !by_certificate(w, node) || standing(w, node) == VALID) {
        return;
    }
    bool starts = cs_identity_can_start(w, node);
    uint64_t cause = w->kernel.state->cause;
    (void)cs_tell(w, (struct cs_record){.kind = CS_KIND_LOG,
                                        .subject = w->names.copy[copy],
                                        .from = "Idp.log",
                                        .what = starts ? "Keyset does not exist"
                                                       : "certificate is not valid",
                                        .rule = "guide, page 23"});
    cs_because(&w->kernel, cause);
}

/* ---- Accounts ---- */

bool cs_account_valid(const struct cs_world *w, int account)
{
    return account == CS_NONE || !w->accounts_expired[account];
}

void cs_account_expire(struct cs_world *w, int account, bool expired, const char *why)
{
    if (w->accounts_expired[account] == expired) {
        return;
    }
    w->accounts_expired[account] = expired;
    cs_tell_change(w, w->names.account[account], expired ? "Valid" : "Expired",
                   expired ? "Expired" : "Valid", why, "X160");
}

/* ---- Dates ---- */

/* The instant of a moment in this run; before its start: -1; never: CS_NEVER. */
static cs_time instant_of(const struct cs_world *w, cs_time moment)
{
    cs_time start = w->scenario->starts_on + w->scenario->starts_at;
    if (moment == CS_MOMENT_NEVER || moment - start > CS_TIME_MAX) {
        return CS_NEVER;
    }
    return moment <= start ? -1 : moment - start;
}

static void place(struct cs_world *w, int entry, cs_time at)
{
    if (at >= 0 && at != CS_NEVER) {
        cs_post_at(&w->kernel, CS_CAST_CALENDAR, (uint32_t)entry, CS_CALENDAR_ON_DATE, at,
                   CS_BAND_FAULT);
    }
}

void cs_identity_reset(struct cs_world *w, uint64_t seed, uint32_t replication)
{
    const struct cs_design *design = w->design;
    const struct cs_xprotect *xprotect = &design->xprotect;
    for (int i = 0; i < design->n_accounts; i++) {
        cs_time at = instant_of(w, design->accounts[i].expires);
        w->accounts_expired[i] = at < 0;
        place(w, i, at);
    }
    if (!xprotect->present) {
        return;
    }
    for (int n = 0; n < design->n_nodes; n++) {
        const struct cs_certificate *certificate = &xprotect->certificates[n];
        cs_time at = certificate->installed ? instant_of(w, certificate->expires) : CS_NEVER;
        struct cs_stream phase = cs_world_stream(seed, replication, w->names.certificate[n],
                                                 "recycling");
        w->certificates[n] = (struct cs_certificate_run){
            .installed = certificate->installed,
            .trusted = certificate->trusted,
            .permitted = certificate->permitted,
            .configured = certificate->configured &&
                          xprotect->protection == CS_PROTECTION_CERTIFICATE,
            .expired = at < 0,
            .recycle_phase = (cs_time)(cs_stream_next(&phase) >> 8),
        };
        place(w, design->n_accounts + n, at);
    }
    w->g->protection = (uint8_t)xprotect->protection;
    w->g->external_on = (int8_t)xprotect->external_entered_on;
    w->g->external_shared = w->g->external_on != CS_NONE &&
                            by_certificate(w, w->g->external_on) &&
                            standing(w, w->g->external_on) == VALID;
    for (int n = 0; n < design->n_nodes; n++) {
        w->certificates[n].shown = (uint8_t)standing(w, n);
        w->certificates[n].readable = cs_identity_reads_external(w, n);
    }
}

/* The pool of the Identity Provider is restarted. */
static void recycle(struct cs_world *w, int node)
{
    int identity = cs_component_of_type(w, CS_C_IDENTITY_PROVIDER);
    int copy = identity == CS_NONE ? CS_NONE : cs_copy_on(w, identity, node);
    if (copy != CS_NONE && cs_copy_runs(w, copy)) {
        cs_copy_restart(w, copy);
    }
}

void cs_calendar_clock(struct cs_world *w, uint32_t entry, uint8_t trigger)
{
    int accounts = w->design->n_accounts;
    if ((int)entry < accounts) {
        cs_account_expire(w, (int)entry, true, "date");
    } else if (trigger == CS_CALENDAR_ON_RECYCLE) {
        recycle(w, (int)entry - accounts);
    } else {
        w->certificates[(int)entry - accounts].expired = true;
        cs_identity_look(w, "date");
    }
}

/* A date has no states of its own: the table only gives each its timers. */
static const struct cs_named calendar_states[] = {{"Waiting", "has not come, or has passed"}};
static const struct cs_named calendar_triggers[] = {{"date", NULL}, {"recycle", NULL}};
static uint16_t calendar_first[CS_CALENDAR_TRIGGERS] = {CS_NO_ROW, CS_NO_ROW};

struct cs_machine cs_machine_calendar = {
    .name = "calendar",
    .title = "A date on which something runs out.",
    .states = calendar_states,
    .triggers = calendar_triggers,
    .n_states = 1,
    .n_triggers = CS_CALENDAR_TRIGGERS,
    .silent = true,
    .first = calendar_first,
};
