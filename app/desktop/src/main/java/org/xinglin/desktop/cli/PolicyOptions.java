package org.xinglin.desktop.cli;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.xinglin.core.training.Allowed;
import org.xinglin.core.training.PrivacyScope;
import org.xinglin.core.training.SitePolicy;
import picocli.CommandLine.Option;

/** The demands that are named; what is not named stays as it is. */
final class PolicyOptions {
    private static final String ANY = "any";
    private static final String NONE = "none";

    @Option(names = "--least-participants", paramLabel = "N", description = "At least so many hospitals, 2 or more.")
    @Nullable
    private Integer least;

    @Option(
            names = "--secure-aggregation",
            arity = "1",
            paramLabel = "true|false",
            description = "Whether the coordinator must not see single updates.")
    @Nullable
    private Boolean secure;

    @Option(names = "--privacy", paramLabel = "none|client|record", description = "The differential privacy demanded.")
    @Nullable
    private String scope;

    @Option(names = "--epsilon", paramLabel = "E", description = "What all tasks together may spend, of each scope.")
    @Nullable
    private Double epsilon;

    @Option(
            names = "--delta",
            paramLabel = "D",
            description = "Where epsilon is counted; below one over the number of records.")
    @Nullable
    private Double delta;

    @Option(names = "--models", split = ",", paramLabel = "KIND|any|none", description = "Kinds of model allowed.")
    @Nullable
    private List<String> models;

    @Option(names = "--algorithms", split = ",", paramLabel = "NAME|any|none", description = "Algorithms allowed.")
    @Nullable
    private List<String> algorithms;

    @Option(
            names = "--datasets",
            split = ",",
            paramLabel = "FILE|any|none",
            description = "Names of the tables and folders here that may be trained on.")
    @Nullable
    private List<String> datasets;

    @Option(
            names = "--features",
            split = ",",
            paramLabel = "COLUMN|any|none",
            description = "Columns that may go into a model.")
    @Nullable
    private List<String> features;

    @Option(
            names = "--coordinators",
            split = ",",
            paramLabel = "ACCOUNT|any|none",
            description = "Accounts of the coordinators that are trusted with a task.")
    @Nullable
    private List<String> coordinators;

    @Option(names = "--most-rounds", paramLabel = "N", description = "At most so many rounds a task.")
    @Nullable
    private Integer rounds;

    @Option(names = "--most-steps", paramLabel = "N", description = "At most so many local steps a round.")
    @Nullable
    private Integer steps;

    @Option(
            names = "--approve-each",
            arity = "1",
            paramLabel = "true|false",
            description = "Whether somebody here must have approved each task by its id.")
    @Nullable
    private Boolean approveEach;

    @Option(
            names = "--tell-machine",
            arity = "1",
            paramLabel = "true|false",
            description =
                    "Whether the coordinator, and by it the other hospitals, is told how busy this machine is, its free"
                            + " storage, its link, and how many own jobs wait.")
    @Nullable
    private Boolean tellMachine;

    /** As it was where it is not named. */
    boolean tellsOfMachine(boolean before) {
        return or(tellMachine, before);
    }

    /** @throws UsageException saying which value can not be */
    SitePolicy over(SitePolicy before) {
        try {
            return new SitePolicy(
                    or(least, before.leastParticipants()),
                    or(secure, before.secureAggregation()),
                    new SitePolicy.Privacy(
                            scope == null ? before.privacy().scope() : scope(scope),
                            or(epsilon, before.privacy().epsilon()),
                            or(delta, before.privacy().delta())),
                    names(before.allowed()),
                    or(rounds, before.mostRounds()),
                    or(steps, before.mostSteps()),
                    or(approveEach, before.approveEach()));
        } catch (IllegalArgumentException e) {
            throw new UsageException("Not a policy: " + e.getMessage() + ".");
        }
    }

    private SitePolicy.Names names(SitePolicy.Names before) {
        return new SitePolicy.Names(
                allowed(models, before.models(), word -> word.toLowerCase(Locale.ROOT)),
                allowed(algorithms, before.algorithms(), word -> word.toLowerCase(Locale.ROOT)),
                allowed(datasets, before.datasets(), UnaryOperator.identity()),
                allowed(features, before.features(), UnaryOperator.identity()),
                allowed(coordinators, before.coordinators(), word -> word.toLowerCase(Locale.ROOT)));
    }

    private static <T> T or(@Nullable T named, T before) {
        return named == null ? before : named;
    }

    private static Allowed allowed(@Nullable List<String> words, Allowed before, UnaryOperator<String> form) {
        if (words == null) {
            return before;
        }
        if (words.equals(List.of(ANY))) {
            return Allowed.ANY;
        }
        Set<String> names = words.equals(List.of(NONE))
                ? Set.of()
                : words.stream().map(word -> form.apply(word.strip())).collect(Collectors.toSet());
        return new Allowed(Optional.of(names));
    }

    private static PrivacyScope scope(String word) {
        for (PrivacyScope scope : PrivacyScope.values()) {
            if (scope.word().equals(word.toLowerCase(Locale.ROOT))) {
                return scope;
            }
        }
        throw new UsageException("--privacy is none, client or record.");
    }
}
