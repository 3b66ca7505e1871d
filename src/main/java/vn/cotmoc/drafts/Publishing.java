package vn.cotmoc.drafts;

/// What became of the wish to publish a draft.
public sealed interface Publishing {

    record Published(String slug, boolean amendment) implements Publishing {}

    record Refused(Readiness why) implements Publishing {}
}
