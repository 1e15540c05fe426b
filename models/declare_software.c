/* models/declare_software.c: the head of a trace, as far as it is about what runs on the cluster
 * and beside it. */
#include "models/declare.h"

#include <stdio.h>

/* ---- What there is ---- */

void cs_declare_software(struct cs_world *w)
{
    const struct cs_design *design = w->design;
    const struct cs_subjects *names = &w->names;
    for (int i = 0; i < design->n_computers; i++) {
        cs_declare_one(w, names->computer[i], names->cluster, "computer");
    }
    for (int i = 0; i < design->n_components; i++) {
        cs_declare_one(w, names->component[i], names->cluster, "component");
    }
    for (int i = 0; i < w->n_copies; i++) {
        cs_declare_one(w, names->copy[i], names->component[w->copies[i].component], "copy");
    }
    for (int i = 0; i < CS_COMPONENT_TYPES; i++) {
        if (design->xprotect.registered[i].text != NULL) {
            cs_declare_one(w, names->registered[i], names->cluster, "registered");
        }
    }
    for (int i = 0; i < design->n_accounts; i++) {
        cs_declare_one(w, names->account[i], names->cluster, "account");
    }
    for (int n = 0; n < design->n_nodes && design->xprotect.present; n++) {
        cs_declare_one(w, names->certificate[n], names->node[n], "certificate");
    }
    for (int i = 0; i < w->n_clients; i++) {
        cs_declare_one(w, names->client[i], names->component[w->clients[i].component], "client");
    }
}

/* ---- Dates ---- */

const char *cs_moment_text(cs_time moment, char buffer[CS_MOMENT_TEXT])
{
    if (moment == CS_MOMENT_NEVER) {
        (void)snprintf(buffer, CS_MOMENT_TEXT, "never");
        return buffer;
    }
    const cs_time day = 24 * CS_HOUR;
    int64_t days = moment / day - (moment % day < 0 ? 1 : 0);
    int64_t minutes = (moment - days * day) / CS_MINUTE;
    /* days since 0000-03-01, counted in eras of 400 years, so that a leap day ends a year */
    int64_t z = days + 719468;
    int64_t era = (z >= 0 ? z : z - 146096) / 146097;
    int64_t of_era = z - era * 146097;
    int64_t year = (of_era - of_era / 1460 + of_era / 36524 - of_era / 146096) / 365;
    int64_t of_year = of_era - (365 * year + year / 4 - year / 100);
    int64_t month = (5 * of_year + 2) / 153;
    int64_t date = of_year - (153 * month + 2) / 5 + 1;
    month += month < 10 ? 3 : -9;
    year += era * 400 + (month <= 2 ? 1 : 0);
    (void)snprintf(buffer, CS_MOMENT_TEXT, "%04d-%02d-%02d %02d:%02d", (int)(year % 10000),
                   (int)(month % 100), (int)(date % 100), (int)(minutes / 60 % 100),
                   (int)(minutes % 60));
    return buffer;
}

/* ---- Properties ---- */

static void set_given(struct cs_world *w, const char *subject, const char *name, const char *text)
{
    cs_set_text(w, subject, name, text, CS_PROV_GIVEN, w->design->file);
}

static void set_xprotect(struct cs_world *w)
{
    const struct cs_xprotect *xprotect = &w->design->xprotect;
    const char *cluster = w->names.cluster;
    const char *file = w->design->file;
    if (!xprotect->present) {
        return;
    }
    char date[CS_MOMENT_TEXT];
    cs_set_text(w, cluster, "StartDate", cs_moment_text(w->scenario->starts_on, date),
                CS_PROV_GIVEN, w->scenario->file);
    bool built_in = xprotect->account == CS_NONE;
    set_given(w, cluster, "Product", xprotect->product);
    cs_set_props(w, cluster, CS_SCOPE_XPROTECT, xprotect->props);
    set_given(w, cluster, "DataProtection",
              xprotect->protection == CS_PROTECTION_DPAPI ? "DPAPI" : "Certificate");
    set_given(w, cluster, "ServiceAccount",
              built_in ? "NT AUTHORITY\\NETWORK SERVICE"
                       : w->design->accounts[xprotect->account].name);
    cs_set_value(w, cluster, "StorageAccess", xprotect->storage_access, CS_PROV_GIVEN, file);
    cs_set_value(w, cluster, "SystemConfigurationPassword", xprotect->system_password,
                 CS_PROV_GIVEN, file);
    for (int i = 0; i < CS_COMPONENT_TYPES; i++) {
        set_given(w, w->names.registered[i], "Url", xprotect->registered[i].text);
    }
}

static void needs_text(unsigned needs, char *buffer, size_t size)
{
    static const struct {
        unsigned flag;
        const char *name;
    } all[] = {{CS_NEEDS_DATABASE, "database"},
               {CS_NEEDS_MANAGER, "Management Server"},
               {CS_NEEDS_IIS, "IIS"}};
    size_t used = 0;
    buffer[0] = '\0';
    for (size_t i = 0; i < CS_LEN(all); i++) {
        if ((needs & all[i].flag) != 0) {
            int length = snprintf(buffer + used, size - used, "%s%s", used > 0 ? ", " : "",
                                  all[i].name);
            CS_ASSERT(length > 0 && (size_t)length < size - used);
            used += (size_t)length;
        }
    }
}

static void set_component(struct cs_world *w, int i)
{
    const struct cs_component *component = &w->design->components[i];
    const struct cs_component_type *type = &cs_component_types[component->type];
    const char *name = w->names.component[i];
    char needs[64];
    needs_text(type->needs, needs, sizeof needs);
    set_given(w, name, "ComponentType", type->name);
    cs_set_text(w, name, "Needs", needs[0] == '\0' ? NULL : needs, CS_PROV_ASSUMED, type->source);
    cs_set_text(w, name, "Notices", type->notices, CS_PROV_ASSUMED, type->source);
    cs_set_timings(w, name, CS_SCOPE_COMPONENT, component->timings);
    for (int c = w->first_copy[i]; c < w->first_copy[i + 1]; c++) {
        set_given(w, w->names.copy[c], "ManagementServerAddress", component->manager.text);
    }
}

void cs_set_software(struct cs_world *w)
{
    const struct cs_design *design = w->design;
    set_xprotect(w);
    for (int i = 0; i < design->n_accounts; i++) {
        char date[CS_MOMENT_TEXT];
        set_given(w, w->names.account[i], "PasswordExpires",
                  cs_moment_text(design->accounts[i].expires, date));
    }
    for (int i = 0; i < design->n_computers; i++) {
        cs_set_timings(w, w->names.computer[i], CS_SCOPE_COMPUTER, design->computers[i].timings);
    }
    for (int i = 0; i < design->n_components; i++) {
        set_component(w, i);
    }
}

/* ---- What belongs together ---- */

static void link_component(struct cs_world *w, int i)
{
    const struct cs_component *component = &w->design->components[i];
    const char *name = w->names.component[i];
    if (component->resource != CS_NONE) {
        cs_link(w, name, "runs-as", w->names.resource[component->resource]);
    }
    if (component->database != CS_NONE) {
        cs_link(w, name, "uses", w->names.database[component->database]);
    }
    if (component->stands_in_for != CS_NONE) {
        cs_link(w, name, "stands-in-for", w->names.component[component->stands_in_for]);
    }
    for (int c = w->first_copy[i]; c < w->first_copy[i + 1]; c++) {
        const struct cs_copy *copy = &w->copies[c];
        cs_link(w, w->names.copy[c], "on",
                copy->node != CS_NONE ? w->names.node[copy->node]
                                      : w->names.computer[copy->computer]);
    }
}

void cs_link_software(struct cs_world *w)
{
    for (int r = 0; r < w->design->n_resources; r++) {
        int account = w->design->resources[r].account;
        if (account != CS_NONE) {
            cs_link(w, w->names.resource[r], "logs-on-as", w->names.account[account]);
        }
    }
    for (int i = 0; i < w->design->n_components; i++) {
        link_component(w, i);
    }
    for (int i = 0; i < w->n_clients; i++) {
        cs_link(w, w->names.client[i], "seen-by",
                w->names.component[w->clients[i].component]);
    }
}

/* ---- How it stands at time 0 ---- */

void cs_software_states(struct cs_world *w)
{
    const struct cs_design *design = w->design;
    for (int i = 0; i < design->n_computers; i++) {
        cs_starts(w, w->names.computer[i], cs_machine_computer.states[w->computers[i].state].name);
    }
    for (int i = 0; i < w->n_copies; i++) {
        cs_starts(w, w->names.copy[i], cs_machine_component.states[w->copy_runs[i].state].name);
    }
    for (int g = 0; g < design->n_groups && design->xprotect.present; g++) {
        if (!design->groups[g].is_core) {
            cs_starts(w, w->names.monitoring[g], "Active");
        }
    }
    for (int i = 0; i < design->n_accounts; i++) {
        cs_starts(w, w->names.account[i], w->accounts_expired[i] ? "Expired" : "Valid");
    }
    for (int n = 0; n < design->n_nodes && design->xprotect.present; n++) {
        cs_starts(w, w->names.certificate[n], cs_certificate_state(w, n));
        if (design->xprotect.external_entered_on != CS_NONE) {
            cs_starts(w, w->names.external[n],
                      w->certificates[n].readable ? "Readable" : "Unreadable");
        }
    }
    for (int i = 0; i < w->n_clients; i++) {
        const char *where = NULL;
        (void)cs_client_missing(w, i, &where);
        cs_because(&w->kernel, 0);
        cs_tell(w, (struct cs_record){.kind = CS_KIND_WORK,
                                      .subject = w->names.client[i],
                                      .object = where,
                                      .from = "Unknown",
                                      .to = w->client_runs[i].lacks == 0 ? "working"
                                                                         : "not working",
                                      .what = "initially"});
    }
}
