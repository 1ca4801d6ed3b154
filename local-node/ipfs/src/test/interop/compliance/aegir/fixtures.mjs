// Reads a fixture of the compliance groups: the last release that still carries them has them in a folder of its own.
import { readFileSync } from 'node:fs';
import resolve from './resolve.mjs';

export default function loadFixture(path) {
  return readFileSync(resolve(path));
}
