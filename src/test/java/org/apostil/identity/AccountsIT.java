package org.apostil.identity;

import static org.apostil.Problems.invalid;
import static org.apostil.Problems.refused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apostil.Problems;
import org.apostil.launch.Deployments;
import org.apostil.platform.Problem;
import org.apostil.platform.Problem.Sort;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Accounts, their passwords and the links by which they are set, in the server, on the real database. */
@ArquillianTest
class AccountsIT {

    private static final String FIRST = "correct horse battery";
    private static final String SECOND = "staple battery horse";

    @Inject
    private CurrentActor current;

    @Inject
    private Accounts accounts;

    @Inject
    private UserService users;

    private Actor administrator;
    private String name;

    @Inject
    private SignIn signIn;

    /** The person, where the password is theirs. */
    private Optional<Actor> whose(String username, String password) {
        try {
            return Optional.of(signIn.byPassword(username, password, new Visitor("192.0.2." + username.length(), "test", null)).actor());
        } catch (Problem refused) {
            assertEquals(Sort.NOT_SIGNED_IN, refused.sort());
            return Optional.empty();
        }
    }

    @Deployment
    static WebArchive apostil() {
        return Deployments.apostil(AccountsIT.class, Problems.class);
    }

    @BeforeEach
    void signIn() {
        administrator = accounts.create("admin-" + UUID.randomUUID(), "Administrator", FIRST, true);
        current.become(administrator);
        name = "person-" + UUID.randomUUID();
    }

    @Test
    void an_invited_person_signs_in_after_they_set_a_password_and_not_before() {
        String link = users.invite(name, "Person").token();
        assertEquals(Optional.empty(), whose(name, ""));
        accounts.setPassword(link, FIRST);
        assertEquals("Person", whose(name.toUpperCase(), FIRST).orElseThrow().name());
        assertEquals(Optional.empty(), whose(name, SECOND));
    }

    @Test
    void a_link_works_once_and_a_newer_one_replaces_it() {
        String old = users.invite(name, "Person").token();
        UUID person = accounts.ownerOfPasswordLink(old).orElseThrow().id();
        String link = users.newLink(person);
        refused(Sort.REFUSED, () -> accounts.setPassword(old, FIRST));
        accounts.setPassword(link, FIRST);
        refused(Sort.REFUSED, () -> accounts.setPassword(link, SECOND));
        assertTrue(whose(name, FIRST).isPresent());
    }

    @Test
    void nobody_gets_a_link_to_replace_the_password_of_another() {
        accounts.setPassword(users.invite(name, "Person").token(), FIRST);
        Actor person = whose(name, FIRST).orElseThrow();
        refused(Sort.REFUSED, () -> users.newLink(person.id()));
        assertTrue(whose(name, FIRST).isPresent());
    }

    @Test
    void a_short_password_is_refused_and_the_link_stays() {
        String link = users.invite(name, "Person").token();
        invalid(List.of("password"), () -> accounts.setPassword(link, "too short"));
        assertTrue(accounts.ownerOfPasswordLink(link).isPresent());
    }

    @Test
    void a_name_is_taken_once_whatever_its_case() {
        users.invite(name, "Person");
        invalid(List.of("username"), () -> users.invite(name.toUpperCase(), "Another"));
        invalid(List.of("username"), () -> users.invite("no spaces", "Another"));
        invalid(List.of("username"), () -> users.invite("nul\0", "Another"));
    }

    @Test
    void only_administrators_make_accounts() {
        Actor person = accounts.create(name, "Person", FIRST, false);
        current.become(person);
        refused(Sort.FORBIDDEN, () -> users.list());
        refused(Sort.FORBIDDEN, () -> users.invite("other", "Other"));
        refused(Sort.FORBIDDEN, () -> users.newLink(administrator.id()));
    }
}
