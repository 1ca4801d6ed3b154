package org.xinglin.federation.trust;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.xinglin.federation.trust.CertificateMaker.Term;
import org.xinglin.federation.trust.TokenFolder.Terms;

/**
 * A consortium's certificate authority in a folder: root key and certificate, tokens, what it issued, what it revoked. Several processes
 * may use the folder at once, such as a coordinator that enrols and a command that revokes. Whatever it answers is on the disk.
 */
public final class CertificateAuthority {
    private static final Duration ROOT = Duration.ofDays(3652);
    private static final Duration COORDINATOR = Duration.ofDays(90);
    /** Clocks that lag a little still take a fresh certificate. */
    private static final Duration SLACK = Duration.ofMinutes(5);

    private final SecureRandom random = new SecureRandom();
    private final AuthorityFolder folder;
    private final AuthorityPlan plan;
    private final X509Certificate root;
    private final PrivateKey key;
    private final InstantSource clock;
    private final TokenFolder tokens;
    private final IssuedFolder issued;
    private final Revocations revocations;
    private final CertificateMaker maker;

    private CertificateAuthority(AuthorityFolder folder, PrivateKey key, InstantSource clock)
            throws IOException, DistrustException {
        this.folder = folder;
        this.plan = AuthorityPlan.read(folder.plan());
        this.root = IssuedFolder.read(folder.root());
        this.key = key;
        this.clock = clock;
        this.tokens = new TokenFolder(folder.home());
        this.issued = new IssuedFolder(folder.issued());
        this.revocations = new Revocations(folder.revoked(), root);
        this.maker = new CertificateMaker(random, plan.consortium(), key);
        byte[] probe = new byte[Long.BYTES];
        if (!P256.isSignature(root.getPublicKey(), probe, P256.sign(key, probe))) {
            throw new DistrustException(Distrust.AUTHORITY_BROKEN, "the authority's key is not its certificate's");
        }
    }

    /**
     * @param password protects the key; empty leaves it to the rights of the folder
     * @throws IOException also when there is one already
     */
    public static CertificateAuthority create(
            Path home, AuthorityPlan plan, Optional<char[]> password, InstantSource clock)
            throws IOException, DistrustException {
        AuthorityFolder folder = new AuthorityFolder(home);
        if (folder.isWhole()) {
            throw new IOException("there is an authority in " + home + " already");
        }
        DurableFile.makeFolder(home);
        KeyPair pair = P256.newPair();
        Instant now = clock.instant();
        X509Certificate root = new CertificateMaker(new SecureRandom(), plan.consortium(), pair.getPrivate())
                .root(pair.getPublic(), new Term(now.minus(SLACK), now.plus(ROOT)));
        plan.write(folder.plan());
        KeyFile.write(folder.key(), pair.getPrivate(), password);
        new Revocations(folder.revoked(), root).writeFirst(pair.getPrivate(), now);
        IssuedFolder.write(folder.root(), root); // last: with it the authority is whole
        return new CertificateAuthority(folder, pair.getPrivate(), clock);
    }

    /** @throws DistrustException AUTHORITY_BROKEN, also for a wrong password */
    public static CertificateAuthority open(Path home, Optional<char[]> password, InstantSource clock)
            throws IOException, DistrustException {
        AuthorityFolder folder = new AuthorityFolder(home);
        return new CertificateAuthority(folder, KeyFile.read(folder.key(), password), clock);
    }

    public static boolean isIn(Path home) {
        return new AuthorityFolder(home).isWhole();
    }

    public static boolean needsPassword(Path home) throws IOException, DistrustException {
        return KeyFile.isEncrypted(new AuthorityFolder(home).key());
    }

    public Path home() {
        return folder.home();
    }

    public AuthorityPlan plan() {
        return plan;
    }

    public X509Certificate root() {
        return root;
    }

    public Fingerprint fingerprint() {
        return Fingerprint.of(root);
    }

    public Revocations revocations() {
        return revocations;
    }

    /** A new key and certificate for a coordinator that is dialled by these names. */
    public TlsIdentity newCoordinator(List<String> names) throws IOException {
        KeyPair pair = P256.newPair();
        X509Certificate made = maker.coordinator(root, pair.getPublic(), names, term(COORDINATOR));
        issued.add(made);
        return new TlsIdentity(pair.getPrivate(), made, root);
    }

    /**
     * A token for one enrolment.
     *
     * @param account whom it is made out to; empty for whoever holds it
     */
    public EnrolmentToken newToken(Optional<String> account, Duration validity) throws IOException {
        return newToken(new Terms(account, clock.instant().plus(validity), false));
    }

    /** A token for as many enrolments as it likes, as long as the root lives: only for a file that the key's owner alone reads. */
    public EnrolmentToken newReusableToken() throws IOException {
        return newToken(new Terms(Optional.empty(), root.getNotAfter().toInstant(), true));
    }

    private EnrolmentToken newToken(Terms terms) throws IOException {
        if (terms.account().isPresent()
                && !Certificates.isAccount(terms.account().get())) {
            throw new IllegalArgumentException("an account is 0x and 40 digits in lower case");
        }
        EnrolmentToken token = EnrolmentToken.random(fingerprint(), random);
        tokens.add(token, terms);
        return token;
    }

    /** Whether the token would be taken from somebody. */
    public boolean takes(EnrolmentToken token) throws IOException {
        try {
            tokens.require(token, "", clock.instant());
            return token.isOf(fingerprint());
        } catch (DistrustException e) {
            return false;
        }
    }

    /** What a hospital asks with: the account, its request (PKCS#10), and the account's {@link AccountProof}. */
    public record Application(String account, byte[] request, byte[] proof) {}

    /** A first certificate. @throws DistrustException TOKEN_REFUSED, BAD_REQUEST, REVOKED */
    public X509Certificate enrol(EnrolmentToken token, Application asked) throws IOException, DistrustException {
        PublicKey subject = proven(asked);
        if (!token.isOf(fingerprint())) {
            throw new DistrustException(Distrust.TOKEN_REFUSED, "the enrolment token is of another authority");
        }
        Terms terms = tokens.require(token, asked.account(), clock.instant());
        if (terms.account().isEmpty() && wasRevoked(asked.account())) {
            throw new DistrustException(
                    Distrust.REVOKED,
                    "a certificate of this account was revoked; it needs a token that is made out to it");
        }
        tokens.spend(token, terms); // before the certificate: after a crash the token is lost, and never used twice
        return issue(subject, asked);
    }

    /** The next certificate of whoever holds a valid one. @throws DistrustException OTHER_ACCOUNT, BAD_REQUEST, REVOKED, EXPIRED... */
    public X509Certificate renew(X509Certificate present, Application asked) throws IOException, DistrustException {
        new ChainCheck(root).require(present, Role.PARTICIPANT, clock.instant());
        revocations.requireNotOn(present);
        if (!Certificates.account(present).equals(Optional.of(asked.account()))) {
            throw new DistrustException(Distrust.OTHER_ACCOUNT, "a certificate is renewed for its own account only");
        }
        return issue(proven(asked), asked);
    }

    private PublicKey proven(Application asked) throws DistrustException {
        if (!Certificates.isAccount(asked.account())) {
            throw new DistrustException(Distrust.BAD_REQUEST, "an account is 0x and 40 digits in lower case");
        }
        PublicKey subject = SigningRequest.proven(asked.request());
        byte[] hash = AccountProof.hash(fingerprint().anchor(), subject);
        if (!AccountProof.signer(hash, asked.proof()).equals(Optional.of(asked.account()))) {
            throw new DistrustException(Distrust.OTHER_ACCOUNT, "the account did not sign for this key");
        }
        return subject;
    }

    private X509Certificate issue(PublicKey subject, Application asked) throws IOException {
        X509Certificate made =
                maker.participant(root, subject, asked.account(), asked.proof(), term(plan.participants()));
        issued.add(made);
        return made;
    }

    /** Nothing outlives the root. */
    private Term term(Duration validity) {
        Instant now = clock.instant();
        Instant end = now.plus(validity);
        Instant last = root.getNotAfter().toInstant();
        return new Term(now.minus(SLACK), end.isAfter(last) ? last : end);
    }

    private boolean wasRevoked(String account) throws IOException, DistrustException {
        return issued().stream()
                .anyMatch(one -> one.name().equals(account) && one.revoked().isPresent());
    }

    /** By the end of their validity. */
    public List<IssuedCertificate> issued() throws IOException, DistrustException {
        List<IssuedCertificate> lines = new ArrayList<>();
        for (X509Certificate one : issued.all()) {
            lines.add(new IssuedCertificate(
                    Certificates.serial(one),
                    Certificates.commonName(one),
                    Role.PARTICIPANT.isOf(one) ? Role.PARTICIPANT : Role.COORDINATOR,
                    one.getNotBefore().toInstant(),
                    one.getNotAfter().toInstant(),
                    revocations.since(one.getSerialNumber())));
        }
        return lines;
    }

    /**
     * From now on nothing is answered to these certificates; others are not touched. Unused tokens of the account go, too.
     *
     * @param named an account, or one certificate's serial number
     * @return how many certificates that were not revoked before
     */
    public int revoke(String named) throws IOException, DistrustException {
        List<BigInteger> serials = issued().stream()
                .filter(one -> one.name().equals(named) || one.serial().equals(named))
                .filter(one -> one.revoked().isEmpty())
                .map(one -> new BigInteger(one.serial(), 16))
                .toList();
        tokens.withdraw(named);
        if (!serials.isEmpty()) {
            revocations.add(key, serials, clock.instant());
        }
        return serials.size();
    }
}
