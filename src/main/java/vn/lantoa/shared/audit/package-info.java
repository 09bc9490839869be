@NullMarked
package vn.lantoa.shared.audit;

import org.jspecify.annotations.NullMarked;
