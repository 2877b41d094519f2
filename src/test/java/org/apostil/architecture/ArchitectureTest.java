package org.apostil.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasParameterTypes.Predicates.rawParameterTypes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.enterprise.context.SessionScoped;
import jakarta.faces.view.ViewScoped;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import java.io.PrintStream;
import java.io.Serializable;
import java.time.Clock;
import org.junit.jupiter.api.Test;

/** Holds the code against the plan of the house. Why the walls stand where they do is in docs/adr. */
class ArchitectureTest {

    private static final JavaClasses HOUSE = new ClassFileImporter()
        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("org.apostil");

    @Test
    void features_do_not_depend_on_each_other_in_circles() {
        slices().matching("org.apostil.(*)..").should().beFreeOfCycles().check(HOUSE);
    }

    @Test
    void other_features_see_only_the_root_package_of_a_feature() {
        classes().that().resideInAPackage("org.apostil.*.*..").and(not(resideInAPackage("org.apostil.platform..")))
            .should(SeenOnly.BY_THEIR_OWN_FEATURE).check(HOUSE);
    }

    @Test
    void the_platform_depends_on_no_feature() {
        noClasses().that().resideInAPackage("org.apostil.platform..")
            .should().dependOnClassesThat(resideInAPackage("org.apostil..").and(not(resideInAPackage("org.apostil.platform.."))))
            .check(HOUSE);
    }

    @Test
    void the_launcher_and_the_application_do_not_know_each_other() {
        noClasses().that().resideInAPackage("org.apostil.launch..")
            .should().dependOnClassesThat(resideInAPackage("org.apostil..").and(not(resideInAPackage("org.apostil.launch.."))))
            .check(HOUSE);
        noClasses().that().resideOutsideOfPackage("org.apostil.launch..")
            .should().dependOnClassesThat().resideInAPackage("org.apostil.launch..").check(HOUSE);
    }

    @Test
    void only_repositories_use_the_entity_manager() {
        noClasses().that().haveSimpleNameNotEndingWith("Repository")
            .should().dependOnClassesThat().areAssignableTo(EntityManager.class).check(HOUSE);
    }

    @Test
    void types_of_screens_and_requests_stay_in_web_and_api() {
        noClasses().that().resideOutsideOfPackages("org.apostil.*.web..", "org.apostil.*.api..")
            .should().dependOnClassesThat(resideInAnyPackage("jakarta.faces..", "jakarta.servlet..", "jakarta.ws.rs..", "org.primefaces.."))
            .check(HOUSE);
    }

    @Test
    void only_what_makes_pdf_and_what_reads_it_know_of_pdf() {
        noClasses().that().resideOutsideOfPackages("org.apostil.export..", "org.apostil.ingest.pdf..")
            .should().dependOnClassesThat(resideInAnyPackage("org.apache.pdfbox..", "com.openhtmltopdf..", "org.apache.fontbox..", "org.apache.xmpbox.."))
            .check(HOUSE);
    }

    @Test
    void only_what_comes_in_is_parsed() {
        noClasses().that().resideOutsideOfPackage("org.apostil.ingest..")
            .should().dependOnClassesThat(resideInAnyPackage("org.jsoup..", "org.apache.tika..", "com.ibm.icu.."))
            .check(HOUSE);
        noClasses().that().resideOutsideOfPackages("org.apostil.ingest..", "org.apostil.export..", "org.apostil.platform.listing..")
            .should().dependOnClassesThat(resideInAnyPackage("org.apache.poi..", "org.apache.commons.compress..")).check(HOUSE);
    }

    @Test
    void every_public_service_method_asks_for_a_permission() {
        methods().that().arePublic().and().areDeclaredInClassesThat().haveSimpleNameEndingWith("Service")
            .should(AsksForPermission.ITSELF).check(HOUSE);
    }

    @Test
    void every_public_method_that_writes_appends_an_audit_event() {
        methods().that().arePublic().and().areDeclaredInClassesThat(Audits.OF_SERVICES).should(Audits.WHAT_IT_WRITES).check(HOUSE);
    }

    @Test
    void what_lives_longer_than_a_request_can_be_stored_and_holds_no_entities() {
        DescribedPredicate<JavaClass> longLived = DescribedPredicate.describe("views and sessions",
            type -> type.isAnnotatedWith(ViewScoped.class) || type.isAnnotatedWith(SessionScoped.class));
        classes().that(longLived).should().implement(Serializable.class).check(HOUSE);
        classes().that(longLived).should(HoldsNo.ENTITIES).check(HOUSE);
    }

    @Test
    void nobody_asks_for_the_time_but_a_clock() {
        DescribedPredicate<JavaAccess<?>> now = DescribedPredicate.describe("now() without a Clock",
            access -> access.getTargetOwner().getPackageName().equals("java.time") && access.getName().equals("now")
                && !access.getTarget().getFullName().contains(Clock.class.getName()));
        noClasses().that().resideOutsideOfPackage("org.apostil.launch..").should().accessTargetWhere(now).check(HOUSE);
        noClasses().that().resideOutsideOfPackage("org.apostil.launch..").should().callMethod(System.class, "currentTimeMillis").check(HOUSE);
    }

    @Test
    void only_the_launcher_writes_to_the_console() {
        noClasses().that().resideOutsideOfPackage("org.apostil.launch..")
            .should().accessField(System.class, "out").orShould().accessField(System.class, "err")
            .orShould().callMethodWhere(target(name("printStackTrace")).and(target(rawParameterTypes(new Class<?>[0]))))
            .check(HOUSE);
        noClasses().that().resideOutsideOfPackage("org.apostil.launch..").should().dependOnClassesThat().areAssignableTo(PrintStream.class).check(HOUSE);
    }

    @Test
    void entities_do_not_leave_setters_open() {
        methods().that().areDeclaredInClassesThat().areAnnotatedWith(Entity.class)
            .should().haveNameNotStartingWith("set").check(HOUSE);
    }

    private static DescribedPredicate<JavaClass> not(DescribedPredicate<? super JavaClass> predicate) {
        return DescribedPredicate.not(predicate).forSubtype();
    }
}
