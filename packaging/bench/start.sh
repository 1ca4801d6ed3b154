#!/bin/sh
# Cold starts: the command's version, the node to its first answer, the 15 rounds of four processes.
# usage: start.sh DIST FOLDER DATA     DATA is a folder with the four processed.*.data tables of UCI heart disease
set -eu
dist=$(readlink -f "$1")
data=$(readlink -f "$3")
mkdir -p "$2"
cd "$2"
export XINGLIN_PASSWORD=benchmark-only XDG_CACHE_HOME="$PWD/cache"
bin=$dist/bin
now() { date +%s.%N; }
took() { awk -v n="$1" -v b="$2" -v e="$3" 'BEGIN {printf "%-40s %6.2f s\n", n, e - b}'; }

for i in 1 2 3 4; do
    begin=$(now)
    "$bin/xinglin" --version >/dev/null
    took "xinglin --version, start $i" "$begin" "$(now)"
done
for i in 1 2; do
    rm -rf node node.out
    begin=$(now)
    "$bin/xinglin-node" start --home node --chain-port 28545 --ipfs-port 25001 --edge-port 27070 >node.out 2>node.err &
    node=$!
    until curl -s -o /dev/null -H 'Content-Type: application/json' \
        -d '{"jsonrpc":"2.0","id":1,"method":"eth_chainId","params":[]}' http://127.0.0.1:28545/; do sleep 0.02; done
    took "node to its first answer, start $i" "$begin" "$(now)"
    while [ ! -s node.out ]; do sleep 0.02; done
    took "node with contracts and all parts, start $i" "$begin" "$(now)"
    [ $i = 2 ] || { kill $node; wait $node || true; }
done
trap 'kill $node' EXIT
for home in cleveland hungarian switzerland va; do
    "$bin/xinglin" init --home "$home" --node node/node.json --name "$home" >/dev/null
    "$bin/xinglin" train policy set --home "$home" --secure-aggregation=false --approve-each=false >/dev/null
done
unzip -p "$dist"/lib/xinglin-federation-*.jar org/xinglin/federation/examples/heart-disease-task.json >task.json
"$bin/xinglin" train publish --home cleveland --spec task.json >/dev/null
begin=$(now)
for home in cleveland hungarian switzerland va; do
    "$bin/xinglin" train join --home "$home" --data "$data/processed.$home.data" >"$home.out" 2>"$home.err" &
    pids="${pids:-} $!"
done
wait $pids
took "15 rounds, four processes, with their starts" "$begin" "$(now)"
"$bin/xinglin" train status --home va | head -n 1
