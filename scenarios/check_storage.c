/* Checks of shared storage, backups and quorum. */
#include <string.h>

#include "scenarios/checking.h"

/* "1.5 TB" or "1,5 TB" in kilobytes, rounded down; -1 when it cannot be read. */
static int64_t kilobytes(const char *size)
{
    static const struct {
        const char *unit;
        int64_t factor;
    } units[] = {{"KB", 1}, {"MB", 1024}, {"GB", 1024 * 1024}, {"TB", 1024LL * 1024 * 1024}};
    int64_t tenths = 0;
    int digits = 0;
    for (; *size >= '0' && *size <= '9' && digits < 9; size++, digits++) {
        tenths = tenths * 10 + (*size - '0');
    }
    tenths *= 10;
    if ((*size == '.' || *size == ',') && size[1] >= '0' && size[1] <= '9') {
        tenths += size[1] - '0';
        size += 1 + strspn(size + 1, "0123456789");
    }
    size += strspn(size, " ");
    for (size_t i = 0; digits > 0 && i < CS_LEN(units); i++) {
        if (cs_mentions(size, units[i].unit)) {
            return tenths * units[i].factor / 10;
        }
    }
    return -1;
}

static int witness_disk(const struct cs_design *design)
{
    return design->witness != CS_NONE ? design->resources[design->witness].disk
                                      : design->witness_disk;
}

static bool is_used(const struct cs_design *design, int disk)
{
    for (int i = 0; i < design->n_resources; i++) {
        if (design->resources[i].disk == disk) {
            return true;
        }
    }
    return witness_disk(design) == disk;
}

static void check_letters(struct cs_checking *c, int i)
{
    const char *volume = c->design->disks[i].volume;
    char letter = cs_drive_letter(volume);
    if (letter == '\0') {
        return;
    }
    CS_FIND_IF(letter == 'C', c, CS_K_STORAGE_SYSTEM_LETTER, cs_place_of(c->disks[i], "Volume"),
               "%s of %s", volume, c->design->disks[i].name);
    int other = cs_disk_of_path(c->design, volume);
    CS_FIND_IF(other < i, c, CS_K_STORAGE_LETTER, cs_place_of(c->disks[i], "Volume"),
               "%s of %s is the volume of %s too", volume, c->design->disks[i].name,
               c->design->disks[other].name);
}

static void check_seen(struct cs_checking *c, int i)
{
    cs_nodes owners = i == witness_disk(c->design) ? cs_every_node(c->design) : 0;
    for (int r = 0; r < c->design->n_resources; r++) {
        if (c->design->resources[r].disk == i) {
            owners |= c->design->resources[r].possible_owners;
        }
    }
    cs_nodes blind = owners & ~c->design->disks[i].seen_by;
    int node = 0;
    while (blind != 0 && (blind >> node & 1) == 0) {
        node++;
    }
    CS_FIND_IF(blind != 0, c, CS_K_STORAGE_SEEN, cs_place_of(c->disks[i], "SeenBy"),
               "%s does not see %s", c->design->nodes[node].name, c->design->disks[i].name);
}

static void check_disks(struct cs_checking *c)
{
    int n = c->design->n_disks;
    CS_FIND_IF(n < 2, c, CS_K_STORAGE_TWO,
               c->storage != NULL ? cs_place_of(c->storage, "Disks") : c->root, "%s",
               n == 0 ? "no shared disk" : "one shared disk");
    for (int i = 0; i < n; i++) {
        const struct cs_disk *disk = &c->design->disks[i];
        check_letters(c, i);
        check_seen(c, i);
        CS_FIND_IF(!is_used(c->design, i), c, CS_K_STORAGE_DISK_UNUSED, c->disks[i],
                   "%s is in no role and is no witness", disk->name);
        CS_FIND_IF(disk->size == NULL, c, CS_K_STORAGE_SIZE, c->disks[i], "%s has no size",
                   disk->name);
        CS_FIND_IF(disk->size != NULL && kilobytes(disk->size) < 0, c, CS_K_STORAGE_SIZE,
                   cs_place_of(c->disks[i], "Size"), "%s has the size \"%s\", which cannot be read",
                   disk->name, disk->size != NULL ? disk->size : "");
    }
    int witness = witness_disk(c->design);
    if (witness != CS_NONE && c->design->disks[witness].size != NULL) {
        const char *size = c->design->disks[witness].size;
        int64_t amount = kilobytes(size);
        CS_FIND_IF(amount >= 0 && amount < (int64_t)512 * 1024, c, CS_K_STORAGE_WITNESS_SIZE,
                   cs_place_of(c->disks[witness], "Size"), "%s has %s, less than 512 MB",
                   c->design->disks[witness].name, size);
    }
}

static void check_target(struct cs_checking *c)
{
    const char *type = cs_text_of(c->storage, "Type");
    if (type != NULL) {
        CS_FIND_IF(cs_same_name(type, "SMB"), c, CS_K_STORAGE_TYPE,
                   cs_json_member(c->storage, "Type"), "storage of type %s", type);
    }
    if (c->design->n_disks > 0) {
        cs_find(c, CS_K_STORAGE_SINGLE, c->storage, "all disks are in %s", c->design->storage);
    }
    int paths = 0;
    for (const cJSON *one = cs_first(c->storage, "Networks"); one != NULL; one = one->next) {
        paths++;
        if (cs_first(c->storage, "Addresses") == NULL || !cJSON_IsString(one)) {
            continue;
        }
        const cJSON *address = cs_first(c->storage, "Addresses");
        while (address != NULL && !cs_same_name(cs_text_of(address, "Network"), one->valuestring)) {
            address = address->next;
        }
        CS_FIND_IF(address == NULL, c, CS_K_STORAGE_ADDRESS, one,
                   "the storage has no address on %s", one->valuestring);
    }
    if (paths > 0) {
        CS_FIND_IF(paths == 1, c, CS_K_STORAGE_PATHS, cs_json_member(c->storage, "Networks"),
                   "one network leads to the storage");
    }
}

/* ---- Directories, databases, backups ---- */

/* Whether TempDB at `place` is the first of its letter, and no directory that must be on a shared
 * disk has the letter: then it is a disk that is not planned yet, as CHK-STORAGE-PATH says. */
static bool is_local_tempdb(const struct cs_checking *c, const cJSON *place, char letter)
{
    bool before = true;
    bool local = true;
    for (const cJSON *one = cs_first(c->sql, "Directories"); one != NULL; one = one->next) {
        const char *usage = cs_text_of(one, "Usage");
        before = before && cs_place_of(one, "Path") != place;
        if (usage != NULL && cs_drive_letter(cs_text_of(one, "Path")) == letter &&
            !cs_mentions(usage, "backup")) {
            local = local && cs_mentions(usage, "tempdb") && !before;
        }
    }
    return local;
}

static void check_directory(struct cs_checking *c, const char *usage, const char *path,
                            const cJSON *place)
{
    int disk = cs_disk_of_path(c->design, path);
    char letter = cs_drive_letter(path);
    bool unplanned = disk == CS_NONE && letter != '\0';
    if (cs_mentions(usage, "backup")) {
        CS_FIND_IF(disk != CS_NONE, c, CS_K_STORAGE_BACKUP_DISK, place,
                   "%s is on the shared disk %s", usage,
                   disk != CS_NONE ? c->design->disks[disk].name : "");
        CS_FIND_IF(unplanned, c, CS_K_STORAGE_BACKUP_DISK, place,
                   "%s is on %c:, which no disk is planned for: each node has one of its own",
                   usage, letter);
    } else if (cs_mentions(usage, "tempdb")) { /* it may lie on a node's own disk (X178) */
        CS_FIND_IF(unplanned && is_local_tempdb(c, place, letter), c, CS_K_STORAGE_TEMPDB_LOCAL,
                   place,
                   "%s is on %c:, a disk of each node's own", usage, letter);
    } else {
        CS_FIND_IF(unplanned, c, CS_K_STORAGE_PATH, place,
                   "%s is on %c:, and no disk is planned for it", usage, letter);
    }
}

static void check_directories(struct cs_checking *c)
{
    for (const cJSON *one = cs_first(c->sql, "Directories"); one != NULL; one = one->next) {
        const char *path = cs_text_of(one, "Path");
        const char *usage = cs_text_of(one, "Usage");
        if (path != NULL && usage != NULL && cs_sql_resource(c) != CS_NONE) {
            check_directory(c, usage, path, cs_place_of(one, "Path"));
        }
    }
}

static int64_t interval_of(const struct cs_database *database)
{
    return database->props == NULL ? 0 : database->props[CS_P_BACKUP_INTERVAL].value;
}

/* A database that is never backed up, while others are; or that none is. */
static void check_intervals(struct cs_checking *c)
{
    const struct cs_sql *sql = &c->design->sql;
    int with = 0;
    for (int i = 0; i < sql->n_databases; i++) {
        with += interval_of(&sql->databases[i]) != 0 ? 1 : 0;
    }
    if (sql->n_databases > 0) {
        CS_FIND_IF(with == 0, c, CS_K_STORAGE_BACKUP_NONE, cs_place_of(c->sql, "Databases"),
                   "no backups are planned: no database has a BackupInterval");
    }
    int i = 0;
    const cJSON *one = cs_first(c->sql, "Databases");
    for (; with > 0 && one != NULL && i < sql->n_databases; one = one->next, i++) {
        CS_FIND_IF(interval_of(&sql->databases[i]) == 0, c, CS_K_STORAGE_BACKUP_NONE, one,
                   "no backup of %s is planned: it has no BackupInterval", sql->databases[i].name);
    }
}

static void check_databases(struct cs_checking *c)
{
    int i = 0;
    const cJSON *one = cs_first(c->sql, "Databases");
    for (; one != NULL && i < c->design->sql.n_databases; one = one->next, i++) {
        const struct cs_database *database = &c->design->sql.databases[i];
        const char *target = cs_text_of(one, "BackupTarget");
        if (target != NULL) {
            CS_FIND_IF(cs_disk_of_path(c->design, target) != CS_NONE ||
                           cs_same_name(target, c->design->storage),
                       c, CS_K_STORAGE_BACKUP_DISK, cs_json_member(one, "BackupTarget"),
                       "backups of %s go to %s", database->name, target);
        }
        if (c->design->sql.resource != CS_NONE) {
            CS_FIND_IF(database->local_to != CS_NONE, c, CS_K_STORAGE_LOCAL,
                       cs_place_of(one, "LocalTo"), "%s lies on %s's own disk", database->name,
                       cs_text_of(one, "LocalTo"));
            CS_FIND_IF(database->share_on != CS_NONE, c, CS_K_STORAGE_SMB,
                       cs_place_of(one, "FileShareOn"), "%s lies on a file share of %s",
                       database->name, cs_text_of(one, "FileShareOn"));
        }
    }
}

void cs_check_storage(struct cs_checking *c)
{
    check_disks(c);
    check_target(c);
    check_directories(c);
    check_intervals(c);
    check_databases(c);
}

/* ---- Quorum ---- */

static void check_votes(struct cs_checking *c, const cJSON *quorum)
{
    const struct cs_design *design = c->design;
    int votes = 0;
    for (int n = 0; n < design->n_nodes; n++) {
        votes += design->nodes[n].props[CS_P_NODE_WEIGHT].value != 0 ? 1 : 0;
    }
    bool witness = design->quorum_type != CS_QUORUM_NODE_MAJORITY;
    CS_FIND_IF(!witness && votes % 2 == 0, c, CS_K_QUORUM_WITNESS, quorum,
               "%d votes and no witness", votes);
    CS_FIND_IF(design->quorum_type == CS_QUORUM_DISK_ONLY, c, CS_K_QUORUM_DISK_ONLY,
               cs_place_of(quorum, "QuorumType"), "one disk has the only vote");
    int all = votes + (witness ? 1 : 0);
    if (design->n_nodes > 1 && design->quorum_type != CS_QUORUM_DISK_ONLY) {
        CS_FIND_IF(all < 3, c, CS_K_QUORUM_VOTES, quorum, "%d vote%s in all", all,
                   all == 1 ? "" : "s");
    }
}

void cs_check_quorum(struct cs_checking *c)
{
    const struct cs_setting *props = c->design->props;
    const cJSON *quorum = cs_json_member(c->root, "Quorum");
    check_votes(c, quorum);
    int64_t dynamic = props[CS_P_DYNAMIC_QUORUM].value;
    if (dynamic != CS_ABSENT) {
        CS_FIND_IF(dynamic == 0, c, CS_K_QUORUM_DYNAMIC, cs_place_of(c->cluster, "DynamicQuorum"),
                   "DynamicQuorum is 0");
    }
    int64_t challenge = props[CS_P_DISK_CHALLENGE_WAIT].value;
    int64_t delay = props[CS_P_ARBITRATION_DELAY].value;
    int64_t most = props[CS_P_QUORUM_ARBITRATION_TIME_MAX].value;
    if (c->design->witness != CS_NONE) {
        const struct cs_resource *witness = &c->design->resources[c->design->witness];
        bool disk = witness->disk != CS_NONE;
        int64_t renewal = witness->props[CS_P_DISK_ARB_INTERVAL].value;
        if (disk) {
            cs_applies(c, CS_K_QUORUM_WITNESS_ROLE);
            cs_applies(c, CS_K_QUORUM_WITNESS_UNSEEN);
            CS_FIND_IF(challenge <= renewal, c, CS_K_QUORUM_CHALLENGE,
                       cs_place_of(c->cluster, "DiskChallengeWait"),
                       "DiskChallengeWait is %lld s, DiskArbInterval %lld s", (long long)challenge,
                       (long long)renewal);
        } else if (witness->type == CS_TYPE_CLOUD_WITNESS) {
            cs_applies(c, CS_K_QUORUM_CLOUD);
        }
        int64_t wait = disk ? challenge : delay;
        CS_FIND_IF(most <= wait, c, CS_K_QUORUM_ARBITRATION,
                   cs_place_of(c->cluster, "QuorumArbitrationTimeMax"),
                   "QuorumArbitrationTimeMax is %lld s, a challenger waits %lld s", (long long)most,
                   (long long)wait);
    }
}
