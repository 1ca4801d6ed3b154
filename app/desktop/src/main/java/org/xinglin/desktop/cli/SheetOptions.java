package org.xinglin.desktop.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.recovery.BackupKey;
import org.xinglin.core.recovery.TypedSheet;
import picocli.CommandLine.Option;

/** Where sheets come from: text files with the words, or a person who types them. */
final class SheetOptions {
    @Option(
            names = "--sheets",
            paramLabel = "FILE",
            arity = "1..*",
            description = "Text files with the words of a sheet each, in order; numbers between them do no harm.")
    private List<Path> files = new ArrayList<>();

    @Option(
            names = "--type",
            description =
                    "Type the sheets, one after the other, unseen on the screen. The first four letters of a word do.")
    private boolean typed;

    boolean areGiven() {
        return typed || !files.isEmpty();
    }

    /** @throws Failed Invalid FILE_MISSING, FILE_UNREADABLE */
    BackupKey.Sheets read() throws Failed {
        List<TypedSheet> sheets = new ArrayList<>();
        for (Path file : files) {
            sheets.add(TypedSheet.from(file));
        }
        if (typed) {
            type(sheets);
        }
        return new BackupKey.Sheets(sheets);
    }

    private static void type(List<TypedSheet> sheets) {
        while (true) {
            String name = "Sheet " + (sheets.size() + 1);
            Optional<char[]> line = Terminal.typedUnseen(name + " (all words, an empty line ends)");
            if (line.isEmpty()) {
                throw new UsageException("There is no terminal to type at: use --sheets FILE.");
            }
            String words = new String(line.get());
            if (words.isBlank()) {
                return;
            }
            sheets.add(new TypedSheet(name, words));
        }
    }
}
