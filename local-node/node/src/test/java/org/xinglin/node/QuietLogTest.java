package org.xinglin.node;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.joran.JoranConfigurator;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.LoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.spi.FilterReply;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.sql.SQLException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The log as it is shipped, switched on: it holds no patient, whatever a library puts into its exceptions. */
class QuietLogTest {
    private final LoggerContext context = new LoggerContext();
    private ConsoleAppender<ILoggingEvent> appender = new ConsoleAppender<>();

    @BeforeEach
    void asShipped() throws Exception {
        context.putProperty("XINGLIN_LOG_LEVEL", "INFO");
        JoranConfigurator configurator = new JoranConfigurator();
        configurator.setContext(context);
        URL shipped = Objects.requireNonNull(QuietLogTest.class.getResource("/logback.xml"));
        configurator.doConfigure(shipped);
        appender = (ConsoleAppender<ILoggingEvent>)
                context.getLogger(Logger.ROOT_LOGGER_NAME).getAppender("STDERR");
    }

    @Test
    void whatADatabaseQuotesOfAPatientIsNotInTheLog() {
        SQLException quoting = new SQLException("Value too long for TITLE: 'HIV test of Ms Wang' [22001-252]");
        String log = log("a fault of ours", new IllegalStateException("{title: HIV test, patient: P-4711}", quoting));
        assertThat(log)
                .doesNotContain("HIV", "Wang", "P-4711")
                .contains("a fault of ours", "IllegalStateException", "SQLException [22001-252]")
                .contains("QuietLogTest.whatADatabaseQuotesOfAPatientIsNotInTheLog");
    }

    @Test
    void whatAFileSystemSaysOfAFileIsNotInTheLog() {
        assertThat(log("x", new IOException("wang_hiv.pdf", new NoSuchFileException("/in/wang_hiv.pdf"))))
                .doesNotContain("wang")
                .contains("NoSuchFileException");
    }

    @Test
    void whatHelpsAndNamesNobodyStays() {
        assertThat(log("x", new ConnectException("Connection refused"))).contains("Connection refused");
        assertThat(log("x", new NodeStartException("the port is taken", new IOException("wang"))))
                .contains("the port is taken")
                .doesNotContain("wang");
    }

    @Test
    void theLevelThatWasAskedForIsTheOneThatIsWritten() {
        assertThat(appender.getFilterChainDecision(event(Level.INFO, "XL-TAMPERED", null)))
                .isNotEqualTo(FilterReply.DENY);
        assertThat(appender.getFilterChainDecision(event(Level.DEBUG, "more", null)))
                .isEqualTo(FilterReply.DENY);
    }

    @Test
    void anEntryIsOneLine() {
        assertThat(log("seen\n12:00:00 ERROR Chain: forged \u001b[2J", null))
                .hasLineCount(1)
                .doesNotContain("\u001b");
    }

    private String log(String message, @Nullable Throwable trouble) {
        return new String(appender.getEncoder().encode(event(Level.ERROR, message, trouble)), StandardCharsets.UTF_8);
    }

    private LoggingEvent event(Level level, String message, @Nullable Throwable trouble) {
        Logger logger = context.getLogger("org.xinglin.test");
        return new LoggingEvent("test", logger, level, message, trouble, new Object[0]);
    }
}
