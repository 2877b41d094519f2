package org.apostil.notification;

import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;

/** The time zones to choose from, by their names in the time zone database. */
public final class TimeZones {

    /** UTC, then by continent and city. */
    public static final List<String> ALL = Stream.concat(Stream.of("UTC"), ZoneId.getAvailableZoneIds().stream()
        .filter(id -> id.matches("(Africa|America|Antarctica|Arctic|Asia|Atlantic|Australia|Europe|Indian|Pacific)/.+")).sorted()).toList();

    private TimeZones() {
    }
}
