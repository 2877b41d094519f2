package org.apostil.launch;

import java.util.Map;

/**
 * What the environment says about the mail relay: {@code APOSTIL_MAIL_HOST}, {@code _PORT}, {@code _USER}, {@code
 * _PASSWORD}, {@code _FROM} and {@code _TLS}. The server's mail session takes them from the environment itself; here they
 * are looked at, and the switches worked out that the session needs besides.
 */
record MailSettings(Map<String, String> environment) {

    /**
     * The switches.
     *
     * @throws LaunchProblem when a setting is missing or cannot be meant
     */
    Map<String, String> checked() {
        String tls = get("TLS").isEmpty() ? "starttls" : get("TLS");
        if (!tls.matches("starttls|tls|none")) {
            throw new LaunchProblem("APOSTIL_MAIL_TLS is \"%s\": starttls, tls or none is needed.".formatted(tls));
        }
        if (!get("HOST").isEmpty() && !get("FROM").matches("[^\\s@<>]+@[^\\s@<>]+")) {
            throw new LaunchProblem("APOSTIL_MAIL_HOST is set, and APOSTIL_MAIL_FROM is no address.\nSet it to the address from which Apostil writes, such as apostil@example.org.");
        }
        if (!get("PORT").isEmpty() && (!get("PORT").matches("\\d{1,5}") || Integer.parseInt(get("PORT")) > 65_535)) {
            throw new LaunchProblem("APOSTIL_MAIL_PORT is \"%s\", which is not a port.".formatted(get("PORT")));
        }
        return Map.of("APOSTIL_MAIL_PORT", get("PORT").isEmpty() ? usualPort(tls) : get("PORT"),
                "APOSTIL_MAIL_AUTH", Boolean.toString(!get("USER").isEmpty()),
                "APOSTIL_MAIL_STARTTLS", Boolean.toString(tls.equals("starttls")),
                "APOSTIL_MAIL_SSL", Boolean.toString(tls.equals("tls")));
    }

    /** RFC 8314 and RFC 6409; a relay without TLS is one on this machine. */
    private static String usualPort(String tls) {
        return switch (tls) {
            case "tls" -> "465";
            case "none" -> "25";
            default -> "587";
        };
    }

    private String get(String name) {
        return environment.getOrDefault("APOSTIL_MAIL_" + name, "").strip();
    }
}
