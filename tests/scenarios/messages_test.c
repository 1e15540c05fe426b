/* Every message that a mistaken file can bring, word for word. */
#include <criterion/criterion.h>
#include <string.h>

#include "tests/scenarios/support.h"

/* A mistake made in a good text by replacing one piece, or two, by another. Without `from`, `to` is
 * the whole text. */
struct mistake {
    const char *name;
    const char *from, *to;
    const char *from_too, *to_too;
    const char *message;
};

static const struct mistake in_designs[] = {
    {"two networks of one name", "\"Name\": \"Beat\"", "\"Name\": \"net\"", NULL, NULL,
     "d.json:5:11: $.Networks[1].Name: found \"net\", expected a name that no oth"
     "er network has\n"},
    {"an unknown member of a disk", "{\"Name\": \"D1\"}", "{\"Name\": \"D1\", \"Path\": \"B\"}",
     NULL, NULL,
     "d.json:6:51: $.Storage.Disks[0].Path: found \"Path\", expected a member of "
     "a disk (Name, Volume, Size, Purpose, SeenBy)\n"},
    {"an empty file", NULL, "", NULL, NULL,
     "d.json:1:1: $: found nothing, expected a JSON document\n"},
    {"only blanks", NULL,
     " \n"
     "\t ",
     NULL, NULL, "d.json:2:3: $: found nothing, expected a JSON document\n"},
    {"text after the end", NULL, "{} x", NULL, NULL,
     "d.json:1:4: $: found \"x\", expected nothing after the end of the document\n"},
    {"a second document", NULL, "{}{}", NULL, NULL,
     "d.json:1:3: $: found \"{\", expected nothing after the end of the document\n"},
    {"a byte order mark", NULL, "﻿{}", NULL, NULL,
     "d.json:1:1: $: found a byte order mark, expected UTF-8 without a byte order"
     " mark\n"},
    {"UTF-16", NULL, "\xff\xfe{", NULL, NULL,
     "d.json:1:1: $: found UTF-16, expected UTF-8 without a byte order mark\n"},
    {"a comment", "\"Title\": \"T\",",
     "// hi\n"
     "\"Title\": \"T\",",
     NULL, NULL,
     "d.json:1:2: $: found a comment, expected JSON, which has no comments (use \""
     "Description\")\n"},
    {"a block comment", "\"Title\": \"T\",", "/* hi */\"Title\": \"T\",", NULL, NULL,
     "d.json:1:2: $: found a comment, expected JSON, which has no comments (use \""
     "Description\")\n"},
    {"a comma before the brace", "{\"Name\": \"N1\"}", "{\"Name\": \"N1\",}", NULL, NULL,
     "d.json:3:25: $.Nodes[0]: found \"}\", expected a member after the comma\n"},
    {"a comma before the bracket", "{\"Name\": \"N2\"}]", "{\"Name\": \"N2\"},]", NULL, NULL,
     "d.json:3:42: $.Nodes[2]: found \"]\", expected a value after the comma\n"},
    {"a missing comma", "{\"Name\": \"N1\"}, ", "{\"Name\": \"N1\"} ", NULL, NULL,
     "d.json:3:26: $.Nodes[0]: found \"{\", expected a comma or a closing bracket"
     "\n"},
    {"a missing colon", "\"Title\": \"T\"", "\"Title\" \"T\"", NULL, NULL,
     "d.json:1:10: $.Title: found \"\\\"\", expected a colon after the member's n"
     "ame\n"},
    {"a name without quotes", "\"Title\": \"T\"", "Title: \"T\"", NULL, NULL,
     "d.json:1:2: $: found \"T\", expected a member's name in quotes\n"},
    {"single quotes", "\"Title\": \"T\"", "\"Title\": 'T'", NULL, NULL,
     "d.json:1:11: $.Title: found \"'\", expected a JSON value\n"},
    {"a text that does not end", NULL, "{\"Title\": \"T", NULL, NULL,
     "d.json:1:13: $.Title: found the end of the text, expected a closing quote\n"},
    {"a line break in a text", "\"T\"",
     "\"T\n"
     "U\"",
     NULL, NULL,
     "d.json:1:13: $.Title: found \"\\u000a\", expected a closing quote before th"
     "e end of the line\n"},
    {"a tab in a text", "\"T\"", "\"T\tU\"", NULL, NULL,
     "d.json:1:13: $.Title: found \"\\u0009\", expected control characters writte"
     "n as escapes\n"},
    {"an escape sequence of a terminal", "\"T\"", "\"T\033[2JU\"", NULL, NULL,
     "d.json:1:13: $.Title: found \"\\u001b\", expected control characters writte"
     "n as escapes\n"},
    {"an unknown escape", "\"T\"", "\"\\q\"", NULL, NULL,
     "d.json:1:12: $.Title: found an unknown escape, expected one of \\\" \\\\ \\"
     "/ \\b \\f \\n \\r \\t \\uXXXX\n"},
    {"a NUL", "\"T\"", "\"a\\u0000b\"", NULL, NULL,
     "d.json:1:13: $.Title: found \\u0000, expected text without NUL characters\n"},
    {"half a surrogate pair", "\"T\"", "\"\\ud800\"", NULL, NULL,
     "d.json:1:12: $.Title: found a broken \\u escape, expected \\u with four hex"
     "adecimal digits, surrogates in pairs\n"},
    {"a broken escape", "\"T\"", "\"\\u12g4\"", NULL, NULL,
     "d.json:1:12: $.Title: found a broken \\u escape, expected \\u with four hex"
     "adecimal digits, surrogates in pairs\n"},
    {"bytes that are no UTF-8", "\"T\"", "\"\377\"", NULL, NULL,
     "d.json:1:12: $.Title: found \"\\xff\", expected text in UTF-8\n"},
    {"an overlong form", "\"T\"", "\"\300\257\"", NULL, NULL,
     "d.json:1:12: $.Title: found \"\\xc0\", expected text in UTF-8\n"},
    {"a leading zero", "\"Role\": 3", "\"Role\": 03", NULL, NULL,
     "d.json:4:38: $.Networks[0].Role: found a leading zero, expected a number wi"
     "thout leading zeros\n"},
    {"a plus sign", "\"Role\": 3", "\"Role\": +3", NULL, NULL,
     "d.json:4:38: $.Networks[0].Role: found \"+\", expected a JSON value\n"},
    {"a lone minus", "\"Role\": 3", "\"Role\": -", NULL, NULL,
     "d.json:4:38: $.Networks[0].Role: found \"-\", expected a number with a digi"
     "t after the minus sign\n"},
    {"a point without digits", "\"Role\": 3", "\"Role\": 3.", NULL, NULL,
     "d.json:4:38: $.Networks[0].Role: found a number that ends in a point, expec"
     "ted a digit after the point\n"},
    {"an exponent without digits", "\"Role\": 3", "\"Role\": 3e", NULL, NULL,
     "d.json:4:38: $.Networks[0].Role: found a number that ends in an exponent si"
     "gn, expected a digit after the exponent sign\n"},
    {"a number out of range", "\"Role\": 3", "\"Role\": 1e400", NULL, NULL,
     "d.json:4:38: $.Networks[0].Role: found 1e400, expected a number that fits 6"
     "4 bits (IEEE 754)\n"},
    {"an integer beyond 2^53", "\"Role\": 3", "\"Role\": 9007199254740993", NULL, NULL,
     "d.json:4:38: $.Networks[0].Role: found 9007199254740993, expected an intege"
     "r of at most 9007199254740992 (2^53), or a text\n"},
    {"a number of many digits", "\"Role\": 3",
     "\"Role\": 0.111111111111111111111111111111111111111111111111111111111111", NULL, NULL,
     "d.json:4:38: $.Networks[0].Role: found a number of more than 60 characters,"
     " expected a number of at most 60 characters\n"},
    {"not a number", "\"Role\": 3", "\"Role\": NaN", NULL, NULL,
     "d.json:4:38: $.Networks[0].Role: found \"N\", expected a JSON value\n"},
    {"a repeated key", "\"Title\": \"T\",", "\"Title\": \"T\", \"Title\": \"U\",", NULL, NULL,
     "d.json:1:16: $.Title: found the member a second time, expected each member "
     "once\n"},
    {"a repeated key in disguise", "{\"Name\": \"N2\"}",
     "{\"Name\": \"N2\", \"N\\u0061me\": \"N3\"}", NULL, NULL,
     "d.json:3:42: $.Nodes[1].Name: found the member a second time, expected each"
     " member once\n"},
    {"a list as the whole", NULL, "[]", NULL, NULL,
     "d.json:1:1: $: found an empty list, expected a design as an object\n"},
    {"an empty object", NULL, "{}", NULL, NULL,
     "d.json:1:1: $: found no \"Cluster\", expected an object with the cluster's "
     "Name and WindowsServer\n"
     "d.json:1:1: $: found no \"Nodes\", expected a list of 1 to 64 nodes\n"
     "d.json:1:1: $: found no \"Networks\", expected a list of networks\n"
     "d.json:1:1: $: found no \"Quorum\", expected an object with the QuorumType "
     "(NodeMajority, NodeAndDiskMajority, NodeAndFileShareMajority, NodeAndCloudM"
     "ajority, DiskOnly)\n"},
    {"a misspelt member", "\"Title\": \"T\"", "\"Titel\": \"T\"", NULL, NULL,
     "d.json:1:2: $.Titel: found \"Titel\", expected a member of a design ($schema, Title, Clu"
     "ster, Nodes, Networks, Storage, Quorum, Groups, … and 5 more)\n"},
    {"a member in the wrong case", "{\"Name\": \"N1\"}", "{\"name\": \"N1\"}", NULL, NULL,
     "d.json:3:11: $.Nodes[0]: found no \"Name\", expected a name of 1 to 128 characters\nd.js"
     "on:3:12: $.Nodes[0].name: found \"name\", expected a member of a node (Name, StartsOff, "
     "WindowsServer, LocalAdministrator, Edition, Hardware, CPU, RAM, … and 9 more); did you m"
     "ean \"Name\"?\n"},
    {"a member that begins with slashes", "\"Title\": \"T\"", "\"//\": \"T\"", NULL, NULL,
     "d.json:1:2: $[\"//\"]: found \"//\", expected a member of a design ($schema, Title, Clus"
     "ter, Nodes, Networks, Storage, Quorum, Groups, … and 5 more)\n"},
    {"a member with control characters", "\"Title\": \"T\"", "\"Ti\\u001b[31mtle\": \"T\"", NULL,
     NULL,
     "d.json:1:2: $[\"Ti\\u001b[31mtle\"]: found \"Ti\\u001b[31mtle\", expected a member of a "
     "design ($schema, Title, Cluster, Nodes, Networks, Storage, Quorum, Groups, … and 5 more)"
     "\n"},
    {"a description that is no text", "\"Title\": \"T\"", "\"Description\": 1", NULL, NULL,
     "d.json:1:17: $.Description: found 1, expected a text\n"},
    {"an empty name", "\"Name\": \"N2\"", "\"Name\": \"\"", NULL, NULL,
     "d.json:3:36: $.Nodes[1].Name: found \"\", expected a name of 1 to 128 chara"
     "cters\n"},
    {"a name of 129 characters", "\"Name\": \"N2\"",
     "\"Name\": \"nnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnn"
     "nnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnn\"",
     NULL, NULL,
     "d.json:3:36: $.Nodes[1].Name: found \"nnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnn"
     "nnnnnnnnnnnnnnnnnnnnnnn…\", expected a name of 1 to 128 characters\n"},
    {"a name with a control character", "\"Name\": \"H\"", "\"Name\": \"H\\u0007\"", NULL, NULL,
     "d.json:13:11: $.Groups[1].Name: found \"H\\u0007\", expected a name without"
     " characters that cannot be seen\n"},
    {"a name that turns the text around", "\"Name\": \"H\"", "\"Name\": \"H\342\200\256evil\"",
     NULL, NULL,
     "d.json:13:11: $.Groups[1].Name: found \"H\\u202eevil\", expected a name wit"
     "hout characters that cannot be seen\n"},
    {"a name with a blank at its end", "\"Name\": \"H\"", "\"Name\": \"H \"", NULL, NULL,
     "d.json:13:11: $.Groups[1].Name: found \"H \", expected a name without blank"
     "s at its ends\n"},
    {"a node's name with a blank", "\"Name\": \"N2\"", "\"Name\": \"N 2\"", NULL, NULL,
     "d.json:3:36: $.Nodes[1].Name: found \"N 2\", expected a computer's name (le"
     "tters, digits, hyphens, underscores, points)\n"},
    {"a number as a name", "\"Name\": \"H\"", "\"Name\": 7", NULL, NULL,
     "d.json:13:11: $.Groups[1].Name: found 7, expected a name of 1 to 128 charac"
     "ters\n"},
    {"two nodes of one name", "\"Name\": \"N2\"", "\"Name\": \"n1\"", NULL, NULL,
     "d.json:3:36: $.Nodes[1].Name: found \"n1\", expected a name that no other n"
     "ode has\n"},
    {"no nodes", "[{\"Name\": \"N1\"}, {\"Name\": \"N2\"}]", "[]", NULL, NULL,
     "d.json:3:10: $.Nodes: found an empty list, expected a list of 1 to 64 nodes"
     "\n"},
    {"a node that is a text", "{\"Name\": \"N2\"}", "\"N2\"", NULL, NULL,
     "d.json:3:27: $.Nodes[1]: found \"N2\", expected a node as an object\n"},
    {"an unknown version of Windows", "\"2019\"", "\"2018\"", NULL, NULL,
     "d.json:2:43: $.Cluster.WindowsServer: found \"2018\", expected a version of"
     " Windows Server (2008 R2, 2012, 2012 R2, 2016, 2019, 2022); did you mean \""
     "2012\"?\n"},
    {"no version of Windows", ", \"WindowsServer\": \"2019\"", "", NULL, NULL,
     "d.json:2:12: $.Cluster: found no \"WindowsServer\", expected a version of W"
     "indows Server (2008 R2, 2012, 2012 R2, 2016, 2019, 2022)\n"},
    {"a property that 2012 R2 does not have", "\"2019\"", "\"2012 R2\", \"QuarantineThreshold\": 3",
     NULL, NULL,
     "d.json:2:54: $.Cluster.QuarantineThreshold: found \"QuarantineThreshold\", "
     "expected a property that Windows Server 2012 R2 has (this one exists from 2"
     "016 on)\n"},
    {"a threshold above the limit of 2008 R2", "\"2019\"",
     "\"2008 R2\", \"SameSubnetThreshold\": 11, \"CrossSubnetThreshold\": 10", NULL, NULL,
     "d.json:2:77: $.Cluster.SameSubnetThreshold: found 11, expected an integer o"
     "f 3 to 10 heartbeats\n"},
    {"a property out of range", "\"2019\"", "\"2019\", \"SameSubnetDelay\": 100", NULL, NULL,
     "d.json:2:70: $.Cluster.SameSubnetDelay: found 100, expected an integer of 2"
     "50 to 2000 milliseconds\n"},
    {"a property with a fraction", "\"2019\"", "\"2019\", \"SameSubnetThreshold\": 5.5", NULL, NULL,
     "d.json:2:74: $.Cluster.SameSubnetThreshold: found 5.5, expected an integer "
     "of 3 to 120 heartbeats\n"},
    {"a property as a text", "\"2019\"", "\"2019\", \"SameSubnetThreshold\": \"5\"", NULL, NULL,
     "d.json:2:74: $.Cluster.SameSubnetThreshold: found \"5\", expected an intege"
     "r of 3 to 120 heartbeats\n"},
    {"same subnet above cross subnet", "\"2019\"", "\"2019\", \"SameSubnetThreshold\": 30", NULL,
     NULL,
     "d.json:2:74: $.Cluster.SameSubnetThreshold: found 30, expected at most the "
     "CrossSubnetThreshold of 20 (facts 1.1.b)\n"},
    {"cross subnet delay below same subnet", "\"2019\"", "\"2019\", \"CrossSubnetDelay\": 500",
     NULL, NULL,
     "d.json:2:71: $.Cluster.CrossSubnetDelay: found 500, expected at least the S"
     "ameSubnetDelay of 1000 (facts 1.1.b)\n"},
    {"a flag of two", "\"2019\"", "\"2019\", \"DynamicQuorum\": 2", NULL, NULL,
     "d.json:2:68: $.Cluster.DynamicQuorum: found 2, expected 0 or 1 (false or tr"
     "ue)\n"},
    {"a duration without a unit", "\"2019\"", "\"2019\", \"ServiceRestartDelay\": 60", NULL, NULL,
     "d.json:2:74: $.Cluster.ServiceRestartDelay: found 60, expected a duration s"
     "uch as \"90s\", \"1h30m\" or \"250ms\"\n"},
    {"an unknown provenance", "\"2019\"",
     "\"2019\", \"SameSubnetDelay\": {\"value\": 1000, \"provenance\": \"guessed\""
     "}",
     NULL, NULL,
     "d.json:2:100: $.Cluster.SameSubnetDelay.provenance: found \"guessed\", expe"
     "cted a provenance (given, measured, assumed)\n"},
    {"a provenance without a value", "\"2019\"",
     "\"2019\", \"SameSubnetDelay\": {\"provenance\": \"measured\"}", NULL, NULL,
     "d.json:2:70: $.Cluster.SameSubnetDelay: found no \"value\", expected a valu"
     "e beside its provenance\n"},
    {"a distribution out of order", "{\"Name\": \"N1\"}",
     "{\"Name\": \"N1\", \"Boot\": \"triangular(10s, 5s, 30s)\"}", NULL, NULL,
     "d.json:3:34: $.Nodes[0].Boot: found \"triangular(10s, 5s, 30s)\", expected "
     "durations in rising order\n"},
    {"an unknown distribution", "{\"Name\": \"N1\"}",
     "{\"Name\": \"N1\", \"Boot\": \"normal(10s, 5s)\"}", NULL, NULL,
     "d.json:3:34: $.Nodes[0].Boot: found \"normal(10s, 5s)\", expected \"30s\", "
     "\"uniform(10s, 20s)\", \"triangular(5s, 10s, 30s)\" or \"exponential(20s)\""
     "\n"},
    {"an hour of the day that is none", "{\"Name\": \"H\", ",
     "{\"Name\": \"H\", \"FailbackWindowStart\": 24, ", NULL, NULL,
     "d.json:13:39: $.Groups[1].FailbackWindowStart: found 24, expected an hour o"
     "f the day (0 to 23), or -1 or 4294967295 for any time\n"},
    {"failback to nobody", "{\"Name\": \"H\", ", "{\"Name\": \"H\", \"AutoFailbackType\": 1, ",
     NULL, NULL,
     "d.json:13:36: $.Groups[1].AutoFailbackType: found 1, expected 0, or \"Prefe"
     "rredOwners\" to fail back to\n"},
    {"a network role of two", "\"Role\": 1", "\"Role\": 2", NULL, NULL,
     "d.json:5:27: $.Networks[1].Role: found 2, expected 0 (none), 1 (cluster onl"
     "y) or 3 (cluster and client)\n"},
    {"no network for the nodes", "\"Role\": 1}", "\"Role\": 0}", "\"Role\": 3", "\"Role\": 0",
     "d.json:4:13: $.Networks: found no network with Role 1 or 3, expected at lea"
     "st one, over which the nodes hear one another (facts 1.4.b)\n"
     "d.json:9:58: $.Groups[0].Resources[0].Network: found \"Net\", expected a ne"
     "twork with Role 3, as an IP Address resource needs (facts 1.4.b); Net has R"
     "ole 0\n"},
    {"an address that is none", "\"10.0.0.9\"", "\"10.0.0.256\"", NULL, NULL,
     "d.json:9:76: $.Groups[0].Resources[0].Address: found \"10.0.0.256\", expect"
     "ed an IPv4 address such as \"177.16.0.213\"\n"},
    {"an address outside its network", "\"10.0.0.9\"", "\"10.0.1.9\"", NULL, NULL,
     "d.json:9:76: $.Groups[0].Resources[0].Address: found \"10.0.1.9\", expected"
     " an address in 10.0.0.0 mask 255.255.255.0\n"},
    {"a mask with a hole", "255.255.255.0", "255.0.255.0", NULL, NULL,
     "d.json:4:79: $.Networks[0].AddressMask: found \"255.0.255.0\", expected a m"
     "ask of ones and then zeros such as \"255.255.0.0\"\n"},
    {"a network address with host bits", "\"10.0.0.0\"", "\"10.0.0.1\"", NULL, NULL,
     "d.json:4:52: $.Networks[0].Address: found \"10.0.0.1\", expected the addres"
     "s of a network: no bits beyond the mask 255.255.255.0\n"},
    {"an address without a mask", ", \"AddressMask\": \"255.255.255.0\"", "", NULL, NULL,
     "d.json:4:14: $.Networks[0]: found no \"AddressMask\", expected a mask besid"
     "e the Address\n"},
    {"one address for two nodes", "\"Role\": 3,",
     "\"Role\": 3, \"Interfaces\": [{\"Node\": \"N1\", \"Address\": \"10.0.0.213\""
     "}, {\"Node\": \"N2\", \"Address\": \"10.0.0.213\"}],",
     NULL, NULL,
     "d.json:4:123: $.Networks[0].Interfaces[1].Address: found \"10.0.0.213\", ex"
     "pected an address of its own: N1 has this one on Net\n"},
    {"two interfaces of one node", "\"Role\": 3,",
     "\"Role\": 3, \"Interfaces\": [{\"Node\": \"N1\"}, {\"Node\": \"N1\"}],", NULL, NULL,
     "d.json:4:81: $.Networks[0].Interfaces[1].Node: found \"N1\", expected one i"
     "nterface of each node on a network\n"},
    {"an IP address on an internal network", "\"Network\": \"Net\", \"Address\": \"10.0.0.9\"",
     "\"Network\": \"Beat\"", NULL, NULL,
     "d.json:9:58: $.Groups[0].Resources[0].Network: found \"Beat\", expected a n"
     "etwork with Role 3, as an IP Address resource needs (facts 1.4.b); Beat has"
     " Role 1\n"},
    {"an unknown network", "\"Network\": \"Net\"", "\"Network\": \"Nett\"", NULL, NULL,
     "d.json:9:58: $.Groups[0].Resources[0].Network: found \"Nett\", expected the"
     " name of a network (Net, Beat); did you mean \"Net\"?\n"},
    {"a disk that two resources stand for",
     "{\"Name\": \"Other\", \"ResourceType\": \"Generic Service\"}",
     "{\"Name\": \"Other\", \"ResourceType\": \"Physical Disk\", \"Disk\": \"D2\""
     "}",
     NULL, NULL,
     "d.json:13:89: $.Groups[1].Resources[0].Disk: found \"D2\", expected a disk "
     "that no other resource stands for (Data does)\n"},
    {"a service with a disk", "{\"Name\": \"Other\", ", "{\"Name\": \"Other\", \"Disk\": \"D1\", ",
     NULL, NULL,
     "d.json:13:48: $.Groups[1].Resources[0].Disk: found \"Disk\", expected no di"
     "sk: only a Physical Disk stands for one\n"},
    {"an unknown resource type", "\"Network Name\"", "\"Networkname\"", NULL, NULL,
     "d.json:10:33: $.Groups[0].Resources[1].ResourceType: found \"Networkname\","
     " expected a resource type (Physical Disk, IP Address, Network Name, Generic"
     " Service, Generic Application, Generic Script, SQL Server, SQL Server Agent"
     ", … and 2 more); did you mean \"Network Name\"?\n"},
    {"a network name without an address", "\"Network Name\", \"DependencyExpression\": \"([IP])\"",
     "\"Network Name\"", NULL, NULL,
     "d.json:10:2: $.Groups[0].Resources[1]: found no \"DependencyExpression\", e"
     "xpected a dependency on a resource of type IP Address, as a Network Name ne"
     "eds\n"},
    {"an unknown provider", "[NN] and [Data]", "[NN] and [Date]", NULL, NULL,
     "d.json:12:77: $.Groups[0].Resources[3].DependencyExpression: found \"Date\""
     ", expected the name of a resource of the same group (IP, NN, Data, Svc); di"
     "d you mean \"Data\"?\n"},
    {"a provider in another role", "[NN] and [Data]", "[NN] and [Other]", NULL, NULL,
     "d.json:12:77: $.Groups[0].Resources[3].DependencyExpression: found \"Other\""
     ", expected names of resources of the same group (IP, NN, Data, Svc)\n"},
    {"a circle of one", "[NN] and [Data]", "[Svc]", NULL, NULL,
     "d.json:12:77: $.Groups[0].Resources[3].DependencyExpression: found Svc -> S"
     "vc, expected dependencies without a circle\n"},
    {"a circle of two", "\"Disk\": \"D2\"", "\"Disk\": \"D2\", \"DependencyExpression\": \"[Svc]\"",
     NULL, NULL,
     "d.json:12:77: $.Groups[0].Resources[3].DependencyExpression: found Data -> "
     "Svc -> Data, expected dependencies without a circle\n"},
    {"an expression without an operator", "[NN] and [Data]", "[NN] [Data]", NULL, NULL,
     "d.json:12:77: $.Groups[0].Resources[3].DependencyExpression: found \"[NN] ["
     "Data]\", expected \"and\" or \"or\" at character 6\n"},
    {"an expression that does not end", "[NN] and [Data]", "[NN] and", NULL, NULL,
     "d.json:12:77: $.Groups[0].Resources[3].DependencyExpression: found \"[NN] a"
     "nd\", expected a resource's name in brackets, such as [Cluster Disk 1] at c"
     "haracter 9\n"},
    {"an open parenthesis", "[NN] and [Data]", "([NN] and [Data]", NULL, NULL,
     "d.json:12:77: $.Groups[0].Resources[3].DependencyExpression: found \"([NN] "
     "and [Data]\", expected a closing parenthesis at character 17\n"},
    {"a closing parenthesis too many", "[NN] and [Data]", "[NN] and [Data])", NULL, NULL,
     "d.json:12:77: $.Groups[0].Resources[3].DependencyExpression: found \"[NN] a"
     "nd [Data])\", expected no closing parenthesis without an opening one at cha"
     "racter 16\n"},
    {"a name without a bracket", "[NN] and [Data]", "[NN] and Data", NULL, NULL,
     "d.json:12:77: $.Groups[0].Resources[3].DependencyExpression: found \"[NN] a"
     "nd Data\", expected a resource's name in brackets, such as [Cluster Disk 1]"
     " at character 10\n"},
    {"parentheses without end", "[NN] and [Data]",
     "((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((([NN]))))))"
     ")))))))))))))))))))))))))))))))))))))))))))))))))))))))))))",
     NULL, NULL,
     "d.json:12:77: $.Groups[0].Resources[3].DependencyExpression: found \"(((((("
     "((((((((((((((((((((((((((((((((((((((((((((((((((((((…\", expected at most"
     " 64 parentheses inside one another at character 65\n"},
    {"a role that depends on itself", "{\"Name\": \"H\", ",
     "{\"Name\": \"H\", \"DependsOn\": [\"G\", \"H\"], ", NULL, NULL,
     "d.json:13:29: $.Groups[1].DependsOn: found H -> H, expected dependencies wi"
     "thout a circle\n"},
    {"no possible owner in common", "\"Disk\": \"D2\"",
     "\"Disk\": \"D2\", \"PossibleOwners\": [\"N1\"]}, {\"Name\": \"More\", \"Res"
     "ourceType\": \"Generic Service\", \"PossibleOwners\": [\"N2\"]",
     NULL, NULL,
     "d.json:8:12: $.Groups[0]: found resources that share no possible owner, exp"
     "ected a node that may own all resources of the group\n"},
    {"an owner that may not own", "\"Groups\": [{\"Name\": \"G\",",
     "\"Groups\": [{\"Name\": \"G\", \"OwnerNode\": \"N3\",", NULL, NULL,
     "d.json:8:39: $.Groups[0].OwnerNode: found \"N3\", expected the name of a no"
     "de (N1, N2); did you mean \"N1\"?\n"},
    {"a quorum without its witness", ", \"Disk\": \"D1\"}", "}", NULL, NULL,
     "d.json:7:11: $.Quorum: found no witness, expected \"QuorumResource\" or \"D"
     "isk\", as QuorumType NodeAndDiskMajority needs\n"},
    {"a witness that is not wanted", "NodeAndDiskMajority", "NodeMajority", NULL, NULL,
     "d.json:7:42: $.Quorum.Disk: found \"Disk\", expected no witness with Quorum"
     "Type NodeMajority\n"},
    {"a witness that is no disk", "\"Disk\": \"D1\"}", "\"QuorumResource\": \"Svc\"}", NULL, NULL,
     "d.json:7:67: $.Quorum.QuorumResource: found \"Svc\", expected a resource of"
     " type Physical Disk, as NodeAndDiskMajority needs (this is a Generic Servic"
     "e)\n"
     "d.json:7:67: $.Quorum.QuorumResource: found \"Svc\", expected a resource of"
     " the core group (\"Cluster Group\")\n"},
    {"a witness that holds data", "\"Disk\": \"D1\"}", "\"Disk\": \"D2\"}", NULL, NULL,
     "d.json:7:57: $.Quorum.Disk: found \"D2\", expected a disk that no resource "
     "outside the core group stands for (Data does)\n"},
    {"a name that the witness will have", "\"Name\": \"Other\"", "\"Name\": \"Witness Disk\"", NULL,
     NULL,
     "d.json:13:39: $.Groups[1].Resources[0].Name: found \"Witness Disk\", expect"
     "ed another name, or this resource as the \"QuorumResource\": the witness wi"
     "ll have this name\n"},
    {"a witness that nobody sees", "{\"Name\": \"D1\"}", "{\"Name\": \"D1\", \"SeenBy\": []}", NULL,
     NULL,
     "d.json:7:57: $.Quorum.Disk: found a disk that no node sees, expected a disk"
     " that at least one node sees\n"},
    {"a cloud witness in 2012 R2", "\"2019\"},", "\"2012 R2\"},",
     "NodeAndDiskMajority\", \"Disk\": \"D1\"", "NodeAndCloudMajority\", \"Network\": \"Net\"",
     "d.json:7:26: $.Quorum.QuorumType: found \"NodeAndCloudMajority\", expected "
     "a quorum type that Windows Server 2012 R2 has (a cloud witness exists from "
     "2016 on)\n"},
    {"an unknown quorum type", "NodeAndDiskMajority", "NodeAndDiskMajorty", NULL, NULL,
     "d.json:7:26: $.Quorum.QuorumType: found \"NodeAndDiskMajorty\", expected a "
     "quorum type (NodeMajority, NodeAndDiskMajority, NodeAndFileShareMajority, N"
     "odeAndCloudMajority, DiskOnly); did you mean \"NodeAndDiskMajority\"?\n"},
};

static const struct mistake in_scenarios[] = {
    {"an unknown verb", "\"PowerLoss\"", "\"PowerLos\"", NULL, NULL,
     "s.json:3:36: $.actions[0].do: found \"PowerLos\", expected an action (PowerLoss, PowerOn"
     ", Crash, Freeze, Thaw, Restart-Computer, Stop-Computer, KillClusterService, … and 69 mor"
     "e); did you mean \"PowerLoss\"?\n"},
    {"an unknown node", "\"do\": \"PowerLoss\", \"node\": \"N1\"",
     "\"do\": \"PowerLoss\", \"node\": \"N3\"", NULL, NULL,
     "s.json:3:57: $.actions[0].node: found \"N3\", expected the name of a node ("
     "N1, N2); did you mean \"N1\"?\n"},
    {"a verb without its object", "\"do\": \"PowerLoss\", \"node\": \"N1\"",
     "\"do\": \"PowerLoss\"", NULL, NULL,
     "s.json:3:2: $.actions[0]: found no machine, expected \"node\" or \"computer\", as PowerL"
     "oss needs\n"},
    {"an option of another verb", "\"do\": \"PowerLoss\", ",
     "\"do\": \"PowerLoss\", \"drain\": true, ", NULL, NULL,
     "s.json:3:49: $.actions[0].drain: found \"drain\", expected a member of PowerLoss (node, "
     "computer, id, do, at, after, when, delay, mayHaveNoEffect)\n"},
    {"an action without a time", "\"at\": \"1h\", ", "", NULL, NULL,
     "s.json:5:2: $.actions[2]: found no time, expected one of \"at\", \"after\" "
     "and \"when\"\n"},
    {"an action with two times", "\"at\": \"1h\", ", "\"at\": \"1h\", \"after\": \"loss\", ", NULL,
     NULL,
     "s.json:5:2: $.actions[2]: found more than one time, expected one of \"at\","
     " \"after\" and \"when\"\n"},
    {"a delay beside at", "\"at\": \"1h\", ", "\"at\": \"1h\", \"delay\": \"1s\", ", NULL, NULL,
     "s.json:5:15: $.actions[2].delay: found \"delay\", expected \"delay\" only b"
     "eside \"after\" or \"when\"\n"},
    {"an action after the end", "\"at\": \"1h\"", "\"at\": \"3h\"", NULL, NULL,
     "s.json:5:9: $.actions[2].at: found \"3h\", expected a duration of 0s to 2h\n"},
    {"an action after one that is not there", "\"after\": \"loss\", \"delay\"",
     "\"after\": \"los\", \"delay\"", NULL, NULL,
     "s.json:4:26: $.actions[1].after: found \"los\", expected the name of an act"
     "ion (loss, back, a3); did you mean \"loss\"?\n"},
    {"actions that wait for each other", "\"at\": \"10m\"", "\"after\": \"back\"", NULL, NULL,
     "s.json:3:26: $.actions[0].after: found \"back\", expected an action that do"
     "es not itself wait for this one\n"},
    {"two actions of one id", "\"id\": \"back\"", "\"id\": \"loss\"", NULL, NULL,
     "s.json:4:9: $.actions[1].id: found \"loss\", expected a name that no other "
     "action has\n"},
    {"a state that a role does not have", "\"is\": \"Online\"", "\"is\": \"Up\"", NULL, NULL,
     "s.json:7:23: $.expect[0].is: found \"Up\", expected a state of a group (Onl"
     "ine, Offline, Failed, PartialOnline, Pending, working, not working)\n"},
    {"an expectation without a time", "\"within\": \"90s\", ", "", NULL, NULL,
     "s.json:7:2: $.expect[0]: found none of them, expected exactly one of within"
     ", at, always, never, atEnd\n"},
    {"an expectation with two times", "\"within\": \"90s\", ",
     "\"within\": \"90s\", \"atEnd\": true, ", NULL, NULL,
     "s.json:7:2: $.expect[0]: found more than one of them, expected exactly one "
     "of within, at, always, never, atEnd\n"},
    {"an expectation without a subject", "\"group\": \"G\", \"is\"", "\"is\"", NULL, NULL,
     "s.json:7:2: $.expect[0]: found no subject, expected exactly one of cluster, node, group,"
     " resource, network, interface, vote, rule, event, host, service, drain, status, database"
     ", computer, copy, client, account, certificate, external, monitoring\n"},
    {"an expectation with two subjects", "\"group\": \"G\", \"is\"",
     "\"group\": \"G\", \"node\": \"N1\", \"is\"", NULL, NULL,
     "s.json:7:2: $.expect[0]: found more than one subject, expected exactly one of cluster, n"
     "ode, group, resource, network, interface, vote, rule, event, host, service, drain, statu"
     "s, database, computer, copy, client, account, certificate, external, monitoring\n"},
    {"a for beside within", "\"within\": \"90s\"", "\"within\": \"90s\", \"for\": \"1m\"", NULL,
     NULL,
     "s.json:7:62: $.expect[0].for: found \"for\", expected \"for\" only beside \""
     "always\" or \"never\"\n"},
    {"an event without a number", "\"exactly\": 1", "\"about\": {\"node\": \"N1\"}", NULL, NULL,
     "s.json:8:2: $.expect[1]: found none of them, expected exactly one of exactl"
     "y, atLeast, atMost\n"},
    {"an event with a state", "\"exactly\": 1", "\"exactly\": 1, \"is\": \"Up\"", NULL, NULL,
     "s.json:8:46: $.expect[1].is: found \"is\", expected only what an expectatio"
     "n of events has here, beside \"id\" and \"cites\" (event, node, about, exac"
     "tly, atLeast, atMost, after)\n"},
    {"a verdict that is none", "{\"event\": 1135, \"node\": \"N2\", \"exactly\": 1}",
     "{\"rule\": \"SAFE-1\", \"verdict\": \"ok\"}", NULL, NULL,
     "s.json:8:32: $.expect[1].verdict: found \"ok\", expected a verdict (pass, f"
     "ail, not exercised)\n"},
    {"an outage of a node", "{\"event\": 1135, \"node\": \"N2\", \"exactly\": 1}",
     "{\"node\": \"N1\", \"outage\": {\"atMost\": \"1m\"}}", NULL, NULL,
     "s.json:8:17: $.expect[1].outage: found \"outage\", expected no outage: only a group, a r"
     "esource or a client has one\n"},
    {"no until", ", \"until\": \"2h\"", "", NULL, NULL,
     "s.json:1:1: $: found no \"until\", expected how long to run, such as \"2h\""
     "\n"},
    {"an until of nothing", "\"2h\"", "\"0s\"", NULL, NULL,
     "s.json:1:25: $.until: found \"0s\", expected a duration of at least 1us\n"},
    {"a time of day that is none", "\"until\": \"2h\"",
     "\"until\": \"2h\", \"startsAt\": \"24:00\"", NULL, NULL,
     "s.json:1:43: $.startsAt: found \"24:00\", expected a time of day such as \""
     "08:00\"\n"},
    {"a seed that is none", "\"until\": \"2h\"", "\"until\": \"2h\", \"seed\": -1", NULL, NULL,
     "s.json:1:39: $.seed: found -1, expected an integer of 0 to 9007199254740992"
     "\n"},
    {"a misspelt member of a scenario", "\"expect\"", "\"expects\"", NULL, NULL,
     "s.json:6:1: $.expects: found \"expects\", expected a member of a scenario ($schema, titl"
     "e, description, cites, design, changes, until, startsAt, … and 5 more); did you mean \"e"
     "xpect\"?\n"},
    {"a design in a file where none may be opened", NULL,
     "{\"until\": \"1h\", \"design\": \"x.json\"}", NULL, NULL,
     "s.json:1:27: $.design: found \"x.json\", expected a design as an object: no"
     " other file may be opened here\n"},
    {"a property that the cluster does not have",
     "\"do\": \"Move-ClusterGroup\", \"group\": \"G\", \"to\": \"N1\"",
     "\"do\": \"Set-Property\", \"property\": \"RestartDelay\", \"value\": 1", NULL, NULL,
     "s.json:5:49: $.actions[2].property: found \"RestartDelay\", expected a prop"
     "erty of a cluster (SameSubnetDelay, SameSubnetThreshold, CrossSubnetDelay, "
     "CrossSubnetThreshold, ClusSvcHangTimeout, HangRecoveryAction, ClusSvcRegrou"
     "pTickInMilliseconds, RegroupTicks, … and 17 more)\n"},
    {"a value out of its property's range",
     "\"do\": \"Move-ClusterGroup\", \"group\": \"G\", \"to\": \"N1\"",
     "\"do\": \"Set-Property\", \"property\": \"SameSubnetThreshold\", \"value\":"
     " 1",
     NULL, NULL,
     "s.json:5:81: $.actions[2].value: found 1, expected an integer of 3 to 120 h"
     "eartbeats\n"},
    {"a node on two sides", "\"do\": \"Move-ClusterGroup\", \"group\": \"G\", \"to\": \"N1\"",
     "\"do\": \"SplitNetwork\", \"network\": \"Net\", \"sides\": [[\"N1\"], [\"N1"
     "\", \"N2\"]]",
     NULL, NULL,
     "s.json:5:73: $.actions[2].sides[1]: found a node that is on another side to"
     "o, expected the names of nodes, each on one side\n"},
    {"a loss above one", "\"do\": \"Move-ClusterGroup\", \"group\": \"G\", \"to\": \"N1\"",
     "\"do\": \"LosePackets\", \"network\": \"Net\", \"value\": 1000001", NULL, NULL,
     "s.json:5:63: $.actions[2].value: found 1000001, expected an integer of 0 to"
     " 1000000 in a million\n"},
    {"a change of what is not there", "\"until\": \"2h\"",
     "\"until\": \"2h\", \"changes\": {\"Groups[X].Priority\": 1000}", NULL, NULL,
     "s.json:1:51: found \"X\", expected the name of an element (G, H)\n"},
    {"a change to a wrong value", "\"until\": \"2h\"",
     "\"until\": \"2h\", \"changes\": {\"Cluster.SameSubnetDelay\": 1}", NULL, NULL,
     "s.json:1:70: $.design.Cluster.SameSubnetDelay: found 1, expected an integer"
     " of 250 to 2000 milliseconds\n"},
    {"a mistake in the design inside", "\"Disk\": \"D1\"", "\"Disk\": \"D3\"", NULL, NULL,
     "s.json:15:57: $.design.Quorum.Disk: found \"D3\", expected the name of a di"
     "sk (D1, D2); did you mean \"D1\"?\n"},
};

static const struct {
    const char *name, *set, *message;
} in_overrides[] = {
    {"no equals sign", "Nodes",
     "--set 1:1:1: found \"Nodes\", expected PATH=VALUE such as Cluster.SameSubne"
     "tThreshold=10\n"},
    {"no path", "=3",
     "--set 1:1:1: found \"=3\", expected PATH=VALUE such as Cluster.SameSubnetTh"
     "reshold=10\n"},
    {"an unknown root", "Clustr.SameSubnetDelay=1000",
     "--set 1:1:1: found \"Clustr\", expected a path into the design or the scenario (Cluster,"
     " Nodes, Networks, Storage, Quorum, Groups, Title, until, … and 13 more); did you mean \""
     "Cluster\"?\n"},
    {"an unknown element", "Groups[g2].Priority=1000",
     "--set 1:1:8: found \"g2\", expected the name of an element (G, H)\n"},
    {"an unknown property", "Cluster.SameSubnetDelai=1000",
     "--set 1:1:1: $.Cluster.SameSubnetDelai: found \"SameSubnetDelai\", expected a member of "
     "a cluster (Name, Domain, WindowsServer, Validated, Address, SameSubnetDelay, SameSubnetT"
     "hreshold, CrossSubnetDelay, … and 22 more); did you mean \"SameSubnetDelay\"?\n"},
    {"a value out of range", "Cluster.SameSubnetDelay=10",
     "--set 1:1:25: $.Cluster.SameSubnetDelay: found 10, expected an integer of 2"
     "50 to 2000 milliseconds\n"},
    {"a text for a number", "Cluster.SameSubnetDelay=fast",
     "--set 1:1:25: $.Cluster.SameSubnetDelay: found \"fast\", expected an intege"
     "r of 250 to 2000 milliseconds\n"},
    {"a path that ends in an element", "Nodes[N1]=3",
     "--set 1:1:1: found \"Nodes[N1]\", expected a path that ends in a member, or"
     " the value null to remove the element\n"},
    {"a bracket that does not close", "Nodes[N1.Boot=3s",
     "--set 1:1:1: found \"Nodes[N1.Boot=3s\", expected PATH=VALUE such as Cluste"
     "r.SameSubnetThreshold=10\n"},
    {"a member of a text", "Title.X=1",
     "--set 1:1:7: found \"X\", expected no further: what stands here has no memb"
     "ers\n"},
    {"removing what is not there", "Cluster.SameSubnetDelay=null",
     "--set 1:1:9: found \"SameSubnetDelay\", expected a member that is there (Na"
     "me, WindowsServer)\n"},
};

static const char *mistaken(struct cs_arena *arena, const char *text, const struct mistake *mistake)
{
    if (mistake->from == NULL) {
        return mistake->to;
    }
    text = cs_edited(arena, text, mistake->from, mistake->to);
    return mistake->from_too == NULL ? text
                                     : cs_edited(arena, text, mistake->from_too, mistake->to_too);
}

Test(messages, a_mistake_in_a_design_is_told_with_its_place_and_what_was_expected)
{
    for (size_t i = 0; i < CS_LEN(in_designs); i++) {
        struct cs_arena *arena = cs_arena_new((size_t)1 << 26);
        const char *text = mistaken(arena, cs_design_text, &in_designs[i]);
        cr_expect_str_eq(cs_design_messages(arena, text, NULL, 0), in_designs[i].message, "%s",
                         in_designs[i].name);
        cs_arena_free(arena);
    }
}

Test(messages, a_mistake_in_a_scenario_is_told_with_its_place_and_what_was_expected)
{
    for (size_t i = 0; i < CS_LEN(in_scenarios); i++) {
        struct cs_arena *arena = cs_arena_new((size_t)1 << 26);
        const char *text = mistaken(arena, cs_scenario_text(arena), &in_scenarios[i]);
        cr_expect_str_eq(cs_scenario_messages(arena, text, NULL, 0), in_scenarios[i].message, "%s",
                         in_scenarios[i].name);
        cs_arena_free(arena);
    }
}

Test(messages, a_mistake_in_an_override_names_the_override_as_its_file)
{
    for (size_t i = 0; i < CS_LEN(in_overrides); i++) {
        struct cs_arena *arena = cs_arena_new((size_t)1 << 26);
        cr_expect_str_eq(cs_design_messages(arena, cs_design_text, &in_overrides[i].set, 1),
                         in_overrides[i].message, "%s", in_overrides[i].name);
        cs_arena_free(arena);
    }
}

Test(messages, the_unchanged_texts_bring_none)
{
    struct cs_arena *arena = cs_arena_new((size_t)1 << 26);
    cr_expect_str_eq(cs_design_messages(arena, cs_design_text, NULL, 0), "");
    cr_expect_str_eq(cs_scenario_messages(arena, cs_scenario_text(arena), NULL, 0), "");
    cs_arena_free(arena);
}

Test(messages, several_mistakes_are_told_at_once_in_the_order_of_the_file)
{
    struct cs_arena *arena = cs_arena_new((size_t)1 << 26);
    char *text = cs_edited(arena, cs_design_text, "\"Disk\": \"D1\"", "\"Disk\": \"D9\"");
    text = cs_edited(arena, text, "\"Title\": \"T\"", "\"Title\": 1");
    text = cs_edited(arena, text, "\"Role\": 1", "\"Role\": 4");
    cr_expect_str_eq(cs_design_messages(arena, text, NULL, 0),
                     "d.json:1:11: $.Title: found 1, expected a text\n"
                     "d.json:5:27: $.Networks[1].Role: found 4, expected an integer of 0 to 3\n"
                     "d.json:7:57: $.Quorum.Disk: found \"D9\", expected the name of a disk (D1, "
                     "D2); did you mean \"D1\"?\n");
    cs_arena_free(arena);
}

Test(messages, after_twenty_mistakes_the_rest_is_counted)
{
    struct cs_arena *arena = cs_arena_new((size_t)1 << 26);
    struct cs_text list = {0};
    for (int i = 0; i < 25; i++) {
        cs_text_printf(&list, ", \"X%d\": 1", i);
    }
    char *text = cs_edited(arena, cs_design_text, "\"Title\": \"T\"",
                           cs_arena_printf(arena, "\"Title\": \"T\"%s", list.bytes));
    cs_text_free(&list);
    const char *messages = cs_design_messages(arena, text, NULL, 0);
    cr_expect_not_null(strstr(messages, "found \"X19\""));
    cr_expect_null(strstr(messages, "found \"X20\""));
    cr_expect_not_null(strstr(messages, "\nand 5 more mistakes\n"));
    cs_arena_free(arena);
}

Test(messages, a_missing_file_is_the_environments_failure_in_one_sentence)
{
    struct cs_arena *arena = cs_arena_new((size_t)1 << 26);
    struct cs_diags diags;
    cs_diags_init(&diags, arena);
    cr_expect_null(cs_design_load(arena, "no/such\033file.json", NULL, &diags));
    cr_expect_str_eq(diags.environment,
                     "no/such\\u001bfile.json cannot be read: no such file or directory");
    cr_expect_eq(cs_diags_exit_status(&diags), 3);
    cs_diags_init(&diags, arena);
    cr_expect_null(cs_design_load(arena, "/", NULL, &diags));
    cr_expect_str_eq(diags.environment, "/ cannot be read: illegal operation on a directory");
    cs_arena_free(arena);
}

Test(messages, a_missing_design_is_the_scenarios_mistake_at_its_place)
{
    struct cs_arena *arena = cs_arena_new((size_t)1 << 26);
    struct cs_diags diags;
    cs_diags_init(&diags, arena);
    static const char text[] = "{\"until\": \"1h\",\n \"design\": \"gone.json\"}";
    cr_expect_null(cs_scenario_read(arena, "a/s.json", text, sizeof text - 1, NULL, &diags));
    struct cs_text out = {0};
    cs_diags_text(&diags, &out);
    cr_expect_str_eq(out.bytes,
                     "a/s.json:2:12: $.design: found \"gone.json\", expected a file that "
                     "can be read (a/gone.json: no such file or directory)\n");
    cr_expect_eq(cs_diags_exit_status(&diags), 2);
    cs_text_free(&out);
    cs_arena_free(arena);
}

/* What a design may be written with as well: messages about it, "" for none. */
Test(messages, a_design_is_read_as_it_is_likely_to_be_written)
{
    static const struct {
        const char *from, *to, *set, *message;
    } cases[] = {
        {"\"WindowsServer\": \"2019\", \"Local", "\"WindowsServer\": 2019, \"Local", NULL, ""},
        {"", "", "Cluster.WindowsServer=2019", ""},
        {"\"WindowsServer\": \"2019\", \"Local", "\"WindowsServer\": 2018, \"Local", NULL,
         "d.json:3:43: $.Nodes[0].WindowsServer: found 2018, expected a version of Windows Server "
         "(2008 R2, 2012, 2012 R2, 2016, 2019, 2022)\n"},
        {"\"Type\": \"iSCSI\"", "\"Type\": \"SAS\"", NULL, ""},
        {"\"Component\": \"Smart Client\"", "\"Component\": \"smart CLIENT\"", NULL, ""},
        {"\"Service\": \"Event Server\"", "\"Service\": \"event server\"", NULL, ""},
    };
    for (size_t i = 0; i < CS_LEN(cases); i++) {
        struct cs_arena *arena = cs_arena_new((size_t)1 << 28);
        const char *text = cs_edited(arena, cs_software_design_text, cases[i].from, cases[i].to);
        size_t n_sets = cases[i].set != NULL ? 1 : 0;
        cr_expect_str_eq(cs_design_messages(arena, text, &cases[i].set, n_sets), cases[i].message,
                         "%zu", i);
        cs_arena_free(arena);
    }
}

/* A mistake in the design keeps no other one of the scenario's own members from being told. */
Test(messages, an_unknown_member_hides_no_other_mistake)
{
    struct cs_arena *arena = cs_arena_new((size_t)1 << 28);
    const char *text = "{\"untill\": \"2h\", \"seed\": \"x\", \"design\": {}, "
                       "\"actions\": [{\"at\": \"1s\", \"do\": \"Crasch\"}]}";
    const char *messages = cs_scenario_messages(arena, text, NULL, 0);
    static const char *const each[] = {"$.untill: ", "$.seed: ", "no \"until\"", "no \"Cluster\"",
                                       "\"Crash\"?"};
    for (size_t i = 0; i < CS_LEN(each); i++) {
        cr_expect_not_null(strstr(messages, each[i]), "%s: %s", each[i], messages);
    }
    cs_arena_free(arena);
}
