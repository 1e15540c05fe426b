# A golden story: clustersim test compares it with the run, and --update writes it.
00:00:00.000000 state cluster/XProtectCluster: Unknown -> Up (initially)
00:00:00.000000 state host/Cluster1: Unknown -> Running (initially)
00:00:00.000000 state service/Cluster1: Unknown -> Running (initially)
00:00:00.000000 state node/Cluster1: Unknown -> Up (initially)
00:00:00.000000 state drain/Cluster1: Unknown -> Not Initiated (initially)
00:00:00.000000 state status/Cluster1: Unknown -> Normal (initially)
00:00:00.000000 state host/Cluster2: Unknown -> Running (initially)
00:00:00.000000 state service/Cluster2: Unknown -> Running (initially)
00:00:00.000000 state node/Cluster2: Unknown -> Up (initially)
00:00:00.000000 state drain/Cluster2: Unknown -> Not Initiated (initially)
00:00:00.000000 state status/Cluster2: Unknown -> Normal (initially)
00:00:00.000000 state interface/Cluster1 - Public: Unknown -> Up (initially)
00:00:00.000000 state interface/Cluster1 - Heartbeat: Unknown -> Up (initially)
00:00:00.000000 state interface/Cluster1 - iSCSI: Unknown -> Up (initially)
00:00:00.000000 state interface/Cluster2 - Public: Unknown -> Up (initially)
00:00:00.000000 state interface/Cluster2 - Heartbeat: Unknown -> Up (initially)
00:00:00.000000 state interface/Cluster2 - iSCSI: Unknown -> Up (initially)
00:00:00.000000 state network/Public: Unknown -> Up (initially)
00:00:00.000000 state network/Heartbeat: Unknown -> Up (initially)
00:00:00.000000 state network/iSCSI: Unknown -> Up (initially)
00:00:00.000000 state route/Cluster1 - Public | Cluster2 - Public: Unknown -> Up (initially)
00:00:00.000000 state route/Cluster1 - Heartbeat | Cluster2 - Heartbeat: Unknown -> Up (initially)
00:00:00.000000 view view/1: none -> Cluster1, Cluster2 (initially) = 1
00:00:00.000000 vote node/Cluster1: 0 -> 1 (initially) = 3
00:00:00.000000 vote node/Cluster2: 0 -> 1 (initially) = 3
00:00:00.000000 vote resource/Cluster Disk 1: 0 -> 1 (initially) = 3
00:00:00.000000 quorum view/1 [Cluster1, Cluster2]: none -> quorum (of 3, 2 needed) = 3
00:00:00.000000 owner group/Cluster Group: - -> node/Cluster1 (initially) = 0
00:00:00.000000 owner group/SQL Server (SQLCLUSTER): - -> node/Cluster1 (initially) = 0
00:00:00.000000 owner group/Milestone XProtect Management Server: - -> node/Cluster1 (initially) = 0
00:00:00.000000 state resource/Cluster IP Address: Unknown -> Online (initially)
00:00:00.000000 state resource/Cluster Name: Unknown -> Online (initially)
00:00:00.000000 state resource/Cluster Disk 1: Unknown -> Online (initially)
00:00:00.000000 state resource/SQL IP Address 1: Unknown -> Online (initially)
00:00:00.000000 state resource/SQL Network Name (SQL2016Cluster): Unknown -> Online (initially)
00:00:00.000000 state resource/Cluster Disk 2: Unknown -> Online (initially)
00:00:00.000000 state resource/SQL Server: Unknown -> Online (initially)
00:00:00.000000 state resource/SQL Server Agent: Unknown -> Online (initially)
00:00:00.000000 state resource/Milestone IP Address: Unknown -> Online (initially)
00:00:00.000000 state resource/MILESTONE: Unknown -> Online (initially)
00:00:00.000000 state resource/Milestone XProtect Management Server: Unknown -> Online (initially)
00:00:00.000000 state resource/Milestone XProtect Event Server: Unknown -> Online (initially)
00:00:00.000000 state resource/Milestone XProtect Log Server: Unknown -> Online (initially)
00:00:00.000000 state resource/Milestone XProtect Data Collector Server: Unknown -> Online (initially)
00:00:00.000000 state group/Cluster Group: Unknown -> Online (initially)
00:00:00.000000 state group/SQL Server (SQLCLUSTER): Unknown -> Online (initially)
00:00:00.000000 state group/Milestone XProtect Management Server: Unknown -> Online (initially)
00:00:00.000000 reserve disk/Quorum: - -> node/Cluster1 (initially)
00:00:00.000000 reserve disk/Data: - -> node/Cluster1 (initially)
00:00:00.000000 work resource/Cluster IP Address [node/Cluster1]: Unknown -> working (initially)
00:00:00.000000 work resource/Cluster Name [node/Cluster1]: Unknown -> working (initially)
00:00:00.000000 work resource/Cluster Disk 1 [node/Cluster1]: Unknown -> working (initially)
00:00:00.000000 work resource/SQL IP Address 1 [node/Cluster1]: Unknown -> working (initially)
00:00:00.000000 work resource/SQL Network Name (SQL2016Cluster) [node/Cluster1]: Unknown -> working (initially)
00:00:00.000000 work resource/Cluster Disk 2 [node/Cluster1]: Unknown -> working (initially)
00:00:00.000000 work resource/SQL Server [node/Cluster1]: Unknown -> working (initially)
00:00:00.000000 work resource/SQL Server Agent [node/Cluster1]: Unknown -> working (initially)
00:00:00.000000 work resource/Milestone IP Address [node/Cluster1]: Unknown -> working (initially)
00:00:00.000000 work resource/MILESTONE [node/Cluster1]: Unknown -> working (initially)
00:00:00.000000 work resource/Milestone XProtect Management Server [node/Cluster1]: Unknown -> working (initially)
00:00:00.000000 work resource/Milestone XProtect Event Server [node/Cluster1]: Unknown -> working (initially)
00:00:00.000000 work resource/Milestone XProtect Log Server [node/Cluster1]: Unknown -> working (initially)
00:00:00.000000 work resource/Milestone XProtect Data Collector Server [node/Cluster1]: Unknown -> working (initially)
00:00:00.000000 state account/TESTDOMAIN\sqlservice: Unknown -> Valid (initially)
00:00:00.000000 state account/TESTDOMAIN\sqlagent: Unknown -> Valid (initially)
00:00:00.000000 state account/TESTDOMAIN\xprotect: Unknown -> Valid (initially)
00:10:00.000000 action action/disk [disk/Quorum]: (FailDisk)
00:10:00.000000 fault disk/Quorum: (FailDisk)
00:10:00.000000 work resource/Cluster Disk 1 [node/Cluster1]: working -> not working (path)
00:10:03.440558 detect resource/Cluster Disk 1 [node/Cluster1]: (LooksAlive) = 598440558
00:10:03.440558 state resource/Cluster Disk 1: Online -> Failed (failure)
00:10:03.440558 event node/Cluster1 [resource/Cluster Disk 1]: System error -> - (a resource of a role failed) = 1069
00:10:03.440558 event node/Cluster1 [resource/Cluster Disk 1]: System warning -> - (a problem with the witness; it is tried on another node) = 1558
00:10:03.440558 vote node/Cluster1: 1 -> 0 (witness) = 1
00:10:03.440558 vote resource/Cluster Disk 1: 1 -> 0 (witness) = 1
00:10:03.440558 count resource/Cluster Disk 1: 1 -> allowed (RestartThreshold) = 1
00:10:03.440558 wait resource/Cluster Disk 1: (RestartDelay) = 603940558
00:10:03.440558 state group/Cluster Group: Online -> Failed (resources)
00:10:03.940558 state resource/Cluster Disk 1: Failed -> OnlinePending (restart)
00:10:03.940558 state group/Cluster Group: Failed -> Pending (resources)
00:10:07.943036 state resource/Cluster Disk 1: OnlinePending -> Failed (call-done)
00:10:07.943036 detect resource/Cluster Disk 1 [node/Cluster1]: (call) = 607943036
00:10:07.943036 event node/Cluster1 [resource/Cluster Disk 1]: System error -> - (the disk was not found) = 1034
00:10:07.943036 event node/Cluster1 [resource/Cluster Disk 1]: System error -> - (a resource of a role failed) = 1069
00:10:07.943036 event node/Cluster1 [resource/Cluster Disk 1]: System warning -> - (a problem with the witness; it is tried on another node) = 1558
00:10:07.943036 count resource/Cluster Disk 1: 1 -> refused (RestartThreshold) = 1
00:10:07.943036 state group/Cluster Group: Pending -> Failed (resources)
00:10:07.943036 count group/Cluster Group: 1 -> allowed (FailoverThreshold) = 1
00:10:07.943036 event node/Cluster1 [group/Cluster Group]: Operational info -> - (failover of the role) = 1153
00:10:07.943036 state resource/Cluster Name: Online -> OfflinePending (take-offline)
00:10:07.943036 work resource/Cluster Name [node/Cluster1]: working -> not working (stopped)
00:10:08.243036 state resource/Cluster Name: OfflinePending -> Offline (call-done)
00:10:08.243036 state resource/Cluster IP Address: Online -> OfflinePending (take-offline)
00:10:08.243036 work resource/Cluster IP Address [node/Cluster1]: working -> not working (stopped)
00:10:08.443036 state resource/Cluster IP Address: OfflinePending -> Offline (call-done)
00:10:08.443036 owner group/Cluster Group: node/Cluster1 -> node/Cluster2 (Failover) = 1
00:10:08.443036 event node/Cluster2 [group/Cluster Group]: Operational info -> - (the role moves) = 1641
00:10:08.443036 event node/Cluster2 [group/Cluster Group]: Operational info -> - (bringing the role online) = 1200
00:10:08.443036 state resource/Cluster Disk 1: Failed -> Offline (moved-away)
00:10:08.443036 state group/Cluster Group: Failed -> Offline (resources)
00:10:08.443036 state resource/Cluster IP Address: Offline -> OnlinePending (bring-online)
00:10:08.443036 state group/Cluster Group: Offline -> Pending (resources)
00:10:08.443036 state resource/Cluster Disk 1: Offline -> OnlinePending (bring-online)
00:10:10.097794 state resource/Cluster IP Address: OnlinePending -> Online (call-done)
00:10:10.097794 work resource/Cluster IP Address [node/Cluster2]: not working -> working (started)
00:10:10.097794 state resource/Cluster Name: Offline -> OnlinePending (bring-online)
00:10:10.568489 state resource/Cluster Disk 1: OnlinePending -> Failed (call-done)
00:10:10.568489 detect resource/Cluster Disk 1 [node/Cluster2]: (call) = 610568489
00:10:10.568489 event node/Cluster2 [resource/Cluster Disk 1]: System error -> - (the disk was not found) = 1034
00:10:10.568489 event node/Cluster2 [resource/Cluster Disk 1]: System error -> - (a resource of a role failed) = 1069
00:10:10.568489 event node/Cluster2 [resource/Cluster Disk 1]: System warning -> - (a problem with the witness; it is tried on another node) = 1558
00:10:10.568489 count resource/Cluster Disk 1: 1 -> allowed (RestartThreshold) = 1
00:10:10.568489 wait resource/Cluster Disk 1: (RestartDelay) = 611068489
00:10:10.568489 state group/Cluster Group: Pending -> Failed (resources)
00:10:11.068489 state resource/Cluster Disk 1: Failed -> OnlinePending (restart)
00:10:11.068489 state group/Cluster Group: Failed -> Pending (resources)
00:10:12.121516 state resource/Cluster Name: OnlinePending -> Online (call-done)
00:10:12.121516 work resource/Cluster Name [node/Cluster2]: not working -> working (started)
00:10:15.716062 state resource/Cluster Disk 1: OnlinePending -> Failed (call-done)
00:10:15.716062 detect resource/Cluster Disk 1 [node/Cluster2]: (call) = 615716062
00:10:15.716062 event node/Cluster2 [resource/Cluster Disk 1]: System error -> - (the disk was not found) = 1034
00:10:15.716062 event node/Cluster2 [resource/Cluster Disk 1]: System error -> - (a resource of a role failed) = 1069
00:10:15.716062 event node/Cluster2 [resource/Cluster Disk 1]: System warning -> - (a problem with the witness; it is tried on another node) = 1558
00:10:15.716062 count resource/Cluster Disk 1: 1 -> refused (RestartThreshold) = 1
00:10:15.716062 state group/Cluster Group: Pending -> Failed (resources)
00:10:15.716062 count group/Cluster Group: 1 -> refused (FailoverThreshold) = 1
00:10:15.716062 event node/Cluster2 [group/Cluster Group]: System error -> - (the role used up its failover threshold and is left failed) = 1254
00:10:15.716062 event node/Cluster2 [group/Cluster Group]: System error -> - (the role could not be brought completely online or offline) = 1205
00:10:15.716062 wait resource/Cluster Disk 1: (WitnessRestartInterval) = 1515716062
00:25:15.716062 state resource/Cluster Disk 1: Failed -> OnlinePending (retry)
00:25:15.716062 state group/Cluster Group: Failed -> Pending (resources)
00:25:17.418618 state resource/Cluster Disk 1: OnlinePending -> Failed (call-done)
00:25:17.418618 detect resource/Cluster Disk 1 [node/Cluster2]: (call) = 1517418618
00:25:17.418618 event node/Cluster2 [resource/Cluster Disk 1]: System error -> - (the disk was not found) = 1034
00:25:17.418618 event node/Cluster2 [resource/Cluster Disk 1]: System error -> - (a resource of a role failed) = 1069
00:25:17.418618 event node/Cluster2 [resource/Cluster Disk 1]: System warning -> - (a problem with the witness; it is tried on another node) = 1558
00:25:17.418618 count resource/Cluster Disk 1: 1 -> allowed (RestartThreshold) = 1
00:25:17.418618 wait resource/Cluster Disk 1: (RestartDelay) = 1517918618
00:25:17.418618 state group/Cluster Group: Pending -> Failed (resources)
00:25:17.918618 state resource/Cluster Disk 1: Failed -> OnlinePending (restart)
00:25:17.918618 state group/Cluster Group: Failed -> Pending (resources)
00:25:19.854761 state resource/Cluster Disk 1: OnlinePending -> Failed (call-done)
00:25:19.854761 detect resource/Cluster Disk 1 [node/Cluster2]: (call) = 1519854761
00:25:19.854761 event node/Cluster2 [resource/Cluster Disk 1]: System error -> - (the disk was not found) = 1034
00:25:19.854761 event node/Cluster2 [resource/Cluster Disk 1]: System error -> - (a resource of a role failed) = 1069
00:25:19.854761 event node/Cluster2 [resource/Cluster Disk 1]: System warning -> - (a problem with the witness; it is tried on another node) = 1558
00:25:19.854761 count resource/Cluster Disk 1: 1 -> refused (RestartThreshold) = 1
00:25:19.854761 state group/Cluster Group: Pending -> Failed (resources)
00:25:19.854761 count group/Cluster Group: 1 -> refused (FailoverThreshold) = 1
00:25:19.854761 event node/Cluster2 [group/Cluster Group]: System error -> - (the role used up its failover threshold and is left failed) = 1254
00:25:19.854761 event node/Cluster2 [group/Cluster Group]: System error -> - (the role could not be brought completely online or offline) = 1205
00:25:19.854761 wait resource/Cluster Disk 1: (WitnessRestartInterval) = 2419854761
00:40:19.854761 state resource/Cluster Disk 1: Failed -> OnlinePending (retry)
00:40:19.854761 state group/Cluster Group: Failed -> Pending (resources)
00:40:24.011654 state resource/Cluster Disk 1: OnlinePending -> Failed (call-done)
00:40:24.011654 detect resource/Cluster Disk 1 [node/Cluster2]: (call) = 2424011654
00:40:24.011654 event node/Cluster2 [resource/Cluster Disk 1]: System error -> - (the disk was not found) = 1034
00:40:24.011654 event node/Cluster2 [resource/Cluster Disk 1]: System error -> - (a resource of a role failed) = 1069
00:40:24.011654 event node/Cluster2 [resource/Cluster Disk 1]: System warning -> - (a problem with the witness; it is tried on another node) = 1558
00:40:24.011654 count resource/Cluster Disk 1: 1 -> allowed (RestartThreshold) = 1
00:40:24.011654 wait resource/Cluster Disk 1: (RestartDelay) = 2424511654
00:40:24.011654 state group/Cluster Group: Pending -> Failed (resources)
00:40:24.511654 state resource/Cluster Disk 1: Failed -> OnlinePending (restart)
00:40:24.511654 state group/Cluster Group: Failed -> Pending (resources)
00:40:26.879710 state resource/Cluster Disk 1: OnlinePending -> Failed (call-done)
00:40:26.879710 detect resource/Cluster Disk 1 [node/Cluster2]: (call) = 2426879710
00:40:26.879710 event node/Cluster2 [resource/Cluster Disk 1]: System error -> - (the disk was not found) = 1034
00:40:26.879710 event node/Cluster2 [resource/Cluster Disk 1]: System error -> - (a resource of a role failed) = 1069
00:40:26.879710 event node/Cluster2 [resource/Cluster Disk 1]: System warning -> - (a problem with the witness; it is tried on another node) = 1558
00:40:26.879710 count resource/Cluster Disk 1: 1 -> refused (RestartThreshold) = 1
00:40:26.879710 state group/Cluster Group: Pending -> Failed (resources)
00:40:26.879710 count group/Cluster Group: 1 -> refused (FailoverThreshold) = 1
00:40:26.879710 event node/Cluster2 [group/Cluster Group]: System error -> - (the role used up its failover threshold and is left failed) = 1254
00:40:26.879710 event node/Cluster2 [group/Cluster Group]: System error -> - (the role could not be brought completely online or offline) = 1205
00:40:26.879710 wait resource/Cluster Disk 1: (WitnessRestartInterval) = 3326879710
