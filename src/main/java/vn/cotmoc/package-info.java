/// Cột Mốc, from the signed text of a resolution to its result.
@NullMarked
package vn.cotmoc;

import org.jspecify.annotations.NullMarked;
