package org.xinglin.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xinglin.core.chain.watch.Alert;
import org.xinglin.core.chain.watch.RuleKind;
import org.xinglin.core.chain.watch.WatchRule;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.kernel.Secret;

class AlertsTest {
    private static final Instant NOW = Instant.parse("2026-11-21T08:00:00.123Z");

    @TempDir
    Path folder;

    private Database database;
    private H2AlertLog log;
    private H2WatchBook book;

    @BeforeEach
    void open() throws Failed {
        database = Database.open(folder.resolve("catalogue"), Secret.owning(new byte[32]));
        log = new H2AlertLog(database);
        book = new H2WatchBook(database);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void anAlertIsKeptOnceUnderItsKey() {
        Alert raised = log.raise(alert("a")).orElseThrow();
        assertThat(raised.number()).isPositive();
        assertThat(log.raise(alert("a"))).isEmpty();
        assertThat(log.find(raised.number())).contains(raised);
        assertThat(raised.facts().keySet()).containsExactly("event", "doctor");
        assertThat(raised.facts()).containsEntry("doctor", "0xd0 two lines");
        assertThat(raised.at()).isEqualTo(NOW);
    }

    @Test
    void acknowledgedOnesLeaveTheOpenListAndTheFirstToSeeItStands() {
        long first = log.raise(alert("a")).orElseThrow().number();
        long second = log.raise(alert("b")).orElseThrow().number();
        log.acknowledge(first, new Alert.Acknowledged("wang", NOW));
        log.acknowledge(first, new Alert.Acknowledged("li", NOW.plusSeconds(5)));
        assertThat(log.latest(9, true)).extracting(Alert::number).containsExactly(second);
        assertThat(log.latest(9, false)).extracting(Alert::number).containsExactly(second, first);
        assertThat(log.find(first).orElseThrow().acknowledged()).contains(new Alert.Acknowledged("wang", NOW));
        log.delivered(second, "x".repeat(900));
        assertThat(log.find(second).orElseThrow().delivery()).hasSize(500);
    }

    @Test
    void opensAreCountedOnceEachAndWithinTheirWindow() {
        assertThat(log.opened("a", "0xd0", NOW, Duration.ofMinutes(60))).isOne();
        assertThat(log.opened("a", "0xd0", NOW, Duration.ofMinutes(60))).isOne();
        assertThat(log.opened("b", "0xd0", NOW.plusSeconds(1800), Duration.ofMinutes(60)))
                .isEqualTo(2);
        assertThat(log.opened("c", "0xd0", NOW.plusSeconds(3601), Duration.ofMinutes(60)))
                .isEqualTo(2);
        assertThat(log.opened("d", "0xd1", NOW, Duration.ofMinutes(60))).isOne();
    }

    @Test
    void rulesHookAndPlaceOutliveTheProcess() throws Failed {
        assertThat(book.seen()).isEmpty();
        assertThat(book.begun()).isEmpty();
        book.begin(60);
        assertThat(book.seen()).hasValue(60);
        assertThat(book.hook()).isEmpty();
        WatchRule rule = new WatchRule(RuleKind.MANY_OPENS, false, "5/10");
        book.set(rule);
        book.set(rule);
        book.setHook(List.of("/usr/bin/tell", "the officer"));
        book.seen(77);
        database.close();
        database = Database.open(folder.resolve("catalogue"), Secret.owning(new byte[32]));
        book = new H2WatchBook(database);
        assertThat(book.set()).containsExactly(rule);
        assertThat(book.hook()).containsExactly("/usr/bin/tell", "the officer");
        assertThat(book.seen()).hasValue(77);
        assertThat(book.begun()).hasValue(60);
    }

    private static Alert alert(String key) {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("event", "GlassBroken");
        facts.put("doctor", "0xd0\ntwo lines");
        return new Alert(0, RuleKind.GLASS_BROKEN, key, NOW, facts, "", Optional.empty());
    }
}
