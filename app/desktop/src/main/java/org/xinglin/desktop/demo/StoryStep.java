package org.xinglin.desktop.demo;

import java.util.Map;

/** One step of the story: what it said it would do, whether it did, and what was seen. */
public record StoryStep(String name, boolean done, String told, Map<String, Object> seen) {
    public StoryStep {
        seen = Map.copyOf(seen);
    }
}
