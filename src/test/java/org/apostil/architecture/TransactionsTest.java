package org.apostil.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.apostil.identity.Access;
import org.apostil.identity.CurrentActor;
import org.apostil.identity.People;
import org.junit.jupiter.api.Test;

/**
 * Outside a transaction the database shows no row of any project (ADR 67), and says nothing: a rule that then asks whether there
 * is a reason against something finds none. So whatever pages and resources ask reads in a transaction.
 */
class TransactionsTest {

    private static final JavaClasses HOUSE = new ClassFileImporter()
        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("org.apostil");

    /** They read who somebody is and what they are called, which stands behind no wall. */
    private static final Set<String> BEFORE_THE_WALL = Set.of(Access.class.getName(), CurrentActor.class.getName(), People.class.getName());

    @Test
    void pages_and_resources_read_in_transactions() {
        classes().that().resideInAnyPackage("..web..", "..api..").and().areNotAnnotatedWith(Transactional.class).should(new ArchCondition<>("read in transactions alone") {
            @Override
            public void check(JavaClass asking, ConditionEvents events) {
                injected(asking).filter(asked -> readsOutside(asked, new HashSet<>()))
                    .forEach(asked -> events.add(SimpleConditionEvent.violated(asking, asking.getName() + " reads outside a transaction by " + asked.getName())));
            }
        }).check(HOUSE);
    }

    private static boolean readsOutside(JavaClass bean, Set<String> met) {
        if (bean.isEquivalentTo(EntityManager.class)) {
            return true;
        }
        if (isTransactional(bean) || BEFORE_THE_WALL.contains(bean.getName()) || !met.add(bean.getName())) {
            return false;
        }
        return Stream.concat(injected(bean), bean.isInterface() ? bean.getAllSubclasses().stream() : Stream.empty()).anyMatch(asked -> readsOutside(asked, met));
    }

    /** As a whole, or each method that others can call. */
    private static boolean isTransactional(JavaClass bean) {
        return bean.isAnnotatedWith(Transactional.class) || !bean.isInterface() && bean.getMethods().stream()
            .filter(method -> !method.getModifiers().contains(JavaModifier.PRIVATE) && !method.getModifiers().contains(JavaModifier.STATIC) && !method.getModifiers().contains(JavaModifier.SYNTHETIC))
            .allMatch(method -> method.isAnnotatedWith(Transactional.class));
    }

    private static Stream<JavaClass> injected(JavaClass bean) {
        return bean.getAllFields().stream().filter(field -> field.isAnnotatedWith(Inject.class) || field.isAnnotatedWith(PersistenceContext.class)).map(JavaField::getRawType);
    }
}
