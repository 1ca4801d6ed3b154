package org.xinglin.node;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Optional;
import org.xinglin.federation.trust.AuthorityPlan;
import org.xinglin.federation.trust.CertificateAuthority;
import org.xinglin.federation.trust.DistrustException;
import org.xinglin.federation.trust.EnrolmentToken;

/**
 * The authority that the node's coordinator enrols with.
 *
 * @param tokenFile lies beside the node's own authority only: whoever may read it may read the authority's key as well
 */
record EdgeAuthority(CertificateAuthority authority, Optional<Path> tokenFile) {
    private static final String CONSORTIUM = "Local node";

    static EdgeAuthority open(NodeSettings settings, InstantSource clock) throws IOException {
        try {
            Optional<EdgeOptions.Authority> given = settings.edge().authority();
            return given.isPresent() ? given(given.get(), clock) : own(settings, clock);
        } catch (DistrustException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    private static EdgeAuthority given(EdgeOptions.Authority given, InstantSource clock)
            throws IOException, DistrustException {
        if (!CertificateAuthority.isIn(given.folder())) {
            throw new IOException("there is no authority in " + given.folder());
        }
        Optional<char[]> password = given.passwordFile().isPresent()
                ? Optional.of(firstLine(given.passwordFile().get()))
                : Optional.empty();
        try {
            return new EdgeAuthority(CertificateAuthority.open(given.folder(), password, clock), Optional.empty());
        } finally {
            password.ifPresent(letters -> Arrays.fill(letters, ' '));
        }
    }

    private static char[] firstLine(Path file) throws IOException {
        String text = Files.readString(file, StandardCharsets.UTF_8);
        return text.lines().findFirst().orElse("").toCharArray();
    }

    private static EdgeAuthority own(NodeSettings settings, InstantSource clock) throws IOException, DistrustException {
        Path folder = settings.authority();
        CertificateAuthority authority = CertificateAuthority.isIn(folder)
                ? CertificateAuthority.open(folder, Optional.empty(), clock)
                : CertificateAuthority.create(
                        folder, new AuthorityPlan(CONSORTIUM, AuthorityPlan.USUAL), Optional.empty(), clock);
        Path file = settings.enrolmentToken();
        if (!isUsable(file, authority)) {
            Files.deleteIfExists(file);
            OwnerFile.create(file, authority.newReusableToken().revealText());
        }
        return new EdgeAuthority(authority, Optional.of(file));
    }

    private static boolean isUsable(Path file, CertificateAuthority authority) throws IOException {
        if (!Files.exists(file)) {
            return false;
        }
        try {
            return authority.takes(EnrolmentToken.parse(Files.readString(file, StandardCharsets.US_ASCII)));
        } catch (DistrustException e) {
            return false; // damaged, or of an authority that was thrown away: made anew
        }
    }
}
