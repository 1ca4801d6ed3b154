package org.xinglin.ledger;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.web3j.protocol.core.methods.response.Log;
import org.web3j.utils.Numeric;
import org.xinglin.core.chain.ChainFact.EventSeen;
import org.xinglin.core.kernel.Digest;
import org.xinglin.ledger.proof.ProvenAccess;
import org.xinglin.ledger.proof.ProvenEvent;

/** The events of a proof in words. A proof does not say which transaction they came from: that stays zero. */
public final class ProvenEvents {
    private static final Digest NONE = Digest.of(new byte[32]);

    private ProvenEvents() {}

    /** In the order of the proof. */
    public static List<EventSeen> decode(ProvenAccess proof) {
        EventDecoder decoder = new EventDecoder();
        decoder.add(proof.claim().access().text(), Abi.of("MedicalAccess"));
        decoder.add(proof.claim().consortium().text(), Abi.of("Consortium"));
        List<EventSeen> events = new ArrayList<>();
        for (ProvenEvent event : proof.events()) {
            events.add(decoder.decode(log(event)));
        }
        return events;
    }

    private static Log log(ProvenEvent event) {
        Log log = new Log();
        log.setAddress(event.contract().text());
        log.setTopics(event.topics().stream().map(Digest::hex).toList());
        log.setData(Numeric.toHexString(event.data()));
        log.setBlockNumber(Numeric.encodeQuantity(BigInteger.valueOf(event.height())));
        log.setTransactionHash(NONE.hex());
        log.setLogIndex("0x0");
        return log;
    }
}
