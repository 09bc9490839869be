/// What must happen before a clause may be worked on. [Gates] shows, sets, opens and closes them; a
/// clause may be worked on once all its gates are open.
@NullMarked
@NamedInterface("gates")
package vn.lantoa.directives.gates;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
