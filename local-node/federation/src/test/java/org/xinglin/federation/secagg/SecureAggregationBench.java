package org.xinglin.federation.secagg;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.xinglin.federation.aggregation.Parameters;

/**
 * One secure sum of many hospitals in one process: seconds of the coordinator, seconds of one hospital, bytes a hospital sends and
 * gets. Arguments: hospitals, parameters, and numbers of dropouts (which leave after they shared their keys, the dearest time).
 */
final class SecureAggregationBench {
    private final SecureServer server;
    private final ByAccount<SecureClient> clients = new ByAccount<>();
    private final Parameters update;
    private final double weight;
    private final Map<Phase, Line> lines = new TreeMap<>();

    private SecureAggregationBench(Consortium consortium, int parameters, int attempt) {
        int hospitals = consortium.accounts().size();
        SecureSettings settings = Consortium.settings(hospitals, VectorEncoding.average(parameters, 8), 0, attempt);
        server = new SecureServer(settings, consortium.peers());
        update = Parameters.of(new Random(1).doubles(parameters, -0.01, 0.01).toArray());
        weight = 1.0 / hospitals;
        for (String account : consortium.accounts()) {
            CohortRule rule = new CohortRule(CohortRule.State.fixed(), state -> {});
            clients.put(
                    account,
                    new SecureClient(
                            settings,
                            account,
                            consortium.identity(account),
                            consortium.peers(),
                            rule,
                            new SecureRandom()));
        }
    }

    public static void main(String[] args) throws SecureAggregationException {
        int hospitals = Integer.parseInt(args[0]);
        int parameters = Integer.parseInt(args[1]);
        Consortium consortium = new Consortium(hospitals, 1);
        new SecureAggregationBench(consortium, Math.min(parameters, 10_000), 0).run(1);
        int attempt = 0;
        for (String dropouts : Arrays.asList(args).subList(2, args.length)) {
            attempt++;
            System.out.printf(
                    "%n%,d hospitals, %,d parameters in a ring of 32 bits, %s dropouts, threshold %d%n",
                    hospitals, parameters, dropouts, Quorum.safeThreshold(hospitals));
            SecureAggregationBench bench = new SecureAggregationBench(consortium, parameters, attempt);
            bench.run(Integer.parseInt(dropouts));
            bench.print();
        }
    }

    private void run(int dropouts) throws SecureAggregationException {
        List<String> all = clients.accounts();
        Line line = line(Phase.ADVERTISE_KEYS);
        for (String account : all) {
            byte[] said = line.client(() -> clients.get(account).advertise());
            line.sent(said.length);
            line.server(() -> server.advertised(account, said));
        }
        byte[] roster = line.close(server::roster);
        line = line(Phase.SHARE_KEYS);
        for (String account : all) {
            byte[] said =
                    line.got(roster.length).client(() -> clients.get(account).share(roster));
            line.sent(said.length);
            line.server(() -> server.shared(account, said));
        }
        Map<String, byte[]> inboxes = line.close(server::inboxes);
        mask(all.subList(0, all.size() - dropouts), inboxes);
    }

    private void mask(List<String> staying, Map<String, byte[]> inboxes) throws SecureAggregationException {
        Line line = line(Phase.MASKED_INPUT);
        for (String account : staying) {
            byte[] inbox = inboxes.getOrDefault(account, new byte[0]);
            Contributed own = new Contributed(update, weight, new byte[Contributed.SEED_BYTES]);
            MaskedVector said =
                    line.got(inbox.length).client(() -> clients.get(account).mask(inbox, own));
            line.sent(said.bytes().length);
            line.server(() -> server.masked(account, said));
        }
        byte[] survivors = line.close(server::survivors);
        line = line(Phase.CONSISTENCY_CHECK);
        for (String account : staying) {
            byte[] said =
                    line.got(survivors.length).client(() -> clients.get(account).consistent(survivors));
            line.sent(said.length);
            line.server(() -> server.consistent(account, said));
        }
        byte[] signatures = line.close(server::signatures);
        line = line(Phase.UNMASKING);
        for (String account : staying) {
            byte[] said = line.got(signatures.length)
                    .client(() -> clients.get(account).unmask(signatures));
            line.sent(said.length);
            line.server(() -> server.revealed(account, said));
        }
        check(line.close(server::unmask), staying.size());
    }

    /** All gave the same vector, so the mean is that vector but for one step of rounding. */
    private void check(SecureSum sum, int staying) {
        double[] mean = new double[1000];
        double[] expected = new double[1000];
        sum.mean().read(0, 1000, mean);
        update.read(0, 1000, expected);
        for (int i = 0; i < mean.length; i++) {
            if (Math.abs(mean[i] - expected[i]) > 1e-6) {
                throw new AssertionError("the mean of " + staying + " is wrong at " + i);
            }
        }
    }

    private Line line(Phase phase) {
        return lines.computeIfAbsent(phase, Line::new);
    }

    private void print() {
        String form = "%-18s %10.3f %10.3f %12.3f %10.3f %,14d %,12d%n";
        System.out.printf(
                "%-18s %10s %10s %12s %10s %14s %12s%n",
                "phase", "server, s", "CPU, s", "hospital, s", "CPU, s", "it sends, B", "it gets, B");
        double[] all = new double[4];
        long sent = 0;
        long got = 0;
        for (Line line : lines.values()) {
            double[] took = line.seconds();
            System.out.printf(form, line.phase, took[0], took[1], took[2], took[3], line.sent, line.got);
            for (int i = 0; i < all.length; i++) {
                all[i] += took[i];
            }
            sent += line.sent;
            got += line.got;
        }
        System.out.printf(form, "all", all[0], all[1], all[2], all[3], sent, got);
    }

    private interface Step<T> {
        T take() throws SecureAggregationException;
    }

    private interface Message {
        void take() throws SecureAggregationException;
    }

    /** Seconds, seconds of processors, and bytes of one phase; of the hospitals the median, and the largest message. */
    private static final class Line {
        private static final OperatingSystemMXBean SYSTEM =
                ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        private final Phase phase;
        private final List<Long> client = new ArrayList<>();
        private final List<Long> clientWork = new ArrayList<>();
        private long server;
        private long serverWork;
        private long sent;
        private long got;

        Line(Phase phase) {
            this.phase = phase;
        }

        <T> T client(Step<T> step) throws SecureAggregationException {
            long worked = SYSTEM.getProcessCpuTime();
            long begin = System.nanoTime();
            T said = step.take();
            client.add(System.nanoTime() - begin);
            clientWork.add(SYSTEM.getProcessCpuTime() - worked);
            return said;
        }

        void server(Message message) throws SecureAggregationException {
            close(() -> {
                message.take();
                return phase;
            });
        }

        <T> T close(Step<T> step) throws SecureAggregationException {
            long worked = SYSTEM.getProcessCpuTime();
            long begin = System.nanoTime();
            T said = step.take();
            server += System.nanoTime() - begin;
            serverWork += SYSTEM.getProcessCpuTime() - worked;
            return said;
        }

        void sent(long bytes) {
            sent = Math.max(sent, bytes);
        }

        Line got(long bytes) {
            got = Math.max(got, bytes);
            return this;
        }

        /** Seconds and processor seconds of the coordinator, then of a hospital. */
        double[] seconds() {
            return new double[] {server / 1e9, serverWork / 1e9, median(client), median(clientWork)};
        }

        private static double median(List<Long> nanos) {
            return nanos.stream().sorted().toList().get(nanos.size() / 2) / 1e9;
        }
    }
}
