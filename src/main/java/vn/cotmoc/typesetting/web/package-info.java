/// The web face of this module: nothing outside knows it.
@NullMarked
package vn.cotmoc.typesetting.web;

import org.jspecify.annotations.NullMarked;
