package org.xinglin.desktop.assembly;

import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Optional;
import org.xinglin.core.access.KeyBook;
import org.xinglin.core.access.Member;
import org.xinglin.core.access.MemberRegistry;
import org.xinglin.core.audit.AnchorAudit;
import org.xinglin.core.chain.watch.AcknowledgeAlert;
import org.xinglin.core.chain.watch.Acquaintance;
import org.xinglin.core.chain.watch.AlertLog;
import org.xinglin.core.chain.watch.ChangeWatch;
import org.xinglin.core.chain.watch.WatchBook;
import org.xinglin.core.chain.watch.WatchDog;
import org.xinglin.core.chain.watch.Witness;
import org.xinglin.core.session.Session;
import org.xinglin.ledger.LedgerConnection;
import org.xinglin.store.H2AlertLog;
import org.xinglin.store.H2KeyBook;
import org.xinglin.store.H2WatchBook;

/** The table of contents of the watch-dog. */
final class WatchAssembly {
    private WatchAssembly() {}

    /** Nothing runs in the background before somebody begins it. */
    static Session.Watch open(Ground ground, AnchorAudit anchor, Witness witness) {
        LedgerConnection ledger = ground.ledger();
        AlertLog log = new H2AlertLog(ground.database());
        WatchBook book = new H2WatchBook(ground.database());
        InstantSource clock = InstantSource.system();
        WatchDog dog = new WatchDog(
                ground.keys().account(),
                ledger.past(),
                ledger.pending(),
                acquaintance(ledger.members(), new H2KeyBook(ground.database())),
                log,
                book,
                new WatchDog.Outside(clock, ZoneId.systemDefault(), new ProgramHook(), anchor::overdueSince, witness));
        return new Session.Watch(
                dog,
                log,
                new AcknowledgeAlert(ground.guard(), log, clock),
                new ChangeWatch(ground.guard(), book),
                ground.closing().add(new WatchThread(dog, new DailyAnchor(anchor, clock), ledger.feed())));
    }

    /** An active member whose present key somebody compared with her. */
    private static Acquaintance acquaintance(MemberRegistry members, KeyBook keys) {
        return account -> {
            Optional<Member> member = members.find(account).filter(Member::active);
            return member.isPresent()
                    && keys.find(account)
                            .filter(known -> known.key().equals(member.get().key()))
                            .flatMap(KeyBook.KnownKey::verified)
                            .isPresent();
        };
    }
}
