/// The web face of this module: nothing outside knows it.
@NullMarked
package vn.cotmoc.comparisons.web;

import org.jspecify.annotations.NullMarked;
