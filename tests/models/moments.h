/* tests/models/moments.h: tales of bad moments; see moments_test.c. */
#ifndef CS_TESTS_MODELS_MOMENTS_H
#define CS_TESTS_MODELS_MOMENTS_H

#include <stddef.h>

struct tale {
    const char *name;
    const char *design; /* the name of a design of the library, or a design */
    const char *until, *changes, *actions;
    struct {
        const char *subject, *course;
    } expected[4];
};

/* The end of a run that starts at a time of day. */
#define FROM_TO(from, until) until "\", \"startsAt\": \"" from

/* An action: its time, what is done, and to whom. */
#define AT(time, verb, kind, whom)                                                                 \
    "{\"at\": \"" time "\", \"do\": \"" verb "\", \"" kind "\": \"" whom "\"}"

/* The role App, on N1 at first, of an address, a name and a service: the service takes a minute to
 * come online and a minute to go offline, the others a second. */
#define SLOW_APP                                                                                   \
    "\"Groups[App].Resources[App IP].OnlineTime\": \"1s\", "                                       \
    "\"Groups[App].Resources[App IP].OfflineTime\": \"1s\", "                                      \
    "\"Groups[App].Resources[App Name].OnlineTime\": \"1s\", "                                     \
    "\"Groups[App].Resources[App Name].OfflineTime\": \"1s\", "                                    \
    "\"Groups[App].Resources[App Service].OnlineTime\": \"1m\", "                                  \
    "\"Groups[App].Resources[App Service].OfflineTime\": \"1m\""

extern const struct tale cs_role_tales[], cs_node_tales[], cs_group_tales[], cs_resource_tales[],
    cs_software_tales[];
extern const size_t cs_role_tale_count, cs_node_tale_count, cs_group_tale_count,
    cs_resource_tale_count, cs_software_tale_count;

#endif
