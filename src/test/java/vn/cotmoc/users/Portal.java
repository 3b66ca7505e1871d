package vn.cotmoc.users;

import java.io.UnsupportedEncodingException;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.PlatformTransactionManager;
import vn.cotmoc.agencies.Agencies;
import vn.cotmoc.territory.Territory;
import vn.cotmoc.testing.PortalTest;

/// The whole portal with people in it.
@PortalTest
abstract class Portal {

    @Autowired
    MockMvcTester mvc;

    AccountHolders people;

    @Autowired
    void people(
            Accounts accounts,
            Territory territory,
            Agencies agencies,
            JdbcClient jdbc,
            PlatformTransactionManager transactions) {
        people = new AccountHolders(accounts, territory, agencies, jdbc, transactions, mvc);
    }

    static String text(MvcTestResult answer) {
        try {
            return answer.getResponse().getContentAsString();
        } catch (UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /// What stands in the one secret that the page shows.
    static String secret(MvcTestResult answer) {
        String page = text(answer);
        int start = page.indexOf("<code>", page.indexOf("class=\"secret\"")) + "<code>".length();
        return page.substring(start, page.indexOf("</code>", start));
    }
}
