package org.apostil.webhook;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apostil.platform.Problem;

/**
 * Where may be called: {@code https} on the public internet, and what the operator allowed by name. An address within the house, of this
 * machine or of its links is none that a lead could make this server call.
 */
final class Destinations {

    private static final int LONGEST = 2_000;
    private final Set<String> allowed;

    /** @param allowed hosts or {@code host:port}, with commas between them; null where there are none */
    Destinations(String allowed) {
        this.allowed = allowed == null ? Set.of() : Arrays.stream(allowed.split(",")).map(host -> host.strip().toLowerCase(Locale.ROOT)).filter(host -> !host.isEmpty()).collect(Collectors.toSet());
    }

    /** Those of this installation: {@code APOSTIL_WEBHOOK_HOSTS}. */
    static Destinations ofInstallation() {
        return new Destinations(System.getenv("APOSTIL_WEBHOOK_HOSTS"));
    }

    /**
     * The address, where its form is one that can be called.
     *
     * @throws Problem naming the field {@code url} where it is not
     */
    String checked(String url) {
        try {
            URI address = URI.create(url == null ? "" : url.strip());
            boolean web = address.getHost() != null && !isNumber(address.getHost()) && ("https".equalsIgnoreCase(address.getScheme()) || "http".equalsIgnoreCase(address.getScheme()));
            if (!web || address.getUserInfo() != null || address.getFragment() != null || address.toString().length() > LONGEST) {
                throw Problem.invalid("url", "Enter an address that begins with https://, without a name or password and without #. Nothing was saved.");
            }
            if (!isAllowed(address) && !"https".equalsIgnoreCase(address.getScheme())) {
                throw Problem.invalid("url", "It is called by https only. Enter an address that begins with https://, or ask whoever runs this installation to allow this host. Nothing was saved.");
            }
            whyNotNow(address).filter(why -> !why.equals(UNKNOWN)).ifPresent(why -> {
                throw Problem.invalid("url", why + " Nothing was saved.");
            });
            return address.toString();
        } catch (IllegalArgumentException noAddress) {
            throw Problem.invalid("url", "That is no address of the web. Enter one that begins with https://. Nothing was saved.");
        }
    }

    private static final String UNKNOWN = "Its name is not known in the net.";

    /** Why it may not be called as its name stands now; asked again before every call, for names come to mean other machines. */
    Optional<String> whyNotNow(URI address) {
        if (isAllowed(address)) {
            return Optional.empty();
        }
        if (!"https".equalsIgnoreCase(address.getScheme())) {
            return Optional.of("It is called by https only.");
        }
        try {
            return Arrays.stream(InetAddress.getAllByName(bare(address.getHost()))).allMatch(Destinations::isPublic) ? Optional.empty()
                : Optional.of("It leads to a machine that is not on the public internet. Ask whoever runs this installation to allow this host.");
        } catch (UnknownHostException e) {
            return Optional.of(UNKNOWN);
        }
    }

    private boolean isAllowed(URI address) {
        String host = address.getHost().toLowerCase(Locale.ROOT);
        return allowed.contains(host) || allowed.contains(host + ":" + address.getPort());
    }

    /** What a resolver may take for an address though it is not written as one, such as {@code 0x7f000001} or {@code 127.1}. */
    private static boolean isNumber(String host) {
        return host.matches("(?i).*(^|\\.)(0x[0-9a-f]*|\\d+)\\.?") && !host.matches("(\\d{1,3}\\.){3}\\d{1,3}");
    }

    private static String bare(String host) {
        return host.replaceAll("^\\[|]$", "");
    }

    /** Not of this machine, its links, its house, nor of what is set apart (RFC 6890). */
    static boolean isPublic(InetAddress address) {
        byte[] bytes = address.getAddress();
        if (address.isAnyLocalAddress() || address.isLoopbackAddress() || address.isLinkLocalAddress() || address.isSiteLocalAddress() || address.isMulticastAddress()) {
            return false;
        }
        int first = bytes[0] & 0xff;
        int second = bytes[1] & 0xff;
        if (address instanceof Inet6Address) {
            boolean unique = (first & 0xfe) == 0xfc;
            boolean translated = first == 0 && second == 0x64 || first == 0x20 && second == 0x02 || first == 0;
            return !unique && !translated;
        }
        return first != 0 && first < 224 && !(first == 100 && second >= 64 && second < 128) && !(first == 192 && second == 0) && !(first == 198 && (second == 18 || second == 19 || second == 51))
            && !(first == 203 && second == 0);
    }
}
