// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.documents.internal.render;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.yichuang.core.database.rounds.Rounds;
import org.yichuang.core.documents.internal.store.DocumentContents;
import org.yichuang.ports.clock.TimeSource;
import org.yichuang.ports.documents.DocumentKind;
import org.yichuang.ports.documents.DocumentOrder;
import org.yichuang.ports.documents.DocumentQueue;

/**
 * Claims orders of documents and renders them, with few threads, after the commit of the action that ordered them.
 *
 * <p>It is woken by the queue; a slow poll finds what a crash, another node or a failed attempt left behind.
 */
@Component(immediate = true, service = RenderWorker.class, configurationPid = RenderWorker.PID)
@Designate(ocd = RenderWorker.Config.class)
public final class RenderWorker {

    /** Where it is configured. */
    static final String PID = "org.yichuang.core.documents";

    private static final Logger LOG = LoggerFactory.getLogger(RenderWorker.class);
    private static final int BATCH = 4;

    /** Settings of the renderer. */
    @ObjectClassDefinition(name = "Yichuang documents")
    public @interface Config {

        /** Public address. */
        @AttributeDefinition(
                description =
                        "The address at which applicants reach the platform; it stands in the QR code of every document.")
        String publicUrl() default "http://127.0.0.1:8181";

        /** Threads. */
        @AttributeDefinition(description = "How many documents are rendered at the same time.")
        int threads() default 1;

        /** Poll. */
        @AttributeDefinition(description = "After how many seconds the worker looks for orders without being woken.")
        int pollSeconds() default 3;

        /** Folder. */
        @AttributeDefinition(
                description =
                        "The folder with templates and fonts of your own. Empty for the folder documents in etc/.")
        String folder() default "";
    }

    /** Where orders come from, and how to stop listening there. */
    private final Map<DocumentQueue, AutoCloseable> queues = new ConcurrentHashMap<>();

    private final DocumentContents contents;
    private final TimeSource time;
    private final DocumentRenderer renderer;
    private final Rounds completion;
    private final List<Rounds> rounds;
    private volatile boolean closed;

    /** Starts the worker. */
    @Activate
    public RenderWorker(
            @Reference(target = "(dataSourceName=yichuang)") DataSource dataSource,
            @Reference TimeSource time,
            BundleContext bundles,
            Config config) {
        this(
                new DocumentContents(dataSource),
                time,
                new DocumentRenderer(
                        config.folder().isBlank()
                                ? Path.of(bundles.getProperty("karaf.etc"), "documents")
                                : Path.of(config.folder()),
                        config.publicUrl().replaceFirst("/+$", "")),
                config.threads(),
                config.pollSeconds());
    }

    RenderWorker(
            DocumentContents contents, TimeSource time, DocumentRenderer renderer, int threadCount, int pollSeconds) {
        this.contents = contents;
        this.time = time;
        this.renderer = renderer;
        Duration poll = Duration.ofSeconds(pollSeconds);
        this.rounds = IntStream.range(0, Math.max(1, threadCount))
                .mapToObj(thread -> new Rounds("documents", Duration.ZERO, poll, this::drain))
                .toList();
        this.completion = new Rounds("documents-ofd", Duration.ZERO, this::complete);
        completion.wake();
    }

    /** Takes orders from this queue, too. */
    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void addQueue(DocumentQueue queue) {
        queues.put(queue, queue.onOrder(this::wake));
        wake();
    }

    /** Takes no more orders from this queue; what is being rendered is finished. */
    void removeQueue(DocumentQueue queue) throws Exception {
        AutoCloseable listening = queues.remove(queue);
        if (listening != null) {
            listening.close();
        }
    }

    /** Ends the worker: what is being rendered is finished, what is only claimed comes again. */
    @Deactivate
    void close() throws Exception {
        closed = true;
        for (DocumentQueue queue : queues.keySet()) {
            removeQueue(queue);
        }
        rounds.forEach(Rounds::close);
        completion.close();
    }

    /** Returns what is wrong with templates of the operator's in whose place ours are used, by kind. */
    Map<DocumentKind, String> templateFaults() {
        return renderer.faults();
    }

    private void wake() {
        rounds.forEach(Rounds::wake);
    }

    private void drain() {
        queues.keySet().forEach(this::drain);
    }

    private void drain(DocumentQueue queue) {
        try {
            List<DocumentOrder> orders;
            do {
                orders = queue.claim(BATCH);
                for (DocumentOrder order : orders) {
                    if (closed) {
                        return;
                    }
                    render(order, queue);
                }
            } while (!orders.isEmpty());
        } catch (RuntimeException | Error failure) {
            // Also of an error, such as too little memory: one queue that fails holds up no other.
            LOG.warn("Can't claim orders of documents; the next attempt comes by itself", failure);
        }
    }

    /** Gives documents that were rendered before there was OFD theirs, once after a start. */
    private void complete() {
        try {
            List<String> lacking = contents.withoutOfd(BATCH);
            while (!closed && !lacking.isEmpty()) {
                for (String id : lacking) {
                    contents.complete(id, renderer.ofd(contents.pdf(id)), time.instant());
                }
                lacking = contents.withoutOfd(BATCH);
            }
        } catch (IOException | SQLException | RuntimeException | LinkageError failure) {
            LOG.warn("Can't complete documents with their OFD; the next start tries again", failure);
        }
    }

    private void render(DocumentOrder order, DocumentQueue queue) {
        try {
            byte[] pdf = renderer.render(order);
            String digest = contents.keep(order, pdf, renderer.ofd(pdf), time.instant());
            queue.rendered(order.id(), digest);
        } catch (IOException unfit) {
            LOG.warn("Document {} of case {} can't be rendered: {}", order.id(), order.caseNo(), unfit.getMessage());
            queue.failed(order.id(), unfit.getMessage());
        } catch (SQLException | RuntimeException | LinkageError | StackOverflowError failure) {
            LOG.error("Document {} of case {} can't be rendered", order.id(), order.caseNo(), failure);
            queue.failed(order.id(), "生成文书时出现内部错误，系统将自动重试，详情见系统日志");
        }
    }
}
