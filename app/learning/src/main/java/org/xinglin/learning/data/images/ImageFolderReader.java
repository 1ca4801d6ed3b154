package org.xinglin.learning.data.images;

import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.xinglin.core.kernel.Failed;
import org.xinglin.federation.task.ImageSpec;
import org.xinglin.learning.data.Examination;
import org.xinglin.learning.data.FolderFiles;
import org.xinglin.learning.data.Mismatch;
import org.xinglin.learning.data.RowSource;
import org.xinglin.learning.data.RowsBuilder;

/**
 * Reads images sorted into one folder a class, or in one folder with a {@code labels.csv} of two columns, file and class. Rows come
 * class by class in the order of the files' names, or in the order of the list.
 */
public final class ImageFolderReader implements RowSource {
    static final String LIST = "labels.csv";
    /** What systems leave in folders that they showed. */
    private static final Set<String> LEFTOVERS = Set.of("Thumbs.db", "desktop.ini");

    private final ImageSpec spec;

    public ImageFolderReader(ImageSpec spec) {
        this.spec = spec;
    }

    /** An image, its label, and what a message may call it. */
    record Labelled(Path file, int label, String place) {}

    @Override
    public Examination examine(Path folder) throws Failed {
        List<Mismatch> mismatches = new ArrayList<>();
        Path list = folder.resolve(LIST);
        boolean listed = Files.isRegularFile(list, LinkOption.NOFOLLOW_LINKS);
        List<Labelled> images =
                listed ? new LabelList(spec.classes(), mismatches).read(folder, list) : sorted(folder, mismatches);
        if (images.isEmpty() && mismatches.isEmpty()) {
            mismatches.add(new Mismatch("the folder", "has no images in folders of the classes, and no " + LIST));
        }
        RowsBuilder rows = new RowsBuilder(RowSource.name(folder));
        Resizer resizer = new Resizer(spec.width(), spec.height(), spec.channels());
        for (Labelled image : images) {
            try {
                double[] pixels = resizer.resized(new PixelLines(ImageFile.open(image.file()), spec.channels()));
                add(rows, image, pixels);
            } catch (BadImageException e) {
                mismatches.add(new Mismatch(image.place(), String.valueOf(e.getMessage())));
            }
        }
        return new Examination(rows.build(), images.size(), mismatches, notes(images));
    }

    private void add(RowsBuilder rows, Labelled image, double[] pixels) throws Failed, BadImageException {
        if (spec.group().isEmpty()) {
            rows.add(pixels, image.label());
            return;
        }
        String name = RowSource.name(image.file());
        int end = name.indexOf(spec.group().get());
        if (end < 1) {
            throw new BadImageException("its name does not say whose it is: nothing before "
                    + spec.group().get());
        }
        rows.add(pixels, image.label(), name.substring(0, end));
    }

    private List<Labelled> sorted(Path folder, List<Mismatch> mismatches) throws Failed {
        List<Path> folders = FolderFiles.folders(folder);
        for (int i = 0; i < folders.size(); i++) {
            String name = RowSource.name(folders.get(i));
            if (!spec.classes().contains(name) && !name.startsWith(".")) {
                String classes = String.join(", ", spec.classes());
                mismatches.add(new Mismatch(
                        "folder " + (i + 1) + " of " + folders.size(), "its name is none of the classes " + classes));
            }
        }
        List<Labelled> images = new ArrayList<>();
        for (int label = 0; label < spec.classes().size(); label++) {
            Path own = folder.resolve(spec.classes().get(label));
            if (folders.contains(own)) {
                addAll(images, own, label);
            }
        }
        return images;
    }

    private void addAll(List<Labelled> images, Path own, int label) throws Failed {
        List<Path> files = FolderFiles.of(own, List.of("")).stream()
                .filter(file -> !isLeftover(RowSource.name(file)))
                .toList();
        for (int i = 0; i < files.size(); i++) {
            String place = "image " + (i + 1) + " of class " + spec.classes().get(label);
            images.add(new Labelled(files.get(i), label, place));
        }
    }

    private static boolean isLeftover(String name) {
        return name.startsWith(".") || LEFTOVERS.contains(name);
    }

    private List<String> notes(List<Labelled> images) {
        List<String> notes = new ArrayList<>();
        for (int label = 0; label < spec.classes().size(); label++) {
            int wanted = label;
            if (images.stream().noneMatch(image -> image.label() == wanted)) {
                notes.add("no image of class " + spec.classes().get(label));
            }
        }
        return notes;
    }
}
