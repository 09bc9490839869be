@NullMarked
package vn.lantoa.shared.internal;

import org.jspecify.annotations.NullMarked;
