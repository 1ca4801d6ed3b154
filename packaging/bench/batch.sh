#!/bin/sh
# Many small files protected in one go: files a second, and whether all of them came through; with FAULTS=1 the command and
# the node are killed on the way, and files are taken away and changed.
# usage: batch.sh DIST FOLDER     DIST is packaging/target/xinglin; FOLDER gets about 100 KiB a file
# BATCH is how many files (10000), PATIENTS of how many patients (100). Any hundred files belong to as many patients as there are.
set -eu
dist=$(readlink -f "$1")
mkdir -p "$2"
cd "$2"
many=${BATCH:-10000}
patients=${PATIENTS:-100}
faults=${FAULTS:-0}
export XINGLIN_PASSWORD=benchmark-only XDG_CACHE_HOME="$PWD/cache" LC_ALL=C
bin=$dist/bin
api=http://127.0.0.1:25001/api/v0
rm -rf files home node report.csv

now() { date +%s.%N; }
memory() { awk '/VmHWM/ {printf "%.0f MiB", $2 / 1024}' "/proc/$1/status" 2>/dev/null || echo "?"; }
published() { find node/ipfs/pins -type f | wc -l; } # each record and each patient's directory is a pin
must() { # what, found, wanted
    [ "$2" = "$3" ] && echo "right: $1: $2" && return
    echo "WRONG: $1: $2 instead of $3" >&2
    exit 1
}

# FHIR documents of 20 KiB, random but for what says whose they are.
make_files() {
    head -c $((many * 15000)) /dev/urandom | base64 -w 20000 | awk -v patients="$patients" '{
        i = NR - 1
        folder = sprintf("files/%03d", i / 100)
        if (i % 100 == 0) system("mkdir -p " folder)
        file = sprintf("%s/%05d.json", folder, i)
        text = sprintf("{\"resourceType\":\"DocumentReference\",\"status\":\"current\",\"date\":\"2026-03-%02dT10:00:00Z\",", 1 + i % 28)
        text = text sprintf("\"subject\":{\"reference\":\"Patient/P-%04d\"},\"description\":\"Report %05d\",", i % patients, i)
        text = text "\"content\":[{\"attachment\":{\"contentType\":\"application/octet-stream\",\"data\":\"" $0 "\"}}]"
        printf "%s%*s}", text, 20479 - length(text), "" >file
        close(file)
    }'
}

start_node() {
    : >node.out
    "$bin/xinglin-node" start --home node --chain-port 28545 --ipfs-port 25001 --edge-port 27070 >node.out 2>>node.err &
    node=$!
    while [ ! -s node.out ]; do
        kill -0 $node || { cat node.err >&2; exit 1; }
        sleep 0.1
    done
}

protect() { # arguments...: in the background, as a process that can be killed
    "$bin/xinglin" record protect --home home --report report.csv "$@" >>protect.out 2>>protect.err &
    protect=$!
}
ended() { # expected exit code
    code=0
    wait $protect || code=$?
    must "exit code of protect" $code "$1"
}
when() { # how many are published
    while [ "$(published)" -lt "$1" ] && kill -0 $protect 2>/dev/null; do sleep 0.2; done
}

whole() {
    begin=$(now)
    protect files
    peak=
    while kill -0 $protect 2>/dev/null; do
        seen=$(memory $protect)
        [ -z "$seen" ] || [ "$seen" = "?" ] || peak=$seen
        sleep 1
    done
    ended 0
    tail -n 1 protect.out
    awk -v b="$begin" -v e="$(now)" -v n="$many" -v c="$peak" -v m="$(memory $node)" 'BEGIN {
        printf "whole command, with its start and reading the files: %.1f s, %.0f a second\n", e - b, n / (e - b)
        printf "memory at most: the command %s, the node %s\n", c, m
    }'
}

# Killed at a third, stopped in order at a half, the node killed at two thirds, held for a while after that; of the last hundred
# files five are gone and five have become longer meanwhile.
with_faults() {
    protect files
    when $((many / 10))
    last=$(ls -d files/* | tail -n 1)
    for file in $(ls "$last" | head -n 5); do rm "$last/$file"; done
    for file in $(ls "$last" | head -n 5); do echo >>"$last/$file"; done
    when $((many / 3))
    kill -9 $protect
    ended 137
    echo "the command was killed with $(published) pins there"
    protect --resume
    when $((many / 2))
    kill -TERM $protect # as Ctrl-C, which a shell without a terminal keeps from what runs in the background
    ended 143
    grep "go on with" protect.err
    protect --resume
    when $((many * 2 / 3))
    kill -9 $node
    wait $node || true
    ended 5
    start_node
    echo "the node was killed with $(published) pins there"
    protect --resume
    sleep 10
    kill -TSTP $protect
    sleep 5
    kill -CONT $protect
    ended 1 # some files failed
    tail -n 1 protect.out
}

check() { # how many records there must be
    "$bin/xinglin" record list --home home --json --limit $((many * 2)) >records
    must "records" "$(wc -l <records)" "$1"
    for field in record cid title; do
        must "different values of $field" "$(sed "s/.*\"$field\":\"\([^\"]*\)\".*/\1/" records | sort -u | wc -l)" "$1"
    done
    sed 's/.*"cid":"\([^"]*\)".*/\1/' records | sort >cids
    curl -sS --fail -X POST "$api/pin/ls?type=recursive&stream=true" | sed 's/.*"Cid":"\([^"]*\)".*/\1/' | sort >pins
    must "records that are not pinned" "$(comm -23 cids pins | wc -l)" 0
    must "other pins, a patient's directory each" "$(comm -13 cids pins | wc -l)" "$patients"
    must "files that failed and say why" "$(grep -c '"failed","XL-FILE-' report.csv || true)" $((many - $1))
    must "files gone" "$(grep -c '"failed","XL-FILE-MISSING' report.csv || true)" $(((many - $1) / 2))
    for patient in P-0000 P-0001; do
        code=0
        "$bin/xinglin" record verify ALL --home home --patient "$patient" --quiet >verified || code=$?
        must "exit code of verify, patient $patient" $code 0
        tail -n 1 verified
    done
}

make_files
start_node
trap 'kill $node' EXIT
"$bin/xinglin" init --home home --node node/node.json --name Bench >/dev/null
: >protect.out
: >protect.err
if [ "$faults" = 0 ]; then
    whole
    check "$many"
else
    with_faults
    check $((many - 10))
fi
