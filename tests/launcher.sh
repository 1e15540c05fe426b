#!/bin/bash
# The launcher builds when something changed, and only then.
set -u
cd -- "$(dirname -- "${BASH_SOURCE[0]}")/.." || exit 3

fail() {
    echo "$1"
    exit 1
}

./clustersim version >/dev/null || fail "the first start fails"
[ -x build/clustersim ] || fail "there is no build/clustersim"

before=$(stat -c %Y.%s build/build.log)
words=$(./clustersim version 2>&1 >/dev/null) || fail "the second start fails"
[ -z "$words" ] || fail "the second start says: $words"
[ "$before" = "$(stat -c %Y.%s build/build.log)" ] || fail "the second start builds again"

# From another folder, and through a link.
link=$(mktemp -u)
ln -s "$PWD/clustersim" "$link"
(cd / && "$link" version >/dev/null) || fail "it does not start through a link"
rm -f "$link"

# An older stamp is what a newer source looks like.
touch -d '2000-01-01' build/built
words=$(./clustersim version 2>&1 >/dev/null) || fail "the start after a change fails"
[ "$words" = "clustersim: building what changed" ] || fail "after a change it says: $words"

# The program's exit status comes through.
./clustersim no-such-subcommand >/dev/null 2>&1
[ $? -eq 2 ] || fail "the exit status of the program is lost"
