/* tests/mutation/switch.c: see switch.h. A program that is not asked to choose is the mutant that
 * CS_MUTANT names; the file CS_MUTANT_COVER, of one byte a function, takes what is called. */
#include "tests/mutation/switch.h"

#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

#include "models/run.h"

int cs_mutant;
static unsigned char unseen[1 << 16];
unsigned char *cs_mutant_cover = unseen;

static cs_guard *negated;

static bool is_not(const void *world, uint32_t actor)
{
    return !negated(world, actor);
}

static bool never(const void *world, uint32_t actor)
{
    (void)world;
    (void)actor;
    return false;
}

static bool always(const void *world, uint32_t actor)
{
    (void)world;
    (void)actor;
    return true;
}

static void change(struct cs_row *row, enum cs_mutant_kind kind, int argument)
{
    struct cs_row before = *row;
    switch (kind) {
    case CS_MUTANT_DROP:
        row->guard = never;
        break;
    case CS_MUTANT_TO:
        row->to = (uint8_t)argument;
        break;
    case CS_MUTANT_UNGUARD:
        row->guard = always;
        break;
    case CS_MUTANT_NEGATE:
        negated = row->guard;
        row->guard = is_not;
        break;
    case CS_MUTANT_INACTION:
        row->action = NULL;
        break;
    case CS_MUTANT_SWAP:
        row[0] = row[1];
        row[1] = before;
        break;
    case CS_MUTANT_NONE:
        break;
    }
}

static void change_table(const struct cs_table_mutant *mutant)
{
    for (size_t i = 0; i < cs_model_machine_count; i++) {
        /* The machines are variables; only this list of them is not to change them. */
        struct cs_machine *machine = (struct cs_machine *)(size_t)cs_model_machines[i];
        if (strcmp(machine->name, mutant->machine) == 0) {
            static struct cs_row rows[1024];
            CS_ASSERT(machine->n_rows <= CS_LEN(rows) && mutant->row < machine->n_rows);
            memcpy(rows, machine->rows, machine->n_rows * sizeof *rows);
            change(&rows[mutant->row], mutant->kind, mutant->argument);
            machine->rows = rows;
            return;
        }
    }
    cs_die("there is no machine %s", mutant->machine);
}

void cs_mutate(int number)
{
    CS_ASSERT(cs_mutant == 0 && number > 0 && number <= cs_mutant_count);
    cs_mutant = number;
    for (const struct cs_table_mutant *m = cs_table_mutants; m->number != 0; m++) {
        if (m->number == number) {
            change_table(m);
        }
    }
}

/* Before main: the programs with the tests are the same as ever. */
__attribute__((constructor)) static void choose(void)
{
    CS_ASSERT((size_t)cs_mutant_function_count <= sizeof unseen);
    const char *number = getenv("CS_MUTANT");
    const char *cover = getenv("CS_MUTANT_COVER");
    if (number != NULL) {
        cs_mutate((int)strtol(number, NULL, 10));
    }
    if (cover != NULL) {
        size_t size = (size_t)cs_mutant_function_count;
        int file = open(cover, O_RDWR | O_CREAT, 0666);
        if (file < 0 || ftruncate(file, (off_t)size) != 0) {
            cs_die("cannot write to %s", cover);
        }
        cs_mutant_cover = mmap(NULL, size, PROT_READ | PROT_WRITE, MAP_SHARED, file, 0);
        CS_ASSERT(cs_mutant_cover != MAP_FAILED);
        (void)close(file);
    }
}
