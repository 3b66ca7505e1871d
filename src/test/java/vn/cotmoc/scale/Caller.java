package vn.cotmoc.scale;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/// One person with a browser: over kept connections, with a session.
final class Caller {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]* value=\"([^\"]+)\"");

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String base;
    private final String session;

    Caller(int port, String username) throws IOException, InterruptedException {
        base = "http://localhost:" + port;
        var door = URI.create(base + "/sign-in");
        var form = http.send(HttpRequest.newBuilder(door).build(), BodyHandlers.ofString());
        var token = TOKEN.matcher(form.body());
        if (!token.find()) throw new IOException("the sign-in page has no token");
        String typed = "username=%s&password=cotmoc-demo&_csrf=%s"
                .formatted(username, URLEncoder.encode(Objects.requireNonNull(token.group(1)), StandardCharsets.UTF_8));
        var answer = http.send(
                HttpRequest.newBuilder(door)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header("Cookie", cookies(form.headers().allValues("set-cookie")))
                        .POST(HttpRequest.BodyPublishers.ofString(typed))
                        .build(),
                BodyHandlers.discarding());
        session = cookies(answer.headers().allValues("set-cookie"));
    }

    String session() {
        return Arrays.stream(session.split("; "))
                .filter(cookie -> cookie.startsWith("cotmoc="))
                .map(cookie -> cookie.substring("cotmoc=".length()))
                .findFirst()
                .orElseThrow();
    }

    byte[] get(String path) throws IOException, InterruptedException {
        var answer = http.send(
                HttpRequest.newBuilder(URI.create(base + path))
                        .header("Cookie", session)
                        .build(),
                BodyHandlers.ofByteArray());
        if (answer.statusCode() != 200) throw new IOException(path + ": " + answer.statusCode());
        return answer.body();
    }

    private static String cookies(List<String> set) {
        return String.join(
                "; ", set.stream().map(cookie -> cookie.split(";", 2)[0]).toList());
    }
}
