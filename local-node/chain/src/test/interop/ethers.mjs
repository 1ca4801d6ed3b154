// ethers 6 as an application uses it: an account without a coin, one contract, both transports.
import { Contract, ContractFactory, JsonRpcProvider, Wallet, WebSocketProvider } from 'ethers';
import { answer, inbox, KEY, REGISTRATION, task } from './task.mjs';

await answer(async () => {
  const http = new JsonRpcProvider(task.http, undefined, { cacheTimeout: -1 });
  const socket = new WebSocketProvider(task.ws);
  const wallet = new Wallet(task.key, http);
  const before = await http.getBlockNumber();

  const transfer = await wallet.sendTransaction({ to: wallet.address, value: 0n });
  const receipt = await transfer.wait();
  const factory = new ContractFactory(task.abi, task.code, wallet);
  const contract = await factory.deploy(wallet.address, true);
  await contract.waitForDeployment();

  const heads = inbox(1);
  const pushed = inbox(1);
  await socket.on('block', heads.put);
  const listening = new Contract(await contract.getAddress(), task.abi, socket);
  await listening.on('MemberRegistered', (...args) => pushed.put(args.at(-1).log));

  const estimate = await contract.register.estimateGas(...REGISTRATION);
  const filterId = await http.send('eth_newFilter', [{ address: contract.target }]);
  const registered = await (await contract.register(...REGISTRATION)).wait();
  await heads.arrived;
  const [log] = await pushed.arrived;
  const changes = await http.send('eth_getFilterChanges', [filterId]);

  let refusal;
  try {
    await contract.register.staticCall(...REGISTRATION);
  } catch (error) {
    refusal = { code: error.code, name: error.revert?.name, argument: error.revert?.args[0] };
  }
  const member = await contract.memberOf(wallet.address);
  const events = await contract.queryFilter('MemberRegistered', before);
  const [number, balance, nonce] = await Promise.all([
    http.getBlockNumber(),
    http.getBalance(wallet.address),
    http.getTransactionCount(wallet.address),
  ]);
  const history = await http.send('eth_feeHistory', ['0x3', 'latest', [50]]);
  const block = await http.getBlock(registered.blockNumber, true);
  return {
    account: wallet.address,
    chainId: (await http.getNetwork()).chainId,
    blocks: number - before,
    balance,
    nonce,
    transferStatus: receipt.status,
    transferGas: receipt.gasUsed,
    code: (await http.getCode(contract.target)).length > 2,
    active: await contract.isActive(wallet.address),
    keyKept: member.encryptionKey === KEY,
    estimateCovers: estimate >= registered.gasUsed,
    refusal,
    events: events.length,
    changes: changes.length,
    pushedBlock: log.blockNumber === registered.blockNumber,
    history: history.gasUsedRatio.length,
    inBlock: block.prefetchedTransactions[0].hash === registered.hash,
  };
});
