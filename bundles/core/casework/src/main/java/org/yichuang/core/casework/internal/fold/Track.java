// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.casework.internal.fold;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.yichuang.ports.casework.IssueData.TrackPoint;
import org.yichuang.ports.casework.IssueFacet.Shipment;
import org.yichuang.ports.text.Shortened;

/**
 * Where a parcel was (物流轨迹, R32): every point once and in the order of time, however late and in whatever order the courier
 * tells them. He may tell much, and only the newest is kept of it.
 */
public final class Track {
    private static final int POINTS = 50;
    private static final int TEXT = 200;

    private Track() {}

    /** Returns a parcel with more points on its way. */
    public static Shipment with(Shipment parcel, List<TrackPoint> told) {
        List<TrackPoint> all = Stream.concat(known(parcel).stream(), told.stream())
                .filter(point -> point.at() != null
                        && point.text() != null
                        && !point.text().isBlank())
                .map(Track::cut)
                .distinct()
                .sorted(Comparator.comparing(TrackPoint::at))
                .toList();
        return parcel.tracked(all.subList(Math.max(0, all.size() - POINTS), all.size()));
    }

    private static List<TrackPoint> known(Shipment parcel) {
        return parcel.track() == null ? List.of() : parcel.track();
    }

    private static TrackPoint cut(TrackPoint point) {
        return new TrackPoint(point.at(), Shortened.to(TEXT, point.text()));
    }
}
