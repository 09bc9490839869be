/// The life of an assignment between being given and being done: accepted or given back, its day
/// extended, handed down in parts, and read by a calendar program.
@NullMarked
@NamedInterface("work")
package vn.lantoa.directives.work;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
