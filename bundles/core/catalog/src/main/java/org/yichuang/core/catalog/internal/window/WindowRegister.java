// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.catalog.internal.window;

import java.time.Duration;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.osgi.framework.Constants;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.yichuang.api.matter.MatterDefinition;
import org.yichuang.api.window.IntakeStep;
import org.yichuang.api.window.Window;
import org.yichuang.api.window.WindowKind;
import org.yichuang.api.window.WindowType;
import org.yichuang.ports.catalog.WindowDirectory;
import org.yichuang.ports.catalog.WindowView;
import org.yichuang.ports.problem.Reason;
import org.yichuang.ports.problem.Refusal;

/** Joins the windows that the operator configured with the window types that plug-ins bring (R7, R9). */
@Component(service = {WindowDirectory.class, WindowRegister.class})
public final class WindowRegister implements WindowDirectory {
    private static final Logger LOG = LoggerFactory.getLogger(WindowRegister.class);
    private static final String KIND = WindowKind.PREFIX_ + "kind";

    private final Map<ConfiguredWindow, Window> windows = new ConcurrentHashMap<>();
    private final Map<Object, Bound> types = new ConcurrentHashMap<>();
    private final Duration callLimit;
    private final Duration drainLimit;

    private record Bound(int ranking, long id, WindowTypeLease lease) {}

    /** Makes a register with the limits of the platform: 2 seconds a call, 20 seconds to drain. */
    @Activate
    public WindowRegister() {
        this(Duration.ofSeconds(2), Duration.ofSeconds(20));
    }

    WindowRegister(Duration callLimit, Duration drainLimit) {
        this.callLimit = callLimit;
        this.drainLimit = drainLimit;
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void addWindow(ConfiguredWindow configured) {
        Window window = configured.window();
        if (configured(window.number()).isPresent()) {
            LOG.warn("window number {} is configured twice: give each window a number of its own", window.number());
        }
        windows.put(configured, window);
    }

    void removeWindow(ConfiguredWindow configured) {
        windows.remove(configured);
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void addType(WindowType type, Map<String, Object> properties) {
        if (!(properties.get(KIND) instanceof String kind)) {
            LOG.warn("window type {} has no property {}: annotate it with @WindowKind", type.getClass(), KIND);
            return;
        }
        int ranking = properties.get(Constants.SERVICE_RANKING) instanceof Integer stated ? stated : 0;
        Long id = (Long) properties.get(Constants.SERVICE_ID);
        types.put(id, new Bound(ranking, id, new WindowTypeLease(kind, type, callLimit, drainLimit)));
    }

    /** Closes the windows of the type at once, and lets the calls that run end before the plug-in may go. */
    void removeType(WindowType type, Map<String, Object> properties) {
        Bound bound = types.remove(properties.get(Constants.SERVICE_ID));
        if (bound != null) {
            bound.lease().close();
        }
    }

    @Override
    public List<WindowView> list() {
        return windows.values().stream()
                .sorted(Comparator.comparing(Window::number))
                .map(this::view)
                .toList();
    }

    @Override
    public Optional<WindowView> find(String number) {
        return configured(number).map(this::view);
    }

    @Override
    public boolean serves(String number, MatterDefinition matter) {
        Optional<Window> window = configured(number);
        return window.flatMap(found -> lease(found.kind()))
                .map(lease -> lease.call(type -> type.serves(window.get(), matter)))
                .orElse(false);
    }

    /**
     * Returns those matters that a window takes applications for, asking its type in one call.
     *
     * @throws Refusal if there is no such window, or it is closed
     */
    public List<MatterDefinition> served(String number, Collection<MatterDefinition> matters) {
        Window window = known(number);
        return open(window).call(type -> matters.stream()
                .filter(matter -> type.serves(window, matter))
                .toList());
    }

    @Override
    public List<IntakeStep> intake(String number, MatterDefinition matter) {
        Window window = known(number);
        WindowTypeLease lease = open(window);
        if (!lease.call(type -> type.serves(window, matter))) {
            throw new Refusal(
                    Reason.CONFLICT, "WINDOW_NOT_SERVING", "窗口 " + number + " 不受理“" + matter.name() + "”，请到受理该事项的窗口办理");
        }
        List<IntakeStep> steps = lease.call(type -> List.copyOf(type.intake(matter)));
        if (steps.isEmpty()) {
            throw new Refusal(
                    Reason.UNAVAILABLE, "WINDOW_UNAVAILABLE", "窗口类型“" + window.kind() + "”没有给出收件步骤，请联系平台运维人员更换窗口类型插件");
        }
        return steps;
    }

    private Window known(String number) {
        return configured(number)
                .orElseThrow(() -> new Refusal(Reason.NOT_FOUND, "WINDOW_UNKNOWN", "没有窗口“" + number + "”，请从窗口列表中选择"));
    }

    private WindowTypeLease open(Window window) {
        return lease(window.kind())
                .orElseThrow(() -> new Refusal(
                        Reason.CONFLICT,
                        "WINDOW_CLOSED",
                        "窗口 " + window.number() + " 已关闭：没有安装类型为“" + window.kind() + "”的窗口插件。请改用其他窗口，或请系统管理员安装该插件"));
    }

    /** If a number is configured twice, the same one is always taken. */
    private Optional<Window> configured(String number) {
        return windows.values().stream()
                .filter(window -> window.number().equals(number))
                .min(Comparator.comparing(Window::toString));
    }

    private Optional<WindowTypeLease> lease(String kind) {
        return types.values().stream()
                .filter(bound -> bound.lease().kind().equals(kind))
                .min(Comparator.comparingInt((Bound bound) -> -bound.ranking()).thenComparingLong(Bound::id))
                .map(Bound::lease);
    }

    private WindowView view(Window window) {
        Optional<WindowTypeLease> lease = lease(window.kind());
        return new WindowView(
                window, lease.isPresent(), lease.map(WindowTypeLease::title).orElse(null));
    }
}
