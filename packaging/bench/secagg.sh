#!/bin/sh
# One secure sum in one process: seconds of the coordinator and of one hospital, bytes a hospital sends and gets, by phase.
# usage: secagg.sh DIST [HOSPITALS] [PARAMETERS] [DROPOUTS...]     DIST is packaging/target/xinglin; else 100, 1000000, 0 and 5
set -eu
here=$(dirname "$(readlink -f "$0")")
dist=$(readlink -f "$1")
hospitals=${2:-100}
parameters=${3:-1000000}
if [ $# -gt 3 ]; then shift 3; else set -- 0 5; fi
tests=$here/../../local-node/federation/target/test-classes
java=${XINGLIN_JAVA_HOME:-$(for home in ${JAVA_HOME:-} /usr/lib/jvm/*; do
    grep -qs 'JAVA_VERSION="25' "$home/release" && echo "$home" && break
done)}/bin/java
[ -d "$tests" ] || { echo "build first: mvn -q -DskipTests package" >&2; exit 1; }
exec "$java" -Xmx2g --sun-misc-unsafe-memory-access=allow -cp "$dist/lib/*:$tests" \
    org.xinglin.federation.secagg.SecureAggregationBench "$hospitals" "$parameters" "$@"
