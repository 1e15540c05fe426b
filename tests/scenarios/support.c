#include "tests/scenarios/support.h"

#include <criterion/criterion.h>
#include <string.h>

const char cs_design_text[] =
    "{\"Title\": \"T\",\n"
    "\"Cluster\": {\"Name\": \"C\", \"WindowsServer\": \"2019\"},\n"
    "\"Nodes\": [{\"Name\": \"N1\"}, {\"Name\": \"N2\"}],\n"
    "\"Networks\": [{\"Name\": \"Net\", \"Role\": 3, \"Address\": \"10.0.0.0\", "
    "\"AddressMask\": \"255.255.255.0\"},\n"
    " {\"Name\": \"Beat\", \"Role\": 1}],\n"
    "\"Storage\": {\"Name\": \"S\", \"Disks\": [{\"Name\": \"D1\"}, {\"Name\": \""
    "D2\"}]},\n"
    "\"Quorum\": {\"QuorumType\": \"NodeAndDiskMajority\", \"Disk\": \"D1\"},\n"
    "\"Groups\": [{\"Name\": \"G\", \"Resources\": [\n"
    " {\"Name\": \"IP\", \"ResourceType\": \"IP Address\", \"Network\": \"Net\","
    " \"Address\": \"10.0.0.9\"},\n"
    " {\"Name\": \"NN\", \"ResourceType\": \"Network Name\", \"DependencyExpress"
    "ion\": \"([IP])\"},\n"
    " {\"Name\": \"Data\", \"ResourceType\": \"Physical Disk\", \"Disk\": \"D2\""
    "},\n"
    " {\"Name\": \"Svc\", \"ResourceType\": \"Generic Service\", \"DependencyExp"
    "ression\": \"[NN] and [Data]\"}]},\n"
    " {\"Name\": \"H\", \"Resources\": [{\"Name\": \"Other\", \"ResourceType\": "
    "\"Generic Service\"}]}]}\n";

/* DESIGN stands for the design. */
static const char scenario_text[] =
    "{\"title\": \"T\", \"until\": \"2h\",\n"
    "\"actions\": [\n"
    " {\"id\": \"loss\", \"at\": \"10m\", \"do\": \"PowerLoss\", \"node\": \"N1\""
    "},\n"
    " {\"id\": \"back\", \"after\": \"loss\", \"delay\": \"5m\", \"do\": \"Power"
    "On\", \"node\": \"N1\"},\n"
    " {\"at\": \"1h\", \"do\": \"Move-ClusterGroup\", \"group\": \"G\", \"to\": "
    "\"N1\"}],\n"
    "\"expect\": [\n"
    " {\"group\": \"G\", \"is\": \"Online\", \"on\": \"N2\", \"within\": \"90s\""
    ", \"after\": \"loss\"},\n"
    " {\"event\": 1135, \"node\": \"N2\", \"exactly\": 1}],\n"
    "\"design\": DESIGN}\n";

char *cs_edited(struct cs_arena *arena, const char *text, const char *from, const char *to)
{
    const char *place = strstr(text, from);
    cr_assert_not_null(place, "%s is not in the text", from);
    return cs_arena_printf(arena, "%.*s%s%s", (int)(place - text), text, to, place + strlen(from));
}

const char *cs_scenario_text(struct cs_arena *arena)
{
    char *design = cs_arena_text(arena, cs_design_text, strlen(cs_design_text) - 1);
    return cs_edited(arena, scenario_text, "DESIGN", design);
}

static const char *messages(struct cs_arena *arena, const struct cs_diags *diags, bool loaded)
{
    struct cs_text text = {0};
    cs_text_puts(&text, "");
    cs_diags_text(diags, &text);
    const char *copy = cs_arena_text(arena, text.bytes, text.length);
    cs_text_free(&text);
    cr_assert_eq(loaded, *copy == '\0', "a result and messages exclude each other");
    cr_assert_eq(cs_diags_exit_status(diags), loaded ? 0 : 2);
    return copy;
}

const char *cs_design_messages(struct cs_arena *arena, const char *text, const char *const *sets,
                               size_t n_sets)
{
    struct cs_diags diags;
    cs_diags_init(&diags, arena);
    struct cs_load_options options = {.sets = sets, .n_sets = n_sets, .closed = true};
    bool loaded = cs_design_read(arena, "d.json", text, strlen(text), &options, &diags) != NULL;
    return messages(arena, &diags, loaded);
}

const char *cs_scenario_messages(struct cs_arena *arena, const char *text, const char *const *sets,
                                 size_t n_sets)
{
    struct cs_diags diags;
    cs_diags_init(&diags, arena);
    struct cs_load_options options = {.sets = sets, .n_sets = n_sets, .closed = true};
    bool loaded = cs_scenario_read(arena, "s.json", text, strlen(text), &options, &diags) != NULL;
    return messages(arena, &diags, loaded);
}
