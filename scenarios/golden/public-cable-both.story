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
00:10:00.000000 action action/pull1 [interface/Cluster1 - Public]: (PullCable)
00:10:00.000000 fault interface/Cluster1 - Public: (PullCable)
00:10:00.000000 work resource/Cluster IP Address [node/Cluster1]: working -> not working (link)
00:10:00.000000 work resource/SQL IP Address 1 [node/Cluster1]: working -> not working (link)
00:10:00.000000 work resource/Milestone IP Address [node/Cluster1]: working -> not working (link)
00:10:00.000000 state interface/Cluster1 - Public: Up -> Failed (interface)
00:10:00.000000 event node/Cluster1 [interface/Cluster1 - Public]: System error -> - (the interface failed) = 1127
00:10:00.000000 state network/Public: Up -> Partitioned (network)
00:10:00.000000 event node/Cluster1 [network/Public]: System error -> - (some nodes cannot communicate over this network) = 1129
00:10:00.000000 action action/pull2 [interface/Cluster2 - Public]: (PullCable)
00:10:00.000000 fault interface/Cluster2 - Public: (PullCable)
00:10:00.000000 state interface/Cluster2 - Public: Up -> Failed (interface)
00:10:00.000000 event node/Cluster1 [interface/Cluster2 - Public]: System error -> - (the interface failed) = 1127
00:10:00.000000 state network/Public: Partitioned -> Down (network)
00:10:00.000000 event node/Cluster1 [network/Public]: System error -> - (no node can use this network) = 1130
00:10:00.276448 detect resource/Cluster IP Address [node/Cluster1]: (IsAlive) = 540276448
00:10:00.276448 state resource/Cluster IP Address: Online -> Failed (failure)
00:10:00.276448 event node/Cluster1 [resource/Cluster IP Address]: System error -> - (the address failed its health check on its interface) = 1077
00:10:00.276448 event node/Cluster1 [resource/Cluster IP Address]: System error -> - (a resource of a role failed) = 1069
00:10:00.276448 count resource/Cluster IP Address: 1 -> allowed (RestartThreshold) = 1
00:10:00.276448 wait resource/Cluster IP Address: (RestartDelay) = 600776448
00:10:00.276448 state group/Cluster Group: Online -> Failed (resources)
00:10:00.276448 state resource/Cluster Name: Online -> Offline (provider-lost)
00:10:00.276448 work resource/Cluster Name [node/Cluster1]: working -> not working (terminated)
00:10:00.776448 state resource/Cluster IP Address: Failed -> OnlinePending (restart)
00:10:00.776448 state group/Cluster Group: Failed -> Pending (resources)
00:10:01.524730 detect resource/Milestone IP Address [node/Cluster1]: (IsAlive) = 541524730
00:10:01.524730 state resource/Milestone IP Address: Online -> Failed (failure)
00:10:01.524730 event node/Cluster1 [resource/Milestone IP Address]: System error -> - (the address failed its health check on its interface) = 1077
00:10:01.524730 event node/Cluster1 [resource/Milestone IP Address]: System error -> - (a resource of a role failed) = 1069
00:10:01.524730 count resource/Milestone IP Address: 1 -> allowed (RestartThreshold) = 1
00:10:01.524730 wait resource/Milestone IP Address: (RestartDelay) = 602024730
00:10:01.524730 state group/Milestone XProtect Management Server: Online -> Failed (resources)
00:10:01.524730 state resource/MILESTONE: Online -> Offline (provider-lost)
00:10:01.524730 work resource/MILESTONE [node/Cluster1]: working -> not working (terminated)
00:10:01.524730 state resource/Milestone XProtect Management Server: Online -> Offline (provider-lost)
00:10:01.524730 work resource/Milestone XProtect Management Server [node/Cluster1]: working -> not working (terminated)
00:10:01.524730 state resource/Milestone XProtect Log Server: Online -> Offline (provider-lost)
00:10:01.524730 work resource/Milestone XProtect Log Server [node/Cluster1]: working -> not working (terminated)
00:10:01.524730 state resource/Milestone XProtect Data Collector Server: Online -> Offline (provider-lost)
00:10:01.524730 work resource/Milestone XProtect Data Collector Server [node/Cluster1]: working -> not working (terminated)
00:10:01.524730 state resource/Milestone XProtect Event Server: Online -> Offline (provider-lost)
00:10:01.524730 work resource/Milestone XProtect Event Server [node/Cluster1]: working -> not working (terminated)
00:10:02.024730 state resource/Milestone IP Address: Failed -> OnlinePending (restart)
00:10:02.024730 state group/Milestone XProtect Management Server: Failed -> Pending (resources)
00:10:02.289458 detect resource/SQL IP Address 1 [node/Cluster1]: (LooksAlive) = 597289458
00:10:02.289458 state resource/SQL IP Address 1: Online -> Failed (failure)
00:10:02.289458 event node/Cluster1 [resource/SQL IP Address 1]: System error -> - (the address failed its health check on its interface) = 1077
00:10:02.289458 event node/Cluster1 [resource/SQL IP Address 1]: System error -> - (a resource of a role failed) = 1069
00:10:02.289458 count resource/SQL IP Address 1: 1 -> allowed (RestartThreshold) = 1
00:10:02.289458 wait resource/SQL IP Address 1: (RestartDelay) = 602789458
00:10:02.289458 state group/SQL Server (SQLCLUSTER): Online -> Failed (resources)
00:10:02.289458 state resource/SQL Network Name (SQL2016Cluster): Online -> Offline (provider-lost)
00:10:02.289458 work resource/SQL Network Name (SQL2016Cluster) [node/Cluster1]: working -> not working (terminated)
00:10:02.289458 state resource/SQL Server: Online -> Offline (provider-lost)
00:10:02.289458 work resource/SQL Server [node/Cluster1]: working -> not working (terminated)
00:10:02.289458 state resource/SQL Server Agent: Online -> Offline (provider-lost)
00:10:02.289458 work resource/SQL Server Agent [node/Cluster1]: working -> not working (terminated)
00:10:02.431206 state resource/Cluster IP Address: OnlinePending -> Failed (call-done)
00:10:02.431206 detect resource/Cluster IP Address [node/Cluster1]: (call) = 602431206
00:10:02.431206 event node/Cluster1 [resource/Cluster IP Address]: System error -> - (the address failed its health check on its interface) = 1077
00:10:02.431206 event node/Cluster1 [resource/Cluster IP Address]: System error -> - (the address failed its health check on its interface) = 1077
00:10:02.431206 event node/Cluster1 [resource/Cluster IP Address]: System error -> - (a resource of a role failed) = 1069
00:10:02.431206 count resource/Cluster IP Address: 1 -> refused (RestartThreshold) = 1
00:10:02.431206 state group/Cluster Group: Pending -> Failed (resources)
00:10:02.431206 count group/Cluster Group: 1 -> allowed (FailoverThreshold) = 1
00:10:02.431206 event node/Cluster1 [group/Cluster Group]: Operational info -> - (failover of the role) = 1153
00:10:02.431206 state resource/Cluster Disk 1: Online -> OfflinePending (take-offline)
00:10:02.431206 work resource/Cluster Disk 1 [node/Cluster1]: working -> not working (stopped)
00:10:02.789458 state resource/SQL IP Address 1: Failed -> OnlinePending (restart)
00:10:02.789458 state group/SQL Server (SQLCLUSTER): Failed -> Pending (resources)
00:10:03.072827 state resource/Milestone IP Address: OnlinePending -> Failed (call-done)
00:10:03.072827 detect resource/Milestone IP Address [node/Cluster1]: (call) = 603072827
00:10:03.072827 event node/Cluster1 [resource/Milestone IP Address]: System error -> - (the address failed its health check on its interface) = 1077
00:10:03.072827 event node/Cluster1 [resource/Milestone IP Address]: System error -> - (the address failed its health check on its interface) = 1077
00:10:03.072827 event node/Cluster1 [resource/Milestone IP Address]: System error -> - (a resource of a role failed) = 1069
00:10:03.072827 count resource/Milestone IP Address: 1 -> refused (RestartThreshold) = 1
00:10:03.072827 state group/Milestone XProtect Management Server: Pending -> Failed (resources)
00:10:03.072827 count group/Milestone XProtect Management Server: 2 -> allowed (FailoverThreshold) = 1
00:10:03.072827 event node/Cluster1 [group/Milestone XProtect Management Server]: Operational info -> - (failover of the role) = 1153
00:10:03.072827 owner group/Milestone XProtect Management Server: node/Cluster1 -> node/Cluster2 (Failover) = 1
00:10:03.072827 event node/Cluster2 [group/Milestone XProtect Management Server]: Operational info -> - (the role moves) = 1641
00:10:03.072827 event node/Cluster2 [group/Milestone XProtect Management Server]: Operational info -> - (bringing the role online) = 1200
00:10:03.072827 state resource/Milestone IP Address: Failed -> Offline (moved-away)
00:10:03.072827 state group/Milestone XProtect Management Server: Failed -> Offline (resources)
00:10:03.072827 state resource/Milestone IP Address: Offline -> OnlinePending (bring-online)
00:10:03.072827 state group/Milestone XProtect Management Server: Offline -> Pending (resources)
00:10:04.250002 state resource/SQL IP Address 1: OnlinePending -> Failed (call-done)
00:10:04.250002 detect resource/SQL IP Address 1 [node/Cluster1]: (call) = 604250002
00:10:04.250002 event node/Cluster1 [resource/SQL IP Address 1]: System error -> - (the address failed its health check on its interface) = 1077
00:10:04.250002 event node/Cluster1 [resource/SQL IP Address 1]: System error -> - (the address failed its health check on its interface) = 1077
00:10:04.250002 event node/Cluster1 [resource/SQL IP Address 1]: System error -> - (a resource of a role failed) = 1069
00:10:04.250002 count resource/SQL IP Address 1: 1 -> refused (RestartThreshold) = 1
00:10:04.250002 state group/SQL Server (SQLCLUSTER): Pending -> Failed (resources)
00:10:04.250002 count group/SQL Server (SQLCLUSTER): 1 -> allowed (FailoverThreshold) = 1
00:10:04.250002 event node/Cluster1 [group/SQL Server (SQLCLUSTER)]: Operational info -> - (failover of the role) = 1153
00:10:04.250002 state resource/Cluster Disk 2: Online -> OfflinePending (take-offline)
00:10:04.250002 work resource/Cluster Disk 2 [node/Cluster1]: working -> not working (stopped)
00:10:04.262716 state resource/Milestone IP Address: OnlinePending -> Failed (call-done)
00:10:04.262716 detect resource/Milestone IP Address [node/Cluster2]: (call) = 604262716
00:10:04.262716 event node/Cluster2 [resource/Milestone IP Address]: System error -> - (the address failed its health check on its interface) = 1077
00:10:04.262716 event node/Cluster2 [resource/Milestone IP Address]: System error -> - (the address failed its health check on its interface) = 1077
00:10:04.262716 event node/Cluster2 [resource/Milestone IP Address]: System error -> - (a resource of a role failed) = 1069
00:10:04.262716 count resource/Milestone IP Address: 1 -> allowed (RestartThreshold) = 1
00:10:04.262716 wait resource/Milestone IP Address: (RestartDelay) = 604762716
00:10:04.262716 state group/Milestone XProtect Management Server: Pending -> Failed (resources)
00:10:04.762017 state resource/Cluster Disk 1: OfflinePending -> Offline (call-done)
00:10:04.762017 owner group/Cluster Group: node/Cluster1 -> node/Cluster2 (Failover) = 1
00:10:04.762017 event node/Cluster2 [group/Cluster Group]: Operational info -> - (the role moves) = 1641
00:10:04.762017 event node/Cluster2 [group/Cluster Group]: Operational info -> - (bringing the role online) = 1200
00:10:04.762017 state resource/Cluster IP Address: Failed -> Offline (moved-away)
00:10:04.762017 state group/Cluster Group: Failed -> Offline (resources)
00:10:04.762017 state resource/Cluster IP Address: Offline -> OnlinePending (bring-online)
00:10:04.762017 state group/Cluster Group: Offline -> Pending (resources)
00:10:04.762017 state resource/Cluster Disk 1: Offline -> OnlinePending (bring-online)
00:10:04.762017 reserve disk/Quorum: node/Cluster1 -> - (release)
00:10:04.762017 reserve disk/Quorum: - -> node/Cluster2 (reserve)
00:10:04.762716 state resource/Milestone IP Address: Failed -> OnlinePending (restart)
00:10:04.762716 state group/Milestone XProtect Management Server: Failed -> Pending (resources)
00:10:05.638883 state resource/Cluster Disk 2: OfflinePending -> Offline (call-done)
00:10:05.638883 reserve disk/Data: node/Cluster1 -> - (release)
00:10:05.638883 owner group/SQL Server (SQLCLUSTER): node/Cluster1 -> node/Cluster2 (Failover) = 1
00:10:05.638883 event node/Cluster2 [group/SQL Server (SQLCLUSTER)]: Operational info -> - (the role moves) = 1641
00:10:05.638883 event node/Cluster2 [group/SQL Server (SQLCLUSTER)]: Operational info -> - (bringing the role online) = 1200
00:10:05.638883 state resource/SQL IP Address 1: Failed -> Offline (moved-away)
00:10:05.638883 state group/SQL Server (SQLCLUSTER): Failed -> Offline (resources)
00:10:05.638883 state resource/SQL IP Address 1: Offline -> OnlinePending (bring-online)
00:10:05.638883 state group/SQL Server (SQLCLUSTER): Offline -> Pending (resources)
00:10:05.638883 state resource/Cluster Disk 2: Offline -> OnlinePending (bring-online)
00:10:05.638883 reserve disk/Data: - -> node/Cluster2 (reserve)
00:10:05.879771 state resource/Milestone IP Address: OnlinePending -> Failed (call-done)
00:10:05.879771 detect resource/Milestone IP Address [node/Cluster2]: (call) = 605879771
00:10:05.879771 event node/Cluster2 [resource/Milestone IP Address]: System error -> - (the address failed its health check on its interface) = 1077
00:10:05.879771 event node/Cluster2 [resource/Milestone IP Address]: System error -> - (the address failed its health check on its interface) = 1077
00:10:05.879771 event node/Cluster2 [resource/Milestone IP Address]: System error -> - (a resource of a role failed) = 1069
00:10:05.879771 count resource/Milestone IP Address: 1 -> refused (RestartThreshold) = 1
00:10:05.879771 state group/Milestone XProtect Management Server: Pending -> Failed (resources)
00:10:05.879771 count group/Milestone XProtect Management Server: 2 -> allowed (FailoverThreshold) = 2
00:10:05.879771 event node/Cluster2 [group/Milestone XProtect Management Server]: Operational info -> - (failover of the role) = 1153
00:10:05.879771 owner group/Milestone XProtect Management Server: node/Cluster2 -> node/Cluster1 (Failover) = 2
00:10:05.879771 event node/Cluster1 [group/Milestone XProtect Management Server]: Operational info -> - (the role moves) = 1641
00:10:05.879771 event node/Cluster1 [group/Milestone XProtect Management Server]: Operational info -> - (bringing the role online) = 1200
00:10:05.879771 state resource/Milestone IP Address: Failed -> Offline (moved-away)
00:10:05.879771 state group/Milestone XProtect Management Server: Failed -> Offline (resources)
00:10:05.879771 state resource/Milestone IP Address: Offline -> OnlinePending (bring-online)
00:10:05.879771 state group/Milestone XProtect Management Server: Offline -> Pending (resources)
00:10:06.032185 state resource/Cluster IP Address: OnlinePending -> Failed (call-done)
00:10:06.032185 detect resource/Cluster IP Address [node/Cluster2]: (call) = 606032185
00:10:06.032185 event node/Cluster2 [resource/Cluster IP Address]: System error -> - (the address failed its health check on its interface) = 1077
00:10:06.032185 event node/Cluster2 [resource/Cluster IP Address]: System error -> - (the address failed its health check on its interface) = 1077
00:10:06.032185 event node/Cluster2 [resource/Cluster IP Address]: System error -> - (a resource of a role failed) = 1069
00:10:06.032185 count resource/Cluster IP Address: 1 -> allowed (RestartThreshold) = 1
00:10:06.032185 wait resource/Cluster IP Address: (RestartDelay) = 606532185
00:10:06.032185 state group/Cluster Group: Pending -> Failed (resources)
00:10:06.532185 state resource/Cluster IP Address: Failed -> OnlinePending (restart)
00:10:06.532185 state group/Cluster Group: Failed -> Pending (resources)
00:10:06.668697 state resource/SQL IP Address 1: OnlinePending -> Failed (call-done)
00:10:06.668697 detect resource/SQL IP Address 1 [node/Cluster2]: (call) = 606668697
00:10:06.668697 event node/Cluster2 [resource/SQL IP Address 1]: System error -> - (the address failed its health check on its interface) = 1077
00:10:06.668697 event node/Cluster2 [resource/SQL IP Address 1]: System error -> - (the address failed its health check on its interface) = 1077
00:10:06.668697 event node/Cluster2 [resource/SQL IP Address 1]: System error -> - (a resource of a role failed) = 1069
00:10:06.668697 count resource/SQL IP Address 1: 1 -> allowed (RestartThreshold) = 1
00:10:06.668697 wait resource/SQL IP Address 1: (RestartDelay) = 607168697
00:10:06.668697 state group/SQL Server (SQLCLUSTER): Pending -> Failed (resources)
00:10:06.750325 state resource/Milestone IP Address: OnlinePending -> Failed (call-done)
00:10:06.750325 detect resource/Milestone IP Address [node/Cluster1]: (call) = 606750325
00:10:06.750325 event node/Cluster1 [resource/Milestone IP Address]: System error -> - (the address failed its health check on its interface) = 1077
00:10:06.750325 event node/Cluster1 [resource/Milestone IP Address]: System error -> - (the address failed its health check on its interface) = 1077
00:10:06.750325 event node/Cluster1 [resource/Milestone IP Address]: System error -> - (a resource of a role failed) = 1069
00:10:06.750325 count resource/Milestone IP Address: 1 -> allowed (RestartThreshold) = 1
00:10:06.750325 wait resource/Milestone IP Address: (RestartDelay) = 607250325
00:10:06.750325 state group/Milestone XProtect Management Server: Pending -> Failed (resources)
00:10:07.168697 state resource/SQL IP Address 1: Failed -> OnlinePending (restart)
00:10:07.168697 state group/SQL Server (SQLCLUSTER): Failed -> Pending (resources)
00:10:07.250325 state resource/Milestone IP Address: Failed -> OnlinePending (restart)
00:10:07.250325 state group/Milestone XProtect Management Server: Failed -> Pending (resources)
00:10:07.677764 state resource/Cluster IP Address: OnlinePending -> Failed (call-done)
00:10:07.677764 detect resource/Cluster IP Address [node/Cluster2]: (call) = 607677764
00:10:07.677764 event node/Cluster2 [resource/Cluster IP Address]: System error -> - (the address failed its health check on its interface) = 1077
00:10:07.677764 event node/Cluster2 [resource/Cluster IP Address]: System error -> - (the address failed its health check on its interface) = 1077
00:10:07.677764 event node/Cluster2 [resource/Cluster IP Address]: System error -> - (a resource of a role failed) = 1069
00:10:07.677764 count resource/Cluster IP Address: 1 -> refused (RestartThreshold) = 1
00:10:07.677764 state group/Cluster Group: Pending -> Failed (resources)
00:10:07.677764 count group/Cluster Group: 1 -> refused (FailoverThreshold) = 1
00:10:07.677764 event node/Cluster2 [group/Cluster Group]: System error -> - (the role used up its failover threshold and is left failed) = 1254
00:10:07.677764 event node/Cluster2 [group/Cluster Group]: System error -> - (the role could not be brought completely online or offline) = 1205
00:10:07.677764 wait resource/Cluster IP Address: (RetryPeriodOnFailure) = 4207677764
00:10:08.669218 state resource/Cluster Disk 2: OnlinePending -> Online (call-done)
00:10:08.669218 work resource/Cluster Disk 2 [node/Cluster2]: not working -> working (started)
00:10:08.764495 state resource/Cluster Disk 1: OnlinePending -> Online (call-done)
00:10:08.764495 work resource/Cluster Disk 1 [node/Cluster2]: not working -> working (started)
00:10:08.931599 state resource/SQL IP Address 1: OnlinePending -> Failed (call-done)
00:10:08.931599 detect resource/SQL IP Address 1 [node/Cluster2]: (call) = 608931599
00:10:08.931599 event node/Cluster2 [resource/SQL IP Address 1]: System error -> - (the address failed its health check on its interface) = 1077
00:10:08.931599 event node/Cluster2 [resource/SQL IP Address 1]: System error -> - (the address failed its health check on its interface) = 1077
00:10:08.931599 event node/Cluster2 [resource/SQL IP Address 1]: System error -> - (a resource of a role failed) = 1069
00:10:08.931599 count resource/SQL IP Address 1: 1 -> refused (RestartThreshold) = 1
00:10:08.931599 state group/SQL Server (SQLCLUSTER): Pending -> Failed (resources)
00:10:08.931599 count group/SQL Server (SQLCLUSTER): 1 -> refused (FailoverThreshold) = 1
00:10:08.931599 event node/Cluster2 [group/SQL Server (SQLCLUSTER)]: System error -> - (the role used up its failover threshold and is left failed) = 1254
00:10:08.931599 event node/Cluster2 [group/SQL Server (SQLCLUSTER)]: System error -> - (the role could not be brought completely online or offline) = 1205
00:10:08.931599 wait resource/SQL IP Address 1: (RetryPeriodOnFailure) = 4208931599
00:10:09.089943 state resource/Milestone IP Address: OnlinePending -> Failed (call-done)
00:10:09.089943 detect resource/Milestone IP Address [node/Cluster1]: (call) = 609089943
00:10:09.089943 event node/Cluster1 [resource/Milestone IP Address]: System error -> - (the address failed its health check on its interface) = 1077
00:10:09.089943 event node/Cluster1 [resource/Milestone IP Address]: System error -> - (the address failed its health check on its interface) = 1077
00:10:09.089943 event node/Cluster1 [resource/Milestone IP Address]: System error -> - (a resource of a role failed) = 1069
00:10:09.089943 count resource/Milestone IP Address: 1 -> refused (RestartThreshold) = 1
00:10:09.089943 state group/Milestone XProtect Management Server: Pending -> Failed (resources)
00:10:09.089943 count group/Milestone XProtect Management Server: 2 -> refused (FailoverThreshold) = 2
00:10:09.089943 event node/Cluster1 [group/Milestone XProtect Management Server]: System error -> - (the role used up its failover threshold and is left failed) = 1254
00:10:09.089943 event node/Cluster1 [group/Milestone XProtect Management Server]: System error -> - (the role could not be brought completely online or offline) = 1205
00:10:09.089943 wait resource/Milestone IP Address: (RetryPeriodOnFailure) = 4209089943
00:10:19.878487 detect node/Cluster1 [node/Cluster2]: route/Cluster1 - Public | Cluster2 - Public -> - (heartbeat) = 599878487
00:10:19.878487 detect node/Cluster2 [node/Cluster1]: route/Cluster1 - Public | Cluster2 - Public -> - (heartbeat) = 599878487
00:10:19.878487 state route/Cluster1 - Public | Cluster2 - Public: Up -> Down (threshold)
