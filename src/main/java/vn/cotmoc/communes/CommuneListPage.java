package vn.cotmoc.communes;

import java.util.List;
import vn.cotmoc.communes.Order.Head;
import vn.cotmoc.progress.Viewing;

/// The communes of a province with how much of what they are asked for is reported, and how much of what was allocated
/// is reached.
public record CommuneListPage(
        String provinceCode,
        String provinceName,
        Viewing viewing,
        String sentence,
        String text,
        String sort,
        List<Head> heads,
        List<Row> rows,
        String csv) {

    public record Row(String code, String name, String href, int asked, int reported, int allocated, int met) {}
}
