package org.xinglin.ipfs.rpc;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;

/**
 * Who may call what, as an entry of Kubo's {@code API.Authorizations}: a secret and the beginnings of paths it opens.
 *
 * @param name for people; it is not secret
 * @param secret {@code bearer:TOKEN}, {@code basic:USER:PASSWORD} or {@code basic:BASE64}; a bare text is a bearer token
 * @param allowedPaths such as {@code /api/v0} for all or {@code /api/v0/cat}
 */
public record Authorization(String name, String secret, List<String> allowedPaths) {
    private static final String BEARER = "bearer:";
    private static final String BASIC = "basic:";
    /** Kubo lets every known caller ask for the version. */
    private static final String VERSION_PATH = "/api/v0/version";

    public Authorization {
        allowedPaths = List.copyOf(allowedPaths);
        if (secret.isBlank() || secret.strip().length() != secret.length() || secret.contains("\n")) {
            throw new IllegalArgumentException("the secret of \"" + name + "\" is empty or has spaces around it");
        }
        for (String path : allowedPaths) {
            if (!path.startsWith("/")) {
                throw new IllegalArgumentException("an allowed path of \"" + name + "\" does not begin with /");
            }
        }
    }

    /** Opens the whole API. */
    public static Authorization ofToken(String name, String token) {
        return new Authorization(name, BEARER + token, List.of("/api/v0"));
    }

    /** Whether this header is from the one who knows the secret; takes the same time for each wrong one. */
    boolean knows(String header) {
        return MessageDigest.isEqual(
                expectedHeader().getBytes(StandardCharsets.UTF_8), header.getBytes(StandardCharsets.UTF_8));
    }

    boolean allows(String path) {
        return path.equals(VERSION_PATH) || allowedPaths.stream().anyMatch(path::startsWith);
    }

    private String expectedHeader() {
        if (secret.startsWith(BASIC)) {
            String credentials = secret.substring(BASIC.length());
            boolean plain = credentials.contains(":");
            return "Basic "
                    + (plain
                            ? Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8))
                            : credentials);
        }
        return "Bearer " + (secret.startsWith(BEARER) ? secret.substring(BEARER.length()) : secret);
    }

    /** Without the secret. */
    @Override
    public String toString() {
        return "Authorization[" + name + ", " + allowedPaths + "]";
    }
}
