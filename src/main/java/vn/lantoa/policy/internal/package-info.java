@NullMarked
package vn.lantoa.policy.internal;

import org.jspecify.annotations.NullMarked;
