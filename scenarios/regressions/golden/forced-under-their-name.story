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
00:00:00.000000 vote node/N2: 0 -> 1 (initially) = 1
00:00:00.000000 quorum view/1 [N1, N2]: none -> quorum (of 1, 1 needed) = 1
00:00:00.000000 owner group/App: - -> node/N2 (initially) = 0
00:00:00.000000 owner group/Cluster Group: - -> node/N1 (initially) = 0
00:00:00.000000 state resource/App IP: Unknown -> Online (initially)
00:00:00.000000 state resource/App Name: Unknown -> Online (initially)
00:00:00.000000 state resource/App Service: Unknown -> Online (initially)
00:00:00.000000 state group/App: Unknown -> Online (initially)
00:00:00.000000 state group/Cluster Group: Unknown -> Offline (initially)
00:00:00.000000 work resource/App IP [node/N2]: Unknown -> working (initially)
00:00:00.000000 work resource/App Name [node/N2]: Unknown -> working (initially)
00:00:00.000000 work resource/App Service [node/N2]: Unknown -> working (initially)
00:10:00.000000 action action/freeze [node/N2]: (Freeze)
00:10:00.000000 fault host/N2: (Freeze)
00:10:00.000000 action action/split1 [network/Public]: - -> N1 | N2 (SplitNetwork)
00:10:00.000000 fault network/Public: (SplitNetwork)
00:10:00.000000 action action/split2 [network/Heartbeat]: - -> N1 | N2 (SplitNetwork)
00:10:00.000000 fault network/Heartbeat: (SplitNetwork)
00:10:00.000000 action action/loss [node/N1]: (PowerLoss)
00:10:00.000000 fault host/N1: (PowerLoss)
00:10:00.000000 state host/N2: Running -> Frozen (freeze)
00:10:00.000000 work resource/App IP [node/N2]: working -> not working (host)
00:10:00.000000 work resource/App Name [node/N2]: working -> not working (host)
00:10:00.000000 work resource/App Service [node/N2]: working -> not working (host)
00:10:00.000000 state host/N1: Running -> Off (power-loss)
00:10:00.000000 state service/N1: Running -> Stopped (host-gone)
00:10:01.000000 action action/on [node/N1]: (PowerOn)
00:10:01.000000 repair host/N1: (PowerOn)
00:10:01.000000 state host/N1: Off -> Booting (power-on)
00:10:11.000000 state host/N1: Booting -> Running (booted)
00:10:11.000000 state service/N1: Stopped -> Starting (start)
00:10:13.000000 state service/N1: Starting -> Forming (loaded)
00:10:15.000000 action action/thaw [node/N2]: (Thaw)
00:10:15.000000 repair host/N2: (Thaw)
00:10:15.000000 state host/N2: Frozen -> Running (thaw)
00:10:15.000000 work resource/App IP [node/N2]: not working -> working (link)
00:10:15.000000 work resource/App Name [node/N2]: not working -> working (process)
00:10:15.000000 work resource/App Service [node/N2]: not working -> working (process)
00:10:18.000000 action action/force [node/N1]: - -> forceQuorum (Start-ClusterNode)
00:10:18.000000 view view/1: - -> N1 (form) = 2
00:10:18.000000 quorum view/1 [N1]: none -> forced (of 1, 1 needed) = 0
00:10:18.000000 state service/N1: Forming -> Running (formed)
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
00:10:20.276782 view view/1: N1 -> N1 (regroup) = 3
00:10:20.276782 quorum view/1 [N1]: none -> forced (of 1, 1 needed) = 0
00:10:20.276782 state interface/N1 - Heartbeat: Up -> Unreachable (interface)
00:10:20.276782 event node/N1 [interface/N1 - Heartbeat]: System warning -> - (the interface cannot be reached by at least one node) = 1126
00:10:20.276782 state interface/N2 - Heartbeat: Up -> Unreachable (interface)
00:10:20.276782 event node/N1 [interface/N2 - Heartbeat]: System warning -> - (the interface cannot be reached by at least one node) = 1126
00:10:20.276782 state network/Heartbeat: Up -> Partitioned (network)
00:10:20.276782 event node/N1 [network/Heartbeat]: System error -> - (some nodes cannot communicate over this network) = 1129
