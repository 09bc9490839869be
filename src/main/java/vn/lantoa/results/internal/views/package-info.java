@NullMarked
package vn.lantoa.results.internal.views;

import org.jspecify.annotations.NullMarked;
