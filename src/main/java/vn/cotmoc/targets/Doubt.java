package vn.cotmoc.targets;

/// What a person should look at before a target found in a sentence is kept.
public enum Doubt {
    /// Neither the sentence nor its heading says by when.
    NO_YEAR,
    /// The sentence gives several years, and it is not said which figure is for which.
    SEVERAL_YEARS,
    /// Nothing names what is measured, or only words that need the target before.
    SUBJECT_UNCLEAR,
    /// The words or the year are of the past: a fact and no target.
    PAST,
    /// No year and no word of an aim: perhaps a statement and no target.
    NO_AIM,
    /// A figure without a unit.
    NO_UNIT,
    /// The reader refuses the wording.
    REFUSED,
    /// Measured against a year that was still to come when the resolution was adopted.
    CHAINED_BASE,
    /// Words of work without a figure or an end.
    NO_END
}
