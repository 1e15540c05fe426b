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
00:10:00.000000 action action/kill1 [node/Cluster2]: (KillClusterService)
00:10:00.000000 fault service/Cluster2: (KillClusterService)
00:10:00.000000 state service/Cluster2: Running -> RestartWait (terminate)
00:10:00.000000 state route/Cluster1 - Public | Cluster2 - Public: Up -> Idle (close)
00:10:00.000000 state route/Cluster1 - Heartbeat | Cluster2 - Heartbeat: Up -> Idle (close)
00:10:00.000000 detect node/Cluster1 [node/Cluster2]: (connection) = 600000000
00:10:00.000000 event node/Cluster2 [service/Cluster2]: System error -> - (the Cluster service ended unexpectedly and will be restarted) = 7031
00:10:00.000000 wait service/Cluster2: (ServiceRestartDelay) = 660000000
00:10:00.600000 view view/1: Cluster1, Cluster2 -> Cluster1 (regroup) = 2
00:10:00.600000 event node/Cluster1 [node/Cluster2]: System critical -> - (the node left the active membership) = 1135
00:10:00.600000 arbitrate node/Cluster1 [resource/Cluster Disk 1]: (hold)
00:10:00.600000 quorum view/1 [Cluster1]: none -> quorum (of 3, 2 needed) = 2
00:10:00.600000 count node/Cluster2: 3 -> allowed (QuarantineThreshold) = 1
00:10:00.600000 state node/Cluster2: Up -> Down (membership)
00:10:00.600000 state interface/Cluster2 - Public: Up -> Unavailable (interface)
00:10:00.600000 state interface/Cluster2 - Heartbeat: Up -> Unavailable (interface)
00:10:00.600000 state interface/Cluster2 - iSCSI: Up -> Unavailable (interface)
00:11:00.000000 state service/Cluster2: RestartWait -> Starting (start)
00:11:02.572911 state service/Cluster2: Starting -> Joining (loaded)
00:11:02.572911 state node/Cluster2: Down -> Joining (membership)
00:11:06.808977 state service/Cluster2: Joining -> Running (joined)
00:11:06.808977 view view/1: Cluster1 -> Cluster1, Cluster2 (join) = 3
00:11:06.808977 state route/Cluster1 - Public | Cluster2 - Public: Idle -> Up (open)
00:11:06.808977 state route/Cluster1 - Heartbeat | Cluster2 - Heartbeat: Idle -> Up (open)
00:11:06.808977 event node/Cluster2 [node/Cluster2]: Operational info -> - (this node joined the cluster) = 1062
00:11:06.808977 state node/Cluster2: Joining -> Up (membership)
00:11:06.808977 state interface/Cluster2 - Public: Unavailable -> Up (interface)
00:11:06.808977 state interface/Cluster2 - Heartbeat: Unavailable -> Up (interface)
00:11:06.808977 state interface/Cluster2 - iSCSI: Unavailable -> Up (interface)
00:25:00.000000 action action/kill2 [node/Cluster2]: (KillClusterService)
00:25:00.000000 fault service/Cluster2: (KillClusterService)
00:25:00.000000 state service/Cluster2: Running -> RestartWait (terminate)
00:25:00.000000 state route/Cluster1 - Public | Cluster2 - Public: Up -> Idle (close)
00:25:00.000000 state route/Cluster1 - Heartbeat | Cluster2 - Heartbeat: Up -> Idle (close)
00:25:00.000000 detect node/Cluster1 [node/Cluster2]: (connection) = 1500000000
00:25:00.000000 event node/Cluster2 [service/Cluster2]: System error -> - (the Cluster service ended unexpectedly and will be restarted) = 7031
00:25:00.000000 wait service/Cluster2: (ServiceRestartDelay) = 1560000000
00:25:00.600000 view view/1: Cluster1, Cluster2 -> Cluster1 (regroup) = 4
00:25:00.600000 event node/Cluster1 [node/Cluster2]: System critical -> - (the node left the active membership) = 1135
00:25:00.600000 arbitrate node/Cluster1 [resource/Cluster Disk 1]: (hold)
00:25:00.600000 quorum view/1 [Cluster1]: none -> quorum (of 3, 2 needed) = 2
00:25:00.600000 count node/Cluster2: 3 -> allowed (QuarantineThreshold) = 2
00:25:00.600000 state node/Cluster2: Up -> Down (membership)
00:25:00.600000 state interface/Cluster2 - Public: Up -> Unavailable (interface)
00:25:00.600000 state interface/Cluster2 - Heartbeat: Up -> Unavailable (interface)
00:25:00.600000 state interface/Cluster2 - iSCSI: Up -> Unavailable (interface)
00:26:00.000000 state service/Cluster2: RestartWait -> Starting (start)
00:26:02.532784 state service/Cluster2: Starting -> Joining (loaded)
00:26:02.532784 state node/Cluster2: Down -> Joining (membership)
00:26:05.789224 state service/Cluster2: Joining -> Running (joined)
00:26:05.789224 view view/1: Cluster1 -> Cluster1, Cluster2 (join) = 5
00:26:05.789224 state route/Cluster1 - Public | Cluster2 - Public: Idle -> Up (open)
00:26:05.789224 state route/Cluster1 - Heartbeat | Cluster2 - Heartbeat: Idle -> Up (open)
00:26:05.789224 event node/Cluster2 [node/Cluster2]: Operational info -> - (this node joined the cluster) = 1062
00:26:05.789224 state node/Cluster2: Joining -> Up (membership)
00:26:05.789224 state interface/Cluster2 - Public: Unavailable -> Up (interface)
00:26:05.789224 state interface/Cluster2 - Heartbeat: Unavailable -> Up (interface)
00:26:05.789224 state interface/Cluster2 - iSCSI: Unavailable -> Up (interface)
00:40:00.000000 action action/kill3 [node/Cluster2]: (KillClusterService)
00:40:00.000000 fault service/Cluster2: (KillClusterService)
00:40:00.000000 state service/Cluster2: Running -> RestartWait (terminate)
00:40:00.000000 state route/Cluster1 - Public | Cluster2 - Public: Up -> Idle (close)
00:40:00.000000 state route/Cluster1 - Heartbeat | Cluster2 - Heartbeat: Up -> Idle (close)
00:40:00.000000 detect node/Cluster1 [node/Cluster2]: (connection) = 2400000000
00:40:00.000000 event node/Cluster2 [service/Cluster2]: System error -> - (the Cluster service ended unexpectedly and will be restarted) = 7031
00:40:00.000000 wait service/Cluster2: (ServiceRestartDelay) = 2460000000
00:40:00.600000 view view/1: Cluster1, Cluster2 -> Cluster1 (regroup) = 6
00:40:00.600000 event node/Cluster1 [node/Cluster2]: System critical -> - (the node left the active membership) = 1135
00:40:00.600000 arbitrate node/Cluster1 [resource/Cluster Disk 1]: (hold)
00:40:00.600000 quorum view/1 [Cluster1]: none -> quorum (of 3, 2 needed) = 2
00:40:00.600000 count node/Cluster2: 3 -> refused (QuarantineThreshold) = 3
00:40:00.600000 state status/Cluster2: Normal -> Quarantined (QuarantineThreshold)
00:40:00.600000 event node/Cluster1 [node/Cluster2]: System critical -> - (the node was quarantined) = 1672
00:40:00.600000 state node/Cluster2: Up -> Down (membership)
00:40:00.600000 state interface/Cluster2 - Public: Up -> Unavailable (interface)
00:40:00.600000 state interface/Cluster2 - Heartbeat: Up -> Unavailable (interface)
00:40:00.600000 state interface/Cluster2 - iSCSI: Up -> Unavailable (interface)
01:30:00.000000 action action/clear [node/Cluster2]: - -> clearQuarantine (Start-ClusterNode)
01:30:00.000000 state status/Cluster2: Quarantined -> Normal (Start-ClusterNode)
01:30:00.000000 state service/Cluster2: RestartWait -> Starting (start)
01:30:06.357866 state service/Cluster2: Starting -> Joining (loaded)
01:30:06.357866 state node/Cluster2: Down -> Joining (membership)
01:30:09.701148 state service/Cluster2: Joining -> Running (joined)
01:30:09.701148 view view/1: Cluster1 -> Cluster1, Cluster2 (join) = 7
01:30:09.701148 state route/Cluster1 - Public | Cluster2 - Public: Idle -> Up (open)
01:30:09.701148 state route/Cluster1 - Heartbeat | Cluster2 - Heartbeat: Idle -> Up (open)
01:30:09.701148 event node/Cluster2 [node/Cluster2]: Operational info -> - (this node joined the cluster) = 1062
01:30:09.701148 state node/Cluster2: Joining -> Up (membership)
01:30:09.701148 state interface/Cluster2 - Public: Unavailable -> Up (interface)
01:30:09.701148 state interface/Cluster2 - Heartbeat: Unavailable -> Up (interface)
01:30:09.701148 state interface/Cluster2 - iSCSI: Unavailable -> Up (interface)
