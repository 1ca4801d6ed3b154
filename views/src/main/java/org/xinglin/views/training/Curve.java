package org.xinglin.views.training;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.xinglin.core.ids.WalletAddress;
import org.xinglin.core.training.HospitalResult;
import org.xinglin.core.training.RoundResult;

/** Turns closed rounds into the chart's lines: all hospitals' rows together first, then one line a hospital. */
final class Curve {
    private Curve() {}

    static List<Line> of(List<RoundResult> rounds) {
        List<Line.Point> pooled = new ArrayList<>();
        Map<WalletAddress, List<Line.Point>> each = new TreeMap<>();
        for (RoundResult round : rounds) {
            pooled.add(new Line.Point(round.round(), round.accuracy()));
            for (HospitalResult result : round.hospitals()) {
                each.computeIfAbsent(result.hospital(), hospital -> new ArrayList<>())
                        .add(new Line.Point(round.round(), result.accuracy()));
            }
        }
        List<Line> lines = new ArrayList<>();
        lines.add(new Line(Optional.empty(), Line.thinned(pooled)));
        each.forEach((hospital, points) -> lines.add(new Line(Optional.of(hospital), Line.thinned(points))));
        return lines;
    }
}
