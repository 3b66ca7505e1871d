package vn.cotmoc.indicators;

import java.util.UUID;
import vn.cotmoc.users.CurrentUser;

/// The promises of a resolution have another wording, or are there for the first time; told in the transaction that
/// adopted them.
public record IndicatorsAmended(UUID resolution, String document, boolean first, CurrentUser by) {}
