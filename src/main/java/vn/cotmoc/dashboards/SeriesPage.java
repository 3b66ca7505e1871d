package vn.cotmoc.dashboards;

import java.util.List;

/// *Chuỗi số liệu theo bản đồ*: the values of an indicator unit by unit on one map, and why some cannot be rebuilt.
public record SeriesPage(
        String slug,
        String resolution,
        String code,
        String title,
        String answer,
        String map,
        List<Choice> choices,
        List<Integer> years,
        List<Row> rows,
        List<String> reasons,
        List<String> made) {

    public record Choice(String value, String key, boolean current) {}

    public record Row(String unit, List<Cell> cells) {}

    public record Cell(int year, String text, boolean rebuilt) {}
}
