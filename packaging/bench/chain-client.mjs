// A plain JSON-RPC client over connections that stay open.
import { Agent, request } from 'node:http';

/** in milliseconds */
const PATIENCE = 20_000;

export class Rpc {
  #port;
  #agent;

  constructor(port, connections = 1) {
    this.#port = port;
    this.#agent = new Agent({ keepAlive: true, maxSockets: connections });
  }

  /** Another client of the same node with so many connections. */
  over(connections) {
    return new Rpc(this.#port, connections);
  }

  async get(method, ...params) {
    const answer = JSON.parse(await this.post(JSON.stringify({ jsonrpc: '2.0', id: 1, method, params })));
    if (answer.error) throw new Error(`${method}: ${answer.error.message}`);
    return answer.result;
  }

  /** The receipt, asked for until it is there. */
  async receipt(hash) {
    const deadline = performance.now() + PATIENCE;
    while (performance.now() < deadline) {
      const receipt = await this.get('eth_getTransactionReceipt', hash);
      if (receipt) return receipt;
      await new Promise((resolve) => setTimeout(resolve, 1));
    }
    throw new Error(`no receipt for ${hash} after ${PATIENCE / 1000} s; ${JSON.stringify(await this.get('txpool_status'))}`);
  }

  post(body) {
    return new Promise((resolve, reject) => {
      const headers = { 'Content-Type': 'application/json', 'Content-Length': Buffer.byteLength(body) };
      const call = request({ host: '127.0.0.1', port: this.#port, method: 'POST', agent: this.#agent, headers }, (response) => {
        const parts = [];
        response.on('data', (part) => parts.push(part));
        response.on('end', () => resolve(Buffer.concat(parts).toString()));
      });
      call.on('error', reject);
      call.end(body);
    });
  }
}

/** The value below which this share of the numbers lies. */
export function percentile(numbers, share) {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
}
