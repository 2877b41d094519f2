package org.apostil.administration;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What an installation is configured with, as it may be shown: a secret is never read here, only whether there is one. */
public final class Configured {

    private static final List<String> SHOWN = List.of("APOSTIL_BASE_URL", "APOSTIL_BEHIND_PROXY", "APOSTIL_SESSION_MINUTES", "APOSTIL_SESSION_HOURS", "APOSTIL_DB_POOL",
        "APOSTIL_MAIL_HOST", "APOSTIL_MAIL_PORT", "APOSTIL_MAIL_FROM", "APOSTIL_MAIL_USER",
        "APOSTIL_FILES_AT_ONCE", "APOSTIL_FILE_DAYS", "APOSTIL_IMPORT_FILE_MB", "APOSTIL_IMPORT_UPLOAD_MB", "APOSTIL_IMPORT_TOTAL_MB", "APOSTIL_IMPORT_FILES",
        "APOSTIL_OPENID_ISSUER", "APOSTIL_OPENID_CLIENT", "APOSTIL_OPENID_NAME", "APOSTIL_OPENID_SCOPES", "APOSTIL_OPENID_GROUPS", "APOSTIL_OPENID_ROLES", "APOSTIL_OPENID_SECOND_STEP",
        "APOSTIL_IMPORT_SECONDS", "APOSTIL_IMPORTS_AT_ONCE", "APOSTIL_IMPORT_DAYS");
    private static final List<String> SECRET = List.of("APOSTIL_DB_PASSWORD", "APOSTIL_MAIL_PASSWORD", "APOSTIL_CODES_KEY", "APOSTIL_OPENID_SECRET");

    private Configured() {
    }

    /** A name as the environment has it, and what it is. */
    public record Setting(String name, String value) {
    }

    static List<Setting> of(Map<String, String> environment) {
        return Stream.concat(SHOWN.stream().map(name -> new Setting(name, shown(environment.get(name)))),
            SECRET.stream().map(name -> new Setting(name, given(environment.get(name)) ? "set, and not shown" : "not set"))).toList();
    }

    private static String shown(String value) {
        return given(value) ? value : "as usual";
    }

    private static boolean given(String value) {
        return value != null && !value.isBlank();
    }
}
