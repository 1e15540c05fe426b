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
00:00:00.000000 vote node/N1: 0 -> 0 (initially) = 1
00:00:00.000000 vote node/N2: 0 -> 0 (initially) = 1
00:00:00.000000 vote node/N3: 0 -> 0 (initially) = 1
00:00:00.000000 vote resource/Witness Disk: 0 -> 1 (initially) = 1
00:00:00.000000 quorum view/1 [N1, N2, N3]: none -> quorum (of 1, 1 needed) = 1
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
00:10:00.000000 action action/crash [node/N1]: (Crash)
00:10:00.000000 fault host/N1: (Crash)
00:10:00.000000 action action/split1 [network/Public]: - -> N1, N2 | N3 (SplitNetwork)
00:10:00.000000 fault network/Public: (SplitNetwork)
00:10:00.000000 action action/split2 [network/Heartbeat]: - -> N1, N2 | N3 (SplitNetwork)
00:10:00.000000 fault network/Heartbeat: (SplitNetwork)
00:10:00.000000 state host/N1: Running -> Dumping (bugcheck)
00:10:00.000000 work resource/Witness Disk [node/N1]: working -> not working (host)
00:10:00.000000 work resource/App IP [node/N1]: working -> not working (host)
00:10:00.000000 work resource/App Name [node/N1]: working -> not working (host)
00:10:00.000000 work resource/App Service [node/N1]: working -> not working (host)
00:10:00.000000 state service/N1: Running -> Stopped (host-gone)
00:10:17.902468 state host/N1: Dumping -> Off (dumped)
00:10:19.318848 detect node/N2 [node/N3]: route/N2 - Public | N3 - Public -> - (heartbeat) = 599318848
00:10:19.318848 detect node/N3 [node/N2]: route/N2 - Public | N3 - Public -> - (heartbeat) = 599318848
00:10:19.318848 state route/N2 - Public | N3 - Public: Up -> Down (threshold)
00:10:19.318848 state interface/N2 - Public: Up -> Unreachable (interface)
00:10:19.318848 event node/N2 [interface/N2 - Public]: System warning -> - (the interface cannot be reached by at least one node) = 1126
00:10:19.318848 state interface/N3 - Public: Up -> Unreachable (interface)
00:10:19.318848 event node/N2 [interface/N3 - Public]: System warning -> - (the interface cannot be reached by at least one node) = 1126
00:10:19.318848 state network/Public: Up -> Partitioned (network)
00:10:19.318848 event node/N2 [network/Public]: System error -> - (some nodes cannot communicate over this network) = 1129
00:10:19.451196 detect node/N2 [node/N3]: route/N2 - Heartbeat | N3 - Heartbeat -> - (heartbeat) = 599451196
00:10:19.451196 detect node/N3 [node/N2]: route/N2 - Heartbeat | N3 - Heartbeat -> - (heartbeat) = 599451196
00:10:19.451196 state route/N2 - Heartbeat | N3 - Heartbeat: Up -> Down (threshold)
00:10:19.459714 detect node/N2 [node/N1]: route/N1 - Public | N2 - Public -> - (heartbeat) = 599459714
00:10:19.459714 state route/N1 - Public | N2 - Public: Up -> Down (threshold)
00:10:19.536014 detect node/N3 [node/N1]: route/N1 - Public | N3 - Public -> - (heartbeat) = 599536014
00:10:19.536014 state route/N1 - Public | N3 - Public: Up -> Down (threshold)
00:10:19.660249 detect node/N3 [node/N1]: route/N1 - Heartbeat | N3 - Heartbeat -> - (heartbeat) = 599660249
00:10:19.660249 state route/N1 - Heartbeat | N3 - Heartbeat: Up -> Down (threshold)
00:10:19.676782 detect node/N2 [node/N1]: route/N1 - Heartbeat | N2 - Heartbeat -> - (heartbeat) = 599676782
00:10:19.676782 state route/N1 - Heartbeat | N2 - Heartbeat: Up -> Down (threshold)
00:10:20.051196 state route/N1 - Public | N2 - Public: Down -> Idle (close)
00:10:20.051196 state route/N1 - Heartbeat | N2 - Heartbeat: Down -> Idle (close)
00:10:20.051196 state route/N2 - Public | N3 - Public: Down -> Idle (close)
00:10:20.051196 state route/N2 - Heartbeat | N3 - Heartbeat: Down -> Idle (close)
00:10:20.051196 view view/2: N1, N2, N3 -> N2 (regroup) = 2
00:10:20.051196 event node/N2 [node/N1]: System critical -> - (the node left the active membership) = 1135
00:10:20.051196 event node/N2 [node/N3]: System critical -> - (the node left the active membership) = 1135
00:10:20.051196 state route/N1 - Public | N3 - Public: Down -> Idle (close)
00:10:20.051196 state route/N1 - Heartbeat | N3 - Heartbeat: Down -> Idle (close)
00:10:20.051196 view view/3: N1, N2, N3 -> N3 (regroup) = 3
00:10:20.051196 event node/N3 [node/N1]: System critical -> - (the node left the active membership) = 1135
00:10:20.051196 event node/N3 [node/N2]: System critical -> - (the node left the active membership) = 1135
00:10:20.051196 quorum view/2 [N2]: none -> pending (of 1, 1 needed) = 0
00:10:20.051196 arbitrate node/N2 [resource/Witness Disk]: (challenge) = 7000000
00:10:20.051196 quorum view/3 [N3]: none -> pending (of 1, 1 needed) = 0
00:10:20.051196 arbitrate node/N3 [resource/Witness Disk]: (challenge) = 7000000
00:10:20.051196 state node/N1: Up -> Down (membership)
00:10:20.051196 state interface/N1 - Public: Up -> Unavailable (interface)
00:10:20.051196 state interface/N2 - Public: Unreachable -> Up (interface)
00:10:20.051196 event node/N2 [interface/N2 - Public]: Operational info -> - (the interface is up again) = 1125
00:10:20.051196 state interface/N3 - Public: Unreachable -> Up (interface)
00:10:20.051196 event node/N2 [interface/N3 - Public]: Operational info -> - (the interface is up again) = 1125
00:10:20.051196 state network/Public: Partitioned -> Up (network)
00:10:20.051196 event node/N2 [network/Public]: Operational info -> - (the network is up again) = 1128
00:10:20.051196 state interface/N1 - Heartbeat: Up -> Unavailable (interface)
00:10:22.051196 arbitrate node/N2 [resource/Witness Disk]: (lost)
00:10:22.051196 quorum view/2 [N2]: pending -> lost (of 1, 1 needed) = 0
00:10:22.051196 event node/N2 [cluster/VOTES]: System critical -> - (quorum was lost: the Cluster service shuts down) = 1177
00:10:22.051196 event node/N2 [service/N2]: System error -> - (the Cluster service ended with a service-specific error) = 7024
00:10:22.051196 state node/N2: Up -> Down (membership)
00:10:22.051196 state interface/N2 - Public: Up -> Unavailable (interface)
00:10:22.051196 state interface/N2 - Heartbeat: Up -> Unavailable (interface)
00:10:22.051196 arbitrate node/N3 [resource/Witness Disk]: (lost)
00:10:22.051196 quorum view/3 [N3]: pending -> lost (of 1, 1 needed) = 0
00:10:22.051196 event node/N3 [cluster/VOTES]: System critical -> - (quorum was lost: the Cluster service shuts down) = 1177
00:10:22.051196 event node/N3 [service/N3]: System error -> - (the Cluster service ended with a service-specific error) = 7024
00:10:22.051196 state node/N3: Up -> Down (membership)
00:10:22.051196 state cluster/VOTES: Up -> Down (quorum)
00:10:22.051196 state interface/N3 - Public: Up -> Unavailable (interface)
00:10:22.051196 state network/Public: Up -> Unavailable (network)
00:10:22.051196 state interface/N3 - Heartbeat: Up -> Unavailable (interface)
00:10:22.051196 state network/Heartbeat: Up -> Unavailable (network)
00:10:22.051196 state service/N2: Running -> RestartWait (terminate)
00:10:22.051196 event node/N2 [service/N2]: System error -> - (the Cluster service ended unexpectedly and will be restarted) = 7031
00:10:22.051196 wait service/N2: (ServiceRestartDelay) = 682051196
00:10:22.051196 state service/N3: Running -> RestartWait (terminate)
00:10:22.051196 event node/N3 [service/N3]: System error -> - (the Cluster service ended unexpectedly and will be restarted) = 7031
00:10:22.051196 wait service/N3: (ServiceRestartDelay) = 682051196
00:10:22.051196 state resource/Witness Disk: Online -> Offline (owner-lost)
00:10:22.051196 state group/Cluster Group: Online -> Offline (resources)
00:10:22.051196 owner group/Cluster Group: node/N1 -> - (NodeDown) = 0
00:10:22.051196 state resource/App IP: Online -> Offline (owner-lost)
00:10:22.051196 state resource/App Name: Online -> Offline (owner-lost)
00:10:22.051196 state resource/App Service: Online -> Offline (owner-lost)
00:10:22.051196 state group/App: Online -> Offline (resources)
00:10:22.051196 owner group/App: node/N1 -> - (NodeDown) = 0
00:11:22.051196 state service/N2: RestartWait -> Starting (start)
00:11:22.051196 state service/N3: RestartWait -> Starting (start)
00:11:26.504779 state service/N2: Starting -> Forming (loaded)
00:11:26.504779 quorum view/2 [N2]: none -> pending (of 1, 1 needed) = 0
00:11:26.504779 arbitrate node/N2 [resource/Witness Disk]: (challenge) = 7000000
00:11:28.504779 arbitrate node/N2 [resource/Witness Disk]: (lost)
00:11:28.504779 event node/N2 [resource/Witness Disk]: System error -> - (the witness cannot be reached: no cluster was formed) = 1573
00:11:28.504779 state service/N2: Forming -> RestartWait (terminate)
00:11:28.504779 event node/N2 [service/N2]: System error -> - (the Cluster service ended unexpectedly and will be restarted) = 7031
00:11:28.504779 wait service/N2: (ServiceRestartDelay) = 748504779
00:11:28.778558 state service/N3: Starting -> Forming (loaded)
00:11:28.778558 quorum view/3 [N3]: none -> pending (of 1, 1 needed) = 0
00:11:28.778558 arbitrate node/N3 [resource/Witness Disk]: (challenge) = 7000000
00:11:30.778558 arbitrate node/N3 [resource/Witness Disk]: (lost)
00:11:30.778558 event node/N3 [resource/Witness Disk]: System error -> - (the witness cannot be reached: no cluster was formed) = 1573
00:11:30.778558 state service/N3: Forming -> RestartWait (terminate)
00:11:30.778558 event node/N3 [service/N3]: System error -> - (the Cluster service ended unexpectedly and will be restarted) = 7031
00:11:30.778558 wait service/N3: (ServiceRestartDelay) = 750778558
00:12:28.504779 state service/N2: RestartWait -> Starting (start)
00:12:30.778558 state service/N3: RestartWait -> Starting (start)
00:12:35.046832 state service/N3: Starting -> Forming (loaded)
00:12:35.046832 quorum view/3 [N3]: none -> pending (of 1, 1 needed) = 0
00:12:35.046832 arbitrate node/N3 [resource/Witness Disk]: (challenge) = 7000000
00:12:35.775767 state service/N2: Starting -> Forming (loaded)
00:12:35.775767 quorum view/2 [N2]: none -> pending (of 1, 1 needed) = 0
00:12:35.775767 arbitrate node/N2 [resource/Witness Disk]: (challenge) = 7000000
00:12:37.046832 arbitrate node/N3 [resource/Witness Disk]: (lost)
00:12:37.046832 event node/N3 [resource/Witness Disk]: System error -> - (the witness cannot be reached: no cluster was formed) = 1573
00:12:37.046832 state service/N3: Forming -> RestartWait (terminate)
00:12:37.046832 event node/N3 [service/N3]: System error -> - (the Cluster service ended unexpectedly and will be restarted) = 7031
00:12:37.046832 wait service/N3: (ServiceRestartDelay) = 817046832
00:12:37.775767 arbitrate node/N2 [resource/Witness Disk]: (lost)
00:12:37.775767 event node/N2 [resource/Witness Disk]: System error -> - (the witness cannot be reached: no cluster was formed) = 1573
00:12:37.775767 state service/N2: Forming -> RestartWait (terminate)
00:12:37.775767 event node/N2 [service/N2]: System error -> - (the Cluster service ended unexpectedly and will be restarted) = 7031
00:12:37.775767 wait service/N2: (ServiceRestartDelay) = 817775767
00:13:37.046832 state service/N3: RestartWait -> Starting (start)
00:13:37.775767 state service/N2: RestartWait -> Starting (start)
00:13:43.222341 state service/N2: Starting -> Forming (loaded)
00:13:43.222341 quorum view/2 [N2]: none -> pending (of 1, 1 needed) = 0
00:13:43.222341 arbitrate node/N2 [resource/Witness Disk]: (challenge) = 7000000
00:13:45.076588 state service/N3: Starting -> Forming (loaded)
00:13:45.076588 quorum view/3 [N3]: none -> pending (of 1, 1 needed) = 0
00:13:45.076588 arbitrate node/N3 [resource/Witness Disk]: (challenge) = 7000000
00:13:45.222341 arbitrate node/N2 [resource/Witness Disk]: (lost)
00:13:45.222341 event node/N2 [resource/Witness Disk]: System error -> - (the witness cannot be reached: no cluster was formed) = 1573
00:13:45.222341 state service/N2: Forming -> RestartWait (terminate)
00:13:45.222341 event node/N2 [service/N2]: System error -> - (the Cluster service ended unexpectedly and will be restarted) = 7031
00:13:45.222341 wait service/N2: (ServiceRestartDelay) = 885222341
00:13:47.076588 arbitrate node/N3 [resource/Witness Disk]: (lost)
00:13:47.076588 event node/N3 [resource/Witness Disk]: System error -> - (the witness cannot be reached: no cluster was formed) = 1573
00:13:47.076588 state service/N3: Forming -> RestartWait (terminate)
00:13:47.076588 event node/N3 [service/N3]: System error -> - (the Cluster service ended unexpectedly and will be restarted) = 7031
00:13:47.076588 wait service/N3: (ServiceRestartDelay) = 887076588
00:14:45.222341 state service/N2: RestartWait -> Starting (start)
00:14:47.076588 state service/N3: RestartWait -> Starting (start)
00:14:51.225111 state service/N3: Starting -> Forming (loaded)
00:14:51.225111 quorum view/3 [N3]: none -> pending (of 1, 1 needed) = 0
00:14:51.225111 arbitrate node/N3 [resource/Witness Disk]: (challenge) = 7000000
00:14:53.225111 arbitrate node/N3 [resource/Witness Disk]: (lost)
00:14:53.225111 event node/N3 [resource/Witness Disk]: System error -> - (the witness cannot be reached: no cluster was formed) = 1573
00:14:53.225111 state service/N3: Forming -> RestartWait (terminate)
00:14:53.225111 event node/N3 [service/N3]: System error -> - (the Cluster service ended unexpectedly and will be restarted) = 7031
00:14:53.225111 wait service/N3: (ServiceRestartDelay) = 953225111
00:14:54.002814 state service/N2: Starting -> Forming (loaded)
00:14:54.002814 quorum view/2 [N2]: none -> pending (of 1, 1 needed) = 0
00:14:54.002814 arbitrate node/N2 [resource/Witness Disk]: (challenge) = 7000000
00:14:56.002814 arbitrate node/N2 [resource/Witness Disk]: (lost)
00:14:56.002814 event node/N2 [resource/Witness Disk]: System error -> - (the witness cannot be reached: no cluster was formed) = 1573
00:14:56.002814 state service/N2: Forming -> RestartWait (terminate)
00:14:56.002814 event node/N2 [service/N2]: System error -> - (the Cluster service ended unexpectedly and will be restarted) = 7031
00:14:56.002814 wait service/N2: (ServiceRestartDelay) = 956002814
