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
00:10:00.000000 action action/pull [interface/Cluster1 - Public]: (PullCable)
00:10:00.000000 fault interface/Cluster1 - Public: (PullCable)
00:10:00.000000 work resource/Cluster IP Address [node/Cluster1]: working -> not working (link)
00:10:00.000000 work resource/SQL IP Address 1 [node/Cluster1]: working -> not working (link)
00:10:00.000000 work resource/Milestone IP Address [node/Cluster1]: working -> not working (link)
00:10:00.000000 state interface/Cluster1 - Public: Up -> Failed (interface)
00:10:00.000000 event node/Cluster1 [interface/Cluster1 - Public]: System error -> - (the interface failed) = 1127
00:10:00.000000 state network/Public: Up -> Partitioned (network)
00:10:00.000000 event node/Cluster1 [network/Public]: System error -> - (some nodes cannot communicate over this network) = 1129
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
00:10:04.262716 state resource/Milestone IP Address: OnlinePending -> Online (call-done)
00:10:04.262716 work resource/Milestone IP Address [node/Cluster2]: not working -> working (started)
00:10:04.262716 state group/Milestone XProtect Management Server: Pending -> PartialOnline (resources)
00:10:04.262716 state resource/MILESTONE: Offline -> OnlinePending (bring-online)
00:10:04.262716 state group/Milestone XProtect Management Server: PartialOnline -> Pending (resources)
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
00:10:06.032185 state resource/Cluster IP Address: OnlinePending -> Online (call-done)
00:10:06.032185 work resource/Cluster IP Address [node/Cluster2]: not working -> working (started)
00:10:06.032185 state resource/Cluster Name: Offline -> OnlinePending (bring-online)
00:10:06.134326 state resource/MILESTONE: OnlinePending -> Online (call-done)
00:10:06.134326 work resource/MILESTONE [node/Cluster2]: not working -> working (started)
00:10:06.134326 state group/Milestone XProtect Management Server: Pending -> PartialOnline (resources)
00:10:06.134326 state resource/Milestone XProtect Management Server: Offline -> OnlinePending (bring-online)
00:10:06.134326 state group/Milestone XProtect Management Server: PartialOnline -> Pending (resources)
00:10:06.134326 state resource/Milestone XProtect Log Server: Offline -> OnlinePending (bring-online)
00:10:06.134326 state resource/Milestone XProtect Data Collector Server: Offline -> OnlinePending (bring-online)
00:10:06.668697 state resource/SQL IP Address 1: OnlinePending -> Online (call-done)
00:10:06.668697 work resource/SQL IP Address 1 [node/Cluster2]: not working -> working (started)
00:10:06.668697 state resource/SQL Network Name (SQL2016Cluster): Offline -> OnlinePending (bring-online)
00:10:08.055907 state resource/Cluster Name: OnlinePending -> Online (call-done)
00:10:08.055907 work resource/Cluster Name [node/Cluster2]: not working -> working (started)
00:10:08.669218 state resource/Cluster Disk 2: OnlinePending -> Online (call-done)
00:10:08.669218 work resource/Cluster Disk 2 [node/Cluster2]: not working -> working (started)
00:10:08.764495 state resource/Cluster Disk 1: OnlinePending -> Online (call-done)
00:10:08.764495 work resource/Cluster Disk 1 [node/Cluster2]: not working -> working (started)
00:10:08.764495 state group/Cluster Group: Pending -> Online (resources)
00:10:08.764495 event node/Cluster2 [group/Cluster Group]: Operational info -> - (the role is online) = 1201
00:10:08.966334 state resource/SQL Network Name (SQL2016Cluster): OnlinePending -> Online (call-done)
00:10:08.966334 work resource/SQL Network Name (SQL2016Cluster) [node/Cluster2]: not working -> working (started)
00:10:08.966334 state group/SQL Server (SQLCLUSTER): Pending -> PartialOnline (resources)
00:10:08.966334 state resource/SQL Server: Offline -> OnlinePending (bring-online)
00:10:08.966334 state group/SQL Server (SQLCLUSTER): PartialOnline -> Pending (resources)
00:10:17.624020 state resource/Milestone XProtect Management Server: OnlinePending -> Online (call-done)
00:10:17.624020 work resource/Milestone XProtect Management Server [node/Cluster2]: not working -> working (started)
00:10:17.624020 state resource/Milestone XProtect Event Server: Offline -> OnlinePending (bring-online)
00:10:19.878487 detect node/Cluster1 [node/Cluster2]: route/Cluster1 - Public | Cluster2 - Public -> - (heartbeat) = 599878487
00:10:19.878487 detect node/Cluster2 [node/Cluster1]: route/Cluster1 - Public | Cluster2 - Public -> - (heartbeat) = 599878487
00:10:19.878487 state route/Cluster1 - Public | Cluster2 - Public: Up -> Down (threshold)
00:10:25.587677 state resource/Milestone XProtect Event Server: OnlinePending -> Online (call-done)
00:10:25.587677 work resource/Milestone XProtect Event Server [node/Cluster2]: not working -> working (started)
00:10:25.888203 state resource/Milestone XProtect Data Collector Server: OnlinePending -> Online (call-done)
00:10:25.888203 work resource/Milestone XProtect Data Collector Server [node/Cluster2]: not working -> working (started)
00:10:29.767940 state resource/Milestone XProtect Log Server: OnlinePending -> Online (call-done)
00:10:29.767940 work resource/Milestone XProtect Log Server [node/Cluster2]: not working -> working (started)
00:10:29.767940 state group/Milestone XProtect Management Server: Pending -> Online (resources)
00:10:29.767940 event node/Cluster2 [group/Milestone XProtect Management Server]: Operational info -> - (the role is online) = 1201
00:10:50.455760 state resource/SQL Server: OnlinePending -> Online (call-done)
00:10:50.455760 work resource/SQL Server [node/Cluster2]: not working -> working (started)
00:10:50.455760 state group/SQL Server (SQLCLUSTER): Pending -> PartialOnline (resources)
00:10:50.455760 state resource/SQL Server Agent: Offline -> OnlinePending (bring-online)
00:10:50.455760 state group/SQL Server (SQLCLUSTER): PartialOnline -> Pending (resources)
00:10:53.745306 state resource/SQL Server Agent: OnlinePending -> Online (call-done)
00:10:53.745306 work resource/SQL Server Agent [node/Cluster2]: not working -> working (started)
00:10:53.745306 state group/SQL Server (SQLCLUSTER): Pending -> Online (resources)
00:10:53.745306 event node/Cluster2 [group/SQL Server (SQLCLUSTER)]: Operational info -> - (the role is online) = 1201
00:30:00.000000 action action/plug [interface/Cluster1 - Public]: (PlugCable)
00:30:00.000000 repair interface/Cluster1 - Public: (PlugCable)
00:30:00.000000 state interface/Cluster1 - Public: Failed -> Unreachable (interface)
00:30:00.000000 event node/Cluster1 [interface/Cluster1 - Public]: System warning -> - (the interface cannot be reached by at least one node) = 1126
00:30:00.000000 state interface/Cluster2 - Public: Up -> Unreachable (interface)
00:30:00.000000 event node/Cluster1 [interface/Cluster2 - Public]: System warning -> - (the interface cannot be reached by at least one node) = 1126
00:30:00.878487 state route/Cluster1 - Public | Cluster2 - Public: Down -> Up (answered)
00:30:00.878487 state interface/Cluster1 - Public: Unreachable -> Up (interface)
00:30:00.878487 event node/Cluster1 [interface/Cluster1 - Public]: Operational info -> - (the interface is up again) = 1125
00:30:00.878487 state interface/Cluster2 - Public: Unreachable -> Up (interface)
00:30:00.878487 event node/Cluster1 [interface/Cluster2 - Public]: Operational info -> - (the interface is up again) = 1125
00:30:00.878487 state network/Public: Partitioned -> Up (network)
00:30:00.878487 event node/Cluster1 [network/Public]: Operational info -> - (the network is up again) = 1128
