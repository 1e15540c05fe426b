/* Checks of XProtect: its components, where they run, what protects their data. */
#include <string.h>

#include "scenarios/checking.h"

static int manager_group(const struct cs_checking *c)
{
    int manager = cs_resource_of_component(c, CS_C_MANAGEMENT_SERVER);
    return manager == CS_NONE ? CS_NONE : c->design->resources[manager].group;
}

static int type_of(const cJSON *component)
{
    for (int i = 0; i < CS_COMPONENT_TYPES; i++) {
        if (cs_same_name(cs_text_of(component, "Component"), cs_component_types[i].name)) {
            return i;
        }
    }
    return CS_NONE;
}

/* "2022 R1" as 20221; 0 when it is no such version. */
static int release(const char *version)
{
    int number = 0;
    int digits = 0;
    for (; version != NULL && *version != '\0' && digits < 5; version++) {
        if (*version >= '0' && *version <= '9') {
            number = number * 10 + (*version - '0');
            digits++;
        }
    }
    return digits == 5 ? number : 0;
}

static const cJSON *component(const struct cs_checking *c, enum cs_component_id type)
{
    const cJSON *item = cs_first(c->xprotect, "Components");
    while (item != NULL && type_of(item) != (int)type) {
        item = item->next;
    }
    return item;
}

/* The name of a component in the list, such as "Recording Server REC-02": its type's where it
 * cannot be read. */
static const char *full_name(const struct cs_checking *c, const cJSON *item)
{
    const cJSON *one = cs_first(c->xprotect, "Components");
    for (int i = 0; one != NULL && i < c->design->n_components; one = one->next, i++) {
        if (one == item && c->design->components[i].name != NULL) {
            return c->design->components[i].name;
        }
    }
    const char *type = cs_text_of(item, "Component");
    return type != NULL ? type : "a component";
}

static void check_product(struct cs_checking *c)
{
    enum { FIRST_WITH_GATEWAY = 20221 };
    const char *product = cs_text_of(c->xprotect, "Product");
    if (product != NULL) {
        CS_FIND_IF(!cs_mentions(product, "Corporate") && !cs_mentions(product, "Expert"), c,
                   CS_K_XP_PRODUCT, cs_json_member(c->xprotect, "Product"), "%s", product);
    }
    int version = release(cs_text_of(c->xprotect, "Version"));
    const cJSON *gateway = component(c, CS_C_API_GATEWAY);
    if (version >= FIRST_WITH_GATEWAY) {
        CS_FIND_IF(gateway == NULL, c, CS_K_XP_GATEWAY, cs_json_member(c->xprotect, "Version"),
                   "XProtect %s and no API Gateway", cs_text_of(c->xprotect, "Version"));
    } else if (version != 0) {
        CS_FIND_IF(gateway != NULL, c, CS_K_XP_GATEWAY_EARLY, gateway,
                   "an API Gateway with XProtect %s", cs_text_of(c->xprotect, "Version"));
    }
    if (cJSON_IsTrue(cs_json_member(c->xprotect, "SystemConfigurationPassword"))) {
        cs_find(c, CS_K_XP_SYSTEM_PASSWORD,
                cs_json_member(c->xprotect, "SystemConfigurationPassword"),
                "a system configuration password is set");
    }
    const cJSON *iis = component(c, CS_C_IIS);
    if (iis != NULL) {
        CS_FIND_IF(cs_text_of(iis, "Resource") == NULL, c, CS_K_XP_IIS, iis,
                   "IIS is no resource of the cluster");
    }
}

/* ---- The role ---- */

static void check_client_access(struct cs_checking *c, int manager)
{
    int group = c->design->resources[manager].group;
    bool has_name = false;
    bool depends = false;
    for (int r = 0; r < c->design->n_resources; r++) {
        const struct cs_resource *resource = &c->design->resources[r];
        if (resource->group == group && resource->type == CS_TYPE_NETWORK_NAME) {
            has_name = true;
            depends = depends || cs_depends_on(c, manager, r);
        }
    }
    CS_FIND_IF(!has_name, c, CS_K_XP_CLIENT_ACCESS, c->groups[group], "%s has no name for clients",
               c->design->groups[group].name);
    if (has_name) {
        CS_FIND_IF(!depends, c, CS_K_XP_DEPENDS_NAME,
                   cs_place_of(c->resources[manager], "DependencyExpression"),
                   "%s does not depend on its role's name", c->design->resources[manager].name);
    }
}

static void check_role(struct cs_checking *c)
{
    static const enum cs_component_id members[] = {CS_C_EVENT_SERVER, CS_C_LOG_SERVER,
                                                   CS_C_DATA_COLLECTOR};
    int manager = cs_resource_of_component(c, CS_C_MANAGEMENT_SERVER);
    CS_FIND_IF(manager == CS_NONE, c, CS_K_XP_ROLE, cs_place_of(c->root, "Groups"),
               "no role for the Management Server: no name and no address of its own");
    if (manager == CS_NONE) {
        return;
    }
    int group = c->design->resources[manager].group;
    check_client_access(c, manager);
    for (size_t i = 0; i < CS_LEN(members); i++) {
        int resource = cs_resource_of_component(c, members[i]);
        bool in_role = resource != CS_NONE && c->design->resources[resource].group == group;
        CS_FIND_IF(!in_role, c, CS_K_XP_IN_ROLE,
                   resource != CS_NONE ? c->resources[resource] : c->groups[group],
                   "%s is not in %s",
                   component(c, members[i]) != NULL ? full_name(c, component(c, members[i]))
                                                    : cs_component_types[members[i]].name,
                   c->design->groups[group].name);
    }
    int event = cs_resource_of_component(c, CS_C_EVENT_SERVER);
    if (event != CS_NONE && c->design->resources[event].group == group) {
        CS_FIND_IF(!cs_depends_on(c, event, manager), c, CS_K_XP_EVENT_DEPENDS,
                   cs_place_of(c->resources[event], "DependencyExpression"),
                   "%s does not depend on %s", c->design->resources[event].name,
                   c->design->resources[manager].name);
    }
    for (int i = 0; i < CS_COMPONENT_TYPES; i++) {
        int resource = cs_resource_of_component(c, (enum cs_component_id)i);
        if (resource != CS_NONE) {
            CS_FIND_IF(c->design->resources[resource].type == CS_TYPE_GENERIC_SCRIPT, c,
                       CS_K_XP_SCRIPT, cs_place_of(c->resources[resource], "ResourceType"),
                       "%s is a Generic Script", c->design->resources[resource].name);
        }
    }
}

/* ---- Where components are installed ---- */

static bool lists(const cJSON *list, const char *name)
{
    const cJSON *item = cJSON_IsArray(list) ? list->child : NULL;
    while (item != NULL && !(cJSON_IsString(item) && cs_same_name(item->valuestring, name))) {
        item = item->next;
    }
    return item != NULL;
}

static bool belongs_on_nodes(int type)
{
    return type >= CS_C_MANAGEMENT_SERVER && type <= CS_C_DATA_COLLECTOR;
}

static void check_everywhere(struct cs_checking *c, const cJSON *item)
{
    const cJSON *list = cs_json_member(item, "Nodes");
    list = list != NULL ? list : cs_json_member(item, "InstalledOn");
    int group = manager_group(c);
    cs_applies(c, CS_K_XP_ON_EVERY_NODE);
    if (list == NULL || group == CS_NONE) {
        return;
    }
    cs_nodes owners = cs_owners_of(c->design, group);
    for (int n = 0; n < c->design->n_nodes; n++) {
        if ((owners >> n & 1) != 0 && !lists(list, c->design->nodes[n].name)) {
            cs_find(c, CS_K_XP_ON_EVERY_NODE, list, "%s is not installed on %s",
                    full_name(c, item), c->design->nodes[n].name);
        }
    }
}

static void check_places(struct cs_checking *c)
{
    const cJSON *item = cs_first(c->xprotect, "Components");
    for (; item != NULL; item = item->next) {
        int type = type_of(item);
        bool on_nodes = cs_text_of(item, "Computer") == NULL;
        if (belongs_on_nodes(type) && on_nodes) {
            check_everywhere(c, item);
        } else if (type == CS_C_RECORDING_SERVER || type == CS_C_SMART_CLIENT) {
            CS_FIND_IF(on_nodes, c, CS_K_XP_ON_NODE, item, "%s is on the nodes of the cluster",
                       full_name(c, item));
        }
    }
    int recorder = cs_resource_of_component(c, CS_C_RECORDING_SERVER);
    if (recorder != CS_NONE && c->resources[recorder] != NULL) {
        cs_find(c, CS_K_XP_ON_NODE, c->resources[recorder], "%s is a resource of the cluster",
                c->design->resources[recorder].name);
    }
}

/* ---- What protects the Identity Provider's data ---- */

static bool is_not(const cJSON *object, const char *key)
{
    return cJSON_IsFalse(cs_json_member(object, key));
}

static void check_certificate(struct cs_checking *c, int node)
{
    const char *name = c->design->nodes[node].name;
    const cJSON *item = cs_first(c->xprotect, "Certificates");
    while (item != NULL && !cs_same_name(cs_text_of(item, "Node"), name)) {
        item = item->next;
    }
    bool missing = item == NULL || is_not(item, "Installed");
    CS_FIND_IF(missing, c, CS_K_XP_CERTIFICATE,
               item != NULL ? cs_place_of(item, "Installed")
                            : cs_place_of(c->xprotect, "Certificates"),
               "%s has no certificate", name);
    if (missing) {
        return;
    }
    CS_FIND_IF(is_not(item, "Trusted"), c, CS_K_XP_CERTIFICATE_TRUST, cs_place_of(item, "Trusted"),
               "%s does not trust the certificate", name);
    CS_FIND_IF(is_not(item, "PrivateKeyPermission"), c, CS_K_XP_CERTIFICATE_KEY,
               cs_place_of(item, "PrivateKeyPermission"),
               "the Identity Provider of %s may not read the private key", name);
    CS_FIND_IF(is_not(item, "ThumbprintSet"), c, CS_K_XP_CERTIFICATE_THUMBPRINT,
               cs_place_of(item, "ThumbprintSet"), "the thumbprint is not set on %s", name);
    const char *expires = cs_text_of(item, "Expires");
    bool dated = expires != NULL && !cs_same_name(expires, "never");
    bool expired = dated && strncmp(expires, c->today, strlen("2026-01-01")) <= 0;
    CS_FIND_IF(expired, c, CS_K_XP_CERTIFICATE_EXPIRED, cs_place_of(item, "Expires"),
               "the certificate of %s expired on %s", name, expires != NULL ? expires : "");
    CS_FIND_IF(dated && !expired, c, CS_K_XP_CERTIFICATE_EXPIRES, cs_place_of(item, "Expires"),
               "the certificate of %s expires on %s", name, expires != NULL ? expires : "");
}

static void check_protection(struct cs_checking *c)
{
    const cJSON *external = cs_json_member(c->xprotect, "ExternalProvider");
    bool certificate = cs_same_name(cs_text_of(c->xprotect, "DataProtection"), "Certificate");
    if (external != NULL) {
        CS_FIND_IF(!certificate, c, CS_K_XP_DPAPI,
                   cs_json_member(c->xprotect, "DataProtection") != NULL
                       ? cs_json_member(c->xprotect, "DataProtection")
                       : external,
                   "the data of the external provider are protected with DPAPI");
    }
    int group = manager_group(c);
    cs_nodes owners = group == CS_NONE ? cs_every_node(c->design) : cs_owners_of(c->design, group);
    for (int n = 0; certificate && n < c->design->n_nodes; n++) {
        if ((owners >> n & 1) != 0) {
            check_certificate(c, n);
        }
    }
}

void cs_check_xprotect(struct cs_checking *c)
{
    check_role(c);
    if (c->xprotect != NULL) {
        check_product(c);
        check_places(c);
        check_protection(c);
    }
}

/* ---- Addresses of components ---- */

/* To the role, or to a Management Server that runs outside the cluster. */
static bool leads_to_manager(const struct cs_checking *c, const struct cs_address *address)
{
    for (int i = 0; address->computer != CS_NONE && i < c->design->n_components; i++) {
        const struct cs_component *it = &c->design->components[i];
        if (it->type == CS_C_MANAGEMENT_SERVER && it->computer == address->computer) {
            return true;
        }
    }
    return address->resource != CS_NONE &&
           c->design->resources[address->resource].group == manager_group(c);
}

/* The host in an address: the text between the slashes and the port or path. */
static const char *host_of(const struct cs_checking *c, const char *text)
{
    const char *host = strstr(text, "//");
    host = host == NULL ? text : host + 2;
    return cs_arena_text(c->arena, host, strcspn(host, ":/\\"));
}

/* Whether the host's name is that of the Management Server's role. Where the cluster, or a node,
 * has the name as well, that is one mistake, and CHK-NAME-TWICE says it. */
static bool has_name_of_role(const struct cs_checking *c, const char *host)
{
    const char *label = cs_arena_text(c->arena, host, strcspn(host, "."));
    for (int r = 0; manager_group(c) != CS_NONE && r < c->design->n_resources; r++) {
        const struct cs_resource *it = &c->design->resources[r];
        if (it->group == manager_group(c) && it->type == CS_TYPE_NETWORK_NAME &&
            (cs_same_name(it->dns_name, host) || cs_same_name(it->dns_name, label))) {
            return true;
        }
    }
    return false;
}

static bool is_address(const char *host)
{
    return host[strspn(host, "0123456789.")] == '\0';
}

/* The domain that the host is in: a computer's own, else the cluster's or the nodes'. */
static const char *domain_of(const struct cs_checking *c, const struct cs_address *address)
{
    const char *domain = address->computer != CS_NONE
                             ? c->design->computers[address->computer].domain
                             : NULL;
    domain = domain != NULL ? domain : c->design->domain;
    for (int n = 0; domain == NULL && n < c->design->n_nodes; n++) {
        domain = cs_text_of(c->nodes[n], "Domain");
    }
    return domain;
}

static void check_suffix(struct cs_checking *c, const cJSON *item, const char *what,
                         const char *host, const char *domain)
{
    const char *suffix = strchr(host, '.');
    if (suffix != NULL && domain != NULL && !is_address(host)) {
        CS_FIND_IF(!cs_same_name(suffix + 1, domain), c, CS_K_XP_ADDRESS_DOMAIN, item,
                   "%s: %s is not in the domain %s", what, host, domain);
    }
}

static void check_address(struct cs_checking *c, const cJSON *item, const char *what)
{
    if (!cJSON_IsString(item)) {
        return;
    }
    struct cs_address address = cs_address_resolve(c->design, item->valuestring);
    const char *host = host_of(c, item->valuestring);
    bool nowhere = address.resource == CS_NONE && address.node == CS_NONE &&
                   address.computer == CS_NONE;
    bool itself = cs_same_name(host, "localhost") || strncmp(host, "127.", 4) == 0;
    bool role = has_name_of_role(c, host);
    CS_FIND_IF(nowhere && itself, c, CS_K_XP_ADDRESS_NOWHERE, item,
               "%s: %s means each machine itself", what, host);
    CS_FIND_IF(nowhere && !itself, c, CS_K_XP_ADDRESS_NOWHERE, item,
               "%s: nothing has the name in %s", what, item->valuestring);
    CS_FIND_IF(address.node != CS_NONE && !role, c, CS_K_XP_ADDRESS_NODE, item,
               "%s: %s is the node %s", what, item->valuestring,
               address.node != CS_NONE ? c->design->nodes[address.node].name : "");
    CS_FIND_IF(!nowhere && !role && address.node == CS_NONE && !leads_to_manager(c, &address), c,
               CS_K_XP_ADDRESS_OTHER, item, "%s: %s is not the Management Server's role", what,
               item->valuestring);
    if (!nowhere) {
        check_suffix(c, item, what, host, domain_of(c, &address));
    }
}

static void check_components(struct cs_checking *c)
{
    const cJSON *item = cs_first(c->xprotect, "Components");
    for (; item != NULL; item = item->next) {
        int type = type_of(item);
        const cJSON *address = cs_json_member(item, "ManagementServer");
        if (type == CS_NONE) {
            continue;
        }
        if ((cs_component_types[type].needs & CS_NEEDS_MANAGER) != 0) {
            CS_FIND_IF(address == NULL, c, CS_K_XP_ADDRESS_MISSING, item,
                       "%s has no address of the Management Server", full_name(c, item));
        }
        check_address(c, address, full_name(c, item));
    }
}

/* The forms of the guide, page 17: a port that is not written is that of the scheme. */
static const struct form {
    enum cs_component_id service;
    const char *http, *https, *path;
} forms[] = {
    {CS_C_EVENT_SERVER, "22331", "22331", "/"},      {CS_C_LOG_SERVER, "80", "443", "/LogServer"},
    {CS_C_REPORT_SERVER, "80", "443", "/Reporting"}, {CS_C_SERVICE_CHANNEL, "80", "443", "/"},
    {CS_C_API_GATEWAY, "80", "443", "/API"},
};

static bool has_form(const char *url, const struct form *form)
{
    bool secure = strncmp(url, "https://", 8) == 0;
    if (!secure && strncmp(url, "http://", 7) != 0) {
        return false;
    }
    const char *host = url + (secure ? 8 : 7);
    const char *port = host + strcspn(host, ":/");
    const char *path = port + strcspn(port, "/");
    const char *wanted = secure ? form->https : form->http;
    size_t length = strlen(wanted);
    bool good = *port == ':'
                    ? (size_t)(path - port - 1) == length && strncmp(port + 1, wanted, length) == 0
                    : strcmp(wanted, secure ? "443" : "80") == 0;
    return good && (cs_mentions(path, form->path) || (*path == '\0' && form->path[1] == '\0'));
}

/* Whether the service is registered; looks at how it is. */
static bool check_registration_of(struct cs_checking *c, const struct form *form)
{
    bool any = false;
    const char *name = cs_component_types[form->service].name;
    const cJSON *item = cs_first(c->xprotect, "RegisteredServices");
    for (; item != NULL; item = item->next) {
        const char *url = cs_text_of(item, "Url");
        if (!cs_same_name(cs_text_of(item, "Service"), name) || url == NULL) {
            continue;
        }
        any = true;
        CS_FIND_IF(!has_form(url, form), c, CS_K_XP_REGISTERED_FORM, cs_json_member(item, "Url"),
                   "%s: %s", name, url);
        check_address(c, cs_json_member(item, "Url"), name);
    }
    return any;
}

/* Each service that the design has, at its own place: one finding for each. */
static void check_registered(struct cs_checking *c)
{
    for (size_t i = 0; i < CS_LEN(forms); i++) {
        bool any = check_registration_of(c, &forms[i]);
        const cJSON *item = component(c, forms[i].service);
        if (item != NULL) {
            CS_FIND_IF(!any, c, CS_K_XP_REGISTERED, item, "%s is not registered",
                       full_name(c, item));
        }
    }
}

void cs_check_registration(struct cs_checking *c)
{
    if (c->xprotect == NULL) {
        return;
    }
    check_components(c);
    check_registered(c);
    const cJSON *service = cs_json_member(c->xprotect, "ServiceAddress");
    CS_FIND_IF(service == NULL, c, CS_K_XP_SERVICE_ADDRESS, c->xprotect,
               "no service address is set");
    check_address(c, service, "Service address");
}
