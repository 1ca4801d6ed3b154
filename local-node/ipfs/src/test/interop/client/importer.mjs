// Imports each case with the official importer and prints its root.
// usage: node importer.mjs CASES     one JSON object a line: {"id", "profile": {...}, "entries": [{"path", "size", "seed"}]}
import './node20.mjs';
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { BlackHoleBlockstore } from 'blockstore-core/black-hole';
import { importer } from 'ipfs-unixfs-importer';
import { fixedSize } from 'ipfs-unixfs-importer/chunker';
import { balanced } from 'ipfs-unixfs-importer/layout';

const nowhere = new BlackHoleBlockstore();

for await (const line of createInterface({ input: createReadStream(process.argv[2]) })) {
  const { id, profile, entries } = JSON.parse(line);
  const tree = entries.length !== 1 || entries[0].path !== '';
  const options = {
    cidVersion: profile.cidVersion,
    rawLeaves: profile.rawLeaves,
    chunker: fixedSize({ chunkSize: profile.chunkSize }),
    layout: balanced({ maxChildrenPerNode: profile.maxLinks }),
    shardSplitStrategy: profile.sharding,
    wrapWithDirectory: tree,
  };
  let root;
  for await (const entry of importer(sources(entries), nowhere, options)) {
    root = entry;
  }
  process.stdout.write(JSON.stringify({ id, cid: root.cid.toString(), size: Number(root.size) }) + '\n');
}

/** An entry without a size is an empty directory. */
function* sources(entries) {
  for (const { path, size, seed } of entries) {
    yield size === undefined ? { path } : { path: path || undefined, content: bytes(seed, size) };
  }
}

/** As ImportCase makes them: xorshift, low byte first. */
function bytes(seed, size) {
  const words = new Uint32Array(Math.ceil(size / 4));
  let x = Math.imul(seed, 0x9e3779b1) | 1;
  for (let i = 0; i < words.length; i++) {
    x ^= x << 13;
    x ^= x >>> 17;
    x ^= x << 5;
    words[i] = x;
  }
  return new Uint8Array(words.buffer, 0, size);
}
