// SPDX-License-Identifier: Apache-2.0
package org.yichuang.itests.platform;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** One person's browser, and what people do in it. Controls are found by the test ids that the console documents. */
final class Desk {
    private static final Path SCREENSHOTS = Instance.root().resolve("itests/platform/target/screenshots");
    static final int WIDTH = 1366;
    static final int HEIGHT = 860;
    /** Waits until nothing fades or slides any more; what turns for ever is let be. */
    private static final String STILL = """
            () => Promise.all(document.getAnimations()
                .filter(moving => moving.effect.getComputedTiming().iterations !== Infinity)
                .map(moving => moving.finished.catch(() => {})))
            """;

    private static final String DIALOG = ".el-overlay-dialog";
    /** How high the window has to be for all of the page, or of the dialog that covers it. */
    private static final String WHOLE_HEIGHT = """
            dialog => Math.max(0, ...[...document.querySelectorAll(document.querySelector(dialog) ? dialog : 'main, body')]
                .map(part => part.scrollHeight)) + 56
            """;

    private static final double PATIENCE = 20_000;

    private final Instance instance;
    private final Page page;
    private final List<String> complaints = new ArrayList<>();

    Desk(Instance instance, Page page) {
        this.instance = instance;
        this.page = page;
        page.setDefaultTimeout(PATIENCE);
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
        page.onPageError(complaints::add);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") && !message.text().contains("status of 4")) {
                complaints.add(message.text());
            }
        });
    }

    Desk logIn(String login) {
        return logIn(login, DemoAccounts.password(instance, login));
    }

    Desk logIn(String login, String password) {
        page.navigate(instance.url("/"));
        fill("login", login);
        fill("password", password);
        click("enter");
        return see("person");
    }

    Desk open(String route) {
        page.navigate(instance.url("/#" + route));
        return this;
    }

    /** Goes to a page anew, and waits for what it shows: who is there already reloads it. */
    Desk visit(String route, String testId) {
        if (page.url().endsWith("#" + route)) {
            page.reload();
        } else {
            open(route);
        }
        return see(testId);
    }

    Desk visitCase(String caseNo) {
        return visit("/cases/" + caseNo, "case");
    }

    /** Opens the dialog of an action. */
    Desk begin(String action) {
        return click("do-" + action).see("dialog");
    }

    Desk click(String testId) {
        page.getByTestId(testId).first().click();
        return this;
    }

    Desk fill(String testId, String text) {
        input(testId).fill(text);
        return this;
    }

    /** Chooses from a plain list. */
    Desk select(String testId, String value) {
        input(testId).selectOption(value);
        return this;
    }

    /** Chooses from a list that opens below its field. */
    Desk choose(String testId, String value) {
        click(testId);
        return click(testId + "-" + value);
    }

    Desk press(String key) {
        page.keyboard().press(key);
        return this;
    }

    Desk type(String text) {
        page.keyboard().type(text);
        return this;
    }

    Desk see(String testId) {
        page.getByTestId(testId).first().waitFor();
        return this;
    }

    Desk see(String testId, String text) {
        PlaywrightAssertions.assertThat(page.getByTestId(testId).first()).containsText(text);
        return this;
    }

    boolean shows(String testId) {
        return page.getByTestId(testId).count() > 0;
    }

    String text(String testId) {
        return page.getByTestId(testId).first().innerText().strip();
    }

    Locator all(String selector) {
        return page.locator(selector);
    }

    Page page() {
        return page;
    }

    /** Goes to a matter as a clerk does: part of its name, arrows and Enter. */
    Desk findMatter(String text, String code) {
        click("menu-intake");
        see("matter-search");
        // What is found is painted anew: whoever clicks before that clicks on what goes away.
        page.waitForResponse(answer -> answer.url().contains("/matters?text="), () -> fill("matter-search", text));
        page.locator("[data-testid=matter][data-matter='" + code + "']").first().waitFor();
        page.locator("[data-testid=matter][data-matter='" + code + "']").first().click();
        return see("intake");
    }

    Desk answer(Map<String, Object> answers) {
        for (var entry : answers.entrySet()) {
            var values = entry.getValue() instanceof List<?> list ? list : List.of(entry.getValue());
            values.forEach(value -> click("answer-" + entry.getKey() + "=" + value));
        }
        return this;
    }

    Desk applicant(Map<String, Object> applicant) {
        click("kind-" + applicant.get("kind"));
        applicant.forEach((field, value) -> {
            if (!field.equals("kind")) {
                fill("/applicant/" + field, value.toString());
            }
        });
        return this;
    }

    /** Fills a schema form with what a sample says. */
    Desk form(String pointer, JsonNode value) {
        if (value.isObject()) {
            value.properties().forEach(field -> form(pointer + "/" + field.getKey(), field.getValue()));
        } else if (value.isArray() && value.path(0).isObject()) {
            for (var row = 0; row < value.size(); row++) {
                if (page.getByTestId("drop" + pointer + "/" + row).count() == 0) {
                    click("add" + pointer);
                }
                form(pointer + "/" + row, value.get(row));
            }
        } else if (value.isArray()) {
            value.forEach(item -> click(pointer + "=" + item.asText()));
        } else if (page.getByTestId(pointer + "=" + value.asText()).count() > 0) {
            click(pointer + "=" + value.asText());
        } else if (input(pointer).evaluate("field => field.tagName").equals("SELECT")) {
            input(pointer).selectOption(value.asText());
        } else {
            fill(pointer, value.asText());
        }
        return this;
    }

    /** Takes every material in, but those named, and finds every review point met. */
    Desk receiveMaterials(String... missing) {
        for (var material : page.locator("section[data-testid^='material-']").all()) {
            if (List.of(missing).contains(material.getAttribute("data-testid").substring("material-".length()))) {
                continue;
            }
            var received = material.locator("[data-testid$='-received']");
            if (received.count() > 0 && !received.locator("input").isChecked()) {
                received.click();
            }
            for (var pass : material.locator("[data-testid$='-pass']").all()) {
                pass.click();
            }
        }
        return this;
    }

    Desk next() {
        return click("next-step");
    }

    Desk confirm() {
        click("confirm");
        page.getByTestId("dialog").waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN));
        return this;
    }

    /** Opens a case from a queue. */
    Desk openCase(String queue, String caseNo) {
        find(queue, caseNo);
        page.locator("[data-case='" + caseNo + "'] [data-testid=open-case]")
                .first()
                .click();
        return see("case");
    }

    /** Searches a queue for a case: it may stand behind the first page. */
    Desk find(String queue, String caseNo) {
        click("menu-" + queue).see("cases");
        page.waitForResponse(answer -> answer.url().contains("text=" + caseNo), () -> fill("search", caseNo)
                .click("search-go"));
        page.locator("[data-testid=cases] [data-case='" + caseNo + "']").first().waitFor();
        return this;
    }

    Desk tickAll(String prefix) {
        for (var box : page.locator("[data-testid^='" + prefix + "-']").all()) {
            if (box.getAttribute("data-testid").matches(prefix + "-\\d+")) {
                box.click();
            }
        }
        return this;
    }

    Desk state(String state) {
        page.locator("[data-testid=case] [data-state=" + state + "]").first().waitFor();
        return this;
    }

    /** Opens a document and waits until the browser shows the PDF. */
    Desk document(String kind) {
        page.locator("[data-testid=documents] [data-kind=" + kind + "][data-state=RENDERED]")
                .first()
                .waitFor();
        return this;
    }

    /** Takes a picture for people to look at, and checks for accessibility: the page, or the dialog that covers it. */
    Desk look(String name) {
        page.waitForLoadState(LoadState.NETWORKIDLE);
        page.evaluate(STILL);
        var height = (Number) page.evaluate(WHOLE_HEIGHT, DIALOG);
        page.setViewportSize(WIDTH, Math.max(HEIGHT, height.intValue()));
        page.screenshot(new Page.ScreenshotOptions().setPath(SCREENSHOTS.resolve(name + ".png")));
        page.setViewportSize(WIDTH, HEIGHT);
        // Of what is right nothing has to be told.
        var told = new AxeRunOptions();
        told.setResultTypes(List.of("violations"));
        // Where there is no other frame, its legacy mode finds the same, without another window for every look.
        var axe = new AxeBuilder(page).options(told).setLegacyMode(page.frames().size() == 1);
        if (page.locator(DIALOG).count() > 0) {
            axe.include(DIALOG);
        }
        assertThat(axe.analyze().getViolations())
                .describedAs("accessibility of " + name)
                .extracting(rule -> rule.getId() + ": "
                        + rule.getNodes().stream().map(node -> node.getHtml()).toList())
                .isEmpty();
        return this;
    }

    /** Returns what the browser complained about: errors of scripts, and what the content security policy stopped. */
    List<String> complaints() {
        return List.copyOf(complaints);
    }

    /** The field itself: an id may stand on it or on what surrounds it. */
    Locator input(String testId) {
        var found = page.getByTestId(testId).first();
        found.waitFor();
        var inner = found.locator("input, textarea, select");
        return inner.count() > 0 ? inner.first() : found;
    }
}
