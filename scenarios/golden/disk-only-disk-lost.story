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
00:10:00.000000 action action/lost [disk/Witness]: (FailDisk)
00:10:00.000000 fault disk/Witness: (FailDisk)
00:10:00.000000 work resource/Witness Disk [node/N1]: working -> not working (path)
00:10:06.081685 detect resource/Witness Disk [node/N1]: (LooksAlive) = 601081685
00:10:06.081685 state resource/Witness Disk: Online -> Failed (failure)
00:10:06.081685 event node/N1 [resource/Witness Disk]: System error -> - (a resource of a role failed) = 1069
00:10:06.081685 event node/N1 [resource/Witness Disk]: System warning -> - (a problem with the witness; it is tried on another node) = 1558
00:10:06.081685 quorum view/1 [N1, N2]: quorum -> lost (of 1, 1 needed) = 0
00:10:06.081685 event node/N1 [cluster/VOTES]: System critical -> - (quorum was lost: the Cluster service shuts down) = 1177
00:10:06.081685 event node/N1 [service/N1]: System error -> - (the Cluster service ended with a service-specific error) = 7024
00:10:06.081685 work resource/App IP [node/N1]: working -> not working (terminated)
00:10:06.081685 work resource/App Name [node/N1]: working -> not working (terminated)
00:10:06.081685 work resource/App Service [node/N1]: working -> not working (terminated)
00:10:06.081685 event node/N2 [cluster/VOTES]: System critical -> - (quorum was lost: the Cluster service shuts down) = 1177
00:10:06.081685 event node/N2 [service/N2]: System error -> - (the Cluster service ended with a service-specific error) = 7024
00:10:06.081685 count resource/Witness Disk: 1 -> allowed (RestartThreshold) = 1
00:10:06.081685 wait resource/Witness Disk: (RestartDelay) = 606581685
00:10:06.081685 state node/N1: Up -> Down (membership)
00:10:06.081685 state node/N2: Up -> Down (membership)
00:10:06.081685 state cluster/VOTES: Up -> Down (quorum)
00:10:06.081685 state interface/N1 - Public: Up -> Unavailable (interface)
00:10:06.081685 state interface/N2 - Public: Up -> Unavailable (interface)
00:10:06.081685 state network/Public: Up -> Unavailable (network)
00:10:06.081685 state interface/N1 - Heartbeat: Up -> Unavailable (interface)
00:10:06.081685 state interface/N2 - Heartbeat: Up -> Unavailable (interface)
00:10:06.081685 state network/Heartbeat: Up -> Unavailable (network)
00:10:06.081685 state group/Cluster Group: Online -> Failed (resources)
00:10:06.081685 state service/N1: Running -> RestartWait (terminate)
00:10:06.081685 state route/N1 - Public | N2 - Public: Up -> Idle (close)
00:10:06.081685 state route/N1 - Heartbeat | N2 - Heartbeat: Up -> Idle (close)
00:10:06.081685 detect node/N2 [node/N1]: (connection) = 606081685
00:10:06.081685 event node/N1 [service/N1]: System error -> - (the Cluster service ended unexpectedly and will be restarted) = 7031
00:10:06.081685 wait service/N1: (ServiceRestartDelay) = 666081685
00:10:06.081685 state service/N2: Running -> RestartWait (terminate)
00:10:06.081685 event node/N2 [service/N2]: System error -> - (the Cluster service ended unexpectedly and will be restarted) = 7031
00:10:06.081685 wait service/N2: (ServiceRestartDelay) = 666081685
00:10:06.081685 state resource/Witness Disk: Failed -> Offline (owner-lost)
00:10:06.081685 state group/Cluster Group: Failed -> Offline (resources)
00:10:06.081685 owner group/Cluster Group: node/N1 -> - (NodeDown) = 0
00:10:06.081685 state resource/App IP: Online -> Offline (owner-lost)
00:10:06.081685 state resource/App Name: Online -> Offline (owner-lost)
00:10:06.081685 state resource/App Service: Online -> Offline (owner-lost)
00:10:06.081685 state group/App: Online -> Offline (resources)
00:10:06.081685 owner group/App: node/N1 -> - (NodeDown) = 0
00:11:06.081685 state service/N1: RestartWait -> Starting (start)
00:11:06.081685 state service/N2: RestartWait -> Starting (start)
00:11:10.535268 state service/N2: Starting -> Forming (loaded)
00:11:10.535268 event node/N2 [resource/Witness Disk]: System error -> - (the witness cannot be reached: no cluster was formed) = 1573
00:11:12.103238 state service/N1: Starting -> Forming (loaded)
00:11:12.103238 event node/N1 [resource/Witness Disk]: System error -> - (the witness cannot be reached: no cluster was formed) = 1573
00:40:00.000000 action action/repair [disk/Witness]: (RepairDisk)
00:40:00.000000 repair disk/Witness: (RepairDisk)
00:40:00.000000 quorum view/1 [N1, N2]: none -> pending (of 1, 1 needed) = 0
00:40:00.000000 arbitrate node/N1 [resource/Witness Disk]: (won)
00:40:00.000000 view view/1: - -> N1, N2 (form) = 2
00:40:00.000000 quorum view/1 [N1, N2]: pending -> quorum (of 1, 1 needed) = 1
00:40:00.000000 state route/N1 - Public | N2 - Public: Idle -> Up (open)
00:40:00.000000 state route/N1 - Heartbeat | N2 - Heartbeat: Idle -> Up (open)
00:40:00.000000 state node/N1: Down -> Up (membership)
00:40:00.000000 state node/N2: Down -> Up (membership)
00:40:00.000000 state cluster/VOTES: Down -> Up (quorum)
00:40:00.000000 state interface/N1 - Public: Unavailable -> Up (interface)
00:40:00.000000 state interface/N2 - Public: Unavailable -> Up (interface)
00:40:00.000000 state network/Public: Unavailable -> Up (network)
00:40:00.000000 state interface/N1 - Heartbeat: Unavailable -> Up (interface)
00:40:00.000000 state interface/N2 - Heartbeat: Unavailable -> Up (interface)
00:40:00.000000 state network/Heartbeat: Unavailable -> Up (network)
00:40:00.000000 state service/N1: Forming -> Running (formed)
00:40:00.000000 state service/N2: Forming -> Running (formed)
00:40:00.000000 owner group/Cluster Group: - -> node/N1 (Form) = 0
00:40:00.000000 event node/N1 [group/Cluster Group]: Operational info -> - (bringing the role online) = 1200
00:40:00.000000 owner group/App: - -> node/N2 (Form) = 0
00:40:00.000000 event node/N2 [group/App]: Operational info -> - (bringing the role online) = 1200
00:40:00.000000 state resource/Witness Disk: Offline -> OnlinePending (bring-online)
00:40:00.000000 state group/Cluster Group: Offline -> Pending (resources)
00:40:00.000000 state resource/App IP: Offline -> OnlinePending (bring-online)
00:40:00.000000 state group/App: Offline -> Pending (resources)
00:40:01.530260 state resource/App IP: OnlinePending -> Online (call-done)
00:40:01.530260 work resource/App IP [node/N2]: not working -> working (started)
00:40:01.530260 state group/App: Pending -> PartialOnline (resources)
00:40:01.530260 state resource/App Name: Offline -> OnlinePending (bring-online)
00:40:01.530260 state group/App: PartialOnline -> Pending (resources)
00:40:01.676659 state resource/Witness Disk: OnlinePending -> Online (call-done)
00:40:01.676659 work resource/Witness Disk [node/N1]: not working -> working (started)
00:40:01.676659 state group/Cluster Group: Pending -> Online (resources)
00:40:01.676659 event node/N1 [group/Cluster Group]: Operational info -> - (the role is online) = 1201
00:40:06.112013 state resource/App Name: OnlinePending -> Online (call-done)
00:40:06.112013 work resource/App Name [node/N2]: not working -> working (started)
00:40:06.112013 state group/App: Pending -> PartialOnline (resources)
00:40:06.112013 state resource/App Service: Offline -> OnlinePending (bring-online)
00:40:06.112013 state group/App: PartialOnline -> Pending (resources)
00:40:18.059703 state resource/App Service: OnlinePending -> Online (call-done)
00:40:18.059703 work resource/App Service [node/N2]: not working -> working (started)
00:40:18.059703 state group/App: Pending -> Online (resources)
00:40:18.059703 event node/N2 [group/App]: Operational info -> - (the role is online) = 1201
