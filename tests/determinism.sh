#!/bin/bash
# tests/determinism.sh PROGRAM…: all programs give the same bytes for every scenario, whatever the
# locale, the time zone, the working folder and the contents of fresh memory are.
set -u
programs=()
for program in "$@"; do
    programs+=("$(realpath -- "$program")")
done
cd -- "$(dirname -- "${BASH_SOURCE[0]}")/.." || exit 3
root=$PWD
bad=0
count=0

# The digest of the trace of scenario $2 by program $1, in the environment that is added to by the
# other arguments.
digest() {
    env "${@:3}" "$1" run --trace - "$2" 2>"$errors" </dev/null | grep '^{"seq"' | sha256sum
    local status=${PIPESTATUS[0]}
    case $status in
    0 | 1 | 4) ;;
    *) echo "exit status $status: $(head -c 300 "$errors")" ;;
    esac
}

errors=$(mktemp)
trap 'rm -f "$errors"' EXIT
nothing=$(grep nothing /dev/null | sha256sum)
while IFS= read -r scenario; do
    count=$((count + 1))
    expected=$(digest "${programs[0]}" "$scenario")
    if [[ $expected == "$nothing"* ]]; then
        echo "$scenario: no trace: $(head -c 300 "$errors")"
        bad=1
        continue
    fi
    for program in "${programs[@]}"; do
        found=$(digest "$program" "$scenario")
        [ "$found" = "$expected" ] || { echo "$scenario: $program gives $found"; bad=1; }
    done
    found=$(cd / && digest "${programs[0]}" "$scenario" LC_ALL=tr_TR.UTF-8 LANG=de_DE.UTF-8 \
        TZ=Pacific/Chatham MALLOC_PERTURB_=165 COLUMNS=20 NO_COLOR=1)
    [ "$found" = "$expected" ] || { echo "$scenario: another environment gives $found"; bad=1; }
done < <(find "$root/scenarios" -name '*.json' -not -path '*/designs/*' \
    -not -name '*schema*.json' | LC_ALL=C sort)

echo "$count scenarios, ${#programs[@]} programs"
[ "$count" -gt 0 ] && [ "$bad" -eq 0 ]
