package org.apostil.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.persistence.Entity;

/** What a class keeps in its fields. */
final class HoldsNo extends ArchCondition<JavaClass> {

    static final HoldsNo ENTITIES = new HoldsNo();

    private HoldsNo() {
        super("hold no entities");
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
        type.getFields().stream()
            .filter(field -> field.getType().getAllInvolvedRawTypes().stream().anyMatch(held -> held.isAnnotatedWith(Entity.class)))
            .forEach(field -> events.add(SimpleConditionEvent.violated(field, field.getDescription() + " holds an entity")));
    }
}
