package org.xinglin.learning.through;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import org.web3j.protocol.Web3j;
import org.web3j.protocol.http.HttpService;

/** Where a node's parts listen, as it says itself. */
record NodeAddresses(JsonNode said, Web3j web3j) {
    static NodeAddresses of(String line) throws JsonProcessingException {
        JsonNode said = new ObjectMapper().readTree(line);
        return new NodeAddresses(
                said, Web3j.build(new HttpService(said.path("chain").asText())));
    }

    String text(String name) {
        return said.path(name).asText();
    }

    Path enrolmentToken() {
        return Path.of(text("enrolmentTokenFile"));
    }

    String contract(String name) {
        return said.path("deployment").path(name).asText();
    }

    long chainId() {
        return said.path("deployment").path("chainId").asLong();
    }
}
