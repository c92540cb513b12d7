package org.warmsunset.storage.memory;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.warmsunset.storage.AccessJournal;
import org.warmsunset.storage.CareLog;
import org.warmsunset.storage.PairingRegister;
import org.warmsunset.storage.PersonRegister;
import org.warmsunset.storage.ProgrammeStore;
import org.warmsunset.storage.ReadSession;
import org.warmsunset.storage.Register;
import org.warmsunset.storage.WritableAccessJournal;
import org.warmsunset.storage.WritableCareLog;
import org.warmsunset.storage.WritablePairingRegister;
import org.warmsunset.storage.WritablePersonRegister;
import org.warmsunset.storage.WritableRegister;
import org.warmsunset.storage.WriteSession;

/** Stands between a store and its user, and may meddle with every call, down to the registers of the sessions. */
final class Tampered {
    private final Tampering tampering;

    private Tampered(Tampering tampering) {
        this.tampering = tampering;
    }

    /** Takes the place of a call. */
    @FunctionalInterface
    interface Tampering {
        Object on(Call call) throws Throwable;
    }

    /**
     * A call on its way to the store that is tampered with.
     *
     * @param name such as {@code store.close}, {@code read.caseFiles} or {@code write.elders.insert}
     * @param target the object beneath
     * @param method the method
     * @param args its arguments
     */
    @SuppressWarnings("TypeParameterUnusedInFormals")
    record Call(String name, Object target, Method method, List<Object> args) {
        boolean is(String end) {
            return name.endsWith(end);
        }

        @SuppressWarnings("unchecked")
        <T> T arg(int index) {
            return (T) args.get(index);
        }

        /** Does what was asked. */
        <T> T proceed() throws Throwable {
            return on(target, args);
        }

        /** Does it with other arguments. */
        <T> T with(Object... others) throws Throwable {
            return on(target, Arrays.asList(others));
        }

        /** Does it somewhere else. */
        @SuppressWarnings("unchecked")
        <T> T on(Object otherTarget, List<Object> otherArgs) throws Throwable {
            try {
                return (T) method.invoke(otherTarget, otherArgs.toArray());
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        }
    }

    static ProgrammeStore store(ProgrammeStore honest, Tampering tampering) {
        return new Tampered(tampering).store(honest);
    }

    private ProgrammeStore store(ProgrammeStore honest) {
        return proxy(ProgrammeStore.class, honest, "store", (name, target, method, args) -> {
            Object[] wrapped = args;
            if (method.getName().equals("read")) {
                Function<Object, Object> work = work(args);
                wrapped = new Object[] {
                    (Function<ReadSession, Object>) session -> work.apply(session(ReadSession.class, session, "read"))
                };
            } else if (method.getName().equals("write")) {
                Function<Object, Object> work = work(args);
                wrapped = new Object[] {
                    (Function<WriteSession, Object>)
                            session -> work.apply(session(WriteSession.class, session, "write"))
                };
            }
            return tampering.on(new Call(name, target, method, Arrays.asList(wrapped)));
        });
    }

    @SuppressWarnings("unchecked")
    private static Function<Object, Object> work(Object[] args) {
        return (Function<Object, Object>) args[0];
    }

    private <S> S session(Class<S> type, S session, String kind) {
        boolean writes = type == WriteSession.class;
        return proxy(type, session, kind, (name, target, method, args) -> {
            Object result = tampering.on(new Call(name, target, method, Arrays.asList(args)));
            Class<?> part = null;
            if (result instanceof PairingRegister) {
                part = writes ? WritablePairingRegister.class : PairingRegister.class;
            } else if (result instanceof PersonRegister) {
                part = writes ? WritablePersonRegister.class : PersonRegister.class;
            } else if (result instanceof Register) {
                part = writes ? WritableRegister.class : Register.class;
            } else if (result instanceof CareLog) {
                part = writes ? WritableCareLog.class : CareLog.class;
            } else if (result instanceof AccessJournal) {
                part = writes ? WritableAccessJournal.class : AccessJournal.class;
            }
            return part == null ? result : part(part, result, name);
        });
    }

    private <P> P part(Class<P> type, Object part, String name) {
        return proxy(type, type.cast(part), name, (n, target, method, args) -> {
            if (method.isDefault()) {
                return method.getName().equals("insert")
                        ? tampering.on(new Call(n, target, insertAll(), List.of(List.of(args[0]))))
                        : tampering.on(new Call(n, target, method, Arrays.asList(args)));
            }
            return tampering.on(new Call(n, target, method, Arrays.asList(args)));
        });
    }

    private static Method insertAll() throws NoSuchMethodException {
        return WritableRegister.class.getMethod("insert", Collection.class);
    }

    private interface Handler {
        Object handle(String name, Object target, Method method, Object[] args) throws Throwable;
    }

    private static <P> P proxy(Class<P> type, P target, String path, Handler handler) {
        InvocationHandler invocation = (proxy, method, args) -> {
            Object[] given = args == null ? new Object[0] : args;
            return method.getDeclaringClass() == Object.class
                    ? method.invoke(target, given)
                    : handler.handle(path + "." + method.getName(), target, method, given);
        };
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, invocation));
    }
}
