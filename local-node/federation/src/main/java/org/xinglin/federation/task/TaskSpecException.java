package org.xinglin.federation.task;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A specification can not be used: {@link #field} names the place, the message says what is allowed there. */
public final class TaskSpecException extends Exception {
    private static final long serialVersionUID = 1L;
    private final String field;
    private final @Nullable Clash clash;
    private final transient List<String> names;

    public TaskSpecException(String field, String message) {
        super(message);
        this.field = field;
        this.clash = null;
        this.names = List.of();
    }

    /** @param names that the clash is about, such as the rule's */
    TaskSpecException(String field, Clash clash, String message, String... names) {
        super(message);
        this.field = field;
        this.clash = clash;
        this.names = List.of(names);
    }

    /** Such as {@code local.learningRate} or {@code dataset.columns[3].type}. */
    public String field() {
        return field;
    }

    /** Present when each choice could be made by itself. */
    public Optional<Clash> clash() {
        return Optional.ofNullable(clash);
    }

    /** What the clash is about: the rule's name first, where it is about a rule; empty where it is about none. */
    public List<String> names() {
        return names;
    }
}
