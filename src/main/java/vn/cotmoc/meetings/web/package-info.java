/// The web face of this module: nothing outside knows it.
@NullMarked
package vn.cotmoc.meetings.web;

import org.jspecify.annotations.NullMarked;
