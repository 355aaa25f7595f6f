package org.modelunit.integrity;

/** Tells values that know what equals them from those that are only equal to themselves. */
final class OwnEquality {

    private static final ClassValue<Boolean> IS_DECLARED = new ClassValue<>() {
        @Override
        protected Boolean computeValue(Class<?> type) {
            try {
                return type.getMethod("equals", Object.class).getDeclaringClass() != Object.class
                        && type.getMethod("hashCode").getDeclaringClass() != Object.class;
            } catch (NoSuchMethodException e) {
                throw new IllegalStateException("every class has equals and hashCode", e);
            }
        }
    };

    private OwnEquality() {}

    /**
     * Returns a value; refuses one that would equal itself alone, as a check of such values could never fail.
     *
     * @param advice what to do about it
     */
    static Object checked(Object value, String advice) {
        if (!(value instanceof Enum<?> || value instanceof Class<?>) && !IS_DECLARED.get(value.getClass())) {
            throw new IllegalArgumentException(value.getClass().getName()
                    + " has no equals and hashCode of its own, so nothing tells which of its objects are the same; "
                    + advice);
        }
        return value;
    }
}
