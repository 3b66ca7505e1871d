@NullMarked
package vn.cotmoc.alerts.web;

import org.jspecify.annotations.NullMarked;
