package org.xinglin.desktop.assembly;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import javax.crypto.spec.SecretKeySpec;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.kernel.Secret;
import org.xinglin.core.session.Session;
import org.xinglin.core.settings.NodeAddresses;
import org.xinglin.core.training.ApproveTask;
import org.xinglin.core.training.ChangeCoordinators;
import org.xinglin.core.training.ChangeSitePolicy;
import org.xinglin.core.training.JoinTask;
import org.xinglin.core.training.NameStandby;
import org.xinglin.core.training.PublishTask;
import org.xinglin.core.training.ShowPrivacyBudget;
import org.xinglin.core.training.SitePolicyBook;
import org.xinglin.core.training.SpendPrivacy;
import org.xinglin.core.training.StopTask;
import org.xinglin.core.training.TrainingReplay;
import org.xinglin.federation.blobs.KuboBlobs;
import org.xinglin.federation.trust.ConsortiumLink;
import org.xinglin.learning.CoordinatorsFile;
import org.xinglin.learning.GrpcTrainingCoordinator;
import org.xinglin.learning.HospitalHome;
import org.xinglin.learning.VaultConsortium;
import org.xinglin.learning.replay.FederationReplay;
import org.xinglin.learning.site.HomeForecasts;
import org.xinglin.learning.site.RdpAccountant;
import org.xinglin.learning.site.SiteGate;
import org.xinglin.learning.site.SpecForecasts;
import org.xinglin.storage.IpfsToken;
import org.xinglin.store.H2PrivacyLedger;
import org.xinglin.store.H2SitePolicyBook;

/** The table of contents of training. */
final class TrainingAssembly {
    private static final String NOTEBOOKS = "xinglin/training-notebook/v1";

    private TrainingAssembly() {}

    static Session.Training open(Ground ground) throws Failed {
        NodeAddresses node = ground.node();
        ConsortiumLink link =
                VaultConsortium.link(node, ground.keys(), ground.folder().federation(), InstantSource.system());
        CoordinatorsFile known =
                new CoordinatorsFile(ground.folder().federation().resolve("coordinators.txt"));
        List<ConsortiumLink> links = new ArrayList<>(List.of(link));
        links.addAll(VaultConsortium.others(
                node, ground.keys(), ground.folder().federation(), known, InstantSource.system()));
        GrpcTrainingCoordinator coordinator = ground.closing()
                .add(new GrpcTrainingCoordinator(
                        links,
                        node.coordinator(),
                        ground.keys(),
                        ground.ledger().federation(),
                        ground.ledger().federationHistory(),
                        gate(ground),
                        home(ground)));
        return new Session.Training(
                coordinator,
                new PublishTask(ground.guard(), coordinator),
                new JoinTask(ground.guard(), coordinator),
                new StopTask(ground.guard(), coordinator),
                new NameStandby(ground.guard(), ground.ledger().federation()::nameStandby),
                new ChangeCoordinators(ground.guard(), known),
                replay(ground),
                site(ground),
                ConsortiumAssembly.open(ground, link),
                forecasts(ground));
    }

    private static Session.Forecasts forecasts(Ground ground) {
        return new Session.Forecasts(
                new SpecForecasts(),
                new HomeForecasts(
                        gate(ground),
                        new H2PrivacyLedger(ground.database()),
                        new H2SitePolicyBook(ground.database()),
                        ground.node().coordinator()));
    }

    private static TrainingReplay replay(Ground ground) throws Failed {
        NodeAddresses node = ground.node();
        KuboBlobs blobs = ground.closing()
                .add(KuboBlobs.at(node.ipfs(), IpfsToken.read(node.tokens().ipfs())));
        return new FederationReplay(ground.ledger().federationHistory(), blobs);
    }

    private static Session.Site site(Ground ground) {
        SitePolicyBook book = new H2SitePolicyBook(ground.database());
        return new Session.Site(
                book,
                new ChangeSitePolicy(ground.guard(), book),
                new ApproveTask(ground.guard(), book, InstantSource.system()),
                new ShowPrivacyBudget(new H2PrivacyLedger(ground.database()), book, new RdpAccountant()));
    }

    private static SiteGate gate(Ground ground) {
        SitePolicyBook book = new H2SitePolicyBook(ground.database());
        return new SiteGate(
                book,
                new SpendPrivacy(
                        new H2PrivacyLedger(ground.database()), book, new RdpAccountant(), InstantSource.system()));
    }

    private static HospitalHome home(Ground ground) {
        try (Secret secret = ground.keys().derivedSecret(NOTEBOOKS)) {
            return new HospitalHome(
                    ground.folder().training(),
                    new SecretKeySpec(secret.exposeForCipherCall(), "AES"),
                    other -> VaultConsortium.link(
                            other, ground.keys(), ground.folder().federation(), InstantSource.system()));
        }
    }
}
