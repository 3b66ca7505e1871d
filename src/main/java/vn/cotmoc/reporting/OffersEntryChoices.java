package vn.cotmoc.reporting;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Marks a controller whose pages offer what an entry can be: its model has `stages`, `maturities`, `missingReasons`.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface OffersEntryChoices {}
