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
00:10:18.000000 action action/path [disk/Quorum]: - -> for Cluster1 (FailPath)
00:10:18.000000 fault disk/Quorum [node/Cluster1]: (FailPath)
00:10:18.000000 work resource/Cluster Disk 1 [node/Cluster1]: working -> not working (path)
00:10:19.739698 detect node/Cluster1 [node/Cluster2]: route/Cluster1 - Heartbeat | Cluster2 - Heartbeat -> - (heartbeat) = 599739698
00:10:19.739698 detect node/Cluster2 [node/Cluster1]: route/Cluster1 - Heartbeat | Cluster2 - Heartbeat -> - (heartbeat) = 599739698
00:10:19.739698 state route/Cluster1 - Heartbeat | Cluster2 - Heartbeat: Up -> Down (threshold)
00:10:19.739698 state interface/Cluster1 - Heartbeat: Up -> Unreachable (interface)
00:10:19.739698 event node/Cluster1 [interface/Cluster1 - Heartbeat]: System warning -> - (the interface cannot be reached by at least one node) = 1126
00:10:19.739698 state interface/Cluster2 - Heartbeat: Up -> Unreachable (interface)
00:10:19.739698 event node/Cluster1 [interface/Cluster2 - Heartbeat]: System warning -> - (the interface cannot be reached by at least one node) = 1126
00:10:19.739698 state network/Heartbeat: Up -> Partitioned (network)
00:10:19.739698 event node/Cluster1 [network/Heartbeat]: System error -> - (some nodes cannot communicate over this network) = 1129
00:10:19.878487 detect node/Cluster1 [node/Cluster2]: route/Cluster1 - Public | Cluster2 - Public -> - (heartbeat) = 599878487
00:10:19.878487 detect node/Cluster2 [node/Cluster1]: route/Cluster1 - Public | Cluster2 - Public -> - (heartbeat) = 599878487
00:10:19.878487 state route/Cluster1 - Public | Cluster2 - Public: Up -> Down (threshold)
00:10:20.478487 state route/Cluster1 - Public | Cluster2 - Public: Down -> Idle (close)
00:10:20.478487 state route/Cluster1 - Heartbeat | Cluster2 - Heartbeat: Down -> Idle (close)
00:10:20.478487 view view/1: Cluster1, Cluster2 -> Cluster1 (regroup) = 2
00:10:20.478487 event node/Cluster1 [node/Cluster2]: System critical -> - (the node left the active membership) = 1135
00:10:20.478487 view view/2: Cluster1, Cluster2 -> Cluster2 (regroup) = 3
00:10:20.478487 event node/Cluster2 [node/Cluster1]: System critical -> - (the node left the active membership) = 1135
00:10:20.478487 quorum view/1 [Cluster1]: none -> lost (of 3, 2 needed) = 1
00:10:20.478487 event node/Cluster1 [cluster/XProtectCluster]: System critical -> - (quorum was lost: the Cluster service shuts down) = 1177
00:10:20.478487 event node/Cluster1 [service/Cluster1]: System error -> - (the Cluster service ended with a service-specific error) = 7024
00:10:20.478487 work resource/Cluster IP Address [node/Cluster1]: working -> not working (terminated)
00:10:20.478487 work resource/Cluster Name [node/Cluster1]: working -> not working (terminated)
00:10:20.478487 work resource/SQL IP Address 1 [node/Cluster1]: working -> not working (terminated)
00:10:20.478487 work resource/SQL Network Name (SQL2016Cluster) [node/Cluster1]: working -> not working (terminated)
00:10:20.478487 work resource/Cluster Disk 2 [node/Cluster1]: working -> not working (terminated)
00:10:20.478487 work resource/SQL Server [node/Cluster1]: working -> not working (terminated)
00:10:20.478487 work resource/SQL Server Agent [node/Cluster1]: working -> not working (terminated)
00:10:20.478487 work resource/Milestone IP Address [node/Cluster1]: working -> not working (terminated)
00:10:20.478487 work resource/MILESTONE [node/Cluster1]: working -> not working (terminated)
00:10:20.478487 work resource/Milestone XProtect Management Server [node/Cluster1]: working -> not working (terminated)
00:10:20.478487 work resource/Milestone XProtect Event Server [node/Cluster1]: working -> not working (terminated)
00:10:20.478487 work resource/Milestone XProtect Log Server [node/Cluster1]: working -> not working (terminated)
00:10:20.478487 work resource/Milestone XProtect Data Collector Server [node/Cluster1]: working -> not working (terminated)
00:10:20.478487 quorum view/2 [Cluster2]: none -> pending (of 3, 2 needed) = 1
00:10:20.478487 arbitrate node/Cluster2 [resource/Cluster Disk 1]: (challenge) = 7000000
00:10:20.478487 state node/Cluster1: Up -> Down (membership)
00:10:20.478487 state interface/Cluster1 - Public: Up -> Unavailable (interface)
00:10:20.478487 state interface/Cluster1 - Heartbeat: Unreachable -> Unavailable (interface)
00:10:20.478487 state interface/Cluster2 - Heartbeat: Unreachable -> Up (interface)
00:10:20.478487 event node/Cluster2 [interface/Cluster2 - Heartbeat]: Operational info -> - (the interface is up again) = 1125
00:10:20.478487 state network/Heartbeat: Partitioned -> Up (network)
00:10:20.478487 event node/Cluster2 [network/Heartbeat]: Operational info -> - (the network is up again) = 1128
00:10:20.478487 state interface/Cluster1 - iSCSI: Up -> Unavailable (interface)
00:10:20.478487 state service/Cluster1: Running -> RestartWait (terminate)
00:10:20.478487 event node/Cluster1 [service/Cluster1]: System error -> - (the Cluster service ended unexpectedly and will be restarted) = 7031
00:10:20.478487 wait service/Cluster1: (ServiceRestartDelay) = 680478487
00:10:20.478487 state resource/Cluster IP Address: Online -> Offline (owner-lost)
00:10:20.478487 state resource/Cluster Name: Online -> Offline (owner-lost)
00:10:20.478487 state group/Cluster Group: Online -> PartialOnline (resources)
00:10:20.478487 state resource/Cluster Disk 1: Online -> Offline (owner-lost)
00:10:20.478487 state group/Cluster Group: PartialOnline -> Offline (resources)
00:10:20.478487 state resource/SQL IP Address 1: Online -> Offline (owner-lost)
00:10:20.478487 state resource/SQL Network Name (SQL2016Cluster): Online -> Offline (owner-lost)
00:10:20.478487 state resource/Cluster Disk 2: Online -> Offline (owner-lost)
00:10:20.478487 state resource/SQL Server: Online -> Offline (owner-lost)
00:10:20.478487 state resource/SQL Server Agent: Online -> Offline (owner-lost)
00:10:20.478487 state group/SQL Server (SQLCLUSTER): Online -> Offline (resources)
00:10:20.478487 state resource/Milestone IP Address: Online -> Offline (owner-lost)
00:10:20.478487 state resource/MILESTONE: Online -> Offline (owner-lost)
00:10:20.478487 state resource/Milestone XProtect Management Server: Online -> Offline (owner-lost)
00:10:20.478487 state resource/Milestone XProtect Event Server: Online -> Offline (owner-lost)
00:10:20.478487 state group/Milestone XProtect Management Server: Online -> PartialOnline (resources)
00:10:20.478487 state resource/Milestone XProtect Log Server: Online -> Offline (owner-lost)
00:10:20.478487 state resource/Milestone XProtect Data Collector Server: Online -> Offline (owner-lost)
00:10:20.478487 state group/Milestone XProtect Management Server: PartialOnline -> Offline (resources)
00:10:27.478487 reserve disk/Quorum: node/Cluster1 -> node/Cluster2 (preempt)
00:10:27.478487 arbitrate node/Cluster2 [resource/Cluster Disk 1]: (won)
00:10:27.478487 quorum view/2 [Cluster2]: pending -> quorum (of 3, 2 needed) = 2
00:10:27.478487 count node/Cluster1: 3 -> allowed (QuarantineThreshold) = 1
00:10:27.478487 owner group/Cluster Group: node/Cluster1 -> node/Cluster2 (Arbitration) = 0
00:10:27.478487 event node/Cluster2 [group/Cluster Group]: Operational info -> - (the role moves) = 1641
00:10:27.478487 event node/Cluster2 [group/Cluster Group]: Operational info -> - (bringing the role online) = 1200
00:10:27.478487 owner group/SQL Server (SQLCLUSTER): node/Cluster1 -> node/Cluster2 (NodeDown) = 0
00:10:27.478487 event node/Cluster2 [group/SQL Server (SQLCLUSTER)]: Operational info -> - (the role moves) = 1641
00:10:27.478487 event node/Cluster2 [group/SQL Server (SQLCLUSTER)]: Operational info -> - (bringing the role online) = 1200
00:10:27.478487 owner group/Milestone XProtect Management Server: node/Cluster1 -> node/Cluster2 (NodeDown) = 0
00:10:27.478487 event node/Cluster2 [group/Milestone XProtect Management Server]: Operational info -> - (the role moves) = 1641
00:10:27.478487 event node/Cluster2 [group/Milestone XProtect Management Server]: Operational info -> - (bringing the role online) = 1200
00:10:27.478487 state resource/Cluster IP Address: Offline -> OnlinePending (bring-online)
00:10:27.478487 state group/Cluster Group: Offline -> Pending (resources)
00:10:27.478487 state resource/Cluster Disk 1: Offline -> OnlinePending (bring-online)
00:10:27.478487 state resource/SQL IP Address 1: Offline -> OnlinePending (bring-online)
00:10:27.478487 state group/SQL Server (SQLCLUSTER): Offline -> Pending (resources)
00:10:27.478487 state resource/Cluster Disk 2: Offline -> OnlinePending (bring-online)
00:10:27.478487 reserve disk/Data: node/Cluster1 -> node/Cluster2 (preempt)
00:10:27.478487 state resource/Milestone IP Address: Offline -> OnlinePending (bring-online)
00:10:27.478487 state group/Milestone XProtect Management Server: Offline -> Pending (resources)
00:10:28.526584 state resource/Milestone IP Address: OnlinePending -> Online (call-done)
00:10:28.526584 work resource/Milestone IP Address [node/Cluster2]: not working -> working (started)
00:10:28.526584 state group/Milestone XProtect Management Server: Pending -> PartialOnline (resources)
00:10:28.526584 state resource/MILESTONE: Offline -> OnlinePending (bring-online)
00:10:28.526584 state group/Milestone XProtect Management Server: PartialOnline -> Pending (resources)
00:10:28.939031 state resource/SQL IP Address 1: OnlinePending -> Online (call-done)
00:10:28.939031 work resource/SQL IP Address 1 [node/Cluster2]: not working -> working (started)
00:10:28.939031 state resource/SQL Network Name (SQL2016Cluster): Offline -> OnlinePending (bring-online)
00:10:29.133245 state resource/Cluster IP Address: OnlinePending -> Online (call-done)
00:10:29.133245 work resource/Cluster IP Address [node/Cluster2]: not working -> working (started)
00:10:29.133245 state resource/Cluster Name: Offline -> OnlinePending (bring-online)
00:10:30.398194 state resource/MILESTONE: OnlinePending -> Online (call-done)
00:10:30.398194 work resource/MILESTONE [node/Cluster2]: not working -> working (started)
00:10:30.398194 state group/Milestone XProtect Management Server: Pending -> PartialOnline (resources)
00:10:30.398194 state resource/Milestone XProtect Management Server: Offline -> OnlinePending (bring-online)
00:10:30.398194 state group/Milestone XProtect Management Server: PartialOnline -> Pending (resources)
00:10:30.398194 state resource/Milestone XProtect Log Server: Offline -> OnlinePending (bring-online)
00:10:30.398194 state resource/Milestone XProtect Data Collector Server: Offline -> OnlinePending (bring-online)
00:10:30.508822 state resource/Cluster Disk 2: OnlinePending -> Online (call-done)
00:10:30.508822 work resource/Cluster Disk 2 [node/Cluster2]: not working -> working (started)
00:10:31.156967 state resource/Cluster Name: OnlinePending -> Online (call-done)
00:10:31.156967 work resource/Cluster Name [node/Cluster2]: not working -> working (started)
00:10:31.236668 state resource/SQL Network Name (SQL2016Cluster): OnlinePending -> Online (call-done)
00:10:31.236668 work resource/SQL Network Name (SQL2016Cluster) [node/Cluster2]: not working -> working (started)
00:10:31.236668 state group/SQL Server (SQLCLUSTER): Pending -> PartialOnline (resources)
00:10:31.236668 state resource/SQL Server: Offline -> OnlinePending (bring-online)
00:10:31.236668 state group/SQL Server (SQLCLUSTER): PartialOnline -> Pending (resources)
00:10:31.480965 state resource/Cluster Disk 1: OnlinePending -> Online (call-done)
00:10:31.480965 work resource/Cluster Disk 1 [node/Cluster2]: not working -> working (started)
00:10:31.480965 state group/Cluster Group: Pending -> Online (resources)
00:10:31.480965 event node/Cluster2 [group/Cluster Group]: Operational info -> - (the role is online) = 1201
00:10:41.887888 state resource/Milestone XProtect Management Server: OnlinePending -> Online (call-done)
00:10:41.887888 work resource/Milestone XProtect Management Server [node/Cluster2]: not working -> working (started)
00:10:41.887888 state resource/Milestone XProtect Event Server: Offline -> OnlinePending (bring-online)
00:10:49.851545 state resource/Milestone XProtect Event Server: OnlinePending -> Online (call-done)
00:10:49.851545 work resource/Milestone XProtect Event Server [node/Cluster2]: not working -> working (started)
00:10:50.152071 state resource/Milestone XProtect Data Collector Server: OnlinePending -> Online (call-done)
00:10:50.152071 work resource/Milestone XProtect Data Collector Server [node/Cluster2]: not working -> working (started)
00:10:54.031808 state resource/Milestone XProtect Log Server: OnlinePending -> Online (call-done)
00:10:54.031808 work resource/Milestone XProtect Log Server [node/Cluster2]: not working -> working (started)
00:10:54.031808 state group/Milestone XProtect Management Server: Pending -> Online (resources)
00:10:54.031808 event node/Cluster2 [group/Milestone XProtect Management Server]: Operational info -> - (the role is online) = 1201
00:11:12.726094 state resource/SQL Server: OnlinePending -> Online (call-done)
00:11:12.726094 work resource/SQL Server [node/Cluster2]: not working -> working (started)
00:11:12.726094 state group/SQL Server (SQLCLUSTER): Pending -> PartialOnline (resources)
00:11:12.726094 state resource/SQL Server Agent: Offline -> OnlinePending (bring-online)
00:11:12.726094 state group/SQL Server (SQLCLUSTER): PartialOnline -> Pending (resources)
00:11:16.015640 state resource/SQL Server Agent: OnlinePending -> Online (call-done)
00:11:16.015640 work resource/SQL Server Agent [node/Cluster2]: not working -> working (started)
00:11:16.015640 state group/SQL Server (SQLCLUSTER): Pending -> Online (resources)
00:11:16.015640 event node/Cluster2 [group/SQL Server (SQLCLUSTER)]: Operational info -> - (the role is online) = 1201
00:11:20.478487 state service/Cluster1: RestartWait -> Starting (start)
00:11:28.134043 state service/Cluster1: Starting -> Forming (loaded)
