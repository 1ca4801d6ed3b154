package org.xinglin.learning.data.images;

import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.commons.csv.CSVRecord;
import org.xinglin.core.kernel.Failed;
import org.xinglin.learning.data.Mismatch;
import org.xinglin.learning.data.RowSource;
import org.xinglin.learning.data.images.ImageFolderReader.Labelled;
import org.xinglin.learning.data.table.TableLines;

/** Reads {@code labels.csv}: a file of the same folder and its class a line; a first line without a class is a header. */
final class LabelList {
    private final List<String> classes;
    private final List<Mismatch> mismatches;
    private final List<Labelled> images = new ArrayList<>();
    private final Set<String> named = new HashSet<>();
    private int line;

    LabelList(List<String> classes, List<Mismatch> mismatches) {
        this.classes = classes;
        this.mismatches = mismatches;
    }

    List<Labelled> read(Path folder, Path list) throws Failed {
        TableLines.of(list).forEach(record -> take(folder, record));
        return images;
    }

    private void take(Path folder, CSVRecord record) {
        line++;
        String place = ImageFolderReader.LIST + ", line " + line;
        if (record.size() != 2) {
            mismatches.add(new Mismatch(place, "has " + record.size() + " columns instead of a file and its class"));
            return;
        }
        int label = classes.indexOf(record.get(1));
        if (label < 0) {
            if (line > 1) {
                String known = String.join(", ", classes);
                mismatches.add(new Mismatch(place, "its class is none of the classes " + known));
            }
            return;
        }
        String name = record.get(0);
        if (!isImageIn(folder, name)) {
            mismatches.add(new Mismatch(place, "its image is not in the folder"));
        } else if (!named.add(name)) {
            mismatches.add(new Mismatch(place, "its image is named twice"));
        } else {
            images.add(new Labelled(folder.resolve(name), label, "the image of " + place));
        }
    }

    /** A plain file of this very folder: no path, no link. */
    private static boolean isImageIn(Path folder, String name) {
        boolean plain = !name.isBlank() && name.indexOf('/') < 0 && name.indexOf('\\') < 0 && name.indexOf(0) < 0;
        return plain
                && RowSource.name(folder.resolve(name)).equals(name)
                && Files.isRegularFile(folder.resolve(name), LinkOption.NOFOLLOW_LINKS);
    }
}
