package org.xinglin.ledger;

import static org.xinglin.ledger.Words.bytes;
import static org.xinglin.ledger.Words.envelope;
import static org.xinglin.ledger.Words.number;

import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.web3j.protocol.core.RemoteFunctionCall;
import org.web3j.tx.Contract;
import org.xinglin.contracts.bindings.Consortium;
import org.xinglin.contracts.bindings.MedicalAccess;
import org.xinglin.core.access.Role;
import org.xinglin.core.kernel.Failed;
import org.xinglin.ledger.ManualChain.Act;
import org.xinglin.ledger.ManualChain.Done;

/** A record for a role of 1,000 members, run by hand: {@code mvn -pl app/ledger test -Dtest=RoleOfAThousandBench} writes {@code target/role-of-a-thousand.txt}. */
class RoleOfAThousandBench {
    private static final int MEMBERS = 1_000;
    private static final int BATCH = 100;
    private static final String HOSPITAL = "hospital";
    private static final BigInteger DOCTORS = number(Role.DOCTOR.code());

    private final List<String> lines = new ArrayList<>();

    @Test
    void aRoleGrantWithAllItsKeysAgainstAThousandGrants(@TempDir Path home) throws Exception {
        try (ManualChain chain = ManualChain.start(home)) {
            MedicalAccess access = chain.contracts().access();
            enter(chain);
            byte[] record = bytes("record");
            byte[] signature =
                    Cast.signature(chain.signer(HOSPITAL), chain.contracts().addresses(), record);
            measure(
                    chain,
                    "register",
                    access,
                    List.of(access.registerRecord(record, number(0x55), number(1), record, signature)));
            measure(chain, "grant to the role", access, List.of(access.grantRoleAccess(record, DOCTORS)));
            measure(
                    chain,
                    "keys for its members",
                    access,
                    batches(chain, who -> access.issueEnvelopes(same(record), who, sealed())));
            measure(
                    chain,
                    "a grant for each member instead",
                    access,
                    batches(chain, who -> access.grantAccessBatch(same(record), who, number(0), "TREAT", sealed())));
        }
        Files.write(Path.of("target/role-of-a-thousand.txt"), lines);
    }

    private void enter(ManualChain chain) throws Failed {
        Consortium members = chain.contracts().consortium();
        BigInteger code = number(Role.HOSPITAL.code());
        measure(
                chain,
                "the hospital enters",
                members,
                List.of(members.register(code, HOSPITAL, bytes("key"), "", Words.keyProof())));
        List<Act> acts = new ArrayList<>();
        for (int i = 0; i < MEMBERS; i++) {
            RemoteFunctionCall<?> call = members.registerUnder(
                    chain.address(HOSPITAL), DOCTORS, "Dr " + i, bytes("key"), "", Words.keyProof());
            acts.add(new Act("enter", "doctor " + i, members, call, time -> true));
        }
        chain.run(acts);
    }

    private void measure(ManualChain chain, String what, Contract contract, List<RemoteFunctionCall<?>> calls)
            throws Failed {
        long began = System.nanoTime();
        List<Done> done = chain.run(calls.stream()
                .map(call -> new Act(what, HOSPITAL, contract, call, time -> true))
                .toList());
        double seconds = (System.nanoTime() - began) / 1e9;
        long gas = 0;
        for (Done one : done) {
            if (!one.receipt().isStatusOK()) {
                throw new AssertionError("refused: " + what);
            }
            gas += one.receipt().getGasUsed().longValueExact();
        }
        lines.add(String.format("%-32s %3d transactions %,12d gas %6.2f s", what, calls.size(), gas, seconds));
    }

    private static List<RemoteFunctionCall<?>> batches(
            ManualChain chain, Function<List<String>, RemoteFunctionCall<?>> call) {
        List<RemoteFunctionCall<?>> calls = new ArrayList<>();
        for (int from = 0; from < MEMBERS; from += BATCH) {
            calls.add(call.apply(IntStream.range(from, from + BATCH)
                    .mapToObj(i -> chain.address("doctor " + i))
                    .toList()));
        }
        return calls;
    }

    private static List<byte[]> same(byte[] record) {
        return Collections.nCopies(BATCH, record);
    }

    private static List<byte[]> sealed() {
        return Collections.nCopies(BATCH, envelope(1));
    }
}
