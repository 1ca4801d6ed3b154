package org.xinglin.desktop.cli;

import org.xinglin.core.kernel.Failure;
import org.xinglin.core.kernel.Failure.Barrier;

/** What the shell is told. */
public final class ExitCode {
    public static final int DONE = 0;
    public static final int FAILED = 1;
    public static final int USAGE = 2;
    /** The contract, or what stands on it, says no. */
    public static final int REFUSED = 3;
    /** Tampered with, or not to be decrypted: also a vault under another password. */
    public static final int TAMPERED = 4;

    public static final int UNREACHABLE = 5;
    /** It holds by itself, but nothing told what it would have to be compared with. */
    public static final int NOT_COMPARED = 6;

    private ExitCode() {}

    public static int of(Failure failure) {
        return switch (failure) {
            case Failure.Unreachable unreachable -> UNREACHABLE;
            case Failure.Refused refused -> refused.part() == Failure.Part.CHAIN ? REFUSED : FAILED;
            case Failure.Untrusted untrusted -> FAILED;
            case Failure.NotAllowed notAllowed -> notAllowed.barrier() == Barrier.WRONG_PASSWORD ? TAMPERED : REFUSED;
            case Failure.MustWait mustWait -> TAMPERED;
            case Failure.Tampered tampered -> TAMPERED;
            case Failure.Conflicting conflicting -> FAILED;
            case Failure.OutOfSpace outOfSpace -> FAILED;
            case Failure.Cancelled cancelled -> FAILED;
            case Failure.NotSent notSent -> DONE;
            case Failure.Invalid invalid -> FAILED;
            case Failure.Unexpected unexpected -> FAILED;
        };
    }
}
