// The official client with a token that may add and read, with another that nobody knows, and with none.
// usage: node authorized.mjs ADDRESS TOKEN
import './node20.mjs';
import assert from 'node:assert/strict';
import { create } from 'kubo-rpc-client';
import { all, bytes, runAll, test } from './cases.mjs';

const [, , url, token] = process.argv;
const as = (bearer) => create({ url, headers: bearer && { authorization: `Bearer ${bearer}` } });
const refused = (error) => error.response?.status === 403;

test('the token opens the commands on its list', async () => {
  const { cid } = await as(token).add('ciphertext', { cidVersion: 1 });
  assert.equal((await bytes(as(token).cat(cid))).toString(), 'ciphertext');
});
test('the token opens no other command', async () => {
  await assert.rejects(all(as(token).repo.gc()), refused);
  await assert.rejects(all(as(token).pin.ls()), refused);
});
test('a wrong token opens nothing', async () => {
  await assert.rejects(as(token + 'x').add('ciphertext'), refused);
});
test('no token opens nothing', async () => {
  await assert.rejects(as().add('ciphertext'), refused);
  await assert.rejects(as().version(), refused);
});

await runAll();
