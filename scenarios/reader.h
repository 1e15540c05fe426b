/* scenarios/reader.h: typed access to a JSON tree. Each reader says what is wrong, with the place,
 * and returns false; nothing is ever guessed or skipped. */
#ifndef CS_READER_H
#define CS_READER_H

#include "models/design.h"
#include "scenarios/check.h"
#include "scenarios/json.h"

struct cs_reader {
    struct cs_arena *arena; /* owns what is read */
    struct cs_json *json;
    struct cs_diags *diags;
    const char *const *rules; /* ids that an expectation may name; NULL: any */
    size_t n_rules;
    struct cs_review *review; /* takes the objections; NULL: they are mistakes */
};

/* Adds a mistake at `item`: found what stands there (or `found`, if not NULL), expected …. */
void cs_mistake(struct cs_reader *reader, const cJSON *item, const char *found, const char *nearest,
                const char *expected, ...) CS_PRINTF(5, 6);

/* What can be read and planned, but not be run as it is: a mistake, or, when a review is wanted, a
 * finding of the check. The caller goes on with what it has read. */
void cs_objection(struct cs_reader *reader, enum cs_check_id check, const cJSON *item,
                  const char *found, const char *expected, ...) CS_PRINTF(5, 6);

/* The same at the key of `item`. */
void cs_mistake_at_key(struct cs_reader *reader, const cJSON *item, const char *found,
                       const char *nearest, const char *expected, ...) CS_PRINTF(5, 6);

/* What stands at `item`, as a message shows it: "text" in quotes, a number, "a list" …. */
const char *cs_found_text(struct cs_reader *reader, const cJSON *item);

CS_MUST_USE bool cs_is_object(struct cs_reader *reader, const cJSON *item, const char *what);
CS_MUST_USE bool cs_is_list(struct cs_reader *reader, const cJSON *item, const char *what);

/* Reports each member of `object` whose name is not among `allowed`; `what` is what the object is
 * ("a node"). "Description" is allowed everywhere. False when there was one. */
bool cs_check_members(struct cs_reader *reader, const cJSON *object, const char *what,
                      const char *const *allowed, size_t count);

/* Reads a text of any kind; `what` is what it should be. */
CS_MUST_USE bool cs_read_text(struct cs_reader *reader, const cJSON *item, const char *what,
                              const char **text);

/* Reads the optional text member `key`; true when it is absent. */
bool cs_read_text_member(struct cs_reader *reader, const cJSON *object, const char *key,
                         const char **text);

/* Reads a name of 1 to 128 characters without any that are not to be seen. */
CS_MUST_USE bool cs_read_name(struct cs_reader *reader, const cJSON *item, const char **name);

/* Reads the member "Name", which must be there. */
CS_MUST_USE bool cs_read_name_member(struct cs_reader *reader, const cJSON *object,
                                     const char **name);

/* Reads an integer of least … most; `unit` is put into the message ("milliseconds"), or NULL. */
CS_MUST_USE bool cs_read_integer(struct cs_reader *reader, const cJSON *item, int64_t least,
                                 int64_t most, const char *unit, int64_t *value);
CS_MUST_USE bool cs_read_bool(struct cs_reader *reader, const cJSON *item, bool *value);

/* Reads a duration such as "90s" of least … most microseconds. */
CS_MUST_USE bool cs_read_duration(struct cs_reader *reader, const cJSON *item, cs_time least,
                                  cs_time most, cs_time *value);

/* Reads one of `names`; sets its place. */
CS_MUST_USE bool cs_read_choice(struct cs_reader *reader, const cJSON *item, const char *what,
                                const char *const *names, size_t count, size_t *choice);

/* The one of the members `keys` that the object has, and its place in `keys`. A mistake and NULL
 * when there are several, or none where one is `needed`. */
const cJSON *cs_one_of(struct cs_reader *reader, const cJSON *object, const char *const *keys,
                       size_t count, bool needed, size_t *which);

/* Names of entities of one kind, found without regard to the case of ASCII letters, as Windows
 * does. */
struct cs_names {
    const char *kind;   /* "node" */
    const char **names; /* by place; NULL where an entity has no readable name */
    int *sorted;
    int count; /* of readable names */
    int total; /* of entities */
};

/* Makes the index of `count` names (an array that must outlive it). */
void cs_names_init(struct cs_names *index, struct cs_arena *arena, const char *kind,
                   const char **names, int count);

/* The place of the name; CS_NONE when there is none. */
int cs_names_find(const struct cs_names *index, const char *name);

/* Reports names that are there twice; items[i] is where names[i] was read (its "Name", "id" or
 * "Account" is pointed to, if it is an object with one). */
void cs_names_unique(struct cs_reader *reader, const struct cs_names *index,
                     const cJSON *const *items);

/* Reads the name of one of the entities. */
CS_MUST_USE bool cs_read_reference(struct cs_reader *reader, const cJSON *item,
                                   const struct cs_names *index, int *place);

/* Reads a list of names of entities, none twice, into places[0 … *count-1], an array in the arena.
 */
CS_MUST_USE bool cs_read_references(struct cs_reader *reader, const cJSON *item,
                                    const struct cs_names *index, int16_t **places, int *count);

/* The same as a mask of places. */
CS_MUST_USE bool cs_read_mask(struct cs_reader *reader, const cJSON *item,
                              const struct cs_names *index, uint64_t *mask);

/* Less, equal, greater as strcmp says, with ASCII letters of either case equal. */
int cs_compare_names(const char *a, const char *b);

/* Copies a text of the tree into the arena. */
const char *cs_keep(struct cs_reader *reader, const char *text);

#endif
