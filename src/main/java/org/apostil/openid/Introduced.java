package org.apostil.openid;

import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import java.time.Instant;
import java.util.List;
import org.apostil.mail.Address;
import org.apostil.platform.Problem;
import org.apostil.platform.Text;

/**
 * Somebody as a provider introduces them.
 *
 * @param username what they sign in with there; may be null
 * @param name     that others see
 * @param email    of which the provider says that it is theirs; else null
 * @param groups   as the provider calls them
 */
public record Introduced(ProviderVoucher voucher, String username, String name, String email, List<String> groups) {

    private static final int LONGEST_NAME = 200;

    static Introduced by(ProviderSettings settings, IDTokenClaimsSet claims, Instant now, String leaving) {
        String sid = claims.getSessionID() == null ? null : claims.getSessionID().getValue();
        ProviderVoucher voucher = new ProviderVoucher(claims.getIssuer().getValue(), claims.getSubject().getValue(), sid, settings.countsAsSecondStep(claims),
            claims.getAuthenticationTime() == null ? null : claims.getAuthenticationTime().toInstant(), now, leaving);
        String username = claims.getStringClaim("preferred_username");
        return new Introduced(voucher, username, name(claims.getStringClaim("name"), username), email(claims), settings.groups(claims));
    }

    /** In one line, and no longer than names are here. */
    private static String name(String said, String username) {
        String name = said == null || said.isBlank() ? username : said;
        String line = name == null ? "" : name.replaceAll("[\\p{Cntrl}\\p{Cf}\\u2028\\u2029]+", " ").strip();
        try {
            return Text.line(line.codePoints().limit(LONGEST_NAME).collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString().strip(), "displayName", LONGEST_NAME, "");
        } catch (Problem noName) {
            return "Somebody new";
        }
    }

    private static String email(IDTokenClaimsSet claims) {
        if (!Boolean.TRUE.equals(claims.getClaim("email_verified"))) {
            return null;
        }
        try {
            return Address.require(claims.getStringClaim("email"));
        } catch (Problem noAddress) {
            return null;
        }
    }
}
