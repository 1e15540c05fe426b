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
00:10:00.000000 action action/loss [node/N1]: (PowerLoss)
00:10:00.000000 fault host/N1: (PowerLoss)
00:10:00.000000 state host/N1: Running -> Off (power-loss)
00:10:00.000000 work resource/App IP [node/N1]: working -> not working (host)
00:10:00.000000 work resource/App Name [node/N1]: working -> not working (host)
00:10:00.000000 work resource/App Disk [node/N1]: working -> not working (host)
00:10:00.000000 work resource/App Service [node/N1]: working -> not working (host)
00:10:00.000000 state service/N1: Running -> Stopped (host-gone)
00:10:19.459714 detect node/N2 [node/N1]: route/N1 - Public | N2 - Public -> - (heartbeat) = 599459714
00:10:19.459714 state route/N1 - Public | N2 - Public: Up -> Down (threshold)
00:10:19.459714 state interface/N1 - Public: Up -> Unreachable (interface)
00:10:19.459714 event node/N2 [interface/N1 - Public]: System warning -> - (the interface cannot be reached by at least one node) = 1126
00:10:19.459714 state interface/N2 - Public: Up -> Unreachable (interface)
00:10:19.459714 event node/N2 [interface/N2 - Public]: System warning -> - (the interface cannot be reached by at least one node) = 1126
00:10:19.459714 state network/Public: Up -> Partitioned (network)
00:10:19.459714 event node/N2 [network/Public]: System error -> - (some nodes cannot communicate over this network) = 1129
00:10:19.536014 detect node/N3 [node/N1]: route/N1 - Public | N3 - Public -> - (heartbeat) = 599536014
00:10:19.536014 state route/N1 - Public | N3 - Public: Up -> Down (threshold)
00:10:19.536014 state interface/N1 - Public: Unreachable -> Failed (interface)
00:10:19.536014 event node/N2 [interface/N1 - Public]: System error -> - (the interface failed) = 1127
00:10:19.536014 state interface/N2 - Public: Unreachable -> Up (interface)
00:10:19.536014 event node/N2 [interface/N2 - Public]: Operational info -> - (the interface is up again) = 1125
00:10:19.660249 detect node/N3 [node/N1]: route/N1 - Heartbeat | N3 - Heartbeat -> - (heartbeat) = 599660249
00:10:19.660249 state route/N1 - Heartbeat | N3 - Heartbeat: Up -> Down (threshold)
00:10:19.676782 detect node/N2 [node/N1]: route/N1 - Heartbeat | N2 - Heartbeat -> - (heartbeat) = 599676782
00:10:19.676782 state route/N1 - Heartbeat | N2 - Heartbeat: Up -> Down (threshold)
00:10:20.260249 state route/N1 - Public | N2 - Public: Down -> Idle (close)
00:10:20.260249 state route/N1 - Heartbeat | N2 - Heartbeat: Down -> Idle (close)
00:10:20.260249 state route/N1 - Public | N3 - Public: Down -> Idle (close)
00:10:20.260249 state route/N1 - Heartbeat | N3 - Heartbeat: Down -> Idle (close)
00:10:20.260249 view view/2: N1, N2, N3 -> N2, N3 (regroup) = 2
00:10:20.260249 event node/N2 [node/N1]: System critical -> - (the node left the active membership) = 1135
00:10:20.260249 event node/N3 [node/N1]: System critical -> - (the node left the active membership) = 1135
00:10:20.260249 quorum view/2 [N2, N3]: none -> quorum (of 3, 2 needed) = 2
00:10:20.260249 count node/N1: 3 -> allowed (QuarantineThreshold) = 1
00:10:20.260249 vote node/N1: 1 -> 0 (membership) = 1
00:10:20.260249 vote node/N2: 1 -> 0 (membership) = 1
00:10:20.260249 state node/N1: Up -> Down (membership)
00:10:20.260249 state interface/N1 - Public: Failed -> Unavailable (interface)
00:10:20.260249 state network/Public: Partitioned -> Up (network)
00:10:20.260249 event node/N2 [network/Public]: Operational info -> - (the network is up again) = 1128
00:10:20.260249 state interface/N1 - Heartbeat: Up -> Unavailable (interface)
00:10:20.260249 state resource/App IP: Online -> Offline (owner-lost)
00:10:20.260249 state resource/App Name: Online -> Offline (owner-lost)
00:10:20.260249 state resource/App Disk: Online -> Offline (owner-lost)
00:10:20.260249 state resource/App Service: Online -> Offline (owner-lost)
00:10:20.260249 state group/App: Online -> Offline (resources)
00:10:20.260249 owner group/App: node/N1 -> node/N2 (NodeDown) = 0
00:10:20.260249 event node/N2 [group/App]: Operational info -> - (the role moves) = 1641
00:10:20.260249 event node/N2 [group/App]: System error -> - (the role could not be brought completely online or offline) = 1205
00:10:20.260249 wait group/App: (candidates) = -1
00:10:20.260249 owner group/Cluster Group: node/N1 -> node/N3 (Arbitration) = 0
00:10:20.260249 event node/N3 [group/Cluster Group]: Operational info -> - (the role moves) = 1641
00:10:20.260249 event node/N3 [group/Cluster Group]: Operational info -> - (bringing the role online) = 1200
00:10:20.260249 event node/N3 [group/Cluster Group]: Operational info -> - (the role is online) = 1201
00:15:00.000000 action action/start [resource/App IP]: (Start-ClusterResource)
00:15:00.000000 no-effect action/start [resource/App IP]: - -> allowed (the role's node is paused) = 5070
00:16:00.000000 action action/startRole [group/App]: (Start-ClusterGroup)
00:16:00.000000 no-effect action/startRole [group/App]: - -> allowed (the role's node is paused) = 5070
00:20:00.000000 action action/back [node/N1]: (PowerOn)
00:20:00.000000 repair host/N1: (PowerOn)
00:20:00.000000 state host/N1: Off -> Booting (power-on)
00:21:27.067744 state host/N1: Booting -> Running (booted)
00:21:27.067744 state service/N1: Stopped -> Starting (start)
00:21:33.089297 state service/N1: Starting -> Joining (loaded)
00:21:33.089297 state node/N1: Down -> Joining (membership)
00:21:37.395815 state service/N1: Joining -> Running (joined)
00:21:37.395815 view view/1: N2, N3 -> N1, N2, N3 (join) = 3
00:21:37.395815 state route/N1 - Public | N2 - Public: Idle -> Up (open)
00:21:37.395815 state route/N1 - Heartbeat | N2 - Heartbeat: Idle -> Up (open)
00:21:37.395815 state route/N1 - Public | N3 - Public: Idle -> Up (open)
00:21:37.395815 state route/N1 - Heartbeat | N3 - Heartbeat: Idle -> Up (open)
00:21:37.395815 vote node/N1: 0 -> 1 (join) = 3
00:21:37.395815 vote node/N2: 0 -> 1 (join) = 3
00:21:37.395815 quorum view/1 [N1, N2, N3]: none -> quorum (of 3, 2 needed) = 3
00:21:37.395815 event node/N1 [node/N1]: Operational info -> - (this node joined the cluster) = 1062
00:21:37.395815 state node/N1: Joining -> Up (membership)
00:21:37.395815 state interface/N1 - Public: Unavailable -> Up (interface)
00:21:37.395815 state interface/N1 - Heartbeat: Unavailable -> Up (interface)
00:21:37.395815 owner group/App: node/N2 -> node/N1 (NodeDown) = 0
00:21:37.395815 event node/N1 [group/App]: Operational info -> - (the role moves) = 1641
00:21:37.395815 event node/N1 [group/App]: Operational info -> - (bringing the role online) = 1200
00:21:37.395815 state resource/App IP: Offline -> OnlinePending (bring-online)
00:21:37.395815 state group/App: Offline -> Pending (resources)
00:21:37.395815 state resource/App Disk: Offline -> OnlinePending (bring-online)
00:21:38.926075 state resource/App IP: OnlinePending -> Online (call-done)
00:21:38.926075 work resource/App IP [node/N1]: not working -> working (started)
00:21:38.926075 state resource/App Name: Offline -> OnlinePending (bring-online)
00:21:40.958055 state resource/App Disk: OnlinePending -> Online (call-done)
00:21:40.958055 work resource/App Disk [node/N1]: not working -> working (started)
00:21:43.507828 state resource/App Name: OnlinePending -> Online (call-done)
00:21:43.507828 work resource/App Name [node/N1]: not working -> working (started)
00:21:43.507828 state group/App: Pending -> PartialOnline (resources)
00:21:43.507828 state resource/App Service: Offline -> OnlinePending (bring-online)
00:21:43.507828 state group/App: PartialOnline -> Pending (resources)
00:21:55.455518 state resource/App Service: OnlinePending -> Online (call-done)
00:21:55.455518 work resource/App Service [node/N1]: not working -> working (started)
00:21:55.455518 state group/App: Pending -> Online (resources)
00:21:55.455518 event node/N1 [group/App]: Operational info -> - (the role is online) = 1201
