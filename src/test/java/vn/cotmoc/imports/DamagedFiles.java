package vn.cotmoc.imports;

import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/// One spoilt file of each kind, for the tests of the web.
public final class DamagedFiles {

    private DamagedFiles() {}

    public static Stream<Arguments> sample() {
        return DamagedDocuments.all()
                .limit(33)
                .map(file -> Arguments.of(file.what() + "-" + file.name(), file.content()));
    }
}
