package vn.cotmoc.audit;

import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Which figures a file holds, told from the address that it was taken from: at the record itself nobody knows yet who
/// will ask for which figure.
record Exported(String path, String query) {

    private static final Pattern YEAR = Pattern.compile("(?:^|&)(?:asOf|period|year)=(\\d{4})");
    private static final Pattern UNIT = Pattern.compile("(?:^|&)unit=(\\w+)");

    /// What is known of a figure beside its name: its province, and the reviews, samples, inspections and files of
    /// evidence that it is in.
    record Known(FigureLives.Place place, String province, Set<String> among) {}

    /// A path as the trail keeps it, `GET /provinces/11/rows.csv`.
    static Exported of(AuditEvent event) {
        String place = event.place() == null ? "" : event.place();
        String path = place.substring(place.indexOf(' ') + 1);
        return new Exported(
                path.startsWith("/api/v1/") ? path.substring("/api/v1".length()) : path,
                event.details().getOrDefault("query", "").toString());
    }

    Holding holds(Known figure) {
        var parts = path.substring(Math.min(1, path.length())).split("/", -1);
        return switch (parts[0]) {
            case "resolutions" -> parts.length > 2 ? ofResolution(parts, figure) : Holding.NOTHING;
            case "reviews" -> holding(isAmong(parts, figure), Holding.TABLE);
            case "samples", "inspections" -> holding(isAmong(parts, figure), Holding.FIGURE);
            case "workbooks" -> ofWorkbook(figure);
            case "provinces" -> ofProvince(parts, figure);
            case "communes" -> holding(parts.length > 1 && isOf(figure, parts[1]), Holding.TABLE);
            case String _ -> Holding.NOTHING;
        };
    }

    private Holding ofResolution(String[] parts, Known figure) {
        if (!parts[1].equals(figure.place().slug())) return Holding.NOTHING;
        if (isAmong(parts, figure)) return Holding.FIGURE;
        return switch (bare(parts[2])) {
            case "review-table" -> holding(isProvinces(figure) && reaches(figure), Holding.TABLE);
            case "values" -> holding(isOfUnit(figure) && isOfYear(figure), Holding.TABLE);
            case "indicators" -> parts.length > 4 ? ofIndicator(parts, figure) : Holding.NOTHING;
            case String _ -> Holding.NOTHING;
        };
    }

    private Holding ofIndicator(String[] parts, Known figure) {
        // A row stands with its parts: 10 with 10.1.
        String code = figure.place().code();
        boolean same = code.equals(parts[3]) || code.startsWith(parts[3] + ".");
        return switch (parts[4]) {
            case "years.csv" -> holding(same && isProvinces(figure), Holding.INDICATOR);
            case "communes.csv" -> holding(same && !isProvinces(figure), Holding.INDICATOR);
            case String _ -> Holding.NOTHING;
        };
    }

    private Holding ofProvince(String[] parts, Known figure) {
        if (parts.length < 3 || !parts[1].equals(figure.province())) return Holding.NOTHING;
        return switch (bare(parts[2])) {
            case "rows", "pack" -> holding(isProvinces(figure) && reaches(figure), Holding.TABLE);
            case "communes" -> holding(!isProvinces(figure) && reaches(figure), Holding.TABLE);
            case String _ -> Holding.NOTHING;
        };
    }

    private Holding ofWorkbook(Known figure) {
        boolean named = query.contains("resolution=" + figure.place().slug()) || !query.contains("resolution=");
        boolean units = query.contains("units=communes") != isProvinces(figure);
        return holding(named && units && isOfYear(figure), Holding.TABLE);
    }

    private static boolean isAmong(String[] parts, Known figure) {
        return Stream.of(parts).map(Exported::bare).anyMatch(figure.among()::contains);
    }

    private static Holding holding(boolean holds, Holding how) {
        return holds ? how : Holding.NOTHING;
    }

    private static boolean isProvinces(Known figure) {
        return figure.place().commune().isEmpty();
    }

    private static boolean isOf(Known figure, String commune) {
        return figure.place().commune().filter(commune::equals).isPresent();
    }

    private boolean isOfUnit(Known figure) {
        var unit = UNIT.matcher(query);
        return unit.find() && !unit.group(1).equals(figure.province())
                ? isOf(figure, unit.group(1))
                : isProvinces(figure);
    }

    // Without a year a table is of the present one, which no figure is ahead of.
    private boolean reaches(Known figure) {
        var year = YEAR.matcher(query);
        return !year.find() || Integer.parseInt(year.group(1)) >= figure.place().year();
    }

    private boolean isOfYear(Known figure) {
        var year = YEAR.matcher(query);
        return !year.find() || Integer.parseInt(year.group(1)) == figure.place().year();
    }

    private static String bare(String part) {
        int dot = part.lastIndexOf('.');
        return dot < 0 ? part : part.substring(0, dot);
    }
}
