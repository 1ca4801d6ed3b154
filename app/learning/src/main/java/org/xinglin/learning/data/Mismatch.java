package org.xinglin.learning.data;

/**
 * Why data does not fit a task.
 *
 * @param place the column, observation, condition or class; never a patient, never a file's name
 * @param reason a short sentence without a full stop
 */
public record Mismatch(String place, String reason) {
    /** As one line. */
    public String line() {
        return place + ": " + reason;
    }
}
