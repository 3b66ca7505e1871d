package vn.cotmoc.typesetting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import org.apache.xmlbeans.XmlError;
import org.apache.xmlbeans.XmlObject;
import org.apache.xmlbeans.XmlOptions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Word and Excel insist on the order of elements: what is written fits the schema of the format.
class SchemaTests {

    @ParameterizedTest
    @EnumSource(OfficialForm.class)
    void aWordFileFitsItsSchema(OfficialForm form) throws Exception {
        var document = Read.word(form);

        fits(document.getDocument());
        for (var style : Style.values())
            fits(document.getStyles().getStyle(style.id()).getCTStyle());
    }

    @ParameterizedTest
    @EnumSource(OfficialForm.class)
    void aWorkbookFitsItsSchema(OfficialForm form) {
        var workbook = Read.excel(Read.bytes(Samples.report(form), Format.XLSX));

        fits(workbook.getCTWorkbook());
        fits(workbook.getStylesSource().getCTStylesheet());
        for (var sheet : workbook) fits(((org.apache.poi.xssf.usermodel.XSSFSheet) sheet).getCTWorksheet());
    }

    private static void fits(XmlObject part) {
        var errors = new ArrayList<XmlError>();
        part.validate(new XmlOptions().setErrorListener(errors));
        assertThat(errors).extracting(XmlError::getMessage).isEmpty();
    }
}
