package org.xinglin.vault.ring;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.xinglin.core.access.RingMember;
import org.xinglin.core.access.Role;
import org.xinglin.core.access.RoleDomain;
import org.xinglin.core.access.RolePoint;
import org.xinglin.core.access.RoleProof;
import org.xinglin.core.access.RoleStatement;
import org.xinglin.core.ids.WalletAddress;
import org.xinglin.core.kernel.Digest;

/** Every way in which a right proof is made a wrong one, by what was done to it. */
final class Alterations {
    private static final BigInteger ONE = BigInteger.ONE;

    private final RoleProof right;
    private final Map<String, RoleProof> wrong = new LinkedHashMap<>();

    private Alterations(RoleProof right) {
        this.right = right;
    }

    /** @param stranger a member's key that is not in the ring */
    static Map<String, RoleProof> of(RoleProof right, RolePoint stranger) {
        Alterations made = new Alterations(right);
        made.scalars();
        made.images(stranger);
        made.statements();
        made.rings(stranger);
        return made.wrong;
    }

    private void scalars() {
        wrong.put(
                "the challenge plus one", proof(right.image(), right.challenge().add(ONE), right.responses()));
        wrong.put(
                "the challenge plus the group's order",
                proof(right.image(), right.challenge().add(Bn254.ORDER), right.responses()));
        wrong.put("no challenge", proof(right.image(), BigInteger.ZERO, right.responses()));
        for (int i = 0; i < right.responses().size(); i++) {
            wrong.put(
                    "response " + i + " plus one",
                    response(i, right.responses().get(i).add(ONE)));
            wrong.put(
                    "response " + i + " plus the group's order",
                    response(i, right.responses().get(i).add(Bn254.ORDER)));
            wrong.put("response " + i + " zero", response(i, BigInteger.ZERO));
        }
        List<BigInteger> swapped = new ArrayList<>(right.responses());
        swapped.addFirst(swapped.removeLast());
        wrong.put("responses moved on by one", proof(right.image(), right.challenge(), swapped));
        wrong.put(
                "one response less",
                proof(
                        right.image(),
                        right.challenge(),
                        right.responses().subList(1, right.responses().size())));
    }

    private void images(RolePoint stranger) {
        RolePoint image = right.image();
        wrong.put("the image's negative", image(new RolePoint(image.x(), Bn254.FIELD.subtract(image.y()))));
        wrong.put(
                "the image's x plus the field's order",
                image(new RolePoint(image.x().add(Bn254.FIELD), image.y())));
        wrong.put("another point as image", image(stranger));
        wrong.put("the neutral element as image", image(new RolePoint(BigInteger.ZERO, BigInteger.ZERO)));
        wrong.put(
                "an image that is not on the curve",
                image(new RolePoint(image.x(), image.y().add(ONE))));
        wrong.put("the generator as image", image(new RolePoint(ONE, BigInteger.TWO)));
    }

    private void statements() {
        RoleStatement said = right.statement();
        RoleDomain domain = said.domain();
        WalletAddress other = Ward.account("another");
        put("another chain", new RoleDomain(domain.chainId() + 1, domain.contract()), said.record(), said.role());
        put("another contract", new RoleDomain(domain.chainId(), other), said.record(), said.role());
        put("another record", domain, Digest.of(Words.tag("another record")), said.role());
        put("another role", domain, said.record(), Role.RESEARCHER);
        wrong.put("the next day", with(said.day() + 1, said.sender(), said.ring()));
        wrong.put("the day before", with(said.day() - 1, said.sender(), said.ring()));
        wrong.put("another sender", with(said.day(), other, said.ring()));
    }

    private void rings(RolePoint stranger) {
        List<RingMember> ring = right.statement().ring();
        for (int i = 0; i < ring.size(); i++) {
            List<RingMember> replaced = new ArrayList<>(ring);
            replaced.set(i, new RingMember(ring.get(i).account(), stranger));
            wrong.put("another key for member " + i, ring(replaced));
        }
        List<RingMember> exchanged = new ArrayList<>(ring);
        exchanged.set(0, new RingMember(ring.getFirst().account(), ring.get(1).key()));
        exchanged.set(1, new RingMember(ring.get(1).account(), ring.getFirst().key()));
        wrong.put("two members' keys exchanged", ring(exchanged));
        wrong.put("a ring without its last member", ring(ring.subList(0, ring.size() - 1)));
    }

    private void put(String what, RoleDomain domain, Digest record, Role role) {
        RoleStatement said = right.statement();
        RoleStatement other = new RoleStatement(domain, record, role, said.day(), said.sender(), said.ring());
        wrong.put(what, new RoleProof(other, right.image(), right.challenge(), right.responses()));
    }

    private RoleProof ring(List<RingMember> ring) {
        return with(right.statement().day(), right.statement().sender(), ring);
    }

    private RoleProof with(long day, WalletAddress sender, List<RingMember> ring) {
        RoleStatement said = right.statement();
        RoleStatement other = new RoleStatement(said.domain(), said.record(), said.role(), day, sender, ring);
        return new RoleProof(other, right.image(), right.challenge(), right.responses());
    }

    private RoleProof image(RolePoint image) {
        return proof(image, right.challenge(), right.responses());
    }

    private RoleProof response(int at, BigInteger value) {
        List<BigInteger> responses = new ArrayList<>(right.responses());
        responses.set(at, value);
        return proof(right.image(), right.challenge(), responses);
    }

    private RoleProof proof(RolePoint image, BigInteger challenge, List<BigInteger> responses) {
        return new RoleProof(right.statement(), image, challenge, responses);
    }
}
