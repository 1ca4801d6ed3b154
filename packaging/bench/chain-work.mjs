// Everything that is sent, signed beforehand: two contracts, 17 hospitals that register, and their records.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { AbiCoder, getCreateAddress, id, Interface, toBeHex, Wallet, zeroPadValue } from 'ethers';
import { CHAIN_ID } from './chain-processes.mjs';

const RAW_CODEC = 0x55;
const HOSPITAL = 1;
const TYPES = { RegisterRecord: [{ name: 'digest', type: 'bytes32' }, { name: 'owner', type: 'address' }] };

export const CONNECTIONS = 16;
export const CALLS = 2_000;
export const SINGLES = 300;

export const keys = Array.from({ length: CONNECTIONS + 1 }, (_, i) => id(`bench ${i}`));

/** @param gasPrice in wei; nodes that insist on paying get a higher one */
export async function signEverything(artefacts, gasPrice) {
  const deployer = new Wallet(keys[0]);
  const consortium = artefact(artefacts, 'Consortium');
  const access = artefact(artefacts, 'MedicalAccess');
  const members = getCreateAddress({ from: deployer.address, nonce: 0 });
  const records = getCreateAddress({ from: deployer.address, nonce: 1 });
  const domain = { name: 'Xinglin MedicalAccess', version: '1', chainId: CHAIN_ID, verifyingContract: records };
  const coder = AbiCoder.defaultAbiCoder();

  const sign = (wallet, nonce, to, data, gasLimit) =>
    wallet.signTransaction({ type: 0, chainId: CHAIN_ID, nonce, to, data, gasLimit, gasPrice, value: 0n });
  const setup = [
    await sign(deployer, 0, null, consortium.code + coder.encode(['address', 'bool'], [deployer.address, true]).slice(2), 6_000_000),
    await sign(deployer, 1, null, access.code + coder.encode(['address'], [members]).slice(2), 6_000_000),
  ];
  let digest = 0;
  const hospital = async (key, index, calls) => {
    const wallet = new Wallet(key);
    let nonce = index === 0 ? 2 : 0;
    const name = [HOSPITAL, `Hospital ${index}`, id('key'), ''];
    setup.push(await sign(wallet, nonce++, members, consortium.abi.encodeFunctionData('register', name), 400_000));
    const raws = [];
    for (let i = 0; i < calls; i++) {
      const record = zeroPadValue(toBeHex(++digest), 32);
      const signature = await wallet.signTypedData(domain, TYPES, { digest: record, owner: wallet.address });
      const call = access.abi.encodeFunctionData('registerRecord', [record, RAW_CODEC, 1, id(`subject ${digest}`), signature]);
      raws.push(await sign(wallet, nonce++, records, call, 300_000));
    }
    return raws;
  };
  const singles = await hospital(keys[0], 0, SINGLES);
  // each connection's calls twice: for a node that has just started, and for the same one afterwards
  const streams = [];
  for (let i = 1; i <= CONNECTIONS; i++) streams.push(await hospital(keys[i], i, (2 * CALLS) / CONNECTIONS));
  const half = CALLS / CONNECTIONS;
  return { setup, singles, first: streams.map((raws) => raws.slice(0, half)), second: streams.map((raws) => raws.slice(half)) };
}

function artefact(folder, name) {
  const code = readFileSync(join(folder, `${name}.bin`), 'utf8').trim();
  return {
    code: code.startsWith('0x') ? code : `0x${code}`,
    abi: new Interface(readFileSync(join(folder, `${name}.abi`), 'utf8')),
  };
}
