# A golden story: clustersim test compares it with the run, and --update writes it.
00:00:00.000000 state cluster/THREE: Unknown -> Up (initially)
00:00:00.000000 state host/N1: Unknown -> Running (initially)
00:00:00.000000 state service/N1: Unknown -> Running (initially)
00:00:00.000000 state node/N1: Unknown -> Up (initially)
00:00:00.000000 state drain/N1: Unknown -> Not Initiated (initially)
00:00:00.000000 state status/N1: Unknown -> Normal (initially)
00:00:00.000000 state host/N2: Unknown -> Running (initially)
00:00:00.000000 state service/N2: Unknown -> Running (initially)
00:00:00.000000 state node/N2: Unknown -> Up (initially)
00:00:00.000000 state drain/N2: Unknown -> Not Initiated (initially)
00:00:00.000000 state status/N2: Unknown -> Normal (initially)
00:00:00.000000 state host/N3: Unknown -> Running (initially)
00:00:00.000000 state service/N3: Unknown -> Running (initially)
00:00:00.000000 state node/N3: Unknown -> Up (initially)
00:00:00.000000 state drain/N3: Unknown -> Not Initiated (initially)
00:00:00.000000 state status/N3: Unknown -> Normal (initially)
00:00:00.000000 state interface/N1 - Public: Unknown -> Up (initially)
00:00:00.000000 state interface/N1 - Heartbeat: Unknown -> Up (initially)
00:00:00.000000 state interface/N2 - Public: Unknown -> Up (initially)
00:00:00.000000 state interface/N2 - Heartbeat: Unknown -> Up (initially)
00:00:00.000000 state interface/N3 - Public: Unknown -> Up (initially)
00:00:00.000000 state interface/N3 - Heartbeat: Unknown -> Up (initially)
00:00:00.000000 state network/Public: Unknown -> Up (initially)
00:00:00.000000 state network/Heartbeat: Unknown -> Up (initially)
00:00:00.000000 state route/N1 - Public | N2 - Public: Unknown -> Up (initially)
00:00:00.000000 state route/N1 - Heartbeat | N2 - Heartbeat: Unknown -> Up (initially)
00:00:00.000000 state route/N1 - Public | N3 - Public: Unknown -> Up (initially)
00:00:00.000000 state route/N1 - Heartbeat | N3 - Heartbeat: Unknown -> Up (initially)
00:00:00.000000 state route/N2 - Public | N3 - Public: Unknown -> Up (initially)
00:00:00.000000 state route/N2 - Heartbeat | N3 - Heartbeat: Unknown -> Up (initially)
00:00:00.000000 view view/1: none -> N1, N2, N3 (initially) = 1
00:00:00.000000 vote node/N1: 0 -> 1 (initially) = 3
00:00:00.000000 vote node/N2: 0 -> 1 (initially) = 3
00:00:00.000000 vote node/N3: 0 -> 1 (initially) = 3
00:00:00.000000 quorum view/1 [N1, N2, N3]: none -> quorum (of 3, 2 needed) = 3
00:00:00.000000 owner group/App: - -> node/N1 (initially) = 0
00:00:00.000000 owner group/Cluster Group: - -> node/N1 (initially) = 0
00:00:00.000000 state resource/App IP: Unknown -> Online (initially)
00:00:00.000000 state resource/App Name: Unknown -> Online (initially)
00:00:00.000000 state resource/App Disk: Unknown -> Online (initially)
00:00:00.000000 state resource/App Service: Unknown -> Online (initially)
00:00:00.000000 state group/App: Unknown -> Online (initially)
00:00:00.000000 state group/Cluster Group: Unknown -> Offline (initially)
00:00:00.000000 reserve disk/Data: - -> node/N1 (initially)
00:00:00.000000 work resource/App IP [node/N1]: Unknown -> working (initially)
00:00:00.000000 work resource/App Name [node/N1]: Unknown -> working (initially)
00:00:00.000000 work resource/App Disk [node/N1]: Unknown -> working (initially)
00:00:00.000000 work resource/App Service [node/N1]: Unknown -> working (initially)
00:10:00.000000 action action/crash1 [resource/App Service]: (KillService)
00:10:00.000000 fault resource/App Service: (KillService)
00:10:00.000000 work resource/App Service [node/N1]: working -> not working (killed)
00:10:02.781457 detect resource/App Service [node/N1]: (LooksAlive) = 597781457
00:10:02.781457 state resource/App Service: Online -> Failed (failure)
00:10:02.781457 event node/N1 [resource/App Service]: System error -> - (the service stopped after it was online) = 1042
00:10:02.781457 event node/N1 [resource/App Service]: System error -> - (a resource of a role failed) = 1069
00:10:02.781457 count resource/App Service: 1 -> allowed (RestartThreshold) = 1
00:10:02.781457 wait resource/App Service: (RestartDelay) = 603281457
00:10:02.781457 state group/App: Online -> Failed (resources)
00:10:03.281457 state resource/App Service: Failed -> OnlinePending (restart)
00:10:03.281457 state group/App: Failed -> Pending (resources)
00:10:15.229147 state resource/App Service: OnlinePending -> Online (call-done)
00:10:15.229147 work resource/App Service [node/N1]: not working -> working (started)
00:10:15.229147 state group/App: Pending -> Online (resources)
00:12:00.000000 action action/crash2 [resource/App Service]: (KillService)
00:12:00.000000 fault resource/App Service: (KillService)
00:12:00.000000 work resource/App Service [node/N1]: working -> not working (killed)
00:12:00.229147 detect resource/App Service [node/N1]: (LooksAlive) = 715229147
00:12:00.229147 state resource/App Service: Online -> Failed (failure)
00:12:00.229147 event node/N1 [resource/App Service]: System error -> - (the service stopped after it was online) = 1042
00:12:00.229147 event node/N1 [resource/App Service]: System error -> - (a resource of a role failed) = 1069
00:12:00.229147 count resource/App Service: 1 -> refused (RestartThreshold) = 1
00:12:00.229147 state group/App: Online -> Failed (resources)
00:12:00.229147 count group/App: 1 -> allowed (FailoverThreshold) = 1
00:12:00.229147 event node/N1 [group/App]: Operational info -> - (failover of the role) = 1153
00:12:00.229147 state resource/App Name: Online -> OfflinePending (take-offline)
00:12:00.229147 work resource/App Name [node/N1]: working -> not working (stopped)
00:12:00.229147 state resource/App Disk: Online -> OfflinePending (take-offline)
00:12:00.229147 work resource/App Disk [node/N1]: working -> not working (stopped)
00:12:01.229147 state resource/App Name: OfflinePending -> Offline (call-done)
00:12:01.229147 state resource/App IP: Online -> OfflinePending (take-offline)
00:12:01.229147 work resource/App IP [node/N1]: working -> not working (stopped)
00:12:02.229147 state resource/App IP: OfflinePending -> Offline (call-done)
00:13:00.229147 state resource/App Disk: OfflinePending -> Offline (call-done)
00:13:00.229147 reserve disk/Data: node/N1 -> - (release)
00:13:00.229147 owner group/App: node/N1 -> node/N2 (Failover) = 1
00:13:00.229147 event node/N2 [group/App]: Operational info -> - (the role moves) = 1641
00:13:00.229147 event node/N2 [group/App]: Operational info -> - (bringing the role online) = 1200
00:13:00.229147 state resource/App Service: Failed -> Offline (moved-away)
00:13:00.229147 state group/App: Failed -> Offline (resources)
00:13:00.229147 state resource/App IP: Offline -> OnlinePending (bring-online)
00:13:00.229147 state group/App: Offline -> Pending (resources)
00:13:00.229147 state resource/App Disk: Offline -> OnlinePending (bring-online)
00:13:00.229147 reserve disk/Data: - -> node/N2 (reserve)
00:13:01.229147 state resource/App Disk: OnlinePending -> Online (call-done)
00:13:01.229147 work resource/App Disk [node/N2]: not working -> working (started)
00:13:01.759407 state resource/App IP: OnlinePending -> Online (call-done)
00:13:01.759407 work resource/App IP [node/N2]: not working -> working (started)
00:13:01.759407 state group/App: Pending -> PartialOnline (resources)
00:13:01.759407 state resource/App Name: Offline -> OnlinePending (bring-online)
00:13:01.759407 state group/App: PartialOnline -> Pending (resources)
00:13:06.341160 state resource/App Name: OnlinePending -> Online (call-done)
00:13:06.341160 work resource/App Name [node/N2]: not working -> working (started)
00:13:06.341160 state group/App: Pending -> PartialOnline (resources)
00:13:06.341160 state resource/App Service: Offline -> OnlinePending (bring-online)
00:13:06.341160 state group/App: PartialOnline -> Pending (resources)
00:13:23.669462 state resource/App Service: OnlinePending -> Online (call-done)
00:13:23.669462 work resource/App Service [node/N2]: not working -> working (started)
00:13:23.669462 state group/App: Pending -> Online (resources)
00:13:23.669462 event node/N2 [group/App]: Operational info -> - (the role is online) = 1201
01:12:40.000000 action action/path [disk/Data]: - -> for N2 (FailPath)
01:12:40.000000 fault disk/Data [node/N2]: (FailPath)
01:12:40.000000 work resource/App Disk [node/N2]: working -> not working (path)
01:12:46.229147 detect resource/App Disk [node/N2]: (LooksAlive) = 4361229147
01:12:46.229147 state resource/App Disk: Online -> Failed (failure)
01:12:46.229147 event node/N2 [resource/App Disk]: System error -> - (a resource of a role failed) = 1069
01:12:46.229147 count resource/App Disk: 1 -> allowed (RestartThreshold) = 1
01:12:46.229147 wait resource/App Disk: (RestartDelay) = 4366729147
01:12:46.229147 state group/App: Online -> Failed (resources)
01:12:46.229147 state resource/App Service: Online -> Offline (provider-lost)
01:12:46.229147 work resource/App Service [node/N2]: working -> not working (terminated)
01:12:46.729147 state resource/App Disk: Failed -> OnlinePending (restart)
01:12:46.729147 state group/App: Failed -> Pending (resources)
01:12:47.729147 state resource/App Disk: OnlinePending -> Failed (call-done)
01:12:47.729147 detect resource/App Disk [node/N2]: (call) = 4367729147
01:12:47.729147 event node/N2 [resource/App Disk]: System error -> - (the disk was not found) = 1034
01:12:47.729147 event node/N2 [resource/App Disk]: System error -> - (a resource of a role failed) = 1069
01:12:47.729147 count resource/App Disk: 1 -> refused (RestartThreshold) = 1
01:12:47.729147 state group/App: Pending -> Failed (resources)
01:12:47.729147 count group/App: 1 -> allowed (FailoverThreshold) = 1
01:12:47.729147 event node/N2 [group/App]: Operational info -> - (failover of the role) = 1153
01:12:47.729147 state resource/App Name: Online -> OfflinePending (take-offline)
01:12:47.729147 work resource/App Name [node/N2]: working -> not working (stopped)
01:12:48.729147 state resource/App Name: OfflinePending -> Offline (call-done)
01:12:48.729147 state resource/App IP: Online -> OfflinePending (take-offline)
01:12:48.729147 work resource/App IP [node/N2]: working -> not working (stopped)
01:12:49.729147 state resource/App IP: OfflinePending -> Offline (call-done)
01:12:49.729147 owner group/App: node/N2 -> node/N3 (Failover) = 1
01:12:49.729147 event node/N3 [group/App]: Operational info -> - (the role moves) = 1641
01:12:49.729147 event node/N3 [group/App]: Operational info -> - (bringing the role online) = 1200
01:12:49.729147 state resource/App Disk: Failed -> Offline (moved-away)
01:12:49.729147 state group/App: Failed -> Offline (resources)
01:12:49.729147 state resource/App IP: Offline -> OnlinePending (bring-online)
01:12:49.729147 state group/App: Offline -> Pending (resources)
01:12:49.729147 state resource/App Disk: Offline -> OnlinePending (bring-online)
01:12:49.729147 reserve disk/Data: node/N2 -> node/N3 (preempt)
01:12:50.676356 state resource/App IP: OnlinePending -> Online (call-done)
01:12:50.676356 work resource/App IP [node/N3]: not working -> working (started)
01:12:50.676356 state resource/App Name: Offline -> OnlinePending (bring-online)
01:12:50.729147 state resource/App Disk: OnlinePending -> Online (call-done)
01:12:50.729147 work resource/App Disk [node/N3]: not working -> working (started)
01:12:53.192751 state resource/App Name: OnlinePending -> Online (call-done)
01:12:53.192751 work resource/App Name [node/N3]: not working -> working (started)
01:12:53.192751 state group/App: Pending -> PartialOnline (resources)
01:12:53.192751 state resource/App Service: Offline -> OnlinePending (bring-online)
01:12:53.192751 state group/App: PartialOnline -> Pending (resources)
01:13:16.375181 state resource/App Service: OnlinePending -> Online (call-done)
01:13:16.375181 work resource/App Service [node/N3]: not working -> working (started)
01:13:16.375181 state group/App: Pending -> Online (resources)
01:13:16.375181 event node/N3 [group/App]: Operational info -> - (the role is online) = 1201
