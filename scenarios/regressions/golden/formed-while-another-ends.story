# A golden story: clustersim test compares it with the run, and --update writes it.
00:00:00.000000 state cluster/VOTES: Unknown -> Up (initially)
00:00:00.000000 state host/N1: Unknown -> Running (initially)
00:00:00.000000 state service/N1: Unknown -> Running (initially)
00:00:00.000000 state node/N1: Unknown -> Up (initially)
00:00:00.000000 state status/N1: Unknown -> Normal (initially)
00:00:00.000000 state host/N2: Unknown -> Running (initially)
00:00:00.000000 state service/N2: Unknown -> Running (initially)
00:00:00.000000 state node/N2: Unknown -> Up (initially)
00:00:00.000000 state status/N2: Unknown -> Normal (initially)
00:00:00.000000 state host/N3: Unknown -> Running (initially)
00:00:00.000000 state service/N3: Unknown -> Running (initially)
00:00:00.000000 state node/N3: Unknown -> Up (initially)
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
00:00:00.000000 vote node/N1: 0 -> 1 (initially) = 4
00:00:00.000000 vote node/N2: 0 -> 1 (initially) = 4
00:00:00.000000 vote node/N3: 0 -> 1 (initially) = 4
00:00:00.000000 vote resource/Witness Disk: 0 -> 1 (initially) = 4
00:00:00.000000 quorum view/1 [N1, N2, N3]: none -> quorum (of 4, 3 needed) = 4
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
00:05:00.000000 action action/split1 [network/Public]: - -> N1, N3 | N2 (SplitNetwork)
00:05:00.000000 fault network/Public: (SplitNetwork)
00:05:00.000000 action action/split2 [network/Heartbeat]: - -> N1, N3 | N2 (SplitNetwork)
00:05:00.000000 fault network/Heartbeat: (SplitNetwork)
00:05:04.318848 detect node/N2 [node/N3]: route/N2 - Public | N3 - Public -> - (heartbeat) = 299318848
00:05:04.318848 detect node/N3 [node/N2]: route/N2 - Public | N3 - Public -> - (heartbeat) = 299318848
00:05:04.318848 state route/N2 - Public | N3 - Public: Up -> Down (threshold)
00:05:04.318848 state interface/N2 - Public: Up -> Unreachable (interface)
00:05:04.318848 event node/N1 [interface/N2 - Public]: System warning -> - (the interface cannot be reached by at least one node) = 1126
00:05:04.318848 state interface/N3 - Public: Up -> Unreachable (interface)
00:05:04.318848 event node/N1 [interface/N3 - Public]: System warning -> - (the interface cannot be reached by at least one node) = 1126
00:05:04.318848 state network/Public: Up -> Partitioned (network)
00:05:04.318848 event node/N1 [network/Public]: System error -> - (some nodes cannot communicate over this network) = 1129
00:05:04.451196 detect node/N2 [node/N3]: route/N2 - Heartbeat | N3 - Heartbeat -> - (heartbeat) = 299451196
00:05:04.451196 detect node/N3 [node/N2]: route/N2 - Heartbeat | N3 - Heartbeat -> - (heartbeat) = 299451196
00:05:04.451196 state route/N2 - Heartbeat | N3 - Heartbeat: Up -> Down (threshold)
00:05:04.459714 detect node/N1 [node/N2]: route/N1 - Public | N2 - Public -> - (heartbeat) = 299459714
00:05:04.459714 detect node/N2 [node/N1]: route/N1 - Public | N2 - Public -> - (heartbeat) = 299459714
00:05:04.459714 state route/N1 - Public | N2 - Public: Up -> Down (threshold)
00:05:04.676782 detect node/N1 [node/N2]: route/N1 - Heartbeat | N2 - Heartbeat -> - (heartbeat) = 299676782
00:05:04.676782 detect node/N2 [node/N1]: route/N1 - Heartbeat | N2 - Heartbeat -> - (heartbeat) = 299676782
00:05:04.676782 state route/N1 - Heartbeat | N2 - Heartbeat: Up -> Down (threshold)
00:05:05.051196 state route/N1 - Public | N2 - Public: Down -> Idle (close)
00:05:05.051196 state route/N1 - Heartbeat | N2 - Heartbeat: Down -> Idle (close)
00:05:05.051196 state route/N2 - Public | N3 - Public: Down -> Idle (close)
00:05:05.051196 state route/N2 - Heartbeat | N3 - Heartbeat: Down -> Idle (close)
00:05:05.051196 view view/1: N1, N2, N3 -> N1, N3 (regroup) = 2
00:05:05.051196 event node/N1 [node/N2]: System critical -> - (the node left the active membership) = 1135
00:05:05.051196 event node/N3 [node/N2]: System critical -> - (the node left the active membership) = 1135
00:05:05.051196 view view/2: N1, N2, N3 -> N2 (regroup) = 3
00:05:05.051196 event node/N2 [node/N1]: System critical -> - (the node left the active membership) = 1135
00:05:05.051196 event node/N2 [node/N3]: System critical -> - (the node left the active membership) = 1135
00:05:05.051196 quorum view/2 [N2]: none -> lost (of 4, 3 needed) = 1
00:05:05.051196 event node/N2 [cluster/VOTES]: System critical -> - (quorum was lost: the Cluster service shuts down) = 1177
00:05:05.051196 event node/N2 [service/N2]: System error -> - (the Cluster service ended with a service-specific error) = 7024
00:05:05.051196 arbitrate node/N1 [resource/Witness Disk]: (hold)
00:05:05.051196 quorum view/1 [N1, N3]: none -> quorum (of 4, 3 needed) = 3
00:05:05.051196 state node/N2: Up -> Down (membership)
00:05:05.051196 state interface/N2 - Public: Unreachable -> Unavailable (interface)
00:05:05.051196 state interface/N3 - Public: Unreachable -> Up (interface)
00:05:05.051196 event node/N1 [interface/N3 - Public]: Operational info -> - (the interface is up again) = 1125
00:05:05.051196 state network/Public: Partitioned -> Up (network)
00:05:05.051196 event node/N1 [network/Public]: Operational info -> - (the network is up again) = 1128
00:05:05.051196 state interface/N2 - Heartbeat: Up -> Unavailable (interface)
00:05:05.051196 state service/N2: Running -> RestartWait (terminate)
00:05:05.051196 event node/N2 [service/N2]: System error -> - (the Cluster service ended unexpectedly and will be restarted) = 7031
00:05:05.051196 wait service/N2: (ServiceRestartDelay) = 365051196
00:06:05.051196 state service/N2: RestartWait -> Starting (start)
00:06:09.504779 state service/N2: Starting -> Forming (loaded)
00:08:00.000000 action action/freeze [node/N3]: (Freeze)
00:08:00.000000 fault host/N3: (Freeze)
00:08:00.000000 state host/N3: Running -> Frozen (freeze)
00:08:04.536014 detect node/N1 [node/N3]: route/N1 - Public | N3 - Public -> - (heartbeat) = 479536014
00:08:04.536014 state route/N1 - Public | N3 - Public: Up -> Down (threshold)
00:08:04.536014 state interface/N3 - Public: Up -> Failed (interface)
00:08:04.536014 event node/N1 [interface/N3 - Public]: System error -> - (the interface failed) = 1127
00:08:04.536014 state network/Public: Up -> Partitioned (network)
00:08:04.536014 event node/N1 [network/Public]: System error -> - (some nodes cannot communicate over this network) = 1129
00:08:04.660249 detect node/N1 [node/N3]: route/N1 - Heartbeat | N3 - Heartbeat -> - (heartbeat) = 479660249
00:08:04.660249 state route/N1 - Heartbeat | N3 - Heartbeat: Up -> Down (threshold)
00:08:05.260249 state route/N1 - Public | N3 - Public: Down -> Idle (close)
00:08:05.260249 state route/N1 - Heartbeat | N3 - Heartbeat: Down -> Idle (close)
00:08:05.260249 view view/1: N1, N3 -> N1 (regroup) = 4
00:08:05.260249 event node/N1 [node/N3]: System critical -> - (the node left the active membership) = 1135
00:08:05.260249 quorum view/1 [N1]: none -> lost (of 4, 3 needed) = 1
00:08:05.260249 event node/N1 [cluster/VOTES]: System critical -> - (quorum was lost: the Cluster service shuts down) = 1177
00:08:05.260249 event node/N1 [service/N1]: System error -> - (the Cluster service ended with a service-specific error) = 7024
00:08:05.260249 work resource/Witness Disk [node/N1]: working -> not working (terminated)
00:08:05.260249 work resource/App IP [node/N1]: working -> not working (terminated)
00:08:05.260249 work resource/App Name [node/N1]: working -> not working (terminated)
00:08:05.260249 work resource/App Service [node/N1]: working -> not working (terminated)
00:08:05.260249 state node/N1: Up -> Down (membership)
00:08:05.260249 state node/N3: Up -> Down (membership)
00:08:05.260249 state cluster/VOTES: Up -> Down (quorum)
00:08:05.260249 state interface/N1 - Public: Up -> Unavailable (interface)
00:08:05.260249 state interface/N3 - Public: Failed -> Unavailable (interface)
00:08:05.260249 state network/Public: Partitioned -> Unavailable (network)
00:08:05.260249 state interface/N1 - Heartbeat: Up -> Unavailable (interface)
00:08:05.260249 state interface/N3 - Heartbeat: Up -> Unavailable (interface)
00:08:05.260249 state network/Heartbeat: Up -> Unavailable (network)
00:08:05.260249 state service/N1: Running -> RestartWait (terminate)
00:08:05.260249 event node/N1 [service/N1]: System error -> - (the Cluster service ended unexpectedly and will be restarted) = 7031
00:08:05.260249 wait service/N1: (ServiceRestartDelay) = 545260249
00:08:05.260249 state resource/Witness Disk: Online -> Offline (owner-lost)
00:08:05.260249 state group/Cluster Group: Online -> Offline (resources)
00:08:05.260249 owner group/Cluster Group: node/N1 -> - (NodeDown) = 0
00:08:05.260249 state resource/App IP: Online -> Offline (owner-lost)
00:08:05.260249 state resource/App Name: Online -> Offline (owner-lost)
00:08:05.260249 state resource/App Service: Online -> Offline (owner-lost)
00:08:05.260249 state group/App: Online -> Offline (resources)
00:08:05.260249 owner group/App: node/N1 -> - (NodeDown) = 0
00:09:05.260249 state service/N1: RestartWait -> Starting (start)
00:09:11.281802 state service/N1: Starting -> Forming (loaded)
00:15:00.000000 action action/mend1 [network/Public]: (MendNetwork)
00:15:00.000000 repair network/Public: (MendNetwork)
00:15:00.000000 action action/mend2 [network/Heartbeat]: (MendNetwork)
00:15:00.000000 repair network/Heartbeat: (MendNetwork)
00:15:00.000000 action action/thaw [node/N3]: (Thaw)
00:15:00.000000 repair host/N3: (Thaw)
00:15:00.000000 quorum view/1 [N1, N2]: none -> pending (of 4, 3 needed) = 2
00:15:00.000000 state host/N3: Frozen -> Running (thaw)
00:15:00.000000 arbitrate node/N1 [resource/Witness Disk]: (won)
00:15:00.000000 view view/1: - -> N1, N2 (form) = 5
00:15:00.000000 quorum view/1 [N1, N2]: pending -> quorum (of 4, 3 needed) = 3
00:15:00.000000 state route/N1 - Public | N2 - Public: Idle -> Up (open)
00:15:00.000000 state route/N1 - Heartbeat | N2 - Heartbeat: Idle -> Up (open)
00:15:00.000000 state node/N1: Down -> Up (membership)
00:15:00.000000 state node/N2: Down -> Up (membership)
00:15:00.000000 state cluster/VOTES: Down -> Up (quorum)
00:15:00.000000 state interface/N1 - Public: Unavailable -> Up (interface)
00:15:00.000000 state interface/N2 - Public: Unavailable -> Up (interface)
00:15:00.000000 state network/Public: Unavailable -> Up (network)
00:15:00.000000 state interface/N1 - Heartbeat: Unavailable -> Up (interface)
00:15:00.000000 state interface/N2 - Heartbeat: Unavailable -> Up (interface)
00:15:00.000000 state network/Heartbeat: Unavailable -> Up (network)
00:15:00.000000 state service/N3: Running -> RestartWait (terminate)
00:15:00.000000 event node/N3 [service/N3]: System error -> - (the Cluster service ended unexpectedly and will be restarted) = 7031
00:15:00.000000 wait service/N3: (ServiceRestartDelay) = 960000000
00:15:00.000000 state service/N1: Forming -> Running (formed)
00:15:00.000000 state service/N2: Forming -> Running (formed)
00:15:00.000000 owner group/Cluster Group: - -> node/N1 (Form) = 0
00:15:00.000000 event node/N1 [group/Cluster Group]: Operational info -> - (bringing the role online) = 1200
00:15:00.000000 owner group/App: - -> node/N2 (Form) = 0
00:15:00.000000 event node/N2 [group/App]: Operational info -> - (bringing the role online) = 1200
00:15:00.000000 state resource/Witness Disk: Offline -> OnlinePending (bring-online)
00:15:00.000000 state group/Cluster Group: Offline -> Pending (resources)
00:15:00.000000 state resource/App IP: Offline -> OnlinePending (bring-online)
00:15:00.000000 state group/App: Offline -> Pending (resources)
00:15:01.530260 state resource/App IP: OnlinePending -> Online (call-done)
00:15:01.530260 work resource/App IP [node/N2]: not working -> working (started)
00:15:01.530260 state group/App: Pending -> PartialOnline (resources)
00:15:01.530260 state resource/App Name: Offline -> OnlinePending (bring-online)
00:15:01.530260 state group/App: PartialOnline -> Pending (resources)
00:15:01.676659 state resource/Witness Disk: OnlinePending -> Online (call-done)
00:15:01.676659 work resource/Witness Disk [node/N1]: not working -> working (started)
00:15:01.676659 state group/Cluster Group: Pending -> Online (resources)
00:15:01.676659 event node/N1 [group/Cluster Group]: Operational info -> - (the role is online) = 1201
00:15:06.112013 state resource/App Name: OnlinePending -> Online (call-done)
00:15:06.112013 work resource/App Name [node/N2]: not working -> working (started)
00:15:06.112013 state group/App: Pending -> PartialOnline (resources)
00:15:06.112013 state resource/App Service: Offline -> OnlinePending (bring-online)
00:15:06.112013 state group/App: PartialOnline -> Pending (resources)
00:15:18.059703 state resource/App Service: OnlinePending -> Online (call-done)
00:15:18.059703 work resource/App Service [node/N2]: not working -> working (started)
00:15:18.059703 state group/App: Pending -> Online (resources)
00:15:18.059703 event node/N2 [group/App]: Operational info -> - (the role is online) = 1201
00:16:00.000000 state service/N3: RestartWait -> Starting (start)
00:16:06.727362 state service/N3: Starting -> Joining (loaded)
00:16:06.727362 state node/N3: Down -> Joining (membership)
00:16:11.878060 state service/N3: Joining -> Running (joined)
00:16:11.878060 view view/1: N1, N2 -> N1, N2, N3 (join) = 6
00:16:11.878060 state route/N1 - Public | N3 - Public: Idle -> Up (open)
00:16:11.878060 state route/N1 - Heartbeat | N3 - Heartbeat: Idle -> Up (open)
00:16:11.878060 state route/N2 - Public | N3 - Public: Idle -> Up (open)
00:16:11.878060 state route/N2 - Heartbeat | N3 - Heartbeat: Idle -> Up (open)
00:16:11.878060 event node/N3 [node/N3]: Operational info -> - (this node joined the cluster) = 1062
00:16:11.878060 state node/N3: Joining -> Up (membership)
00:16:11.878060 state interface/N3 - Public: Unavailable -> Up (interface)
00:16:11.878060 state interface/N3 - Heartbeat: Unavailable -> Up (interface)
