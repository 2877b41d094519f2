package org.apostil.launch;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Who reaches the server, and by what: the address on which it listens, and the proxies that may say who asked
 * ({@code APOSTIL_BIND}, {@code APOSTIL_BEHIND_PROXY}, {@code APOSTIL_TRUSTED_PROXIES}).
 *
 * @param address on which it listens
 * @param proxies whose {@code X-Forwarded-*} is believed; empty where nobody's is
 */
record Reach(String address, List<String> proxies) {
    private static final String ADDRESS = "[0-9]{1,3}([.][0-9]{1,3}){3}|[0-9a-f:]{2,39}";
    private static final String LOOPBACK = "127.0.0.1";

    /**
     * What the environment says.
     *
     * @throws LaunchProblem when an address is none, or passwords would go unencrypted to another machine
     */
    static Reach of(Settings settings) {
        Reach reach = new Reach(address("APOSTIL_BIND", settings.get("APOSTIL_BIND", LOOPBACK)), proxies(settings));
        if (!reach.address.equals(LOOPBACK) && !settings.isTls() && reach.proxies.isEmpty()) {
            throw new LaunchProblem("""
                    APOSTIL_BIND is %s, and there is neither TLS nor a proxy: passwords would go over the network unencrypted.
                    Set APOSTIL_TLS_CERTIFICATE and APOSTIL_TLS_KEY, or APOSTIL_TRUSTED_PROXIES to the addresses of the proxies that speak TLS.""".formatted(reach.address));
        }
        return reach;
    }

    /** A regular expression of the whole address of a trusted proxy, as the server writes it; matches none where none is trusted. */
    String pattern() {
        return proxies.isEmpty() ? "none" : proxies.stream().map(proxy -> proxy.replace(".", "[.]")).collect(Collectors.joining("|"));
    }

    private static List<String> proxies(Settings settings) {
        String given = settings.get("APOSTIL_TRUSTED_PROXIES", "");
        if (!given.isEmpty()) {
            return Arrays.stream(given.split("[\\s,]+")).map(proxy -> address("APOSTIL_TRUSTED_PROXIES", proxy)).toList();
        }
        return Boolean.parseBoolean(settings.get("APOSTIL_BEHIND_PROXY", "false")) ? List.of(LOOPBACK) : List.of();
    }

    private static String address(String name, String value) {
        if (!Pattern.matches(ADDRESS, value)) {
            throw new LaunchProblem("%s is \"%s\": addresses such as 127.0.0.1 are needed.".formatted(name, value));
        }
        return value;
    }
}
