#!/bin/sh
# Microseconds a training step of seven models, ours and PyTorch's in turn, RUNS (3) times; then, where the shared vectors are, FLamby's
# heart disease runs done again beside the published ones, and what settings chosen on training rows come to on test rows.
# usage: learning.sh DIST [FOLDER] [RUNS]     DIST is packaging/target/xinglin; FOLDER gets flamby-heart.json
# PyTorch is Debian's python3-torch (PYTHON=/usr/bin/python3), left out when absent.
set -eu
here=$(dirname "$(readlink -f "$0")")
dist=$(readlink -f "$1")
folder=${2:-.}
runs=${3:-3}
python=${PYTHON:-python3}
shared=${XINGLIN_SHARED:-$here/../../../shared}
tests=$here/../../app/learning/target/test-classes
java=${XINGLIN_JAVA_HOME:-$(for home in ${JAVA_HOME:-} /usr/lib/jvm/*; do
    grep -qs 'JAVA_VERSION="25' "$home/release" && echo "$home" && break
done)}/bin/java
[ -d "$tests" ] || { echo "build first: mvn -q -DskipTests package" >&2; exit 1; }
run() {
    "$java" -Xmx1g --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow \
        "-Dxinglin.shared=$shared" -cp "$dist/lib/*:$tests" "$@" 2>/dev/null
}
turn=0
while [ $turn -lt "$runs" ]; do
    turn=$((turn + 1))
    echo "turn $turn, microseconds a step"
    run org.xinglin.learning.training.StepBench
    if "$python" -c 'import torch' 2>/dev/null; then
        "$python" "$here/learning-torch.py"
    else
        echo "no PyTorch here: apt install python3-torch"
    fi
done
if [ -d "$shared/vectors/federation" ]; then
    mkdir -p "$folder"
    run org.xinglin.learning.training.FlambyHeartBench "$folder/flamby-heart.json"
fi
