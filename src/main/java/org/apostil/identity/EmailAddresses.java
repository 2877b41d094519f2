package org.apostil.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Validator;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Size;
import org.apostil.platform.Problem;
import org.apostil.platform.Text;

/** What can be an address of e-mail, by Jakarta Validation and RFC 5321, whose longest has 254 characters. */
@ApplicationScoped
public class EmailAddresses {

    /** An address as a person typed it. */
    private static final class Typed {

        @Email
        @Size(max = 254)
        private String address;
    }

    @Inject
    private Validator validator;

    /**
     * The address without the space around it, or null where nothing was typed.
     *
     * @throws Problem when it is none; it names the field {@code email}
     */
    public String orNull(String typed) {
        String address = Text.orNull(typed);
        if (address != null && (address.indexOf(' ') >= 0 || !validator.validateValue(Typed.class, "address", address).isEmpty())) {
            throw Problem.invalid("email", "“%s” is no e-mail address. One looks like name@example.org.".formatted(address));
        }
        return address;
    }

    /**
     * The address without the space around it.
     *
     * @throws Problem when nothing was typed, or it is no address
     */
    public String required(String typed) {
        return orNull(Text.required(typed, "email", "Enter an e-mail address."));
    }
}
