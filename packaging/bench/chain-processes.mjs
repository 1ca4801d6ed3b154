// The nodes that are compared: each is a fresh process with an empty chain of the same id and gas limit.
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { Rpc } from './chain-client.mjs';

export const CHAIN_ID = 20260;
const PORT = 28545;

/** command, arguments and what a unit of gas has to be offered */
const NODES = {
  xinglin: (dist, home, options) => ({
    command: join(dist, 'bin/xinglin-node'),
    args: ['start', '--home', home, '--chain-port', PORT, '--ipfs-port', 25001, '--edge-port', 27070, ...options],
  }),
  // of transactions that do not fit into a block anvil loses some: its blocks are as large as they need be
  anvil: () => ({
    command: platformAnvil(),
    args: ['--port', PORT, '--chain-id', CHAIN_ID, '--hardfork', 'shanghai', '--gas-limit', 3_000_000_000, '--silent',
      '--block-base-fee-per-gas', 0, '--gas-price', 0, '--disable-min-priority-fee'],
  }),
  ganache: (_, __, options) => ({
    command: process.execPath,
    args: ['node_modules/ganache/dist/node/cli.js', '--server.port', PORT, '--chain.chainId', CHAIN_ID,
      '--chain.hardfork', 'shanghai', '--miner.blockGasLimit', 30_000_000, '--logging.quiet', ...options],
  }),
};

/** Starts a node and resolves when it answers. */
export async function startNode(name, dist, options = []) {
  const home = mkdtempSync(join(process.cwd(), 'home-'));
  const { command, args } = NODES[name](dist, home, options);
  const child = spawn(command, args.map(String), { stdio: ['ignore', 'ignore', 'inherit'] });
  const rpc = new Rpc(PORT);
  await answering(rpc, child);
  return {
    rpc,
    pid: child.pid,
    peakMiB: () => Math.round(Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))[1]) / 1024),
    stop: () => new Promise((resolve) => {
      child.once('exit', () => {
        rmSync(home, { recursive: true, force: true });
        resolve();
      });
      child.kill('SIGTERM');
    }),
  };
}

async function answering(rpc, child) {
  const deadline = Date.now() + 60_000;
  while (Date.now() < deadline && child.exitCode === null) {
    try {
      return await rpc.get('eth_chainId');
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
  throw new Error(`the node did not answer: ${child.spawnfile}`);
}

/** The package's own command is a script around this one. */
function platformAnvil() {
  const system = { linux: 'linux', darwin: 'darwin' }[process.platform];
  const path = `node_modules/@foundry-rs/anvil-${system}-${process.arch === 'x64' ? 'amd64' : process.arch}/bin/anvil`;
  if (!existsSync(path)) throw new Error(`anvil is not at ${path}`);
  return path;
}
