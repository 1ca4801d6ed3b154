package org.xinglin.desktop.assembly;

import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.xinglin.core.access.Member;
import org.xinglin.core.ids.WalletAddress;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.kernel.Failure;
import org.xinglin.core.kernel.Failure.Barrier;
import org.xinglin.core.records.StoreState;
import org.xinglin.core.session.Session;
import org.xinglin.core.training.EnrolHospital;
import org.xinglin.federation.trust.ConsortiumLink;
import org.xinglin.learning.LinkMembership;
import org.xinglin.learning.LinkPreflight;

/** The table of contents of the training consortium: certificates, and the way to the coordinator. */
final class ConsortiumAssembly {
    private ConsortiumAssembly() {}

    static Session.Consortium open(Ground ground, ConsortiumLink link) {
        LinkMembership membership = new LinkMembership(link, ground.keys().account());
        ExecutorService threads = Executors.newThreadPerTaskExecutor(
                Thread.ofVirtual().name("io-preflight-", 0).factory());
        ground.closing().add(threads::shutdownNow);
        return new Session.Consortium(
                membership,
                new EnrolHospital(ground.guard(), membership),
                new LinkPreflight(
                        link,
                        ground.folder().root(),
                        new LinkPreflight.Neighbours(
                                () -> standing(ground),
                                () -> held(ground.store().state())),
                        threads,
                        InstantSource.system()));
    }

    private static List<String> held(StoreState state) {
        return List.of(state.version(), Long.toString(state.blocks()));
    }

    private static List<String> standing(Ground ground) throws Failed {
        WalletAddress account = ground.keys().account();
        Member member = ground.ledger()
                .members()
                .find(account)
                .orElseThrow(() -> new Failed(new Failure.NotAllowed(Barrier.NOT_A_MEMBER)));
        return List.of(account.text(), member.role().name().toLowerCase(Locale.ROOT));
    }
}
