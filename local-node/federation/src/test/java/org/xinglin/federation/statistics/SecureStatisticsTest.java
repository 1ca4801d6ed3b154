package org.xinglin.federation.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xinglin.federation.aggregation.Parameters;
import org.xinglin.federation.secagg.CohortRule;
import org.xinglin.federation.secagg.Contributed;
import org.xinglin.federation.secagg.Quorum;
import org.xinglin.federation.secagg.SecureAggregationException;
import org.xinglin.federation.secagg.SecureClient;
import org.xinglin.federation.secagg.SecureRound;
import org.xinglin.federation.secagg.SecureServer;
import org.xinglin.federation.secagg.SecureSettings;
import org.xinglin.federation.secagg.SecureSum;
import org.xinglin.federation.secagg.VectorEncoding;
import org.xinglin.federation.statistics.Hospitals.Hospital;
import org.xinglin.federation.task.TaskId;

/** Statistics through the whole protocol of secure aggregation, in rings of both sizes. */
class SecureStatisticsTest {
    private static final int HOSPITALS = 5;

    private final Random random = new Random(99);
    private final StatisticsPlan plan = Hospitals.plan(10);
    private final Map<String, SecureClient> clients = new TreeMap<>();

    @ParameterizedTest
    @ValueSource(ints = {32, 64})
    void theSecretSumTellsTheSameBitsAsTheOpenOne(int ringBits) throws SecureAggregationException, StatisticsException {
        List<Hospital> hospitals = new ArrayList<>();
        for (int i = 0; i < HOSPITALS; i++) {
            hospitals.add(Hospitals.made(random, 50 + 100 * i));
        }
        List<float[]> contributions = Hospitals.contributions(plan, hospitals);
        SecureSum sum = secretly(contributions, ringBits);
        double[] words = new double[plan.layout().size()];
        sum.sum().read(0, words.length, words);
        GlobalStatistics open = StatisticsSum.of(plan, Hospitals.sum(contributions), HOSPITALS);
        assertThat(StatisticsSum.of(plan, words, HOSPITALS)).isEqualTo(open);
        assertThat(StatisticsSum.of(plan, words, HOSPITALS).digest()).isEqualTo(open.digest());
    }

    private SecureSum secretly(List<float[]> contributions, int ringBits) throws SecureAggregationException {
        VectorEncoding encoding = new VectorEncoding(plan.layout().size(), plan.clip(), HOSPITALS, ringBits);
        SecureRound round = new SecureRound(TaskId.of(new byte[32]), "statistics", 0, 1);
        SecureSettings settings = new SecureSettings(round, encoding, Quorum.of(HOSPITALS));
        SecureServer server = new SecureServer(settings, SecureStatisticsTest::isSigned);
        for (int i = 0; i < HOSPITALS; i++) {
            String account = "0x0" + i;
            CohortRule cohort = new CohortRule(CohortRule.State.fixed(), state -> {});
            clients.put(
                    account,
                    new SecureClient(
                            settings,
                            account,
                            message -> signed(account, message),
                            SecureStatisticsTest::isSigned,
                            cohort,
                            new SecureRandom()));
            server.advertised(account, clients.get(account).advertise());
        }
        byte[] roster = server.roster();
        for (Map.Entry<String, SecureClient> client : clients.entrySet()) {
            server.shared(client.getKey(), client.getValue().share(roster));
        }
        Map<String, byte[]> inboxes = server.inboxes();
        for (Map.Entry<String, SecureClient> client : clients.entrySet()) {
            double[] values =
                    doubles(contributions.get(Integer.parseInt(client.getKey().substring(2))));
            Contributed own = new Contributed(Parameters.of(values), 1, new byte[32]);
            server.masked(
                    client.getKey(), client.getValue().mask(Objects.requireNonNull(inboxes.get(client.getKey())), own));
        }
        return unmasked(server);
    }

    private SecureSum unmasked(SecureServer server) throws SecureAggregationException {
        byte[] survivors = server.survivors();
        for (Map.Entry<String, SecureClient> client : clients.entrySet()) {
            server.consistent(client.getKey(), client.getValue().consistent(survivors));
        }
        byte[] signatures = server.signatures();
        for (Map.Entry<String, SecureClient> client : clients.entrySet()) {
            server.revealed(client.getKey(), client.getValue().unmask(signatures));
        }
        return server.unmask();
    }

    private static double[] doubles(float[] values) {
        double[] doubles = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            doubles[i] = values[i];
        }
        return doubles;
    }

    /** Who signs is not what is tried here. */
    private static byte[] signed(String account, byte[] message) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(account.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return mac.doFinal(message);
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    private static boolean isSigned(String account, byte[] message, byte[] signature) {
        return MessageDigest.isEqual(signed(account, message), signature);
    }
}
