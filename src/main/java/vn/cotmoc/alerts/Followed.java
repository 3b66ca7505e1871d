package vn.cotmoc.alerts;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.cotmoc.territory.UnitId;

/// What is followed: one of a province's resolutions, agencies or indicators, or the whole province.
record Followed(
        UnitId province,
        @Nullable UUID resolution,
        @Nullable UUID agency,
        @Nullable UUID indicator) {}
