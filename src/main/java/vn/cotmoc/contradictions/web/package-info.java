/// The pages and the programs' face of contradictions.
@NullMarked
package vn.cotmoc.contradictions.web;

import org.jspecify.annotations.NullMarked;
