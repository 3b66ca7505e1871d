/// The desk in the browser: nothing outside knows it.
@NullMarked
package vn.cotmoc.drafts.web;

import org.jspecify.annotations.NullMarked;
