package org.xinglin.learning;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.kernel.Failure;
import org.xinglin.core.kernel.Failure.Conflict;
import org.xinglin.core.kernel.Failure.Problem;
import org.xinglin.core.kernel.Secret;
import org.xinglin.federation.trust.AuthorityPlan;
import org.xinglin.federation.trust.CertificateAuthority;
import org.xinglin.federation.trust.DistrustException;
import org.xinglin.federation.trust.IssuedCertificate;

/** A consortium's authority in a folder, for the people who run it. A coordinator may work with the same folder meanwhile. */
public final class FolderAuthority {
    private final CertificateAuthority authority;

    private FolderAuthority(CertificateAuthority authority) {
        this.authority = authority;
    }

    /** What is asked of the folder. */
    @FunctionalInterface
    private interface Work<T> {
        T run() throws IOException, DistrustException;
    }

    private static <T> T in(Path home, Work<T> work) throws Failed {
        try {
            return work.run();
        } catch (DistrustException e) {
            throw new Failed(LinkTrouble.failure(e.reason(), String.valueOf(e.getMessage())), e);
        } catch (IOException e) {
            throw new Failed(new Failure.Invalid(Problem.FOLDER_UNWRITABLE, home.toString(), ""), e);
        }
    }

    /**
     * @param term how long a hospital's certificate is valid
     * @param password protects the key, not closed here; empty leaves it to the rights of the folder
     * @throws Failed Conflicting FILE_EXISTS, Invalid FOLDER_UNWRITABLE
     */
    public static FolderAuthority create(
            Path home, String consortium, Duration term, Optional<Secret> password, InstantSource clock) throws Failed {
        if (CertificateAuthority.isIn(home)) {
            throw new Failed(new Failure.Conflicting(Conflict.FILE_EXISTS, home.toString()));
        }
        AuthorityPlan plan = new AuthorityPlan(consortium, term);
        return in(home, () -> {
            Optional<char[]> letters = password.map(FolderAuthority::letters);
            try {
                return new FolderAuthority(CertificateAuthority.create(home, plan, letters, clock));
            } finally {
                letters.ifPresent(all -> Arrays.fill(all, ' '));
            }
        });
    }

    /** @throws Failed Invalid FILE_MISSING, Untrusted AUTHORITY_BROKEN */
    public static boolean needsPassword(Path home) throws Failed {
        if (!CertificateAuthority.isIn(home)) {
            throw Failed.invalid(Problem.FILE_MISSING, home.resolve("root.pem").toString());
        }
        return in(home, () -> CertificateAuthority.needsPassword(home));
    }

    /** @throws Failed Invalid, Untrusted AUTHORITY_BROKEN, also for a wrong password */
    public static FolderAuthority open(Path home, Optional<Secret> password, InstantSource clock) throws Failed {
        return in(home, () -> {
            Optional<char[]> letters = password.map(FolderAuthority::letters);
            try {
                return new FolderAuthority(CertificateAuthority.open(home, letters, clock));
            } finally {
                letters.ifPresent(all -> Arrays.fill(all, ' '));
            }
        });
    }

    private static char[] letters(Secret password) {
        CharBuffer decoded = StandardCharsets.UTF_8.decode(ByteBuffer.wrap(password.exposeForCipherCall()));
        char[] letters = new char[decoded.remaining()];
        decoded.get(letters);
        if (decoded.hasArray()) {
            Arrays.fill(decoded.array(), ' ');
        }
        return letters;
    }

    /** SHA-256 of the root certificate, 64 hexadecimal digits. */
    public String fingerprint() {
        return authority.fingerprint().hex();
    }

    /**
     * A token for one enrolment, as text: a secret.
     *
     * @param account whom it is made out to; empty for whoever holds it
     */
    public String newToken(Optional<String> account, Duration validity) throws Failed {
        Optional<String> named = account.map(text -> text.toLowerCase(Locale.ROOT));
        return in(authority.home(), () -> authority.newToken(named, validity).revealText());
    }

    /** A token for a hospital that was enrolled before and lost its certificate. @throws Failed Invalid UNKNOWN_MEMBER */
    public String newTokenAgain(String account, Duration validity) throws Failed {
        String named = account.toLowerCase(Locale.ROOT);
        if (issued().stream().noneMatch(one -> one.name().equals(named))) {
            throw Failed.invalid(Problem.UNKNOWN_MEMBER, account);
        }
        return newToken(Optional.of(named), validity);
    }

    public List<IssuedCertificate> issued() throws Failed {
        return in(authority.home(), authority::issued);
    }

    /** @param named an account, or a certificate's serial number. @return how many were not revoked before */
    public int revoke(String named) throws Failed {
        return in(authority.home(), () -> authority.revoke(named.toLowerCase(Locale.ROOT)));
    }
}
