package org.apostil.browser;

import com.deque.html.axecore.args.AxeRuleOptions;
import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.results.CheckedNode;
import com.deque.html.axecore.results.Rule;
import com.deque.html.axecore.selenium.AxeBuilder;
import java.util.Map;
import java.util.stream.Collectors;

/** What axe-core holds against a page as it is shown: WCAG 2.2 A and AA with targets of at least 24 pixels, and best practices. */
final class Axe {
    private Axe() {
    }

    /** Rules and elements in words; empty where there is nothing to say. Nothing is smaller for being scrolled halfway under a bar that stays. */
    static String violations(Browser browser) {
        browser.run("scrollTo({ top: 0, behavior: 'instant' })");
        AxeRuleOptions enabled = new AxeRuleOptions();
        enabled.setEnabled(true);
        AxeRunOptions options = new AxeRunOptions();
        options.setRules(Map.of("target-size", enabled));
        return new AxeBuilder().withOptions(options).setLegacyMode(true).analyze(browser.driver()).getViolations().stream()
                .map(Axe::described).collect(Collectors.joining("\n"));
    }

    private static String described(Rule rule) {
        return rule.getId() + ": " + rule.getHelp() + rule.getNodes().stream().map(CheckedNode::getHtml)
                .map(html -> "\n    " + html).collect(Collectors.joining());
    }
}
