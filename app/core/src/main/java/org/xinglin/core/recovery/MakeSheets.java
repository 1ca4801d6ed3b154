package org.xinglin.core.recovery;

import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.xinglin.core.audit.Act;
import org.xinglin.core.audit.Guard;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.kernel.Secret;

/** Splits the master key into sheets and writes them as printable pages. */
public final class MakeSheets {
    private final Guard guard;
    private final MasterKey master;
    private final SecretSharing sharing;
    private final SheetPrinter printer;
    private final InstantSource clock;

    public MakeSheets(Guard guard, MasterKey master, SecretSharing sharing, SheetPrinter printer, InstantSource clock) {
        this.guard = guard;
        this.master = master;
        this.sharing = sharing;
        this.printer = printer;
        this.clock = clock;
    }

    /** Where the pages go: one file, or one a sheet with its number before the ending. */
    public record Order(String hospital, SheetSet set, Path file, boolean separate, ZoneId zone) {}

    /** What was made; {@code sheets} are secret. */
    public record Made(List<Sheet> sheets, List<Path> files) {
        @Override
        public String toString() {
            return files.toString();
        }
    }

    /** @throws Failed Conflicting FILE_EXISTS, Invalid FOLDER_UNWRITABLE, OutOfSpace; then no file is left */
    public Made make(Order order) throws Failed {
        return guard.act(Act.MAKE_SHEETS, "", () -> split(order), made -> told(order.set(), made));
    }

    private static String told(SheetSet set, Made made) {
        return made.sheets().getFirst().set() + ", " + set.needed() + " of " + set.made();
    }

    private Made split(Order order) throws Failed {
        List<Path> files = files(order);
        for (Path file : files) {
            NewFile.check(file);
        }
        List<Sheet> sheets;
        try (Secret key = master.lend()) {
            sheets = sharing.split(key, order.set());
        }
        LocalDate today = LocalDate.ofInstant(clock.instant(), order.zone());
        SheetPrinter.Heading heading = new SheetPrinter.Heading(order.hospital(), order.set(), today);
        print(heading, sheets, files);
        return new Made(sheets, files);
    }

    private void print(SheetPrinter.Heading heading, List<Sheet> sheets, List<Path> files) throws Failed {
        List<Path> written = new ArrayList<>();
        boolean whole = false;
        try {
            for (int i = 0; i < files.size(); i++) {
                List<Sheet> page = files.size() == 1 ? sheets : List.of(sheets.get(i));
                printer.print(heading, page, files.get(i));
                written.add(files.get(i));
            }
            whole = true;
        } finally {
            if (!whole) { // sheets of an unfinished set would only be mistaken for a set
                NewFile.discard(written);
            }
        }
    }

    private static List<Path> files(Order order) {
        if (!order.separate()) {
            return List.of(order.file());
        }
        String name = String.valueOf(order.file().getFileName());
        int dot = name.lastIndexOf('.');
        String stem = dot > 0 ? name.substring(0, dot) : name;
        String ending = dot > 0 ? name.substring(dot) : "";
        List<Path> files = new ArrayList<>();
        for (int number = 1; number <= order.set().made(); number++) {
            files.add(order.file().resolveSibling(stem + "-" + number + ending));
        }
        return files;
    }
}
