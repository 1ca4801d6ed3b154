package org.xinglin.ledger;

import static org.xinglin.ledger.RoleWard.RELAY;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.web3j.protocol.core.RemoteFunctionCall;
import org.xinglin.chain.ChainException;
import org.xinglin.core.access.Role;
import org.xinglin.core.access.RoleProof;
import org.xinglin.core.kernel.Failed;
import org.xinglin.ledger.GasTable.Line;

/** What role keys and proofs use: on a chain of their own, with as many doctors as a proof can have. */
final class RoleGas {
    private static final List<Integer> RINGS = List.of(8, 32, 128);

    private final RoleWard ward;
    private final List<Line> lines = new ArrayList<>();

    private RoleGas(RoleWard ward) {
        this.ward = ward;
    }

    static List<Line> lines(Path home) throws IOException, ChainException, Failed {
        try (RoleWard ward = RoleWard.start(home, RINGS.getLast())) {
            RoleGas gas = new RoleGas(ward);
            gas.proofs();
            gas.keys();
            return gas.lines;
        }
    }

    private void proofs() throws Failed {
        int place = 0;
        for (int size : RINGS) {
            RoleProof proof = ward.proof(place++, size);
            shows("proveRole", size + " members", RELAY, ward.call(proof));
        }
    }

    private void keys() throws Failed {
        String doctor = ward.doctor(0);
        String newcomer = "newcomer";
        ward.registers(newcomer, Role.DOCTOR);
        shows("enrol", "the first key", newcomer, ward.enrolment(newcomer, 0));
        shows("enrol", "another key", doctor, ward.enrolment(doctor, 1));
        shows("withdraw", "", doctor, ward.contract().withdraw());
    }

    private void shows(String function, String with, String actor, RemoteFunctionCall<?> call) throws Failed {
        long gas =
                ward.does(actor, ward.contract(), call).receipt().getGasUsed().longValueExact();
        lines.add(new Line("ProofOfRole", function, with, gas));
    }
}
