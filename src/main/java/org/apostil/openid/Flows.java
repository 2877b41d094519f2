package org.apostil.openid;

import java.io.Serializable;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Optional;

/** The ways to the provider that were begun in one browser, in several tabs perhaps: the latest few, each of which ends once. */
public final class Flows implements Serializable {

    /** Under this name a session keeps them. */
    public static final String ATTRIBUTE = Flows.class.getName();

    private static final long serialVersionUID = 1;
    private static final int MOST = 5;

    private final LinkedHashMap<String, Begun> begun = new LinkedHashMap<>();

    /** These and one more. */
    public Flows with(Begun another) {
        Flows flows = new Flows();
        flows.begun.putAll(begun);
        flows.begun.put(another.state(), another);
        while (flows.begun.size() > MOST) {
            flows.begun.pollFirstEntry();
        }
        return flows;
    }

    /** The one that this state belongs to, if it is not too late. */
    public Optional<Begun> find(String state, Instant now) {
        return Optional.ofNullable(state).map(begun::get).filter(found -> now.isBefore(found.until()));
    }

    /** These without the one that this state belongs to, which ends with that. Several requests may look at the same ways at once: what a session keeps does not change. */
    public Flows without(String state) {
        Flows flows = new Flows();
        flows.begun.putAll(begun);
        flows.begun.remove(state);
        return flows;
    }

    /** What a session keeps of them. */
    public static Flows of(Object kept) {
        return kept instanceof Flows flows ? flows : new Flows();
    }

    @Override
    public String toString() {
        return begun.size() + " begun";
    }
}
