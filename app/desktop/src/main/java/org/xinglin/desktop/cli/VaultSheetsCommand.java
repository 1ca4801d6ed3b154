package org.xinglin.desktop.cli;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.recovery.MakeSheets;
import org.xinglin.core.recovery.Sheet;
import org.xinglin.core.recovery.SheetSet;
import org.xinglin.core.session.Session;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Makes recovery sheets. */
@Command(
        name = "sheets",
        description = {
            "Splits the master key into printable recovery sheets (PDF). Any --needed of the --made sheets, together with a"
                    + " backup or the vault file, bring the keys back; fewer tell nothing of them.",
            "Print the file on a printer that keeps no copy, give each sheet to another person, and delete the file."
        })
final class VaultSheetsCommand extends HomeCommand {
    private static final int IN_A_LINE = 6;

    @Option(
            names = "--needed",
            paramLabel = "K",
            description = "How many sheets it takes. Default: ${DEFAULT-VALUE}.",
            defaultValue = "3")
    private int needed;

    @Option(
            names = "--made",
            paramLabel = "N",
            description = "How many sheets are made, at most 16. Default: ${DEFAULT-VALUE}.",
            defaultValue = "5")
    private int made;

    @Option(names = "--out", required = true, paramLabel = "FILE", description = "The PDF to write; it must not exist.")
    private Path out = Path.of("");

    @Option(names = "--separate", description = "A file a sheet: FILE-1, FILE-2 and so on.")
    private boolean separate;

    @Option(names = "--words", description = "Show the words on the terminal as well, after a confirmation.")
    private boolean words;

    @Override
    int run(Session session, Output output) throws Failed {
        SheetSet set = SheetSet.of(needed, made);
        if (words) {
            confirm();
        }
        MakeSheets.Order order = new MakeSheets.Order(
                session.identity().name(), set, out.toAbsolutePath(), separate, ZoneId.systemDefault());
        MakeSheets.Made result = session.recovery().sheets().make(order);
        tell(result, set, output);
        if (words) {
            result.sheets().forEach(sheet -> show(sheet, output));
        }
        return ExitCode.DONE;
    }

    private static void confirm() {
        Optional<char[]> answer =
                Terminal.typedUnseen("The words will stand on this screen. Nobody else sees it? Type yes");
        if (answer.isEmpty()) {
            throw new UsageException("--words works at a terminal only. Nothing was made.");
        }
        char[] yes = {'y', 'e', 's'};
        if (!Arrays.equals(answer.get(), yes)) {
            throw new UsageException("Not confirmed. Nothing was made.");
        }
    }

    private static void tell(MakeSheets.Made result, SheetSet set, Output output) {
        String name = result.sheets().getFirst().set();
        List<String> files = result.files().stream().map(Path::toString).toList();
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("set", name);
        fields.put("needed", set.needed());
        fields.put("made", set.made());
        fields.put("files", files);
        String sentence = String.format(
                Locale.ROOT,
                "Set “%s”: %d sheets, any %d restore. Written: %s",
                name,
                set.made(),
                set.needed(),
                String.join(", ", files));
        output.result(
                fields,
                List.of(
                        sentence,
                        "Print them, give each to another holder, and delete the file. Sheets of older sets stay valid"
                                + " until the master key is changed (vault rotate)."));
    }

    /** On the terminal itself, never into a redirected output. */
    private static void show(Sheet sheet, Output output) {
        List<String> lines = new ArrayList<>();
        lines.add("Sheet " + sheet.number() + ":");
        for (int from = 0; from < sheet.words().size(); from += IN_A_LINE) {
            int to = Math.min(from + IN_A_LINE, sheet.words().size());
            lines.add(IntStream.range(from, to)
                    .mapToObj(i -> "  " + (i + 1) + ". " + sheet.words().get(i))
                    .collect(Collectors.joining()));
        }
        output.remark(lines);
    }
}
