package org.xinglin.federation.trust;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;

/** The names a coordinator's certificate is for (RFC 9525): whole names and addresses only, no wildcards, never the subject. */
public final class HostName {
    private static final Pattern FOUR = Pattern.compile("[0-9]{1,3}(\\.[0-9]{1,3}){3}");
    private static final Pattern NAME =
            Pattern.compile("(?i)[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)*");
    private static final int DNS = 2;
    private static final int ADDRESS = 7;

    private HostName() {}

    static boolean isAddress(String name) {
        return FOUR.matcher(name).matches() || name.contains(":");
    }

    /** Whether it can stand in a certificate. */
    public static boolean isOne(String name) {
        return isAddress(name) || NAME.matcher(name).matches();
    }

    static boolean isIn(X509Certificate certificate, String dialled) {
        try {
            Collection<List<?>> names = certificate.getSubjectAlternativeNames();
            return names != null && names.stream().anyMatch(name -> fits(name, dialled));
        } catch (CertificateParsingException e) {
            return false; // names that can not be read are none
        }
    }

    /** Whether the certificate is for these and no others. */
    static boolean areAllIn(X509Certificate certificate, Collection<String> names) {
        try {
            Collection<List<?>> all = certificate.getSubjectAlternativeNames();
            return all != null
                    && all.size() == names.size()
                    && names.stream().allMatch(name -> isIn(certificate, name));
        } catch (CertificateParsingException e) {
            return false; // names that can not be read are none
        }
    }

    private static boolean fits(List<?> name, String dialled) {
        if (!(name.get(0) instanceof Integer kind) || !(name.get(1) instanceof String text)) {
            return false;
        }
        return isAddress(dialled)
                ? kind == ADDRESS && isSameAddress(text, dialled)
                : kind == DNS && text.equalsIgnoreCase(dialled);
    }

    private static boolean isSameAddress(String one, String other) {
        try {
            return InetAddress.getByName(one).equals(InetAddress.getByName(other)); // both are numbers: nobody is asked
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
