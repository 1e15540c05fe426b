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
00:10:00.000000 action action/loss2 [node/N2]: (PowerLoss)
00:10:00.000000 fault host/N2: (PowerLoss)
00:10:00.000000 action action/loss3 [node/N3]: (PowerLoss)
00:10:00.000000 fault host/N3: (PowerLoss)
00:10:00.000000 action action/loss4 [node/N4]: (PowerLoss)
00:10:00.000000 fault host/N4: (PowerLoss)
00:10:00.000000 state host/N2: Running -> Off (power-loss)
00:10:00.000000 state host/N3: Running -> Off (power-loss)
00:10:00.000000 state host/N4: Running -> Off (power-loss)
00:10:00.000000 state service/N2: Running -> Stopped (host-gone)
00:10:00.000000 state service/N3: Running -> Stopped (host-gone)
00:10:00.000000 state route/N2 - Public | N3 - Public: Up -> Idle (close)
00:10:00.000000 state route/N2 - Heartbeat | N3 - Heartbeat: Up -> Idle (close)
00:10:00.000000 state service/N4: Running -> Stopped (host-gone)
00:10:00.000000 state route/N2 - Public | N4 - Public: Up -> Idle (close)
00:10:00.000000 state route/N2 - Heartbeat | N4 - Heartbeat: Up -> Idle (close)
00:10:00.000000 state route/N3 - Public | N4 - Public: Up -> Idle (close)
00:10:00.000000 state route/N3 - Heartbeat | N4 - Heartbeat: Up -> Idle (close)
00:10:19.208134 detect node/N5 [node/N3]: route/N3 - Public | N5 - Public -> - (heartbeat) = 599208134
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
00:10:19.329359 detect node/N5 [node/N2]: route/N2 - Public | N5 - Public -> - (heartbeat) = 599329359
00:10:19.329359 state route/N2 - Public | N5 - Public: Up -> Down (threshold)
00:10:19.329359 state interface/N2 - Public: Up -> Unreachable (interface)
00:10:19.329359 event node/N1 [interface/N2 - Public]: System warning -> - (the interface cannot be reached by at least one node) = 1126
00:10:19.350603 detect node/N1 [node/N4]: route/N1 - Heartbeat | N4 - Heartbeat -> - (heartbeat) = 599350603
00:10:19.350603 state route/N1 - Heartbeat | N4 - Heartbeat: Up -> Down (threshold)
00:10:19.459714 detect node/N1 [node/N2]: route/N1 - Public | N2 - Public -> - (heartbeat) = 599459714
00:10:19.459714 state route/N1 - Public | N2 - Public: Up -> Down (threshold)
00:10:19.514913 detect node/N5 [node/N3]: route/N3 - Heartbeat | N5 - Heartbeat -> - (heartbeat) = 599514913
00:10:19.514913 state route/N3 - Heartbeat | N5 - Heartbeat: Up -> Down (threshold)
00:10:19.536014 detect node/N1 [node/N3]: route/N1 - Public | N3 - Public -> - (heartbeat) = 599536014
00:10:19.536014 state route/N1 - Public | N3 - Public: Up -> Down (threshold)
00:10:19.657895 detect node/N5 [node/N4]: route/N4 - Heartbeat | N5 - Heartbeat -> - (heartbeat) = 599657895
00:10:19.657895 state route/N4 - Heartbeat | N5 - Heartbeat: Up -> Down (threshold)
00:10:19.660249 detect node/N1 [node/N3]: route/N1 - Heartbeat | N3 - Heartbeat -> - (heartbeat) = 599660249
00:10:19.660249 state route/N1 - Heartbeat | N3 - Heartbeat: Up -> Down (threshold)
00:10:19.676782 detect node/N1 [node/N2]: route/N1 - Heartbeat | N2 - Heartbeat -> - (heartbeat) = 599676782
00:10:19.676782 state route/N1 - Heartbeat | N2 - Heartbeat: Up -> Down (threshold)
00:10:19.874669 detect node/N5 [node/N2]: route/N2 - Heartbeat | N5 - Heartbeat -> - (heartbeat) = 599874669
00:10:19.874669 state route/N2 - Heartbeat | N5 - Heartbeat: Up -> Down (threshold)
00:10:19.880537 detect node/N5 [node/N4]: route/N4 - Public | N5 - Public -> - (heartbeat) = 599880537
00:10:19.880537 state route/N4 - Public | N5 - Public: Up -> Down (threshold)
00:10:19.950603 state route/N1 - Public | N2 - Public: Down -> Idle (close)
00:10:19.950603 state route/N1 - Heartbeat | N2 - Heartbeat: Down -> Idle (close)
00:10:19.950603 state route/N1 - Public | N3 - Public: Down -> Idle (close)
00:10:19.950603 state route/N1 - Heartbeat | N3 - Heartbeat: Down -> Idle (close)
00:10:19.950603 state route/N1 - Public | N4 - Public: Down -> Idle (close)
00:10:19.950603 state route/N1 - Heartbeat | N4 - Heartbeat: Down -> Idle (close)
00:10:19.950603 state route/N2 - Public | N5 - Public: Down -> Idle (close)
00:10:19.950603 state route/N2 - Heartbeat | N5 - Heartbeat: Down -> Idle (close)
00:10:19.950603 state route/N3 - Public | N5 - Public: Down -> Idle (close)
00:10:19.950603 state route/N3 - Heartbeat | N5 - Heartbeat: Down -> Idle (close)
00:10:19.950603 state route/N4 - Public | N5 - Public: Down -> Idle (close)
00:10:19.950603 state route/N4 - Heartbeat | N5 - Heartbeat: Down -> Idle (close)
00:10:19.950603 view view/1: N1, N2, N3, N4, N5 -> N1, N5 (regroup) = 2
00:10:19.950603 event node/N1 [node/N2]: System critical -> - (the node left the active membership) = 1135
00:10:19.950603 event node/N1 [node/N3]: System critical -> - (the node left the active membership) = 1135
00:10:19.950603 event node/N1 [node/N4]: System critical -> - (the node left the active membership) = 1135
00:10:19.950603 event node/N5 [node/N2]: System critical -> - (the node left the active membership) = 1135
00:10:19.950603 event node/N5 [node/N3]: System critical -> - (the node left the active membership) = 1135
00:10:19.950603 event node/N5 [node/N4]: System critical -> - (the node left the active membership) = 1135
00:10:19.950603 quorum view/1 [N1, N5]: none -> lost (of 5, 3 needed) = 2
00:10:19.950603 event node/N1 [cluster/VOTES]: System critical -> - (quorum was lost: the Cluster service shuts down) = 1177
00:10:19.950603 event node/N1 [service/N1]: System error -> - (the Cluster service ended with a service-specific error) = 7024
00:10:19.950603 work resource/App IP [node/N1]: working -> not working (terminated)
00:10:19.950603 work resource/App Name [node/N1]: working -> not working (terminated)
00:10:19.950603 work resource/App Service [node/N1]: working -> not working (terminated)
00:10:19.950603 event node/N5 [cluster/VOTES]: System critical -> - (quorum was lost: the Cluster service shuts down) = 1177
00:10:19.950603 event node/N5 [service/N5]: System error -> - (the Cluster service ended with a service-specific error) = 7024
00:10:19.950603 quorum view/2 [N2, N3, N4]: quorum -> none (nobody is left) = 0
00:10:19.950603 state node/N1: Up -> Down (membership)
00:10:19.950603 state node/N2: Up -> Down (membership)
00:10:19.950603 state node/N3: Up -> Down (membership)
00:10:19.950603 state node/N4: Up -> Down (membership)
00:10:19.950603 state node/N5: Up -> Down (membership)
00:10:19.950603 state cluster/VOTES: Up -> Down (quorum)
00:10:19.950603 state interface/N1 - Public: Unreachable -> Unavailable (interface)
00:10:19.950603 state interface/N2 - Public: Unreachable -> Unavailable (interface)
00:10:19.950603 state interface/N3 - Public: Unreachable -> Unavailable (interface)
00:10:19.950603 state interface/N4 - Public: Unreachable -> Unavailable (interface)
00:10:19.950603 state interface/N5 - Public: Unreachable -> Unavailable (interface)
00:10:19.950603 state network/Public: Partitioned -> Unavailable (network)
00:10:19.950603 state interface/N1 - Heartbeat: Up -> Unavailable (interface)
00:10:19.950603 state interface/N2 - Heartbeat: Up -> Unavailable (interface)
00:10:19.950603 state interface/N3 - Heartbeat: Up -> Unavailable (interface)
00:10:19.950603 state interface/N4 - Heartbeat: Up -> Unavailable (interface)
00:10:19.950603 state interface/N5 - Heartbeat: Up -> Unavailable (interface)
00:10:19.950603 state network/Heartbeat: Up -> Unavailable (network)
00:10:19.950603 state service/N1: Running -> RestartWait (terminate)
00:10:19.950603 state route/N1 - Public | N5 - Public: Up -> Idle (close)
00:10:19.950603 state route/N1 - Heartbeat | N5 - Heartbeat: Up -> Idle (close)
00:10:19.950603 detect node/N5 [node/N1]: (connection) = 619950603
00:10:19.950603 event node/N1 [service/N1]: System error -> - (the Cluster service ended unexpectedly and will be restarted) = 7031
00:10:19.950603 wait service/N1: (ServiceRestartDelay) = 679950603
00:10:19.950603 state service/N5: Running -> RestartWait (terminate)
00:10:19.950603 event node/N5 [service/N5]: System error -> - (the Cluster service ended unexpectedly and will be restarted) = 7031
00:10:19.950603 wait service/N5: (ServiceRestartDelay) = 679950603
00:10:19.950603 state resource/App IP: Online -> Offline (owner-lost)
00:10:19.950603 state resource/App Name: Online -> Offline (owner-lost)
00:10:19.950603 state resource/App Service: Online -> Offline (owner-lost)
00:10:19.950603 state group/App: Online -> Offline (resources)
00:10:19.950603 owner group/App: node/N1 -> - (NodeDown) = 0
00:10:19.950603 owner group/Cluster Group: node/N1 -> - (NodeDown) = 0
00:11:19.950603 state service/N1: RestartWait -> Starting (start)
00:11:19.950603 state service/N5: RestartWait -> Starting (start)
00:11:25.047772 state service/N5: Starting -> Forming (loaded)
00:11:25.972156 state service/N1: Starting -> Forming (loaded)
00:15:00.000000 action action/force [node/N1]: - -> forceQuorum (Start-ClusterNode)
00:15:00.000000 view view/1: - -> N1 (form) = 3
00:15:00.000000 quorum view/1 [N1]: none -> forced (of 5, 3 needed) = 1
00:15:00.000000 state node/N1: Down -> Up (membership)
00:15:00.000000 state cluster/VOTES: Down -> Up (quorum)
00:15:00.000000 state interface/N1 - Public: Unavailable -> Up (interface)
00:15:00.000000 state network/Public: Unavailable -> Up (network)
00:15:00.000000 state interface/N1 - Heartbeat: Unavailable -> Up (interface)
00:15:00.000000 state network/Heartbeat: Unavailable -> Up (network)
00:15:00.000000 state service/N1: Forming -> Running (formed)
00:15:00.000000 owner group/App: - -> node/N1 (Form) = 0
00:15:00.000000 event node/N1 [group/App]: Operational info -> - (bringing the role online) = 1200
00:15:00.000000 state service/N5: Forming -> Joining (look-again)
00:15:00.000000 state node/N5: Down -> Joining (membership)
00:15:00.000000 owner group/Cluster Group: - -> node/N1 (Form) = 0
00:15:00.000000 event node/N1 [group/Cluster Group]: Operational info -> - (bringing the role online) = 1200
00:15:00.000000 state resource/App IP: Offline -> OnlinePending (bring-online)
00:15:00.000000 state group/App: Offline -> Pending (resources)
00:15:00.000000 event node/N1 [group/Cluster Group]: Operational info -> - (the role is online) = 1201
00:15:01.530260 state resource/App IP: OnlinePending -> Online (call-done)
00:15:01.530260 work resource/App IP [node/N1]: not working -> working (started)
00:15:01.530260 state group/App: Pending -> PartialOnline (resources)
00:15:01.530260 state resource/App Name: Offline -> OnlinePending (bring-online)
00:15:01.530260 state group/App: PartialOnline -> Pending (resources)
00:15:06.112013 state resource/App Name: OnlinePending -> Online (call-done)
00:15:06.112013 work resource/App Name [node/N1]: not working -> working (started)
00:15:06.112013 state group/App: Pending -> PartialOnline (resources)
00:15:06.112013 state resource/App Service: Offline -> OnlinePending (bring-online)
00:15:06.112013 state group/App: PartialOnline -> Pending (resources)
00:15:06.272435 state service/N5: Joining -> Running (joined)
00:15:06.272435 view view/1: N1 -> N1, N5 (join) = 4
00:15:06.272435 state route/N1 - Public | N5 - Public: Idle -> Up (open)
00:15:06.272435 state route/N1 - Heartbeat | N5 - Heartbeat: Idle -> Up (open)
00:15:06.272435 event node/N5 [node/N5]: Operational info -> - (this node joined the cluster) = 1062
00:15:06.272435 state node/N5: Joining -> Up (membership)
00:15:06.272435 state interface/N5 - Public: Unavailable -> Up (interface)
00:15:06.272435 state interface/N5 - Heartbeat: Unavailable -> Up (interface)
00:15:18.059703 state resource/App Service: OnlinePending -> Online (call-done)
00:15:18.059703 work resource/App Service [node/N1]: not working -> working (started)
00:15:18.059703 state group/App: Pending -> Online (resources)
00:15:18.059703 event node/N1 [group/App]: Operational info -> - (the role is online) = 1201
00:20:00.000000 action action/restart [node/N1]: (Restart-Computer)
00:20:00.000000 state service/N1: Running -> Stopping (stop)
00:20:00.000000 state node/N1: Up -> Paused (membership)
00:20:00.000000 state drain/N1: Not Initiated -> In Progress (drain)
00:20:00.000000 state resource/App Service: Online -> OfflinePending (take-offline)
00:20:00.000000 work resource/App Service [node/N1]: working -> not working (stopped)
00:20:00.000000 state group/App: Online -> Pending (resources)
00:20:00.000000 owner group/Cluster Group: node/N1 -> node/N5 (Shutdown) = 0
00:20:00.000000 event node/N5 [group/Cluster Group]: Operational info -> - (the role moves) = 1641
00:20:00.000000 event node/N5 [group/Cluster Group]: Operational info -> - (bringing the role online) = 1200
00:20:00.000000 event node/N5 [group/Cluster Group]: Operational info -> - (the role is online) = 1201
00:20:04.038991 state resource/App Service: OfflinePending -> Offline (call-done)
00:20:04.038991 state group/App: Pending -> PartialOnline (resources)
00:20:04.038991 state resource/App Name: Online -> OfflinePending (take-offline)
00:20:04.038991 work resource/App Name [node/N1]: working -> not working (stopped)
00:20:04.038991 state group/App: PartialOnline -> Pending (resources)
00:20:04.338991 state resource/App Name: OfflinePending -> Offline (call-done)
00:20:04.338991 state group/App: Pending -> PartialOnline (resources)
00:20:04.338991 state resource/App IP: Online -> OfflinePending (take-offline)
00:20:04.338991 work resource/App IP [node/N1]: working -> not working (stopped)
00:20:04.338991 state group/App: PartialOnline -> Pending (resources)
00:20:04.538991 state resource/App IP: OfflinePending -> Offline (call-done)
00:20:04.538991 state group/App: Pending -> Offline (resources)
00:20:04.538991 owner group/App: node/N1 -> node/N5 (Shutdown) = 0
00:20:04.538991 event node/N5 [group/App]: Operational info -> - (the role moves) = 1641
00:20:04.538991 event node/N5 [group/App]: Operational info -> - (bringing the role online) = 1200
00:20:04.538991 state drain/N1: In Progress -> Completed (drain)
00:20:04.538991 state resource/App IP: Offline -> OnlinePending (bring-online)
00:20:04.538991 state group/App: Offline -> Pending (resources)
00:20:04.538991 state service/N1: Stopping -> Stopped (left)
00:20:04.538991 event node/N1 [node/N1]: Operational info -> - (the Cluster service was stopped in order) = 1063
00:20:04.538991 state route/N1 - Public | N5 - Public: Up -> Idle (close)
00:20:04.538991 state route/N1 - Heartbeat | N5 - Heartbeat: Up -> Idle (close)
00:20:04.538991 view view/5: N1, N5 -> N5 (leave) = 5
00:20:04.538991 vote node/N1: 1 -> 0 (leave) = 1
00:20:04.538991 vote node/N2: 1 -> 0 (leave) = 1
00:20:04.538991 vote node/N3: 1 -> 0 (leave) = 1
00:20:04.538991 vote node/N4: 1 -> 0 (leave) = 1
00:20:04.538991 quorum view/5 [N5]: none -> quorum (of 1, 1 needed) = 1
00:20:04.538991 state drain/N1: Completed -> Not Initiated (drain)
00:20:04.538991 state node/N1: Paused -> Down (membership)
00:20:04.538991 state interface/N1 - Public: Up -> Unavailable (interface)
00:20:04.538991 state interface/N1 - Heartbeat: Up -> Unavailable (interface)
00:20:04.538991 state host/N1: Running -> ShuttingDown (go-down)
00:20:05.486200 state resource/App IP: OnlinePending -> Online (call-done)
00:20:05.486200 work resource/App IP [node/N5]: not working -> working (started)
00:20:05.486200 state group/App: Pending -> PartialOnline (resources)
00:20:05.486200 state resource/App Name: Offline -> OnlinePending (bring-online)
00:20:05.486200 state group/App: PartialOnline -> Pending (resources)
00:20:08.002595 state resource/App Name: OnlinePending -> Online (call-done)
00:20:08.002595 work resource/App Name [node/N5]: not working -> working (started)
00:20:08.002595 state group/App: Pending -> PartialOnline (resources)
00:20:08.002595 state resource/App Service: Offline -> OnlinePending (bring-online)
00:20:08.002595 state group/App: PartialOnline -> Pending (resources)
00:20:25.031762 state host/N1: ShuttingDown -> Booting (went-down)
00:20:25.330897 state resource/App Service: OnlinePending -> Online (call-done)
00:20:25.330897 work resource/App Service [node/N5]: not working -> working (started)
00:20:25.330897 state group/App: Pending -> Online (resources)
00:20:25.330897 event node/N5 [group/App]: Operational info -> - (the role is online) = 1201
00:21:52.099506 state host/N1: Booting -> Running (booted)
00:21:52.099506 state service/N1: Stopped -> Starting (start)
00:21:57.747859 state service/N1: Starting -> Joining (loaded)
00:21:57.747859 state node/N1: Down -> Joining (membership)
00:22:02.054377 state service/N1: Joining -> Running (joined)
00:22:02.054377 view view/1: N5 -> N1, N5 (join) = 6
00:22:02.054377 state route/N1 - Public | N5 - Public: Idle -> Up (open)
00:22:02.054377 state route/N1 - Heartbeat | N5 - Heartbeat: Idle -> Up (open)
00:22:02.054377 quorum view/1 [N1, N5]: none -> quorum (of 1, 1 needed) = 1
00:22:02.054377 event node/N1 [node/N1]: Operational info -> - (this node joined the cluster) = 1062
00:22:02.054377 state node/N1: Joining -> Up (membership)
00:22:02.054377 state interface/N1 - Public: Unavailable -> Up (interface)
00:22:02.054377 state interface/N1 - Heartbeat: Unavailable -> Up (interface)
00:35:00.000000 action action/on2 [node/N2]: (PowerOn)
00:35:00.000000 repair host/N2: (PowerOn)
00:35:00.000000 action action/on3 [node/N3]: (PowerOn)
00:35:00.000000 repair host/N3: (PowerOn)
00:35:00.000000 state host/N2: Off -> Booting (power-on)
00:35:00.000000 state host/N3: Off -> Booting (power-on)
00:36:23.152432 state host/N2: Booting -> Running (booted)
00:36:23.152432 state service/N2: Stopped -> Starting (start)
00:36:27.606015 state service/N2: Starting -> Joining (loaded)
00:36:27.606015 state node/N2: Down -> Joining (membership)
00:36:31.128651 state service/N2: Joining -> Running (joined)
00:36:31.128651 view view/1: N1, N5 -> N1, N2, N5 (join) = 7
00:36:31.128651 state route/N1 - Public | N2 - Public: Idle -> Up (open)
00:36:31.128651 state route/N1 - Heartbeat | N2 - Heartbeat: Idle -> Up (open)
00:36:31.128651 state route/N2 - Public | N5 - Public: Idle -> Up (open)
00:36:31.128651 state route/N2 - Heartbeat | N5 - Heartbeat: Idle -> Up (open)
00:36:31.128651 vote node/N1: 0 -> 1 (join) = 3
00:36:31.128651 vote node/N2: 0 -> 1 (join) = 3
00:36:31.128651 event node/N2 [node/N2]: Operational info -> - (this node joined the cluster) = 1062
00:36:31.128651 state node/N2: Joining -> Up (membership)
00:36:31.128651 state interface/N2 - Public: Unavailable -> Up (interface)
00:36:31.128651 state interface/N2 - Heartbeat: Unavailable -> Up (interface)
00:37:12.580685 state host/N3: Booting -> Running (booted)
00:37:12.580685 state service/N3: Stopped -> Starting (start)
00:37:19.308047 state service/N3: Starting -> Joining (loaded)
00:37:19.308047 state node/N3: Down -> Joining (membership)
00:37:24.458745 state service/N3: Joining -> Running (joined)
00:37:24.458745 view view/1: N1, N2, N5 -> N1, N2, N3, N5 (join) = 8
00:37:24.458745 state route/N1 - Public | N3 - Public: Idle -> Up (open)
00:37:24.458745 state route/N1 - Heartbeat | N3 - Heartbeat: Idle -> Up (open)
00:37:24.458745 state route/N2 - Public | N3 - Public: Idle -> Up (open)
00:37:24.458745 state route/N2 - Heartbeat | N3 - Heartbeat: Idle -> Up (open)
00:37:24.458745 state route/N3 - Public | N5 - Public: Idle -> Up (open)
00:37:24.458745 state route/N3 - Heartbeat | N5 - Heartbeat: Idle -> Up (open)
00:37:24.458745 event node/N3 [node/N3]: Operational info -> - (this node joined the cluster) = 1062
00:37:24.458745 state node/N3: Joining -> Up (membership)
00:37:24.458745 state interface/N3 - Public: Unavailable -> Up (interface)
00:37:24.458745 state interface/N3 - Heartbeat: Unavailable -> Up (interface)
