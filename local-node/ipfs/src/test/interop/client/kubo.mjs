// The official client of Kubo's RPC as an application uses it.
// usage: node kubo.mjs ADDRESS
import './node20.mjs';
import assert from 'node:assert/strict';
import { BlackHoleBlockstore } from 'blockstore-core/black-hole';
import { importer } from 'ipfs-unixfs-importer';
import { fixedSize } from 'ipfs-unixfs-importer/chunker';
import { create } from 'kubo-rpc-client';
import { CID } from 'multiformats/cid';
import * as raw from 'multiformats/codecs/raw';
import { sha256 } from 'multiformats/hashes/sha2';
import { all, bytes, runAll, test, untar } from './cases.mjs';

const ipfs = create({ url: process.argv[2] });
const NOBODY = CID.parse('QmPv52ekjS75L4JmHpXVeuJ5uX2ecSfSZo88NSyxwA3rA3');
let seed = 7;

/** New bytes each time, the same in each run. */
function content(size) {
  const words = new Uint32Array(Math.ceil(size / 4));
  let x = (seed += 2);
  for (let i = 0; i < words.length; i++) {
    x ^= x << 13;
    x ^= x >>> 17;
    x ^= x << 5;
    words[i] = x;
  }
  return Buffer.from(words.buffer, 0, size);
}

async function cidOf(content, options) {
  for await (const entry of importer([{ content }], new BlackHoleBlockstore(), options)) return entry.cid.toString();
}

async function isPinned(cid) {
  return (await all(ipfs.pin.ls({ type: 'recursive' }))).some((pin) => pin.cid.equals(cid));
}

async function dir(...files) {
  const added = await all(ipfs.addAll(files, { cidVersion: 1, wrapWithDirectory: true }));
  return { root: added.at(-1).cid, added };
}

test('add gives the CID of Kubo\'s defaults', async () => {
  const data = content(700_000);
  const added = await ipfs.add(data);
  assert.equal(added.cid.toString(), await cidOf(data, { profile: 'unixfs-v0-2015' }));
  assert.equal(added.cid.version, 0);
  assert.ok(await isPinned(added.cid));
});
test('add with cidVersion 1 has raw leaves', async () => {
  const data = content(700_000);
  const added = await ipfs.add(data, { cidVersion: 1 });
  assert.equal(added.cid.toString(), await cidOf(data, { cidVersion: 1, rawLeaves: true }));
});
test('add with cidVersion 1 and rawLeaves off', async () => {
  const data = content(300_000);
  const added = await ipfs.add(data, { cidVersion: 1, rawLeaves: false });
  assert.equal(added.cid.toString(), await cidOf(data, { cidVersion: 1, rawLeaves: false }));
});
test('add with a chunker', async () => {
  const data = content(100_000);
  const added = await ipfs.add(data, { cidVersion: 1, chunker: 'size-1000' });
  assert.equal(added.cid.toString(), await cidOf(data, { cidVersion: 1, chunker: fixedSize({ chunkSize: 1000 }) }));
});
test('add of an empty file', async () => {
  const added = await ipfs.add(new Uint8Array(0));
  assert.equal(added.cid.toString(), 'QmbFMke1KXqnYyBBWxB74N4c5SBnJMVAiMNRcGu6x1AwQH');
});
test('add that streams', async () => {
  const parts = [content(300_000), content(5), content(500_000)];
  const added = await ipfs.add((async function* () { yield* parts; })());
  assert.equal(added.cid.toString(), await cidOf(Buffer.concat(parts), { profile: 'unixfs-v0-2015' }));
});
test('add without a pin', async () => {
  const { cid } = await ipfs.add(content(1000), { pin: false });
  assert.equal(await isPinned(cid), false);
});
test('add only for the hash', async () => {
  const data = content(600_000);
  const { cid } = await ipfs.add(data, { onlyHash: true });
  assert.equal(cid.toString(), await cidOf(data, { profile: 'unixfs-v0-2015' }));
  await assert.rejects(bytes(ipfs.cat(cid, { offline: true })), /could not find|not found/);
});
test('add tells its progress, the whole size last', async () => {
  const data = content(2_000_000);
  const seen = [];
  await ipfs.add({ path: 'scan.enc', content: data }, { progress: (count, path) => seen.push({ count, path }) });
  assert.equal(seen.at(-1)?.count, data.length);
  assert.ok(seen.every(({ path }) => path === 'scan.enc'), JSON.stringify(seen[0]));
  assert.ok(seen.every(({ count }, i) => i === 0 || count >= seen[i - 1].count));
});
test('add of a small file tells its progress too', async () => {
  const seen = [];
  await ipfs.add({ path: 'small.enc', content: content(10) }, { progress: (count, path) => seen.push({ count, path }) });
  assert.deepEqual(seen.at(-1), { count: 10, path: 'small.enc' });
});
test('addAll of a tree, wrapped', async () => {
  const { root, added } = await dir(
    { path: 'patient/影像 1+1%.enc', content: content(1_200_000) },
    { path: 'patient/deep/er/report.enc', content: content(5) },
    { path: 'empty' },
  );
  assert.deepEqual(added.map((a) => a.path).sort(),
    ['', 'empty', 'patient', 'patient/deep', 'patient/deep/er', 'patient/deep/er/report.enc', 'patient/影像 1+1%.enc']);
  assert.ok(await isPinned(root));
  assert.equal((await all(ipfs.ls(root))).length, 2);
});
test('a large directory has the importer\'s root', async () => {
  const files = Array.from({ length: 6000 }, (_, i) => ({ path: `record-${i}-${'x'.repeat(40)}`, content: Buffer.from([i & 7]) }));
  const added = await all(ipfs.addAll(files, { cidVersion: 1, wrapWithDirectory: true, pin: false }));
  let root;
  for await (const entry of importer(files, new BlackHoleBlockstore(), { cidVersion: 1, wrapWithDirectory: true })) root = entry;
  assert.equal(added.at(-1).cid.toString(), root.cid.toString());
  const listed = await all(ipfs.ls(added.at(-1).cid));
  assert.equal(listed.length, 6000);
  assert.equal(listed.filter((entry) => entry.name.startsWith('record-')).length, 6000);
  assert.deepEqual([...(await bytes(ipfs.cat(`/ipfs/${root.cid}/record-5999-${'x'.repeat(40)}`)))], [5999 & 7]);
});
test('cat of the whole, of a part, of nothing behind the end', async () => {
  const data = content(1_000_000);
  const { cid } = await ipfs.add(data);
  assert.ok(data.equals(await bytes(ipfs.cat(cid))));
  assert.ok(data.subarray(262_100, 600_000).equals(await bytes(ipfs.cat(cid, { offset: 262_100, length: 337_900 }))));
  assert.ok(data.subarray(999_990).equals(await bytes(ipfs.cat(cid, { offset: 999_990, length: 100 }))));
  assert.equal((await bytes(ipfs.cat(cid, { offset: 2_000_000 }))).length, 0);
});
test('cat by a path below a directory', async () => {
  const data = content(500);
  const { root } = await dir({ path: 'a b/ü.enc', content: data });
  assert.ok(data.equals(await bytes(ipfs.cat(`/ipfs/${root}/a b/ü.enc`))));
});
test('cat of a directory is refused', async () => {
  const { root } = await dir({ path: 'x', content: content(5) });
  await assert.rejects(bytes(ipfs.cat(root)), /this dag node is a directory/);
});
test('cat of what is not here is refused', async () => {
  await assert.rejects(bytes(ipfs.cat(NOBODY)), /could not find/);
});
test('cat of nonsense is refused', async () => {
  await assert.rejects(bytes(ipfs.cat('/ipfs/nonsense')), /invalid (path|cid|CID)/);
});
test('ls tells names, kinds and sizes', async () => {
  const { root } = await dir({ path: 'big', content: content(600_000) }, { path: 'sub/small', content: content(3) });
  const found = (await all(ipfs.ls(root))).map(({ name, type, size }) => ({ name, type, size }));
  assert.deepEqual(found, [{ name: 'big', type: 'file', size: 600_000 }, { name: 'sub', type: 'dir', size: 0 }]);
});
test('get of a file and of a tree is a tar archive', async () => {
  const data = content(1500);
  const { root } = await dir({ path: 'd/影.enc', content: data }, { path: 'd/e/empty', content: Buffer.alloc(0) });
  const tree = untar(await bytes(ipfs.get(root)));
  assert.ok(data.equals(tree[`${root}/d/影.enc`]), Object.keys(tree).join());
  assert.equal(tree[`${root}/d/e/empty`].length, 0);
  assert.equal(tree[`${root}/d/e`], null);
  const file = untar(await bytes(ipfs.get(`${root}/d/影.enc`)));
  assert.ok(data.equals(Object.values(file)[0]));
});
test('pins are added, listed, updated and removed', async () => {
  const first = (await ipfs.add(content(300_000), { pin: false })).cid;
  const second = (await ipfs.add(content(300_001), { pin: false })).cid;
  assert.ok((await ipfs.pin.add(first)).equals(first));
  assert.ok(await isPinned(first));
  assert.equal((await all(ipfs.pin.ls({ paths: first })))[0].type, 'recursive');
  assert.ok((await all(ipfs.pin.ls({ type: 'indirect' }))).length >= 2);
  const updated = await fetch(`${process.argv[2]}/api/v0/pin/update?arg=${first}&arg=${second}`, { method: 'POST' });
  assert.deepEqual((await updated.json()).Pins.length, 2);
  assert.equal(await isPinned(first), false);
  assert.ok((await ipfs.pin.rm(second)).equals(second));
  assert.equal(await isPinned(second), false);
});
test('addAll and rmAll of pins', async () => {
  const cids = [(await ipfs.add(content(10), { pin: false })).cid, (await ipfs.add(content(11), { pin: false })).cid];
  assert.equal((await all(ipfs.pin.addAll(cids))).length, 2);
  assert.equal((await all(ipfs.pin.rmAll(cids))).length, 2);
});
test('unpinning what is not pinned is refused in Kubo\'s words', async () => {
  const { cid } = await ipfs.add(content(12), { pin: false });
  await assert.rejects(ipfs.pin.rm(cid), /not pinned/);
});
test('blocks are put, got, measured and removed', async () => {
  const data = content(1000);
  const cid = await ipfs.block.put(data, { format: 'raw', mhtype: 'sha2-256', version: 1 });
  assert.ok(cid.equals(CID.createV1(raw.code, await sha256.digest(data))));
  assert.ok(data.equals(await ipfs.block.get(cid)));
  assert.equal((await ipfs.block.stat(cid)).size, 1000);
  const removed = await all(ipfs.block.rm(cid));
  assert.ok(removed[0].cid.equals(cid) && !removed[0].error);
  await assert.rejects(ipfs.block.get(cid), /could not find/);
});
test('a pinned block is not removed', async () => {
  const { cid } = await ipfs.add(content(13), { cidVersion: 1 });
  const [removed] = await all(ipfs.block.rm(cid));
  assert.match(String(removed.error?.message), /pinned/);
});
test('a tree leaves as CAR and comes back', async () => {
  const data = content(700_000);
  const { root } = await dir({ path: 'd/scan.enc', content: data });
  const car = await bytes(ipfs.dag.export(root));
  assert.ok(car.equals(await bytes(ipfs.dag.export(root))), 'two exports differ');
  await ipfs.pin.rm(root);
  await all(ipfs.repo.gc());
  await assert.rejects(bytes(ipfs.cat(`/ipfs/${root}/d/scan.enc`)));
  const [imported] = await all(ipfs.dag.import([car]));
  assert.ok(imported.root.cid.equals(root));
  assert.equal(imported.root.pinErrorMsg, '');
  assert.ok(data.equals(await bytes(ipfs.cat(`/ipfs/${root}/d/scan.enc`))));
  assert.ok(await isPinned(root));
});
test('a CAR with a flipped byte is refused', async () => {
  const { cid } = await ipfs.add(content(5000), { cidVersion: 1 });
  const car = await bytes(ipfs.dag.export(cid));
  car[car.length - 5] ^= 1;
  await assert.rejects(all(ipfs.dag.import([car])));
});
test('dag.resolve follows a path', async () => {
  const { root, added } = await dir({ path: 'a/b', content: content(5) });
  const { cid } = await ipfs.dag.resolve(`${root}/a/b`);
  assert.ok(cid.equals(added.find((one) => one.path === 'a/b').cid));
});
test('resolve follows a path', async () => {
  const { root, added } = await dir({ path: 'a/b', content: content(6) });
  assert.equal(await ipfs.resolve(`/ipfs/${root}/a/b`), `/ipfs/${added.find((one) => one.path === 'a/b').cid}`);
});
test('refs are told, one level and all levels', async () => {
  const { root } = await dir({ path: 'a/b', content: content(600_000) });
  assert.equal((await all(ipfs.refs(root))).length, 1);
  assert.equal((await all(ipfs.refs(root, { recursive: true }))).length, 5);
  assert.ok((await all(ipfs.refs.local())).length > 5);
});
test('files are made, written, read, listed, copied, moved and removed', async () => {
  const data = content(400_000);
  await ipfs.files.mkdir('/medical_data/p1', { parents: true });
  await ipfs.files.write('/medical_data/p1/a.enc', data, { create: true });
  assert.ok(data.equals(await bytes(ipfs.files.read('/medical_data/p1/a.enc'))));
  assert.ok(data.subarray(5, 15).equals(await bytes(ipfs.files.read('/medical_data/p1/a.enc', { offset: 5, length: 10 }))));
  const { cid } = await ipfs.add(data, { cidVersion: 1, pin: false });
  await ipfs.files.cp(`/ipfs/${cid}`, '/medical_data/p1/b.enc');
  assert.deepEqual((await all(ipfs.files.ls('/medical_data/p1'))).map((entry) => entry.name).sort(), ['a.enc', 'b.enc']);
  const stat = await ipfs.files.stat('/medical_data/p1/b.enc');
  assert.equal(stat.size, data.length);
  assert.ok(stat.cid.equals(cid));
  await all(ipfs.repo.gc());
  assert.ok(data.equals(await bytes(ipfs.files.read('/medical_data/p1/b.enc'))), 'collected although in the files');
  await ipfs.files.mv('/medical_data/p1/b.enc', '/medical_data/c.enc');
  assert.equal((await ipfs.files.stat('/medical_data')).type, 'directory');
  assert.ok(await ipfs.files.flush('/medical_data'));
  await ipfs.files.rm('/medical_data', { recursive: true });
  await assert.rejects(ipfs.files.stat('/medical_data'), /does not exist/);
});
test('files are written at an offset and cut', async () => {
  await ipfs.files.write('/patched', Buffer.from('0123456789'), { create: true });
  await ipfs.files.write('/patched', Buffer.from('ab'), { offset: 4 });
  assert.equal((await bytes(ipfs.files.read('/patched'))).toString(), '0123ab6789');
  await ipfs.files.write('/patched', Buffer.from('xy'), { truncate: true });
  assert.equal((await bytes(ipfs.files.read('/patched'))).toString(), 'xy');
});
test('the node says who it is', async () => {
  const id = await ipfs.id();
  assert.match(id.id.toString(), /^12D3KooW/);
  assert.match((await ipfs.version()).version, /^\d+\.\d+\.\d+/);
});
test('the repo tells how full it is', async () => {
  const stat = await ipfs.repo.stat();
  assert.ok(stat.numObjects > 0n && stat.repoSize > 0n && stat.storageMax > stat.repoSize);
  assert.ok(await ipfs.repo.version());
});
test('collecting leaves what is pinned', async () => {
  const kept = content(400_000);
  const pinned = (await ipfs.add(kept)).cid;
  const loose = (await ipfs.add(content(5), { pin: false, cidVersion: 1 })).cid;
  const gone = await all(ipfs.repo.gc());
  assert.ok(gone.some(({ cid }) => cid?.equals(loose)), 'the unpinned block was not told of');
  assert.ok(kept.equals(await bytes(ipfs.cat(pinned))));
});
test('it exchanges with nobody', async () => {
  assert.equal((await ipfs.stats.bitswap()).blocksSent, 0n);
  assert.deepEqual(await ipfs.swarm.peers(), []);
});
test('a command that is not served is told so', async () => {
  await assert.rejects(ipfs.key.gen('a key'), (error) => error.response?.status === 404 && /key\/gen/.test(error.message));
});

await runAll();
