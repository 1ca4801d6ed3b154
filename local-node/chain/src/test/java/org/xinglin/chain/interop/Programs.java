package org.xinglin.chain.interop;

import static org.xinglin.chain.interop.Assembly.CALL;
import static org.xinglin.chain.interop.Assembly.CALLCODE;
import static org.xinglin.chain.interop.Assembly.CODECOPY;
import static org.xinglin.chain.interop.Assembly.CREATE;
import static org.xinglin.chain.interop.Assembly.CREATE2;
import static org.xinglin.chain.interop.Assembly.DELEGATECALL;
import static org.xinglin.chain.interop.Assembly.DUP1;
import static org.xinglin.chain.interop.Assembly.GAS;
import static org.xinglin.chain.interop.Assembly.INVALID;
import static org.xinglin.chain.interop.Assembly.JUMP;
import static org.xinglin.chain.interop.Assembly.KECCAK256;
import static org.xinglin.chain.interop.Assembly.LOG0;
import static org.xinglin.chain.interop.Assembly.MLOAD;
import static org.xinglin.chain.interop.Assembly.MSTORE;
import static org.xinglin.chain.interop.Assembly.POP;
import static org.xinglin.chain.interop.Assembly.RETURNDATACOPY;
import static org.xinglin.chain.interop.Assembly.RETURNDATASIZE;
import static org.xinglin.chain.interop.Assembly.REVERT;
import static org.xinglin.chain.interop.Assembly.SELFDESTRUCT;
import static org.xinglin.chain.interop.Assembly.SLOAD;
import static org.xinglin.chain.interop.Assembly.SSTORE;
import static org.xinglin.chain.interop.Assembly.STATICCALL;

import java.math.BigInteger;
import java.util.List;
import java.util.Random;

/** Random programs that mostly run to their end: each statement leaves the stack as it was. */
final class Programs {
    /** Arithmetic, comparison and bits with two operands, from ADD to SAR. */
    private static final int[] BINARY = {
        0x01, 0x02, 0x03, 0x04, 0x05, 0x06, 0x07, 0x0a, 0x0b, 0x10, 0x11, 0x12, 0x13, 0x14, 0x16, 0x17, 0x18, 0x1a,
        0x1b, 0x1c, 0x1d
    };

    /** What a contract is told: addresses, value, sizes, price, the block's fields, gas. */
    private static final int[] SURROUNDINGS = {
        0x30, 0x32, 0x33, 0x34, 0x36, 0x38, 0x3a, 0x3d, 0x41, 0x42, 0x43, 0x45, 0x46, 0x47, 0x48, 0x58, 0x59, GAS
    };

    /** Not in Shanghai: BLOBHASH, BLOBBASEFEE, TLOAD, TSTORE, MCOPY, and what was never given a meaning. */
    private static final int[] UNKNOWN = {0x0c, 0x21, 0x49, 0x4a, 0x5c, 0x5d, 0x5e, 0xb0, INVALID};

    private static final int[] OF_ACCOUNT = {0x31, 0x3b, 0x3f};

    /** Constructors: empty, one byte, a revert, an invalid one, one that leaves 0xef (EIP-3541), one that stores. */
    private static final List<String> CONSTRUCTORS =
            List.of("5f5ff3", "60ff5f5360015ff3", "5f5ffd", "fe", "60ef5f5360015ff3", "6001600055", "60045f5260205ffd");

    private final Random random;
    private final List<String> contracts;

    /** @param contracts those known so far, which grow while this is used */
    Programs(Random random, List<String> contracts) {
        this.random = random;
        this.contracts = contracts;
    }

    Assembly next(int statements) {
        Assembly code = new Assembly();
        for (int i = 0; i < statements; i++) {
            statement(code);
        }
        return code;
    }

    private void statement(Assembly code) {
        switch (random.nextInt(16)) {
            case 0, 1 -> keep(operands(code, 2).op(one(BINARY)));
            case 2 -> keep(operands(code, 3).op(0x08 + random.nextInt(2)));
            case 3, 4 -> code.push(random.nextInt(4)).push(random.nextInt(4)).op(SSTORE);
            case 5 -> keep(code.push(random.nextInt(4)).op(SLOAD));
            case 6 -> keep(code.push(small()).push(small()).op(KECCAK256));
            case 7 -> log(code);
            case 8, 9, 10 -> call(code);
            case 11 -> keep(code.op(one(SURROUNDINGS)));
            case 12 -> keep(account(code).op(one(OF_ACCOUNT)));
            case 13 -> create(code);
            case 14 -> copy(code);
            default -> rare(code);
        }
    }

    private void log(Assembly code) {
        int topics = random.nextInt(5);
        operands(code, topics).push(small()).push(small()).op(LOG0 + topics);
    }

    private void call(Assembly code) {
        int how = List.of(CALL, CALLCODE, DELEGATECALL, STATICCALL).get(random.nextInt(4));
        code.push(small()).push(small()).push(small()).push(small());
        if (how == CALL || how == CALLCODE) {
            code.push(random.nextInt(8) == 0 ? 1 : 0);
        }
        account(code);
        if (random.nextInt(4) == 0) {
            code.push(random.nextInt(100_000));
        } else {
            code.op(GAS);
        }
        keep(code.op(how));
    }

    private void create(Assembly code) {
        String constructor = CONSTRUCTORS.get(random.nextInt(CONSTRUCTORS.size()));
        code.storeLeft(constructor);
        boolean salted = random.nextBoolean();
        if (salted) {
            code.push(random.nextInt(3));
        }
        code.push(constructor.length() / 2).push(0).push(random.nextInt(10) == 0 ? 1 : 0);
        keep(code.op(salted ? CREATE2 : CREATE));
    }

    private void copy(Assembly code) {
        code.push(small()).push(small()).push(small()).op(random.nextBoolean() ? CODECOPY : 0x37);
        code.op(RETURNDATASIZE).push(0).push(small()).op(RETURNDATACOPY);
    }

    private void rare(Assembly code) {
        switch (random.nextInt(14)) {
            case 0 -> code.push(small()).push(small()).op(REVERT);
            case 1 -> account(code).op(SELFDESTRUCT);
            case 2 -> code.op(one(UNKNOWN));
            case 3 -> code.push(small()).op(JUMP);
            case 4 -> code.op(POP);
            case 5 -> code.push(1).push(0).push(small()).op(RETURNDATACOPY);
            case 6, 7 -> code.push(random.nextInt(200_000)).op(MLOAD, POP);
            case 8 -> operands(code, 1).op(DUP1 + random.nextInt(3)).op(POP, POP);
            default -> keep(operands(code, 1).op(random.nextBoolean() ? 0x15 : 0x19));
        }
    }

    /** Puts the word on the stack where calls and logs read it. */
    private void keep(Assembly code) {
        code.push(32L * random.nextInt(3)).op(MSTORE);
    }

    private Assembly operands(Assembly code, int count) {
        for (int i = 0; i < count; i++) {
            code.push(word());
        }
        return code;
    }

    private Assembly account(Assembly code) {
        int choice = random.nextInt(10);
        if (choice < 3 || contracts.isEmpty()) {
            return code.push(1 + random.nextInt(9));
        }
        if (choice == 3) {
            return code.op(0x30);
        }
        return code.pushAddress(contracts.get(random.nextInt(contracts.size())));
    }

    private BigInteger word() {
        BigInteger edge = BigInteger.ONE.shiftLeft(List.of(8, 64, 128, 255, 256).get(random.nextInt(5)));
        return switch (random.nextInt(4)) {
            case 0 -> BigInteger.valueOf(small());
            case 1 -> edge.subtract(BigInteger.ONE);
            case 2 -> edge.mod(BigInteger.ONE.shiftLeft(256));
            default -> new BigInteger(256, random);
        };
    }

    private int small() {
        return random.nextInt(70);
    }

    private int one(int[] opcodes) {
        return opcodes[random.nextInt(opcodes.length)];
    }
}
