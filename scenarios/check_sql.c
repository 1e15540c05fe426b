/* Checks of SQL Server and of the accounts of services. */
#include <string.h>

#include "scenarios/checking.h"

/* ---- Which SQL Server ---- */

/* The planned service that is SQL Server ("ClusterServices"); NULL. */
static const cJSON *planned(const struct cs_checking *c)
{
    const cJSON *item = cs_first(c->root, "ClusterServices");
    while (item != NULL && !cs_mentions(cs_text_of(item, "Application"), "SQL Server") &&
           !cs_mentions(cs_text_of(item, "Software"), "SQL Server")) {
        item = item->next;
    }
    return item;
}

/* The four digits of a version of SQL Server in a text; 0 when it has none. */
static int version_in(const char *text)
{
    static const int versions[] = {2008, 2012, 2014, 2016, 2017, 2019, 2022};
    for (size_t i = 0; i < CS_LEN(versions); i++) {
        char digits[5] = {(char)('0' + versions[i] / 1000), (char)('0' + versions[i] / 100 % 10),
                          (char)('0' + versions[i] / 10 % 10), (char)('0' + versions[i] % 10)};
        if (cs_mentions(text, digits)) {
            return versions[i];
        }
    }
    return 0;
}

static bool is_outside(const struct cs_checking *c)
{
    return cs_text_of(c->sql, "Computer") != NULL;
}

static int agent_resource(const struct cs_checking *c)
{
    for (int r = 0; r < c->design->n_resources; r++) {
        if (c->design->resources[r].type == CS_TYPE_SQL_SERVER_AGENT) {
            return r;
        }
    }
    return CS_NONE;
}

static void check_edition(struct cs_checking *c)
{
    const char *edition = cs_text_of(c->sql, "Edition");
    const cJSON *place = cs_place_of(c->sql, "Edition");
    if (edition == NULL) {
        edition = cs_text_of(planned(c), "Software");
        place = cs_place_of(planned(c), "Software");
    }
    if (edition == NULL || is_outside(c)) {
        return;
    }
    bool standard = cs_mentions(edition, "Standard");
    int agent = cs_mentions(edition, "Express") ? agent_resource(c) : CS_NONE;
    CS_FIND_IF(!standard && !cs_mentions(edition, "Enterprise"), c, CS_K_SQL_EDITION, place,
               "%s%s%s", edition, agent != CS_NONE ? ", which has no SQL Server Agent: " : "",
               agent != CS_NONE ? cs_arena_printf(c->arena, "%s cannot run",
                                                  c->design->resources[agent].name)
                                : "");
    int resource = cs_sql_resource(c);
    int owners = 0;
    for (cs_nodes left = resource == CS_NONE ? 0 : c->design->resources[resource].possible_owners;
         left != 0; left &= left - 1) {
        owners++;
    }
    if (standard) {
        CS_FIND_IF(owners > 2, c, CS_K_SQL_STANDARD, place, "%s with %d possible owners", edition,
                   owners);
    }
}

static void check_version(struct cs_checking *c)
{
    const char *text = cs_text_of(c->sql, "Version");
    const cJSON *place = cs_place_of(c->sql, "Version");
    if (text == NULL) {
        text = cs_text_of(planned(c), "Software");
        place = cs_place_of(planned(c), "Software");
    }
    int version = version_in(text);
    if (version == 0 || is_outside(c)) {
        return;
    }
    enum { FIRST_NEW = 2019, OLD = 2016 };
    enum cs_windows windows = c->design->windows;
    bool too_old = version <= OLD && windows >= CS_WIN_2022;
    bool too_new = version >= FIRST_NEW && windows <= CS_WIN_2012_R2;
    CS_FIND_IF(too_old || too_new, c, CS_K_SQL_WINDOWS, place, "SQL Server %d on Windows Server %s",
               version, cs_windows_name(windows));
}

static void check_there(struct cs_checking *c)
{
    bool any = cs_sql_resource(c) != CS_NONE || is_outside(c);
    CS_FIND_IF(!any, c, CS_K_SQL_MISSING, c->root, "no SQL Server");
    if (is_outside(c)) {
        cs_find(c, CS_K_SQL_OUTSIDE, cs_json_member(c->sql, "Computer"), "SQL Server on %s",
                cs_text_of(c->sql, "Computer"));
    }
    const char *instance = cs_text_of(c->sql, "InstanceName");
    if (instance != NULL && !cs_same_name(instance, "MSSQLSERVER")) {
        CS_FIND_IF(cs_json_member(c->sql, "Port") == NULL, c, CS_K_SQL_PORT,
                   cs_json_member(c->sql, "InstanceName"), "%s has no port of its own", instance);
    }
}

/* ---- The resource and its databases ---- */

/* What lies on the disk: directories, then databases; sets the place of the first, and the check
 * that is about it. */
static const char *used_by(const struct cs_checking *c, int disk, const cJSON **place,
                           enum cs_check_id *check)
{
    const char *names = NULL;
    const cJSON *one = cs_first(c->sql, "Directories");
    *place = NULL;
    for (; one != NULL; one = one->next) {
        const char *usage = cs_text_of(one, "Usage");
        if (usage != NULL && cs_disk_of_path(c->design, cs_text_of(one, "Path")) == disk &&
            !cs_mentions(usage, "backup")) {
            names = names == NULL ? usage : cs_arena_printf(c->arena, "%s, %s", names, usage);
            *place = *place == NULL ? cs_place_of(one, "Path") : *place;
        }
    }
    *check = names != NULL ? CS_K_STORAGE_PATH_ROLE : CS_K_SQL_DATABASE_DISK;
    int i = 0;
    one = cs_first(c->sql, "Databases");
    for (; one != NULL && i < c->design->sql.n_databases; one = one->next, i++) {
        const char *name = c->design->sql.databases[i].name;
        if (c->design->sql.databases[i].disk == disk && name != NULL) {
            names = names == NULL ? name : cs_arena_printf(c->arena, "%s, %s", names, name);
            *place = *place == NULL ? cs_place_of(one, "Disk") : *place;
        }
    }
    return names;
}

/* The resource of the disk; CS_NONE when no role has it. */
static int resource_of_disk(const struct cs_checking *c, int disk)
{
    for (int r = 0; r < c->design->n_resources; r++) {
        if (c->design->resources[r].disk == disk) {
            return r;
        }
    }
    return CS_NONE;
}

/* Each disk that SQL Server uses and does not depend on. One that is in its role wants a dependency
 * and nothing else: all such are one finding. */
static void check_used_disks(struct cs_checking *c, int sql)
{
    const char *missing = NULL;
    for (int disk = 0; disk < c->design->n_disks; disk++) {
        const cJSON *place = NULL;
        enum cs_check_id check = CS_K_SQL_DATABASE_DISK;
        const char *users = used_by(c, disk, &place, &check);
        int resource = resource_of_disk(c, disk);
        if (users == NULL || (resource != CS_NONE && cs_depends_on(c, sql, resource))) {
            continue;
        }
        const char *name = c->design->disks[disk].name;
        if (resource != CS_NONE &&
            c->design->resources[resource].group == c->design->resources[sql].group) {
            missing = cs_arena_printf(c->arena, "%s%s%s (%s: %s)", missing != NULL ? missing : "",
                                      missing != NULL ? ", " : "",
                                      c->design->resources[resource].name, name, users);
        } else {
            cs_find(c, check, place, "%s does not depend on %s, the disk of %s",
                    c->design->resources[sql].name, name, users);
        }
    }
    CS_FIND_IF(missing != NULL, c, CS_K_SQL_DISK,
               cs_place_of(c->resources[sql], "DependencyExpression"), "%s does not depend on %s",
               c->design->resources[sql].name, missing != NULL ? missing : "");
    cs_applies(c, CS_K_STORAGE_PATH_ROLE);
    cs_applies(c, CS_K_SQL_DATABASE_DISK);
}

static void check_disk(struct cs_checking *c, int sql)
{
    bool any = false;
    for (int r = 0; r < c->design->n_resources; r++) {
        any = any || (c->design->resources[r].disk != CS_NONE && cs_depends_on(c, sql, r));
    }
    bool shares = false; /* or all databases are on file shares */
    for (int i = 0; i < c->design->sql.n_databases; i++) {
        shares = shares || c->design->sql.databases[i].share_on != CS_NONE;
    }
    CS_FIND_IF(!any && !shares, c, CS_K_SQL_DISK,
               cs_place_of(c->resources[sql], "DependencyExpression"), "%s depends on no disk",
               c->design->resources[sql].name);
    check_used_disks(c, sql); /* its finding at the same place is the same mistake */
    int i = 0;
    const cJSON *one = cs_first(c->sql, "Databases");
    for (; one != NULL && i < c->design->sql.n_databases; one = one->next, i++) {
        int64_t recovery = c->design->sql.databases[i].props[CS_P_TARGET_RECOVERY_TIME].value;
        enum { LONGEST = 300 };
        CS_FIND_IF(recovery > LONGEST, c, CS_K_SQL_RECOVERY, cs_place_of(one, "TargetRecoveryTime"),
                   "recovery of %s may take %lld s", cs_text_of(one, "Name"), (long long)recovery);
    }
}

static void check_resource(struct cs_checking *c, int sql)
{
    const struct cs_resource *resource = &c->design->resources[sql];
    const cJSON *item = c->resources[sql];
    int64_t timeout = resource->props[CS_P_HEALTH_CHECK_TIMEOUT].value;
    int64_t level = resource->props[CS_P_FAILURE_CONDITION_LEVEL].value;
    enum { LONGEST = 120000 };
    CS_FIND_IF(timeout > LONGEST, c, CS_K_SQL_HEALTH_TIMEOUT,
               cs_place_of(item, "HealthCheckTimeout"), "HealthCheckTimeout is %lld ms",
               (long long)timeout);
    const cJSON *place = cs_place_of(item, "FailureConditionLevel");
    CS_FIND_IF(level < 2, c, CS_K_SQL_CONDITION_LOW, place, "FailureConditionLevel is %lld: %s",
               (long long)level,
               level == 0 ? "nothing makes it fail over" : "it fails over when it is down alone");
    CS_FIND_IF(level > 4, c, CS_K_SQL_CONDITION_HIGH, place, "FailureConditionLevel is %lld",
               (long long)level);
    const char *instance = cs_text_of(c->sql, "InstanceName");
    if (instance != NULL && resource->service != NULL) {
        const char *dollar = strchr(resource->service, '$');
        CS_FIND_IF(!cs_same_name(dollar != NULL ? dollar + 1 : resource->service, instance), c,
                   CS_K_SQL_INSTANCE, cs_place_of(item, "ServiceName"),
                   "the service %s is not that of the instance %s", resource->service, instance);
    }
    check_disk(c, sql);
}

void cs_check_sql(struct cs_checking *c)
{
    int sql = cs_sql_resource(c);
    check_there(c);
    check_edition(c);
    check_version(c);
    if (sql != CS_NONE && c->resources[sql] != NULL) {
        check_resource(c, sql);
    }
}

/* ---- Accounts ---- */

static const cJSON *account_for(const struct cs_checking *c, const char *what, const char *not_what)
{
    const cJSON *item = cs_first(c->root, "ServiceAccounts");
    for (; item != NULL; item = item->next) {
        const char *purpose = cs_text_of(item, "Purpose");
        if (cs_mentions(purpose, what) && (not_what == NULL || !cs_mentions(purpose, not_what))) {
            return item;
        }
    }
    return NULL;
}

static bool is_built_in(const char *account)
{
    return cs_mentions(account, "NETWORK SERVICE") || cs_mentions(account, "LOCAL SERVICE") ||
           cs_mentions(account, "LocalSystem") || cs_mentions(account, "NT AUTHORITY");
}

/* Whether the account's name says that it is of the domain. */
static bool is_of_domain(const char *account, const char *domain)
{
    const char *at = strchr(account, '@');
    const char *end = strchr(account, '\\');
    if (at != NULL) {
        return domain == NULL || cs_same_name(at + 1, domain);
    }
    if (end == NULL || end == account) {
        return false;
    }
    size_t length = (size_t)(end - account);
    for (size_t i = 0; domain != NULL && i < length; i++) {
        char one[2] = {account[i], '\0'};
        char two[2] = {domain[i], '\0'};
        if (!cs_same_name(one, two)) {
            return false;
        }
    }
    return !is_built_in(account) && account[0] != '.' &&
           (domain == NULL || domain[length] == '.' || domain[length] == '\0');
}

static void check_account(struct cs_checking *c, const cJSON *item)
{
    const char *name = cs_text_of(item, "Account");
    const char *domain = c->design->domain;
    for (int n = 0; domain == NULL && n < c->design->n_nodes; n++) {
        domain = cs_text_of(c->nodes[n], "Domain");
    }
    if (name == NULL) {
        return;
    }
    CS_FIND_IF(!is_of_domain(name, domain), c, CS_K_ACCOUNT_DOMAIN, cs_place_of(item, "Account"),
               "%s is not of the domain%s%s", name, domain != NULL ? " " : "",
               domain != NULL ? domain : "");
    const cJSON *expires = cs_json_member(item, "PasswordExpires");
    if (expires != NULL) {
        bool never = cJSON_IsFalse(expires) ||
                     (cJSON_IsString(expires) && cs_same_name(expires->valuestring, "never"));
        CS_FIND_IF(!never, c, CS_K_ACCOUNT_PASSWORD, expires, "the password of %s expires", name);
    }
    if (cs_mentions(cs_text_of(item, "Purpose"), "XProtect") ||
        cs_same_name(name, cs_text_of(c->xprotect, "ServiceAccount"))) {
        const char *user = strchr(name, '\\');
        CS_FIND_IF(cs_same_name(user != NULL ? user + 1 : name, "Administrator"), c,
                   CS_K_ACCOUNT_ADMINISTRATOR, cs_place_of(item, "Account"), "%s", name);
    }
}

static void check_xprotect_account(struct cs_checking *c)
{
    const char *account = cs_text_of(c->xprotect, "ServiceAccount");
    bool by_default = c->xprotect != NULL && account == NULL;
    bool network = by_default || (account != NULL && is_built_in(account));
    if (c->xprotect != NULL) {
        CS_FIND_IF(network, c, CS_K_ACCOUNT_NETWORK_SERVICE,
                   cs_place_of(c->xprotect, "ServiceAccount"), "%s",
                   by_default ? "no ServiceAccount: it is NT AUTHORITY\\NETWORK SERVICE" : account);
    }
    bool planned_for = account_for(c, "XProtect", NULL) != NULL ||
                       account_for(c, "Management Server", NULL) != NULL;
    CS_FIND_IF(account == NULL && !planned_for, c, CS_K_ACCOUNT_XPROTECT,
               cs_place_of(c->root, "ServiceAccounts"),
               "no account for the services of XProtect is planned");
    const cJSON *access = c->xprotect == NULL ? NULL : cs_json_member(c->xprotect, "StorageAccess");
    if (access != NULL) {
        CS_FIND_IF(cJSON_IsFalse(access), c, CS_K_ACCOUNT_STORAGE, access,
                   "the account of XProtect has no access to the shared storage");
    }
}

/* The account that the installation names, or else the one that is planned for it. */
static const char *account_of(const struct cs_checking *c, const cJSON *object, const char *what,
                              const char *not_what)
{
    const char *named = cs_text_of(object, "ServiceAccount");
    return named != NULL ? named : cs_text_of(account_for(c, what, not_what), "Account");
}

static void check_shared(struct cs_checking *c)
{
    const char *sql = account_of(c, c->sql, "SQL Server", "Agent");
    const char *xprotect = account_of(c, c->xprotect, "XProtect", NULL);
    if (sql != NULL && xprotect != NULL) {
        const cJSON *place = cs_place_of(c->xprotect, "ServiceAccount");
        CS_FIND_IF(cs_same_name(sql, xprotect), c, CS_K_ACCOUNT_SHARED,
                   place != NULL ? place : cs_place_of(c->root, "ServiceAccounts"),
                   "%s is the account of SQL Server and of XProtect", sql);
    }
}

void cs_check_accounts(struct cs_checking *c)
{
    const cJSON *place = cs_place_of(c->root, "ServiceAccounts");
    if (cs_sql_resource(c) != CS_NONE || planned(c) != NULL) {
        CS_FIND_IF(cs_text_of(c->sql, "ServiceAccount") == NULL &&
                       account_for(c, "SQL Server", "Agent") == NULL,
                   c, CS_K_ACCOUNT_SQL, place, "no account for SQL Server is planned");
        CS_FIND_IF(cs_text_of(c->sql, "AgentAccount") == NULL &&
                       account_for(c, "Agent", NULL) == NULL,
                   c, CS_K_ACCOUNT_AGENT, place, "no account for the SQL Server Agent is planned");
    }
    check_xprotect_account(c);
    check_shared(c);
    for (const cJSON *item = cs_first(c->root, "ServiceAccounts"); item != NULL;
         item = item->next) {
        check_account(c, item);
    }
}
