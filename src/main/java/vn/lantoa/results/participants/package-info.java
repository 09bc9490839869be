/// Monthly counts of participants, and reach beside them. Counts are imported, by unit and kind;
/// reach is what records of work say about the same units and months. The two are shown on the same
/// months and never put into one figure: neither is claimed to cause the other.
@NullMarked
@NamedInterface("participants")
package vn.lantoa.results.participants;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
