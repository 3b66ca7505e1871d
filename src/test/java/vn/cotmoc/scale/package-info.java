/// The portal with the values of a whole country in it: how they come to be there, and what pages cost then.
@NullMarked
package vn.cotmoc.scale;

import org.jspecify.annotations.NullMarked;
