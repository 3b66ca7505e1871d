package vn.cotmoc.workbooks;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import vn.cotmoc.documents.CheckingPackages;

/// How much of a file with values is taken in at most.
///
/// @param file as it is sent by a program; pages take what `spring.servlet.multipart.max-file-size` lets in
/// @param rows in all sheets together
/// @param parts in its archive
/// @param unpacked all parts together
/// @param texts the part that holds the texts of all cells
/// @param density how many bytes one packed byte may become
@ConfigurationProperties("cotmoc.workbooks")
public record WorkbookLimits(
        @DefaultValue("96MB") DataSize file,
        @DefaultValue("600000") int rows,
        @DefaultValue("500") int parts,
        @DefaultValue("1GB") DataSize unpacked,
        @DefaultValue("48MB") DataSize texts,
        @DefaultValue("200") int density) {

    static final int SHEETS = 100;
    static final int COLUMNS = 60;
    static final int HEAD_WITHIN = 30;
    static final DataSize CELL = DataSize.ofMegabytes(1);

    CheckingPackages.Limits packages() {
        return new CheckingPackages.Limits(parts, unpacked, texts, density, CELL);
    }
}
