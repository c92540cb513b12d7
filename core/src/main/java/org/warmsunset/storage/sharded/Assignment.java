package org.warmsunset.storage.sharded;

import java.util.concurrent.locks.ReentrantReadWriteLock;

/** Which store keeps whom now. It stays as it is while somebody has a share in it. Safe for use by many threads. */
final class Assignment {
    private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();
    private volatile Slots slots;

    Assignment(Slots slots) {
        this.slots = slots;
    }

    Slots slots() {
        return slots;
    }

    void change(Slots other) {
        lock.writeLock().lock();
        try {
            slots = other;
        } finally {
            lock.writeLock().unlock();
        }
    }

    Share share() {
        return new Share(lock.readLock());
    }

    /** A share of one thread, given back once. */
    static final class Share {
        private final ReentrantReadWriteLock.ReadLock lock;
        private boolean held = true;

        private Share(ReentrantReadWriteLock.ReadLock lock) {
            this.lock = lock;
            lock.lock();
        }

        void giveBack() {
            if (held) {
                held = false;
                lock.unlock();
            }
        }
    }
}
