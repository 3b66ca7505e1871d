package vn.cotmoc.assignments;

import java.time.LocalDate;

/// A day by which something is due, as a calendar shows it: names and counts, never a figure.
///
/// @param uid what makes it the same thing although its day moves
/// @param href where in the portal it is done
record DueDay(String uid, LocalDate day, String summary, String description, String href) {}
