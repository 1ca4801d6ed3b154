package org.xinglin.learning.data.table;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.xinglin.federation.task.ColumnSpec;

/** Guesses what a column is for, from its name and its facts. */
final class TypeGuess {
    private static final double MOST_MISSING = 0.5;
    private static final double MOSTLY = 0.95;
    private static final int MOST_NUMBER_LEVELS = 10;
    private static final int MOST_LEVELS = 20;
    private static final int LEAST_A_LEVEL = 5;
    private static final int LEAST_FOR_IDS = 20;
    private static final Pattern PERSON = Pattern.compile(
            "(^|[^a-z])((first|last|given|family|full)?_?name|vorname|nachname|surname|address|street|phone|tel|e-?mail|ssn|mrn"
                    + "|patient(_?(id|no|nr|number))?|insurance.*|doctor|physician)([^a-z]|$)|姓名|电话|地址|身份证|病历号|住院号|医生");
    private static final Pattern ID = Pattern.compile("(^|[^a-z])(id|nr|no|number|key|uuid|code)$|编号|序号");

    private TypeGuess() {}

    static ColumnGuess of(ColumnSurvey survey, ColumnFacts facts) {
        String name = facts.name().toLowerCase(Locale.ROOT);
        if (facts.present() == 0) {
            return ColumnGuess.ignore("it is empty");
        }
        if (survey.key().isNamed()) {
            return survey.key().comesAgain()
                    ? new ColumnGuess(
                            ColumnSpec.Type.GROUP,
                            "several rows are of one patient: they stay on one side of the split, and it is no feature")
                    : ColumnGuess.ignore("it numbers the rows: by its name patients, of whom nobody has two");
        }
        if (PERSON.matcher(name).find()) {
            return ColumnGuess.ignore("by its name it tells who somebody is");
        }
        if (facts.shareMissing() > MOST_MISSING) {
            return ColumnGuess.ignore(Math.round(100 * facts.shareMissing()) + " % of it is missing");
        }
        if (facts.distinct().equals(Optional.of(1))) {
            return ColumnGuess.ignore("it is the same in every row");
        }
        if (survey.shareOfDates() >= MOSTLY) {
            return ColumnGuess.ignore("it holds dates");
        }
        return survey.shareOfNumbers() >= MOSTLY ? numeric(survey, facts, name) : text(survey, facts);
    }

    private static ColumnGuess numeric(ColumnSurvey survey, ColumnFacts facts, String name) {
        boolean named = ID.matcher(name).find() && survey.isMostlyDifferent();
        if ((survey.isWhole() && named) || (facts.present() >= LEAST_FOR_IDS && survey.looksLikeNumbersOfPatients())) {
            return ColumnGuess.ignore("it numbers the rows");
        }
        int distinct = facts.distinct().orElse(Integer.MAX_VALUE);
        boolean levels =
                distinct > 2 && distinct <= MOST_NUMBER_LEVELS && facts.present() >= (long) LEAST_A_LEVEL * distinct;
        if (survey.isWhole() && levels) {
            return new ColumnGuess(
                    ColumnSpec.Type.CATEGORICAL,
                    distinct + " whole numbers, taken for levels; if they are amounts, make it numeric");
        }
        return new ColumnGuess(
                ColumnSpec.Type.NUMERIC,
                survey.isAllNumbers()
                        ? "numbers"
                        : "numbers, but " + survey.strangers() + ": a join would refuse them");
    }

    private static ColumnGuess text(ColumnSurvey survey, ColumnFacts facts) {
        int distinct = facts.distinct().orElse(Integer.MAX_VALUE);
        if (distinct <= MOST_LEVELS && facts.present() >= (long) LEAST_A_LEVEL * distinct) {
            return new ColumnGuess(ColumnSpec.Type.CATEGORICAL, distinct + " different words");
        }
        if (survey.isWordy()) {
            return ColumnGuess.ignore("it is free text");
        }
        return ColumnGuess.ignore(
                survey.isMostlyDifferent() ? "it is another in nearly every row" : "it has too many different words");
    }
}
