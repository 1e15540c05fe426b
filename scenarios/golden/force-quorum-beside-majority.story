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
00:10:00.000000 action action/splitPublic [network/Public]: - -> N1 | N2, N3 (SplitNetwork)
00:10:00.000000 fault network/Public: (SplitNetwork)
00:10:00.000000 action action/splitHeartbeat [network/Heartbeat]: - -> N1 | N2, N3 (SplitNetwork)
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
00:10:19.536014 detect node/N1 [node/N3]: route/N1 - Public | N3 - Public -> - (heartbeat) = 599536014
00:10:19.536014 detect node/N3 [node/N1]: route/N1 - Public | N3 - Public -> - (heartbeat) = 599536014
00:10:19.536014 state route/N1 - Public | N3 - Public: Up -> Down (threshold)
00:10:19.536014 state interface/N1 - Public: Unreachable -> Failed (interface)
00:10:19.536014 event node/N1 [interface/N1 - Public]: System error -> - (the interface failed) = 1127
00:10:19.536014 state interface/N2 - Public: Unreachable -> Up (interface)
00:10:19.536014 event node/N1 [interface/N2 - Public]: Operational info -> - (the interface is up again) = 1125
00:10:19.660249 detect node/N1 [node/N3]: route/N1 - Heartbeat | N3 - Heartbeat -> - (heartbeat) = 599660249
00:10:19.660249 detect node/N3 [node/N1]: route/N1 - Heartbeat | N3 - Heartbeat -> - (heartbeat) = 599660249
00:10:19.660249 state route/N1 - Heartbeat | N3 - Heartbeat: Up -> Down (threshold)
00:10:19.676782 detect node/N1 [node/N2]: route/N1 - Heartbeat | N2 - Heartbeat -> - (heartbeat) = 599676782
00:10:19.676782 detect node/N2 [node/N1]: route/N1 - Heartbeat | N2 - Heartbeat -> - (heartbeat) = 599676782
00:10:19.676782 state route/N1 - Heartbeat | N2 - Heartbeat: Up -> Down (threshold)
00:10:20.260249 state route/N1 - Public | N2 - Public: Down -> Idle (close)
00:10:20.260249 state route/N1 - Heartbeat | N2 - Heartbeat: Down -> Idle (close)
00:10:20.260249 state route/N1 - Public | N3 - Public: Down -> Idle (close)
00:10:20.260249 state route/N1 - Heartbeat | N3 - Heartbeat: Down -> Idle (close)
00:10:20.260249 view view/2: N1, N2, N3 -> N2, N3 (regroup) = 2
00:10:20.260249 event node/N2 [node/N1]: System critical -> - (the node left the active membership) = 1135
00:10:20.260249 event node/N3 [node/N1]: System critical -> - (the node left the active membership) = 1135
00:10:20.260249 view view/1: N1, N2, N3 -> N1 (regroup) = 3
00:10:20.260249 event node/N1 [node/N2]: System critical -> - (the node left the active membership) = 1135
00:10:20.260249 event node/N1 [node/N3]: System critical -> - (the node left the active membership) = 1135
00:10:20.260249 quorum view/1 [N1]: none -> lost (of 3, 2 needed) = 1
00:10:20.260249 event node/N1 [cluster/VOTES]: System critical -> - (quorum was lost: the Cluster service shuts down) = 1177
00:10:20.260249 event node/N1 [service/N1]: System error -> - (the Cluster service ended with a service-specific error) = 7024
00:10:20.260249 work resource/App IP [node/N1]: working -> not working (terminated)
00:10:20.260249 work resource/App Name [node/N1]: working -> not working (terminated)
00:10:20.260249 work resource/App Service [node/N1]: working -> not working (terminated)
00:10:20.260249 quorum view/2 [N2, N3]: none -> quorum (of 3, 2 needed) = 2
00:10:20.260249 count node/N1: 3 -> allowed (QuarantineThreshold) = 1
00:10:20.260249 vote node/N1: 1 -> 0 (membership) = 1
00:10:20.260249 vote node/N2: 1 -> 0 (membership) = 1
00:10:20.260249 state node/N1: Up -> Down (membership)
00:10:20.260249 state interface/N1 - Public: Failed -> Unavailable (interface)
00:10:20.260249 state network/Public: Partitioned -> Up (network)
00:10:20.260249 event node/N2 [network/Public]: Operational info -> - (the network is up again) = 1128
00:10:20.260249 state interface/N1 - Heartbeat: Up -> Unavailable (interface)
00:10:20.260249 state service/N1: Running -> RestartWait (terminate)
00:10:20.260249 event node/N1 [service/N1]: System error -> - (the Cluster service ended unexpectedly and will be restarted) = 7031
00:10:20.260249 wait service/N1: (ServiceRestartDelay) = 680260249
00:10:20.260249 state resource/App IP: Online -> Offline (owner-lost)
00:10:20.260249 state resource/App Name: Online -> Offline (owner-lost)
00:10:20.260249 state resource/App Service: Online -> Offline (owner-lost)
00:10:20.260249 state group/App: Online -> Offline (resources)
00:10:20.260249 owner group/App: node/N1 -> node/N3 (NodeDown) = 0
00:10:20.260249 event node/N3 [group/App]: Operational info -> - (the role moves) = 1641
00:10:20.260249 event node/N3 [group/App]: Operational info -> - (bringing the role online) = 1200
00:10:20.260249 owner group/Cluster Group: node/N1 -> node/N3 (Arbitration) = 0
00:10:20.260249 event node/N3 [group/Cluster Group]: Operational info -> - (the role moves) = 1641
00:10:20.260249 event node/N3 [group/Cluster Group]: Operational info -> - (bringing the role online) = 1200
00:10:20.260249 state resource/App IP: Offline -> OnlinePending (bring-online)
00:10:20.260249 state group/App: Offline -> Pending (resources)
00:10:20.260249 event node/N3 [group/Cluster Group]: Operational info -> - (the role is online) = 1201
00:10:21.790509 state resource/App IP: OnlinePending -> Online (call-done)
00:10:21.790509 work resource/App IP [node/N3]: not working -> working (started)
00:10:21.790509 state group/App: Pending -> PartialOnline (resources)
00:10:21.790509 state resource/App Name: Offline -> OnlinePending (bring-online)
00:10:21.790509 state group/App: PartialOnline -> Pending (resources)
00:10:26.372262 state resource/App Name: OnlinePending -> Online (call-done)
00:10:26.372262 work resource/App Name [node/N3]: not working -> working (started)
00:10:26.372262 state group/App: Pending -> PartialOnline (resources)
00:10:26.372262 state resource/App Service: Offline -> OnlinePending (bring-online)
00:10:26.372262 state group/App: PartialOnline -> Pending (resources)
00:10:38.319952 state resource/App Service: OnlinePending -> Online (call-done)
00:10:38.319952 work resource/App Service [node/N3]: not working -> working (started)
00:10:38.319952 state group/App: Pending -> Online (resources)
00:10:38.319952 event node/N3 [group/App]: Operational info -> - (the role is online) = 1201
00:11:20.260249 state service/N1: RestartWait -> Starting (start)
00:11:26.281802 state service/N1: Starting -> Forming (loaded)
00:20:00.000000 action action/force [node/N1]: - -> forceQuorum (Start-ClusterNode)
00:20:00.000000 view view/1: - -> N1 (form) = 4
00:20:00.000000 quorum view/1 [N1]: none -> forced (of 3, 2 needed) = 1
00:20:00.000000 state service/N1: Forming -> Running (formed)
00:30:00.000000 action action/mendHeartbeat [network/Heartbeat]: (MendNetwork)
00:30:00.000000 repair network/Heartbeat: (MendNetwork)
00:30:00.000000 event node/N2 [cluster/VOTES]: System critical -> - (another partition was started by force: this one shuts down) = 5396
00:30:00.000000 event node/N3 [cluster/VOTES]: System critical -> - (another partition was started by force: this one shuts down) = 5396
00:30:00.000000 action action/mendPublic [network/Public]: (MendNetwork)
00:30:00.000000 repair network/Public: (MendNetwork)
00:30:00.000000 state service/N2: Running -> RestartWait (terminate)
00:30:00.000000 state route/N2 - Public | N3 - Public: Up -> Idle (close)
00:30:00.000000 state route/N2 - Heartbeat | N3 - Heartbeat: Up -> Idle (close)
00:30:00.000000 detect node/N3 [node/N2]: (connection) = 1800000000
00:30:00.000000 event node/N2 [service/N2]: System error -> - (the Cluster service ended unexpectedly and will be restarted) = 7031
00:30:00.000000 wait service/N2: (ServiceRestartDelay) = 1860000000
00:30:00.000000 state service/N3: Running -> RestartWait (terminate)
00:30:00.000000 work resource/App IP [node/N3]: working -> not working (terminated)
00:30:00.000000 work resource/App Name [node/N3]: working -> not working (terminated)
00:30:00.000000 work resource/App Service [node/N3]: working -> not working (terminated)
00:30:00.000000 quorum view/2 [N2, N3]: quorum -> none (nobody is left) = 0
00:30:00.000000 event node/N3 [service/N3]: System error -> - (the Cluster service ended unexpectedly and will be restarted) = 7031
00:30:00.000000 wait service/N3: (ServiceRestartDelay) = 1860000000
00:30:00.000000 state node/N1: Down -> Up (membership)
00:30:00.000000 state node/N2: Up -> Down (membership)
00:30:00.000000 state node/N3: Up -> Down (membership)
00:30:00.000000 state interface/N1 - Public: Unavailable -> Up (interface)
00:30:00.000000 state interface/N2 - Public: Up -> Unavailable (interface)
00:30:00.000000 state interface/N3 - Public: Up -> Unavailable (interface)
00:30:00.000000 state interface/N1 - Heartbeat: Unavailable -> Up (interface)
00:30:00.000000 state interface/N2 - Heartbeat: Up -> Unavailable (interface)
00:30:00.000000 state interface/N3 - Heartbeat: Up -> Unavailable (interface)
00:30:00.000000 owner group/App: node/N3 -> - (NodeDown) = 0
00:30:00.000000 owner group/Cluster Group: node/N3 -> - (NodeDown) = 0
00:30:00.000000 state resource/App IP: Online -> Offline (owner-lost)
00:30:00.000000 state resource/App Name: Online -> Offline (owner-lost)
00:30:00.000000 state resource/App Service: Online -> Offline (owner-lost)
00:30:00.000000 state group/App: Online -> Offline (resources)
00:30:00.000000 owner group/App: - -> node/N1 (NodeDown) = 0
00:30:00.000000 event node/N1 [group/App]: Operational info -> - (bringing the role online) = 1200
00:30:00.000000 owner group/Cluster Group: - -> node/N1 (Arbitration) = 0
00:30:00.000000 event node/N1 [group/Cluster Group]: Operational info -> - (bringing the role online) = 1200
00:30:00.000000 state resource/App IP: Offline -> OnlinePending (bring-online)
00:30:00.000000 state group/App: Offline -> Pending (resources)
00:30:00.000000 event node/N1 [group/Cluster Group]: Operational info -> - (the role is online) = 1201
00:30:00.947209 state resource/App IP: OnlinePending -> Online (call-done)
00:30:00.947209 work resource/App IP [node/N1]: not working -> working (started)
00:30:00.947209 state group/App: Pending -> PartialOnline (resources)
00:30:00.947209 state resource/App Name: Offline -> OnlinePending (bring-online)
00:30:00.947209 state group/App: PartialOnline -> Pending (resources)
00:30:03.463604 state resource/App Name: OnlinePending -> Online (call-done)
00:30:03.463604 work resource/App Name [node/N1]: not working -> working (started)
00:30:03.463604 state group/App: Pending -> PartialOnline (resources)
00:30:03.463604 state resource/App Service: Offline -> OnlinePending (bring-online)
00:30:03.463604 state group/App: PartialOnline -> Pending (resources)
00:30:20.791906 state resource/App Service: OnlinePending -> Online (call-done)
00:30:20.791906 work resource/App Service [node/N1]: not working -> working (started)
00:30:20.791906 state group/App: Pending -> Online (resources)
00:30:20.791906 event node/N1 [group/App]: Operational info -> - (the role is online) = 1201
00:31:00.000000 state service/N2: RestartWait -> Starting (start)
00:31:00.000000 state service/N3: RestartWait -> Starting (start)
00:31:04.453583 state service/N2: Starting -> Joining (loaded)
00:31:04.453583 state node/N2: Down -> Joining (membership)
00:31:06.727362 state service/N3: Starting -> Joining (loaded)
00:31:06.727362 state node/N3: Down -> Joining (membership)
00:31:07.976219 state service/N2: Joining -> Running (joined)
00:31:07.976219 view view/1: N1 -> N1, N2 (join) = 5
00:31:07.976219 state route/N1 - Public | N2 - Public: Idle -> Up (open)
00:31:07.976219 state route/N1 - Heartbeat | N2 - Heartbeat: Idle -> Up (open)
00:31:07.976219 quorum view/1 [N1, N2]: forced -> quorum (of 3, 2 needed) = 2
00:31:07.976219 vote node/N2: 0 -> 1 (join) = 1
00:31:07.976219 vote node/N3: 1 -> 0 (join) = 1
00:31:07.976219 event node/N2 [node/N2]: Operational info -> - (this node joined the cluster) = 1062
00:31:07.976219 state node/N2: Joining -> Up (membership)
00:31:07.976219 state interface/N2 - Public: Unavailable -> Up (interface)
00:31:07.976219 state interface/N2 - Heartbeat: Unavailable -> Up (interface)
00:31:11.878060 state service/N3: Joining -> Running (joined)
00:31:11.878060 view view/1: N1, N2 -> N1, N2, N3 (join) = 6
00:31:11.878060 state route/N1 - Public | N3 - Public: Idle -> Up (open)
00:31:11.878060 state route/N1 - Heartbeat | N3 - Heartbeat: Idle -> Up (open)
00:31:11.878060 state route/N2 - Public | N3 - Public: Idle -> Up (open)
00:31:11.878060 state route/N2 - Heartbeat | N3 - Heartbeat: Idle -> Up (open)
00:31:11.878060 vote node/N1: 0 -> 1 (join) = 3
00:31:11.878060 vote node/N3: 0 -> 1 (join) = 3
00:31:11.878060 event node/N3 [node/N3]: Operational info -> - (this node joined the cluster) = 1062
00:31:11.878060 state node/N3: Joining -> Up (membership)
00:31:11.878060 state interface/N3 - Public: Unavailable -> Up (interface)
00:31:11.878060 state interface/N3 - Heartbeat: Unavailable -> Up (interface)
