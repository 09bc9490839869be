/// The dictionary of measures over the database, and figures worked out by it.
@NullMarked
package vn.lantoa.results.internal.measures;

import org.jspecify.annotations.NullMarked;
