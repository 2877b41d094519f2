package org.apostil.identity;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * Where somebody comes from who is not signed in yet.
 *
 * @param address of the network, as the server sees it
 * @param browser what it says of itself, 200 characters of it; may be null
 * @param token   what a browser bears in which somebody has signed in before; may be null
 */
public record Visitor(String address, String browser, String token) {

    private static final int IPV6_NETWORK_BYTES = 8;
    private static final int LONGEST_NAME = 200;

    public Visitor {
        browser = browser == null || browser.length() <= LONGEST_NAME ? browser : browser.substring(0, LONGEST_NAME);
    }

    /** The address, of IPv6 the first 64 bits: whoever has one such address has all that begin alike. */
    String network() {
        if (address.indexOf(':') < 0) {
            return address;
        }
        try {
            InetAddress parsed = InetAddress.getByName(address);
            return parsed instanceof Inet6Address ? HexFormat.of().formatHex(Arrays.copyOf(parsed.getAddress(), IPV6_NETWORK_BYTES)) : parsed.getHostAddress();
        } catch (UnknownHostException noAddress) {
            return address;
        }
    }
}
