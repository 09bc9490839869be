/// What shows recorded work. Knows records by the face of the module alone.
@NullMarked
package vn.lantoa.activities.internal.evidence;

import org.jspecify.annotations.NullMarked;
