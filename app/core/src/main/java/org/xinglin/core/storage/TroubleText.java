package org.xinglin.core.storage;

import org.xinglin.core.kernel.Failure;

/** A failure as it is remembered: its code, which the screen and the command line turn into words, and what it concerns. */
final class TroubleText {
    private static final int LONGEST = 500;

    private TroubleText() {}

    static String of(Failure failure) {
        String what =
                switch (failure) {
                    case Failure.Unreachable unreachable -> unreachable.address();
                    case Failure.Refused refused -> refused.reason();
                    case Failure.OutOfSpace full -> full.place();
                    case Failure.Tampered tampered -> tampered.what();
                    case Failure.Invalid invalid -> invalid.subject();
                    case Failure.Conflicting conflicting -> conflicting.what();
                    case Failure.Unexpected unexpected -> unexpected.where();
                    case Failure.Untrusted untrusted -> untrusted.words();
                    case Failure.NotAllowed ignored -> "";
                    case Failure.MustWait ignored -> "";
                    case Failure.Cancelled ignored -> "";
                    case Failure.NotSent ignored -> "";
                };
        String text = what.isEmpty() ? failure.code() : failure.code() + ": " + what;
        return text.substring(0, Math.min(text.length(), LONGEST));
    }
}
