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
00:05:00.000000 action action/set [cluster/VOTES]: - -> SameSubnetThreshold=40 (Set-Property)
00:05:00.000000 action action/setCross [cluster/VOTES]: - -> CrossSubnetThreshold=40 (Set-Property)
00:10:00.000000 action action/freeze [node/N1]: (Freeze)
00:10:00.000000 fault host/N1: (Freeze)
00:10:00.000000 state host/N1: Running -> Frozen (freeze)
00:10:00.000000 work resource/Witness Disk [node/N1]: working -> not working (host)
00:10:00.000000 work resource/App IP [node/N1]: working -> not working (host)
00:10:00.000000 work resource/App Name [node/N1]: working -> not working (host)
00:10:00.000000 work resource/App Service [node/N1]: working -> not working (host)
00:10:25.000000 action action/thaw [node/N1]: (Thaw)
00:10:25.000000 repair host/N1: (Thaw)
00:10:25.000000 state host/N1: Frozen -> Running (thaw)
00:10:25.000000 work resource/Witness Disk [node/N1]: not working -> working (path)
00:10:25.000000 work resource/App IP [node/N1]: not working -> working (link)
00:10:25.000000 work resource/App Name [node/N1]: not working -> working (process)
00:10:25.000000 work resource/App Service [node/N1]: not working -> working (process)
00:20:00.000000 action action/loss [node/N1]: (PowerLoss)
00:20:00.000000 fault host/N1: (PowerLoss)
00:20:00.000000 state host/N1: Running -> Off (power-loss)
00:20:00.000000 work resource/Witness Disk [node/N1]: working -> not working (host)
00:20:00.000000 work resource/App IP [node/N1]: working -> not working (host)
00:20:00.000000 work resource/App Name [node/N1]: working -> not working (host)
00:20:00.000000 work resource/App Service [node/N1]: working -> not working (host)
00:20:00.000000 state service/N1: Running -> Stopped (host-gone)
00:20:39.459714 detect node/N2 [node/N1]: route/N1 - Public | N2 - Public -> - (heartbeat) = 1199459714
00:20:39.459714 state route/N1 - Public | N2 - Public: Up -> Down (threshold)
00:20:39.459714 state interface/N1 - Public: Up -> Failed (interface)
00:20:39.459714 event node/N2 [interface/N1 - Public]: System error -> - (the interface failed) = 1127
00:20:39.459714 state network/Public: Up -> Partitioned (network)
00:20:39.459714 event node/N2 [network/Public]: System error -> - (some nodes cannot communicate over this network) = 1129
00:20:39.676782 detect node/N2 [node/N1]: route/N1 - Heartbeat | N2 - Heartbeat -> - (heartbeat) = 1199676782
00:20:39.676782 state route/N1 - Heartbeat | N2 - Heartbeat: Up -> Down (threshold)
00:20:40.276782 state route/N1 - Public | N2 - Public: Down -> Idle (close)
00:20:40.276782 state route/N1 - Heartbeat | N2 - Heartbeat: Down -> Idle (close)
00:20:40.276782 view view/2: N1, N2 -> N2 (regroup) = 2
00:20:40.276782 event node/N2 [node/N1]: System critical -> - (the node left the active membership) = 1135
00:20:40.276782 quorum view/2 [N2]: none -> pending (of 3, 2 needed) = 1
00:20:40.276782 arbitrate node/N2 [resource/Witness Disk]: (challenge) = 7000000
00:20:40.276782 state node/N1: Up -> Down (membership)
00:20:40.276782 state interface/N1 - Public: Failed -> Unavailable (interface)
00:20:40.276782 state network/Public: Partitioned -> Up (network)
00:20:40.276782 event node/N2 [network/Public]: Operational info -> - (the network is up again) = 1128
00:20:40.276782 state interface/N1 - Heartbeat: Up -> Unavailable (interface)
00:20:47.276782 reserve disk/Witness: node/N1 -> node/N2 (preempt)
00:20:47.276782 arbitrate node/N2 [resource/Witness Disk]: (won)
00:20:47.276782 quorum view/2 [N2]: pending -> quorum (of 3, 2 needed) = 2
00:20:47.276782 count node/N1: 3 -> allowed (QuarantineThreshold) = 1
00:20:47.276782 state resource/Witness Disk: Online -> Offline (owner-lost)
00:20:47.276782 state group/Cluster Group: Online -> Offline (resources)
00:20:47.276782 owner group/Cluster Group: node/N1 -> node/N2 (Arbitration) = 0
00:20:47.276782 event node/N2 [group/Cluster Group]: Operational info -> - (the role moves) = 1641
00:20:47.276782 event node/N2 [group/Cluster Group]: Operational info -> - (bringing the role online) = 1200
00:20:47.276782 state resource/App IP: Online -> Offline (owner-lost)
00:20:47.276782 state resource/App Name: Online -> Offline (owner-lost)
00:20:47.276782 state resource/App Service: Online -> Offline (owner-lost)
00:20:47.276782 state group/App: Online -> Offline (resources)
00:20:47.276782 owner group/App: node/N1 -> node/N2 (NodeDown) = 0
00:20:47.276782 event node/N2 [group/App]: Operational info -> - (the role moves) = 1641
00:20:47.276782 event node/N2 [group/App]: Operational info -> - (bringing the role online) = 1200
00:20:47.276782 state resource/Witness Disk: Offline -> OnlinePending (bring-online)
00:20:47.276782 state group/Cluster Group: Offline -> Pending (resources)
00:20:47.276782 state resource/App IP: Offline -> OnlinePending (bring-online)
00:20:47.276782 state group/App: Offline -> Pending (resources)
00:20:48.807042 state resource/App IP: OnlinePending -> Online (call-done)
00:20:48.807042 work resource/App IP [node/N2]: not working -> working (started)
00:20:48.807042 state group/App: Pending -> PartialOnline (resources)
00:20:48.807042 state resource/App Name: Offline -> OnlinePending (bring-online)
00:20:48.807042 state group/App: PartialOnline -> Pending (resources)
00:20:48.953441 state resource/Witness Disk: OnlinePending -> Online (call-done)
00:20:48.953441 work resource/Witness Disk [node/N2]: not working -> working (started)
00:20:48.953441 state group/Cluster Group: Pending -> Online (resources)
00:20:48.953441 event node/N2 [group/Cluster Group]: Operational info -> - (the role is online) = 1201
00:20:53.388795 state resource/App Name: OnlinePending -> Online (call-done)
00:20:53.388795 work resource/App Name [node/N2]: not working -> working (started)
00:20:53.388795 state group/App: Pending -> PartialOnline (resources)
00:20:53.388795 state resource/App Service: Offline -> OnlinePending (bring-online)
00:20:53.388795 state group/App: PartialOnline -> Pending (resources)
00:21:05.336485 state resource/App Service: OnlinePending -> Online (call-done)
00:21:05.336485 work resource/App Service [node/N2]: not working -> working (started)
00:21:05.336485 state group/App: Pending -> Online (resources)
00:21:05.336485 event node/N2 [group/App]: Operational info -> - (the role is online) = 1201
