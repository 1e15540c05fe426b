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
00:00:00.000000 vote resource/File Share Witness: 0 -> 1 (initially) = 3
00:00:00.000000 quorum view/1 [N1, N2]: none -> quorum (of 3, 2 needed) = 3
00:00:00.000000 owner group/App: - -> node/N1 (initially) = 0
00:00:00.000000 owner group/Cluster Group: - -> node/N1 (initially) = 0
00:00:00.000000 state resource/App IP: Unknown -> Online (initially)
00:00:00.000000 state resource/App Name: Unknown -> Online (initially)
00:00:00.000000 state resource/App Service: Unknown -> Online (initially)
00:00:00.000000 state resource/File Share Witness: Unknown -> Online (initially)
00:00:00.000000 state group/App: Unknown -> Online (initially)
00:00:00.000000 state group/Cluster Group: Unknown -> Online (initially)
00:00:00.000000 work resource/App IP [node/N1]: Unknown -> working (initially)
00:00:00.000000 work resource/App Name [node/N1]: Unknown -> working (initially)
00:00:00.000000 work resource/App Service [node/N1]: Unknown -> working (initially)
00:00:00.000000 work resource/File Share Witness [node/N1]: Unknown -> working (initially)
00:05:00.000000 action action/stop [node/N2]: (Stop-ClusterNode)
00:05:00.000000 state service/N2: Running -> Stopping (stop)
00:05:00.000000 state node/N2: Up -> Paused (membership)
00:05:00.000000 state drain/N2: Not Initiated -> In Progress (drain)
00:05:00.000000 state drain/N2: In Progress -> Completed (drain)
00:05:00.000000 state service/N2: Stopping -> Stopped (left)
00:05:00.000000 event node/N2 [node/N2]: Operational info -> - (the Cluster service was stopped in order) = 1063
00:05:00.000000 state route/N1 - Public | N2 - Public: Up -> Idle (close)
00:05:00.000000 state route/N1 - Heartbeat | N2 - Heartbeat: Up -> Idle (close)
00:05:00.000000 view view/1: N1, N2 -> N1 (leave) = 2
00:05:00.000000 state drain/N2: Completed -> Not Initiated (drain)
00:05:00.000000 state node/N2: Paused -> Down (membership)
00:05:00.000000 state interface/N2 - Public: Up -> Unavailable (interface)
00:05:00.000000 state interface/N2 - Heartbeat: Up -> Unavailable (interface)
00:10:00.000000 action action/set [group/App]: - -> FailoverThreshold=3 (Set-Property)
00:15:00.000000 action action/loss [node/N1]: (PowerLoss)
00:15:00.000000 fault host/N1: (PowerLoss)
00:15:00.000000 state host/N1: Running -> Off (power-loss)
00:15:00.000000 work resource/App IP [node/N1]: working -> not working (host)
00:15:00.000000 work resource/App Name [node/N1]: working -> not working (host)
00:15:00.000000 work resource/App Service [node/N1]: working -> not working (host)
00:15:00.000000 work resource/File Share Witness [node/N1]: working -> not working (host)
00:15:00.000000 state service/N1: Running -> Stopped (host-gone)
00:15:00.000000 quorum view/1 [N1]: quorum -> none (nobody is left) = 0
00:15:00.000000 state node/N1: Up -> Down (membership)
00:15:00.000000 state cluster/VOTES: Up -> Down (quorum)
00:15:00.000000 state interface/N1 - Public: Up -> Unavailable (interface)
00:15:00.000000 state network/Public: Up -> Unavailable (network)
00:15:00.000000 state interface/N1 - Heartbeat: Up -> Unavailable (interface)
00:15:00.000000 state network/Heartbeat: Up -> Unavailable (network)
00:15:00.000000 state resource/App IP: Online -> Offline (owner-lost)
00:15:00.000000 state resource/App Name: Online -> Offline (owner-lost)
00:15:00.000000 state resource/App Service: Online -> Offline (owner-lost)
00:15:00.000000 state group/App: Online -> Offline (resources)
00:15:00.000000 owner group/App: node/N1 -> - (NodeDown) = 0
00:15:00.000000 state resource/File Share Witness: Online -> Offline (owner-lost)
00:15:00.000000 state group/Cluster Group: Online -> Offline (resources)
00:15:00.000000 owner group/Cluster Group: node/N1 -> - (NodeDown) = 0
00:20:00.000000 action action/start [node/N2]: (Start-ClusterNode)
00:20:00.000000 state service/N2: Stopped -> Starting (start)
00:20:04.453583 state service/N2: Starting -> Forming (loaded)
00:20:04.453583 event node/N2 [node/N2]: System critical -> - (this node lacks the newest configuration and may not start) = 1561
00:20:04.453583 state service/N2: Forming -> RestartWait (terminate)
00:20:04.453583 event node/N2 [service/N2]: System error -> - (the Cluster service ended unexpectedly and will be restarted) = 7031
00:20:04.453583 wait service/N2: (ServiceRestartDelay) = 1264453583
00:21:04.453583 state service/N2: RestartWait -> Starting (start)
00:21:11.724571 state service/N2: Starting -> Forming (loaded)
00:21:11.724571 event node/N2 [node/N2]: System critical -> - (this node lacks the newest configuration and may not start) = 1561
00:21:11.724571 state service/N2: Forming -> RestartWait (terminate)
00:21:11.724571 event node/N2 [service/N2]: System error -> - (the Cluster service ended unexpectedly and will be restarted) = 7031
00:21:11.724571 wait service/N2: (ServiceRestartDelay) = 1331724571
00:22:11.724571 state service/N2: RestartWait -> Starting (start)
00:22:17.171145 state service/N2: Starting -> Forming (loaded)
00:22:17.171145 event node/N2 [node/N2]: System critical -> - (this node lacks the newest configuration and may not start) = 1561
00:22:17.171145 state service/N2: Forming -> RestartWait (terminate)
00:22:17.171145 event node/N2 [service/N2]: System error -> - (the Cluster service ended unexpectedly and will be restarted) = 7031
00:22:17.171145 wait service/N2: (ServiceRestartDelay) = 1397171145
00:23:17.171145 state service/N2: RestartWait -> Starting (start)
00:23:25.951618 state service/N2: Starting -> Forming (loaded)
00:23:25.951618 event node/N2 [node/N2]: System critical -> - (this node lacks the newest configuration and may not start) = 1561
00:23:25.951618 state service/N2: Forming -> RestartWait (terminate)
00:23:25.951618 event node/N2 [service/N2]: System error -> - (the Cluster service ended unexpectedly and will be restarted) = 7031
00:23:25.951618 wait service/N2: (ServiceRestartDelay) = 1465951618
00:24:25.951618 state service/N2: RestartWait -> Starting (start)
00:24:29.995390 state service/N2: Starting -> Forming (loaded)
00:24:29.995390 event node/N2 [node/N2]: System critical -> - (this node lacks the newest configuration and may not start) = 1561
00:24:29.995390 state service/N2: Forming -> RestartWait (terminate)
00:24:29.995390 event node/N2 [service/N2]: System error -> - (the Cluster service ended unexpectedly and will be restarted) = 7031
00:24:29.995390 wait service/N2: (ServiceRestartDelay) = 1529995390
00:25:29.995390 state service/N2: RestartWait -> Starting (start)
00:25:33.539882 state service/N2: Starting -> Forming (loaded)
00:25:33.539882 event node/N2 [node/N2]: System critical -> - (this node lacks the newest configuration and may not start) = 1561
00:25:33.539882 state service/N2: Forming -> RestartWait (terminate)
00:25:33.539882 event node/N2 [service/N2]: System error -> - (the Cluster service ended unexpectedly and will be restarted) = 7031
00:25:33.539882 wait service/N2: (ServiceRestartDelay) = 1593539882
00:26:33.539882 state service/N2: RestartWait -> Starting (start)
00:26:36.376870 state service/N2: Starting -> Forming (loaded)
00:26:36.376870 event node/N2 [node/N2]: System critical -> - (this node lacks the newest configuration and may not start) = 1561
00:26:36.376870 state service/N2: Forming -> RestartWait (terminate)
00:26:36.376870 event node/N2 [service/N2]: System error -> - (the Cluster service ended unexpectedly and will be restarted) = 7031
00:26:36.376870 wait service/N2: (ServiceRestartDelay) = 1656376870
00:27:36.376870 state service/N2: RestartWait -> Starting (start)
00:27:40.103468 state service/N2: Starting -> Forming (loaded)
00:27:40.103468 event node/N2 [node/N2]: System critical -> - (this node lacks the newest configuration and may not start) = 1561
00:27:40.103468 state service/N2: Forming -> RestartWait (terminate)
00:27:40.103468 event node/N2 [service/N2]: System error -> - (the Cluster service ended unexpectedly and will be restarted) = 7031
00:27:40.103468 wait service/N2: (ServiceRestartDelay) = 1720103468
00:28:40.103468 state service/N2: RestartWait -> Starting (start)
00:28:48.176432 state service/N2: Starting -> Forming (loaded)
00:28:48.176432 event node/N2 [node/N2]: System critical -> - (this node lacks the newest configuration and may not start) = 1561
00:28:48.176432 state service/N2: Forming -> RestartWait (terminate)
00:28:48.176432 event node/N2 [service/N2]: System error -> - (the Cluster service ended unexpectedly and will be restarted) = 7031
00:28:48.176432 wait service/N2: (ServiceRestartDelay) = 1788176432
00:29:48.176432 state service/N2: RestartWait -> Starting (start)
00:29:53.867487 state service/N2: Starting -> Forming (loaded)
00:29:53.867487 event node/N2 [node/N2]: System critical -> - (this node lacks the newest configuration and may not start) = 1561
00:29:53.867487 state service/N2: Forming -> RestartWait (terminate)
00:29:53.867487 event node/N2 [service/N2]: System error -> - (the Cluster service ended unexpectedly and will be restarted) = 7031
00:29:53.867487 wait service/N2: (ServiceRestartDelay) = 1853867487
00:30:53.867487 state service/N2: RestartWait -> Starting (start)
00:31:01.030752 state service/N2: Starting -> Forming (loaded)
00:31:01.030752 event node/N2 [node/N2]: System critical -> - (this node lacks the newest configuration and may not start) = 1561
00:31:01.030752 state service/N2: Forming -> RestartWait (terminate)
00:31:01.030752 event node/N2 [service/N2]: System error -> - (the Cluster service ended unexpectedly and will be restarted) = 7031
00:31:01.030752 wait service/N2: (ServiceRestartDelay) = 1921030752
00:32:01.030752 state service/N2: RestartWait -> Starting (start)
00:32:10.128789 state service/N2: Starting -> Forming (loaded)
00:32:10.128789 event node/N2 [node/N2]: System critical -> - (this node lacks the newest configuration and may not start) = 1561
00:32:10.128789 state service/N2: Forming -> RestartWait (terminate)
00:32:10.128789 event node/N2 [service/N2]: System error -> - (the Cluster service ended unexpectedly and will be restarted) = 7031
00:32:10.128789 wait service/N2: (ServiceRestartDelay) = 1990128789
00:33:10.128789 state service/N2: RestartWait -> Starting (start)
00:33:17.121487 state service/N2: Starting -> Forming (loaded)
00:33:17.121487 event node/N2 [node/N2]: System critical -> - (this node lacks the newest configuration and may not start) = 1561
00:33:17.121487 state service/N2: Forming -> RestartWait (terminate)
00:33:17.121487 event node/N2 [service/N2]: System error -> - (the Cluster service ended unexpectedly and will be restarted) = 7031
00:33:17.121487 wait service/N2: (ServiceRestartDelay) = 2057121487
00:34:17.121487 state service/N2: RestartWait -> Starting (start)
00:34:23.605001 state service/N2: Starting -> Forming (loaded)
00:34:23.605001 event node/N2 [node/N2]: System critical -> - (this node lacks the newest configuration and may not start) = 1561
00:34:23.605001 state service/N2: Forming -> RestartWait (terminate)
00:34:23.605001 event node/N2 [service/N2]: System error -> - (the Cluster service ended unexpectedly and will be restarted) = 7031
00:34:23.605001 wait service/N2: (ServiceRestartDelay) = 2123605001
00:35:00.000000 action action/on [node/N1]: (PowerOn)
00:35:00.000000 repair host/N1: (PowerOn)
00:35:00.000000 state host/N1: Off -> Booting (power-on)
00:35:23.605001 state service/N2: RestartWait -> Starting (start)
00:35:28.099794 state service/N2: Starting -> Forming (loaded)
00:35:28.099794 event node/N2 [node/N2]: System critical -> - (this node lacks the newest configuration and may not start) = 1561
00:35:28.099794 state service/N2: Forming -> RestartWait (terminate)
00:35:28.099794 event node/N2 [service/N2]: System error -> - (the Cluster service ended unexpectedly and will be restarted) = 7031
00:35:28.099794 wait service/N2: (ServiceRestartDelay) = 2188099794
00:36:27.067744 state host/N1: Booting -> Running (booted)
00:36:27.067744 state service/N1: Stopped -> Starting (start)
00:36:28.099794 state service/N2: RestartWait -> Starting (start)
00:36:32.554622 state service/N2: Starting -> Forming (loaded)
00:36:32.554622 event node/N2 [node/N2]: System critical -> - (this node lacks the newest configuration and may not start) = 1561
00:36:32.554622 state service/N2: Forming -> RestartWait (terminate)
00:36:32.554622 event node/N2 [service/N2]: System error -> - (the Cluster service ended unexpectedly and will be restarted) = 7031
00:36:32.554622 wait service/N2: (ServiceRestartDelay) = 2252554622
00:36:33.089297 state service/N1: Starting -> Forming (loaded)
00:36:33.089297 quorum view/1 [N1]: none -> pending (of 3, 2 needed) = 1
00:36:33.089297 arbitrate node/N1 [resource/File Share Witness]: (won)
00:36:33.089297 view view/1: - -> N1 (form) = 3
00:36:33.089297 quorum view/1 [N1]: pending -> quorum (of 3, 2 needed) = 2
00:36:33.089297 state node/N1: Down -> Up (membership)
00:36:33.089297 state cluster/VOTES: Down -> Up (quorum)
00:36:33.089297 state interface/N1 - Public: Unavailable -> Up (interface)
00:36:33.089297 state network/Public: Unavailable -> Up (network)
00:36:33.089297 state interface/N1 - Heartbeat: Unavailable -> Up (interface)
00:36:33.089297 state network/Heartbeat: Unavailable -> Up (network)
00:36:33.089297 state service/N1: Forming -> Running (formed)
00:36:33.089297 owner group/App: - -> node/N1 (Form) = 0
00:36:33.089297 event node/N1 [group/App]: Operational info -> - (bringing the role online) = 1200
00:36:33.089297 owner group/Cluster Group: - -> node/N1 (Form) = 0
00:36:33.089297 event node/N1 [group/Cluster Group]: Operational info -> - (bringing the role online) = 1200
00:36:33.089297 state resource/App IP: Offline -> OnlinePending (bring-online)
00:36:33.089297 state group/App: Offline -> Pending (resources)
00:36:33.089297 state resource/File Share Witness: Offline -> OnlinePending (bring-online)
00:36:33.089297 state group/Cluster Group: Offline -> Pending (resources)
00:36:34.150193 state resource/File Share Witness: OnlinePending -> Online (call-done)
00:36:34.150193 work resource/File Share Witness [node/N1]: not working -> working (started)
00:36:34.150193 state group/Cluster Group: Pending -> Online (resources)
00:36:34.150193 event node/N1 [group/Cluster Group]: Operational info -> - (the role is online) = 1201
00:36:34.619557 state resource/App IP: OnlinePending -> Online (call-done)
00:36:34.619557 work resource/App IP [node/N1]: not working -> working (started)
00:36:34.619557 state group/App: Pending -> PartialOnline (resources)
00:36:34.619557 state resource/App Name: Offline -> OnlinePending (bring-online)
00:36:34.619557 state group/App: PartialOnline -> Pending (resources)
00:36:39.201310 state resource/App Name: OnlinePending -> Online (call-done)
00:36:39.201310 work resource/App Name [node/N1]: not working -> working (started)
00:36:39.201310 state group/App: Pending -> PartialOnline (resources)
00:36:39.201310 state resource/App Service: Offline -> OnlinePending (bring-online)
00:36:39.201310 state group/App: PartialOnline -> Pending (resources)
00:36:51.149000 state resource/App Service: OnlinePending -> Online (call-done)
00:36:51.149000 work resource/App Service [node/N1]: not working -> working (started)
00:36:51.149000 state group/App: Pending -> Online (resources)
00:36:51.149000 event node/N1 [group/App]: Operational info -> - (the role is online) = 1201
00:37:32.554622 state service/N2: RestartWait -> Starting (start)
00:37:37.154797 state service/N2: Starting -> Joining (loaded)
00:37:37.154797 state node/N2: Down -> Joining (membership)
00:37:40.677433 state service/N2: Joining -> Running (joined)
00:37:40.677433 view view/1: N1 -> N1, N2 (join) = 4
00:37:40.677433 state route/N1 - Public | N2 - Public: Idle -> Up (open)
00:37:40.677433 state route/N1 - Heartbeat | N2 - Heartbeat: Idle -> Up (open)
00:37:40.677433 event node/N2 [node/N2]: Operational info -> - (this node joined the cluster) = 1062
00:37:40.677433 state node/N2: Joining -> Up (membership)
00:37:40.677433 state interface/N2 - Public: Unavailable -> Up (interface)
00:37:40.677433 state interface/N2 - Heartbeat: Unavailable -> Up (interface)
