package org.apostil.platform.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Set;
import java.util.TreeSet;

/**
 * The style sheets, modules, pictures and fonts of the pages, under an address that changes whenever one of them does. So
 * a browser keeps them for good and never asks, and never has an old one beside a new one.
 *
 * <p>{@snippet lang="xhtml" : <script type="module" src="#{files.at}/desk/desk.js"></script> }
 */
@Named("files")
@ApplicationScoped
public class StaticFiles {

    private static final String ROOT = "/resources/";
    private static final int SHORT = 16;

    @Inject
    private ServletContext context;

    private final Set<String> paths = new TreeSet<>();
    private String version;

    @PostConstruct
    void read() {
        collect(ROOT);
        MessageDigest digest = sha256();
        for (String path : paths) {
            digest.update(path.getBytes(StandardCharsets.UTF_8));
            try (InputStream content = context.getResourceAsStream(path)) {
                digest.update(content.readAllBytes());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        version = HexFormat.of().formatHex(digest.digest()).substring(0, SHORT);
    }

    /** Where they are now, without a slash at the end. */
    public String getAt() {
        return context.getContextPath() + ROOT + "at/" + version;
    }

    /** The version of them all: 16 hexadecimal digits of a SHA-256. */
    String version() {
        return version;
    }

    private void collect(String folder) {
        for (String path : context.getResourcePaths(folder)) {
            if (path.endsWith("/")) {
                collect(path);
            } else {
                paths.add(path);
            }
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
