#include "cli/progress.h"

#include "cli/os.h"
#include "reports/paper.h"

struct cs_progress cs_progress_new(void)
{
    return (struct cs_progress){.shows = cs_os_is_terminal(CS_OS_STDERR)};
}

void cs_progress_show(struct cs_progress *progress, const char *line)
{
    if (!progress->shows) {
        return;
    }
    struct cs_text text = {0};
    struct cs_text why = {0};
    size_t columns = cs_paper_columns(line);
    cs_text_printf(&text, "\r%s", line);
    for (size_t i = columns; i < progress->width; i++) {
        cs_text_puts(&text, " ");
    }
    cs_text_puts(&text, columns == 0 ? "\r" : "");
    if (!cs_os_write(CS_OS_STDERR, "standard error", text.bytes, text.length, &why)) {
        progress->shows = false;
    }
    progress->width = columns;
    cs_text_free(&text);
    cs_text_free(&why);
}

void cs_progress_clear(struct cs_progress *progress)
{
    if (progress->width > 0) {
        cs_progress_show(progress, "");
    }
}
