// A list of cases that are run one after the other, each answered with one line of JSON.
const PATIENCE = 30_000;
const cases = [];

export function test(name, work) {
  cases.push({ name, work });
}

/** Runs every case; a failure of one does not keep the others from running. */
export async function runAll() {
  for (const { name, work } of cases) {
    let error;
    try {
      await Promise.race([work(), tooLong()]);
    } catch (failure) {
      error = String(failure?.message ?? failure).slice(0, 400);
    }
    process.stdout.write(JSON.stringify({ test: name, state: error === undefined ? 'passed' : 'failed', error }) + '\n');
  }
  process.exit(0);
}

export async function all(source) {
  const items = [];
  for await (const item of source) items.push(item);
  return items;
}

export async function bytes(source) {
  return Buffer.concat(await all(source));
}

/** The files and directories of a tar archive by their names; a directory's content is null. */
export function untar(archive) {
  const found = {};
  const text = (at, length) => archive.subarray(at, at + length).toString('utf8').split('\0')[0];
  let longName;
  for (let at = 0; at < archive.length && archive[at] !== 0; ) {
    const size = parseInt(text(at + 124, 12), 8) || 0;
    const type = text(at + 156, 1);
    const content = archive.subarray(at + 512, at + 512 + size);
    const prefix = text(at + 345, 155);
    if (type === 'x') {
      longName = /\d+ path=([^\n]*)\n/.exec(content.toString('utf8'))?.[1] ?? longName;
    } else if (type === 'L') {
      longName = content.toString('utf8').split('\0')[0];
    } else {
      const name = longName ?? (prefix ? prefix + '/' : '') + text(at, 100);
      found[name.replace(/\/$/, '')] = type === '5' ? null : Buffer.from(content);
      longName = undefined;
    }
    at += 512 + Math.ceil(size / 512) * 512;
  }
  return found;
}

async function tooLong() {
  await new Promise((done) => setTimeout(done, PATIENCE).unref());
  throw new Error(`no end within ${PATIENCE} ms`);
}
