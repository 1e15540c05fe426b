/* tests/mutation/switch.h: which mutant of the models a program is. For the models that
 * tests/mutation/mutants.pl made; see there. */
#ifndef CS_MUTATION_SWITCH_H
#define CS_MUTATION_SWITCH_H

/* The number of the mutant, 0 for the models as they are. Set it by cs_mutate alone. */
extern int cs_mutant;

/* One byte for each function that has mutants: whether it was called. */
extern unsigned char *cs_mutant_cover;

enum cs_mutant_kind {
    CS_MUTANT_NONE,
    CS_MUTANT_DROP,     /* the row is never taken */
    CS_MUTANT_TO,       /* it leads to the state `argument` */
    CS_MUTANT_UNGUARD,  /* it is always taken */
    CS_MUTANT_NEGATE,   /* it is taken when it must not be */
    CS_MUTANT_INACTION, /* it does nothing */
    CS_MUTANT_SWAP      /* it changes places with the next one */
};

/* A change of a row of a table. */
struct cs_table_mutant {
    int number;
    const char *machine;
    int row;
    enum cs_mutant_kind kind;
    int argument;
};

/* What mutants.pl writes: the changes of tables, ended by number 0; and by the number of a mutant
 * its function, -1 for a row. */
extern const struct cs_table_mutant cs_table_mutants[];
extern const int cs_mutant_functions[];
extern const int cs_mutant_count, cs_mutant_function_count;

/* Makes this program the mutant `number`, for good. */
void cs_mutate(int number);

#endif
