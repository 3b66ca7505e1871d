package vn.cotmoc.benchmarks;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;

/// Somebody with a browser: keeps cookies and connections, and takes compressed answers.
final class Visitor {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]* value=\"([^\"]+)\"");
    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .executor(Executors.newVirtualThreadPerTaskExecutor())
            .build();

    private final URI portal;
    private final Map<String, String> cookies = new HashMap<>();

    Visitor(URI portal) {
        if (!"127.0.0.1".equals(portal.getHost()))
            throw new IllegalArgumentException("only a portal on 127.0.0.1 is measured, not " + portal);
        this.portal = portal;
    }

    static Visitor signedIn(URI portal, String account, String password) throws IOException, InterruptedException {
        var visitor = new Visitor(portal);
        var token = TOKEN.matcher(text(visitor.get("/sign-in")));
        if (!token.find()) throw new IOException("the sign-in page has no token");
        var form = "username=%s&password=%s&_csrf=%s".formatted(account, encoded(password), encoded(token.group(1)));
        var answer = visitor.send(visitor.request("/sign-in")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)));
        if (answer.headers().firstValue("location").orElse("error").contains("error"))
            throw new IOException("%s was not let in: %d".formatted(account, answer.statusCode()));
        return visitor;
    }

    HttpResponse<byte[]> get(String path) throws IOException, InterruptedException {
        return send(request(path));
    }

    private HttpRequest.Builder request(String path) {
        var request = HttpRequest.newBuilder(portal.resolve(path))
                .timeout(Duration.ofSeconds(30))
                .header("Accept-Encoding", "gzip");
        if (!cookies.isEmpty())
            request.header(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                            .collect(Collectors.joining("; ")));
        return request;
    }

    private HttpResponse<byte[]> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        var answer = HTTP.send(request.build(), BodyHandlers.ofByteArray());
        for (String cookie : answer.headers().allValues("set-cookie")) {
            String[] pair = cookie.split(";", 2)[0].split("=", 2);
            cookies.put(pair[0], pair[1]);
        }
        return answer;
    }

    static String text(HttpResponse<byte[]> answer) throws IOException {
        boolean zipped =
                answer.headers().firstValue("content-encoding").orElse("").equals("gzip");
        if (!zipped) return new String(answer.body(), StandardCharsets.UTF_8);
        try (var unzipped = new GZIPInputStream(new ByteArrayInputStream(answer.body()))) {
            return new String(unzipped.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
