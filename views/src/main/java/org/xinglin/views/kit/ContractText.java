package org.xinglin.views.kit;

import java.util.Map;

/** The names that the contracts give to their refusals, in words. */
final class ContractText {
    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("AlreadyGranted", "contract.already-granted"),
            Map.entry("AlreadyOwner", "contract.already-owner"),
            Map.entry("AlreadyRegistered", "contract.already-registered"),
            Map.entry("AlreadyRequested", "contract.already-requested"),
            Map.entry("AnchorNotLater", "contract.anchor-not-later"),
            Map.entry("BadBatch", "contract.bad-batch"),
            Map.entry("BadCodec", "contract.bad-codec"),
            Map.entry("BadEnvelope", "contract.bad-envelope"),
            Map.entry("BadPurpose", "contract.bad-purpose"),
            Map.entry("BadReason", "contract.bad-reason"),
            Map.entry("BadRole", "contract.bad-role"),
            Map.entry("BadSignature", "contract.bad-signature"),
            Map.entry("ExpiryInPast", "contract.expiry-in-past"),
            Map.entry("NoEmergency", "contract.no-emergency"),
            Map.entry("NotActive", "contract.not-active"),
            Map.entry("NotDoctor", "contract.not-doctor"),
            Map.entry("NotGranted", "contract.not-granted"),
            Map.entry("NotHospital", "contract.not-hospital"),
            Map.entry("NotOffered", "contract.not-offered"),
            Map.entry("NotOwner", "contract.not-owner"),
            Map.entry("NotPatient", "contract.not-patient"),
            Map.entry("NotRegistered", "contract.not-registered"),
            Map.entry("NotRequested", "contract.not-requested"),
            Map.entry("RecordWasDestroyed", "contract.record-was-destroyed"),
            Map.entry("RecordWasReplaced", "contract.record-was-replaced"),
            Map.entry("ZeroAddress", "contract.zero-address"),
            Map.entry("ZeroDigest", "contract.zero-digest"),
            Map.entry("ZeroSubject", "contract.zero-subject"),
            Map.entry("AlreadyActive", "contract.already-active"),
            Map.entry("BadEndpoint", "contract.bad-endpoint"),
            Map.entry("BadKeyProof", "contract.bad-key-proof"),
            Map.entry("BadName", "contract.bad-name"),
            Map.entry("LastAdministrator", "contract.last-administrator"),
            Map.entry("NotAllowed", "contract.not-allowed"),
            Map.entry("ZeroKey", "contract.zero-key"),
            Map.entry("AccessControlUnauthorizedAccount", "contract.access-control-unauthorized-account"));

    private ContractText() {}

    /** The words with the contract's own name behind them; a name that is not known, and a node's words, as they are. */
    static Object of(String reason) {
        String key = WORDS.get(reason);
        return key == null ? reason : Message.of("contract.refusal", Message.of(key), reason);
    }
}
