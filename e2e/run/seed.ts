/* Properties are tried with the same values in every run: a test that fails does so again, and on every machine. */
import fc from 'fast-check';

fc.configureGlobal({ seed: 20_261_126 });
