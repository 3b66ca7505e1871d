package vn.cotmoc.evidence;

import java.util.UUID;

/// What a file is sent for, as the trail names it, and in which province.
public record About(String subject, UUID province) {}
