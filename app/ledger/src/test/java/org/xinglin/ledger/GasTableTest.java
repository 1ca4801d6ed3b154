package org.xinglin.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xinglin.ledger.Words.bytes;
import static org.xinglin.ledger.Words.envelope;
import static org.xinglin.ledger.Words.number;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.web3j.protocol.core.RemoteFunctionCall;
import org.xinglin.contracts.bindings.Consortium;
import org.xinglin.contracts.bindings.FederationLedger;
import org.xinglin.contracts.bindings.FederationLedger.Metrics;
import org.xinglin.contracts.bindings.MedicalAccess;
import org.xinglin.core.access.Role;
import org.xinglin.core.kernel.Failed;
import org.xinglin.ledger.GasTable.Line;

/** contracts/gas.md says what the calls use; with {@code -Dgas.write=true} it is written anew. */
class GasTableTest {
    private static final Path TABLE = Path.of("../../contracts/gas.md");
    private static final String ADMIN = "administrator";
    private static final String HOSPITAL = "hospital";
    private static final String OTHER = "other hospital";
    private static final String DOCTOR = "doctor";
    private static final BigInteger RAW = number(0x55);
    private static final BigInteger DOCTORS = number(Role.DOCTOR.code());
    private static final int BATCH = 10;

    @Test
    void theCommittedTableIsWhatTheCallsUse(@TempDir Path home, @TempDir Path another) throws Exception {
        try (ManualChain chain = ManualChain.start(home)) {
            GasMeter meter = new GasMeter(chain);
            consortium(chain, meter);
            records(chain, meter);
            access(chain, meter);
            new AccessGas(chain, meter).measure();
            handover(chain, meter);
            federation(chain, meter);
            List<Line> lines = new ArrayList<>(meter.lines());
            lines.addAll(RoleGas.lines(another));
            checkComplete(lines);
            String measured = GasTable.of(lines);
            if (Boolean.getBoolean("gas.write")) {
                Files.writeString(TABLE, measured);
            }
            assertThat(Files.exists(TABLE) ? Files.readString(TABLE).replace("\r\n", "\n") : "")
                    .as("stale; write it again with: " + GasTable.COMMAND)
                    .isEqualTo(measured);
        }
    }

    private static void checkComplete(List<Line> lines) throws IOException {
        for (String contract : List.of("Consortium", "MedicalAccess", "FederationLedger", "ProofOfRole")) {
            Set<String> shown = new HashSet<>();
            lines.stream().filter(line -> line.contract().equals(contract)).forEach(line -> shown.add(line.function()));
            assertThat(shown)
                    .containsExactlyInAnyOrderElementsOf(
                            RightsTable.changingFunctions(contract).values());
        }
    }

    private static void consortium(ManualChain chain, GasMeter meter) throws Failed {
        Consortium members = chain.contracts().consortium();
        byte[] adminRole = new byte[32];
        BigInteger hospital = number(Role.HOSPITAL.code());
        RemoteFunctionCall<?> entry = members.register(
                hospital, "St Mary's", bytes("key"), "https://node.hospital.example", Words.keyProof());
        meter.shows("register", "a hospital, with an endpoint", HOSPITAL, members, entry);
        meter.needs(OTHER, members, members.register(hospital, "Second", bytes("key"), "", Words.keyProof()));
        meter.shows(
                "registerUnder",
                "a doctor, without an endpoint",
                DOCTOR,
                members,
                members.registerUnder(chain.address(HOSPITAL), DOCTORS, "Dr Wang", bytes("key"), "", Words.keyProof()));
        meter.shows("rotateKey", "another key", DOCTOR, members, members.rotateKey(bytes("new key"), Words.keyProof()));
        meter.shows("setEndpoint", "the first", DOCTOR, members, members.setEndpoint("https://a.example"));
        meter.shows("setEndpoint", "another", DOCTOR, members, members.setEndpoint("https://b.example"));
        meter.shows("remove", "by the hospital", HOSPITAL, members, members.remove(chain.address(DOCTOR)));
        meter.shows("admit", "by an administrator", ADMIN, members, members.admit(chain.address(DOCTOR)));
        meter.shows("setEnrolment", "closed", ADMIN, members, members.setEnrolment(false));
        meter.needs(ADMIN, members, members.setEnrolment(true));
        String second = chain.address("second administrator");
        meter.shows("grantRole", "an administrator", ADMIN, members, members.grantRole(adminRole, second));
        meter.shows("revokeRole", "of an administrator", ADMIN, members, members.revokeRole(adminRole, second));
        meter.needs(ADMIN, members, members.grantRole(adminRole, second));
        meter.shows(
                "renounceRole",
                "as an administrator",
                "second administrator",
                members,
                members.renounceRole(adminRole, second));
    }

    private static void records(ManualChain chain, GasMeter meter) throws Failed {
        MedicalAccess access = chain.contracts().access();
        meter.shows("registerRecord", "signed", HOSPITAL, access, registration(chain, "record"));
        meter.needs(HOSPITAL, access, registration(chain, "old"));
        meter.shows(
                "replaceRecord",
                "signed",
                HOSPITAL,
                access,
                access.replaceRecord(bytes("old"), bytes("fresh"), RAW, signature(chain, "fresh")));
    }

    private static void access(ManualChain chain, GasMeter meter) throws Failed {
        MedicalAccess access = chain.contracts().access();
        byte[] record = bytes("record");
        String doctor = chain.address(DOCTOR);
        BigInteger until = number(chain.now() + 86_400);
        meter.shows("requestAccess", "10 bytes of purpose", DOCTOR, access, access.requestAccess(record, "treatment."));
        meter.shows(
                "denyRequest",
                "10 bytes of reason",
                HOSPITAL,
                access,
                access.denyRequest(record, doctor, "not needed"));
        meter.shows("grantAccess", "the first on a record", HOSPITAL, access, access.grantAccess(record, doctor));
        meter.shows("grantAccess", "once more", HOSPITAL, access, access.grantAccess(record, doctor));
        meter.shows("logAccess", "by a grantee", DOCTOR, access, access.logAccess(record));
        meter.shows("revokeAccess", "of a grant", HOSPITAL, access, access.revokeAccess(record, doctor));
        RemoteFunctionCall<?> sealed = access.grantAccessUntil(record, doctor, until, "treatment", envelope(1));
        meter.shows("grantAccessUntil", "after a revocation", HOSPITAL, access, sealed);
        meter.shows("grantAccessUntil", "once more", HOSPITAL, access, sealed);
        meter.shows("grantRoleAccess", "doctors", HOSPITAL, access, access.grantRoleAccess(record, DOCTORS));
        meter.shows("revokeRoleAccess", "doctors", HOSPITAL, access, access.revokeRoleAccess(record, DOCTORS));
        meter.shows(
                "breakGlass", "20 bytes of reason", DOCTOR, access, access.breakGlass(record, "unconscious patient."));
        meter.needs(HOSPITAL, access, access.revokeAccess(record, doctor));
        meter.shows("breakGlass", "once more", DOCTOR, access, access.breakGlass(record, "unconscious patient."));
        meter.needs(HOSPITAL, access, access.revokeAccess(record, doctor));
        batch(chain, meter, until);
    }

    private static void batch(ManualChain chain, GasMeter meter, BigInteger until) throws Failed {
        MedicalAccess access = chain.contracts().access();
        String doctor = chain.address(DOCTOR);
        List<String> words =
                IntStream.range(0, BATCH).mapToObj(i -> "batch " + i).toList();
        for (String word : words) {
            meter.needs(HOSPITAL, access, registration(chain, word));
        }
        meter.shows(
                "grantAccessBatch",
                BATCH + " records, the first on each",
                HOSPITAL,
                access,
                access.grantAccessBatch(
                        words.stream().map(Words::bytes).toList(),
                        Collections.nCopies(BATCH, doctor),
                        until,
                        "study",
                        Collections.nCopies(BATCH, envelope(1))));
    }

    private static void handover(ManualChain chain, GasMeter meter) throws Failed {
        MedicalAccess access = chain.contracts().access();
        byte[] record = bytes("record");
        String to = chain.address(OTHER);
        meter.shows("transferOwnership", "an offer", HOSPITAL, access, access.transferOwnership(record, to));
        meter.shows("acceptOwnership", "", OTHER, access, access.acceptOwnership(record));
    }

    private static void federation(ManualChain chain, GasMeter meter) throws Failed {
        FederationLedger ledger = chain.contracts().federation();
        byte[] task = bytes("task");
        String coordinator = "coordinator";
        meter.shows(
                "publishTask",
                "20 rounds",
                HOSPITAL,
                ledger,
                ledger.publishTask(task, bytes("spec"), chain.address(coordinator), number(20)));
        String standby = chain.address("standby");
        meter.shows("nameStandby", "", HOSPITAL, ledger, ledger.nameStandby(task, standby, number(60)));
        meter.shows("join", "the first hospital", HOSPITAL, ledger, ledger.join(task));
        meter.shows("join", "the second", OTHER, ledger, ledger.join(task));
        round(chain, meter, 1, "the first round");
        round(chain, meter, 2, "the second");
        meter.shows("handOver", "", coordinator, ledger, ledger.handOver(task, chain.address("third")));
        chain.pass(60);
        meter.shows("takeOver", "after the third was silent", "standby", ledger, ledger.takeOver(task));
        meter.shows("finishTask", "", "standby", ledger, ledger.finishTask(task, number(1)));
    }

    private static void round(ManualChain chain, GasMeter meter, int round, String which) throws Failed {
        FederationLedger ledger = chain.contracts().federation();
        byte[] task = bytes("task");
        BigInteger number = number(round);
        String coordinator = "coordinator";
        RemoteFunctionCall<?> update = ledger.submitUpdate(task, number, bytes("update"), number(199), number(500_000));
        meter.shows("openRound", which, coordinator, ledger, ledger.openRound(task, number, bytes("model")));
        meter.shows("submitUpdate", which + ", the first update", HOSPITAL, ledger, update);
        meter.shows("submitUpdate", which + ", the second update", OTHER, ledger, update);
        meter.shows("submitUpdate", which + ", the second update again", OTHER, ledger, update);
        meter.shows("heartbeat", which, coordinator, ledger, ledger.heartbeat(task));
        meter.shows("closeRound", which + ", two hospitals", coordinator, ledger, closing(chain, number));
        meter.shows("recordStanding", which + ", two hospitals", coordinator, ledger, standing(chain, number));
    }

    private static RemoteFunctionCall<?> closing(ManualChain chain, BigInteger round) {
        return chain.contracts()
                .federation()
                .closeRound(
                        bytes("task"),
                        round,
                        bytes("model"),
                        bytes("manifest"),
                        metrics(),
                        List.of(chain.address(HOSPITAL), chain.address(OTHER)),
                        Collections.nCopies(2, metrics()));
    }

    private static RemoteFunctionCall<?> standing(ManualChain chain, BigInteger round) {
        return chain.contracts()
                .federation()
                .recordStanding(
                        bytes("task"),
                        round,
                        List.of(chain.address(HOSPITAL), chain.address(OTHER)),
                        Collections.nCopies(2, number(600_000)),
                        Collections.nCopies(2, number(10)),
                        bytes("reasons"));
    }

    private static RemoteFunctionCall<?> registration(ManualChain chain, String word) {
        return chain.contracts()
                .access()
                .registerRecord(bytes(word), RAW, number(1), bytes("subject"), signature(chain, word));
    }

    private static byte[] signature(ManualChain chain, String word) {
        return Cast.signature(chain.signer(HOSPITAL), chain.contracts().addresses(), bytes(word));
    }

    private static Metrics metrics() {
        return new Metrics(number(780_000), number(810_000), number(450_000), number(371));
    }
}
