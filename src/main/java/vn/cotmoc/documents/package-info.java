/// Word and Excel files as plain paragraphs and tables: checked before they are unpacked, and read without believing
/// them.
@ApplicationModule(allowedDependencies = {"shared"})
@NullMarked
package vn.cotmoc.documents;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
