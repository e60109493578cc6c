/** Office.js's types for the compiler; test/architecture/one-door-to-excel.test.ts keeps them to src/excel. */
/// <reference types="office-js" />
