#include "tests/scenarios/support.h"

#include <criterion/criterion.h>
#include <string.h>

const char cs_design_text[] =
    "{\"Title\": \"T\",\n"
    "\"Cluster\": {\"Name\": \"C\", \"WindowsServer\": \"2019\"},\n"
    "\"Nodes\": [{\"Name\": \"N1\"}, {\"Name\": \"N2\"}],\n"
    "\"Networks\": [{\"Name\": \"Net\", \"Role\": 3, \"Address\": \"10.0.0.0\", "
    "\"AddressMask\": \"255.255.255.0\"},\n"
    " {\"Name\": \"Beat\", \"Role\": 1}],\n"
    "\"Storage\": {\"Name\": \"S\", \"Disks\": [{\"Name\": \"D1\"}, {\"Name\": \""
    "D2\"}]},\n"
    "\"Quorum\": {\"QuorumType\": \"NodeAndDiskMajority\", \"Disk\": \"D1\"},\n"
    "\"Groups\": [{\"Name\": \"G\", \"Resources\": [\n"
    " {\"Name\": \"IP\", \"ResourceType\": \"IP Address\", \"Network\": \"Net\","
    " \"Address\": \"10.0.0.9\"},\n"
    " {\"Name\": \"NN\", \"ResourceType\": \"Network Name\", \"DependencyExpress"
    "ion\": \"([IP])\"},\n"
    " {\"Name\": \"Data\", \"ResourceType\": \"Physical Disk\", \"Disk\": \"D2\""
    "},\n"
    " {\"Name\": \"Svc\", \"ResourceType\": \"Generic Service\", \"DependencyExp"
    "ression\": \"[NN] and [Data]\"}]},\n"
    " {\"Name\": \"H\", \"Resources\": [{\"Name\": \"Other\", \"ResourceType\": "
    "\"Generic Service\"}]}]}\n";

/* DESIGN stands for the design. */
static const char scenario_text[] =
    "{\"title\": \"T\", \"until\": \"2h\",\n"
    "\"actions\": [\n"
    " {\"id\": \"loss\", \"at\": \"10m\", \"do\": \"PowerLoss\", \"node\": \"N1\""
    "},\n"
    " {\"id\": \"back\", \"after\": \"loss\", \"delay\": \"5m\", \"do\": \"Power"
    "On\", \"node\": \"N1\"},\n"
    " {\"at\": \"1h\", \"do\": \"Move-ClusterGroup\", \"group\": \"G\", \"to\": "
    "\"N1\"}],\n"
    "\"expect\": [\n"
    " {\"group\": \"G\", \"is\": \"Online\", \"on\": \"N2\", \"within\": \"90s\""
    ", \"after\": \"loss\"},\n"
    " {\"event\": 1135, \"node\": \"N2\", \"exactly\": 1}],\n"
    "\"design\": DESIGN}\n";

char *cs_edited(struct cs_arena *arena, const char *text, const char *from, const char *to)
{
    const char *place = strstr(text, from);
    cr_assert_not_null(place, "%s is not in the text", from);
    return cs_arena_printf(arena, "%.*s%s%s", (int)(place - text), text, to, place + strlen(from));
}

const char *cs_scenario_text(struct cs_arena *arena)
{
    char *design = cs_arena_text(arena, cs_design_text, strlen(cs_design_text) - 1);
    return cs_edited(arena, scenario_text, "DESIGN", design);
}

const char cs_software_design_text[] =
    "{\"Cluster\": {\"Name\": \"C\", \"WindowsServer\": \"2019\", \"Validated\": true,\n"
    "  \"Address\": \"10.0.0.8\"},\n"
    "\"Nodes\": [{\"Name\": \"N1\", \"WindowsServer\": \"2019\", \"LocalAdministrator\": true},\n"
    "  {\"Name\": \"N2\"}],\n"
    "\"Networks\": [{\"Name\": \"Beat\", \"Role\": 1}, {\"Name\": \"Net\", \"Role\": 3,\n"
    "  \"Address\": \"10.0.0.0\", \"AddressMask\": \"255.255.255.0\", \"Interfaces\": [\n"
    "  {\"Node\": \"N1\", \"Address\": \"10.0.0.1\", \"AddressMask\": \"255.255.255.0\",\n"
    "   \"Gateway\": \"10.0.0.254\", \"PrimaryDNS\": \"10.0.0.5\", \"SecondaryDNS\": "
    "\"10.0.0.6\"},\n"
    "  {\"Node\": \"N2\", \"Address\": \"10.0.0.2\"}]}],\n"
    "\"Storage\": {\"Name\": \"S\", \"Type\": \"iSCSI\", \"Addresses\": [\n"
    "  {\"Network\": \"Net\", \"Address\": \"10.0.0.100\"}],\n"
    "  \"Disks\": [{\"Name\": \"D1\"}, {\"Name\": \"D2\"}, {\"Name\": \"D3\"}]},\n"
    "\"Quorum\": {\"QuorumType\": \"NodeAndDiskMajority\", \"Disk\": \"D1\"},\n"
    "\"Groups\": [{\"Name\": \"SQL\", \"Resources\": [\n"
    "  {\"Name\": \"SqlIp\", \"ResourceType\": \"IP Address\", \"Address\": \"10.0.0.9\"},\n"
    "  {\"Name\": \"SqlName\", \"ResourceType\": \"Network Name\", \"DependencyExpression\": "
    "\"[SqlIp]\"},\n"
    "  {\"Name\": \"SqlDisk\", \"ResourceType\": \"Physical Disk\", \"Disk\": \"D2\"},\n"
    "  {\"Name\": \"OtherDisk\", \"ResourceType\": \"Physical Disk\", \"Disk\": \"D3\"},\n"
    "  {\"Name\": \"Sql\", \"ResourceType\": \"SQL Server\", \"HealthCheckTimeout\": 60000,\n"
    "   \"DependencyExpression\": \"[SqlName] and [SqlDisk]\"},\n"
    "  {\"Name\": \"Agent\", \"ResourceType\": \"SQL Server Agent\", \"DependencyExpression\": "
    "\"[Sql]\"}]},\n"
    " {\"Name\": \"XP\", \"Planned\": true, \"Resources\": [\n"
    "  {\"Name\": \"XpIp\", \"ResourceType\": \"IP Address\", \"Address\": \"10.0.0.10\"},\n"
    "  {\"Name\": \"XpName\", \"ResourceType\": \"Network Name\", \"DnsName\": \"vms\",\n"
    "   \"DependencyExpression\": \"[XpIp]\"},\n"
    "  {\"Name\": \"Ms\", \"ResourceType\": \"Generic Service\", \"DependencyExpression\": "
    "\"[XpName]\"},\n"
    "  {\"Name\": \"Es\", \"ResourceType\": \"Generic Service\", \"PossibleOwners\": "
    "[\"N2\"]}]}],\n"
    "\"Computers\": [{\"Name\": \"R1\", \"Address\": \"10.0.0.31\", \"Boot\": \"30s\"},\n"
    "  {\"Name\": \"R2\", \"Network\": \"Beat\", \"Domain\": \"d\", \"Edition\": \"e\",\n"
    "   \"WindowsServer\": \"2022\", \"Purpose\": \"p\"}],\n"
    "\"ServiceAccounts\": [{\"Account\": \"D\\\\sql\", \"PasswordExpires\": \"2026-03-01 "
    "14:30\"},\n"
    "  {\"Account\": \"D\\\\agent\", \"PasswordExpires\": \"never\"},\n"
    "  {\"Account\": \"D\\\\xp\", \"Purpose\": \"all\", \"PasswordExpires\": true}],\n"
    "\"SqlServer\": {\"InstanceName\": \"I\", \"Version\": \"2016\", \"Edition\": \"Enterprise\",\n"
    "  \"Port\": 1434, \"Resource\": \"sql\", \"ServiceAccount\": \"d\\\\SQL\", \"AgentAccount\": "
    "\"D\\\\agent\",\n"
    "  \"Databases\": [{\"Name\": \"Main\", \"TargetRecoveryTime\": 30, \"UndoTime\": \"1s\"},\n"
    "   {\"Name\": \"Local\", \"LocalTo\": \"N1\", \"BackupTarget\": \"tape\"},\n"
    "   {\"Name\": \"Share\", \"FileShareOn\": \"R1\"}, {\"Name\": \"Own\", \"Disk\": \"D3\"}]},\n"
    "\"XProtect\": {\"Product\": \"XProtect Corporate\", \"Version\": \"2022 R1\",\n"
    "  \"ServiceAccount\": \"D\\\\xp\", \"StorageAccess\": false, \"TokenLifetime\": \"1h\",\n"
    "  \"SystemConfigurationPassword\": true, \"Components\": [\n"
    "   {\"Component\": \"Management Server\", \"Resource\": \"Ms\", \"InstalledOn\": [\"N1\"],\n"
    "    \"ManagementServer\": \"http://VMS.D.local:80/x\"},\n"
    "   {\"Component\": \"Event Server\", \"Resource\": \"Es\", \"Database\": \"share\"},\n"
    "   {\"Component\": \"IIS\", \"Nodes\": [\"N1\", \"N2\"]},\n"
    "   {\"Component\": \"Failover Recording Server\", \"Computer\": \"R1\", \"StandsInFor\": "
    "\"Recording Server R2\"},\n"
    "   {\"Component\": \"Recording Server\", \"Computer\": \"R1\", \"StartTime\": \"1s\"},\n"
    "   {\"Component\": \"Recording Server\", \"Computer\": \"r2\", \"ManagementServer\": "
    "\"R1\"},\n"
    "   {\"Component\": \"Smart Client\", \"Name\": \"Control\", \"Computer\": \"R1\"}],\n"
    "  \"RegisteredServices\": [{\"Service\": \"Event Server\", \"Url\": \"http://10.0.0.10/\"}],\n"
    "  \"ServiceAddress\": \"http://gone/\", \"DataProtection\": \"Certificate\",\n"
    "  \"ExternalProvider\": {\"Name\": \"Contoso\", \"EnteredOn\": \"N2\"},\n"
    "  \"Certificates\": [{\"Node\": \"N2\", \"Trusted\": false, \"Expires\": \"2030-01-01\"}]}}";

/* DESIGN stands for the design. */
static const char software_scenario[] =
    "{\"until\": \"2h\", \"startsOn\": \"2026-11-23\", \"actions\": [\n"
    "{\"at\": \"1m\", \"do\": \"PowerLoss\", \"computer\": \"R1\"},\n"
    "{\"at\": \"2m\", \"do\": \"Stop-Service\", \"component\": \"Recording Server R2\"},\n"
    "{\"at\": \"3m\", \"do\": \"KillComponent\", \"component\": \"IIS\", \"node\": \"N1\"}],\n"
    "\"expect\": [\n"
    "{\"client\": \"Log in\", \"is\": \"working\", \"atEnd\": true},\n"
    "{\"copy\": {\"component\": \"IIS\", \"node\": \"N2\"}, \"is\": \"Running\", \"at\": "
    "\"1m\"}],\n"
    "\"design\": DESIGN}";

const char *cs_software_scenario_text(struct cs_arena *arena)
{
    return cs_edited(arena, software_scenario, "DESIGN", cs_software_design_text);
}

static const char *messages(struct cs_arena *arena, const struct cs_diags *diags, bool loaded)
{
    struct cs_text text = {0};
    cs_text_puts(&text, "");
    cs_diags_text(diags, &text);
    const char *copy = cs_arena_text(arena, text.bytes, text.length);
    cs_text_free(&text);
    cr_assert_eq(loaded, *copy == '\0', "a result and messages exclude each other");
    cr_assert_eq(cs_diags_exit_status(diags), loaded ? 0 : 2);
    return copy;
}

const char *cs_design_messages(struct cs_arena *arena, const char *text, const char *const *sets,
                               size_t n_sets)
{
    struct cs_diags diags;
    cs_diags_init(&diags, arena);
    struct cs_load_options options = {.sets = sets, .n_sets = n_sets, .closed = true};
    bool loaded = cs_design_read(arena, "d.json", text, strlen(text), &options, &diags) != NULL;
    return messages(arena, &diags, loaded);
}

const char *cs_scenario_messages(struct cs_arena *arena, const char *text, const char *const *sets,
                                 size_t n_sets)
{
    struct cs_diags diags;
    cs_diags_init(&diags, arena);
    struct cs_load_options options = {.sets = sets, .n_sets = n_sets, .closed = true};
    bool loaded = cs_scenario_read(arena, "s.json", text, strlen(text), &options, &diags) != NULL;
    return messages(arena, &diags, loaded);
}
