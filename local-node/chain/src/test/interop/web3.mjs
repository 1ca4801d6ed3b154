// web3.js 4 as an application uses it: an account without a coin, one contract, both transports.
import { Web3 } from 'web3';
import { answer, inbox, KEY, REGISTRATION, task } from './task.mjs';

await answer(async () => {
  const web3 = new Web3(task.http);
  const socket = new Web3(task.ws);
  const account = web3.eth.accounts.wallet.add(task.key)[0];
  const from = account.address;
  const before = Number(await web3.eth.getBlockNumber());

  const transfer = await web3.eth.sendTransaction({ from, to: from, value: '0x0', gas: 21_000 });
  const contract = await new web3.eth.Contract(task.abi).deploy({ data: task.code, arguments: [from, true] }).send({ from });
  const address = contract.options.address;

  const heads = inbox(1);
  const pushed = inbox(1);
  (await socket.eth.subscribe('newBlockHeaders')).on('data', heads.put);
  (await socket.eth.subscribe('logs', { address })).on('data', pushed.put);
  const filterId = await web3.eth.requestManager.send({ method: 'eth_newFilter', params: [{ address }] });

  const register = contract.methods.register(...REGISTRATION);
  const estimate = await register.estimateGas({ from });
  const registered = await register.send({ from });
  await heads.arrived;
  const [log] = await pushed.arrived;
  const changes = await web3.eth.requestManager.send({ method: 'eth_getFilterChanges', params: [filterId] });

  let refusal;
  try {
    await register.call({ from });
  } catch (error) {
    refusal = { name: error.cause?.errorName, argument: error.cause?.errorArgs?.account };
  }
  const batch = new web3.BatchRequest();
  const asked = [
    batch.add({ jsonrpc: '2.0', method: 'eth_blockNumber', params: [] }),
    batch.add({ jsonrpc: '2.0', method: 'eth_chainId', params: [] }),
  ];
  await batch.execute();
  const [number, chainId] = (await Promise.all(asked)).map(Number);
  const member = await contract.methods.memberOf(from).call();
  const events = await contract.getPastEvents('MemberRegistered', { fromBlock: before });
  const history = await web3.eth.getFeeHistory(3, 'latest', [50]);
  const block = await web3.eth.getBlock(registered.blockNumber, true);
  return {
    account: from,
    chainId,
    blocks: number - before,
    balance: await web3.eth.getBalance(from),
    nonce: await web3.eth.getTransactionCount(from),
    transferStatus: transfer.status,
    transferGas: transfer.gasUsed,
    code: (await web3.eth.getCode(address)).length > 2,
    active: await contract.methods.isActive(from).call(),
    keyKept: member.encryptionKey === KEY,
    estimateCovers: estimate >= registered.gasUsed,
    refusal,
    events: events.length,
    changes: changes.length,
    pushedBlock: BigInt(log.blockNumber) === registered.blockNumber,
    history: history.gasUsedRatio.length,
    inBlock: block.transactions[0].hash === registered.transactionHash,
  };
});
