// What every client script is given, and the one line that it answers.
import { readFileSync } from 'node:fs';

/** http and ws addresses, chainId, key of the account, and of the contract: abi, code. */
export const task = JSON.parse(readFileSync(process.argv[2], 'utf8'));

const PATIENCE = 60_000;

/** Prints what `work` finds as one line of JSON, and ends whatever sockets are still open. */
export async function answer(work) {
  const watchdog = setTimeout(() => fail(new Error('no answer within a minute')), PATIENCE);
  try {
    const found = await work();
    clearTimeout(watchdog);
    process.stdout.write(JSON.stringify(found, (_, value) => (typeof value === 'bigint' ? value.toString() : value)) + '\n');
    process.exit(0);
  } catch (failure) {
    fail(failure);
  }
}

/** Resolves when `count` things have been put into it. */
export function inbox(count) {
  const items = [];
  let full;
  const arrived = new Promise((resolve) => (full = resolve));
  const put = (item) => {
    items.push(item);
    if (items.length >= count) full(items);
  };
  return { put, arrived };
}

export const KEY = '0x' + '5a'.repeat(32);
export const HOSPITAL = 1;
export const REGISTRATION = [HOSPITAL, 'A hospital', KEY, ''];

function fail(failure) {
  process.stderr.write(`${failure.stack ?? failure}\n`);
  process.exit(1);
}
