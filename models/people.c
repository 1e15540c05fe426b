/* models/people.c: what people do that takes time: the steps of procedures.def and their effects. */
#include "models/actions.h"

void cs_procedures_reset(struct cs_world *w, uint64_t seed, uint32_t replication)
{
    for (int i = 0; i < w->scenario->n_actions; i++) {
        w->actions[i].step = CS_NONE;
        w->actions[i].takes = cs_world_stream(seed, replication, w->names.action[i], "procedure");
    }
}

bool cs_procedure_begin(struct cs_world *w, uint32_t action)
{
    (void)w;
    (void)action;
    return false;
}

void cs_procedure_step(struct cs_world *w, uint32_t action)
{
    (void)w;
    (void)action;
}

static struct cs_outcome not_yet(struct cs_world *w, const struct cs_action_spec *action,
                                 uint64_t record)
{
    (void)w;
    (void)action;
    (void)record;
    return cs_refused("is not modelled yet", 0);
}

cs_verb_act *const cs_people_acts[CS_VERBS] = {
    [CS_V_BACKUP_SQLDATABASE] = not_yet,
    [CS_V_RESTORE_SQLDATABASE] = not_yet,
    [CS_V_STOP_SERVICE] = not_yet,
    [CS_V_START_SERVICE] = not_yet,
    [CS_V_KILL_COMPONENT] = not_yet,
    [CS_V_SUSPEND_MONITORING] = not_yet,
    [CS_V_RESUME_MONITORING] = not_yet,
    [CS_V_CONFIGURE_SERVER] = not_yet,
    [CS_V_CHANGE_SETTINGS] = not_yet,
    [CS_V_SET_REGISTERED_SERVICE] = not_yet,
    [CS_V_INSTALL_MANAGEMENT_SERVER] = not_yet,
    [CS_V_UNINSTALL_MANAGEMENT_SERVER] = not_yet,
    [CS_V_ADD_GENERIC_SERVICE_ROLE] = not_yet,
    [CS_V_ADD_RESOURCE] = not_yet,
    [CS_V_INSTALL_UPDATES] = not_yet,
    [CS_V_IMPORT_CERTIFICATE] = not_yet,
    [CS_V_REMOVE_CERTIFICATE] = not_yet,
    [CS_V_DISTRUST_CERTIFICATE] = not_yet,
    [CS_V_DENY_PRIVATE_KEY] = not_yet,
    [CS_V_GRANT_PRIVATE_KEY] = not_yet,
    [CS_V_SET_EXTERNAL_PROVIDER] = not_yet,
    [CS_V_EXPIRE_PASSWORD] = not_yet,
    [CS_V_RESET_PASSWORD] = not_yet,
};
