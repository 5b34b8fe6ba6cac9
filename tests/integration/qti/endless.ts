/** Stands for a document on which a reader never comes to an end: it lets nothing else of its process run. */
for (;;);
