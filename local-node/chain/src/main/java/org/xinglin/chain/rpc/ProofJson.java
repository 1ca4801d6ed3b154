package org.xinglin.chain.rpc;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.horizen.evm.results.ProofAccountResult;
import io.horizen.evm.results.ProofAccountResult.ProofStorageResult;
import java.util.List;
import org.xinglin.chain.codec.Hex;

/** A proof of an account and its storage as JSON. */
final class ProofJson {
    private ProofJson() {}

    static ObjectNode of(ProofAccountResult proof) {
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("address", proof.address.toString())
                .put("balance", Hex.quantity(proof.balance))
                .put("nonce", Hex.quantity(proof.nonce))
                .put("codeHash", proof.codeHash.toString())
                .put("storageHash", proof.storageHash.toString());
        addAll(json.putArray("accountProof"), proof.accountProof);
        ArrayNode slots = json.putArray("storageProof");
        for (ProofStorageResult slot : List.of(proof.storageProof)) {
            ObjectNode item = slots.addObject().put("key", slot.key).put("value", Hex.quantity(slot.value));
            addAll(item.putArray("proof"), slot.proof);
        }
        return json;
    }

    private static void addAll(ArrayNode array, String[] nodes) {
        List.of(nodes).forEach(array::add);
    }
}
