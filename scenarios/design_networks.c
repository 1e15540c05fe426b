/* Networks, interfaces and shared storage of a design. */
#include <string.h>

#include "scenarios/design.h"
#include "scenarios/settings.h"

/* Reads four numbers of 0 to 255 between points, without leading zeros. */
static bool read_quad(const char *text, uint32_t *number)
{
    *number = 0;
    for (int part = 0; part < 4; part++) {
        unsigned value = 0;
        const char *first = text;
        while (*text >= '0' && *text <= '9' && text - first < 3) {
            value = value * 10 + (unsigned)(*text++ - '0');
        }
        if (text == first || value > 255 || (*first == '0' && text - first > 1)) {
            return false;
        }
        *number = (*number << 8) | value;
        if (part < 3 && *text++ != '.') {
            return false;
        }
    }
    return *text == '\0';
}

bool cs_read_address(struct cs_reader *reader, const cJSON *item, const char **text,
                     uint32_t *number)
{
    if (!cJSON_IsString(item) || !read_quad(item->valuestring, number)) {
        cs_mistake(reader, item, NULL, NULL, "an IPv4 address such as \"177.16.0.213\"");
        return false;
    }
    *text = cs_keep(reader, item->valuestring);
    return true;
}

uint32_t cs_address_number(const char *text)
{
    uint32_t number = 0;
    return text != NULL && read_quad(text, &number) ? number : 0;
}

bool cs_in_subnet(const struct cs_network *network, uint32_t address)
{
    if (network->address == NULL || network->mask == NULL) {
        return true;
    }
    uint32_t mask = cs_address_number(network->mask);
    return (address & mask) == (cs_address_number(network->address) & mask);
}

static void read_subnet(struct cs_reader *reader, const cJSON *item, struct cs_network *network)
{
    const cJSON *address = cs_json_member(item, "Address");
    const cJSON *mask = cs_json_member(item, "AddressMask");
    uint32_t number = 0;
    uint32_t bits = 0;
    bool known = address != NULL && cs_read_address(reader, address, &network->address, &number);
    if (mask != NULL && cs_read_address(reader, mask, &network->mask, &bits) &&
        (~bits & (~bits + 1)) != 0) {
        cs_mistake(reader, mask, NULL, NULL,
                   "a mask of ones and then zeros such as \"255.255.0.0\"");
        known = false;
    }
    if (address != NULL && mask == NULL) {
        cs_mistake(reader, item, "no \"AddressMask\"", NULL, "a mask beside the Address");
    } else if (known && network->mask != NULL && (number & ~bits) != 0) {
        cs_objection(reader, CS_K_NET_SUBNET, address, NULL,
                     "the address of a network: no bits beyond the mask %s", network->mask);
    }
    const cJSON *gateway = cs_json_member(item, "Gateway");
    const char *ignored = NULL;
    if (gateway != NULL && cs_read_address(reader, gateway, &ignored, &number)) {
        network->has_gateway = true;
        if (!cs_in_subnet(network, number)) {
            cs_objection(reader, CS_K_NET_GATEWAY_OUTSIDE, gateway, NULL,
                         "an address in %s mask %s", network->address, network->mask);
        }
    }
}

static void read_interface(struct cs_design_reader *d, const cJSON *item,
                           struct cs_network *network)
{
    static const char *const allowed[] = {"Node",    "Address",    "AddressMask",
                                          "Gateway", "PrimaryDNS", "SecondaryDNS"};
    struct cs_reader *reader = d->reader;
    int node = CS_NONE;
    if (!cs_is_object(reader, item, "an interface")) {
        return;
    }
    cs_check_members(reader, item, "an interface", allowed, CS_LEN(allowed));
    cs_check_addresses(reader, item, allowed + 2, CS_LEN(allowed) - 2);
    const cJSON *name = cs_json_member(item, "Node");
    if (name == NULL) {
        cs_mistake(reader, item, "no \"Node\"", NULL, "the name of a node");
        return;
    }
    if (!cs_read_reference(reader, name, &d->nodes, &node)) {
        return;
    }
    if ((network->nodes >> node & 1) != 0) {
        cs_objection(reader, CS_K_NET_TWO_INTERFACES, name, NULL,
                     "one interface of each node on a network");
        return;
    }
    network->nodes |= (cs_nodes)1 << node;
    const cJSON *address = cs_json_member(item, "Address");
    uint32_t number = 0;
    if (address == NULL || !cs_read_address(reader, address, &network->addresses[node], &number)) {
        return;
    }
    if (!cs_in_subnet(network, number)) {
        cs_objection(reader, CS_K_NET_ADDRESS_OUTSIDE, address, NULL, "an address in %s mask %s",
                     network->address, network->mask);
    }
    for (int other = 0; other < d->design->n_nodes; other++) {
        if (other != node && network->addresses[other] != NULL &&
            cs_address_number(network->addresses[other]) == number) {
            cs_objection(reader, CS_K_NET_ADDRESS_TWICE, address, NULL,
                         "an address of its own: %s has this one on %s", d->nodes.names[other],
                         network->name != NULL ? network->name : "this network");
        }
    }
}

static void read_network(struct cs_design_reader *d, const cJSON *item, struct cs_network *network)
{
    static const char *const own[] = {"Name",    "Address",  "AddressMask",
                                      "Gateway", "RoutedTo", "Interfaces"};
    struct cs_reader *reader = d->reader;
    size_t count = 0;
    const char *const *allowed = cs_allowed_names(reader->arena, own, CS_LEN(own), CS_SCOPE_NETWORK,
                                                  &count);
    cs_check_members(reader, item, "a network", allowed, count);
    cs_read_settings(reader, item, CS_SCOPE_NETWORK, d->design->windows, network->props, NULL);
    read_subnet(reader, item, network);
    const cJSON *routed = cs_json_member(item, "RoutedTo");
    uint64_t mask = 0;
    if (routed != NULL && cs_read_mask(reader, routed, &d->networks, &mask)) {
        network->routed_to = (uint32_t)mask;
    }
    const cJSON *interfaces = cs_json_member(item, "Interfaces");
    if (interfaces == NULL) {
        int n = d->design->n_nodes;
        network->nodes = n >= 64 ? ~(cs_nodes)0 : ((cs_nodes)1 << n) - 1;
    } else if (cs_is_list(reader, interfaces, "interfaces")) {
        for (const cJSON *one = interfaces->child; one != NULL; one = one->next) {
            read_interface(d, one, network);
        }
    }
}

void cs_design_read_networks(struct cs_design_reader *d, const cJSON *root)
{
    struct cs_design *design = d->design;
    const cJSON *list = cs_json_member(root, "Networks");
    design->n_networks = cs_read_entities(d->reader, list, "network", CS_NETWORKS_MAX,
                                          &d->network_items, &d->networks);
    if (list == NULL) {
        cs_mistake(d->reader, root, "no \"Networks\"", NULL, "a list of networks");
    }
    design->networks = CS_NEW_ARRAY(d->reader->arena, struct cs_network,
                                    (size_t)design->n_networks + 1);
    for (int i = 0; i < design->n_networks; i++) {
        struct cs_network *network = &design->networks[i];
        network->name = d->networks.names[i];
        network->props = cs_default_settings(d->reader->arena, CS_SCOPE_NETWORK, design->windows);
        if (cJSON_IsObject(d->network_items[i])) {
            read_network(d, d->network_items[i], network);
        }
    }
}

static void read_disk(struct cs_design_reader *d, const cJSON *item, struct cs_disk *disk)
{
    static const char *const allowed[] = {"Name", "Volume", "Size", "Purpose", "SeenBy"};
    const char *ignored = NULL;
    cs_check_members(d->reader, item, "a disk", allowed, CS_LEN(allowed));
    cs_read_text_member(d->reader, item, "Volume", &disk->volume);
    cs_read_text_member(d->reader, item, "Size", &disk->size);
    cs_read_text_member(d->reader, item, "Purpose", &ignored);
    cs_nodes reachable = 0;
    for (int i = 0; i < d->design->n_networks; i++) {
        reachable |= (disk->networks >> i & 1) != 0 ? d->design->networks[i].nodes : 0;
    }
    if (disk->networks == 0) {
        reachable = d->design->n_nodes >= 64 ? ~(cs_nodes)0
                                             : ((cs_nodes)1 << d->design->n_nodes) - 1;
    }
    disk->seen_by = reachable;
    const cJSON *seen_by = cs_json_member(item, "SeenBy");
    if (seen_by == NULL || !cs_read_mask(d->reader, seen_by, &d->nodes, &disk->seen_by)) {
        return;
    }
    if ((disk->seen_by & ~reachable) != 0) {
        cs_objection(d->reader, CS_K_STORAGE_UNREACHABLE, seen_by,
                     "a node without an interface on the storage's networks",
                     "nodes that have one");
    }
}

/* How the storage is attached, and where: for the reader alone. */
static void check_attachment(struct cs_design_reader *d, const cJSON *storage)
{
    static const char *const types[] = {"iSCSI", "Fibre Channel", "Serial attached SCSI", "SAS",
                                        "SMB"};
    static const char *const keys[] = {"Network", "Address"};
    struct cs_reader *reader = d->reader;
    const cJSON *type = cs_json_member(storage, "Type");
    size_t ignored = 0;
    int network = CS_NONE;
    if (type != NULL &&
        !cs_read_choice(reader, type, "a type of storage", types, CS_LEN(types), &ignored)) {
        ignored = 0;
    }
    const cJSON *list = cs_json_member(storage, "Addresses");
    if (list == NULL || !cs_is_list(reader, list, "addresses")) {
        return;
    }
    for (const cJSON *item = list->child; item != NULL; item = item->next) {
        if (!cs_is_object(reader, item, "an address, its network and itself,")) {
            continue;
        }
        cs_check_members(reader, item, "an address of the storage", keys, CS_LEN(keys));
        const cJSON *on = cs_json_member(item, "Network");
        if (on == NULL || cs_json_member(item, "Address") == NULL) {
            cs_mistake(reader, item, NULL, NULL, "\"Network\" and \"Address\"");
        }
        if (on != NULL && !cs_read_reference(reader, on, &d->networks, &network)) {
            network = CS_NONE;
        }
        cs_check_addresses(reader, item, keys + 1, 1);
    }
}

void cs_design_read_storage(struct cs_design_reader *d, const cJSON *root)
{
    static const char *const allowed[] = {"Name", "Type", "Addresses", "Networks", "Disks"};
    struct cs_design *design = d->design;
    const cJSON *storage = cs_json_member(root, "Storage");
    const cJSON *list = NULL;
    uint64_t networks = 0;
    if (storage != NULL && cs_is_object(d->reader, storage, "the storage")) {
        cs_check_members(d->reader, storage, "the storage", allowed, CS_LEN(allowed));
        if (!cs_read_name_member(d->reader, storage, &design->storage)) {
            design->storage = NULL;
        }
        const cJSON *member = cs_json_member(storage, "Networks");
        if (member != NULL && !cs_read_mask(d->reader, member, &d->networks, &networks)) {
            networks = 0;
        }
        check_attachment(d, storage);
        list = cs_json_member(storage, "Disks");
    }
    design->n_disks = cs_read_entities(d->reader, list, "disk", CS_DISKS_MAX, &d->disk_items,
                                       &d->disks);
    design->disks = CS_NEW_ARRAY(d->reader->arena, struct cs_disk, (size_t)design->n_disks + 1);
    for (int i = 0; i < design->n_disks; i++) {
        design->disks[i].name = d->disks.names[i];
        design->disks[i].networks = (uint32_t)networks;
        if (cJSON_IsObject(d->disk_items[i])) {
            read_disk(d, d->disk_items[i], &design->disks[i]);
        }
    }
    if (design->n_disks == 0) {
        design->storage = NULL;
    }
}
