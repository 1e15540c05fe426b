#!/bin/bash
# The build refuses an include that the table of layers does not allow, and says which.
set -u
cd -- "$(dirname -- "${BASH_SOURCE[0]}")/.." || exit 3
copy=$(mktemp -d)
trap 'rm -rf "$copy"' EXIT
mkdir -p "$copy/tree/tests"
cp -r CMakeLists.txt sim models scenarios oracle reports cli "$copy/tree/"
cp tests/check_layer.cmake "$copy/tree/tests/"
bad=0

build() { # TARGET
    cmake --build "$copy/build" --target "$1" 2>&1
}

# refuses FILE LAYER-LIBRARY INCLUDE-LINE SENTENCE
refuses() {
    echo "$3" >"$copy/tree/$1"
    # The library itself must not be built, not only the check fail.
    if words=$(build "$2"); then
        echo "$1: $3 is accepted"
        bad=1
    elif [[ $(tr -s ' \n' ' ' <<<"$words") != *"$4"* ]]; then
        echo "$1: the words '$4' are missing in: $words"
        bad=1
    fi
    rm -f "$copy/tree/$1"
}

accepts() {
    echo "$3" >"$copy/tree/$1"
    words=$(build "$2_layer") || { echo "$1: $3 is refused: $words"; bad=1; }
    rm -f "$copy/tree/$1"
}

cmake -S "$copy/tree" -B "$copy/build" -G Ninja -DCS_TESTS=OFF >"$copy/log" 2>&1 ||
    { cat "$copy/log"; exit 1; }
for layer in sim_base sim_trace sim_kernel models scenarios oracle reports cli; do
    words=$(build "cs_${layer}_layer") || { echo "as it is, $layer is refused: $words"; bad=1; }
done

refuses sim/base/bad.h cs_sim_base '#include "models/design.h"' \
    "sim/base/bad.h: layer 'sim/base' may not include \"models/design.h\""
refuses sim/base/bad.h cs_sim_base '#include "sim/kernel/kernel.h"' \
    "layer 'sim/base' may not include \"sim/kernel/kernel.h\""
refuses oracle/bad.h cs_oracle '#include "models/design.h"' \
    "oracle/bad.h: layer 'oracle' may not include \"models/design.h\"; it sees: sim/base, sim/trace"
refuses oracle/bad.h cs_oracle '#include "reports/report.h"' \
    "layer 'oracle' may not include \"reports/report.h\""
refuses models/bad.h cs_models '  #  include "scenarios/load.h"' \
    "layer 'models' may not include \"scenarios/load.h\""
refuses models/bad.h cs_models '#include "../scenarios/load.h"' \
    "layer 'models' may not include \"../scenarios/load.h\""
refuses models/bad.h cs_models '#include "design.h"' "layer 'models' may not include \"design.h\""
mkdir -p "$copy/tree/models/deeper"
refuses models/deeper/bad.h cs_models '#include "oracle/oracle.h"' \
    "models/deeper/bad.h: layer 'models' may not include \"oracle/oracle.h\""
refuses models/bad.h cs_models '#include <cjson/cJSON.h>' "layer 'models' may not use the package cjson"
refuses oracle/bad.h cs_oracle '#include <uv.h>' "layer 'oracle' may not use the package uv"
refuses reports/bad.h cs_reports '#include "oracle/world.h"' \
    "layer 'reports' may not include \"oracle/world.h\""
accepts reports/good.h cs_reports '#include "oracle/verdict.h"'
accepts models/deeper/good.h cs_models '#include "sim/kernel/kernel.h"'
accepts scenarios/good.h cs_scenarios '#include <cjson/cJSON.h>'

# A test that no target claims is lost; so it is an error.
mkdir -p "$copy/tree/tests/elsewhere"
echo 'int main(void) { return 0; }' >"$copy/tree/tests/elsewhere/lost_test.c"
if words=$(cmake -S "$copy/tree" -B "$copy/build" -DCS_TESTS=ON 2>&1); then
    echo "a lost test is accepted"
    bad=1
elif [[ $words != *"no target claims these tests: tests/elsewhere/lost_test.c"* ]]; then
    echo "a lost test is refused with other words: $words"
    bad=1
fi
exit $bad
