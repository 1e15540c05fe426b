# A golden story: clustersim test compares it with the run, and --update writes it.
00:00:00.000000 state cluster/XProtectCluster: Unknown -> Up (initially)
00:00:00.000000 state host/Cluster1: Unknown -> Running (initially)
00:00:00.000000 state service/Cluster1: Unknown -> Running (initially)
00:00:00.000000 state node/Cluster1: Unknown -> Up (initially)
00:00:00.000000 state drain/Cluster1: Unknown -> Not Initiated (initially)
00:00:00.000000 state status/Cluster1: Unknown -> Normal (initially)
00:00:00.000000 state host/Cluster2: Unknown -> Running (initially)
00:00:00.000000 state service/Cluster2: Unknown -> Running (initially)
00:00:00.000000 state node/Cluster2: Unknown -> Up (initially)
00:00:00.000000 state drain/Cluster2: Unknown -> Not Initiated (initially)
00:00:00.000000 state status/Cluster2: Unknown -> Normal (initially)
00:00:00.000000 state interface/Cluster1 - Public: Unknown -> Up (initially)
00:00:00.000000 state interface/Cluster1 - Heartbeat: Unknown -> Up (initially)
00:00:00.000000 state interface/Cluster1 - iSCSI: Unknown -> Up (initially)
00:00:00.000000 state interface/Cluster2 - Public: Unknown -> Up (initially)
00:00:00.000000 state interface/Cluster2 - Heartbeat: Unknown -> Up (initially)
00:00:00.000000 state interface/Cluster2 - iSCSI: Unknown -> Up (initially)
00:00:00.000000 state network/Public: Unknown -> Up (initially)
00:00:00.000000 state network/Heartbeat: Unknown -> Up (initially)
00:00:00.000000 state network/iSCSI: Unknown -> Up (initially)
00:00:00.000000 state route/Cluster1 - Public | Cluster2 - Public: Unknown -> Up (initially)
00:00:00.000000 state route/Cluster1 - Heartbeat | Cluster2 - Heartbeat: Unknown -> Up (initially)
00:00:00.000000 view view/1: none -> Cluster1, Cluster2 (initially) = 1
00:00:00.000000 vote node/Cluster1: 0 -> 1 (initially) = 3
00:00:00.000000 vote node/Cluster2: 0 -> 1 (initially) = 3
00:00:00.000000 vote resource/Cluster Disk 1: 0 -> 1 (initially) = 3
00:00:00.000000 quorum view/1 [Cluster1, Cluster2]: none -> quorum (of 3, 2 needed) = 3
00:00:00.000000 owner group/Cluster Group: - -> node/Cluster1 (initially) = 0
00:00:00.000000 owner group/SQL Server (SQLCLUSTER): - -> node/Cluster1 (initially) = 0
00:00:00.000000 owner group/Milestone XProtect Management Server: - -> node/Cluster1 (initially) = 0
00:00:00.000000 state resource/Cluster IP Address: Unknown -> Online (initially)
00:00:00.000000 state resource/Cluster Name: Unknown -> Online (initially)
00:00:00.000000 state resource/Cluster Disk 1: Unknown -> Online (initially)
00:00:00.000000 state resource/SQL IP Address 1: Unknown -> Online (initially)
00:00:00.000000 state resource/SQL Network Name (SQL2016Cluster): Unknown -> Online (initially)
00:00:00.000000 state resource/Cluster Disk 2: Unknown -> Online (initially)
00:00:00.000000 state resource/SQL Server: Unknown -> Online (initially)
00:00:00.000000 state resource/SQL Server Agent: Unknown -> Online (initially)
00:00:00.000000 state resource/Milestone IP Address: Unknown -> Online (initially)
00:00:00.000000 state resource/MILESTONE: Unknown -> Online (initially)
00:00:00.000000 state resource/Milestone XProtect Management Server: Unknown -> Online (initially)
00:00:00.000000 state resource/Milestone XProtect Event Server: Unknown -> Online (initially)
00:00:00.000000 state resource/Milestone XProtect Log Server: Unknown -> Online (initially)
00:00:00.000000 state resource/Milestone XProtect Data Collector Server: Unknown -> Online (initially)
00:00:00.000000 state group/Cluster Group: Unknown -> Online (initially)
00:00:00.000000 state group/SQL Server (SQLCLUSTER): Unknown -> Online (initially)
00:00:00.000000 state group/Milestone XProtect Management Server: Unknown -> Online (initially)
00:00:00.000000 reserve disk/Quorum: - -> node/Cluster1 (initially)
00:00:00.000000 reserve disk/Data: - -> node/Cluster1 (initially)
00:00:00.000000 work resource/Cluster IP Address [node/Cluster1]: Unknown -> working (initially)
00:00:00.000000 work resource/Cluster Name [node/Cluster1]: Unknown -> working (initially)
00:00:00.000000 work resource/Cluster Disk 1 [node/Cluster1]: Unknown -> working (initially)
00:00:00.000000 work resource/SQL IP Address 1 [node/Cluster1]: Unknown -> working (initially)
00:00:00.000000 work resource/SQL Network Name (SQL2016Cluster) [node/Cluster1]: Unknown -> working (initially)
00:00:00.000000 work resource/Cluster Disk 2 [node/Cluster1]: Unknown -> working (initially)
00:00:00.000000 work resource/SQL Server [node/Cluster1]: Unknown -> working (initially)
00:00:00.000000 work resource/SQL Server Agent [node/Cluster1]: Unknown -> working (initially)
00:00:00.000000 work resource/Milestone IP Address [node/Cluster1]: Unknown -> working (initially)
00:00:00.000000 work resource/MILESTONE [node/Cluster1]: Unknown -> working (initially)
00:00:00.000000 work resource/Milestone XProtect Management Server [node/Cluster1]: Unknown -> working (initially)
00:00:00.000000 work resource/Milestone XProtect Event Server [node/Cluster1]: Unknown -> working (initially)
00:00:00.000000 work resource/Milestone XProtect Log Server [node/Cluster1]: Unknown -> working (initially)
00:00:00.000000 work resource/Milestone XProtect Data Collector Server [node/Cluster1]: Unknown -> working (initially)
00:00:00.000000 state computer/REC1: Unknown -> Running (initially)
00:00:00.000000 state computer/REC2: Unknown -> Running (initially)
00:00:00.000000 state computer/FOREC1: Unknown -> Running (initially)
00:00:00.000000 state computer/MOB1: Unknown -> Running (initially)
00:00:00.000000 state computer/OPS1: Unknown -> Running (initially)
00:00:00.000000 state computer/ADM1: Unknown -> Running (initially)
00:00:00.000000 state component/Management Server on Cluster1: Unknown -> Running (initially)
00:00:00.000000 state component/Management Server on Cluster2: Unknown -> Stopped (initially)
00:00:00.000000 state component/Event Server on Cluster1: Unknown -> Running (initially)
00:00:00.000000 state component/Event Server on Cluster2: Unknown -> Stopped (initially)
00:00:00.000000 state component/Log Server on Cluster1: Unknown -> Running (initially)
00:00:00.000000 state component/Log Server on Cluster2: Unknown -> Stopped (initially)
00:00:00.000000 state component/Data Collector on Cluster1: Unknown -> Running (initially)
00:00:00.000000 state component/Data Collector on Cluster2: Unknown -> Stopped (initially)
00:00:00.000000 state component/IIS on Cluster1: Unknown -> Running (initially)
00:00:00.000000 state component/IIS on Cluster2: Unknown -> Running (initially)
00:00:00.000000 state component/Identity Provider on Cluster1: Unknown -> Running (initially)
00:00:00.000000 state component/Identity Provider on Cluster2: Unknown -> Running (initially)
00:00:00.000000 state component/API Gateway on Cluster1: Unknown -> Running (initially)
00:00:00.000000 state component/API Gateway on Cluster2: Unknown -> Running (initially)
00:00:00.000000 state component/Service Channel on Cluster1: Unknown -> Running (initially)
00:00:00.000000 state component/Service Channel on Cluster2: Unknown -> Running (initially)
00:00:00.000000 state component/Report Server on Cluster1: Unknown -> Running (initially)
00:00:00.000000 state component/Report Server on Cluster2: Unknown -> Running (initially)
00:00:00.000000 state component/Recording Server REC1 on REC1: Unknown -> Running (initially)
00:00:00.000000 state component/Recording Server REC2 on REC2: Unknown -> Running (initially)
00:00:00.000000 state component/Failover Recording Server FOREC1 on FOREC1: Unknown -> Running (initially)
00:00:00.000000 state component/Mobile Server MOB1 on MOB1: Unknown -> Running (initially)
00:00:00.000000 state component/Smart Client OPS1 on OPS1: Unknown -> Running (initially)
00:00:00.000000 state component/Management Client ADM1 on ADM1: Unknown -> Running (initially)
00:00:00.000000 state monitoring/SQL Server (SQLCLUSTER): Unknown -> Active (initially)
00:00:00.000000 state monitoring/Milestone XProtect Management Server: Unknown -> Active (initially)
00:00:00.000000 state account/TESTDOMAIN\sqlservice: Unknown -> Valid (initially)
00:00:00.000000 state account/TESTDOMAIN\sqlagent: Unknown -> Valid (initially)
00:00:00.000000 state account/TESTDOMAIN\xprotect: Unknown -> Valid (initially)
00:00:00.000000 state certificate/Cluster1: Unknown -> Valid (initially)
00:00:00.000000 state external/Cluster1: Unknown -> Readable (initially)
00:00:00.000000 state certificate/Cluster2: Unknown -> Valid (initially)
00:00:00.000000 state external/Cluster2: Unknown -> Readable (initially)
00:00:00.000000 work client/Log in [node/Cluster1]: Unknown -> working (initially)
00:00:00.000000 work client/Log in by external provider [node/Cluster1]: Unknown -> working (initially)
00:00:00.000000 work client/Live and playback: Unknown -> working (initially)
00:00:00.000000 work client/Events and alarms [node/Cluster1]: Unknown -> working (initially)
00:00:00.000000 work client/Configuration [node/Cluster1]: Unknown -> working (initially)
00:00:00.000000 work client/Logging [node/Cluster1]: Unknown -> working (initially)
00:00:00.000000 work client/System monitor [node/Cluster1]: Unknown -> working (initially)
00:00:00.000000 work client/Reports [node/Cluster1]: Unknown -> working (initially)
00:00:00.000000 work client/API [node/Cluster1]: Unknown -> working (initially)
00:00:00.000000 work client/Mobile and web [computer/MOB1]: Unknown -> working (initially)
00:00:00.000000 work client/Recording, Recording Server REC1 [computer/REC1]: Unknown -> working (initially)
00:00:00.000000 work client/Recording, Recording Server REC2 [computer/REC2]: Unknown -> working (initially)
00:00:00.000000 state diagnostics/system: Unknown -> clean (initially)
00:00:00.000000 state diagnostics/resource: Unknown -> clean (initially)
00:00:00.000000 state diagnostics/query_processing: Unknown -> clean (initially)
00:00:00.000000 state diagnostics/io_subsystem: Unknown -> clean (initially)
00:00:00.000000 state diagnostics/events: Unknown -> clean (initially)
00:00:00.000000 state database/Surveillance: Unknown -> ONLINE (initially)
00:00:00.000000 state database/Surveillance_IDP: Unknown -> ONLINE (initially)
00:00:00.000000 state database/SurveillanceLogServerV2: Unknown -> ONLINE (initially)
00:10:00.000000 action action/expire [account/TESTDOMAIN\xprotect]: (ExpirePassword)
00:10:00.000000 fault account/TESTDOMAIN\xprotect: (ExpirePassword)
00:10:00.000000 state account/TESTDOMAIN\xprotect: Valid -> Expired (ExpirePassword)
00:20:00.000000 action action/kill [resource/Milestone XProtect Management Server]: (KillService)
00:20:00.000000 fault resource/Milestone XProtect Management Server: (KillService)
00:20:00.000000 work resource/Milestone XProtect Management Server [node/Cluster1]: working -> not working (killed)
00:20:00.000000 state component/Management Server on Cluster1: Running -> Stopped (stop)
00:20:00.000000 work client/Log in: working -> not working (no Management Server that works answers at its address)
00:20:00.000000 work client/Log in by external provider: working -> not working (no Management Server that works answers at its address)
00:20:00.000000 work client/Configuration: working -> not working (no Management Server that works answers at its address)
00:20:00.000000 work client/Reports: working -> not working (no Management Server works)
00:20:00.000000 work client/API: working -> not working (no Management Server works)
00:20:00.000000 state component/Event Server on Cluster1: Running -> Waiting (need-lost)
00:20:00.000000 work client/Events and alarms: working -> not working (the service does not work)
00:20:00.000000 state component/Data Collector on Cluster1: Running -> Waiting (need-lost)
00:20:00.000000 work client/System monitor: working -> not working (the service does not work)
00:20:00.000000 state component/API Gateway on Cluster1: Running -> Waiting (need-lost)
00:20:00.000000 state component/API Gateway on Cluster2: Running -> Waiting (need-lost)
00:20:00.000000 state component/Recording Server REC1 on REC1: Running -> Waiting (need-lost)
00:20:00.000000 state component/Recording Server REC2 on REC2: Running -> Waiting (need-lost)
00:20:00.000000 state component/Failover Recording Server FOREC1 on FOREC1: Running -> Waiting (need-lost)
00:20:00.000000 state component/Mobile Server MOB1 on MOB1: Running -> Waiting (need-lost)
00:20:00.000000 work client/Mobile and web: working -> not working (the service does not work)
00:20:00.000000 state component/Smart Client OPS1 on OPS1: Running -> Waiting (need-lost)
00:20:00.000000 state component/Management Client ADM1 on ADM1: Running -> Waiting (need-lost)
00:20:02.978018 detect resource/Milestone XProtect Management Server [node/Cluster1]: (LooksAlive) = 1197978018
00:20:02.978018 state resource/Milestone XProtect Management Server: Online -> Failed (failure)
00:20:02.978018 event node/Cluster1 [resource/Milestone XProtect Management Server]: System error -> - (the service stopped after it was online) = 1042
00:20:02.978018 event node/Cluster1 [resource/Milestone XProtect Management Server]: System error -> - (a resource of a role failed) = 1069
00:20:02.978018 count resource/Milestone XProtect Management Server: 1 -> allowed (RestartThreshold) = 1
00:20:02.978018 wait resource/Milestone XProtect Management Server: (RestartDelay) = 1203478018
00:20:02.978018 state group/Milestone XProtect Management Server: Online -> Failed (resources)
00:20:02.978018 state resource/Milestone XProtect Event Server: Online -> Offline (provider-lost)
00:20:02.978018 work resource/Milestone XProtect Event Server [node/Cluster1]: working -> not working (terminated)
00:20:02.978018 state component/Event Server on Cluster1: Waiting -> Stopped (stop)
00:20:03.478018 state resource/Milestone XProtect Management Server: Failed -> OnlinePending (restart)
00:20:03.478018 state group/Milestone XProtect Management Server: Failed -> Pending (resources)
00:20:14.967712 state resource/Milestone XProtect Management Server: OnlinePending -> Failed (call-done)
00:20:14.967712 detect resource/Milestone XProtect Management Server [node/Cluster1]: (call) = 1214967712
00:20:14.967712 event node/Cluster1 [resource/Milestone XProtect Management Server]: System error -> - (the service could not log on with its account's password) = 7038
00:20:14.967712 event node/Cluster1 [resource/Milestone XProtect Management Server]: System error -> - (the service did not start: it could not log on) = 7000
00:20:14.967712 event node/Cluster1 [resource/Milestone XProtect Management Server]: System error -> - (the service could not be started) = 1041
00:20:14.967712 event node/Cluster1 [resource/Milestone XProtect Management Server]: System error -> - (a resource of a role failed) = 1069
00:20:14.967712 count resource/Milestone XProtect Management Server: 1 -> refused (RestartThreshold) = 1
00:20:14.967712 state group/Milestone XProtect Management Server: Pending -> Failed (resources)
00:20:14.967712 count group/Milestone XProtect Management Server: 2 -> allowed (FailoverThreshold) = 1
00:20:14.967712 event node/Cluster1 [group/Milestone XProtect Management Server]: Operational info -> - (failover of the role) = 1153
00:20:14.967712 state resource/Milestone XProtect Log Server: Online -> OfflinePending (take-offline)
00:20:14.967712 work resource/Milestone XProtect Log Server [node/Cluster1]: working -> not working (stopped)
00:20:14.967712 state resource/Milestone XProtect Data Collector Server: Online -> OfflinePending (take-offline)
00:20:14.967712 work resource/Milestone XProtect Data Collector Server [node/Cluster1]: working -> not working (stopped)
00:20:14.967712 state component/Log Server on Cluster1: Running -> Stopped (stop)
00:20:14.967712 work client/Logging: working -> not working (the service does not work)
00:20:14.967712 state component/Data Collector on Cluster1: Waiting -> Stopped (stop)
00:20:19.587677 state resource/Milestone XProtect Log Server: OfflinePending -> Offline (call-done)
00:20:26.497525 state resource/Milestone XProtect Data Collector Server: OfflinePending -> Offline (call-done)
00:20:26.497525 state resource/MILESTONE: Online -> OfflinePending (take-offline)
00:20:26.497525 work resource/MILESTONE [node/Cluster1]: working -> not working (stopped)
00:20:26.797525 state resource/MILESTONE: OfflinePending -> Offline (call-done)
00:20:26.797525 state resource/Milestone IP Address: Online -> OfflinePending (take-offline)
00:20:26.797525 work resource/Milestone IP Address [node/Cluster1]: working -> not working (stopped)
00:20:26.997525 state resource/Milestone IP Address: OfflinePending -> Offline (call-done)
00:20:26.997525 owner group/Milestone XProtect Management Server: node/Cluster1 -> node/Cluster2 (Failover) = 1
00:20:26.997525 event node/Cluster2 [group/Milestone XProtect Management Server]: Operational info -> - (the role moves) = 1641
00:20:26.997525 event node/Cluster2 [group/Milestone XProtect Management Server]: Operational info -> - (bringing the role online) = 1200
00:20:26.997525 state resource/Milestone XProtect Management Server: Failed -> Offline (moved-away)
00:20:26.997525 state group/Milestone XProtect Management Server: Failed -> Offline (resources)
00:20:26.997525 state resource/Milestone IP Address: Offline -> OnlinePending (bring-online)
00:20:26.997525 state group/Milestone XProtect Management Server: Offline -> Pending (resources)
00:20:28.045622 state resource/Milestone IP Address: OnlinePending -> Online (call-done)
00:20:28.045622 work resource/Milestone IP Address [node/Cluster2]: not working -> working (started)
00:20:28.045622 state group/Milestone XProtect Management Server: Pending -> PartialOnline (resources)
00:20:28.045622 state resource/MILESTONE: Offline -> OnlinePending (bring-online)
00:20:28.045622 state group/Milestone XProtect Management Server: PartialOnline -> Pending (resources)
00:20:29.917232 state resource/MILESTONE: OnlinePending -> Online (call-done)
00:20:29.917232 work resource/MILESTONE [node/Cluster2]: not working -> working (started)
00:20:29.917232 state group/Milestone XProtect Management Server: Pending -> PartialOnline (resources)
00:20:29.917232 state resource/Milestone XProtect Management Server: Offline -> OnlinePending (bring-online)
00:20:29.917232 state group/Milestone XProtect Management Server: PartialOnline -> Pending (resources)
00:20:29.917232 state resource/Milestone XProtect Log Server: Offline -> OnlinePending (bring-online)
00:20:29.917232 state resource/Milestone XProtect Data Collector Server: Offline -> OnlinePending (bring-online)
00:20:37.555984 state resource/Milestone XProtect Management Server: OnlinePending -> Failed (call-done)
00:20:37.555984 detect resource/Milestone XProtect Management Server [node/Cluster2]: (call) = 1237555984
00:20:37.555984 event node/Cluster2 [resource/Milestone XProtect Management Server]: System error -> - (the service could not log on with its account's password) = 7038
00:20:37.555984 event node/Cluster2 [resource/Milestone XProtect Management Server]: System error -> - (the service did not start: it could not log on) = 7000
00:20:37.555984 event node/Cluster2 [resource/Milestone XProtect Management Server]: System error -> - (the service could not be started) = 1041
00:20:37.555984 event node/Cluster2 [resource/Milestone XProtect Management Server]: System error -> - (a resource of a role failed) = 1069
00:20:37.555984 count resource/Milestone XProtect Management Server: 1 -> allowed (RestartThreshold) = 1
00:20:37.555984 wait resource/Milestone XProtect Management Server: (RestartDelay) = 1238055984
00:20:37.555984 state group/Milestone XProtect Management Server: Pending -> Failed (resources)
00:20:38.055984 state resource/Milestone XProtect Management Server: Failed -> OnlinePending (restart)
00:20:38.055984 state group/Milestone XProtect Management Server: Failed -> Pending (resources)
00:20:49.671109 state resource/Milestone XProtect Data Collector Server: OnlinePending -> Failed (call-done)
00:20:49.671109 detect resource/Milestone XProtect Data Collector Server [node/Cluster2]: (call) = 1249671109
00:20:49.671109 event node/Cluster2 [resource/Milestone XProtect Data Collector Server]: System error -> - (the service could not log on with its account's password) = 7038
00:20:49.671109 event node/Cluster2 [resource/Milestone XProtect Data Collector Server]: System error -> - (the service did not start: it could not log on) = 7000
00:20:49.671109 event node/Cluster2 [resource/Milestone XProtect Data Collector Server]: System error -> - (the service could not be started) = 1041
00:20:49.671109 event node/Cluster2 [resource/Milestone XProtect Data Collector Server]: System error -> - (a resource of a role failed) = 1069
00:20:49.671109 count resource/Milestone XProtect Data Collector Server: 1 -> allowed (RestartThreshold) = 1
00:20:49.671109 wait resource/Milestone XProtect Data Collector Server: (RestartDelay) = 1250171109
00:20:49.671109 state group/Milestone XProtect Management Server: Pending -> Failed (resources)
00:20:50.171109 state resource/Milestone XProtect Data Collector Server: Failed -> OnlinePending (restart)
00:20:50.171109 state group/Milestone XProtect Management Server: Failed -> Pending (resources)
00:20:53.550846 state resource/Milestone XProtect Log Server: OnlinePending -> Failed (call-done)
00:20:53.550846 detect resource/Milestone XProtect Log Server [node/Cluster2]: (call) = 1253550846
00:20:53.550846 event node/Cluster2 [resource/Milestone XProtect Log Server]: System error -> - (the service could not log on with its account's password) = 7038
00:20:53.550846 event node/Cluster2 [resource/Milestone XProtect Log Server]: System error -> - (the service did not start: it could not log on) = 7000
00:20:53.550846 event node/Cluster2 [resource/Milestone XProtect Log Server]: System error -> - (the service could not be started) = 1041
00:20:53.550846 event node/Cluster2 [resource/Milestone XProtect Log Server]: System error -> - (a resource of a role failed) = 1069
00:20:53.550846 count resource/Milestone XProtect Log Server: 1 -> allowed (RestartThreshold) = 1
00:20:53.550846 wait resource/Milestone XProtect Log Server: (RestartDelay) = 1254050846
00:20:53.550846 state group/Milestone XProtect Management Server: Pending -> Failed (resources)
00:20:54.050846 state resource/Milestone XProtect Log Server: Failed -> OnlinePending (restart)
00:20:54.050846 state group/Milestone XProtect Management Server: Failed -> Pending (resources)
00:20:54.064755 state resource/Milestone XProtect Management Server: OnlinePending -> Failed (call-done)
00:20:54.064755 detect resource/Milestone XProtect Management Server [node/Cluster2]: (call) = 1254064755
00:20:54.064755 event node/Cluster2 [resource/Milestone XProtect Management Server]: System error -> - (the service could not log on with its account's password) = 7038
00:20:54.064755 event node/Cluster2 [resource/Milestone XProtect Management Server]: System error -> - (the service did not start: it could not log on) = 7000
00:20:54.064755 event node/Cluster2 [resource/Milestone XProtect Management Server]: System error -> - (the service could not be started) = 1041
00:20:54.064755 event node/Cluster2 [resource/Milestone XProtect Management Server]: System error -> - (a resource of a role failed) = 1069
00:20:54.064755 count resource/Milestone XProtect Management Server: 1 -> refused (RestartThreshold) = 1
00:20:54.064755 state group/Milestone XProtect Management Server: Pending -> Failed (resources)
00:20:54.064755 count group/Milestone XProtect Management Server: 2 -> allowed (FailoverThreshold) = 2
00:20:54.064755 event node/Cluster2 [group/Milestone XProtect Management Server]: Operational info -> - (failover of the role) = 1153
00:20:54.064755 state resource/Milestone XProtect Log Server: OnlinePending -> OfflinePending (take-offline)
00:20:54.064755 state resource/Milestone XProtect Data Collector Server: OnlinePending -> OfflinePending (take-offline)
00:21:04.553112 state resource/Milestone XProtect Log Server: OfflinePending -> Offline (call-done)
00:21:04.977867 state resource/Milestone XProtect Data Collector Server: OfflinePending -> Offline (call-done)
00:21:04.977867 state resource/MILESTONE: Online -> OfflinePending (take-offline)
00:21:04.977867 work resource/MILESTONE [node/Cluster2]: working -> not working (stopped)
00:21:05.277867 state resource/MILESTONE: OfflinePending -> Offline (call-done)
00:21:05.277867 state resource/Milestone IP Address: Online -> OfflinePending (take-offline)
00:21:05.277867 work resource/Milestone IP Address [node/Cluster2]: working -> not working (stopped)
00:21:05.477867 state resource/Milestone IP Address: OfflinePending -> Offline (call-done)
00:21:05.477867 owner group/Milestone XProtect Management Server: node/Cluster2 -> node/Cluster1 (Failover) = 2
00:21:05.477867 event node/Cluster1 [group/Milestone XProtect Management Server]: Operational info -> - (the role moves) = 1641
00:21:05.477867 event node/Cluster1 [group/Milestone XProtect Management Server]: Operational info -> - (bringing the role online) = 1200
00:21:05.477867 state resource/Milestone XProtect Management Server: Failed -> Offline (moved-away)
00:21:05.477867 state group/Milestone XProtect Management Server: Failed -> Offline (resources)
00:21:05.477867 state resource/Milestone IP Address: Offline -> OnlinePending (bring-online)
00:21:05.477867 state group/Milestone XProtect Management Server: Offline -> Pending (resources)
00:21:06.667756 state resource/Milestone IP Address: OnlinePending -> Online (call-done)
00:21:06.667756 work resource/Milestone IP Address [node/Cluster1]: not working -> working (started)
00:21:06.667756 state group/Milestone XProtect Management Server: Pending -> PartialOnline (resources)
00:21:06.667756 state resource/MILESTONE: Offline -> OnlinePending (bring-online)
00:21:06.667756 state group/Milestone XProtect Management Server: PartialOnline -> Pending (resources)
00:21:09.011111 state resource/MILESTONE: OnlinePending -> Online (call-done)
00:21:09.011111 work resource/MILESTONE [node/Cluster1]: not working -> working (started)
00:21:09.011111 state group/Milestone XProtect Management Server: Pending -> PartialOnline (resources)
00:21:09.011111 state resource/Milestone XProtect Management Server: Offline -> OnlinePending (bring-online)
00:21:09.011111 state group/Milestone XProtect Management Server: PartialOnline -> Pending (resources)
00:21:09.011111 state resource/Milestone XProtect Log Server: Offline -> OnlinePending (bring-online)
00:21:09.011111 state resource/Milestone XProtect Data Collector Server: Offline -> OnlinePending (bring-online)
00:21:17.093678 state resource/Milestone XProtect Log Server: OnlinePending -> Failed (call-done)
00:21:17.093678 detect resource/Milestone XProtect Log Server [node/Cluster1]: (call) = 1277093678
00:21:17.093678 event node/Cluster1 [resource/Milestone XProtect Log Server]: System error -> - (the service could not log on with its account's password) = 7038
00:21:17.093678 event node/Cluster1 [resource/Milestone XProtect Log Server]: System error -> - (the service did not start: it could not log on) = 7000
00:21:17.093678 event node/Cluster1 [resource/Milestone XProtect Log Server]: System error -> - (the service could not be started) = 1041
00:21:17.093678 event node/Cluster1 [resource/Milestone XProtect Log Server]: System error -> - (a resource of a role failed) = 1069
00:21:17.093678 count resource/Milestone XProtect Log Server: 1 -> allowed (RestartThreshold) = 1
00:21:17.093678 wait resource/Milestone XProtect Log Server: (RestartDelay) = 1277593678
00:21:17.093678 state group/Milestone XProtect Management Server: Pending -> Failed (resources)
00:21:17.593678 state resource/Milestone XProtect Log Server: Failed -> OnlinePending (restart)
00:21:17.593678 state group/Milestone XProtect Management Server: Failed -> Pending (resources)
00:21:23.024285 state resource/Milestone XProtect Management Server: OnlinePending -> Failed (call-done)
00:21:23.024285 detect resource/Milestone XProtect Management Server [node/Cluster1]: (call) = 1283024285
00:21:23.024285 event node/Cluster1 [resource/Milestone XProtect Management Server]: System error -> - (the service could not log on with its account's password) = 7038
00:21:23.024285 event node/Cluster1 [resource/Milestone XProtect Management Server]: System error -> - (the service did not start: it could not log on) = 7000
00:21:23.024285 event node/Cluster1 [resource/Milestone XProtect Management Server]: System error -> - (the service could not be started) = 1041
00:21:23.024285 event node/Cluster1 [resource/Milestone XProtect Management Server]: System error -> - (a resource of a role failed) = 1069
00:21:23.024285 count resource/Milestone XProtect Management Server: 1 -> allowed (RestartThreshold) = 1
00:21:23.024285 wait resource/Milestone XProtect Management Server: (RestartDelay) = 1283524285
00:21:23.024285 state group/Milestone XProtect Management Server: Pending -> Failed (resources)
00:21:23.524285 state resource/Milestone XProtect Management Server: Failed -> OnlinePending (restart)
00:21:23.524285 state group/Milestone XProtect Management Server: Failed -> Pending (resources)
00:21:24.707926 state resource/Milestone XProtect Log Server: OnlinePending -> Failed (call-done)
00:21:24.707926 detect resource/Milestone XProtect Log Server [node/Cluster1]: (call) = 1284707926
00:21:24.707926 event node/Cluster1 [resource/Milestone XProtect Log Server]: System error -> - (the service could not log on with its account's password) = 7038
00:21:24.707926 event node/Cluster1 [resource/Milestone XProtect Log Server]: System error -> - (the service did not start: it could not log on) = 7000
00:21:24.707926 event node/Cluster1 [resource/Milestone XProtect Log Server]: System error -> - (the service could not be started) = 1041
00:21:24.707926 event node/Cluster1 [resource/Milestone XProtect Log Server]: System error -> - (a resource of a role failed) = 1069
00:21:24.707926 count resource/Milestone XProtect Log Server: 1 -> refused (RestartThreshold) = 1
00:21:24.707926 state group/Milestone XProtect Management Server: Pending -> Failed (resources)
00:21:24.707926 count group/Milestone XProtect Management Server: 2 -> refused (FailoverThreshold) = 2
00:21:24.707926 event node/Cluster1 [group/Milestone XProtect Management Server]: System error -> - (the role used up its failover threshold and is left failed) = 1254
00:21:24.707926 event node/Cluster1 [group/Milestone XProtect Management Server]: System error -> - (the role could not be brought completely online or offline) = 1205
00:21:24.707926 wait resource/Milestone XProtect Log Server: (RetryPeriodOnFailure) = 4884707926
00:21:28.679049 state resource/Milestone XProtect Data Collector Server: OnlinePending -> Failed (call-done)
00:21:28.679049 detect resource/Milestone XProtect Data Collector Server [node/Cluster1]: (call) = 1288679049
00:21:28.679049 event node/Cluster1 [resource/Milestone XProtect Data Collector Server]: System error -> - (the service could not log on with its account's password) = 7038
00:21:28.679049 event node/Cluster1 [resource/Milestone XProtect Data Collector Server]: System error -> - (the service did not start: it could not log on) = 7000
00:21:28.679049 event node/Cluster1 [resource/Milestone XProtect Data Collector Server]: System error -> - (the service could not be started) = 1041
00:21:28.679049 event node/Cluster1 [resource/Milestone XProtect Data Collector Server]: System error -> - (a resource of a role failed) = 1069
00:21:28.679049 count resource/Milestone XProtect Data Collector Server: 1 -> allowed (RestartThreshold) = 1
00:21:28.679049 wait resource/Milestone XProtect Data Collector Server: (RestartDelay) = 1289179049
00:21:29.179049 state resource/Milestone XProtect Data Collector Server: Failed -> OnlinePending (restart)
00:21:36.859690 state resource/Milestone XProtect Management Server: OnlinePending -> Failed (call-done)
00:21:36.859690 detect resource/Milestone XProtect Management Server [node/Cluster1]: (call) = 1296859690
00:21:36.859690 event node/Cluster1 [resource/Milestone XProtect Management Server]: System error -> - (the service could not log on with its account's password) = 7038
00:21:36.859690 event node/Cluster1 [resource/Milestone XProtect Management Server]: System error -> - (the service did not start: it could not log on) = 7000
00:21:36.859690 event node/Cluster1 [resource/Milestone XProtect Management Server]: System error -> - (the service could not be started) = 1041
00:21:36.859690 event node/Cluster1 [resource/Milestone XProtect Management Server]: System error -> - (a resource of a role failed) = 1069
00:21:36.859690 count resource/Milestone XProtect Management Server: 1 -> refused (RestartThreshold) = 1
00:21:36.859690 count group/Milestone XProtect Management Server: 2 -> refused (FailoverThreshold) = 2
00:21:36.859690 event node/Cluster1 [group/Milestone XProtect Management Server]: System error -> - (the role used up its failover threshold and is left failed) = 1254
00:21:36.859690 event node/Cluster1 [group/Milestone XProtect Management Server]: System error -> - (the role could not be brought completely online or offline) = 1205
00:21:36.859690 wait resource/Milestone XProtect Management Server: (RetryPeriodOnFailure) = 4896859690
00:21:39.780325 state resource/Milestone XProtect Data Collector Server: OnlinePending -> Failed (call-done)
00:21:39.780325 detect resource/Milestone XProtect Data Collector Server [node/Cluster1]: (call) = 1299780325
00:21:39.780325 event node/Cluster1 [resource/Milestone XProtect Data Collector Server]: System error -> - (the service could not log on with its account's password) = 7038
00:21:39.780325 event node/Cluster1 [resource/Milestone XProtect Data Collector Server]: System error -> - (the service did not start: it could not log on) = 7000
00:21:39.780325 event node/Cluster1 [resource/Milestone XProtect Data Collector Server]: System error -> - (the service could not be started) = 1041
00:21:39.780325 event node/Cluster1 [resource/Milestone XProtect Data Collector Server]: System error -> - (a resource of a role failed) = 1069
00:21:39.780325 count resource/Milestone XProtect Data Collector Server: 1 -> refused (RestartThreshold) = 1
00:21:39.780325 count group/Milestone XProtect Management Server: 2 -> refused (FailoverThreshold) = 2
00:21:39.780325 event node/Cluster1 [group/Milestone XProtect Management Server]: System error -> - (the role used up its failover threshold and is left failed) = 1254
00:21:39.780325 event node/Cluster1 [group/Milestone XProtect Management Server]: System error -> - (the role could not be brought completely online or offline) = 1205
00:21:39.780325 wait resource/Milestone XProtect Data Collector Server: (RetryPeriodOnFailure) = 4899780325
00:40:00.000000 action action/reset [account/TESTDOMAIN\xprotect]: (ResetPassword)
00:40:00.000000 repair account/TESTDOMAIN\xprotect: (ResetPassword)
00:40:00.000000 state account/TESTDOMAIN\xprotect: Expired -> Valid (ResetPassword)
00:45:00.000000 action action/start [group/Milestone XProtect Management Server]: (Start-ClusterGroup)
00:45:00.000000 event node/Cluster1 [group/Milestone XProtect Management Server]: Operational info -> - (bringing the role online) = 1200
00:45:00.000000 state resource/Milestone XProtect Management Server: Failed -> OnlinePending (bring-online)
00:45:00.000000 state resource/Milestone XProtect Log Server: Failed -> OnlinePending (bring-online)
00:45:00.000000 state resource/Milestone XProtect Data Collector Server: Failed -> OnlinePending (bring-online)
00:45:00.000000 state group/Milestone XProtect Management Server: Failed -> Pending (resources)
00:45:10.502316 state resource/Milestone XProtect Data Collector Server: OnlinePending -> Online (call-done)
00:45:10.502316 work resource/Milestone XProtect Data Collector Server [node/Cluster1]: not working -> working (started)
00:45:10.502316 state component/Data Collector on Cluster1: Stopped -> Starting (start)
00:45:11.080110 state resource/Milestone XProtect Management Server: OnlinePending -> Online (call-done)
00:45:11.080110 work resource/Milestone XProtect Management Server [node/Cluster1]: not working -> working (started)
00:45:11.080110 state resource/Milestone XProtect Event Server: Offline -> OnlinePending (bring-online)
00:45:11.080110 state component/Management Server on Cluster1: Stopped -> Starting (start)
00:45:15.196847 state resource/Milestone XProtect Log Server: OnlinePending -> Online (call-done)
00:45:15.196847 work resource/Milestone XProtect Log Server [node/Cluster1]: not working -> working (started)
00:45:15.196847 state component/Log Server on Cluster1: Stopped -> Starting (start)
00:45:17.785365 state component/Data Collector on Cluster1: Starting -> Waiting (started)
00:45:19.043767 state resource/Milestone XProtect Event Server: OnlinePending -> Online (call-done)
00:45:19.043767 work resource/Milestone XProtect Event Server [node/Cluster1]: not working -> working (started)
00:45:19.043767 state group/Milestone XProtect Management Server: Pending -> Online (resources)
00:45:19.043767 event node/Cluster1 [group/Milestone XProtect Management Server]: Operational info -> - (the role is online) = 1201
00:45:19.043767 state component/Event Server on Cluster1: Stopped -> Starting (start)
00:45:21.022074 state component/Log Server on Cluster1: Starting -> Running (started)
00:45:21.022074 work client/Logging [node/Cluster1]: not working -> working (all is there)
00:45:42.484639 state component/Event Server on Cluster1: Starting -> Waiting (started)
00:46:00.187356 state component/Management Server on Cluster1: Starting -> Running (started)
00:46:00.187356 work client/Log in [node/Cluster1]: not working -> working (all is there)
00:46:00.187356 work client/Log in by external provider [node/Cluster1]: not working -> working (all is there)
00:46:00.187356 work client/Configuration [node/Cluster1]: not working -> working (all is there)
00:46:00.187356 work client/Reports [node/Cluster1]: not working -> working (all is there)
00:46:00.187356 work client/API [node/Cluster1]: not working -> not working (the service does not work)
00:46:05.345594 state component/Smart Client OPS1 on OPS1: Waiting -> Running (reconnected)
00:46:06.391425 state component/Data Collector on Cluster1: Waiting -> Running (reconnected)
00:46:06.391425 work client/System monitor [node/Cluster1]: not working -> working (all is there)
00:46:09.122772 state component/API Gateway on Cluster2: Waiting -> Running (reconnected)
00:46:13.052335 state component/API Gateway on Cluster1: Waiting -> Running (reconnected)
00:46:13.052335 work client/API [node/Cluster1]: not working -> working (all is there)
00:46:19.273691 state component/Management Client ADM1 on ADM1: Waiting -> Running (reconnected)
00:46:20.703591 state component/Recording Server REC1 on REC1: Waiting -> Running (reconnected)
00:46:24.843644 state component/Failover Recording Server FOREC1 on FOREC1: Waiting -> Running (reconnected)
00:46:33.733795 state component/Recording Server REC2 on REC2: Waiting -> Running (reconnected)
00:46:36.782667 state component/Event Server on Cluster1: Waiting -> Running (reconnected)
00:46:36.782667 work client/Events and alarms [node/Cluster1]: not working -> working (all is there)
00:46:44.888189 state component/Mobile Server MOB1 on MOB1: Waiting -> Running (reconnected)
00:46:44.888189 work client/Mobile and web [computer/MOB1]: not working -> working (all is there)
