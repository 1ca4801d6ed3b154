package org.xinglin.learning.data.table;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.xinglin.federation.task.ColumnSpec;

/**
 * Whether a column tells whose a row is: by its name a patient's number, and with values that come again. By its name, for
 * amounts come again too. Values are kept until the first one comes again.
 */
final class PatientKey {
    private static final Pattern NAME = Pattern.compile("(^|[^a-z])("
            + "(patient|pat|pt|p|subject|subj|person|participant|member|case|client)[^a-z]?(id|nr|no|num|number|key|uuid|code)"
            + "|(encounter|stay|visit|admission|episode|hadm)[^a-z]?(id|key|uuid)|mrn|empi|ssn)([^a-z]|$)"
            + "|^(patient|subject|person|id|uuid|record[^a-z]?id)$"
            + "|(患者|病人|受试者)(id|编号|号码?)?$|病历号|病案号|住院号|门诊号|身份证");
    /** Above, a value that comes again is not looked for any more. */
    private static final int MOST = 1_000_000;

    /** With fewer patients nobody can join. */
    private static final int LEAST = 10;

    private final boolean named;
    private final Set<String> seen = new HashSet<>();
    private boolean again;

    PatientKey(String column) {
        this.named = NAME.matcher(column.toLowerCase(Locale.ROOT)).find();
    }

    void take(String value) {
        if (named && !again && seen.size() < MOST) {
            again = !seen.add(value);
        }
        if (again) {
            seen.clear();
        }
    }

    /** By its name. */
    boolean isNamed() {
        return named;
    }

    /** Whether several rows are of one patient. */
    boolean comesAgain() {
        return again;
    }

    /** Of several such columns the one with the fewest values: a patient has several stays. The others are left out. */
    static void choose(List<ColumnFacts> columns) {
        List<Integer> keys = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).type() == ColumnSpec.Type.GROUP) {
                keys.add(i);
            }
        }
        Optional<Integer> coarsest =
                keys.stream().min((one, other) -> Integer.compare(count(columns.get(one)), count(columns.get(other))));
        for (int key : keys) {
            if (key != coarsest.orElseThrow() || count(columns.get(key)) < LEAST) {
                columns.set(key, columns.get(key).as(ColumnGuess.ignore("it numbers patients or their stays")));
            }
        }
    }

    private static int count(ColumnFacts column) {
        return column.distinct().orElse(Integer.MAX_VALUE);
    }
}
