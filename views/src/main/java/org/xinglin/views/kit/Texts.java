package org.xinglin.views.kit;

import java.text.MessageFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.stream.Collectors;

/** All that the console says, in one language. Immutable, so that a switch of language is a new one. */
public final class Texts {
    private static final String BUNDLE = "org.xinglin.views.kit.texts";

    private final Locale locale;
    private final ResourceBundle bundle;
    private final Formats formats;

    private Texts(Locale locale, ZoneId zone) {
        this.locale = locale;
        this.bundle = ResourceBundle.getBundle(
                BUNDLE, locale, ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        this.formats = new Formats(locale, zone);
    }

    /** Chinese for a Chinese locale, English for every other. */
    public static Texts in(Locale wanted, ZoneId zone) {
        boolean chinese = wanted.getLanguage().equals(Locale.CHINESE.getLanguage());
        return new Texts(chinese ? Locale.SIMPLIFIED_CHINESE : Locale.ENGLISH, zone);
    }

    public Locale locale() {
        return locale;
    }

    public ResourceBundle bundle() {
        return bundle;
    }

    public Formats formats() {
        return formats;
    }

    /** @throws MissingResourceException when there is no such text */
    public String of(String key, Object... arguments) {
        Object[] said = new Object[arguments.length];
        for (int i = 0; i < arguments.length; i++) {
            said[i] = argument(arguments[i]);
        }
        return new MessageFormat(bundle.getString(key), locale).format(said);
    }

    public String say(Message message) {
        return of(message.key(), message.arguments().toArray());
    }

    private Object argument(Object argument) {
        if (argument instanceof Message message) {
            return say(message);
        }
        if (argument instanceof Instant instant) {
            return formats.when(instant);
        }
        if (argument instanceof LocalDate date) {
            return formats.day(date);
        }
        if (argument instanceof Message.Bytes bytes) {
            return formats.bytes(bytes.count());
        }
        if (argument instanceof Collection<?> several) {
            return several.stream()
                    .map(one -> String.valueOf(argument(one)))
                    .collect(Collectors.joining(bundle.getString("list.separator")));
        }
        return argument;
    }

    /** Both languages by the name that they give themselves. */
    public static Map<Locale, String> languages() {
        return Map.of(Locale.ENGLISH, "English", Locale.SIMPLIFIED_CHINESE, "简体中文");
    }
}
