package org.xinglin.learning.training;

/** Which rows make the next step. Not thread-safe: it goes on from where it stands. */
public interface BatchOrder {
    /** Writes the rows of the next batch to the front of {@code rows}. @return how many; 0 is possible when they are drawn by lot */
    int next(int[] rows);

    /** The largest batch that can come: how long {@code rows} must be. */
    int most();
}
