@NullMarked
package vn.lantoa.shared.time;

import org.jspecify.annotations.NullMarked;
