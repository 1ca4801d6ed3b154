package org.xinglin.core.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.xinglin.core.audit.AuditEntry;
import org.xinglin.core.audit.OperatorRole;
import org.xinglin.core.ids.WalletAddress;
import org.xinglin.core.kernel.Digest;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.kernel.Failure;
import org.xinglin.core.node.BindNode;
import org.xinglin.core.node.BlockZero;
import org.xinglin.core.node.NodeBinding;
import org.xinglin.core.node.NodeBook;
import org.xinglin.core.settings.NodeAddresses;
import org.xinglin.core.settings.NodeAddresses.Contracts;

/** A home stays on its chain, whoever names another node. */
class BindNodeTest {
    private static final Digest ZERO = Digest.ofHex("0".repeat(63) + "1");
    private static final Digest OTHER_ZERO = Digest.ofHex("0".repeat(63) + "2");
    private static final NodeAddresses HOME = node("http://127.0.0.1:8545", "a1", 7, "c0");

    private final InMemoryAudit audit = new InMemoryAudit(new SteppedClock(Instant.parse("2026-11-21T08:00:00Z")));
    private final Book book = new Book();
    private Optional<Digest> answer = Optional.of(ZERO);
    private Optional<Digest> expected = Optional.empty();

    /** Remembers one binding. */
    private static final class Book implements NodeBook {
        private Optional<NodeBinding> binding = Optional.empty();

        @Override
        public Optional<NodeBinding> binding() {
            return binding;
        }

        @Override
        public void bind(NodeBinding fresh) {
            binding = Optional.of(fresh);
        }
    }

    @Test
    void anAdministratorBindsAFreshHomeAndNobodyElseDoes() throws Failed {
        failsWith(() -> as(OperatorRole.OPERATOR).require(HOME), "XL-NOT-BOUND");
        assertThat(book.binding()).isEmpty();
        as(OperatorRole.ADMINISTRATOR).require(HOME);
        as(OperatorRole.AUDITOR).require(HOME);
        assertThat(newest().act()).isEqualTo("move-node");
        assertThat(newest().detail()).startsWith("was none; is chain 20262").contains(ZERO.hex());
    }

    @Test
    void anotherContractAnotherBeginningOrAnotherCoordinatorIsAnotherChainForEverybody() throws Failed {
        as(OperatorRole.ADMINISTRATOR).require(HOME);
        for (NodeAddresses other : new NodeAddresses[] {
            node("http://127.0.0.1:8545", "ee", 7, "c0"),
            node("http://127.0.0.1:8545", "a1", 700, "c0"),
            node("http://127.0.0.1:8545", "a1", 7, "ee")
        }) {
            for (OperatorRole role : OperatorRole.values()) {
                failsWith(() -> as(role).require(other), "XL-OTHER-CHAIN");
            }
        }
        assertThat(newest().act()).isEqualTo("unlock");
        assertThat(newest().result()).isEqualTo(AuditEntry.Result.FAILED);
        assertThat(newest().detail()).isEqualTo("XL-OTHER-CHAIN");
    }

    @Test
    void theSameAddressesOnAChainWithAnotherFirstBlockAreRefused() throws Failed {
        as(OperatorRole.ADMINISTRATOR).require(HOME);
        answer = Optional.of(OTHER_ZERO);
        failsWith(() -> as(OperatorRole.ADMINISTRATOR).require(HOME), "XL-OTHER-CHAIN");
    }

    @Test
    void anotherPortOfTheSameChainIsNoMove() throws Failed {
        as(OperatorRole.ADMINISTRATOR).require(HOME);
        NodeAddresses elsewhere = node("http://10.0.0.7:9000", "a1", 7, "c0");
        as(OperatorRole.AUDITOR).require(elsewhere);
        assertThat(book.binding().orElseThrow().seenAt())
                .as("not the auditor's to remember")
                .isEqualTo(HOME.chain());
        as(OperatorRole.ADMINISTRATOR).require(elsewhere);
        assertThat(book.binding().orElseThrow().seenAt()).isEqualTo(elsewhere.chain());
        assertThat(newest().detail()).as("no second move in the log").startsWith("was none");
    }

    @Test
    void aNodeThatIsAwayIsOnlyTakenOnTrustWhereItWasBefore() throws Failed {
        as(OperatorRole.ADMINISTRATOR).require(HOME);
        answer = Optional.empty();
        as(OperatorRole.OPERATOR).require(HOME);
        assertThat(expected).as("compared once it answers").contains(ZERO);
        NodeAddresses elsewhere = node("http://10.0.0.7:9000", "a1", 7, "c0");
        failsWith(() -> as(OperatorRole.OPERATOR).require(elsewhere), "XL-CHAIN-UNREACHABLE");
    }

    @Test
    void onlyAnAdministratorMovesTheHomeAndTheLogSaysFromWhereToWhere() throws Failed {
        as(OperatorRole.ADMINISTRATOR).require(HOME);
        NodeAddresses other = node("http://10.0.0.7:9000", "ee", 9, "c0");
        answer = Optional.of(OTHER_ZERO);
        failsWith(() -> as(OperatorRole.OPERATOR).move(other), "XL-NOT-YOUR-ROLE");
        failsWith(() -> as(OperatorRole.AUDITOR).move(other), "XL-NOT-YOUR-ROLE");
        as(OperatorRole.ADMINISTRATOR).move(other);
        assertThat(newest().detail())
                .contains(ZERO.hex(), OTHER_ZERO.hex(), "0x" + "ee".repeat(20))
                .matches("was chain .*; is chain .*");
        as(OperatorRole.OPERATOR).require(other);
        failsWith(() -> as(OperatorRole.OPERATOR).require(HOME), "XL-OTHER-CHAIN");
    }

    private BindNode as(OperatorRole role) {
        return new BindNode(audit.guardFor(role), book, new BlockZero() {
            @Override
            public Digest hash() throws Failed {
                return answer.orElseThrow(
                        () -> new Failed(new Failure.Unreachable(Failure.Part.CHAIN, "http://127.0.0.1:8545")));
            }

            @Override
            public void expect(Digest hash) {
                expected = Optional.of(hash);
            }
        });
    }

    private AuditEntry newest() {
        return audit.last().orElseThrow();
    }

    private static NodeAddresses node(String chain, String access, long block, String coordinator) {
        URI address = URI.create(chain);
        Contracts contracts =
                new Contracts(20_262, account("b1"), account(access), account("d1"), Optional.of(account("f1")), block);
        return new NodeAddresses(address, address, address, "127.0.0.1:9", account(coordinator), contracts);
    }

    private static WalletAddress account(String twoDigits) {
        return new WalletAddress("0x" + twoDigits.repeat(20));
    }

    private static void failsWith(ThrowingCallable act, String code) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        Failed.class,
                        failed -> assertThat(failed.failure().code()).isEqualTo(code));
    }
}
