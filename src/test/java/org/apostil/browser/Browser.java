package org.apostil.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.stream.Stream;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.ElementClickInterceptedException;
import org.openqa.selenium.ElementNotInteractableException;
import org.openqa.selenium.Keys;
import org.openqa.selenium.NoSuchElementException;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.WindowType;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.interactions.WheelInput;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.support.ui.WebDriverWait;

/** A browser as one person has it before them, with a profile of its own. Whatever it is asked for, it waits for. */
public final class Browser implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration GLANCE = Duration.ofMillis(50);

    private final String base;
    private final Path directory;
    private final ChromeDriver driver;

    Browser(String base, Path directory, Appearance appearance) {
        this.base = base;
        this.directory = directory;
        this.driver = Chromium.start(directory);
        driver.executeCdpCommand("Emulation.setEmulatedMedia", Map.of("features", List.of(
                Map.of("name", "prefers-color-scheme", "value", appearance.scheme()),
                Map.of("name", "prefers-reduced-motion", "value", "reduce"))));
        driver.executeCdpCommand("Page.addScriptToEvaluateOnNewDocument", Map.of("source", """
                window.refusedByPolicy = [];
                addEventListener('securitypolicyviolation', event =>
                    window.refusedByPolicy.push(`${event.violatedDirective} ${event.blockedURI} ${event.sourceFile}:${event.lineNumber} ${event.sample}`));"""));
    }

    /** The driver itself, for the tools of others. */
    ChromeDriver driver() {
        return driver;
    }

    /** Opens an address of Apostil, given without its leading slash. */
    public void open(String address) {
        driver.get(base + address);
    }

    public void reload() {
        driver.navigate().refresh();
    }

    /** Opens a second tab of the same session beside this one; returns what leads back to this one. */
    public String openTab() {
        String here = driver.getWindowHandle();
        driver.switchTo().newWindow(WindowType.TAB);
        return here;
    }

    /** Closes this tab, with nothing else done in it, and goes to another. */
    public void closeTab(String next) {
        driver.close();
        driver.switchTo().window(next);
    }

    /** Goes to a tab; returns what leads back. */
    public String goToTab(String tab) {
        String here = driver.getWindowHandle();
        driver.switchTo().window(tab);
        return here;
    }

    /** The address without host, leading slash and fragment. */
    public String address() {
        URI uri = URI.create(driver.getCurrentUrl());
        return uri.getPath().substring(1) + (uri.getQuery() == null ? "" : "?" + uri.getQuery());
    }

    public String title() {
        return driver.getTitle();
    }

    /** The HTTP status with which the page came. */
    public int status() {
        return ((Number) run("return performance.getEntriesByType('navigation')[0].responseStatus")).intValue();
    }

    /** The element, as soon as it can be seen. */
    public WebElement see(By what) {
        return until(what + " can be seen", () -> find(what));
    }

    /** Waits until the element can no longer be seen. */
    public void gone(By what) {
        until(what + " is gone", () -> !shows(what));
    }

    /** Whether the element can be seen at this moment. */
    public boolean shows(By what) {
        return find(what).isPresent();
    }

    /** All that can be seen at this moment. */
    public List<WebElement> all(By what) {
        return driver.findElements(what).stream().filter(WebElement::isDisplayed).toList();
    }

    /** What stands in all that can be seen at this moment. */
    public List<String> texts(By what) {
        return until("the texts of " + what, () -> Optional.of(all(what).stream().map(WebElement::getText).toList()));
    }

    /** What stands in the first that can be seen. */
    public String text(By what) {
        return until("the words of " + what, () -> find(what).map(WebElement::getText));
    }

    /** Acts, and waits until what could be seen before has been drawn anew. */
    public WebElement redrawn(By what, Runnable act) {
        Optional<WebElement> before = find(what);
        act.run();
        return until(what + " is drawn anew", () -> find(what).filter(now -> !before.equals(Optional.of(now))));
    }

    public void click(By what) {
        until(what + " can be clicked", () -> {
            Optional<WebElement> found = find(what);
            found.ifPresent(this::click);
            return found;
        });
    }

    /** Replaces what stands in a field. */
    public void write(By field, String text) {
        until(field + " can be written in", () -> {
            WebElement found = see(field);
            found.clear();
            found.sendKeys(text);
            return true;
        });
    }

    /** Presses keys where the focus is. */
    public void press(CharSequence... keys) {
        new Actions(driver).sendKeys(keys).perform();
    }

    /** Presses a key while others are held. */
    public void pressWith(CharSequence key, Keys... held) {
        Actions actions = new Actions(driver);
        for (Keys each : held) {
            actions.keyDown(each);
        }
        actions.sendKeys(key);
        for (Keys each : held) {
            actions.keyUp(each);
        }
        actions.perform();
    }

    /** Clicks, or clicks twice, at a point of the viewport. */
    public void clickAt(int x, int y, int times) {
        Actions actions = new Actions(driver, Duration.ofMillis(40)).moveToLocation(x, y);
        for (int time = 0; time < times; time++) {
            actions.click();
        }
        actions.perform();
    }

    /** Moves the pointer to a point of the viewport. */
    public void pointAt(int x, int y) {
        new Actions(driver, Duration.ofMillis(40)).moveToLocation(x, y).perform();
    }

    /** Gives a file to a field for files. */
    public void choose(By field, Path file) {
        driver.findElement(field).sendKeys(file.toString());
    }

    /** Presses the main button at the first point of the viewport, moves to the second, and lets go. */
    public void drag(int fromX, int fromY, int toX, int toY) {
        new Actions(driver, Duration.ofMillis(40)).moveToLocation(fromX, fromY).clickAndHold()
                .moveToLocation((fromX + toX) / 2, (fromY + toY) / 2).moveToLocation(toX, toY).release().perform();
    }

    /** Turns the wheel over the middle of the window, by so many pixels. */
    public void wheel(int by) {
        Dimension window = driver.manage().window().getSize();
        new Actions(driver).scrollFromOrigin(WheelInput.ScrollOrigin.fromViewport(window.width / 3, window.height / 2), 0, by).perform();
    }

    /** Whether one of these has the keyboard's focus, be it one that is drawn by another, as a radio button is by its circle. */
    public boolean isFocused(By what) {
        return driver.findElements(what).contains(driver.switchTo().activeElement());
    }

    /** Asks the page something, by a script that only looks. */
    public Object run(String script, Object... arguments) {
        return driver.executeScript(script, arguments);
    }

    /** Waits until the condition holds; {@code what} names it. */
    public void until(String what, BooleanCondition condition) {
        until(what, () -> condition.holds() ? Optional.of(true) : Optional.empty());
    }

    /** Waits until there is something, and returns it; {@code what} names it. */
    public <T> T until(String what, Supplier<Optional<T>> asked) {
        return new WebDriverWait(driver, PATIENCE, GLANCE).withMessage(what)
                .ignoring(StaleElementReferenceException.class, NoSuchElementException.class)
                .ignoring(ElementClickInterceptedException.class).ignoring(ElementNotInteractableException.class)
                .until(ignored -> asked.get().orElse(null));
    }

    /** Waits longer than usual until the element can be seen: for what comes by itself after a time. */
    public WebElement see(By what, Duration patience) {
        return new WebDriverWait(driver, patience, Duration.ofMillis(500)).withMessage(what + " can be seen")
                .ignoring(StaleElementReferenceException.class).until(ignored -> find(what).orElse(null));
    }

    /** Loses the cookies, as a browser does when its session has ended. */
    public void loseSession() {
        driver.manage().deleteAllCookies();
    }

    /** Ends the session, of which the browser knows nothing until it asks for something. */
    public void endSession() {
        driver.manage().deleteCookieNamed("APOSTIL");
    }

    /** Makes the window as wide and high as given, in CSS pixels. */
    void size(int width, int height) {
        driver.executeCdpCommand("Emulation.setDeviceMetricsOverride", Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
    }

    /** A condition that one waits for. */
    @FunctionalInterface
    public interface BooleanCondition {
        boolean holds();
    }

    /** What a person can read on the page. */
    public String text() {
        return (String) run("return document.body.innerText");
    }

    /** The page as it stands in the browser. */
    public String source() {
        return driver.getPageSource();
    }

    /** The errors that the browser's console showed since it was asked last: of scripts, of the content security policy, of loading. */
    public List<String> consoleErrors() {
        return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
                .filter(entry -> entry.getLevel().intValue() >= Level.SEVERE.intValue()).map(LogEntry::getMessage).toList();
    }

    /** What the content security policy of the page before it has refused until now. */
    @SuppressWarnings("unchecked")
    public List<String> refusedByPolicy() {
        return (List<String>) run("return window.refusedByPolicy");
    }

    /** The PDF that {@code act} makes the browser download. */
    public byte[] downloadPdf(Runnable act) {
        List<Path> before = downloads();
        act.run();
        Path file = until("a PDF is downloaded", () -> downloads().stream().filter(each -> !before.contains(each)).findFirst());
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Path> downloads() {
        try (Stream<Path> files = Files.list(Files.createDirectories(directory.resolve("downloads")))) {
            return files.filter(file -> file.toString().endsWith(".pdf")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Keeps a picture of the page and its source in files of this name. */
    void keep(Path name) throws IOException {
        Files.write(Path.of(name + ".png"), driver.getScreenshotAs(OutputType.BYTES));
        Files.writeString(Path.of(name + ".html"), driver.getCurrentUrl() + "\n" + source() + "\n"
                + String.join("\n", consoleErrors()));
    }

    @Override
    public void close() {
        driver.quit();
    }

    /** As a person who scrolls it into view where something that stays in view, such as a bar, covers it. */
    private void click(WebElement found) {
        try {
            found.click();
        } catch (ElementClickInterceptedException e) {
            run("arguments[0].scrollIntoView({ block: 'center', behavior: 'instant' })", found);
            found.click();
        }
    }

    private Optional<WebElement> find(By what) {
        return driver.findElements(what).stream().filter(WebElement::isDisplayed).findFirst();
    }
}
