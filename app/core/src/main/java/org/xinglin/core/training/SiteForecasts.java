package org.xinglin.core.training;

import java.nio.file.Path;
import org.xinglin.core.kernel.Failed;

/** Says before joining what a task would cost this hospital. Nothing is joined, spent or sent. Blocking: it reads all the data. */
@FunctionalInterface
public interface SiteForecasts {
    /**
     * @param data the table or folder that would be trained on
     * @throws Failed Invalid BAD_TABLE when it does not fit the task, BAD_TASK when this console can not read the task
     */
    SiteForecast forecast(TaskSpecification task, Path data) throws Failed;
}
