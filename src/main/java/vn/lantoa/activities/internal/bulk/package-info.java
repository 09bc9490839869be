/// Records by the million out of files: rows are staged as they are read, judged as a set by the
/// rules of single records, and written as a set with the same contributions.
@NullMarked
package vn.lantoa.activities.internal.bulk;

import org.jspecify.annotations.NullMarked;
