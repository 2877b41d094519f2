package org.apostil.live;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Whose work may be announced to whom. */
@ApplicationScoped
class Sight {

    /** Whether somebody at a desk may learn that there is work of that author. */
    boolean mayLearn(Guest guest, UUID author) {
        return true;
    }
}
