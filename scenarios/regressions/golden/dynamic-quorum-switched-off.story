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
00:05:00.000000 action action/loss5 [node/N5]: (PowerLoss)
00:05:00.000000 fault host/N5: (PowerLoss)
00:05:00.000000 state host/N5: Running -> Off (power-loss)
00:05:00.000000 state service/N5: Running -> Stopped (host-gone)
00:05:19.150059 detect node/N1 [node/N5]: route/N1 - Heartbeat | N5 - Heartbeat -> - (heartbeat) = 299150059
00:05:19.150059 state route/N1 - Heartbeat | N5 - Heartbeat: Up -> Down (threshold)
00:05:19.150059 state interface/N1 - Heartbeat: Up -> Unreachable (interface)
00:05:19.150059 event node/N1 [interface/N1 - Heartbeat]: System warning -> - (the interface cannot be reached by at least one node) = 1126
00:05:19.150059 state interface/N5 - Heartbeat: Up -> Unreachable (interface)
00:05:19.150059 event node/N1 [interface/N5 - Heartbeat]: System warning -> - (the interface cannot be reached by at least one node) = 1126
00:05:19.150059 state network/Heartbeat: Up -> Partitioned (network)
00:05:19.150059 event node/N1 [network/Heartbeat]: System error -> - (some nodes cannot communicate over this network) = 1129
00:05:19.208134 detect node/N3 [node/N5]: route/N3 - Public | N5 - Public -> - (heartbeat) = 299208134
00:05:19.208134 state route/N3 - Public | N5 - Public: Up -> Down (threshold)
00:05:19.208134 state interface/N3 - Public: Up -> Unreachable (interface)
00:05:19.208134 event node/N1 [interface/N3 - Public]: System warning -> - (the interface cannot be reached by at least one node) = 1126
00:05:19.208134 state interface/N5 - Public: Up -> Unreachable (interface)
00:05:19.208134 event node/N1 [interface/N5 - Public]: System warning -> - (the interface cannot be reached by at least one node) = 1126
00:05:19.208134 state network/Public: Up -> Partitioned (network)
00:05:19.208134 event node/N1 [network/Public]: System error -> - (some nodes cannot communicate over this network) = 1129
00:05:19.329359 detect node/N2 [node/N5]: route/N2 - Public | N5 - Public -> - (heartbeat) = 299329359
00:05:19.329359 state route/N2 - Public | N5 - Public: Up -> Down (threshold)
00:05:19.329359 state interface/N2 - Public: Up -> Unreachable (interface)
00:05:19.329359 event node/N1 [interface/N2 - Public]: System warning -> - (the interface cannot be reached by at least one node) = 1126
00:05:19.405763 detect node/N1 [node/N5]: route/N1 - Public | N5 - Public -> - (heartbeat) = 299405763
00:05:19.405763 state route/N1 - Public | N5 - Public: Up -> Down (threshold)
00:05:19.514913 detect node/N3 [node/N5]: route/N3 - Heartbeat | N5 - Heartbeat -> - (heartbeat) = 299514913
00:05:19.514913 state route/N3 - Heartbeat | N5 - Heartbeat: Up -> Down (threshold)
00:05:19.657895 detect node/N4 [node/N5]: route/N4 - Heartbeat | N5 - Heartbeat -> - (heartbeat) = 299657895
00:05:19.657895 state route/N4 - Heartbeat | N5 - Heartbeat: Up -> Down (threshold)
00:05:19.874669 detect node/N2 [node/N5]: route/N2 - Heartbeat | N5 - Heartbeat -> - (heartbeat) = 299874669
00:05:19.874669 state route/N2 - Heartbeat | N5 - Heartbeat: Up -> Down (threshold)
00:05:19.880537 detect node/N4 [node/N5]: route/N4 - Public | N5 - Public -> - (heartbeat) = 299880537
00:05:19.880537 state route/N4 - Public | N5 - Public: Up -> Down (threshold)
00:05:20.005763 state route/N1 - Public | N5 - Public: Down -> Idle (close)
00:05:20.005763 state route/N1 - Heartbeat | N5 - Heartbeat: Down -> Idle (close)
00:05:20.005763 state route/N2 - Public | N5 - Public: Down -> Idle (close)
00:05:20.005763 state route/N2 - Heartbeat | N5 - Heartbeat: Down -> Idle (close)
00:05:20.005763 state route/N3 - Public | N5 - Public: Down -> Idle (close)
00:05:20.005763 state route/N3 - Heartbeat | N5 - Heartbeat: Down -> Idle (close)
00:05:20.005763 state route/N4 - Public | N5 - Public: Down -> Idle (close)
00:05:20.005763 state route/N4 - Heartbeat | N5 - Heartbeat: Down -> Idle (close)
00:05:20.005763 view view/1: N1, N2, N3, N4, N5 -> N1, N2, N3, N4 (regroup) = 2
00:05:20.005763 event node/N1 [node/N5]: System critical -> - (the node left the active membership) = 1135
00:05:20.005763 event node/N2 [node/N5]: System critical -> - (the node left the active membership) = 1135
00:05:20.005763 event node/N3 [node/N5]: System critical -> - (the node left the active membership) = 1135
00:05:20.005763 event node/N4 [node/N5]: System critical -> - (the node left the active membership) = 1135
00:05:20.005763 quorum view/1 [N1, N2, N3, N4]: none -> quorum (of 5, 3 needed) = 4
00:05:20.005763 count node/N5: 3 -> allowed (QuarantineThreshold) = 1
00:05:20.005763 vote node/N1: 1 -> 0 (membership) = 3
00:05:20.005763 vote node/N5: 1 -> 0 (membership) = 3
00:05:20.005763 state node/N5: Up -> Down (membership)
00:05:20.005763 state interface/N2 - Public: Unreachable -> Up (interface)
00:05:20.005763 event node/N1 [interface/N2 - Public]: Operational info -> - (the interface is up again) = 1125
00:05:20.005763 state interface/N3 - Public: Unreachable -> Up (interface)
00:05:20.005763 event node/N1 [interface/N3 - Public]: Operational info -> - (the interface is up again) = 1125
00:05:20.005763 state interface/N5 - Public: Unreachable -> Unavailable (interface)
00:05:20.005763 state network/Public: Partitioned -> Up (network)
00:05:20.005763 event node/N1 [network/Public]: Operational info -> - (the network is up again) = 1128
00:05:20.005763 state interface/N1 - Heartbeat: Unreachable -> Up (interface)
00:05:20.005763 event node/N1 [interface/N1 - Heartbeat]: Operational info -> - (the interface is up again) = 1125
00:05:20.005763 state interface/N5 - Heartbeat: Unreachable -> Unavailable (interface)
00:05:20.005763 state network/Heartbeat: Partitioned -> Up (network)
00:05:20.005763 event node/N1 [network/Heartbeat]: Operational info -> - (the network is up again) = 1128
00:10:00.000000 action action/loss4 [node/N4]: (PowerLoss)
00:10:00.000000 fault host/N4: (PowerLoss)
00:10:00.000000 state host/N4: Running -> Off (power-loss)
00:10:00.000000 state service/N4: Running -> Stopped (host-gone)
00:10:19.309907 detect node/N1 [node/N4]: route/N1 - Public | N4 - Public -> - (heartbeat) = 599309907
00:10:19.309907 state route/N1 - Public | N4 - Public: Up -> Down (threshold)
00:10:19.309907 state interface/N1 - Public: Up -> Unreachable (interface)
00:10:19.309907 event node/N1 [interface/N1 - Public]: System warning -> - (the interface cannot be reached by at least one node) = 1126
00:10:19.309907 state interface/N4 - Public: Up -> Unreachable (interface)
00:10:19.309907 event node/N1 [interface/N4 - Public]: System warning -> - (the interface cannot be reached by at least one node) = 1126
00:10:19.309907 state network/Public: Up -> Partitioned (network)
00:10:19.309907 event node/N1 [network/Public]: System error -> - (some nodes cannot communicate over this network) = 1129
00:10:19.350603 detect node/N1 [node/N4]: route/N1 - Heartbeat | N4 - Heartbeat -> - (heartbeat) = 599350603
00:10:19.350603 state route/N1 - Heartbeat | N4 - Heartbeat: Up -> Down (threshold)
00:10:19.491496 detect node/N2 [node/N4]: route/N2 - Public | N4 - Public -> - (heartbeat) = 599491496
00:10:19.491496 state route/N2 - Public | N4 - Public: Up -> Down (threshold)
00:10:19.528167 detect node/N2 [node/N4]: route/N2 - Heartbeat | N4 - Heartbeat -> - (heartbeat) = 599528167
00:10:19.528167 state route/N2 - Heartbeat | N4 - Heartbeat: Up -> Down (threshold)
00:10:19.704863 detect node/N3 [node/N4]: route/N3 - Public | N4 - Public -> - (heartbeat) = 599704863
00:10:19.704863 state route/N3 - Public | N4 - Public: Up -> Down (threshold)
00:10:19.739811 detect node/N3 [node/N4]: route/N3 - Heartbeat | N4 - Heartbeat -> - (heartbeat) = 599739811
00:10:19.739811 state route/N3 - Heartbeat | N4 - Heartbeat: Up -> Down (threshold)
00:10:19.950603 state route/N1 - Public | N4 - Public: Down -> Idle (close)
00:10:19.950603 state route/N1 - Heartbeat | N4 - Heartbeat: Down -> Idle (close)
00:10:19.950603 state route/N2 - Public | N4 - Public: Down -> Idle (close)
00:10:19.950603 state route/N2 - Heartbeat | N4 - Heartbeat: Down -> Idle (close)
00:10:19.950603 state route/N3 - Public | N4 - Public: Down -> Idle (close)
00:10:19.950603 state route/N3 - Heartbeat | N4 - Heartbeat: Down -> Idle (close)
00:10:19.950603 view view/1: N1, N2, N3, N4 -> N1, N2, N3 (regroup) = 3
00:10:19.950603 event node/N1 [node/N4]: System critical -> - (the node left the active membership) = 1135
00:10:19.950603 event node/N2 [node/N4]: System critical -> - (the node left the active membership) = 1135
00:10:19.950603 event node/N3 [node/N4]: System critical -> - (the node left the active membership) = 1135
00:10:19.950603 quorum view/1 [N1, N2, N3]: none -> quorum (of 3, 2 needed) = 2
00:10:19.950603 count node/N4: 3 -> allowed (QuarantineThreshold) = 1
00:10:19.950603 vote node/N1: 0 -> 1 (membership) = 3
00:10:19.950603 vote node/N4: 1 -> 0 (membership) = 3
00:10:19.950603 state node/N4: Up -> Down (membership)
00:10:19.950603 state interface/N1 - Public: Unreachable -> Up (interface)
00:10:19.950603 event node/N1 [interface/N1 - Public]: Operational info -> - (the interface is up again) = 1125
00:10:19.950603 state interface/N4 - Public: Unreachable -> Unavailable (interface)
00:10:19.950603 state network/Public: Partitioned -> Up (network)
00:10:19.950603 event node/N1 [network/Public]: Operational info -> - (the network is up again) = 1128
00:10:19.950603 state interface/N4 - Heartbeat: Up -> Unavailable (interface)
00:15:00.000000 action action/loss3 [node/N3]: (PowerLoss)
00:15:00.000000 fault host/N3: (PowerLoss)
00:15:00.000000 state host/N3: Running -> Off (power-loss)
00:15:00.000000 state service/N3: Running -> Stopped (host-gone)
00:15:19.318848 detect node/N2 [node/N3]: route/N2 - Public | N3 - Public -> - (heartbeat) = 899318848
00:15:19.318848 state route/N2 - Public | N3 - Public: Up -> Down (threshold)
00:15:19.318848 state interface/N2 - Public: Up -> Unreachable (interface)
00:15:19.318848 event node/N1 [interface/N2 - Public]: System warning -> - (the interface cannot be reached by at least one node) = 1126
00:15:19.318848 state interface/N3 - Public: Up -> Unreachable (interface)
00:15:19.318848 event node/N1 [interface/N3 - Public]: System warning -> - (the interface cannot be reached by at least one node) = 1126
00:15:19.318848 state network/Public: Up -> Partitioned (network)
00:15:19.318848 event node/N1 [network/Public]: System error -> - (some nodes cannot communicate over this network) = 1129
00:15:19.451196 detect node/N2 [node/N3]: route/N2 - Heartbeat | N3 - Heartbeat -> - (heartbeat) = 899451196
00:15:19.451196 state route/N2 - Heartbeat | N3 - Heartbeat: Up -> Down (threshold)
00:15:19.536014 detect node/N1 [node/N3]: route/N1 - Public | N3 - Public -> - (heartbeat) = 899536014
00:15:19.536014 state route/N1 - Public | N3 - Public: Up -> Down (threshold)
00:15:19.660249 detect node/N1 [node/N3]: route/N1 - Heartbeat | N3 - Heartbeat -> - (heartbeat) = 899660249
00:15:19.660249 state route/N1 - Heartbeat | N3 - Heartbeat: Up -> Down (threshold)
00:15:20.051196 state route/N1 - Public | N3 - Public: Down -> Idle (close)
00:15:20.051196 state route/N1 - Heartbeat | N3 - Heartbeat: Down -> Idle (close)
00:15:20.051196 state route/N2 - Public | N3 - Public: Down -> Idle (close)
00:15:20.051196 state route/N2 - Heartbeat | N3 - Heartbeat: Down -> Idle (close)
00:15:20.051196 view view/1: N1, N2, N3 -> N1, N2 (regroup) = 4
00:15:20.051196 event node/N1 [node/N3]: System critical -> - (the node left the active membership) = 1135
00:15:20.051196 event node/N2 [node/N3]: System critical -> - (the node left the active membership) = 1135
00:15:20.051196 quorum view/1 [N1, N2]: none -> quorum (of 3, 2 needed) = 2
00:15:20.051196 count node/N3: 3 -> allowed (QuarantineThreshold) = 1
00:15:20.051196 vote node/N2: 1 -> 0 (membership) = 1
00:15:20.051196 vote node/N3: 1 -> 0 (membership) = 1
00:15:20.051196 state node/N3: Up -> Down (membership)
00:15:20.051196 state interface/N2 - Public: Unreachable -> Up (interface)
00:15:20.051196 event node/N1 [interface/N2 - Public]: Operational info -> - (the interface is up again) = 1125
00:15:20.051196 state interface/N3 - Public: Unreachable -> Unavailable (interface)
00:15:20.051196 state network/Public: Partitioned -> Up (network)
00:15:20.051196 event node/N1 [network/Public]: Operational info -> - (the network is up again) = 1128
00:15:20.051196 state interface/N3 - Heartbeat: Up -> Unavailable (interface)
00:20:00.000000 action action/off [cluster/VOTES]: - -> DynamicQuorum=0 (Set-Property)
00:20:00.000000 vote node/N2: 0 -> 1 (policy) = 5
00:20:00.000000 vote node/N3: 0 -> 1 (policy) = 5
00:20:00.000000 vote node/N4: 0 -> 1 (policy) = 5
00:20:00.000000 vote node/N5: 0 -> 1 (policy) = 5
00:20:00.000000 quorum view/1 [N1, N2]: quorum -> lost (of 5, 3 needed) = 2
00:20:00.000000 event node/N1 [cluster/VOTES]: System critical -> - (quorum was lost: the Cluster service shuts down) = 1177
00:20:00.000000 event node/N1 [service/N1]: System error -> - (the Cluster service ended with a service-specific error) = 7024
00:20:00.000000 work resource/App IP [node/N1]: working -> not working (terminated)
00:20:00.000000 work resource/App Name [node/N1]: working -> not working (terminated)
00:20:00.000000 work resource/App Service [node/N1]: working -> not working (terminated)
00:20:00.000000 event node/N2 [cluster/VOTES]: System critical -> - (quorum was lost: the Cluster service shuts down) = 1177
00:20:00.000000 event node/N2 [service/N2]: System error -> - (the Cluster service ended with a service-specific error) = 7024
00:20:00.000000 state node/N1: Up -> Down (membership)
00:20:00.000000 state node/N2: Up -> Down (membership)
00:20:00.000000 state cluster/VOTES: Up -> Down (quorum)
00:20:00.000000 state interface/N1 - Public: Up -> Unavailable (interface)
00:20:00.000000 state interface/N2 - Public: Up -> Unavailable (interface)
00:20:00.000000 state network/Public: Up -> Unavailable (network)
00:20:00.000000 state interface/N1 - Heartbeat: Up -> Unavailable (interface)
00:20:00.000000 state interface/N2 - Heartbeat: Up -> Unavailable (interface)
00:20:00.000000 state network/Heartbeat: Up -> Unavailable (network)
00:20:00.000000 state service/N1: Running -> RestartWait (terminate)
00:20:00.000000 state route/N1 - Public | N2 - Public: Up -> Idle (close)
00:20:00.000000 state route/N1 - Heartbeat | N2 - Heartbeat: Up -> Idle (close)
00:20:00.000000 detect node/N2 [node/N1]: (connection) = 1200000000
00:20:00.000000 event node/N1 [service/N1]: System error -> - (the Cluster service ended unexpectedly and will be restarted) = 7031
00:20:00.000000 wait service/N1: (ServiceRestartDelay) = 1260000000
00:20:00.000000 state service/N2: Running -> RestartWait (terminate)
00:20:00.000000 event node/N2 [service/N2]: System error -> - (the Cluster service ended unexpectedly and will be restarted) = 7031
00:20:00.000000 wait service/N2: (ServiceRestartDelay) = 1260000000
00:20:00.000000 state resource/App IP: Online -> Offline (owner-lost)
00:20:00.000000 state resource/App Name: Online -> Offline (owner-lost)
00:20:00.000000 state resource/App Service: Online -> Offline (owner-lost)
00:20:00.000000 state group/App: Online -> Offline (resources)
00:20:00.000000 owner group/App: node/N1 -> - (NodeDown) = 0
00:20:00.000000 owner group/Cluster Group: node/N1 -> - (NodeDown) = 0
00:21:00.000000 state service/N1: RestartWait -> Starting (start)
00:21:00.000000 state service/N2: RestartWait -> Starting (start)
00:21:04.453583 state service/N2: Starting -> Forming (loaded)
00:21:06.021553 state service/N1: Starting -> Forming (loaded)
00:25:00.000000 action action/on3 [node/N3]: (PowerOn)
00:25:00.000000 repair host/N3: (PowerOn)
00:25:00.000000 state host/N3: Off -> Booting (power-on)
00:27:12.580685 state host/N3: Booting -> Running (booted)
00:27:12.580685 state service/N3: Stopped -> Starting (start)
00:27:19.308047 state service/N3: Starting -> Forming (loaded)
00:27:19.308047 view view/1: - -> N1, N2, N3 (form) = 5
00:27:19.308047 quorum view/1 [N1, N2, N3]: none -> quorum (of 5, 3 needed) = 3
00:27:19.308047 state route/N1 - Public | N2 - Public: Idle -> Up (open)
00:27:19.308047 state route/N1 - Heartbeat | N2 - Heartbeat: Idle -> Up (open)
00:27:19.308047 state route/N1 - Public | N3 - Public: Idle -> Up (open)
00:27:19.308047 state route/N1 - Heartbeat | N3 - Heartbeat: Idle -> Up (open)
00:27:19.308047 state route/N2 - Public | N3 - Public: Idle -> Up (open)
00:27:19.308047 state route/N2 - Heartbeat | N3 - Heartbeat: Idle -> Up (open)
00:27:19.308047 state node/N1: Down -> Up (membership)
00:27:19.308047 state node/N2: Down -> Up (membership)
00:27:19.308047 state node/N3: Down -> Up (membership)
00:27:19.308047 state cluster/VOTES: Down -> Up (quorum)
00:27:19.308047 state interface/N1 - Public: Unavailable -> Up (interface)
00:27:19.308047 state interface/N2 - Public: Unavailable -> Up (interface)
00:27:19.308047 state interface/N3 - Public: Unavailable -> Up (interface)
00:27:19.308047 state network/Public: Unavailable -> Up (network)
00:27:19.308047 state interface/N1 - Heartbeat: Unavailable -> Up (interface)
00:27:19.308047 state interface/N2 - Heartbeat: Unavailable -> Up (interface)
00:27:19.308047 state interface/N3 - Heartbeat: Unavailable -> Up (interface)
00:27:19.308047 state network/Heartbeat: Unavailable -> Up (network)
00:27:19.308047 state service/N1: Forming -> Running (formed)
00:27:19.308047 state service/N2: Forming -> Running (formed)
00:27:19.308047 state service/N3: Forming -> Running (formed)
00:27:19.308047 owner group/App: - -> node/N1 (Form) = 0
00:27:19.308047 event node/N1 [group/App]: Operational info -> - (bringing the role online) = 1200
00:27:19.308047 owner group/Cluster Group: - -> node/N1 (Form) = 0
00:27:19.308047 event node/N1 [group/Cluster Group]: Operational info -> - (bringing the role online) = 1200
00:27:19.308047 state resource/App IP: Offline -> OnlinePending (bring-online)
00:27:19.308047 state group/App: Offline -> Pending (resources)
00:27:19.308047 event node/N1 [group/Cluster Group]: Operational info -> - (the role is online) = 1201
00:27:20.838307 state resource/App IP: OnlinePending -> Online (call-done)
00:27:20.838307 work resource/App IP [node/N1]: not working -> working (started)
00:27:20.838307 state group/App: Pending -> PartialOnline (resources)
00:27:20.838307 state resource/App Name: Offline -> OnlinePending (bring-online)
00:27:20.838307 state group/App: PartialOnline -> Pending (resources)
00:27:25.420060 state resource/App Name: OnlinePending -> Online (call-done)
00:27:25.420060 work resource/App Name [node/N1]: not working -> working (started)
00:27:25.420060 state group/App: Pending -> PartialOnline (resources)
00:27:25.420060 state resource/App Service: Offline -> OnlinePending (bring-online)
00:27:25.420060 state group/App: PartialOnline -> Pending (resources)
00:27:37.367750 state resource/App Service: OnlinePending -> Online (call-done)
00:27:37.367750 work resource/App Service [node/N1]: not working -> working (started)
00:27:37.367750 state group/App: Pending -> Online (resources)
00:27:37.367750 event node/N1 [group/App]: Operational info -> - (the role is online) = 1201
