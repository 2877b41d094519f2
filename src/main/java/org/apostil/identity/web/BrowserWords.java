package org.apostil.identity.web;

import java.util.LinkedHashMap;
import java.util.Map;

/** What a browser says of itself, in the words by which its owner knows it again: <em>Firefox on Windows</em>. */
final class BrowserWords {

    /** In this order: most say that they are Chrome and Safari, too. */
    private static final Map<String, String> BROWSERS = ordered("Edg", "Edge", "OPR", "Opera", "Firefox", "Firefox", "Chrome", "Chrome", "Safari", "Safari", "curl", "curl", "Java", "Java");
    private static final Map<String, String> SYSTEMS = ordered("Android", "Android", "iPhone", "iPhone", "iPad", "iPad", "Windows", "Windows", "Mac OS X", "macOS", "Linux", "Linux");

    private BrowserWords() {
    }

    static String of(String said) {
        if (said == null || said.isBlank()) {
            return "Says nothing of itself";
        }
        String browser = first(BROWSERS, said);
        String system = first(SYSTEMS, said);
        return browser.isEmpty() ? said.length() > 60 ? said.substring(0, 60) + "…" : said : system.isEmpty() ? browser : browser + " on " + system;
    }

    private static String first(Map<String, String> names, String said) {
        return names.entrySet().stream().filter(name -> said.contains(name.getKey())).map(Map.Entry::getValue).findFirst().orElse("");
    }

    private static Map<String, String> ordered(String... pairs) {
        Map<String, String> names = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            names.put(pairs[i], pairs[i + 1]);
        }
        return names;
    }
}
