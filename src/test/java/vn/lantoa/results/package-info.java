@NullMarked
package vn.lantoa.results;

import org.jspecify.annotations.NullMarked;
