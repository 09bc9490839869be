package vn.lantoa.shared.imports.web;

import java.util.List;
import vn.lantoa.shared.Slice;
import vn.lantoa.shared.imports.ImportJob;
import vn.lantoa.shared.web.Page;

/// @param kinds what the person may import
public record ImportListPage(Slice<ImportJob> jobs, List<String> kinds) implements Page {}
