@NullMarked
package vn.lantoa.results.internal;

import org.jspecify.annotations.NullMarked;
