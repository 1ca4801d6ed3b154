package org.xinglin.views.records;

import java.time.LocalDate;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;
import org.xinglin.core.access.Member;
import org.xinglin.core.records.Category;
import org.xinglin.core.records.RecordQuery;
import org.xinglin.core.records.RecordState;

/** What a person looks for; null asks for nothing. */
public final class RecordFilter {
    private final StringProperty text = new SimpleStringProperty("");
    private final ObjectProperty<@Nullable Category> category = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable RecordState> state = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable LocalDate> from = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable LocalDate> to = new SimpleObjectProperty<>();
    private final StringProperty tag = new SimpleStringProperty("");
    private final ObjectProperty<@Nullable Member> grantee = new SimpleObjectProperty<>();

    RecordQuery query() {
        RecordQuery query = RecordQuery.text(text.get().strip())
                .between(Optional.ofNullable(from.get()), Optional.ofNullable(to.get()));
        Category about = category.get();
        RecordState in = state.get();
        String word = tag.get().strip();
        Member holder = grantee.get();
        query = about == null ? query : query.about(about);
        query = in == null ? query : query.in(in);
        query = holder == null ? query : query.grantedTo(holder.account());
        return word.isEmpty() ? query : query.tagged(word);
    }

    /** Asks for everything again, but for what was typed. */
    public void clear() {
        category.set(null);
        state.set(null);
        from.set(null);
        to.set(null);
        tag.set("");
        grantee.set(null);
    }

    void whenChanged(Runnable typed) {
        text.subscribe((before, now) -> typed.run());
        tag.subscribe((before, now) -> typed.run());
        category.subscribe((before, now) -> typed.run());
        state.subscribe((before, now) -> typed.run());
        from.subscribe((before, now) -> typed.run());
        to.subscribe((before, now) -> typed.run());
        grantee.subscribe((before, now) -> typed.run());
    }

    public StringProperty text() {
        return text;
    }

    public StringProperty tag() {
        return tag;
    }

    public ObjectProperty<@Nullable Category> category() {
        return category;
    }

    public ObjectProperty<@Nullable RecordState> state() {
        return state;
    }

    /** Who holds a grant of her own. */
    public ObjectProperty<@Nullable Member> grantee() {
        return grantee;
    }

    public ObjectProperty<@Nullable LocalDate> from() {
        return from;
    }

    public ObjectProperty<@Nullable LocalDate> to() {
        return to;
    }
}
