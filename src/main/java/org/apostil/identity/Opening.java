package org.apostil.identity;

import java.util.UUID;

/** What opens accounts beside passwords, such as a provider of OpenID Connect. There may be none. */
public interface Opening {

    /** Whether somebody comes in by it to that account, as this installation is set now. */
    boolean opens(UUID person);

    /** Whether it has taken its word back since it vouched. */
    boolean hasEnded(Voucher voucher);
}
