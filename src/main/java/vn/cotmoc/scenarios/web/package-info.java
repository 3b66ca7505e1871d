/// Pages and calls of suppositions.
@NullMarked
package vn.cotmoc.scenarios.web;

import org.jspecify.annotations.NullMarked;
