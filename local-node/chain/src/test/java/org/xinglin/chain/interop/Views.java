package org.xinglin.chain.interop;

import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.Map;
import org.web3j.utils.Numeric;

/** A draft as {@code eth_call} takes it. */
final class Views {
    private Views() {}

    static Map<String, Object> of(Draft draft, Wallet sender) {
        Map<String, Object> call = new LinkedHashMap<>();
        call.put("from", sender.address());
        if (draft.to() != null) {
            call.put("to", draft.to());
        }
        call.put("gas", Numeric.toHexStringWithPrefix(BigInteger.valueOf(draft.gas())));
        call.put("value", Numeric.toHexStringWithPrefix(draft.value()));
        call.put("input", draft.input());
        return call;
    }
}
