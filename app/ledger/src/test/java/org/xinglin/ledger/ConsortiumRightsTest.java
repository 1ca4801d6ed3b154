package org.xinglin.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xinglin.ledger.Words.bytes;
import static org.xinglin.ledger.Words.number;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.web3j.protocol.core.RemoteFunctionCall;
import org.xinglin.contracts.bindings.Consortium;
import org.xinglin.core.access.Role;
import org.xinglin.core.kernel.Failed;

/** Who may call what of the contract Consortium. */
class ConsortiumRightsTest {
    private static final byte[] ADMIN_ROLE = new byte[32];
    private static final byte[] ZERO = new byte[32];
    private static final String NOBODY = "0x" + "0".repeat(40);
    private static final String ONLY_ADMINISTRATORS = "yes: administrator | AccessControlUnauthorizedAccount: *";

    private static Cast cast;
    private static Consortium consortium;
    private static Actor pendingDoctor;
    private static Actor removedDoctor;

    @BeforeAll
    static void start(@TempDir Path home) throws Exception {
        cast = Cast.start(home);
        consortium = cast.consortium();
        pendingDoctor = cast.another("pending doctor");
        removedDoctor = cast.another("removed doctor");
        cast.registerUnder(pendingDoctor, Standing.HOSPITAL);
        cast.registerUnder(removedDoctor, Standing.HOSPITAL);
        cast.does(Standing.HOSPITAL, consortium, consortium.remove(removedDoctor.address()));
        cast.dismiss();
    }

    @AfterAll
    static void stop() {
        cast.close();
    }

    @TestFactory
    Stream<DynamicTest> whoMayAndWhoMayNot() throws IOException {
        String newcomers = "yes: administrator, stranger | AlreadyRegistered: *";
        String members = "NotRegistered: administrator, stranger | NotActive: removed | yes: *";
        RightsTable table = new RightsTable("Consortium", consortium, cast)
                .row("register", "as a hospital", registration(Role.HOSPITAL.code(), bytes("key")), newcomers)
                .row("register", "in no role", registration(0, bytes("key")), "BadRole: *")
                .row(
                        "register",
                        "with a key of zeros",
                        registration(Role.DOCTOR.code(), ZERO),
                        "ZeroKey: administrator, stranger | AlreadyRegistered: *")
                .row("registerUnder", "the hospital", under(cast.address(Standing.HOSPITAL), Role.DOCTOR), newcomers)
                .row("registerUnder", "as a researcher", under(hospital(), Role.RESEARCHER), "BadRole: *")
                .row("registerUnder", "nobody", under(NOBODY, Role.DOCTOR), "NotActive: *")
                .row("registerUnder", "a pending one", under(Standing.PENDING), "NotActive: *")
                .row("registerUnder", "a removed one", under(Standing.REMOVED), "NotActive: *")
                .row("registerUnder", "a doctor", under(Standing.GRANTEE), "NotActive: *")
                .row("rotateKey", "to another", consortium.rotateKey(bytes("other key"), Words.keyProof()), members)
                .row("rotateKey", "to zeros", consortium.rotateKey(ZERO, Words.keyProof()), "ZeroKey: *")
                .row(
                        "register",
                        "with a short proof of the key",
                        consortium.register(number(2), "somebody", bytes("key"), "", new byte[95]),
                        "BadKeyProof: administrator, stranger | AlreadyRegistered: *")
                .row(
                        "rotateKey",
                        "with a long proof",
                        consortium.rotateKey(bytes("other key"), new byte[97]),
                        "BadKeyProof: *")
                .row("setEndpoint", "to another", consortium.setEndpoint("https://hospital.example"), members)
                .row("setEndpoint", "too long", consortium.setEndpoint("x".repeat(257)), "BadEndpoint: *")
                .row("setEnrolment", "open", consortium.setEnrolment(true), ONLY_ADMINISTRATORS);
        admission(table);
        removal(table);
        administration(table);
        return table.tests();
    }

    private static void admission(RightsTable table) {
        String own = "yes: administrator, hospital | NotAllowed: *";
        String administrators = "yes: administrator | NotAllowed: *";
        table.row("admit", "the hospital's pending doctor", consortium.admit(pendingDoctor.address()), own)
                .row("admit", "its removed doctor", consortium.admit(removedDoctor.address()), administrators)
                .row("admit", "a pending hospital", admit(Standing.PENDING), administrators)
                .row("admit", "a removed hospital", admit(Standing.REMOVED), administrators)
                .row("admit", "an active member", admit(Standing.DOCTOR), "AlreadyActive: *")
                .row("admit", "a stranger", admit(Standing.STRANGER), "NotRegistered: *")
                .row("admit", "nobody", consortium.admit(NOBODY), "NotRegistered: *");
    }

    private static void removal(RightsTable table) {
        table.row(
                        "remove",
                        "the hospital's doctor",
                        remove(Standing.DOCTOR),
                        "yes: administrator, hospital, doctor | NotAllowed: *")
                .row(
                        "remove",
                        "the hospital's pending doctor",
                        consortium.remove(pendingDoctor.address()),
                        "yes: administrator, hospital | NotAllowed: *")
                .row(
                        "remove",
                        "another hospital",
                        remove(Standing.OTHER_HOSPITAL),
                        "yes: administrator, other hospital | NotAllowed: *")
                .row(
                        "remove",
                        "a removed hospital's doctor",
                        remove(Standing.ORPHAN),
                        "yes: administrator, orphan | NotAllowed: *")
                .row(
                        "remove",
                        "itself",
                        caller -> remove(caller),
                        "NotRegistered: administrator, stranger | NotActive: removed | yes: *")
                .row("remove", "a removed member", remove(Standing.REMOVED), "NotActive: *")
                .row("remove", "a stranger", remove(Standing.STRANGER), "NotRegistered: *")
                .row("remove", "nobody", consortium.remove(NOBODY), "NotRegistered: *");
    }

    private static void administration(RightsTable table) {
        String administrator = cast.address(Standing.ADMINISTRATOR);
        table.row("grantRole", "to another", consortium.grantRole(ADMIN_ROLE, hospital()), ONLY_ADMINISTRATORS)
                .row(
                        "grantRole",
                        "to nobody",
                        consortium.grantRole(ADMIN_ROLE, NOBODY),
                        "ZeroAddress: administrator | AccessControlUnauthorizedAccount: *")
                .row(
                        "revokeRole",
                        "of the last administrator",
                        consortium.revokeRole(ADMIN_ROLE, administrator),
                        "LastAdministrator: administrator | AccessControlUnauthorizedAccount: *")
                .row(
                        "revokeRole",
                        "of one that has it not",
                        consortium.revokeRole(ADMIN_ROLE, hospital()),
                        ONLY_ADMINISTRATORS)
                .row(
                        "renounceRole",
                        "for itself",
                        caller -> consortium.renounceRole(ADMIN_ROLE, cast.address(caller)),
                        "LastAdministrator: administrator | yes: *")
                .row(
                        "renounceRole",
                        "for another",
                        consortium.renounceRole(ADMIN_ROLE, NOBODY),
                        "AccessControlBadConfirmation: *");
    }

    @Test
    void anAdministratorLeavesOnlyWhenAnotherStays() throws Failed {
        Actor first = cast.of(Standing.ADMINISTRATOR);
        Actor second = cast.another("second administrator");
        first.does(consortium, consortium.grantRole(ADMIN_ROLE, second.address()));
        first.does(consortium, consortium.grantRole(ADMIN_ROLE, second.address())); // counts once
        second.does(consortium, consortium.renounceRole(ADMIN_ROLE, second.address()));
        first.mayNot(consortium, consortium.renounceRole(ADMIN_ROLE, first.address()), "LastAdministrator");
        first.mayNot(consortium, consortium.revokeRole(ADMIN_ROLE, first.address()), "LastAdministrator");
        assertThat(first.sees(consortium, consortium.hasRole(ADMIN_ROLE, first.address())))
                .isTrue();
    }

    private static String hospital() {
        return cast.address(Standing.HOSPITAL);
    }

    private static RemoteFunctionCall<?> admit(Standing member) {
        return consortium.admit(cast.address(member));
    }

    private static RemoteFunctionCall<?> remove(Standing member) {
        return consortium.remove(cast.address(member));
    }

    private static RemoteFunctionCall<?> registration(int role, byte[] key) {
        return consortium.register(number(role), "somebody", key, "", Words.keyProof());
    }

    private static RemoteFunctionCall<?> under(Standing house) {
        return under(cast.address(house), Role.PATIENT);
    }

    private static RemoteFunctionCall<?> under(String house, Role role) {
        return consortium.registerUnder(house, number(role.code()), "somebody", bytes("key"), "", Words.keyProof());
    }
}
