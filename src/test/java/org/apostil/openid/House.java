package org.apostil.openid;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.JWTClaimsSet;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apostil.identity.Browser;

/**
 * A provider without pages, for what a real one cannot be brought to say: of whoever comes it says what the test has it say.
 *
 * <p>{@snippet : house.arrive(browser, "/identity/openid", Map.of("sub", "f3a1", "groups", List.of("desk"))); }
 */
final class House implements AutoCloseable {

    private static final Pattern CODE = Pattern.compile("(?:^|&)code=([^&]+)");

    private final HttpServer server;
    private final Keys keys = new Keys();
    private final Map<String, JWTClaimsSet.Builder> codes = new ConcurrentHashMap<>();

    House() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/.well-known/openid-configuration", exchange -> answer(exchange, """
            {"issuer":"%1$s","authorization_endpoint":"%1$s/auth","token_endpoint":"%1$s/token","jwks_uri":"%1$s/keys","response_types_supported":["code"],
            "subject_types_supported":["public"],"id_token_signing_alg_values_supported":["RS256"]}""".formatted(issuer())));
        server.createContext("/keys", exchange -> answer(exchange, new JWKSet(keys.own.toPublicJWK()).toString()));
        server.createContext("/token", this::token);
        server.start();
    }

    String issuer() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** Has the browser begin at that address of ours, and come back as whom these claims tell. */
    HttpResponse<String> arrive(Browser browser, String path, Map<String, ?> claims) {
        return back(browser, browser.get(path).headers().firstValue("Location").orElseThrow(), claims);
    }

    /** Has the browser come back that was sent to this address, as whom these claims tell. */
    HttpResponse<String> back(Browser browser, String address, Map<String, ?> claims) {
        String code = UUID.randomUUID().toString();
        JWTClaimsSet.Builder token = Keys.idToken(parameter(address, "nonce")).issuer(issuer());
        claims.forEach(token::claim);
        codes.put(code, token);
        return browser.get("/identity/openid/back?state=" + parameter(address, "state") + "&code=" + code);
    }

    /** What it sends behind the back of the browser. */
    String logoutToken(Map<String, ?> claims) {
        JWTClaimsSet.Builder token = Keys.logoutToken().issuer(issuer()).claim("sid", null);
        claims.forEach(token::claim);
        return "logout_token=" + keys.signed(token).serialize();
    }

    private void token(HttpExchange exchange) throws IOException {
        Matcher code = CODE.matcher(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        JWTClaimsSet.Builder claims = code.find() ? codes.remove(code.group(1)) : null;
        answer(exchange, "{\"access_token\":\"none\",\"token_type\":\"Bearer\",\"id_token\":\"%s\"}".formatted(keys.signed(claims).serialize()));
    }

    private static String parameter(String address, String name) {
        Matcher found = Pattern.compile("[?&]" + name + "=([^&]+)").matcher(address);
        if (!found.find()) {
            throw new AssertionError("There is no " + name + " in " + address);
        }
        return URLDecoder.decode(found.group(1), StandardCharsets.UTF_8);
    }

    private static void answer(HttpExchange exchange, String json) throws IOException {
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
