@NullMarked
package vn.lantoa.targets.web;

import org.jspecify.annotations.NullMarked;
