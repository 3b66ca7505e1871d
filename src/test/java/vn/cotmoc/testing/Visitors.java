package vn.cotmoc.testing;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.function.UnaryOperator;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.cotmoc.shared.Demo;

/// Requests as different people send them: programs with name and password, people with their session, or nobody.
public final class Visitors {

    private final MockMvcTester mvc;
    private final People people;
    private final Demo demo;

    Visitors(MockMvcTester mvc, People people, Demo demo) {
        this.mvc = mvc;
        this.people = people;
        this.demo = demo;
    }

    /// A program that sends the account's name and password (HTTP Basic).
    public Visitor program(String username) {
        return program(username, demo.password());
    }

    public Visitor program(String username, String password) {
        String pair = username + ":" + password;
        String basic = "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
        return new Visitor(mvc, request -> request.header(HttpHeaders.AUTHORIZATION, basic));
    }

    /// A person who has signed in already: the password is not checked again, which makes many requests cheap.
    public Visitor person(String username) {
        var signedIn = people.signedIn(username);
        return new Visitor(mvc, request -> request.with(authentication(signedIn)));
    }

    public Visitor nobody() {
        return new Visitor(mvc, UnaryOperator.identity());
    }

    /// One of them, at the keyboard.
    public record Visitor(MockMvcTester mvc, UnaryOperator<MockMvcRequestBuilder> dressed) {

        /// The same visitor with one more header, such as `Accept-Language`.
        public Visitor with(String header, String value) {
            return new Visitor(mvc, request -> dressed.apply(request.header(header, value)));
        }

        public Visitor inEnglish() {
            return with(HttpHeaders.ACCEPT_LANGUAGE, "en");
        }

        public MvcTestResult get(String uri, Object... variables) {
            return send(HttpMethod.GET, uri, variables).exchange();
        }

        public MvcTestResult put(String json, String uri, Object... variables) {
            return sendJson(HttpMethod.PUT, json, uri, variables);
        }

        public MvcTestResult post(String json, String uri, Object... variables) {
            return sendJson(HttpMethod.POST, json, uri, variables);
        }

        /// A request still open to change, for what the shorter forms do not say.
        public MockMvcRequestBuilder send(HttpMethod method, String uri, Object... variables) {
            return dressed.apply(mvc.method(method).uri(uri, variables));
        }

        private MvcTestResult sendJson(HttpMethod method, String json, String uri, Object... variables) {
            return send(method, uri, variables)
                    .contentType(MediaType.APPLICATION_JSON)
                    .content(json)
                    .exchange();
        }
    }
}
