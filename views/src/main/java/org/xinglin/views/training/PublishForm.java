package org.xinglin.views.training;

import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.xinglin.core.training.PrivacyScope;
import org.xinglin.core.training.TaskSettings;
import org.xinglin.core.training.TaskSettings.Metric;
import org.xinglin.core.training.TaskSettings.Noise;
import org.xinglin.core.training.TaskSettings.Target;
import org.xinglin.views.kit.Message;

/** A task's usual settings as they are typed; numbers stay texts until somebody reads them. */
public final class PublishForm {
    private static final Noise FIRST_NOISE = new Noise(PrivacyScope.RECORD, 1, 1, 1e-5);
    private static final int SMALL_HOSPITAL = 200;
    private static final long MOST_ROWS = 1L << 40;

    private final StringProperty rounds = new SimpleStringProperty("");
    private final ObjectProperty<Optional<Metric>> metric = new SimpleObjectProperty<>(Optional.empty());
    private final StringProperty target = new SimpleStringProperty("");
    private final StringProperty rule = new SimpleStringProperty("");
    private final BooleanProperty secure = new SimpleBooleanProperty();
    private final ObjectProperty<PrivacyScope> scope = new SimpleObjectProperty<>(PrivacyScope.NONE);
    private final StringProperty noise = new SimpleStringProperty("");
    private final StringProperty clip = new SimpleStringProperty("");
    private final StringProperty delta = new SimpleStringProperty("");
    private final StringProperty compression = new SimpleStringProperty(TaskSettings.UNCOMPRESSED);
    private final StringProperty rows = new SimpleStringProperty(String.valueOf(SMALL_HOSPITAL));

    /** A text that is no number where one is wanted. */
    static final class BadNumberException extends Exception {
        private static final long serialVersionUID = 1L;
        private final transient Message words;

        BadNumberException(String field, String text) {
            super(field);
            this.words = Message.of("training.publish.bad-number", Message.of("training.publish." + field), text);
        }

        Message words() {
            return words;
        }
    }

    void fill(TaskSettings settings) {
        rounds.set(String.valueOf(settings.rounds()));
        metric.set(settings.target().map(Target::metric));
        target.set(settings.target().map(one -> plain(one.value())).orElse(""));
        rule.set(settings.rule());
        secure.set(settings.secureAggregation());
        scope.set(settings.noise().map(Noise::scope).orElse(PrivacyScope.NONE));
        Noise shown = settings.noise().orElse(FIRST_NOISE);
        noise.set(plain(shown.multiplier()));
        clip.set(plain(shown.clip()));
        delta.set(plain(shown.delta()));
        compression.set(settings.compression());
    }

    TaskSettings settings() throws BadNumberException {
        return new TaskSettings(
                Math.toIntExact(whole("rounds", rounds.get(), Integer.MAX_VALUE)),
                wantedTarget(),
                rule.get(),
                secure.get(),
                wantedNoise(),
                compression.get());
    }

    private Optional<Target> wantedTarget() throws BadNumberException {
        Optional<Metric> wanted = metric.get();
        return wanted.isEmpty()
                ? Optional.empty()
                : Optional.of(new Target(wanted.get(), number("target-value", target.get())));
    }

    private Optional<Noise> wantedNoise() throws BadNumberException {
        return scope.get() == PrivacyScope.NONE
                ? Optional.empty()
                : Optional.of(new Noise(
                        scope.get(),
                        number("noise", noise.get()),
                        number("clip", clip.get()),
                        number("delta", delta.get())));
    }

    /** Of the smallest hospital. */
    long smallestHospital() throws BadNumberException {
        return whole("rows", rows.get(), MOST_ROWS);
    }

    private static long whole(String field, String text, long most) throws BadNumberException {
        double number = number(field, text);
        if (number != Math.rint(number) || number > most) {
            throw new BadNumberException(field, text);
        }
        return (long) number;
    }

    private static double number(String field, String text) throws BadNumberException {
        double number = parsed(text);
        if (!(number > 0) || Double.isInfinite(number)) {
            throw new BadNumberException(field, text);
        }
        return number;
    }

    private static double parsed(String text) {
        try {
            return Double.parseDouble(text.strip());
        } catch (NumberFormatException e) {
            return Double.NaN; // told with its field by who asked
        }
    }

    private static String plain(double number) {
        return ForecastWords.plain(number);
    }

    public StringProperty rounds() {
        return rounds;
    }

    /** What ends the task early; empty for its last round alone. */
    public ObjectProperty<Optional<Metric>> metric() {
        return metric;
    }

    public StringProperty target() {
        return target;
    }

    public StringProperty rule() {
        return rule;
    }

    public BooleanProperty secure() {
        return secure;
    }

    public ObjectProperty<PrivacyScope> scope() {
        return scope;
    }

    public StringProperty noise() {
        return noise;
    }

    public StringProperty clip() {
        return clip;
    }

    public StringProperty delta() {
        return delta;
    }

    public StringProperty compression() {
        return compression;
    }

    /** Of the smallest hospital; what noise for records comes to depends on it. */
    public StringProperty rows() {
        return rows;
    }
}
