/// Following work up: unit × clause of a directive, who is late with what across directives, and
/// the words of a reminder.
@NullMarked
@NamedInterface("followup")
package vn.lantoa.directives.followup;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
