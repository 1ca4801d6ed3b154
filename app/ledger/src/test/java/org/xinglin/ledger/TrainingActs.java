package org.xinglin.ledger;

import static org.xinglin.ledger.Words.bytes;
import static org.xinglin.ledger.Words.number;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.web3j.protocol.core.RemoteFunctionCall;
import org.xinglin.contracts.bindings.Consortium;
import org.xinglin.contracts.bindings.FederationLedger;
import org.xinglin.contracts.bindings.FederationLedger.Metrics;
import org.xinglin.core.access.Role;
import org.xinglin.ledger.ManualChain.Act;
import org.xinglin.ledger.ManualChain.Effect;
import org.xinglin.ledger.TrainingModel.Measure;
import org.xinglin.ledger.TrainingModel.Opinion;

/** Random acts on FederationLedger, each with what it must do to the model. */
final class TrainingActs {
    static final List<String> HOSPITALS = List.of("hospital", "second hospital", "third hospital", "fourth hospital");
    static final String RESEARCHER = "researcher";
    static final int TASKS = 8;
    private static final String COORDINATOR = "coordinator";
    private static final String STANDBY = "standby";
    private static final String NOBODY = "0x" + "0".repeat(40);
    private static final int MICRO = 1_000_000;
    private static final int ROUNDS = 40;
    private static final int KINDS = 40;
    private static final int PATIENCE = 30;

    private final ManualChain chain;
    private final TrainingModel model;
    private final Random random;
    private final Consortium consortium;
    private final FederationLedger ledger;

    TrainingActs(ManualChain chain, TrainingModel model, Random random) {
        this.chain = chain;
        this.model = model;
        this.random = random;
        consortium = chain.contracts().consortium();
        ledger = chain.contracts().federation();
    }

    List<Act> enrolment() {
        List<Act> acts = new ArrayList<>();
        HOSPITALS.forEach(hospital -> acts.add(joins(hospital, Role.HOSPITAL)));
        acts.add(joins(RESEARCHER, Role.RESEARCHER));
        return acts;
    }

    Act next() {
        int task = task();
        boolean open = model.isOpen(task) == random.nextInt(8) > 0; // mostly what fits, now and then what does not
        return switch (random.nextInt(KINDS)) {
            case 0 -> removal();
            case 1, 2 -> admission();
            case 3, 4 -> publication(random.nextInt(TASKS));
            case 5, 6, 7, 8 -> joining(task);
            case 9, 10, 11, 12, 13 -> open ? update(task) : opening(task);
            case 14, 15, 16, 17, 18, 19, 20, 21, 22, 23 -> open ? update(task) : joining(task);
            case 24, 25, 26, 27, 28, 29, 30 -> open ? closing(task) : opening(task);
            case 31, 32 -> naming(task);
            case 33, 34 -> takingOver(task);
            case 35 -> handingOver(task);
            case 36 -> beating(task);
            case 37, 38 -> standing(task);
            default -> random.nextInt(4) == 0 ? finishing(task) : update(task);
        };
    }

    private Act removal() {
        String hospital = hospital();
        RemoteFunctionCall<?> call = consortium.remove(chain.address(hospital));
        return new Act("remove " + hospital, "administrator", consortium, call, time -> model.remove(hospital));
    }

    private Act admission() {
        String hospital = hospital();
        RemoteFunctionCall<?> call = consortium.admit(chain.address(hospital));
        return new Act("admit " + hospital, "administrator", consortium, call, time -> model.admit(hospital));
    }

    private Act publication(int task) {
        String by = anybody();
        int rounds = random.nextInt(ROUNDS);
        return act(
                "publish " + task,
                by,
                ledger.publishTask(id(task), bytes("spec"), chain.address(COORDINATOR), number(rounds)),
                time -> model.publish(by, task, COORDINATOR, rounds, time));
    }

    private Act joining(int task) {
        String by = anybody();
        return act("join " + task, by, ledger.join(id(task)), time -> model.join(by, task));
    }

    private Act opening(int task) {
        String by = coordinator(task);
        int round = model.roundOf(task) + (random.nextInt(6) == 0 ? random.nextInt(3) : 1);
        return act(
                "open round " + round + " of " + task,
                by,
                ledger.openRound(id(task), number(round), bytes("model")),
                time -> model.open(by, task, round, time));
    }

    private Act update(int task) {
        String by = random.nextInt(8) == 0 ? anybody() : hospital();
        int round = round(task);
        return act(
                "send an update of round " + round + " of " + task,
                by,
                ledger.submitUpdate(id(task), number(round), bytes("update"), number(1), number(1)),
                time -> model.update(by, task, round));
    }

    private Act closing(int task) {
        String by = coordinator(task);
        int round = round(task);
        List<Measure> measures = new ArrayList<>();
        List<String> likely = HOSPITALS.stream()
                .filter(hospital -> model.hasJoined(hospital, task))
                .toList();
        for (String hospital : random.nextInt(8) == 0 ? HOSPITALS : likely) {
            if (random.nextInt(4) > 0) {
                boolean fits = random.nextInt(16) > 0; // now and then one is counted that sent nothing
                boolean sent = model.hasSent(hospital, task);
                measures.add(new Measure(hospital, fits && !sent ? 0 : random.nextInt(2)));
            }
        }
        if (!measures.isEmpty() && random.nextInt(10) == 0) {
            measures.add(measures.getFirst());
        }
        return act(
                "close round " + round + " of " + task,
                by,
                closing(task, round, measures),
                time -> model.close(by, task, round, measures, time));
    }

    private RemoteFunctionCall<?> closing(int task, int round, List<Measure> measures) {
        return ledger.closeRound(
                id(task),
                number(round),
                bytes("model"),
                bytes("manifest"),
                metrics(1),
                measures.stream()
                        .map(measure -> chain.address(measure.hospital()))
                        .toList(),
                measures.stream().map(measure -> metrics(measure.samples())).toList());
    }

    private Act naming(int task) {
        String rightful = model.publisherOf(task);
        String by = rightful.isEmpty() || random.nextInt(4) == 0 ? anybody() : rightful;
        boolean nobody = random.nextInt(8) == 0;
        String standby = coordinating();
        int patience = PATIENCE - 1 + random.nextInt(PATIENCE);
        return act(
                "name a standby of " + task,
                by,
                ledger.nameStandby(id(task), nobody ? NOBODY : chain.address(standby), number(nobody ? 0 : patience)),
                time -> model.nameStandby(by, task, nobody ? null : standby, nobody ? 0 : patience, time));
    }

    private Act takingOver(int task) {
        String by = coordinating();
        return act("take over " + task, by, ledger.takeOver(id(task)), time -> model.takeOver(by, task, time));
    }

    private Act handingOver(int task) {
        String by = coordinator(task);
        String to = coordinating();
        return act(
                "hand over " + task,
                by,
                ledger.handOver(id(task), chain.address(to)),
                time -> model.handOver(by, task, to, time));
    }

    private Act beating(int task) {
        String by = coordinator(task);
        return act("heartbeat of " + task, by, ledger.heartbeat(id(task)), time -> model.heartbeat(by, task, time));
    }

    private Act standing(int task) {
        String by = coordinator(task);
        int round = model.roundOf(task) - random.nextInt(2);
        List<Opinion> opinions = new ArrayList<>();
        for (String hospital : HOSPITALS) {
            if (random.nextInt(8) == 0 || model.hasJoined(hospital, task)) {
                long score = random.nextInt(20) == 0 ? MICRO + 1 : random.nextInt(MICRO + 1);
                opinions.add(new Opinion(hospital, score, random.nextInt(100)));
            }
        }
        return act(
                "record standings of round " + round + " of " + task,
                by,
                ledger.recordStanding(
                        id(task),
                        number(Math.max(0, round)),
                        opinions.stream()
                                .map(opinion -> chain.address(opinion.hospital()))
                                .toList(),
                        opinions.stream()
                                .map(opinion -> number(opinion.score()))
                                .toList(),
                        opinions.stream()
                                .map(opinion -> number(opinion.reward()))
                                .toList(),
                        bytes("reasons")),
                time -> model.stand(by, task, round, opinions, time));
    }

    private Act finishing(int task) {
        String by = random.nextInt(4) == 0 ? coordinator(task) : anybody();
        return act("finish " + task, by, ledger.finishTask(id(task), number(1)), time -> model.finish(by, task));
    }

    private Act joins(String account, Role role) {
        RemoteFunctionCall<?> call =
                consortium.register(number(role.code()), account, bytes("key"), "", Words.keyProof());
        return new Act("enrol", account, consortium, call, time -> true);
    }

    private Act act(String what, String by, RemoteFunctionCall<?> call, Effect effect) {
        return new Act(what, by, ledger, call, effect);
    }

    /** Mostly one of the first three on which something can be done, so that they get far. */
    private int task() {
        List<Integer> running = model.running();
        boolean any = running.isEmpty() || random.nextInt(8) == 0;
        return any ? random.nextInt(TASKS) : running.get(random.nextInt(Math.min(3, running.size())));
    }

    private int round(int task) {
        return model.roundOf(task) + (random.nextInt(8) == 0 ? 1 : 0);
    }

    private String coordinator(int task) {
        String rightful = model.coordinatorOf(task);
        return rightful.isEmpty() || random.nextInt(8) == 0 ? coordinating() : rightful;
    }

    /** Whoever may come to coordinate a task. */
    private String coordinating() {
        return random.nextInt(2) == 0 ? COORDINATOR : STANDBY;
    }

    private String anybody() {
        int choice = random.nextInt(HOSPITALS.size() + 1);
        return choice == HOSPITALS.size() ? RESEARCHER : HOSPITALS.get(choice);
    }

    private String hospital() {
        return HOSPITALS.get(random.nextInt(HOSPITALS.size()));
    }

    static byte[] id(int task) {
        return bytes("task " + task);
    }

    private static Metrics metrics(long samples) {
        return new Metrics(number(1), number(1), number(1), number(samples));
    }
}
