/* tests/cli/red_test.c: every scenario fails when its outcome is wrong. A scenario that nothing can
 * make fail would prove nothing by passing. */
#include <criterion/criterion.h>
#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "tests/cli/support.h"

#define SET(change)       " --set '" change "'"
#define MANAGEMENT_ROLE   "Groups[Milestone XProtect Management Server]"
#define MANAGEMENT_SERVER MANAGEMENT_ROLE ".Resources[Milestone XProtect Management Server]"
#define SQL_ROLE          "Groups[SQL Server (SQLCLUSTER)]"
#define SQL_SERVER        SQL_ROLE ".Resources[SQL Server]"
#define COMPONENT(name)   "XProtect.Components[" name "]"
#define NO_WITNESS        SET("Quorum.QuorumResource=null") SET("Quorum.QuorumType=NodeMajority")

/* A scenario under another policy (or, where no policy decides, with another order of events),
 * and the expectation that must then fail by itself, whatever the rules of the oracle say. */
static const struct wrong {
    const char *scenario, *expectation, *changes;
} wrongs[] = {
    {"calls-in-wrong-state", "e3", SET(MANAGEMENT_SERVER ".RestartAction=2")},
    {"cluster-service-hang", "e2", SET("Cluster.HangRecoveryAction=0")},
    {"cluster-service-hang", "e1", SET("Cluster.ClusSvcHangTimeout=30")},
    {"crashes-20-min-apart", "e4", SET(MANAGEMENT_SERVER ".RestartPeriod=3600000")},
    {"data-disk-lost", "e7", SET(SQL_ROLE ".Resources[Cluster Disk 2].RestartAction=0")},
    {"data-disk-lost", "e9", SET(SQL_ROLE ".Resources[Cluster Disk 2].RestartAction=1")},
    {"data-disk-path-lost", "e1", SET(SQL_ROLE ".Resources[Cluster Disk 2].RestartAction=1")},
    {"detection-2008r2", "e2", SET("Cluster.WindowsServer=\"2016\"")},
    {"detection-2008r2", "e1", SET("Cluster.SameSubnetThreshold=3")},
    {"detection-2016", "e1", SET("Cluster.WindowsServer=\"2012 R2\"")},
    {"detection-2016", "e2", SET("Cluster.WindowsServer=\"2019\"")},
    {"detection-2019", "e1", SET("Cluster.WindowsServer=\"2016\"")},
    {"detection-2019", "e2",
     SET("Cluster.SameSubnetThreshold=40") SET("Cluster.CrossSubnetThreshold=40")},
    {"disk-only-death-timer", "e1", SET("actions[disk].do=RepairDisk")},
    {"disk-only-disk-lost", "e3", SET("Quorum.QuorumType=NodeAndDiskMajority")},
    {"drain-failed", "e1", SET("actions[loss].at=20m")},
    {"duplicate-address", "e4", SET("actions[remove].at=11m")},
    {"failback-now", "e3", SET(MANAGEMENT_ROLE ".AutoFailbackType=0")},
    {"failback-window", "e4", SET(MANAGEMENT_ROLE ".AutoFailbackType=0")},
    {"failback-window", "e2",
     SET(MANAGEMENT_ROLE ".FailbackWindowStart=null")
         SET(MANAGEMENT_ROLE ".FailbackWindowEnd=null")},
    {"force-quorum", "e4", SET("actions[force].forceQuorum=false")},
    {"force-quorum-beside-majority", "e4", SET("actions[force].forceQuorum=false")},
    {"force-quorum-prevent", "e4", SET("actions[force].forceQuorum=false")},
    {"frozen-node", "e1",
     SET("Cluster.SameSubnetThreshold=60") SET("Cluster.CrossSubnetThreshold=60")},
    {"graceful-versus-crash-crash", "e3", SET("Cluster.SameSubnetThreshold=3")},
    {"graceful-versus-crash-crash", "e4",
     SET("Cluster.SameSubnetThreshold=60") SET("Cluster.CrossSubnetThreshold=60")},
    {"graceful-versus-crash-graceful", "e3", SET("actions[restart].do=Crash")},
    {"heartbeat-network-lost", "e2", SET("Networks[Public].Loss=1000000")},
    {"heartbeat-threshold-raised", "e1",
     SET("actions[set].value=20") SET("actions[setCross].value=20")},
    {"hung-service", "e1", SET("actions[hang].do=KillService")},
    {"iscsi-lost-both", "e3", SET("Quorum.QuorumType=DiskOnly")},
    {"iscsi-lost-owner", "e3", SET(SQL_ROLE ".Resources[Cluster Disk 2].RestartAction=1")},
    {"last-network-lost", "e5",
     SET("Cluster.SameSubnetThreshold=120") SET("Cluster.CrossSubnetThreshold=120")},
    {"lossy-network", "e7", SET("Cluster.SameSubnetThreshold=3")},
    {"lossy-network", "e2",
     SET("actions[lose1].value=1000000") SET("actions[lose2].value=1000000")},
    {"maintenance-mode", "e1", SET("actions[off].at=13m")},
    {"monitor-deadlock", "e1", SET(MANAGEMENT_SERVER ".DeadlockTimeout=60000")},
    {"monitor-deadlock", "e2", SET(MANAGEMENT_SERVER ".DeadlockTimeout=4294967295")},
    {"monitor-unkillable", "e2", SET("actions[hang].unkillable=false")},
    {"move-to-owner", "e2", SET(MANAGEMENT_SERVER ".PossibleOwners=null")},
    {"never-online", "e1", SET(MANAGEMENT_SERVER ".PendingTimeout=10000")},
    {"never-online", "e2", SET(MANAGEMENT_SERVER ".PendingTimeout=600000")},
    {"node-restart", "e1", SET(MANAGEMENT_SERVER ".PossibleOwners=[\"Cluster1\"]")},
    {"node-restart", "e5", SET("Nodes[Cluster1].Boot=30m")},
    {"node-then-quorum-disk", "e5", NO_WITNESS SET("Cluster.LowerQuorumPriorityNodeID=1")},
    {"offline-stays-offline", "e3", SET("actions[stop].at=30m")},
    {"old-configuration", "e1", SET("Quorum={\"QuorumType\":\"NodeMajority\"}")},
    {"other-node-power-loss", "e2", NO_WITNESS SET("Cluster.LowerQuorumPriorityNodeID=1")},
    {"owner-power-loss", "e3", NO_WITNESS SET("Cluster.LowerQuorumPriorityNodeID=2")},
    {"owner-power-loss", "e1", SET("Cluster.SameSubnetThreshold=5")},
    {"pause-drain", "e1", SET("actions[drain].drain=false")},
    {"pause-drain", "e6", SET("actions[resume].failback=NoFailback")},
    {"pause-no-drain", "e2", SET("actions[pause].drain=true")},
    {"paused-only-target", "e3", SET("actions[pause].at=30m")},
    {"preferred-node-late", "e3", SET("Cluster.ClusterGroupWaitDelay=3600")},
    {"prevent-quorum", "e1", SET("actions[prevent].preventQuorum=false")},
    {"priority-zero", "e3", SET("Groups[App].Priority=2000")},
    {"public-cable-both", "e5", SET("actions[pull2].network=iSCSI")},
    {"public-cable-owner", "e4",
     SET(MANAGEMENT_ROLE ".Resources[Milestone IP Address].RestartAction=1")},
    {"quarantine", "e3", SET("Cluster.QuarantineThreshold=4")},
    {"quarantine", "e6", SET("Cluster.QuarantineDuration=60")},
    {"quorum-2-no-witness-crash-no-vote", "e3", SET("Cluster.LowerQuorumPriorityNodeID=1")},
    {"quorum-2-no-witness-crash-vote", "e2", SET("Cluster.LowerQuorumPriorityNodeID=1")},
    {"quorum-2-no-witness-graceful", "e1", SET("Cluster.DynamicQuorum=0")},
    {"quorum-2-no-witness-split", "e1", SET("Cluster.LowerQuorumPriorityNodeID=1")},
    {"quorum-2008r2-split", "e1", SET("Cluster.WindowsServer=\"2019\"")},
    {"quorum-3-one-by-one", "e2", SET("Cluster.LowerQuorumPriorityNodeID=1")},
    {"quorum-3-one-by-one-voter", "e2", SET("Cluster.LowerQuorumPriorityNodeID=2")},
    {"quorum-3-witness-one-by-one", "e1", SET("Cluster.DynamicQuorum=0")},
    {"quorum-4-two-at-once", "e2", SET("Cluster.LowerQuorumPriorityNodeID=1")},
    {"quorum-4-two-at-once-wrong-half", "e2", SET("Cluster.LowerQuorumPriorityNodeID=1")},
    {"quorum-4-witness-two-at-once", "e1", NO_WITNESS SET("Cluster.LowerQuorumPriorityNodeID=1")},
    {"quorum-5-two-at-once", "e1", SET("Nodes[N1].NodeWeight=0") SET("Nodes[N2].NodeWeight=0")},
    {"quorum-disk-lost", "e5", SET("Quorum.QuorumType=DiskOnly")},
    {"quorum-disk-then-graceful", "e3", SET("Cluster.DynamicQuorum=0")},
    {"quorum-disk-then-node-with-vote", "e3", SET("Cluster.LowerQuorumPriorityNodeID=1")},
    {"quorum-disk-then-node-without-vote", "e6", SET("Cluster.LowerQuorumPriorityNodeID=1")},
    {"quorum-node-and-disk-at-once", "e1", SET("actions[disk].at=15m")},
    {"restart-action-0", "e1", SET(MANAGEMENT_SERVER ".RestartAction=1")},
    {"restart-action-1", "e4", SET(MANAGEMENT_SERVER ".RestartAction=2")},
    {"restart-action-1", "e1", SET(MANAGEMENT_SERVER ".RestartAction=0")},
    {"retry-never", "e3", SET(MANAGEMENT_SERVER ".RetryPeriodOnFailure=3600000")},
    {"role-dependency-timeout", "e3", SET("Cluster.GroupDependencyTimeout=60")},
    {"service-crash-once", "e1", SET(MANAGEMENT_SERVER ".RestartAction=0")},
    {"service-crash-once", "e3", SET(MANAGEMENT_SERVER ".RestartThreshold=0")},
    {"service-crash-twice", "e2", SET(MANAGEMENT_SERVER ".RestartThreshold=2")},
    {"short-silence", "e2", SET("Cluster.SameSubnetThreshold=5")},
    {"silence-15s-2016", "e2", SET("Cluster.WindowsServer=\"2019\"")},
    {"silence-15s-2019", "e2", SET("Cluster.WindowsServer=\"2016\"")},
    {"split-both-see-disk", "e3", NO_WITNESS SET("Cluster.LowerQuorumPriorityNodeID=1")},
    {"split-none-sees-disk", "e1", NO_WITNESS SET("Cluster.LowerQuorumPriorityNodeID=2")},
    {"split-one-sees-disk", "e1", NO_WITNESS SET("Cluster.LowerQuorumPriorityNodeID=2")},
    {"stop-node-refused", "e1", SET("Cluster.DynamicQuorum=1")},
    {"three-nodes-failover", "e3", SET("actions[pause].node=N3")},
    {"three-nodes-failover", "e1",
     SET("Groups[App].Resources[App Service].PossibleOwners=[\"N1\",\"N2\"]")},
    {"threshold-default", "e5", SET(MANAGEMENT_ROLE ".FailoverThreshold=2")},
    {"threshold-default", "e2", SET(MANAGEMENT_ROLE ".FailoverThreshold=0")},
    {"threshold-guide", "e7", SET(MANAGEMENT_ROLE ".FailoverThreshold=5")},
    {"threshold-guide", "e4", SET(MANAGEMENT_ROLE ".FailoverThreshold=1")},
    {"threshold-guide", "e6", SET(MANAGEMENT_ROLE ".FailoverPeriod=0")},
    {"threshold-manual-move", "e4", SET(MANAGEMENT_ROLE ".FailoverThreshold=1")},
    {"threshold-manual-move", "e6", SET(MANAGEMENT_ROLE ".FailoverThreshold=3")},
    {"threshold-retry", "e9", SET(MANAGEMENT_SERVER ".RetryPeriodOnFailure=4294967295")},
    {"threshold-retry", "e8", SET(MANAGEMENT_SERVER ".RetryPeriodOnFailure=1800000")},
    {"threshold-wide", "e3", SET(MANAGEMENT_ROLE ".FailoverPeriod=24")},
    {"two-subnets-cable", "e3",
     SET("Networks[Public A].RoutedTo=null") SET("Networks[Public B].RoutedTo=null")},
    {"xp-addresses-node-name", "e3",
     SET(COMPONENT("Smart Client OPS1") ".ManagementServer=http://MILESTONE")},
    {"xp-backup-restore", "e8", SET("actions[backup].at=65m")},
    {"xp-certificate-expires", "e2", SET("XProtect.Certificates[Cluster1].Expires=2030-01-01")},
    {"xp-certificate-good", "e5", SET("XProtect.Certificates[Cluster2].Trusted=false")},
    {"xp-certificate-missing", "e5", SET("XProtect.Certificates[Cluster2].Installed=true")},
    {"xp-certificate-no-permission", "e5",
     SET("XProtect.Certificates[Cluster2].PrivateKeyPermission=true")},
    {"xp-certificate-untrusted", "e5", SET("XProtect.Certificates[Cluster2].Trusted=true")},
    {"xp-configuration-node-paused", "e2",
     SET(MANAGEMENT_SERVER ".LooksAlivePollInterval=3600000")
         SET(MANAGEMENT_SERVER ".IsAlivePollInterval=3600000")},
    {"xp-configuration-paused", "e12", SET("actions[resume].delay=1s")},
    {"xp-configuration-twice-unpaused", "e1", SET("actions[second].at=28m")},
    {"xp-configuration-unpaused", "e3", SET(MANAGEMENT_SERVER ".RestartAction=0")},
    {"xp-configuration-windows-way", "e1", SET("actions[stop0].at=30m")},
    {"xp-database-on-own-disk", "e2", SET("SqlServer.Databases[Surveillance].LocalTo=null")},
    {"xp-disk-lost", "e1", SET("actions[loss].disk=Quorum") SET("actions[repair].disk=Quorum")},
    {"xp-dpapi-failover", "e5", SET("XProtect.ExternalProvider.EnteredOn=Cluster2")},
    {"xp-dpapi-to-certificate", "e7", SET("actions[secret].at=50m")},
    {"xp-event-server-independent", "e2",
     SET(MANAGEMENT_ROLE ".Resources[Milestone XProtect Event "
                         "Server].DependencyExpression=([Milestone XProtect Management Server])")},
    {"xp-external-sql", "e1", SET("actions[restart].computer=REC1")},
    {"xp-file-share-lost", "e1", SET("SqlServer.Databases[Surveillance].FileShareOn=REC1")},
    {"xp-idp-failover-test", "e9", SET("actions[two].node=Cluster1")},
    {"xp-iis-stopped", "e2", SET("actions[start].at=15m")},
    {"xp-install-in-order", "e12", SET("actions[url0].address=http://Cluster2:22331/")},
    {"xp-install-in-order", "e16", SET("actions[register1].address=http://Cluster2")},
    {"xp-install-in-order", "e2", SET("actions[stop].component=Log Server")},
    {"xp-install-node1-running", "e3", SET("actions[node2].node=Cluster1")},
    {"xp-install-second-database", "e4", SET("actions[node2].newDatabase=false")},
    {"xp-network-service", "e4", SET("XProtect.ServiceAccount=TESTDOMAIN\\xprotect")},
    {"xp-no-storage-access", "e1", SET("XProtect.StorageAccess=true")},
    {"xp-node-restart", "e2", SET(SQL_SERVER ".PossibleOwners=[\"Cluster1\"]")},
    {"xp-operators-logged-in", "e9", SET("XProtect.TokenLifetime=30m")},
    {"xp-owner-power-loss", "e2", SET(SQL_SERVER ".PossibleOwners=[\"Cluster1\"]")},
    {"xp-password-expired", "e3", SET("actions[expire].at=25m")},
    {"xp-recorder-failover", "e2",
     SET(COMPONENT("Failover Recording Server FOREC1") ".StandsInFor=Recording Server REC2")},
    {"xp-recorder-lost", "e3", SET("actions[on].at=15m")},
    {"xp-recorder-on-node", "e2",
     SET(COMPONENT("Recording Server Cluster1") ".Nodes=[\"Cluster2\"]")},
    {"xp-recording-servers-moved", "e7", SET("actions[one].address=http://Cluster1")},
    {"xp-register", "e5", SET("actions[register2].address=http://Cluster1")},
    {"xp-registered-node-name", "e4",
     SET("XProtect.RegisteredServices[Event Server].Url=http://MILESTONE:22331/")},
    {"xp-rolling-updates", "e2", SET("actions[drain1].drain=false")},
    {"xp-six-hour-threshold", "e6", SET(MANAGEMENT_ROLE ".FailoverThreshold=5")},
    {"xp-six-hour-threshold", "e2", SET(MANAGEMENT_ROLE ".FailoverThreshold=1")},
    {"xp-sql-agent-failure", "e1", SET(SQL_ROLE ".Resources[SQL Server Agent].RestartAction=2")},
    {"xp-sql-component-errors", "e1", SET(SQL_SERVER ".FailureConditionLevel=4")},
    {"xp-sql-component-errors", "e3", SET(SQL_SERVER ".FailureConditionLevel=2")},
    {"xp-sql-crash", "e3",
     SET("SqlServer.Databases[Surveillance].TargetRecoveryTime=86400")
         SET("SqlServer.Databases[Surveillance].LogRate=1000000")
             SET("SqlServer.Databases[Surveillance].RedoRate=100")},
    {"xp-sql-hung-level-1", "e1", SET(SQL_SERVER ".FailureConditionLevel=2")},
    {"xp-sql-hung-level-3", "e1", SET(SQL_SERVER ".FailureConditionLevel=1")},
    {"xp-sql-hung-level-3", "e1", SET(SQL_SERVER ".HealthCheckTimeout=60000")},
    {"xp-sql-killed", "e4", SET(SQL_SERVER ".RestartAction=0")},
    {"xp-sql-killed", "e7", SET(SQL_SERVER ".RestartThreshold=2")},
    {"xp-sql-level-0", "e2", SET(SQL_SERVER ".FailureConditionLevel=1")},
    {"xp-sql-planned-move", "e1", SET("actions[move].to=Cluster1")},
    {"xp-sql-planned-move", "e2", SET("SqlServer.Databases[Surveillance].AnalysisTime=10m")},
    {"xp-standalone-power-loss", "e2", SET("actions[on].delay=1h")},
    {"xp-standalone-updates", "e3", SET("Computers[Server].Boot=58m")},
    {"xp-system-password", "e1", SET("XProtect.SystemConfigurationPassword=false")},
    {"xp-token-runs-out", "e2", SET("XProtect.TokenLifetime=4h")},
    {"xp-upgrade", "e8", SET("actions[register2].address=http://Cluster1")},
    {"xp-upgrade", "e6", SET("actions[in1].newDatabase=true")},
    {"xp-upgrade-new-database", "e1", SET("actions[in1].newDatabase=false")},
    {"xp-upgrade-no-backup", "e2", SET("actions[in1].fails=false")},
    {"xp-wizard", "e9",
     SET(MANAGEMENT_ROLE
         ".Resources[Milestone XProtect Event Server].DependencyExpression=([MILESTONE])")},
    {"xp-wizard-cluster-name", "e1", SET("actions[wrong].address=MILESTONE")},
};

#define N_WRONGS (sizeof wrongs / sizeof wrongs[0])

/* Makes the run of a row. The status is 0 when the program's is 1 and the expectation of the row
 * failed and is about what happened, not about a rule. */
static struct outcome *run(const struct wrong *row)
{
    char command[2048];
    int length = snprintf(
        command, sizeof command,
        "@ run --json %s/scenarios/%s.json%s >red.json; [ $? = 1 ] && jq -e '[.expectations[] | "
        "select(.id == \"%s\")] | length == 1 and (.[0] | .verdict == \"fail\" and "
        "(.expected | startswith(\"rule/\") | not))' red.json || { jq -c '[.exit, "
        "[.expectations[] | select(.verdict != \"pass\").id]]' red.json; false; }",
        CS_SOURCE_DIR, row->scenario, row->changes, row->expectation);
    cr_assert_lt(length, (int)sizeof command);
    return shell(command);
}

static int is_scenario(const struct dirent *entry)
{
    size_t length = strlen(entry->d_name);
    return length > 5 && strcmp(entry->d_name + length - 5, ".json") == 0;
}

Test(red, every_scenario_has_a_wrong_outcome_here)
{
    struct dirent **entries = NULL;
    int count = scandir(CS_SOURCE_DIR "/scenarios", &entries, is_scenario, alphasort);
    cr_assert_gt(count, 0, "no scenarios");
    for (int i = 0; i < count; i++) {
        char *name = entries[i]->d_name;
        name[strlen(name) - 5] = '\0';
        size_t row = 0;
        while (row < N_WRONGS && strcmp(wrongs[row].scenario, name) != 0) {
            row++;
        }
        cr_expect_lt(row, N_WRONGS, "%s: no change here makes it fail", name);
        free(entries[i]);
    }
    free(entries);
}

Test(red, a_wrong_outcome_fails_the_expectation_that_says_so)
{
    for (size_t i = 0; i < N_WRONGS; i++) {
        struct outcome *outcome = run(&wrongs[i]);
        cr_expect_eq(outcome->status, 0, "%s, %s under%s: %s%s", wrongs[i].scenario,
                     wrongs[i].expectation, wrongs[i].changes, outcome->out, outcome->err);
        free(outcome);
    }
}

Test(red, every_scenario_succeeds_when_nothing_is_changed)
{
    struct outcome *outcome = shell("@ run --quiet " CS_SOURCE_DIR "/scenarios/*.json");
    cr_expect_eq(outcome->status, 0, "%s%s", outcome->out, outcome->err);
    free(outcome);
}
