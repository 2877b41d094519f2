package org.apostil.browser;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apostil.browser.pages.HomePage;
import org.apostil.browser.pages.LoginPage;
import org.apostil.launch.RunningApostil;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * The browsers of a test class, on the Apostil that all browser tests share. What they show when a test fails is kept in
 * {@code target/browser-failures}.
 *
 * <pre>{@code
 * @RegisterExtension
 * static final Browsers BROWSERS = new Browsers();
 *
 * HomePage home = BROWSERS.signedIn("analyst");
 * }</pre>
 */
final class Browsers implements AfterEachCallback, AfterAllCallback {
    private static final Path TARGET = Path.of(System.getProperty("apostil.basedir", "."), "target").toAbsolutePath();

    private final RunningApostil apostil;
    private final Map<String, Browser> open = new LinkedHashMap<>();

    Browsers() {
        this(RunningApostil.shared());
    }

    /** On an Apostil of its own, which the test has started. */
    Browsers(RunningApostil apostil) {
        this.apostil = apostil;
    }

    RunningApostil apostil() {
        return apostil;
    }

    /** A new browser with nobody signed in. */
    Browser opened(String name, Appearance appearance) {
        try {
            Path profiles = Files.createDirectories(TARGET.resolve("browsers"));
            Browser browser = new Browser(apostil.baseUrl(), Files.createTempDirectory(profiles, name + "-"), appearance);
            open.put(name + "-" + open.size(), browser);
            return browser;
        } catch (IOException e) {
            throw new AssertionError("No place for a browser's profile", e);
        }
    }

    /** A new browser in which this demonstration user has signed in. */
    HomePage signedIn(String username) {
        return signedIn(username, Appearance.LIGHT);
    }

    /** The one that was opened last. */
    Browser latest() {
        return new ArrayList<>(open.values()).getLast();
    }

    HomePage signedIn(String username, Appearance appearance) {
        return LoginPage.open(opened(username, appearance)).signIn(username, apostil.password());
    }

    @Override
    public void afterEach(ExtensionContext context) throws IOException {
        if (context.getExecutionException().isEmpty()) {
            return;
        }
        Path kept = Files.createDirectories(TARGET.resolve("browser-failures"));
        String test = context.getRequiredTestClass().getSimpleName() + "." + context.getRequiredTestMethod().getName();
        for (Map.Entry<String, Browser> each : open.entrySet()) {
            each.getValue().keep(kept.resolve(test + "." + each.getKey()));
        }
    }

    @Override
    public void afterAll(ExtensionContext context) {
        List<Browser> closing = new ArrayList<>(open.values());
        open.clear();
        closing.forEach(Browser::close);
    }
}
