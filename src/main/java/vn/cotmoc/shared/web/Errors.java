package vn.cotmoc.shared.web;

import jakarta.servlet.http.HttpServletRequest;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.InvalidPropertyException;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.resource.NoResourceFoundException;
import tools.jackson.databind.DatabindException;

/// Turns whatever goes wrong into a clear "no": a problem document for the API, a page for people.
@ControllerAdvice
class Errors {

    private static final Logger log = LoggerFactory.getLogger(Errors.class);
    // PostgreSQL's "insufficient privilege": row-level security has refused what the application let through.
    private static final String REFUSED_BY_DATABASE = "42501";
    // A character that PostgreSQL cannot hold, such as NUL in a query parameter.
    private static final String NOT_A_TEXT = "22021";

    private final ProblemWriter problems;

    Errors(ProblemWriter problems) {
        this.problems = problems;
    }

    @ExceptionHandler
    Object any(Exception exception, HttpServletRequest request, Locale locale) {
        Problem problem = problem(exception);
        if (problem.status().is5xxServerError())
            log.error(
                    "{} {} failed, reference {}",
                    request.getMethod(),
                    loggable(request.getRequestURI()),
                    problem.arguments(),
                    exception);
        if (request.getRequestURI().startsWith("/api/"))
            return ResponseEntity.status(problem.status())
                    .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                    .body(problems.describe(problem, locale));
        return page(problem, request, locale);
    }

    // The address of a calendar is its key.
    private static String loggable(String path) {
        return path.startsWith("/calendar/") ? "/calendar/…" : path;
    }

    private ModelAndView page(Problem problem, HttpServletRequest request, Locale locale) {
        // Around an asset that is not there stands no furniture.
        if (request.getAttribute("furniture") == null) return new ModelAndView("error", Map.of(), problem.status());
        return new ModelAndView(
                "shared/problem",
                Map.of(
                        "status", problem.status().value(),
                        "title", problems.words("problem." + problem.type() + ".title", List.of(), locale),
                        "detail", problems.words("problem." + problem.type() + ".detail", problem.arguments(), locale),
                        "faults",
                                problem.faults().stream()
                                        .map(fault -> problems.words(fault.key(), fault.arguments(), locale))
                                        .toList()),
                problem.status());
    }

    private static Problem problem(Exception exception) {
        return switch (exception) {
            case Problem known -> known;
            // An id that cannot be read names nothing.
            case NoResourceFoundException _, MethodArgumentTypeMismatchException _ -> typeMismatch(exception);
            case AccessDeniedException _ -> Problem.of(HttpStatus.FORBIDDEN, "forbidden");
            case AuthenticationException _ -> Problem.of(HttpStatus.UNAUTHORIZED, "unauthenticated");
            case MissingServletRequestParameterException missing ->
                Problem.badField(missing.getParameterName(), "problem.field.missing", missing.getParameterName());
            case HttpMessageNotReadableException body -> unreadable(body);
            case DataAccessException data
            when says(data, REFUSED_BY_DATABASE) -> Problem.of(HttpStatus.FORBIDDEN, "forbidden");
            case DataAccessException data
            when says(data, NOT_A_TEXT) -> Problem.of(HttpStatus.BAD_REQUEST, "unreadable");
            // A form whose fields are numbered as no page numbers them.
            case InvalidPropertyException _, IndexOutOfBoundsException _ ->
                Problem.of(HttpStatus.BAD_REQUEST, "unreadable");
            case ErrorResponse response -> byStatus(response.getStatusCode().value());
            default -> unexpected();
        };
    }

    private static Problem typeMismatch(Exception exception) {
        return exception instanceof MethodArgumentTypeMismatchException mismatch && isQuery(mismatch)
                ? Problem.badField(mismatch.getName(), "problem.field.unreadable", mismatch.getName())
                : Problem.notFound();
    }

    private static boolean isQuery(MethodArgumentTypeMismatchException mismatch) {
        return mismatch.getParameter()
                .hasParameterAnnotation(org.springframework.web.bind.annotation.RequestParam.class);
    }

    // Where the JSON as such is well-formed, the field that does not fit is known.
    private static Problem unreadable(HttpMessageNotReadableException body) {
        if (NestedExceptionUtils.getMostSpecificCause(body) instanceof Problem known) return known;
        if (!(body.getCause() instanceof DatabindException mismatch))
            return Problem.of(HttpStatus.BAD_REQUEST, "unreadable");
        String field = mismatch.getPath().stream()
                .map(DatabindException.Reference::getPropertyName)
                .filter(Objects::nonNull)
                .collect(Collectors.joining("."));
        return field.isEmpty()
                ? Problem.of(HttpStatus.BAD_REQUEST, "unreadable")
                : Problem.badField(field, "problem.field.unreadable", field);
    }

    private static boolean says(DataAccessException exception, String state) {
        return NestedExceptionUtils.getMostSpecificCause(exception) instanceof SQLException cause
                && state.equals(cause.getSQLState());
    }

    private static Problem byStatus(int status) {
        return switch (status) {
            case 404 -> Problem.notFound();
            case 405 -> Problem.of(HttpStatus.METHOD_NOT_ALLOWED, "method-not-allowed");
            case 406 -> Problem.of(HttpStatus.NOT_ACCEPTABLE, "not-acceptable");
            case 413 -> Problem.of(HttpStatus.CONTENT_TOO_LARGE, "too-large");
            case 415 -> Problem.of(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "unsupported-media-type");
            default -> status < 500 ? Problem.of(HttpStatus.BAD_REQUEST, "unreadable") : unexpected();
        };
    }

    private static Problem unexpected() {
        return Problem.of(
                HttpStatus.INTERNAL_SERVER_ERROR,
                "unexpected",
                UUID.randomUUID().toString());
    }
}
