package vn.cotmoc.users;

/// Why an administrator's wish about an account was not carried out.
public enum AccountFault {
    USERNAME_UNUSABLE,
    USERNAME_TAKEN,
    NAME_UNUSABLE,
    ROLE_MISSING,
    PLACE_UNKNOWN,
    COMMUNE_UNKNOWN,
    COMMUNE_AMBIGUOUS,
    COMMUNE_NEEDS_PROVINCE,
    ADMIN_IS_EVERYWHERE,
    REPORTER_NEEDS_PLACE,
    AGENCY_IS_FOR_REPORTERS,
    ROLE_HELD,
    OWN_ACCOUNT,
    OWN_PASSWORD,
    LAST_ADMINISTRATOR,
    DEMO_PASSWORD
}
