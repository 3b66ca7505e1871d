package vn.cotmoc.reporting;

/// An approved figure of the province's year has been replaced by another: what stood there, and what stands there now.
public record CorrectionApproved(Slot slot, Figure previous, Figure now) {}
