package org.xinglin.chain.interop;

import java.math.BigInteger;
import java.util.HexFormat;

/** Code of the machine, written instruction by instruction. */
final class Assembly {
    static final int KECCAK256 = 0x20;
    static final int CALLDATALOAD = 0x35;
    static final int CALLDATASIZE = 0x36;
    static final int CALLDATACOPY = 0x37;
    static final int CODECOPY = 0x39;
    static final int RETURNDATASIZE = 0x3d;
    static final int RETURNDATACOPY = 0x3e;
    static final int POP = 0x50;
    static final int MLOAD = 0x51;
    static final int MSTORE = 0x52;
    static final int SLOAD = 0x54;
    static final int SSTORE = 0x55;
    static final int JUMP = 0x56;
    static final int GAS = 0x5a;
    static final int JUMPDEST = 0x5b;
    static final int DUP1 = 0x80;
    static final int LOG0 = 0xa0;
    static final int CREATE = 0xf0;
    static final int CALL = 0xf1;
    static final int CALLCODE = 0xf2;
    static final int RETURN = 0xf3;
    static final int DELEGATECALL = 0xf4;
    static final int CREATE2 = 0xf5;
    static final int STATICCALL = 0xfa;
    static final int REVERT = 0xfd;
    static final int INVALID = 0xfe;
    static final int SELFDESTRUCT = 0xff;

    private static final int PUSH0 = 0x5f;

    /** Bytes of the code that copies the contract and returns it. */
    private static final int HEADER = 11;

    private final StringBuilder hex = new StringBuilder();

    Assembly op(int... opcodes) {
        for (int opcode : opcodes) {
            hex.append(HexFormat.of().toHexDigits((byte) opcode));
        }
        return this;
    }

    Assembly push(long value) {
        return push(BigInteger.valueOf(value));
    }

    Assembly push(BigInteger value) {
        if (value.signum() == 0) {
            return op(PUSH0);
        }
        String digits = value.toString(16);
        return pushBytes(digits.length() % 2 == 0 ? digits : "0" + digits);
    }

    /** @param address 0x and 40 digits */
    Assembly pushAddress(String address) {
        return pushBytes(address.substring(2));
    }

    Assembly append(Assembly other) {
        hex.append(other.hex);
        return this;
    }

    /** Puts up to 32 bytes at the beginning of the memory. */
    Assembly storeLeft(String digits) {
        return pushBytes(digits + "00".repeat(32 - digits.length() / 2)).push(0).op(MSTORE);
    }

    int size() {
        return hex.length() / 2;
    }

    String digits() {
        return hex.toString();
    }

    /** 0x and the code that runs this constructor and leaves the other as the contract. */
    String deploying(Assembly contract) {
        String header = String.format("61%04x8061%04x5f395ff3", contract.size(), size() + HEADER);
        return "0x" + digits() + header + contract.digits();
    }

    private Assembly pushBytes(String digits) {
        op(PUSH0 + digits.length() / 2);
        hex.append(digits);
        return this;
    }
}
