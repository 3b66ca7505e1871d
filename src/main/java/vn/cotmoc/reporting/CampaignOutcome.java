package vn.cotmoc.reporting;

/// What became of a wish about a reporting period.
public sealed interface CampaignOutcome {

    record Kept() implements CampaignOutcome {}

    record Refused(Fault why) implements CampaignOutcome {}

    enum Fault {
        REASON_MISSING,
        TOO_LONG,
        DAYS_OUT_OF_ORDER,
        TOO_FAR,
        NOTHING_NEW,
        STALE,
        UNTIL_PAST,
        LOCKED,
        PLACE_UNKNOWN
    }
}
