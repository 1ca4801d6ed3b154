package org.xinglin.federation.task;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A folder of images, each resized to {@code width} x {@code height} and scaled to 0 to 1; a row is channel by channel, line by line.
 *
 * @param channels 1 for grey, 3 for red, green, blue
 * @param group what ends the part of a file's name that says whose image it is; empty where nobody has two images
 * @param classes the names of the folders, or the words in the second column of {@code labels.csv}; label 0 is the first
 */
public record ImageSpec(int width, int height, int channels, Optional<String> group, List<String> classes)
        implements SourceSpec {
    public ImageSpec {
        classes = List.copyOf(classes);
    }

    /** Each image of another patient. */
    public ImageSpec(int width, int height, int channels, List<String> classes) {
        this(width, height, channels, Optional.empty(), classes);
    }

    /** Numbers a row. */
    public int size() {
        return width * height * channels;
    }

    /** Named {@code p.channel.line.column}. */
    @Override
    public List<FeatureSpec> features() {
        List<FeatureSpec> features = new ArrayList<>(size());
        for (int c = 0; c < channels; c++) {
            for (int y = 0; y < height; y++) {
                for (int x = 0; x < width; x++) {
                    features.add(FeatureSpec.in("p." + c + "." + y + "." + x, ValueRange.UNIT));
                }
            }
        }
        return List.copyOf(features);
    }
}
