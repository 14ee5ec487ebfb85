// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.casework.internal.trail.keys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Optional;
import java.util.function.Supplier;
import javax.persistence.EntityManager;
import javax.persistence.EntityManagerFactory;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.yichuang.core.casework.internal.persistence.AnchorEntity;
import org.yichuang.core.casework.internal.trail.TrailConfig;
import org.yichuang.core.trail.AnchorKey;
import org.yichuang.core.trail.AnchorLine;
import org.yichuang.core.trail.MacKey;
import org.yichuang.core.trail.UnreadableException;
import org.yichuang.ports.clock.TimeSource;

/**
 * The keys of the trail (留痕密钥), made at the first start of all.
 *
 * <p>A database that already has anchors never gets new keys by itself: there they are lost, or this is another node that
 * needs a copy of them. Until they are back there are neither codes nor anchors; the chain goes on, and so does all work.
 */
@Component(service = TrailKeys.class, configurationPid = "org.yichuang.core.casework")
public final class TrailKeys {
    private static final Logger LOG = LoggerFactory.getLogger(TrailKeys.class);

    private final EntityManagerFactory database;
    private final TimeSource time;
    private final Keystore keystore;
    private volatile Keystore.Keys keys;
    private volatile String fault;

    /** Opens the keystore, or makes it. */
    @Activate
    public TrailKeys(
            BundleContext context,
            TrailConfig config,
            @Reference(target = "(osgi.unit.name=org.yichuang.core.casework)") EntityManagerFactory database,
            @Reference TimeSource time) {
        this(Path.of(context.getProperty("karaf.data")), config, database, time);
    }

    /** Opens the keystore below a folder. */
    public TrailKeys(Path data, TrailConfig config, EntityManagerFactory database, TimeSource time) {
        this.database = database;
        this.time = time;
        keystore = new Keystore(data.resolve(config.trail_keystore()), data.resolve(config.trail_password()));
        refresh();
    }

    /** Returns the key of the codes, if it is there. */
    public Optional<MacKey> mac() {
        return Optional.ofNullable(keys).map(Keystore.Keys::mac);
    }

    /** Returns the key that signs anchors, if it is there. */
    public Optional<AnchorKey> anchor() {
        return Optional.ofNullable(keys).map(Keystore.Keys::anchor);
    }

    /** Returns what is wrong and what to do, in Chinese, or {@code null} if nothing is. */
    public String fault() {
        return fault;
    }

    /** Looks again, if the keys were not to be had: somebody may have brought them back. */
    public synchronized void refresh() {
        if (keys == null) {
            take(() -> open(false));
        }
    }

    /**
     * Takes the keys that are in the keystore from now on, whoever signed before; makes new ones where there are none. What
     * was marked with the lost key is covered by the anchors alone.
     */
    public synchronized void renew() {
        take(() -> open(true));
    }

    private void take(Supplier<Keystore.Keys> opening) {
        try {
            keys = opening.get();
            fault = null;
        } catch (UnreadableException | UncheckedIOException broken) {
            keys = null;
            if (!broken.getMessage().equals(fault)) {
                LOG.error("{}", broken.getMessage());
            }
            fault = broken.getMessage();
        }
    }

    private Keystore.Keys open(boolean renewed) {
        try {
            String signer = renewed ? null : lastSigner();
            if (!keystore.exists()) {
                if (signer != null) {
                    throw new UnreadableException(
                            "留痕密钥库 " + keystore.path() + " 不存在，新的办理记录没有校验码，也不再锚定：请从备份（或另一节点）恢复该文件和密码文件；"
                                    + "确已丢失的，执行 trail:anchor --new-key",
                            null);
                }
                keystore.create(time.instant());
                LOG.info("The keys of the trail are in {}: keep a copy in a safe place", keystore.path());
            }
            Keystore.Keys found = keystore.read();
            if (signer != null && !signer.equals(found.anchor().certificate().fingerprint())) {
                throw new UnreadableException(
                        "留痕密钥库 " + keystore.path() + " 中的密钥不是此前签锚的密钥，新的办理记录没有校验码，也不再锚定：请恢复原来的密钥库；"
                                + "确要更换密钥的，执行 trail:anchor --new-key",
                        null);
            }
            return found;
        } catch (IOException | GeneralSecurityException | ClassCastException broken) {
            throw new UnreadableException(
                    "留痕密钥库 " + keystore.path() + " 无法读取（" + broken.getMessage() + "）：请从备份恢复该文件和密码文件 "
                            + keystore.password(),
                    broken);
        }
    }

    /** Returns who signed last, by fingerprint, or {@code null} if nobody has yet. */
    private String lastSigner() {
        EntityManager em = database.createEntityManager();
        try {
            return em.createQuery("select a from AnchorEntity a order by a.number desc", AnchorEntity.class)
                    .setMaxResults(1)
                    .getResultStream()
                    .map(last -> AnchorLine.parse(last.getLine()).anchor().certificate())
                    .findFirst()
                    .orElse(null);
        } finally {
            em.close();
        }
    }
}
