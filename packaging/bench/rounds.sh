#!/bin/sh
# The heart disease task's 15 rounds by four consoles and a node, each a process of its own: without and with secure aggregation, in turn
# with the same work in PyTorch in one process, RUNS (3) times.
# usage: rounds.sh DIST FOLDER [DATA] [RUNS]     DIST is packaging/target/xinglin
# DATA is a folder with the four processed.*.data tables of UCI heart disease (else below XINGLIN_SHARED, or beside this repository).
# PyTorch is Debian's python3-torch (PYTHON=...), left out when absent.
set -eu
here=$(dirname "$(readlink -f "$0")")
dist=$(readlink -f "$1")
data=$(readlink -m "${3:-${XINGLIN_SHARED:-$here/../../../shared}/data/heart-disease}")
[ -r "$data/processed.va.data" ] || { echo "no tables of heart disease in $data: nothing measured" >&2; exit 0; }
runs=${4:-3}
python=${PYTHON:-/usr/bin/python3}
mkdir -p "$2"
cd "$2"
export XINGLIN_PASSWORD=benchmark-only XDG_CACHE_HOME="$PWD/cache"
bin=$dist/bin
centres="cleveland hungarian switzerland va"
now() { date +%s.%N; }

task() { # open or secure, run
    unzip -p "$dist"/lib/xinglin-federation-*.jar org/xinglin/federation/examples/heart-disease-task.json |
        sed "s/\"name\": \"Heart disease, four hospitals\"/\"name\": \"$1 $2\"/" >task.json
    if [ "$1" = secure ]; then
        sed -i 's/"algorithm":/"privacy": {"secureAggregation": true}, "algorithm":/' task.json
    fi
    "$bin/xinglin" train publish --home watcher --spec task.json >/dev/null
}

rounds() { # open or secure, run
    task "$1" "$2"
    "$bin/xinglin" train watch --home watcher 2>/dev/null | while read -r line; do now; done >closed &
    watch=$!
    sleep 4 # it connects meanwhile
    begin=$(now)
    pids=
    for home in $centres; do
        "$bin/xinglin" train join --home "$home" --data "$data/processed.$home.data" >"$home.out" 2>"$home.err" &
        pids="$pids $!"
    done
    for pid in $pids; do wait "$pid"; done
    end=$(now)
    wait $watch
    watch=
    awk -v b="$begin" -v e="$end" -v n="$1" '{ t[NR] = $1 } END {
        printf "  ours, %-6s: four processes with their starts %.2f s; first round closed after %.2f s, the other %d in %.2f s\n",
            n, e - b, t[1] - b, NR - 1, t[NR] - t[1]
    }' closed
}

rm -rf node node.out watcher $centres
"$bin/xinglin-node" start --home node --chain-port 28545 --ipfs-port 25001 --edge-port 27070 >node.out 2>node.err &
node=$!
trap 'kill $node $watch' EXIT
watch=
while [ ! -s node.out ]; do sleep 0.05; done
for home in watcher $centres; do
    "$bin/xinglin" init --home "$home" --node node/node.json --name "$home" >/dev/null
    "$bin/xinglin" train policy set --home "$home" --secure-aggregation=false --approve-each=false >/dev/null
done
run=0
while [ $run -lt "$runs" ]; do
    run=$((run + 1))
    echo "run $run"
    rounds open $run
    rounds secure $run
    if "$python" -c 'import torch' 2>/dev/null; then
        "$python" "$here/rounds-torch.py" "$data"
    else
        echo "no PyTorch here: apt install python3-torch"
    fi
done
"$bin/xinglin" train status --home va | head -n 1
