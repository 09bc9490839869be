/// What a file is by its content, and how it is cleaned. Reads files as they came from outside, so
/// nothing here trusts a length, a name or an offset.
@NullMarked
package vn.lantoa.files.internal.kinds;

import org.jspecify.annotations.NullMarked;
