// Where a fixture of the compliance groups lies: in the last release that still carries them.
import { fileURLToPath } from 'node:url';

const root = new URL('../node_modules/interface-ipfs-core-fixtures/esm/', import.meta.url);

export default function resolve(path) {
  return fileURLToPath(new URL(path.split('/').map(encodeURIComponent).join('/'), root));
}
