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
00:10:00.000000 action action/hang [resource/Milestone XProtect Management Server]: (HangMonitor)
00:10:00.000000 fault resource/Milestone XProtect Management Server: (HangMonitor)
00:15:02.978018 detect resource/Milestone XProtect Management Server [node/Cluster1]: (deadlock) = 602978018
00:15:02.978018 event node/Cluster1 [resource/Milestone XProtect Management Server]: System error -> - (the resource exceeded its time-out; its RHS process is ended) = 1230
00:15:02.978018 event node/Cluster1 [resource/Milestone XProtect Management Server]: System critical -> - (an RHS process ended and will be restarted) = 1146
00:15:02.978018 state resource/SQL IP Address 1: Online -> Failed (monitor-died)
00:15:02.978018 event node/Cluster1 [resource/SQL IP Address 1]: System error -> - (a resource of a role failed) = 1069
00:15:02.978018 work resource/SQL IP Address 1 [node/Cluster1]: working -> not working (terminated)
00:15:02.978018 count resource/SQL IP Address 1: 1 -> allowed (RestartThreshold) = 1
00:15:02.978018 wait resource/SQL IP Address 1: (RestartDelay) = 903478018
00:15:02.978018 state group/SQL Server (SQLCLUSTER): Online -> Failed (resources)
00:15:02.978018 state resource/SQL Network Name (SQL2016Cluster): Online -> Failed (monitor-died)
00:15:02.978018 event node/Cluster1 [resource/SQL Network Name (SQL2016Cluster)]: System error -> - (a resource of a role failed) = 1069
00:15:02.978018 work resource/SQL Network Name (SQL2016Cluster) [node/Cluster1]: working -> not working (terminated)
00:15:02.978018 count resource/SQL Network Name (SQL2016Cluster): 1 -> allowed (RestartThreshold) = 1
00:15:02.978018 wait resource/SQL Network Name (SQL2016Cluster): (RestartDelay) = 903478018
00:15:02.978018 state resource/SQL Server: Online -> Failed (monitor-died)
00:15:02.978018 event node/Cluster1 [resource/SQL Server]: System error -> - (a resource of a role failed) = 1069
00:15:02.978018 work resource/SQL Server [node/Cluster1]: working -> not working (terminated)
00:15:02.978018 count resource/SQL Server: 1 -> allowed (RestartThreshold) = 1
00:15:02.978018 wait resource/SQL Server: (RestartDelay) = 903478018
00:15:02.978018 state resource/SQL Server Agent: Online -> Failed (monitor-died)
00:15:02.978018 event node/Cluster1 [resource/SQL Server Agent]: System error -> - (a resource of a role failed) = 1069
00:15:02.978018 work resource/SQL Server Agent [node/Cluster1]: working -> not working (terminated)
00:15:02.978018 count resource/SQL Server Agent: 1 -> allowed (RestartThreshold) = 1
00:15:02.978018 wait resource/SQL Server Agent: (RestartDelay) = 903478018
00:15:02.978018 state resource/Milestone IP Address: Online -> Failed (monitor-died)
00:15:02.978018 event node/Cluster1 [resource/Milestone IP Address]: System error -> - (a resource of a role failed) = 1069
00:15:02.978018 work resource/Milestone IP Address [node/Cluster1]: working -> not working (terminated)
00:15:02.978018 count resource/Milestone IP Address: 1 -> allowed (RestartThreshold) = 1
00:15:02.978018 wait resource/Milestone IP Address: (RestartDelay) = 903478018
00:15:02.978018 state group/Milestone XProtect Management Server: Online -> Failed (resources)
00:15:02.978018 state resource/MILESTONE: Online -> Failed (monitor-died)
00:15:02.978018 event node/Cluster1 [resource/MILESTONE]: System error -> - (a resource of a role failed) = 1069
00:15:02.978018 work resource/MILESTONE [node/Cluster1]: working -> not working (terminated)
00:15:02.978018 count resource/MILESTONE: 1 -> allowed (RestartThreshold) = 1
00:15:02.978018 wait resource/MILESTONE: (RestartDelay) = 903478018
00:15:02.978018 state resource/Milestone XProtect Management Server: Online -> Failed (monitor-died)
00:15:02.978018 event node/Cluster1 [resource/Milestone XProtect Management Server]: System error -> - (a resource of a role failed) = 1069
00:15:02.978018 work resource/Milestone XProtect Management Server [node/Cluster1]: working -> not working (terminated)
00:15:02.978018 count resource/Milestone XProtect Management Server: 1 -> allowed (RestartThreshold) = 1
00:15:02.978018 wait resource/Milestone XProtect Management Server: (RestartDelay) = 903478018
00:15:02.978018 state resource/Milestone XProtect Event Server: Online -> Failed (monitor-died)
00:15:02.978018 event node/Cluster1 [resource/Milestone XProtect Event Server]: System error -> - (a resource of a role failed) = 1069
00:15:02.978018 work resource/Milestone XProtect Event Server [node/Cluster1]: working -> not working (terminated)
00:15:02.978018 count resource/Milestone XProtect Event Server: 1 -> allowed (RestartThreshold) = 1
00:15:02.978018 wait resource/Milestone XProtect Event Server: (RestartDelay) = 903478018
00:15:02.978018 state resource/Milestone XProtect Log Server: Online -> Failed (monitor-died)
00:15:02.978018 event node/Cluster1 [resource/Milestone XProtect Log Server]: System error -> - (a resource of a role failed) = 1069
00:15:02.978018 work resource/Milestone XProtect Log Server [node/Cluster1]: working -> not working (terminated)
00:15:02.978018 count resource/Milestone XProtect Log Server: 1 -> allowed (RestartThreshold) = 1
00:15:02.978018 wait resource/Milestone XProtect Log Server: (RestartDelay) = 903478018
00:15:02.978018 state resource/Milestone XProtect Data Collector Server: Online -> Failed (monitor-died)
00:15:02.978018 event node/Cluster1 [resource/Milestone XProtect Data Collector Server]: System error -> - (a resource of a role failed) = 1069
00:15:02.978018 work resource/Milestone XProtect Data Collector Server [node/Cluster1]: working -> not working (terminated)
00:15:02.978018 count resource/Milestone XProtect Data Collector Server: 1 -> allowed (RestartThreshold) = 1
00:15:02.978018 wait resource/Milestone XProtect Data Collector Server: (RestartDelay) = 903478018
00:15:03.478018 state resource/SQL IP Address 1: Failed -> OnlinePending (restart)
00:15:03.478018 state resource/SQL Network Name (SQL2016Cluster): Failed -> Offline (restart)
00:15:03.478018 state resource/SQL Server: Failed -> Offline (restart)
00:15:03.478018 state resource/SQL Server Agent: Failed -> Offline (restart)
00:15:03.478018 state group/SQL Server (SQLCLUSTER): Failed -> Pending (resources)
00:15:03.478018 state resource/Milestone IP Address: Failed -> OnlinePending (restart)
00:15:03.478018 state resource/MILESTONE: Failed -> Offline (restart)
00:15:03.478018 state resource/Milestone XProtect Management Server: Failed -> Offline (restart)
00:15:03.478018 state resource/Milestone XProtect Event Server: Failed -> Offline (restart)
00:15:03.478018 state resource/Milestone XProtect Log Server: Failed -> Offline (restart)
00:15:03.478018 state resource/Milestone XProtect Data Collector Server: Failed -> Offline (restart)
00:15:03.478018 state group/Milestone XProtect Management Server: Failed -> Pending (resources)
00:15:04.526115 state resource/Milestone IP Address: OnlinePending -> Online (call-done)
00:15:04.526115 work resource/Milestone IP Address [node/Cluster1]: not working -> working (started)
00:15:04.526115 state group/Milestone XProtect Management Server: Pending -> PartialOnline (resources)
00:15:04.526115 state resource/MILESTONE: Offline -> OnlinePending (bring-online)
00:15:04.526115 state group/Milestone XProtect Management Server: PartialOnline -> Pending (resources)
00:15:04.938562 state resource/SQL IP Address 1: OnlinePending -> Online (call-done)
00:15:04.938562 work resource/SQL IP Address 1 [node/Cluster1]: not working -> working (started)
00:15:04.938562 state group/SQL Server (SQLCLUSTER): Pending -> PartialOnline (resources)
00:15:04.938562 state resource/SQL Network Name (SQL2016Cluster): Offline -> OnlinePending (bring-online)
00:15:04.938562 state group/SQL Server (SQLCLUSTER): PartialOnline -> Pending (resources)
00:15:06.397725 state resource/MILESTONE: OnlinePending -> Online (call-done)
00:15:06.397725 work resource/MILESTONE [node/Cluster1]: not working -> working (started)
00:15:06.397725 state group/Milestone XProtect Management Server: Pending -> PartialOnline (resources)
00:15:06.397725 state resource/Milestone XProtect Management Server: Offline -> OnlinePending (bring-online)
00:15:06.397725 state group/Milestone XProtect Management Server: PartialOnline -> Pending (resources)
00:15:06.397725 state resource/Milestone XProtect Log Server: Offline -> OnlinePending (bring-online)
00:15:06.397725 state resource/Milestone XProtect Data Collector Server: Offline -> OnlinePending (bring-online)
00:15:07.236199 state resource/SQL Network Name (SQL2016Cluster): OnlinePending -> Online (call-done)
00:15:07.236199 work resource/SQL Network Name (SQL2016Cluster) [node/Cluster1]: not working -> working (started)
00:15:07.236199 state group/SQL Server (SQLCLUSTER): Pending -> PartialOnline (resources)
00:15:07.236199 state resource/SQL Server: Offline -> OnlinePending (bring-online)
00:15:07.236199 state group/SQL Server (SQLCLUSTER): PartialOnline -> Pending (resources)
00:15:17.887419 state resource/Milestone XProtect Management Server: OnlinePending -> Online (call-done)
00:15:17.887419 work resource/Milestone XProtect Management Server [node/Cluster1]: not working -> working (started)
00:15:17.887419 state resource/Milestone XProtect Event Server: Offline -> OnlinePending (bring-online)
00:15:25.851076 state resource/Milestone XProtect Event Server: OnlinePending -> Online (call-done)
00:15:25.851076 work resource/Milestone XProtect Event Server [node/Cluster1]: not working -> working (started)
00:15:26.151602 state resource/Milestone XProtect Data Collector Server: OnlinePending -> Online (call-done)
00:15:26.151602 work resource/Milestone XProtect Data Collector Server [node/Cluster1]: not working -> working (started)
00:15:30.031339 state resource/Milestone XProtect Log Server: OnlinePending -> Online (call-done)
00:15:30.031339 work resource/Milestone XProtect Log Server [node/Cluster1]: not working -> working (started)
00:15:30.031339 state group/Milestone XProtect Management Server: Pending -> Online (resources)
00:15:48.725625 state resource/SQL Server: OnlinePending -> Online (call-done)
00:15:48.725625 work resource/SQL Server [node/Cluster1]: not working -> working (started)
00:15:48.725625 state group/SQL Server (SQLCLUSTER): Pending -> PartialOnline (resources)
00:15:48.725625 state resource/SQL Server Agent: Offline -> OnlinePending (bring-online)
00:15:48.725625 state group/SQL Server (SQLCLUSTER): PartialOnline -> Pending (resources)
00:15:52.015171 state resource/SQL Server Agent: OnlinePending -> Online (call-done)
00:15:52.015171 work resource/SQL Server Agent [node/Cluster1]: not working -> working (started)
00:15:52.015171 state group/SQL Server (SQLCLUSTER): Pending -> Online (resources)
