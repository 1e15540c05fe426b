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
00:10:00.000000 action action/split1 [network/Public]: - -> Cluster1 | Cluster2 (SplitNetwork)
00:10:00.000000 fault network/Public: (SplitNetwork)
00:10:00.000000 action action/split2 [network/Heartbeat]: - -> Cluster1 | Cluster2 (SplitNetwork)
00:10:00.000000 fault network/Heartbeat: (SplitNetwork)
00:10:09.739698 detect node/Cluster1 [node/Cluster2]: route/Cluster1 - Heartbeat | Cluster2 - Heartbeat -> - (heartbeat) = 599739698
00:10:09.739698 detect node/Cluster2 [node/Cluster1]: route/Cluster1 - Heartbeat | Cluster2 - Heartbeat -> - (heartbeat) = 599739698
00:10:09.739698 state route/Cluster1 - Heartbeat | Cluster2 - Heartbeat: Up -> Down (threshold)
00:10:09.739698 state interface/Cluster1 - Heartbeat: Up -> Unreachable (interface)
00:10:09.739698 event node/Cluster1 [interface/Cluster1 - Heartbeat]: System warning -> - (the interface cannot be reached by at least one node) = 1126
00:10:09.739698 state interface/Cluster2 - Heartbeat: Up -> Unreachable (interface)
00:10:09.739698 event node/Cluster1 [interface/Cluster2 - Heartbeat]: System warning -> - (the interface cannot be reached by at least one node) = 1126
00:10:09.739698 state network/Heartbeat: Up -> Partitioned (network)
00:10:09.739698 event node/Cluster1 [network/Heartbeat]: System error -> - (some nodes cannot communicate over this network) = 1129
00:10:09.878487 detect node/Cluster1 [node/Cluster2]: route/Cluster1 - Public | Cluster2 - Public -> - (heartbeat) = 599878487
00:10:09.878487 detect node/Cluster2 [node/Cluster1]: route/Cluster1 - Public | Cluster2 - Public -> - (heartbeat) = 599878487
00:10:09.878487 state route/Cluster1 - Public | Cluster2 - Public: Up -> Down (threshold)
00:10:10.478487 state route/Cluster1 - Public | Cluster2 - Public: Down -> Idle (close)
00:10:10.478487 state route/Cluster1 - Heartbeat | Cluster2 - Heartbeat: Down -> Idle (close)
00:10:10.478487 view view/1: Cluster1, Cluster2 -> Cluster1 (regroup) = 2
00:10:10.478487 event node/Cluster1 [node/Cluster2]: System critical -> - (the node left the active membership) = 1135
00:10:10.478487 view view/2: Cluster1, Cluster2 -> Cluster2 (regroup) = 3
00:10:10.478487 event node/Cluster2 [node/Cluster1]: System critical -> - (the node left the active membership) = 1135
00:10:10.478487 quorum view/2 [Cluster2]: none -> pending (of 3, 2 needed) = 1
00:10:10.478487 arbitrate node/Cluster2 [resource/Cluster Disk 1]: (challenge) = 7000000
00:10:10.478487 arbitrate node/Cluster1 [resource/Cluster Disk 1]: (hold)
00:10:10.478487 quorum view/1 [Cluster1]: none -> quorum (of 3, 2 needed) = 2
00:10:10.478487 wait view/1: (a live challenger of the witness) = 617478487
00:10:10.478487 state node/Cluster2: Up -> Down (membership)
00:10:10.478487 state interface/Cluster2 - Public: Up -> Unavailable (interface)
00:10:10.478487 state interface/Cluster1 - Heartbeat: Unreachable -> Up (interface)
00:10:10.478487 event node/Cluster1 [interface/Cluster1 - Heartbeat]: Operational info -> - (the interface is up again) = 1125
00:10:10.478487 state interface/Cluster2 - Heartbeat: Unreachable -> Unavailable (interface)
00:10:10.478487 state network/Heartbeat: Partitioned -> Up (network)
00:10:10.478487 event node/Cluster1 [network/Heartbeat]: Operational info -> - (the network is up again) = 1128
00:10:10.478487 state interface/Cluster2 - iSCSI: Up -> Unavailable (interface)
00:10:13.313005 reserve disk/Quorum [node/Cluster2]: node/Cluster1 -> node/Cluster1 (defend)
00:10:15.000000 action action/mend1 [network/Public]: (MendNetwork)
00:10:15.000000 repair network/Public: (MendNetwork)
00:10:15.000000 action action/mend2 [network/Heartbeat]: (MendNetwork)
00:10:15.000000 repair network/Heartbeat: (MendNetwork)
00:10:17.478487 arbitrate node/Cluster2 [resource/Cluster Disk 1]: (lost)
00:10:17.478487 quorum view/2 [Cluster2]: pending -> lost (of 3, 2 needed) = 1
00:10:17.478487 event node/Cluster2 [cluster/XProtectCluster]: System critical -> - (quorum was lost: the Cluster service shuts down) = 1177
00:10:17.478487 event node/Cluster2 [service/Cluster2]: System error -> - (the Cluster service ended with a service-specific error) = 7024
00:10:17.478487 state service/Cluster2: Running -> RestartWait (terminate)
00:10:17.478487 event node/Cluster2 [service/Cluster2]: System error -> - (the Cluster service ended unexpectedly and will be restarted) = 7031
00:10:17.478487 wait service/Cluster2: (ServiceRestartDelay) = 677478487
00:10:17.478487 count node/Cluster2: 3 -> allowed (QuarantineThreshold) = 1
00:11:17.478487 state service/Cluster2: RestartWait -> Starting (start)
00:11:20.051398 state service/Cluster2: Starting -> Joining (loaded)
00:11:20.051398 state node/Cluster2: Down -> Joining (membership)
00:11:24.287464 state service/Cluster2: Joining -> Running (joined)
00:11:24.287464 view view/1: Cluster1 -> Cluster1, Cluster2 (join) = 4
00:11:24.287464 state route/Cluster1 - Public | Cluster2 - Public: Idle -> Up (open)
00:11:24.287464 state route/Cluster1 - Heartbeat | Cluster2 - Heartbeat: Idle -> Up (open)
00:11:24.287464 event node/Cluster2 [node/Cluster2]: Operational info -> - (this node joined the cluster) = 1062
00:11:24.287464 state node/Cluster2: Joining -> Up (membership)
00:11:24.287464 state interface/Cluster2 - Public: Unavailable -> Up (interface)
00:11:24.287464 state interface/Cluster2 - Heartbeat: Unavailable -> Up (interface)
00:11:24.287464 state interface/Cluster2 - iSCSI: Unavailable -> Up (interface)
