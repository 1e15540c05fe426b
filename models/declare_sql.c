/* models/declare_sql.c: the head of a trace, as far as it is about the instance of SQL Server. */
#include "models/declare.h"

void cs_declare_sql(struct cs_world *w)
{
    const struct cs_sql *sql = &w->design->sql;
    const struct cs_subjects *names = &w->names;
    if (!sql->present) {
        return;
    }
    cs_declare_one(w, names->instance,
            sql->resource != CS_NONE ? names->resource[sql->resource]
                                     : names->computer[sql->computer],
            "instance");
    for (int d = 0; d < sql->n_databases; d++) {
        cs_declare_one(w, names->database[d], names->instance, "database");
    }
}

void cs_set_sql(struct cs_world *w)
{
    const struct cs_sql *sql = &w->design->sql;
    const char *file = w->design->file;
    if (!sql->present) {
        return;
    }
    cs_set_text(w, w->names.instance, "Edition", cs_edition_name(sql->edition), CS_PROV_GIVEN,
                file);
    cs_set_text(w, w->names.instance, "Version", sql->version, CS_PROV_GIVEN, file);
    cs_set_value(w, w->names.instance, "Port", sql->port, CS_PROV_GIVEN, file);
    for (int d = 0; d < sql->n_databases; d++) {
        const struct cs_database *database = &sql->databases[d];
        const char *name = w->names.database[d];
        cs_set_props(w, name, CS_SCOPE_DATABASE, database->props);
        cs_set_timings(w, name, CS_SCOPE_DATABASE, database->timings);
        if (database->local_to != CS_NONE) {
            cs_set_text(w, name, "LocalTo", w->design->nodes[database->local_to].name,
                        CS_PROV_GIVEN, file);
        }
        cs_set_text(w, name, "Content", "configuration", CS_PROV_ASSUMED,
                    "a run begins in health (assumption 13)");
    }
}

void cs_link_sql(struct cs_world *w)
{
    const struct cs_sql *sql = &w->design->sql;
    const struct cs_subjects *names = &w->names;
    if (!sql->present) {
        return;
    }
    if (sql->resource != CS_NONE) {
        cs_link(w, names->instance, "runs-as", names->resource[sql->resource]);
    }
    if (sql->computer != CS_NONE) {
        cs_link(w, names->instance, "on", names->computer[sql->computer]);
    }
    if (sql->network_name != CS_NONE) {
        cs_link(w, names->instance, "known-as", names->resource[sql->network_name]);
    }
    for (int d = 0; d < sql->n_databases; d++) {
        const struct cs_database *database = &sql->databases[d];
        int computer = database->share_on != CS_NONE ? database->share_on : sql->computer;
        if (database->disk != CS_NONE) {
            cs_link(w, names->database[d], "lies-on", names->disk[database->disk]);
        } else if (computer != CS_NONE) {
            cs_link(w, names->database[d], "lies-on", names->computer[computer]);
        }
    }
}

void cs_sql_states(struct cs_world *w)
{
    const struct cs_sql *sql = &w->design->sql;
    for (int i = 0; sql->present && sql->resource != CS_NONE && i < CS_DIAGNOSTICS; i++) {
        cs_starts(w, w->names.diagnostics[i], cs_diagnosis_name(w->g->diagnosis[i]));
    }
    for (int d = 0; d < sql->n_databases; d++) {
        cs_starts(w, w->names.database[d], cs_machine_database.states[w->databases[d].state].name);
    }
}
