#!/bin/sh
# The IPFS node against the JavaScript daemon and against what the machine can do at most, in one run: add and cat of one
# file through the RPC, each by a fresh process with an empty repo; then 100,000 blocks of 4 KiB, the node alone.
# usage: storage.sh DIST FOLDER [MIB] [ROUNDS]     DIST is packaging/target/xinglin; FOLDER gets three times the file's size
# NODES=xinglin leaves the JavaScript daemon out; BLOCKS=0 leaves the small blocks out.
set -eu
here=$(dirname "$(readlink -f "$0")")
dist=$(readlink -f "$1")
mkdir -p "$2"
folder=$(readlink -f "$2")
mib=${3:-1024}
rounds=${4:-3}
nodes=${NODES:-xinglin jsipfs}
blocks=${BLOCKS:-100000}
cd "$folder"
export XDG_CACHE_HOME="$folder/cache"
: >results

. "$here/storage-nodes.sh"
trap 'stop_node; rm -rf plain copy small home-*' EXIT

now() { date +%s.%N; }
seconds() { awk -v b="$1" -v e="$2" 'BEGIN {printf "%.3f", e - b}'; }
note() { # who, what, figure
    printf '%s\t%s\t%s\n' "$1" "$2" "$3" | tee -a results
}
timed() { # who, what, command...
    who=$1 what=$2
    shift 2
    begin=$(now)
    "$@" >/dev/null
    note "$who" "$what, s" "$(seconds "$begin" "$(now)")"
}
add() { # file, further options
    curl -sS --fail -F "file=@$1" "$api/api/v0/add?cid-version=1&raw-leaves=true&max-file-links=1024&$2" |
        sed -n 's/.*"Hash":"\([^"]*\)".*/\1/p' | tail -n 1
}
call() { curl -sS --fail -X POST "$api/api/v0/$1"; }

limits() {
    timed limit "sha256, one thread" openssl dgst -sha256 plain
    timed limit "write and fsync" dd if=plain of=copy bs=1M conv=fsync status=none
    rm copy
}

file_round() { # node
    start_node "$1"
    head -c 67108864 plain >small
    base=$(memory VmRSS)
    add small "chunker=size-1048576" >warm # what runs for the first time is slow in either
    begin=$(now)
    cid=$(add plain "chunker=size-1048576")
    note "$1" "add, s" "$(seconds "$begin" "$(now)")"
    timed "$1" "add, only the hash" add plain "chunker=size-1048576&only-hash=true"
    for again in 1 2 3; do
        times=$(curl -sS --fail -X POST -o /dev/null -w '%{time_starttransfer} %{time_total}' "$api/api/v0/cat?arg=$cid")
        note "$1" "cat, first byte, ms" "$(echo "$times" | awk '{print $1 * 1000}')"
        note "$1" "cat, s" "$(echo "$times" | awk '{print $2}')"
    done
    call "cat?arg=$cid" | cmp - plain
    note "$1" "memory before, MiB" "$base"
    note "$1" "memory above that, at most, MiB" "$(($(memory VmHWM) - base))"
    stop_node
}

# In four uploads of a quarter each, and each upload a file of so many blocks.
small_blocks() {
    start_node xinglin
    quarter=$((blocks / 4))
    for part in 1 2 3 4; do
        head -c $((quarter * 4096)) /dev/urandom >small
        begin=$(now)
        add small "chunker=size-4096" >>cids
        seconds "$begin" "$(now)" >>adding
        echo >>adding
    done
    note xinglin "$blocks blocks of 4 KiB: add, s" "$(awk '{sum += $1} END {print sum}' adding)"
    timed xinglin "$blocks blocks of 4 KiB: verify" call repo/verify
    timed xinglin "$blocks blocks of 4 KiB: gc that keeps all" call repo/gc
    while read -r cid; do call "pin/rm?arg=$cid" >/dev/null; done <cids
    timed xinglin "$blocks blocks of 4 KiB: gc that takes all" call repo/gc
    rm -f cids adding
    stop_node
}

head -c $((mib * 1048576)) /dev/urandom >plain
round=0
while [ "$round" -lt "$rounds" ]; do
    limits
    for node in $nodes; do file_round "$node"; done
    round=$((round + 1))
done
[ "$blocks" = 0 ] || small_blocks

echo
echo "Medians of $rounds rounds, $mib MiB:"
sort -t "$(printf '\t')" -k1,2 -k3,3g results | awk -F '\t' -v mib="$mib" '
    function tell() {
        if (count == 0) return
        middle = figures[int((count + 1) / 2)]
        rate = name ~ /, s$/ && name !~ /blocks/ ? sprintf("%8.0f MB/s", mib * 1.048576 / middle) : ""
        printf "%-50s %10.3f %s\n", name, middle, rate
    }
    { key = $1 ": " $2; if (key != name) { tell(); name = key; count = 0 } figures[++count] = $3 }
    END { tell() }'
