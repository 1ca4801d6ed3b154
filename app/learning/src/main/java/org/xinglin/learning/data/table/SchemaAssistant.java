package org.xinglin.learning.data.table;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.commons.csv.CSVRecord;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.kernel.Failure;
import org.xinglin.core.kernel.Failure.Problem;

/** Looks at a table that nobody described yet and suggests how a task may describe it. Reads it twice, keeps no row. */
public final class SchemaAssistant {
    private static final int MOST_COLUMNS = 5_000;

    private final Optional<String> label;

    /** @param label the column to learn; empty to have it guessed */
    public SchemaAssistant(Optional<String> label) {
        this.label = label;
    }

    /** @throws Failed Invalid FILE_MISSING, NOT_A_FILE, FILE_UNREADABLE, BAD_TABLE */
    public SchemaSuggestion suggest(Path table) throws Failed {
        TableLines lines = TableLines.of(table);
        HeaderGuess header = new HeaderGuess();
        List<String> notes = new ArrayList<>();
        DecimalMark mark = firstLook(lines, header, notes);
        if (header.width() < 2 || header.width() > MOST_COLUMNS) {
            throw bad(lines, "its first line has " + header.width() + " columns");
        }
        List<ColumnSurvey> surveys = new ArrayList<>();
        header.names().forEach(name -> surveys.add(new ColumnSurvey(name, mark)));
        long rows = survey(lines, surveys, header.isHeader());
        Set<String> missing = new TreeSet<>();
        surveys.forEach(survey -> missing.addAll(survey.marks()));
        List<ColumnFacts> facts = guessed(surveys);
        boolean labelled = setLabel(facts, surveys, lines);
        if (!labelled) {
            notes.add("no column looks like a label: name one");
        }
        return new SchemaSuggestion(rows, header.isHeader(), List.copyOf(missing), facts, labelled, notes);
    }

    private static DecimalMark firstLook(TableLines lines, HeaderGuess header, List<String> notes) throws Failed {
        Complaints complaints = new Complaints();
        MarkSearch search = new MarkSearch(complaints);
        lines.forEach(line -> {
            header.look(line);
            for (int i = 0; i < line.size(); i++) {
                search.look("column " + (i + 1), line.get(i));
            }
        });
        DecimalMark mark = search.found(lines.form().delimiter());
        complaints.list().forEach(mismatch -> notes.add(mismatch.line()));
        return mark;
    }

    /** @return the rows */
    private static long survey(TableLines lines, List<ColumnSurvey> surveys, boolean header) throws Failed {
        long[] seen = {0};
        lines.forEach(line -> {
            seen[0]++;
            if (line.size() != surveys.size()) {
                throw bad(
                        lines,
                        "line " + TableLines.number(line) + " has " + line.size() + " columns instead of "
                                + surveys.size());
            }
            if (!header || seen[0] > 1) {
                take(surveys, line);
            }
        });
        return header ? seen[0] - 1 : seen[0];
    }

    private static void take(List<ColumnSurvey> surveys, CSVRecord line) {
        for (int i = 0; i < surveys.size(); i++) {
            surveys.get(i).take(line.get(i));
        }
    }

    private static List<ColumnFacts> guessed(List<ColumnSurvey> surveys) {
        List<ColumnFacts> facts = new ArrayList<>();
        for (ColumnSurvey survey : surveys) {
            ColumnFacts found = survey.facts();
            facts.add(found.as(TypeGuess.of(survey, found)));
        }
        PatientKey.choose(facts);
        return facts;
    }

    private boolean setLabel(List<ColumnFacts> facts, List<ColumnSurvey> surveys, TableLines lines) throws Failed {
        Optional<Integer> place = label.isPresent() ? Optional.of(named(facts, lines)) : LabelGuess.place(facts);
        place.ifPresent(at -> {
            ColumnSurvey survey = surveys.get(at);
            facts.set(at, LabelGuess.label(survey.facts(), survey.isAllNumbers(), survey.mean()));
        });
        return place.isPresent();
    }

    private int named(List<ColumnFacts> facts, TableLines lines) throws Failed {
        for (int i = 0; i < facts.size(); i++) {
            if (facts.get(i).name().equals(label.orElseThrow())) {
                boolean two = facts.get(i).distinct().orElse(2) >= 2;
                if (!two) {
                    throw bad(lines, "column " + label.orElseThrow() + ": a label needs two values at least");
                }
                return i;
            }
        }
        throw bad(lines, "column " + label.orElseThrow() + ": the table has no column of this name");
    }

    private static Failed bad(TableLines lines, String detail) {
        return new Failed(new Failure.Invalid(Problem.BAD_TABLE, lines.name(), detail));
    }
}
