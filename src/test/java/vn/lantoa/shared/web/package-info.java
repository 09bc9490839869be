@NullMarked
package vn.lantoa.shared.web;

import org.jspecify.annotations.NullMarked;
