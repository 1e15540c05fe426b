/* Each check objects to a design that was made wrong for it, and to nothing else that is right. */
#include <criterion/criterion.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "scenarios/check.h"

enum { SETS = 4 };

/* A design with changes that the check must object to, and one that it must leave alone. */
static const struct row {
    enum cs_check_id check;
    const char *bad, *bad_sets[SETS];
    const char *good, *good_sets[SETS]; /* NULL: it objects to every design */
} rows[] = {
    {CS_K_SERVER_TWO,
     "quorum-2",
     {"Nodes=[{\"Name\": \"N1\"}]",
      "Groups=[]"},
     "corrected",
     {0}},
    {CS_K_SERVER_WINDOWS,
     "corrected",
     {"Cluster.WindowsServer=2012 R2"},
     "corrected",
     {0}},
    {CS_K_SERVER_BASIS,
     "corrected",
     {"Cluster.WindowsServer=\"2016\""},
     "corrected",
     {0}},
    {CS_K_SERVER_VERSIONS,
     "corrected",
     {"Nodes[Cluster2].WindowsServer=\"2022\""},
     "corrected",
     {0}},
    {CS_K_SERVER_EDITION,
     "corrected",
     {"Nodes[Cluster2].Edition=Essentials"},
     "corrected",
     {0}},
    {CS_K_SERVER_EDITIONS,
     "corrected",
     {"Nodes[Cluster2].Edition=Standard Edition x64"},
     "corrected",
     {0}},
    {CS_K_SERVER_HARDWARE,
     "corrected",
     {"Nodes[Cluster2].RAM=4 GB"},
     "corrected",
     {0}},
    {CS_K_SERVER_ADMIN,
     "corrected",
     {"Nodes[Cluster1].LocalAdministrator=false"},
     "corrected",
     {0}},
    {CS_K_SERVER_VALIDATED,
     "corrected",
     {"Cluster.Validated=false"},
     "corrected",
     {0}},
    {CS_K_SERVER_HOSTS,
     "corrected",
     {0},
     "corrected",
     {"Nodes[Cluster1].Hardware=Physical"}},
    {CS_K_DOMAIN_MISSING,
     "corrected",
     {"Nodes[Cluster2].Domain="},
     "corrected",
     {0}},
    {CS_K_DOMAIN_SAME,
     "corrected",
     {"Nodes[Cluster2].Domain=OTHER.local"},
     "corrected",
     {0}},
    {CS_K_DOMAIN_FULL_NAME,
     "corrected",
     {"Nodes[Cluster2].FullDomainName=Cluster1.TESTDOMAIN.local"},
     "corrected",
     {0}},
    {CS_K_NET_ADDRESS_TWICE,
     "corrected",
     {"Storage.Addresses=[{\"Network\": \"iSCSI\", \"Address\": \"10.0.0.213\"}"
      "]"},
     "corrected",
     {0}},
    {CS_K_NET_ADDRESS_RESERVED,
     "corrected",
     {"Networks[Heartbeat].Interfaces[Cluster1].Address=192.168.160.255"},
     "corrected",
     {0}},
    {CS_K_NET_ADDRESS_OUTSIDE,
     "corrected",
     {"Networks[Heartbeat].Interfaces[Cluster1].Address=192.168.161.213"},
     "corrected",
     {0}},
    {CS_K_NET_MASK_DIFFERS,
     "corrected",
     {"Networks[Heartbeat].Interfaces[Cluster1].AddressMask=255.255.0.0"},
     "corrected",
     {0}},
    {CS_K_NET_SUBNET,
     "corrected",
     {"Networks[Heartbeat].Address=192.168.160.1"},
     "corrected",
     {0}},
    {CS_K_NET_TWO_INTERFACES,
     "corrected",
     {"Networks[Heartbeat].Interfaces=[{\"Node\": \"Cluster1\", \"Address\": \""
      "192.168.160.1\"}, {\"Node\": \"Cluster1\", \"Address\": \"192.168.160.2"
      "\"}, {\"Node\": \"Cluster2\", \"Address\": \"192.168.160.3\"}]"},
     "corrected",
     {0}},
    {CS_K_NET_OVERLAP,
     "corrected",
     {"Networks[Heartbeat].Address=172.16.0.0"},
     "corrected",
     {0}},
    {CS_K_NET_PUBLIC_RANGE,
     "corrected",
     {"Networks[Heartbeat].Address=199.160.0.0"},
     "corrected",
     {0}},
    {CS_K_NET_MASK_WIDE,
     "corrected",
     {"Networks[iSCSI].AddressMask=255.0.0.0"},
     "corrected",
     {0}},
    {CS_K_NET_MASK_ABSENT,
     "corrected",
     {"Networks[Heartbeat].Address=null",
      "Networks[Heartbeat].AddressMask=null"},
     "corrected",
     {0}},
    {CS_K_NET_MIXED,
     "corrected",
     {"Networks[Heartbeat].Interfaces[Cluster1].Address=null"},
     "corrected",
     {0}},
    {CS_K_NET_INTERFACE_MISSING,
     "corrected",
     {"Networks[Heartbeat].Interfaces=[{\"Node\": \"Cluster1\", \"Address\": \""
      "192.168.160.213\"}]"},
     "corrected",
     {0}},
    {CS_K_NET_GATEWAY_PRIVATE,
     "corrected",
     {"Networks[Heartbeat].Gateway=192.168.160.1"},
     "corrected",
     {0}},
    {CS_K_NET_GATEWAY_MISSING,
     "corrected",
     {"Networks[Public].Gateway=null",
      "Networks[Public].Interfaces[Cluster1].Gateway=null",
      "Networks[Public].Interfaces[Cluster2].Gateway=null"},
     "corrected",
     {0}},
    {CS_K_NET_GATEWAY_SEVERAL,
     "corrected",
     {"Networks[Heartbeat].Role=3",
      "Networks[Heartbeat].Gateway=192.168.160.1"},
     "corrected",
     {0}},
    {CS_K_NET_GATEWAY_OUTSIDE,
     "corrected",
     {"Networks[Public].Gateway=172.17.0.1"},
     "corrected",
     {0}},
    {CS_K_NET_GATEWAY_DIFFERS,
     "corrected",
     {"Networks[Public].Interfaces[Cluster2].Gateway=172.16.0.2"},
     "corrected",
     {0}},
    {CS_K_NET_DNS_PRIVATE,
     "corrected",
     {"Networks[Heartbeat].Interfaces[Cluster1].PrimaryDNS=192.168.160.200"},
     "corrected",
     {0}},
    {CS_K_NET_DNS_MISSING,
     "corrected",
     {"Networks[Public].Interfaces[Cluster2].PrimaryDNS=null"},
     "corrected",
     {0}},
    {CS_K_NET_DNS_OUTSIDE,
     "corrected",
     {"Networks[Public].Interfaces[Cluster2].SecondaryDNS=192.168.0.200"},
     "corrected",
     {0}},
    {CS_K_NET_DNS_PUBLIC,
     "corrected",
     {"Networks[Public].Interfaces[Cluster2].SecondaryDNS=193.168.0.200"},
     "corrected",
     {0}},
    {CS_K_NET_DNS_UNREACHABLE,
     "corrected",
     {"Networks[Public].Gateway=null",
      "Networks[Public].Interfaces[Cluster1].Gateway=null",
      "Networks[Public].Interfaces[Cluster2].Gateway=null",
      "Networks[Public].Interfaces[Cluster2].SecondaryDNS=192.168.0.200"},
     "corrected",
     {0}},
    {CS_K_NET_STORAGE_ROLE,
     "corrected",
     {"Networks[iSCSI].Role=1"},
     "corrected",
     {0}},
    {CS_K_NET_STORAGE_OWN,
     "corrected",
     {"Storage.Networks=[\"Public\"]"},
     "corrected",
     {0}},
    {CS_K_NET_UNUSED,
     "corrected",
     {"Storage.Networks=[\"Public\"]",
      "Storage.Addresses=[{\"Network\": \"Public\", \"Address\": \"172.16.0.211"
      "\"}]"},
     "corrected",
     {0}},
    {CS_K_NET_NO_HEARTBEAT,
     "quorum-2",
     {"Networks=[{\"Name\": \"Public\", \"Role\": 0}]",
      "Groups=[]"},
     "corrected",
     {0}},
    {CS_K_NET_ONE_HEARTBEAT,
     "corrected",
     {"Networks[Heartbeat].Role=0"},
     "corrected",
     {0}},
    {CS_K_NET_CLIENT_ROLE,
     "corrected",
     {"Groups[SQL Server (SQLCLUSTER)].Resources[SQL IP Address 1].Network=Hear"
      "tbeat"},
     "corrected",
     {0}},
    {CS_K_NET_LATENCY_FAILS,
     "corrected",
     {"Networks[Heartbeat].Latency=1001ms"},
     "corrected",
     {0}},
    {CS_K_NET_LATENCY,
     "corrected",
     {"Networks[Heartbeat].Latency=251ms"},
     "corrected",
     {0}},
    {CS_K_STORAGE_TWO,
     "quorum-2",
     {"Storage={\"Name\": \"S\", \"Disks\": [{\"Name\": \"D\", \"Size\": \"1 GB"
      "\"}]}"},
     "corrected",
     {0}},
    {CS_K_STORAGE_SEEN,
     "corrected",
     {"Storage.Disks[Data].SeenBy=[\"Cluster1\"]"},
     "corrected",
     {0}},
    {CS_K_STORAGE_UNREACHABLE,
     "corrected",
     {"Networks[iSCSI].Interfaces=[{\"Node\": \"Cluster1\", \"Address\": \"10.0"
      ".0.213\"}]",
      "Storage.Disks[Log].SeenBy=[\"Cluster2\"]"},
     "corrected",
     {0}},
    {CS_K_STORAGE_ADDRESS,
     "corrected",
     {"Storage.Networks=[\"iSCSI\", \"Heartbeat\"]"},
     "corrected",
     {0}},
    {CS_K_STORAGE_LETTER,
     "corrected",
     {"Storage.Disks[Log].Volume=F:\\"},
     "corrected",
     {0}},
    {CS_K_STORAGE_SYSTEM_LETTER,
     "corrected",
     {"Storage.Disks[Log].Volume=C:\\"},
     "corrected",
     {0}},
    {CS_K_STORAGE_DISK_UNUSED,
     "quorum-2",
     {"Storage={\"Name\": \"S\", \"Disks\": [{\"Name\": \"D\"}]}"},
     "corrected",
     {0}},
    {CS_K_STORAGE_WITNESS_SIZE,
     "corrected",
     {"Storage.Disks[Quorum].Size=500 MB"},
     "corrected",
     {0}},
    {CS_K_STORAGE_SIZE,
     "corrected",
     {"Storage.Disks[Quorum].Size=null"},
     "corrected",
     {0}},
    {CS_K_STORAGE_PATH,
     "corrected",
     {"SqlServer.Directories[0].Path=G:\\Data"},
     "corrected",
     {0}},
    {CS_K_STORAGE_PATH_ROLE,
     "corrected",
     {"SqlServer.Directories[0].Path=B:\\Data"},
     "corrected",
     {0}},
    {CS_K_STORAGE_BACKUP_DISK,
     "corrected",
     {"SqlServer.Databases[Surveillance].BackupTarget=F:\\Backup"},
     "corrected",
     {0}},
    {CS_K_STORAGE_TEMPDB_LOCAL,
     "corrected",
     {"SqlServer.Directories[4].Path=T:\\TempDB"},
     "corrected",
     {0}},
    {CS_K_STORAGE_BACKUP_NONE,
     "corrected",
     {"SqlServer.Directories=[]",
      "SqlServer.Databases[Surveillance].BackupTarget=null",
      "SqlServer.Databases[Surveillance].BackupInterval=0s"},
     "corrected",
     {0}},
    {CS_K_STORAGE_LOCAL,
     "corrected",
     {"SqlServer.Databases[Surveillance].Disk=null",
      "SqlServer.Databases[Surveillance].LocalTo=Cluster1"},
     "corrected",
     {0}},
    {CS_K_STORAGE_SMB,
     "corrected",
     {"SqlServer.Databases[Surveillance].Disk=null",
      "SqlServer.Databases[Surveillance].FileShareOn=BACKUP1"},
     "corrected",
     {0}},
    {CS_K_STORAGE_TYPE,
     "corrected",
     {"Storage.Type=SMB"},
     "corrected",
     {0}},
    {CS_K_STORAGE_SINGLE,
     "corrected",
     {0},
     "quorum-2",
     {0}},
    {CS_K_STORAGE_PATHS,
     "corrected",
     {0},
     "corrected",
     {"Storage.Networks=[\"iSCSI\", \"Heartbeat\"]"}},
    {CS_K_QUORUM_WITNESS,
     "corrected",
     {"Quorum={\"QuorumType\": \"NodeMajority\"}"},
     "corrected",
     {0}},
    {CS_K_QUORUM_DISK_ONLY,
     "corrected",
     {"Quorum.QuorumType=DiskOnly"},
     "corrected",
     {0}},
    {CS_K_QUORUM_WITNESS_ROLE,
     "corrected",
     {"Quorum={\"QuorumType\": \"NodeAndDiskMajority\", \"Disk\": \"Data\"}"},
     "corrected",
     {0}},
    {CS_K_QUORUM_WITNESS_UNSEEN,
     "corrected",
     {"Storage.Disks[Quorum].SeenBy=[]"},
     "corrected",
     {0}},
    {CS_K_QUORUM_CLOUD,
     "quorum-2",
     {"Cluster.WindowsServer=2012 R2",
      "Quorum={\"QuorumType\": \"NodeAndCloudMajority\", \"Network\": \"Public"
      "\"}"},
     "corrected",
     {0}},
    {CS_K_QUORUM_VOTES,
     "corrected",
     {"Nodes[Cluster2].NodeWeight=0"},
     "corrected",
     {0}},
    {CS_K_QUORUM_DYNAMIC,
     "corrected",
     {"Cluster.DynamicQuorum=0"},
     "corrected",
     {0}},
    {CS_K_QUORUM_CHALLENGE,
     "corrected",
     {"Cluster.DiskChallengeWait=3"},
     "corrected",
     {0}},
    {CS_K_QUORUM_ARBITRATION,
     "corrected",
     {"Cluster.QuorumArbitrationTimeMax=7"},
     "corrected",
     {0}},
    {CS_K_POLICY_THRESHOLD_ZERO,
     "corrected",
     {"Groups[Milestone XProtect Management Server].FailoverThreshold=0"},
     "corrected",
     {0}},
    {CS_K_POLICY_THRESHOLD_HUGE,
     "corrected",
     {"Groups[Milestone XProtect Management Server].FailoverThreshold=10"},
     "corrected",
     {0}},
    {CS_K_POLICY_TWICE,
     "corrected",
     {"Groups[Milestone XProtect Management Server].FailoverThreshold=null"},
     "corrected",
     {0}},
    {CS_K_POLICY_PERIOD_ZERO,
     "corrected",
     {"Groups[Milestone XProtect Management Server].FailoverPeriod=0"},
     "corrected",
     {0}},
    {CS_K_POLICY_RESTART_NONE,
     "corrected",
     {"Groups[Milestone XProtect Management Server].Resources[Milestone XProtec"
      "t Event Server].RestartAction=0"},
     "corrected",
     {0}},
    {CS_K_POLICY_MAIN_STAYS,
     "corrected",
     {"Groups[Milestone XProtect Management Server].Resources[Milestone XProtec"
      "t Management Server].RestartAction=1"},
     "corrected",
     {0}},
    {CS_K_POLICY_SIDE,
     "corrected",
     {"Groups[Milestone XProtect Management Server].Resources[Milestone XProtec"
      "t Log Server].RestartAction=2"},
     "corrected",
     {0}},
    {CS_K_POLICY_RESTART_HUGE,
     "corrected",
     {"Groups[Milestone XProtect Management Server].Resources[Milestone XProtec"
      "t Management Server].RestartThreshold=10"},
     "corrected",
     {0}},
    {CS_K_POLICY_RESTART_ZERO,
     "corrected",
     {"Groups[SQL Server (SQLCLUSTER)].Resources[SQL Server].RestartThreshold=0"},
     "corrected",
     {0}},
    {CS_K_POLICY_RESTART_SHORT,
     "corrected",
     {"Groups[Milestone XProtect Management Server].Resources[Milestone XProtec"
      "t Management Server].RestartPeriod=10000"},
     "corrected",
     {0}},
    {CS_K_POLICY_RETRY_NEVER,
     "corrected",
     {"Groups[Milestone XProtect Management Server].Resources[Milestone XProtec"
      "t Management Server].RetryPeriodOnFailure=4294967295"},
     "corrected",
     {0}},
    {CS_K_POLICY_RETRY_SHORT,
     "corrected",
     {"Groups[Milestone XProtect Management Server].Resources[Milestone XProtec"
      "t Management Server].RetryPeriodOnFailure=800000"},
     "corrected",
     {0}},
    {CS_K_POLICY_PENDING,
     "corrected",
     {"Groups[Milestone XProtect Management Server].Resources[Milestone XProtec"
      "t Management Server].PendingTimeout=20000"},
     "corrected",
     {0}},
    {CS_K_POLICY_POLL,
     "corrected",
     {"Groups[Milestone XProtect Management Server].Resources[Milestone XProtec"
      "t Management Server].LooksAlivePollInterval=60001"},
     "corrected",
     {0}},
    {CS_K_POLICY_HEARTBEAT_SHORT,
     "corrected",
     {"Cluster.SameSubnetThreshold=4"},
     "corrected",
     {0}},
    {CS_K_POLICY_HEARTBEAT_LONG,
     "corrected",
     {"Cluster.SameSubnetThreshold=41",
      "Cluster.CrossSubnetThreshold=41"},
     "corrected",
     {0}},
    {CS_K_POLICY_SUBNETS,
     "corrected",
     {"Cluster.CrossSubnetThreshold=19"},
     "corrected",
     {0}},
    {CS_K_POLICY_OWNERS,
     "corrected",
     {"Groups[Milestone XProtect Management Server].Resources[Milestone XProtec"
      "t Management Server].PossibleOwners=[\"Cluster1\"]"},
     "corrected",
     {0}},
    {CS_K_POLICY_OWNERS_NONE,
     "corrected",
     {"Groups[Milestone XProtect Management Server].Resources[Milestone XProtec"
      "t Management Server].PossibleOwners=[\"Cluster1\"]",
      "Groups[Milestone XProtect Management Server].Resources[Milestone XProtec"
      "t Event Server].PossibleOwners=[\"Cluster2\"]"},
     "corrected",
     {0}},
    {CS_K_POLICY_FAILBACK_OWNER,
     "corrected",
     {"Groups[Milestone XProtect Management Server].AutoFailbackType=1"},
     "corrected",
     {0}},
    {CS_K_POLICY_FAILBACK_WINDOW,
     "corrected",
     {"Groups[Milestone XProtect Management Server].PreferredOwners=[\"Cluster1"
      "\"]",
      "Groups[Milestone XProtect Management Server].AutoFailbackType=1"},
     "corrected",
     {0}},
    {CS_K_POLICY_FAILBACK_HALF,
     "corrected",
     {"Groups[Milestone XProtect Management Server].PreferredOwners=[\"Cluster1"
      "\"]",
      "Groups[Milestone XProtect Management Server].AutoFailbackType=1",
      "Groups[Milestone XProtect Management Server].FailbackWindowStart=2"},
     "corrected",
     {0}},
    {CS_K_POLICY_PRIORITY,
     "corrected",
     {"Groups[Milestone XProtect Management Server].Priority=0"},
     "corrected",
     {0}},
    {CS_K_POLICY_ORDER,
     "corrected",
     {"Groups[SQL Server (SQLCLUSTER)].Priority=null"},
     "corrected",
     {0}},
    {CS_K_POLICY_DRAIN,
     "corrected",
     {"Cluster.DrainOnShutdown=0"},
     "corrected",
     {0}},
    {CS_K_POLICY_HANG,
     "corrected",
     {"Cluster.HangRecoveryAction=1"},
     "corrected",
     {0}},
    {CS_K_POLICY_APART,
     "corrected",
     {"Cluster.ClusterEnforcedAntiAffinity=1",
      "Groups[Milestone XProtect Management Server].AntiAffinityClassNames=[\"A"
      "\"]",
      "Groups[SQL Server (SQLCLUSTER)].AntiAffinityClassNames=[\"A\"]"},
     "corrected",
     {0}},
    {CS_K_SQL_MISSING,
     "quorum-2",
     {0},
     "corrected",
     {0}},
    {CS_K_SQL_EDITION,
     "corrected",
     {"SqlServer.Edition=Express"},
     "corrected",
     {0}},
    {CS_K_SQL_STANDARD,
     "corrected",
     {"Nodes=[{\"Name\": \"Cluster1\"}, {\"Name\": \"Cluster2\"}, {\"Name\": \""
      "Cluster3\"}]",
      "SqlServer.Edition=Standard"},
     "corrected",
     {0}},
    {CS_K_SQL_WINDOWS,
     "corrected",
     {"Cluster.WindowsServer=\"2022\""},
     "corrected",
     {0}},
    {CS_K_SQL_OUTSIDE,
     "quorum-2",
     {"Computers=[{\"Name\": \"DB1\"}]",
      "SqlServer={\"Computer\": \"DB1\"}"},
     "corrected",
     {0}},
    {CS_K_SQL_DISK,
     "corrected",
     {"Groups[SQL Server (SQLCLUSTER)].Resources[SQL Server].DependencyExpressi"
      "on=[SQL Network Name (SQL2016Cluster)]"},
     "corrected",
     {0}},
    {CS_K_SQL_DATABASE_DISK,
     "corrected",
     {"SqlServer.Databases[Surveillance].Disk=Quorum"},
     "corrected",
     {0}},
    {CS_K_SQL_INSTANCE,
     "corrected",
     {"SqlServer.InstanceName=OTHER"},
     "corrected",
     {0}},
    {CS_K_SQL_PORT,
     "corrected",
     {"SqlServer.Port=null"},
     "corrected",
     {0}},
    {CS_K_SQL_HEALTH_TIMEOUT,
     "corrected",
     {"Groups[SQL Server (SQLCLUSTER)].Resources[SQL Server].HealthCheckTimeout"
      "=120001"},
     "corrected",
     {0}},
    {CS_K_SQL_CONDITION_LOW,
     "corrected",
     {"Groups[SQL Server (SQLCLUSTER)].Resources[SQL Server].FailureConditionLe"
      "vel=1"},
     "corrected",
     {0}},
    {CS_K_SQL_CONDITION_HIGH,
     "corrected",
     {"Groups[SQL Server (SQLCLUSTER)].Resources[SQL Server].FailureConditionLe"
      "vel=5"},
     "corrected",
     {0}},
    {CS_K_SQL_RECOVERY,
     "corrected",
     {"SqlServer.Databases[Surveillance].TargetRecoveryTime=301"},
     "corrected",
     {0}},
    {CS_K_XP_PRODUCT,
     "corrected",
     {"XProtect.Product=XProtect Professional+"},
     "corrected",
     {0}},
    {CS_K_XP_ROLE,
     "quorum-2",
     {0},
     "corrected",
     {0}},
    {CS_K_XP_CLIENT_ACCESS,
     "quorum-2",
     {"Groups=[{\"Name\": \"G\", \"Resources\": [{\"Name\": \"Milestone XProtec"
      "t Management Server\", \"ResourceType\": \"Generic Service\"}]}]"},
     "corrected",
     {0}},
    {CS_K_XP_DEPENDS_NAME,
     "corrected",
     {"Groups[Milestone XProtect Management Server].Resources[Milestone XProtec"
      "t Management Server].DependencyExpression=null"},
     "corrected",
     {0}},
    {CS_K_XP_EVENT_DEPENDS,
     "corrected",
     {"Groups[Milestone XProtect Management Server].Resources[Milestone XProtec"
      "t Event Server].DependencyExpression=[MILESTONE]"},
     "corrected",
     {0}},
    {CS_K_XP_IN_ROLE,
     "corrected",
     {"XProtect.Components[Log Server].Resource=null",
      "XProtect.Components[Log Server].Nodes=[\"Cluster1\", \"Cluster2\"]",
      "Groups[Milestone XProtect Management Server].Resources[Milestone XProtec"
      "t Log Server].ServiceName=Other",
      "Groups[Milestone XProtect Management Server].Resources[Milestone XProtec"
      "t Log Server].Name=Other"},
     "corrected",
     {0}},
    {CS_K_XP_SCRIPT,
     "corrected",
     {"Groups[Milestone XProtect Management Server].Resources[Milestone XProtec"
      "t Event Server].ResourceType=Generic Script",
      "Groups[Milestone XProtect Management Server].Resources[Milestone XProtec"
      "t Event Server].ServiceName=null"},
     "corrected",
     {0}},
    {CS_K_XP_ON_EVERY_NODE,
     "corrected",
     {"XProtect.Components[Event Server].InstalledOn=[\"Cluster1\"]"},
     "corrected",
     {0}},
    {CS_K_XP_ON_NODE,
     "corrected",
     {"XProtect.Components[Recording Server REC1].Computer=null",
      "XProtect.Components[Recording Server REC1].Nodes=[\"Cluster1\"]"},
     "corrected",
     {0}},
    {CS_K_XP_GATEWAY,
     "corrected",
     {"XProtect.Components=[]"},
     "corrected",
     {0}},
    {CS_K_XP_GATEWAY_EARLY,
     "corrected",
     {"XProtect.Version=2021 R2"},
     "corrected",
     {0}},
    {CS_K_XP_ADDRESS_MISSING,
     "corrected",
     {"XProtect.Components[Event Server].ManagementServer=null"},
     "corrected",
     {0}},
    {CS_K_XP_ADDRESS_NODE,
     "corrected",
     {"XProtect.Components[Event Server].ManagementServer=http://Cluster1"},
     "corrected",
     {0}},
    {CS_K_XP_ADDRESS_NOWHERE,
     "corrected",
     {"XProtect.RegisteredServices[Event Server].Url=http://MILESTNE:22331/"},
     "corrected",
     {0}},
    {CS_K_XP_ADDRESS_OTHER,
     "corrected",
     {"XProtect.ServiceAddress=http://SQL2016Cluster/"},
     "corrected",
     {0}},
    {CS_K_XP_ADDRESS_DOMAIN,
     "corrected",
     {"XProtect.ServiceAddress=http://MILESTONE.OTHER.local/"},
     "corrected",
     {0}},
    {CS_K_XP_REGISTERED,
     "corrected",
     {"XProtect.RegisteredServices=[]"},
     "corrected",
     {0}},
    {CS_K_XP_REGISTERED_FORM,
     "corrected",
     {"XProtect.RegisteredServices[Event Server].Url=http://MILESTONE:22333/"},
     "corrected",
     {0}},
    {CS_K_XP_SERVICE_ADDRESS,
     "corrected",
     {"XProtect.ServiceAddress=null"},
     "corrected",
     {0}},
    {CS_K_XP_DPAPI,
     "corrected",
     {"XProtect.DataProtection=DPAPI"},
     "corrected",
     {0}},
    {CS_K_XP_CERTIFICATE,
     "corrected",
     {"XProtect.Certificates=[{\"Node\": \"Cluster1\"}]"},
     "corrected",
     {0}},
    {CS_K_XP_CERTIFICATE_TRUST,
     "corrected",
     {"XProtect.Certificates[Cluster2].Trusted=false"},
     "corrected",
     {0}},
    {CS_K_XP_CERTIFICATE_KEY,
     "corrected",
     {"XProtect.Certificates[Cluster2].PrivateKeyPermission=false"},
     "corrected",
     {0}},
    {CS_K_XP_CERTIFICATE_THUMBPRINT,
     "corrected",
     {"XProtect.Certificates[Cluster2].ThumbprintSet=false"},
     "corrected",
     {0}},
    {CS_K_XP_CERTIFICATE_EXPIRED,
     "corrected",
     {"XProtect.Certificates[Cluster2].Expires=2025-12-31"},
     "corrected",
     {0}},
    {CS_K_XP_CERTIFICATE_EXPIRES,
     "corrected",
     {0},
     "corrected",
     {"XProtect.Certificates=[{\"Node\": \"Cluster1\"}, {\"Node\": \"Cluster2\""
      "}]"}},
    {CS_K_XP_SYSTEM_PASSWORD,
     "corrected",
     {"XProtect.SystemConfigurationPassword=true"},
     "corrected",
     {0}},
    {CS_K_XP_IIS,
     "corrected",
     {0},
     "corrected",
     {"XProtect.Components=[]"}},
    {CS_K_ACCOUNT_SQL,
     "corrected",
     {"SqlServer.ServiceAccount=null",
      "ServiceAccounts[TESTDOMAIN\\sqlservice].Purpose=Other"},
     "corrected",
     {0}},
    {CS_K_ACCOUNT_AGENT,
     "corrected",
     {"SqlServer.AgentAccount=null",
      "ServiceAccounts[TESTDOMAIN\\sqlagent].Purpose=Other"},
     "corrected",
     {0}},
    {CS_K_ACCOUNT_XPROTECT,
     "quorum-2",
     {0},
     "corrected",
     {0}},
    {CS_K_ACCOUNT_NETWORK_SERVICE,
     "corrected",
     {"XProtect.ServiceAccount=NT AUTHORITY\\NETWORK SERVICE"},
     "corrected",
     {0}},
    {CS_K_ACCOUNT_DOMAIN,
     "corrected",
     {"SqlServer.ServiceAccount=null",
      "ServiceAccounts[TESTDOMAIN\\sqlservice].Account=CLUSTER1\\sqlservice"},
     "corrected",
     {0}},
    {CS_K_ACCOUNT_PASSWORD,
     "corrected",
     {"ServiceAccounts[TESTDOMAIN\\sqlservice].PasswordExpires=2026-03-01"},
     "corrected",
     {0}},
    {CS_K_ACCOUNT_STORAGE,
     "corrected",
     {"XProtect.StorageAccess=false"},
     "corrected",
     {0}},
    {CS_K_ACCOUNT_ADMINISTRATOR,
     "corrected",
     {"XProtect.ServiceAccount=null",
      "ServiceAccounts[TESTDOMAIN\\xprotect].Account=TESTDOMAIN\\Administrator"},
     "corrected",
     {0}},
    {CS_K_ACCOUNT_SHARED,
     "corrected",
     {"XProtect.ServiceAccount=TESTDOMAIN\\sqlservice"},
     "corrected",
     {0}},
    {CS_K_NAME_CLUSTER,
     "corrected",
     {"Cluster.Name=null"},
     "corrected",
     {0}},
    {CS_K_NAME_CLUSTER_ADDRESS,
     "quorum-2",
     {0},
     "corrected",
     {0}},
    {CS_K_NAME_LONG,
     "corrected",
     {"Cluster.Name=XProtectCluster1"},
     "corrected",
     {0}},
    {CS_K_NAME_CHARACTERS,
     "corrected",
     {"Cluster.Name=XProtect_Cluster"},
     "corrected",
     {0}},
    {CS_K_NAME_TWICE,
     "corrected",
     {"Cluster.Name=MILESTONE"},
     "corrected",
     {0}},
    {CS_K_NAME_GROUP,
     "corrected",
     {"Groups[SQL Server (SQLCLUSTER)].Name=SQL & XProtect"},
     "corrected",
     {0}},
    {CS_K_NAME_PROVIDERS,
     "corrected",
     {"Groups[SQL Server (SQLCLUSTER)].Resources[SQL Server].DependencyExpressi"
      "on=[Cluster Disk 2]"},
     "corrected",
     {0}},
    {CS_K_NAME_NO_ADDRESS,
     "corrected",
     {"Groups[SQL Server (SQLCLUSTER)].Resources[SQL IP Address 1].Address=null"},
     "corrected",
     {0}},
    {CS_K_NAME_SERVICE,
     "corrected",
     {"ClusterServices[0].VirtualAddress=null"},
     "corrected",
     {0}},
    {CS_K_NAME_SERVICE_ROLE,
     "corrected",
     {"ClusterServices[0].VirtualAddress=172.16.0.219"},
     "corrected",
     {0}},
    {CS_K_ASSUMED_NUMBERS,
     "corrected",
     {0},
     NULL,
     {0}},
    {CS_K_ASSUMED_UNSAID,
     "corrected",
     {"Cluster.Validated=null"},
     "corrected",
     {0}},
};

#define GROUPS "Groups"
#define SQL "Groups[SQL Server (SQLCLUSTER)].Resources"
#define DESIGNS CS_SOURCE_DIR "/scenarios/designs/"

static const char *path_of(struct cs_arena *arena, const char *name)
{
    bool checklist = strcmp(name, "corrected") == 0 || strcmp(name, "printed") == 0;
    return cs_arena_printf(arena, DESIGNS "%s%s.json", checklist ? "checklist-" : "", name);
}

static const struct cs_review *review(struct cs_arena *arena, const char *name,
                                      const char *const sets[SETS], enum cs_check_id check)
{
    struct cs_diags diags;
    struct cs_text text = {0};
    struct cs_load_options options = {.sets = sets};
    while (options.n_sets < SETS && sets[options.n_sets] != NULL) {
        options.n_sets++;
    }
    cs_diags_init(&diags, arena);
    const struct cs_review *result = cs_review_load(arena, path_of(arena, name), &options, &diags);
    cs_diags_text(&diags, &text);
    cr_expect_not_null(result, "%s: %s", cs_checks[check].id,
                       text.bytes != NULL ? text.bytes : "");
    cs_text_free(&text);
    return result;
}

static const struct cs_finding *finding_of(const struct cs_review *from, enum cs_check_id check)
{
    const struct cs_finding *finding = from->findings;
    while (finding != NULL && finding->check != check) {
        finding = finding->next;
    }
    return finding;
}

Test(check, every_check_has_its_row)
{
    for (int i = 0; i < CS_CHECKS; i++) {
        size_t found = 0;
        for (size_t k = 0; k < CS_LEN(rows); k++) {
            found += rows[k].check == (enum cs_check_id)i ? 1 : 0;
        }
        cr_expect_eq(found, 1, "%s has %zu rows", cs_checks[i].id, found);
    }
}

Test(check, objects_to_what_is_wrong)
{
    for (size_t i = 0; i < CS_LEN(rows); i++) {
        struct cs_arena *arena = cs_arena_new((size_t)1 << 28);
        const struct cs_review *bad = review(arena, rows[i].bad, rows[i].bad_sets, rows[i].check);
        const struct cs_finding *finding = bad == NULL ? NULL : finding_of(bad, rows[i].check);
        cr_expect_not_null(finding, "%s does not object", cs_checks[rows[i].check].id);
        if (finding != NULL) {
            cr_expect(bad->applied[rows[i].check]);
            cr_expect(finding->found[0] != '\0' && finding->line > 0 && finding->path[0] == '$');
        }
        cs_arena_free(arena);
    }
}

Test(check, leaves_alone_what_is_right)
{
    for (size_t i = 0; i < CS_LEN(rows); i++) {
        struct cs_arena *arena = cs_arena_new((size_t)1 << 28);
        if (rows[i].good != NULL) {
            const struct cs_review *good = review(arena, rows[i].good, rows[i].good_sets,
                                                  rows[i].check);
            const struct cs_finding *finding = good == NULL ? NULL
                                                            : finding_of(good, rows[i].check);
            cr_expect_null(finding, "%s objects: %s", cs_checks[rows[i].check].id,
                           finding != NULL ? finding->found : "");
        }
        cs_arena_free(arena);
    }
}

/* What the review says of a file, a line each. */
static const char *said(struct cs_arena *arena, const char *name)
{
    static const char *const none[SETS] = {0};
    struct cs_text text = {0};
    const struct cs_review *all = review(arena, name, none, CS_K_SERVER_TWO);
    for (size_t i = 0; i < all->n_findings; i++) {
        const struct cs_finding *one = all->sorted[i];
        if (one->check == CS_K_ASSUMED_NUMBERS) { /* how many there are is the tables' matter */
            continue;
        }
        cs_text_printf(&text, "%s %s %s: %s\n", cs_severity_name(cs_checks[one->check].severity),
                       cs_checks[one->check].id, one->path, one->found);
    }
    const char *copy = cs_arena_text(arena, text.bytes, text.length);
    cs_text_free(&text);
    return copy;
}

/* What a check says of the corrected checklist with changes, a line for each finding: "" is quiet.
 * CS_CHECKS: the ids of all checks that find an error. */
static const struct saying {
    enum cs_check_id check;
    const char *sets[SETS], *says;
} sayings[] = {
    {CS_CHECKS,
     {"Cluster.Name=MILESTONE", GROUPS "[Cluster Group].Resources[Cluster Name].DnsName=MILESTONE"},
     "CHK-NAME-TWICE\n"},
    {CS_CHECKS,
     {SQL "[SQL Server].DependencyExpression=[SQL Network Name (SQL2016Cluster)] and "
          "[Cluster Disk 3]"},
     "CHK-SQL-DISK\n"},
    {CS_K_SQL_DISK,
     {SQL "[SQL Server].DependencyExpression=[SQL Network Name (SQL2016Cluster)] and "
          "[Cluster Disk 3]"},
     "SQL Server does not depend on Cluster Disk 2 (Data: Data Root Directory, User Database "
     "Directory, Surveillance, Surveillance_IDP, SurveillanceLogServerV2)\n"},
    {CS_K_STORAGE_PATH_ROLE,
     {"SqlServer.Directories[0].Path=B:\\Data", "SqlServer.Directories[1].Path=B:\\Data"},
     "SQL Server does not depend on Quorum, the disk of Data Root Directory, User Database "
     "Directory\n"},
    {CS_K_SQL_DATABASE_DISK,
     {"SqlServer.Databases[Surveillance].Disk=Quorum",
      "SqlServer.Databases[Surveillance_IDP].Disk=Quorum"},
     "SQL Server does not depend on Quorum, the disk of Surveillance, Surveillance_IDP\n"},
    {CS_K_XP_REGISTERED,
     {"XProtect.RegisteredServices=[]"},
     "Event Server is not registered\nLog Server is not registered\nAPI Gateway is not registered"
     "\nService Channel is not registered\nReport Server is not registered\n"},
    {CS_K_XP_REGISTERED,
     {"XProtect.RegisteredServices=[]", "XProtect.Components[Report Server]=null",
      "XProtect.Components[Log Server]=null"},
     "Event Server is not registered\nAPI Gateway is not registered\nService Channel is not "
     "registered\n"},
    {CS_K_SERVER_VERSIONS,
     {"Nodes[Cluster2].WindowsServer=2022"},
     "Cluster2 has Windows Server 2022, the cluster 2019\n"},
    {CS_K_SERVER_VERSIONS, {"Nodes[Cluster2].WindowsServer=2019"}, ""},
    {CS_K_NET_ADDRESS_RESERVED,
     {"Networks[Heartbeat].Interfaces[Cluster1].Address=192.168.160.0"},
     "192.168.160.0 of Cluster1 on Heartbeat is the address of the network Heartbeat itself\n"},
    {CS_K_NET_ADDRESS_RESERVED,
     {SQL "[SQL IP Address 1].Address=172.16.255.255"},
     "172.16.255.255 of SQL IP Address 1 is the broadcast address of Public\n"},
    {CS_K_NET_ADDRESS_RESERVED, {SQL "[SQL IP Address 1].Address=172.16.4.0"}, ""},
    {CS_K_XP_ADDRESS_DOMAIN,
     {"XProtect.Components[Recording Server REC2].ManagementServer=http://MILESTONE.OTHER.local"},
     "Recording Server REC2: MILESTONE.OTHER.local is not in the domain TESTDOMAIN.local\n"},
    {CS_K_XP_ADDRESS_DOMAIN,
     {"XProtect.ServiceAddress=https://milestone.testdomain.LOCAL:443/",
      "XProtect.Components[Event Server].ManagementServer=http://172.16.0.218"},
     ""},
    {CS_K_STORAGE_SIZE,
     {"Storage.Disks[Log].Size=lots"},
     "Log has the size \"lots\", which cannot be read\n"},
    {CS_K_STORAGE_SIZE, {"Storage.Disks[Log].Size=0,5 GB"}, ""},
    {CS_K_STORAGE_WITNESS_SIZE,
     {"Storage.Disks[Quorum].Size=0,4 GB"},
     "Quorum has 0,4 GB, less than 512 MB\n"},
    {CS_K_STORAGE_WITNESS_SIZE, {"Storage.Disks[Quorum].Size=0,5 GB"}, ""},
    {CS_K_STORAGE_BACKUP_NONE,
     {"SqlServer.Databases[Surveillance].BackupInterval=null"},
     "no backup of Surveillance is planned: it has no BackupInterval\n"},
    {CS_K_STORAGE_BACKUP_NONE,
     {"SqlServer.Databases[0].BackupInterval=null", "SqlServer.Databases[1].BackupInterval=null",
      "SqlServer.Databases[2].BackupInterval=null"},
     "no backups are planned: no database has a BackupInterval\n"},
    {CS_K_STORAGE_TEMPDB_LOCAL,
     {"SqlServer.Directories[4].Path=T:\\TempDB", "SqlServer.Directories[5].Path=T:\\TempDB"},
     "TempDB data directory is on T:, a disk of each node's own\n"},
    {CS_K_STORAGE_TEMPDB_LOCAL,
     {"SqlServer.Directories[3].Path=T:\\Log", "SqlServer.Directories[4].Path=T:\\TempDB"},
     ""},
    {CS_K_STORAGE_BACKUP_DISK,
     {"SqlServer.Directories[2].Path=D:\\Backup"},
     "Backup Directory is on D:, which no disk is planned for: each node has one of its own\n"},
    {CS_K_SQL_EDITION,
     {"SqlServer.Edition=Express"},
     "Express, which has no SQL Server Agent: SQL Server Agent cannot run\n"},
    {CS_K_SQL_EDITION,
     {"SqlServer.Edition=Express", SQL "[SQL Server Agent]=null"},
     "Express\n"},
    {CS_K_ACCOUNT_SHARED,
     {"XProtect.ServiceAccount=TESTDOMAIN\\sqlservice"},
     "TESTDOMAIN\\sqlservice is the account of SQL Server and of XProtect\n"},
    {CS_K_XP_ADDRESS_NOWHERE,
     {"XProtect.Components[Recording Server REC2].ManagementServer=http://localhost/"},
     "Recording Server REC2: localhost means each machine itself\n"},
    {CS_K_XP_ADDRESS_MISSING,
     {"XProtect.Components[Recording Server REC2].ManagementServer=null"},
     "Recording Server REC2 has no address of the Management Server\n"},
    {CS_K_XP_ADDRESS_NODE,
     {"XProtect.Components[Mobile Server MOB1].ManagementServer=http://Cluster2"},
     "Mobile Server MOB1: http://Cluster2 is the node Cluster2\n"},
};

Test(check, says_each_mistake_once_and_names_what_it_means)
{
    for (size_t i = 0; i < CS_LEN(sayings); i++) {
        struct cs_arena *arena = cs_arena_new((size_t)1 << 28);
        const struct saying *it = &sayings[i];
        struct cs_text text = {0};
        const struct cs_review *all = review(arena, "corrected", it->sets, CS_K_SERVER_TWO);
        for (size_t k = 0; all != NULL && k < all->n_findings; k++) {
            const struct cs_finding *one = all->sorted[k];
            bool error = cs_checks[one->check].severity == CS_SEVERITY_ERROR;
            if (it->check == CS_CHECKS ? error : one->check == it->check) {
                cs_text_printf(&text, "%s\n",
                               it->check == CS_CHECKS ? cs_checks[one->check].id : one->found);
            }
        }
        cr_expect_str_eq(text.bytes != NULL ? text.bytes : "", it->says, "%s: %zu", it->sets[0], i);
        cs_text_free(&text);
        cs_arena_free(arena);
    }
}

Test(check, finds_all_that_is_wrong_with_the_printed_checklist)
{
    static const char expected[] =
        "error CHK-NAME-CLUSTER $.Cluster: found no \"Name\", expected the name of the "
        "cluster\n"
        "error CHK-NAME-CLUSTER-ADDRESS $.Cluster: no address of the cluster\n"
        "error CHK-NET-ADDRESS-TWICE $.Networks[2].Interfaces[1].Address: found "
        "\"10.0.0.213\", expected an address of its own: Cluster1 has this one on iSCSI\n"
        "error CHK-XP-ROLE $.Groups: no role for the Management Server: no name and no "
        "address of its own\n"
        "error CHK-ACCOUNT-XPROTECT $.ServiceAccounts: no account for the services of "
        "XProtect is planned\n"
        "error CHK-STORAGE-PATH $.SqlServer.Directories[3].Path: User Database Log Directory "
        "is on E:, and no disk is planned for it\n"
        "warning CHK-NET-PUBLIC-RANGE $.Networks[0].Address: 177.16.0.0 mask 255.255.0.0 of "
        "Public is a public range\n"
        "warning CHK-NET-DNS-PUBLIC $.Networks[0].Interfaces[0].SecondaryDNS: 193.168.0.200 "
        "is in no network of the design, and in a public range\n"
        "warning CHK-NET-PUBLIC-RANGE $.Networks[1].Address: 199.160.0.0 mask 255.255.255.0 "
        "of Heartbeat is a public range\n"
        "warning CHK-NET-UNUSED $.Networks[2]: iSCSI has Role 0 and leads to no storage\n"
        "warning CHK-NET-MASK-WIDE $.Networks[2].AddressMask: 255.0.0.0 of iSCSI claims all "
        "of 10.0.0.0/8\n"
        "warning CHK-NET-STORAGE-OWN $.Storage.Networks[0]: Public leads to the storage and "
        "serves clients\n"
        "warning CHK-STORAGE-BACKUP-DISK $.SqlServer.Directories[2].Path: Backup Directory "
        "is on the shared disk Data\n"
        "advice CHK-ASSUMED-UNSAID $: nothing is said of Cluster.Validated, "
        "Nodes[].LocalAdministrator, Storage.Type, ServiceAccounts[].PasswordExpires, "
        "XProtect\n"
        "advice CHK-SERVER-BASIS $.Cluster.WindowsServer: Windows Server 2016\n"
        "advice CHK-SERVER-HOSTS $.Nodes[1].Hardware: Cluster2 is virtual, as other nodes "
        "are\n"
        "advice CHK-STORAGE-SINGLE $.Storage: all disks are in Shared storage\n"
        "advice CHK-STORAGE-PATHS $.Storage.Networks: one network leads to the storage\n"
        "advice CHK-SQL-PORT $.SqlServer.InstanceName: SQLCLUSTER has no port of its own\n";
    struct cs_arena *arena = cs_arena_new((size_t)1 << 28);
    cr_expect_str_eq(said(arena, "printed"), expected);
    cs_arena_free(arena);
}

Test(check, objects_to_no_design_that_is_right)
{
    static const char *const names[] = {"corrected", "two-node", "xprotect"};
    static const char *const none[SETS] = {0};
    for (size_t i = 0; i < CS_LEN(names); i++) {
        struct cs_arena *arena = cs_arena_new((size_t)1 << 28);
        const struct cs_review *all = review(arena, names[i], none, CS_K_SERVER_TWO);
        cr_expect_eq(all->of[CS_SEVERITY_ERROR], 0, "%s", said(arena, names[i]));
        cr_expect(i > 0 || all->of[CS_SEVERITY_WARNING] == 0, "%s", said(arena, names[i]));
        cs_arena_free(arena);
    }
}

Test(check, refuses_what_cannot_be_read_and_run_refuses_what_cannot_be_run)
{
    static const struct {
        const char *set;
        bool reviewed;
    } cases[] = {{"Networks[iSCSI].Interfaces[Cluster2].Address=10.0.0.213", true},
                 {"Networks[iSCSI].Interfaces[Cluster2].Adress=10.0.0.214", false},
                 {"Cluster.WindowsServer=2018", false}};
    for (size_t i = 0; i < CS_LEN(cases); i++) {
        struct cs_arena *arena = cs_arena_new((size_t)1 << 28);
        struct cs_load_options options = {.sets = &cases[i].set, .n_sets = 1};
        struct cs_diags diags;
        cs_diags_init(&diags, arena);
        const char *path = path_of(arena, "corrected");
        cr_expect_eq(cs_review_load(arena, path, &options, &diags) != NULL, cases[i].reviewed);
        cs_diags_init(&diags, arena);
        cr_expect_null(cs_design_load(arena, path, &options, &diags));
        cr_expect_eq(cs_diags_exit_status(&diags), 2);
        cs_arena_free(arena);
    }
}

/* The page that says which check covers which page of the guide names checks that there are. */
Test(check, the_page_about_the_checklist_names_checks_that_there_are)
{
    static char page[1 << 16];
    FILE *file = fopen(CS_SOURCE_DIR "/docs/checklist.md", "r");
    cr_assert_not_null(file);
    page[fread(page, 1, sizeof page - 1, file)] = '\0';
    (void)fclose(file);
    size_t named = 0;
    for (const char *at = strstr(page, "CHK-"); at != NULL; at = strstr(at + 1, "CHK-")) {
        size_t length = strspn(at, "ABCDEFGHIJKLMNOPQRSTUVWXYZ-");
        bool known = false;
        for (int i = 0; i < CS_CHECKS; i++) {
            bool same = strncmp(cs_checks[i].id, at, length) == 0;
            bool group = memchr(at + strlen("CHK-"), '-', length - strlen("CHK-")) == NULL;
            char next = same ? cs_checks[i].id[length] : '\0';
            known = known || (same && (next == '\0' || (group && next == '-')));
        }
        cr_expect(known, "there is no %.*s", (int)length, at);
        named++;
    }
    cr_expect_gt(named, 100);
}

Test(check, cuts_a_long_text_between_two_characters)
{
    struct cs_arena *arena = cs_arena_new((size_t)1 << 28);
    char set[4096] = "XProtect.Product=x";
    while (strlen(set) < sizeof set - 8) {
        strncat(set, "\u00e9", 7);
    }
    const char *sets[SETS] = {set};
    const struct cs_review *all = review(arena, "corrected", sets, CS_K_XP_PRODUCT);
    const char *found = finding_of(all, CS_K_XP_PRODUCT)->found;
    size_t length = strlen(found);
    cr_expect(length > 1000 && length < 1024, "%zu", length);
    for (size_t at = 0; at < length;) {
        size_t next = cs_utf8_length(found + at, length - at);
        cr_assert_gt(next, 0);
        at += next;
    }
    cs_arena_free(arena);
}

Test(check, the_corrected_checklist_can_be_run_and_the_printed_one_cannot)
{
    struct cs_arena *arena = cs_arena_new((size_t)1 << 28);
    struct cs_diags diags;
    cs_diags_init(&diags, arena);
    cr_expect_not_null(cs_design_load(arena, path_of(arena, "corrected"), NULL, &diags));
    cr_expect_null(cs_design_load(arena, path_of(arena, "printed"), NULL, &diags));
    cr_expect_eq(diags.count, 2); /* no name of the cluster, one address for two */
    cs_arena_free(arena);
}
