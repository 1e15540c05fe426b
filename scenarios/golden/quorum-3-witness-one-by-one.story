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
00:00:00.000000 vote resource/Witness Disk: 0 -> 0 (initially) = 3
00:00:00.000000 quorum view/1 [N1, N2, N3]: none -> quorum (of 3, 2 needed) = 3
00:00:00.000000 owner group/Cluster Group: - -> node/N1 (initially) = 0
00:00:00.000000 owner group/App: - -> node/N1 (initially) = 0
00:00:00.000000 state resource/Witness Disk: Unknown -> Online (initially)
00:00:00.000000 state resource/App IP: Unknown -> Online (initially)
00:00:00.000000 state resource/App Name: Unknown -> Online (initially)
00:00:00.000000 state resource/App Service: Unknown -> Online (initially)
00:00:00.000000 state group/Cluster Group: Unknown -> Online (initially)
00:00:00.000000 state group/App: Unknown -> Online (initially)
00:00:00.000000 reserve disk/Witness: - -> node/N1 (initially)
00:00:00.000000 work resource/Witness Disk [node/N1]: Unknown -> working (initially)
00:00:00.000000 work resource/App IP [node/N1]: Unknown -> working (initially)
00:00:00.000000 work resource/App Name [node/N1]: Unknown -> working (initially)
00:00:00.000000 work resource/App Service [node/N1]: Unknown -> working (initially)
00:10:00.000000 action action/lossN3 [node/N3]: (PowerLoss)
00:10:00.000000 fault host/N3: (PowerLoss)
00:10:00.000000 state host/N3: Running -> Off (power-loss)
00:10:00.000000 state service/N3: Running -> Stopped (host-gone)
00:10:19.318848 detect node/N2 [node/N3]: route/N2 - Public | N3 - Public -> - (heartbeat) = 599318848
00:10:19.318848 state route/N2 - Public | N3 - Public: Up -> Down (threshold)
00:10:19.318848 state interface/N2 - Public: Up -> Unreachable (interface)
00:10:19.318848 event node/N1 [interface/N2 - Public]: System warning -> - (the interface cannot be reached by at least one node) = 1126
00:10:19.318848 state interface/N3 - Public: Up -> Unreachable (interface)
00:10:19.318848 event node/N1 [interface/N3 - Public]: System warning -> - (the interface cannot be reached by at least one node) = 1126
00:10:19.318848 state network/Public: Up -> Partitioned (network)
00:10:19.318848 event node/N1 [network/Public]: System error -> - (some nodes cannot communicate over this network) = 1129
00:10:19.451196 detect node/N2 [node/N3]: route/N2 - Heartbeat | N3 - Heartbeat -> - (heartbeat) = 599451196
00:10:19.451196 state route/N2 - Heartbeat | N3 - Heartbeat: Up -> Down (threshold)
00:10:19.536014 detect node/N1 [node/N3]: route/N1 - Public | N3 - Public -> - (heartbeat) = 599536014
00:10:19.536014 state route/N1 - Public | N3 - Public: Up -> Down (threshold)
00:10:19.660249 detect node/N1 [node/N3]: route/N1 - Heartbeat | N3 - Heartbeat -> - (heartbeat) = 599660249
00:10:19.660249 state route/N1 - Heartbeat | N3 - Heartbeat: Up -> Down (threshold)
00:10:20.051196 state route/N1 - Public | N3 - Public: Down -> Idle (close)
00:10:20.051196 state route/N1 - Heartbeat | N3 - Heartbeat: Down -> Idle (close)
00:10:20.051196 state route/N2 - Public | N3 - Public: Down -> Idle (close)
00:10:20.051196 state route/N2 - Heartbeat | N3 - Heartbeat: Down -> Idle (close)
00:10:20.051196 view view/1: N1, N2, N3 -> N1, N2 (regroup) = 2
00:10:20.051196 event node/N1 [node/N3]: System critical -> - (the node left the active membership) = 1135
00:10:20.051196 event node/N2 [node/N3]: System critical -> - (the node left the active membership) = 1135
00:10:20.051196 quorum view/1 [N1, N2]: none -> quorum (of 3, 2 needed) = 2
00:10:20.051196 count node/N3: 3 -> allowed (QuarantineThreshold) = 1
00:10:20.051196 vote node/N3: 1 -> 0 (membership) = 3
00:10:20.051196 vote resource/Witness Disk: 0 -> 1 (membership) = 3
00:10:20.051196 state node/N3: Up -> Down (membership)
00:10:20.051196 state interface/N2 - Public: Unreachable -> Up (interface)
00:10:20.051196 event node/N1 [interface/N2 - Public]: Operational info -> - (the interface is up again) = 1125
00:10:20.051196 state interface/N3 - Public: Unreachable -> Unavailable (interface)
00:10:20.051196 state network/Public: Partitioned -> Up (network)
00:10:20.051196 event node/N1 [network/Public]: Operational info -> - (the network is up again) = 1128
00:10:20.051196 state interface/N3 - Heartbeat: Up -> Unavailable (interface)
00:30:00.000000 action action/lossN2 [node/N2]: (PowerLoss)
00:30:00.000000 fault host/N2: (PowerLoss)
00:30:00.000000 state host/N2: Running -> Off (power-loss)
00:30:00.000000 state service/N2: Running -> Stopped (host-gone)
00:30:19.459714 detect node/N1 [node/N2]: route/N1 - Public | N2 - Public -> - (heartbeat) = 1799459714
00:30:19.459714 state route/N1 - Public | N2 - Public: Up -> Down (threshold)
00:30:19.459714 state interface/N2 - Public: Up -> Failed (interface)
00:30:19.459714 event node/N1 [interface/N2 - Public]: System error -> - (the interface failed) = 1127
00:30:19.459714 state network/Public: Up -> Partitioned (network)
00:30:19.459714 event node/N1 [network/Public]: System error -> - (some nodes cannot communicate over this network) = 1129
00:30:19.676782 detect node/N1 [node/N2]: route/N1 - Heartbeat | N2 - Heartbeat -> - (heartbeat) = 1799676782
00:30:19.676782 state route/N1 - Heartbeat | N2 - Heartbeat: Up -> Down (threshold)
00:30:20.276782 state route/N1 - Public | N2 - Public: Down -> Idle (close)
00:30:20.276782 state route/N1 - Heartbeat | N2 - Heartbeat: Down -> Idle (close)
00:30:20.276782 view view/1: N1, N2 -> N1 (regroup) = 3
00:30:20.276782 event node/N1 [node/N2]: System critical -> - (the node left the active membership) = 1135
00:30:20.276782 arbitrate node/N1 [resource/Witness Disk]: (hold)
00:30:20.276782 quorum view/1 [N1]: none -> quorum (of 3, 2 needed) = 2
00:30:20.276782 count node/N2: 3 -> allowed (QuarantineThreshold) = 1
00:30:20.276782 state node/N2: Up -> Down (membership)
00:30:20.276782 state interface/N2 - Public: Failed -> Unavailable (interface)
00:30:20.276782 state network/Public: Partitioned -> Up (network)
00:30:20.276782 event node/N1 [network/Public]: Operational info -> - (the network is up again) = 1128
00:30:20.276782 state interface/N2 - Heartbeat: Up -> Unavailable (interface)
