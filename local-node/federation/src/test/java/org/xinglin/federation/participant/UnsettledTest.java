package org.xinglin.federation.participant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xinglin.federation.coordinator.InMemoryNotebook;
import org.xinglin.federation.participant.Unsettled.Page;
import org.xinglin.federation.task.TaskSpec;
import org.xinglin.federation.task.TaskSpecException;

class UnsettledTest {
    private static final String SPEC = """
            {"name":"toy","model":{"kind":"logistic-regression"},"dataset":{"missing":[],"columns":[
            {"name":"x","type":"numeric"},{"name":"y","type":"label","positiveAbove":0}],"testFraction":0.3,
            "splitSeed":1,"standardise":"none"},"algorithm":"ALGORITHM","rounds":5,"minParticipants":3,
            "local":{"optimizer":"sgd","learningRate":0.1,"batchSize":0,"steps":1},"seed":7MORE}""";
    private static final byte[] OLD = {1};
    private static final byte[] NEW = {2};

    private final InMemoryNotebook notebook = new InMemoryNotebook();
    private final List<Integer> askedFor = new ArrayList<>();

    @BeforeEach
    void before() throws IOException {
        notebook.write("owed", OLD);
        notebook.write("companions", OLD);
    }

    @Test
    void whatWentWithAnUpdateThatCountedHoldsThoughNobodySaidThanks() throws Exception {
        Unsettled unsettled = sent("scaffold", "");
        unsettled.settle(saying(Optional.of(true)));
        assertThat(unsettled.settled(Page.COMPANIONS)).contains(NEW);
        assertThat(askedFor).containsExactly(3);
    }

    @Test
    void whatWentWithAnUpdateThatDidNotCountIsForgottenThoughItWasTaken() throws Exception {
        Unsettled unsettled = sent("scaffold", "");
        unsettled.taken(3);
        unsettled.settle(saying(Optional.of(false)));
        assertThat(unsettled.settled(Page.COMPANIONS)).contains(OLD);
        assertThat(notebook.read("companions-next")).isEmpty();
    }

    @Test
    void aRoundThatIsNotClosedCountsForNobodyInStep() throws Exception {
        Unsettled unsettled = sent("scaffold", "");
        unsettled.taken(3);
        unsettled.settle(saying(Optional.empty()));
        assertThat(unsettled.settled(Page.COMPANIONS)).contains(OLD);
    }

    @Test
    void outOfStepWhateverWasTakenCounts() throws Exception {
        Unsettled unsettled = sent("fedavg", ",\"compression\":\"top-k\",\"asynchronous\":{\"buffer\":2}");
        unsettled.taken(3);
        unsettled.settle(saying(Optional.empty()));
        assertThat(unsettled.settled(Page.OWED)).contains(NEW);
    }

    @Test
    void settlingThatACrashCutShortIsDoneAgain() throws Exception {
        Unsettled unsettled = sent("scaffold", "");
        InMemoryNotebook before = copy();
        unsettled.settle(saying(Optional.of(true)));
        before.write("companions", NEW); // the crash came before anything was forgotten
        Unsettled again = new Unsettled(spec("scaffold", ""), before);
        again.settle(saying(Optional.of(true)));
        assertThat(again.settled(Page.COMPANIONS)).contains(NEW);
        again.settle(round -> {
            throw new IOException("asked a second time");
        });
    }

    @Test
    void aCoordinatorThatDoesNotAnswerLosesNothing() throws Exception {
        Unsettled unsettled = sent("scaffold", "");
        assertThatThrownBy(() -> unsettled.settle(round -> {
                    throw new IOException("away");
                }))
                .hasMessage("away");
        unsettled.settle(saying(Optional.of(true)));
        assertThat(unsettled.settled(Page.COMPANIONS)).contains(NEW);
    }

    @Test
    void aTaskWithNothingBesideItsUpdatesWritesNothing() throws Exception {
        InMemoryNotebook empty = new InMemoryNotebook();
        Unsettled unsettled = new Unsettled(spec("fedavg", ""), empty);
        unsettled.sending(1);
        unsettled.taken(1);
        assertThat(empty.read("sent")).isEmpty();
        unsettled.settle(round -> {
            throw new IOException("there was nothing to ask for");
        });
    }

    private Unsettled sent(String algorithm, String more) throws Exception {
        Unsettled unsettled = new Unsettled(spec(algorithm, more), notebook);
        unsettled.keep(Page.OWED, NEW);
        unsettled.keep(Page.COMPANIONS, NEW);
        unsettled.sending(3);
        return unsettled;
    }

    private Unsettled.Rounds saying(Optional<Boolean> counted) {
        return round -> {
            askedFor.add(round);
            return counted;
        };
    }

    private InMemoryNotebook copy() throws IOException {
        InMemoryNotebook copy = new InMemoryNotebook();
        for (String page : List.of("sent", "owed", "companions", "owed-next", "companions-next")) {
            Optional<byte[]> content = notebook.read(page);
            if (content.isPresent()) {
                copy.write(page, content.get());
            }
        }
        return copy;
    }

    private static TaskSpec spec(String algorithm, String more) throws TaskSpecException {
        return TaskSpec.parse(SPEC.replace("ALGORITHM", algorithm).replace("MORE", more));
    }
}
