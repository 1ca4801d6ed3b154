package org.xinglin.learning;

import java.nio.file.Path;
import javax.crypto.SecretKey;
import org.xinglin.core.ids.TaskId;
import org.xinglin.federation.participant.Notebook;

/**
 * What this hospital's part in training needs of its home.
 *
 * @param folder of notebooks, one a task
 * @param key that seals them
 */
public record HospitalHome(Path folder, SecretKey key) {
    Notebook notebook(TaskId task) {
        return new SealedNotebook(folder.resolve(task.toString()), key);
    }
}
