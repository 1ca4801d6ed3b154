package org.xinglin.federation.secagg;

import org.xinglin.federation.task.TaskId;

/**
 * Which sum is meant: keys, masks and signatures of one such round are worth nothing in another.
 *
 * @param purpose what of the task is summed, such as {@code model} or {@code statistics}: 1 to 32 small letters or digits
 * @param round from 0
 * @param attempt from 0: how often the round was begun before
 */
public record SecureRound(TaskId task, String purpose, int round, int attempt) {
    public SecureRound {
        if (!purpose.matches("[a-z0-9-]{1,32}")) {
            throw new IllegalArgumentException("a purpose is 1 to 32 small letters, digits or hyphens: " + purpose);
        }
        if (round < 0 || attempt < 0) {
            throw new IllegalArgumentException("rounds and attempts count from 0: " + round + ", " + attempt);
        }
    }
}
