package vn.cotmoc.testing;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import vn.cotmoc.shared.Demo;

/// What tests of the whole portal can ask for beside the portal's own beans.
@TestConfiguration(proxyBeanMethods = false)
class TestKit {

    @Bean
    static StatementCounter statementCounter() {
        return new StatementCounter();
    }

    @Bean
    People people(AuthenticationProvider door, Demo demo) {
        return new People(door, demo);
    }

    @Bean
    Visitors visitors(MockMvcTester mvc, People people, Demo demo) {
        return new Visitors(mvc, people, demo);
    }
}
