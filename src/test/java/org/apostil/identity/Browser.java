package org.apostil.identity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.InetAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apostil.launch.RunningApostil;

/** What a browser is to a server, without the screen: it keeps cookies, sends forms, and follows no redirect by itself. */
public final class Browser {

    private static final Pattern VIEW_STATE = Pattern.compile("name=\"jakarta.faces.ViewState\"[^>]*value=\"([^\"]*)\"");
    private static final Pattern NONCE = Pattern.compile("nonce=\"([^\"]+)\"");
    private static final Pattern SIGN_OUT = Pattern.compile("<button id=\"(leave:[^\"]+)\"");

    private final RunningApostil apostil;
    private final CookieManager cookies = new CookieManager();
    private final Map<String, String> headers = new LinkedHashMap<>();
    private final HttpClient http;

    public Browser() {
        this(RunningApostil.shared());
    }

    /** At another Apostil than the one that tests share. */
    public Browser(RunningApostil apostil) {
        this(apostil, "127.0.0.1");
    }

    Browser(RunningApostil apostil, String address) {
        this.apostil = apostil;
        this.http = HttpClient.newBuilder().cookieHandler(cookies).localAddress(local(address)).build();
    }

    private static InetAddress local(String address) {
        try {
            return InetAddress.getByName(address);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** On another machine: every address that begins with 127 is one of this, and the server sees which. */
    static Browser at(String address) {
        return new Browser(RunningApostil.shared(), address);
    }

    public HttpResponse<String> get(String path) {
        return send("GET", path, null, "");
    }

    /** Bears this header, too, from now on. */
    public Browser with(String name, String value) {
        headers.put(name, value);
        return this;
    }

    /** What it sends when the form on that page is sent, all fields of {@code fields} filled in. */
    public HttpResponse<String> form(String page, Map<String, String> fields) {
        return submit(page, new LinkedHashMap<>(fields));
    }

    /** Sends anything; {@code type} of its content may be null, and an empty {@code body} is none. */
    public HttpResponse<String> send(String method, String path, String type, String body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(apostil.baseUrl() + path.substring(1)))
            .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        headers.forEach(request::header);
        if (type != null) {
            request.header("Content-Type", type);
        }
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new AssertionError("Interrupted", e);
        }
    }

    /** Fills in the page on which one signs in, and sends it. */
    HttpResponse<String> signIn(String username, String password, String next) {
        String page = "/identity/login" + (next == null ? "" : "?next=" + URLEncoder.encode(next, StandardCharsets.UTF_8));
        Map<String, String> fields = new LinkedHashMap<>(Map.of("login:username", username, "login:password", password, "login:signIn", "", "login", "login"));
        if (next != null) {
            fields.put("next", next);
        }
        return submit(page, fields);
    }

    public Browser signedIn(String username) {
        return signedIn(username, apostil.password());
    }

    public Browser signedIn(String username, String password) {
        signIn(username, password, null);
        return this;
    }

    /** Presses the button by which one signs out; its name is read from the page. */
    public HttpResponse<String> signOut() {
        return submit("/", new LinkedHashMap<>(Map.of("leave", "leave", first(SIGN_OUT, get("/").body()), "")));
    }

    /** Fills in the form by which one changes one's own password; its button is read from the page. */
    public HttpResponse<String> changePassword(String current, String next) {
        return submit("/identity/account", new LinkedHashMap<>(Map.of("password", "password", "password:current", current, "password:password", next, "password:change", "")));
    }

    /** The cookie of the session; empty where there is none. */
    public String session() {
        return cookie("APOSTIL");
    }

    /** The value of a cookie; empty where there is none. */
    String cookie(String name) {
        return cookies.getCookieStore().getCookies().stream().filter(cookie -> cookie.getName().equals(name)).map(HttpCookie::getValue).findFirst().orElse("");
    }

    void keepSession(String value) {
        keep("APOSTIL", value);
    }

    void keep(String name, String value) {
        HttpCookie cookie = new HttpCookie(name, value);
        cookie.setPath("/");
        cookie.setVersion(0);
        cookies.getCookieStore().add(URI.create(apostil.baseUrl()), cookie);
    }

    /** Reads the page and sends its form. */
    HttpResponse<String> submit(String page, Map<String, String> fields) {
        String shown = get(page).body();
        return sendForm(page, fields, shown);
    }

    /** Sends a form of a page that was an answer itself, with all that it keeps. */
    HttpResponse<String> submit(String page, Map<String, String> fields, String shown) {
        return sendForm(page, new LinkedHashMap<>(fields), shown);
    }

    private HttpResponse<String> sendForm(String page, Map<String, String> fields, String shown) {
        fields.put("jakarta.faces.ViewState", first(VIEW_STATE, shown));
        fields.put("primefaces.nonce", first(NONCE, shown));
        String form = fields.entrySet().stream().map(field -> URLEncoder.encode(field.getKey(), StandardCharsets.UTF_8) + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&"));
        return send("POST", page, "application/x-www-form-urlencoded", form);
    }

    private static String first(Pattern pattern, String page) {
        Matcher found = pattern.matcher(page);
        if (!found.find()) {
            throw new AssertionError("There is no " + pattern);
        }
        return found.group(1);
    }
}
