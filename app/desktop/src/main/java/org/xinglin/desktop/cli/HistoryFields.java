package org.xinglin.desktop.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.xinglin.core.training.HospitalResult;
import org.xinglin.core.training.Measures;
import org.xinglin.core.training.RoundResult;
import org.xinglin.core.training.TrainingHistory;
import org.xinglin.core.training.TrainingTask;

/** A task and its rounds as output. */
final class HistoryFields {
    private HistoryFields() {}

    static Map<String, Object> of(TrainingHistory history) {
        TrainingTask task = history.task();
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("task", task.id().toString());
        fields.put("name", task.name());
        fields.put("state", task.state().name().toLowerCase(Locale.ROOT));
        fields.put("reason", task.reason());
        fields.put("roundsDone", task.roundsDone());
        fields.put("rounds", task.rounds());
        fields.put("joined", task.joined());
        fields.put(
                "history", history.rounds().stream().map(HistoryFields::round).toList());
        fields.put(
                "participants",
                history.participants().stream().map(ParticipantFields::of).toList());
        return fields;
    }

    static Map<String, Object> round(RoundResult round) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("round", round.round());
        fields.put("accuracy", round.accuracy());
        fields.put("loss", round.loss());
        measured(fields, round.measures());
        fields.put("epsilon", round.epsilon());
        fields.put(
                "hospitals",
                round.hospitals().stream().map(HistoryFields::hospital).toList());
        return fields;
    }

    private static Map<String, Object> hospital(HospitalResult result) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("hospital", result.hospital().text());
        fields.put("samples", result.samples());
        fields.put("trainLoss", result.trainLoss());
        fields.put("testSamples", result.testSamples());
        fields.put("testLoss", result.testLoss());
        fields.put("accuracy", result.accuracy());
        measured(fields, result.measures());
        fields.put("weight", result.conduct().weight());
        fields.put("score", result.conduct().score());
        fields.put("reward", result.conduct().reward());
        fields.put("reasons", result.conduct().reasons());
        return fields;
    }

    /** What is not defined is left out: JSON has no number for it. */
    private static void measured(Map<String, Object> fields, Measures measures) {
        putDefined(fields, "auc", measures.auc());
        putDefined(fields, "sensitivity", measures.sensitivity());
        putDefined(fields, "specificity", measures.specificity());
        putDefined(fields, "ece", measures.ece());
    }

    private static void putDefined(Map<String, Object> fields, String name, double value) {
        if (!Double.isNaN(value)) {
            fields.put(name, value);
        }
    }

    static List<String> sentence(TrainingHistory history) {
        TrainingTask task = history.task();
        String reason = task.reason().isEmpty() ? "" : " (" + task.reason() + ")";
        List<String> lines = new ArrayList<>();
        lines.add(String.format(
                Locale.ROOT,
                "%s: %s%s, round %d of %d, %d joined",
                task.name(),
                task.state().name().toLowerCase(Locale.ROOT),
                reason,
                task.roundsDone(),
                task.rounds(),
                task.joined()));
        history.rounds().forEach(round -> lines.add(sentence(round)));
        history.participants().forEach(one -> lines.add(ParticipantFields.sentence(one)));
        return lines;
    }

    static String sentence(RoundResult round) {
        String hospitals = round.hospitals().stream()
                .map(result -> String.format(
                        Locale.ROOT, "%s %.3f", result.hospital().text().substring(0, 10), result.accuracy()))
                .collect(Collectors.joining("  "));
        return String.format(
                Locale.ROOT,
                "  round %3d  accuracy %.3f  loss %.3f   %s",
                round.round(),
                round.accuracy(),
                round.loss(),
                hospitals);
    }
}
