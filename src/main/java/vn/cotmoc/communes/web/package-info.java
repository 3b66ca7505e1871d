/// The web face of this module: nothing outside knows it.
@NullMarked
package vn.cotmoc.communes.web;

import org.jspecify.annotations.NullMarked;
