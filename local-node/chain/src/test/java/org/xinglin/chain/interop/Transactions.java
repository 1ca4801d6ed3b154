package org.xinglin.chain.interop;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.web3j.crypto.AccessListObject;
import org.web3j.utils.Numeric;

/** Makes the transactions that both nodes get; what is made depends on the seed and on what was deployed. */
final class Transactions {
    private static final BigInteger GWEI = BigInteger.valueOf(1_000_000_000);

    private final Random random;
    private final World world;
    private final Programs programs;
    private final PrecompileInputs precompiles;

    Transactions(Random random, World world) {
        this.random = random;
        this.world = world;
        this.programs = new Programs(random, world.contracts());
        this.precompiles = new PrecompileInputs(random);
    }

    /** One transaction, or several of one sender in the order they are sent. */
    List<Attempt> next(Kind kind) {
        Wallet sender = world.wallets().get(random.nextInt(world.wallets().size()));
        return switch (kind) {
            case NONCE_GAP -> gap(sender);
            case TOO_LITTLE_BALANCE -> poor();
            case MALFORMED -> List.of(malformed(sender));
            default -> List.of(signed(kind, sender, dressed(kind, draft(kind, sender))));
        };
    }

    private Draft draft(Kind kind, Wallet sender) {
        return switch (kind) {
            case TRANSFER -> transfer();
            case DEPLOYMENT -> Draft.deployment(new Assembly().deploying(programs.next(4 + random.nextInt(14))));
            case CONSTRUCTOR_REVERT -> constructor();
            case OUR_CONTRACT -> world.ourCall(sender);
            case REVERT_DATA -> Draft.call(world.specimen("reverter"), "0x" + revertData());
            case OUT_OF_GAS -> anyCall().withGas(21_000 + random.nextInt(60_000));
            case SELF_CALL -> selfCall(sender);
            case CREATE2 -> create2();
            case PRECOMPILE -> precompile(sender);
            case HUGE_CALLDATA -> Draft.call(world.specimen("keeper"), input(20_000 + random.nextInt(100_000)));
            case SELFDESTRUCT -> mortal();
            case ACCESS_LIST -> anyCall().withAccessList(accessList());
            case PROGRAM, NONCE_GAP, TOO_LITTLE_BALANCE, MALFORMED -> anyCall();
        };
    }

    /** A type and a price; what a program is given besides, now and then. */
    private Draft dressed(Kind kind, Draft draft) {
        Draft typed =
                kind == Kind.ACCESS_LIST ? draft.withType(1 + random.nextInt(2)) : draft.withType(random.nextInt(3));
        Draft priced =
                random.nextInt(3) == 0 ? typed.withPrice(GWEI.multiply(BigInteger.valueOf(random.nextInt(5)))) : typed;
        return kind == Kind.PROGRAM && random.nextInt(10) == 0 ? priced.withValue(BigInteger.valueOf(7)) : priced;
    }

    private Draft transfer() {
        String to = random.nextInt(3) == 0
                ? Numeric.toHexStringWithPrefixZeroPadded(new BigInteger(160, random), 40)
                : world.wallets().get(random.nextInt(world.wallets().size())).address();
        BigInteger value = random.nextInt(4) == 0 ? BigInteger.ZERO : new BigInteger(60, random);
        String note = random.nextInt(3) == 0 ? input(random.nextInt(80)) : "0x";
        return Draft.call(to, note).withValue(value).withGas(random.nextInt(6) == 0 ? 21_000 : 50_000);
    }

    private Draft constructor() {
        Assembly failing = programs.next(2 + random.nextInt(6));
        return switch (random.nextInt(6)) {
            case 0 -> Draft.deployment("0x" + "5b".repeat(49_151 + random.nextInt(3)));
            case 1 -> Draft.deployment(new Assembly().deploying(new Assembly().op(0xef)));
            case 2 ->
                Draft.deployment("0x"
                                + new Assembly()
                                        .push(24_576 + random.nextInt(2))
                                        .push(0)
                                        .op(0xf3)
                                        .digits())
                        .withGas(8_000_000);
            case 3 -> Draft.deployment(failing.deploying(programs.next(3))).withGas(53_000 + random.nextInt(30_000));
            default ->
                Draft.deployment("0x"
                        + failing.storeLeft("08c379a0")
                                .push(36)
                                .push(0)
                                .op(0xfd)
                                .digits());
        };
    }

    private String revertData() {
        String text = Numeric.toHexStringNoPrefix(new byte[] {0x6e, 0x6f, 0x21});
        return switch (random.nextInt(5)) {
            case 0 -> "";
            case 1 ->
                "08c379a0" + AbiFunction.word(BigInteger.valueOf(32)) + AbiFunction.word(BigInteger.valueOf(3)) + text
                        + "00".repeat(29);
            case 2 -> "4e487b71" + AbiFunction.word(BigInteger.valueOf(0x11));
            case 3 -> input(4 + 32 * random.nextInt(4)).substring(2);
            default -> input(random.nextInt(3_000)).substring(2);
        };
    }

    private Draft selfCall(Wallet sender) {
        return switch (random.nextInt(3)) {
            case 0 ->
                Draft.call(sender.address(), input(random.nextInt(50)))
                        .withValue(BigInteger.valueOf(random.nextInt(9)));
            default -> Draft.call(world.specimen("recursion"), "0x").withGas(40_000 + random.nextInt(2_000_000));
        };
    }

    private Draft create2() {
        String salt = AbiFunction.word(BigInteger.valueOf(random.nextInt(4)));
        String code = random.nextInt(4) == 0
                ? new Assembly().storeLeft("4e487b71").push(36).push(0).op(0xfd).digits()
                : new Assembly().deploying(programs.next(1 + random.nextInt(2))).substring(2);
        BigInteger endowment = BigInteger.valueOf(random.nextInt(3));
        return Draft.call(world.specimen("factory"), "0x" + salt + code).withValue(endowment);
    }

    private Draft precompile(Wallet sender) {
        int number = 1 + random.nextInt(9);
        String input = precompiles.next(number, sender);
        String address = AbiFunction.word(BigInteger.valueOf(number));
        return random.nextInt(4) == 0
                ? Draft.call("0x" + address.substring(24), "0x" + input)
                : Draft.call(world.specimen("prober"), "0x" + address + input);
    }

    private Draft mortal() {
        String heir = random.nextInt(3) == 0
                ? world.specimen("mortal")
                : world.wallets().getFirst().address();
        String input = "0x" + "00".repeat(12) + heir.substring(2);
        return random.nextBoolean()
                ? Draft.deployment(
                                "0x" + new Assembly().pushAddress(heir).op(0xff).digits())
                        .withValue(BigInteger.TEN)
                : Draft.call(world.mortal(), input).withValue(BigInteger.valueOf(random.nextInt(5)));
    }

    private Draft anyCall() {
        return switch (random.nextInt(8)) {
            case 0 -> Draft.call(world.specimen("ledger"), ledgerInput());
            case 1 -> Draft.call(world.specimen("keeper"), input(random.nextInt(600)));
            default -> Draft.call(world.contract(), input(random.nextInt(120)));
        };
    }

    private String ledgerInput() {
        StringBuilder words = new StringBuilder("0x");
        for (int slot = 0; slot < 4; slot++) {
            words.append(AbiFunction.word(BigInteger.valueOf(random.nextInt(3))));
        }
        return words.toString();
    }

    private List<AccessListObject> accessList() {
        List<AccessListObject> entries = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            List<String> slots = new ArrayList<>();
            for (int slot = random.nextInt(4); slot > 0; slot--) {
                slots.add("0x" + AbiFunction.word(BigInteger.valueOf(random.nextInt(4))));
            }
            entries.add(new AccessListObject(world.contract(), slots));
        }
        return entries;
    }

    /** The later ones first: they wait for the first, and then all stand in one block. */
    private List<Attempt> gap(Wallet sender) {
        int count = 2 + random.nextInt(4);
        List<Attempt> attempts = new ArrayList<>();
        for (int i = count - 1; i >= 0; i--) {
            Draft draft = anyCall().withType(random.nextInt(3));
            attempts.add(new Attempt(Kind.NONCE_GAP, sender, draft, sender.sign(draft, sender.nonce() + i)));
        }
        return attempts;
    }

    private List<Attempt> poor() {
        Wallet poor = world.poor();
        Draft draft = transfer().withType(random.nextInt(3));
        Draft dear = random.nextBoolean()
                ? draft.withValue(BigInteger.ONE)
                : draft.withValue(BigInteger.ZERO).withPrice(GWEI);
        return List.of(signed(Kind.TOO_LITTLE_BALANCE, poor, dear));
    }

    private Attempt malformed(Wallet sender) {
        Draft draft = transfer().withType(random.nextInt(3));
        long nonce = sender.nonce();
        String raw =
                switch (random.nextInt(7)) {
                    case 0 -> sender.sign(draft, Math.max(0, nonce - 1));
                    case 1 -> sender.sign(draft.withGas(20_999), nonce);
                    case 2 -> sender.sign(draft.withGas(30_000_001), nonce);
                    case 3 -> sender.sign(draft, nonce, World.CHAIN_ID + 1);
                    case 4 -> sender.sign(draft, nonce).substring(0, 60);
                    case 5 -> "0x";
                    default -> "0x05" + sender.sign(draft, nonce).substring(4);
                };
        return new Attempt(Kind.MALFORMED, sender, draft, raw);
    }

    private static Attempt signed(Kind kind, Wallet sender, Draft draft) {
        return new Attempt(kind, sender, draft, sender.sign(draft, sender.nonce()));
    }

    private String input(int bytes) {
        byte[] input = new byte[bytes];
        random.nextBytes(input);
        for (int i = 0; i < bytes; i += 3) {
            input[i] = 0;
        }
        return Numeric.toHexString(input);
    }
}
