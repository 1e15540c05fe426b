/* bench/models.c: see models.h and README.md. */
#include "bench/models.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <uv.h>

#include "models/run.h"
#include "oracle/oracle.h"
#include "scenarios/load.h"

enum { REPEATS_MOST = 64, WEEKS = 52 };

/* ---- medians ---- */

static int by_size(const void *a, const void *b)
{
    double x = *(const double *)a, y = *(const double *)b;
    return (x > y) - (x < y);
}

static double median(double *values, int count)
{
    qsort(values, (size_t)count, sizeof *values, by_size);
    return values[count / 2];
}

static double since_ms(uint64_t begin)
{
    return (double)(uv_hrtime() - begin) / 1e6;
}

/* ---- years ---- */

static const struct cs_scenario *read_text(struct cs_arena *arena, const char *text)
{
    struct cs_diags diags;
    cs_diags_init(&diags, arena);
    const struct cs_scenario *scenario = cs_scenario_read(
        arena, CS_SOURCE_DIR "/scenarios/bench.json", text, strlen(text), NULL, &diags);
    if (scenario == NULL) {
        struct cs_text messages = {0};
        cs_diags_text(&diags, &messages);
        (void)fprintf(stderr, "%s", messages.bytes);
        cs_text_free(&messages);
    }
    return scenario;
}

/* A restart every week of the year, of the one node and of the other; none when there are none. */
static void write_year(struct cs_text *out, int years, int weeks)
{
    cs_text_printf(out,
                   "{\"title\": \"years\", \"design\": \"designs/two-node.json\", "
                   "\"until\": \"%dd\", \"expect\": [], \"actions\": [",
                   365 * years);
    for (int week = 0; week < weeks; week++) {
        cs_text_printf(out,
                       "%s{\"at\": \"%dd\", \"do\": \"Restart-Computer\", \"node\": \"Cluster%d\"}",
                       week > 0 ? ", " : "", 7 * week + 1, week % 2 + 1);
    }
    cs_text_puts(out, "]}");
}

static double bench_year(const char *name, int years, int weeks, int repeats)
{
    double values[REPEATS_MOST];
    struct cs_run_summary summary = {.events = 0};
    struct cs_text text = {0};
    write_year(&text, years, weeks);
    for (int i = 0; i < repeats; i++) {
        struct cs_arena *arena = cs_arena_new((size_t)1 << 28);
        const struct cs_scenario *scenario = read_text(arena, text.bytes);
        if (scenario == NULL) {
            exit(1);
        }
        struct cs_run_options options = {.seed = 1};
        uint64_t begin = uv_hrtime();
        (void)cs_run(arena, scenario, &options, &summary);
        values[i] = since_ms(begin);
        cs_arena_free(arena);
    }
    cs_text_free(&text);
    double middle = median(values, repeats);
    (void)printf("%-36s %10" PRIu64 " events %10.3f ms\n", name, summary.events, middle);
    return middle;
}

/* ---- one scenario, in this process and in one of its own ---- */

static double in_process(int repeats)
{
    double values[REPEATS_MOST];
    for (int i = 0; i < repeats; i++) {
        uint64_t begin = uv_hrtime();
        struct cs_arena *arena = cs_arena_new((size_t)1 << 28);
        struct cs_diags diags;
        cs_diags_init(&diags, arena);
        const struct cs_scenario *scenario = cs_scenario_load(
            arena, CS_SOURCE_DIR "/scenarios/node-restart.json", NULL, &diags);
        if (scenario == NULL) {
            exit(1);
        }
        struct cs_trace *trace = cs_trace_new(arena);
        struct cs_run_options options = {.seed = 1, .sink = cs_trace_add, .sink_argument = trace};
        (void)cs_run(arena, scenario, &options, NULL);
        (void)cs_oracle_judge(arena, trace);
        cs_arena_free(arena);
        values[i] = since_ms(begin);
    }
    return median(values, repeats);
}

static void on_exit(uv_process_t *process, int64_t status, int signal)
{
    *(bool *)process->data = status == 0 && signal == 0;
    uv_close((uv_handle_t *)process, NULL);
}

/* Milliseconds until the program has ended; negative when it failed. What it prints goes to the
 * open file `output`, or nowhere when that is negative. */
static double spawn_once(char **arguments, int output)
{
    char program[] = CS_BINARY;
    uv_stdio_container_t streams[3] = {{.flags = UV_IGNORE}, {.flags = UV_IGNORE},
                                       {.flags = UV_IGNORE}};
    if (output >= 0) {
        streams[1] = (uv_stdio_container_t){.flags = UV_INHERIT_FD, .data.fd = output};
    }
    arguments[0] = program;
    bool well = false;
    uv_process_t process = {.data = &well};
    uv_process_options_t options = {.exit_cb = on_exit,
                                    .file = program,
                                    .args = arguments,
                                    .stdio_count = 3,
                                    .stdio = streams};
    uint64_t begin = uv_hrtime();
    if (uv_spawn(uv_default_loop(), &process, &options) != 0) {
        return -1.0;
    }
    (void)uv_run(uv_default_loop(), UV_RUN_DEFAULT);
    return well ? since_ms(begin) : -1.0;
}

/* The median of `repeats` runs of the program; the end of this one when a run fails. */
static double spawn(char **arguments, int repeats)
{
    double values[REPEATS_MOST];
    for (int i = 0; i < repeats; i++) {
        values[i] = spawn_once(arguments, -1);
        if (values[i] < 0.0) {
            (void)fprintf(stderr, "%s failed\n", CS_BINARY);
            exit(1);
        }
    }
    return median(values, repeats);
}

/* ---- the library as a test suite ---- */

/* How many cases there are: lines that the program prints. */
static int count_cases(char *folder)
{
    char test[] = "test", list[] = "--list";
    char *arguments[] = {NULL, test, folder, list, NULL};
    FILE *file = tmpfile();
    int cases = 0;
    if (file == NULL || spawn_once(arguments, fileno(file)) < 0.0) {
        (void)fprintf(stderr, "the scenarios cannot be listed\n");
        exit(1);
    }
    rewind(file);
    for (int c = fgetc(file); c != EOF; c = fgetc(file)) {
        cases += c == '\n';
    }
    (void)fclose(file);
    return cases;
}

static void bench_suite(int repeats)
{
    char test[] = "test", folder[] = CS_SOURCE_DIR "/scenarios", quiet[] = "--quiet";
    char jobs[] = "--jobs", again[] = "--repeat", ten[] = "10";
    char one[] = "1", two[] = "2";
    char *once[] = {NULL, test, folder, quiet, jobs, one, NULL};
    char *many[] = {NULL, test, folder, quiet, again, ten, jobs, one, NULL};
    int cases = count_cases(folder);
    double plain = spawn(once, repeats);
    double single = spawn(many, repeats);
    many[7] = two;
    double both = spawn(many, repeats);
    (void)printf("\nclustersim test scenarios/ (%d cases, median of %d)\n", cases, repeats);
    (void)printf("%-36s %28.3f ms, %.0f cases a second\n", "each once, one thread", plain,
                 1e3 * cases / plain);
    (void)printf("%-36s %28.3f ms, %.0f runs a second\n", "each ten times, one thread", single,
                 1e4 * cases / single);
    (void)printf("%-36s %28.3f ms, %.0f runs a second\n", "each ten times, two threads", both,
                 1e4 * cases / both);
    (void)printf("%-36s %28.2f\n", "one thread / two threads", single / both);
}

bool cs_bench_models(int repeats)
{
    char run[] = "run", quiet[] = "--quiet", file[] = CS_SOURCE_DIR "/scenarios/node-restart.json";
    char *arguments[] = {NULL, run, file, quiet, NULL};
    (void)printf("\nRuns of the models (median of %d)\n", repeats);
    double one = bench_year("a healthy year", 1, 0, repeats);
    double ten = bench_year("ten healthy years", 10, 0, repeats);
    (void)printf("%-36s %28.2f\n", "ten years / one year", ten / one);
    (void)bench_year("a year with a restart every week", 1, WEEKS, repeats);
    (void)printf("%-36s %28.3f ms\n", "node-restart.json in process", in_process(repeats));
    (void)printf("%-36s %28.3f ms\n", "node-restart.json, whole process",
                 spawn(arguments, repeats));
    bench_suite(repeats);
    return true;
}
