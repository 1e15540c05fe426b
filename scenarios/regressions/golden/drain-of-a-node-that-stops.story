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
00:05:00.000000 action action/pause2 [node/N2]: (Suspend-ClusterNode)
00:05:00.000000 state node/N2: Up -> Paused (membership)
00:06:00.000000 action action/pause3 [node/N3]: (Suspend-ClusterNode)
00:06:00.000000 state node/N3: Up -> Paused (membership)
00:10:00.000000 action action/stop [node/N1]: (Stop-ClusterNode)
00:10:00.000000 state service/N1: Running -> Stopping (stop)
00:10:00.000000 state node/N1: Up -> Paused (membership)
00:10:00.000000 state drain/N1: Not Initiated -> In Progress (drain)
00:10:00.000000 event node/N1 [group/App]: Operational info -> - (bringing the role offline) = 1203
00:10:00.000000 state resource/App Service: Online -> OfflinePending (take-offline)
00:10:00.000000 work resource/App Service [node/N1]: working -> not working (stopped)
00:10:00.000000 state group/App: Online -> Pending (resources)
00:10:00.000000 owner group/Cluster Group: node/N1 -> node/N2 (Shutdown) = 0
00:10:00.000000 event node/N2 [group/Cluster Group]: Operational info -> - (the role moves) = 1641
00:10:00.000000 event node/N2 [group/Cluster Group]: Operational info -> - (bringing the role online) = 1200
00:10:00.000000 event node/N2 [group/Cluster Group]: Operational info -> - (the role is online) = 1201
00:10:01.000000 action action/drain [node/N1]: - -> drain (Suspend-ClusterNode)
00:10:04.038991 state resource/App Service: OfflinePending -> Offline (call-done)
00:10:04.038991 state group/App: Pending -> PartialOnline (resources)
00:10:04.038991 state resource/App Name: Online -> OfflinePending (take-offline)
00:10:04.038991 work resource/App Name [node/N1]: working -> not working (stopped)
00:10:04.038991 state group/App: PartialOnline -> Pending (resources)
00:10:04.038991 state resource/App Disk: Online -> OfflinePending (take-offline)
00:10:04.038991 work resource/App Disk [node/N1]: working -> not working (stopped)
00:10:04.338991 state resource/App Name: OfflinePending -> Offline (call-done)
00:10:04.338991 state resource/App IP: Online -> OfflinePending (take-offline)
00:10:04.338991 work resource/App IP [node/N1]: working -> not working (stopped)
00:10:04.538991 state resource/App IP: OfflinePending -> Offline (call-done)
00:10:04.943831 state resource/App Disk: OfflinePending -> Offline (call-done)
00:10:04.943831 reserve disk/Data: node/N1 -> - (release)
00:10:04.943831 state group/App: Pending -> Offline (resources)
00:10:04.943831 event node/N1 [group/App]: Operational info -> - (the role is offline) = 1204
00:10:04.943831 state drain/N1: In Progress -> Completed (drain)
00:10:04.943831 state service/N1: Stopping -> Stopped (left)
00:10:04.943831 event node/N1 [node/N1]: Operational info -> - (the Cluster service was stopped in order) = 1063
00:10:04.943831 state route/N1 - Public | N2 - Public: Up -> Idle (close)
00:10:04.943831 state route/N1 - Heartbeat | N2 - Heartbeat: Up -> Idle (close)
00:10:04.943831 state route/N1 - Public | N3 - Public: Up -> Idle (close)
00:10:04.943831 state route/N1 - Heartbeat | N3 - Heartbeat: Up -> Idle (close)
00:10:04.943831 view view/2: N1, N2, N3 -> N2, N3 (leave) = 2
00:10:04.943831 vote node/N1: 1 -> 0 (leave) = 1
00:10:04.943831 vote node/N2: 1 -> 0 (leave) = 1
00:10:04.943831 quorum view/2 [N2, N3]: none -> quorum (of 1, 1 needed) = 1
00:10:04.943831 state drain/N1: Completed -> Not Initiated (drain)
00:10:04.943831 state node/N1: Paused -> Down (membership)
00:10:04.943831 state interface/N1 - Public: Up -> Unavailable (interface)
00:10:04.943831 state interface/N1 - Heartbeat: Up -> Unavailable (interface)
00:10:04.943831 owner group/App: node/N1 -> node/N2 (NodeDown) = 0
00:10:04.943831 event node/N2 [group/App]: Operational info -> - (the role moves) = 1641
00:10:04.943831 event node/N2 [group/App]: System error -> - (the role could not be brought completely online or offline) = 1205
00:10:04.943831 wait group/App: (candidates) = -1
