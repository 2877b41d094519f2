package org.apostil.openid;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Why somebody who came by a provider was not signed in, in words for the sign-in page: the address bears the name alone. */
public enum Refusal {

    AWAY("At this moment %s cannot be reached. Nothing was changed; try again in a minute. If you have a password here, you can sign in with it meanwhile."),
    DENIED("You did not sign in at %s: it did not allow it, or you turned back. Nothing was changed. Try again, or ask whoever runs your accounts there."),
    STALE("That took too long, or it began in another browser. Nobody was signed in; begin again."),
    UNTRUSTED("What came from %s could not be trusted, so nobody was signed in. Try again; if it stays so, tell whoever runs this installation."),
    UNSHOWN("You did not show yourself at %s just now, or it does not say so. Nothing was changed. Try again and sign in there; if it stays so, tell whoever runs this installation."),
    SHUT("Your account here is shut. Nothing of it is lost; ask an administrator of this installation to open it."),
    UNREADY("This installation has no administrator yet. The first one sets a password by the link that its start has shown; come back then."),
    ELSEWHERE("Who you are at %s belongs to another account here already. Nothing was changed; sign in with that one, or take the link off there first.");

    private final String words;

    Refusal(String words) {
        this.words = words;
    }

    /** As the address of a page bears it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** In words. */
    public String words(String provider) {
        return words.formatted(provider);
    }

    /** The one with that code; none where there is no such. */
    public static Optional<Refusal> of(String code) {
        return Arrays.stream(values()).filter(each -> each.code().equals(code)).findFirst();
    }
}
