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
00:00:00.000000 owner group/Cluster Group: - -> node/Cluster2 (initially) = 0
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
00:00:00.000000 reserve disk/Quorum: - -> node/Cluster2 (initially)
00:00:00.000000 reserve disk/Data: - -> node/Cluster1 (initially)
00:00:00.000000 work resource/Cluster IP Address [node/Cluster2]: Unknown -> working (initially)
00:00:00.000000 work resource/Cluster Name [node/Cluster2]: Unknown -> working (initially)
00:00:00.000000 work resource/Cluster Disk 1 [node/Cluster2]: Unknown -> working (initially)
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
00:10:00.000000 action action/pull [interface/Cluster1 - iSCSI]: (PullCable)
00:10:00.000000 fault interface/Cluster1 - iSCSI: (PullCable)
00:10:00.000000 work resource/Cluster Disk 2 [node/Cluster1]: working -> not working (path)
00:10:00.000000 state interface/Cluster1 - iSCSI: Up -> Failed (interface)
00:10:00.000000 event node/Cluster1 [interface/Cluster1 - iSCSI]: System error -> - (the interface failed) = 1127
00:10:00.000000 state network/iSCSI: Up -> Partitioned (network)
00:10:00.000000 event node/Cluster1 [network/iSCSI]: System error -> - (some nodes cannot communicate over this network) = 1129
00:11:03.290800 detect resource/Cluster Disk 2 [node/Cluster1]: (LooksAlive) = 658290800
00:11:03.290800 state resource/Cluster Disk 2: Online -> Failed (failure)
00:11:03.290800 event node/Cluster1 [resource/Cluster Disk 2]: System error -> - (a resource of a role failed) = 1069
00:11:03.290800 count resource/Cluster Disk 2: 1 -> allowed (RestartThreshold) = 1
00:11:03.290800 wait resource/Cluster Disk 2: (RestartDelay) = 663790800
00:11:03.290800 state group/SQL Server (SQLCLUSTER): Online -> Failed (resources)
00:11:03.290800 state resource/SQL Server: Online -> Offline (provider-lost)
00:11:03.290800 work resource/SQL Server [node/Cluster1]: working -> not working (terminated)
00:11:03.290800 state resource/SQL Server Agent: Online -> Offline (provider-lost)
00:11:03.290800 work resource/SQL Server Agent [node/Cluster1]: working -> not working (terminated)
00:11:03.790800 state resource/Cluster Disk 2: Failed -> OnlinePending (restart)
00:11:03.790800 state group/SQL Server (SQLCLUSTER): Failed -> Pending (resources)
00:11:06.821135 state resource/Cluster Disk 2: OnlinePending -> Failed (call-done)
00:11:06.821135 detect resource/Cluster Disk 2 [node/Cluster1]: (call) = 666821135
00:11:06.821135 event node/Cluster1 [resource/Cluster Disk 2]: System error -> - (the disk was not found) = 1034
00:11:06.821135 event node/Cluster1 [resource/Cluster Disk 2]: System error -> - (a resource of a role failed) = 1069
00:11:06.821135 count resource/Cluster Disk 2: 1 -> refused (RestartThreshold) = 1
00:11:06.821135 state group/SQL Server (SQLCLUSTER): Pending -> Failed (resources)
00:11:06.821135 count group/SQL Server (SQLCLUSTER): 1 -> allowed (FailoverThreshold) = 1
00:11:06.821135 event node/Cluster1 [group/SQL Server (SQLCLUSTER)]: Operational info -> - (failover of the role) = 1153
00:11:06.821135 state resource/SQL Network Name (SQL2016Cluster): Online -> OfflinePending (take-offline)
00:11:06.821135 work resource/SQL Network Name (SQL2016Cluster) [node/Cluster1]: working -> not working (stopped)
00:11:07.121135 state resource/SQL Network Name (SQL2016Cluster): OfflinePending -> Offline (call-done)
00:11:07.121135 state resource/SQL IP Address 1: Online -> OfflinePending (take-offline)
00:11:07.121135 work resource/SQL IP Address 1 [node/Cluster1]: working -> not working (stopped)
00:11:07.321135 state resource/SQL IP Address 1: OfflinePending -> Offline (call-done)
00:11:07.321135 owner group/SQL Server (SQLCLUSTER): node/Cluster1 -> node/Cluster2 (Failover) = 1
00:11:07.321135 event node/Cluster2 [group/SQL Server (SQLCLUSTER)]: Operational info -> - (the role moves) = 1641
00:11:07.321135 event node/Cluster2 [group/SQL Server (SQLCLUSTER)]: Operational info -> - (bringing the role online) = 1200
00:11:07.321135 state resource/Cluster Disk 2: Failed -> Offline (moved-away)
00:11:07.321135 state group/SQL Server (SQLCLUSTER): Failed -> Offline (resources)
00:11:07.321135 state resource/SQL IP Address 1: Offline -> OnlinePending (bring-online)
00:11:07.321135 state group/SQL Server (SQLCLUSTER): Offline -> Pending (resources)
00:11:07.321135 state resource/Cluster Disk 2: Offline -> OnlinePending (bring-online)
00:11:07.321135 reserve disk/Data: node/Cluster1 -> node/Cluster2 (preempt)
00:11:08.781679 state resource/SQL IP Address 1: OnlinePending -> Online (call-done)
00:11:08.781679 work resource/SQL IP Address 1 [node/Cluster2]: not working -> working (started)
00:11:08.781679 state resource/SQL Network Name (SQL2016Cluster): Offline -> OnlinePending (bring-online)
00:11:10.250100 state resource/Cluster Disk 2: OnlinePending -> Online (call-done)
00:11:10.250100 work resource/Cluster Disk 2 [node/Cluster2]: not working -> working (started)
00:11:11.079316 state resource/SQL Network Name (SQL2016Cluster): OnlinePending -> Online (call-done)
00:11:11.079316 work resource/SQL Network Name (SQL2016Cluster) [node/Cluster2]: not working -> working (started)
00:11:11.079316 state group/SQL Server (SQLCLUSTER): Pending -> PartialOnline (resources)
00:11:11.079316 state resource/SQL Server: Offline -> OnlinePending (bring-online)
00:11:11.079316 state group/SQL Server (SQLCLUSTER): PartialOnline -> Pending (resources)
00:11:52.568742 state resource/SQL Server: OnlinePending -> Online (call-done)
00:11:52.568742 work resource/SQL Server [node/Cluster2]: not working -> working (started)
00:11:52.568742 state group/SQL Server (SQLCLUSTER): Pending -> PartialOnline (resources)
00:11:52.568742 state resource/SQL Server Agent: Offline -> OnlinePending (bring-online)
00:11:52.568742 state group/SQL Server (SQLCLUSTER): PartialOnline -> Pending (resources)
00:11:55.858288 state resource/SQL Server Agent: OnlinePending -> Online (call-done)
00:11:55.858288 work resource/SQL Server Agent [node/Cluster2]: not working -> working (started)
00:11:55.858288 state group/SQL Server (SQLCLUSTER): Pending -> Online (resources)
00:11:55.858288 event node/Cluster2 [group/SQL Server (SQLCLUSTER)]: Operational info -> - (the role is online) = 1201
