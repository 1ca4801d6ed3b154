package org.xinglin.chain.interop;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.web3j.utils.Numeric;

/** Calls of the product's contracts with arguments from a small world, so that many succeed and many are refused. */
final class ContractCalls {
    /** What others build upon. */
    private static final Set<String> OFTEN =
            Set.of("rotateKey", "registerRecord", "grantAccess", "publishTask", "join");

    private static final Set<String> SELDOM =
            Set.of("remove", "setEnrolment", "renounceRole", "revokeRole", "grantRole", "finishTask", "replaceRecord");

    /** For each account; few enough to meet again. */
    private static final int DIGESTS = 6;

    private final Random random;
    private final List<Wallet> wallets;
    private final Peer peer;
    private final long now;

    /**
     * @param peer is asked what is to be signed
     * @param now in seconds
     */
    ContractCalls(Random random, List<Wallet> wallets, Peer peer, long now) {
        this.random = random;
        this.wallets = wallets;
        this.peer = peer;
        this.now = now;
    }

    /** 0x, code and arguments: the administrator and enrolment for one, the members' contract for the others. */
    static String deployment(OurContract contract, String first, boolean open) {
        String arguments = contract.function("")
                .arguments(
                        parameter -> parameter.path("type").asText().equals("address")
                                ? address(first)
                                : AbiFunction.word(open ? BigInteger.ONE : BigInteger.ZERO),
                        0);
        return "0x" + contract.code() + arguments;
    }

    Draft next(OurContract contract, String address, Wallet sender) {
        AbiFunction function = draw(contract);
        boolean often = random.nextBoolean();
        while (often ? !OFTEN.contains(function.name()) : SELDOM.contains(function.name()) && random.nextInt(8) != 0) {
            function = draw(contract);
        }
        return Draft.call(address, input(contract, function, address, sender));
    }

    private AbiFunction draw(OurContract contract) {
        List<AbiFunction> changes = contract.changes();
        return changes.get(random.nextInt(changes.size()));
    }

    String input(OurContract contract, AbiFunction function, String address, Wallet sender) {
        String digest = random.nextInt(40) == 0 ? "00".repeat(32) : digest(sender);
        return function.call(parameter -> leaf(contract, parameter, digest, address, sender), 1 + random.nextInt(3));
    }

    private String leaf(OurContract contract, JsonNode parameter, String digest, String address, Wallet sender) {
        String type = parameter.path("type").asText();
        String name = parameter.path("name").asText();
        return switch (type) {
            case "address" -> address(random.nextInt(25) == 0 ? "0x" + "00".repeat(20) : someone());
            case "bool" -> number(random.nextInt(20) == 0 ? 0 : 1);
            case "bytes32" -> name.matches("digest|newDigest|taskId") ? digest : digest(sender);
            case "string" -> text(random.nextInt(30) == 0 ? 300 : 1 + random.nextInt(40));
            case "bytes" -> bytes(contract, name, digest, address, sender);
            case "bytes4" -> text(4) + "00".repeat(28);
            case "uint64" -> number(random.nextInt(3) == 0 ? 0 : now + random.nextInt(100_000));
            case "uint8" ->
                name.equals("codec") ? codec() : number(name.equals("role") ? role(sender) : random.nextInt(7));
            default -> number(random.nextInt(5));
        };
    }

    private String bytes(OurContract contract, String name, String digest, String address, Wallet sender) {
        if (!name.equals("signature") || random.nextInt(10) == 0) {
            return text(random.nextInt(20) == 0 ? 79 : 80);
        }
        String asked = contract.function("registrationHash")
                .call(
                        parameter ->
                                parameter.path("type").asText().equals("address") ? address(sender.address()) : digest,
                        0);
        Draft view = Draft.call(address, asked);
        String hash = peer.get("eth_call", Views.of(view, sender), "latest").asText();
        return Numeric.toHexStringNoPrefix(sender.signature(Numeric.hexStringToByteArray(hash)));
    }

    /** The two codecs that a CID of ours has, and one that it has not. */
    private String codec() {
        return number(random.nextInt(20) == 0 ? 1 : random.nextBoolean() ? 0x55 : 0x70);
    }

    private String someone() {
        return wallets.get(random.nextInt(wallets.size())).address();
    }

    /** Mostly of those that this sender may do something with. */
    private String digest(Wallet sender) {
        int owner = random.nextInt(4) == 0 ? random.nextInt(wallets.size()) : wallets.indexOf(sender);
        long number = owner * 100L + random.nextInt(DIGESTS);
        return AbiFunction.word(BigInteger.valueOf(0xd16e57).shiftLeft(64).add(BigInteger.valueOf(number)));
    }

    /** Mostly one that is active at once: a hospital, which may do most, or a doctor, researcher or patient. */
    private int role(Wallet sender) {
        return random.nextInt(6) == 0 ? random.nextInt(7) : Math.max(1, wallets.indexOf(sender) - 3);
    }

    private static String number(long value) {
        return AbiFunction.word(BigInteger.valueOf(value));
    }

    private static String address(String address) {
        return "00".repeat(12) + address.substring(2);
    }

    private static String text(int length) {
        return Numeric.toHexStringNoPrefix("n".repeat(length).getBytes(StandardCharsets.US_ASCII));
    }
}
