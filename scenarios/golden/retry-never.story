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
00:10:00.000000 action action/crash1 [resource/Milestone XProtect Management Server]: (KillService)
00:10:00.000000 fault resource/Milestone XProtect Management Server: (KillService)
00:10:00.000000 work resource/Milestone XProtect Management Server [node/Cluster1]: working -> not working (killed)
00:10:02.978018 detect resource/Milestone XProtect Management Server [node/Cluster1]: (LooksAlive) = 597978018
00:10:02.978018 state resource/Milestone XProtect Management Server: Online -> Failed (failure)
00:10:02.978018 event node/Cluster1 [resource/Milestone XProtect Management Server]: System error -> - (the service stopped after it was online) = 1042
00:10:02.978018 event node/Cluster1 [resource/Milestone XProtect Management Server]: System error -> - (a resource of a role failed) = 1069
00:10:02.978018 count resource/Milestone XProtect Management Server: 1 -> allowed (RestartThreshold) = 1
00:10:02.978018 wait resource/Milestone XProtect Management Server: (RestartDelay) = 603478018
00:10:02.978018 state group/Milestone XProtect Management Server: Online -> Failed (resources)
00:10:02.978018 state resource/Milestone XProtect Event Server: Online -> Offline (provider-lost)
00:10:02.978018 work resource/Milestone XProtect Event Server [node/Cluster1]: working -> not working (terminated)
00:10:03.478018 state resource/Milestone XProtect Management Server: Failed -> OnlinePending (restart)
00:10:03.478018 state group/Milestone XProtect Management Server: Failed -> Pending (resources)
00:10:14.967712 state resource/Milestone XProtect Management Server: OnlinePending -> Online (call-done)
00:10:14.967712 work resource/Milestone XProtect Management Server [node/Cluster1]: not working -> working (started)
00:10:14.967712 state group/Milestone XProtect Management Server: Pending -> PartialOnline (resources)
00:10:14.967712 state resource/Milestone XProtect Event Server: Offline -> OnlinePending (bring-online)
00:10:14.967712 state group/Milestone XProtect Management Server: PartialOnline -> Pending (resources)
00:10:22.931369 state resource/Milestone XProtect Event Server: OnlinePending -> Online (call-done)
00:10:22.931369 work resource/Milestone XProtect Event Server [node/Cluster1]: not working -> working (started)
00:10:22.931369 state group/Milestone XProtect Management Server: Pending -> Online (resources)
00:13:00.000000 action action/crash2 [resource/Milestone XProtect Management Server]: (KillService)
00:13:00.000000 fault resource/Milestone XProtect Management Server: (KillService)
00:13:00.000000 work resource/Milestone XProtect Management Server [node/Cluster1]: working -> not working (killed)
00:13:04.967712 detect resource/Milestone XProtect Management Server [node/Cluster1]: (LooksAlive) = 779967712
00:13:04.967712 state resource/Milestone XProtect Management Server: Online -> Failed (failure)
00:13:04.967712 event node/Cluster1 [resource/Milestone XProtect Management Server]: System error -> - (the service stopped after it was online) = 1042
00:13:04.967712 event node/Cluster1 [resource/Milestone XProtect Management Server]: System error -> - (a resource of a role failed) = 1069
00:13:04.967712 count resource/Milestone XProtect Management Server: 1 -> refused (RestartThreshold) = 1
00:13:04.967712 state group/Milestone XProtect Management Server: Online -> Failed (resources)
00:13:04.967712 state resource/Milestone XProtect Event Server: Online -> Offline (provider-lost)
00:13:04.967712 work resource/Milestone XProtect Event Server [node/Cluster1]: working -> not working (terminated)
00:13:04.967712 count group/Milestone XProtect Management Server: 0 -> refused (FailoverThreshold) = 0
00:13:04.967712 event node/Cluster1 [group/Milestone XProtect Management Server]: System error -> - (the role used up its failover threshold and is left failed) = 1254
00:13:04.967712 event node/Cluster1 [group/Milestone XProtect Management Server]: System error -> - (the role could not be brought completely online or offline) = 1205
04:00:00.000000 action action/start [group/Milestone XProtect Management Server]: (Start-ClusterGroup)
04:00:00.000000 event node/Cluster1 [group/Milestone XProtect Management Server]: Operational info -> - (bringing the role online) = 1200
04:00:00.000000 state resource/Milestone XProtect Management Server: Failed -> OnlinePending (bring-online)
04:00:00.000000 state group/Milestone XProtect Management Server: Failed -> Pending (resources)
04:00:07.638752 state resource/Milestone XProtect Management Server: OnlinePending -> Online (call-done)
04:00:07.638752 work resource/Milestone XProtect Management Server [node/Cluster1]: not working -> working (started)
04:00:07.638752 state group/Milestone XProtect Management Server: Pending -> PartialOnline (resources)
04:00:07.638752 state resource/Milestone XProtect Event Server: Offline -> OnlinePending (bring-online)
04:00:07.638752 state group/Milestone XProtect Management Server: PartialOnline -> Pending (resources)
04:00:24.973723 state resource/Milestone XProtect Event Server: OnlinePending -> Online (call-done)
04:00:24.973723 work resource/Milestone XProtect Event Server [node/Cluster1]: not working -> working (started)
04:00:24.973723 state group/Milestone XProtect Management Server: Pending -> Online (resources)
04:00:24.973723 event node/Cluster1 [group/Milestone XProtect Management Server]: Operational info -> - (the role is online) = 1201
