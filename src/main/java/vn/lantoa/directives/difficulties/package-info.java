/// What units ask upwards: difficulties with a clause, proposals, petitions of people and
/// employers.
///
/// [Difficulties] takes them in, passes them on one level at a time and answers them; an answer
/// reaches everyone who has the clause, unless it is for the asker alone.
@NullMarked
@NamedInterface("difficulties")
package vn.lantoa.directives.difficulties;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
