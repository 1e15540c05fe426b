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
00:10:00.000000 action action/kill [node/N2]: (KillClusterService)
00:10:00.000000 fault service/N2: (KillClusterService)
00:10:00.000000 action action/freeze [node/N1]: (Freeze)
00:10:00.000000 fault host/N1: (Freeze)
00:10:00.000000 state service/N2: Running -> RestartWait (terminate)
00:10:00.000000 state route/N1 - Public | N2 - Public: Up -> Idle (close)
00:10:00.000000 state route/N1 - Heartbeat | N2 - Heartbeat: Up -> Idle (close)
00:10:00.000000 detect node/N1 [node/N2]: (connection) = 600000000
00:10:00.000000 event node/N2 [service/N2]: System error -> - (the Cluster service ended unexpectedly and will be restarted) = 7031
00:10:00.000000 wait service/N2: (ServiceRestartDelay) = 660000000
00:10:00.000000 state host/N1: Running -> Frozen (freeze)
00:10:00.000000 work resource/App IP [node/N1]: working -> not working (host)
00:10:00.000000 work resource/App Name [node/N1]: working -> not working (host)
00:10:00.000000 work resource/App Service [node/N1]: working -> not working (host)
00:11:00.000000 action action/thaw [node/N1]: (Thaw)
00:11:00.000000 repair host/N1: (Thaw)
00:11:00.000000 state service/N2: RestartWait -> Starting (start)
00:11:00.000000 state host/N1: Frozen -> Running (thaw)
00:11:00.000000 work resource/App IP [node/N1]: not working -> working (link)
00:11:00.000000 work resource/App Name [node/N1]: not working -> working (process)
00:11:00.000000 work resource/App Service [node/N1]: not working -> working (process)
00:11:00.600000 view view/1: N1, N2 -> N1 (regroup) = 2
00:11:00.600000 event node/N1 [node/N2]: System critical -> - (the node left the active membership) = 1135
00:11:00.600000 quorum view/1 [N1]: none -> quorum (of 1, 1 needed) = 1
00:11:00.600000 count node/N2: 3 -> allowed (QuarantineThreshold) = 1
00:11:00.600000 state node/N2: Up -> Down (membership)
00:11:00.600000 state interface/N2 - Public: Up -> Unavailable (interface)
00:11:00.600000 state interface/N2 - Heartbeat: Up -> Unavailable (interface)
00:11:04.453583 state service/N2: Starting -> Joining (loaded)
00:11:04.453583 state node/N2: Down -> Joining (membership)
00:11:07.976219 state service/N2: Joining -> Running (joined)
00:11:07.976219 view view/1: N1 -> N1, N2 (join) = 3
00:11:07.976219 state route/N1 - Public | N2 - Public: Idle -> Up (open)
00:11:07.976219 state route/N1 - Heartbeat | N2 - Heartbeat: Idle -> Up (open)
00:11:07.976219 event node/N2 [node/N2]: Operational info -> - (this node joined the cluster) = 1062
00:11:07.976219 state node/N2: Joining -> Up (membership)
00:11:07.976219 state interface/N2 - Public: Unavailable -> Up (interface)
00:11:07.976219 state interface/N2 - Heartbeat: Unavailable -> Up (interface)
