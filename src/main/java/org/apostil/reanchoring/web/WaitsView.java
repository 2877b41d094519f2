package org.apostil.reanchoring.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.apostil.platform.Format;
import org.apostil.reanchoring.OutcomeService;

/** How much waits for a person since a text came, as the desk of that text tells it. */
@Named
@RequestScoped
public class WaitsView {

    @Inject
    private OutcomeService outcomes;

    private final Map<UUID, Long> read = new HashMap<>();

    /** Whether anything waits with that text. */
    public boolean any(UUID version) {
        return count(version) > 0;
    }

    /** How much waits, in words. */
    public String words(UUID version) {
        return Format.count(count(version), "note") + (count(version) == 1 ? " of an earlier version waits" : " of earlier versions wait");
    }

    private long count(UUID version) {
        return read.computeIfAbsent(version, outcomes::waiting);
    }
}
