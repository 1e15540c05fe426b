#!/bin/bash
# tools/mutate works and can fail: one mutant of each operator is noticed or has a reason; one that
# nobody can notice survives when it has none; reasons that are stale or not true are refused.
set -u
cd -- "$(dirname -- "${BASH_SOURCE[0]}")/.." || exit 3
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
bad=0

# expect STATUS WHAT WORDS COMMAND…: the command ends so, and its output has the words.
expect() {
    local status=$1 what=$2 words=$3 is
    shift 3
    "$@" >"$folder/out" 2>&1 </dev/null
    is=$?
    if [ "$is" -ne "$status" ] || ! grep -qF -- "$words" "$folder/out"; then
        echo "$what: exit status $is, not $status, or no \"$words\" in:"
        tail -20 "$folder/out"
        bad=1
    fi
}

with() { # REASONS OPTION…: with other reasons
    CS_MUTATION_REASONS=$1 tools/mutate "${@:2}"
}

tools/mutate --list >"$folder/first" && tools/mutate --list >"$folder/second" || exit 1
if ! cmp -s "$folder/first" "$folder/second"; then
    echo "two lists of the same mutants differ"
    bad=1
fi

equivalent=$(grep -m 1 -E '^[0-9a-f]{8} ' tests/mutation/equivalent.txt)
hash=${equivalent%% *}
killed=$(grep -m 1 'GO_ONLINE: row dropped' "$folder/first")
: >"$folder/none"
printf '00000000 %s\n    No mutant has this hash.\n' "${equivalent#* }" >"$folder/stale"
printf '%s and more\n    Its line is another.\n' "$equivalent" >"$folder/other"
printf '%s\n' "$equivalent" >"$folder/mute"
printf '%s\n    This is not true.\n' "$killed" >"$folder/lie"

expect 0 "one mutant of each operator" "0 survived" tools/mutate --tiny
expect 1 "a survivor without a reason" "survived (" with "$folder/none" --only "^$hash"
expect 2 "a reason for a mutant that is no more" "stale" with "$folder/stale" --only "^$hash"
expect 2 "a reason for another line" "is not what" with "$folder/other" --only "^$hash"
expect 2 "an entry without a reason" "has no reason" with "$folder/mute" --only "^$hash"
expect 2 "a reason for a mutant that is noticed" "no equivalent mutant" \
    with "$folder/lie" --only "^${killed%% *}"
expect 2 "an option that is none" "Unknown option" tools/mutate --tyni
expect 2 "a pattern for nothing" "no mutant" tools/mutate --only 'no such thing'
exit $bad
