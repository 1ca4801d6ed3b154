#!/bin/sh
# Three hospitals with five devices each under edge coordinators of their own, over real ports in one process: accuracy round by round,
# beside the same fifteen without a level between. Synthetic rows, logistic regression, secure aggregation at both levels.
# usage: levels.sh DIST [ROUNDS]     DIST is packaging/target/xinglin; else 10
set -eu
here=$(dirname "$(readlink -f "$0")")
dist=$(readlink -f "$1")
tests=$here/../../local-node/federation/target/test-classes
java=${XINGLIN_JAVA_HOME:-$(for home in ${JAVA_HOME:-} /usr/lib/jvm/*; do
    grep -qs 'JAVA_VERSION="25' "$home/release" && echo "$home" && break
done)}/bin/java
[ -d "$tests" ] || { echo "build first: mvn -q -DskipTests package" >&2; exit 1; }
exec "$java" -Xmx2g --sun-misc-unsafe-memory-access=allow -cp "$dist/lib/*:$tests" \
    org.xinglin.federation.levels.LevelsStory ${2:-}
