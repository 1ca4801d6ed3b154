// eth_getLogs over 100,000 blocks with 10,000 events of ours: ten requests of 10,000 blocks in one batch.
import { Wallet } from 'ethers';
import { keys } from './chain-work.mjs';
import { percentile } from './chain-client.mjs';
import { CHAIN_ID, startNode } from './chain-processes.mjs';

const [dist] = process.argv.slice(2);
const BLOCKS = 100_000;
const EVENTS = 10_000;
const RANGE = 10_000;
const TIMES = 15;

// what is deployed emits one log with the first word of its input as topic: PUSH0 CALLDATALOAD PUSH0 PUSH0 LOG1
const EMITTER = '0x' + '6005600c60003960056000f3' + '5f355f5fa1';
const TOPIC = '0x' + '0e'.repeat(32);

const wallet = new Wallet(keys[0]);
const sign = (nonce, to, data) =>
  wallet.signTransaction({ type: 0, chainId: CHAIN_ID, nonce, to, data, gasLimit: 100_000, gasPrice: 0n, value: 0n });

const node = await startNode('xinglin', dist, ['--idle-block', '1ms']);
try {
  const deployed = await node.rpc.receipt(await node.rpc.get('eth_sendRawTransaction', await sign(0, null, EMITTER)));
  const address = deployed.contractAddress;
  const height = async () => Number(await node.rpc.get('eth_blockNumber'));
  const begin = await height();
  for (let i = 0; i < EVENTS; i++) {
    const due = begin + Math.floor((i * BLOCKS) / EVENTS / 1.05);
    while ((await height()) < due) await new Promise((resolve) => setTimeout(resolve, 1));
    await node.rpc.get('eth_sendRawTransaction', await sign(i + 1, address, TOPIC));
  }
  while ((await height()) < begin + BLOCKS) await new Promise((resolve) => setTimeout(resolve, 100));

  const hex = (number) => `0x${number.toString(16)}`;
  const batch = Array.from({ length: BLOCKS / RANGE }, (_, i) => ({
    jsonrpc: '2.0',
    id: i,
    method: 'eth_getLogs',
    params: [{ address, topics: [TOPIC], fromBlock: hex(begin + i * RANGE), toBlock: hex(begin + (i + 1) * RANGE - 1) }],
  }));
  const times = [];
  let found = 0;
  for (let i = 0; i < TIMES; i++) {
    const start = performance.now();
    const body = await node.rpc.post(JSON.stringify(batch));
    times.push(performance.now() - start);
    found = JSON.parse(body).reduce((sum, answer) => sum + answer.result.length, 0);
  }
  console.log(`${found} of ${EVENTS} events in ${BLOCKS} blocks, ten ranges in one batch:`
    + ` first ${times[0].toFixed(0)} ms, median ${percentile(times, 0.5).toFixed(0)} ms, peak ${node.peakMiB()} MiB`);
} finally {
  await node.stop();
}
