package org.xinglin.storage.swarm;

/** Which addresses only this machine reaches. */
final class Loopback {
    private Loopback() {}

    static boolean isMultiaddress(String address) {
        return address.startsWith("/ip4/127.")
                || address.startsWith("/ip6/::1/")
                || address.startsWith("/unix/")
                || address.startsWith("/dns4/localhost/")
                || address.startsWith("/dns/localhost/");
    }
}
