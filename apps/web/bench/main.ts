import { provideZonelessChangeDetection } from '@angular/core';
import { bootstrapApplication } from '@angular/platform-browser';
import { BenchMonth } from './bench-month';

// Not part of the product: what `npm run bench:web` drives.
void bootstrapApplication(BenchMonth, { providers: [provideZonelessChangeDetection()] });
