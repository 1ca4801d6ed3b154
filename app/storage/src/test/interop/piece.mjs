// Prints name, piece commitment and piece size of every file in a folder.
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import * as Piece from '@web3-storage/data-segment/piece'

const folder = process.argv[2]
for (const name of readdirSync(folder).sort()) {
  const piece = Piece.fromPayload(readFileSync(join(folder, name)))
  const info = piece.toInfo()
  console.log(`${name} ${info.link} ${info.size}`)
}
