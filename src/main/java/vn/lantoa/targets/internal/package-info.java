@NullMarked
package vn.lantoa.targets.internal;

import org.jspecify.annotations.NullMarked;
