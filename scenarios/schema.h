/* scenarios/schema.h: JSON Schemas (draft 2020-12) of designs, scenarios and lines of a trace. */
#ifndef CS_SCHEMA_H
#define CS_SCHEMA_H

#include "sim/base/text.h"

/* Adds the schema called `name` ("design", "scenario", "trace" or "suite") to `out`, made from the
 * tables in models/ and sim/trace/. False when there is none of that name. */
CS_MUST_USE bool cs_schema_write(const char *name, struct cs_text *out);

#endif
