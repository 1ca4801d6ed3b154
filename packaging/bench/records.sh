#!/bin/sh
# Protect and open one file against age, openssl, and SHA-256 by sha256sum and by the JVM, in one run on one machine; then how
# long the console takes to unlock.
# usage: records.sh DIST FOLDER [MIB]     DIST is packaging/target/xinglin; FOLDER gets about six times the file's size.
set -eu
here=$(dirname "$(readlink -f "$0")")
dist=$(readlink -f "$1")
java=${XINGLIN_JAVA_HOME:-$(for home in ${JAVA_HOME:-} /usr/lib/jvm/*; do
    grep -qE '^JAVA_VERSION="(2[5-9]|[3-9][0-9])' "$home/release" 2>/dev/null && echo "$home" && break
done)}/bin/java
mkdir -p "$2"
cd "$2"
mib=${3:-1024}
export XINGLIN_PASSWORD=benchmark-only XDG_CACHE_HOME="$PWD/cache"
bin=$dist/bin

now() { date +%s.%N; }
rate() { # name, begin, end
    awk -v n="$1" -v b="$2" -v e="$3" -v m="$mib" 'BEGIN {printf "%-28s %7.2f s  %7.0f MB/s\n", n, e - b, m * 1.048576 / (e - b)}'
}
timed() { # name, command...
    label=$1
    shift
    begin=$(now)
    "$@" >/dev/null 2>&1
    rate "$label" "$begin" "$(now)"
}

head -c $((mib * 1048576)) /dev/urandom >plain
"$bin/xinglin-node" start --home node --chain-port 28545 --ipfs-port 25001 --edge-port 27070 >node.out 2>node.err &
node=$!
trap 'kill $node' EXIT
while [ ! -s node.out ]; do sleep 0.1; done
"$bin/xinglin" init --home home --node node/node.json --name Bench >/dev/null
echo x >tiny
"$bin/xinglin" record protect --home home --patient 0 tiny >/dev/null # the first start fills the class cache

timed "sha256sum" sha256sum plain
"$java" -XX:+UseSerialGC "$here/Sha256.java" plain # prints its own line: the JVM's rate without its start
if command -v age >/dev/null; then
    age-keygen -o key 2>/dev/null
    timed "age encrypt" age -e -i key -o plain.age plain
    timed "age decrypt" age -d -i key -o plain.out plain.age
    rm -f plain.out plain.age
fi
timed "protect (whole command)" "$bin/xinglin" record protect --home home --patient 1 plain
id=$("$bin/xinglin" record list --home home plain --json | sed 's/.*"record":"\([^"]*\)".*/\1/' | head -n 1)
timed "open (whole command)" "$bin/xinglin" record open --home home "$id" --out opened
cmp plain opened && echo "the opened file is the same"
for i in 1 2 3; do
    begin=$(now)
    "$bin/xinglin" record list --home home >/dev/null
    awk -v b="$begin" -v e="$(now)" 'BEGIN {printf "%-28s %7.2f s\n", "unlock and list, whole command", e - b}'
done
openssl speed -elapsed -seconds 2 -bytes 16384 -evp aes-256-gcm 2>/dev/null | tail -n 1
