/// The life of assignments: handed out, acknowledged, evidenced, done, ended, and who holds them.
///
/// [Handouts] makes them when a directive is issued, [Endings] ends open ones when a directive is
/// recalled, replaced or amended, [Openings] moves due days when a gate opens. [StateRule] is the
/// rule of [vn.lantoa.directives.WorkState] in SQL.
@NullMarked
package vn.lantoa.directives.internal.work;

import org.jspecify.annotations.NullMarked;
