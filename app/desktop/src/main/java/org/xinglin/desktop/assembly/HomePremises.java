package org.xinglin.desktop.assembly;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.xinglin.core.access.Member;
import org.xinglin.core.audit.Operator;
import org.xinglin.core.audit.OperatorRole;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.kernel.Failure;
import org.xinglin.core.kernel.Failure.Conflict;
import org.xinglin.core.kernel.Failure.Problem;
import org.xinglin.core.kernel.Progress;
import org.xinglin.core.kernel.Secret;
import org.xinglin.core.operators.OperatorEntry;
import org.xinglin.core.recovery.BackupKey;
import org.xinglin.core.recovery.RestoreHome.NewPassword;
import org.xinglin.core.recovery.RestoreHome.Restored;
import org.xinglin.core.session.Premises;
import org.xinglin.core.session.Session;
import org.xinglin.core.settings.Identity;
import org.xinglin.core.settings.NodeAddresses;
import org.xinglin.vault.FileVault;
import org.xinglin.vault.OpenedVault;

/** A home folder as premises: vault file, database, and the node that it was connected to. */
public final class HomePremises implements Premises, AutoCloseable {
    private final HomeFolder folder;
    private final FileVault vault;
    private final DemoNode demo;
    private Optional<NodeAddresses> chosen = Optional.empty();
    private Optional<String> hospital = Optional.empty();
    private NodeEntry entry = NodeEntry.SAME;

    public HomePremises(HomeFolder folder) {
        this.folder = folder;
        this.vault = new FileVault(folder.vault());
        this.demo = new DemoNode(folder.demoNode());
    }

    /**
     * From now on this node of the home's chain, whatever the home was connected to before; remembered when an administrator
     * unlocks the home.
     */
    public void use(NodeAddresses node) {
        chosen = Optional.of(node);
    }

    /** The next to unlock, an administrator, takes the home to this node, whatever its chain; that is written down. */
    public void move(NodeAddresses node) {
        use(node);
        entry = NodeEntry.MOVE;
    }

    /** Who is set up from now on, a doctor or a patient, registers under this hospital, by its account or name. */
    public void under(String accountOrName) {
        hospital = Optional.of(accountOrName);
    }

    private void enter(Session session, Identity identity) throws Failed {
        if (hospital.isEmpty()) {
            session.access().register().register(identity.role(), identity.name());
            return;
        }
        Member vouching = session.access().find().find(hospital.get());
        session.access().register().registerUnder(vouching.account(), identity.role(), identity.name());
    }

    @Override
    public boolean isSetUp() {
        return vault.exists();
    }

    @Override
    public Identity identity() throws Failed {
        return vault.identity();
    }

    @Override
    public boolean canHostDemo() {
        return DemoNode.isPossibleHere();
    }

    @Override
    public NodeAddresses startDemoNode() throws Failed {
        folder.make();
        NodeAddresses node = demo.start();
        use(node);
        return node;
    }

    @Override
    public NodeAddresses readNode(String fileOrAddresses) throws Failed {
        return NodeReference.read(fileOrAddresses);
    }

    @Override
    public Restored restore(
            Path backup, BackupKey key, Optional<NewPassword> fresh, Optional<NodeAddresses> node, Progress progress)
            throws Failed {
        folder.make();
        Restored restored =
                RecoveryAssembly.restore().fromBackup(RecoveryAssembly.files(folder), backup, key, fresh, progress);
        node.ifPresent(this::use);
        return restored;
    }

    @Override
    public Restored restoreAdministrator(BackupKey.Sheets sheets, NewPassword fresh) throws Failed {
        return RecoveryAssembly.restore().administrator(RecoveryAssembly.files(folder), sheets, fresh);
    }

    @Override
    public List<OperatorEntry> operators() throws Failed {
        return vault.operators();
    }

    @Override
    public Session setUp(Identity identity, String operator, Secret password, NodeAddresses node) throws Failed {
        if (isSetUp()) {
            throw new Failed(new Failure.Conflicting(
                    Conflict.ALREADY_SET_UP, folder.root().toString()));
        }
        folder.make();
        boolean kept = false;
        OpenedVault opened = vault.create(identity, operator, password);
        try {
            Session session = SessionAssembly.open(folder, identity, opened, node, NodeEntry.SAME);
            try {
                enter(session, identity);
                NodeReference.write(node, folder.nodeReference());
                UnlockEntry.write(session.audit(), opened, "");
                kept = true;
                return session;
            } finally {
                if (!kept) {
                    session.close();
                }
            }
        } finally {
            if (!kept) {
                opened.close();
                vault.discard();
                SessionAssembly.discardCatalogue(folder);
            }
        }
    }

    @Override
    public Session unlock(String operator, Secret password) throws Failed {
        Identity identity = vault.identity();
        OpenedVault opened = vault.unlock(operator, password);
        boolean kept = false;
        try {
            NodeAddresses node = node();
            Session session = SessionAssembly.open(folder, identity, opened, node, entry);
            try {
                UnlockEntry.write(session.audit(), opened, elsewhere(node));
                entry = NodeEntry.SAME;
                remember(node, opened.operator());
                kept = true;
                return session;
            } finally {
                if (!kept) {
                    session.close();
                }
            }
        } finally {
            if (!kept) {
                opened.close();
            }
        }
    }

    /** What another operator chose for herself is nothing that everybody works with from now on. */
    private void remember(NodeAddresses node, Operator operator) throws Failed {
        if (chosen.isPresent() && operator.role() == OperatorRole.ADMINISTRATOR) {
            NodeReference.write(node, folder.nodeReference());
        }
    }

    /** What the log says of a node that is not where it was the last time. */
    private String elsewhere(NodeAddresses node) throws Failed {
        if (chosen.isEmpty() || demo.wasUsed() || !Files.exists(folder.nodeReference())) {
            return "";
        }
        NodeAddresses last = NodeReference.read(folder.nodeReference().toString());
        boolean same = last.chain().equals(node.chain()) && last.ipfs().equals(node.ipfs());
        return same ? "" : "node at " + place(node.chain()) + ", IPFS at " + place(node.ipfs());
    }

    private static String place(URI address) {
        return address.getHost() + ":" + address.getPort();
    }

    private NodeAddresses node() throws Failed {
        if (chosen.isPresent()) {
            return chosen.get();
        }
        if (demo.wasUsed()) {
            return startDemoNode();
        }
        if (!Files.exists(folder.nodeReference())) {
            throw Failed.invalid(Problem.BAD_NODE_FILE, folder.nodeReference().toString());
        }
        return NodeReference.read(folder.nodeReference().toString());
    }

    @Override
    public void close() {
        demo.close();
    }
}
