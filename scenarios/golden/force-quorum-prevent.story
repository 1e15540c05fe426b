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
00:00:00.000000 quorum view/1 [N1, N2, N3]: none -> quorum (of 3, 2 needed) = 3
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
00:05:00.000000 action action/stop [node/N2]: (Stop-ClusterNode)
00:05:00.000000 state service/N2: Running -> Stopping (stop)
00:05:00.000000 state node/N2: Up -> Paused (membership)
00:05:00.000000 state drain/N2: Not Initiated -> In Progress (drain)
00:05:00.000000 state drain/N2: In Progress -> Completed (drain)
00:05:00.000000 state service/N2: Stopping -> Stopped (left)
00:05:00.000000 event node/N2 [node/N2]: Operational info -> - (the Cluster service was stopped in order) = 1063
00:05:00.000000 state route/N1 - Public | N2 - Public: Up -> Idle (close)
00:05:00.000000 state route/N1 - Heartbeat | N2 - Heartbeat: Up -> Idle (close)
00:05:00.000000 state route/N2 - Public | N3 - Public: Up -> Idle (close)
00:05:00.000000 state route/N2 - Heartbeat | N3 - Heartbeat: Up -> Idle (close)
00:05:00.000000 view view/1: N1, N2, N3 -> N1, N3 (leave) = 2
00:05:00.000000 vote node/N1: 1 -> 0 (leave) = 1
00:05:00.000000 vote node/N2: 1 -> 0 (leave) = 1
00:05:00.000000 state drain/N2: Completed -> Not Initiated (drain)
00:05:00.000000 state node/N2: Paused -> Down (membership)
00:05:00.000000 state interface/N2 - Public: Up -> Unavailable (interface)
00:05:00.000000 state interface/N2 - Heartbeat: Up -> Unavailable (interface)
00:15:00.000000 action action/loss [node/N3]: (PowerLoss)
00:15:00.000000 fault host/N3: (PowerLoss)
00:15:00.000000 state host/N3: Running -> Off (power-loss)
00:15:00.000000 state service/N3: Running -> Stopped (host-gone)
00:15:19.536014 detect node/N1 [node/N3]: route/N1 - Public | N3 - Public -> - (heartbeat) = 899536014
00:15:19.536014 state route/N1 - Public | N3 - Public: Up -> Down (threshold)
00:15:19.536014 state interface/N3 - Public: Up -> Failed (interface)
00:15:19.536014 event node/N1 [interface/N3 - Public]: System error -> - (the interface failed) = 1127
00:15:19.536014 state network/Public: Up -> Partitioned (network)
00:15:19.536014 event node/N1 [network/Public]: System error -> - (some nodes cannot communicate over this network) = 1129
00:15:19.660249 detect node/N1 [node/N3]: route/N1 - Heartbeat | N3 - Heartbeat -> - (heartbeat) = 899660249
00:15:19.660249 state route/N1 - Heartbeat | N3 - Heartbeat: Up -> Down (threshold)
00:15:20.260249 state route/N1 - Public | N3 - Public: Down -> Idle (close)
00:15:20.260249 state route/N1 - Heartbeat | N3 - Heartbeat: Down -> Idle (close)
00:15:20.260249 view view/1: N1, N3 -> N1 (regroup) = 3
00:15:20.260249 event node/N1 [node/N3]: System critical -> - (the node left the active membership) = 1135
00:15:20.260249 quorum view/1 [N1]: none -> lost (of 1, 1 needed) = 0
00:15:20.260249 event node/N1 [cluster/VOTES]: System critical -> - (quorum was lost: the Cluster service shuts down) = 1177
00:15:20.260249 event node/N1 [service/N1]: System error -> - (the Cluster service ended with a service-specific error) = 7024
00:15:20.260249 work resource/App IP [node/N1]: working -> not working (terminated)
00:15:20.260249 work resource/App Name [node/N1]: working -> not working (terminated)
00:15:20.260249 work resource/App Service [node/N1]: working -> not working (terminated)
00:15:20.260249 quorum view/3 [N3]: quorum -> none (nobody is left) = 0
00:15:20.260249 state node/N1: Up -> Down (membership)
00:15:20.260249 state node/N3: Up -> Down (membership)
00:15:20.260249 state cluster/VOTES: Up -> Down (quorum)
00:15:20.260249 state interface/N1 - Public: Up -> Unavailable (interface)
00:15:20.260249 state interface/N3 - Public: Failed -> Unavailable (interface)
00:15:20.260249 state network/Public: Partitioned -> Unavailable (network)
00:15:20.260249 state interface/N1 - Heartbeat: Up -> Unavailable (interface)
00:15:20.260249 state interface/N3 - Heartbeat: Up -> Unavailable (interface)
00:15:20.260249 state network/Heartbeat: Up -> Unavailable (network)
00:15:20.260249 state service/N1: Running -> RestartWait (terminate)
00:15:20.260249 event node/N1 [service/N1]: System error -> - (the Cluster service ended unexpectedly and will be restarted) = 7031
00:15:20.260249 wait service/N1: (ServiceRestartDelay) = 980260249
00:15:20.260249 state resource/App IP: Online -> Offline (owner-lost)
00:15:20.260249 state resource/App Name: Online -> Offline (owner-lost)
00:15:20.260249 state resource/App Service: Online -> Offline (owner-lost)
00:15:20.260249 state group/App: Online -> Offline (resources)
00:15:20.260249 owner group/App: node/N1 -> - (NodeDown) = 0
00:15:20.260249 owner group/Cluster Group: node/N1 -> - (NodeDown) = 0
00:16:20.260249 state service/N1: RestartWait -> Starting (start)
00:16:26.281802 state service/N1: Starting -> Forming (loaded)
00:25:00.000000 action action/prevent [node/N2]: - -> preventQuorum (Start-ClusterNode)
00:25:00.000000 state service/N2: Stopped -> Starting (start)
00:25:04.453583 state service/N2: Starting -> Forming (loaded)
00:35:00.000000 action action/force [node/N1]: - -> forceQuorum (Start-ClusterNode)
00:35:00.000000 view view/1: - -> N1 (form) = 4
00:35:00.000000 quorum view/1 [N1]: none -> forced (of 1, 1 needed) = 0
00:35:00.000000 state node/N1: Down -> Up (membership)
00:35:00.000000 state cluster/VOTES: Down -> Up (quorum)
00:35:00.000000 state interface/N1 - Public: Unavailable -> Up (interface)
00:35:00.000000 state network/Public: Unavailable -> Up (network)
00:35:00.000000 state interface/N1 - Heartbeat: Unavailable -> Up (interface)
00:35:00.000000 state network/Heartbeat: Unavailable -> Up (network)
00:35:00.000000 state service/N1: Forming -> Running (formed)
00:35:00.000000 owner group/App: - -> node/N1 (Form) = 0
00:35:00.000000 event node/N1 [group/App]: Operational info -> - (bringing the role online) = 1200
00:35:00.000000 state service/N2: Forming -> Joining (look-again)
00:35:00.000000 state node/N2: Down -> Joining (membership)
00:35:00.000000 owner group/Cluster Group: - -> node/N1 (Form) = 0
00:35:00.000000 event node/N1 [group/Cluster Group]: Operational info -> - (bringing the role online) = 1200
00:35:00.000000 state resource/App IP: Offline -> OnlinePending (bring-online)
00:35:00.000000 state group/App: Offline -> Pending (resources)
00:35:00.000000 event node/N1 [group/Cluster Group]: Operational info -> - (the role is online) = 1201
00:35:01.530260 state resource/App IP: OnlinePending -> Online (call-done)
00:35:01.530260 work resource/App IP [node/N1]: not working -> working (started)
00:35:01.530260 state group/App: Pending -> PartialOnline (resources)
00:35:01.530260 state resource/App Name: Offline -> OnlinePending (bring-online)
00:35:01.530260 state group/App: PartialOnline -> Pending (resources)
00:35:03.522636 state service/N2: Joining -> Running (joined)
00:35:03.522636 view view/1: N1 -> N1, N2 (join) = 5
00:35:03.522636 state route/N1 - Public | N2 - Public: Idle -> Up (open)
00:35:03.522636 state route/N1 - Heartbeat | N2 - Heartbeat: Idle -> Up (open)
00:35:03.522636 vote node/N2: 0 -> 1 (join) = 1
00:35:03.522636 vote node/N3: 1 -> 0 (join) = 1
00:35:03.522636 quorum view/1 [N1, N2]: forced -> quorum (of 1, 1 needed) = 1
00:35:03.522636 event node/N2 [node/N2]: Operational info -> - (this node joined the cluster) = 1062
00:35:03.522636 state node/N2: Joining -> Up (membership)
00:35:03.522636 state interface/N2 - Public: Unavailable -> Up (interface)
00:35:03.522636 state interface/N2 - Heartbeat: Unavailable -> Up (interface)
00:35:06.112013 state resource/App Name: OnlinePending -> Online (call-done)
00:35:06.112013 work resource/App Name [node/N1]: not working -> working (started)
00:35:06.112013 state group/App: Pending -> PartialOnline (resources)
00:35:06.112013 state resource/App Service: Offline -> OnlinePending (bring-online)
00:35:06.112013 state group/App: PartialOnline -> Pending (resources)
00:35:18.059703 state resource/App Service: OnlinePending -> Online (call-done)
00:35:18.059703 work resource/App Service [node/N1]: not working -> working (started)
00:35:18.059703 state group/App: Pending -> Online (resources)
00:35:18.059703 event node/N1 [group/App]: Operational info -> - (the role is online) = 1201
00:45:00.000000 action action/on [node/N3]: (PowerOn)
00:45:00.000000 repair host/N3: (PowerOn)
00:45:00.000000 state host/N3: Off -> Booting (power-on)
00:47:12.580685 state host/N3: Booting -> Running (booted)
00:47:12.580685 state service/N3: Stopped -> Starting (start)
00:47:19.308047 state service/N3: Starting -> Joining (loaded)
00:47:19.308047 state node/N3: Down -> Joining (membership)
00:47:24.458745 state service/N3: Joining -> Running (joined)
00:47:24.458745 view view/1: N1, N2 -> N1, N2, N3 (join) = 6
00:47:24.458745 state route/N1 - Public | N3 - Public: Idle -> Up (open)
00:47:24.458745 state route/N1 - Heartbeat | N3 - Heartbeat: Idle -> Up (open)
00:47:24.458745 state route/N2 - Public | N3 - Public: Idle -> Up (open)
00:47:24.458745 state route/N2 - Heartbeat | N3 - Heartbeat: Idle -> Up (open)
00:47:24.458745 vote node/N1: 0 -> 1 (join) = 3
00:47:24.458745 vote node/N3: 0 -> 1 (join) = 3
00:47:24.458745 event node/N3 [node/N3]: Operational info -> - (this node joined the cluster) = 1062
00:47:24.458745 state node/N3: Joining -> Up (membership)
00:47:24.458745 state interface/N3 - Public: Unavailable -> Up (interface)
00:47:24.458745 state interface/N3 - Heartbeat: Unavailable -> Up (interface)
