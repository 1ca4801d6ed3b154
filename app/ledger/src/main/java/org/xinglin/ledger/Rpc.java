package org.xinglin.ledger;

import java.io.IOException;
import org.web3j.protocol.Web3j;
import org.web3j.protocol.core.Request;
import org.web3j.protocol.core.Response;
import org.web3j.protocol.exceptions.ClientConnectionException;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.kernel.Failure;
import org.xinglin.core.kernel.Failure.Part;

/** One question to the node, its trouble translated: no answer is Unreachable, an error is Refused with its name. */
final class Rpc {
    private final Web3j web3j;
    private final String address;
    private final ContractErrors errors;

    Rpc(Web3j web3j, String address, ContractErrors errors) {
        this.web3j = web3j;
        this.address = address;
        this.errors = errors;
    }

    /** Makes requests; they are sent by {@link #ask}. */
    Web3j web3j() {
        return web3j;
    }

    String address() {
        return address;
    }

    <R extends Response<?>> R ask(Request<?, R> request) throws Failed {
        R response = exchange(request);
        if (response.hasError()) {
            throw refused(errors.reason(response.getError()));
        }
        return response;
    }

    Failed unreachable(Throwable cause) {
        return new Failed(new Failure.Unreachable(Part.CHAIN, address), cause);
    }

    static Failed refused(String reason) {
        return new Failed(new Failure.Refused(Part.CHAIN, reason));
    }

    private <R extends Response<?>> R exchange(Request<?, R> request) throws Failed {
        try {
            return request.send();
        } catch (IOException | ClientConnectionException noAnswer) {
            if (Thread.currentThread().isInterrupted()) {
                throw new Failed(new Failure.Cancelled(), noAnswer);
            }
            throw unreachable(noAnswer);
        }
    }
}
