package org.xinglin.core.node;

import java.util.Optional;
import org.xinglin.core.audit.Act;
import org.xinglin.core.audit.Guard;
import org.xinglin.core.kernel.Digest;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.kernel.Failure;
import org.xinglin.core.kernel.Failure.Conflict;
import org.xinglin.core.settings.NodeAddresses;

/**
 * Holds a home to the chain that it was set up on: whoever chooses a node must not choose whom keys are sealed for. Only an
 * administrator moves it, and the log says from where to where.
 */
public final class BindNode {
    private final Guard guard;
    private final NodeBook book;
    private final BlockZero node;

    public BindNode(Guard guard, NodeBook book, BlockZero node) {
        this.guard = guard;
        this.book = book;
        this.node = node;
    }

    /**
     * Before anything is signed for the node or handed to it. A home that is not bound yet is bound by its administrator. Where a
     * node answered before it may be away: then its first block is compared before its first receipt is believed.
     *
     * @throws Failed Conflicting OTHER_CHAIN or NOT_BOUND, Unreachable
     */
    public void require(NodeAddresses asked) throws Failed {
        Optional<NodeBinding> known = book.binding();
        if (known.isEmpty()) {
            bindFirst(asked);
            return;
        }
        NodeBinding bound = known.get();
        if (!bound.names(asked) || !isSameChain(bound, asked)) {
            throw refused(new Failure.Conflicting(Conflict.OTHER_CHAIN, bound.text()));
        }
        boolean elsewhere = !bound.seenAt().equals(asked.chain());
        if (elsewhere && isAdministrator()) {
            book.bind(bound.movedTo(asked.chain()));
        }
    }

    /** @throws Failed NotAllowed NOT_YOUR_ROLE, Unreachable */
    public void move(NodeAddresses to) throws Failed {
        Optional<NodeBinding> before = book.binding();
        guard.act(
                Act.MOVE_NODE,
                "",
                () -> {
                    NodeBinding binding = NodeBinding.of(to, node.hash());
                    book.bind(binding);
                    return binding;
                },
                now -> "was " + before.map(NodeBinding::text).orElse("none") + "; is " + now.text());
    }

    private void bindFirst(NodeAddresses asked) throws Failed {
        if (!isAdministrator()) {
            throw refused(
                    new Failure.Conflicting(Conflict.NOT_BOUND, asked.chain().toString()));
        }
        move(asked);
    }

    private boolean isSameChain(NodeBinding bound, NodeAddresses asked) throws Failed {
        try {
            Digest first = node.hash();
            return first.equals(bound.blockZero());
        } catch (Failed failed) {
            boolean away = failed.failure() instanceof Failure.Unreachable;
            if (away && bound.seenAt().equals(asked.chain())) {
                node.expect(bound.blockZero());
                return true;
            }
            throw failed;
        }
    }

    private boolean isAdministrator() {
        return Act.MOVE_NODE.isAllowedTo(guard.operator().role());
    }

    /** Who tried stands in the log. */
    private Failed refused(Failure why) throws Failed {
        return guard.act(Act.UNLOCK, "", () -> {
            throw new Failed(why);
        });
    }
}
