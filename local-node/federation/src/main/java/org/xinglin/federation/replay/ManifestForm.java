package org.xinglin.federation.replay;

import java.util.HashSet;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.xinglin.federation.task.RoundManifest;
import org.xinglin.federation.task.RoundManifest.Entry;

/** Looks at a manifest that anybody may have written, before it is believed to be one. */
final class ManifestForm {
    private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{64}");
    private static final Pattern ACCOUNT = Pattern.compile("0x[0-9a-fA-F]{40}");

    private ManifestForm() {}

    /** @throws IllegalArgumentException when something is missing in it or written otherwise than it should be */
    static RoundManifest checked(@Nullable RoundManifest manifest) {
        if (manifest == null) {
            throw new IllegalArgumentException("it says nothing");
        }
        check(isText(manifest.kind()), "it has no kind");
        check(isDigest(manifest.task()), "its task is none");
        check(isDigest(manifest.startDigest()) && isDigest(manifest.globalDigest()), "a model's digest is none");
        check("".equals(manifest.previous()) || isDigest(manifest.previous()), "the digest of the one before is none");
        check(
                isText(manifest.global()) && isText(manifest.state()) && isText(manifest.aggregate()),
                "the name of a blob is missing");
        check(isText(manifest.statistics()), "the name of the statistics is missing");
        Set<String> accounts = new HashSet<>();
        for (Entry entry : manifest.updates()) {
            check(isText(entry.account()) && ACCOUNT.matcher(entry.account()).matches(), "an account is none");
            check(accounts.add(entry.account().toLowerCase(Locale.ROOT)), "a hospital stands in it twice");
            check(entry.base() >= 1 && entry.base() <= manifest.round(), "an update began with no model of its time");
            check(isDigest(entry.digest()) && isText(entry.cid()), "an update's digest or name is none");
        }
        return manifest;
    }

    /** What a reader of JSON leaves out is null, whatever the type says. */
    private static boolean isText(Object value) {
        return Objects.nonNull(value);
    }

    private static boolean isDigest(String value) {
        return isText(value) && DIGEST.matcher(value).matches();
    }

    private static void check(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
