/// What clauses wait for: gates, the contents that an assignment covers, and what happens when a
/// gate opens or closes again.
@NullMarked
package vn.lantoa.directives.internal.gates;

import org.jspecify.annotations.NullMarked;
