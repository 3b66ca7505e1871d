/// The auditors' desk on the screen.
@NullMarked
package vn.cotmoc.inspections.web;

import org.jspecify.annotations.NullMarked;
