/// What the agency's words count, and how a figure is put into words.
///
/// A [Measure] is a word with dated definitions; a [Formula] says what one of them counts.
/// [Measures] keeps the dictionary, [MeasureReadings] works a definition out from records,
/// [Comparisons] says whether two figures may stand side by side, and [FigureWords] says them as
/// the agency writes. Totals that were printed without records are [PublishedFigure]s: a kind of
/// fact of their own, never mixed with records.
@NullMarked
@NamedInterface("measures")
package vn.lantoa.results.measures;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
