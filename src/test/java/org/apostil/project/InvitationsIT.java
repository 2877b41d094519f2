package org.apostil.project;

import static org.apostil.Problems.invalid;
import static org.apostil.Problems.refused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.apostil.Problems;
import org.apostil.identity.AccountService;
import org.apostil.identity.Accounts;
import org.apostil.identity.Actor;
import org.apostil.identity.CurrentActor;
import org.apostil.identity.Role;
import org.apostil.identity.SignIn;
import org.apostil.identity.Tokens;
import org.apostil.identity.Visitor;
import org.apostil.launch.Deployments;
import org.apostil.platform.Problem.Sort;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** People who come by a link and make an account, and what they then change about it, in the server, on the real database. */
@ArquillianTest
class InvitationsIT {

    private static final String PASSWORD = "correct horse battery";
    private static final String NEXT = "staple battery horse";

    @Inject
    private CurrentActor current;

    @Inject
    private Accounts accounts;

    @Inject
    private SignIn signIn;

    @Inject
    private Tokens tokens;

    @Inject
    private AccountService own;

    @Inject
    private ProjectService projects;

    @Inject
    private InvitationService inviting;

    @Inject
    private Invitations invitations;

    private UUID project;
    private String token;
    private String name;

    @Deployment
    static WebArchive apostil() {
        return Deployments.apostil(InvitationsIT.class, Problems.class);
    }

    @BeforeEach
    void invite() {
        current.become(accounts.create("lead-" + UUID.randomUUID(), "Leader", PASSWORD, false));
        project = projects.create("Project").id();
        name = "person-" + UUID.randomUUID();
        token = inviting.invite(project, name + "@example.org", Role.REVIEWER).token();
    }

    @Test
    void a_link_says_what_it_offers() {
        Invitations.Offer offer = invitations.offered(token).orElseThrow();
        assertEquals("Project Reviewer Leader", offer.project() + " " + offer.role().words() + " " + offer.invitedBy());
        assertTrue(invitations.offered(token + "x").isEmpty());
        assertTrue(invitations.offered(null).isEmpty());
    }

    @Test
    void a_new_person_makes_an_account_and_is_a_member_with_the_address_of_the_invitation() {
        Actor person = join();
        assertEquals(Role.REVIEWER, projects.members(project).stream().filter(member -> member.userId().equals(person.id())).findFirst().orElseThrow().role());
        current.become(person);
        assertEquals(name + "@example.org", own.mine().email());
        refused(Sort.NOT_FOUND, () -> invitations.accept(token, name + "-2", "Another", PASSWORD));
    }

    @Test
    void an_account_that_is_not_accepted_names_every_field_and_leaves_the_link_open() {
        invalid(List.of("username", "displayName", "password"), () -> invitations.accept(token, "no spaces", " ", "short"));
        accounts.create(name, "Taken", PASSWORD, false);
        invalid(List.of("username"), () -> invitations.accept(token, name.toUpperCase(), "Person", PASSWORD));
        assertTrue(invitations.offered(token).isPresent());
    }

    @Test
    void somebody_whose_address_is_a_members_is_not_invited() {
        join();
        invalid(List.of("email"), () -> inviting.invite(project, name.toUpperCase() + "@example.org", Role.ANALYST));
    }

    @Test
    void people_change_what_they_say_about_themselves_and_never_over_a_newer_state() {
        current.become(join());
        AccountService.Account before = own.mine();
        own.change(before.revision(), "New name", "", null);
        assertEquals("New name null", own.mine().displayName() + " " + own.mine().email());
        refused(Sort.STALE, () -> own.change(before.revision(), "Late", "", null));
        invalid(List.of("displayName", "email"), () -> own.change(before.revision() + 1, " ", "nobody", null));
    }

    @Test
    void a_password_is_changed_by_whoever_knows_it_and_ends_all_tokens() {
        Actor person = join();
        current.become(person);
        String issued = accounts.issueToken(person).token();
        invalid(List.of("current"), () -> own.changePassword("not the one", NEXT));
        invalid(List.of("password"), () -> own.changePassword(PASSWORD, "short"));
        assertTrue(tokens.bearer(issued).isPresent());
        own.changePassword(PASSWORD, NEXT);
        assertTrue(tokens.bearer(issued).isEmpty());
        refused(Sort.NOT_SIGNED_IN, () -> whose(PASSWORD));
        assertEquals(person, whose(NEXT));
    }

    private Actor join() {
        invitations.accept(token, name, "Person", PASSWORD);
        return whose(PASSWORD);
    }

    private Actor whose(String password) {
        return signIn.byPassword(name, password, new Visitor("192.0.2.1", "test", null)).actor();
    }
}
