/// Page furniture that every module's pages share.
@NamedInterface("web")
@NullMarked
package vn.cotmoc.shared.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
