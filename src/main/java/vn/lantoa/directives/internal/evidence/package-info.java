/// Evidence, submissions and verdicts over the database.
///
/// [Canon] is the canonical form that a verdict is bound to; [Changes] asks again when evidence
/// changes; [Reviewers] finds the office that reviews.
@NullMarked
package vn.lantoa.directives.internal.evidence;

import org.jspecify.annotations.NullMarked;
