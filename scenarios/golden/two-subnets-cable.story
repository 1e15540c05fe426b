# A golden story: clustersim test compares it with the run, and --update writes it.
00:00:00.000000 state cluster/SITES: Unknown -> Up (initially)
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
00:00:00.000000 state interface/N1 - Public A: Unknown -> Up (initially)
00:00:00.000000 state interface/N1 - Heartbeat: Unknown -> Up (initially)
00:00:00.000000 state interface/N2 - Public B: Unknown -> Up (initially)
00:00:00.000000 state interface/N2 - Heartbeat: Unknown -> Up (initially)
00:00:00.000000 state network/Public A: Unknown -> Up (initially)
00:00:00.000000 state network/Public B: Unknown -> Up (initially)
00:00:00.000000 state network/Heartbeat: Unknown -> Up (initially)
00:00:00.000000 state route/N1 - Public A | N2 - Public B: Unknown -> Up (initially)
00:00:00.000000 state route/N1 - Heartbeat | N2 - Heartbeat: Unknown -> Up (initially)
00:00:00.000000 view view/1: none -> N1, N2 (initially) = 1
00:00:00.000000 vote node/N1: 0 -> 1 (initially) = 3
00:00:00.000000 vote node/N2: 0 -> 1 (initially) = 3
00:00:00.000000 vote resource/Witness Disk: 0 -> 1 (initially) = 3
00:00:00.000000 quorum view/1 [N1, N2]: none -> quorum (of 3, 2 needed) = 3
00:00:00.000000 owner group/Cluster Group: - -> node/N1 (initially) = 0
00:00:00.000000 owner group/App: - -> node/N1 (initially) = 0
00:00:00.000000 state resource/Witness Disk: Unknown -> Online (initially)
00:00:00.000000 state resource/App IP 1: Unknown -> Online (initially)
00:00:00.000000 state resource/App IP 2: Unknown -> Offline (initially)
00:00:00.000000 state resource/App Name: Unknown -> Online (initially)
00:00:00.000000 state resource/App Service: Unknown -> Online (initially)
00:00:00.000000 state group/Cluster Group: Unknown -> Online (initially)
00:00:00.000000 state group/App: Unknown -> Online (initially)
00:00:00.000000 reserve disk/Witness: - -> node/N1 (initially)
00:00:00.000000 work resource/Witness Disk [node/N1]: Unknown -> working (initially)
00:00:00.000000 work resource/App IP 1 [node/N1]: Unknown -> working (initially)
00:00:00.000000 work resource/App IP 2: Unknown -> not working (initially)
00:00:00.000000 work resource/App Name [node/N1]: Unknown -> working (initially)
00:00:00.000000 work resource/App Service [node/N1]: Unknown -> working (initially)
00:10:00.000000 action action/pull [interface/N1 - Public A]: (PullCable)
00:10:00.000000 fault interface/N1 - Public A: (PullCable)
00:10:00.000000 work resource/App IP 1 [node/N1]: working -> not working (link)
00:10:00.000000 state interface/N1 - Public A: Up -> Failed (interface)
00:10:00.000000 event node/N1 [interface/N1 - Public A]: System error -> - (the interface failed) = 1127
00:10:00.000000 state network/Public A: Up -> Down (network)
00:10:00.000000 event node/N1 [network/Public A]: System error -> - (no node can use this network) = 1130
00:10:03.218581 detect resource/App IP 1 [node/N1]: (LooksAlive) = 598218581
00:10:03.218581 state resource/App IP 1: Online -> Failed (failure)
00:10:03.218581 event node/N1 [resource/App IP 1]: System error -> - (the address failed its health check on its interface) = 1077
00:10:03.218581 event node/N1 [resource/App IP 1]: System error -> - (a resource of a role failed) = 1069
00:10:03.218581 count resource/App IP 1: 1 -> allowed (RestartThreshold) = 1
00:10:03.218581 wait resource/App IP 1: (RestartDelay) = 603718581
00:10:03.218581 state group/App: Online -> Failed (resources)
00:10:03.218581 state resource/App Name: Online -> Offline (provider-lost)
00:10:03.218581 work resource/App Name [node/N1]: working -> not working (terminated)
00:10:03.218581 state resource/App Service: Online -> Offline (provider-lost)
00:10:03.218581 work resource/App Service [node/N1]: working -> not working (terminated)
00:10:03.718581 state resource/App IP 1: Failed -> OnlinePending (restart)
00:10:03.718581 state group/App: Failed -> Pending (resources)
00:10:04.325038 state resource/App IP 1: OnlinePending -> Failed (call-done)
00:10:04.325038 detect resource/App IP 1 [node/N1]: (call) = 604325038
00:10:04.325038 event node/N1 [resource/App IP 1]: System error -> - (the address failed its health check on its interface) = 1077
00:10:04.325038 event node/N1 [resource/App IP 1]: System error -> - (the address failed its health check on its interface) = 1077
00:10:04.325038 event node/N1 [resource/App IP 1]: System error -> - (a resource of a role failed) = 1069
00:10:04.325038 count resource/App IP 1: 1 -> refused (RestartThreshold) = 1
00:10:04.325038 state group/App: Pending -> Failed (resources)
00:10:04.325038 count group/App: 1 -> allowed (FailoverThreshold) = 1
00:10:04.325038 event node/N1 [group/App]: Operational info -> - (failover of the role) = 1153
00:10:04.325038 owner group/App: node/N1 -> node/N2 (Failover) = 1
00:10:04.325038 event node/N2 [group/App]: Operational info -> - (the role moves) = 1641
00:10:04.325038 event node/N2 [group/App]: Operational info -> - (bringing the role online) = 1200
00:10:04.325038 event node/N2 [resource/App IP 1]: System warning -> - (no interface of this node is on the address's network) = 1045
00:10:04.325038 state resource/App IP 1: Failed -> Offline (moved-away)
00:10:04.325038 state group/App: Failed -> Offline (resources)
00:10:04.325038 state resource/App IP 2: Offline -> OnlinePending (bring-online)
00:10:04.325038 state group/App: Offline -> Pending (resources)
00:10:05.583539 state resource/App IP 2: OnlinePending -> Online (call-done)
00:10:05.583539 work resource/App IP 2 [node/N2]: not working -> working (started)
00:10:05.583539 state group/App: Pending -> PartialOnline (resources)
00:10:05.583539 state resource/App Name: Offline -> OnlinePending (bring-online)
00:10:05.583539 state group/App: PartialOnline -> Pending (resources)
00:10:10.165292 state resource/App Name: OnlinePending -> Online (call-done)
00:10:10.165292 work resource/App Name [node/N2]: not working -> working (started)
00:10:10.165292 state group/App: Pending -> PartialOnline (resources)
00:10:10.165292 state resource/App Service: Offline -> OnlinePending (bring-online)
00:10:10.165292 state group/App: PartialOnline -> Pending (resources)
00:10:19.657592 detect node/N1 [node/N2]: route/N1 - Public A | N2 - Public B -> - (heartbeat) = 599657592
00:10:19.657592 detect node/N2 [node/N1]: route/N1 - Public A | N2 - Public B -> - (heartbeat) = 599657592
00:10:19.657592 state route/N1 - Public A | N2 - Public B: Up -> Down (threshold)
00:10:19.657592 state interface/N2 - Public B: Up -> Failed (interface)
00:10:19.657592 event node/N1 [interface/N2 - Public B]: System error -> - (the interface failed) = 1127
00:10:19.657592 state network/Public B: Up -> Down (network)
00:10:19.657592 event node/N1 [network/Public B]: System error -> - (no node can use this network) = 1130
00:10:20.583539 detect resource/App IP 2 [node/N2]: (LooksAlive) = 615583539
00:10:20.583539 state resource/App IP 2: Online -> Failed (failure)
00:10:20.583539 event node/N2 [resource/App IP 2]: System error -> - (the address failed its health check on its interface) = 1077
00:10:20.583539 event node/N2 [resource/App IP 2]: System error -> - (a resource of a role failed) = 1069
00:10:20.583539 work resource/App IP 2 [node/N2]: working -> not working (terminated)
00:10:20.583539 count resource/App IP 2: 1 -> allowed (RestartThreshold) = 1
00:10:20.583539 wait resource/App IP 2: (RestartDelay) = 621083539
00:10:20.583539 state group/App: Pending -> Failed (resources)
00:10:20.583539 state resource/App Name: Online -> Offline (provider-lost)
00:10:20.583539 work resource/App Name [node/N2]: working -> not working (terminated)
00:10:20.583539 state resource/App Service: OnlinePending -> Offline (provider-lost)
00:10:21.083539 state resource/App IP 2: Failed -> OnlinePending (restart)
00:10:21.083539 state group/App: Failed -> Pending (resources)
00:10:22.085569 state resource/App IP 2: OnlinePending -> Failed (call-done)
00:10:22.085569 detect resource/App IP 2 [node/N2]: (call) = 622085569
00:10:22.085569 event node/N2 [resource/App IP 2]: System error -> - (the address failed its health check on its interface) = 1077
00:10:22.085569 event node/N2 [resource/App IP 2]: System error -> - (the address failed its health check on its interface) = 1077
00:10:22.085569 event node/N2 [resource/App IP 2]: System error -> - (a resource of a role failed) = 1069
00:10:22.085569 count resource/App IP 2: 1 -> refused (RestartThreshold) = 1
00:10:22.085569 state group/App: Pending -> Failed (resources)
00:10:22.085569 count group/App: 1 -> refused (FailoverThreshold) = 1
00:10:22.085569 event node/N2 [group/App]: System error -> - (the role used up its failover threshold and is left failed) = 1254
00:10:22.085569 event node/N2 [group/App]: System error -> - (the role could not be brought completely online or offline) = 1205
00:10:22.085569 wait resource/App IP 2: (RetryPeriodOnFailure) = 4222085569
