package org.xinglin.desktop.cli;

import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.xinglin.core.storage.Finding;

/** What the doctor found, in words, in one language. */
final class DoctorText {
    private static final String BUNDLE = "org.xinglin.desktop.cli.doctor";

    private final Locale locale;
    private final ResourceBundle bundle;

    /** Chinese for a Chinese locale, English for every other. */
    DoctorText(Locale wanted) {
        this.locale = wanted.getLanguage().equals(Locale.CHINESE.getLanguage()) ? Locale.CHINESE : Locale.ROOT;
        this.bundle = ResourceBundle.getBundle(
                BUNDLE, locale, ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /** Or is not known to be otherwise. */
    private static boolean isAsItShould(Finding finding) {
        return finding.severity() == Finding.Severity.FINE || finding.severity() == Finding.Severity.NOT_VISIBLE;
    }

    String severity(Finding finding) {
        return bundle.getString("severity." + finding.severity());
    }

    String title(Finding finding) {
        return bundle.getString(finding.side() + (isAsItShould(finding) ? ".title" : ".wrong"));
    }

    String means(Finding finding) {
        return bundle.getString(finding.side() + ".means");
    }

    String mend(Finding finding) {
        return bundle.getString(finding.side() + ".mend");
    }

    /** What it means and how to mend it is said where something is wrong. */
    List<String> tell(Finding finding) {
        List<String> lines = new ArrayList<>();
        lines.add("[" + severity(finding) + "] " + title(finding));
        finding.facts().stream().filter(fact -> !fact.isEmpty()).forEach(fact -> lines.add("    " + fact));
        if (!isAsItShould(finding)) {
            lines.add("    " + bundle.getString("means") + means(finding));
        }
        if (finding.isTrouble()) {
            lines.add("    " + bundle.getString("mend") + mend(finding));
        }
        return lines;
    }

    List<String> summary(List<Finding> findings, String address) {
        long ill = findings.stream().filter(Finding::isTrouble).count();
        long unseen = findings.stream()
                .filter(finding -> finding.severity() == Finding.Severity.NOT_VISIBLE)
                .count();
        String health =
                ill == 0 ? format("summary.healthy", address) : format("summary.ill", address, ill, findings.size());
        return unseen == 0 ? List.of(health) : List.of(health, format("summary.unseen", unseen));
    }

    private String format(String key, Object... arguments) {
        return new MessageFormat(bundle.getString(key), locale).format(arguments);
    }
}
