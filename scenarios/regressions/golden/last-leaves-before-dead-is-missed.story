# A golden story: clustersim test compares it with the run, and --update writes it.
00:00:00.000000 state cluster/VOTES: Unknown -> Up (initially)
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
00:00:00.000000 state interface/N1 - Public: Unknown -> Up (initially)
00:00:00.000000 state interface/N1 - Heartbeat: Unknown -> Up (initially)
00:00:00.000000 state interface/N2 - Public: Unknown -> Up (initially)
00:00:00.000000 state interface/N2 - Heartbeat: Unknown -> Up (initially)
00:00:00.000000 state network/Public: Unknown -> Up (initially)
00:00:00.000000 state network/Heartbeat: Unknown -> Up (initially)
00:00:00.000000 state route/N1 - Public | N2 - Public: Unknown -> Up (initially)
00:00:00.000000 state route/N1 - Heartbeat | N2 - Heartbeat: Unknown -> Up (initially)
00:00:00.000000 view view/1: none -> N1, N2 (initially) = 1
00:00:00.000000 vote node/N1: 0 -> 1 (initially) = 1
00:00:00.000000 vote node/N2: 0 -> 0 (initially) = 1
00:00:00.000000 quorum view/1 [N1, N2]: none -> quorum (of 1, 1 needed) = 1
00:00:00.000000 owner group/App: - -> node/N1 (initially) = 0
00:00:00.000000 owner group/Cluster Group: - -> node/N1 (initially) = 0
00:00:00.000000 state resource/App IP: Unknown -> Online (initially)
00:00:00.000000 state resource/App Name: Unknown -> Online (initially)
00:00:00.000000 state resource/App Service: Unknown -> Online (initially)
00:00:00.000000 state group/App: Unknown -> Online (initially)
00:00:00.000000 state group/Cluster Group: Unknown -> Offline (initially)
00:00:00.000000 work resource/App IP [node/N1]: Unknown -> working (initially)
00:00:00.000000 work resource/App Name [node/N1]: Unknown -> working (initially)
00:00:00.000000 work resource/App Service [node/N1]: Unknown -> working (initially)
00:10:00.000000 action action/loss [node/N2]: (PowerLoss)
00:10:00.000000 fault host/N2: (PowerLoss)
00:10:00.000000 state host/N2: Running -> Off (power-loss)
00:10:00.000000 state service/N2: Running -> Stopped (host-gone)
00:10:05.000000 action action/stop [node/N1]: (Stop-Computer)
00:10:05.000000 state service/N1: Running -> Stopping (stop)
00:10:05.000000 state node/N1: Up -> Paused (membership)
00:10:05.000000 state drain/N1: Not Initiated -> In Progress (drain)
00:10:05.000000 state resource/App Service: Online -> OfflinePending (take-offline)
00:10:05.000000 work resource/App Service [node/N1]: working -> not working (stopped)
00:10:05.000000 state group/App: Online -> Pending (resources)
00:10:05.000000 owner group/Cluster Group: node/N1 -> node/N2 (Shutdown) = 0
00:10:05.000000 event node/N2 [group/Cluster Group]: Operational info -> - (the role moves) = 1641
00:10:05.000000 event node/N2 [group/Cluster Group]: Operational info -> - (bringing the role online) = 1200
00:10:05.000000 event node/N2 [group/Cluster Group]: Operational info -> - (the role is online) = 1201
00:10:09.038991 state resource/App Service: OfflinePending -> Offline (call-done)
00:10:09.038991 state group/App: Pending -> PartialOnline (resources)
00:10:09.038991 state resource/App Name: Online -> OfflinePending (take-offline)
00:10:09.038991 work resource/App Name [node/N1]: working -> not working (stopped)
00:10:09.038991 state group/App: PartialOnline -> Pending (resources)
00:10:09.338991 state resource/App Name: OfflinePending -> Offline (call-done)
00:10:09.338991 state group/App: Pending -> PartialOnline (resources)
00:10:09.338991 state resource/App IP: Online -> OfflinePending (take-offline)
00:10:09.338991 work resource/App IP [node/N1]: working -> not working (stopped)
00:10:09.338991 state group/App: PartialOnline -> Pending (resources)
00:10:09.538991 state resource/App IP: OfflinePending -> Offline (call-done)
00:10:09.538991 state group/App: Pending -> Offline (resources)
00:10:09.538991 owner group/App: node/N1 -> node/N2 (Shutdown) = 0
00:10:09.538991 event node/N2 [group/App]: Operational info -> - (the role moves) = 1641
00:10:09.538991 event node/N2 [group/App]: Operational info -> - (bringing the role online) = 1200
00:10:09.538991 state drain/N1: In Progress -> Completed (drain)
00:10:09.538991 state service/N1: Stopping -> Stopped (left)
00:10:09.538991 event node/N1 [node/N1]: Operational info -> - (the Cluster service was stopped in order) = 1063
00:10:09.538991 state route/N1 - Public | N2 - Public: Up -> Idle (close)
00:10:09.538991 state route/N1 - Heartbeat | N2 - Heartbeat: Up -> Idle (close)
00:10:09.538991 quorum view/1 [N1, N2]: quorum -> none (nobody is left) = 0
00:10:09.538991 state drain/N1: Completed -> Not Initiated (drain)
00:10:09.538991 state node/N1: Paused -> Down (membership)
00:10:09.538991 state node/N2: Up -> Down (membership)
00:10:09.538991 state cluster/VOTES: Up -> Down (quorum)
00:10:09.538991 state interface/N1 - Public: Up -> Unavailable (interface)
00:10:09.538991 state interface/N2 - Public: Up -> Unavailable (interface)
00:10:09.538991 state network/Public: Up -> Unavailable (network)
00:10:09.538991 state interface/N1 - Heartbeat: Up -> Unavailable (interface)
00:10:09.538991 state interface/N2 - Heartbeat: Up -> Unavailable (interface)
00:10:09.538991 state network/Heartbeat: Up -> Unavailable (network)
00:10:09.538991 event node/N2 [group/App]: System error -> - (the role could not be brought completely online or offline) = 1205
00:10:09.538991 owner group/App: node/N2 -> - (NodeDown) = 0
00:10:09.538991 owner group/Cluster Group: node/N2 -> - (NodeDown) = 0
00:10:09.538991 state host/N1: Running -> ShuttingDown (go-down)
00:10:30.031762 state host/N1: ShuttingDown -> Off (went-down)
00:20:00.000000 action action/on2 [node/N2]: (PowerOn)
00:20:00.000000 repair host/N2: (PowerOn)
00:20:00.000000 action action/on1 [node/N1]: (PowerOn)
00:20:00.000000 repair host/N1: (PowerOn)
00:20:00.000000 state host/N2: Off -> Booting (power-on)
00:20:00.000000 state host/N1: Off -> Booting (power-on)
00:21:23.152432 state host/N2: Booting -> Running (booted)
00:21:23.152432 state service/N2: Stopped -> Starting (start)
00:21:27.067744 state host/N1: Booting -> Running (booted)
00:21:27.067744 state service/N1: Stopped -> Starting (start)
00:21:27.606015 state service/N2: Starting -> Forming (loaded)
00:21:33.089297 state service/N1: Starting -> Forming (loaded)
00:21:33.089297 view view/1: - -> N1, N2 (form) = 2
00:21:33.089297 quorum view/1 [N1, N2]: none -> quorum (of 1, 1 needed) = 1
00:21:33.089297 state route/N1 - Public | N2 - Public: Idle -> Up (open)
00:21:33.089297 state route/N1 - Heartbeat | N2 - Heartbeat: Idle -> Up (open)
00:21:33.089297 state node/N1: Down -> Up (membership)
00:21:33.089297 state node/N2: Down -> Up (membership)
00:21:33.089297 state cluster/VOTES: Down -> Up (quorum)
00:21:33.089297 state interface/N1 - Public: Unavailable -> Up (interface)
00:21:33.089297 state interface/N2 - Public: Unavailable -> Up (interface)
00:21:33.089297 state network/Public: Unavailable -> Up (network)
00:21:33.089297 state interface/N1 - Heartbeat: Unavailable -> Up (interface)
00:21:33.089297 state interface/N2 - Heartbeat: Unavailable -> Up (interface)
00:21:33.089297 state network/Heartbeat: Unavailable -> Up (network)
00:21:33.089297 state service/N1: Forming -> Running (formed)
00:21:33.089297 state service/N2: Forming -> Running (formed)
00:21:33.089297 owner group/App: - -> node/N2 (Form) = 0
00:21:33.089297 event node/N2 [group/App]: Operational info -> - (bringing the role online) = 1200
00:21:33.089297 owner group/Cluster Group: - -> node/N1 (Form) = 0
00:21:33.089297 event node/N1 [group/Cluster Group]: Operational info -> - (bringing the role online) = 1200
00:21:33.089297 state resource/App IP: Offline -> OnlinePending (bring-online)
00:21:33.089297 state group/App: Offline -> Pending (resources)
00:21:33.089297 event node/N1 [group/Cluster Group]: Operational info -> - (the role is online) = 1201
00:21:34.619557 state resource/App IP: OnlinePending -> Online (call-done)
00:21:34.619557 work resource/App IP [node/N2]: not working -> working (started)
00:21:34.619557 state group/App: Pending -> PartialOnline (resources)
00:21:34.619557 state resource/App Name: Offline -> OnlinePending (bring-online)
00:21:34.619557 state group/App: PartialOnline -> Pending (resources)
00:21:39.201310 state resource/App Name: OnlinePending -> Online (call-done)
00:21:39.201310 work resource/App Name [node/N2]: not working -> working (started)
00:21:39.201310 state group/App: Pending -> PartialOnline (resources)
00:21:39.201310 state resource/App Service: Offline -> OnlinePending (bring-online)
00:21:39.201310 state group/App: PartialOnline -> Pending (resources)
00:21:51.149000 state resource/App Service: OnlinePending -> Online (call-done)
00:21:51.149000 work resource/App Service [node/N2]: not working -> working (started)
00:21:51.149000 state group/App: Pending -> Online (resources)
00:21:51.149000 event node/N2 [group/App]: Operational info -> - (the role is online) = 1201
