package org.xinglin.views.training;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.xinglin.core.ids.WalletAddress;

/** A line of the chart: whose accuracy, round by round. */
public record Line(Optional<WalletAddress> hospital, List<Point> points) {
    /** A chart with more is slower and shows nothing more. */
    public static final int MOST = 500;

    public Line {
        points = List.copyOf(points);
    }

    /** After this round, this share of held-out rows was told right. */
    public record Point(int round, double accuracy) {}

    /** Of many points evenly spread ones, the last always among them. */
    static List<Point> thinned(List<Point> points) {
        if (points.size() <= MOST) {
            return points;
        }
        int last = points.size() - 1;
        List<Point> few = new ArrayList<>(MOST);
        for (int i = 0; i < MOST; i++) {
            few.add(points.get((int) ((long) i * last / (MOST - 1))));
        }
        return few;
    }
}
