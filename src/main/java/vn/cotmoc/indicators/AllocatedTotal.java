package vn.cotmoc.indicators;

import java.math.BigDecimal;
import java.time.LocalDate;

/// What the targets officially allocated for a year come to for the whole province, and the document that issued them.
public record AllocatedTotal(int year, BigDecimal total, String document, LocalDate on, boolean illustrative) {}
