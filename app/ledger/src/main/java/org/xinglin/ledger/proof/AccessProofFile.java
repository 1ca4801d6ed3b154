package org.xinglin.ledger.proof;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.web3j.crypto.Hash;
import org.web3j.utils.Numeric;
import org.xinglin.core.ids.WalletAddress;
import org.xinglin.core.kernel.Digest;
import org.xinglin.ledger.proof.AccessProof.AccountProof;
import org.xinglin.ledger.proof.AccessProof.Claim;
import org.xinglin.ledger.proof.AccessProof.EventProof;
import org.xinglin.ledger.proof.AccessProof.SlotProof;

/** A proof as a file: JSON in one form only, which ends with the SHA-256 of what stands before. */
public final class AccessProofFile {
    private static final String FORMAT = "xinglin-access-proof";
    private static final int VERSION = 1;
    /** A proof of a hundred events takes some hundred kilobytes. */
    private static final int LONGEST = 64 << 20;

    private static final ObjectMapper JSON = new ObjectMapper();

    private AccessProofFile() {}

    public static byte[] write(AccessProof proof) {
        ObjectNode file = body(proof);
        file.put("digest", Numeric.toHexString(Hash.sha256(bytes(file))));
        return bytes(file);
    }

    /** @throws Unproven when it is anything else than what {@link #write} wrote */
    public static AccessProof read(byte[] file) throws Unproven {
        if (file.length > LONGEST) {
            throw new Unproven("the file is too long");
        }
        try {
            JsonNode json = JSON.readTree(file);
            if (!json.path("format").asText().equals(FORMAT)
                    || json.path("version").asInt() != VERSION) {
                throw new Unproven("not a proof of access of version " + VERSION);
            }
            AccessProof proof = proof(json);
            if (!Arrays.equals(write(proof), file)) {
                throw new Unproven("the file was changed");
            }
            return proof;
        } catch (IOException | IllegalArgumentException | DateTimeException | ArithmeticException garbled) {
            throw new Unproven("the file is garbled", garbled);
        }
    }

    private static ObjectNode body(AccessProof proof) {
        Claim claim = proof.claim();
        ObjectNode file = JSON.createObjectNode();
        file.put("format", FORMAT).put("version", VERSION);
        file.putObject("claim")
                .put("record", claim.record().hex())
                .put("member", claim.member().text())
                .put("at", claim.at().toString())
                .put("access", claim.access().text())
                .put("consortium", claim.consortium().text())
                .put("layouts", claim.layouts().hex());
        file.put("genesis", hex(proof.genesis()));
        file.put("block", hex(proof.block()));
        proof.next().ifPresent(next -> file.put("next", hex(next)));
        ArrayNode accounts = file.putArray("accounts");
        proof.accounts().forEach(account -> accounts.add(account(account)));
        ArrayNode events = file.putArray("events");
        for (EventProof event : proof.events()) {
            ObjectNode one = events.addObject();
            one.put("header", hex(event.header())).put("index", event.index());
            one.set("nodes", list(event.nodes()));
        }
        return file;
    }

    private static ObjectNode account(AccountProof account) {
        ObjectNode json =
                JSON.createObjectNode().put("address", account.address().text());
        json.set("nodes", list(account.nodes()));
        ArrayNode slots = json.putArray("slots");
        for (SlotProof slot : account.slots()) {
            slots.addObject().put("slot", hex(slot.slot())).set("nodes", list(slot.nodes()));
        }
        return json;
    }

    private static AccessProof proof(JsonNode json) {
        JsonNode claim = json.path("claim");
        List<AccountProof> accounts = new ArrayList<>();
        for (JsonNode account : json.path("accounts")) {
            List<SlotProof> slots = new ArrayList<>();
            account.path("slots")
                    .forEach(slot -> slots.add(new SlotProof(bytes(slot.path("slot")), list(slot.path("nodes")))));
            accounts.add(new AccountProof(address(account.path("address")), list(account.path("nodes")), slots));
        }
        List<EventProof> events = new ArrayList<>();
        json.path("events")
                .forEach(event -> events.add(new EventProof(
                        bytes(event.path("header")), event.path("index").asInt(-1), list(event.path("nodes")))));
        return new AccessProof(
                new Claim(
                        Digest.ofHex(claim.path("record").asText()),
                        address(claim.path("member")),
                        Instant.parse(claim.path("at").asText()),
                        address(claim.path("access")),
                        address(claim.path("consortium")),
                        Digest.ofHex(claim.path("layouts").asText())),
                bytes(json.path("genesis")),
                bytes(json.path("block")),
                json.has("next") ? Optional.of(bytes(json.path("next"))) : Optional.empty(),
                accounts,
                events);
    }

    private static WalletAddress address(JsonNode text) {
        return new WalletAddress(text.asText());
    }

    private static byte[] bytes(JsonNode hex) {
        String text = hex.asText();
        if (!text.startsWith("0x")) {
            throw new IllegalArgumentException("bytes begin with 0x");
        }
        return java.util.HexFormat.of().parseHex(text, 2, text.length());
    }

    private static List<byte[]> list(JsonNode array) {
        List<byte[]> list = new ArrayList<>();
        array.forEach(node -> list.add(bytes(node)));
        return list;
    }

    private static ArrayNode list(List<byte[]> nodes) {
        ArrayNode array = JSON.createArrayNode();
        nodes.forEach(node -> array.add(hex(node)));
        return array;
    }

    private static String hex(byte[] bytes) {
        return Numeric.toHexString(bytes);
    }

    private static byte[] bytes(ObjectNode file) {
        DefaultIndenter lines = new DefaultIndenter("  ", "\n"); // the same on every system
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter();
        printer.indentObjectsWith(lines);
        printer.indentArraysWith(lines);
        try {
            return (JSON.writer(printer).writeValueAsString(file) + "\n").getBytes(StandardCharsets.UTF_8);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree could not be written", e);
        }
    }
}
