#!/bin/bash
# The house rules that a machine can check.
set -u
cd -- "$(dirname -- "${BASH_SOURCE[0]}")/.." || exit 3
export LC_ALL=C.UTF-8
folders="sim models scenarios oracle reports cli bench tests"
bad=0

sources() { # PATTERN…
    local names=()
    for pattern in "$@"; do
        names+=(-o -name "$pattern")
    done
    # shellcheck disable=SC2086
    find $folders -type f \( "${names[@]:1}" \) | sort
}

# forbid WHAT REGULAR-EXPRESSION FILE…
forbid() {
    local what=$1 expression=$2 found
    shift 2
    found=$(grep -nE "$expression" "$@" /dev/null) || return 0
    echo "$what:"
    cut -c1-140 <<<"$found" | sed 's/^/    /'
    bad=1
}

mapfile -t code < <(sources '*.c' '*.h')
mapfile -t all < <(sources '*.c' '*.h' '*.def' '*.json' '*.sh' '*.cmake' '*.md'
    find . -maxdepth 1 -type f -not -name '.*'
    find tools .ci -type f
    find docs -type f -name '*.md')

forbid "a line of more than 100 columns" '^.{101,}' "${code[@]}"
forbid "a tab" $'\t' "${code[@]}"
forbid "blanks at the end of a line" '[ ]+$' "${code[@]}"
# The brackets keep these lines from finding themselves.
forbid "something left to do" '\b(TO[D]O|FIX[M]E|XX[X]|HA[C]K)\b' "${all[@]}"
forbid "a path of one machine" '/(ho[m]e|ro[o]t|wo[r]k|Us[e]rs)/' "${all[@]}"
forbid "a function that is banned everywhere" \
    '\b(strc[p]y|strc[a]t|spr[i]ntf|ge[t]s|strt[o]k|at[o]i|vspr[i]ntf)[(]' "${code[@]}"

# Functions of at most 60 lines: from a brace in the first column to the one that closes it.
long=$(awk 'FNR == 1 { open = 0 }
    /^\{/ { open = FNR }
    /^\}/ { if (open && FNR - open > 61) print FILENAME ":" open ": " FNR - open - 1 " lines"; open = 0 }' \
    "${code[@]}" | grep -v '^tests/')
if [ -n "$long" ]; then
    echo "a function of more than 60 lines:"
    sed 's/^/    /' <<<"$long"
    bad=1
fi

# Each header compiles alone, and twice; but not the templates, which include a file named by a macro.
while IFS= read -r header; do
    grep -qE '^#include [A-Z_]+$' "$header" && continue
    printf '#include "%s"\n#include "%s"\n' "$header" "$header" |
        gcc -std=c11 -D_POSIX_C_SOURCE=200809L -Wall -Wextra -fsyntax-only -I. -xc - 2>&1 |
        head -5 | grep . &&
        { echo "$header does not compile alone"; bad=1; }
done < <(sources '*.h')

# JSON files are JSON.
while IFS= read -r file; do
    jq empty "$file" 2>&1 || { echo "$file is no JSON"; bad=1; }
done < <(find scenarios -name '*.json')

exit $bad
