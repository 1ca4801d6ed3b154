package org.xinglin.storage.car;

import java.io.IOException;
import java.util.Locale;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.kernel.Failure;
import org.xinglin.core.kernel.Failure.Part;
import org.xinglin.core.kernel.Failure.Problem;
import org.xinglin.ipfs.client.KuboException;
import org.xinglin.ipfs.unixfs.CidMismatchException;
import org.xinglin.ipfs.unixfs.MalformedNodeException;

/** Turns trouble with the node, the disk or the file into core's words. */
record CarTrouble(String address, String place) {

    Failed named(IOException trouble) {
        Failure failure =
                switch (trouble) {
                    case Counted.StoppedException stopped -> new Failure.Cancelled();
                    case CidMismatchException mismatch -> new Failure.Tampered(String.valueOf(mismatch.getMessage()));
                    case MalformedNodeException garbled -> new Failure.Tampered(String.valueOf(garbled.getMessage()));
                    case UnsoundCarException unsound -> new Failure.Tampered(place + ", " + unsound.getMessage());
                    case KuboException kubo -> answered(kubo);
                    default -> disk(trouble);
                };
        return new Failed(failure, trouble);
    }

    private Failure answered(KuboException trouble) {
        if (trouble.getCause() instanceof IOException cause && isFull(cause)) {
            return new Failure.OutOfSpace(address);
        }
        return switch (trouble.kind()) {
            case UNREACHABLE -> new Failure.Unreachable(Part.STORAGE, address);
            case OUT_OF_SPACE -> new Failure.OutOfSpace(address);
            case REFUSED, NOT_FOUND -> new Failure.Refused(Part.STORAGE, String.valueOf(trouble.getMessage()));
        };
    }

    private Failure disk(IOException trouble) {
        return isFull(trouble)
                ? new Failure.OutOfSpace(place)
                : new Failure.Invalid(Problem.FOLDER_UNWRITABLE, place, String.valueOf(trouble.getMessage()));
    }

    private static boolean isFull(IOException trouble) {
        String words = String.valueOf(trouble.getMessage()).toLowerCase(Locale.ROOT);
        return words.contains("no space left") || words.contains("not enough space");
    }
}
