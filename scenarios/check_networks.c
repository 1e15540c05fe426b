/* Checks of networks and addresses. */
#include <string.h>

#include "scenarios/checking.h"
#include "scenarios/design.h"

static int64_t role_of(const struct cs_network *network)
{
    return network->props[CS_P_ROLE].value;
}

static const cJSON *interface_of(const struct cs_checking *c, int network, int node)
{
    const cJSON *item = cs_first(c->networks[network], "Interfaces");
    while (item != NULL && !cs_same_name(cs_text_of(item, "Node"), c->design->nodes[node].name)) {
        item = item->next;
    }
    return item;
}

static bool is_private(uint32_t address)
{
    return address >> 24 == 10 || address >> 20 == 0xAC1 || address >> 16 == 0xC0A8 ||
           address >> 16 == 0xA9FE; /* 169.254: link-local */
}

/* The network whose subnet holds the address; CS_NONE. */
static int network_with(const struct cs_design *design, uint32_t address)
{
    for (int i = 0; i < design->n_networks; i++) {
        const struct cs_network *network = &design->networks[i];
        if (network->address != NULL && network->mask != NULL && cs_in_subnet(network, address)) {
            return i;
        }
    }
    return CS_NONE;
}

static bool leads_to_storage(const struct cs_checking *c, int network)
{
    const char *name = c->design->networks[network].name;
    for (const cJSON *item = cs_first(c->storage, "Networks"); item != NULL; item = item->next) {
        if (cJSON_IsString(item) && cs_same_name(item->valuestring, name)) {
            return true;
        }
    }
    for (const cJSON *item = cs_first(c->storage, "Addresses"); item != NULL; item = item->next) {
        if (cs_same_name(cs_text_of(item, "Network"), name)) {
            return true;
        }
    }
    return false;
}

/* Where it is said that the network leads to the storage. */
static const cJSON *storage_place(const struct cs_checking *c, int network)
{
    const char *name = c->design->networks[network].name;
    const cJSON *item = cs_first(c->storage, "Networks");
    while (item != NULL && !(cJSON_IsString(item) && cs_same_name(item->valuestring, name))) {
        item = item->next;
    }
    return item != NULL ? item : cs_place_of(c->storage, "Addresses");
}

/* ---- Addresses, each once ---- */

struct used {
    uint32_t number;
    const char *by;
    const cJSON *item;
};
struct used_list {
    struct used *list;
    int count, room;
};

/* In a subnet of four addresses or more the first and the last are nobody's. */
static void check_reserved(struct cs_checking *c, const cJSON *item, uint32_t number,
                           const char *by)
{
    int i = network_with(c->design, number);
    uint32_t others = i == CS_NONE ? 0 : ~cs_address_number(c->design->networks[i].mask);
    if (others <= 1) {
        return;
    }
    const char *name = c->design->networks[i].name;
    CS_FIND_IF((number & others) == 0, c, CS_K_NET_ADDRESS_RESERVED, item,
               "%s of %s is the address of the network %s itself", item->valuestring, by, name);
    CS_FIND_IF((number & others) == others, c, CS_K_NET_ADDRESS_RESERVED, item,
               "%s of %s is the broadcast address of %s", item->valuestring, by, name);
}

static void use(struct cs_checking *c, struct used_list *all, const cJSON *item, const char *by)
{
    const char *text = cJSON_IsString(item) ? item->valuestring : NULL;
    uint32_t number = cs_address_number(text);
    if (number == 0 || all->count == all->room) {
        return;
    }
    check_reserved(c, item, number, by);
    for (int i = 0; i < all->count; i++) {
        if (all->list[i].number == number) {
            cs_find(c, CS_K_NET_ADDRESS_TWICE, item, "%s of %s is that of %s too", text, by,
                    all->list[i].by);
            return;
        }
    }
    all->list[all->count++] = (struct used){number, by, item};
}

static void use_addresses_of_networks(struct cs_checking *c, struct used_list *all)
{
    for (int i = 0; i < c->design->n_networks; i++) {
        const char *name = c->design->networks[i].name;
        const cJSON *item = cs_first(c->networks[i], "Interfaces");
        for (; item != NULL; item = item->next) {
            use(c, all, cs_json_member(item, "Address"),
                cs_arena_printf(c->arena, "%s on %s", cs_text_of(item, "Node"), name));
        }
        use(c, all, cs_json_member(c->networks[i], "Gateway"),
            cs_arena_printf(c->arena, "the gateway of %s", name));
    }
}

static void check_twice(struct cs_checking *c)
{
    struct used_list all = {.room = c->design->n_networks * (c->design->n_nodes + 1) +
                                    c->design->n_resources + c->design->n_computers + 64};
    all.list = CS_NEW_ARRAY(c->arena, struct used, (size_t)all.room + 1);
    cs_applies(c, CS_K_NET_ADDRESS_TWICE);
    use_addresses_of_networks(c, &all);
    for (int i = 0; i < c->design->n_resources; i++) {
        if (c->resources[i] != NULL) {
            use(c, &all, cs_json_member(c->resources[i], "Address"), c->design->resources[i].name);
        }
    }
    for (const cJSON *item = cs_first(c->storage, "Addresses"); item != NULL; item = item->next) {
        use(c, &all, cs_json_member(item, "Address"), "the storage");
    }
    for (const cJSON *item = cs_first(c->root, "Computers"); item != NULL; item = item->next) {
        use(c, &all, cs_json_member(item, "Address"), cs_text_of(item, "Name"));
    }
    /* The cluster's address may be that of the core group's resource, and of nothing else. */
    const cJSON *own = c->cluster == NULL ? NULL : cs_json_member(c->cluster, "Address");
    for (int i = 0; i < c->design->n_resources; i++) {
        const struct cs_resource *resource = &c->design->resources[i];
        if (own != NULL && c->design->groups[resource->group].is_core &&
            cs_same_name(cs_text_of(c->cluster, "Address"), resource->address)) {
            own = NULL;
        }
    }
    if (own != NULL) {
        use(c, &all, own, "the cluster");
    }
}

/* An address that is said to be on a network of the design. */
static void check_on(struct cs_checking *c, const cJSON *object, const char *whose)
{
    const char *text = cs_text_of(object, "Address");
    const char *on = cs_text_of(object, "Network");
    for (int i = 0; text != NULL && on != NULL && i < c->design->n_networks; i++) {
        const struct cs_network *network = &c->design->networks[i];
        if (cs_same_name(network->name, on)) {
            CS_FIND_IF(!cs_in_subnet(network, cs_address_number(text)), c, CS_K_NET_ADDRESS_OUTSIDE,
                       cs_json_member(object, "Address"), "%s of %s is not in %s mask %s", text,
                       whose, network->address, network->mask);
        }
    }
}

static void check_inside(struct cs_checking *c)
{
    cs_applies(c, CS_K_NET_ADDRESS_OUTSIDE);
    for (const cJSON *item = cs_first(c->storage, "Addresses"); item != NULL; item = item->next) {
        check_on(c, item, "the storage");
    }
    for (const cJSON *item = cs_first(c->root, "Computers"); item != NULL; item = item->next) {
        check_on(c, item, cs_text_of(item, "Name"));
    }
    const char *own = cs_text_of(c->cluster, "Address");
    if (own != NULL) {
        int network = network_with(c->design, cs_address_number(own));
        CS_FIND_IF(network == CS_NONE || role_of(&c->design->networks[network]) != 3, c,
                   CS_K_NET_CLIENT_ROLE, cs_json_member(c->cluster, "Address"),
                   "the cluster's address %s is in no network with Role 3", own);
    }
}

/* ---- Subnets ---- */

static bool has_addresses(const struct cs_design *design, int network)
{
    for (int n = 0; n < design->n_nodes; n++) {
        if (design->networks[network].addresses[n] != NULL) {
            return true;
        }
    }
    return false;
}

static int bits_of(uint32_t mask)
{
    int bits = 0;
    for (; mask != 0; mask <<= 1) {
        bits++;
    }
    return bits;
}

static void check_subnet(struct cs_checking *c, int i)
{
    const struct cs_network *network = &c->design->networks[i];
    const cJSON *item = c->networks[i];
    if (has_addresses(c->design, i) || network->has_gateway) {
        CS_FIND_IF(network->address == NULL || network->mask == NULL, c, CS_K_NET_MASK_ABSENT, item,
                   "%s has no address and mask", network->name);
    }
    if (network->address == NULL || network->mask == NULL) {
        return;
    }
    uint32_t mask = cs_address_number(network->mask);
    CS_FIND_IF(!is_private(cs_address_number(network->address)), c, CS_K_NET_PUBLIC_RANGE,
               cs_place_of(item, "Address"), "%s mask %s of %s is a public range", network->address,
               network->mask, network->name);
    if (role_of(network) != 3) {
        CS_FIND_IF(bits_of(mask) < 16, c, CS_K_NET_MASK_WIDE, cs_place_of(item, "AddressMask"),
                   "%s of %s claims all of %s/%d", network->mask, network->name, network->address,
                   bits_of(mask));
    }
    for (const cJSON *one = cs_first(item, "Interfaces"); one != NULL; one = one->next) {
        const char *own = cs_text_of(one, "AddressMask");
        if (own != NULL) {
            CS_FIND_IF(cs_address_number(own) != mask, c, CS_K_NET_MASK_DIFFERS,
                       cs_json_member(one, "AddressMask"), "%s of %s, %s of %s", own,
                       cs_text_of(one, "Node"), network->mask, network->name);
        }
    }
    for (int other = 0; other < i; other++) {
        const struct cs_network *it = &c->design->networks[other];
        if (it->address == NULL || it->mask == NULL) {
            continue;
        }
        uint32_t both = mask & cs_address_number(it->mask);
        CS_FIND_IF((cs_address_number(it->address) & both) ==
                       (cs_address_number(network->address) & both),
                   c, CS_K_NET_OVERLAP, cs_place_of(item, "Address"),
                   "%s mask %s of %s has addresses of %s (%s mask %s)", network->address,
                   network->mask, network->name, it->name, it->address, it->mask);
    }
}

static void check_interfaces(struct cs_checking *c, int i)
{
    const struct cs_network *network = &c->design->networks[i];
    const cJSON *given = NULL;
    const cJSON *missing = NULL;
    if (cs_first(c->networks[i], "Interfaces") == NULL) {
        return;
    }
    for (int n = 0; n < c->design->n_nodes; n++) {
        const cJSON *item = interface_of(c, i, n);
        if (item == NULL) {
            CS_FIND_IF(network->routed_to == 0, c, CS_K_NET_INTERFACE_MISSING, c->networks[i],
                       "%s has no interface on %s", c->design->nodes[n].name, network->name);
        } else if (cs_json_member(item, "Address") != NULL) {
            given = item;
        } else {
            missing = item;
        }
    }
    cs_applies(c, CS_K_NET_INTERFACE_MISSING);
    CS_FIND_IF(given != NULL && missing != NULL, c, CS_K_NET_MIXED, missing,
               "an address is planned for %s on %s, for %s none",
               given != NULL ? cs_text_of(given, "Node") : "", network->name,
               missing != NULL ? cs_text_of(missing, "Node") : "");
}

/* ---- Gateways and DNS ---- */

static bool has_gateway(const struct cs_checking *c, int i)
{
    bool any = c->design->networks[i].has_gateway;
    for (const cJSON *one = cs_first(c->networks[i], "Interfaces"); one != NULL; one = one->next) {
        any = any || cs_json_member(one, "Gateway") != NULL;
    }
    return any;
}

static const cJSON *first_gateway(const struct cs_checking *c, int i)
{
    const cJSON *gateway = cs_json_member(c->networks[i], "Gateway");
    const cJSON *one = cs_first(c->networks[i], "Interfaces");
    for (; gateway == NULL && one != NULL; one = one->next) {
        gateway = cs_json_member(one, "Gateway");
    }
    return gateway;
}

static void check_gateway_of(struct cs_checking *c, int i)
{
    const struct cs_network *network = &c->design->networks[i];
    const cJSON *first = first_gateway(c, i);
    CS_FIND_IF(role_of(network) != 3 && first != NULL, c, CS_K_NET_GATEWAY_PRIVATE, first,
               "%s has a gateway", network->name);
    for (const cJSON *one = cs_first(c->networks[i], "Interfaces"); one != NULL; one = one->next) {
        const char *own = cs_text_of(one, "Gateway");
        if (own == NULL) {
            continue;
        }
        CS_FIND_IF(cJSON_IsString(first) && strcmp(own, first->valuestring) != 0, c,
                   CS_K_NET_GATEWAY_DIFFERS, cs_json_member(one, "Gateway"),
                   "%s of %s, elsewhere on %s %s", own, cs_text_of(one, "Node"), network->name,
                   cJSON_IsString(first) ? first->valuestring : "");
        CS_FIND_IF(!cs_in_subnet(network, cs_address_number(own)), c, CS_K_NET_GATEWAY_OUTSIDE,
                   cs_json_member(one, "Gateway"), "%s is not in %s mask %s", own, network->address,
                   network->mask);
    }
    if (network->has_gateway) {
        cs_applies(c, CS_K_NET_GATEWAY_OUTSIDE);
    }
}

static void check_gateways(struct cs_checking *c)
{
    int with = CS_NONE;
    int public = CS_NONE;
    for (int i = 0; i < c->design->n_networks; i++) {
        check_gateway_of(c, i);
        if (role_of(&c->design->networks[i]) != 3) {
            continue;
        }
        public = public == CS_NONE ? i : public;
        if (!has_gateway(c, i)) {
            continue;
        }
        bool shared = with != CS_NONE &&
                      (c->design->networks[i].nodes & c->design->networks[with].nodes) != 0;
        CS_FIND_IF(shared, c, CS_K_NET_GATEWAY_SEVERAL, first_gateway(c, i),
                   "%s has a gateway, and %s too", c->design->networks[i].name,
                   shared ? c->design->networks[with].name : "");
        with = i;
    }
    if (public != CS_NONE) {
        CS_FIND_IF(with == CS_NONE, c, CS_K_NET_GATEWAY_MISSING, c->networks[public],
                   "%s has no gateway", c->design->networks[public].name);
    }
}

static const char *const dns_keys[] = {"PrimaryDNS", "SecondaryDNS"};

/* Whether `item` is the first place of the design that has this DNS server: the nodes share them.
 */
static bool is_first_place(const struct cs_checking *c, const cJSON *item)
{
    for (int i = 0; i < c->design->n_networks; i++) {
        const cJSON *one = cs_first(c->networks[i], "Interfaces");
        for (; one != NULL; one = one->next) {
            for (size_t k = 0; k < CS_LEN(dns_keys); k++) {
                const cJSON *other = cs_json_member(one, dns_keys[k]);
                if (cJSON_IsString(other) && cs_same_name(other->valuestring, item->valuestring)) {
                    return other == item;
                }
            }
        }
    }
    return true;
}

static void check_server(struct cs_checking *c, int i, const cJSON *item)
{
    const char *text = item->valuestring;
    uint32_t number = cs_address_number(text);
    const char *network = c->design->networks[i].name;
    cs_applies(c, CS_K_NET_DNS_UNREACHABLE);
    cs_applies(c, CS_K_NET_DNS_PUBLIC);
    cs_applies(c, CS_K_NET_DNS_OUTSIDE);
    if (!is_first_place(c, item) || network_with(c->design, number) != CS_NONE) {
        return;
    }
    if (!has_gateway(c, i)) {
        cs_find(c, CS_K_NET_DNS_UNREACHABLE, item,
                "%s is in no network of the design, and %s has no gateway", text, network);
    } else if (!is_private(number)) {
        cs_find(c, CS_K_NET_DNS_PUBLIC, item,
                "%s is in no network of the design, and in a public range", text);
    } else {
        cs_find(c, CS_K_NET_DNS_OUTSIDE, item, "%s is in no network of the design", text);
    }
}

static bool has_dns(const struct cs_checking *c, int node)
{
    for (int i = 0; i < c->design->n_networks; i++) {
        const cJSON *one = interface_of(c, i, node);
        if (one != NULL && role_of(&c->design->networks[i]) == 3 &&
            cs_text_of(one, dns_keys[0]) != NULL) {
            return true;
        }
    }
    return false;
}

static void check_dns_of(struct cs_checking *c, int i)
{
    bool public = role_of(&c->design->networks[i]) == 3;
    const cJSON *one = cs_first(c->networks[i], "Interfaces");
    for (; one != NULL; one = one->next) {
        for (size_t k = 0; k < CS_LEN(dns_keys); k++) {
            const char *text = cs_text_of(one, dns_keys[k]);
            CS_FIND_IF(text != NULL && !public, c, CS_K_NET_DNS_PRIVATE,
                       cs_json_member(one, dns_keys[k]), "%s has a DNS server",
                       c->design->networks[i].name);
            if (text != NULL && public) {
                check_server(c, i, cs_json_member(one, dns_keys[k]));
            }
        }
    }
}

static void check_dns(struct cs_checking *c)
{
    bool any = false;
    for (int i = 0; i < c->design->n_networks; i++) {
        check_dns_of(c, i);
    }
    for (int n = 0; n < c->design->n_nodes; n++) {
        any = any || has_dns(c, n);
    }
    for (int n = 0; any && n < c->design->n_nodes; n++) {
        CS_FIND_IF(!has_dns(c, n), c, CS_K_NET_DNS_MISSING, c->nodes[n],
                   "%s has no DNS server on a public network", c->design->nodes[n].name);
    }
}

/* ---- What networks are for ---- */

static void check_storage_network(struct cs_checking *c, int i)
{
    const struct cs_network *network = &c->design->networks[i];
    bool leads = leads_to_storage(c, i);
    if (leads) {
        CS_FIND_IF(role_of(network) == 1, c, CS_K_NET_STORAGE_ROLE,
                   cs_place_of(c->networks[i], "Role"), "%s leads to the storage and has Role 1",
                   network->name);
        CS_FIND_IF(role_of(network) == 3, c, CS_K_NET_STORAGE_OWN, storage_place(c, i),
                   "%s leads to the storage and serves clients", network->name);
    }
    CS_FIND_IF(role_of(network) == 0 && !leads, c, CS_K_NET_UNUSED, c->networks[i],
               "%s has Role 0 and leads to no storage", network->name);
}

static void check_heartbeats(struct cs_checking *c)
{
    int ways = 0;
    int last = 0;
    cs_applies(c, CS_K_NET_NO_HEARTBEAT);
    for (int i = 0; i < c->design->n_networks; i++) {
        const struct cs_network *network = &c->design->networks[i];
        bool joins = network->nodes == cs_every_node(c->design) || network->routed_to != 0;
        if (role_of(network) != 0 && joins) {
            ways++;
            last = i;
        }
        cs_time trip = 2 * network->props[CS_P_LATENCY].value;
        if (role_of(network) == 0) {
            continue;
        }
        char text[32];
        (void)cs_duration_text(trip, text, sizeof text);
        const cJSON *place = cs_place_of(c->networks[i], "Latency");
        CS_FIND_IF(trip > 2000000, c, CS_K_NET_LATENCY_FAILS, place, "%s there and back on %s",
                   text, network->name);
        CS_FIND_IF(trip > 500000 && trip <= 2000000, c, CS_K_NET_LATENCY, place,
                   "%s there and back on %s", text, network->name);
    }
    if (c->design->n_nodes > 1) {
        CS_FIND_IF(ways == 1, c, CS_K_NET_ONE_HEARTBEAT, c->networks[last],
                   "%s alone carries heartbeats between all nodes", c->design->networks[last].name);
    }
}

void cs_check_networks(struct cs_checking *c)
{
    check_twice(c);
    check_inside(c);
    cs_applies(c, CS_K_NET_SUBNET);
    cs_applies(c, CS_K_NET_TWO_INTERFACES);
    cs_applies(c, CS_K_NET_CLIENT_ROLE);
    for (int i = 0; i < c->design->n_networks; i++) {
        check_subnet(c, i);
        check_interfaces(c, i);
        check_storage_network(c, i);
    }
    check_gateways(c);
    check_dns(c);
    check_heartbeats(c);
}
