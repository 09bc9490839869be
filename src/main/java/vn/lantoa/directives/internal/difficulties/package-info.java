/// Difficulties, proposals and petitions over the database.
@NullMarked
package vn.lantoa.directives.internal.difficulties;

import org.jspecify.annotations.NullMarked;
