/// The dictionary of measures for people and programs.
@NullMarked
package vn.lantoa.results.web.measures;

import org.jspecify.annotations.NullMarked;
