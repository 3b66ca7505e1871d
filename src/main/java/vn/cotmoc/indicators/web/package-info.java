/// The web face of this module: nothing outside knows it.
@NullMarked
package vn.cotmoc.indicators.web;

import org.jspecify.annotations.NullMarked;
