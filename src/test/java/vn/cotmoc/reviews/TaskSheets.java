package vn.cotmoc.reviews;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Tasks of snapshots made by hand.
final class TaskSheets {

    private TaskSheets() {}

    static FrozenTask task(String number, String content, String state) {
        return task(number, content, state, List.of("Sở Y tế"), List.of(), null);
    }

    static FrozenTask task(String number, List<String> lead, List<String> coordinating, @Nullable String product) {
        return task(number, "Việc " + number, "OPEN_IN_TIME", lead, coordinating, product);
    }

    private static FrozenTask task(
            String number,
            String content,
            String state,
            List<String> lead,
            List<String> coordinating,
            @Nullable String product) {
        return new FrozenTask(
                number,
                content,
                List.of(),
                lead,
                coordinating,
                "Hàng năm",
                state,
                state,
                true,
                false,
                product,
                null,
                null,
                null,
                0,
                null,
                null,
                List.of(),
                null,
                null);
    }
}
