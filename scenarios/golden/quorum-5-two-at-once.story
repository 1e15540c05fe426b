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
00:00:00.000000 state host/N4: Unknown -> Running (initially)
00:00:00.000000 state service/N4: Unknown -> Running (initially)
00:00:00.000000 state node/N4: Unknown -> Up (initially)
00:00:00.000000 state drain/N4: Unknown -> Not Initiated (initially)
00:00:00.000000 state status/N4: Unknown -> Normal (initially)
00:00:00.000000 state host/N5: Unknown -> Running (initially)
00:00:00.000000 state service/N5: Unknown -> Running (initially)
00:00:00.000000 state node/N5: Unknown -> Up (initially)
00:00:00.000000 state drain/N5: Unknown -> Not Initiated (initially)
00:00:00.000000 state status/N5: Unknown -> Normal (initially)
00:00:00.000000 state interface/N1 - Public: Unknown -> Up (initially)
00:00:00.000000 state interface/N1 - Heartbeat: Unknown -> Up (initially)
00:00:00.000000 state interface/N2 - Public: Unknown -> Up (initially)
00:00:00.000000 state interface/N2 - Heartbeat: Unknown -> Up (initially)
00:00:00.000000 state interface/N3 - Public: Unknown -> Up (initially)
00:00:00.000000 state interface/N3 - Heartbeat: Unknown -> Up (initially)
00:00:00.000000 state interface/N4 - Public: Unknown -> Up (initially)
00:00:00.000000 state interface/N4 - Heartbeat: Unknown -> Up (initially)
00:00:00.000000 state interface/N5 - Public: Unknown -> Up (initially)
00:00:00.000000 state interface/N5 - Heartbeat: Unknown -> Up (initially)
00:00:00.000000 state network/Public: Unknown -> Up (initially)
00:00:00.000000 state network/Heartbeat: Unknown -> Up (initially)
00:00:00.000000 state route/N1 - Public | N2 - Public: Unknown -> Up (initially)
00:00:00.000000 state route/N1 - Heartbeat | N2 - Heartbeat: Unknown -> Up (initially)
00:00:00.000000 state route/N1 - Public | N3 - Public: Unknown -> Up (initially)
00:00:00.000000 state route/N1 - Heartbeat | N3 - Heartbeat: Unknown -> Up (initially)
00:00:00.000000 state route/N1 - Public | N4 - Public: Unknown -> Up (initially)
00:00:00.000000 state route/N1 - Heartbeat | N4 - Heartbeat: Unknown -> Up (initially)
00:00:00.000000 state route/N1 - Public | N5 - Public: Unknown -> Up (initially)
00:00:00.000000 state route/N1 - Heartbeat | N5 - Heartbeat: Unknown -> Up (initially)
00:00:00.000000 state route/N2 - Public | N3 - Public: Unknown -> Up (initially)
00:00:00.000000 state route/N2 - Heartbeat | N3 - Heartbeat: Unknown -> Up (initially)
00:00:00.000000 state route/N2 - Public | N4 - Public: Unknown -> Up (initially)
00:00:00.000000 state route/N2 - Heartbeat | N4 - Heartbeat: Unknown -> Up (initially)
00:00:00.000000 state route/N2 - Public | N5 - Public: Unknown -> Up (initially)
00:00:00.000000 state route/N2 - Heartbeat | N5 - Heartbeat: Unknown -> Up (initially)
00:00:00.000000 state route/N3 - Public | N4 - Public: Unknown -> Up (initially)
00:00:00.000000 state route/N3 - Heartbeat | N4 - Heartbeat: Unknown -> Up (initially)
00:00:00.000000 state route/N3 - Public | N5 - Public: Unknown -> Up (initially)
00:00:00.000000 state route/N3 - Heartbeat | N5 - Heartbeat: Unknown -> Up (initially)
00:00:00.000000 state route/N4 - Public | N5 - Public: Unknown -> Up (initially)
00:00:00.000000 state route/N4 - Heartbeat | N5 - Heartbeat: Unknown -> Up (initially)
00:00:00.000000 view view/1: none -> N1, N2, N3, N4, N5 (initially) = 1
00:00:00.000000 vote node/N1: 0 -> 1 (initially) = 5
00:00:00.000000 vote node/N2: 0 -> 1 (initially) = 5
00:00:00.000000 vote node/N3: 0 -> 1 (initially) = 5
00:00:00.000000 vote node/N4: 0 -> 1 (initially) = 5
00:00:00.000000 vote node/N5: 0 -> 1 (initially) = 5
00:00:00.000000 quorum view/1 [N1, N2, N3, N4, N5]: none -> quorum (of 5, 3 needed) = 5
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
00:10:00.000000 action action/lossN4 [node/N4]: (PowerLoss)
00:10:00.000000 fault host/N4: (PowerLoss)
00:10:00.000000 action action/lossN5 [node/N5]: (PowerLoss)
00:10:00.000000 fault host/N5: (PowerLoss)
00:10:00.000000 state host/N4: Running -> Off (power-loss)
00:10:00.000000 state host/N5: Running -> Off (power-loss)
00:10:00.000000 state service/N4: Running -> Stopped (host-gone)
00:10:00.000000 state service/N5: Running -> Stopped (host-gone)
00:10:00.000000 state route/N4 - Public | N5 - Public: Up -> Idle (close)
00:10:00.000000 state route/N4 - Heartbeat | N5 - Heartbeat: Up -> Idle (close)
00:10:19.150059 detect node/N1 [node/N5]: route/N1 - Heartbeat | N5 - Heartbeat -> - (heartbeat) = 599150059
00:10:19.150059 state route/N1 - Heartbeat | N5 - Heartbeat: Up -> Down (threshold)
00:10:19.150059 state interface/N1 - Heartbeat: Up -> Unreachable (interface)
00:10:19.150059 event node/N1 [interface/N1 - Heartbeat]: System warning -> - (the interface cannot be reached by at least one node) = 1126
00:10:19.150059 state interface/N5 - Heartbeat: Up -> Unreachable (interface)
00:10:19.150059 event node/N1 [interface/N5 - Heartbeat]: System warning -> - (the interface cannot be reached by at least one node) = 1126
00:10:19.150059 state network/Heartbeat: Up -> Partitioned (network)
00:10:19.150059 event node/N1 [network/Heartbeat]: System error -> - (some nodes cannot communicate over this network) = 1129
00:10:19.208134 detect node/N3 [node/N5]: route/N3 - Public | N5 - Public -> - (heartbeat) = 599208134
00:10:19.208134 state route/N3 - Public | N5 - Public: Up -> Down (threshold)
00:10:19.208134 state interface/N3 - Public: Up -> Unreachable (interface)
00:10:19.208134 event node/N1 [interface/N3 - Public]: System warning -> - (the interface cannot be reached by at least one node) = 1126
00:10:19.208134 state interface/N5 - Public: Up -> Unreachable (interface)
00:10:19.208134 event node/N1 [interface/N5 - Public]: System warning -> - (the interface cannot be reached by at least one node) = 1126
00:10:19.208134 state network/Public: Up -> Partitioned (network)
00:10:19.208134 event node/N1 [network/Public]: System error -> - (some nodes cannot communicate over this network) = 1129
00:10:19.309907 detect node/N1 [node/N4]: route/N1 - Public | N4 - Public -> - (heartbeat) = 599309907
00:10:19.309907 state route/N1 - Public | N4 - Public: Up -> Down (threshold)
00:10:19.309907 state interface/N1 - Public: Up -> Unreachable (interface)
00:10:19.309907 event node/N1 [interface/N1 - Public]: System warning -> - (the interface cannot be reached by at least one node) = 1126
00:10:19.309907 state interface/N4 - Public: Up -> Unreachable (interface)
00:10:19.309907 event node/N1 [interface/N4 - Public]: System warning -> - (the interface cannot be reached by at least one node) = 1126
00:10:19.329359 detect node/N2 [node/N5]: route/N2 - Public | N5 - Public -> - (heartbeat) = 599329359
00:10:19.329359 state route/N2 - Public | N5 - Public: Up -> Down (threshold)
00:10:19.329359 state interface/N2 - Public: Up -> Unreachable (interface)
00:10:19.329359 event node/N1 [interface/N2 - Public]: System warning -> - (the interface cannot be reached by at least one node) = 1126
00:10:19.350603 detect node/N1 [node/N4]: route/N1 - Heartbeat | N4 - Heartbeat -> - (heartbeat) = 599350603
00:10:19.350603 state route/N1 - Heartbeat | N4 - Heartbeat: Up -> Down (threshold)
00:10:19.405763 detect node/N1 [node/N5]: route/N1 - Public | N5 - Public -> - (heartbeat) = 599405763
00:10:19.405763 state route/N1 - Public | N5 - Public: Up -> Down (threshold)
00:10:19.491496 detect node/N2 [node/N4]: route/N2 - Public | N4 - Public -> - (heartbeat) = 599491496
00:10:19.491496 state route/N2 - Public | N4 - Public: Up -> Down (threshold)
00:10:19.514913 detect node/N3 [node/N5]: route/N3 - Heartbeat | N5 - Heartbeat -> - (heartbeat) = 599514913
00:10:19.514913 state route/N3 - Heartbeat | N5 - Heartbeat: Up -> Down (threshold)
00:10:19.528167 detect node/N2 [node/N4]: route/N2 - Heartbeat | N4 - Heartbeat -> - (heartbeat) = 599528167
00:10:19.528167 state route/N2 - Heartbeat | N4 - Heartbeat: Up -> Down (threshold)
00:10:19.704863 detect node/N3 [node/N4]: route/N3 - Public | N4 - Public -> - (heartbeat) = 599704863
00:10:19.704863 state route/N3 - Public | N4 - Public: Up -> Down (threshold)
00:10:19.739811 detect node/N3 [node/N4]: route/N3 - Heartbeat | N4 - Heartbeat -> - (heartbeat) = 599739811
00:10:19.739811 state route/N3 - Heartbeat | N4 - Heartbeat: Up -> Down (threshold)
00:10:19.874669 detect node/N2 [node/N5]: route/N2 - Heartbeat | N5 - Heartbeat -> - (heartbeat) = 599874669
00:10:19.874669 state route/N2 - Heartbeat | N5 - Heartbeat: Up -> Down (threshold)
00:10:19.950603 state route/N1 - Public | N4 - Public: Down -> Idle (close)
00:10:19.950603 state route/N1 - Heartbeat | N4 - Heartbeat: Down -> Idle (close)
00:10:19.950603 state route/N1 - Public | N5 - Public: Down -> Idle (close)
00:10:19.950603 state route/N1 - Heartbeat | N5 - Heartbeat: Down -> Idle (close)
00:10:19.950603 state route/N2 - Public | N4 - Public: Down -> Idle (close)
00:10:19.950603 state route/N2 - Heartbeat | N4 - Heartbeat: Down -> Idle (close)
00:10:19.950603 state route/N2 - Public | N5 - Public: Down -> Idle (close)
00:10:19.950603 state route/N2 - Heartbeat | N5 - Heartbeat: Down -> Idle (close)
00:10:19.950603 state route/N3 - Public | N4 - Public: Down -> Idle (close)
00:10:19.950603 state route/N3 - Heartbeat | N4 - Heartbeat: Down -> Idle (close)
00:10:19.950603 state route/N3 - Public | N5 - Public: Down -> Idle (close)
00:10:19.950603 state route/N3 - Heartbeat | N5 - Heartbeat: Down -> Idle (close)
00:10:19.950603 view view/1: N1, N2, N3, N4, N5 -> N1, N2, N3 (regroup) = 2
00:10:19.950603 event node/N1 [node/N4]: System critical -> - (the node left the active membership) = 1135
00:10:19.950603 event node/N1 [node/N5]: System critical -> - (the node left the active membership) = 1135
00:10:19.950603 event node/N2 [node/N4]: System critical -> - (the node left the active membership) = 1135
00:10:19.950603 event node/N2 [node/N5]: System critical -> - (the node left the active membership) = 1135
00:10:19.950603 event node/N3 [node/N4]: System critical -> - (the node left the active membership) = 1135
00:10:19.950603 event node/N3 [node/N5]: System critical -> - (the node left the active membership) = 1135
00:10:19.950603 quorum view/1 [N1, N2, N3]: none -> quorum (of 5, 3 needed) = 3
00:10:19.950603 count node/N4: 3 -> allowed (QuarantineThreshold) = 1
00:10:19.950603 count node/N5: 3 -> allowed (QuarantineThreshold) = 1
00:10:19.950603 vote node/N4: 1 -> 0 (membership) = 3
00:10:19.950603 vote node/N5: 1 -> 0 (membership) = 3
00:10:19.950603 state node/N4: Up -> Down (membership)
00:10:19.950603 state node/N5: Up -> Down (membership)
00:10:19.950603 state interface/N1 - Public: Unreachable -> Up (interface)
00:10:19.950603 event node/N1 [interface/N1 - Public]: Operational info -> - (the interface is up again) = 1125
00:10:19.950603 state interface/N2 - Public: Unreachable -> Up (interface)
00:10:19.950603 event node/N1 [interface/N2 - Public]: Operational info -> - (the interface is up again) = 1125
00:10:19.950603 state interface/N3 - Public: Unreachable -> Up (interface)
00:10:19.950603 event node/N1 [interface/N3 - Public]: Operational info -> - (the interface is up again) = 1125
00:10:19.950603 state interface/N4 - Public: Unreachable -> Unavailable (interface)
00:10:19.950603 state interface/N5 - Public: Unreachable -> Unavailable (interface)
00:10:19.950603 state network/Public: Partitioned -> Up (network)
00:10:19.950603 event node/N1 [network/Public]: Operational info -> - (the network is up again) = 1128
00:10:19.950603 state interface/N1 - Heartbeat: Unreachable -> Up (interface)
00:10:19.950603 event node/N1 [interface/N1 - Heartbeat]: Operational info -> - (the interface is up again) = 1125
00:10:19.950603 state interface/N4 - Heartbeat: Up -> Unavailable (interface)
00:10:19.950603 state interface/N5 - Heartbeat: Unreachable -> Unavailable (interface)
00:10:19.950603 state network/Heartbeat: Partitioned -> Up (network)
00:10:19.950603 event node/N1 [network/Heartbeat]: Operational info -> - (the network is up again) = 1128
