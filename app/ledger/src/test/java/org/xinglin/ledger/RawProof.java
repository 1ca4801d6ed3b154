package org.xinglin.ledger;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.web3j.protocol.core.RemoteFunctionCall;
import org.xinglin.contracts.bindings.ProofOfRole;
import org.xinglin.core.access.RoleProof;

/** A proof as it goes to the contract, each part of which can be another one. */
record RawProof(
        byte[] record,
        BigInteger role,
        BigInteger day,
        List<String> ring,
        ProofOfRole.Point image,
        BigInteger challenge,
        List<BigInteger> responses) {

    static RawProof of(RoleProof proof) {
        return new RawProof(
                proof.statement().record().bytes(),
                BigInteger.valueOf(proof.statement().role().code()),
                BigInteger.valueOf(proof.statement().day()),
                proof.statement().ring().stream()
                        .map(member -> member.account().text())
                        .toList(),
                new ProofOfRole.Point(proof.image().x(), proof.image().y()),
                proof.challenge(),
                proof.responses());
    }

    RawProof record(byte[] other) {
        return new RawProof(other, role, day, ring, image, challenge, responses);
    }

    RawProof role(long other) {
        return new RawProof(record, BigInteger.valueOf(other), day, ring, image, challenge, responses);
    }

    RawProof day(long other) {
        return new RawProof(record, role, BigInteger.valueOf(other), ring, image, challenge, responses);
    }

    RawProof ring(Consumer<List<String>> change) {
        List<String> other = new ArrayList<>(ring);
        change.accept(other);
        return new RawProof(record, role, day, other, image, challenge, responses);
    }

    RawProof image(BigInteger x, BigInteger y) {
        return new RawProof(record, role, day, ring, new ProofOfRole.Point(x, y), challenge, responses);
    }

    RawProof challenge(UnaryOperator<BigInteger> change) {
        return new RawProof(record, role, day, ring, image, change.apply(challenge), responses);
    }

    RawProof responses(Consumer<List<BigInteger>> change) {
        List<BigInteger> other = new ArrayList<>(responses);
        change.accept(other);
        return new RawProof(record, role, day, ring, image, challenge, other);
    }

    RemoteFunctionCall<?> call(ProofOfRole contract) {
        return contract.proveRole(record, role, day, ring, image, challenge, responses);
    }
}
