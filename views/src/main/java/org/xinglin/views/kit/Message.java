package org.xinglin.views.kit;

import java.util.List;

/** A text that is not said yet: its key, and what goes into its places. Said in the language that is current then. */
public record Message(String key, List<Object> arguments) {
    public Message {
        arguments = List.copyOf(arguments);
    }

    /** Arguments may be messages, instants, days, {@link Bytes}, lists of these, numbers or text. */
    public static Message of(String key, Object... arguments) {
        return new Message(key, List.of(arguments));
    }

    /** A number of bytes among the arguments. */
    public record Bytes(long count) {}
}
