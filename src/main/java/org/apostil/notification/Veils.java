package org.apostil.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** All veils that features lay. */
@ApplicationScoped
class Veils {

    @Inject
    private Instance<Veil> veils;

    /** Those of {@code told} that no veil hides from the recipient. */
    List<Notification> lifted(UUID recipient, List<Notification> told) {
        List<Notification> shown = told;
        for (Veil veil : veils) {
            Set<UUID> hidden = veil.hidden(recipient, shown);
            shown = shown.stream().filter(each -> !hidden.contains(each.id())).toList();
        }
        return shown;
    }
}
