package vn.lantoa.directives.internal.register;

import org.springframework.stereotype.Component;
import vn.lantoa.directives.Directives;
import vn.lantoa.directives.internal.Sights;

/// What a viewer sees, and the way to it.
@Component
record Seen(Sights sights, Directives directives) {}
