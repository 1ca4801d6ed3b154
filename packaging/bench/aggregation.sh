#!/bin/sh
# Federated averaging of 10 x 25.6 million and of 1,000 x 10,000 float32: GB/s of updates, ours beside the memory's and NumPy's.
# usage: aggregation.sh FOLDER [RUNS]     FOLDER gets 1 GB for a while; NumPy is Debian's python3-numpy (or PYTHON=...), left out when absent
# Ours and NumPy's take turns, RUNS (3) times: compare within one turn, other programs disturb both.
set -eu
here=$(dirname "$(readlink -f "$0")")
module=$here/../../local-node/federation
java=${XINGLIN_JAVA_HOME:-$(for home in ${JAVA_HOME:-} /usr/lib/jvm/*; do
    grep -qs 'JAVA_VERSION="25' "$home/release" && echo "$home" && break
done)}/bin/java
[ -d "$module/target/test-classes" ] || { echo "build first: mvn -q -DskipTests package" >&2; exit 1; }
python=${PYTHON:-/usr/bin/python3}
mkdir -p "$1"
turn=0
while [ $turn -lt "${2:-3}" ]; do
    turn=$((turn + 1))
    echo "turn $turn"
    "$java" -Xms4g -Xmx4g -XX:+AlwaysPreTouch -cp "$module/target/classes:$module/target/test-classes" \
        org.xinglin.federation.aggregation.AggregationBench "$1"
    if $python -c 'import numpy' 2>/dev/null; then
        for threads in 1 2; do
            echo "BLAS threads: $threads"
            OPENBLAS_NUM_THREADS=$threads $python "$here/aggregation_numpy.py"
        done
    else
        echo "no NumPy here: apt install python3-numpy"
    fi
done
