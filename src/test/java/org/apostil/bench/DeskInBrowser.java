package org.apostil.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.apostil.launch.RunningApostil;
import org.openqa.selenium.By;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;

/** The desk in a headless Chromium, with the browser's own clock. Times are milliseconds. */
final class DeskInBrowser implements AutoCloseable {

    private static final String READY = "document.querySelector('.desk:not([aria-busy]) .desk-card')";

    private final RunningApostil apostil;
    private final String source;
    private final ChromeDriver driver;

    DeskInBrowser(RunningApostil apostil, String source) {
        this.apostil = apostil;
        this.source = source;
        ChromeOptions options = new ChromeOptions();
        options.setBinary("/usr/bin/chromium");
        options.addArguments("--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
            "--disable-component-update", "--disable-sync", "--window-size=1440,900", "--user-data-dir=" + apostil.home().resolve("chromium"));
        driver = new ChromeDriver(new ChromeDriverService.Builder().usingDriverExecutable(Path.of("/usr/bin/chromedriver").toFile()).build(), options);
        driver.manage().timeouts().scriptTimeout(Duration.ofSeconds(30));
        driver.get(apostil.baseUrl());
        driver.findElement(By.id("login:username")).sendKeys("analyst");
        driver.findElement(By.id("login:password")).sendKeys(apostil.password());
        driver.findElement(By.id("login:signIn")).click();
    }

    /** From navigation to the first contentful paint, and to every highlight in view painted with its card. */
    double[] open() {
        driver.get("about:blank");
        driver.get(apostil.baseUrl() + "annotation/desk?source=" + source);
        Object times = driver.executeAsyncScript("""
            const done = arguments[arguments.length - 1];
            const look = () => %s && CSS.highlights.size
              ? requestAnimationFrame(() => requestAnimationFrame(() => done([performance.getEntriesByName('first-contentful-paint')[0].startTime, performance.getEntriesByName('desk-painted')[0].startTime])))
              : requestAnimationFrame(look);
            look();""".formatted(READY));
        return ((List<?>) times).stream().mapToDouble(time -> ((Number) time).doubleValue()).toArray();
    }

    /** From navigation to the last byte of a page's answer. @param path without its leading slash */
    double page(String path) {
        driver.get("about:blank");
        driver.get(apostil.baseUrl() + path);
        return ((Number) driver.executeScript("const [page] = performance.getEntriesByType('navigation'); return page.responseEnd - page.startTime;")).doubleValue();
    }

    /** From the click on <em>Save draft</em> to the acknowledged annotation's card. */
    double save() {
        return ((Number) driver.executeAsyncScript("""
            const done = arguments[arguments.length - 1];
            const cards = () => document.querySelectorAll('article.desk-card[data-annotation]').length;
            const until = (found, then) => { const value = found(); if (value) then(value); else setTimeout(() => until(found, then), 1); };
            const block = document.querySelector('.passage .block');
            const start = Number(block.dataset.start);
            const spans = [{ role: 'content', start, end: start + 10, exact: [...block.textContent].slice(0, 10).join('') }];
            window.deskCompose([{ name: 'kind', value: 'comment' }, { name: 'spans', value: JSON.stringify(spans) }]);
            until(() => document.getElementById('composer:note'), (note) => {
              note.value = 'Measured.';
              const before = cards();
              const from = performance.now();
              document.getElementById('composer:save').click();
              until(() => cards() > before, () => done(performance.now() - from));
            });""")).doubleValue();
    }

    @Override
    public void close() {
        driver.quit();
    }
}
