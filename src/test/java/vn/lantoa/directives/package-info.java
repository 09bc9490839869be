@NullMarked
package vn.lantoa.directives;

import org.jspecify.annotations.NullMarked;
