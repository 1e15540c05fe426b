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
00:10:00.000000 action action/first [network/Heartbeat]: (FailNetwork)
00:10:00.000000 fault network/Heartbeat: (FailNetwork)
00:10:00.000000 state interface/N1 - Heartbeat: Up -> Failed (interface)
00:10:00.000000 event node/N1 [interface/N1 - Heartbeat]: System error -> - (the interface failed) = 1127
00:10:00.000000 state interface/N2 - Heartbeat: Up -> Failed (interface)
00:10:00.000000 event node/N1 [interface/N2 - Heartbeat]: System error -> - (the interface failed) = 1127
00:10:00.000000 state network/Heartbeat: Up -> Down (network)
00:10:00.000000 event node/N1 [network/Heartbeat]: System error -> - (no node can use this network) = 1130
00:10:19.676782 detect node/N1 [node/N2]: route/N1 - Heartbeat | N2 - Heartbeat -> - (heartbeat) = 599676782
00:10:19.676782 detect node/N2 [node/N1]: route/N1 - Heartbeat | N2 - Heartbeat -> - (heartbeat) = 599676782
00:10:19.676782 state route/N1 - Heartbeat | N2 - Heartbeat: Up -> Down (threshold)
03:00:00.000000 action action/second [network/Public]: (FailNetwork)
03:00:00.000000 fault network/Public: (FailNetwork)
03:00:00.000000 work resource/App IP [node/N1]: working -> not working (link)
03:00:00.000000 state interface/N1 - Public: Up -> Failed (interface)
03:00:00.000000 event node/N1 [interface/N1 - Public]: System error -> - (the interface failed) = 1127
03:00:00.000000 state interface/N2 - Public: Up -> Failed (interface)
03:00:00.000000 event node/N1 [interface/N2 - Public]: System error -> - (the interface failed) = 1127
03:00:00.000000 state network/Public: Up -> Down (network)
03:00:00.000000 event node/N1 [network/Public]: System error -> - (no node can use this network) = 1130
03:00:04.070053 detect resource/App IP [node/N1]: (IsAlive) = 10744070053
03:00:04.070053 state resource/App IP: Online -> Failed (failure)
03:00:04.070053 event node/N1 [resource/App IP]: System error -> - (the address failed its health check on its interface) = 1077
03:00:04.070053 event node/N1 [resource/App IP]: System error -> - (a resource of a role failed) = 1069
03:00:04.070053 count resource/App IP: 1 -> allowed (RestartThreshold) = 1
03:00:04.070053 wait resource/App IP: (RestartDelay) = 10804570053
03:00:04.070053 state group/App: Online -> Failed (resources)
03:00:04.070053 state resource/App Name: Online -> Offline (provider-lost)
03:00:04.070053 work resource/App Name [node/N1]: working -> not working (terminated)
03:00:04.070053 state resource/App Service: Online -> Offline (provider-lost)
03:00:04.070053 work resource/App Service [node/N1]: working -> not working (terminated)
03:00:04.570053 state resource/App IP: Failed -> OnlinePending (restart)
03:00:04.570053 state group/App: Failed -> Pending (resources)
03:00:06.100313 state resource/App IP: OnlinePending -> Failed (call-done)
03:00:06.100313 detect resource/App IP [node/N1]: (call) = 10806100313
03:00:06.100313 event node/N1 [resource/App IP]: System error -> - (the address failed its health check on its interface) = 1077
03:00:06.100313 event node/N1 [resource/App IP]: System error -> - (the address failed its health check on its interface) = 1077
03:00:06.100313 event node/N1 [resource/App IP]: System error -> - (a resource of a role failed) = 1069
03:00:06.100313 count resource/App IP: 1 -> refused (RestartThreshold) = 1
03:00:06.100313 state group/App: Pending -> Failed (resources)
03:00:06.100313 count group/App: 1 -> allowed (FailoverThreshold) = 1
03:00:06.100313 event node/N1 [group/App]: Operational info -> - (failover of the role) = 1153
03:00:06.100313 owner group/App: node/N1 -> node/N2 (Failover) = 1
03:00:06.100313 event node/N2 [group/App]: Operational info -> - (the role moves) = 1641
03:00:06.100313 event node/N2 [group/App]: Operational info -> - (bringing the role online) = 1200
03:00:06.100313 state resource/App IP: Failed -> Offline (moved-away)
03:00:06.100313 state group/App: Failed -> Offline (resources)
03:00:06.100313 state resource/App IP: Offline -> OnlinePending (bring-online)
03:00:06.100313 state group/App: Offline -> Pending (resources)
03:00:07.047522 state resource/App IP: OnlinePending -> Failed (call-done)
03:00:07.047522 detect resource/App IP [node/N2]: (call) = 10807047522
03:00:07.047522 event node/N2 [resource/App IP]: System error -> - (the address failed its health check on its interface) = 1077
03:00:07.047522 event node/N2 [resource/App IP]: System error -> - (the address failed its health check on its interface) = 1077
03:00:07.047522 event node/N2 [resource/App IP]: System error -> - (a resource of a role failed) = 1069
03:00:07.047522 count resource/App IP: 1 -> allowed (RestartThreshold) = 1
03:00:07.047522 wait resource/App IP: (RestartDelay) = 10807547522
03:00:07.047522 state group/App: Pending -> Failed (resources)
03:00:07.547522 state resource/App IP: Failed -> OnlinePending (restart)
03:00:07.547522 state group/App: Failed -> Pending (resources)
03:00:09.120782 state resource/App IP: OnlinePending -> Failed (call-done)
03:00:09.120782 detect resource/App IP [node/N2]: (call) = 10809120782
03:00:09.120782 event node/N2 [resource/App IP]: System error -> - (the address failed its health check on its interface) = 1077
03:00:09.120782 event node/N2 [resource/App IP]: System error -> - (the address failed its health check on its interface) = 1077
03:00:09.120782 event node/N2 [resource/App IP]: System error -> - (a resource of a role failed) = 1069
03:00:09.120782 count resource/App IP: 1 -> refused (RestartThreshold) = 1
03:00:09.120782 state group/App: Pending -> Failed (resources)
03:00:09.120782 count group/App: 1 -> refused (FailoverThreshold) = 1
03:00:09.120782 event node/N2 [group/App]: System error -> - (the role used up its failover threshold and is left failed) = 1254
03:00:09.120782 event node/N2 [group/App]: System error -> - (the role could not be brought completely online or offline) = 1205
03:00:09.120782 wait resource/App IP: (RetryPeriodOnFailure) = 14409120782
03:00:19.459714 detect node/N1 [node/N2]: route/N1 - Public | N2 - Public -> - (heartbeat) = 10799459714
03:00:19.459714 detect node/N2 [node/N1]: route/N1 - Public | N2 - Public -> - (heartbeat) = 10799459714
03:00:19.459714 state route/N1 - Public | N2 - Public: Up -> Down (threshold)
03:00:20.059714 state route/N1 - Public | N2 - Public: Down -> Idle (close)
03:00:20.059714 state route/N1 - Heartbeat | N2 - Heartbeat: Down -> Idle (close)
03:00:20.059714 view view/1: N1, N2 -> N1 (regroup) = 2
03:00:20.059714 event node/N1 [node/N2]: System critical -> - (the node left the active membership) = 1135
03:00:20.059714 view view/2: N1, N2 -> N2 (regroup) = 3
03:00:20.059714 event node/N2 [node/N1]: System critical -> - (the node left the active membership) = 1135
03:00:20.059714 quorum view/2 [N2]: none -> pending (of 3, 2 needed) = 1
03:00:20.059714 arbitrate node/N2 [resource/Witness Disk]: (challenge) = 7000000
03:00:20.059714 arbitrate node/N1 [resource/Witness Disk]: (hold)
03:00:20.059714 quorum view/1 [N1]: none -> quorum (of 3, 2 needed) = 2
03:00:20.059714 wait view/1: (a live challenger of the witness) = 10827059714
03:00:20.059714 state node/N2: Up -> Down (membership)
03:00:20.059714 state interface/N2 - Public: Failed -> Unavailable (interface)
03:00:20.059714 state interface/N2 - Heartbeat: Failed -> Unavailable (interface)
03:00:20.564050 reserve disk/Witness [node/N2]: node/N1 -> node/N1 (defend)
03:00:27.059714 arbitrate node/N2 [resource/Witness Disk]: (lost)
03:00:27.059714 quorum view/2 [N2]: pending -> lost (of 3, 2 needed) = 1
03:00:27.059714 event node/N2 [cluster/VOTES]: System critical -> - (quorum was lost: the Cluster service shuts down) = 1177
03:00:27.059714 event node/N2 [service/N2]: System error -> - (the Cluster service ended with a service-specific error) = 7024
03:00:27.059714 state service/N2: Running -> RestartWait (terminate)
03:00:27.059714 event node/N2 [service/N2]: System error -> - (the Cluster service ended unexpectedly and will be restarted) = 7031
03:00:27.059714 wait service/N2: (ServiceRestartDelay) = 10887059714
03:00:27.059714 state resource/App IP: Failed -> Offline (owner-lost)
03:00:27.059714 state group/App: Failed -> Offline (resources)
03:00:27.059714 count node/N2: 3 -> allowed (QuarantineThreshold) = 1
03:00:27.059714 owner group/App: node/N2 -> node/N1 (NodeDown) = 1
03:00:27.059714 event node/N1 [group/App]: Operational info -> - (the role moves) = 1641
03:00:27.059714 event node/N1 [group/App]: Operational info -> - (bringing the role online) = 1200
03:00:27.059714 state resource/App IP: Offline -> OnlinePending (bring-online)
03:00:27.059714 state group/App: Offline -> Pending (resources)
03:00:28.559270 state resource/App IP: OnlinePending -> Failed (call-done)
03:00:28.559270 detect resource/App IP [node/N1]: (call) = 10828559270
03:00:28.559270 event node/N1 [resource/App IP]: System error -> - (the address failed its health check on its interface) = 1077
03:00:28.559270 event node/N1 [resource/App IP]: System error -> - (the address failed its health check on its interface) = 1077
03:00:28.559270 event node/N1 [resource/App IP]: System error -> - (a resource of a role failed) = 1069
03:00:28.559270 count resource/App IP: 1 -> allowed (RestartThreshold) = 1
03:00:28.559270 wait resource/App IP: (RestartDelay) = 10829059270
03:00:28.559270 state group/App: Pending -> Failed (resources)
03:00:29.059270 state resource/App IP: Failed -> OnlinePending (restart)
03:00:29.059270 state group/App: Failed -> Pending (resources)
03:00:30.022050 state resource/App IP: OnlinePending -> Failed (call-done)
03:00:30.022050 detect resource/App IP [node/N1]: (call) = 10830022050
03:00:30.022050 event node/N1 [resource/App IP]: System error -> - (the address failed its health check on its interface) = 1077
03:00:30.022050 event node/N1 [resource/App IP]: System error -> - (the address failed its health check on its interface) = 1077
03:00:30.022050 event node/N1 [resource/App IP]: System error -> - (a resource of a role failed) = 1069
03:00:30.022050 count resource/App IP: 1 -> refused (RestartThreshold) = 1
03:00:30.022050 state group/App: Pending -> Failed (resources)
03:00:30.022050 count group/App: 1 -> refused (FailoverThreshold) = 1
03:00:30.022050 event node/N1 [group/App]: System error -> - (the role used up its failover threshold and is left failed) = 1254
03:00:30.022050 event node/N1 [group/App]: System error -> - (the role could not be brought completely online or offline) = 1205
03:00:30.022050 wait resource/App IP: (RetryPeriodOnFailure) = 14430022050
03:01:27.059714 state service/N2: RestartWait -> Starting (start)
03:01:31.513297 state service/N2: Starting -> Forming (loaded)
