package org.apostil.ingest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import org.apostil.identity.Membership;
import org.apostil.identity.Memberships;
import org.apostil.identity.Permission;
import org.apostil.source.Intake;
import org.apostil.source.Source;
import org.apostil.source.SourceText;

/** Makes sources of files that a person has confirmed, on that person's behalf, as long as they may. */
@ApplicationScoped
class Adding {

    /** So many in one transaction: others who write wait for its end. */
    private static final int AT_ONCE = 10;

    @Inject
    private ItemRepository items;

    @Inject
    private Intake intake;

    @Inject
    private Memberships memberships;

    /** Adds some; false where there are none. */
    boolean some(Task task) {
        List<Object[]> confirmed = items.confirmed(task.id(), AT_ONCE);
        Map<UUID, Boolean> allowed = new HashMap<>();
        for (Object[] row : confirmed) {
            UUID by = (UUID) row[1];
            if (allowed.computeIfAbsent(by, person -> mayAdd(task.project(), person))) {
                add(task, items.find((UUID) row[0]).orElseThrow(), by);
            } else {
                items.open((UUID) row[0], null, "It was not added: whoever confirmed it may no longer add sources to this project.");
            }
        }
        return !confirmed.isEmpty();
    }

    private boolean mayAdd(UUID project, UUID person) {
        return memberships.find(project, person).map(Membership::role).filter(Permission.ADD_SOURCE::isGrantedTo).isPresent();
    }

    private void add(Task task, ImportItem item, UUID by) {
        SourceText text = items.text(item.id()).orElseThrow();
        UUID known = intake.withTexts(task.project(), List.of(item.sha256())).get(item.sha256());
        if (known != null && item.knownSource() == null) {
            items.open(item.id(), known, "Its text came into the project after it was read, and before it was added.");
            return;
        }
        Source source = intake.add(task.project(), item.provenance(), text, items.original(item.id()), parts(item.id()), by);
        items.added(item.id(), source.id());
    }

    private Iterator<byte[]> parts(UUID item) {
        return new Iterator<>() {

            private int number = 1;
            private Optional<byte[]> next = items.part(item, 1);

            @Override
            public boolean hasNext() {
                return next.isPresent();
            }

            @Override
            public byte[] next() {
                byte[] part = next.orElseThrow(NoSuchElementException::new);
                next = items.part(item, ++number);
                return part;
            }
        };
    }
}
