#include "scenarios/file.h"

#include <string.h>
#include <uv.h>

enum { CHUNK = 1 << 16 };

/* Reads until the end, or until more than `limit` bytes are there. 0, or libuv's error. */
static int read_all(uv_file file, size_t limit, struct cs_text *bytes)
{
    char chunk[CHUNK]; /* several threads may load at the same time */
    for (;;) {
        uv_fs_t request;
        uv_buf_t buffer = uv_buf_init(chunk, CHUNK);
        int got = uv_fs_read(NULL, &request, file, &buffer, 1, -1, NULL);
        uv_fs_req_cleanup(&request);
        if (got == UV_EINTR || got == UV_EAGAIN) {
            uv_sleep(1);
            continue;
        }
        if (got <= 0) {
            return got;
        }
        size_t room = limit + 1 - bytes->length;
        cs_text_add(bytes, chunk, (size_t)got < room ? (size_t)got : room);
        if (bytes->length > limit) {
            return 0;
        }
    }
}

const char *cs_file_read(const char *path, size_t limit, struct cs_text *bytes)
{
    cs_text_add(bytes, "", 0);
    if (strcmp(path, "-") == 0) {
        int outcome = read_all(0, limit, bytes);
        return outcome < 0 ? uv_strerror(outcome) : NULL;
    }
    uv_fs_t request;
    int file = uv_fs_open(NULL, &request, path, UV_FS_O_RDONLY, 0, NULL);
    uv_fs_req_cleanup(&request);
    if (file < 0) {
        return uv_strerror(file);
    }
    int outcome = read_all(file, limit, bytes);
    uv_fs_close(NULL, &request, file, NULL);
    uv_fs_req_cleanup(&request);
    return outcome < 0 ? uv_strerror(outcome) : NULL;
}
