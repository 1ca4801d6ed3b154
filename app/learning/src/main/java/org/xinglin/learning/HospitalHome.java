package org.xinglin.learning;

import java.nio.file.Path;
import javax.crypto.SecretKey;
import org.xinglin.core.ids.TaskId;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.settings.NodeAddresses;
import org.xinglin.federation.participant.Notebook;
import org.xinglin.federation.trust.ConsortiumLink;

/**
 * What this hospital's part in training needs of its home.
 *
 * @param folder of notebooks, one a task
 * @param key that seals them
 * @param devices ways to the coordinators under which this hospital's devices train
 */
public record HospitalHome(Path folder, SecretKey key, DeviceLinks devices) {
    /** The way to another coordinator, with this hospital's account. */
    @FunctionalInterface
    public interface DeviceLinks {
        /** Dials nobody yet; the caller closes it. */
        ConsortiumLink to(NodeAddresses node) throws Failed;
    }

    Notebook notebook(TaskId task) {
        return new SealedNotebook(folder.resolve(task.toString()), key);
    }
}
