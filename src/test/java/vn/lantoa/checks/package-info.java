/// The project's own rules as tests. Each rule is a function from sources, classes or a database to
/// the list of what is wrong, so that one test applies it to the project and another one shows it
/// biting on bad code.
@NullMarked
package vn.lantoa.checks;

import org.jspecify.annotations.NullMarked;
