@NullMarked
package vn.lantoa.policy.web;

import org.jspecify.annotations.NullMarked;
