# The IPFS nodes that storage.sh compares: each a fresh process with an empty repo. Sourced; sets "api" and "pid".

pid=

start_node() { # xinglin or jsipfs
    rm -rf "home-$1"
    "start_$1"
}

stop_node() {
    [ -n "$pid" ] || return 0
    kill "$pid"
    while kill -0 "$pid" 2>/dev/null; do sleep 0.1; done
    pid=
    rm -rf home-*
}

memory() { # VmRSS or VmHWM, in MiB
    awk -v name="$1:" '$1 == name {print int($2 / 1024)}' "/proc/$pid/status"
}

start_xinglin() {
    "$dist/bin/xinglin-node" start --home home-xinglin --chain-port 28545 --ipfs-port 25001 --edge-port 27070 \
        >xinglin.out 2>xinglin.err &
    pid=$!
    api=http://127.0.0.1:25001
    awaited xinglin.out '"ipfs"'
}

start_jsipfs() {
    if [ ! -d daemon/node_modules/ipfs ]; then
        mkdir -p daemon
        npm install --prefix daemon --ignore-scripts --no-audit --no-fund ipfs@0.58.6 >&2
    fi
    export IPFS_PATH="$folder/home-jsipfs"
    node daemon/node_modules/ipfs/src/cli.js init --empty-repo >/dev/null
    # Nothing but the loopback: no bootstrap, no discovery, no delegates.
    node -e '
        const { readFileSync, writeFileSync } = require("node:fs");
        const file = process.argv[1];
        const config = JSON.parse(readFileSync(file, "utf8"));
        config.Addresses = { Swarm: ["/ip4/127.0.0.1/tcp/0"], Announce: [], NoAnnounce: [], Delegates: [],
            API: "/ip4/127.0.0.1/tcp/25002", Gateway: "/ip4/127.0.0.1/tcp/0", RPC: "/ip4/127.0.0.1/tcp/0" };
        config.Bootstrap = [];
        config.Discovery = { MDNS: { Enabled: false }, webRTCStar: { Enabled: false } };
        writeFileSync(file, JSON.stringify(config));
    ' home-jsipfs/config
    node daemon/node_modules/ipfs/src/cli.js daemon --enable-preload=false >jsipfs.out 2>&1 &
    pid=$!
    api=http://127.0.0.1:25002
    awaited jsipfs.out 'Daemon is ready'
}

awaited() { # file, words
    until grep -q "$2" "$1"; do
        kill -0 "$pid" 2>/dev/null || { cat "$1" >&2; exit 1; }
        sleep 0.1
    done
}
