/// Takes files of areas, units, successions, stations, partners and geometry in.
///
/// Each file becomes changes on a [Draft], a workbench over what is given; the history core says
/// what would come of it and what is against its laws, and [Planning] tells each fault at its row.
/// Nothing is written unless every row can be.
@NullMarked
package vn.lantoa.organisation.internal.imports;

import org.jspecify.annotations.NullMarked;
