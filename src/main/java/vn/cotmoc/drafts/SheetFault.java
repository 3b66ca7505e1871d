package vn.cotmoc.drafts;

/// A cell that cannot be taken in as it is; whoever checked the sheets first does not meet it.
public class SheetFault extends RuntimeException {
    SheetFault(String message) {
        super(message);
    }
}
