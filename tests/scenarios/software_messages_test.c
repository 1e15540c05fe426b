/* Every message about computers, accounts, SQL Server and XProtect, word for word. */
#include <criterion/criterion.h>
#include <string.h>

#include "tests/scenarios/support.h"

/* A mistake made in a good text by replacing one piece by another. */
struct mistake {
    const char *name, *from, *to, *message;
};

static const struct mistake in_software_designs[] = {
    {"a flag that is none", "\"Validated\": true", "\"Validated\": \"yes\"",
     "d.json:1:65: $.Cluster.Validated: found \"yes\", expected true or false\n"},
    {"a cluster's address that is none", "\"Address\": \"10.0.0.8\"", "\"Address\": \"10.0.0\"",
     "d.json:2:14: $.Cluster.Address: found \"10.0.0\", expected an IPv4 address such as \"177"
     ".16.0.213\"\n"},
    {"a node's version that is none", "\"WindowsServer\": \"2019\", \"Local",
     "\"WindowsServer\": \"2018\", \"Local",
     "d.json:3:43: $.Nodes[0].WindowsServer: found \"2018\", expected a version of Windows Ser"
     "ver (2008 R2, 2012, 2012 R2, 2016, 2019, 2022); did you mean \"2012\"?\n"},
    {"a DNS server that is none", "\"PrimaryDNS\": \"10.0.0.5\"", "\"PrimaryDNS\": \"dns\"",
     "d.json:8:43: $.Networks[1].Interfaces[0].PrimaryDNS: found \"dns\", expected an IPv4 add"
     "ress such as \"177.16.0.213\"\n"},
    {"a type of storage that is none", "\"Type\": \"iSCSI\"", "\"Type\": \"ISCSI\"",
     "d.json:10:34: $.Storage.Type: found \"ISCSI\", expected a type of storage (iSCSI, Fibre "
     "Channel, Serial attached SCSI, SAS, SMB); did you mean \"iSCSI\"?\n"},
    {"an address of the storage without its network",
     "{\"Network\": \"Net\", \"Address\": \"10.0.0.100\"}", "{\"Address\": \"10.0.0.100\"}",
     "d.json:11:3: $.Storage.Addresses[0]: found an object, expected \"Network\" and \"Address"
     "\"\n"},
    {"a planned core group", "\"Name\": \"XP\", \"Planned\": true",
     "\"Name\": \"Cluster Group\", \"Planned\": true",
     "d.json:22:39: $.Groups[1].Planned: found true, expected false: the cluster makes the cor"
     "e group itself\n"},
    {"a DNS name of a disk", "\"ResourceType\": \"Physical Disk\", \"Disk\": \"D2\"",
     "\"ResourceType\": \"Physical Disk\", \"DnsName\": \"x\", \"Disk\": \"D2\"",
     "d.json:17:56: $.Groups[0].Resources[2].DnsName: found \"DnsName\", expected no DNS name:"
     " only a Network Name has one\n"},
    {"a DNS name with a blank", "\"DnsName\": \"vms\"", "\"DnsName\": \"v ms\"",
     "d.json:24:65: $.Groups[1].Resources[1].DnsName: found \"v ms\", expected a computer's na"
     "me (letters, digits, hyphens, underscores, points)\n"},
    {"a health check of a service", "\"Name\": \"Ms\", \"ResourceType\": \"Generic Service\",",
     "\"Name\": \"Ms\", \"ResourceType\": \"Generic Service\", \"HealthCheckTimeout\": 60000,",
     "d.json:26:53: $.Groups[1].Resources[2].HealthCheckTimeout: found \"HealthCheckTimeout\","
     " expected a property of Generic Service: only a SQL Server has this one\n"},
    {"a health check too short", "\"HealthCheckTimeout\": 60000", "\"HealthCheckTimeout\": 14999",
     "d.json:19:71: $.Groups[0].Resources[4].HealthCheckTimeout: found 14999, expected an inte"
     "ger of 15000 to 4294967295 milliseconds\n"},
    {"two computers of one name", "{\"Name\": \"R2\",", "{\"Name\": \"r1\",",
     "d.json:29:12: $.Computers[1].Name: found \"r1\", expected a name that no other computer "
     "has\nd.json:46:80: $.XProtect.Components[3].StandsInFor: found \"Recording Server R2\", "
     "expected the name of a component (Management Server, Event Server, IIS, Failover Recordi"
     "ng Server, Recording Server R1, Recording Server, Control); did you mean \"Recording Ser"
     "ver R1\"?\nd.json:48:50: $.XProtect.Components[5].Computer: found \"r2\", expected the n"
     "ame of a computer (R1, r1); did you mean \"r1\"?\n"},
    {"a computer with a node's name", "{\"Name\": \"R2\",", "{\"Name\": \"n2\",",
     "d.json:29:12: $.Computers[1].Name: found \"n2\", expected a name that no node has\nd.jso"
     "n:46:80: $.XProtect.Components[3].StandsInFor: found \"Recording Server R2\", expected t"
     "he name of a component (Management Server, Event Server, IIS, Failover Recording Server,"
     " Recording Server R1, Recording Server, Control); did you mean \"Recording Server R1\"?"
     "\nd.json:48:50: $.XProtect.Components[5].Computer: found \"r2\", expected the name of a "
     "computer (R1, n2); did you mean \"n2\"?\n"},
    {"a computer's name with a comma", "{\"Name\": \"R2\",", "{\"Name\": \"R,2\",",
     "d.json:29:12: $.Computers[1].Name: found \"R,2\", expected a computer's name (letters, d"
     "igits, hyphens, underscores, points)\nd.json:46:80: $.XProtect.Components[3].StandsInFor"
     ": found \"Recording Server R2\", expected the name of a component (Management Server, Ev"
     "ent Server, IIS, Failover Recording Server, Recording Server R1, Recording Server, Contr"
     "ol); did you mean \"Recording Server R1\"?\nd.json:48:50: $.XProtect.Components[5].Compu"
     "ter: found \"r2\", expected the name of a computer (R1, R,2)\n"},
    {"a computer's network that is not there", "\"Network\": \"Beat\", \"Domain\"",
     "\"Network\": \"Beet\", \"Domain\"",
     "d.json:29:29: $.Computers[1].Network: found \"Beet\", expected the name of a network (Be"
     "at, Net); did you mean \"Beat\"?\n"},
    {"a computer's address of another subnet", "\"Address\": \"10.0.0.31\"",
     "\"Address\": \"10.0.1.31\"",
     "d.json:28:41: $.Computers[0].Address: found \"10.0.1.31\", expected an address in 10.0.0"
     ".0 mask 255.255.255.0\n"},
    {"a computer's address that a node has", "\"Address\": \"10.0.0.31\"",
     "\"Address\": \"10.0.0.2\"",
     "d.json:28:41: $.Computers[0].Address: found \"10.0.0.2\", expected an address of its own"
     ": N2 has this one\n"},
    {"a computer's address that a resource has", "\"Address\": \"10.0.0.31\"",
     "\"Address\": \"10.0.0.9\"",
     "d.json:28:41: $.Computers[0].Address: found \"10.0.0.9\", expected an address of its own"
     ": SqlIp has this one\n"},
    {"an unknown member of a computer", "\"Boot\": \"30s\"", "\"Boots\": \"30s\"",
     "d.json:28:54: $.Computers[0].Boots: found \"Boots\", expected a member of a computer (Na"
     "me, Network, Address, Domain, Edition, Purpose, WindowsServer, Boot, Shutdown); did you "
     "mean \"Boot\"?\n"},
    {"a computer without a name", "{\"Name\": \"R1\", \"Address\"", "{\"Address\"",
     "d.json:28:15: $.Computers[0]: found no \"Name\", expected a name of 1 to 128 characters"
     "\nd.json:38:37: $.SqlServer.Databases[2].FileShareOn: found \"R1\", expected the name of"
     " a computer (R2); did you mean \"R2\"?\nd.json:46:59: $.XProtect.Components[3].Computer:"
     " found \"R1\", expected the name of a computer (R2); did you mean \"R2\"?\nd.json:47:50:"
     " $.XProtect.Components[4].Computer: found \"R1\", expected the name of a computer (R2); "
     "did you mean \"R2\"?\nd.json:49:65: $.XProtect.Components[6].Computer: found \"R1\", exp"
     "ected the name of a computer (R2); did you mean \"R2\"?\n"},
    {"computers as an object",
     "\"Computers\": [{\"Name\": \"R1\", \"Address\": \"10.0.0.31\", \"Boot\": \"30s\"},\n  "
     "{\"Name\": \"R2\", \"Network\": \"Beat\", \"Domain\": \"d\", \"Edition\": \"e\",\n   "
     "\"WindowsServer\": \"2022\", \"Purpose\": \"p\"}],\n",
     "\"Computers\": {},\n",
     "d.json:28:14: $.Computers: found an object, expected a list of computers\nd.json:36:37: "
     "$.SqlServer.Databases[2].FileShareOn: found \"R1\", expected the name of a computer, of "
     "which there is none\nd.json:44:59: $.XProtect.Components[3].Computer: found \"R1\", expe"
     "cted the name of a computer, of which there is none\nd.json:44:80: $.XProtect.Components"
     "[3].StandsInFor: found \"Recording Server R2\", expected the name of a component (Manage"
     "ment Server, Event Server, IIS, Failover Recording Server, Recording Server, Recording S"
     "erver, Control); did you mean \"Recording Server\"?\nd.json:45:50: $.XProtect.Components"
     "[4].Computer: found \"R1\", expected the name of a computer, of which there is none\nd.j"
     "son:46:4: $.XProtect.Components[5]: found \"Recording Server\", expected a name that no "
     "other component has\nd.json:46:50: $.XProtect.Components[5].Computer: found \"r2\", expe"
     "cted the name of a computer, of which there is none\nd.json:47:65: $.XProtect.Components"
     "[6].Computer: found \"R1\", expected the name of a computer, of which there is none\n"},
    {"two accounts of one name", "\"Account\": \"D\\\\agent\"", "\"Account\": \"d\\\\SQL\"",
     "d.json:32:15: $.ServiceAccounts[1].Account: found \"d\\\\SQL\", expected a name that no "
     "other service account has\nd.json:35:80: $.SqlServer.AgentAccount: found \"D\\\\agent\","
     " expected the name of a service account (D\\\\sql, d\\\\SQL, D\\\\xp)\n"},
    {"an account without its name", "\"Account\": \"D\\\\agent\", \"Pass", "\"Pass",
     "d.json:32:3: $.ServiceAccounts[1]: found no \"Account\", expected an account such as \"T"
     "ESTDOMAIN\\\\sqlservice\"\nd.json:35:80: $.SqlServer.AgentAccount: found \"D\\\\agent\","
     " expected the name of a service account (D\\\\sql, D\\\\xp)\n"},
    {"a day that there is not", "\"2026-03-01 14:30\"", "\"2026-02-30\"",
     "d.json:31:62: $.ServiceAccounts[0].PasswordExpires: found \"2026-02-30\", expected a day"
     " that there is: February 2026 has 28\n"},
    {"a leap day of no leap year", "\"2026-03-01 14:30\"", "\"2100-02-29\"",
     "d.json:31:62: $.ServiceAccounts[0].PasswordExpires: found \"2100-02-29\", expected a day"
     " that there is: February 2100 has 28\n"},
    {"a month that there is not", "\"2026-03-01 14:30\"", "\"2026-13-01\"",
     "d.json:31:62: $.ServiceAccounts[0].PasswordExpires: found \"2026-13-01\", expected a mon"
     "th of 01 to 12\n"},
    {"a year before all others", "\"2026-03-01 14:30\"", "\"1969-12-31\"",
     "d.json:31:62: $.ServiceAccounts[0].PasswordExpires: found \"1969-12-31\", expected a yea"
     "r of 1970 to 9999\n"},
    {"a time that there is not", "\"2026-03-01 14:30\"", "\"2026-03-01 24:00\"",
     "d.json:31:62: $.ServiceAccounts[0].PasswordExpires: found \"2026-03-01 24:00\", expected"
     " a time of day of 00:00 to 23:59\n"},
    {"a date in another form", "\"2026-03-01 14:30\"", "\"1.3.2026\"",
     "d.json:31:62: $.ServiceAccounts[0].PasswordExpires: found \"1.3.2026\", expected \"never"
     "\", true, false, or a date such as \"2026-03-01\" or \"2026-03-01 14:30\"\n"},
    {"a date as a number", "\"2026-03-01 14:30\"", "20260301",
     "d.json:31:62: $.ServiceAccounts[0].PasswordExpires: found 20260301, expected \"never\", "
     "true, false, or a date such as \"2026-03-01\" or \"2026-03-01 14:30\"\n"},
    {"an edition that is none", "\"Edition\": \"Enterprise\"", "\"Edition\": \"Enterprize\"",
     "d.json:34:66: $.SqlServer.Edition: found \"Enterprize\", expected an edition of SQL Serv"
     "er (Express, Standard, Enterprise, Developer); did you mean \"Enterprise\"?\n"},
    {"a port of nothing", "\"Port\": 1434", "\"Port\": 0",
     "d.json:35:11: $.SqlServer.Port: found 0, expected an integer of 1 to 65535 (a TCP port)"
     "\n"},
    {"an instance in two places", "\"Resource\": \"sql\"",
     "\"Resource\": \"sql\", \"Computer\": \"R1\"",
     "d.json:34:14: $.SqlServer: found more than one of them, expected exactly one of Resource"
     ", Computer\n"},
    {"an instance nowhere", "\"Resource\": \"sql\", ", "",
     "d.json:34:14: $.SqlServer: found none of them, expected exactly one of Resource, Compute"
     "r\n"},
    {"an instance that is a disk", "\"Resource\": \"sql\"", "\"Resource\": \"SqlDisk\"",
     "d.json:35:29: $.SqlServer.Resource: found \"SqlDisk\", expected a resource of type SQL S"
     "erver (this is a Physical Disk)\n"},
    {"an account that is not there", "\"AgentAccount\": \"D\\\\agent\"",
     "\"AgentAccount\": \"D\\\\agnet\"",
     "d.json:35:80: $.SqlServer.AgentAccount: found \"D\\\\agnet\", expected the name of a ser"
     "vice account (D\\\\sql, D\\\\agent, D\\\\xp); did you mean \"D\\\\agent\"?\n"},
    {"a database on two places", "\"LocalTo\": \"N1\"", "\"LocalTo\": \"N1\", \"Disk\": \"D3\"",
     "d.json:37:4: $.SqlServer.Databases[1]: found more than one of them, expected at most one"
     " of Disk, LocalTo, FileShareOn\n"},
    {"a database on a disk that is not there", "\"Disk\": \"D3\"}]}", "\"Disk\": \"D4\"}]}",
     "d.json:38:68: $.SqlServer.Databases[3].Disk: found \"D4\", expected the name of a disk ("
     "D1, D2, D3); did you mean \"D1\"?\n"},
    {"two databases of one name", "\"Name\": \"Own\"", "\"Name\": \"MAIN\"",
     "d.json:38:53: $.SqlServer.Databases[3].Name: found \"MAIN\", expected a name that no oth"
     "er database has\n"},
    {"no disk for a database", "[SqlName] and [SqlDisk]", "[SqlName]",
     "d.json:36:17: $.SqlServer.Databases[0]: found no \"Disk\", expected one of Disk, LocalTo"
     ", FileShareOn: the SQL Server resource depends on 0 disks\n"},
    {"two disks for a database", "[SqlName] and [SqlDisk]",
     "[SqlName] and [SqlDisk] and [OtherDisk]",
     "d.json:36:17: $.SqlServer.Databases[0]: found no \"Disk\", expected one of Disk, LocalTo"
     ", FileShareOn: the SQL Server resource depends on 2 disks\n"},
    {"a recovery time above the range", "\"TargetRecoveryTime\": 30",
     "\"TargetRecoveryTime\": 86401",
     "d.json:36:56: $.SqlServer.Databases[0].TargetRecoveryTime: found 86401, expected an inte"
     "ger of 0 to 86400 seconds\n"},
    {"a misspelt member of a database", "\"UndoTime\": \"1s\"", "\"UndoTimes\": \"1s\"",
     "d.json:36:60: $.SqlServer.Databases[0].UndoTimes: found \"UndoTimes\", expected a member"
     " of a database (Name, Disk, LocalTo, FileShareOn, BackupTarget, TargetRecoveryTime, LogR"
     "ate, RedoRate, … and 5 more); did you mean \"UndoTime\"?\n"},
    {"a misspelt member of SQL Server", "\"InstanceName\": \"I\"", "\"Instance\": \"I\"",
     "d.json:34:15: $.SqlServer.Instance: found \"Instance\", expected a member of SQL Server "
     "(InstanceName, Version, Edition, Port, Resource, Computer, ServiceAccount, AgentAccount,"
     " … and 2 more)\n"},
    {"a place for a database of a single instance", "\"Resource\": \"sql\"", "\"Computer\": \"R2\"",
     "d.json:37:22: $.SqlServer.Databases[1].LocalTo: found \"LocalTo\", expected no place: th"
     "e files of an instance outside the cluster lie on its computer\nd.json:38:22: $.SqlServe"
     "r.Databases[2].FileShareOn: found \"FileShareOn\", expected no place: the files of an in"
     "stance outside the cluster lie on its computer\nd.json:38:60: $.SqlServer.Databases[3].D"
     "isk: found \"Disk\", expected no place: the files of an instance outside the cluster lie"
     " on its computer\n"},
    {"a misspelt member of XProtect", "\"StorageAccess\": false", "\"StorageAcess\": false",
     "d.json:40:30: $.XProtect.StorageAcess: found \"StorageAcess\", expected a member of XPro"
     "tect (Product, Version, ServiceAccount, Components, StorageAccess, SystemConfigurationPa"
     "ssword, ServiceAddress, DataProtection, … and 5 more); did you mean \"StorageAccess\"?\n"},
    {"an account of XProtect that is not there", "\"ServiceAccount\": \"D\\\\xp\"",
     "\"ServiceAccount\": \"D\\\\xq\"",
     "d.json:40:21: $.XProtect.ServiceAccount: found \"D\\\\xq\", expected the name of a servi"
     "ce account (D\\\\sql, D\\\\agent, D\\\\xp); did you mean \"D\\\\xp\"?\n"},
    {"a component without its type", "{\"Component\": \"IIS\", ", "{",
     "d.json:45:4: $.XProtect.Components[2]: found no \"Component\", expected a component of X"
     "Protect such as \"Recording Server\"\n"},
    {"a component that is none", "\"Component\": \"IIS\"", "\"Component\": \"Image Server\"",
     "d.json:45:18: $.XProtect.Components[2].Component: found \"Image Server\", expected a com"
     "ponent of XProtect (Management Server, IIS, Identity Provider, API Gateway, Service Chan"
     "nel, Report Server, Event Server, Log Server, … and 6 more); did you mean \"Log Server\""
     "?\n"},
    {"two components of one name", "\"Name\": \"Control\"", "\"Name\": \"iis\"",
     "d.json:49:42: $.XProtect.Components[6].Name: found \"iis\", expected a name that no othe"
     "r component has\n"},
    {"two components without names", "\"Component\": \"IIS\", \"Nodes\": [\"N1\", \"N2\"]},",
     "\"Component\": \"IIS\", \"Nodes\": [\"N1\"]}, {\"Component\": \"IIS\", \"Nodes\": [\"N2\"]},",
     "d.json:45:43: $.XProtect.Components[3]: found \"IIS\", expected a name that no other com"
     "ponent has\n"},
    {"a component nowhere", ", \"Nodes\": [\"N1\", \"N2\"]", "",
     "d.json:45:4: $.XProtect.Components[2]: found none of them, expected exactly one of Resou"
     "rce, Nodes, Computer\n"},
    {"a component in two places", "\"Nodes\": [\"N1\", \"N2\"]",
     "\"Nodes\": [\"N1\", \"N2\"], \"Computer\": \"R1\"",
     "d.json:45:4: $.XProtect.Components[2]: found more than one of them, expected exactly one"
     " of Resource, Nodes, Computer\n"},
    {"a component on no node", "\"Nodes\": [\"N1\", \"N2\"]", "\"Nodes\": []",
     "d.json:45:34: $.XProtect.Components[2].Nodes: found an empty list, expected the names of"
     " one or more nodes\n"},
    {"a component run by a disk", "\"Resource\": \"Es\"", "\"Resource\": \"SqlDisk\"",
     "d.json:44:46: $.XProtect.Components[1].Resource: found \"SqlDisk\", expected a Generic S"
     "ervice, Generic Application or Generic Script (this is a Physical Disk)\n"},
    {"two components run by one resource", "\"Resource\": \"Es\"", "\"Resource\": \"Ms\"",
     "d.json:44:46: $.XProtect.Components[1].Resource: found \"Ms\", expected a resource that "
     "runs no other component (Management Server runs as this one)\n"},
    {"an installation of what the cluster does not run", "\"Nodes\": [\"N1\", \"N2\"]",
     "\"Nodes\": [\"N1\", \"N2\"], \"InstalledOn\": [\"N1\"]",
     "d.json:45:48: $.XProtect.Components[2].InstalledOn: found \"InstalledOn\", expected \"In"
     "stalledOn\" only beside \"Resource\"\n"},
    {"an installation on a node that is not there", "\"InstalledOn\": [\"N1\"]",
     "\"InstalledOn\": [\"N3\"]",
     "d.json:42:73: $.XProtect.Components[0].InstalledOn[0]: found \"N3\", expected the name o"
     "f a node (N1, N2); did you mean \"N1\"?\n"},
    {"an empty address", "\"ManagementServer\": \"R1\"", "\"ManagementServer\": \"\"",
     "d.json:48:76: $.XProtect.Components[5].ManagementServer: found \"\", expected a name or "
     "an address such as \"http://MILESTONE/\" of 1 to 256 characters\n"},
    {"an address with a blank", "\"ManagementServer\": \"R1\"",
     "\"ManagementServer\": \"http://the server/\"",
     "d.json:48:76: $.XProtect.Components[5].ManagementServer: found \"http://the server/\", e"
     "xpected a name or an address such as \"http://MILESTONE/\" of 1 to 256 characters\n"},
    {"a database of what has none", "\"Name\": \"Control\"",
     "\"Name\": \"Control\", \"Database\": \"Main\"",
     "d.json:49:53: $.XProtect.Components[6].Database: found \"Database\", expected no databas"
     "e: the component Smart Client has none\n"},
    {"a database that is not there", "\"Database\": \"share\"", "\"Database\": \"shares\"",
     "d.json:44:64: $.XProtect.Components[1].Database: found \"shares\", expected the name of "
     "a database (Main, Local, Share, Own); did you mean \"Share\"?\n"},
    {"a stand-in for a client", "\"StandsInFor\": \"Recording Server R2\"",
     "\"StandsInFor\": \"Control\"",
     "d.json:46:80: $.XProtect.Components[3].StandsInFor: found \"Control\", expected the name"
     " of a Recording Server\n"},
    {"a stand-in of a client", "\"Name\": \"Control\"",
     "\"Name\": \"Control\", \"StandsInFor\": \"Recording Server R1\"",
     "d.json:49:53: $.XProtect.Components[6].StandsInFor: found \"StandsInFor\", expected noth"
     "ing: only a Failover Recording Server stands in for another\n"},
    {"a registered service without its address", ", \"Url\": \"http://10.0.0.10/\"", "",
     "d.json:50:26: $.XProtect.RegisteredServices[0]: found an object, expected \"Service\" an"
     "d \"Url\"\n"},
    {"a registered service that is none", "\"Service\": \"Event Server\"",
     "\"Service\": \"Events Server\"",
     "d.json:50:38: $.XProtect.RegisteredServices[0].Service: found \"Events Server\", expecte"
     "d a component of XProtect (Management Server, IIS, Identity Provider, API Gateway, Servi"
     "ce Channel, Report Server, Event Server, Log Server, … and 6 more); did you mean \"Event"
     " Server\"?\n"},
    {"a service registered twice", "\"Url\": \"http://10.0.0.10/\"}",
     "\"Url\": \"http://10.0.0.10/\"}, {\"Service\": \"Event Server\", \"Url\": \"x\"}",
     "d.json:50:95: $.XProtect.RegisteredServices[1].Service: found \"Event Server\", expected"
     " each service once\n"},
    {"a protection that is none", "\"DataProtection\": \"Certificate\"",
     "\"DataProtection\": \"certificate\"",
     "d.json:51:55: $.XProtect.DataProtection: found \"certificate\", expected a way to protec"
     "t data (DPAPI, Certificate); did you mean \"Certificate\"?\n"},
    {"a provider without its node", ", \"EnteredOn\": \"N2\"", "",
     "d.json:52:23: $.XProtect.ExternalProvider: found no \"EnteredOn\", expected the name of "
     "a node\n"},
    {"two certificates of a node", "{\"Node\": \"N2\", \"Trusted\"",
     "{\"Node\": \"N2\"}, {\"Node\": \"n2\", \"Trusted\"",
     "d.json:53:45: $.XProtect.Certificates[1].Node: found \"n2\", expected each node once\n"},
    {"a certificate of no node", "{\"Node\": \"N2\", \"Trusted\"", "{\"Trusted\"",
     "d.json:53:20: $.XProtect.Certificates[0]: found no \"Node\", expected the name of a node"
     "\n"},
    {"a certificate that ends on no day", "\"2030-01-01\"", "\"2030-00-01\"",
     "d.json:53:64: $.XProtect.Certificates[0].Expires: found \"2030-00-01\", expected a month"
     " of 01 to 12\n"},
    {"a lifetime of nothing", "\"TokenLifetime\": \"1h\"", "\"TokenLifetime\": \"0s\"",
     "d.json:40:71: $.XProtect.TokenLifetime: found \"0s\", expected a duration of 1us to 365d"
     "\n"},
};

static const struct mistake in_software_scenarios[] = {
    {"nobody to do it to", "\"do\": \"PowerLoss\", \"computer\": \"R1\"", "\"do\": \"PowerLoss\"",
     "s.json:2:1: $.actions[0]: found no machine, expected \"node\" or \"computer\", as PowerL"
     "oss needs\n"},
    {"two machines at once", "\"computer\": \"R1\"", "\"computer\": \"R1\", \"node\": \"N1\"",
     "s.json:2:1: $.actions[0]: found more than one of them, expected exactly one of node, com"
     "puter\n"},
    {"a computer for a verb of nodes", "\"do\": \"PowerLoss\"", "\"do\": \"Crash\"",
     "s.json:2:1: $.actions[0]: found no \"node\", expected \"node\", as Crash needs\ns.json:2"
     ":29: $.actions[0].computer: found \"computer\", expected a member of Crash (node, id, do"
     ", at, after, when, delay, mayHaveNoEffect)\n"},
    {"a component's machine that it is not on", "\"component\": \"Recording Server R2\"",
     "\"component\": \"Recording Server R2\", \"computer\": \"R1\"",
     "s.json:3:84: $.actions[1].computer: found \"R1\", expected a machine that Recording Serv"
     "er R2 is on (R2)\n"},
    {"a node that the component is not on", "\"component\": \"IIS\", \"node\": \"N1\"",
     "\"component\": \"Event Server\", \"node\": \"N1\"",
     "s.json:4:74: $.actions[2].node: found \"N1\", expected a machine that Event Server is on"
     " (N2)\n"},
    {"a service that is none", "\"component\": \"Recording Server R2\"",
     "\"component\": \"Control\"",
     "s.json:3:49: $.actions[1].component: found \"Control\", expected a component with a Wind"
     "ows service: the component Smart Client has none\n"},
    {"a component that is not there", "\"component\": \"Recording Server R2\"",
     "\"component\": \"Recording Server R3\"",
     "s.json:3:49: $.actions[1].component: found \"Recording Server R3\", expected the name of"
     " a component (Management Server, Event Server, IIS, Failover Recording Server, Recording"
     " Server R1, Recording Server R2, Control); did you mean \"Recording Server R1\"?\n"},
    {"settings of what has none",
     "\"do\": \"Stop-Service\", \"component\": \"Recording Server R2\"",
     "\"do\": \"Change-Settings\", \"component\": \"IIS\", \"address\": \"x\"",
     "s.json:3:52: $.actions[1].component: found \"IIS\", expected a Recording Server, Failove"
     "r Recording Server or Mobile Server\n"},
    {"no address", "\"do\": \"Stop-Service\", \"component\": \"Recording Server R2\"",
     "\"do\": \"Change-Settings\", \"component\": \"Recording Server R2\"",
     "s.json:3:1: $.actions[1]: found no \"address\", expected \"address\", as Change-Settings"
     " needs\n"},
    {"a registered service that is none",
     "\"do\": \"Stop-Service\", \"component\": \"Recording Server R2\"",
     "\"do\": \"Set-RegisteredService\", \"service\": \"Control\", \"address\": \"x\"",
     "s.json:3:56: $.actions[1].service: found \"Control\", expected a component of XProtect ("
     "Management Server, IIS, Identity Provider, API Gateway, Service Channel, Report Server, "
     "Event Server, Log Server, … and 6 more)\n"},
    {"diagnostics of a service", "\"do\": \"PowerLoss\", \"computer\": \"R1\"",
     "\"do\": \"SetDiagnostics\", \"resource\": \"Ms\", \"diagnostic\": \"system\", \"state\": "
     "\"error\"",
     "s.json:2:50: $.actions[0].resource: found \"Ms\", expected a resource of type SQL Server"
     "\n"},
    {"diagnostics that are none", "\"do\": \"PowerLoss\", \"computer\": \"R1\"",
     "\"do\": \"SetDiagnostics\", \"resource\": \"Sql\", \"diagnostic\": \"disk\", \"state\": "
     "\"unknown\"",
     "s.json:2:71: $.actions[0].diagnostic: found \"disk\", expected a component of sp_server_"
     "diagnostics (system, resource, query_processing, io_subsystem, events)\ns.json:2:88: $.a"
     "ctions[0].state: found \"unknown\", expected a state of the component (clean, warning, e"
     "rror)\n"},
    {"a database that is not there", "\"do\": \"PowerLoss\", \"computer\": \"R1\"",
     "\"do\": \"DamageDatabase\", \"database\": \"Mian\"",
     "s.json:2:50: $.actions[0].database: found \"Mian\", expected the name of a database (Mai"
     "n, Local, Share, Own)\n"},
    {"an account that is not there", "\"do\": \"PowerLoss\", \"computer\": \"R1\"",
     "\"do\": \"ExpirePassword\", \"account\": \"xp\"",
     "s.json:2:49: $.actions[0].account: found \"xp\", expected the name of a service account "
     "(D\\\\sql, D\\\\agent, D\\\\xp)\n"},
    {"a flag that is none", "\"do\": \"PowerLoss\", \"computer\": \"R1\"",
     "\"do\": \"Install-ManagementServer\", \"node\": \"N1\", \"password\": \"secret\"",
     "s.json:2:74: $.actions[0].password: found \"secret\", expected true or false\n"},
    {"a flag of another verb", "\"do\": \"PowerLoss\", \"computer\": \"R1\"",
     "\"do\": \"Uninstall-ManagementServer\", \"node\": \"N1\", \"fails\": true",
     "s.json:2:64: $.actions[0].fails: found \"fails\", expected a member of Uninstall-Managem"
     "entServer (node, id, do, at, after, when, delay, mayHaveNoEffect)\n"},
    {"a property of SQL Server for another", "\"do\": \"PowerLoss\", \"computer\": \"R1\"",
     "\"do\": \"Set-Property\", \"resource\": \"Ms\", \"property\": \"FailureConditionLevel\", "
     "\"value\": 1",
     "s.json:2:66: $.actions[0].property: found \"FailureConditionLevel\", expected a property"
     " of this resource: only a SQL Server has this one\n"},
    {"a state of a database that is none", "\"at\": \"1m\", \"do\"",
     "\"when\": {\"database\": \"Main\", \"is\": \"Online\"}, \"do\"",
     "s.json:2:37: $.actions[0].when.is: found \"Online\", expected a state of a database (OFF"
     "LINE, RECOVERING, ONLINE, RECOVERY_PENDING, SUSPECT, RESTORING); did you mean \"ONLINE\""
     "?\n"},
    {"an owner of a database", "\"at\": \"1m\", \"do\"",
     "\"when\": {\"database\": \"Main\", \"is\": \"ONLINE\", \"on\": \"N1\"}, \"do\"",
     "s.json:2:47: $.actions[0].when.on: found \"on\", expected no owner: only a group is on a"
     " node\n"},
    {"a start on no day", "\"2026-11-23\"", "\"2026-11-31\"",
     "s.json:1:29: $.startsOn: found \"2026-11-31\", expected a day that there is: November 20"
     "26 has 30\n"},
    {"a start with a time", "\"2026-11-23\"", "\"2026-11-23 08:00\"",
     "s.json:1:29: $.startsOn: found \"2026-11-23 08:00\", expected a date such as \"2026-11-2"
     "3\"\n"},
    {"a client that nobody is", "\"client\": \"Log in\"", "\"client\": \"Login\"",
     "s.json:6:12: $.expect[0].client: found \"Login\", expected the name of a client (Log in,"
     " Log in by external provider, Live and playback, Events and alarms, Recording, Recording"
     " Server R1, Recording, Recording Server R2); did you mean \"Log in\"?\n"},
    {"a client of several", "\"client\": \"Log in\"", "\"client\": \"Recording\"",
     "s.json:6:12: $.expect[0].client: found \"Recording\", expected the name of a client (Rec"
     "ording, Recording Server R1, Recording, Recording Server R2, Log in, Log in by external "
     "provider, Live and playback, Events and alarms); did you mean \"Recording, Recording Serv"
     "er R1\"?\n"},
    {"a client in a state", "\"client\": \"Log in\", \"is\": \"working\"",
     "\"client\": \"Log in\", \"is\": \"Online\"",
     "s.json:6:28: $.expect[0].is: found \"Online\", expected a state of a client (working, no"
     "t working)\n"},
    {"an owner of a client", "\"client\": \"Log in\", \"is\": \"working\"",
     "\"client\": \"Log in\", \"on\": \"N1\", \"is\": \"working\"",
     "s.json:6:22: $.expect[0].on: found \"on\", expected no owner: only a group or a resource"
     " is on a node\n"},
    {"a copy on no machine", "\"component\": \"IIS\", \"node\": \"N2\"", "\"component\": \"IIS\"",
     "s.json:7:10: $.expect[1].copy: found none of them, expected exactly one of node, compute"
     "r\n"},
    {"a copy of nothing", "\"component\": \"IIS\", \"node\": \"N2\"", "\"node\": \"N2\"",
     "s.json:7:10: $.expect[1].copy: found no \"component\", expected the name of a component"
     "\n"},
    {"a copy on a machine that it is not on", "\"component\": \"IIS\", \"node\": \"N2\"",
     "\"component\": \"IIS\", \"computer\": \"R1\"",
     "s.json:7:43: $.expect[1].copy.computer: found \"R1\", expected a machine that IIS is on "
     "(N1, N2)\n"},
    {"a copy in no state", "\"is\": \"Running\", \"at\"", "\"is\": \"Online\", \"at\"",
     "s.json:7:52: $.expect[1].is: found \"Online\", expected a state of a copy (NotInstalled,"
     " Stopped, Starting, Running, Waiting, Failed, StandingIn, LoggedOut)\n"},
    {"a copy as a text", "{\"component\": \"IIS\", \"node\": \"N2\"}", "\"IIS\"",
     "s.json:7:10: $.expect[1].copy: found \"IIS\", expected a copy, its component and its mac"
     "hine, as an object\n"},
    {"an outage of a database", "\"client\": \"Log in\", \"is\": \"working\", \"atEnd\": true",
     "\"database\": \"Main\", \"outage\": {\"atMost\": \"1m\"}",
     "s.json:6:22: $.expect[0].outage: found \"outage\", expected no outage: only a group, a r"
     "esource or a client has one\n"},
    {"a state of a certificate that is none", "\"client\": \"Log in\", \"is\": \"working\"",
     "\"certificate\": \"N1\", \"is\": \"NotPermitted\"",
     "s.json:6:29: $.expect[0].is: found \"NotPermitted\", expected a state of a certificate ("
     "Valid, Untrusted, Expired, Missing, NoPermission)\n"},
    {"a state of an account that is none", "\"client\": \"Log in\", \"is\": \"working\"",
     "\"account\": \"D\\\\xp\", \"is\": \"valid\"",
     "s.json:6:28: $.expect[0].is: found \"valid\", expected a state of an account (Valid, Exp"
     "ired); did you mean \"Valid\"?\n"},
};

Test(software_messages, a_mistake_in_a_design_is_told_with_its_place_and_what_was_expected)
{
    for (size_t i = 0; i < CS_LEN(in_software_designs); i++) {
        struct cs_arena *arena = cs_arena_new((size_t)1 << 26);
        const char *text = cs_edited(arena, cs_software_design_text, in_software_designs[i].from,
                                     in_software_designs[i].to);
        cr_expect_str_eq(cs_design_messages(arena, text, NULL, 0), in_software_designs[i].message,
                         "%s", in_software_designs[i].name);
        cs_arena_free(arena);
    }
}

Test(software_messages, a_mistake_in_a_scenario_is_told_with_its_place_and_what_was_expected)
{
    for (size_t i = 0; i < CS_LEN(in_software_scenarios); i++) {
        struct cs_arena *arena = cs_arena_new((size_t)1 << 26);
        const char *text = cs_edited(arena, cs_software_scenario_text(arena),
                                     in_software_scenarios[i].from, in_software_scenarios[i].to);
        cr_expect_str_eq(cs_scenario_messages(arena, text, NULL, 0),
                         in_software_scenarios[i].message, "%s", in_software_scenarios[i].name);
        cs_arena_free(arena);
    }
}

Test(software_messages, the_unchanged_texts_bring_none)
{
    struct cs_arena *arena = cs_arena_new((size_t)1 << 26);
    cr_expect_str_eq(cs_design_messages(arena, cs_software_design_text, NULL, 0), "");
    cr_expect_str_eq(cs_scenario_messages(arena, cs_software_scenario_text(arena), NULL, 0), "");
    cs_arena_free(arena);
}

Test(software_messages, what_only_xprotect_has_is_not_expected_of_a_design_without_it)
{
    static const struct {
        const char *text, *message;
    } rows[] = {
        {"{\"external\": \"N1\", \"is\": \"Readable\", \"atEnd\": true}",
         "s.json:8:3: $.expect[1].external: found \"external\", expected no external provider: the "
         "design has none\n"},
        {"{\"certificate\": \"N1\", \"is\": \"Valid\", \"atEnd\": true}",
         "s.json:8:3: $.expect[1].certificate: found \"certificate\", expected no certificate: the "
         "design has no \"XProtect\"\n"},
        {"{\"client\": \"Log in\", \"is\": \"working\", \"atEnd\": true}",
         "s.json:8:13: $.expect[1].client: found \"Log in\", expected the name of a client, of "
         "which there is none\n"},
        {"{\"database\": \"Main\", \"is\": \"ONLINE\", \"atEnd\": true}",
         "s.json:8:15: $.expect[1].database: found \"Main\", expected the name of a database, of "
         "which there is none\n"},
    };
    for (size_t i = 0; i < CS_LEN(rows); i++) {
        struct cs_arena *arena = cs_arena_new((size_t)1 << 26);
        const char *text = cs_edited(arena, cs_scenario_text(arena),
                                     "{\"event\": 1135, \"node\": \"N2\", \"exactly\": 1}",
                                     rows[i].text);
        cr_expect_str_eq(cs_scenario_messages(arena, text, NULL, 0), rows[i].message);
        cs_arena_free(arena);
    }
}

Test(software_messages, a_component_that_needs_a_database_must_find_one)
{
    struct cs_arena *arena = cs_arena_new((size_t)1 << 26);
    static const char component[] =
        "\"Title\": \"T\", \"XProtect\": {\"Components\": [\n{\"Component\": \"Log Server\", "
        "\"Resource\": \"Svc\"}]}";
    cr_expect_str_eq(
        cs_design_messages(arena, cs_edited(arena, cs_design_text, "\"Title\": \"T\"", component),
                           NULL, 0),
        "d.json:2:1: $.XProtect.Components[0]: found no database, expected \"Databases\" in "
        "\"SqlServer\": the component Log Server needs one\n");
    cs_arena_free(arena);
}

Test(software_messages, an_account_without_others_names_the_one_of_windows)
{
    struct cs_arena *arena = cs_arena_new((size_t)1 << 26);
    static const char account[] = "\"Title\": \"T\", \"XProtect\": {\"ServiceAccount\": \"x\"}";
    cr_expect_str_eq(
        cs_design_messages(arena, cs_edited(arena, cs_design_text, "\"Title\": \"T\"", account),
                           NULL, 0),
        "d.json:1:47: $.XProtect.ServiceAccount: found \"x\", expected NT AUTHORITY\\NETWORK "
        "SERVICE, or one of \"ServiceAccounts\", of which there is none\n");
    cs_arena_free(arena);
}
