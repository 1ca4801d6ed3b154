// Runs compliance groups on nodes that it starts with the given command, and prints one JSON line a test.
// usage: node groups.mjs TASK      {"command": ["java", ...; HOME is appended], "homes": FOLDER, "groups": ["block", ...]}
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import resolve from 'aegir/resolve';
import { create } from 'kubo-rpc-client';
import Mocha from 'mocha';
import { setup } from 'mock-ipfs-pinning-service';

const PATIENCE = 20_000;
const TOKEN = 'secret';
const task = JSON.parse(readFileSync(process.argv[2], 'utf8'));
const nodes = [];
const told = new Set();

/** What the groups ask for nodes: each one is a process of its own with an empty home. */
const factory = {
  opts: { type: 'go' },
  async spawn() {
    const home = mkdtempSync(join(task.homes, 'node-'));
    const node = spawn(task.command[0], [...task.command.slice(1), home], { stdio: ['pipe', 'pipe', 'ignore'] });
    nodes.push({ node, home });
    const address = await new Promise((done, failed) => {
      createInterface({ input: node.stdout }).once('line', done);
      node.once('exit', () => failed(new Error('the node ended')));
    });
    const api = create({ url: address });
    return { api, peer: await api.id() };
  },
  async clean() {
    for (const { node, home } of nodes.splice(0)) {
      const ended = new Promise((done) => node.once('exit', done));
      node.kill('SIGKILL');
      await ended;
      rmSync(home, { recursive: true, force: true });
    }
  },
};

process.env.PINNING_SERVICE_ENDPOINT = await listen(await setup({ token: TOKEN, loglevel: 'error' }));
process.env.PINNING_SERVICE_KEY = TOKEN;
process.env.ECHO_SERVER = await listen(createServer(echo));
// npm leaves files out whose names begin with a dot.
writeFileSync(resolve('test/fixtures/hidden-files-folder/.hiddenTest.txt'), 'hidden\n');

const mocha = new Mocha({ ui: 'bdd', reporter: function () {} });
mocha.suite.emit('pre-require', globalThis, null, mocha);
const groups = await import('interface-ipfs-core');
for (const name of task.groups) {
  const suite = globalThis.describe(name, () => groups[name](factory, {}));
  limitPatience(suite);
}

const run = mocha.run(async () => {
  await factory.clean();
  mocha.suite.eachTest((test) => say(test, 'not reached'));
  process.exit(0);
});
run.on('pass', (test) => say(test, 'passed'));
run.on('pending', (test) => say(test, 'skipped'));
run.on('fail', (test, error) => test.type === 'test' && say(test, 'failed', error));
run.on('fail', (hook, error) => hook.type === 'hook' && process.stderr.write(`${hook.fullTitle()}: ${error?.message}\n`));

function say(test, state, error) {
  if (told.has(test)) return;
  told.add(test);
  const words = error && String(error.message ?? error).replace(/\s+/g, ' ').slice(0, 300);
  process.stdout.write(JSON.stringify({ test: test.titlePath().join(' > '), state, error: words }) + '\n');
}

/** The groups would wait minutes for networks that are not there. */
function limitPatience(suite) {
  suite.timeout(PATIENCE);
  [...suite._beforeAll, ...suite._beforeEach, ...suite._afterAll, ...suite._afterEach, ...suite.tests].forEach((one) => one.timeout(PATIENCE));
  suite.suites.forEach(limitPatience);
}

/** Gives back what the query holds, or sends elsewhere. */
function echo(request, response) {
  const url = new URL(request.url, 'http://localhost');
  if (url.pathname === '/redirect') {
    response.writeHead(302, { location: url.searchParams.get('to') });
  }
  response.end(url.searchParams.get('data') ?? '');
}

async function listen(server) {
  const listening = await new Promise((done) => {
    const started = server.listen(0, '127.0.0.1', () => done(started));
  });
  return `http://127.0.0.1:${listening.address().port}`;
}
