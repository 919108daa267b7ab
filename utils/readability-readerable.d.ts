/** The package types its main file only; this part of it is imported alone because it is 2 kB instead of 34. */
declare module '@mozilla/readability/Readability-readerable' {
  import { isProbablyReaderable } from '@mozilla/readability';
  export default isProbablyReaderable;
}
