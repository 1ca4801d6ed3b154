package org.xinglin.storage;

import java.io.IOException;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.kernel.Failure;
import org.xinglin.core.kernel.Failure.Part;
import org.xinglin.ipfs.client.KuboException;
import org.xinglin.ipfs.unixfs.CidMismatchException;
import org.xinglin.ipfs.unixfs.MalformedNodeException;

/** Names the trouble with a Kubo node in core's words. */
public final class KuboFailures {
    private final String address;

    /** @param address of the node, for a person */
    public KuboFailures(String address) {
        this.address = address;
    }

    /** @param subject the CID or record it was about; empty for the node as a whole */
    public Failed named(IOException trouble, String subject) {
        Failure failure =
                switch (trouble) {
                    case CidMismatchException mismatch -> new Failure.Tampered(subject.isEmpty() ? address : subject);
                    case MalformedNodeException foreign ->
                        new Failure.Refused(Part.STORAGE, String.valueOf(foreign.getMessage()));
                    case KuboException kubo -> answered(kubo);
                    default -> new Failure.Unreachable(Part.STORAGE, address);
                };
        return new Failed(failure, trouble);
    }

    private Failure answered(KuboException trouble) {
        return switch (trouble.kind()) {
            case UNREACHABLE -> new Failure.Unreachable(Part.STORAGE, address);
            case OUT_OF_SPACE -> new Failure.OutOfSpace(address);
            case REFUSED, NOT_FOUND -> new Failure.Refused(Part.STORAGE, String.valueOf(trouble.getMessage()));
        };
    }
}
