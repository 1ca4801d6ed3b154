package org.xinglin.desktop.assembly;

import java.security.SecureRandom;
import java.util.Optional;
import org.xinglin.core.access.EnrolRoleKey;
import org.xinglin.core.access.ListRoleProofs;
import org.xinglin.core.access.ProveRole;
import org.xinglin.core.access.RoleProofs;
import org.xinglin.core.access.SendRoleProof;
import org.xinglin.core.access.WithdrawRoleKey;
import org.xinglin.core.audit.Guard;
import org.xinglin.core.ids.WalletAddress;
import org.xinglin.core.keys.KeyVault;
import org.xinglin.core.session.Session;
import org.xinglin.vault.ring.Bn254RoleKeys;

/** Proofs of roles, on a chain that has them. */
final class RoleAssembly {
    /** Another label is another key, which the contract would not know. */
    private static final String LABEL = "xinglin/role-key/v1";

    private RoleAssembly() {}

    static Optional<Session.Roles> open(Ground ground) {
        return ground.ledger().roleProofs().map(proofs -> roles(ground, proofs));
    }

    private static Session.Roles roles(Ground ground, RoleProofs proofs) {
        Guard guard = ground.guard();
        KeyVault keys = ground.keys();
        Bn254RoleKeys secrets = ground.closing().add(new Bn254RoleKeys(keys.derivedSecret(LABEL), new SecureRandom()));
        WalletAddress account = keys.account();
        return new Session.Roles(
                proofs,
                new EnrolRoleKey(guard, proofs, secrets, account),
                new WithdrawRoleKey(guard, proofs, account),
                new ProveRole(guard, proofs, secrets, ground.ledger().members(), account),
                new SendRoleProof(guard),
                new ListRoleProofs(proofs, ground.catalogue()));
    }
}
