package vn.cotmoc.imports;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.cotmoc.testing.PortalTest;
import vn.cotmoc.users.Scope;

@PortalTest
class LoadingResolutionsTests {

    private static final String SLUG = "dien-bien-24-nq-tu-2026";

    @Autowired
    private LoadingResolutions loading;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private PlatformTransactionManager transactions;

    @ParameterizedTest(name = "last adopted from {0}: the files are read {1}")
    @CsvSource({"desk:0198c0de-0000-7000-8000-000000000001, false", "an earlier state of the files, true"})
    void aRestartDoesNotOverwriteWhatWasPublishedOnTheDesk(String hash, boolean read) {
        Scope.asSystem(() -> new TransactionTemplate(transactions).execute(running -> {
            running.setRollbackOnly();
            jdbc.sql("update resolution set title = 'Tên đã sửa đổi', content_hash = ? where slug = ?")
                    .params(hash, SLUG)
                    .update();
            loading.load();
            assertThat(jdbc.sql("select title <> 'Tên đã sửa đổi' from resolution where slug = ?")
                            .param(SLUG)
                            .query(Boolean.class)
                            .single())
                    .isEqualTo(read);
            return true;
        }));
    }
}
