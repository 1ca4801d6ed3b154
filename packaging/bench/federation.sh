#!/bin/sh
# Rounds over gRPC with mutual TLS, the coordinator with its IPFS node in a process of its own: a model as large as ResNet-50 by three
# hospitals, and many hospitals, each with an account, a certificate and a connection of its own. Seconds a round, the coordinator's memory.
# usage: federation.sh DIST FOLDER [large|many]     DIST is packaging/target/xinglin; FOLDER gets 2 GB for a while
# HEAP is the coordinator's for the large model (3g); it is the node's usual one for the many. 12 GB of memory must be free.
set -eu
here=$(dirname "$(readlink -f "$0")")
dist=$(readlink -f "$1")
part=${3:-both}
heap=${HEAP:-3g}
tests=$here/../../local-node/federation/target/test-classes
java=${XINGLIN_JAVA_HOME:-$(for home in ${JAVA_HOME:-} /usr/lib/jvm/*; do
    grep -qs 'JAVA_VERSION="25' "$home/release" && echo "$home" && break
done)}/bin/java
[ -d "$tests" ] || { echo "build first: mvn -q -DskipTests package" >&2; exit 1; }
mkdir -p "$2"
folder=$(readlink -f "$2")

run() { # hospitals, parameters, rounds, open or secure, the coordinator's heap, the hospitals' heap
    own=$6
    rm -rf "$folder/node"
    "$java" "-Xmx$own" -XX:+UseSerialGC --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow \
        -cp "$dist/lib/*:$tests" org.xinglin.federation.simulation.FederationBench "$1" "$2" "$3" "$4" "$5" "$folder/node"
    rm -rf "$folder/node"
    echo
}

if [ "$part" != many ]; then
    run 3 25600000 3 open "$heap" 6g
    run 3 25600000 3 secure "$heap" 8g
fi
if [ "$part" != large ]; then
    run 1000 10000 3 open 512m 3g
    run 100 10000 3 secure 512m 3g
fi
