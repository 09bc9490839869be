/// Asks a virus scanner what it says of a file.
@NullMarked
package vn.lantoa.files.internal.scan;

import org.jspecify.annotations.NullMarked;
