package vn.cotmoc.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import vn.cotmoc.testing.OwnerDatabase;
import vn.cotmoc.testing.PortalTest;

/// Whoever reads the trail reads of tables by a name in his own language.
@PortalTest
class TableWordsTests {

    @Autowired
    private MessageSource words;

    @Test
    void everyTableOfTheTrailHasAName() {
        var tables = OwnerDatabase.jdbc()
                .sql("select name from trail_tables()")
                .query(String.class)
                .list();
        for (String language : new String[] {"vi", "en"})
            assertThat(tables)
                    .filteredOn(
                            table -> words.getMessage("audit.table." + table, null, null, Locale.of(language)) == null)
                    .isEmpty();
    }
}
