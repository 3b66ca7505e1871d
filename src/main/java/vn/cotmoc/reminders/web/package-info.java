@NullMarked
package vn.cotmoc.reminders.web;

import org.jspecify.annotations.NullMarked;
