package org.apostil.webannotation.api;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apostil.platform.Problem;
import org.apostil.platform.Problem.Sort;

/**
 * How a client wants a container (RFC 7240; Web Annotation Protocol, section 4.2.1).
 *
 * @param minimal without a page in it
 * @param iris    whether its pages name annotations, and do not hold them
 * @param applied the value of {@code Preference-Applied}; null where nothing was preferred
 */
record Preference(boolean minimal, boolean iris, String applied) {

    private static final String MINIMAL = "http://www.w3.org/ns/ldp#PreferMinimalContainer";
    private static final String IRIS = "http://www.w3.org/ns/oa#PreferContainedIRIs";
    private static final String DESCRIPTIONS = "http://www.w3.org/ns/oa#PreferContainedDescriptions";
    private static final Pattern INCLUDE = Pattern.compile("return\\s*=\\s*\"?representation\"?\\s*;[^,]*?include\\s*=\\s*(?:\"([^\"]*)\"|([^\\s;,]+))");

    /**
     * What the headers {@code Prefer} say; a preference that is not known is passed over.
     *
     * @param asked what the address itself says; null where it says nothing
     * @throws Problem when IRIs and descriptions are preferred both
     */
    static Preference of(List<String> headers, Boolean asked) {
        Set<String> wanted = headers.stream().flatMap(header -> INCLUDE.matcher(header).results())
            .map(found -> found.group(1) == null ? found.group(2) : found.group(1)).flatMap(words -> Arrays.stream(words.split("\\s+"))).collect(Collectors.toSet());
        if (wanted.contains(IRIS) && wanted.contains(DESCRIPTIONS)) {
            throw new Problem(Sort.UNREADABLE, "PreferContainedIRIs and PreferContainedDescriptions exclude each other. Ask for one of them.");
        }
        boolean iris = wanted.contains(IRIS) || !wanted.contains(DESCRIPTIONS) && Boolean.TRUE.equals(asked);
        boolean any = wanted.contains(MINIMAL) || wanted.contains(IRIS) || wanted.contains(DESCRIPTIONS);
        return new Preference(wanted.contains(MINIMAL), iris, any ? "return=representation" : null);
    }

    /** A name that a client suggests by {@code Slug} (RFC 5023), as it can be used; null where it suggests none. */
    static String slug(String header) {
        if (header == null) {
            return null;
        }
        Matcher quoted = Pattern.compile("\\s*\"(.*)\"\\s*").matcher(header);
        String plain = decoded(quoted.matches() ? quoted.group(1) : header.strip());
        String name = plain.replaceAll("[^A-Za-z0-9._~-]+", "-").replaceAll("^[^A-Za-z0-9]+|-+$", "");
        String shortened = name.substring(0, Math.min(name.length(), 100));
        return shortened.isEmpty() || shortened.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}") ? null : shortened;
    }

    private static String decoded(String slug) {
        try {
            return URLDecoder.decode(slug.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            return slug;
        }
    }
}
