@NullMarked
package vn.lantoa.start;

import org.jspecify.annotations.NullMarked;
