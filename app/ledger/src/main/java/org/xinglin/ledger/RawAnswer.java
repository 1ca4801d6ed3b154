package org.xinglin.ledger;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import org.web3j.protocol.core.Response;

/** An answer as the node sent it, for what must not lose a field on the way. */
final class RawAnswer extends Response<JsonNode> {
    /** A missing node where there is no result. */
    JsonNode json() {
        JsonNode result = getResult();
        return result == null ? MissingNode.getInstance() : result;
    }
}
