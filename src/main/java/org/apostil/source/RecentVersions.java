package org.apostil.source;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * The source versions that were read last. They never change, so what was read once stands for good; a text of a megabyte
 * is not read again for every span in it. Whoever takes one from here asks for the permission as ever.
 */
@ApplicationScoped
class RecentVersions {

    /** How many UTF-16 units of text are kept at most: at two bytes each, 32 MB. */
    private static final long MOST = 16L * 1024 * 1024;

    private final Map<UUID, SourceVersion> versions = new LinkedHashMap<>(16, .75f, true);
    private long size;

    synchronized Optional<SourceVersion> get(UUID id) {
        return Optional.ofNullable(versions.get(id));
    }

    synchronized SourceVersion keep(SourceVersion version) {
        if (versions.putIfAbsent(version.id(), version) == null) {
            size += version.text().content().length();
            letGo();
        }
        return version;
    }

    synchronized void forget(UUID sourceId) {
        versions.values().removeIf(version -> {
            boolean its = version.sourceId().equals(sourceId);
            size -= its ? version.text().content().length() : 0;
            return its;
        });
    }

    /** Lets go of what was not asked for longest; what came last stays, however long it is. */
    private void letGo() {
        Iterator<SourceVersion> oldest = versions.values().iterator();
        while (size > MOST && versions.size() > 1) {
            size -= oldest.next().text().content().length();
            oldest.remove();
        }
    }
}
