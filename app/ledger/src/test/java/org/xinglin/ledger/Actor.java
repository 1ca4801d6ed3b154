package org.xinglin.ledger;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.time.Duration;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.web3j.abi.datatypes.Type;
import org.web3j.protocol.Web3j;
import org.web3j.protocol.core.RemoteFunctionCall;
import org.web3j.protocol.core.methods.response.TransactionReceipt;
import org.web3j.protocol.http.HttpService;
import org.web3j.tx.Contract;
import org.xinglin.core.ids.WalletAddress;
import org.xinglin.core.kernel.Digest;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.kernel.Failure;
import org.xinglin.core.kernel.Failure.Part;
import org.xinglin.core.settings.NodeAddresses;

/** One account that calls the contracts directly, also by functions that core does not use yet. */
final class Actor implements AutoCloseable {
    private final Web3j web3j;
    private final TestSigner signer;
    private final Rpc rpc;
    private final Bound contracts;
    private final ContractReader reader;
    private final LedgerSender sender;

    Actor(NodeAddresses node, TestSigner signer) {
        this.signer = signer;
        web3j = Web3j.build(new HttpService(node.chain().toString()));
        List<Abi> abis = List.of(
                Abi.of("Consortium"), Abi.of("MedicalAccess"), Abi.of("FederationLedger"), Abi.of("ProofOfRole"));
        rpc = new Rpc(web3j, node.chain().toString(), new ContractErrors(abis));
        contracts = Bound.of(node.contracts(), web3j);
        reader = new ContractReader(rpc, signer.account());
        sender = new LedgerSender(
                rpc,
                node.contracts().chainId(),
                new TransactionSigner(signer),
                reader,
                new Receipts(rpc, Duration.ofSeconds(20)));
    }

    Bound contracts() {
        return contracts;
    }

    TestSigner signer() {
        return signer;
    }

    WalletAddress account() {
        return signer.account();
    }

    String address() {
        return account().text();
    }

    TransactionReceipt does(Contract contract, RemoteFunctionCall<?> change) throws Failed {
        Digest transaction = sender.send(contract, change);
        return rpc.ask(web3j.ethGetTransactionReceipt(transaction.hex()))
                .getTransactionReceipt()
                .orElseThrow();
    }

    void sends(Contract contract, RemoteFunctionCall<?> change) throws Failed {
        sender.send(contract, change);
    }

    Web3j web3j() {
        return web3j;
    }

    void mayNot(Contract contract, RemoteFunctionCall<?> change, String error) {
        assertThatThrownBy(() -> sender.send(contract, change))
                .isInstanceOfSatisfying(
                        Failed.class,
                        failed -> Assertions.assertThat(failed.failure())
                                .isEqualTo(new Failure.Refused(Part.CHAIN, error)));
    }

    boolean sees(Contract contract, RemoteFunctionCall<Boolean> question) throws Failed {
        return reader.isTrue(contract, question);
    }

    BigInteger counts(Contract contract, RemoteFunctionCall<BigInteger> question) throws Failed {
        return reader.number(contract, question);
    }

    Type<?> reads(Contract contract, RemoteFunctionCall<?> question) throws Failed {
        return reader.read(contract, question);
    }

    @Override
    public void close() {
        sender.close();
        web3j.shutdown();
    }
}
