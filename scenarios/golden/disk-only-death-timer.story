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
00:00:00.000000 vote node/N1: 0 -> 0 (initially) = 1
00:00:00.000000 vote node/N2: 0 -> 0 (initially) = 1
00:00:00.000000 vote resource/Witness Disk: 0 -> 1 (initially) = 1
00:00:00.000000 quorum view/1 [N1, N2]: none -> quorum (of 1, 1 needed) = 1
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
00:10:00.000000 action action/loss [node/N1]: (PowerLoss)
00:10:00.000000 fault host/N1: (PowerLoss)
00:10:00.000000 state host/N1: Running -> Off (power-loss)
00:10:00.000000 work resource/Witness Disk [node/N1]: working -> not working (host)
00:10:00.000000 work resource/App IP [node/N1]: working -> not working (host)
00:10:00.000000 work resource/App Name [node/N1]: working -> not working (host)
00:10:00.000000 work resource/App Service [node/N1]: working -> not working (host)
00:10:00.000000 state service/N1: Running -> Stopped (host-gone)
00:10:19.459714 detect node/N2 [node/N1]: route/N1 - Public | N2 - Public -> - (heartbeat) = 599459714
00:10:19.459714 state route/N1 - Public | N2 - Public: Up -> Down (threshold)
00:10:19.459714 state interface/N1 - Public: Up -> Failed (interface)
00:10:19.459714 event node/N2 [interface/N1 - Public]: System error -> - (the interface failed) = 1127
00:10:19.459714 state network/Public: Up -> Partitioned (network)
00:10:19.459714 event node/N2 [network/Public]: System error -> - (some nodes cannot communicate over this network) = 1129
00:10:19.676782 detect node/N2 [node/N1]: route/N1 - Heartbeat | N2 - Heartbeat -> - (heartbeat) = 599676782
00:10:19.676782 state route/N1 - Heartbeat | N2 - Heartbeat: Up -> Down (threshold)
00:10:20.276782 state route/N1 - Public | N2 - Public: Down -> Idle (close)
00:10:20.276782 state route/N1 - Heartbeat | N2 - Heartbeat: Down -> Idle (close)
00:10:20.276782 view view/2: N1, N2 -> N2 (regroup) = 2
00:10:20.276782 event node/N2 [node/N1]: System critical -> - (the node left the active membership) = 1135
00:10:20.276782 quorum view/2 [N2]: none -> pending (of 1, 1 needed) = 0
00:10:20.276782 arbitrate node/N2 [resource/Witness Disk]: (challenge) = 7000000
00:10:20.276782 state node/N1: Up -> Down (membership)
00:10:20.276782 state interface/N1 - Public: Failed -> Unavailable (interface)
00:10:20.276782 state network/Public: Partitioned -> Up (network)
00:10:20.276782 event node/N2 [network/Public]: Operational info -> - (the network is up again) = 1128
00:10:20.276782 state interface/N1 - Heartbeat: Up -> Unavailable (interface)
00:10:22.276782 action action/disk [disk/Witness]: (FailDisk)
00:10:22.276782 fault disk/Witness: (FailDisk)
00:10:27.276782 arbitrate node/N2 [resource/Witness Disk]: (lost)
00:10:27.276782 quorum view/2 [N2]: pending -> lost (of 1, 1 needed) = 0
00:10:27.276782 event node/N2 [cluster/VOTES]: System critical -> - (quorum was lost: the Cluster service shuts down) = 1177
00:10:27.276782 event node/N2 [service/N2]: System error -> - (the Cluster service ended with a service-specific error) = 7024
00:10:27.276782 state node/N2: Up -> Down (membership)
00:10:27.276782 state cluster/VOTES: Up -> Down (quorum)
00:10:27.276782 state interface/N2 - Public: Up -> Unavailable (interface)
00:10:27.276782 state network/Public: Up -> Unavailable (network)
00:10:27.276782 state interface/N2 - Heartbeat: Up -> Unavailable (interface)
00:10:27.276782 state network/Heartbeat: Up -> Unavailable (network)
00:10:27.276782 state service/N2: Running -> RestartWait (terminate)
00:10:27.276782 event node/N2 [service/N2]: System error -> - (the Cluster service ended unexpectedly and will be restarted) = 7031
00:10:27.276782 wait service/N2: (ServiceRestartDelay) = 687276782
00:10:27.276782 state resource/Witness Disk: Online -> Offline (owner-lost)
00:10:27.276782 state group/Cluster Group: Online -> Offline (resources)
00:10:27.276782 owner group/Cluster Group: node/N1 -> - (NodeDown) = 0
00:10:27.276782 state resource/App IP: Online -> Offline (owner-lost)
00:10:27.276782 state resource/App Name: Online -> Offline (owner-lost)
00:10:27.276782 state resource/App Service: Online -> Offline (owner-lost)
00:10:27.276782 state group/App: Online -> Offline (resources)
00:10:27.276782 owner group/App: node/N1 -> - (NodeDown) = 0
00:11:27.276782 state service/N2: RestartWait -> Starting (start)
00:11:31.730365 state service/N2: Starting -> Forming (loaded)
00:11:31.730365 event node/N2 [resource/Witness Disk]: System error -> - (the witness cannot be reached: no cluster was formed) = 1573
00:30:00.000000 action action/repair [disk/Witness]: (RepairDisk)
00:30:00.000000 repair disk/Witness: (RepairDisk)
00:30:00.000000 quorum view/2 [N2]: none -> pending (of 1, 1 needed) = 0
00:30:00.000000 arbitrate node/N2 [resource/Witness Disk]: (challenge) = 7000000
00:30:07.000000 reserve disk/Witness: node/N1 -> node/N2 (preempt)
00:30:07.000000 arbitrate node/N2 [resource/Witness Disk]: (won)
00:30:07.000000 view view/2: - -> N2 (form) = 3
00:30:07.000000 quorum view/2 [N2]: pending -> quorum (of 1, 1 needed) = 1
00:30:07.000000 state node/N2: Down -> Up (membership)
00:30:07.000000 state cluster/VOTES: Down -> Up (quorum)
00:30:07.000000 state interface/N2 - Public: Unavailable -> Up (interface)
00:30:07.000000 state network/Public: Unavailable -> Up (network)
00:30:07.000000 state interface/N2 - Heartbeat: Unavailable -> Up (interface)
00:30:07.000000 state network/Heartbeat: Unavailable -> Up (network)
00:30:07.000000 state service/N2: Forming -> Running (formed)
00:30:07.000000 owner group/Cluster Group: - -> node/N2 (Form) = 0
00:30:07.000000 event node/N2 [group/Cluster Group]: Operational info -> - (bringing the role online) = 1200
00:30:07.000000 owner group/App: - -> node/N2 (Form) = 0
00:30:07.000000 event node/N2 [group/App]: Operational info -> - (bringing the role online) = 1200
00:30:07.000000 state resource/Witness Disk: Offline -> OnlinePending (bring-online)
00:30:07.000000 state group/Cluster Group: Offline -> Pending (resources)
00:30:07.000000 state resource/App IP: Offline -> OnlinePending (bring-online)
00:30:07.000000 state group/App: Offline -> Pending (resources)
00:30:08.530260 state resource/App IP: OnlinePending -> Online (call-done)
00:30:08.530260 work resource/App IP [node/N2]: not working -> working (started)
00:30:08.530260 state group/App: Pending -> PartialOnline (resources)
00:30:08.530260 state resource/App Name: Offline -> OnlinePending (bring-online)
00:30:08.530260 state group/App: PartialOnline -> Pending (resources)
00:30:08.676659 state resource/Witness Disk: OnlinePending -> Online (call-done)
00:30:08.676659 work resource/Witness Disk [node/N2]: not working -> working (started)
00:30:08.676659 state group/Cluster Group: Pending -> Online (resources)
00:30:08.676659 event node/N2 [group/Cluster Group]: Operational info -> - (the role is online) = 1201
00:30:13.112013 state resource/App Name: OnlinePending -> Online (call-done)
00:30:13.112013 work resource/App Name [node/N2]: not working -> working (started)
00:30:13.112013 state group/App: Pending -> PartialOnline (resources)
00:30:13.112013 state resource/App Service: Offline -> OnlinePending (bring-online)
00:30:13.112013 state group/App: PartialOnline -> Pending (resources)
00:30:25.059703 state resource/App Service: OnlinePending -> Online (call-done)
00:30:25.059703 work resource/App Service [node/N2]: not working -> working (started)
00:30:25.059703 state group/App: Pending -> Online (resources)
00:30:25.059703 event node/N2 [group/App]: Operational info -> - (the role is online) = 1201
