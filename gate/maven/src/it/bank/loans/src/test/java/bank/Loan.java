package bank;

/** A loan that was asked for, as the bank knew it then. */
record Loan(int id, String branch, double income) {}
