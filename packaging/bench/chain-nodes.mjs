// Throughput, latency and memory of the three nodes, in alternating order.
import { CALLS, CONNECTIONS, keys, signEverything } from './chain-work.mjs';
import { percentile } from './chain-client.mjs';
import { startNode } from './chain-processes.mjs';

const [dist, artefacts, rounds] = process.argv.slice(2);
const NAMES = (process.env.NODES ?? 'xinglin,anvil,ganache').split(',');
const GWEI = 1_000_000_000n;

const free = await signEverything(artefacts, 0n);
const paid = await signEverything(artefacts, 100n * GWEI);
const options = {
  xinglin: ['--idle-block', '0'],
  anvil: [],
  ganache: keys.flatMap((key) => ['--wallet.accounts', `${key},0xd3c21bcecceda1000000`]),
};

const STALLED = 100;

/** anvil 1.7.1 can stop with transactions that could be in a block; when nothing moves it is told to make one. */
async function drainAnvil(rpc) {
  let before;
  for (;;) {
    const pending = Number((await rpc.get('txpool_status')).pending);
    if (pending === 0) return;
    if (pending === before) await rpc.get('evm_mine');
    before = pending;
    await new Promise((resolve) => setTimeout(resolve, STALLED));
  }
}

async function throughput(rpc, streams, drain) {
  const client = rpc.over(CONNECTIONS);
  const begin = performance.now();
  const hashes = await Promise.all(
    streams.map(async (raws) => {
      const own = [];
      for (const raw of raws) own.push(await client.get('eth_sendRawTransaction', raw));
      return own;
    }),
  );
  await drain(rpc);
  await Promise.all(hashes.map((own) => client.receipt(own.at(-1))));
  const seconds = (performance.now() - begin) / 1000;
  for (const hash of hashes.flat()) {
    const receipt = await client.get('eth_getTransactionReceipt', hash);
    if (receipt?.status !== '0x1') throw new Error(`not registered: ${hash}`);
  }
  return CALLS / seconds;
}

async function latency(rpc, raws) {
  const times = [];
  for (const raw of raws) {
    const begin = performance.now();
    await rpc.receipt(await rpc.get('eth_sendRawTransaction', raw));
    times.push(performance.now() - begin);
  }
  return times;
}

async function measure(name) {
  const work = name === 'ganache' ? paid : free;
  const node = await startNode(name, dist, options[name]);
  try {
    for (const raw of work.setup) {
      const receipt = await node.rpc.receipt(await node.rpc.get('eth_sendRawTransaction', raw));
      if (receipt.status !== '0x1') throw new Error(`${name} could not be set up`);
    }
    // single calls first: anvil may not recover from what follows
    const times = await latency(node.rpc, work.singles);
    const drain = name === 'anvil' ? drainAnvil : async () => {};
    const first = await throughput(node.rpc, work.first, drain);
    const second = await throughput(node.rpc, work.second, drain);
    return { name, first, second, p50: percentile(times, 0.5), p99: percentile(times, 0.99), peak: node.peakMiB() };
  } finally {
    await node.stop();
  }
}

const line = (...cells) => console.log(cells.map((cell, i) => String(cell).padEnd(i === 0 ? 10 : 15)).join(''));
line('node', 'first 2000/s', 'next 2000/s', 'p50 ms', 'p99 ms', 'peak MiB');
const found = [];
for (let round = 0; round < Number(rounds); round++) {
  const order = NAMES.map((_, i) => NAMES[(i + round) % NAMES.length]);
  for (const name of order) {
    const run = await measure(name);
    found.push(run);
    line(name, run.first.toFixed(0), run.second.toFixed(0), run.p50.toFixed(2), run.p99.toFixed(2), run.peak);
  }
}
console.log('\nmedian of the rounds');
for (const name of NAMES) {
  const median = (field) => percentile(found.filter((run) => run.name === name).map((run) => run[field]), 0.5);
  line(name, median('first').toFixed(0), median('second').toFixed(0), median('p50').toFixed(2), median('p99').toFixed(2), median('peak'));
}
