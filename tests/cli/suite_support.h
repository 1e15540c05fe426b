/* tests/cli/suite_support.h: a folder of scenarios, good and bad, for `clustersim test`. */
#ifndef CS_TEST_SUITE_SUPPORT_H
#define CS_TEST_SUITE_SUPPORT_H

#include "sim/base/base.h"
#include "tests/cli/support.h"

/* Shell commands that make designs/d.json and all/good.json, which holds; and others that do not.
 */
#define GOOD                                                                                       \
    "\"design\":\"../designs/d.json\",\"until\":\"1h\",\"actions\":[{\"id\":\"off\",\"at\":"       \
    "\"10m\",\"do\":\"PowerLoss\",\"node\":\"Cluster1\"}],\"expect\":[{\"node\":\"Cluster1\","     \
    "\"is\":\"Down\",\"within\":\"1m\",\"after\":\"off\"}"
#define SETTING                                                                                    \
    "mkdir -p designs all/sub && cp " CS_SOURCE_DIR "/scenarios/designs/two-node.json "            \
    "designs/d.json && cat >all/good.json <<'E'\n{" GOOD "]}\nE\n"
#define FAILING                                                                                    \
    "cat >all/failing.json <<'E'\n{" GOOD ",\n{\"id\":\"soon\",\"node\":\"Cluster1\",\"is\":"      \
    "\"Down\",\"within\":\"1s\",\"after\":\"off\"}]}\nE\n"
#define UNDECIDED                                                                                  \
    "cat >all/undecided.json <<'E'\n{" GOOD ",{\"node\":\"Cluster2\",\"is\":\"Up\",\"always\":"    \
    "true,\"for\":\"2h\"}]}\nE\n"
#define MISTAKEN "cat >all/mistaken.json <<'E'\n{" GOOD ",{\"node\":\"Nobody\"}]}\nE\n"
#define BROKEN   "echo '{\"design\":' >all/broken.json\n"

/* Runs the command; it must end with `status` and print `text` on either output. */
void expect(const char *command, int status, const char *text);

#endif
