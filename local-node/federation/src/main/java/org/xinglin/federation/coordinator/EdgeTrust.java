package org.xinglin.federation.coordinator;

import java.util.List;
import org.xinglin.federation.trust.AccountSigner;
import org.xinglin.federation.trust.CertificateAuthority;

/**
 * Where a coordinator listens, always behind mutual TLS, and the consortium it belongs to.
 *
 * @param host the address or name to listen on
 * @param names the DNS names and IP addresses that participants dial, for its certificate
 * @param account that writes on the chain: shows participants whose coordinator this is
 * @param version of this software, for the preflight of participants
 */
public record EdgeTrust(
        String host, List<String> names, CertificateAuthority authority, AccountSigner account, String version) {
    /** What needs no name server: this machine. */
    public static final List<String> LOOPBACK = List.of("localhost", "127.0.0.1", "::1");

    public EdgeTrust {
        names = List.copyOf(names);
    }

    public static EdgeTrust onLoopback(CertificateAuthority authority, AccountSigner account, String version) {
        return new EdgeTrust("127.0.0.1", LOOPBACK, authority, account, version);
    }
}
