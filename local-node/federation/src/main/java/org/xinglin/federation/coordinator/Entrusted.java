package org.xinglin.federation.coordinator;

import java.io.IOException;
import java.math.BigInteger;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.web3j.abi.EventEncoder;
import org.web3j.abi.datatypes.Event;
import org.web3j.protocol.Web3j;
import org.web3j.protocol.core.DefaultBlockParameter;
import org.web3j.protocol.core.methods.request.EthFilter;
import org.web3j.protocol.core.methods.response.EthLog;
import org.web3j.protocol.core.methods.response.Log;
import org.web3j.utils.Numeric;
import org.xinglin.contracts.bindings.FederationLedger;
import org.xinglin.federation.task.TaskId;

/** Finds on the contract which tasks an account was named the standby of, or was given; goes on from block to block. */
final class Entrusted {
    private static final int WORD_DIGITS = 64;
    /** Blocks a question, as {@link ChainRoundHistory} asks. */
    private static final long STEP = 10_000;

    private final Web3j web3j;
    private final String contract;
    private final String account;
    private final Set<TaskId> found = new LinkedHashSet<>();
    private long next;

    Entrusted(Web3j web3j, String contract, String account) {
        this.web3j = web3j;
        this.contract = contract;
        this.account = Numeric.toHexStringWithPrefixZeroPadded(Numeric.toBigInt(account), WORD_DIGITS);
    }

    synchronized Set<TaskId> tasks() throws IOException {
        long head = ChainAnswers.ask(web3j.ethBlockNumber()).getBlockNumber().longValueExact();
        if (head < next - 1) {
            next = 0; // another chain, or one that was cut: what stood behind may stand no more
            found.clear();
        }
        while (next <= head) {
            long last = Math.min(head, next + STEP - 1);
            look(FederationLedger.STANDBYNAMED_EVENT, next, last, 0);
            look(FederationLedger.COORDINATORCHANGED_EVENT, next, last, 1);
            next = last + 1;
        }
        return Set.copyOf(found);
    }

    /** @param between how many indexed values stand between the task and the account */
    private void look(Event event, long first, long last, int between) throws IOException {
        EthFilter filter = new EthFilter(block(first), block(last), contract);
        filter.addSingleTopic(EventEncoder.encode(event));
        filter.addNullTopic(); // any task
        for (int i = 0; i < between; i++) {
            filter.addNullTopic();
        }
        filter.addSingleTopic(account);
        List<EthLog.LogResult> logs =
                List.copyOf(ChainAnswers.ask(web3j.ethGetLogs(filter)).getLogs());
        for (EthLog.LogResult<?> result : logs) {
            if (result.get() instanceof Log log && !log.isRemoved()) {
                found.add(TaskId.of(Numeric.hexStringToByteArray(log.getTopics().get(1))));
            }
        }
    }

    private static DefaultBlockParameter block(long height) {
        return DefaultBlockParameter.valueOf(BigInteger.valueOf(height));
    }
}
