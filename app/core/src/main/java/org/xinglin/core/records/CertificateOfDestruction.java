package org.xinglin.core.records;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.xinglin.core.ids.WalletAddress;
import org.xinglin.core.kernel.Digest;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.kernel.Failure;
import org.xinglin.core.kernel.Failure.Problem;
import org.xinglin.core.keys.GrantContext;
import org.xinglin.core.keys.KeyVault;
import org.xinglin.core.keys.PersonalMessages;

/**
 * Says, signed by the owner's account, what was destroyed of a record and what nobody can call back. It is one line of JSON
 * without spaces, in ASCII, its members in a fixed order; the last one is the signature, and what is signed is the same line
 * without it. Its words are English and belong to version 1: they are part of what is signed.
 */
public final class CertificateOfDestruction {
    private static final String TYPE = "xinglin/certificate-of-destruction/v1";
    private static final List<String> DESTROYED = List.of(
            "The record's data key, where this hospital held it: in its catalogue and beside the ciphertext on its own"
                    + " IPFS node. Pages of the database file that held it are rewritten when the home is closed.",
            "The title, the patient and the tags of the record in the catalogue.",
            "The pins of the ciphertext at this hospital's node; copies that it ordered elsewhere are let go by its"
                    + " replicator.",
            "Every permission: the contract lets nobody pass any more, for ever.");
    private static final List<String> NOT_RECALLED = List.of(
            "What somebody read, printed or saved before.",
            "Keys that readers were given: whoever kept such a key and the ciphertext can still open it.",
            "The events of the chain, which say that the record existed, whose pseudonym it bore, and who was granted what.",
            "Ciphertext that other nodes or exported archives hold: it stays, but without a key it is noise.",
            "Backups of vault and catalogue that were made before: they can still open such ciphertext.");
    private static final Pattern WHOLE =
            Pattern.compile("(\\{\"type\":\"" + TYPE + "\",.*),\"signature\":\"0x([0-9a-f]{130})\"}\\s*");
    private static final Pattern OWNER = Pattern.compile("\"owner\":\"(0x[0-9a-f]{40})\"");
    private static final int MAX_LENGTH = 1 << 16;

    private CertificateOfDestruction() {}

    /**
     * Signs what is known of {@code tombstone}, whose own certificate is not looked at.
     *
     * @param besides digests under which the same record stood as well, after it had been sealed anew
     */
    static String issue(
            Tombstone tombstone, List<Digest> besides, GrantContext where, KeyVault vault, PersonalMessages messages) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("type", TYPE);
        fields.put("record", tombstone.id().toString());
        fields.put("cid", tombstone.cid().text());
        fields.put("digest", tombstone.cid().digest().hex());
        if (!besides.isEmpty()) {
            fields.put("alsoDigests", besides.stream().map(Digest::hex).collect(Collectors.joining(" ")));
        }
        fields.put("category", tombstone.category().word());
        fields.put("owner", vault.account().text());
        fields.put("chainId", String.valueOf(where.chainId()));
        fields.put("contract", where.contract().text());
        fields.put("transaction", tombstone.transaction().map(Object::toString).orElse(""));
        fields.put("protectedAt", second(tombstone.protectedAt()));
        fields.put("destroyedAt", second(tombstone.destroyedAt()));
        String open = "{"
                + fields.entrySet().stream()
                        .map(field -> quoted(field.getKey()) + ":" + quoted(field.getValue()))
                        .collect(Collectors.joining(","))
                + ",\"destroyed\":" + list(DESTROYED) + ",\"notRecalled\":" + list(NOT_RECALLED);
        byte[] signature = messages.sign(vault, signed(open)).toBytes();
        return open + ",\"signature\":\"0x" + HexFormat.of().formatHex(signature) + "\"}";
    }

    /** @return the account that signed it @throws Failed Invalid BAD_CERTIFICATE when it is none, altered, or signed by another */
    public static WalletAddress verify(String certificate, PersonalMessages messages) throws Failed {
        Matcher whole = WHOLE.matcher(certificate);
        if (certificate.length() > MAX_LENGTH || !whole.matches()) {
            throw bad("no certificate");
        }
        Matcher owner = OWNER.matcher(whole.group(1));
        if (!owner.find()) {
            throw bad("no owner");
        }
        Optional<WalletAddress> signer =
                messages.signerOf(signed(whole.group(1)), HexFormat.of().parseHex(whole.group(2)));
        WalletAddress named = new WalletAddress(owner.group(1));
        if (signer.isEmpty() || !signer.get().equals(named)) {
            throw bad(signer.map(WalletAddress::text).orElse("no signature"));
        }
        return named;
    }

    private static byte[] signed(String open) {
        return (open + "}").getBytes(StandardCharsets.UTF_8);
    }

    private static String second(Instant at) {
        return at.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    private static String list(List<String> sentences) {
        return sentences.stream().map(CertificateOfDestruction::quoted).collect(Collectors.joining(",", "[", "]"));
    }

    /** Nothing that comes here has a quotation mark, a backslash or more than ASCII. */
    private static String quoted(String text) {
        return '"' + text + '"';
    }

    private static Failed bad(String found) {
        return new Failed(new Failure.Invalid(Problem.BAD_CERTIFICATE, "", found));
    }
}
