/* models/identity.c: service accounts and their passwords, the certificate of the external identity
 * provider, and the dates on which they run out. */
#include "models/world.h"

void cs_identity_reset(struct cs_world *w)
{
    (void)w;
}

void cs_calendar_clock(struct cs_world *w, uint32_t entry)
{
    (void)w;
    (void)entry;
}

bool cs_account_valid(const struct cs_world *w, int account)
{
    return account == CS_NONE || !w->accounts_expired[account];
}

bool cs_identity_can_start(const struct cs_world *w, int node)
{
    (void)w;
    (void)node;
    return true;
}

bool cs_identity_reads_external(const struct cs_world *w, int node)
{
    (void)w;
    (void)node;
    return true;
}

void cs_identity_log(struct cs_world *w, int copy)
{
    (void)w;
    (void)copy;
}

/* A date has no states of its own: the table only gives each its timer. */
static const struct cs_named calendar_states[] = {{"Waiting", "has not come, or has passed"}};
static const struct cs_named calendar_triggers[] = {{"date", NULL}};
static uint16_t calendar_first[CS_CALENDAR_TRIGGERS] = {CS_NO_ROW};

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
