package org.xinglin.federation.simulation;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.xinglin.federation.participant.FederationClient;
import org.xinglin.federation.participant.FederationException;
import org.xinglin.federation.task.TaskHistory;
import org.xinglin.federation.task.TaskSpec;
import org.xinglin.federation.task.TaskSpecException;

/**
 * Rounds of many hospitals, or of large models, over gRPC with mutual TLS: the hospitals are in this process, each with its own account,
 * certificate and connection, and the coordinator is in another. Arguments: hospitals, parameters (at least so many), rounds, open or
 * secure, the coordinator's heap as -Xmx takes it, an empty folder.
 */
final class FederationBench {
    private static final int FEATURES = 4;
    private static final int ENROLLING = 4;

    private FederationBench() {}

    public static void main(String[] args) throws Exception {
        int hospitals = Integer.parseInt(args[0]);
        TaskSpec spec =
                TaskSpec.parse(json(hospitals, width(Long.parseLong(args[1])), args[2], args[3].equals("secure")));
        int parameters = spec.layout().size();
        System.out.println(String.format(
                Locale.ROOT,
                "%,d hospitals, %,d parameters, %s rounds, %s, coordinator with -Xmx%s",
                hospitals,
                parameters,
                args[2],
                args[3],
                args[4]));
        Process coordinator = started(Path.of(args[5]), args[4]);
        try (BufferedReader said =
                new BufferedReader(new InputStreamReader(coordinator.getInputStream(), StandardCharsets.UTF_8))) {
            String[] places = said.readLine().split(" ");
            Thread.ofPlatform().daemon().start(() -> said.lines().forEach(System.out::println));
            rounds(hospitals, spec, places);
            coordinator.getOutputStream().close();
            coordinator.waitFor();
        } finally {
            coordinator.destroy();
        }
        System.out.println("hospitals, all in one process: " + ProcessMemory.text());
        tellBytes(hospitals, parameters, args[3].equals("secure"));
    }

    private static Process started(Path home, String heap) throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return new ProcessBuilder(
                        java,
                        "-Xmx" + heap,
                        "-XX:+UseSerialGC",
                        "--sun-misc-unsafe-memory-access=allow",
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        CoordinatorProcess.class.getName(),
                        home.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    private static void rounds(int hospitals, TaskSpec spec, String[] places)
            throws IOException, InterruptedException, FederationException, ExecutionException {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
                HttpClient http = HttpClient.newHttpClient()) {
            LedgerClient ledger = new LedgerClient(http, Integer.parseInt(places[1]));
            ledger.publish(spec.id());
            long begun = System.nanoTime();
            List<SimulatedHospital> sites = new ArrayList<>();
            for (int i = 0; i < hospitals; i++) {
                sites.add(new SimulatedHospital(i, ledger));
            }
            List<FederationClient> clients = enrolled(sites, spec, places);
            told("all enrolled and connected", begun);
            clients.getFirst().publish(spec.canonical());
            begun = System.nanoTime();
            List<Future<TaskHistory>> ends = new ArrayList<>();
            for (int i = 0; i < hospitals; i++) {
                SimulatedHospital site = sites.get(i);
                FederationClient client = clients.get(i);
                ends.add(threads.submit(() -> site.participate(client, spec)));
            }
            for (Future<TaskHistory> end : ends) {
                end.get();
            }
            told("from the first join to the last farewell", begun);
            TaskHistory end = ends.getFirst().get();
            System.out.println("ended as " + end.state() + " " + end.reason());
            clients.forEach(FederationClient::close);
        }
    }

    private static List<FederationClient> enrolled(List<SimulatedHospital> sites, TaskSpec spec, String[] places)
            throws InterruptedException, ExecutionException {
        try (ExecutorService few = Executors.newFixedThreadPool(ENROLLING)) {
            List<Future<FederationClient>> all = new ArrayList<>();
            for (SimulatedHospital site : sites) {
                all.add(few.submit(() -> {
                    FederationClient client = site.client(Integer.parseInt(places[0]), Path.of(places[2]));
                    client.tasks(); // enrols
                    site.join(spec.id());
                    return client;
                }));
            }
            List<FederationClient> clients = new ArrayList<>();
            for (Future<FederationClient> one : all) {
                clients.add(one.get());
            }
            return clients;
        }
    }

    private static void told(String what, long begun) {
        System.out.println(String.format(Locale.ROOT, "%s: %.2f s", what, (System.nanoTime() - begun) / 1e9));
    }

    /** Of contents; what TLS, HTTP/2 and headers add is not counted. */
    private static void tellBytes(int hospitals, long parameters, boolean secure) {
        long up = parameters * (secure ? Long.BYTES : Float.BYTES);
        long down = 2 * parameters * Float.BYTES; // to train from, and to measure
        System.out.println(String.format(
                Locale.ROOT,
                "a round's contents: up %.1f MB, down %.1f MB",
                hospitals * up / 1e6,
                hospitals * down / 1e6));
    }

    /** Of two hidden layers, so that the parameters are as many or a little more. */
    private static int width(long parameters) {
        int width = 1;
        while ((long) width * width + (FEATURES + 4L) * width + 2 < parameters) {
            width++;
        }
        return width;
    }

    private static String json(int hospitals, int width, String rounds, boolean secure) throws TaskSpecException {
        StringBuilder columns = new StringBuilder();
        for (int i = 0; i < FEATURES; i++) {
            columns.append("{\"name\":\"x").append(i).append("\",\"type\":\"numeric\"},");
        }
        return String.format(
                Locale.ROOT,
                """
                {"name":"simulation","model":{"kind":"mlp","hidden":[%d,%d]},"dataset":{"missing":[],"columns":[%s
                {"name":"y","type":"label","positiveAbove":0}],"testFraction":0.3,"splitSeed":1,"standardise":"none"},
                "algorithm":"fedavg","rounds":%s,"minParticipants":%d,"roundDeadlineSeconds":1800,%s
                "local":{"optimizer":"sgd","learningRate":0.1,"batchSize":0,"steps":1},"seed":7}""",
                width,
                width,
                columns,
                rounds,
                hospitals,
                secure ? "\"privacy\":{\"secureAggregation\":true}," : "");
    }
}
