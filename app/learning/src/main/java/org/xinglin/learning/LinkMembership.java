package org.xinglin.learning;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.xinglin.core.ids.WalletAddress;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.kernel.Secret;
import org.xinglin.core.training.ConsortiumCertificate;
import org.xinglin.core.training.Membership;
import org.xinglin.federation.trust.ConsortiumLink;
import org.xinglin.federation.trust.EnrolmentToken;
import org.xinglin.federation.trust.TlsIdentity;

/** The membership behind a link to the coordinator. */
public final class LinkMembership implements Membership {
    private final ConsortiumLink link;
    private final WalletAddress account;

    public LinkMembership(ConsortiumLink link, WalletAddress account) {
        this.link = link;
        this.account = account;
    }

    @Override
    public Optional<ConsortiumCertificate> certificate() throws Failed {
        return LinkTrouble.asked(link, link::identity).map(this::told);
    }

    @Override
    public ConsortiumCertificate enrol(Secret token) throws Failed {
        String text = new String(token.exposeForCipherCall(), StandardCharsets.UTF_8);
        return told(LinkTrouble.asked(link, () -> link.enrol(EnrolmentToken.parse(text))));
    }

    @Override
    public ConsortiumCertificate renew() throws Failed {
        return told(LinkTrouble.asked(link, link::renew));
    }

    private ConsortiumCertificate told(TlsIdentity identity) {
        return new ConsortiumCertificate(account, identity.authority().hex(), identity.from(), identity.until());
    }
}
