package org.xinglin.chain.interop;

import static org.xinglin.chain.interop.Assembly.CALLDATACOPY;
import static org.xinglin.chain.interop.Assembly.CALLDATALOAD;
import static org.xinglin.chain.interop.Assembly.CALLDATASIZE;
import static org.xinglin.chain.interop.Assembly.CREATE2;
import static org.xinglin.chain.interop.Assembly.GAS;
import static org.xinglin.chain.interop.Assembly.KECCAK256;
import static org.xinglin.chain.interop.Assembly.LOG0;
import static org.xinglin.chain.interop.Assembly.MSTORE;
import static org.xinglin.chain.interop.Assembly.POP;
import static org.xinglin.chain.interop.Assembly.RETURNDATACOPY;
import static org.xinglin.chain.interop.Assembly.RETURNDATASIZE;
import static org.xinglin.chain.interop.Assembly.REVERT;
import static org.xinglin.chain.interop.Assembly.SELFDESTRUCT;
import static org.xinglin.chain.interop.Assembly.SLOAD;
import static org.xinglin.chain.interop.Assembly.SSTORE;
import static org.xinglin.chain.interop.Assembly.STATICCALL;

/** Small contracts, each for one thing that is compared. */
final class Specimens {
    private static final int ADDRESS = 0x30;
    private static final int CALL = 0xf1;
    private static final int CALLVALUE = 0x34;
    private static final int ADD = 0x01;
    private static final int SUB = 0x03;

    private Specimens() {}

    /** Reverts with its input, whatever that is. */
    static Assembly reverter() {
        return inputToMemory(0).op(CALLDATASIZE).push(0).op(REVERT);
    }

    /** Calls the address in the first word with the rest of the input; logs the success and the answer. */
    static Assembly prober() {
        Assembly code =
                new Assembly().push(32).op(CALLDATASIZE, SUB).push(32).push(0).op(CALLDATACOPY);
        code.push(0).push(0).push(32).op(CALLDATASIZE, SUB).push(0).push(0).op(CALLDATALOAD, GAS, STATICCALL);
        code.op(RETURNDATASIZE).push(0).push(0).op(RETURNDATACOPY);
        return code.op(RETURNDATASIZE).push(0).op(LOG0 + 1);
    }

    /** Calls itself with all the gas there is until the machine's limits end it; counts in slot 0. */
    static Assembly recursion() {
        Assembly code = new Assembly().push(0).op(SLOAD).push(1).op(ADD).push(0).op(SSTORE);
        return code.push(0)
                .push(0)
                .push(0)
                .push(0)
                .push(0)
                .op(ADDRESS, GAS, CALL)
                .push(1)
                .op(SSTORE);
    }

    /** Creates a contract of the input behind the first word, which is the salt; logs its address. */
    static Assembly factory() {
        Assembly code =
                new Assembly().push(32).op(CALLDATASIZE, SUB).push(32).push(0).op(CALLDATACOPY);
        code.push(0).op(CALLDATALOAD).push(32).op(CALLDATASIZE, SUB).push(0).op(CALLVALUE, CREATE2);
        code.push(0).op(MSTORE).op(RETURNDATASIZE).push(0).push(32).op(RETURNDATACOPY);
        return code.op(RETURNDATASIZE).push(32).op(ADD).push(0).op(LOG0);
    }

    /** Keeps the hash of its input in slot 0, logs its length as topic, and the input. */
    static Assembly keeper() {
        Assembly code =
                inputToMemory(0).op(CALLDATASIZE).push(0).op(KECCAK256).push(0).op(SSTORE);
        return code.op(CALLDATASIZE, CALLDATASIZE).push(0).op(LOG0 + 1);
    }

    /** Leaves what it owns to the address in the first word, and is gone. */
    static Assembly mortal() {
        return new Assembly().push(0).op(CALLDATALOAD, SELFDESTRUCT);
    }

    /** Writes four slots with the words of the input: setting and clearing them costs and refunds. */
    static Assembly ledger() {
        Assembly code = new Assembly();
        for (int slot = 0; slot < 4; slot++) {
            code.push(32L * slot).op(CALLDATALOAD).push(slot).op(SSTORE);
        }
        return code.push(0).op(SLOAD, POP);
    }

    private static Assembly inputToMemory(int at) {
        return new Assembly().op(CALLDATASIZE).push(0).push(at).op(CALLDATACOPY);
    }
}
