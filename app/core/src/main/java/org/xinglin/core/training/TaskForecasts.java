package org.xinglin.core.training;

import java.util.List;
import org.xinglin.core.kernel.Failed;

/** Reads tasks that are not published yet. Asks nobody; a forecast may take half a second: never on the screen's thread. */
public interface TaskForecasts {
    /**
     * @param rows of training at a hospital, at least 1: what records lose depends on them
     * @throws Failed Invalid BAD_TASK, whose detail names the field; Invalid TASK_CLASH, whose detail is that of {@link #clash}
     */
    TaskForecast forecast(TaskSpecification task, long rows) throws Failed;

    /** @throws Failed as {@link #forecast} for a text that can not be read; choices that clash are read */
    TaskSettings settings(TaskSpecification task) throws Failed;

    /** The same task with these settings, and whatever belonged to another choice left out. @throws Failed as {@link #settings} */
    TaskSpecification with(TaskSpecification task, TaskSettings settings) throws Failed;

    /** In alphabetical order. */
    List<String> rules();

    /** In alphabetical order, {@link TaskSettings#UNCOMPRESSED} among them. */
    List<String> compressions();

    /** What an Invalid TASK_CLASH says as its detail: the clash's word, and after a colon what it is about. */
    static String clash(TaskClash clash, List<String> names) {
        return clash.word() + ": " + String.join(", ", names);
    }
}
