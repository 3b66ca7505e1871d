/// The test kit: where the database comes from and how Spring is started, once for all tests.
@NullMarked
package vn.cotmoc.testing;

import org.jspecify.annotations.NullMarked;
