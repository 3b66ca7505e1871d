package vn.cotmoc.reviews;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.regex.Pattern;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import vn.cotmoc.audit.Checkpoints;
import vn.cotmoc.audit.FreshChain;
import vn.cotmoc.audit.Sealing;
import vn.cotmoc.testing.KeepsReviews;
import vn.cotmoc.testing.PortalTest;
import vn.cotmoc.testing.Visitors;
import vn.cotmoc.users.Scope;

/// A frozen review carries the trail's checkpoint out of the portal, on paper too.
@PortalTest
@ExtendWith({KeepsReviews.class, FreshChain.class})
class SealedReviewTests {

    private static final Pattern PRINTED = Pattern.compile("([0-9a-f]{4} ){3}[0-9a-f]{4}");

    @Autowired
    private Visitors visitors;

    @Autowired
    private Sealing sealing;

    @Autowired
    private Checkpoints checkpoints;

    @Test
    void whatIsPrintedOnAReviewFitsTheTrailLongAfterwards() throws Exception {
        sealing.seal();
        var checkpoint = Scope.asSystem(checkpoints::latest).orElseThrow();
        var boards = new Boards(visitors);
        String number = boards.frozen(boards.opened("MIDTERM"));
        sealing.seal();
        String paper = words(boards.export(Boards.EDITOR, number, "docx"));
        assertThat(paper).contains(checkpoint.printed());
        assertThat(PRINTED.matcher(paper).find()).isTrue();
        assertThat(visitors.person("kiemtra.dienbien")
                        .get("/audit/verification?number=%d&hash=%s"
                                .formatted(checkpoint.number(), checkpoint.printed())))
                .bodyText()
                .contains("Khớp:");
    }

    private static String words(byte[] file) throws Exception {
        try (var document = new XWPFDocument(new ByteArrayInputStream(file));
                var text = new XWPFWordExtractor(document)) {
            return text.getText();
        }
    }
}
