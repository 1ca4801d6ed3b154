package org.xinglin.learning;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.kernel.Failure;
import org.xinglin.core.kernel.Failure.Problem;
import org.xinglin.core.kernel.Secret;
import org.xinglin.core.keys.KeyVault;
import org.xinglin.core.settings.NodeAddresses;
import org.xinglin.federation.trust.ConsortiumLink;
import org.xinglin.federation.trust.DialledAddress;
import org.xinglin.federation.trust.SealedIdentityFile;

/** This hospital's membership in the consortium of a coordinator: its TLS key lies sealed under a secret of the vault. */
public final class VaultConsortium {
    private static final String LABEL = "xinglin/federation-tls/v1";

    private VaultConsortium() {}

    /**
     * Dials nobody yet.
     *
     * @param folder where the identity lies, a file for each coordinator's account
     * @throws Failed Invalid BAD_NODE_FILE when the coordinator's address is none
     */
    public static ConsortiumLink link(NodeAddresses node, KeyVault keys, Path folder, InstantSource clock)
            throws Failed {
        Path file = folder.resolve(node.coordinator().text() + ".json");
        return new ConsortiumLink(
                dialled(node),
                new SealedIdentityFile(file, () -> secret(keys)),
                new VaultAccount(keys),
                node.tokens().enrolment(),
                clock);
    }

    /**
     * Ways to further coordinators of the same consortium, under the same certificate; they enrol nobody.
     *
     * @throws Failed Invalid when the file of their addresses can not be used
     */
    public static List<ConsortiumLink> others(
            NodeAddresses node, KeyVault keys, Path folder, CoordinatorsFile known, InstantSource clock) throws Failed {
        Path file = folder.resolve(node.coordinator().text() + ".json");
        List<ConsortiumLink> links = new ArrayList<>();
        for (DialledAddress address : known.dialled()) {
            links.add(new ConsortiumLink(
                    address,
                    new SealedIdentityFile(file, () -> secret(keys)),
                    new VaultAccount(keys),
                    Optional.empty(),
                    clock));
        }
        return links;
    }

    private static DialledAddress dialled(NodeAddresses node) throws Failed {
        try {
            return DialledAddress.parse(node.edge());
        } catch (IllegalArgumentException e) {
            throw new Failed(new Failure.Invalid(Problem.BAD_NODE_FILE, node.edge(), "edge"), e);
        }
    }

    /** A copy, which the cipher's side wipes. */
    private static byte[] secret(KeyVault keys) {
        try (Secret secret = keys.derivedSecret(LABEL)) {
            return secret.exposeForCipherCall().clone();
        }
    }
}
