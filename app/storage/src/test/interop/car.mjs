// Reads a CAR file as strictly as can be and prints what is in it: roots, blocks, bytes; fails on what should not be.
import { createReadStream } from 'node:fs'
import { CarBlockIterator } from '@ipld/car/iterator'
import * as dagPb from '@ipld/dag-pb'
import { equals } from 'multiformats/bytes'
import { sha256 } from 'multiformats/hashes/sha2'

const car = await CarBlockIterator.fromIterable(createReadStream(process.argv[2]))
const roots = await car.getRoots()
const links = new Map()
const order = []
let bytes = 0
for await (const { cid, bytes: block } of car) {
  const key = cid.toString()
  if (links.has(key)) throw new Error(`twice: ${key}`)
  const { digest } = await sha256.digest(block)
  if (!equals(digest, cid.multihash.digest)) throw new Error(`not its own: ${key}`)
  links.set(key, cid.code === dagPb.code ? dagPb.decode(block).Links.map(link => link.Hash.toString()) : [])
  order.push(key)
  bytes += block.length
}
const wanted = []
const seen = new Set()
const visit = key => {
  if (seen.has(key)) return
  if (!links.has(key)) throw new Error(`missing: ${key}`)
  seen.add(key)
  wanted.push(key)
  links.get(key).forEach(visit)
}
roots.forEach(root => visit(root.toString()))
if (wanted.join() !== order.join()) throw new Error('not depth first, or more than the roots need')
console.log(`${roots.join(',')} ${order.length} ${bytes}`)
