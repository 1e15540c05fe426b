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
00:10:00.000000 action action/duplicate [resource/Milestone IP Address]: (DuplicateAddress)
00:10:00.000000 fault resource/Milestone IP Address: (DuplicateAddress)
00:12:00.000000 action action/move [group/Milestone XProtect Management Server]: - -> Cluster2 (Move-ClusterGroup)
00:12:00.000000 state resource/Milestone XProtect Event Server: Online -> OfflinePending (take-offline)
00:12:00.000000 work resource/Milestone XProtect Event Server [node/Cluster1]: working -> not working (stopped)
00:12:00.000000 state group/Milestone XProtect Management Server: Online -> Pending (resources)
00:12:00.000000 state resource/Milestone XProtect Log Server: Online -> OfflinePending (take-offline)
00:12:00.000000 work resource/Milestone XProtect Log Server [node/Cluster1]: working -> not working (stopped)
00:12:00.000000 state resource/Milestone XProtect Data Collector Server: Online -> OfflinePending (take-offline)
00:12:00.000000 work resource/Milestone XProtect Data Collector Server [node/Cluster1]: working -> not working (stopped)
00:12:04.619965 state resource/Milestone XProtect Log Server: OfflinePending -> Offline (call-done)
00:12:04.646989 state resource/Milestone XProtect Event Server: OfflinePending -> Offline (call-done)
00:12:04.646989 state resource/Milestone XProtect Management Server: Online -> OfflinePending (take-offline)
00:12:04.646989 work resource/Milestone XProtect Management Server [node/Cluster1]: working -> not working (stopped)
00:12:11.529813 state resource/Milestone XProtect Data Collector Server: OfflinePending -> Offline (call-done)
00:12:16.215644 state resource/Milestone XProtect Management Server: OfflinePending -> Offline (call-done)
00:12:16.215644 state group/Milestone XProtect Management Server: Pending -> PartialOnline (resources)
00:12:16.215644 state resource/MILESTONE: Online -> OfflinePending (take-offline)
00:12:16.215644 work resource/MILESTONE [node/Cluster1]: working -> not working (stopped)
00:12:16.215644 state group/Milestone XProtect Management Server: PartialOnline -> Pending (resources)
00:12:16.515644 state resource/MILESTONE: OfflinePending -> Offline (call-done)
00:12:16.515644 state group/Milestone XProtect Management Server: Pending -> PartialOnline (resources)
00:12:16.515644 state resource/Milestone IP Address: Online -> OfflinePending (take-offline)
00:12:16.515644 work resource/Milestone IP Address [node/Cluster1]: working -> not working (stopped)
00:12:16.515644 state group/Milestone XProtect Management Server: PartialOnline -> Pending (resources)
00:12:16.715644 state resource/Milestone IP Address: OfflinePending -> Offline (call-done)
00:12:16.715644 state group/Milestone XProtect Management Server: Pending -> Offline (resources)
00:12:16.715644 owner group/Milestone XProtect Management Server: node/Cluster1 -> node/Cluster2 (Manual) = 0
00:12:16.715644 event node/Cluster2 [group/Milestone XProtect Management Server]: Operational info -> - (the role moves) = 1641
00:12:16.715644 event node/Cluster2 [group/Milestone XProtect Management Server]: Operational info -> - (bringing the role online) = 1200
00:12:16.715644 state resource/Milestone IP Address: Offline -> OnlinePending (bring-online)
00:12:16.715644 state group/Milestone XProtect Management Server: Offline -> Pending (resources)
00:12:17.763741 state resource/Milestone IP Address: OnlinePending -> Failed (call-done)
00:12:17.763741 detect resource/Milestone IP Address [node/Cluster2]: (call) = 737763741
00:12:17.763741 event node/Cluster2 [resource/Milestone IP Address]: System error -> - (the address is in use on the network) = 1049
00:12:17.763741 event node/Cluster2 [resource/Milestone IP Address]: System error -> - (a resource of a role failed) = 1069
00:12:17.763741 count resource/Milestone IP Address: 1 -> allowed (RestartThreshold) = 1
00:12:17.763741 wait resource/Milestone IP Address: (RestartDelay) = 738263741
00:12:17.763741 state group/Milestone XProtect Management Server: Pending -> Failed (resources)
00:12:18.263741 state resource/Milestone IP Address: Failed -> OnlinePending (restart)
00:12:18.263741 state group/Milestone XProtect Management Server: Failed -> Pending (resources)
00:12:19.453630 state resource/Milestone IP Address: OnlinePending -> Failed (call-done)
00:12:19.453630 detect resource/Milestone IP Address [node/Cluster2]: (call) = 739453630
00:12:19.453630 event node/Cluster2 [resource/Milestone IP Address]: System error -> - (the address is in use on the network) = 1049
00:12:19.453630 event node/Cluster2 [resource/Milestone IP Address]: System error -> - (a resource of a role failed) = 1069
00:12:19.453630 count resource/Milestone IP Address: 1 -> refused (RestartThreshold) = 1
00:12:19.453630 state group/Milestone XProtect Management Server: Pending -> Failed (resources)
00:12:19.453630 count group/Milestone XProtect Management Server: 2 -> allowed (FailoverThreshold) = 1
00:12:19.453630 event node/Cluster2 [group/Milestone XProtect Management Server]: Operational info -> - (failover of the role) = 1153
00:12:19.453630 owner group/Milestone XProtect Management Server: node/Cluster2 -> node/Cluster1 (Failover) = 1
00:12:19.453630 event node/Cluster1 [group/Milestone XProtect Management Server]: Operational info -> - (the role moves) = 1641
00:12:19.453630 event node/Cluster1 [group/Milestone XProtect Management Server]: Operational info -> - (bringing the role online) = 1200
00:12:19.453630 state resource/Milestone IP Address: Failed -> Offline (moved-away)
00:12:19.453630 state group/Milestone XProtect Management Server: Failed -> Offline (resources)
00:12:19.453630 state resource/Milestone IP Address: Offline -> OnlinePending (bring-online)
00:12:19.453630 state group/Milestone XProtect Management Server: Offline -> Pending (resources)
00:12:20.570685 state resource/Milestone IP Address: OnlinePending -> Failed (call-done)
00:12:20.570685 detect resource/Milestone IP Address [node/Cluster1]: (call) = 740570685
00:12:20.570685 event node/Cluster1 [resource/Milestone IP Address]: System error -> - (the address is in use on the network) = 1049
00:12:20.570685 event node/Cluster1 [resource/Milestone IP Address]: System error -> - (a resource of a role failed) = 1069
00:12:20.570685 count resource/Milestone IP Address: 1 -> allowed (RestartThreshold) = 1
00:12:20.570685 wait resource/Milestone IP Address: (RestartDelay) = 741070685
00:12:20.570685 state group/Milestone XProtect Management Server: Pending -> Failed (resources)
00:12:21.070685 state resource/Milestone IP Address: Failed -> OnlinePending (restart)
00:12:21.070685 state group/Milestone XProtect Management Server: Failed -> Pending (resources)
00:12:21.941239 state resource/Milestone IP Address: OnlinePending -> Failed (call-done)
00:12:21.941239 detect resource/Milestone IP Address [node/Cluster1]: (call) = 741941239
00:12:21.941239 event node/Cluster1 [resource/Milestone IP Address]: System error -> - (the address is in use on the network) = 1049
00:12:21.941239 event node/Cluster1 [resource/Milestone IP Address]: System error -> - (a resource of a role failed) = 1069
00:12:21.941239 count resource/Milestone IP Address: 1 -> refused (RestartThreshold) = 1
00:12:21.941239 state group/Milestone XProtect Management Server: Pending -> Failed (resources)
00:12:21.941239 count group/Milestone XProtect Management Server: 2 -> allowed (FailoverThreshold) = 2
00:12:21.941239 event node/Cluster1 [group/Milestone XProtect Management Server]: Operational info -> - (failover of the role) = 1153
00:12:21.941239 owner group/Milestone XProtect Management Server: node/Cluster1 -> node/Cluster2 (Failover) = 2
00:12:21.941239 event node/Cluster2 [group/Milestone XProtect Management Server]: Operational info -> - (the role moves) = 1641
00:12:21.941239 event node/Cluster2 [group/Milestone XProtect Management Server]: Operational info -> - (bringing the role online) = 1200
00:12:21.941239 state resource/Milestone IP Address: Failed -> Offline (moved-away)
00:12:21.941239 state group/Milestone XProtect Management Server: Failed -> Offline (resources)
00:12:21.941239 state resource/Milestone IP Address: Offline -> OnlinePending (bring-online)
00:12:21.941239 state group/Milestone XProtect Management Server: Offline -> Pending (resources)
00:12:23.780857 state resource/Milestone IP Address: OnlinePending -> Failed (call-done)
00:12:23.780857 detect resource/Milestone IP Address [node/Cluster2]: (call) = 743780857
00:12:23.780857 event node/Cluster2 [resource/Milestone IP Address]: System error -> - (the address is in use on the network) = 1049
00:12:23.780857 event node/Cluster2 [resource/Milestone IP Address]: System error -> - (a resource of a role failed) = 1069
00:12:23.780857 count resource/Milestone IP Address: 1 -> allowed (RestartThreshold) = 1
00:12:23.780857 wait resource/Milestone IP Address: (RestartDelay) = 744280857
00:12:23.780857 state group/Milestone XProtect Management Server: Pending -> Failed (resources)
00:12:24.280857 state resource/Milestone IP Address: Failed -> OnlinePending (restart)
00:12:24.280857 state group/Milestone XProtect Management Server: Failed -> Pending (resources)
00:12:25.613508 state resource/Milestone IP Address: OnlinePending -> Failed (call-done)
00:12:25.613508 detect resource/Milestone IP Address [node/Cluster2]: (call) = 745613508
00:12:25.613508 event node/Cluster2 [resource/Milestone IP Address]: System error -> - (the address is in use on the network) = 1049
00:12:25.613508 event node/Cluster2 [resource/Milestone IP Address]: System error -> - (a resource of a role failed) = 1069
00:12:25.613508 count resource/Milestone IP Address: 1 -> refused (RestartThreshold) = 1
00:12:25.613508 state group/Milestone XProtect Management Server: Pending -> Failed (resources)
00:12:25.613508 count group/Milestone XProtect Management Server: 2 -> refused (FailoverThreshold) = 2
00:12:25.613508 event node/Cluster2 [group/Milestone XProtect Management Server]: System error -> - (the role used up its failover threshold and is left failed) = 1254
00:12:25.613508 event node/Cluster2 [group/Milestone XProtect Management Server]: System error -> - (the role could not be brought completely online or offline) = 1205
00:12:25.613508 wait resource/Milestone IP Address: (RetryPeriodOnFailure) = 4345613508
00:40:00.000000 action action/remove [resource/Milestone IP Address]: (RemoveDuplicate)
00:40:00.000000 repair resource/Milestone IP Address: (RemoveDuplicate)
00:41:00.000000 action action/start [group/Milestone XProtect Management Server]: (Start-ClusterGroup)
00:41:00.000000 event node/Cluster2 [group/Milestone XProtect Management Server]: Operational info -> - (bringing the role online) = 1200
00:41:00.000000 state resource/Milestone IP Address: Failed -> OnlinePending (bring-online)
00:41:00.000000 state group/Milestone XProtect Management Server: Failed -> Pending (resources)
00:41:01.416361 state resource/Milestone IP Address: OnlinePending -> Online (call-done)
00:41:01.416361 work resource/Milestone IP Address [node/Cluster2]: not working -> working (started)
00:41:01.416361 state group/Milestone XProtect Management Server: Pending -> PartialOnline (resources)
00:41:01.416361 state resource/MILESTONE: Offline -> OnlinePending (bring-online)
00:41:01.416361 state group/Milestone XProtect Management Server: PartialOnline -> Pending (resources)
00:41:03.287971 state resource/MILESTONE: OnlinePending -> Online (call-done)
00:41:03.287971 work resource/MILESTONE [node/Cluster2]: not working -> working (started)
00:41:03.287971 state group/Milestone XProtect Management Server: Pending -> PartialOnline (resources)
00:41:03.287971 state resource/Milestone XProtect Management Server: Offline -> OnlinePending (bring-online)
00:41:03.287971 state group/Milestone XProtect Management Server: PartialOnline -> Pending (resources)
00:41:03.287971 state resource/Milestone XProtect Log Server: Offline -> OnlinePending (bring-online)
00:41:03.287971 state resource/Milestone XProtect Data Collector Server: Offline -> OnlinePending (bring-online)
00:41:14.777665 state resource/Milestone XProtect Management Server: OnlinePending -> Online (call-done)
00:41:14.777665 work resource/Milestone XProtect Management Server [node/Cluster2]: not working -> working (started)
00:41:14.777665 state resource/Milestone XProtect Event Server: Offline -> OnlinePending (bring-online)
00:41:22.741322 state resource/Milestone XProtect Event Server: OnlinePending -> Online (call-done)
00:41:22.741322 work resource/Milestone XProtect Event Server [node/Cluster2]: not working -> working (started)
00:41:23.041848 state resource/Milestone XProtect Data Collector Server: OnlinePending -> Online (call-done)
00:41:23.041848 work resource/Milestone XProtect Data Collector Server [node/Cluster2]: not working -> working (started)
00:41:26.921585 state resource/Milestone XProtect Log Server: OnlinePending -> Online (call-done)
00:41:26.921585 work resource/Milestone XProtect Log Server [node/Cluster2]: not working -> working (started)
00:41:26.921585 state group/Milestone XProtect Management Server: Pending -> Online (resources)
00:41:26.921585 event node/Cluster2 [group/Milestone XProtect Management Server]: Operational info -> - (the role is online) = 1201
