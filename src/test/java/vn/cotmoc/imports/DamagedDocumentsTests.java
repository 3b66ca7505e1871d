package vn.cotmoc.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.cotmoc.documents.DocumentsForTests;
import vn.cotmoc.documents.Reading;
import vn.cotmoc.drafts.Doubt;
import vn.cotmoc.drafts.Filling;
import vn.cotmoc.imports.DamagedDocuments.Damaged;

/// A spoilt file is refused with its place, or read with a doubt at its row; it is never read as if it were sound.
class DamagedDocumentsTests {

    static Stream<Damaged> files() {
        return DamagedDocuments.all();
    }

    @Test
    void thereAreTwoHundred() {
        assertThat(DamagedDocuments.all()).hasSize(200);
    }

    /// Without this the test below could not fail: nothing is to be said against the file before it is damaged.
    @Test
    void theSoundFileIsReadWholeAndNothingIsSaidAgainstIt() {
        var found = Annexes.in(DamagedDocuments.sound().bytes()).found();
        assertThat(found.rows()).isNotEmpty();
        assertThat(said(found)).isFalse();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    void itIsRefusedOrDoubtedAndNeverHalfRead(Damaged file) {
        switch (DocumentsForTests.read(file.name(), file.content())) {
            case Reading.Refused(var refusal) -> assertThat(refusal.arguments()).doesNotContainNull();
            case Reading.Read(var document) -> {
                var found = ReadingResolutions.read(document, Annexes.AGENCIES);
                assertThat(said(found) || isUnharmed(file, found))
                        .as(file.toString())
                        .isTrue();
                assertThat(found.rows()).allSatisfy(DamagedDocumentsTests::knowsItsPlace);
            }
        }
    }

    /// Nothing found, something left aside, or a doubt somewhere.
    private static boolean said(FoundResolution found) {
        return found.isEmpty()
                || !found.left().isEmpty()
                || !found.remarks().isEmpty()
                || found.rows().stream()
                        .map(Filling.Row::doubts)
                        .anyMatch(doubts -> doubts.stream()
                                .map(Doubt::reason)
                                .anyMatch(reason -> !List.of("HEAD_ASSUMED").contains(reason)));
    }

    /// A bit that says only when a part was packed changes nothing of what is read.
    private static boolean isUnharmed(Damaged file, FoundResolution found) {
        return file.what().equals("BITS_FLIPPED")
                && found.rows()
                        .equals(Annexes.in(DamagedDocuments.sound().bytes())
                                .found()
                                .rows());
    }

    private static void knowsItsPlace(Filling.Row row) {
        boolean printed = row.cells().containsKey("printed") || row.cells().containsKey("name");
        if (printed) assertThat(row.places()).isNotEmpty();
    }
}
