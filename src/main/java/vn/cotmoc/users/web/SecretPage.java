package vn.cotmoc.users.web;

/// Something secret that is shown once, and where to go from there.
record SecretPage(String title, String explained, String secret, String warning, String nextHref, String next) {}
