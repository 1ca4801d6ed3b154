#!/bin/sh
# Bytes saved against accuracy lost: an MLP of 100,234 parameters and a CNN over images that are drawn, five hospitals, 80 rounds, three
# seeds, up to fifteen ways to write an update. A quarter of an hour with a core of its own.
# Then how well attacks tell who was in a training, with and without noise.
# usage: compression.sh DIST [FOLDER]     DIST is packaging/target/xinglin; FOLDER gets compression.json and membership.json
set -eu
here=$(dirname "$(readlink -f "$0")")
dist=$(readlink -f "$1")
folder=${2:-.}
tests=$here/../../app/learning/target/test-classes
java=${XINGLIN_JAVA_HOME:-$(for home in ${JAVA_HOME:-} /usr/lib/jvm/*; do
    grep -qs 'JAVA_VERSION="25' "$home/release" && echo "$home" && break
done)}/bin/java
[ -d "$tests" ] || { echo "build first: mvn -q -DskipTests package" >&2; exit 1; }
mkdir -p "$folder"
run() {
    "$java" -Xmx1g --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow -cp "$dist/lib/*:$tests" "$@" 2>/dev/null
}
run org.xinglin.learning.rounds.CompressionBench "$folder/compression.json"
run org.xinglin.learning.membership.MembershipBench "$folder/membership.json"
