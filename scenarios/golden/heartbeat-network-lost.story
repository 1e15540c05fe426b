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
00:10:00.000000 action action/fail [network/Heartbeat]: (FailNetwork)
00:10:00.000000 fault network/Heartbeat: (FailNetwork)
00:10:00.000000 state interface/Cluster1 - Heartbeat: Up -> Failed (interface)
00:10:00.000000 event node/Cluster1 [interface/Cluster1 - Heartbeat]: System error -> - (the interface failed) = 1127
00:10:00.000000 state interface/Cluster2 - Heartbeat: Up -> Failed (interface)
00:10:00.000000 event node/Cluster1 [interface/Cluster2 - Heartbeat]: System error -> - (the interface failed) = 1127
00:10:00.000000 state network/Heartbeat: Up -> Down (network)
00:10:00.000000 event node/Cluster1 [network/Heartbeat]: System error -> - (no node can use this network) = 1130
00:10:19.739698 detect node/Cluster1 [node/Cluster2]: route/Cluster1 - Heartbeat | Cluster2 - Heartbeat -> - (heartbeat) = 599739698
00:10:19.739698 detect node/Cluster2 [node/Cluster1]: route/Cluster1 - Heartbeat | Cluster2 - Heartbeat -> - (heartbeat) = 599739698
00:10:19.739698 state route/Cluster1 - Heartbeat | Cluster2 - Heartbeat: Up -> Down (threshold)
00:12:00.000000 action action/noticed [network/Heartbeat]: (FailNetwork)
00:12:00.000000 no-effect action/noticed [network/Heartbeat]: - -> allowed (the network carries nothing)
00:30:00.000000 action action/repair [network/Heartbeat]: (RepairNetwork)
00:30:00.000000 repair network/Heartbeat: (RepairNetwork)
00:30:00.000000 state interface/Cluster1 - Heartbeat: Failed -> Unreachable (interface)
00:30:00.000000 event node/Cluster1 [interface/Cluster1 - Heartbeat]: System warning -> - (the interface cannot be reached by at least one node) = 1126
00:30:00.000000 state interface/Cluster2 - Heartbeat: Failed -> Unreachable (interface)
00:30:00.000000 event node/Cluster1 [interface/Cluster2 - Heartbeat]: System warning -> - (the interface cannot be reached by at least one node) = 1126
00:30:00.000000 state network/Heartbeat: Down -> Partitioned (network)
00:30:00.000000 event node/Cluster1 [network/Heartbeat]: System error -> - (some nodes cannot communicate over this network) = 1129
00:30:00.739698 state route/Cluster1 - Heartbeat | Cluster2 - Heartbeat: Down -> Up (answered)
00:30:00.739698 state interface/Cluster1 - Heartbeat: Unreachable -> Up (interface)
00:30:00.739698 event node/Cluster1 [interface/Cluster1 - Heartbeat]: Operational info -> - (the interface is up again) = 1125
00:30:00.739698 state interface/Cluster2 - Heartbeat: Unreachable -> Up (interface)
00:30:00.739698 event node/Cluster1 [interface/Cluster2 - Heartbeat]: Operational info -> - (the interface is up again) = 1125
00:30:00.739698 state network/Heartbeat: Partitioned -> Up (network)
00:30:00.739698 event node/Cluster1 [network/Heartbeat]: Operational info -> - (the network is up again) = 1128
