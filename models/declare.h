/* models/declare.h: what the parts of the head of a trace have in common; for declare*.c alone. */
#ifndef CS_DECLARE_H
#define CS_DECLARE_H

#include "models/world.h"

/* One record each, caused by nothing but the design and the scenario. A NULL text is not told. */
void cs_declare_one(struct cs_world *w, const char *subject, const char *in, const char *what);
void cs_set_value(struct cs_world *w, const char *subject, const char *name, int64_t value,
                  enum cs_provenance provenance, const char *source);
void cs_set_text(struct cs_world *w, const char *subject, const char *name, const char *text,
                 enum cs_provenance provenance, const char *source);
/* Every property, or duration, of the scope. */
void cs_set_props(struct cs_world *w, const char *subject, enum cs_scope scope,
                  const struct cs_setting *settings);
void cs_set_timings(struct cs_world *w, const char *subject, enum cs_scope scope,
                    const struct cs_duration *timings);
void cs_link(struct cs_world *w, const char *subject, const char *how, const char *object);
/* An initial state. */
void cs_starts(struct cs_world *w, const char *subject, const char *state);

/* "2026-03-01 00:00" of a moment, "never" of CS_MOMENT_NEVER, in `buffer`. */
enum { CS_MOMENT_TEXT = 32 };
const char *cs_moment_text(cs_time moment, char buffer[CS_MOMENT_TEXT]);

/* The parts that declare_software.c adds, in the order of docs/trace.md. */
void cs_declare_software(struct cs_world *w);
void cs_set_software(struct cs_world *w);
void cs_link_software(struct cs_world *w);
void cs_software_states(struct cs_world *w);

/* And those of declare_sql.c. */
void cs_declare_sql(struct cs_world *w);
void cs_set_sql(struct cs_world *w);
void cs_link_sql(struct cs_world *w);
void cs_sql_states(struct cs_world *w);

#endif
