package org.xinglin.federation.levels;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.xinglin.federation.levels.LowerTask.Terms;
import org.xinglin.federation.model.NamedVectors;
import org.xinglin.federation.participant.LocalTrainer.TrainingOrder;
import org.xinglin.federation.task.TaskHistory;
import org.xinglin.federation.task.TaskSpec;
import org.xinglin.federation.trust.ConsortiumLink;

/** Hospitals, each with an edge coordinator and its devices, under one coordinator of them all. */
final class Consortium implements AutoCloseable {
    static final String SPEC = """
            {"name":"wards","model":{"kind":"logistic-regression"},"dataset":{"missing":[],"columns":[
            {"name":"a","type":"numeric","range":[-6,6]},{"name":"b","type":"numeric","range":[-6,6]},
            {"name":"c","type":"numeric","range":[-6,6]},{"name":"y","type":"label","positiveAbove":0}],
            "testFraction":0.3,"splitSeed":1,"standardise":"none"},"algorithm":"fedavg","rounds":4,
            "minParticipants":3,"startParticipants":3,"roundDeadlineSeconds":40,
            "local":{"optimizer":"sgd","learningRate":0.5,"batchSize":0,"steps":3},"seed":7}""";

    static final int HOSPITALS = 3;
    static final int DEVICES = 5;
    static final Terms ALL = new Terms(DEVICES, DEVICES, 1, 1, false);

    final Level upper;
    final List<Level> edges = new ArrayList<>();
    final List<List<Ward>> wards = new ArrayList<>();
    final List<List<Future<TaskHistory>>> devices = new ArrayList<>();
    final List<Future<TaskHistory>> hospitals = new ArrayList<>();
    final List<String> declined = new CopyOnWriteArrayList<>();
    private final CountDownLatch asked = new CountDownLatch(1);
    private final CountDownLatch first = new CountDownLatch(1);
    private final List<ConsortiumLink> links = new ArrayList<>();

    /** Nobody has joined yet. */
    Consortium(Path home, TaskSpec spec, Terms terms) throws Exception {
        upper = new Level(home.resolve("consortium"), spec);
        for (int i = 0; i < HOSPITALS; i++) {
            String lower = LowerTask.specification(spec, account(i).account(), terms);
            edges.add(new Level(home.resolve("edge-" + i), TaskSpec.parse(lower)));
            List<Ward> own = new ArrayList<>();
            for (int j = 0; j < DEVICES; j++) {
                own.add(ward(spec, i * DEVICES + j));
            }
            wards.add(own);
            devices.add(new ArrayList<>());
        }
    }

    /** The same rows for the same number, whoever has them. */
    static Ward ward(TaskSpec spec, int number) {
        return new Ward(spec, number + 1, 20 + 7 * number);
    }

    static NumberedAccount account(int hospital) {
        return new NumberedAccount(100 + hospital);
    }

    void joinDevice(int hospital, int device) {
        NumberedAccount account = new NumberedAccount(1 + hospital * DEVICES + device);
        devices.get(hospital)
                .add(edges.get(hospital).join(account, wards.get(hospital).get(device)));
    }

    void joinDevices(int hospital, int count) {
        for (int j = 0; j < count; j++) {
            joinDevice(hospital, j);
        }
    }

    /** One that takes its order and does not answer. */
    void joinSilentDevice(int hospital, int device) {
        Ward silent = new Ward(edges.get(hospital).spec, 1, 20) {
            @Override
            public TrainingResult train(TrainingOrder order) throws InterruptedException {
                asked.countDown();
                new CountDownLatch(1).await();
                return super.train(order);
            }
        };
        NumberedAccount account = new NumberedAccount(1 + hospital * DEVICES + device);
        devices.get(hospital).add(edges.get(hospital).join(account, silent));
    }

    private static void within(CountDownLatch what) throws InterruptedException {
        if (!what.await(40, TimeUnit.SECONDS)) {
            throw new IllegalStateException("it did not happen in time");
        }
    }

    void awaitSilentDevice() throws InterruptedException {
        within(asked);
    }

    DevicesTrainer trainer(int hospital, ConsortiumLink link) throws Exception {
        return DevicesTrainer.over(link, account(hospital), edges.get(hospital).spec, upper.spec, this::declined);
    }

    /** Of a model with all its values the same. */
    TrainingOrder order(int round, float value) {
        float[] values = new float[upper.spec.layout().size()];
        Arrays.fill(values, value);
        return new TrainingOrder(round, NamedVectors.owning(upper.spec.layout(), values), Optional.empty());
    }

    void awaitDeclined() throws InterruptedException {
        within(first);
    }

    private void declined(String why) {
        declined.add(why);
        first.countDown();
    }

    void joinHospital(int hospital) throws Exception {
        NumberedAccount account = account(hospital);
        Level edge = edges.get(hospital);
        ConsortiumLink link = edge.link(account);
        links.add(link);
        hospitals.add(upper.join(account, trainer(hospital, link)));
    }

    void joinAll() throws Exception {
        for (int i = 0; i < HOSPITALS; i++) {
            joinDevices(i, DEVICES);
            joinHospital(i);
        }
    }

    TaskHistory ended() throws Exception {
        TaskHistory history = hospitals.getFirst().get(50, TimeUnit.SECONDS);
        for (Future<TaskHistory> one : hospitals) {
            one.get(10, TimeUnit.SECONDS);
        }
        return history;
    }

    @Override
    public void close() {
        upper.close();
        edges.forEach(Level::close);
        links.forEach(ConsortiumLink::close);
    }
}
