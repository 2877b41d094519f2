package org.apostil.launch;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the environment says about this start; every name begins with {@code APOSTIL_}. */
public record Settings(Map<String, String> environment) {
    private static final int DEFAULT_PORT = 8080;
    private static final int HIGHEST_PORT = 65_535;
    /** Keeps the management port beside the web port: 8080 and 9990, 8081 and 9991. */
    private static final int MANAGEMENT_DISTANCE = 1_910;
    private static final int LONGEST_SESSION = 1_440;
    private static final int LONGEST_SESSION_HOURS = 168;
    private static final int MOST_FILES_AT_ONCE = 8;
    private static final int MOST_FILE_DAYS = 3_650;
    private static final long USUAL_UPLOAD = 32;
    private static final String DEFAULT_JAVA_OPTIONS = "-Xms128m -Xmx1g";

    public Path home() {
        return given("APOSTIL_HOME").map(Path::of)
                .orElseGet(() -> Path.of(System.getProperty("user.home"), ".apostil"))
                .toAbsolutePath().normalize();
    }

    public int port() {
        return port("APOSTIL_PORT").orElse(DEFAULT_PORT);
    }

    /** The management port that was asked for, if one was. */
    public Optional<Integer> managementPort() {
        return port("APOSTIL_MANAGEMENT_PORT");
    }

    public int usualManagementPort() {
        int above = port() + MANAGEMENT_DISTANCE;
        return above <= HIGHEST_PORT ? above : port() - MANAGEMENT_DISTANCE;
    }

    /** The address at which people reach Apostil, for the links in its mail; ends with a slash. */
    public Optional<String> baseUrl() {
        return given("APOSTIL_BASE_URL").map(url -> {
            if (!url.matches("https?://[^\\s?#]+")) {
                throw new LaunchProblem("APOSTIL_BASE_URL is \"%s\": an address such as https://apostil.example.org/ is needed.".formatted(url));
            }
            return url.endsWith("/") ? url : url + "/";
        });
    }

    public Optional<String> databaseUrl() {
        return given("APOSTIL_DATABASE_URL");
    }

    public String databaseUser() {
        return given("APOSTIL_DATABASE_USER").orElseThrow(() -> new LaunchProblem("""
                APOSTIL_DATABASE_URL is set, and APOSTIL_DATABASE_USER is not.
                Set APOSTIL_DATABASE_USER and APOSTIL_DATABASE_PASSWORD too."""));
    }

    public String databasePassword() {
        return environment.getOrDefault("APOSTIL_DATABASE_PASSWORD", "");
    }

    /** The key with which secrets of the second step are sealed; the same on all nodes. */
    Optional<String> codesKey() {
        return given("APOSTIL_CODES_KEY").map(String::strip).map(key -> {
            if (!key.matches("[A-Za-z0-9_-]{43}=?")) {
                throw new LaunchProblem("APOSTIL_CODES_KEY is no key: 32 random bytes in base64url are needed, such as openssl rand 32 | basenc --base64url prints.");
            }
            return key;
        });
    }

    public Optional<String> demoPassword() {
        return given("APOSTIL_DEMO_PASSWORD");
    }

    public List<String> javaOptions() {
        return Arrays.asList(given("APOSTIL_JAVA_OPTS").orElse(DEFAULT_JAVA_OPTIONS).trim().split("\\s+"));
    }

    /** Whether the server itself speaks TLS. */
    boolean isTls() {
        return tlsCertificate().isPresent() || get("APOSTIL_TLS", "").equals("self-signed");
    }

    /** The file of the certificate with which it does, if there is one. */
    Optional<Path> tlsCertificate() {
        return given("APOSTIL_TLS_CERTIFICATE").map(Path::of);
    }

    /** The file of its key. */
    Path tlsKey() {
        return given("APOSTIL_TLS_KEY").map(Path::of).orElseThrow(() -> new LaunchProblem("APOSTIL_TLS_CERTIFICATE is set, and APOSTIL_TLS_KEY is not: the file of its key in PEM is needed too."));
    }

    /**
     * Looks at how the log is written.
     *
     * @throws LaunchProblem when it is neither of the two ways
     */
    void requireLog() {
        if (!get("APOSTIL_LOG", "text").matches("text|json")) {
            throw new LaunchProblem("APOSTIL_LOG is \"%s\": text or json is needed.".formatted(get("APOSTIL_LOG", "")));
        }
    }

    String get(String name, String otherwise) {
        return given(name).map(String::strip).orElse(otherwise);
    }

    /**
     * Looks at the length of a session, which the server and the application take from the environment.
     *
     * @throws LaunchProblem when it is no number of minutes up to a day, or no number of hours up to a week
     */
    void requireSessionMinutes() {
        given("APOSTIL_SESSION_MINUTES").filter(value -> !value.matches("\\d{1,4}") || Integer.parseInt(value) < 1 || Integer.parseInt(value) > LONGEST_SESSION)
            .ifPresent(value -> {
                throw new LaunchProblem("APOSTIL_SESSION_MINUTES is \"%s\": a number of minutes from 1 to %d is needed.".formatted(value, LONGEST_SESSION));
            });
        requireNumber("APOSTIL_SESSION_HOURS", LONGEST_SESSION_HOURS, "hours");
    }

    /**
     * Looks at how many files are made at once and how long they are kept, which the application takes from the environment.
     *
     * @throws LaunchProblem when one is no number that can be meant
     */
    void requireFileLimits() {
        requireNumber("APOSTIL_FILES_AT_ONCE", MOST_FILES_AT_ONCE, "files");
        requireNumber("APOSTIL_FILE_DAYS", MOST_FILE_DAYS, "days");
    }

    /**
     * Looks at how much comes in at once, which the application takes from the environment.
     *
     * @throws LaunchProblem when one is no number that can be meant
     */
    void requireImportLimits() {
        requireNumber("APOSTIL_IMPORT_FILE_MB", 1_000, "megabytes");
        requireNumber("APOSTIL_IMPORT_UPLOAD_MB", 2_000, "megabytes");
        requireNumber("APOSTIL_IMPORT_TOTAL_MB", 9_999, "megabytes");
        requireNumber("APOSTIL_IMPORT_FILES", 99_999, "files");
        requireNumber("APOSTIL_IMPORT_SECONDS", 600, "seconds");
        requireNumber("APOSTIL_IMPORTS_AT_ONCE", MOST_FILES_AT_ONCE, "imports");
        requireNumber("APOSTIL_IMPORT_DAYS", MOST_FILE_DAYS, "days");
    }

    /** The most that the server takes in one request, in bytes: as much as may be sent at once to be imported, and a form about it. */
    long mostOfARequest() {
        return (given("APOSTIL_IMPORT_UPLOAD_MB").map(String::strip).filter(value -> value.matches("\\d{1,4}")).map(Long::valueOf).orElse(USUAL_UPLOAD) + 1) << 20;
    }

    private void requireNumber(String name, int most, String of) {
        given(name).map(String::strip).filter(value -> !value.matches("\\d{1,5}") || Integer.parseInt(value) < 1 || Integer.parseInt(value) > most).ifPresent(value -> {
            throw new LaunchProblem("%s is \"%s\": a number of %s from 1 to %d is needed.".formatted(name, value, of, most));
        });
    }

    private Optional<String> given(String name) {
        return Optional.ofNullable(environment.get(name)).filter(value -> !value.isBlank());
    }

    private Optional<Integer> port(String name) {
        return given(name).map(value -> {
            if (!value.matches("\\d{1,5}") || Integer.parseInt(value) < 1 || Integer.parseInt(value) > HIGHEST_PORT) {
                throw new LaunchProblem("%s is \"%s\", which is not a port: a number from 1 to %d is needed."
                        .formatted(name, value, HIGHEST_PORT));
            }
            return Integer.valueOf(value);
        });
    }
}
