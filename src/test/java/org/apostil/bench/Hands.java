package org.apostil.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** A person's pointer, wheel and keys, as the browser gets them from the system. */
final class Hands {

    private static final int NOTCH = 100;
    private static final long NOTCH_NANOS = TimeUnit.MILLISECONDS.toNanos(16);
    /** Wheel events that the browser has not answered yet: a system's queue is not endless either. */
    private static final int UNANSWERED = 12;

    private final DevTools page;

    Hands(DevTools page) {
        this.page = page;
    }

    /** Draws the pointer over the first {@code words} words of the {@code n}-th block in the middle of the window. */
    void drag(int n, int words) {
        JsonNode at = page.evaluate("bench.words(%d, %d)".formatted(n, words));
        double y = at.get("y").asDouble();
        double left = at.get("left").asDouble();
        double right = at.get("right").asDouble();
        mouse("mouseMoved", left, y, 0);
        mouse("mousePressed", left, y, 1);
        mouse("mouseMoved", (left + right) / 2, y, 1);
        mouse("mouseMoved", right, y, 1);
        mouse("mouseReleased", right, y, 1);
    }

    /** Clicks into the middle of what the expression finds. */
    void click(String element) {
        JsonNode at = page.evaluate("bench.box(%s)".formatted(element));
        mouse("mouseMoved", at.get("x").asDouble(), at.get("y").asDouble(), 0);
        mouse("mousePressed", at.get("x").asDouble(), at.get("y").asDouble(), 1);
        mouse("mouseReleased", at.get("x").asDouble(), at.get("y").asDouble(), 1);
    }

    private void mouse(String type, double x, double y, int pressed) {
        page.ask("Input.dispatchMouseEvent", "type", type, "x", x, "y", y, "button", pressed == 0 ? "none" : "left",
            "buttons", type.equals("mouseReleased") ? 0 : pressed, "clickCount", type.equals("mouseMoved") ? 0 : 1);
    }

    void digit(int digit) {
        page.ask("Input.dispatchKeyEvent", "type", "keyDown", "key", "" + digit, "code", "Digit" + digit, "windowsVirtualKeyCode", 48 + digit, "text", "" + digit);
        page.ask("Input.dispatchKeyEvent", "type", "keyUp", "key", "" + digit, "code", "Digit" + digit, "windowsVirtualKeyCode", 48 + digit);
    }

    void escape() {
        page.ask("Input.dispatchKeyEvent", "type", "keyDown", "key", "Escape", "code", "Escape", "windowsVirtualKeyCode", 27);
        page.ask("Input.dispatchKeyEvent", "type", "keyUp", "key", "Escape", "code", "Escape", "windowsVirtualKeyCode", 27);
    }

    void type(String text) {
        page.ask("Input.insertText", "text", text);
    }

    /** Turns the wheel over the text, 100 px every 16 ms, for so many notches; below 0 is back up. */
    void wheel(int notches) {
        Deque<CompletableFuture<JsonNode>> unanswered = new ArrayDeque<>();
        long next = System.nanoTime();
        for (int i = 0; i < Math.abs(notches); i++) {
            unanswered.add(page.send("Input.dispatchMouseEvent", "type", "mouseWheel", "x", 500, "y", 450, "deltaX", 0, "deltaY", NOTCH * Integer.signum(notches)));
            while (unanswered.size() > UNANSWERED || !unanswered.isEmpty() && unanswered.peek().isDone()) {
                unanswered.remove().join();
            }
            next = Math.max(next + NOTCH_NANOS, System.nanoTime() - NOTCH_NANOS);
            LockSupport.parkNanos(next - System.nanoTime());
        }
        unanswered.forEach(CompletableFuture::join);
    }
}
