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
00:00:00.000000 vote node/N1: 0 -> 1 (initially) = 3
00:00:00.000000 vote node/N2: 0 -> 1 (initially) = 3
00:00:00.000000 vote resource/Witness Disk: 0 -> 1 (initially) = 3
00:00:00.000000 quorum view/1 [N1, N2]: none -> quorum (of 3, 2 needed) = 3
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
00:10:00.000000 action action/freeze [node/N2]: (Freeze)
00:10:00.000000 fault host/N2: (Freeze)
00:10:00.000000 state host/N2: Running -> Frozen (freeze)
00:10:01.000000 action action/kill [node/N1]: (KillClusterService)
00:10:01.000000 fault service/N1: (KillClusterService)
00:10:01.000000 state service/N1: Running -> RestartWait (terminate)
00:10:01.000000 work resource/Witness Disk [node/N1]: working -> not working (terminated)
00:10:01.000000 work resource/App IP [node/N1]: working -> not working (terminated)
00:10:01.000000 work resource/App Name [node/N1]: working -> not working (terminated)
00:10:01.000000 work resource/App Service [node/N1]: working -> not working (terminated)
00:10:01.000000 event node/N1 [service/N1]: System error -> - (the Cluster service ended unexpectedly and will be restarted) = 7031
00:10:01.000000 wait service/N1: (ServiceRestartDelay) = 661000000
00:11:01.000000 state service/N1: RestartWait -> Starting (start)
00:11:07.021553 state service/N1: Starting -> Forming (loaded)
00:15:00.000000 action action/thaw [node/N2]: (Thaw)
00:15:00.000000 repair host/N2: (Thaw)
00:15:00.000000 state host/N2: Frozen -> Running (thaw)
00:15:00.000000 detect node/N2 [node/N1]: (connection) = 900000000
00:15:00.600000 state route/N1 - Public | N2 - Public: Up -> Idle (close)
00:15:00.600000 state route/N1 - Heartbeat | N2 - Heartbeat: Up -> Idle (close)
00:15:00.600000 view view/2: N1, N2 -> N2 (regroup) = 2
00:15:00.600000 event node/N2 [node/N1]: System critical -> - (the node left the active membership) = 1135
00:15:00.600000 quorum view/2 [N2]: none -> pending (of 3, 2 needed) = 1
00:15:00.600000 arbitrate node/N2 [resource/Witness Disk]: (challenge) = 7000000
00:15:00.600000 state node/N1: Up -> Down (membership)
00:15:00.600000 state interface/N1 - Public: Up -> Unavailable (interface)
00:15:00.600000 state interface/N1 - Heartbeat: Up -> Unavailable (interface)
00:15:07.600000 reserve disk/Witness: node/N1 -> node/N2 (preempt)
00:15:07.600000 arbitrate node/N2 [resource/Witness Disk]: (won)
00:15:07.600000 quorum view/2 [N2]: pending -> quorum (of 3, 2 needed) = 2
00:15:07.600000 count node/N1: 3 -> allowed (QuarantineThreshold) = 1
00:15:07.600000 state resource/Witness Disk: Online -> Offline (owner-lost)
00:15:07.600000 state group/Cluster Group: Online -> Offline (resources)
00:15:07.600000 owner group/Cluster Group: node/N1 -> node/N2 (Arbitration) = 0
00:15:07.600000 event node/N2 [group/Cluster Group]: Operational info -> - (the role moves) = 1641
00:15:07.600000 event node/N2 [group/Cluster Group]: Operational info -> - (bringing the role online) = 1200
00:15:07.600000 state resource/App IP: Online -> Offline (owner-lost)
00:15:07.600000 state resource/App Name: Online -> Offline (owner-lost)
00:15:07.600000 state resource/App Service: Online -> Offline (owner-lost)
00:15:07.600000 state group/App: Online -> Offline (resources)
00:15:07.600000 owner group/App: node/N1 -> node/N2 (NodeDown) = 0
00:15:07.600000 event node/N2 [group/App]: Operational info -> - (the role moves) = 1641
00:15:07.600000 event node/N2 [group/App]: Operational info -> - (bringing the role online) = 1200
00:15:07.600000 state service/N1: Forming -> Joining (look-again)
00:15:07.600000 state node/N1: Down -> Joining (membership)
00:15:07.600000 state resource/Witness Disk: Offline -> OnlinePending (bring-online)
00:15:07.600000 state group/Cluster Group: Offline -> Pending (resources)
00:15:07.600000 state resource/App IP: Offline -> OnlinePending (bring-online)
00:15:07.600000 state group/App: Offline -> Pending (resources)
00:15:09.130260 state resource/App IP: OnlinePending -> Online (call-done)
00:15:09.130260 work resource/App IP [node/N2]: not working -> working (started)
00:15:09.130260 state group/App: Pending -> PartialOnline (resources)
00:15:09.130260 state resource/App Name: Offline -> OnlinePending (bring-online)
00:15:09.130260 state group/App: PartialOnline -> Pending (resources)
00:15:09.276659 state resource/Witness Disk: OnlinePending -> Online (call-done)
00:15:09.276659 work resource/Witness Disk [node/N2]: not working -> working (started)
00:15:09.276659 state group/Cluster Group: Pending -> Online (resources)
00:15:09.276659 event node/N2 [group/Cluster Group]: Operational info -> - (the role is online) = 1201
00:15:11.906518 state service/N1: Joining -> Running (joined)
00:15:11.906518 view view/1: N2 -> N1, N2 (join) = 3
00:15:11.906518 state route/N1 - Public | N2 - Public: Idle -> Up (open)
00:15:11.906518 state route/N1 - Heartbeat | N2 - Heartbeat: Idle -> Up (open)
00:15:11.906518 quorum view/1 [N1, N2]: none -> quorum (of 3, 2 needed) = 3
00:15:11.906518 event node/N1 [node/N1]: Operational info -> - (this node joined the cluster) = 1062
00:15:11.906518 state node/N1: Joining -> Up (membership)
00:15:11.906518 state interface/N1 - Public: Unavailable -> Up (interface)
00:15:11.906518 state interface/N1 - Heartbeat: Unavailable -> Up (interface)
00:15:13.712013 state resource/App Name: OnlinePending -> Online (call-done)
00:15:13.712013 work resource/App Name [node/N2]: not working -> working (started)
00:15:13.712013 state group/App: Pending -> PartialOnline (resources)
00:15:13.712013 state resource/App Service: Offline -> OnlinePending (bring-online)
00:15:13.712013 state group/App: PartialOnline -> Pending (resources)
00:15:25.659703 state resource/App Service: OnlinePending -> Online (call-done)
00:15:25.659703 work resource/App Service [node/N2]: not working -> working (started)
00:15:25.659703 state group/App: Pending -> Online (resources)
00:15:25.659703 event node/N2 [group/App]: Operational info -> - (the role is online) = 1201
