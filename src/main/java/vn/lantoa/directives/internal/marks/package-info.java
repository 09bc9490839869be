/// What clauses are about: proposed from their words, written by people.
@NullMarked
package vn.lantoa.directives.internal.marks;

import org.jspecify.annotations.NullMarked;
