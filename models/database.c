/* models/database.c: the databases of the instance of SQL Server. */
#include "models/world.h"

void cs_databases_reset(struct cs_world *w, uint64_t seed, uint32_t replication)
{
    (void)seed;
    (void)replication;
    for (int i = 0; i < w->design->sql.n_databases; i++) {
        w->databases[i].state = CS_DB_ONLINE;
    }
}

void cs_databases_look(struct cs_world *w)
{
    (void)w;
}

int cs_sql_machine(const struct cs_world *w)
{
    const struct cs_sql *sql = &w->design->sql;
    if (sql->resource != CS_NONE) {
        return w->resources[sql->resource].works ? w->resources[sql->resource].place : CS_NONE;
    }
    return sql->computer == CS_NONE ? CS_NONE : w->design->n_nodes + sql->computer;
}

bool cs_database_usable(const struct cs_world *w, int database, int from)
{
    int machine = cs_sql_machine(w);
    return machine != CS_NONE && w->databases[database].state == CS_DB_ONLINE &&
           cs_machines_talk(w, from, machine);
}

enum cs_content cs_database_content(const struct cs_world *w, int database)
{
    return (enum cs_content)w->databases[database].content;
}

#define MACHINE_DEF "models/database.def"
#define MACHINE_OBJECT cs_machine_database
#define MACHINE_NAME "database"
#define MACHINE_TITLE "A database of the instance of SQL Server, with the states of sys.databases."
#define MACHINE_SILENT false
#define MACHINE_S(id) CS_DB_##id
#define MACHINE_T(id) CS_DB_ON_##id
#include "models/machine_table.h"
