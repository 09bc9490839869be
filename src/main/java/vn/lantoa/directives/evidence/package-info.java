/// Evidence of assignments, its submission and its review; and what units ask upwards.
///
/// [Dossiers] gathers what shows that work was done and submits it, [Reviews] says what of it
/// holds. A verdict is bound to a hash over all that was submitted: when evidence changes after it,
/// the question is asked again. Nobody reviews what they gave or submitted.
@NullMarked
@NamedInterface("evidence")
package vn.lantoa.directives.evidence;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
