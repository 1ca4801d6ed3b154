package org.xinglin.federation.coordinator;

import java.io.IOException;
import org.web3j.protocol.core.RemoteFunctionCall;
import org.web3j.protocol.core.Request;
import org.web3j.protocol.core.Response;

/** What a chain answers, with all that can go wrong as one exception. */
final class ChainAnswers {
    private ChainAnswers() {}

    /** web3j declares {@code Exception}; these are what it throws. */
    static <T> T read(RemoteFunctionCall<T> call) throws IOException {
        try {
            return call.send();
        } catch (IOException | RuntimeException e) {
            throw e instanceof IOException io ? io : new IOException("the chain gave no usable answer", e);
        } catch (Exception e) {
            throw new IllegalStateException("web3j threw what it does not document", e);
        }
    }

    static <T extends Response<?>> T ask(Request<?, T> request) throws IOException {
        T answer = request.send();
        if (answer.hasError()) {
            throw new IOException(
                    "the chain refused to answer: " + answer.getError().getMessage());
        }
        return answer;
    }
}
