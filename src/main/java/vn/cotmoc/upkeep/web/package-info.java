/// The web face of this module: nothing outside knows it.
@NullMarked
package vn.cotmoc.upkeep.web;

import org.jspecify.annotations.NullMarked;
