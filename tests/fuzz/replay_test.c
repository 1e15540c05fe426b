/* Every fuzz target with every file of its corpus, without libFuzzer. A file is there because it
 * reaches something that no other does, or because it once broke the program. */
#include <cjson/cJSON.h>
#include <criterion/criterion.h>
#include <dirent.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "sim/base/text.h"
#include "tests/fuzz/mutate.h"

#define CORPUS CS_SOURCE_DIR "/tests/fuzz/corpus"

typedef int target_run(const uint8_t *data, size_t size);

/* Each target's LLVMFuzzerTestOneInput has the name of its file here. */
#define FUZZ_TARGET(name) target_run cs_fuzz_##name;
#include "fuzz_targets.def"
#undef FUZZ_TARGET

static const struct {
    const char *name;
    target_run *run;
} targets[] = {
#define FUZZ_TARGET(name) {#name, cs_fuzz_##name},
#include "fuzz_targets.def"
#undef FUZZ_TARGET
};

/* Feeds every file in the folder to the target, each in memory of exactly its size, so that a
 * sanitizer sees a read past the end; returns how many. */
static size_t replay(const char *folder, target_run *run)
{
    size_t count = 0;
    DIR *list = opendir(folder);
    cr_assert_not_null(list, "%s", folder);
    for (struct dirent *entry; (entry = readdir(list)) != NULL;) {
        char path[1024];
        struct stat known;
        (void)snprintf(path, sizeof path, "%s/%s", folder, entry->d_name);
        if (stat(path, &known) != 0 || !S_ISREG(known.st_mode)) {
            continue;
        }
        FILE *file = fopen(path, "rb");
        size_t size = (size_t)known.st_size;
        uint8_t *bytes = malloc(size > 0 ? size : 1);
        cr_assert(file != NULL && bytes != NULL, "%s", path);
        cr_assert_eq(fread(bytes, 1, size, file), size, "%s", path);
        (void)fclose(file);
        (void)fprintf(stderr, "%s\n", path); /* the last one is the one that breaks it */
        cr_expect_eq(run(bytes, size), 0, "%s", path);
        free(bytes);
        count++;
    }
    (void)closedir(list);
    return count;
}

/* The number of files as the shell counts them. */
static size_t counted(const char *folder)
{
    char line[1100];
    unsigned long count = 0;
    (void)snprintf(line, sizeof line, "find %s -maxdepth 1 -type f | wc -l", folder);
    FILE *pipe = popen(line, "r");
    cr_assert_not_null(pipe);
    cr_assert_eq(fscanf(pipe, "%lu", &count), 1);
    (void)pclose(pipe);
    return count;
}

#define FUZZ_TARGET(name)                                                                          \
    Test(replay, name)                                                                             \
    {                                                                                              \
        cr_assert_gt(counted(CORPUS "/" #name), 0, "the target " #name " has no corpus");          \
        cr_expect_eq(replay(CORPUS "/" #name, cs_fuzz_##name), counted(CORPUS "/" #name));         \
    }
#include "fuzz_targets.def"
#undef FUZZ_TARGET

Test(replay, no_corpus_is_without_its_target)
{
    size_t folders = 0;
    DIR *list = opendir(CORPUS);
    cr_assert_not_null(list);
    for (struct dirent *entry; (entry = readdir(list)) != NULL;) {
        bool known = entry->d_name[0] == '.';
        folders += known ? 0 : 1;
        for (size_t i = 0; i < CS_LEN(targets); i++) {
            known = known || strcmp(targets[i].name, entry->d_name) == 0;
        }
        cr_expect(known, "%s/%s is replayed by nothing", CORPUS, entry->d_name);
    }
    (void)closedir(list);
    cr_expect_eq(folders, CS_LEN(targets));
}

/* ---- The replay itself ---- */

static char seen[64];

static int note(const uint8_t *data, size_t size)
{
    cr_assert_lt(strlen(seen) + size + 2, sizeof seen);
    (void)snprintf(seen + strlen(seen), sizeof seen - strlen(seen), "<%.*s>", (int)size,
                   (const char *)data);
    return 0;
}

static int refuse(const uint8_t *data, size_t size)
{
    CS_ASSERT(size != 2 || memcmp(data, "bc", 2) != 0);
    return 0;
}

static void make_corpus(char folder[])
{
    static const char *const texts[] = {"", "a", "bc"};
    cr_assert_not_null(mkdtemp(folder));
    for (size_t i = 0; i < CS_LEN(texts); i++) {
        char path[128];
        (void)snprintf(path, sizeof path, "%s/%zu", folder, i);
        FILE *file = fopen(path, "wb");
        cr_assert(file != NULL && fputs(texts[i], file) >= 0 && fclose(file) == 0);
    }
}

static void remove_corpus(const char *folder)
{
    for (int i = 0; i < 3; i++) {
        char path[128];
        (void)snprintf(path, sizeof path, "%s/%d", folder, i);
        (void)unlink(path);
    }
    (void)rmdir(folder);
}

Test(replay, gives_the_target_every_file_once_and_whole)
{
    char folder[] = "/tmp/clustersim-replay-XXXXXX";
    make_corpus(folder);
    seen[0] = '\0';
    cr_expect_eq(replay(folder, note), 3);
    cr_expect_eq(strlen(seen), strlen("<><a><bc>"), "%s", seen);
    cr_expect_not_null(strstr(seen, "<>"), "%s", seen);
    cr_expect_not_null(strstr(seen, "<a>"), "%s", seen);
    cr_expect_not_null(strstr(seen, "<bc>"), "%s", seen);
    remove_corpus(folder);
}

Test(replay, a_file_that_breaks_the_target_breaks_the_replay)
{
    char folder[] = "/tmp/clustersim-replay-XXXXXX";
    int status = 0;
    make_corpus(folder);
    pid_t child = fork();
    if (child == 0) {
        (void)freopen("/dev/null", "w", stderr);
        (void)replay(folder, refuse);
        _exit(0);
    }
    cr_assert_eq(waitpid(child, &status, 0), child);
    cr_expect(WIFSIGNALED(status) && WTERMSIG(status) == SIGABRT);
    remove_corpus(folder);
}

/* ---- The mutator ---- */

static size_t byte_changes;

size_t LLVMFuzzerMutate(uint8_t *data, size_t size, size_t most)
{
    byte_changes++;
    if (size < most) {
        data[size++] = 'x';
    }
    return size;
}

Test(mutate, a_document_stays_json_and_within_its_room)
{
    static const char text[] = "{\"a\":[1,2,{\"b\":\"text\"}],\"c\":true,\"d\":{\"e\":null}}";
    size_t changed = 0;
    for (unsigned seed = 0; seed < 3000; seed++) {
        uint8_t data[200];
        memcpy(data, text, sizeof text - 1);
        byte_changes = 0;
        size_t most = seed % 2 == 0 ? sizeof data : sizeof text;
        size_t size = LLVMFuzzerCustomMutator(data, sizeof text - 1, most, seed);
        cr_assert(size > 0 && size <= most);
        bool bytes_alone = byte_changes > 0 && size == sizeof text && data[size - 1] == 'x';
        cJSON *read = cJSON_ParseWithLength((const char *)data, size);
        cr_expect(bytes_alone || read != NULL, "%u: %.*s", seed, (int)size, (const char *)data);
        changed += read != NULL &&
                   (size != sizeof text - 1 || memcmp(data, text, sizeof text - 1) != 0);
        cJSON_Delete(read);
    }
    cr_expect_gt(changed, 1000, "only %zu documents were changed", changed);
}

/* Whether the bytes are lines of JSON, numbered from 1, times and causes in order. */
static bool in_order(const char *bytes, size_t size)
{
    double time = 0;
    int number = 0;
    bool good = true;
    for (const char *at = bytes, *end = bytes + size; good && at < end; number++) {
        const char *next = memchr(at, '\n', (size_t)(end - at));
        next = next == NULL ? end : next + 1;
        cJSON *line = cJSON_ParseWithLength(at, (size_t)(next - at));
        good = cJSON_GetNumberValue(cJSON_GetObjectItem(line, "seq")) == number + 1 &&
               cJSON_GetNumberValue(cJSON_GetObjectItem(line, "cause")) <= number &&
               cJSON_GetNumberValue(cJSON_GetObjectItem(line, "t_us")) >= time;
        time = cJSON_GetNumberValue(cJSON_GetObjectItem(line, "t_us"));
        cJSON_Delete(line);
        at = next;
    }
    return good;
}

Test(mutate, records_stay_in_order_when_some_are_left_out_or_told_again)
{
    struct cs_text text = {0};
    size_t shorter = 0, longer = 0, ordered = 0;
    for (int i = 1; i <= 12; i++) {
        cs_text_printf(&text, "{\"seq\":%d,\"t_us\":%d,\"cause\":%d,\"what\":\"x%d\"}\n", i, 7 * i,
                       i - 1, i);
    }
    for (unsigned seed = 0; seed < 3000; seed++) {
        uint8_t data[2000];
        memcpy(data, text.bytes, text.length);
        size_t size = LLVMFuzzerCustomMutator(data, text.length, sizeof data, seed);
        size_t lines = 0;
        for (size_t i = 0; i < size; i++) {
            lines += data[i] == '\n';
        }
        bool good = in_order((const char *)data, size);
        ordered += good;
        shorter += good && lines < 12;
        longer += good && lines > 12;
    }
    cr_expect_gt(ordered, 500, "%zu", ordered);
    cr_expect_gt(shorter, 100, "%zu", shorter);
    cr_expect_gt(longer, 100, "%zu", longer);
    cs_text_free(&text);
}
