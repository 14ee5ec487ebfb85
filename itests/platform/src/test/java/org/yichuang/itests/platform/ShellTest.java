// SPDX-License-Identifier: Apache-2.0
package org.yichuang.itests.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The shell as operators use it: every command, as a table and as JSON. */
@ExtendWith(SharedInstance.class)
class ShellTest {

    @Test
    void listsMatters(Instance instance) throws IOException {
        var shell = Shell.administrator(instance);
        assertThat(shell.run("matter:list")).contains("道路货物运输经营许可", "5个工作日");
        assertThat(shell.run("matter:list dlhy")).contains("道路货物运输经营许可").doesNotContain("临时救助");
        assertThat(Api.JSON.readTree(shell.run("matter:list --json"))).hasSizeGreaterThanOrEqualTo(9);
        assertThat(shell.run("matter:show " + Application.ROAD_FREIGHT.matter()))
                .contains("道路运输经营许可证", "负责人居民身份证");
        assertThat(shell.run("matter:problems")).doesNotContain("错误");
    }

    @Test
    void saysWhatToDoAboutAnUnknownMatter(Instance instance) {
        assertThat(Shell.administrator(instance).run("matter:show 123")).contains("没有提供编码为 123 的事项", "matter:list");
    }

    @Test
    void saysInWordsHowAVersionDiffersFromTheOneOffered(Instance instance, @TempDir Path folder) throws IOException {
        var offered = Files.readString(Path.of(
                "../../bundles/departments/transport/src/main/resources/OSGI-INF/yichuang/matters/road-freight.yaml"));
        var file = folder.resolve("next.yaml");
        var shell = Shell.administrator(instance);

        Files.writeString(file, offered);
        assertThat(shell.run("matter:compare " + file)).contains("没有变化");

        Files.writeString(file, offered.replace("promisedLimit: 5个工作日", "promisedLimit: 4个工作日"));
        assertThat(shell.run("matter:compare " + file)).contains("更便利", "承诺时限由5个工作日改为4个工作日");

        Files.writeString(file, offered.replace("150118901000", "150118901999"));
        assertThat(shell.run("matter:compare " + file)).contains("将是新增事项");

        Files.writeString(file, "code: 1\n");
        assertThat(shell.run("matter:compare " + file)).contains("matter:lint");
    }

    @Test
    void showsCasesMasked(Instance instance) throws IOException {
        var life = CaseLife.begin(instance, Application.TEMPORARY_AID).receive();
        var shell = Shell.administrator(instance);
        assertThat(shell.run("case:list " + life.caseNo))
                .contains(life.caseNo, "临时救助", "已收件")
                .doesNotContain("巴特尔");
        assertThat(shell.run("case:show " + life.caseNo)).contains("收件", "建档").doesNotContain("巴特尔");
        assertThat(Api.JSON
                        .readTree(shell.run("case:show --json " + life.caseNo))
                        .path("state")
                        .asText())
                .isEqualTo("RECEIVED");
        assertThat(shell.run("case:transitions")).contains("T12", "受理通知书", "承诺时限起算");
    }

    @Test
    void explainsEveryDayOfEveryClock(Instance instance) throws IOException {
        var life = CaseLife.begin(instance, Application.ROAD_FREIGHT).receive();
        life.accept();
        var shell = Shell.administrator(instance);
        assertThat(shell.run("case:clock " + life.caseNo))
                .contains("承诺时限", "法定时限", "起算", "起算当日不计", "计入第1日", "周末", "期满");
        assertThat(Api.JSON.readTree(shell.run("case:clock --json " + life.caseNo)))
                .extracting(clock -> clock.path("clock").asText())
                .contains("PROMISE", "STATUTORY");
        assertThat(shell.run("calendar:due 2026-11-23 5")).contains("“2026-11-23”不是时刻", "2026-11-23T16:00");
        assertThat(shell.run("calendar:due 2026-11-23T16:00 5 WEEK")).contains("“WEEK”不是时限单位", "WORKING_DAY");
    }

    @Test
    void showsTheRegistersOfTheHall(Instance instance) throws IOException {
        var asked = Question.ask(Api.as(instance, "guide01"), "窗口周六开放吗？").replaceFirst(".*/", "");
        var shell = Shell.administrator(instance);
        assertThat(shell.run("consultation:list")).contains(asked, "王导办");
        assertThat(shell.run("consultation:show " + asked))
                .contains("首问责任人 王导办", "窗口周六开放吗？")
                .doesNotContain("13947700555");
        assertThat(shell.run("case:issued")).contains("领取人");
        assertThat(shell.run("case:retention")).contains("没有保管期限已满的办件");
        assertThat(shell.run("case:erase NOBODY")).contains("NOBODY");
        assertThat(shell.run("calendar:list")).contains("现行日历");
        assertThat(shell.run("calendar:show 2026")).contains("2026年", "2026-10-01");
        assertThat(shell.run("calendar:changes")).contains("生效", "改期");
        assertThat(shell.run("gateway:list")).contains("网关", "需人工处理");
        assertThat(shell.run("gateway:waiting")).contains("消息");
        assertThat(shell.run("trail:status")).contains("最近的锚");
        assertThat(shell.run("trail:verify --day " + LocalDate.now(ZoneId.of("Asia/Shanghai"))))
                .contains("完好");
        assertThat(shell.run("database:status")).contains("Derby", "正常");
    }

    @Test
    void showsWindowsTrailCalendarAndPlugins(Instance instance) throws IOException {
        var shell = Shell.administrator(instance);
        assertThat(shell.run("window:list")).contains("B01", "综合受理", "开放");
        assertThat(shell.run("trail:verify")).contains("完好");
        assertThat(shell.run("calendar:due 2026-09-30T09:00 3")).contains("到期 2026-10-10 17:30");
        assertThat(shell.run("calendar:due --pause 2026-04-21T10:00/2026-04-22T09:00 2026-04-20T09:00 5"))
                .contains("到期 2026-04-28 17:30", "中止期间");
        assertThat(shell.run("plugin:list")).contains("org.yichuang.departments.transport", "Active");
        assertThat(Api.JSON.readTree(shell.run("plugin:list --json")))
                .extracting(plugin -> plugin.path("id").asText())
                .contains("org.yichuang.departments.transport", "org.yichuang.windows.general");
    }

    @Test
    void refusesWhatIsNoPlugin(Instance instance) {
        var shell = Shell.administrator(instance);
        assertThat(shell.run("plugin:install " + Instance.root().resolve("pom.xml")))
                .contains("不能安装", "KAR");
        assertThat(shell.run("plugin:remove org.nobody")).contains("没有安装插件 org.nobody");
    }

    @Test
    void auditorVerifiesTheTrailAndNothingElse(Instance instance) {
        var auditor = new Shell(instance, "audit01", DemoAccounts.password(instance, "audit01"));
        assertThat(auditor.run("trail:verify")).contains("完好");
        assertThat(auditor.run("plugin:remove org.yichuang.departments.market")).doesNotContain("已移除");
        assertThat(auditor.run("case:list")).doesNotContain("办件编号");
        assertThat(Shell.administrator(instance).run("plugin:list")).contains("org.yichuang.departments.market");
    }

    @Test
    void clerkHasNoShell(Instance instance) {
        assertThatThrownBy(() ->
                        new Shell(instance, "clerk01", DemoAccounts.password(instance, "clerk01")).run("plugin:list"))
                .hasMessageContaining("authentication");
    }

    @Test
    void knowsNoSampleAccount(Instance instance) {
        assertThatThrownBy(() -> new Shell(instance, "karaf", "karaf").run("bundle:list"))
                .hasMessageContaining("authentication");
    }
}
