package vn.lantoa.organisation.web;

import java.util.List;
import vn.lantoa.organisation.reorganisation.Reorganisation;
import vn.lantoa.shared.web.Page;

/// @param acts the latest effective day first
/// @param mayChange whether the person may draft, enact and withdraw
public record ActsPage(List<Reorganisation> acts, boolean mayChange, boolean discarded)
    implements Page {}
