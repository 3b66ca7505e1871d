package vn.cotmoc.shared.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import tools.jackson.databind.ObjectMapper;

/// Says a problem in the reader's language as RFC 9457 wants it: a stable type, a title, a detail, and what is wrong
/// where.
@Component
public class ProblemWriter {

    private final MessageSource messages;
    private final ObjectMapper json;

    ProblemWriter(MessageSource messages, ObjectMapper json) {
        this.messages = messages;
        this.json = json;
    }

    public ProblemDetail describe(Problem problem, Locale locale) {
        var detail = ProblemDetail.forStatus(problem.status());
        detail.setType(URI.create("urn:cotmoc:problem:" + problem.type()));
        detail.setTitle(words("problem." + problem.type() + ".title", List.of(), locale));
        detail.setDetail(words("problem." + problem.type() + ".detail", problem.arguments(), locale));
        if (!problem.faults().isEmpty())
            detail.setProperty(
                    "errors",
                    problem.faults().stream()
                            .map(fault -> Map.of(
                                    "field", fault.field(),
                                    "code", fault.key(),
                                    "message", words(fault.key(), fault.arguments(), locale)))
                            .toList());
        return detail;
    }

    public String words(String key, List<Object> arguments, Locale locale) {
        return messages.getMessage(key, arguments.toArray(), locale);
    }

    public void write(Problem problem, Locale locale, HttpServletResponse response) throws IOException {
        response.setStatus(problem.status().value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        json.writeValue(response.getWriter(), describe(problem, locale));
    }
}
