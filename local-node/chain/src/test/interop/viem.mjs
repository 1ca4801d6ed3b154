// viem 2 as an application uses it: an account without a coin, one contract, both transports.
import { createPublicClient, createWalletClient, defineChain, http, webSocket } from 'viem';
import { privateKeyToAccount } from 'viem/accounts';
import { answer, inbox, KEY, REGISTRATION, task } from './task.mjs';

await answer(async () => {
  const chain = defineChain({
    id: task.chainId,
    name: 'Xinglin',
    nativeCurrency: { name: 'None', symbol: 'NIL', decimals: 18 },
    rpcUrls: { default: { http: [task.http], webSocket: [task.ws] } },
  });
  const account = privateKeyToAccount(task.key);
  const reader = createPublicClient({ chain, transport: http(task.http, { batch: true }), pollingInterval: 50, cacheTime: 0 });
  const socket = createPublicClient({ chain, transport: webSocket(task.ws) });
  const writer = createWalletClient({ account, chain, transport: http(task.http) });
  const before = await reader.getBlockNumber();

  const transfer = await reader.waitForTransactionReceipt({ hash: await writer.sendTransaction({ to: account.address, value: 0n }) });
  const deployment = await reader.waitForTransactionReceipt({
    hash: await writer.deployContract({ abi: task.abi, bytecode: task.code, args: [account.address, true] }),
  });
  const contract = { address: deployment.contractAddress, abi: task.abi };

  const heads = inbox(1);
  const pushed = inbox(1);
  socket.watchBlocks({ onBlock: heads.put });
  socket.watchContractEvent({ ...contract, eventName: 'MemberRegistered', onLogs: (logs) => logs.forEach(pushed.put) });
  const filter = await reader.createContractEventFilter({ ...contract, eventName: 'MemberRegistered' });

  const register = { ...contract, functionName: 'register', args: REGISTRATION, account };
  const estimate = await reader.estimateContractGas(register);
  const { request } = await reader.simulateContract(register);
  const registered = await reader.waitForTransactionReceipt({ hash: await writer.writeContract(request) });
  await heads.arrived;
  const [log] = await pushed.arrived;
  const changes = await reader.getFilterChanges({ filter });

  let refusal;
  try {
    await reader.simulateContract(register);
  } catch (error) {
    const revert = error.walk((cause) => cause.data?.errorName);
    refusal = { name: revert?.data.errorName, argument: revert?.data.args[0] };
  }
  // asked at once, these travel as one batch
  const [number, balance, nonce, active, member] = await Promise.all([
    reader.getBlockNumber(),
    reader.getBalance({ address: account.address }),
    reader.getTransactionCount({ address: account.address }),
    reader.readContract({ ...contract, functionName: 'isActive', args: [account.address] }),
    reader.readContract({ ...contract, functionName: 'memberOf', args: [account.address] }),
  ]);
  const proof = await reader.getProof({ address: contract.address, storageKeys: ['0x' + '00'.repeat(31) + '01'] });
  const events = await reader.getContractEvents({ ...contract, eventName: 'MemberRegistered', fromBlock: before });
  const history = await reader.getFeeHistory({ blockCount: 3, rewardPercentiles: [50] });
  const block = await reader.getBlock({ blockNumber: registered.blockNumber, includeTransactions: true });
  return {
    account: account.address,
    chainId: await reader.getChainId(),
    blocks: Number(number - before),
    balance,
    nonce,
    transferStatus: transfer.status,
    transferGas: transfer.gasUsed,
    code: (await reader.getCode({ address: contract.address })).length > 2,
    active,
    keyKept: member.encryptionKey === KEY,
    estimateCovers: estimate >= registered.gasUsed,
    refusal,
    events: events.length,
    changes: changes.length,
    pushedBlock: log.blockNumber === registered.blockNumber,
    history: history.gasUsedRatio.length,
    inBlock: block.transactions[0].hash === registered.transactionHash,
    proofNodes: proof.accountProof.length,
    // openEnrolment stands alone in slot 1
    provedSlot: proof.storageProof[0].value,
  };
});
