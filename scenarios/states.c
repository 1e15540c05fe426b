/* The states that docs/trace.md lists. */
#include <string.h>

#include "scenarios/scenario.h"

enum { STATES_MOST = 10 };

static const struct {
    const char *name;
    const char *states[STATES_MOST];
} subjects[CS_SUBJECTS] = {
    [CS_SUBJECT_CLUSTER] = {"cluster", {"Up", "Down"}},
    [CS_SUBJECT_HOST] = {"host",
                         {"Off", "Booting", "Running", "ShuttingDown", "Dumping", "Frozen"}},
    [CS_SUBJECT_SERVICE] = {"service",
                            {"Stopped", "Starting", "Joining", "Forming", "Running", "Stopping",
                             "Hung", "RestartWait"}},
    [CS_SUBJECT_NODE] = {"node", {"Up", "Down", "Paused", "Joining"}},
    [CS_SUBJECT_DRAIN] = {"drain", {"Not Initiated", "In Progress", "Completed", "Failed"}},
    [CS_SUBJECT_STATUS] = {"status", {"Normal", "Quarantined"}},
    [CS_SUBJECT_NETWORK] = {"network", {"Unavailable", "Down", "Partitioned", "Up"}},
    [CS_SUBJECT_INTERFACE] = {"interface", {"Unavailable", "Failed", "Unreachable", "Up"}},
    [CS_SUBJECT_GROUP] = {"group",
                          {"Online", "Offline", "Failed", "PartialOnline", "Pending", "working",
                           "not working"}},
    [CS_SUBJECT_RESOURCE] = {"resource",
                             {"Offline", "OnlinePending", "Online", "OfflinePending", "Failed",
                              "working", "not working"}},
    [CS_SUBJECT_VOTE] = {"vote", {"0", "1"}},
    [CS_SUBJECT_DATABASE] = {"database",
                             {"OFFLINE", "RECOVERING", "ONLINE", "RECOVERY_PENDING", "SUSPECT",
                              "RESTORING"}},
    [CS_SUBJECT_COMPUTER] = {"computer", {"Off", "Booting", "Running", "ShuttingDown"}},
    [CS_SUBJECT_COPY] = {"copy",
                         {"NotInstalled", "Stopped", "Starting", "Running", "Waiting", "Failed",
                          "StandingIn", "LoggedOut"}},
    [CS_SUBJECT_CLIENT] = {"client", {"working", "not working"}},
    [CS_SUBJECT_ACCOUNT] = {"account", {"Valid", "Expired"}},
    [CS_SUBJECT_CERTIFICATE] = {"certificate",
                                {"Valid", "Untrusted", "Expired", "Missing", "NoPermission"}},
    [CS_SUBJECT_EXTERNAL] = {"external", {"Readable", "Unreadable"}},
    [CS_SUBJECT_MONITORING] = {"monitoring", {"Active", "Paused"}},
};

const char *cs_subject_name(enum cs_subject subject)
{
    return subjects[subject].name;
}

const char *const *cs_subject_states(enum cs_subject subject, size_t *count)
{
    *count = 0;
    while (*count < STATES_MOST && subjects[subject].states[*count] != NULL) {
        (*count)++;
    }
    return subjects[subject].states;
}

bool cs_read_state(struct cs_reader *reader, const cJSON *item, enum cs_subject subject,
                   bool working, const char **state)
{
    size_t count = 0;
    const char *const *states = cs_subject_states(subject, &count);
    if (!working && (subject == CS_SUBJECT_GROUP || subject == CS_SUBJECT_RESOURCE)) {
        count -= 2; /* the last two */
    }
    if (subject == CS_SUBJECT_VOTE && cJSON_IsNumber(item) &&
        (item->valuedouble == 0.0 || item->valuedouble == 1.0)) {
        *state = states[item->valuedouble == 1.0 ? 1 : 0];
        return true;
    }
    size_t choice = 0;
    const char *what = cs_arena_printf(
        reader->arena, "a state of %s %s",
        strchr("aeiou", subjects[subject].name[0]) != NULL ? "an" : "a", subjects[subject].name);
    if (!cs_read_choice(reader, item, what, states, count, &choice)) {
        return false;
    }
    *state = states[choice];
    return true;
}
