package vn.cotmoc.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;

/// What a browser with an empty cache loads for a page: the page, its styles, scripts, icon and fonts, as sent.
record FirstView(int page, int assets, int files) {

    private static final Pattern LINKED = Pattern.compile("<(?:link|script)\\b[^>]*?(?:href|src)=\"(/[^\"]+)\"");
    private static final Pattern FONT = Pattern.compile("url\\(\"?([^\"')]+\\.woff2)");

    static FirstView of(Visitor visitor, String path) throws IOException, InterruptedException {
        var page = visitor.get(path);
        var files = links(LINKED, path, Visitor.text(page));
        var waiting = new ArrayDeque<>(files);
        int assets = 0;
        while (!waiting.isEmpty()) {
            String file = waiting.remove();
            var answer = visitor.get(file);
            if (answer.statusCode() != 200) throw new IOException(file + ": " + answer.statusCode());
            assets += answer.body().length;
            if (file.endsWith(".css"))
                for (String font : links(FONT, file, Visitor.text(answer))) if (files.add(font)) waiting.add(font);
        }
        return new FirstView(page.body().length, assets, files.size() + 1);
    }

    private static Set<String> links(Pattern pattern, String from, String text) {
        var links = new LinkedHashSet<String>();
        var found = pattern.matcher(text);
        while (found.find()) links.add(URI.create(from).resolve(found.group(1)).toString());
        return links;
    }
}
