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
00:10:00.000000 action action/split1 [network/Public]: - -> N1 | N2 (SplitNetwork)
00:10:00.000000 fault network/Public: (SplitNetwork)
00:10:00.000000 action action/split2 [network/Heartbeat]: - -> N1 | N2 (SplitNetwork)
00:10:00.000000 fault network/Heartbeat: (SplitNetwork)
00:10:19.459714 detect node/N1 [node/N2]: route/N1 - Public | N2 - Public -> - (heartbeat) = 599459714
00:10:19.459714 detect node/N2 [node/N1]: route/N1 - Public | N2 - Public -> - (heartbeat) = 599459714
00:10:19.459714 state route/N1 - Public | N2 - Public: Up -> Down (threshold)
00:10:19.459714 state interface/N1 - Public: Up -> Unreachable (interface)
00:10:19.459714 event node/N1 [interface/N1 - Public]: System warning -> - (the interface cannot be reached by at least one node) = 1126
00:10:19.459714 state interface/N2 - Public: Up -> Unreachable (interface)
00:10:19.459714 event node/N1 [interface/N2 - Public]: System warning -> - (the interface cannot be reached by at least one node) = 1126
00:10:19.459714 state network/Public: Up -> Partitioned (network)
00:10:19.459714 event node/N1 [network/Public]: System error -> - (some nodes cannot communicate over this network) = 1129
00:10:19.676782 detect node/N1 [node/N2]: route/N1 - Heartbeat | N2 - Heartbeat -> - (heartbeat) = 599676782
00:10:19.676782 detect node/N2 [node/N1]: route/N1 - Heartbeat | N2 - Heartbeat -> - (heartbeat) = 599676782
00:10:19.676782 state route/N1 - Heartbeat | N2 - Heartbeat: Up -> Down (threshold)
00:10:20.276782 state route/N1 - Public | N2 - Public: Down -> Idle (close)
00:10:20.276782 state route/N1 - Heartbeat | N2 - Heartbeat: Down -> Idle (close)
00:10:20.276782 view view/1: N1, N2 -> N1 (regroup) = 2
00:10:20.276782 event node/N1 [node/N2]: System critical -> - (the node left the active membership) = 1135
00:10:20.276782 view view/2: N1, N2 -> N2 (regroup) = 3
00:10:20.276782 event node/N2 [node/N1]: System critical -> - (the node left the active membership) = 1135
00:10:20.276782 quorum view/2 [N2]: none -> pending (of 3, 2 needed) = 1
00:10:20.276782 arbitrate node/N2 [resource/Witness Disk]: (challenge) = 7000000
00:10:20.276782 arbitrate node/N1 [resource/Witness Disk]: (hold)
00:10:20.276782 quorum view/1 [N1]: none -> quorum (of 3, 2 needed) = 2
00:10:20.276782 wait view/1: (a live challenger of the witness) = 627276782
00:10:20.276782 state node/N2: Up -> Down (membership)
00:10:20.276782 state interface/N1 - Public: Unreachable -> Up (interface)
00:10:20.276782 event node/N1 [interface/N1 - Public]: Operational info -> - (the interface is up again) = 1125
00:10:20.276782 state interface/N2 - Public: Unreachable -> Unavailable (interface)
00:10:20.276782 state network/Public: Partitioned -> Up (network)
00:10:20.276782 event node/N1 [network/Public]: Operational info -> - (the network is up again) = 1128
00:10:20.276782 state interface/N2 - Heartbeat: Up -> Unavailable (interface)
00:10:20.564050 reserve disk/Witness [node/N2]: node/N1 -> node/N1 (defend)
00:10:21.276782 action action/drain [node/N1]: - -> drain, forceDrain (Suspend-ClusterNode)
00:10:21.276782 state node/N1: Up -> Paused (membership)
00:10:21.276782 state drain/N1: Not Initiated -> In Progress (drain)
00:10:21.276782 event node/N1 [group/App]: Operational info -> - (bringing the role offline) = 1203
00:10:21.276782 state resource/App Service: Online -> OfflinePending (take-offline)
00:10:21.276782 work resource/App Service [node/N1]: working -> not working (stopped)
00:10:21.276782 state group/App: Online -> Pending (resources)
00:10:25.315773 state resource/App Service: OfflinePending -> Offline (call-done)
00:10:25.315773 state group/App: Pending -> PartialOnline (resources)
00:10:25.315773 state resource/App Name: Online -> OfflinePending (take-offline)
00:10:25.315773 work resource/App Name [node/N1]: working -> not working (stopped)
00:10:25.315773 state group/App: PartialOnline -> Pending (resources)
00:10:25.615773 state resource/App Name: OfflinePending -> Offline (call-done)
00:10:25.615773 state group/App: Pending -> PartialOnline (resources)
00:10:25.615773 state resource/App IP: Online -> OfflinePending (take-offline)
00:10:25.615773 work resource/App IP [node/N1]: working -> not working (stopped)
00:10:25.615773 state group/App: PartialOnline -> Pending (resources)
00:10:25.815773 state resource/App IP: OfflinePending -> Offline (call-done)
00:10:25.815773 state group/App: Pending -> Offline (resources)
00:10:25.815773 event node/N1 [group/App]: Operational info -> - (the role is offline) = 1204
00:10:25.815773 state drain/N1: In Progress -> Completed (drain)
00:10:27.276782 arbitrate node/N2 [resource/Witness Disk]: (lost)
00:10:27.276782 quorum view/2 [N2]: pending -> lost (of 3, 2 needed) = 1
00:10:27.276782 event node/N2 [cluster/VOTES]: System critical -> - (quorum was lost: the Cluster service shuts down) = 1177
00:10:27.276782 event node/N2 [service/N2]: System error -> - (the Cluster service ended with a service-specific error) = 7024
00:10:27.276782 state service/N2: Running -> RestartWait (terminate)
00:10:27.276782 event node/N2 [service/N2]: System error -> - (the Cluster service ended unexpectedly and will be restarted) = 7031
00:10:27.276782 wait service/N2: (ServiceRestartDelay) = 687276782
00:10:27.276782 count node/N2: 3 -> allowed (QuarantineThreshold) = 1
00:11:27.276782 state service/N2: RestartWait -> Starting (start)
00:11:31.730365 state service/N2: Starting -> Forming (loaded)
