#!/bin/bash
# tests/install.sh BUILD: what is installed is the program, its manual page and its completion, and
# they work where they were put.
set -u
cd -- "$(dirname -- "${BASH_SOURCE[0]}")/.." || exit 3
build=$1
place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT

fail() {
    echo "$1"
    exit 1
}

cmake --install "$build" --prefix "$place/usr" >"$place/log" 2>&1 || fail "$(cat "$place/log")"
found=$(cd "$place/usr" && find . -type f | LC_ALL=C sort)
wanted="./bin/clustersim
./share/bash-completion/completions/clustersim
./share/man/man1/clustersim.1"
[ "$found" = "$wanted" ] || fail "installed is: $found"

# The program needs nothing of the folder that it was built in.
scenario=$PWD/scenarios/node-restart.json
(cd / && "$place/usr/bin/clustersim" run "$scenario" --quiet >"$place/out" 2>&1) ||
    fail "the installed program fails: $(cat "$place/out")"

# Completion offers subcommands, options of a subcommand, and files.
complete_with() { # WORD…: the completions of the last word
    bash -c 'source "$0"; COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _clustersim
        printf "%s\n" "${COMPREPLY[@]}"' \
        "$place/usr/share/bash-completion/completions/clustersim" "$@"
}
[ "$(complete_with clustersim expl)" = explain ] || fail "a subcommand is not completed"
[ "$(complete_with clustersim run --se)" = "--seed
--set" ] || fail "options are not completed: $(complete_with clustersim run --se)"
[ "$(complete_with clustersim run scenarios/node-res)" = scenarios/node-restart.json ] ||
    fail "files are not completed"

# The manual names every subcommand.
for subcommand in run judge explain rules schema docs version; do
    grep -q "clustersim[^a-z]*$subcommand" "$place/usr/share/man/man1/clustersim.1" ||
        fail "the manual does not name $subcommand"
done
