package org.xinglin.federation.replay;

/** Something does not fit, and the step that needed it can not be done. */
final class UnfitException extends Exception {
    private static final long serialVersionUID = 1L;
    private final transient Finding finding;

    UnfitException(Finding finding) {
        super(finding.words());
        this.finding = finding;
    }

    UnfitException(Finding finding, Throwable cause) {
        super(finding.words(), cause);
        this.finding = finding;
    }

    Finding finding() {
        return finding;
    }
}
