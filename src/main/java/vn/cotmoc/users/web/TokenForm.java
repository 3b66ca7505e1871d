package vn.cotmoc.users.web;

/// A wished-for access token, as typed.
record TokenForm(String name, String days) {

    private static final String USUAL_DAYS = "90";

    static TokenForm empty() {
        return new TokenForm("", USUAL_DAYS);
    }

    /// What is no number of days is out of bounds like any other.
    int wantedDays() {
        String typed = days.strip();
        return typed.matches("[0-9]{1,4}") ? Integer.parseInt(typed) : 0;
    }
}
