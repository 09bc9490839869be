/// Draws files small and says how they look. Reads files that were taken in, which may still be
/// made to exhaust whoever draws them: everything here has a bound on pixels, memory and time.
@NullMarked
package vn.lantoa.files.internal.pictures;

import org.jspecify.annotations.NullMarked;
