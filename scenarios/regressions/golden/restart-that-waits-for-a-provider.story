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
00:10:00.000000 action action/hang [resource/App Service]: (HangMonitor)
00:10:00.000000 fault resource/App Service: (HangMonitor)
00:10:32.781457 detect resource/App Service [node/N1]: (deadlock) = 602781457
00:10:32.781457 event node/N1 [resource/App Service]: System error -> - (the resource exceeded its time-out; its RHS process is ended) = 1230
00:10:32.781457 event node/N1 [resource/App Service]: System critical -> - (an RHS process ended and will be restarted) = 1146
00:10:32.781457 state resource/App IP: Online -> Failed (monitor-died)
00:10:32.781457 event node/N1 [resource/App IP]: System error -> - (a resource of a role failed) = 1069
00:10:32.781457 work resource/App IP [node/N1]: working -> not working (terminated)
00:10:32.781457 count resource/App IP: 1 -> allowed (RestartThreshold) = 1
00:10:32.781457 wait resource/App IP: (RestartDelay) = 633281457
00:10:32.781457 state group/App: Online -> Failed (resources)
00:10:32.781457 state resource/App Name: Online -> Failed (monitor-died)
00:10:32.781457 event node/N1 [resource/App Name]: System error -> - (a resource of a role failed) = 1069
00:10:32.781457 work resource/App Name [node/N1]: working -> not working (terminated)
00:10:32.781457 count resource/App Name: 1 -> allowed (RestartThreshold) = 1
00:10:32.781457 wait resource/App Name: (RestartDelay) = 633281457
00:10:32.781457 state resource/App Service: Online -> Failed (monitor-died)
00:10:32.781457 event node/N1 [resource/App Service]: System error -> - (a resource of a role failed) = 1069
00:10:32.781457 work resource/App Service [node/N1]: working -> not working (terminated)
00:10:32.781457 count resource/App Service: 3 -> allowed (RestartThreshold) = 1
00:10:32.781457 wait resource/App Service: (RestartDelay) = 633281457
00:10:33.281457 state resource/App IP: Failed -> OnlinePending (restart)
00:10:33.281457 state resource/App Name: Failed -> Offline (restart)
00:10:33.281457 state resource/App Service: Failed -> Offline (restart)
00:10:33.281457 state group/App: Failed -> Pending (resources)
00:10:34.811717 state resource/App IP: OnlinePending -> Online (call-done)
00:10:34.811717 work resource/App IP [node/N1]: not working -> working (started)
00:10:34.811717 state group/App: Pending -> PartialOnline (resources)
00:10:34.811717 state resource/App Name: Offline -> OnlinePending (bring-online)
00:10:34.811717 state group/App: PartialOnline -> Pending (resources)
00:10:39.393470 state resource/App Name: OnlinePending -> Online (call-done)
00:10:39.393470 work resource/App Name [node/N1]: not working -> working (started)
00:10:39.393470 state group/App: Pending -> PartialOnline (resources)
00:10:39.393470 state resource/App Service: Offline -> OnlinePending (bring-online)
00:10:39.393470 state group/App: PartialOnline -> Pending (resources)
00:10:40.393470 state resource/App Service: OnlinePending -> Online (call-done)
00:10:40.393470 work resource/App Service [node/N1]: not working -> working (started)
00:10:40.393470 state group/App: Pending -> Online (resources)
00:25:15.000000 action action/crash2 [resource/App Service]: (KillService)
00:25:15.000000 fault resource/App Service: (KillService)
00:25:15.000000 work resource/App Service [node/N1]: working -> not working (killed)
00:25:15.393470 detect resource/App Service [node/N1]: (LooksAlive) = 1510393470
00:25:15.393470 state resource/App Service: Online -> Failed (failure)
00:25:15.393470 event node/N1 [resource/App Service]: System error -> - (the service stopped after it was online) = 1042
00:25:15.393470 event node/N1 [resource/App Service]: System error -> - (a resource of a role failed) = 1069
00:25:15.393470 count resource/App Service: 3 -> allowed (RestartThreshold) = 2
00:25:15.393470 wait resource/App Service: (RestartDelay) = 1515893470
00:25:15.393470 state group/App: Online -> Failed (resources)
00:25:15.893470 state resource/App Service: Failed -> OnlinePending (restart)
00:25:15.893470 state group/App: Failed -> Pending (resources)
00:25:16.893470 state resource/App Service: OnlinePending -> Online (call-done)
00:25:16.893470 work resource/App Service [node/N1]: not working -> working (started)
00:25:16.893470 state group/App: Pending -> Online (resources)
00:25:40.000000 action action/crash3 [resource/App Service]: (KillService)
00:25:40.000000 fault resource/App Service: (KillService)
00:25:40.000000 work resource/App Service [node/N1]: working -> not working (killed)
00:25:41.893470 detect resource/App Service [node/N1]: (LooksAlive) = 1536893470
00:25:41.893470 state resource/App Service: Online -> Failed (failure)
00:25:41.893470 event node/N1 [resource/App Service]: System error -> - (the service stopped after it was online) = 1042
00:25:41.893470 event node/N1 [resource/App Service]: System error -> - (a resource of a role failed) = 1069
00:25:41.893470 count resource/App Service: 3 -> allowed (RestartThreshold) = 1
00:25:41.893470 wait resource/App Service: (RestartDelay) = 1542393470
00:25:41.893470 state group/App: Online -> Failed (resources)
00:25:42.393470 state resource/App Service: Failed -> OnlinePending (restart)
00:25:42.393470 state group/App: Failed -> Pending (resources)
00:25:43.393470 state resource/App Service: OnlinePending -> Online (call-done)
00:25:43.393470 work resource/App Service [node/N1]: not working -> working (started)
00:25:43.393470 state group/App: Pending -> Online (resources)
00:26:10.000000 action action/crash4 [resource/App Service]: (KillService)
00:26:10.000000 fault resource/App Service: (KillService)
00:26:10.000000 work resource/App Service [node/N1]: working -> not working (killed)
00:26:13.393470 detect resource/App Service [node/N1]: (LooksAlive) = 1568393470
00:26:13.393470 state resource/App Service: Online -> Failed (failure)
00:26:13.393470 event node/N1 [resource/App Service]: System error -> - (the service stopped after it was online) = 1042
00:26:13.393470 event node/N1 [resource/App Service]: System error -> - (a resource of a role failed) = 1069
00:26:13.393470 count resource/App Service: 3 -> allowed (RestartThreshold) = 2
00:26:13.393470 wait resource/App Service: (RestartDelay) = 1573893470
00:26:13.393470 state group/App: Online -> Failed (resources)
00:26:13.893470 state resource/App Service: Failed -> OnlinePending (restart)
00:26:13.893470 state group/App: Failed -> Pending (resources)
00:26:14.893470 state resource/App Service: OnlinePending -> Online (call-done)
00:26:14.893470 work resource/App Service [node/N1]: not working -> working (started)
00:26:14.893470 state group/App: Pending -> Online (resources)
00:26:40.000000 action action/crash5 [resource/App Service]: (KillService)
00:26:40.000000 fault resource/App Service: (KillService)
00:26:40.000000 work resource/App Service [node/N1]: working -> not working (killed)
00:26:44.893470 detect resource/App Service [node/N1]: (LooksAlive) = 1599893470
00:26:44.893470 state resource/App Service: Online -> Failed (failure)
00:26:44.893470 event node/N1 [resource/App Service]: System error -> - (the service stopped after it was online) = 1042
00:26:44.893470 event node/N1 [resource/App Service]: System error -> - (a resource of a role failed) = 1069
00:26:44.893470 count resource/App Service: 3 -> allowed (RestartThreshold) = 3
00:26:44.893470 wait resource/App Service: (RestartDelay) = 1605393470
00:26:44.893470 state group/App: Online -> Failed (resources)
00:26:45.393470 state resource/App Service: Failed -> OnlinePending (restart)
00:26:45.393470 state group/App: Failed -> Pending (resources)
00:26:46.393470 state resource/App Service: OnlinePending -> Online (call-done)
00:26:46.393470 work resource/App Service [node/N1]: not working -> working (started)
00:26:46.393470 state group/App: Pending -> Online (resources)
00:30:00.000000 action action/crash6 [resource/App Service]: (KillService)
00:30:00.000000 fault resource/App Service: (KillService)
00:30:00.000000 work resource/App Service [node/N1]: working -> not working (killed)
00:30:01.393470 detect resource/App Service [node/N1]: (LooksAlive) = 1796393470
00:30:01.393470 state resource/App Service: Online -> Failed (failure)
00:30:01.393470 event node/N1 [resource/App Service]: System error -> - (the service stopped after it was online) = 1042
00:30:01.393470 event node/N1 [resource/App Service]: System error -> - (a resource of a role failed) = 1069
00:30:01.393470 count resource/App Service: 3 -> refused (RestartThreshold) = 3
00:30:01.393470 state group/App: Online -> Failed (resources)
00:30:01.393470 count group/App: 2 -> allowed (FailoverThreshold) = 1
00:30:01.393470 event node/N1 [group/App]: Operational info -> - (failover of the role) = 1153
00:30:01.393470 state resource/App Name: Online -> OfflinePending (take-offline)
00:30:01.393470 work resource/App Name [node/N1]: working -> not working (stopped)
00:30:01.393470 state resource/App Disk: Online -> OfflinePending (take-offline)
00:30:01.393470 work resource/App Disk [node/N1]: working -> not working (stopped)
00:30:01.693470 state resource/App Name: OfflinePending -> Offline (call-done)
00:30:01.693470 state resource/App IP: Online -> OfflinePending (take-offline)
00:30:01.693470 work resource/App IP [node/N1]: working -> not working (stopped)
00:30:01.893470 state resource/App IP: OfflinePending -> Offline (call-done)
00:30:02.298310 state resource/App Disk: OfflinePending -> Offline (call-done)
00:30:02.298310 reserve disk/Data: node/N1 -> - (release)
00:30:02.298310 owner group/App: node/N1 -> node/N3 (Failover) = 1
00:30:02.298310 event node/N3 [group/App]: Operational info -> - (the role moves) = 1641
00:30:02.298310 event node/N3 [group/App]: Operational info -> - (bringing the role online) = 1200
00:30:02.298310 state resource/App Service: Failed -> Offline (moved-away)
00:30:02.298310 state group/App: Failed -> Offline (resources)
00:30:02.298310 state resource/App IP: Offline -> OnlinePending (bring-online)
00:30:02.298310 state group/App: Offline -> Pending (resources)
00:30:02.298310 state resource/App Disk: Offline -> OnlinePending (bring-online)
00:30:02.298310 reserve disk/Data: - -> node/N3 (reserve)
00:30:03.245519 state resource/App IP: OnlinePending -> Online (call-done)
00:30:03.245519 work resource/App IP [node/N3]: not working -> working (started)
00:30:03.245519 state resource/App Name: Offline -> OnlinePending (bring-online)
00:30:05.761914 state resource/App Name: OnlinePending -> Online (call-done)
00:30:05.761914 work resource/App Name [node/N3]: not working -> working (started)
00:30:05.860550 state resource/App Disk: OnlinePending -> Online (call-done)
00:30:05.860550 work resource/App Disk [node/N3]: not working -> working (started)
00:30:05.860550 state group/App: Pending -> PartialOnline (resources)
00:30:05.860550 state resource/App Service: Offline -> OnlinePending (bring-online)
00:30:05.860550 state group/App: PartialOnline -> Pending (resources)
00:30:06.860550 state resource/App Service: OnlinePending -> Online (call-done)
00:30:06.860550 work resource/App Service [node/N3]: not working -> working (started)
00:30:06.860550 state group/App: Pending -> Online (resources)
00:30:06.860550 event node/N3 [group/App]: Operational info -> - (the role is online) = 1201
