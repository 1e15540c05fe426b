/* sim/base/banned.h: force-included into sim/ and models/. The standard headers first, then traps
 * on what would let the machine's clock, chance, environment or C library decide a run. */
#ifndef CS_BANNED_H
#define CS_BANNED_H
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#pragma GCC poison time clock mktime gmtime localtime rand srand random
#pragma GCC poison getenv setlocale qsort bsearch
#pragma GCC poison strcpy strcat strncpy sprintf vsprintf strtok atoi atol atof strtod
#endif
