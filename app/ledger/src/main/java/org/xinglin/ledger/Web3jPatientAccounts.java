package org.xinglin.ledger;

import java.util.Optional;
import org.xinglin.contracts.bindings.MedicalAccess;
import org.xinglin.core.access.PatientAccounts;
import org.xinglin.core.ids.WalletAddress;
import org.xinglin.core.kernel.Digest;
import org.xinglin.core.kernel.Failed;

/** Patients behind subjects on the contract {@code MedicalAccess}. */
final class Web3jPatientAccounts implements PatientAccounts {
    private final MedicalAccess contract;
    private final ContractReader reader;
    private final LedgerSender sender;

    Web3jPatientAccounts(Bound contracts, ContractReader reader, LedgerSender sender) {
        this.contract = contracts.access();
        this.reader = reader;
        this.sender = sender;
    }

    @Override
    public Digest bind(Digest subject, WalletAddress patient) throws Failed {
        return sender.send(contract, contract.bindPatient(subject.bytes(), patient.text()));
    }

    @Override
    public Digest unbind(Digest subject) throws Failed {
        return bind(subject, ChainWords.NOBODY);
    }

    @Override
    public Optional<WalletAddress> patientOf(WalletAddress hospital, Digest subject) throws Failed {
        WalletAddress patient = reader.account(contract, contract.patientOf(hospital.text(), subject.bytes()));
        return patient.equals(ChainWords.NOBODY) ? Optional.empty() : Optional.of(patient);
    }
}
