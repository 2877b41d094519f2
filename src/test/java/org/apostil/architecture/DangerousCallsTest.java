package org.apostil.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.ObjectInputStream;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLConnection;
import java.net.http.HttpClient;
import java.security.MessageDigest;
import java.util.List;
import java.util.Random;
import javax.naming.Context;
import org.apostil.identity.WalledConnections;
import org.junit.jupiter.api.Test;

/** What the application does nowhere, so that no input of anybody can lead it to do so. The launcher is no part of it. */
class DangerousCallsTest {

    private static final JavaClasses APPLICATION = new ClassFileImporter().withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
        .withImportOption(location -> !location.contains("/launch/")).importPackages("org.apostil");

    @Test
    void it_starts_no_program() {
        noClasses().should().dependOnClassesThat().areAssignableTo(ProcessBuilder.class)
            .orShould().callMethodWhere(describe("starts a program", (JavaMethodCall call) -> call.getTargetOwner().isEquivalentTo(Runtime.class) && call.getName().equals("exec"))).check(APPLICATION);
    }

    @Test
    void it_runs_no_code_that_it_was_given() {
        noClasses().should().dependOnClassesThat().resideInAnyPackage("javax.script..", "javax.tools..", "java.lang.invoke.MethodHandles.Lookup")
            .orShould().callMethod(Method.class, "invoke", Object.class, Object[].class).orShould().callMethod(Class.class, "forName", String.class).check(APPLICATION);
    }

    @Test
    void it_makes_no_objects_of_bytes_that_it_was_given() {
        noClasses().should().dependOnClassesThat().areAssignableTo(ObjectInputStream.class).check(APPLICATION);
    }

    @Test
    void it_asks_no_directory_and_no_xpath() {
        noClasses().that().doNotHaveFullyQualifiedName(WalledConnections.class.getName()).should().dependOnClassesThat().areAssignableTo(Context.class)
            .orShould().dependOnClassesThat().resideInAnyPackage("javax.naming..", "javax.xml.xpath..").check(APPLICATION);
    }

    @Test
    void it_fetches_no_address_but_those_of_webhooks_which_are_held_against_what_may_be_called_and_of_the_provider() {
        noClasses().that().resideOutsideOfPackage("org.apostil.webhook..").and().doNotHaveFullyQualifiedName("org.apostil.openid.Calls").should().dependOnClassesThat().areAssignableTo(URLConnection.class)
            .orShould().dependOnClassesThat().areAssignableTo(HttpClient.class).orShould().callMethod(URL.class, "openStream").orShould().callMethod(URL.class, "openConnection").check(APPLICATION);
    }

    @Test
    void only_what_signs_people_in_calls_their_provider_and_only_at_addresses_that_it_named() {
        noClasses().that().resideOutsideOfPackage("org.apostil.openid").should().dependOnClassesThat().resideInAPackage("com.nimbusds..").check(APPLICATION);
        noClasses().that().doNotHaveSimpleName("Calls").should()
            .callMethodWhere(describe("sends a request of its own", (JavaMethodCall call) -> call.getTargetOwner().getFullName().equals("com.nimbusds.oauth2.sdk.http.HTTPRequest") && call.getName().equals("send"))).check(APPLICATION);
    }

    @Test
    void what_nobody_is_to_guess_comes_from_no_ordinary_generator() {
        noClasses().should().callConstructor(Random.class).orShould().callConstructor(Random.class, long.class).orShould().callMethod(Math.class, "random").check(APPLICATION);
    }

    @Test
    void it_digests_by_sha_256_alone() {
        List<String> digesting = APPLICATION.stream().filter(type -> type.getMethodCallsFromSelf().stream()
            .anyMatch(call -> call.getTargetOwner().isEquivalentTo(MessageDigest.class) && call.getName().equals("getInstance"))).map(type -> type.getFullName()).toList();
        List<String> others = digesting.stream().filter(type -> !source(type).contains("MessageDigest.getInstance(\"SHA-256\")") || source(type).matches("(?s).*getInstance\\(\"(MD5|SHA-1|SHA1)\".*")).toList();
        assertEquals(List.of(), others);
    }

    private static String source(String type) {
        try {
            return java.nio.file.Files.readString(java.nio.file.Path.of("src/main/java", type.replaceAll("\\$.*", "").replace('.', '/') + ".java"));
        } catch (java.io.IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
