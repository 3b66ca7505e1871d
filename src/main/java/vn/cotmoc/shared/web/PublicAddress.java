package vn.cotmoc.shared.web;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// Where people find the portal, for what leaves it: never what a request says of itself.
@Component
public class PublicAddress {

    private final String address;

    PublicAddress(@Value("${cotmoc.public-url}") String address) {
        this.address = address.endsWith("/") ? address.substring(0, address.length() - 1) : address;
    }

    /// @param path from the portal's root, with the leading `/`
    public String link(String path) {
        return address + path;
    }
}
