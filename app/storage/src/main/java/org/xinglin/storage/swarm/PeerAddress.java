package org.xinglin.storage.swarm;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.kernel.Failure;
import org.xinglin.core.kernel.Failure.Problem;

/** Another member of the swarm: over plain TCP, since private networks know no other transport. */
record PeerAddress(String address, String peer) {
    private static final Pattern FORM = Pattern.compile(
            "(/(?:ip4/[0-9.]+|ip6/[0-9a-fA-F:.]+|dns[46]?/[A-Za-z0-9.-]+)/tcp/([0-9]{1,5}))/(?:p2p|ipfs)/([A-Za-z0-9]{20,})");

    /** The public network's own entry points (Kubo's and js-ipfs' default Bootstrap). */
    private static final Pattern PUBLIC =
            Pattern.compile("\\.libp2p\\.io|\\.bootstrap\\.libp2p|preload\\.ipfs\\.io|104\\.131\\.131\\.82");

    static PeerAddress parse(String text) throws Failed {
        Matcher form = FORM.matcher(text.strip());
        if (!form.matches() || Integer.parseInt(form.group(2)) > 65_535) {
            throw bad(text, "tcp, p2p");
        }
        if (PUBLIC.matcher(text).find()) {
            throw bad(text, "libp2p.io");
        }
        return new PeerAddress(form.group(1), form.group(3));
    }

    /** With the peer's id, as Bootstrap wants it. */
    String whole() {
        return address + "/p2p/" + peer;
    }

    static boolean isPublic(String text) {
        return text.equals("auto") || PUBLIC.matcher(text).find();
    }

    private static Failed bad(String text, String detail) {
        return new Failed(new Failure.Invalid(Problem.BAD_PEER, text, detail));
    }
}
