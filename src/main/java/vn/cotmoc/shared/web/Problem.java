package vn.cotmoc.shared.web;

import java.util.List;
import org.springframework.http.HttpStatus;

/// A request that cannot be served, with a stable type, the key of its words, and the places at fault.
public class Problem extends RuntimeException {

    private final transient HttpStatus status;
    private final String type;
    private final transient List<Object> arguments;
    private final transient List<Fault> faults;

    /// A field, row or cell at fault and the key of its words.
    public record Fault(String field, String key, List<Object> arguments) {
        public static Fault of(String field, String key, Object... arguments) {
            return new Fault(field, key, List.of(arguments));
        }
    }

    public Problem(HttpStatus status, String type, List<Object> arguments, List<Fault> faults) {
        super(type);
        this.status = status;
        this.type = type;
        this.arguments = List.copyOf(arguments);
        this.faults = List.copyOf(faults);
    }

    public static Problem of(HttpStatus status, String type, Object... arguments) {
        return new Problem(status, type, List.of(arguments), List.of());
    }

    /// What does not exist, or may not be seen: the answer is the same.
    public static Problem notFound() {
        return of(HttpStatus.NOT_FOUND, "not-found");
    }

    public static Problem badField(String field, String key, Object... arguments) {
        return new Problem(
                HttpStatus.BAD_REQUEST, "invalid-request", List.of(), List.of(Fault.of(field, key, arguments)));
    }

    public HttpStatus status() {
        return status;
    }

    public String type() {
        return type;
    }

    public List<Object> arguments() {
        return arguments;
    }

    public List<Fault> faults() {
        return faults;
    }
}
