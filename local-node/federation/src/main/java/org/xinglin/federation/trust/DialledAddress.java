package org.xinglin.federation.trust;

/** {@code host:port}, or {@code [address]:port} of version 6. */
public record DialledAddress(String host, int port) {
    private static final int LAST_PORT = 65_535;

    /** @throws IllegalArgumentException when it is none */
    public static DialledAddress parse(String text) {
        int colon = text.lastIndexOf(':');
        String host = colon < 0 ? "" : text.substring(0, colon);
        if (host.startsWith("[") && host.endsWith("]")) {
            host = host.substring(1, host.length() - 1);
        } else if (host.contains(":")) {
            host = "";
        }
        if (host.isEmpty() || !HostName.isOne(host)) {
            throw new IllegalArgumentException(text + " is not of the form HOST:PORT");
        }
        return new DialledAddress(host, port(text.substring(colon + 1), text));
    }

    private static int port(String digits, String text) {
        try {
            int port = Integer.parseInt(digits);
            if (port > 0 && port <= LAST_PORT) {
                return port;
            }
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(text + " has no port", e);
        }
        throw new IllegalArgumentException(text + " has no port");
    }

    /** For gRPC: the name is resolved anew with each connection. */
    String target() {
        return "dns:///" + this;
    }

    @Override
    public String toString() {
        return (host.contains(":") ? "[" + host + "]" : host) + ":" + port;
    }
}
