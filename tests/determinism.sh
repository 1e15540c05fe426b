#!/bin/bash
# tests/determinism.sh PROGRAM…: all programs give the same bytes for every scenario, whatever the
# locale, the time zone, the working folder and the contents of fresh memory are, each time; and
# the same with every heartbeat as an event of its own.
set -u
programs=()
for program in "$@"; do
    programs+=("$(realpath -- "$program")")
done
cd -- "$(dirname -- "${BASH_SOURCE[0]}")/.." || exit 3
root=$PWD
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
bad=0
count=0

# run FILE COMMAND…: what the command prints is in FILE; a status that is no verdict is said.
run() {
    local file=$1 status
    shift
    "$@" >"$file" 2>"$folder/errors" </dev/null
    status=$?
    case $status in
    0 | 1 | 4) ;;
    *)
        echo "exit status $status of $*: $(head -c 300 "$folder/errors")"
        bad=1
        ;;
    esac
}

# same WHOSE FILE: the file equals the first program's, in $folder/trace or $folder/json.
same() {
    if ! cmp "$folder/${2%%.*}" "$folder/$2" >"$folder/difference" 2>&1; then
        echo "$scenario: $1 gives something else: $(cat "$folder/difference")"
        bad=1
    fi
}

elsewhere() { # COMMAND…: in another folder and another environment
    (cd / && env LC_ALL=tr_TR.UTF-8 LANG=de_DE.UTF-8 TZ=Pacific/Chatham MALLOC_PERTURB_=165 \
        COLUMNS=20 NO_COLOR=1 "$@")
}

while IFS= read -r scenario; do
    count=$((count + 1))
    first=${programs[0]}
    run "$folder/trace" "$first" run --trace - "$scenario"
    run "$folder/json" "$first" run --json "$scenario"
    if ! tail -n 1 "$folder/trace" | grep -q '"kind":"run\.end"' ||
        ! grep -q '"digestBytes":"[0-9a-f]\{16\}","digestStory":"[0-9a-f]\{16\}"' "$folder/json"
    then
        echo "$scenario: no whole trace, or no digests: $(head -c 300 "$folder/errors")"
        bad=1
        continue
    fi
    for program in "${programs[@]}"; do # the first once more as well
        run "$folder/trace.again" "$program" run --trace - "$scenario"
        same "$program" trace.again
        run "$folder/json.again" "$program" run --json "$scenario"
        same "$program" json.again
    done
    run "$folder/trace.else" elsewhere "$first" run --trace - "$scenario"
    same "another environment" trace.else
    run "$folder/json.else" elsewhere "$first" run --json "$scenario"
    same "another environment" json.else
    run "$folder/trace.with" "$first" run --eager --trace - "$scenario"
    grep -v '"kind":"eager"' "$folder/trace.with" >"$folder/trace.eager"
    same "--eager" trace.eager
done < <(find "$root/scenarios" -name '*.json' -not -path '*/designs/*' \
    -not -name '*schema*.json' | LC_ALL=C sort)

echo "$count scenarios, ${#programs[@]} programs"
[ "$count" -gt 0 ] && [ "$bad" -eq 0 ]
