package vn.cotmoc.exports.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Someone at the other end of a real connection: a program with a password, a person who has signed in, or nobody.
record Caller(int port, @Nullable String program, HttpClient http) {

    static final String REVIEW = "/api/v1/resolutions/dien-bien-24-nq-tu-2026/review-table";
    static final String PAGE = "/resolutions/dien-bien-24-nq-tu-2026/review-table";

    private static final String PASSWORD = "cotmoc-demo";
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]* value=\"([^\"]+)\"");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    static Caller nobody(int port) {
        return new Caller(
                port,
                null,
                HttpClient.newBuilder().cookieHandler(new CookieManager()).build());
    }

    static Caller program(int port, String account) {
        return new Caller(port, account, HttpClient.newHttpClient());
    }

    static Caller person(int port, String account) {
        var person = nobody(port);
        var token = TOKEN.matcher(person.get("/sign-in").body());
        if (!token.find()) throw new IllegalStateException("the sign-in page has no token");
        var form = "username=%s&password=%s&_csrf=%s"
                .formatted(account, PASSWORD, URLEncoder.encode(token.group(1), StandardCharsets.UTF_8));
        person.send(
                person.request("/sign-in")
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form))
                        .build(),
                BodyHandlers.ofString());
        return person;
    }

    HttpResponse<String> get(String path) {
        return send(request(path).build(), BodyHandlers.ofString());
    }

    HttpResponse<byte[]> bytes(String path) {
        return send(request(path).build(), BodyHandlers.ofByteArray());
    }

    JsonNode json(String path) {
        return JSON.readTree(get(path).body());
    }

    int status(String path) {
        return get(path).statusCode();
    }

    private HttpRequest.Builder request(String path) {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:%d%s".formatted(port, path)));
        if (program == null) return request;
        var login = (program + ":" + PASSWORD).getBytes(StandardCharsets.UTF_8);
        return request.header("Authorization", "Basic " + Base64.getEncoder().encodeToString(login));
    }

    private <T> HttpResponse<T> send(HttpRequest request, HttpResponse.BodyHandler<T> body) {
        try {
            return http.send(request, body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
