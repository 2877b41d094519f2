package org.apostil.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

/** Who may see the inner rooms of a feature. */
final class SeenOnly extends ArchCondition<JavaClass> {

    static final SeenOnly BY_THEIR_OWN_FEATURE = new SeenOnly();

    private SeenOnly() {
        super("be seen only by their own feature");
    }

    @Override
    public void check(JavaClass room, ConditionEvents events) {
        room.getDirectDependenciesToSelf().stream()
            .filter(seen -> !feature(seen.getOriginClass()).equals(feature(room)))
            .forEach(seen -> events.add(SimpleConditionEvent.violated(seen, seen.getDescription())));
    }

    private static String feature(JavaClass type) {
        String[] steps = type.getPackageName().split("\\.");
        return steps.length > 2 ? steps[2] : type.getPackageName();
    }
}
