package org.xinglin.views.records;

import java.util.List;
import javafx.collections.ObservableList;
import javafx.fxml.FXML;
import javafx.scene.control.ComboBox;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import org.xinglin.core.access.Member;
import org.xinglin.core.records.Category;
import org.xinglin.core.records.RecordState;
import org.xinglin.views.kit.Choices;
import org.xinglin.views.kit.Controller;
import org.xinglin.views.kit.Labels;
import org.xinglin.views.kit.Texts;

/** Ties the row of filters above the records to what is looked for. */
@SuppressWarnings("NullAway.Init") // FXML fills the fields
public final class FilterController implements Controller {
    private final RecordFilter filter;
    private final ObservableList<Member> grantees;
    private final Texts texts;

    @FXML
    ComboBox<Category> filterCategory;

    @FXML
    ComboBox<RecordState> filterState;

    @FXML
    DatePicker filterFrom;

    @FXML
    DatePicker filterTo;

    @FXML
    TextField filterTag;

    @FXML
    ComboBox<Member> filterGrantee;

    public FilterController(RecordsViewModel model, Texts texts) {
        this.filter = model.filter();
        this.grantees = model.grantees();
        this.texts = texts;
    }

    @FXML
    void initialize() {
        Choices.fill(filterCategory, List.of(Category.values()), category -> texts.say(Labels.of(category)));
        Choices.fill(filterState, List.of(RecordState.values()), state -> texts.of("records.state." + state.word()));
        Choices.fill(filterGrantee, List.of(), this::named);
        filterGrantee.setItems(grantees);
        filterGrantee.setPlaceholder(new Label(texts.of("records.filter.no-grantee")));
        filterGrantee.valueProperty().bindBidirectional(filter.grantee());
        filterCategory.valueProperty().bindBidirectional(filter.category());
        filterState.valueProperty().bindBidirectional(filter.state());
        filterFrom.valueProperty().bindBidirectional(filter.from());
        filterTo.valueProperty().bindBidirectional(filter.to());
        filterTag.textProperty().bindBidirectional(filter.tag());
    }

    /** Two members may have one name. */
    private String named(Member member) {
        boolean alone = grantees.stream()
                .noneMatch(other ->
                        other.name().equals(member.name()) && !other.account().equals(member.account()));
        return alone ? member.name() : member.name() + " " + member.account().text();
    }

    @FXML
    void clear() {
        filter.clear();
    }

    @Override
    public void close() {
        filterCategory.valueProperty().unbindBidirectional(filter.category());
        filterState.valueProperty().unbindBidirectional(filter.state());
        filterFrom.valueProperty().unbindBidirectional(filter.from());
        filterTo.valueProperty().unbindBidirectional(filter.to());
        filterTag.textProperty().unbindBidirectional(filter.tag());
        filterGrantee.valueProperty().unbindBidirectional(filter.grantee());
    }
}
