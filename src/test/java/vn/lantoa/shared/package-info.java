@NullMarked
package vn.lantoa.shared;

import org.jspecify.annotations.NullMarked;
