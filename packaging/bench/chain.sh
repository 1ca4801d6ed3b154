#!/bin/sh
# The chain of the node against anvil and ganache: one client, the same calls, in one run on one machine.
# usage: chain.sh DIST FOLDER [ROUNDS]     DIST is packaging/target/xinglin; FOLDER gets Node.js packages and homes
# chain.sh logs DIST FOLDER                eth_getLogs over 100,000 blocks with 10,000 events
# NODES=xinglin,anvil leaves out the slow third.
set -eu
part=nodes
if [ "$1" = logs ]; then
    part=logs
    shift
fi
here=$(dirname "$(readlink -f "$0")")
dist=$(readlink -f "$1")
mkdir -p "$2"
folder=$(readlink -f "$2")
cp "$here"/chain*.mjs "$folder"
[ -d "$folder/node_modules/ganache" ] ||
    npm install --prefix "$folder" --no-audit --no-fund ethers@6.17.0 @foundry-rs/anvil@1.7.1 ganache@7.9.2 >&2
export XDG_CACHE_HOME="$folder/cache"
cd "$folder"
exec node "chain-$part.mjs" "$dist" "$here/../../contracts/src/main/resources/org/xinglin/contracts" "${3:-3}"
