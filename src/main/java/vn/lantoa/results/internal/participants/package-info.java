/// Keeps counts of participants, takes files of them, and tells them for a unit.
@NullMarked
package vn.lantoa.results.internal.participants;

import org.jspecify.annotations.NullMarked;
