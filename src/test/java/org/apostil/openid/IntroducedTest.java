package org.apostil.openid;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apostil.identity.Role;
import org.junit.jupiter.api.Test;

/** What is taken of what a provider says, and what its groups give. */
class IntroducedTest {

    private static final UUID DESK = UUID.randomUUID();
    private static final UUID ARCHIVE = UUID.randomUUID();

    @Test
    void an_address_is_taken_only_where_the_provider_says_that_it_is_theirs() throws ParseException {
        assertNull(introduced(Map.of("email", "one@example.org")).email());
        assertNull(introduced(Map.of("email", "one@example.org", "email_verified", "true")).email());
        assertNull(introduced(Map.of("email", "one@example.org\r\nBcc: all@example.org", "email_verified", true)).email());
        assertEquals("one@example.org", introduced(Map.of("email", "one@example.org", "email_verified", true)).email());
    }

    @Test
    void a_name_stays_in_its_line_and_is_there_even_where_none_is_said() throws ParseException {
        assertEquals("One Two", introduced(Map.of("name", " One\r\n\u202eTwo ")).name());
        assertEquals("one", introduced(Map.of("preferred_username", "one")).name());
        assertFalse(introduced(Map.of()).name().isBlank());
        assertEquals(200, introduced(Map.of("name", "n".repeat(500))).name().length());
        for (String odd : List.of("\u00a0\u00a0", "\u2007", "\ud83d", "a\udc00b", "\u0000")) {
            assertEquals("Somebody new", introduced(Map.of("name", odd)).name());
        }
    }

    @Test
    void a_second_step_counts_only_as_it_is_set() throws ParseException {
        assertFalse(introduced(Map.of("amr", List.of("otp"), "acr", "2")).voucher().secondStep());
        Map<String, String> set = Map.of("APOSTIL_OPENID_SECOND_STEP", "amr=otp, acr=2");
        assertTrue(introduced(Map.of("amr", List.of("pwd", "otp")), set).voucher().secondStep());
        assertTrue(introduced(Map.of("acr", "2"), set).voucher().secondStep());
        assertFalse(introduced(Map.of("amr", List.of("pwd"), "acr", "1"), set).voucher().secondStep());
    }

    @Test
    void groups_are_read_from_the_claim_that_is_set_and_give_the_highest_of_what_they_say() throws ParseException {
        assertEquals(List.of("desk"), introduced(Map.of("groups", List.of("desk", 7))).groups());
        assertEquals(List.of(), introduced(Map.of("groups", "desk")).groups());
        assertEquals(List.of("it"), introduced(Map.of("roles", List.of("it")), Map.of("APOSTIL_OPENID_GROUPS", "roles")).groups());
        GroupRoles roles = new GroupRoles("desk=analyst@%s; a=b=lead@%s\n/desk/all = observer@%s;it=administrator".formatted(DESK, DESK, ARCHIVE));
        assertEquals(Map.of(DESK, Role.LEAD), roles.of(List.of("desk", "a=b", "unknown")));
        assertEquals(Map.of(ARCHIVE, Role.OBSERVER), roles.of(List.of("/desk/all", "it")));
        assertTrue(roles.isAdministrator(List.of("it")) && !roles.isAdministrator(List.of("desk")));
        assertThrows(IllegalArgumentException.class, () -> new GroupRoles("desk=chief@" + DESK));
        assertThrows(IllegalArgumentException.class, () -> new GroupRoles("desk"));
    }

    @Test
    void a_way_to_the_provider_ends_once_and_in_time() {
        Instant now = Instant.now();
        Begun begun = Begun.now("/", null, false, now.plusSeconds(60));
        Flows flows = new Flows().with(begun);
        assertEquals(begun, flows.find(begun.state(), now).orElseThrow());
        assertTrue(flows.without(begun.state()).find(begun.state(), now).isEmpty());
        assertEquals(begun, flows.without("another").find(begun.state(), now).orElseThrow());
        assertEquals(begun, flows.find(begun.state(), now).orElseThrow(), "What a session keeps does not change");
        assertTrue(flows.find(begun.state(), now.plusSeconds(61)).isEmpty());
        assertTrue(flows.find("another", now).isEmpty() && flows.find(null, now).isEmpty());
        assertFalse(begun.state().equals(begun.nonce()) || begun.state().equals(Begun.now("/", null, false, now).state()));
    }

    private static Introduced introduced(Map<String, ?> claims) throws ParseException {
        return introduced(claims, Map.of());
    }

    private static Introduced introduced(Map<String, ?> claims, Map<String, String> set) throws ParseException {
        Map<String, String> environment = new HashMap<>(Map.of("APOSTIL_OPENID_ISSUER", Keys.ISSUER.getValue(), "APOSTIL_OPENID_CLIENT", Keys.CLIENT.getValue()));
        environment.putAll(set);
        JWTClaimsSet.Builder token = Keys.idToken("nonce");
        claims.forEach(token::claim);
        return Introduced.by(ProviderSettings.of(environment).orElseThrow(), new IDTokenClaimsSet(token.build()), Instant.now(), null);
    }
}
