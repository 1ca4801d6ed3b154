package org.xinglin.chain.genesis;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.xinglin.chain.codec.Rlp;

/**
 * What kind of network a chain is, in codes that its blocks' data sheets show; block zero commits to them.
 *
 * @param chainType who takes part: "public", "consortium" or "private"
 * @param permissionStructure whether taking part needs an admission: "permissioned" or "permissionless"
 * @param dataLocation where the data lies that the chain only names: "off-chain" with its holders, or "on-chain"
 * @param governance who decides about members and validators: "administrators" or "vote"
 */
public record NetworkOptions(
        String chainType, String consensus, String permissionStructure, String dataLocation, String governance) {
    /** A consortium's chain: the contract's administrators admit members, records and models lie in IPFS. */
    public static final NetworkOptions CONSORTIUM =
            new NetworkOptions("consortium", "proof-of-authority", "permissioned", "off-chain", "administrators");

    private static final int MAX_CODE_BYTES = 64;

    public NetworkOptions {
        for (String code : List.of(chainType, consensus, permissionStructure, dataLocation, governance)) {
            if (code.isBlank() || code.getBytes(StandardCharsets.UTF_8).length > MAX_CODE_BYTES) {
                throw new IllegalArgumentException("a network option has 1 to " + MAX_CODE_BYTES + " bytes");
            }
        }
    }

    byte[] encode() {
        return Rlp.list(List.of(chainType, consensus, permissionStructure, dataLocation, governance).stream()
                .map(code -> Rlp.bytes(code.getBytes(StandardCharsets.UTF_8)))
                .toList());
    }
}
