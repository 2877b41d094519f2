package org.apostil.browser;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.logging.Level;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/** Starts the system's own Chromium, found on the PATH; nothing is ever downloaded. */
final class Chromium {
    private Chromium() {
    }

    /** A new one that keeps its profile, and what is downloaded with it, in {@code directory}. */
    static ChromeDriver start(Path directory) {
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(program("chromedriver")).usingAnyFreePort().withSilent(true).build();
        ChromeDriver driver = new ChromeDriver(service, options(directory));
        driver.manage().window().setSize(new Dimension(1440, 900));
        return driver;
    }

    private static ChromeOptions options(Path directory) {
        ChromeOptions options = new ChromeOptions();
        options.setBinary(program("chromium"));
        options.addArguments("--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
                "--disable-background-networking", "--disable-component-update", "--disable-sync",
                "--disable-dev-shm-usage", "--force-prefers-reduced-motion", "--lang=en",
                "--user-data-dir=" + directory.resolve("profile"));
        options.setExperimentalOption("prefs", Map.of(
                "plugins.always_open_pdf_externally", true,
                "download.prompt_for_download", false,
                "download.default_directory", directory.resolve("downloads").toString()));
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.ALL);
        options.setCapability("goog:loggingPrefs", logs);
        return options;
    }

    private static File program(String name) {
        return Arrays.stream(System.getenv("PATH").split(File.pathSeparator)).map(place -> Path.of(place, name))
                .filter(Files::isExecutable).findFirst().map(Path::toFile)
                .orElseThrow(() -> new AssertionError(name + " is not on the PATH; deploy/test installs it"));
    }
}
