/// Imports of files for every module: receives a file, keeps it as it came, reads it (CSV, Excel,
/// JSON), shows what would change and which rows are refused, and writes when asked, all or
/// nothing.
///
/// A module joins in with a bean of type [Importer], which plans a table, or [StreamImporter],
/// which stages, judges and writes rows by the million; it never reads a file itself. [Imports] is
/// the face for people and programs, [ImportWork] for whoever does the work.
@NullMarked
@NamedInterface("imports")
package vn.lantoa.shared.imports;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
