package vn.cotmoc.journeys;

import com.microsoft.playwright.CDPSession;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/// What a window asked for and complained of: its requests to others, its errors, and how many bytes came over the
/// wire.
record Traffic(List<String> complaints, List<String> strangers, AtomicLong bytes, CDPSession wire) {

    static Traffic of(Visitor visitor) {
        var page = visitor.page();
        var traffic = new Traffic(
                new ArrayList<>(),
                new ArrayList<>(),
                new AtomicLong(),
                visitor.window().newCDPSession(page));
        page.onConsoleMessage(message -> {
            // That a page does not exist is said in the console as well as on the page.
            boolean answer =
                    message.text().startsWith("Failed to load resource: the server responded with a status of");
            if (message.type().equals("error") && !answer) traffic.complaints.add(message.text());
        });
        page.onPageError(traffic.complaints::add);
        page.onResponse(answer -> {
            if (answer.status() >= 400 && !answer.request().isNavigationRequest())
                traffic.complaints.add(answer.status() + " " + answer.url());
        });
        page.onRequest(request -> {
            if (!request.url().startsWith(visitor.portal()) && !request.url().startsWith("data:"))
                traffic.strangers.add(request.url());
        });
        traffic.wire.send("Network.enable");
        traffic.wire.on(
                "Network.loadingFinished",
                event -> traffic.bytes.addAndGet(event.get("encodedDataLength").getAsLong()));
        return traffic;
    }
}
