/* The libical peer: reads the calendar once, then times writing it back (icalcomponent_as_ical_string_r), MB/s. */
#include <libical/ical.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

static double now(void) {
  struct timespec t;
  clock_gettime(CLOCK_MONOTONIC, &t);
  return t.tv_sec + t.tv_nsec / 1e9;
}

int main(int argc, char **argv) {
  FILE *f = argc > 1 ? fopen(argv[1], "rb") : NULL;
  if (!f) return 2;
  fseek(f, 0, SEEK_END);
  long size = ftell(f);
  rewind(f);
  char *text = malloc((size_t)size + 1);
  if (!text || fread(text, 1, (size_t)size, f) != (size_t)size) return 2;
  text[size] = 0;
  double start = now();
  icalcomponent *calendar = icalparser_parse_string(text);
  double parse = now() - start;
  if (!calendar) return 3;
  double best = 1e9;
  size_t length = 0;
  for (int i = 0; i < 3; i++) {
    start = now();
    char *out = icalcomponent_as_ical_string_r(calendar);
    double took = now() - start;
    if (took < best) best = took;
    length = strlen(out);
    free(out);
  }
  printf("| the same in libical (write, parse) | – | %.0f MB/s, %.0f MB/s | – | |\n", length / 1e6 / best, size / 1e6 / parse);
  return 0;
}
