package org.apostil.launch;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** One start of Apostil, step by step. */
final class Launch {
    private final Installation installation;
    private final Settings settings;
    private final Console console;
    private final Running running;

    private Database database;
    private Welcome welcome;
    private Map<String, String> mail;
    private Map<String, String> openId;
    private Reach reach;
    private Optional<Tls> tls = Optional.empty();
    private ApplicationServer server;

    Launch(Installation installation, Settings settings, Console console, Running running) {
        this.installation = installation;
        this.settings = settings;
        this.console = console;
        this.running = running;
    }

    /** Starts everything and returns the server, ready. */
    ApplicationServer run() throws Exception {
        installation.check();
        settings.requireSessionMinutes();
        settings.requireFileLimits();
        settings.requireImportLimits();
        settings.requireLog();
        reach = Reach.of(settings);
        mail = new MailSettings(settings.environment()).checked();
        openId = new OpenIdSettings(settings.environment()).checked();
        int port = settings.port();
        String address = address(port);
        Home home = Home.open(settings.home());
        running.add("", () -> HomeLock.take(home, address));
        endOrphans(home);
        Ports.requireFree(port, "APOSTIL_PORT");
        int managementPort = managementPort();
        tls = Tls.of(settings, home);

        startDatabase(home);
        step("Migrating", this::migrate);
        DemoPassword demoPassword = DemoPassword.of(home);
        welcome = Welcome.of(database, settings, demoPassword);
        step("Deploying", () -> deploy(home, port, managementPort));

        console.say("");
        console.say("Apostil is ready at " + address);
        if (!welcome.words(address).isEmpty()) {
            console.say(welcome.words(address));
            demoPassword.forget();
        }
        console.say("""

                Data and logs are in %s. Health and metrics: http://127.0.0.1:%d/health, /metrics
                Stop with Ctrl-C.""".formatted(home.path(), managementPort));
        return server;
    }

    private String address(int port) {
        return "%s://127.0.0.1:%d/".formatted(settings.isTls() ? "https" : "http", port);
    }

    /** No step begins once a signal has come. */
    private void step(String name, Console.Work work) throws Exception {
        if (running.isStopping()) {
            throw new InterruptedException("Stopped before " + name);
        }
        console.step(name, work);
    }

    private void endOrphans(Home home) throws Exception {
        Orphans orphans = new Orphans(home);
        if (orphans.found()) {
            step("Ending what an earlier start left running", () -> String.join(", ", orphans.end()));
        }
    }

    private int managementPort() {
        if (settings.managementPort().isPresent()) {
            Ports.requireFree(settings.managementPort().get(), "APOSTIL_MANAGEMENT_PORT");
            return settings.managementPort().get();
        }
        return Ports.isFree(settings.usualManagementPort()) ? settings.usualManagementPort() : Ports.free();
    }

    private void startDatabase(Home home) throws Exception {
        if (settings.databaseUrl().isPresent()) {
            step("Reaching PostgreSQL", () -> {
                database = ExternalDatabase.reach(settings.databaseUrl().get(), settings.databaseUser(),
                        settings.databasePassword());
                return database.version();
            });
            return;
        }
        step("Starting PostgreSQL", () -> {
            database = running.add("PostgreSQL",
                    () -> EmbeddedDatabase.start(home, Secrets.of(home), installation.roles()));
            return database.version();
        });
    }

    private String migrate() {
        int count = new Migrations(installation.migrations()).run(database.owner());
        return switch (count) {
            case 0 -> "up to date";
            case 1 -> "1 migration";
            default -> count + " migrations";
        };
    }

    private String deploy(Home home, int port, int managementPort) throws Exception {
        ServerLog log = ServerLog.from(home.log().resolve("server.log"));
        ServerCommand command = new ServerCommand(installation, home, reach.address(), port, managementPort, settings.isTls(), settings.javaOptions());
        server = running.add("the server",
                () -> ApplicationServer.start(installation, home, command, environment(home, port)));
        new Readiness(server, log, managementPort).await();
        return "";
    }

    private Map<String, String> environment(Home home, int port) {
        Access access = database.application();
        Map<String, String> environment = new HashMap<>(Map.of("APOSTIL_DB_URL", access.url(),
                "APOSTIL_DB_USER", access.user(), "APOSTIL_DB_PASSWORD", access.password(),
                "APOSTIL_DEMO", "false", "APOSTIL_DEMO_PASSWORD", ""));
        environment.putAll(welcome.environment());
        environment.putAll(mail);
        environment.putAll(openId);
        environment.put("APOSTIL_CODES_KEY", CodesKey.of(home, settings));
        environment.put("APOSTIL_BASE_URL", settings.baseUrl().orElse(address(port)));
        environment.put("APOSTIL_PROXY_PATTERN", reach.pattern());
        if (settings.isTls() || !reach.proxies().isEmpty() && settings.baseUrl().filter(url -> url.startsWith("https:")).isPresent()) {
            environment.put("APOSTIL_SESSION_COOKIE", "__Host-APOSTIL");
        }
        tls.ifPresent(store -> environment.putAll(store.environment()));
        return environment;
    }
}
