/// The whole portal in a browser, from the first press to the last: what people do with it, and what it looks like.
@NullMarked
package vn.cotmoc.journeys;

import org.jspecify.annotations.NullMarked;
