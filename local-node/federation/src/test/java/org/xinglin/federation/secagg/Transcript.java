package org.xinglin.federation.secagg;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;

/** One attempt, phase by phase, with all that was said, so that a test may leave somebody out, change a message, or go on. */
final class Transcript {
    final Consortium consortium;
    final SecureSettings settings;
    final SecureServer server;
    final ByAccount<SecureClient> clients = new ByAccount<>();
    final ByAccount<byte[]> advertisements = new ByAccount<>();
    final ByAccount<byte[]> shares = new ByAccount<>();
    final ByAccount<MaskedVector> masked = new ByAccount<>();
    final ByAccount<byte[]> agreements = new ByAccount<>();
    final ByAccount<byte[]> reveals = new ByAccount<>();
    ByAccount<byte[]> inboxes = new ByAccount<>();
    byte[] roster = new byte[0];
    byte[] survivors = new byte[0];
    byte[] signatures = new byte[0];

    Transcript(Consortium consortium, SecureSettings settings) {
        this.consortium = consortium;
        this.settings = settings;
        this.server = new SecureServer(settings, consortium.peers());
        for (String account : consortium.accounts()) {
            clients.put(account, consortium.client(settings, account));
        }
    }

    Transcript advertise() throws SecureAggregationException {
        for (String account : clients.accounts()) {
            byte[] said = clients.get(account).advertise();
            advertisements.put(account, said);
            server.advertised(account, said);
        }
        roster = server.roster();
        return this;
    }

    Transcript share(String... without) throws SecureAggregationException {
        for (String account : others(clients.accounts(), without)) {
            byte[] said = clients.get(account).share(roster);
            shares.put(account, said);
            server.shared(account, said);
        }
        inboxes = ByAccount.of(server.inboxes());
        return this;
    }

    Transcript mask(String... without) throws SecureAggregationException {
        for (String account : others(inboxes.accounts(), without)) {
            MaskedVector vector = late(account);
            server.masked(account, vector);
        }
        survivors = server.survivors();
        return this;
    }

    MaskedVector late(String account) throws SecureAggregationException {
        MaskedVector vector =
                clients.get(account).mask(inboxes.get(account), consortium.contributed(settings, account));
        masked.put(account, vector);
        return vector;
    }

    Transcript agree(String... without) throws SecureAggregationException {
        for (String account : others(server.inSum(), without)) {
            byte[] said = clients.get(account).consistent(survivors);
            agreements.put(account, said);
            server.consistent(account, said);
        }
        signatures = server.signatures();
        return this;
    }

    SecureSum unmask(String... without) throws SecureAggregationException {
        for (String account : others(agreements.accounts(), without)) {
            byte[] said = clients.get(account).unmask(signatures);
            reveals.put(account, said);
            server.revealed(account, said);
        }
        return server.unmask();
    }

    static Transcript finished(Consortium consortium, SecureSettings settings) throws SecureAggregationException {
        Transcript transcript =
                new Transcript(consortium, settings).advertise().share().mask().agree();
        transcript.unmask();
        return transcript;
    }

    private static Set<String> others(Collection<String> accounts, String... without) {
        Set<String> others = new TreeSet<>(accounts);
        Set.of(without).forEach(others::remove);
        return others;
    }
}
