package vn.cotmoc.shared;

import java.time.LocalDate;
import java.util.Optional;

/// Whether this portal runs as a demonstration: only then are there demo accounts, illustrative values and a settable
/// clock.
public record Demo(boolean enabled, Optional<LocalDate> today, String password) {}
