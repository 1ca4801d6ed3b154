package org.xinglin.desktop;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xinglin.core.settings.Preferences;
import org.xinglin.views.shell.PreferenceStore;

/** The screen's choices as a small JSON file in the home. */
final class PreferenceFile implements PreferenceStore {
    private static final Logger LOG = LoggerFactory.getLogger(PreferenceFile.class);
    private static final ObjectMapper JSON = new ObjectMapper();
    private final Path file;

    PreferenceFile(Path file) {
        this.file = file;
    }

    @Override
    public Preferences load() {
        if (!Files.exists(file)) {
            return Preferences.DEFAULT;
        }
        try {
            return JSON.readValue(Files.readAllBytes(file), Preferences.class);
        } catch (IOException e) {
            LOG.info("the preferences could not be read and are the usual ones", e);
            return Preferences.DEFAULT;
        }
    }

    @Override
    public void save(Preferences preferences) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Path part = file.resolveSibling(file.getFileName() + ".part");
            Files.write(part, JSON.writeValueAsBytes(preferences));
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            LOG.info("the preferences could not be kept", e);
        }
    }
}
